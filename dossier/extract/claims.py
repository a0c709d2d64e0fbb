"""That a person said something, laid out for the second reader."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.extract.attribution import Attribution
from dossier.extract.facts import Facts, Placed
from dossier.extract.references import Resolution
from dossier.extract.scene import Scene
from dossier.extract.words import Words
from dossier.records import Person


@dataclass(frozen=True, slots=True)
class Claim:
    """That a person said something, laid out for the second reader."""

    attribution: Attribution
    person: Person
    words: Words  # of the paragraph in which the speaker is mentioned
    placed: tuple[Placed, ...]  # the names in that paragraph
    first: int  # the mention's tokens
    last: int
    head: int
    cue: int | None  # a token of that paragraph; None if the cue stands elsewhere
    facts: Facts
    before: tuple[Attribution, str | None] | None  # the attribution before this one, and its person
    speaks_elsewhere: bool  # whether another attribution is to the same person
    further_on: bool  # whether the role is stated further on, word for word

    @property
    def mention(self) -> str:
        """The words that stand for the speaker."""
        return "" if self.attribution.speaker is None else self.attribution.speaker.text

    def person_at(self, token: int) -> str | None:
        """Who is named by a token."""
        return next((here.person for here in self.placed if here.start <= token < here.end), None)

    def names(self, token: int) -> bool:
        """Whether a token outside the mention names the person."""
        return not self.first <= token <= self.last and self.person_at(token) == self.person.name

    def is_said(self, token: int) -> bool:
        """Whether a token is part of what is said."""
        return self.attribution.span.overlaps(self.words.span(token, token))


def claim_of(
    scene: Scene, facts: Facts, attributions: Sequence[Attribution], resolutions: Sequence[Resolution], index: int
) -> Claim | None:
    """What the second reader reads of one attribution; None if it is to nobody with a name."""
    attribution, resolution = attributions[index], resolutions[index]
    person = next((person for person in facts.people if person.name == resolution.person), None)
    if person is None or attribution.speaker is None:
        return None
    span = attribution.speaker.span
    starts = [words.paragraph.span.start for words in scene.words]
    number = bisect_right(starts, span.start) - 1
    words = scene.words[number]
    first, stop = words.within(span)
    if stop <= first:
        return None
    cue = None
    if attribution.cue is not None and words.paragraph.span.contains(attribution.cue.span):
        cue = words.within(attribution.cue.span)[0]
    others = (one.person for place, one in enumerate(resolutions) if place != index and attributions[place].speaker)
    return Claim(
        attribution=attribution,
        person=person,
        words=words,
        placed=facts.placed[number],
        first=first,
        last=stop - 1,
        head=head_of(words, first, stop - 1),
        cue=cue,
        facts=facts,
        before=(attributions[index - 1], resolutions[index - 1].person) if index else None,
        speaks_elsewhere=person.name in others,
        further_on=any("further on" in step.reason for step in resolution.chain),
    )


def head_of(words: Words, first: int, last: int) -> int:
    """The token of a stretch that its others hang on."""
    inner = range(first, last + 1)
    return next((token for token in inner if words.head[token] not in inner or words.head[token] == token), last)
