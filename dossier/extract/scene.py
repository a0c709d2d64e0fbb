"""An article laid out for the finding of speakers: words, marked stretches and possible speakers."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.extract.clauses import noun_heads
from dossier.extract.marks import Marked, find_marked
from dossier.extract.parse import Parse
from dossier.extract.words import Words, words_of

_LONG_ENOUGH_TO_HIDE = 4  # a name inside a longer quotation is spoken of, not speaking: "The WALL STREET Journal"


@dataclass(frozen=True, slots=True)
class Place:
    """A token: its paragraph's index, and its own index in that paragraph."""

    paragraph: int
    token: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A marked stretch as tokens: `first` to `last`, both included, marks among them."""

    marked: Marked
    paragraph: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the finding of speakers reads of an article."""

    parse: Parse
    words: tuple[Words, ...]  # one a paragraph
    stretches: tuple[Stretch, ...]  # ascending
    by_paragraph: tuple[tuple[Stretch, ...], ...]
    quoted: tuple[tuple[int, ...], ...]  # for each token the number of its stretch in its paragraph, else -1
    heads: tuple[tuple[int, ...], ...]  # the noun phrases that may name a speaker, by their heads


def scene_of(parse: Parse) -> Scene:
    """The article of `parse`, laid out."""
    words = tuple(words_of(paragraph) for paragraph in parse.paragraphs)
    marked = find_marked(parse.text, [paragraph.span for paragraph in parse.paragraphs])
    by_paragraph: list[list[Stretch]] = [[] for _ in words]
    for one in marked:
        first, stop = words[one.paragraph].within(one.outer)
        if stop > first:
            by_paragraph[one.paragraph].append(Stretch(one, one.paragraph, first, stop - 1))
    quoted = tuple(_quoted(len(own), stretches) for own, stretches in zip(words, by_paragraph, strict=True))
    heads = tuple(
        tuple(head for head in noun_heads(own) if inside[head] < 0 or _is_short(stretches[inside[head]]))
        for own, inside, stretches in zip(words, quoted, by_paragraph, strict=True)
    )
    return Scene(
        parse=parse,
        words=words,
        stretches=tuple(stretch for stretches in by_paragraph for stretch in stretches),
        by_paragraph=tuple(tuple(stretches) for stretches in by_paragraph),
        quoted=quoted,
        heads=heads,
    )


def stand_together(scene: Scene, one: int, other: int) -> bool:
    """Whether nothing was cut out between two paragraphs: what a quotation spans is shown as its speaker's words."""
    first, second = (scene.words[index].paragraph.span for index in (one, other))
    return not scene.parse.text[first.end : second.start].strip()


def _quoted(length: int, stretches: list[Stretch]) -> tuple[int, ...]:
    inside = [-1] * length
    for number, stretch in enumerate(stretches):
        for token in range(stretch.first, stretch.last + 1):
            inside[token] = number
    return tuple(inside)


def _is_short(stretch: Stretch) -> bool:
    return stretch.last - stretch.first - 1 < _LONG_ENOUGH_TO_HIDE
