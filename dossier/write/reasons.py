"""The reasons for a speaker, or for none, in words that a reader understands."""

from __future__ import annotations

from dossier.records import Mention

# How extraction names the way in which it found a speaker, and what that means. A rule that is not listed is shown
# by its own name, so that a new rule never breaks a page.
RULES: dict[str, str] = {
    "quote-then-speaker": "The words after the quotation name the speaker",
    "quote-then-cue": "The words after the quotation name the speaker",
    "speaker-then-quote": "The words before the quotation name the speaker",
    "speaker-inside": "The words between two parts of the quotation name the speaker",
    "according-to": "“According to” names the speaker",
    "continued": "The quotation goes on from the one before it, and so does its speaker",
    "transcript": "The speaker's name stands at the head of the line, as in a transcript",
    "correction": "A curator set the speaker by hand",
}


def rule_words(rule: str, speaker: Mention | None, cue: Mention | None) -> str:
    """Why these words stand for the speaker: `The words after the quotation name the speaker: “he”, with “said”`."""
    sentence = RULES.get(rule) or f"Found by the rule “{' '.join(rule.replace('-', ' ').split())}”"
    evidence = [f"“{speaker.text}”"] if speaker else []
    evidence += [f"with “{cue.text}”"] if cue else []
    return f"{sentence}: {', '.join(evidence)}." if evidence else f"{sentence}."


def reason_words(reason: str | None) -> str:
    """A reason as a sentence."""
    if not reason:
        return "The article does not settle who speaks."
    stated = " ".join(reason.split())
    return f"{stated[0].upper()}{stated[1:]}{'' if stated[-1] in '.!?' else '.'}"
