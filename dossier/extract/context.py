"""To whom, where and when: what the clause of a cue says around it."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.clauses import phrase
from dossier.extract.descriptions import is_human_noun
from dossier.extract.lexicon import ADDRESSING_PREPOSITIONS, HEARERS, PLACE_PREPOSITIONS, TIME_PREPOSITIONS
from dossier.extract.words import Words
from dossier.records import Mention, Span

_PLACES = ("GPE", "LOC", "FAC")
_TIMES = ("DATE", "TIME")


def addressee_of(words: Words, cue: int, content: Span, speaker: Mention | None) -> Mention | None:
    """Whom the cue says was spoken to: "told reporters", "in an interview with The Economist".

    Only who can hear is one: "according to Ruiz" tells nobody, nor does "responded to the vote"; and a pronoun is
    no name for anybody ("told me").
    """
    found = _told_or_addressed(words, cue, content)
    itself = found is not None and speaker is not None and found.span.overlaps(speaker.span)
    return None if itself else found


def _told_or_addressed(words: Words, cue: int, content: Span) -> Mention | None:
    told = _told(words, cue)
    if told is not None:
        return _hearer(words, _object(words, told), content)
    for preposition, inner in _prepositions(words, cue):
        somebody = words.ent[inner] not in (*_PLACES, *_TIMES)
        talk = words.lower[preposition] == "to" or words.lemma[words.head[preposition]] in _TALKS
        if somebody and talk and words.lower[preposition] in ADDRESSING_PREPOSITIONS:
            return _hearer(words, inner, content)
    return None


def _hearer(words: Words, head: int, content: Span) -> Mention | None:
    """The phrase around `head` if it is somebody who can be told something."""
    first, last = phrase(words, head)
    if not _can_hear(words, head) or any(mark in words.text[first : last + 1] for mark in _MARKS):
        return None
    numbered = last + 1 < len(words) and words.pos[last + 1] == "NUM" and words.pos[last] == "PROPN"
    mention = words.mention(first, last + numbered)  # "Channel 9"
    return None if mention.span.overlaps(content) else mention


def _can_hear(words: Words, head: int) -> bool:
    if words.ent[head] in ("PERSON", "ORG", "NORP"):
        return True
    if words.pos[head] == "PROPN" or (words.pos[head] == "NOUN" and words.text[head][0].isupper()):
        return True
    return words.pos[head] == "NOUN" and any(
        noun in HEARERS or is_human_noun(noun) for noun in (words.lower[head], words.lemma[head])
    )


_MARKS = ("“", "”", '"', "‘")
_TALKS = frozenset(("interview", "conversation", "meeting", "talk", "call", "chat", "discussion", "speak"))
_TELLING = frozenset(("tell", "inform", "remind", "assure", "warn", "advise", "ask", "urge", "reassure", "promise"))


def after_addressee(words: Words, cue: int, first: int) -> int:
    """Where the words that begin with `first` begin if whom the cue tells is left out: "urged allies to wait"."""
    told = _told(words, cue)
    if told is None:
        return first
    start, end = phrase(words, told)
    follows = end + 1 < len(words) and words.lower[end + 1] in _WHAT_IS_TOLD
    return end + 1 if start == first and follows else first


_WHAT_IS_TOLD = ("to", "not", "that")


def _told(words: Words, cue: int) -> int | None:
    """Whom a verb of telling tells; where he is to do something, the parse makes him that verb's subject."""
    if words.lemma[cue] not in _TELLING:
        return None
    objects = [child for child in words.children[cue] if words.dep[child] in ("dative", "dobj")]
    for clause in words.children[cue]:
        if words.dep[clause] == "ccomp" and words.tag[clause] == "VB":
            objects += [child for child in words.children[clause] if words.dep[child] == "nsubj"]
    somebody = (child for child in objects if child > cue and words.pos[child] in ("NOUN", "PROPN", "PRON", "ADP"))
    return next(somebody, None)


def _object(words: Words, child: int) -> int:
    if words.pos[child] == "ADP":
        return next((inner for inner in words.children[child] if words.dep[inner] == "pobj"), child)
    return child


def place_of(words: Words, cue: int, content: Span) -> Mention | None:
    """Where the cue says it was said: "in Prague"."""
    for preposition, inner in _prepositions(words, cue):
        if words.lower[preposition] in PLACE_PREPOSITIONS and words.ent[inner] in _PLACES:
            return _mention(words, inner, content)
    return None


def when_of(words: Words, cue: int, content: Span) -> Mention | None:
    """When the cue says it was said, with its preposition: "on Friday", "last week"."""
    for child in words.children[cue]:
        if words.dep[child] in ("npadvmod", "nmod", "dobj", "advmod") and words.ent[child] in _TIMES:
            return _mention(words, child, content)
    for preposition, inner in _prepositions(words, cue):
        if words.lower[preposition] in TIME_PREPOSITIONS and words.ent[inner] in _TIMES:
            first, last = preposition, phrase(words, inner)[1]
            mention = words.mention(first, last)
            return None if mention.span.overlaps(content) else mention
    return None


def _prepositions(words: Words, cue: int) -> Iterator[tuple[int, int]]:
    """The prepositions that belong to the cue, also at one or two removes ("at a meeting of ministers in Prague")."""
    pending = [(child, 0) for child in words.children[cue]]
    while pending:
        token, depth = pending.pop(0)
        if words.dep[token] in ("prep", "agent", "dative"):
            for inner in words.children[token]:
                if words.dep[inner] == "pobj":
                    yield token, inner
                    if depth < 2:
                        pending += [(child, depth + 1) for child in words.children[inner]]


def _mention(words: Words, token: int, content: Span) -> Mention | None:
    mention = words.mention(*phrase(words, token))
    return None if mention.span.overlaps(content) else mention
