"""Quote records from attributions and the people whom their speakers' mentions stand for."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence

from dossier.extract.attribution import Attribution
from dossier.extract.references import Resolution
from dossier.extract.thresholds import LEAST_SHOWN, LEAST_SHOWN_REPORTED
from dossier.extract.when import resolve_when
from dossier.records import Article, Mention, Person, Precision, Quote

_DIGITS = 8  # of a quote's id: four thousand million ids, and they need to differ within one article alone


def quote_records(
    article: Article,
    attributions: Sequence[Attribution],
    people: Sequence[Person],
    resolutions: Sequence[Resolution],
) -> tuple[Quote, ...]:
    """A quote for each attribution, in order; each id is the hash of the article's id and the quote's folded words."""
    seen: dict[str, int] = {}
    found = []
    for attribution, resolution in zip(attributions, resolutions, strict=True):
        text = attribution.span.of(article.text)
        folded = _folded(text)
        seen[folded] = seen.get(folded, 0) + 1
        known = attribution.confidence >= (LEAST_SHOWN if attribution.parts else LEAST_SHOWN_REPORTED)
        said_on, precision = _day(attribution.when, article.date)
        found.append(
            Quote(
                id=_id(article.id, folded, seen[folded]),
                kind=attribution.kind,
                span=attribution.span,
                parts=attribution.parts,
                text=text,
                speaker=attribution.speaker,
                person=resolution.person if known else None,
                cue=attribution.cue,
                rule=attribution.rule,
                reason=_reason(attribution, resolution, known=known),
                source=resolution.source if known else None,
                organisation=resolution.organisation if known else None,
                chain=resolution.chain if known else (),
                sentence=attribution.sentence,
                addressee=_addressee(attribution, resolution, people),
                place=attribution.place,
                when=attribution.when,
                said_on=said_on,
                precision=precision,
                about=_about(attribution, people),
                confidence=attribution.confidence,
                via=attribution.via,
                leans_back=attribution.leans_back,
            )
        )
    return tuple(found)


def _reason(attribution: Attribution, resolution: Resolution, *, known: bool) -> str | None:
    """Why nobody is shown as the speaker; None where somebody is."""
    if known or attribution.speaker is None:
        named = known and (resolution.person or resolution.source or resolution.organisation)
        return None if named else resolution.reason or attribution.reason or "the speaker has no name here"
    return f"not certain that “{attribution.speaker.text}” is the speaker"


def _addressee(attribution: Attribution, resolution: Resolution, people: Sequence[Person]) -> Mention | None:
    """Who was told; nobody tells himself."""
    told = attribution.addressee
    if told is None:
        return None
    own = [mention.span for person in people if person.name == resolution.person for mention in person.mentions]
    return None if any(told.span.overlaps(span) for span in own) else told


def _day(when: Mention | None, published: str | None) -> tuple[str | None, Precision]:
    return (None, "unknown") if when is None else resolve_when(when.text, published)


def _folded(text: str) -> str:
    """Letters and digits alone, so that a quote keeps its id when its marks or spaces are mended."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in plain).split())


def _id(article: str, folded: str, time: int) -> str:
    key = "\0".join((article, folded, str(time)) if time > 1 else (article, folded))
    return "q-" + hashlib.sha256(key.encode()).hexdigest()[:_DIGITS]


def _about(attribution: Attribution, people: Sequence[Person]) -> tuple[str, ...]:
    return tuple(
        person.name for person in people if any(attribution.span.contains(mention.span) for mention in person.mentions)
    )
