"""The reasons for a speaker, or for none, in words that a reader understands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from dossier.records import UNNAMED, Quote, Span, Step

# How extraction names the way in which it found a speaker, and what that means to a reader; the words of the text that
# show it follow. A rule that is not listed is shown by its own name, so that a new rule never breaks a page.
_READS = "Because the sentence reads"
RULES: dict[str, str] = {
    "quote-then-speaker": _READS,
    "speaker-then-quote": _READS,
    "reporting-clause": _READS,
    "according-to": _READS,
    "transcript": "Because the turn begins with",
    "headline": "Because the headline names, before the colon, whom the article has say so:",
    "continues": "Because it goes on from the quotation before it, whose speaker it shares:",
    "other-paragraph": "Because the speaker is named in another paragraph:",
    "ranked": "Because, of those named nearby, this speaker fits the words around the quotation best:",
    "curator": "Because a curator set the speaker by hand:",
}
_LONGEST_READING = 90  # characters from the speaker to the cue that are quoted whole

# Reasons of a step that say no more than that the words are a name.
_PLAIN_STEPS = frozenset({"named", "holds the name"})


def evidence(quote: Quote, text: str) -> tuple[str, ...]:
    """Why this speaker, a sentence each: the rule with the words of `text`, then the way from those words to a name."""
    return (_rule_words(quote, text), *_chain_words(quote.chain))


def _rule_words(quote: Quote, text: str) -> str:
    """Why these words stand for the speaker: `Because the sentence reads “Landsbergis said”`."""
    sentence = RULES.get(quote.rule) or f"Found by the rule “{' '.join(quote.rule.replace('-', ' ').split())}”:"
    shown = _as_it_reads(quote, text)
    return f"{sentence} “{shown}”." if shown else f"{sentence.rstrip(':')}."


def _as_it_reads(quote: Quote, text: str) -> str:
    """The words from the speaker to the cue as the text has them; "…" where the quotation or much else lies between."""
    mentions = [mention for mention in (quote.speaker, quote.cue) if mention and mention.text.strip()]
    mentions.sort(key=lambda mention: mention.span)
    if len(mentions) == 2:
        whole = Span(mentions[0].span.start, max(mention.span.end for mention in mentions))
        if len(whole) <= _LONGEST_READING and not whole.overlaps(quote.span):
            return " ".join(whole.of(text).split())
    return " … ".join(mention.text for mention in mentions)


def reason_words(reason: str | None) -> str:
    """A reason as a sentence."""
    if not reason or not reason.strip():
        return "The article does not settle who speaks."
    stated = " ".join(reason.split())
    return f"{stated[0].upper()}{stated[1:]}{'' if stated[-1] in '.!?' else '.'}"


def _chain_words(chain: Sequence[Step]) -> Iterator[str]:
    """How each step leads to the next: `“He” stands for “Jane Doe”: the only one named before who fits`."""
    for step, following in zip_longest(chain, chain[1:]):
        if step.reason == UNNAMED:
            yield "The article gives no name."
        elif step.reason not in _PLAIN_STEPS:
            target = f" stands for “{following.mention.text}”" if following else ""
            yield f"“{step.mention.text}”{target}: {step.reason}."
