"""What the records say of a quotation, against what a page says of it."""

from __future__ import annotations

import re

from dossier.publish.addresses import target_of
from dossier.publish.rendered import RenderedQuote, folded
from dossier.records import Dossier, LinkedQuote, Quote
from dossier.views.catalogue import build_catalogue
from dossier.views.figures import headline

_SHOWN = 60  # letters of a quotation in a message: enough to find it by
_WHOLE = 10**9  # characters: no headline is cut
_MARKS = "“”…"  # what a list puts around words, or where it cuts them

_BETWEEN = re.compile(r"[\W_]+")

_RESTORE = "build again; if it stays, restore the seed's words, or delete it"
_DEFECT = "build again; if it stays, report this as a defect of Dossier"


class Quoted:
    """Knows each quotation of a dossier; `home` is where the site is published."""

    def __init__(self, dossier: Dossier, home: str) -> None:
        self._catalogue = build_catalogue(dossier)
        self._home = home

    def is_known(self, shown: RenderedQuote) -> bool:
        """Whether it is a quotation of the dossier."""
        return shown.id in self._catalogue.quotes

    def is_sound(self, shown: RenderedQuote, path: str) -> bool:
        """Whether all that the page at `path` says of a quotation is what the records say."""
        return self.is_known(shown) and self.fault(shown, path) is None

    def fault(self, shown: RenderedQuote, path: str) -> tuple[str, str, str] | None:
        """What is wrong with a known quotation on the page at `path`: a finding's kind, the fact and the remedy."""
        quote = self._catalogue.quotes[shown.id]
        if (fact := self._words(shown, quote)) is not None:
            return "not-verbatim", fact, _RESTORE
        if shown.shown == "version":  # the figure beside it, or above, says who speaks
            return None
        if shown.kind != quote.quote.kind:
            return "not-verbatim", f"is shown as {shown.kind or 'nothing'}, and is {quote.quote.kind}", _DEFECT
        if (fact := self._speaker(shown, quote, path)) is not None:
            return "misattributed", fact, _DEFECT
        if (fact := self._page(shown, quote, path)) is not None:
            return "misplaced", fact, _DEFECT
        return None

    def _words(self, shown: RenderedQuote, quote: LinkedQuote) -> str | None:
        wanted = folded(quote.quote.text)
        if shown.shown == "version":
            spoken = _letters(shown.text) in {_letters(wanted), _letters(_quoted_parts(quote.quote))}
            return None if spoken else f"differs from its seed: {_difference(shown.text, wanted)}"
        if shown.shown == "row":
            whole = folded(headline(quote, self._catalogue, _WHOLE)).strip(_MARKS)
            part = shown.text.strip(_MARKS)
            return None if part and whole.startswith(part) else f"differs from its seed: {_difference(part, whole)}"
        if shown.text == wanted or (shown.shown == "mark" and shown.text and shown.text in wanted):
            return None  # of a quotation that goes on in a paragraph which a person changed, the rest is marked
        return f"differs from its seed: {_difference(shown.text, wanted)}"

    def _speaker(self, shown: RenderedQuote, quote: LinkedQuote, path: str) -> str | None:
        wanted = self._catalogue.speaker(quote)
        if shown.speaker != wanted:
            return f"is shown as said by {shown.speaker or 'nobody known'}, and is by {wanted or 'nobody known'}"
        target = None if shown.leads_to is None else target_of(shown.leads_to, path, self._home)
        if target is not None and target[0].removesuffix("index.html").removesuffix(".html").rstrip("/") != wanted:
            return f"names a speaker whose link leads to {shown.leads_to}, and is by {wanted or 'nobody known'}"
        return None

    def _page(self, shown: RenderedQuote, quote: LinkedQuote, path: str) -> str | None:
        """On an article's page its own quotations stand alone, on a speaker's the speaker's; a list has any."""
        page = path.removesuffix("index.html").removesuffix(".html").rstrip("/")
        if shown.shown == "row":
            return None
        here = f"{page}.md"
        if shown.shown == "mark" and here != self._catalogue.article_page(quote.article):
            return "is marked in the text of another article"
        if page.startswith("articles/") and here != self._catalogue.article_page(quote.article):
            return "stands on the page of another article"
        speaker = page.partition("/page-")[0]
        if speaker in self._catalogue.names and speaker != self._catalogue.speaker(quote):
            return "stands on the page of another speaker"
        return None


def _quoted_parts(quote: Quote) -> str:
    """What stands in quotation marks: a comparison passes over `," she said, "`."""
    start = quote.span.start
    return "".join(quote.text[part.start - start : part.end - start] for part in quote.parts)


def _letters(words: str) -> str:
    """Words without what a comparison may set otherwise: the space and the marks between them."""
    return _BETWEEN.sub("", words)


def _difference(shown: str, wanted: str) -> str:
    """The first place where the two part."""
    at = next((i for i, (a, b) in enumerate(zip(shown, wanted, strict=False)) if a != b), min(len(shown), len(wanted)))
    start = max(0, at - 20)
    return f"the page has “{_short(shown[start:])}” where the seed has “{_short(wanted[start:])}”"


def _short(text: str) -> str:
    text = folded(text)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
