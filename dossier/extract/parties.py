"""Whom words mean that tell of a party, a candidacy or a country: "the Republican nominee", "the Finn"."""

from __future__ import annotations

from collections.abc import Set

from spacy.tokens import Token

from dossier.extract.descriptions import Office, read_office
from dossier.extract.facts import Facts
from dossier.extract.memory import STILL_PRESENT, Known, Meaning, Memory
from dossier.extract.names import fold, places
from dossier.extract.people_lexicon import OFFICES, PARTIES, POLITICIANS
from dossier.extract.place_names import SEATS
from dossier.language.demonyms import DEMONYMS
from dossier.records import Mention

# Who stands for a party, of which there is one: "the Republican nominee".
CONTENDERS = frozenset({"nominee", "candidate", "contender", "hopeful", "challenger"})
# "The French", "the Chinese" and "the British" are several, or a government; "the Finn" is one.
_OF_SEVERAL = ("ch", "ese", "ish", "ss")
# Before whoever stands against somebody: "the rival candidate".
_OTHERS = frozenset({"rival", "other", "opposing", "opposition", "fellow", "second", "third", "defeated", "losing"})


def by_party(mention: Mention, parties: Set[str], memory: Memory, facts: Facts) -> Meaning | None:
    """Whom "the Republican nominee" means: the one person whom the article calls a Republican."""

    def belongs(known: Known) -> bool:
        own = (role for role in facts.roles.get(known.meaning.person or "", ()) if _is_of_party(role))
        return any(parties & belongings(role) for role in own)

    members = memory.those(belongs)
    return members[0].through(mention, "the party that the article states") if len(members) == 1 else None


def by_politics(mention: Mention, office: Office, memory: Memory, facts: Facts) -> Meaning | None:
    """Whom "the by-election candidate" means: the one politician whom the article names, who spoke last.

    Nobody where it tells of another candidate.
    """
    voice = memory.voice
    politicians = [name for name, roles in facts.roles.items() if any(map(_is_in_politics, roles))]
    rival = not _OTHERS.isdisjoint(mention.text.casefold().split())
    if rival or office.names or voice is None or [voice.meaning.person] != politicians or not memory.reaches(voice):
        return None
    others = any(memory.is_anothers(noun, voice) for noun in CONTENDERS)
    return None if others else voice.through(mention, "the one politician whom the article names")


def _is_in_politics(role: str) -> bool:
    return read_office(role).head.rpartition(" ")[2] in POLITICIANS or _is_of_party(role)


def _is_of_party(role: str) -> bool:
    """Whether a role states a party of the person's own: "Republican", but not "the Republican nominee's daughter"."""
    head = read_office(role).head
    return head in PARTIES or head in CONTENDERS or head.rpartition(" ")[2] in OFFICES


def by_belonging(mention: Mention, head: Token, memory: Memory, facts: Facts) -> Meaning | None:
    """Whom a country or party means: the one of whom it is stated, else the one present of whom nothing else is."""
    if head.lower_ in SEATS or head.lower_ in places():  # "the EU" is nobody who is sent by it
        return None
    mine = belongings(mention.text)
    stated = {name: {b for role in roles for b in belongings(role)} for name, roles in facts.roles.items()}

    def bears(known: Known) -> bool:
        return bool(mine & stated.get(known.meaning.person or "", set()))

    def may_bear(known: Known) -> bool:
        theirs = stated.get(known.meaning.person or "", set())
        return known.nature.number == "one" and (bool(mine & theirs) or not theirs)

    bearers = memory.those(bears)
    best, _ = memory.clearest(memory.those(may_bear))
    # a party is left unsaid of those whom all know, a country seldom
    if len(bearers) == 1 and (best is None or best is bearers[0] or head.lower_ in DEMONYMS):
        return bearers[0].through(mention, "the country or party that the article states")
    if head.lower_.endswith(_OF_SEVERAL):
        return None
    if bearers or best is None or (best.strength(memory.sentence) or 0) < STILL_PRESENT:
        return None
    return best.through(mention, "the one person present whom it fits")


def belongings(words: str) -> frozenset[str]:
    """The countries and parties that words state: "Finnish skier", "Republican Rep."."""
    folded = (fold(word.removesuffix("'s").removesuffix("’s")) for word in words.split())
    return frozenset(known for word in folded if (known := DEMONYMS.get(word) or PARTIES.get(word)))
