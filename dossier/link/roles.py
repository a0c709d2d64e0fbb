"""Roles as articles word them: which are one role, and which one person can't hold."""

from __future__ import annotations

import re
from functools import lru_cache

from dossier.language.folding import folded
from dossier.link.lexicon import ROLE_NOISE, ROLE_WORDS, WALKS
from dossier.link.words import stem

_WALK_OF_WORD = {stem(word): walk for walk, words in WALKS.items() for word in words.split()}


@lru_cache(maxsize=1 << 16)
def role_key(role: str) -> str:
    """What two wordings of a role share: "the League Secretary-General" and "League Secretary General"."""
    plain = re.sub(r"[^\w\s]+", " ", folded(role).replace("u.s.", "us").replace("'s ", " "))
    return " ".join(word for word in plain.split() if word not in ("the", "a", "an"))


@lru_cache(maxsize=1 << 16)
def role_words(role: str) -> frozenset[str]:
    """The words of a role that tell whose it is, words of one meaning as one: "Lithuanian" and "of Lithuania"."""
    joined = role_key(role)
    for phrase in ("prime minister", "foreign minister", "secretary general", "chief executive"):
        joined = joined.replace(phrase, phrase.replace(" ", ""))
    return frozenset(stem(ROLE_WORDS.get(word, word)) for word in joined.split() if word not in ROLE_NOISE)


def roles_agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of role words speak of one office: most of the shorter are in the longer."""
    if not one or not other:
        return False
    return 2 * len(one & other) > min(len(one), len(other))


def walk_of(role: str | None) -> str | None:
    """The walk of life that a role belongs to, if it tells: "footballer" -> "sport"."""
    walks = {_WALK_OF_WORD[word] for word in role_words(role or "") if word in _WALK_OF_WORD}
    return walks.pop() if len(walks) == 1 else None
