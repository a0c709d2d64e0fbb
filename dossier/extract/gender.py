"""Which pronoun the article uses, or would use, for each of its people; None where nothing says so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from spacy.tokens import Span as TokenSpan

from dossier.extract.descriptions import genders_of
from dossier.extract.names import fold, read_name
from dossier.extract.parse import Paragraph, Parse
from dossier.extract.people_lexicon import FEMALE_NOUNS, FEMALE_TITLES, HE, MALE_NOUNS, MALE_TITLES, RELATIONS, SHE
from dossier.language.given_names import FEMALE_GIVEN, MALE_GIVEN
from dossier.records import Gender, Person, Span

_APPOSITION = 45  # characters: "His wife, the award-winning landscape sculptor "
# "his wife, the sculptor Emi Novak"
_KIN = re.compile(rf"\b({'|'.join(sorted(RELATIONS))}),? (?:(?:the|a|an) )?(?:[\w-]+ ){{0,3}}$", re.IGNORECASE)
_RECENT = 4  # sentences in which somebody else may be meant by a pronoun
_SINGULAR_THEY = ("they/them", "they / them", "nonbinary", "non-binary")


def find_genders(
    parse: Parse, people: Sequence[Person], roles: Mapping[str, Sequence[str]]
) -> dict[str, Gender | None]:
    """For each person's name: by title, by a role that states it, by given name, or by the pronouns beside the name."""
    found: dict[str, Gender | None] = {}
    for person in people:
        stated = _titles(parse.text, person)
        stated |= genders_of(roles.get(person.name, ()))
        found[person.name] = _only(stated) if stated else _by_given_name(person.name)
    missing = [person for person in people if found[person.name] is None]
    if missing:
        found |= _by_pronouns(parse.paragraphs, people, found)
    return found


def _titles(text: str, person: Person) -> set[Gender]:
    """The genders that titles before the name state: "Ms. Novak"."""
    found: set[Gender] = set()
    for mention in person.mentions:
        before = text[max(0, mention.span.start - _APPOSITION) : mention.span.start]
        words = before.split()
        kin = _KIN.search(before)
        title = fold(kin[1]) if kin else fold(words[-1].rstrip(",")) if words else ""
        if title in MALE_TITLES or title in MALE_NOUNS:  # "Mr. Ruiz", "his brother, the painter Omar Ruiz"
            found.add("he")
        elif title in FEMALE_TITLES or title in FEMALE_NOUNS:
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
    paragraphs: Sequence[Paragraph], people: Sequence[Person], stated: Mapping[str, Gender | None]
) -> dict[str, Gender | None]:
    """Votes of the pronouns that a reader takes for a person without a thought, for those of whom nothing is stated."""
    votes: dict[str, Counter[Gender]] = {name: Counter() for name, gender in stated.items() if gender is None}
    mentions = sorted((m.span, p.name) for p in people for m in p.mentions)
    alone: str | None = None  # who was the only one named in the sentence before
    recent: list[set[str]] = []  # who was named in the last few sentences
    for paragraph in paragraphs:
        first, last = (
            bisect_left(mentions, (Span(edge, 0), "")) for edge in (paragraph.span.start, paragraph.span.end)
        )
        here = mentions[first:last]
        if not here and alone is None:
            continue
        for sentence in paragraph.doc.sents:
            span = paragraph.span_of(sentence)
            named = [row for row in here if span.contains(row[0])]
            opening = pronoun_gender(sentence[0].lower_)
            # “She said” below "Judge Ana Ruiz spoke. Jamie Hale was let off." may be the judge
            rival = any(stated.get(name) == opening for names in recent[-_RECENT:] for name in names)
            if opening and alone in votes and not rival:
                votes[alone][opening] += 1
            if named:
                _vote(votes, paragraph, sentence, named)
            people_here = {name for _, name in named}
            recent.append(people_here)
            alone = next(iter(people_here)) if len(people_here) == 1 else None
    return {name: _majority(count) for name, count in votes.items()}


def _vote(
    votes: dict[str, Counter[Gender]], paragraph: Paragraph, sentence: TokenSpan, named: list[tuple[Span, str]]
) -> None:
    """Pronouns between the first name of a sentence and the next one: "Ruiz met his rival, Ana Osei"."""
    where, name = named[0]
    if name not in votes:
        return
    others = [span.start for span, other in named if other != name]
    until = min(others, default=paragraph.span.end)
    seen = {
        gender
        for token in sentence
        if where.end <= paragraph.span.start + token.idx < until
        and (not others or token.dep_ == "poss")
        and (gender := pronoun_gender(token.lower_))
    }
    if len(seen) == 1:
        votes[name][seen.pop()] += 1
    if any(sign in sentence.text.casefold() for sign in _SINGULAR_THEY):
        votes[name]["they"] += 5


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
