"""What the finding of quotations hands to the finding of people: who is said to have said what, by mention alone."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.records import Kind, Mention, Relay, Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that somebody is said to have said, with the words of the text that name that somebody.

    `span` is the whole of what was said, `parts` its stretches between quotation marks, marks left out. `speaker` is
    the words that stand for the speaker ("he", "the minister", "Jane Doe"), not yet a person; None where nobody is
    certain, and `reason` says why. `continues` is the index, in the same tuple, of the attribution whose speaker
    this one takes over: its `speaker` is then that one's mention.
    """

    kind: Kind
    span: Span
    parts: tuple[Span, ...]
    speaker: Mention | None
    cue: Mention | None
    rule: str
    reason: str | None
    confidence: float  # of the speaker, 0 to 1
    sentence: Span  # the sentence or sentences that hold the words and the cue
    addressee: Mention | None = None  # "reporters"
    place: Mention | None = None  # "Prague"
    when: Mention | None = None  # "on Friday"
    continues: int | None = None
    via: tuple[Relay, ...] = ()  # who relays it, the innermost first
    leans_back: bool = False  # whether `sentence` begins with the sentence before, which the words need
