"""The doubt whether the pronouns around a speaker's mention are those of the person."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.claims import Claim
from dossier.extract.gender import pronoun_gender
from dossier.extract.names import read_name


def disagrees_in_gender(claim: Claim) -> bool:
    """Whether a pronoun in or beside the mention is not of the person's gender: "in her first book, Vance wrote"."""
    gender = claim.facts.genders.get(claim.person.name)
    if gender not in ("he", "she"):
        return False
    own = pronoun_gender(claim.words.lower[claim.head])
    if own is not None:
        return own != gender
    spoken = set(_pronouns_of_clause(claim))
    if _is_shared_surname(claim):
        spoken |= set(_pronouns_around(claim))
    return bool(spoken) and gender not in spoken


def _pronouns_of_clause(claim: Claim) -> Iterator[str]:
    """The genders of whose things the cue tells: "wrote in her first book"."""
    words, cue = claim.words, claim.cue
    if cue is None:
        return
    for preposition in words.children[cue]:
        if words.dep[preposition] != "prep" or words.lower[preposition] not in IN_WHAT or claim.is_said(preposition):
            continue
        for thing in words.children[preposition]:
            owners = (token for token in words.children[thing] if words.dep[token] == "poss")
            yield from (gender for token in owners if (gender := pronoun_gender(words.lower[token])))


IN_WHAT = frozenset(("in", "on", "at", "from", "during", "through", "via"))


def _is_shared_surname(claim: Claim) -> bool:
    """Whether the mention is a surname alone, and several of the article's people bear it."""
    name = read_name(claim.mention)
    if name.given or not name.surname:
        return False
    return sum(read_name(person.name).surname == name.surname for person in claim.facts.people) > 1


def _pronouns_around(claim: Claim) -> Iterator[str]:
    """The genders of the pronouns in the mention's sentence and the two beside it, where nobody else is named."""
    words, here = claim.words, claim.words.sentence[claim.head]
    for number in (here - 1, here, here + 1):
        tokens = [token for token, sentence in enumerate(words.sentence) if sentence == number]
        own = range(claim.first, claim.last + 1)
        if any((words.ent[token] == "PERSON" or claim.person_at(token)) and token not in own for token in tokens):
            continue
        reporters = (token for token in tokens if not claim.is_said(token))
        yield from (gender for token in reporters if (gender := pronoun_gender(words.lower[token])))
