"""How these pages are read where Python-Markdown differs from CommonMark, and what only a curator types."""

from __future__ import annotations

import re
import string
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.inlinepatterns import EscapeInlineProcessor, InlineProcessor
from markdown.util import AMP_SUBSTITUTE

from dossier.extension.tree import made

_ESCAPE = r"\\(.)"
# "==the exact words==[^1]": words that a curator adds as a quotation; "a==b and c==d" in a seed are none
_ADDED = r"==(?=\S)((?:(?!==).)+?)(?<=\S)==(?=\[\^)"
_MARK = r"\[\^(q-[0-9a-f]+)\]"
# The priorities of Python-Markdown's own patterns, and ours between them.
_OF_ESCAPE = 180
_BEHIND_FOOTNOTE = 174  # footnotes, which know their definitions, come at 175
_BEFORE_FOOTNOTE = 176


def register_syntax(md: Markdown) -> None:
    """Make `md` read the pages as they are written."""
    md.ESCAPED_CHARS = sorted({*md.ESCAPED_CHARS, *string.punctuation})
    md.inlinePatterns.register(_Escape(_ESCAPE, md), "escape", _OF_ESCAPE)
    md.inlinePatterns.register(_LostMark(_MARK, md), "dossier-lost-mark", _BEHIND_FOOTNOTE)
    md.inlinePatterns.register(_Added(_ADDED, md), "dossier-added", _BEFORE_FOOTNOTE)
    md.parser.blockprocessors.register(_Heading(md.parser), "hashheader", 70)


class _Escape(EscapeInlineProcessor):
    """A backslash before any ASCII punctuation; what follows an ampersand is no entity then."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the base's
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int, int]:
        if m[1] == "&":
            return f"{AMP_SUBSTITUTE}amp;", m.start(0), m.end(0)
        return super().handleMatch(m, data)  # type: ignore[return-value]


class _LostMark(InlineProcessor):
    """A quotation's mark whose footnote is gone: nothing shows it."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the base's
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        return made("sup", class_="lost-mark"), m.start(0), m.end(0)


class _Added(InlineProcessor):
    """Words that a curator marked as a quotation: plain words, until the build has found them in the seed."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the base's
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        element = Element("span")
        element.text = m[1]
        return element, m.start(0), m.end(0)


class _Heading(HashHeaderProcessor):
    """A heading begins with number signs and a space: "#MeToo" is text."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?P<header>(?:[ \t]+.*?)?)(?:[ \t]+#+)?[ \t]*(?:\n|$)")
