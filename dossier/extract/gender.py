"""Which pronoun the article uses, or would use, for each of its people; None where nothing says so."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from dossier.extract.descriptions import Gender, genders_of
from dossier.extract.given_names import FEMALE_GIVEN, MALE_GIVEN
from dossier.extract.names import fold, read_name
from dossier.extract.parse import Paragraph, Parse
from dossier.extract.people_lexicon import FEMALE_TITLES, HE, MALE_TITLES, SHE
from dossier.records import Person, Span

_SINGULAR_THEY = ("they/them", "they / them", "nonbinary", "non-binary")


def find_genders(
    parse: Parse, people: Sequence[Person], roles: Mapping[str, Sequence[str]]
) -> dict[str, Gender | None]:
    """For each person's name: by title, by a role that states it, by given name, or by the pronouns beside the name."""
    found: dict[str, Gender | None] = {}
    for person in people:
        stated = _titles(parse.article.text, person)
        stated |= genders_of(roles.get(person.name, ()))
        found[person.name] = _only(stated) if stated else _by_given_name(person.name)
    missing = [person for person in people if found[person.name] is None]
    if missing:
        found |= _by_pronouns(parse.paragraphs, people, missing)
    return found


def _titles(text: str, person: Person) -> set[Gender]:
    """The genders that titles before the name state: "Ms. Novak"."""
    found: set[Gender] = set()
    for mention in person.mentions:
        before = text[max(0, mention.span.start - 12) : mention.span.start].split()
        title = fold(before[-1]) if before else ""
        if title in MALE_TITLES:
            found.add("he")
        elif title in FEMALE_TITLES:
            found.add("she")
    return found


def _only(genders: set[Gender]) -> Gender | None:
    if genders == {"he"}:
        return "he"
    return "she" if genders == {"she"} else None


def _by_given_name(name: str) -> Gender | None:
    given = read_name(name).given
    if not given:
        return None
    first = given[0].split("-")[0]
    if first in MALE_GIVEN:
        return "he"
    return "she" if first in FEMALE_GIVEN else None


def _by_pronouns(
    paragraphs: Sequence[Paragraph], people: Sequence[Person], missing: Sequence[Person]
) -> dict[str, Gender | None]:
    """Votes of sentences that name just one of the people and hold pronouns of one gender after the name."""
    votes: dict[str, Counter[Gender]] = {person.name: Counter() for person in missing}
    mentions = sorted((m.span, p.name) for p in people for m in p.mentions)
    for paragraph in paragraphs:
        first_here = bisect_left(mentions, (Span(paragraph.span.start, 0), ""))
        here = mentions[first_here : bisect_left(mentions, (Span(paragraph.span.end, 0), ""))]
        if not here:
            continue
        for sentence in paragraph.doc.sents:
            span = paragraph.span_of(sentence)
            named = {name for where, name in here if span.contains(where)}
            if len(named) != 1 or (name := next(iter(named))) not in votes:
                continue
            first = min(where.end for where, other in here if other == name and span.contains(where))
            seen = {
                gender
                for token in sentence
                if paragraph.span.start + token.idx >= first and (gender := pronoun_gender(token.lower_))
            }
            if len(seen) == 1:
                votes[name][seen.pop()] += 1
            if any(sign in sentence.text.casefold() for sign in _SINGULAR_THEY):
                votes[name]["they"] += 5
    return {name: _majority(count) for name, count in votes.items()}


def _majority(votes: Counter[Gender]) -> Gender | None:
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] < 3 * ranked[1][1]):
        return None
    return ranked[0][0]


def pronoun_gender(word: str) -> Gender | None:
    """The subject form of a pronoun of one gender: "she" for "her"; None for what is no such pronoun."""
    if word in HE:
        return "he"
    return "she" if word in SHE else None
