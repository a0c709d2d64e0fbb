"""One quotation as the pages show it: its words, who speaks, where it stands, why we think so."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.records import LinkedQuote, Span
from dossier.views.catalogue import Catalogue
from dossier.views.html import Html, inline, joined, link, quoted, tag, text, web_link
from dossier.views.leaning import leaning_on
from dossier.views.links import Links
from dossier.views.paragraphs import paragraphs
from dossier.views.reasons import evidence, reason_words
from dossier.views.wording import KIND_WORDS, count, series, shortened, time_tag, when_words

_MARKS = "“”„‟\"«»‘’‚‛'`‹›「」『』"
_BULLETS = "•·▪‣*–— "  # of a list in the article: "• Jane Doe clarified that ..."
CITATION = "how-to-cite"  # the heading on an article's page below which its citation stands
_CONTEXT_LIMIT = 160  # characters of a sentence on each side of a quote; a few run over a whole paragraph
_LEAD_IN_LIMIT = 140  # "The minister, who had flown in that morning from talks in Geneva, warned that ..."
# "Ruiz, who warned that ...": in a list the cue comes first, not a pronoun that has lost its noun
_RELATIVES = frozenset({"who", "which", "that"})


@dataclass(frozen=True, slots=True)
class QuoteView:
    """The pieces of a figure; None where there is nothing to show."""

    id: str
    kind: str
    speaker_page: str  # empty where no speaker is shown
    before: Html | None  # what the sentence says before it
    words: Html  # the block quotation
    after: Html | None
    speaker: Html
    role: str | None
    worded: Html  # the kind, in words
    origin: Html | None
    note: Html | None
    tools: Html
    summary: str  # the question that `why` answers
    why: tuple[Html, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A quote in a list."""

    quote: LinkedQuote
    speaker: str  # the page, without ending; empty where no speaker is shown
    shown: Html


def view_quote(quote: LinkedQuote, catalogue: Catalogue, links: Links, *, under: Span | None = None) -> QuoteView:
    """A quote for the page `links.origin`; with a way to its citation where the quote is at home.

    Below a heading that names its article, outlet and day, these are left out, and of its sentence no more is shown
    than lies in the stretch `under`.
    """
    at_home = links.origin == catalogue.article_page(quote.article)
    before, after = _context(quote, catalogue, under)
    return QuoteView(
        id=quote.id,
        kind=quote.quote.kind,
        speaker_page=catalogue.speaker(quote),
        before=before,
        words=quoted(_paragraphs(quote, catalogue)),
        after=after,
        speaker=links.speaker(quote),
        role=_role(quote, catalogue),
        worded=_kind(quote, catalogue),
        origin=_origin(quote, catalogue, links, at_home=at_home, under_article=under is not None),
        note=tag("p", f"Note: {quote.note}") if quote.note else None,
        tools=_tools(quote, catalogue, links, at_home=at_home),
        summary="Why is the speaker unknown?" if quote.speaker_page is None else "Why this speaker?",
        why=_why(quote, catalogue, links),
    )


def row(quote: LinkedQuote, links: Links, *, speaker: bool = True, outlet: bool = True, told: str = "") -> Row:
    """A quote in two lines: its first words, leading to its figure; then who, to whom, where and when.

    Before them stands the sentence that they lean on, if they can't be read alone. Where is its outlet; its article
    where that is not known, or where `outlet` says that the page itself is about it.
    """
    pieces = [links.speaker(quote)] if speaker else []
    pieces += [text(f"to {told}")] if told else []
    indirect = quote.quote.kind == "indirect"
    if outlet and links.catalogue.carriers(quote.article):
        pieces.append(Html(f"{'reported by ' if indirect else ''}{links.carriers(quote.article)}"))
    else:
        pieces.append(Html(f"{'reported in ' if indirect else ''}{links.article(quote.article)}"))
    pieces += [when_words(quote.said_on, quote.precision)] if quote.said_on else []
    before = leaning_on(quote, links.catalogue)
    shown = [tag("span", before, class_="before"), Html("\n")] if before else []
    shown += [links.quote(quote, headline(quote, links.catalogue)), Html("\n"), joined(pieces, " · ")]
    return Row(quote, links.catalogue.speaker(quote), Html("").join(shown))


def headline(quote: LinkedQuote, catalogue: Catalogue, limit: int = 180) -> str:
    """The first words of a quote: verbatim ones in quotation marks, others with the words that report them."""
    if quote.quote.kind != "direct":
        return shortened(_reported(quote, catalogue.articles[quote.article].article.text), limit)
    start = quote.quote.span.start
    parts = [quote.quote.text[part.start - start : part.end - start] for part in quote.quote.parts]
    words = " … ".join(part.strip().rstrip(",") for part in parts if part.strip()) or quote.quote.text
    return f"“{shortened(words, limit)}”"


def _reported(quote: LinkedQuote, article: str) -> str:
    """A reported statement with its speaker and cue, if they stand closely before it: `He warned that ships`."""
    span, sentence = quote.quote.span, quote.quote.sentence
    if span.of(article) != quote.quote.text:
        return quote.quote.text
    found = (quote.quote.speaker, quote.quote.cue)
    mentions = [m.span.start for m in found if m and m.span.start < span.start and m.text.lower() not in _RELATIVES]
    floor = max(sentence.start if sentence else span.start, span.start - _LEAD_IN_LIMIT)
    start = min((place for place in mentions if place >= floor), default=span.start)
    marks = article[span.start - 1 : span.start], article[span.end : span.end + 1]
    closed = span.end + all(mark and mark in _MARKS for mark in marks)
    return article[start if start < span.start else span.start - (closed > span.end) : closed].lstrip(_BULLETS)


def _paragraphs(quote: LinkedQuote, catalogue: Catalogue) -> list[Html]:
    """The quote's words, a paragraph of the article each; in a mixed one, its verbatim parts are told apart."""
    article = catalogue.articles[quote.article].article
    if quote.quote.span.of(article.text) != quote.quote.text:
        return [text(quote.quote.text)]
    return [_with_parts(article.text, span, quote) for span in paragraphs(article.text, [quote.quote.span])]


def _with_parts(words: str, span: Span, quote: LinkedQuote) -> Html:
    """One paragraph of a quote: what is verbatim in a mixed one, and what is the reporter's in a direct one."""
    parts = [part for part in sorted(quote.quote.parts) if part.overlaps(span)]
    if quote.quote.kind == "indirect" or not parts:
        return inline(span.of(words))
    direct = quote.quote.kind == "direct"
    pieces: list[Html] = []
    position = span.start
    for part in parts:
        inside = Span(max(part.start, span.start, position), min(part.end, span.end))
        if inside.start >= inside.end:
            continue
        marked = inside if direct else _marks_included(words, inside, span)
        pieces.append(_reporters(words[position : marked.start], direct=direct))
        style = "verbatim" if len(marked) > len(inside) else "verbatim bare"
        pieces.append(inline(marked.of(words)) if direct else tag("span", marked.of(words), class_=style))
        position = marked.end
    return Html("").join([*pieces, _reporters(words[position : span.end], direct=direct)])


def _reporters(words: str, *, direct: bool) -> Html:
    """Words between the quoted ones; in a direct quote, `," she said, "` steps back behind them."""
    return tag("span", words, class_="narration") if direct and words.strip() else inline(words)


def _marks_included(words: str, part: Span, whole: Span) -> Span:
    """A part with the quotation marks beside it, where they belong to the quote's own slice."""
    start = part.start - 1 if part.start > whole.start and words[part.start - 1] in _MARKS else part.start
    end = part.end + 1 if part.end < whole.end and words[part.end] in _MARKS else part.end
    return Span(start, end)


def _role(quote: LinkedQuote, catalogue: Catalogue) -> str | None:
    """The speaker's role as the article itself gives it, else as most do."""
    person = catalogue.people.get(quote.person or "")
    if person is None or not person.roles:
        return None
    here = [claim.role for claim in person.roles if quote.article in claim.articles]
    return (here or [person.roles[0].role])[0]


def _kind(quote: LinkedQuote, catalogue: Catalogue) -> Html:
    words = KIND_WORDS[quote.quote.kind]
    carriers = [outlet.name for outlet in catalogue.carriers(quote.article)]
    if quote.quote.kind == "indirect":
        words = f"reported by {series(carriers)}" if carriers else "reported, not verbatim"
        return tag("span", Html(words) if carriers else words, class_="kind")
    return tag("span", words, class_="kind")


def _context(quote: LinkedQuote, catalogue: Catalogue, under: Span | None) -> tuple[Html | None, Html | None]:
    """What the sentence that holds quote and cue says before the quote and after it, within `under`."""
    sentence, span = quote.quote.sentence, quote.quote.span
    begun = under is not None and sentence is not None and under.start > sentence.start
    if under is not None and sentence is not None:
        sentence = Span(min(max(sentence.start, under.start), span.start), max(min(sentence.end, under.end), span.end))
    article = catalogue.articles[quote.article].article
    if sentence is None:
        return None, None
    before = _unmarked(" ".join(article.text[sentence.start : span.start].split()), before=True)
    after = _unmarked(" ".join(article.text[span.end : sentence.end].split()), before=False)
    if len(before) > _CONTEXT_LIMIT:
        before = f"… {before[-_CONTEXT_LIMIT:].split(' ', 1)[-1]}"
    elif begun:
        before = f"… {before.lstrip(_MARKS + ' ,.;')}"
    return (
        text(f"{before} …") if any(letter.isalnum() for letter in before) else None,
        text(f"… {shortened(after, _CONTEXT_LIMIT)}") if any(letter.isalnum() for letter in after) else None,
    )


def _unmarked(words: str, *, before: bool) -> str:
    """Words beside a quote without the quotation mark that opened or closed it."""
    return words.rstrip(_MARKS + " ") if before else words.lstrip(_MARKS + " ,.;")


def _origin(
    quote: LinkedQuote, catalogue: Catalogue, links: Links, *, at_home: bool, under_article: bool
) -> Html | None:
    pieces = [] if at_home or under_article else [links.article(quote.article)]
    pieces += _relays(quote)
    pieces += [] if under_article else [links.carriers(quote.article)]
    if not under_article or quote.precision not in ("published", "unknown"):
        pieces.append(when_words(quote.said_on, quote.precision))
    published = catalogue.date(quote.article)
    if published and quote.precision not in ("published", "unknown") and published != quote.said_on:
        pieces.append(Html(f"published {time_tag(published)}"))
    return joined(pieces, " · ") if pieces else None


def _relays(quote: LinkedQuote) -> list[Html]:
    """Who relays the words within the article, besides its outlet: "as reported by The Hill"."""
    names = [" ".join(relay.mention.text.split()) for relay in quote.quote.via]
    return [Html(f"as reported by {series(names)}")] if names else []


def _tools(quote: LinkedQuote, catalogue: Catalogue, links: Links, *, at_home: bool) -> Html:
    pieces = [links.quote(quote, "Permalink", "permalink")]
    if quote.id in catalogue.in_text:
        pieces.append(links.page(catalogue.article_page(quote.article), "In the text", f"in-{quote.id}", "in-text"))
    versions = catalogue.utterances.get(quote.utterance)
    if versions and catalogue.is_compared(versions) and links.origin != f"compare/{versions.id}.md":
        label = f"Compare {count(len(versions.versions), 'version')}"
        pieces.append(links.page(f"compare/{versions.id}.md", label, classes="versions"))
    if source := links.at_source(quote):
        pieces.append(web_link("At the source", source, "at-source"))
    if at_home:
        pieces.append(link("Cite", f"#{CITATION}", "cite"))
    return joined(pieces, " · ")


def _why(quote: LinkedQuote, catalogue: Catalogue, links: Links) -> tuple[Html, ...]:
    """The evidence for the speaker, a sentence each: rule and cue, then the chain from the words to a name."""
    if quote.speaker_page is None:
        return (text(reason_words(quote.quote.reason)),)
    article = catalogue.articles[quote.article].article
    said = [text(sentence) for sentence in evidence(quote.quote, article.text)]
    person = catalogue.people.get(quote.person or "")
    if person and not quote.corrected and quote.quote.person not in (None, person.name):
        written = text(str(quote.quote.person))
        said.append(Html(f"This article writes “{written}”; the page is {links.person(person.id)}."))
    return tuple(said)
