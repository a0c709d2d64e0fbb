"""Who is meant by the speaker of each attribution, with the chain of reasons; nobody where a reader would hesitate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from dossier.extract.attribution import Attribution
from dossier.extract.descriptions import Office, agreement, read_office
from dossier.extract.discourse import read_speakers
from dossier.extract.facts import Facts
from dossier.extract.memory import Meaning
from dossier.extract.nameless_lexicon import ONE_OF_SEVERAL
from dossier.extract.names import fold, read_name
from dossier.extract.organisations_lexicon import TITLE_INITIALS
from dossier.extract.parse import Parse
from dossier.extract.people_lexicon import HEADS_OF_COUNTRIES
from dossier.extract.roles import is_role_noun
from dossier.extract.sources import source_wording
from dossier.records import UNNAMED, Mention, Person, Span, Step

_SAME_OFFICE = 2  # agreement of one noun; "leader" alone may be any president


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
            found.append(_resolution(attribution.speaker, meanings, facts))
        elif attribution.continues is not None and attribution.continues < index:
            found.append(found[attribution.continues])
        else:
            found.append(Resolution(reason=attribution.reason or "nobody is named as the speaker"))
    return tuple(found)


def _resolution(mention: Mention, meanings: Mapping[Span, Meaning], facts: Facts) -> Resolution:
    meaning = meanings.get(mention.span)
    if meaning is None:
        speakers = {found.person for found in meanings.values() if found.person is not None}
        return _in_headline(mention, facts, speakers)
    return Resolution(meaning.person, meaning.source, meaning.chain, meaning.reason)


def _in_headline(mention: Mention, facts: Facts, speakers: Set[str]) -> Resolution:
    """A headline says little: a name that one of the body's people bears, an office of theirs, or a source."""
    words = {word.strip(".,:;'’").casefold() for word in mention.text.replace("’s", "").replace("'s", "").split()}
    bearers = [person for person in facts.people if read_name(person.name).surname in words]
    reason = "the surname"
    if not bearers:
        bearers, reason = _holders(mention, facts), "the role that the article states"
        bearers = bearers if any(person.name in speakers for person in bearers) else []
    if len(bearers) == 1:
        steps = (Step(mention, reason), Step(bearers[0].mentions[0], "named"))
        return Resolution(bearers[0].name, None, steps)
    if bearers:
        return Resolution(reason=f"“{mention.text}”: two candidates: {' and '.join(p.name for p in bearers)}")
    wording = source_wording(mention.text)
    return Resolution(source=wording, chain=(Step(mention, UNNAMED),) if wording else ())


def _holders(mention: Mention, facts: Facts) -> list[Person]:
    """Whom the body states to be what a headline's words say: "Mayor says" where "Mayor Ana Ruiz said" is below."""
    words = mention.text.split()
    if not words or words[0].casefold() in ONE_OF_SEVERAL:
        return []
    if not is_role_noun(words[-1]) and fold(words[-1]) not in TITLE_INITIALS:  # "PM says"
        return []
    office = read_office(mention.text)
    stated = ((person, map(read_office, facts.roles.get(person.name, ()))) for person in facts.people)
    return [person for person, roles in stated if any(_is_the_one(office, role) for role in roles)]


def _is_the_one(office: Office, role: Office) -> bool:
    """Whether a role is the office of a headline, under the same noun or of the same body: "union leader", "PM"."""
    least = 1 if {office.head, role.head} <= HEADS_OF_COUNTRIES else _SAME_OFFICE
    return agreement(office, role) >= least
