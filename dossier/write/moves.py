"""Links that follow the pages which a person renamed or deleted: values in, values out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

# "[Jens Stoltenberg](../people/jens-stoltenberg.md){ .speaker }": label, address, attributes; "\[" opens no link.
MARKDOWN_LINK = re.compile(
    r"(?<![\\!])\[((?:\\.|[^\[\]\\]|\[(?:\\.|[^\[\]\\])*\])*)\]"
    r"\(\s*<?([^()\s<>]+)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)(?:\{[^{}\n]*\})?"
)
# '<a class="speaks" href="../../people/jens-stoltenberg/">Jens</a>', in raw HTML and in pictures
HTML_LINK = re.compile(r"(<a\s[^>]*?href=[\"'])([^\"']+)([\"'][^>]*>)(.*?)(</a>)", re.DOTALL)
# "https://", "mailto:", "/absolute", "#anchor": no link from page to page
ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/|#|\?")


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link of a page to another page: what it leads to, as a path below docs/, and its line."""

    page: str
    address: str
    line: int


def drop_links(text: str, missing: Collection[str], moved: Mapping[str, str], origin: str, place: str = "") -> str:
    """`text`, generated for the page `origin`, as it reads where a person moved that page and others, or took them out.

    A link to a page that is `missing` becomes its label; one to a page that is `moved` leads to its new place. `place`
    is where a person moved the page itself.
    """
    place = place or origin
    if not missing and not moved and place == origin:
        return text

    def markdown(found: re.Match[str]) -> str:
        target = _target(found[2], origin)
        if target in missing:
            return found[1]
        address = _readdressed(found[2], target, origin, place, moved)
        start, end = found.start(2) - found.start(), found.end(2) - found.start()
        return found[0][:start] + address + found[0][end:]

    def raw(found: re.Match[str]) -> str:
        target = _target(found[2], origin)
        if target in missing:
            return found[4]
        return found[1] + _readdressed(found[2], target, origin, place, moved) + found[3] + found[4] + found[5]

    return HTML_LINK.sub(raw, MARKDOWN_LINK.sub(markdown, text))


def page_links(text: str, origin: str) -> Iterator[PageLink]:
    """The links of the page `origin` to other pages, code left out."""
    shown = _without_code(text)
    for pattern in (MARKDOWN_LINK, HTML_LINK):
        for found in pattern.finditer(shown):
            target = _target(found[2], origin)
            if target is not None:
                yield PageLink(target, found[2], shown.count("\n", 0, found.start()) + 1)


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
