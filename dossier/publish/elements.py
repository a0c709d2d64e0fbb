"""What a page may be made of: the elements that the page templates and Markdown make, and what the theme puts round.

A seed's words reach a page as text. An element or an attribute that is not in the table below came from elsewhere: from
the theme, from a curator's own HTML, or through a hole that a seed found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from lxml import etree

from dossier.publish.addresses import leads_out, scheme_of, target_of

ADDRESSES = frozenset(("action", "href", "src"))
# What any element may have, beside `aria-*` and `data-*`.
_ANYWHERE = frozenset(("class", "dir", "hidden", "id", "lang", "role", "tabindex", "title"))
# Each element with what else it may have. Scripts, styles and what else is none of a page's own is not here.
_ELEMENTS = {
    # the frame, and text as Markdown and the page templates make it
    "html head title body header nav main article aside section footer div span": "",
    "p br hr wbr em strong b i s u small sub sup abbr kbd code pre samp var cite dfn q mark bdi": "",
    "h1 h2 h3 h4 h5 h6 ul dl dt dd figure figcaption summary": "",
    "a": "href rel", "ol": "start", "li": "value", "img": "src alt width height", "time": "datetime",
    "blockquote del ins": "cite", "details": "open",
    "table thead tbody tfoot tr caption": "", "th td": "style align scope colspan rowspan",
    # forms: the search, the theme's switches, a task list's boxes
    "form": "action", "button": "type", "label": "for", "select": "name", "option": "value selected",
    "input": "type name value placeholder autocomplete spellcheck checked disabled",
    "fieldset legend dialog": "",
    # pictures: icons and charts
    "svg": "xmlns viewbox width height", "g": "transform fill stroke", "desc": "", "path": "d fill stroke",
    "rect": "x y width height rx ry fill stroke", "circle": "cx cy r fill stroke",
    "line": "x1 y1 x2 y2 stroke stroke-width stroke-opacity", "text": "x y text-anchor font-size fill transform",
}  # fmt: skip
_ALLOWED = {tag: frozenset(names.split()) | _ANYWHERE for tags, names in _ELEMENTS.items() for tag in tags.split()}
# What the head may hold of a page's own; what is the same on every page comes from the theme.
_META = frozenset(("author", "description"))
_REFRESH = re.compile(r"\s*0\s*;\s*url=(.*)", re.IGNORECASE | re.DOTALL)
_RELATIONS = frozenset(("alternate", "canonical", "icon", "next", "prev", "stylesheet"))
_LINK = frozenset(("href", "hreflang", "rel", "title", "type"))
# "text-align: right;": all that Markdown's tables ask for
_STYLE = re.compile(r"\s*text-align:\s*(?:left|center|right);?\s*")
_SCHEMES = frozenset(("", "http", "https", "mailto"))
# What differs from page to page in the theme's scripts: new URL("../..",location), and "base": ".." in its settings
_SCOPE = re.compile(r'(?<=new URL\(")[^"\\<>]*(?=",location\))')
_SETTING = re.compile(r'(\s*"(?:base|search)":\s*")([^"\\<>]*)(?=")')


@dataclass(frozen=True, slots=True)
class Foreign:
    """An element that no page template and no Markdown makes, or that has an attribute or a value which none gives it.

    `attributes` and `inner` are all that the element is, so that one which the theme makes can be known again.
    """

    tag: str
    attribute: str  # the one that is foreign; empty if the element itself is
    attributes: tuple[tuple[str, str], ...]  # in the order of their names
    inner: str  # what stands in it, where that is no text to be read: a script, a style

    @property
    def value(self) -> str:
        """The foreign attribute's value."""
        return dict(self.attributes).get(self.attribute, "")

    def __str__(self) -> str:
        shown = [f'{name}="{value}"' for name, value in self.attributes if self.attribute in ("", name)]
        return f"<{' '.join([self.tag, *shown])}>{self.inner}"


def foreign_elements(root: etree._Element, home: str) -> Iterator[Foreign]:
    """What is foreign in a page of the site at `home`, in the page's order."""
    for element in root.iter(etree.Element):
        tag = str(element.tag)
        doubtful = _doubtful(tag, tuple(element.attrib))
        attributes = dict(element.attrib) if doubtful else {}
        for name in doubtful:
            if not _is_own(tag, name, attributes, home):
                yield Foreign(tag, name, tuple(sorted(attributes.items())), "" if name else _inner(element))


def rooted(foreign: Foreign, path: str, home: str) -> Foreign:
    """`foreign`, with its addresses from the site's root: equal on all pages for what the theme puts on each."""

    def whole(address: str) -> str:
        target = None if leads_out(address, home) else target_of(address, path, home)
        return address if target is None else f"/{'#'.join(target)}"

    attributes = tuple((name, whole(value) if name in ADDRESSES else value) for name, value in foreign.attributes)
    inner = _SCOPE.sub(lambda found: whole(found[0]), foreign.inner)
    if ("id", "__config") in attributes:
        inner = _SETTING.sub(lambda found: found[1] + whole(found[2]), inner)
    return Foreign(foreign.tag, foreign.attribute, attributes, inner)


@lru_cache(maxsize=4096)
def _doubtful(tag: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Which attributes of an element have to be looked at; an empty one stands for the element as a whole."""
    allowed = _ALLOWED.get(tag)
    if allowed is None:
        return ("",)
    return tuple(name for name in names if name in _WITH_VALUES or not _is_allowed(name, allowed))


def _is_allowed(name: str, allowed: frozenset[str]) -> bool:
    return name in allowed or name.startswith(("aria-", "data-"))


def _is_own(tag: str, name: str, attributes: Mapping[str, str], home: str) -> bool:
    """Whether an element, or its attribute `name`, is such as the page templates and Markdown make it."""
    if not name:
        special = _SPECIAL.get(tag)
        return special is not None and special(attributes, home)
    check = _WITH_VALUES.get(name)
    return check is not None and name in _ALLOWED[tag] and check(attributes[name], home)


def _is_own_meta(attributes: Mapping[str, str], home: str) -> bool:
    if attributes.get("http-equiv", "").lower() == "refresh":
        found = _REFRESH.fullmatch(attributes.get("content", ""))
        return len(attributes) == 2 and found is not None and not leads_out(found[1].strip("\"' "), home)
    kind = attributes.get("name", "")
    return attributes.keys() == {"name", "content"} and (kind in _META or attributes["content"] == "noindex")


def _is_own_link(attributes: Mapping[str, str], home: str) -> bool:
    known = attributes.keys() <= _LINK and attributes.get("rel") in _RELATIONS
    return known and not leads_out(attributes.get("href", ""), home)


def _inner(element: etree._Element) -> str:
    """What stands in an element, tags and all."""
    children = (etree.tostring(child, encoding="unicode", method="html") for child in element)
    return "".join([element.text or "", *children])


Check: TypeAlias = Callable[[str, str], bool]
_WITH_VALUES: Mapping[str, Check] = {
    "action": lambda value, home: not leads_out(value, home),
    "cite": lambda value, _home: scheme_of(value) in _SCHEMES,
    "href": lambda value, _home: scheme_of(value) in _SCHEMES,
    "src": lambda value, home: not leads_out(value, home),
    "style": lambda value, _home: _STYLE.fullmatch(value) is not None,
}
_SPECIAL: Mapping[str, Callable[[Mapping[str, str], str], bool]] = {
    "link": _is_own_link,
    "meta": _is_own_meta,
    "template": lambda attributes, _home: dict(attributes) == {"id": "search-failed"},  # what a failing search says
}
