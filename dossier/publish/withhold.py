"""What the check found wrong on a page is taken out of the site, so that the rest can be published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from dossier.config import Config
from dossier.publish.rendered import folded, read_page
from dossier.records import Dossier, Finding

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


def _rendered(faults: Iterable[Finding], config: Config) -> list[Path]:
    """The pages of the site that the Markdown files at fault became, each once."""
    docs = f"{config.relative(config.docs)}/"
    stems = dict.fromkeys(fault.file.removeprefix(docs).removesuffix(".md") for fault in faults)
    places = [config.site / place for stem in stems for place in (f"{stem}/index.html", f"{stem}.html")]
    return [place for place in places if place.is_file()]


def _is_sound(figure: str, words: Mapping[str, str], texts: Iterable[str]) -> bool:
    """Whether a quotation has the words that its id stands for or, if no id does, at least those of some article."""
    (shown,) = read_page("", figure).quotes
    known = words.get(shown.id)
    return shown.text == known if known is not None else bool(shown.text) and any(shown.text in text for text in texts)


def _note(figure: str) -> str:
    (shown,) = read_page("", figure).quotes
    return _NOTE.format(f' id="{escape(shown.id)}"' if shown.id else "")
