"""The reasons for a speaker, or for none, in words that a reader understands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from dossier.records import Mention, Quote, Step

# How extraction names the way in which it found a speaker, and what that means. A rule that is not listed is shown
# by its own name, so that a new rule never breaks a page.
RULES: dict[str, str] = {
    "quote-then-speaker": "The sentence names the speaker after the quotation",
    "speaker-then-quote": "The sentence names the speaker before the quotation",
    "reporting-clause": "The quotation is what this verb reports, and the speaker is the verb’s subject",
    "according-to": "“According to” names the speaker",
    "continues": "The quotation goes on from the one before it, and so does its speaker",
    "other-paragraph": "The speaker is named in another paragraph",
    "ranked": "Of those named nearby, this speaker fits the words around the quotation best",
    "curator": "A curator set the speaker by hand",
}

# Reasons of a step that say no more than that the words are a name.
_PLAIN_STEPS = frozenset({"named", "holds the name"})
_NO_NAME = "a source without a name"


def evidence(quote: Quote) -> tuple[str, ...]:
    """Why this speaker, a sentence each: the rule with its words, then the way from those words to a name."""
    return (rule_words(quote.rule, quote.speaker, quote.cue), *_chain_words(quote.chain))


def rule_words(rule: str, speaker: Mention | None, cue: Mention | None) -> str:
    """Why these words stand for the speaker: `The sentence names the speaker after the quotation: “he said”`."""
    sentence = RULES.get(rule) or f"Found by the rule “{' '.join(rule.replace('-', ' ').split())}”"
    mentions = [mention for mention in (speaker, cue) if mention and mention.text.strip()]
    shown = " … ".join(mention.text for mention in sorted(mentions, key=lambda mention: mention.span))
    return f"{sentence}: “{shown}”." if shown else f"{sentence}."


def reason_words(reason: str | None) -> str:
    """A reason as a sentence."""
    if not reason or not reason.strip():
        return "The article does not settle who speaks."
    stated = " ".join(reason.split())
    return f"{stated[0].upper()}{stated[1:]}{'' if stated[-1] in '.!?' else '.'}"


def _chain_words(chain: Sequence[Step]) -> Iterator[str]:
    """How each step leads to the next: `“He” stands for “Jane Doe”: the only one named before who fits`."""
    for step, following in zip_longest(chain, chain[1:]):
        if step.reason == _NO_NAME:
            yield "The article gives no name."
        elif step.reason not in _PLAIN_STEPS:
            target = f" stands for “{following.mention.text}”" if following else ""
            yield f"“{step.mention.text}”{target}: {step.reason}."
