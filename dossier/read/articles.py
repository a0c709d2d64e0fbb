"""Seeds become articles: body, furniture, and the facts that each states of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.errors import SeedError
from dossier.read import dating, headline
from dossier.read.copies import Dated, find_copies
from dossier.read.credits import find_byline, find_dateline
from dossier.read.dates import iso_date
from dossier.read.language import language_of
from dossier.read.layout import Layout, lay_out
from dossier.read.lines import find_blocks
from dossier.read.outlets import find_outlets
from dossier.records import Article, ArticleFacts, OutletMention, Seed, Span

NO_FACTS = ArticleFacts()


@dataclass(frozen=True, slots=True)
class _Draft:
    seed: Seed
    layout: Layout
    outlets: tuple[OutletMention, ...]
    dates: tuple[dating.Statement, ...]
    language: str | None


def read_articles(
    seeds: Sequence[Seed], facts: Mapping[str, ArticleFacts]
) -> tuple[tuple[Article, ...], tuple[SeedError, ...]]:
    """The article in each seed, in the order of the seeds, and an error for each seed that holds none.

    `facts` are what curators stated, by article id; they win over what is found.
    """
    drafts = [_draft(_with_facts(seed, facts.get(seed.id, NO_FACTS))) for seed in seeds]
    errors = [_no_article(draft.seed) for draft in drafts if not draft.layout.body]
    drafts = [draft for draft in drafts if draft.layout.body]
    orders = _orders(drafts)
    articles = [_article(draft, orders.get(_publisher(draft))) for draft in drafts]
    copies = find_copies([Dated(a.id, a.date, " ".join(span.of(a.text) for span in a.body)) for a in articles])
    return tuple(replace(article, copy_of=copies.get(article.id)) for article in articles), tuple(errors)


def _with_facts(seed: Seed, facts: ArticleFacts) -> Seed:
    """The seed with what a curator stated in place of what the file states."""
    stated = {
        name: value for name in ("title", "date", "outlet", "url", "author", "wire") if (value := getattr(facts, name))
    }
    return replace(seed, fields={**seed.fields, **stated}) if stated else seed


def _draft(seed: Seed) -> _Draft:
    layout = lay_out(find_blocks(seed.text), seed.fields.get("title"))
    return _Draft(
        seed,
        layout,
        find_outlets(layout, seed.text, seed.fields),
        dating.statements(layout, seed.fields),
        seed.fields.get("language") or language_of(" ".join(span.of(seed.text)[:3000] for span in layout.body[:6])),
    )


def _orders(drafts: Sequence[_Draft]) -> dict[str | None, str | None]:
    """For each publisher the order of day and month in its dates, where they show one."""
    shown: dict[str | None, list[str | None]] = {}
    for draft in drafts:
        shown.setdefault(_publisher(draft), []).append(dating.order_shown(draft.dates))
    return {name: dating.common_order(orders) for name, orders in shown.items() if name is not None}


def _publisher(draft: _Draft) -> str | None:
    return next((outlet.name for outlet in draft.outlets if outlet.relation == "publisher"), None)


def _article(draft: _Draft, order: str | None) -> Article:
    seed, layout = draft.seed, draft.layout
    if order is None and draft.language not in (None, "en"):
        order = "day-first"  # only English is written month-first anywhere
    dated = dating.settle(draft.dates, order or dating.order_shown(draft.dates))
    title_span = (
        Span(*headline.title_words(layout.blocks[layout.title], seed.text)) if layout.title is not None else None
    )
    stated = seed.fields.get("title")
    return Article(
        seed=seed,
        title=stated or (" ".join(title_span.of(seed.text).split()) if title_span else None),
        date=iso_date(seed.fields["date"]) if "date" in seed.fields and iso_date(seed.fields["date"]) else dated.date,
        byline=seed.fields.get("author") or _byline(layout),
        dateline=_dateline(layout),
        outlets=draft.outlets,
        body=layout.body,
        furniture=layout.cuts,
        title_span=title_span,
        subtitle=layout.blocks[layout.subtitle].words if layout.subtitle is not None else seed.fields.get("subtitle"),
        url=seed.fields.get("url"),
        language=draft.language,
        date_note=dated.note,
        doubts=layout.doubts,
    )


def _byline(layout: Layout) -> str | None:
    for block, reason in zip(layout.blocks, layout.reasons, strict=True):
        if reason == "byline" and (name := find_byline(block.words)):
            return name
    return None


def _dateline(layout: Layout) -> str | None:
    for i, block in enumerate(layout.blocks[: layout.first + 1]):
        if i != layout.title and (dateline := find_dateline(block.words)) and dateline.place:
            return dateline.place
    return None


def _no_article(seed: Seed) -> SeedError:
    return SeedError(
        seed.path, "no article was found in it, only headings, links or notices", "paste the article in", seed.line
    )
