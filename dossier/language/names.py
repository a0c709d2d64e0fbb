"""A person's name as it can be compared: given names, surname, initials, generation; and how far two can be one's.

Spelling alone never makes two full names one person's: `compare` says *same*, *may be* or *cannot* with its reason,
and whoever asks holds a *may be* against what the text says of the two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from rapidfuzz.distance import OSA

from dossier.language.folding import folded
from dossier.language.given_names import FEMALE_GIVEN, MALE_GIVEN
from dossier.language.known_names import symbols_of
from dossier.language.name_tables import (
    ALSO_GIVEN,
    COMMON_GIVEN_NAMES,
    GENERATIONS,
    GIVEN_NAME_SETS,
    GIVEN_PARTICLES,
    HONOURS,
    NICKNAMES,
    PARTICLES,
    SURNAMES_FIRST,
    TITLE_PAIRS,
    TITLES,
    TRANSLITERATED,
    TRANSLITERATION,
)

_NICKNAME = re.compile(r"[\"“”'‘’(]([^\W\d_][^\"“”()]*?)[\"“”'’)](?=\s)")  # William "Bill" Clinton
_ARTICLE = re.compile(r"^(?:[Aa]l|[Ee]l|[Aa][ds]h?)-(?=\w)")  # al-Assad
_PART = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*")
_LONG_SURNAME = 7  # letters from which one wrong letter is a slip of the pen: "Vandenburg"


Verdict: TypeAlias = Literal["same", "may be", "cannot"]
Reason: TypeAlias = Literal[
    "the same words",  # "Zoltán Orbán", "Zoltan Orban"
    "the nickname that is stated",  # `Robert "Bobby" Lane`, "Bobby Lane"
    "another spelling",  # "Dmytro Bondar", "Dmitry Bondar"
    "a short form",  # "Bob Reyes", "Robert Reyes"
    "an initial",  # "J. Marsh", "Joe Marsh"
    "a name left out",  # "Helen Moss", "Helen Ruth Moss"
    "a second surname left out",  # "Pedro Santos", "Pedro Santos Vidal"
    "the other order",  # "Zoltán Orbán", "Orbán Zoltán": one part is known to be the given name
    "an order that is not known",  # "Nyong Wekesa", "Wekesa Nyong"
    "a mark of generation",  # "Joe Marsh", "Joe Marsh Jr."
    "a letter wrong",  # "Stephanie Vandenberg", "Stephanie Vandenburg"
    "another generation",
    "another surname",
    "another given name",
    "another initial",
    "a man and a woman",
    "two given names in another order",  # "Thomas James", "James Thomas"
]
# Spellings that two people have as often as one: they want something in common beside the name.
_WEAK: frozenset[Reason] = frozenset({"an order that is not known", "a mark of generation", "a letter wrong"})


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two names can be one person's by their spelling, and what of it decides."""

    verdict: Verdict
    reason: Reason

    @property
    def weak(self) -> bool:
        """Whether a *may be* wants evidence for it, and not only none against it."""
        return self.verdict == "may be" and self.reason in _WEAK


@dataclass(frozen=True, slots=True)
class NameForm:
    """One way to write a person's name: its folded parts without title, particles, nickname and generation."""

    text: str
    parts: tuple[str, ...]
    generation: str | None = None
    nickname: str | None = None

    @property
    def key(self) -> str:
        """What the ledger knows this form by."""
        return " ".join([*self.parts, self.generation] if self.generation else self.parts)

    @property
    def surname(self) -> str:
        """The last part, or the first where surnames stand first."""
        return self.parts[0] if self.surname_first else self.parts[-1]

    @property
    def surname_first(self) -> bool:
        """Whether the name has the look of those that begin with the surname: "Xi Jinping"."""
        return (
            2 <= len(self.parts) <= 3
            and self.parts[0] in SURNAMES_FIRST
            and not (len(self.parts) == 2 and self.parts[0] in ALSO_GIVEN)
            and self.parts[-1] not in SURNAMES_FIRST
            and not any(len(part) == 1 for part in self.parts)
        )

    @property
    def given(self) -> tuple[str, ...]:
        """The parts before the surname, or after it where that stands first."""
        return self.parts[1:] if self.surname_first else self.parts[:-1]

    @property
    def full(self) -> bool:
        """Whether a given name is written out beside the surname."""
        return len(self.parts) > 1 and any(len(part) > 1 for part in self.given)


def parse_name(text: str) -> NameForm:
    """The parts of a name as written."""
    nickname = None
    if match := _NICKNAME.search(text):
        nickname = folded(match.group(1))
        text = text[: match.start()] + text[match.end() :]
    return _parse(" ".join(text.split()), nickname)


@lru_cache(maxsize=1 << 17)
def _parse(text: str, nickname: str | None) -> NameForm:
    head, comma, tail = text.partition(",")
    if comma and tail.strip() and folded(tail.strip(" .")) not in GENERATIONS and not is_honour(tail.strip()):
        head, tail = tail.strip(), head.strip()  # "Clinton, Bill"
    parts: list[str] = []
    generation = None
    words = (_ARTICLE.sub("", word).removesuffix("'s") for word in f"{head} {tail}".split())
    written = [part for word in words for part in _PART.findall(word)]
    for part in written:
        plain = folded(part).replace("'", "").replace("`", "")
        if plain in GENERATIONS and len(written) > 1:
            generation = GENERATIONS[plain]
        elif len(parts) > 1 and is_honour(part):
            continue
        elif _is_initials(part):
            parts.extend(plain)
        else:
            parts.append(plain)
    parts = [part for part in parts if part != "the"]
    if len(parts) > 2 and (parts[0], parts[1]) in TITLE_PAIRS:
        parts = parts[2:]
    while len(parts) > 1 and parts[0] in TITLES and not (len(parts) == 2 and parts[0] in NICKNAMES):  # "Don Reyes"
        parts = parts[1:]
    core = [
        part for index, part in enumerate(parts) if part not in PARTICLES or (index == 0 and part in GIVEN_PARTICLES)
    ]
    return NameForm(text, tuple(core or parts or [folded(text)]), generation, nickname)


def is_honour(word: str) -> bool:
    """Whether a word is an honour or a seat as it stands behind a name: "KC", "Ph.D.", "Esq"."""
    plain = folded(word).replace(".", "")
    return plain in HONOURS and (sum(sign.isupper() for sign in word) > 1 or plain == "esq")


def same_given(one: str, other: str) -> bool:
    """Whether two given names can be one person's: spellings, short forms, the same name in a neighbour's language."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return bool(given_keys(one) & given_keys(other))


def same_surname(one: str, other: str) -> bool:
    """Whether two surnames are spellings of one; "Clark" and "Clarke" are two."""
    if one == other:
        return True
    symbols, others = symbols_of(one), symbols_of(other)
    if _without_umlauts(one) == _without_umlauts(other):
        return True
    if symbols & others and not (one.isascii() and other.isascii()):
        return True  # written in two alphabets
    if symbols & others:
        return spelling_key(one) == spelling_key(other) or OSA.normalized_similarity(one, other) >= 0.6
    alike = spelling_key(one) == spelling_key(other)
    return alike and (not symbols or not others or bool(TRANSLITERATED.search(one) and TRANSLITERATED.search(other)))


def slip_of_surname(one: str, other: str) -> bool:
    """Whether one long surname may be the other with a letter wrong, missing, added or swapped."""
    return min(len(one), len(other)) >= _LONG_SURNAME and one[0] == other[0] and OSA.distance(one, other) == 1


def slip_of_given(one: str, other: str) -> bool:
    """Whether one given name may be the other with a letter wrong inside; the last letter tells Paul from Paula."""
    return (
        min(len(one), len(other)) >= 4 and (one[0], one[-1]) == (other[0], other[-1]) and OSA.distance(one, other) == 1
    )


@lru_cache(maxsize=1 << 16)
def compare(one: NameForm, other: NameForm) -> Comparison:
    """How far two full names can be one person's. Does not depend on the order of the two."""
    if one.generation and other.generation and one.generation != other.generation:
        return Comparison("cannot", "another generation")
    found = _compare_words(one, other)
    if found.verdict != "cannot" and one.generation != other.generation:
        return Comparison("may be", "a mark of generation")
    return found


def initials_fit(form: NameForm, full: NameForm) -> bool:
    """Whether a name in initials or a surname alone can stand for a full name: "J. Marsh", "López Obrador"."""
    if form.parts == full.parts[-len(form.parts) :]:
        return True
    if not same_surname(form.surname, full.surname):
        return False
    letters = [part[0] for part in full.given]
    given = [part[0] for part in form.given]
    return given == letters[: len(given)]


def surname_keys(name: str) -> frozenset[str]:
    """Keys of which two spellings of one surname share at least one."""
    return frozenset({spelling_key(name), _without_umlauts(name), *symbols_of(name)})


@lru_cache(maxsize=1 << 16)
def given_keys(name: str) -> frozenset[str]:
    """Keys of which two given names share at least one if they can be one person's."""
    formal = NICKNAMES.get(name, "").split()
    keys = {name, _without_umlauts(name), *formal, *symbols_of(name, nicknames=True)}
    for word in (name, *formal):
        keys.update(f"set {number}" for number, names in enumerate(GIVEN_NAME_SETS) if word in names)
    if not symbols_of(name):
        keys.add(f"spelling {spelling_key(name)}")
    return frozenset(keys)


@lru_cache(maxsize=1 << 16)
def spelling_key(name: str) -> str:
    """A surname without the habits of its transliteration: "Kovalskyy" and "Kovalskiy" agree."""
    key = name
    for pattern, replacement in TRANSLITERATION:
        key = pattern.sub(replacement, key)
    return key


def is_name(part: str) -> bool:
    """Whether a folded part is known as a name anywhere: "marsh", not "joked"."""
    return part in MALE_GIVEN or part in FEMALE_GIVEN or part in NICKNAMES or bool(symbols_of(part, nicknames=True))


def known_spellings(form: NameForm) -> int:
    """How many names rigour knows that are written with these parts: the better known spelling has more."""
    return sum(len(symbols_of(part)) for part in form.parts)


def _compare_words(one: NameForm, other: NameForm) -> Comparison:
    if one.parts == other.parts:
        return Comparison("same", "the same words")
    if len(one.parts) == 2 and one.parts == other.parts[::-1]:
        return _compare_order(one, other)
    if same_surname(one.surname, other.surname):
        return _compare_givens(one, other)
    if _second_surname_dropped(one, other) or _second_surname_dropped(other, one):
        return Comparison("may be", "a second surname left out")
    same_given_names = len(one.given) == len(other.given) and all(map(same_given, one.given, other.given))
    if same_given_names and slip_of_surname(one.surname, other.surname):
        return Comparison("may be", "a letter wrong")
    return Comparison("cannot", "another surname")


def _compare_order(one: NameForm, other: NameForm) -> Comparison:
    """Two names of the same two words in another order."""
    if one.surname_first or other.surname_first:
        return Comparison("may be", "the other order")
    given = sum(map(_may_be_given, one.parts))
    if given == 2:
        return Comparison("cannot", "two given names in another order")
    return Comparison("may be", "the other order" if given == 1 else "an order that is not known")


def _compare_givens(one: NameForm, other: NameForm) -> Comparison:
    """Two names of one surname: whether the given names of one run in order through those of the other."""
    short, long = sorted((one.given, other.given), key=lambda names: (len(names), names))
    nicknames = [name for name in (one.nickname, other.nickname) if name]
    if {_gender(short), _gender(long)} == {"m", "f"}:
        return Comparison("cannot", "a man and a woman")
    if _nickname_fits(nicknames, short, long):
        return Comparison("same", "the nickname that is stated")
    if not any(len(part) > 1 for part in short):
        return Comparison("may be" if initials_fit(*_shorter(one, other)) else "cannot", "an initial")
    return _compare_each(short, long) if len(short) == len(long) else _compare_left_out(short, long)


def _compare_left_out(short: tuple[str, ...], long: tuple[str, ...]) -> Comparison:
    """Given names of which one side has more."""
    if len(short) > 1 and any(len(part) == 1 for part in (*short[1:], *long[1:])):
        return Comparison("cannot", "another initial")  # "George W. Bush", "George H. W. Bush"
    rest = iter(long)
    if all(any(same_given(part, candidate) for candidate in rest) for part in short):
        return Comparison("may be", "a name left out")
    return Comparison("cannot", "another given name")


def _compare_each(some: tuple[str, ...], others: tuple[str, ...]) -> Comparison:
    """As many given names on either side, each held against its fellow."""
    differing = [(one, other) for one, other in zip(some, others, strict=True) if one != other]
    if all(same_given(one, other) for one, other in differing):
        if any(min(len(one), len(other)) == 1 for one, other in differing):
            return Comparison("may be", "an initial")
        short = any(one in NICKNAMES or other in NICKNAMES for one, other in differing)
        return Comparison("may be", "a short form" if short else "another spelling")
    if all(same_given(one, other) or slip_of_given(one, other) for one, other in differing):
        return Comparison("may be", "a letter wrong")
    initials = all(len(one) == len(other) == 1 for one, other in differing if not same_given(one, other))
    return Comparison("cannot", "another initial" if initials else "another given name")


def _shorter(one: NameForm, other: NameForm) -> tuple[NameForm, NameForm]:
    """The name in initials, then the other."""
    return (one, other) if not any(len(part) > 1 for part in one.given) else (other, one)


def _nickname_fits(nicknames: list[str], short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) == 1 and any(same_given(name, short[0]) or same_given(name, long[0]) for name in nicknames)


def _second_surname_dropped(short: NameForm, long: NameForm) -> bool:
    """Whether they are like "Pedro Sánchez" and "Pedro Sánchez Pérez-Castejón".

    Where no given name is known to stand first, a name that begins another's is another person's: a father's whole name
    may begin his daughter's.
    """
    count = len(short.parts)
    return (
        2 <= count < len(long.parts)
        and all(len(part) > 1 for part in long.parts)
        and not long.surname_first
        and _may_be_given(long.parts[0])
        and long.parts[:count] == short.parts
    )


def _may_be_given(part: str) -> bool:
    return part in MALE_GIVEN or part in FEMALE_GIVEN or part in COMMON_GIVEN_NAMES or part in ALSO_GIVEN


def _gender(given: tuple[str, ...]) -> str | None:
    """Whether nearly all who bear the first given name are men ("m"), or women ("f"); short forms tell nothing."""
    first = given[0] if given else ""
    if first in NICKNAMES:  # "Chris", "Sam"
        return None
    return "m" if first in MALE_GIVEN else "f" if first in FEMALE_GIVEN else None


def _without_umlauts(name: str) -> str:
    """A name with the German letters in two as one: "Mueller" -> "muller", which is also "Müller" without its dots."""
    return name.replace("ue", "u").replace("oe", "o").replace("ae", "a") if len(name) > 4 else name


def _is_initials(part: str) -> bool:
    """Whether a part is initials: "J", or "JD" in capitals without a vowel between."""
    return len(part) == 1 or (len(part) == 2 and part.isupper() and folded(part)[1] not in "aeiouy")
