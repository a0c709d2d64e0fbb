"""Speakers who stand before their words with a colon: transcripts, interviews, headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.extract.names import is_known, is_title
from dossier.extract.scene import Place, Scene
from dossier.records import Mention, Span


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's name with a colon, and the words that follow it (in a headline also: that it follows)."""

    paragraph: int
    speaker: Place | None  # None for "Q:", and for "A:" where no guest is named
    colon: int | None  # the token; None where it stands in another paragraph
    content: Span
    headline: bool = False
    name: str = ""  # the label's last word: "WALLACE", "Q"
    rule: str = "transcript"
    mention: Mention | None = None  # the speaker's, where the parse doesn't tell where it begins and ends


# "WALLACE: Let's start", "Jane Doe: Yes.", "Dr. Roe (laughs): No."; with a mark before it where each turn has one
_LABEL = re.compile(
    r"[\"“”'‘«»\s]*(?P<name>[A-Z][\w.’'\-]*(?: (?:[A-Z][\w.’'\-]*|de|van|von|bin|al)){0,3})"
    r"(?: ?\([^()\n]{1,40}\))? ?:\s+(?=\S)"
)
# "Mr Young —And 15 points of order.", "Madam SPEAKER (4.31) —Order!": so the reports of some parliaments
_DASHED = re.compile(
    r"(?P<name>(?:Mr|Mrs|Ms|Miss|Dr|Sir|Madam|Senator|The Hon\.?) [A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*){0,2})"
    r"(?: ?\([^()\n]{1,60}\))? ?[—–]+(?=\S)"
)
# "Q: Why?", "A. Because."
_QUESTION_OR_ANSWER = re.compile(r"[\"“\s]*(?P<name>Q|A|Question|Answer)(?::\s+(?=\S)|\.\s+(?=[A-Z\"“'‘\d]))")
# "Troops may stay: minister" is left alone; "Troops may stay: Macron" is not
_AT_END = re.compile(r":\s+(?P<name>[A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*){0,2})\s*$")
# "It won't work." ― Jane Doe, a marked line that is signed
_SIGNED = re.compile(
    r"[\"“«„'‘][^\n]{3,}[\"”»“'’]\s*(?:―|—|–|--|-)\s*"
    r"(?P<name>[A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*){0,3})(?:, [^.!?]{1,80})?\.?\s*"
)
_LONGEST_LABELLED_LINE = 20_000


def find_labels(scene: Scene) -> tuple[Label, ...]:
    """The labelled turns, at most one a paragraph.

    A label counts if two turns or more are labelled, or if the article names that person elsewhere.
    """
    found = list(_candidates(scene))
    turns = [label for label in found if not label.headline]
    names = _names(scene)
    known = any(_is_known(scene, label, names) for label in turns)
    signed = tuple(_signed(scene))
    taken = {label.paragraph for label in signed}
    return signed + tuple(
        label
        for label in found
        if label.paragraph not in taken
        and ((not label.headline and _is_frequent(scene, label, turns, known=known)) or _is_known(scene, label, names))
    )


def _signed(scene: Scene) -> Iterator[Label]:
    for index, words in enumerate(scene.words):
        text, start = words.written[:_LONGEST_LABELLED_LINE], words.paragraph.span.start
        match = _SIGNED.fullmatch(text)
        stretches = scene.by_paragraph[index]
        if match is None or not stretches or stretches[0].first > 0:
            continue
        first, stop = words.within(Span(start + match.start("name"), start + match.end("name")))
        if stretches[-1].last < first < stop:
            content = Span(stretches[0].marked.inner.start, stretches[-1].marked.inner.end)
            name = max((t for t in range(first, stop) if words.pos[t] != "PUNCT"), default=first)
            yield Label(index, Place(index, name), max(0, first - 1), content)


def _candidates(scene: Scene) -> Iterator[Label]:
    for index, words in enumerate(scene.words):
        text, start = words.written[:_LONGEST_LABELLED_LINE], words.paragraph.span.start
        headline = words.paragraph.headline
        match = (None if headline else _QUESTION_OR_ANSWER.match(text)) or _LABEL.match(text) or _DASHED.match(text)
        content = Span(start + match.end(), words.paragraph.span.end) if match else None
        if match is None and headline and (match := _AT_END.search(text)):
            content = Span(start, start + match.start())
        if match is None or content is None or not len(content):
            continue
        first, stop = words.within(Span(start + match.start("name"), start + match.end("name")))
        colon = next(
            (t for t in range(max(0, stop - 1), len(words)) if words.text[t][-1:] in (":", ".", "—", "–")), None
        )
        if headline and words.text[:1] and match.re is _AT_END:
            colon = next((t for t in range(first - 1, -1, -1) if words.text[t] == ":"), None)
        if stop <= first or colon is None:
            continue
        speaker = None if match.re is _QUESTION_OR_ANSWER else Place(index, stop - 1)
        label = Label(index, speaker, colon, content, headline, match.group("name").split()[-1])
        yield label if speaker is None else replace(label, mention=_written(match, start))


def _written(match: re.Match[str], start: int) -> Mention:
    """The label as it is written: a parse takes "HALE(4.31" for a word, and parts what stands in capitals."""
    return Mention(Span(start + match.start("name"), start + match.end("name")), match.group("name"))


def _names(scene: Scene) -> frozenset[str]:
    """The last words of the names that stand in the body outside labels, as the parse sees them."""
    return frozenset(
        words.lower[token]
        for words in scene.words
        if not words.paragraph.headline
        for token in range(len(words))
        if words.ent[token] == "PERSON" and words.pos[token] == "PROPN" and (token > 2 or len(words) > 40)
    )


def _is_known(scene: Scene, label: Label, names: frozenset[str]) -> bool:
    if label.speaker is None:
        return False
    words, name = scene.words[label.paragraph], label.speaker.token
    sentence = not label.headline and words.text[-1] in (".", "!", "?")
    # a parse takes any words in capitals for a name, and so do lists of surnames: "BIG DAY: Mark Holt cuts the ribbon."
    named = not label.name.isupper() and (words.ent[name] == "PERSON" or is_known(words.text[name]))
    return (sentence and named) or words.lower[name] in names


_SAME = 30  # characters with which the text of a picture and its double begin: "NEW ROAD: Ann Lee looks at the plans"


def _is_frequent(scene: Scene, label: Label, turns: list[Label], *, known: bool) -> bool:
    """Whether this label is used again for other words, or is one of several in capitals, and one of all is `known`.

    One "Note:" makes no transcript, nor do the texts of pictures that each begin in capitals: "NEW ROAD:", "BIG DAY:".
    """
    again = {_opening(scene, other) for other in turns if other.name == label.name}
    capitals = {other.name for other in turns if other.name.isupper()}
    asked = any(other.speaker is None for other in turns)  # "Q:" and "A:"
    sure = known or asked or any(map(_is_addressed, turns)) or any(_recurs(scene, name, turns) for name in capitals)
    return len(again) > 1 or (label.name.isupper() and len(capitals) > 1 and sure)


def _is_addressed(label: Label) -> bool:
    """Whether a label has a title before a surname in capitals, as reports of parliaments do: "Dr PATEL"."""
    words = label.mention.text.split() if label.mention is not None else []
    return len(words) > 1 and words[-1].isupper() and is_title(words[0])


def _recurs(scene: Scene, name: str, turns: list[Label]) -> bool:
    """Whether a label stands before different words."""
    return len({_opening(scene, other) for other in turns if other.name == name}) > 1


def _opening(scene: Scene, label: Label) -> str:
    words = scene.words[label.paragraph]
    start = label.content.start - words.paragraph.span.start
    return words.written[start : start + _SAME]
