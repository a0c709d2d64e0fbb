"""What HTML says by its elements alone: quotations without marks, tables of layout, a second article in the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from dossier.read.lines import fold

LAYOUT_PARAGRAPHS = 3  # in a table: it holds the article, not figures
MARKS = (("“", "”"), ("‘", "’"))  # around a quotation, and around one within it
_OPENS = re.compile(r"\s*[\"“„«»‘'‹›]")
_CREDIT = re.compile(r"\s*(?:--?|[–—―])\s?(?=[^\W\d_])")  # "— Ann Lee, harbour master", below a quotation
_CREDITS = frozenset(("footer", "cite", "figcaption"))
# Words of others that are no quotation of the article's: posts that are shown, and its own words again in large type.
_NO_QUOTATION = re.compile(
    r"tweet|twitter|instagram|tiktok|facebook|fb-|bluesky|reddit|telegram|embed|pull", re.IGNORECASE
)
_HEADINGS = ("h1", "h2")


def mark_quotations(tree: Any) -> None:
    """Sets marks around what <q> and <blockquote> quote, where the text has none: a browser shows it as a quotation."""
    for quoted in list(tree.iter("q")):
        within = sum(parent.tag in ("q", "blockquote") for parent in quoted.iterancestors())
        if not _OPENS.match("".join(quoted.itertext())):
            quoted.text = f"{MARKS[within % 2][0]}{quoted.text or ''}"
            _append(quoted, MARKS[within % 2][1])
    for quoted in list(tree.iter("blockquote")):
        if not _NO_QUOTATION.search(f"{quoted.get('class') or ''} {quoted.get('id') or ''}"):
            _mark_block(quoted)
    for quoted in list(tree.iter("q")):
        quoted.tag = "span"


def _mark_block(quoted: Any) -> None:
    """Opens each paragraph of a <blockquote> with a mark and closes the last, as papers print it."""
    paragraphs = [p for p in quoted.iter("p") if not _is_credit(p) and _text(p)] or [quoted]
    if any(_OPENS.match(_text(paragraph)) for paragraph in paragraphs):
        return
    for paragraph in paragraphs:
        paragraph.text = f"{MARKS[0][0]}{(paragraph.text or '').lstrip()}"
        for line_end in paragraph.iter("br"):
            if (line_end.tail or "").strip():
                line_end.tail = f"{MARKS[0][0]}{line_end.tail.lstrip()}"
    _append(paragraphs[-1], MARKS[0][1])


def _append(element: Any, mark: str) -> None:
    """Sets `mark` behind the last words of `element`, before a credit that follows them."""
    children = [child for child in element if isinstance(child.tag, str)]
    credit = next((child for child in children if child.tag in _CREDITS), None)
    before = children[: children.index(credit)] if credit is not None else children
    if before:
        before[-1].tail = f"{(before[-1].tail or '').rstrip()}{mark}"
    else:
        element.text = f"{(element.text or '').rstrip()}{mark}"


def _is_credit(paragraph: Any) -> bool:
    inside = any(parent.tag in _CREDITS for parent in paragraph.iterancestors())
    return inside or bool(_CREDIT.match(_text(paragraph)))


def _text(element: Any) -> str:
    return "".join(element.itertext()).strip()


def open_layout_tables(tree: Any) -> None:
    """Makes plain blocks of tables that old pages are laid out with: a column is no row of figures."""
    for table in list(tree.iter("table")):
        if next(table.iter("h1"), None) is not None or sum(1 for _ in table.iter("p")) >= LAYOUT_PARAGRAPHS:
            for part in list(table.iter("table", "tbody", "tr", "td", "th")):
                part.tag = "div"


def drop_other_articles(tree: Any, title: str | None) -> bool:
    """Takes out all articles of a page but the one called `title`, or the first; says whether there were others.

    An article is a heading with paragraphs of its own; only headings of one rank are compared, so that the parts of
    one article stay together.
    """
    for rank in _HEADINGS:
        headings = list(tree.iter(rank))
        if rank != "h1":
            headings = [heading for heading in headings if _is_of_an_article(heading)]
        parts = [(heading, list(_part(heading, headings))) for heading in headings]
        parts = [(heading, part) for heading, part in parts if any(_has_paragraph(element) for element in part)]
        if parts:
            break
    else:
        return False
    wanted = fold(title or "")
    main = next((heading for heading, _ in parts if wanted and fold(_text(heading)) in wanted), parts[0][0])
    others = [element for heading, part in parts if heading is not main for element in part]
    for element in others:
        _remove(element)
    return bool(others)


def _is_of_an_article(heading: Any) -> bool:
    """Whether a heading is the first of an <article> that lies in no other."""
    articles = [parent for parent in heading.iterancestors() if parent.tag == "article"]
    return len(articles) == 1 and next(articles[0].iter(*_HEADINGS), None) is heading


def _part(heading: Any, headings: Sequence[Any]) -> Iterator[Any]:
    """What belongs to a heading: all around it up to where another begins, or what follows it."""
    others = set(headings) - {heading}
    element = heading
    while (parent := element.getparent()) is not None and others.isdisjoint(parent.iter(heading.tag)):
        element = parent
    yield element
    if element is heading:
        for follower in heading.itersiblings():
            if follower in others or not others.isdisjoint(follower.iter(heading.tag)):
                return
            yield follower


def _has_paragraph(element: Any) -> bool:
    return next(element.iter("p"), None) is not None


def _remove(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
