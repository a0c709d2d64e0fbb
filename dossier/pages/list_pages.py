"""The pages that show what the whole dossier holds: in docs/ an introduction, and the line that the site fills."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dossier.pages.kit import Draft, Kit
from dossier.pages.parts import part_title
from dossier.records import Page, Utterance
from dossier.views.catalogue import Catalogue
from dossier.views.registry import lists
from dossier.views.wording import shortened

_TITLE_LENGTH = 60  # of quoted words, in the title of a comparison
_HEADING_LENGTH = 90
# What a page says before its list, by the page's path without ending, and the label of the line that stands for the
# list; neither counts anything, so that a new seed changes no such page.
_LISTS = {
    "people/index": (
        "Whom the articles name, by last name: how often each speaks, and how often others speak of them.",
        "All people",
    ),
    "organisations/index": (
        "Whom the articles quote by name where no person speaks for them.",
        "All organisations",
    ),
    "sources/index": (
        "Whom the articles quote without any name: officials, witnesses, documents; grouped by how they are worded.",
        "All sources without a name",
    ),
    "outlets/index": (
        "Who published the articles or supplied their copy, and whom the articles refer to.",
        "All outlets",
    ),
    "articles/index": (
        "Newest first; those without a date are at the end.",
        "All articles",
    ),
    "quotes/by-speaker": (
        "Under the person who said it; within a person the oldest first. Words in quotation marks are verbatim, the "
        "others are reported.",
        "All quotations by speaker",
    ),
    "quotes/by-date": (
        "Newest day first: by the day something was said if the article states it, otherwise by the day the article "
        "was published.",
        "All quotations by date",
    ),
    "quotes/by-outlet": (
        "Under the outlet whose article carries it, in the order of the articles.",
        "All quotations by outlet",
    ),
    "timeline": (
        "Who spoke on which day, oldest first; each speaker’s foremost words. A day marked “published” is that of the "
        "article, where it does not say when the words were spoken.",
        "All days",
    ),
    "compare/index": (
        "Statements that more than one article carries, copies left aside. Each page sets the versions side by side, "
        "word for word.",
        "All statements with several versions",
    ),
    "who-of-whom": (
        "Who names whom in a statement. Each number opens the quotations.",
        "All pairs of speaker and person spoken of",
    ),
    "who-told-whom": (
        "To whom the articles say that something was said, as they word it. Each number opens the quotations.",
        "All pairs of speaker and listener",
    ),
}
_DATA = (
    "All that this site shows, as JSON Lines and as tables for a spreadsheet, free to check and to use with the source "
    "named.",
    "All files",
)
_CONTRADICTIONS = ("Statements that articles give with another speaker, date or place.", "All contradictions")


def list_pages(catalogue: Catalogue) -> Iterator[Draft]:
    """Home, the lists, the comparisons, About, data, search."""
    yield Draft("index.md", _home)
    yield Draft("about.md", partial(_own_page, "about.md", "about", "About"))
    yield Draft("quotes/index.md", partial(_own_page, "quotes/index.md", "quotes", "Quotations"))
    yield Draft("search.md", _search)
    yield Draft("data/index.md", partial(_list_page, "data/index.md", "Data", *_DATA))
    if catalogue.dossier.contradictions:
        yield Draft("contradictions.md", partial(_list_page, "contradictions.md", "Contradictions", *_CONTRADICTIONS))
    for listing in lists(catalogue):
        introduction, label = _LISTS[listing.stem]
        first, *others = listing.paths()
        yield Draft(first, partial(_list_page, first, listing.title, introduction, label))
        for part, path in enumerate(others, 2):
            yield Draft(path, partial(_list_page, path, part_title(listing.title, part), "", label))
    for utterance in catalogue.compared:
        yield Draft(f"compare/{utterance.id}.md", partial(_comparison, utterance))


def _list_page(path: str, title: str, introduction: str, label: str, kit: Kit) -> Page:
    return kit.page(path, "list", {"title": title}, title=title, introduction=introduction, label=label)


def _home(kit: Kit) -> Page:
    empty = not kit.catalogue.articles
    name, words = kit.config.name, kit.config.description
    return kit.page("index.md", "index", {"title": name}, name=name, description=words, empty=empty)


def _search(kit: Kit) -> Page:
    return kit.page("search.md", "search", {"title": "Search", "template": "search.html"})


def _own_page(path: str, template: str, title: str, kit: Kit) -> Page:
    return kit.page(path, template, {"title": title}, title=title)


def _comparison(utterance: Utterance, kit: Kit) -> Page:
    catalogue = kit.catalogue
    fullest = catalogue.fullest_first(utterance)[0][1]
    name = catalogue.name(fullest) or "Unknown"
    return kit.page(
        f"compare/{utterance.id}.md",
        "comparison",
        {"id": utterance.id, "title": f"{name}: {shortened(fullest.quote.text, _TITLE_LENGTH)}"},
        heading=shortened(fullest.quote.text, _HEADING_LENGTH),
    )
