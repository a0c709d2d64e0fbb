"""Whether words such as "the NATO chief" may mean a person of whom the article states a role."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dossier.extract.names import fold, places
from dossier.extract.people_lexicon import (
    COMPOUND_OFFICES,
    FEMALE_NOUNS,
    FULL_TITLES,
    HEADS_OF_COUNTRIES,
    MALE_NOUNS,
    OFFICES,
    PARTIES,
    PERSON_NOUNS,
    PORTFOLIOS,
    RELATIONS,
    ROLE_QUALIFIERS,
    SAME_OFFICE,
    WIDER_OFFICE,
)
from dossier.extract.roles import is_plural_role, is_role_noun
from dossier.language.demonyms import DEMONYMS
from dossier.records import Gender

_WORD = re.compile(r"[^\W_][\w.&]*(?:[-–][\w.]+)*")
_AGED = re.compile(r"-years?-old$", re.IGNORECASE)
_AGE = re.compile(r"(\d{1,3})-years?-old", re.IGNORECASE)
_COUNTRIES = frozenset(DEMONYMS.values())
_PREPOSITIONS = frozenset(
    {"of", "for", "at", "in", "from", "with", "to", "on", "and", "who", "by", "about", "familiar", "near"}
)
_FORMER = frozenset({"former", "ex", "late", "then", "onetime", "erstwhile"})
# Say too little of a body to tell it from another: "the Western alliance" may be any.
_VAGUE = frozenset({"western", "eastern", "northern", "southern", "global", "international", "national", "federal"})
_DEPUTIES = frozenset({"deputy", "vice", "assistant", "associate"})
_FORMER_PREFIXES = ("ex-", "then-", "former-")  # "ex-mayor"
_ACTING = frozenset({"acting", "interim", "caretaker", "incoming", "elect"})


@dataclass(frozen=True, slots=True)
class Office:
    """What a role or a description says: its noun, whose it is, and what of."""

    head: str  # "minister", "prime minister"
    countries: frozenset[str]
    names: frozenset[str]  # capitalised words of organisations: "nato"
    portfolio: frozenset[str]  # "foreign"
    parties: frozenset[str]
    deputy: bool
    former: bool
    shadow: bool  # of the opposition: "the shadow chancellor"
    acting: bool  # not yet, or for a while: "the acting mayor", "the president-elect"


@lru_cache(maxsize=1 << 17)
def read_office(words: str) -> Office:
    """The office that a role ("NATO Secretary General") or a description ("the alliance's chief") states."""
    found = [w.removesuffix("'s").removesuffix("’s") for w in _WORD.findall(words.replace("’", "'").replace("'s", " "))]
    folded = [FULL_TITLES.get(low, low) for low in map(fold, found)]
    head = _head(folded, next((i for i, raw in enumerate(found) if i and raw in _PREPOSITIONS), len(found)))
    rest = [(raw, low) for raw, low in zip(found, folded, strict=True) if low not in head.split()]
    return Office(
        head=head,
        countries=frozenset(c for _, low in rest if (c := _country(low))),
        names=frozenset(low for raw, low in rest if raw[0].isupper() and not _is_plain(low)),
        portfolio=frozenset(PORTFOLIOS[low] for _, low in rest if low in PORTFOLIOS),
        parties=frozenset(PARTIES[low] for _, low in rest if low in PARTIES),
        deputy=any(low in _DEPUTIES for low in folded),
        former=any(low in _FORMER or low.startswith(_FORMER_PREFIXES) for low in folded),
        shadow="shadow" in folded,
        acting=any(low in _ACTING or low.endswith("-elect") for low in folded),
    )


def _head(words: list[str], cut: int) -> str:
    """The noun of an office, whose core ends at `cut`: "secretary of state", "prime minister", "chief"."""
    threes = (" ".join(words[i : i + 3]) for i in range(len(words) - 2))
    compound = next((three for three in threes if three in COMPOUND_OFFICES), None)
    if compound:
        return compound
    core = words[:cut] or words
    two = " ".join(core[-2:])
    return two if two in COMPOUND_OFFICES else core[-1].removeprefix("co-").removeprefix("ex-")


def agreement(description: Office, role: Office) -> int:
    """How well a description agrees with a role: 0 where nouns differ or they contradict, more for what they share."""
    if description.deputy != role.deputy and role.head not in {"deputy", "assistant"}:
        return 0
    if not _same_noun(description.head, role.head):
        return 0
    if not _same_standing(description, role) or _is_unstated(description, role):
        return 0
    score = 2 if description.head == role.head else 1
    score += description.former and role.former
    if description.names and not role.names and role.countries:  # "the NATO envoy", "Czech envoy"
        return 0
    for mine, theirs in (
        (description.countries, role.countries),
        (description.portfolio, role.portfolio),
        (description.names, role.names),
        (description.parties, role.parties),
    ):
        if mine and theirs:
            if not mine & theirs:
                return 0
            score += 2
    return score


def _same_standing(description: Office, role: Office) -> bool:
    """Whether both are held in one way: "the former minister" is no minister, nor "the minister" a shadow minister."""
    if description.shadow != role.shadow or (description.acting and not role.acting):
        return False
    lapsed = role.former and description.head.rpartition(" ")[2] in OFFICES
    return role.former if description.former else not lapsed


def _is_unstated(description: Office, role: Office) -> bool:
    """Whether a description says more than a role does of what only a statement tells.

    "the opposition leader" is nobody who is not said to be one, nor "the Finnish president" any other president.
    """
    bare = role.head == description.head and not (role.names or role.countries or role.portfolio or role.parties)
    if "opposition" in description.portfolio - role.portfolio and not bare:  # "their leader, Ana Ruiz"
        return True
    return bool(description.countries) and not role.countries and description.head in HEADS_OF_COUNTRIES


def has_initials(role: str, initials: str) -> bool:
    """Whether a role's words with capitals, its noun among them, are what initials stand for: "IG", Inspector General.

    "EU" is no initials of "European Union envoy", for no word of it is the noun.
    """
    letters = fold(initials)
    if not initials.replace(".", "").isupper() or len(letters) < 2:
        return False
    words = [word for word in role.replace("-", " ").split() if word[0].isupper()]
    runs = (words[at : at + len(letters)] for at in range(len(words) - len(letters) + 1))
    return any(fold("".join(word[0] for word in run)) == letters and any(map(is_human_noun, run)) for run in runs)


def age_of(words: str) -> int | None:
    """The age in "the 59-year-old"."""
    match = _AGE.search(words)
    return int(match[1]) if match else None


def is_aged(words: str) -> bool:
    """Whether a description names nothing but an age: "the 59-year-old"."""
    return bool(_AGED.search(words))


def is_person_noun(word: str) -> bool:
    """Whether `word` is a person without an office: "man", "mum"."""
    return fold(word) in PERSON_NOUNS


def is_human_noun(word: str) -> bool:
    """Whether `word` is one human being: a role, a relation or a person."""
    return (is_role_noun(word) and not is_plural_role(word)) or is_person_noun(word) or fold(word) in RELATIONS


def noun_gender(words: str) -> Gender | None:
    """The pronoun for those words where they say so themselves: "the spokeswoman"."""
    core = [word.partition("-of-")[0].removeprefix("great-") for word in map(fold, _WORD.findall(words))]
    cut = next((i for i, word in enumerate(core) if i and word in _PREPOSITIONS), len(core))
    for word in reversed(core[:cut]):  # "the girl's father"
        if word in MALE_NOUNS:
            return "he"
        if word in FEMALE_NOUNS or word.endswith("woman"):
            return "she"
    return None


@lru_cache(maxsize=1 << 17)
def _same_noun(one: str, other: str) -> bool:
    """Whether the noun of a description, `one`, may stand for the noun of a role."""
    if one == other:
        return True
    if any(one in office and other in office for office in SAME_OFFICE) or other in WIDER_OFFICE.get(one, ()):
        return True
    tail, other_tail = one.rpartition(" ")[2], other.rpartition(" ")[2]
    if one in COMPOUND_OFFICES and other in COMPOUND_OFFICES:
        return False
    # "the minister" may be a foreign minister, but not the prime minister
    return tail == other_tail and COMPOUND_OFFICES.get(one, True) and COMPOUND_OFFICES.get(other, True)


@lru_cache(maxsize=1 << 17)
def _country(word: str) -> str | None:
    if word in DEMONYMS:
        return DEMONYMS[word]
    return word if word in _COUNTRIES or word in places() else None


def _is_plain(word: str) -> bool:
    """Whether a capitalised word is no name of a body: "Western", "Foreign", "Minister"."""
    if (
        word in ROLE_QUALIFIERS
        or word in PORTFOLIOS
        or word in PARTIES
        or word in _VAGUE
        or word in {"the", "a", "his", "her", "their", "its"}
    ):
        return True
    return is_role_noun(word) or _country(word) is not None


def genders_of(roles: Iterable[str]) -> set[Gender]:
    """The genders that roles state by themselves: "spokeswoman"."""
    return {gender for role in roles if (gender := noun_gender(read_office(role).head))}
