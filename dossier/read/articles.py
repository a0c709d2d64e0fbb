"""Seeds become articles: body, furniture, and the facts that each states of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.errors import SeedError
from dossier.read import dating, headline
from dossier.read.copies import Dated, find_copies
from dossier.read.credits import find_author, find_byline, name_of_line, name_of_role_line, names_agencies_alone
from dossier.read.curated import Parting, by_hand
from dossier.read.datelines import find_dateline, find_lead_place, later_lead_in, lead_in, without_kicker
from dossier.read.dates import iso_date
from dossier.read.frontmatter import read_front_matter
from dossier.read.language import language_of, stated_language
from dossier.read.layout import Layout, lay_out
from dossier.read.learned import learned_lines
from dossier.read.lexicon import TELLING
from dossier.read.lines import find_blocks
from dossier.read.mastheads import byline_names
from dossier.read.meta_lines import MetaLines, read_meta_lines
from dossier.read.outlets import find_outlets
from dossier.read.reasons import Reason
from dossier.records import Article, ArticleFacts, Cut, OutletMention, Seed, Span

# "MODERATOR: ", "Q: ", "Senator COLE: ", "Ms Hinde : "
_LABEL = re.compile(
    r"(?:[A-Z][A-Z .'-]{0,40}|(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Senator|Sen\.|Rep\.|Judge|Justice|Prof\.?|"
    r"President|Minister|Chair\w{0,6}|The [A-Z]\w+)\.?(?: [A-Z][\w'’-]+){0,3}|[A-Z]\w+ [A-Z]{2,}[\w'’-]*) ?:\s"
)
# "Moe: ", "The moderator: ", "Olav Moe: "
_ANY_LABEL = re.compile(r"[A-Z][\w.'’-]{0,20}(?: [\w.'’-]{1,20}){0,4} ?:\s")
LONGEST_LEAD_IN = 200  # characters
DATELINE_WITHIN = 3  # paragraphs of the article: a caption, a standfirst, then "MANILA, Philippines – "
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
    """The article in each seed, in the order of the seeds, and an error for a seed without one or with another's text.

    `facts` are what curators stated, by article id; they win over what is found.
    """
    seeds = [_with_facts(seed, facts.get(seed.id, NO_FACTS)) for seed in seeds]
    drafts = [_draft(seed, layout) for seed, layout in zip(seeds, _layouts(seeds), strict=True)]
    errors = [_no_article(draft.seed) for draft in drafts if not draft.layout.body]
    drafts = [draft for draft in drafts if draft.layout.body]
    orders = _orders(drafts)
    articles: list[Article] = []
    for draft in drafts:
        article, faults = _corrected(_article(draft, orders.get(_publisher(draft))), facts.get(draft.seed.id, NO_FACTS))
        articles.append(article)
        errors += faults
    copies = find_copies([Dated(a.id, a.date, " ".join(span.of(a.text) for span in a.body)) for a in articles])
    errors += _same_texts(articles)
    return tuple(replace(article, copy_of=copies.get(article.id)) for article in articles), tuple(errors)


def cut_passes(article: Article) -> Mapping[Span, tuple[str, ...]]:
    """For each cut of an article that was read alone the names of the passes that made it; none for one by hand."""
    seed = article.seed
    layout = lay_out(find_blocks(seed.text, _start(seed)), seed.fields.get("title"))
    return {cut.span: layout.passes_within(cut.span) for cut in article.furniture}


def _layouts(seeds: Sequence[Seed]) -> list[Layout]:
    """What each block of each seed is; lines that stand in several of the seeds are known as furniture."""
    blocks = [find_blocks(seed.text, _start(seed)) for seed in seeds]
    alone = [lay_out(found, seed.fields.get("title")) for found, seed in zip(blocks, seeds, strict=True)]
    return [
        lay_out(found, seed.fields.get("title"), learned) if learned else layout
        for found, seed, layout, learned in zip(blocks, seeds, alone, learned_lines(alone), strict=True)
    ]


def _corrected(article: Article, facts: ArticleFacts) -> tuple[Article, list[SeedError]]:
    """The article with what a curator restored and cut, and an error for words that its seed does not hold."""
    if not facts.keep and not facts.cut:
        return article, []
    parting = by_hand(Parting(article.body, article.furniture), article.text, facts.keep, facts.cut)
    page = facts.page or f"docs/articles/{article.id}.md"
    errors = [
        SeedError(page, f"“{words[:60]}” does not occur in {article.seed.path}", "copy the words from the seed")
        for words in parting.missing
    ]
    return replace(article, body=parting.body, furniture=parting.furniture), errors


def _same_texts(articles: Sequence[Article]) -> list[SeedError]:
    first: dict[str, Article] = {}
    errors = []
    for article in articles:
        known = first.setdefault(article.text, article)
        if known is not article:
            fact = f"it has the same text as {known.seed.path}"
            errors.append(SeedError(article.seed.path, fact, "remove one of the two", article.seed.line))
    return errors


def _with_facts(seed: Seed, facts: ArticleFacts) -> Seed:
    """The seed with what its labelled lines state, and with what a curator stated in place of what the file states."""
    stated = {
        name: value for name in ("title", "date", "outlet", "url", "author", "wire") if (value := getattr(facts, name))
    }
    labelled = _meta_lines(seed).fields
    return replace(seed, fields={**labelled, **seed.fields, **stated}) if stated or labelled else seed


def _draft(seed: Seed, layout: Layout) -> _Draft:
    return _Draft(
        seed,
        layout,
        find_outlets(layout, seed.text, seed.fields),
        dating.statements(layout, seed.fields),
        stated_language(seed.fields.get("language"))
        or language_of(" ".join(span.of(seed.text)[:3000] for span in layout.body[:6])),
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
        dateline=_dateline(layout)[0],
        outlets=draft.outlets,
        body=layout.body,
        furniture=(*_front_matter(seed), *layout.cuts),
        title_span=title_span,
        subtitle=layout.blocks[layout.subtitle].words if layout.subtitle is not None else seed.fields.get("subtitle"),
        url=seed.fields.get("url"),
        language=draft.language,
        date_note=dated.note,
        doubts=layout.doubts,
        breaks=layout.breaks,
        lead_ins=tuple(_lead_ins(layout, seed.text)),
    )


def _meta_lines(seed: Seed) -> MetaLines:
    return read_meta_lines(seed.text, read_front_matter(seed.text).end)


def _start(seed: Seed) -> int:
    """Where the page begins, below its front matter and labelled lines."""
    return max([read_front_matter(seed.text).end, *(span.end for span in _meta_lines(seed).spans)])


def _front_matter(seed: Seed) -> tuple[Cut, ...]:
    end = read_front_matter(seed.text).end
    labelled = (Cut(span, Reason.LABELLED_FACT.value) for span in _meta_lines(seed).spans)
    return (*((Cut(Span(0, end), Reason.FRONT_MATTER.value),) if end else ()), *labelled)


def _byline(layout: Layout) -> str | None:
    """The author whom the page names: in a line that begins with "By", after a date, or as a bare name beside it."""
    for block, reason in zip(layout.blocks[: layout.own], layout.reasons, strict=False):
        words = block.words.strip("*_ ")
        if reason == Reason.BYLINE and not names_agencies_alone(words):
            author = (
                find_byline(words)
                or find_author(words)
                or name_of_role_line(words)
                or name_of_line(words.partition("/")[0])
            )
            site = next((name for name in byline_names(layout) if author.endswith(f" {name}")), "")
            return author.removesuffix(f" {site}").rstrip(" ,")
        if reason == Reason.DATE_LINE and (name := find_author(words)):
            return name
    return None


def _dateline(layout: Layout) -> tuple[str | None, int | None]:
    """The place that the article begins with, or a line above it, and the number of that block, if it is the body's.

    A caption or a standfirst may come before.
    """
    kept = [i for i, reason in enumerate(layout.reasons) if reason is None and i not in (layout.title, layout.subtitle)]
    above = [i for i, reason in enumerate(layout.reasons[: layout.first]) if reason == Reason.DATELINE]
    for i in (*above, *kept[:DATELINE_WITHIN]):
        dateline = find_dateline(without_kicker(layout.blocks[i].words))
        if layout.reasons[i] == Reason.DATELINE and dateline is None:
            return layout.blocks[i].words.strip(" -–—") or None, None
        if dateline and dateline.place and not _is_speaker_label(layout, i):
            return dateline.place, i
    lead = without_kicker(layout.blocks[layout.first].words) if layout.first < len(layout.blocks) else ""
    place = find_lead_place(lead)
    if place is None or _is_speaker_label(layout, layout.first, place) or _is_speaking(layout, place):
        return None, None
    is_sure = not lead.startswith((f"{place}:", f"{place} :"))  # "Budget: The minister" is a topic's label as well
    return place if is_sure else None, layout.first


def _is_speaking(layout: Layout, name: str) -> bool:
    """Whether the article says that the bearer of a name says something: "Moe said"."""
    told = re.compile(rf"\b{re.escape(name)} (?:{'|'.join(sorted(TELLING))})\b")
    kept = zip(layout.blocks, layout.reasons, strict=True)
    return any(reason is None and told.search(block.words) for block, reason in kept)


def _lead_ins(layout: Layout, text: str) -> Iterator[Span]:
    """What stands before a paragraph's first words and is none of the reporter's: a label, the dateline."""
    _, dated = _dateline(layout)
    for i, (block, reason) in enumerate(zip(layout.blocks, layout.reasons, strict=True)):
        if reason is not None or i == layout.title:
            continue
        words = block.span.of(text)[:LONGEST_LEAD_IN]
        end = len(words) - len(without_kicker(words))
        if i == dated:
            end += lead_in(words[end:])
        end += later_lead_in(words[end:])
        if 0 < end < len(words):
            yield Span(block.span.start, block.span.start + end)


def _is_speaker_label(layout: Layout, i: int, place: str | None = None) -> bool:
    """Whether the words before a colon are a speaker's in a transcript: other paragraphs begin so too."""
    words = without_kicker(layout.blocks[i].words)
    label = re.match(r"[A-Z .]{1,40}:" if place is None else rf"{re.escape(place)}\s?:", words)
    kept = [block.words for block, reason in zip(layout.blocks, layout.reasons, strict=True) if reason is None]
    labels = _LABEL if place is None else _ANY_LABEL
    return label is not None and sum(bool(labels.match(words)) for words in kept) > 1


def _no_article(seed: Seed) -> SeedError:
    fact = "no article was found in it, only headings, links or notices"
    return SeedError(seed.path, fact, "paste the article in", seed.line, lost=seed.id)
