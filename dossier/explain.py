"""What was made of one seed, for a terminal: the text with its cuts, and each quotation with the way to its speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from dossier.characters import visible
from dossier.read import cut_passes
from dossier.records import Article, Cut, Extraction, Mention, Person, Quote, Span


def explanation(extraction: Extraction) -> Group:
    """Facts, text, people and quotations of one article, ready for `Console.print`."""
    article = extraction.article
    return Group(
        _shown(article.seed.path, style="bold"),
        *_facts(article),
        _shown("\nText", style="bold"),
        *_stretches(article),
        _shown(f"\nPeople ({len(extraction.people)})", style="bold"),
        *map(_person, extraction.people),
        _shown(f"\nQuotations ({len(extraction.quotes)})", style="bold"),
        *(line for quote in extraction.quotes for line in _quote(quote, article.text)),
    )


def _shown(words: str, style: str = "") -> Text:
    """Words of a seed, in which nothing acts on the terminal; any kind of line end ends a line."""
    return Text(visible(words.replace("\r\n", "\n").replace("\r", "\n"), keep="\n\t"), style=style)


def _facts(article: Article) -> Iterator[Text]:
    outlets = ", ".join(f"{outlet.name} ({outlet.relation})" for outlet in article.outlets)
    facts = {
        "title": article.title,
        "subtitle": article.subtitle,
        "date": article.date or article.date_note,
        "byline": article.byline,
        "dateline": article.dateline,
        "outlets": outlets or None,
        "language": article.language,
        "address": article.url,
        "copy of": article.copy_of,
    }
    for name, fact in facts.items():
        yield _shown(f"  {name:9} ") + (_shown(fact) if fact else _shown("unknown", style="dim"))


def _stretches(article: Article) -> Iterator[Text | Padding]:
    """Body, cuts and doubts in the order of the text."""
    doubts = {doubt.span: doubt.reason for doubt in article.doubts}
    stretches: list[tuple[Span, str | None]] = [(span, None) for span in article.body]
    passes = cut_passes(article)
    stretches += [(cut.span, _reason(cut, passes[cut.span])) for cut in article.furniture]
    for span, reason in sorted(stretches, key=lambda stretch: stretch[0]):
        words = span.of(article.text).strip()
        if not words:
            continue
        if reason is None:
            yield _shown(f"  body {span.start}-{span.end}", style="green")
        else:
            yield _shown(f"  cut {span.start}-{span.end}: {reason}", style="yellow")
        yield Padding(_shown(words, style="dim" if reason else ""), (0, 0, 0, 4))
    for span, reason in sorted(doubts.items()):
        yield _shown(f"  in doubt {span.start}-{span.end}: {reason}: {span.of(article.text).strip()}", style="yellow")


def _reason(cut: Cut, passes: Sequence[str]) -> str:
    """The reason of a cut, with the passes that made it: "byline (known line)"."""
    return f"{cut.reason} ({', '.join(passes)})" if passes else cut.reason


def _person(person: Person) -> Text:
    role = f", {person.role}" if person.role else ""
    return _shown(f"  {person.name}{role}: {len(person.mentions)} mentions")


def _quote(quote: Quote, text: str) -> Iterator[Text | Padding]:
    yield _shown(f"  {quote.id} {quote.kind} {quote.span.start}-{quote.span.end}", style="cyan")
    yield Padding(_shown(quote.span.of(text)), (0, 0, 0, 4))
    yield _shown(f"    speaker: {_speaker(quote)}")
    yield _shown(f"    cue: {_words(quote.cue)}; rule: {quote.rule}")
    for relay in quote.via:
        yield _shown(f"    relayed by: {_words(relay.mention)}; cue: {_words(relay.cue)}")
    for step in quote.chain:
        yield _shown(f"    {_words(step.mention)} -> {step.reason}")


def _speaker(quote: Quote) -> str:
    who = quote.person or quote.organisation or quote.source
    if who is None:
        return f"unknown ({quote.reason or 'no reason recorded'}), mention: {_words(quote.speaker)}"
    return f"{who}, mention: {_words(quote.speaker)}, confidence {quote.confidence:.2f}"


def _words(mention: Mention | None) -> str:
    return "none" if mention is None else f"{mention.text!r} at {mention.span.start}"
