"""Who is meant by the speaker of each attribution, with the chain of reasons; nobody where a reader would hesitate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.extract.attribution import Attribution
from dossier.extract.discourse import read_speakers
from dossier.extract.facts import Facts
from dossier.extract.memory import Meaning
from dossier.extract.names import read_name
from dossier.extract.parse import Parse
from dossier.extract.sources import source_wording
from dossier.records import UNNAMED, Mention, Person, Span, Step


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who said it: one of the article's people, an organisation, a source by its wording, or none of them and why.

    `chain` leads from the words that stand for the speaker to a name, or to the source's own wording.
    """

    person: str | None = None
    source: str | None = None
    chain: tuple[Step, ...] = ()
    reason: str | None = None
    organisation: str | None = None


def resolve(parse: Parse, facts: Facts, attributions: Sequence[Attribution]) -> tuple[Resolution, ...]:
    """Whom each attribution's speaker means, in the order of the attributions."""
    meanings = read_speakers(parse, facts, attributions)
    found: list[Resolution] = []
    for index, attribution in enumerate(attributions):
        if attribution.speaker is not None:
            found.append(_resolution(attribution.speaker, meanings, facts.people))
        elif attribution.continues is not None and attribution.continues < index:
            found.append(found[attribution.continues])
        else:
            found.append(Resolution(reason=attribution.reason or "nobody is named as the speaker"))
    return tuple(found)


def _resolution(mention: Mention, meanings: dict[Span, Meaning], people: Sequence[Person]) -> Resolution:
    meaning = meanings.get(mention.span)
    if meaning is None:
        return _in_headline(mention, people)
    return Resolution(meaning.person, meaning.source, meaning.chain, meaning.reason)


def _in_headline(mention: Mention, people: Sequence[Person]) -> Resolution:
    """A headline says little: a name that one of the body's people bears, or a source as it is worded."""
    words = {word.strip(".,:;'’").casefold() for word in mention.text.replace("’s", "").replace("'s", "").split()}
    bearers = [person for person in people if read_name(person.name).surname in words]
    if len(bearers) == 1:
        steps = (Step(mention, "the surname"), Step(bearers[0].mentions[0], "named"))
        return Resolution(bearers[0].name, None, steps)
    if bearers:
        return Resolution(reason=f"“{mention.text}”: two candidates: {' and '.join(p.name for p in bearers)}")
    wording = source_wording(mention.text)
    return Resolution(source=wording, chain=(Step(mention, UNNAMED),) if wording else ())
