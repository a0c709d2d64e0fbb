"""A page for each outlet: its articles, and whom each quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from dossier.markdown import Markdown, item, joined, text
from dossier.pages.kit import Draft, Kit
from dossier.pages.parts import ROWS, pager, part_title
from dossier.pages.references import References
from dossier.records import LinkedOutlet, Page, Relation
from dossier.views.catalogue import CARRIERS, Catalogue
from dossier.views.listings import part_paths
from dossier.views.wording import count, number

# What an outlet has to do with an article that it did not publish, behind the date.
_PARTS: dict[Relation, str] = {
    "publisher": "",
    "wire": ", its copy",
    "interview": ", on an interview with it",
    "reference": ", with reference to it",
}
_UNKNOWN = "speaker unknown"
_UNLISTED = "speaker not listed"


def outlet_pages(catalogue: Catalogue) -> Iterator[Draft]:
    """A page for each outlet; where there is much, it goes on in further parts."""
    for outlet in catalogue.outlets.values():
        articles = _articles(outlet, catalogue)
        paths = part_paths(f"outlets/{outlet.id}", (len(articles), ROWS))
        for n, path in enumerate(paths, 1):
            yield Draft(path, partial(_outlet_page, outlet, articles[(n - 1) * ROWS : n * ROWS], paths, n))


def _articles(outlet: LinkedOutlet, catalogue: Catalogue) -> list[tuple[str, Relation]]:
    """An outlet's articles, the newest first, the undated last, each with the foremost part that it has in it."""
    part: dict[str, Relation] = {}
    for relation in _PARTS:
        part |= {article: relation for article, its in outlet.articles if its == relation and article not in part}
    newest = sorted(sorted(part), key=lambda article: catalogue.date(article) or "", reverse=True)
    return [(article, part[article]) for article in newest]


def _outlet_page(
    outlet: LinkedOutlet, articles: Sequence[tuple[str, Relation]], paths: Sequence[str], part: int, kit: Kit
) -> Page:
    references = kit.references(paths[part - 1])
    return kit.page(
        paths[part - 1],
        "outlet",
        _facts(outlet) if part == 1 else {"title": part_title(outlet.name, part)},
        name=outlet.name,
        part=part,
        lead=_lead(outlet, kit.catalogue),
        pager=pager(references, paths),
        articles=[_article(article, relation, references) for article, relation in articles],
    )


def _facts(outlet: LinkedOutlet) -> dict[str, object]:
    """The front matter: what a curator may set."""
    return {
        "id": outlet.id,
        "title": outlet.name,
        "name": outlet.name,
        "aliases": outlet.aliases,
        "url": outlet.url,
        "kind": outlet.kind,
    }


def _lead(outlet: LinkedOutlet, catalogue: Catalogue) -> str:
    """One line of what it has to do with the articles."""
    quotes = catalogue.quotes_from.get(outlet.id, ())
    articles = count(len({article for article, _ in outlet.articles}), "article")
    if not quotes:
        return f"Named in {articles}."
    verbatim = sum(1 for quote in quotes if quote.quote.kind != "indirect")
    kinds = [f"{number(verbatim)} verbatim or partly verbatim"] if verbatim else []
    kinds += [f"{number(len(quotes) - verbatim)} reported"] if len(quotes) > verbatim else []
    return f"{articles} with {count(len(quotes), 'quotation')}: {', '.join(kinds)}."


def _article(article: str, relation: Relation, references: References) -> Markdown:
    """An article's title, its date, and how often it quotes whom: `[Title](..), 31 May 2024: [Ann Lee](..) 12`."""
    shown = f"{references.article(article)}, {references.date(article)}{_PARTS[relation]}"
    speakers = _speakers(article, references) if relation in CARRIERS else []
    return item(f"{shown}: {joined(speakers)}" if speakers else shown)


def _speakers(article: str, references: References) -> list[Markdown]:
    """Whom an article quotes how often, most often first; those without a name last."""
    counts: Counter[tuple[bool, str]] = Counter()
    shown: dict[str, Markdown] = {}
    for quote in references.catalogue.quotes_in.get(article, ()):
        page = quote.speaker_page or ""
        named = references.catalogue.name(quote) is not None
        label = references.speaker(quote) if named else text(_UNLISTED if page else _UNKNOWN)
        key = page if named else str(label)
        shown[key] = label
        counts[not named, key] += 1
    ordered = sorted(counts, key=lambda key: (key[0], -counts[key], key[1]))
    return [Markdown(f"{shown[key]} {number(counts[unnamed, key])}") for unnamed, key in ordered]
