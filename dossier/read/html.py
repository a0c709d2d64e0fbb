"""HTML: the article's text, taken out by trafilatura, and the facts that the page states of itself."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dossier.read.credits import agencies_in, find_byline, is_date_line
from dossier.read.dates import find_dates, iso_date
from dossier.read.lines import fold
from dossier.read.markup import drop_other_articles, mark_quotations, open_layout_tables
from dossier.read.site_name import TITLE_TAIL, site_name

# The encoding that a page states: <meta charset="windows-1252">, content="text/html; charset=..."
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
# Tags that are never closed, or that pages leave open: they do not nest.
_NOT_NESTING = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "td",
        "th",
        "tr",
        "thead",
        "tbody",
        "tfoot",
        "option",
    ]
)
DEEPEST = 250  # libxml2, which trafilatura reads with, gives up at 256
NEAR_TITLE = 30  # elements after the headline in which byline and date are sought

_ARTICLE_TYPES = re.compile(
    r"(?:News|Blog|Scholarly|Reportage|Opinion|Analysis|Review|Tech)*(?:Article|Posting|Post|Report)$|^BlogPosting$"
)
# For each fact the names of <meta> that state it, the surest first.
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline", "title"),
    "date": (
        "article:published_time", "og:published_time", "datepublished", "date.published", "publish-date", "publishdate",
        "publication_date", "publish_date", "published", "pubdate", "parsely-pub-date", "sailthru.date",
        "dc.date.issued",
        "dc.date", "dcterms.date", "dcterms.created", "citation_publication_date", "date",
    ),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher", "al:android:app_name"),
    "author": ("author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "byl", "sailthru.author"),
    "url": ("og:url", "twitter:url"),
}  # fmt: skip
# What browsers write into a page that they save: <!-- saved from url=(0023)https://example.com/a -->
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,6}\)(https?://[^\s>]{1,2000})\s*-->")
_LINE_TAGS = frozenset(
    ("p", "div", "span", "address", "a", "li", "small", "i", "em", "td", "h2", "h3", "h4", "h5", "h6", "font")
)


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """A page's article as plain text, and its facts by the names of `Seed.fields`."""

    text: str
    fields: Mapping[str, str]


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page states in its first bytes."""
    match = _CHARSET.search(data[:4096])
    return match.group(1).decode("ascii") if match else None


def is_too_deep(page: str) -> bool:
    """Whether the page's tags are nested deeper than they can be read."""
    depth = 0
    for match in _TAG.finditer(page):
        if match.group(2).lower() in _NOT_NESTING:
            continue
        depth = max(0, depth - 1) if match.group(1) else depth + 1
        if depth > DEEPEST:
            return True
    return False


def read_html(page: str) -> HtmlPage | None:
    """The article in `page`; None if there is none to be found.

    The text is the title, an empty line, and the paragraphs as trafilatura finds them, one a line. The same page gives
    the same text, so that offsets into it stay true.
    """
    import trafilatura  # noqa: PLC0415 - it takes a third of a second to load, and most seeds are no HTML

    tree: Any = trafilatura.load_html(page)
    if tree is None:
        return None
    fields = _facts(tree)
    if drop_other_articles(tree, fields.get("title")):
        fields = _facts(tree)
    open_layout_tables(tree)
    mark_quotations(tree)
    if saved := _SAVED_FROM.search(page[:20_000]):
        fields["url"] = saved.group(1)
    body = trafilatura.extract(
        tree, output_format="txt", include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
    )
    if not body or not body.strip():
        return None
    return HtmlPage(_with_title(body.strip(), fields.get("title")), fields)


def _with_title(body: str, title: str | None) -> str:
    if title is None or any(fold(line) == fold(title) for line in body.split("\n", 8)[:8]):
        return f"{body}\n"
    return f"{title}\n\n{body}\n"


def _facts(tree: Any) -> dict[str, str]:
    """The facts that the page states: JSON-LD before <meta>, <meta> before what is seen."""
    sources = (_linked_data(tree), _meta(tree), _seen(tree))
    names = ("title", "date", "author", "outlet", "url", "language", "wire")
    facts: dict[str, str] = {}
    for name in names:
        stated = next((value for source in sources if (value := source.get(name))), None)
        if stated:
            facts[name] = stated
    if "outlet" not in facts and (site := site_name(tree)):
        facts["outlet"] = site
    if "title" in facts:
        facts["title"] = _own_title(facts["title"], facts.get("outlet"), _first_heading(tree))
    return facts


def _own_title(title: str, outlet: str | None, heading: str | None) -> str:
    """The title without the site's name: "Minister resigns | The Daily Planet"."""
    if heading and fold(title).startswith(fold(heading)) and len(heading) > 12:
        return heading
    parts = TITLE_TAIL.split(title)
    if len(parts) > 1 and (outlet and fold(parts[-1]) in (fold(outlet), fold(f"the {outlet}"))):
        cut = title.rfind(parts[-1])
        return title[:cut].rstrip(" |·•»–—-:")
    return title


def _linked_data(tree: Any) -> dict[str, str]:
    records = list(_json_records(tree))
    known = {record["@id"]: record for record in records if isinstance(record.get("@id"), str) and "name" in record}
    for record in records:
        kinds = record.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if not any(isinstance(kind, str) and _ARTICLE_TYPES.match(kind) for kind in kinds):
            continue
        page = record.get("mainEntityOfPage")
        found = {
            "title": _plain(record.get("headline")),
            "date": _plain(record.get("datePublished")),
            "author": _names(record.get("author"), known),
            "outlet": _names(record.get("publisher"), known),
            "url": _plain(record.get("url")) or _plain(page.get("@id") if isinstance(page, dict) else page),
            "language": _plain(record.get("inLanguage")),
        }
        return {name: value for name, value in found.items() if value}
    return {}


def _json_records(tree: Any) -> Iterator[dict[str, Any]]:
    """Every object in the page's JSON-LD, outer ones first."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            waiting = deque([json.loads(script.text or "", strict=False)])
        except (ValueError, RecursionError):
            continue
        while waiting:
            value = waiting.popleft()
            if isinstance(value, dict):
                yield value
                waiting += [inner for inner in value.values() if isinstance(inner, dict | list)]
            elif isinstance(value, list):
                waiting += [inner for inner in value if isinstance(inner, dict | list)]


def _meta(tree: Any) -> dict[str, str]:
    stated: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        value = _plain(element.get("content"))
        if name and value:
            stated.setdefault(name, value)
    found = {fact: next((stated[n] for n in names if n in stated), None) for fact, names in _META.items()}
    for fact in ("author", "outlet"):  # some pages state an address there
        if "://" in (found[fact] or ""):
            found[fact] = None
    for link in tree.iter("link"):
        if link.get("rel") == "canonical" and link.get("href"):
            found["url"] = link.get("href")
            break
    found["language"] = tree.get("lang") if tree.tag == "html" else None
    return {name: value for name, value in found.items() if value}


def _seen(tree: Any) -> dict[str, str]:
    """What stands near the headline: its words, a byline, a date; else the <title>."""
    found: dict[str, str] = {}
    if heading := _first_heading(tree):
        found["title"] = heading
    elif (title := next(tree.iter("title"), None)) is not None and (words := _words(title)):
        found["title"] = words
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    top = next((i for i, element in enumerate(elements) if element.tag == "h1"), len(elements))
    found |= (
        {"date": date}
        if (date := next((date for e in elements if e.tag == "time" and (date := _time(e))), None))
        else {}
    )
    for element in [*elements[top : top + NEAR_TITLE], *reversed(elements[max(0, top - NEAR_TITLE) : top])]:
        line = _words(element) if element.tag in _LINE_TAGS and len(element) < 12 else ""
        if not 0 < len(line) <= 140:
            continue
        if "author" not in found and (byline := find_byline(line)):
            found["author"] = byline
            if agencies := agencies_in(line):
                found["wire"] = "; ".join(agencies)
        if "date" not in found and is_date_line(line) and any(date.readings for date in find_dates(line)):
            found["date"] = line
    return found


def _time(element: Any) -> str | None:
    """The date of a <time> that isn't in a list of other articles, a comment or a footer."""
    for parent in element.iterancestors():
        marks = f"{parent.tag} {parent.get('class') or ''} {parent.get('id') or ''}".lower()
        if re.search(r"\b(?:nav|aside|footer|li)\b|comment|related|sidebar|teaser|updated|modified", marks):
            return None
    if re.search(r"updated|modified", f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()):
        return None
    value = _plain(element.get("datetime")) or _words(element)
    return value if value and (iso_date(value) or is_date_line(value)) else None


def _first_heading(tree: Any) -> str | None:
    headings = [words for element in tree.iter("h1") if len(words := _words(element)) > 8]
    return headings[0] if len(headings) == 1 else None


def _names(value: Any, known: Mapping[str, dict[str, Any]]) -> str | None:
    """The name or names of a person or organisation in JSON-LD; `known` are described elsewhere in it."""
    values = [
        known.get(str(item.get("@id")), item) if isinstance(item, dict) and "name" not in item else item
        for item in (value if isinstance(value, list) else [value])
    ]
    names = [_plain(item.get("name")) if isinstance(item, dict) else _plain(item) for item in values]
    return ", ".join(name for name in names if name and "://" not in name) or None


def _plain(value: Any) -> str | None:
    """A string with white space folded; None for anything else."""
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
