"""What a name says by itself: its words, its title, whether it is known, and which names may be one person's."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rigour.names import NameTypeTag, analyze_names
from rigour.territories import get_territories

from dossier.extract.people_lexicon import (
    COURTESY_TITLES,
    FEMALE_TITLES,
    MALE_TITLES,
    PARTICLES,
    SHORT_TITLES,
    SUFFIXES,
)
from dossier.extract.place_names import CITIES
from dossier.language.demonyms import DEMONYMS
from dossier.language.name_tables import TITLE_PAIRS

# Letters that Unicode does not take apart: "Łukasz" is "lukasz".
_UNDIVIDED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "’": "'", "‘": "'", "ʼ": "'"}
)
# What the demonyms stand for, by its short name: rigour has "Türkiye" and "North Korea".
_COUNTRIES = frozenset(DEMONYMS.values())
_MARKS = str.maketrans("", "", ".'")
# Shorter entries of rigour's list of places are abbreviations that are common words: "Here", "War".
_SHORTEST_PLACE = 5


@lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """`word` without case, accents, full stops and apostrophes: "O’Néill" is "oneill"."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_UNDIVIDED))
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_MARKS)


@lru_cache(maxsize=1 << 17)
def symbols(word: str) -> frozenset[str]:
    """What rigour knows `word` as; spellings of one name share a symbol, and a word that is no name has none."""
    return frozenset(
        span.symbol.id
        for name in analyze_names(NameTypeTag.PER, [word], phonetics=False, rewrite=False)
        for span in name.spans
        if span.symbol.category.value in {"NAME", "NICK"}
    )


def is_known(word: str) -> bool:
    """Whether rigour knows every part of `word` that stands between hyphens as a name."""
    return all(symbols(part) for part in fold(word).split("-") if part and part not in PARTICLES)


@cache
def places() -> frozenset[str]:
    """Names of territories, their parts and large cities, folded."""
    names = {place for territory in get_territories() for place in (territory.name, territory.full_name)}
    names |= {p for territory in get_territories() for p in territory.places if len(p) >= _SHORTEST_PLACE}
    return frozenset(fold(name) for name in names) | CITIES


def is_place(name: str) -> bool:
    """Whether `name` as a whole is a place or says where somebody is from: "Virginia", "Czech"."""
    folded = fold(name)
    return folded in places() or folded in DEMONYMS or folded in _COUNTRIES


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a name, folded. `given` may be empty; `family` holds its particles: "van dijk"."""

    given: tuple[str, ...]
    family: str
    suffix: str | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """All words in order, without the particles of the family name and without suffix."""
        return (*self.given, self.surname)

    @property
    def surname(self) -> str:
        """The family name without particles."""
        return self.family.rpartition(" ")[2]


@lru_cache(maxsize=1 << 17)
def read_name(text: str) -> Name:
    """The name in `text`, its title left out."""
    return name_of(name_words(text.split()))


def name_words(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name, folded, a particle in lower case joined to the word it leads: ("ursula", "van dijk")."""
    folded: list[str] = []
    particles: list[str] = []
    for word in words:
        if word in PARTICLES:
            particles.append(word)
        elif particles and len(folded) == 1 and folded[0] in PARTICLES:  # "Van der Berg", at the start of a sentence
            folded = [" ".join((folded[0], *particles, fold(word)))]
            particles = []
        else:
            folded.append(" ".join((*particles, fold(word))))
            particles = []
    return tuple(folded)


@lru_cache(maxsize=1 << 17)
def name_of(words: tuple[str, ...]) -> Name:
    """The name that these words make, as `name_words` gives them."""
    while len(words) > 1 and (size := title_words(words)) and size < len(words):
        words = words[size:]
    suffix = words[-1] if len(words) > 1 and words[-1] in SUFFIXES else None
    if suffix:
        words = words[:-1]
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:  # "Ursula Van Dijk", but "Al Reyes"
        start -= 1
    return Name(words[:start], " ".join(words[start:]), suffix)


def is_title(word: str) -> bool:
    """Whether `word` is a title before a name: "Mr.", "Sen.", "Dame"; not the initials "T.D."."""
    if "." in word[1:-1]:
        return False
    folded = fold(word)
    return folded in COURTESY_TITLES or folded in SHORT_TITLES or folded in MALE_TITLES or folded in FEMALE_TITLES


def title_words(words: Sequence[str]) -> int:
    """How many of the first words are a title: 2 of "Tan Sri Halim Yusof", 1 of "Mr Moss", 0 of "Tan Wei"."""
    pair = tuple(fold(word) for word in words[:2])
    return 2 if pair in TITLE_PAIRS else int(is_title(words[0]))


def title_before(words: Sequence[str]) -> int:
    """How many of the last words are a title that says nothing of a role: 2 of "Minister Tan Sri", 1 of "Mayor Dr."."""
    if len(words) > 1 and tuple(fold(word) for word in words[-2:]) in TITLE_PAIRS:
        return 2
    return int(bool(words) and fold(words[-1]) in COURTESY_TITLES)
