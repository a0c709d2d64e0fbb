"""Links that follow what a person renamed or deleted, pages and places on them: values in, values out."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias
from urllib.parse import unquote

from markdown.extensions.toc import slugify, unique

# "[Jens Stoltenberg](../people/jens-stoltenberg.md){ .speaker }": label, address, attributes; "\[" opens no link.
MARKDOWN_LINK = re.compile(
    r"(?<![\\!])\[((?:\\.|[^\[\]\\]|\[(?:\\.|[^\[\]\\])*\])*)\]"
    r"\(\s*<?([^()\s<>]+)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)(?:\{[^{}\n]*\})?"
)
# '<a class="speaks" href="../../people/jens-stoltenberg/">Jens</a>', in raw HTML and in pictures
HTML_LINK = re.compile(r"(<a\s[^>]*?href=[\"'])([^\"']+)([\"'][^>]*>)(.*?)(</a>)", re.DOTALL)
# "[minister]: people/ines-calder.md": an address that links name elsewhere on the page
REFERENCE = re.compile(r"^ {0,3}\[([^\[\]\n]+)\]:[ \t]*<?([^\s<>]+)", re.MULTILINE)
# "redirect: ../beds/" in the front matter of a page that has moved
REDIRECT = re.compile(r"(---\n(?:(?!---)[^\n]*\n)*?redirect: )(\S+)")
# "https://", "mailto:", "/absolute", "#anchor": no link from page to page
ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/|#|\?")
# 'id="mine"' of a tag, "{ #own }" of a heading, "[^q-1a2b3c4d]:" of a quotation, "(../people/a.md#profile)" of a view
# alone in its line: what a link may lead to
ANCHOR = re.compile(
    r"""<[^<>]*?\s(?:id|name)=["']?([^\s"'>]+)|\{:?(?:[^{}\n]*\s)?#([\w:.-]+)|^\[\^(q-[\w-]+)\]:"""
    r"""|^\[[^\n]*\]\([^\s()]*\.md#([a-z]+)\)[ \t]*$""",
    re.MULTILINE,
)
# "## In his own words": its words make its anchor; in a quotation or an item, too
TITLE = re.compile(r"^[ \t>*+-]*#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$|^(\S.*)\n(?:=+|-{2,})[ \t]*$", re.MULTILINE)
# "[words](address)", "<b>", "{ #own }": of a heading's words, what its anchor is not made of
MARKUP = re.compile(r"<[^<>]+>|\{[^{}]*\}|!?\[|\](?:\([^()]*\))?")
# "(a.md#q-1a2b3c4d)", 'href="#q-1a2b3c4d"': the part of a link that names a place on a page
FRAGMENT = re.compile(r"#([^\s#()<>\"']+)[)\"'>\s]")
Place: TypeAlias = tuple[str, str]  # a page, and an anchor on it


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link of a page to a page: what it leads to, as a path below docs/, the anchor there or "", and its line."""

    page: str
    anchor: str
    address: str
    line: int


@dataclass(frozen=True, slots=True)
class Doings:
    """What persons did that links must follow."""

    deleted: Collection[str] = ()  # pages
    moved: Mapping[str, str] = field(default_factory=dict)  # where pages are generated -> where they are now
    lost: Collection[Place] = ()  # what pages do not hold any more


def anchors_of(text: str) -> frozenset[str]:
    """All that a link can name on a page: ids, and what its headings are called; rather one too many."""
    shown = text if "`" not in text and "~~~" not in text else _without_code(text)
    ids = {found[1] or found[2] or found[3] or found[4] for found in ANCHOR.finditer(shown)}
    for found in TITLE.finditer(shown):
        unique(slugify(html.unescape(MARKUP.sub("", found[1] or found[2] or "")), "-"), ids)
    return frozenset(ids)


def fragments_of(text: str) -> frozenset[str]:
    """The anchors that the links of a page name, on whatever page."""
    return frozenset(FRAGMENT.findall(text))


def drop_links(text: str, doings: Doings, origin: str, place: str = "") -> str:
    """`text`, generated for the page `origin`, as it reads after what persons did to pages and to places on them.

    A link to a page or an anchor that they took out becomes its label; one to a page that they moved leads to its new
    place. `place` is where they moved the page itself.
    """
    place = place or origin
    if not (doings.deleted or doings.moved or doings.lost) and place == origin:
        return text

    def leads_nowhere(address: str, target: str | None) -> bool:
        if target == origin:  # the page's line for a view: it names itself, and leads nowhere else
            return False
        return target in doings.deleted or (target or origin, _anchor(address)) in doings.lost

    def markdown(found: re.Match[str]) -> str:
        target = _target(found[2], origin)
        if leads_nowhere(found[2], target):
            return found[1]
        address = _readdressed(found[2], target, origin, place, doings.moved)
        start, end = found.start(2) - found.start(), found.end(2) - found.start()
        return found[0][:start] + address + found[0][end:]

    def raw(found: re.Match[str]) -> str:
        target = _target(found[2], origin)
        if leads_nowhere(found[2], target):
            return found[4]
        return found[1] + _readdressed(found[2], target, origin, place, doings.moved) + found[3] + found[4] + found[5]

    return HTML_LINK.sub(raw, MARKDOWN_LINK.sub(markdown, text))


def led_on(text: str, doings: Doings, origin: str) -> str | None:
    """`text`, generated for the page `origin`, leading on to where its page is now; None if a person took that out."""
    found = REDIRECT.match(text)
    target = _target(found[2], origin) if found else None
    if found is None or target is None:
        return text
    address = _readdressed(found[2], target, origin, origin, doings.moved)
    return None if target in doings.deleted else found[1] + address + text[found.end() :]


def page_links(text: str, origin: str) -> Iterator[PageLink]:
    """The links of the page `origin` to pages, itself among them, code left out."""
    shown = _without_code(text)
    for pattern in (MARKDOWN_LINK, HTML_LINK, REFERENCE):
        for found in pattern.finditer(shown):
            anchor = _anchor(found[2])
            target = origin if anchor and found[2].startswith("#") else _target(found[2], origin)
            if target is not None:
                yield PageLink(target, anchor, found[2], shown.count("\n", 0, found.start()) + 1)


def _target(address: str, origin: str) -> str | None:
    """The page that an address on the page `origin` means; None if it is no page of the site."""
    if ELSEWHERE.match(address):
        return None
    path = re.split(r"[#?]", address, maxsplit=1)[0]
    if path.endswith(".md"):
        return posixpath.normpath(posixpath.join(posixpath.dirname(origin), path))
    if not path.endswith("/"):
        return None
    place = posixpath.normpath(posixpath.join(_published(origin), path))
    return "index.md" if place == "." else f"{place}.md"


def _anchor(address: str) -> str:
    return unquote(address.partition("#")[2])


def _readdressed(address: str, target: str | None, origin: str, place: str, moved: Mapping[str, str]) -> str:
    if ELSEWHERE.match(address) or (place == origin and (target is None or target not in moved)):
        return address
    path, rest = _split(address)
    if target is None:
        file = posixpath.normpath(posixpath.join(posixpath.dirname(origin), path))
        return posixpath.relpath(file, posixpath.dirname(place) or ".") + rest
    new = moved.get(target, target)
    if path.endswith(".md"):
        return posixpath.relpath(new, posixpath.dirname(place) or ".") + rest
    return posixpath.relpath(_published(new) or ".", _published(place) or ".") + "/" + rest


def _published(page: str) -> str:
    """The folder that a page is published as: `people/a.md` -> `people/a`, `people/index.md` -> `people`."""
    stem = page.removesuffix(".md")
    return posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem


def _split(address: str) -> tuple[str, str]:
    cut = re.search(r"[#?]", address)
    return (address[: cut.start()], address[cut.start() :]) if cut else (address, "")


def _without_code(text: str) -> str:
    """`text` with code blanked out, line by line, so that what only looks like a link is none."""
    blank: Callable[[re.Match[str]], str] = lambda found: re.sub(r"[^\n]", " ", found[0])  # noqa: E731 - one use, two lines
    without_fences = re.sub(r"^ {0,3}(```+|~~~+).*?^ {0,3}\1[ \t]*$", blank, text, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"(`+)(?!`).+?(?<!`)\1(?!`)", blank, without_fences)
