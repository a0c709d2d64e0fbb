"""Extractions made by hand, as the linking receives them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from dossier.records import (
    Article,
    Extraction,
    Gender,
    Kind,
    Mention,
    OutletMention,
    Person,
    Quote,
    Relation,
    Seed,
    Span,
)


def person(name: str, role: str | None = None, mentions: Sequence[str] = (), gender: Gender | None = None) -> Person:
    """A person of an article; where the mentions stand doesn't matter to the linking."""
    texts = (name, *mentions)
    return Person(name, role, tuple(Mention(Span(n, n + len(text)), text) for n, text in enumerate(texts)), gender)


def said(
    text: str,
    speaker: str | None = None,
    *,
    kind: Kind = "direct",
    source: str | None = None,
    said_on: str | None = None,
    place: str | None = None,
    about: tuple[str, ...] = (),
    reason: str | None = None,
) -> Quote:
    """A quote whose span `article` sets when it writes the text."""
    return Quote(
        id="",
        kind=kind,
        span=Span(0, 0),
        parts=(),
        text=text,
        speaker=None,
        person=speaker,
        cue=None,
        rule="made",
        reason=reason,
        source=source,
        place=Mention(Span(0, len(place)), place) if place else None,
        said_on=said_on,
        precision="day" if said_on else "unknown",
        about=about,
    )


def article(
    name: str,
    people: Iterable[Person] = (),
    quotes: Iterable[Quote] = (),
    *,
    date: str | None = "2031-05-02",
    outlets: Iterable[tuple[str, Relation]] = (("The Harbour Post", "publisher"),),
    copy_of: str | None = None,
    lead: str = "An account of the day. ",
) -> Extraction:
    """An article whose text is its quotes one after another; «…» in a mixed quote marks the quoted words."""
    text, placed = lead, []
    for quote in quotes:
        start = len(text) + 1
        words = quote.text.replace("«", "").replace("»", "")
        span = Span(start, start + len(words))
        text += f'"{words}" was said.\n'
        placed.append(_placed(quote, name, span, words))
    seed = Seed(name, f"seeds/{name}.txt", text, hashlib.sha256(text.encode()).hexdigest())
    read = Article(
        seed=seed,
        title=f"Title of {name}",
        date=date,
        byline=None,
        dateline=None,
        outlets=tuple(OutletMention(outlet, relation) for outlet, relation in outlets),
        body=(Span(0, len(text)),),
        furniture=(),
        copy_of=copy_of,
    )
    return Extraction(read, tuple(people), tuple(placed))


def _placed(quote: Quote, article_id: str, span: Span, words: str) -> Quote:
    parts: tuple[Span, ...] = ()
    if quote.kind == "direct":  # a mark inside the words ends one stretch, the next begins another
        stretches = list(re.finditer(r"[^\"]+", words))[::2]
        parts = tuple(Span(span.start + found.start(), span.start + found.end()) for found in stretches)
    if quote.kind == "mixed":
        first = quote.text.find("«")
        last = quote.text.find("»") - 1
        parts = (Span(span.start + first, span.start + last),) if first >= 0 else (span,)
    digest = hashlib.sha256(f"{article_id} {span.start} {words.casefold()}".encode()).hexdigest()[:8]
    return Quote(
        id=f"q-{digest}",
        kind=quote.kind,
        span=span,
        parts=parts,
        text=words,
        speaker=None,
        person=quote.person,
        cue=None,
        rule=quote.rule,
        reason=quote.reason,
        source=quote.source,
        organisation=quote.organisation,
        place=quote.place,
        said_on=quote.said_on,
        precision=quote.precision,
        about=quote.about,
    )
