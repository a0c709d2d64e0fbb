"""Whose clause a quotation stands in, where the clause has a subject of its own within somebody else's sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dossier.extract.clauses import absolute_subject
from dossier.extract.lexicon import SAYING_VERBS
from dossier.extract.scene import Place, Scene, Stretch
from dossier.extract.speakers import Verdict
from dossier.extract.words import Words


def owned(scene: Scene, verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """The verdicts, each quotation in a clause with a subject of its own given to that subject.

    "a story of his father, who wired, “Come home.”", "It cited critics, with Bosman stating: “We need an answer.”"
    """
    for verdict in verdicts:
        stretch = verdict.stretch
        owner = _owner(scene.words[stretch.paragraph], stretch)
        if owner is None:
            yield verdict
        else:
            yield replace(verdict, speaker=Place(stretch.paragraph, owner), confidence=1.0, continues=False)


def _owner(words: Words, stretch: Stretch) -> int | None:
    for verb in _verbs_before(words, stretch):
        subject = absolute_subject(words, verb)
        if subject is not None:
            return subject
        if words.pos[verb] == "VERB":
            return _relative_subject(words, verb, stretch)
    return None


def _verbs_before(words: Words, stretch: Stretch) -> Iterator[int]:
    """The words before a stretch, in its sentence, from the nearest, that may be its verb."""
    for token in range(stretch.first - 1, -1, -1):
        if words.sentence[token] != words.sentence[stretch.first] or words.text[token] in _MARKS:
            return
        if words.pos[token] == "VERB" or absolute_subject(words, token) is not None:
            yield token


_MARKS = ("”", "“", '"')


def _relative_subject(words: Words, verb: int, stretch: Stretch) -> int | None:
    """The "who" of the clause of `verb`, if the stretch is what is said there: "a man who said it was “old”"."""
    who = next((child for child in words.children[verb] if words.lower[child] == "who" and child < verb), None)
    if who is None or words.dep[who] != "nsubj":
        return None
    near = all(words.pos[token] in ("PUNCT", "SPACE") for token in range(verb + 1, stretch.first))
    root = next((t for t in range(stretch.first, stretch.last + 1) if not _inside(stretch, words.head[t])), None)
    below = root is not None and verb in words.above(root)
    return who if near or (below and words.lemma[verb] in SAYING_VERBS) else None


def _inside(stretch: Stretch, token: int) -> bool:
    return stretch.first <= token <= stretch.last
