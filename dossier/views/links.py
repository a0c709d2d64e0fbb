"""Links from one page to others of the same dossier."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote as percent_encoded

from dossier.markdown import page_address
from dossier.records import LinkedOutlet, LinkedQuote
from dossier.views.catalogue import Catalogue
from dossier.views.html import Html, escaped, joined, link, tag, text
from dossier.views.wording import RELATION_WORDS, sentence_case, series

_FRAGMENT_WORDS = 5  # at each end: enough to find the place, short enough to survive small changes of the source


@dataclass(frozen=True, slots=True)
class Links:
    """Links as the page `origin` has to write them: each method returns HTML.

    A link leads to one of `pages` or is none: this is the only place that decides it.
    """

    catalogue: Catalogue
    pages: frozenset[str]
    origin: str

    def has(self, path: str) -> bool:
        """Whether there is a page at `path` below docs/: what would only lead to it is left out where there is none."""
        return path in self.pages

    def page(self, path: str, label: str, anchor: str = "", classes: str = "") -> Html:
        """A link to a page below docs/; the label alone if there is no such page, or if it is this one."""
        if not self.has(path) or (path == self.origin and not anchor):
            return tag("span", escaped(label), class_=classes) if classes else escaped(label)
        return link(label, page_address(self.origin, path, anchor), classes)

    def person(self, person: str, label: str | None = None, classes: str = "") -> Html:
        """A person's name with a link to their page; hidden people have no page."""
        if person not in self.catalogue.people:
            return text(label or person)
        shown = label or self.catalogue.labels[person]
        return self.page(f"people/{person}.md", shown, classes=classes)

    def outlet(self, outlet: str, label: str | None = None) -> Html:
        """An outlet's name with a link to its page."""
        if outlet not in self.catalogue.outlets:
            return text(label or outlet)
        return self.page(f"outlets/{outlet}.md", label or self.catalogue.outlets[outlet].name)

    def article(self, article: str, label: str | None = None) -> Html:
        """An article's title with a link to its page."""
        return self.page(self.catalogue.article_page(article), label or self.catalogue.title(article))

    def source(self, source: str, classes: str = "") -> Html:
        """An unnamed source's wording with a link to its page."""
        return self.page(f"sources/{source}.md", sentence_case(self.catalogue.sources[source].label), classes=classes)

    def organisation(self, organisation: str, classes: str = "") -> Html:
        """An organisation's name with a link to its page."""
        name = self.catalogue.organisations[organisation].name
        return self.page(f"organisations/{organisation}.md", name, classes=classes)

    def quote(self, quote: LinkedQuote, label: str, classes: str = "") -> Html:
        """A link to where a quote is at home: its figure on the article's page."""
        return self.page(self.catalogue.article_page(quote.article), label, quote.id, classes)

    def carriers(self, article: str) -> Html:
        """The outlets that answer for an article, linked; the words "outlet not named" if there is none."""
        found = self.catalogue.carriers(article)
        if not found:
            return tag("span", "outlet not named", class_="unknown")
        return series([self.outlet(outlet.id) for outlet in found])

    def outlets(self, article: str, but: str | None = None) -> Html:
        """All outlets that have to do with an article, each with its part in it; one may be left out."""
        stands = self.catalogue.outlets_of.get(article, ())
        if not stands:
            return tag("span", "outlet not named", class_="unknown")
        return joined([self._standing(outlet, relation) for outlet, relation in stands if outlet.id != but])

    def speaker(self, quote: LinkedQuote) -> Html:
        """Who speaks, linked; "speaker unknown" where the article does not settle it."""
        if quote.person in self.catalogue.people:
            return self.person(str(quote.person), classes="speaker")
        if quote.organisation in self.catalogue.organisations:
            return self.organisation(str(quote.organisation), "speaker")
        if quote.source in self.catalogue.sources:
            return self.source(str(quote.source), "speaker")
        if quote.person is not None:
            return tag("span", "Speaker not listed", class_="unknown")
        unknown = tag("span", "Speaker unknown", class_="unknown")
        words = quote.quote.speaker
        return Html(f"{unknown}, in the text “{text(words.text)}”") if words else unknown

    def at_source(self, quote: LinkedQuote) -> str | None:
        """The address of the quote's words in the article as published, if the seed knows its address."""
        url = self.catalogue.articles[quote.article].article.url
        if not url:
            return None
        mark = ":~:text=" if "#" in url else "#:~:text="
        return f"{url}{mark}{_fragment(quote.quote.text)}"

    def _standing(self, outlet: LinkedOutlet, relation: str) -> Html:
        words = next(shown for name, shown in RELATION_WORDS.items() if name == relation)
        return Html(f"{words} {self.outlet(outlet.id)}")


def _fragment(words: str) -> str:
    """The part of a text-fragment address that finds `words`: the first and the last few of them."""
    split = words.split()
    if len(split) <= 2 * _FRAGMENT_WORDS:
        return _fragment_part(split)
    return f"{_fragment_part(split[:_FRAGMENT_WORDS])},{_fragment_part(split[-_FRAGMENT_WORDS:])}"


def _fragment_part(words: list[str]) -> str:
    return percent_encoded(" ".join(words), safe="").replace("-", "%2D")
