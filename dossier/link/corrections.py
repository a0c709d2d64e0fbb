"""What curators correct on an article's page: who spoke, quotes to hide, notes, quotes that were missed."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from dossier.language.folding import folded
from dossier.language.names import parse_name
from dossier.link.ids import free_id, slug_of
from dossier.link.organisations import OrganisationLinks
from dossier.link.quote_ids import quote_id_of
from dossier.link.sources import SourceLinks, source_key
from dossier.records import (
    Article,
    Correction,
    Curation,
    Extraction,
    Finding,
    Ledger,
    LinkedPerson,
    LinkedQuote,
    Quote,
    Span,
    Spelling,
)

CURATOR = "curator"  # the rule of a quote or speaker that a person gave
_NEAR = 60  # of 100: "we will fight them" for "We will not fight them"
_SHOWN = 80  # characters of a quotation that a message repeats
_OPENING = "\"“”„«»‹›'‘’‚"


@dataclass(frozen=True, slots=True)
class Corrected:
    """The quotes after the corrections, and the people whom only a correction names."""

    quotes: tuple[LinkedQuote, ...]
    people: tuple[LinkedPerson, ...]
    findings: tuple[Finding, ...]


def added_quotes(extraction: Extraction, corrections: Iterable[Correction]) -> tuple[tuple[Quote, ...], list[Finding]]:
    """An article's quotes and the ones that curators add by their exact words."""
    article = extraction.article
    quotes = list(extraction.quotes)
    findings = []
    for correction in corrections:
        if not correction.add:
            continue
        span = _place_of(correction.add, article)
        if span is None:
            findings.append(_missing_words(correction, article))
        elif not any(_same_stretch(quote, span) for quote in quotes):
            quotes.append(_added_quote(article, span))
    return tuple(sorted(quotes, key=lambda quote: (quote.span, quote.id))), findings


def corrected_quotes(  # noqa: PLR0913 - what is corrected, by what, and who may be meant
    quotes: Sequence[LinkedQuote],
    articles: Mapping[str, Article],
    curation: Curation,
    people: Sequence[LinkedPerson],
    *,
    organisations: OrganisationLinks,
    sources: SourceLinks,
    ledger: Ledger,
) -> Corrected:
    """The quotes as curators correct them: by id wherever the quote is, by exact words within the article."""
    speakers = _Speakers(people, organisations, sources, curation, ledger)
    findings: list[Finding] = []
    by_id = {quote.id: quote for quote in quotes}
    of_article = defaultdict(list)
    for quote in quotes:
        of_article[quote.article].append(quote)
    hidden: set[str] = set()
    for page, facts in sorted(curation.articles.items()):
        for correction in facts.corrections:
            target = _target(correction, page, by_id, of_article, articles)
            if target is None:
                if not correction.add and not correction.deleted:
                    words = [entry[3] for entry in ledger.quotes.get(page, ()) if entry[0] == correction.quote]
                    findings.append(_unknown_quote(correction, of_article[page], words))
                continue
            if correction.hide:
                hidden.add(target.id)
                continue
            by_id[target.id] = _corrected(by_id[target.id], correction, speakers, findings)
    kept = tuple(by_id[quote.id] for quote in quotes if quote.id not in hidden)
    return Corrected(kept, speakers.new_people(), tuple(findings))


class _Speakers:
    """Finds whom a curator means, and takes in people whom nobody named before."""

    def __init__(
        self,
        people: Sequence[LinkedPerson],
        organisations: OrganisationLinks,
        sources: SourceLinks,
        curation: Curation,
        ledger: Ledger,
    ) -> None:
        self.organisations = organisations
        self.sources = sources
        self.redirects = ledger.redirects
        self.by_id = {person.id: person for person in people}
        self.by_name: dict[str, set[str]] = defaultdict(set)
        for page, facts in sorted(curation.people.items()):  # a page of a curator's own, whom no article names
            if page not in self.by_id and facts.name and not facts.same_as:
                self.by_id[page] = LinkedPerson(page, facts.name, (Spelling(facts.name, ()),), (), ())
        for person in self.by_id.values():
            for name in (person.name, *(spelling.name for spelling in person.spellings)):
                self.by_name[parse_name(name).key].add(person.id)
        self.new: dict[str, LinkedPerson] = {}

    def person(self, stated: str, article: str, shown: str | None = None) -> LinkedPerson | None:
        """The person with that page or name; a new one if it is a full name unlike any known.

        A link to a page that is not there means whom it names: somebody known, or somebody new whose page it will be.
        """
        page = stated.removesuffix(".md").removesuffix("/")
        bare = self.redirects.get(page, page).removeprefix("people/")
        known = self.by_id.get(bare)
        name = shown if "/" in stated and shown else stated
        if known is None:
            pages = self.by_name.get(parse_name(name).key, set())
            known = self.by_id[min(pages)] if len(pages) == 1 else None
        if known is None and parse_name(name).full and name[:1].isupper() and self.nearest(name) is None:
            new = free_id(slug_of(name), self.by_id)
            known = LinkedPerson(new, name, (Spelling(name, ()),), (), ())
        if known is None:
            return None
        if not known.articles or known.id in self.new:
            spelling = Spelling(known.name, tuple(sorted({*known.articles, article})))
            known = replace(known, spellings=(spelling,), articles=spelling.articles)
            self.new[known.id] = known
        self.by_id[known.id] = known
        self.by_name[parse_name(name).key].add(known.id)
        return known

    def organisation(self, stated: str) -> str | None:
        """The organisation with that page or name, unless a person has it."""
        if stated in self.by_id or parse_name(stated).key in self.by_name:
            return None
        return self.organisations.stated(stated)

    def source(self, stated: str) -> str | None:
        """The source without a name with that page or wording."""
        page = stated.removeprefix("sources/")
        if page != stated:
            return page if page in self.sources.labels else None
        key = source_key(stated)
        called = (page for page, label in sorted(self.sources.labels.items()) if source_key(label) == key)
        return self.sources.ids.get(key) or next(called, None)

    def another(self, linked: LinkedQuote, correction: Correction) -> str | None:
        """Whom the words of a link name, if the link still leads to the former speaker and they name somebody else."""
        if not correction.shown or correction.speaker != linked.speaker_page:
            return None
        pages = self.by_name.get(parse_name(correction.shown).key, set())
        return f"people/{min(pages)}" if len(pages) == 1 and f"people/{min(pages)}" != correction.speaker else None

    def nearest(self, stated: str) -> str | None:
        """The known person whose name or id is nearly what was stated."""
        wanted = slug_of(stated.removeprefix("people/"))
        return next(iter(difflib.get_close_matches(wanted, sorted(self.by_id), n=1, cutoff=0.85)), None)

    def new_people(self) -> tuple[LinkedPerson, ...]:
        """The people whom only corrections name."""
        return tuple(self.new[page] for page in sorted(self.new))


def _corrected(
    linked: LinkedQuote, correction: Correction, speakers: _Speakers, findings: list[Finding]
) -> LinkedQuote:
    if correction.note:
        linked = replace(linked, note=correction.note)
    if not correction.speaker:
        return linked if linked.quote.rule != CURATOR else replace(linked, corrected=True)
    if folded(correction.speaker) == "unknown":
        return _spoken(linked, reason="a curator marked it as unknown")
    stated = speakers.another(linked, correction) or correction.speaker
    if stated == linked.speaker_page:
        return linked  # a curator changed the words of the link, and they name nobody else
    if (spoken := _spoken_by(linked, stated, correction.shown, speakers)) is not None:
        return spoken
    near = speakers.nearest(stated)
    name = (near and speakers.by_id[near].name) or ""
    remedy = (
        f"did you mean [{name}](../people/{near}.md)?"
        if near
        else "link the page of a person, or write a full name, or `Speaker unknown`"
    )
    findings.append(_error(correction, f"nobody is {stated!r}, so the speaker stays who it was", remedy))
    return linked


def _spoken_by(linked: LinkedQuote, stated: str, shown: str | None, speakers: _Speakers) -> LinkedQuote | None:
    """The quote as said by whom a curator names; None if that is nobody."""
    page = speakers.organisation(stated)
    if page is not None:
        return _spoken(linked, organisation=(page, speakers.organisations.names[page][0]))
    if source := speakers.source(stated):
        return _spoken(linked, source=(source, speakers.sources.labels[source]))
    if person := speakers.person(stated, linked.article, shown):
        return _spoken(linked, person=(person.id, person.name))
    return None


def _spoken(
    linked: LinkedQuote,
    person: tuple[str, str] | None = None,
    organisation: tuple[str, str] | None = None,
    source: tuple[str, str] | None = None,
    reason: str | None = None,
) -> LinkedQuote:
    """The quote as said by whom a curator states, an id and a name; or by nobody who is known, for a reason."""
    quote = replace(
        linked.quote,
        person=person and person[1],
        organisation=organisation and organisation[1],
        source=source and source[1],
        rule=CURATOR,
        reason=reason,
        confidence=linked.quote.confidence if reason else 1.0,
    )
    return replace(
        linked,
        quote=quote,
        person=person and person[0],
        organisation=organisation and organisation[0],
        source=source and source[0],
        corrected=True,
    )


def _target(
    correction: Correction,
    page: str,
    by_id: Mapping[str, LinkedQuote],
    of_article: Mapping[str, Sequence[LinkedQuote]],
    articles: Mapping[str, Article],
) -> LinkedQuote | None:
    if correction.quote:
        return by_id.get(correction.quote)
    if correction.add and page in articles and (span := _place_of(correction.add, articles[page])):
        return next((quote for quote in of_article.get(page, ()) if _same_stretch(quote.quote, span)), None)
    return None


def _place_of(words: str, article: Article) -> Span | None:
    """Where the body has these words, white space aside."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    for span in article.body:
        if match := re.compile(pattern).search(article.text, span.start, span.end):
            return Span(*match.span())
    return None


def _same_stretch(quote: Quote, span: Span) -> bool:
    return quote.span == span or span in quote.parts


def _added_quote(article: Article, span: Span) -> Quote:
    """A quote of words that a curator found; direct if they stand between quotation marks."""
    before, after = article.text[max(0, span.start - 1) : span.start], article.text[span.end : span.end + 1]
    direct = bool(before and after and before in _OPENING and after in _OPENING)
    text = span.of(article.text)
    return Quote(
        id=quote_id_of(article.id, text),
        kind="direct" if direct else "indirect",
        span=span,
        parts=(span,) if direct else (),
        text=text,
        speaker=None,
        person=None,
        cue=None,
        rule=CURATOR,
        reason="the curator who added it named no speaker",
        sentence=span,
    )


def _missing_words(correction: Correction, article: Article) -> Finding:
    words = correction.add or ""
    best = fuzz.partial_ratio_alignment(words, article.text)
    near, remedy = None, f"copy the words out of {article.seed.path}"
    if best and best.score > _NEAR:
        near = " ".join(article.text[best.dest_start : best.dest_end].split())
        line = article.seed.line or article.text.count("\n", 0, best.dest_start) + 1
        remedy = f"the nearest are in line {line} of it: “{near}”"
    fact = f"these words are not in {article.seed.path}, so they are no quotation: “{words}”"
    return _error(correction, fact, remedy)


def _unknown_quote(correction: Correction, linked: Sequence[LinkedQuote], known: Sequence[str]) -> Finding:
    """That a definition is of a quotation that is not there any more; `known` are the words that it had."""
    words = known[0] if known else ""
    best = max(linked, key=lambda quote: fuzz.ratio(words, quote.quote.text), default=None) if words else None
    near = best if best and fuzz.ratio(words, best.quote.text) > _NEAR else None
    shown = f" (“{_short(words)}”)" if words else ""
    remedy = (
        f"the nearest one is {near.id}: “{_short(near.quote.text)}”" if near else "delete the line if it is of no use"
    )
    fact = f"the article has no quotation {correction.quote}{shown} any more; what you wrote of it stays"
    return Finding("wrong-id", correction.file, correction.line, fact, remedy, "error")


def _short(words: str) -> str:
    shown = " ".join(words.split())
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN].rsplit(' ', 1)[0]} …"


def _error(correction: Correction, fact: str, remedy: str) -> Finding:
    return Finding("wrong-value", correction.file, correction.line, fact, remedy, "error")
