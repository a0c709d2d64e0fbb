"""Ids of quotes that stay: by the words and their place, even where a span grew or a seed was renamed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rapidfuzz import fuzz

from dossier.language.folding import folded
from dossier.link.ids import digest_of
from dossier.records import Kind, Ledger, Quote

Entry: TypeAlias = tuple[str, Kind, int, str]  # id, kind, start, text: as the ledger keeps a quote

_ALIKE = 65  # of 100: "warlike ecstasy" is still itself as "in 'warlike ecstasy'"; another quote of the article isn't
_RENAMED_SHARE = 0.5  # of the quotes of a seed that has gone: the seed under another name has edited ones too
_RENAMED_WORDS = 8  # words in common: two articles that share just "no comment" aren't one


@dataclass(frozen=True, slots=True)
class QuoteIds:
    """The id of each quote; `ids` holds for each article one id a quote, in the quotes' order."""

    ids: Mapping[str, tuple[str, ...]]
    given: Mapping[str, tuple[Entry, ...]]
    renamed: Mapping[str, str]  # an article that has gone -> the one that it is now


def quote_ids(quotes: Mapping[str, Sequence[Quote]], texts: Mapping[str, str], ledger: Ledger) -> QuoteIds:
    """An id for every quote of every article, the one that it was given before if any; `texts` are the articles'."""
    renamed = renamed_articles(texts, ledger)
    entries = {renamed.get(article, article): known for article, known in ledger.quotes.items()}
    taken = {entry[0] for known in ledger.quotes.values() for entry in known}
    ids: dict[str, tuple[str, ...]] = {}
    given: dict[str, tuple[Entry, ...]] = dict(entries)
    matched = {article: _matched(quotes[article], entries.get(article, ())) for article in sorted(quotes)}
    for article in sorted(quotes):
        found = []
        for number, quote in enumerate(quotes[article]):
            name = matched[article].get(number) or _free_quote_id(quote, article, taken)
            taken.add(name)
            found.append(name)
        ids[article] = tuple(found)
        now: dict[str, Entry] = {entry[0]: entry for entry in entries.get(article, ())}
        for name, quote in zip(found, quotes[article], strict=True):
            now[name] = (name, quote.kind, quote.span.start, quote.text)
        if now:
            given[article] = tuple(sorted(now.values(), key=lambda entry: (entry[2], entry[0])))
    return QuoteIds(ids, given, renamed)


def quote_id_of(article: str, words: str) -> str:
    """The id that words of an article have when nobody gave them one before."""
    return f"q-{digest_of(article, folded(words))}"


def renamed_articles(texts: Mapping[str, str], ledger: Ledger) -> dict[str, str]:
    """Articles of the ledger that have gone and came back under another name, known by their quotes.

    `texts` are the articles that there are now, by id.
    """
    gone = {article: entries for article, entries in ledger.quotes.items() if article not in texts and entries}
    claims: list[tuple[int, str, str]] = []
    for article in sorted(texts.keys() - ledger.quotes.keys()) if gone else ():
        text = f" {folded(texts[article])} "
        for old, entries in gone.items():
            shared = {words for entry in entries if (words := folded(entry[3])) in text}
            if len(shared) >= _RENAMED_SHARE * len(entries) and sum(map(_length, shared)) >= _RENAMED_WORDS:
                claims.append((-len(shared), old, article))
    renamed: dict[str, str] = {}
    for _, old, new in sorted(claims):
        if old not in renamed and new not in renamed.values():
            renamed[old] = new
    return renamed


def _length(words: str) -> int:
    return len(words.split())


def _free_quote_id(quote: Quote, article: str, taken: set[str]) -> str:
    name, number = quote.id, 1
    while name in taken:
        number += 1
        name = f"q-{digest_of(article, folded(quote.text), str(number))}"
    return name


def _matched(quotes: Sequence[Quote], entries: Sequence[Entry]) -> dict[int, str]:
    """Which quotes are entries of the ledger: the same ones first, then the most alike, then the nearest."""
    if not entries:
        return {}
    same = {(entry[3], entry[2]): entry for entry in entries}
    matched: dict[int, str] = {}
    for number, quote in enumerate(quotes):
        entry = same.pop((quote.text, quote.span.start), None)
        if entry is not None:
            matched[number] = entry[0]
    free = [entry for entry in entries if entry[0] not in matched.values()]
    rest = [number for number in range(len(quotes)) if number not in matched]
    pairs = []
    for number in rest:
        for entry in free:
            alike = _likeness(quotes[number], entry)
            if alike >= _ALIKE:
                distance = abs(quotes[number].span.start - entry[2])
                pairs.append((-alike, entry[1] != quotes[number].kind, distance, number, entry[0]))
    taken: set[str] = set()
    for *_, number, name in sorted(pairs):
        if number not in matched and name not in taken:
            matched[number] = name
            taken.add(name)
    return matched


def _likeness(quote: Quote, entry: Entry) -> float:
    """How much alike a quote and an entry are, 0 to 100: by their words, or as one grown out of the other in place."""
    one, other = folded(quote.text), folded(entry[3])
    overlap = min(quote.span.end, entry[2] + len(entry[3])) - max(quote.span.start, entry[2])
    if (one in other or other in one) and 2 * overlap >= min(len(quote.span), len(entry[3])):
        return 99.0
    return fuzz.ratio(one, other, score_cutoff=_ALIKE)
