"""What a person typed as HTML: a curator may, a seed may not."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator
from functools import cached_property

from dossier.config import Config
from dossier.publish.elements import ADDRESSES, Foreign
from dossier.publish.rendered import source_of, sources_of
from dossier.records import Dossier

_TEMPLATES = (".html", ".j2")


class Typed:
    """Knows what stands in the project's own templates, on the pages that persons edited, and in the seeds."""

    def __init__(self, dossier: Dossier, config: Config, by_hand: Collection[str]) -> None:
        self._dossier = dossier
        self._config = config
        self._by_hand = frozenset(by_hand)

    def is_typed(self, foreign: Foreign, path: str) -> bool:
        """Whether a person wrote `foreign`, an element of the page at `path`.

        All of it stands in a template of the project, or on a page that a person edited; and no seed holds the like,
        since edited pages hold words of seeds too.
        """
        sign = _sign(foreign)
        return any(_holds(text, foreign) for text in self._own(path)) and not any(map(sign.search, self._seeds))

    def _own(self, path: str) -> Iterator[str]:
        yield from self._templates
        source = None if self._by_hand.isdisjoint(sources_of(path)) else source_of(path, self._config.docs)
        if source:
            yield source.read_text(encoding="utf-8")

    @cached_property
    def _templates(self) -> tuple[str, ...]:
        folders = [self._config.root / "templates", *([self._config.theme] if self._config.theme else [])]
        files = sorted(file for folder in folders for file in folder.rglob("*") if file.suffix in _TEMPLATES)
        return tuple(file.read_text(encoding="utf-8", errors="replace") for file in files)

    @cached_property
    def _seeds(self) -> tuple[str, ...]:
        seeds = [extraction.article.seed for extraction in self._dossier.articles]
        return tuple(text for seed in seeds for text in (seed.text, *seed.fields.values()))


def _holds(text: str, foreign: Foreign) -> bool:
    """Whether `foreign` is written in `text`: `<a href="/" onclick="x()">`, or `[a](/){ onclick="x()" }`."""
    if foreign.attribute in ADDRESSES:
        return foreign.value in html.unescape(text)
    name = foreign.attribute
    written = re.findall(rf"<{re.escape(foreign.tag)}\b[^>]*>" + (r"|\{[^}]*\}" if name else ""), text, re.IGNORECASE)
    wanted = [name, foreign.value] if name else [value for _, value in foreign.attributes]
    return foreign.inner in text and any(all(part in html.unescape(tag) for part in wanted) for tag in written)


def _sign(foreign: Foreign) -> re.Pattern[str]:
    """What a seed would have to hold for `foreign` to be its: `<iframe`, `onclick=`, or an address."""
    if not foreign.attribute:
        return re.compile(rf"<{re.escape(foreign.tag)}\b", re.IGNORECASE)
    if foreign.attribute in ADDRESSES:
        return re.compile(re.escape(foreign.value))
    return re.compile(rf"\b{re.escape(foreign.attribute)}\s*=", re.IGNORECASE)
