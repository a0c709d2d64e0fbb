"""References from one page to others of the same dossier, as plain Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.markdown import Markdown, folded, joined, link, own_address, page_address, text
from dossier.records import LinkedQuote
from dossier.views.catalogue import Catalogue
from dossier.views.wording import RELATION_WORDS, date_words, sentence_case

ARROW = Markdown("→")
_NO_OUTLET = "outlet not named"
_NO_DATE = "date unknown"
_NO_REASON = "the article does not settle who speaks"


@dataclass(frozen=True, slots=True)
class References:
    """References as the page `origin` has to write them: each method returns Markdown.

    A link leads to one of `pages` or is none: this is the only place that decides it.
    """

    catalogue: Catalogue
    pages: frozenset[str]
    origin: str

    def has(self, path: str) -> bool:
        """Whether there is a page at `path` below docs/: what would only lead to it is left out where there is none."""
        return path in self.pages

    def page(self, path: str, label: str, anchor: str = "") -> Markdown:
        """A link to a page below docs/; the label alone if there is no such page."""
        if not self.has(path):
            return label if isinstance(label, Markdown) else text(label)
        return link(label, page_address(self.origin, path, anchor))

    def view(self, label: str, fragment: str) -> Markdown:
        """The line in whose place the site shows a view of the data: a link to this page itself, to `fragment`."""
        return link(label, own_address(self.origin, fragment))

    def person(self, person: str, label: str | None = None) -> Markdown:
        """A person's name with a link to their page; hidden people have no page."""
        if person not in self.catalogue.people:
            return text(label or person)
        return self.page(f"people/{person}.md", label or self.catalogue.labels[person])

    def outlet(self, outlet: str) -> Markdown:
        """An outlet's name with a link to its page."""
        return self.page(f"outlets/{outlet}.md", self.catalogue.outlets[outlet].name)

    def article(self, article: str) -> Markdown:
        """An article's title with a link to its page."""
        return self.page(self.catalogue.article_page(article), self.catalogue.title(article))

    def arrow(self, quote: LinkedQuote) -> Markdown:
        """The arrow behind a quotation, which leads to it in its article."""
        return self.page(self.catalogue.article_page(quote.article), ARROW, quote.id)

    def origin_of(self, article: str) -> Markdown:
        """The outlets that answer for an article, and its date: `Outlet not named, date unknown`."""
        carriers = [self.outlet(outlet.id) for outlet in self.catalogue.carriers(article)]
        date = self.catalogue.date(article)
        outlets = _series(carriers) if carriers else text(sentence_case(_NO_OUTLET))
        return Markdown(f"{outlets}, {text(date_words(date) if date else _NO_DATE)}")

    def standings(self, article: str) -> Markdown:
        """All outlets that have to do with an article: `Published by [The Courier](..), with copy from [AFP](..)`."""
        pieces = [
            Markdown(f"{RELATION_WORDS[relation]} {self.outlet(outlet.id)}")
            for outlet, relation in self.catalogue.outlets_of.get(article, ())
        ]
        return Markdown(sentence_case(joined(pieces) if pieces else _NO_OUTLET))

    def date(self, article: str) -> Markdown:
        """When an article was published."""
        date = self.catalogue.date(article)
        return text(date_words(date) if date else _NO_DATE)

    def speaker(self, quote: LinkedQuote) -> Markdown:
        """Who speaks, linked; why nobody is named where the article does not settle it."""
        page = quote.speaker_page or ""
        if quote.person in self.catalogue.people:
            return self.person(str(quote.person))
        if page in self.catalogue.names:
            return self.page(f"{page}.md", sentence_case(self.catalogue.names[page]))
        return text("Speaker not listed") if quote.person else text(f"Speaker unknown: {_reason(quote)}")


def _series(pieces: Sequence[Markdown]) -> Markdown:
    """A list in words: `a`, `a and b`, `a, b and c`."""
    return joined([joined(pieces[:-1]), pieces[-1]], " and ") if len(pieces) > 1 else pieces[0]


def _reason(quote: LinkedQuote) -> str:
    """Why nobody is named, with the words of the text: `two people may be meant (in the text: “he”)`."""
    reason = folded(quote.quote.reason or "").strip().rstrip(".") or _NO_REASON
    mention = folded(quote.quote.speaker.text).strip() if quote.quote.speaker else ""
    stated = not mention or f"“{mention}”" in reason
    return reason if stated else f"{reason} (in the text: “{mention}”)"
