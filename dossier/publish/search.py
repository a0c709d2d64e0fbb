"""The search index: Pagefind's, from records made of the data. A reader's browser loads only what a query needs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from dossier.config import Config
from dossier.errors import PublishError
from dossier.publish.pagefind import ENTRY, PagefindError, index_files
from dossier.records import (
    Dossier,
    Extraction,
    LinkedOrganisation,
    LinkedOutlet,
    LinkedPerson,
    LinkedQuote,
    UnnamedSource,
    speaker_names,
)

FOLDER = "pagefind"  # below the site's
# What a page of ours loads; the other scripts are Pagefind's own interfaces, half a megabyte that nobody asks for.
SCRIPTS = ("pagefind.js", "pagefind-worker.js")
_NEEDED = (*SCRIPTS, ENTRY)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# The id of a tag, whatever its other attributes hold: <a title="3 > 2" id="q-1">, id='q-1', id=q-1
_ID = re.compile(r"""<[a-z](?:[^>"']|"[^"]*"|'[^']*')*?\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_UNKNOWN = "Unknown"
_KINDS = {"direct": "Verbatim", "mixed": "Partly verbatim", "indirect": "Reported"}


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One thing that a search can find. `content` is what is searched and shown with the hits marked."""

    url: str  # relative to the site's root
    content: str
    meta: dict[str, str]  # searched too; `title` counts most
    filters: dict[str, list[str]]
    sort: dict[str, str] = field(default_factory=dict)
    language: str = (
        "en"  # one index for all: each language has one of its own, and a page searches that of its language
    )


def search_records(dossier: Dossier) -> Iterator[SearchRecord]:
    """Each person, organisation, unnamed source, outlet, article and quotation as a record."""
    said = Counter(quote.person for quote in dossier.quotes)
    yield from (_person(person, said[person.id]) for person in dossier.people if not person.hidden)
    yield from (_organisation(organisation) for organisation in dossier.organisations)
    yield from (_source(source) for source in dossier.sources)
    yield from (_outlet(outlet) for outlet in dossier.outlets)
    outlets = _outlets_by_article(dossier)
    yield from (_article(one, outlets[one.article.id], dossier.slugs) for one in dossier.articles)
    speakers = speaker_names(dossier)
    articles = {extraction.article.id: extraction for extraction in dossier.articles}
    for quote in dossier.quotes:
        speaker = speakers.get(quote.speaker_page or "", _UNKNOWN)
        yield _quote(quote, articles[quote.article], speaker, outlets[quote.article])


def findable(dossier: Dossier, site: Path) -> Iterator[SearchRecord]:
    """The records whose address is a page of the rendered site, and a place on it: the others lead a reader nowhere.

    Who takes a page out by hand, or a quotation out of a page, takes it out of the search. And what has no letter and
    no digit has no word to be found by.
    """
    anchors: dict[str, frozenset[str]] = {}
    for record in search_records(dossier):
        page, _, anchor = record.url.partition("#")
        if page not in anchors:
            anchors[page] = _anchors(site / page / "index.html")
        if anchor in anchors[page] and any(map(str.isalnum, record.content)):
            yield record


def write_search(dossier: Dossier, config: Config) -> None:
    """Write the search index into the rendered site's pagefind/ folder."""
    folder = config.site / FOLDER
    try:
        write_index(findable(dossier, config.site), folder)
    except (OSError, PagefindError) as error:
        raise PublishError(config.relative(folder), f"Pagefind failed: {error}", "run it again") from error


def write_index(records: Iterable[SearchRecord], folder: Path) -> None:
    """Write what a reader loads of the index of `records` into `folder`."""
    for path, content in index_files(asdict(record) for record in records).items():
        file = folder / path
        if file.suffix not in {".js", ".css"} or file.name in _NEEDED:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


def _anchors(file: Path) -> frozenset[str]:
    """What an address may name on a page: the ids of its elements, and the page itself as ""; nothing if it is missing.

    Not a full reading of the page, which takes ten times as long, and there may be thousands.
    """
    if not file.is_file():
        return frozenset()
    html = _COMMENT.sub("", file.read_text(encoding="utf-8"))
    return frozenset(("", *("".join(forms) for forms in _ID.findall(html))))


def _outlets_by_article(dossier: Dossier) -> dict[str, list[str]]:
    """The outlets that answer for each article's wording: who published it, else whose wire copy it is."""
    names: dict[tuple[str, str], list[str]] = {}
    for outlet in dossier.outlets:
        for article, relation in outlet.articles:
            names.setdefault((article, relation), []).append(outlet.name)
    articles = [extraction.article.id for extraction in dossier.articles]
    return {id_: names.get((id_, "publisher")) or names.get((id_, "wire")) or [] for id_ in articles}


def _person(person: LinkedPerson, said: int) -> SearchRecord:
    spellings = " · ".join(spelling.name for spelling in person.spellings)
    role = person.roles[0].role if person.roles else ""
    meta = {"title": person.name, "note": _joined(role, _count(said, "quotation"))}
    return SearchRecord(f"people/{person.id}/", f"{person.name}. {role}. {spellings}", meta, {"type": ["Person"]})


def _organisation(organisation: LinkedOrganisation) -> SearchRecord:
    meta = {
        "title": organisation.name,
        "note": _joined("organisation", _count(len(organisation.quotes), "quotation")),
    }
    names = " · ".join(organisation.names)
    return SearchRecord(f"organisations/{organisation.id}/", names, meta, {"type": ["Organisation"]})


def _source(source: UnnamedSource) -> SearchRecord:
    meta = {"title": source.label, "note": _joined("unnamed source", _count(len(source.quotes), "quotation"))}
    return SearchRecord(f"sources/{source.id}/", " · ".join(source.wordings), meta, {"type": ["Unnamed source"]})


def _outlet(outlet: LinkedOutlet) -> SearchRecord:
    articles = len({article for article, _ in outlet.articles})
    meta = {"title": outlet.name, "note": _joined(outlet.kind or "outlet", _count(articles, "article"))}
    return SearchRecord(f"outlets/{outlet.id}/", " · ".join((outlet.name, *outlet.aliases)), meta, {"type": ["Outlet"]})


def _article(extraction: Extraction, outlets: list[str], slugs: Mapping[str, str]) -> SearchRecord:
    article = extraction.article
    title = article.title or article.id
    meta = {"title": title, "note": _joined(", ".join(outlets), article.date or "undated")}
    filters = {"type": ["Article"], "outlet": outlets or [_UNKNOWN], "year": [_year(article.date)]}
    return SearchRecord(f"articles/{slugs.get(article.id, article.id)}/", title, meta, filters, _sort(article.date))


def _quote(quote: LinkedQuote, extraction: Extraction, speaker: str, outlets: list[str]) -> SearchRecord:
    article = extraction.article
    date = quote.said_on or article.date
    kind = _KINDS[quote.quote.kind]
    meta = {
        "title": speaker,
        "kind": kind,
        "id": quote.id,
        "note": _joined(", ".join(outlets) or (article.title or article.id), date or "undated"),
    }
    filters = {
        "type": ["Quotation"],
        "speaker": [speaker],
        "outlet": outlets or [_UNKNOWN],
        "year": [_year(date)],
        "kind": [kind],
    }
    return SearchRecord(quote.url, quote.quote.text, meta, filters, _sort(date))


def _sort(date: str | None) -> dict[str, str]:
    """Keys for both orders: a record without a date comes last in each, where one key would put it first in one."""
    return {"date": date or "0000", "oldest": date or "9999"}


def _year(date: str | None) -> str:
    return date[:4] if date else _UNKNOWN


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
