"""What the check found wrong on a page is taken out of the site, so that the rest can be published."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict
from html import escape
from pathlib import Path

from dossier.config import Config
from dossier.publish.rendered import folded, read_page
from dossier.records import Dossier, Finding

_REMEMBERED = "withheld.json"  # below .dossier/cache
# A quotation as the pages show it. Figures are never nested.
_FIGURE = re.compile(r'<figure\b[^>]*\bclass="(?:[^"]* )?quote(?: [^"]*)?".*?</figure>', re.DOTALL)
# It keeps its anchor: other pages lead there.
_NOTE = '<p class="warning"{}>This quotation is withheld: the words on this page are not those of the article.</p>'


def withhold_quotes(faults: Iterable[Finding], dossier: Dossier, config: Config) -> None:
    """Put a note in place of each quotation on the pages at fault that isn't its article's own words."""
    words = {linked.id: folded(linked.quote.text) for linked in dossier.quotes}
    texts = [folded(extraction.article.text) for extraction in dossier.articles]
    for file in _rendered(faults, config):
        html = file.read_text(encoding="utf-8")
        kept = _FIGURE.sub(lambda found: found[0] if _is_sound(found[0], words, texts) else _note(found[0]), html)
        file.write_text(kept, encoding="utf-8", newline="\n")


def withhold_pages(faults: Iterable[Finding], _dossier: Dossier, config: Config) -> None:
    """Take the pages at fault out of the site, but for the first one: without it there is no site."""
    for file in _rendered(faults, config):
        if file != config.site / "index.html":
            file.unlink()


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


def _is_sound(figure: str, words: Mapping[str, str], texts: Iterable[str]) -> bool:
    """Whether a quotation has the words that its id stands for or, if no id does, at least those of some article."""
    quotes = read_page("", figure).quotes
    known = words.get(quotes[0].id) if quotes else None
    if known is not None:
        return [quote.text for quote in quotes] == [known]
    return all(quote.text and any(quote.text in text for text in texts) for quote in quotes)


def _note(figure: str) -> str:
    name = read_page("", figure).quotes[0].id
    return _NOTE.format(f' id="{escape(name)}"' if name else "")
