"""Who does what in a parsed paragraph: the heads of its noun phrases, and the agents of its verbs."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.lexicon import SPEAKER_PREPOSITIONS
from dossier.extract.words import Words

_NOUN_LIKE = frozenset(("NOUN", "PROPN", "PRON"))
_INNER = frozenset(("compound", "nmod", "det", "amod", "nummod", "quantmod", "predet", "expl", "advmod"))
_LEFT_OF_HEAD = frozenset(
    ("compound", "nmod", "det", "amod", "nummod", "quantmod", "predet", "poss", "advmod", "punct", "case", "npadvmod")
)
_LONGEST_TAIL = 9  # "the head of the Western military alliance's committee for nuclear planning"


def noun_heads(words: Words) -> list[int]:
    """The tokens that head a noun phrase and so may name a speaker, ascending."""
    return [
        index
        for index, pos in enumerate(words.pos)
        if words.dep[index] not in _INNER
        and (pos in _NOUN_LIKE or (pos in ("ADJ", "NUM", "DET", "VERB") and words.dep[index] in ("nsubj", "nsubjpass")))
    ]


def phrase(words: Words, head: int) -> tuple[int, int]:
    """The first and last token of the noun phrase around `head`, with "of ..." but without clauses."""
    first = head
    for child in reversed(words.children[head]):
        if child < head and words.dep[child] in _LEFT_OF_HEAD and words.right[child] >= first - 1:
            first = words.left[child]
    while first < head and words.pos[first] in ("PUNCT", "SPACE"):
        first += 1
    return first, _tail(words, head)


def _tail(words: Words, head: int) -> int:
    last = head
    for child in words.children[head]:
        near = child == last + 1 and words.right[child] - child < _LONGEST_TAIL
        if near and words.dep[child] == "prep" and words.lower[child] in SPEAKER_PREPOSITIONS:
            inner = [grandchild for grandchild in words.children[child] if words.dep[grandchild] == "pobj"]
            if inner:
                last = _tail(words, inner[0])
    return last


def agents(words: Words, verb: int) -> Iterator[tuple[int, str]]:
    """Who does what `verb` says, best first, each with how that is known: its subject, a shared one, "by ..."."""
    if words.lower[verb] == "according":  # to whom
        for child in words.children[verb]:
            yield from ((inner, "to") for inner in words.children[child] if words.dep[inner] == "pobj")
        return
    seen: set[int] = set()
    way = ""
    while verb not in seen:
        seen.add(verb)
        found = list(_own_agents(words, verb))
        if found:
            for token, how in found:
                yield token, way + how
            return
        dep, head = words.dep[verb], words.head[verb]
        if dep in ("acl", "relcl"):
            yield head, way + "acl"
            return
        if dep not in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "prep", "aux", "parataxis"):
            return
        way = way or dep + ":"
        verb = head


def _own_agents(words: Words, verb: int) -> Iterator[tuple[int, str]]:
    for child in words.children[verb]:
        if words.dep[child] in ("nsubj", "nsubjpass", "csubj"):
            yield child, words.dep[child]
    for child in words.children[verb]:
        if words.dep[child] == "agent":
            for inner in words.children[child]:
                if words.dep[inner] == "pobj":
                    yield inner, "by"
