"""The lists of the site as plain Markdown: what a diff can show of pages that hold one line in docs/."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser

from dossier.markdown import own_address, text
from dossier.records import Dossier
from dossier.views.catalogue import build_catalogue
from dossier.views.kit import make_kit
from dossier.views.registry import lists

# "[All days](timeline.md#list)": the line that a list stands in place of, wherever a person moved it
_LIST = re.compile(r"\]\(([^()\s]+#list)\)")
_HEADINGS = {"h2": "## ", "h3": "### "}
_LINES = frozenset({"p", "li", *_HEADINGS})
_CELLS = frozenset({"th", "td"})
# Leads about on the site, or draws what the list says: nothing that could change by itself.
_PASSED_OVER = frozenset({"figure", "details", "svg"})
_LEADING = frozenset({"jump", "pager"})


def plain_lists(dossier: Dossier, docs: Mapping[str, str]) -> dict[str, str]:
    """Each list that a page in `docs` has the line for: `| Jane Doe | reporters | 2 |`, `- “We will not sign” ...`.

    By the page's path below docs/. Made with the built-in templates: a project's own say the same in another form.
    """
    kit = make_kit(build_catalogue(dossier), docs, own_templates=None)
    asked = {address for page in docs.values() for address in _LIST.findall(page)}
    paths = ((listing, path) for listing in lists(kit.catalogue) for path in listing.paths())
    return {path: plain(listing.show_on(path, kit)) for listing, path in paths if own_address(path, "list") in asked}


def plain(html: str) -> str:
    """The headings, paragraphs, items and tables in a view's HTML, a line each, without links."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "".join(f"{line}\n" for line in reader.lines)


class _Reader(HTMLParser):
    """Collects the lines of a view."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._words: list[str] = []
        self._row: list[str] = []
        self._passing: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        if self._passing or tag in _PASSED_OVER or not _LEADING.isdisjoint(classes):
            self._passing.append(tag)
        elif tag == "tr":
            self._row = []
        elif tag in _LINES | _CELLS:
            self._words = []

    def handle_data(self, data: str) -> None:
        if not self._passing:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._passing:
            self._passing.pop()
        elif tag in _CELLS:
            self._row.append(self._said())
        elif tag == "tr":
            self.lines.append(f"| {' | '.join(self._row)} |")
        elif tag == "thead":
            self.lines.append("|---" * len(self._row) + "|")
        elif tag in _LINES and (said := self._said()):
            self.lines.append(f"{_HEADINGS.get(tag, '- ' if tag == 'li' else '')}{said}")

    def _said(self) -> str:
        lines, self._words = "".join(self._words).split("\n"), []
        return text(" · ".join(line for line in map(str.strip, lines) if line))
