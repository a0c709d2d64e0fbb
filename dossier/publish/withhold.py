"""What the check found wrong on a page is taken out of the site, so that the rest can be published.

A page that can't be published as it is now is published as it was last, where that is still true.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import asdict
from functools import cached_property, partial
from hashlib import sha256
from html import escape
from pathlib import Path

from dossier.config import Config
from dossier.publish.quoted import Quoted
from dossier.publish.rendered import folded, read_page
from dossier.records import Dossier, Finding

_REMEMBERED = "withheld.json"  # below .dossier/cache
_GOOD = "published.json"  # likewise: the hash of each page that was published
# A quotation as the pages show it. Figures are never nested.
_FIGURE = re.compile(r'<figure\b[^>]*\bclass="(?:[^"]* )?quote(?: [^"]*)?".*?</figure>', re.DOTALL)
# It keeps its anchor: other pages lead there.
_NOTE = '<p class="warning"{}>This quotation is withheld: what this page says of it is not what its article says.</p>'


def withhold_quotes(faults: Iterable[Finding], dossier: Dossier, config: Config) -> None:
    """Put a note in place of each quotation on the pages at fault of which something is not as its article has it."""
    quoted = Quoted(dossier, "/")
    texts = [folded(extraction.article.text) for extraction in dossier.articles]
    for file in _rendered(faults, config):
        path = file.relative_to(config.site).as_posix()
        html = file.read_text(encoding="utf-8")
        kept = _FIGURE.sub(partial(_sound_or_note, path, quoted, texts), html)
        file.write_text(kept, encoding="utf-8", newline="\n")


def withhold_pages(faults: Iterable[Finding], config: Config, last: LastGood) -> frozenset[str]:
    """Take the pages at fault out of the site, but for the first one: without it there is no site.

    In its place stands the page as it was published last, if all that it quotes still holds: those are returned, by
    their paths below the site.
    """
    kept = set()
    for file in _rendered(faults, config):
        path = file.relative_to(config.site).as_posix()
        if last.restore(path):
            kept.add(path)
        elif file != config.site / "index.html":
            file.unlink()
    return frozenset(kept)


class LastGood:
    """The site as this program published it last, in `folder`; another may have rendered it since."""

    def __init__(self, dossier: Dossier, config: Config, folder: Path) -> None:
        self._dossier = dossier
        self._config = config
        self._folder = folder

    def restore(self, path: str) -> bool:
        """Put the page at `path` of the last site in its place; False if it holds no more, or is not there."""
        try:
            html = (self._folder / path).read_text(encoding="utf-8")
        except (OSError, ValueError):
            return False
        if self._known.get(path) != _hash(html):
            return False
        page = read_page(path, html)
        if page.fault or page.doubt or not all(self._quoted.is_sound(shown, path) for shown in page.quotes):
            return False
        (self._config.site / path).parent.mkdir(parents=True, exist_ok=True)
        (self._config.site / path).write_text(html, encoding="utf-8", newline="\n")
        return True

    @cached_property
    def _quoted(self) -> Quoted:
        return Quoted(self._dossier, "/")

    @cached_property
    def _known(self) -> dict[str, str]:
        try:
            known = json.loads((self._config.state / "cache" / _GOOD).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return known if isinstance(known, dict) else {}


def remember_good(config: Config) -> None:
    """Keep what each page of the published site looks like, so that `LastGood` knows it again."""
    pages = sorted(config.site.rglob("*.html"))
    known = {file.relative_to(config.site).as_posix(): _hash(file.read_text(encoding="utf-8")) for file in pages}
    with suppress(OSError):  # then a page at fault is taken out
        (config.state / "cache").mkdir(parents=True, exist_ok=True)
        (config.state / "cache" / _GOOD).write_text(json.dumps(known), encoding="utf-8")


def _hash(html: str) -> str:
    return sha256(html.encode()).hexdigest()


def remember(findings: Collection[Finding], config: Config) -> None:
    """Keep what was withheld from the site for `withheld_findings`."""
    file = config.state / "cache" / _REMEMBERED
    with suppress(OSError):  # it was said already
        file.unlink(missing_ok=True)
        if not findings:
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps([asdict(finding) for finding in findings]), encoding="utf-8")


def withheld_findings(config: Config) -> tuple[Finding, ...]:
    """What is withheld from the site as it was last built; nothing if it was not built yet."""
    if not (config.site / "index.html").is_file():
        return ()
    try:
        kept = json.loads((config.state / "cache" / _REMEMBERED).read_text(encoding="utf-8"))
        return tuple(Finding(**finding) for finding in kept)
    except (OSError, ValueError, TypeError):
        return ()  # the cache is anybody's to empty; the next build says it again


def _rendered(faults: Iterable[Finding], config: Config) -> list[Path]:
    """The pages of the site that the Markdown files at fault became, each once."""
    docs = f"{config.relative(config.docs)}/"
    stems = dict.fromkeys(fault.file.removeprefix(docs).removesuffix(".md") for fault in faults)
    places = [config.site / place for stem in stems for place in (f"{stem}/index.html", f"{stem}.html")]
    return [place for place in places if place.is_file()]


def _sound_or_note(path: str, quoted: Quoted, texts: list[str], found: re.Match[str]) -> str:
    return found[0] if _is_sound(found[0], path, quoted, texts) else _note(found[0])


def _is_sound(figure: str, path: str, quoted: Quoted, texts: Iterable[str]) -> bool:
    """Whether a quotation is what its id stands for or, if it stands for none, has the words of some article."""
    quotes = read_page("", figure).quotes
    if quotes and quoted.is_known(quotes[0]):
        return all(quoted.is_sound(quote, path) for quote in quotes)
    return all(quote.text and any(quote.text in text for text in texts) for quote in quotes)


def _note(figure: str) -> str:
    name = read_page("", figure).quotes[0].id
    return _NOTE.format(f' id="{escape(name)}"' if name else "")
