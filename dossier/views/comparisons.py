"""Versions of one utterance side by side, and what a shorter one leaves out."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.records import LinkedQuote, Utterance, Version, WordDiff
from dossier.views.catalogue import Catalogue
from dossier.views.html import Html, inline, tag
from dossier.views.links import Links
from dossier.views.wording import KIND_WORDS, when_words


@dataclass(frozen=True, slots=True)
class VersionView:
    """One version of an utterance, compared with the fullest."""

    quote: str  # whose words the diff gives
    heading: Html  # outlet and day
    kind: str
    link: Html  # to its figure
    diff: Html | None  # None where the words are the same
    warnings: tuple[str, ...]


def view_versions(utterance: Utterance, catalogue: Catalogue, links: Links) -> tuple[VersionView, ...]:
    """All versions but the fullest."""
    return tuple(view_version(v, quote, links) for v, quote in catalogue.fullest_first(utterance)[1:])


def view_version(version: Version, quote: LinkedQuote, links: Links) -> VersionView:
    """One version."""
    return VersionView(
        quote=quote.id,
        heading=Html(f"{links.carriers(quote.article)}, {when_words(quote.said_on, quote.precision)}"),
        kind=KIND_WORDS[quote.quote.kind],
        link=links.quote(quote, "this version", "permalink"),
        diff=diff_words(version.diff) if any(step.operation != "same" for step in version.diff) else None,
        warnings=version.warnings,
    )


def left_out(version: Version) -> tuple[str, ...]:
    """The words of the fullest version that this one does not have."""
    return tuple(step.base for step in version.diff if step.operation == "omitted" and step.base.strip())


def diff_words(steps: tuple[WordDiff, ...]) -> Html:
    """The fullest version with what this one leaves out struck through and what it adds underlined."""
    return Html(" ").join(_step(step) for step in steps if step.base.strip() or step.version.strip())


def _step(step: WordDiff) -> Html:
    base, version = inline(step.base.strip()), inline(step.version.strip())
    if step.operation == "same":
        return version
    if step.operation in ("bracketed", "paraphrased"):
        changed = tag("ins", version, class_=step.operation) if version else ""
        return Html(" ").join(piece for piece in (tag("del", base) if base else "", changed) if piece)
    return Html(" ").join(tag(name, words) for name, words in (("del", base), ("ins", version)) if words)
