"""The words of a rendered element, letter by letter with what each is written as, so that they can be cut anywhere.

Python-Markdown holds some letters back until the page is written: an escaped one as its number between two control
characters, an entity as the number of a place where it is kept.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import AMP_SUBSTITUTE, ETX, STX

# One letter, a run of white space, or what stands for a letter.
_UNIT = re.compile(
    rf"{STX}(?P<number>\d+){ETX}|{STX}amp{ETX}(?P<amp>amp;|#\d+;)?|{STX}wzxhzdk:(?P<kept>\d+){ETX}|(?P<space>\s+)|.",
    re.DOTALL,
)
# What no page can show; none of it counts when words are compared.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff\ufffe\uffff]")

# "[TOC]", "{: .class }"
_SOUGHT = re.compile(r"[\[{](?=TOC\]|[:\s.#\w])")

Place: TypeAlias = tuple[int, str]
"""A text in the tree: the id of the element that holds it, and "text" or "tail"."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of a text that can't be cut: what a reader sees, how it is written, and where it stands."""

    source: str
    start: int  # in the words of the whole element, white space folded
    end: int


@dataclass(slots=True)
class Words:
    """The words of an element, white space folded, none at the ends; and the units of each text in it."""

    text: str = ""
    units: dict[Place, list[Unit]] = field(default_factory=dict)


def words_of(element: Element, md: Markdown) -> Words:
    """The words of `element`."""
    words = Words()
    pieces: list[str] = []
    size = 0
    for place, text in _texts(element):
        units = words.units.setdefault(place, [])
        for seen, source in _units(text, md):
            shown = seen
            if seen == " " and (not size or pieces[-1] == " "):
                shown = ""
            if shown:
                pieces.append(shown)
            units.append(Unit(source, size, size + len(shown)))
            size += len(shown)
    if pieces and pieces[-1] == " ":
        pieces.pop()
    words.text = "".join(pieces)
    return words


def plain_words(element: Element, md: Markdown) -> str:
    """What a reader sees of `element`, white space folded."""
    return words_of(element, md).text


def folded(text: str) -> str:
    """`text` as the words of an element are compared with it."""
    return " ".join(_UNPRINTABLE.sub("", text).split())


def folded_places(text: str) -> tuple[str, list[int]]:
    """`text` folded, and for each of its offsets, its end included, the place of that letter in the folded one."""
    pieces: list[str] = []
    places: list[int] = []
    for letter in text:
        places.append(len(pieces))
        if letter.isspace():
            if pieces and pieces[-1] != " ":
                pieces.append(" ")
        elif not _UNPRINTABLE.match(letter):
            pieces.append(letter)
    if pieces and pieces[-1] == " ":
        pieces.pop()
    places.append(len(pieces))
    return "".join(pieces), [min(place, len(pieces)) for place in places]


def written(text: str) -> str:
    """Plain text as the tree must hold it so that the page shows just that, whatever other extensions look for.

    "[TOC]" is no place for a table of contents, and "{: #id }" no list of attributes.
    """
    return _SOUGHT.sub(lambda sign: f"{STX}{ord(sign[0])}{ETX}", written_in_code(text))


def written_in_code(text: str) -> str:
    """The same for code and for an attribute, where no extension looks for anything."""
    return _UNPRINTABLE.sub("", text).replace("&", f"{AMP_SUBSTITUTE}amp;")


def _texts(element: Element) -> Iterator[tuple[Place, str]]:
    yield (id(element), "text"), element.text or ""
    for child in element:
        if child.tag == "br":
            yield (id(child), "text"), " "
        elif not _is_mark(child):
            yield from _texts(child)
        yield (id(child), "tail"), child.tail or ""


def _is_mark(element: Element) -> bool:
    """Whether an element is the mark of a footnote, whose number is no word of the text."""
    return element.tag == "sup" and (element.get("id") or "").startswith("fnref")


def _units(text: str, md: Markdown) -> Iterator[tuple[str, str]]:
    """Each unit of a text: what a reader sees of it, nothing if it is no letter, and how it is written."""
    for found in _UNIT.finditer(text):
        source = found[0]
        if found["number"]:
            yield chr(int(found["number"])), source
        elif found["kept"]:
            yield _kept(int(found["kept"]), md), source
        elif found["space"]:
            yield " ", source
        elif source.startswith(f"{STX}amp"):
            yield (html.unescape(f"&{found['amp']}") if found["amp"] else "&"), source
        else:
            yield ("" if _UNPRINTABLE.match(source) else source), source


def _kept(number: int, md: Markdown) -> str:
    """An entity that was put aside; nothing for an element of somebody's own HTML."""
    blocks = md.htmlStash.rawHtmlBlocks
    raw = str(blocks[number]) if number < len(blocks) else ""
    return html.unescape(raw) if raw.startswith("&") and raw.endswith(";") else ""
