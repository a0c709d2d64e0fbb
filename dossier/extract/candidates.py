"""Whom and what the article names that words without a name may mean: only what may be none of them has no name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from dossier.extract.bodies import head_of, is_acronym, words_of
from dossier.extract.descriptions import (
    Office,
    age_of,
    agreement,
    is_human_noun,
    is_person_noun,
    noun_gender,
    read_office,
)
from dossier.extract.facts import Facts
from dossier.extract.nameless_lexicon import ANONYMOUS, KINDS, ONE_HOLDER, ONE_OF_SEVERAL
from dossier.extract.names import fold, read_name
from dossier.extract.organisations_lexicon import BODY_NOUNS, COMPANIES, HOME_BODIES
from dossier.extract.parse import Parse
from dossier.extract.people_lexicon import OFFICES
from dossier.language.folding import folded
from dossier.language.plurals import singulars
from dossier.records import Person

_BARE = 2  # tokens: "the officer"


@dataclass(frozen=True, slots=True)
class Candidates:
    """What an article names, to tell what its descriptions may mean."""

    parse: Parse
    facts: Facts

    def people(self, span: TokenSpan, start: int) -> tuple[str, ...]:
        """The people whom a description of one at the offset `start` may mean.

        "the driver" may be whoever is stated to drive, or anybody of whom nothing is stated; but nobody who was named
        before "a driver" told of somebody new.
        """
        head, _ = head_of(span)
        if fold(head.text) in ANONYMOUS:
            return ()
        since = self._introduced(head, start)
        return tuple(person.name for person in self.facts.people if self._may_be(person, span, head, since))

    def holders(self, span: TokenSpan) -> tuple[str, ...]:
        """The people who are stated to hold the office that a description names."""
        office = _office(span, head_of(span)[0])
        return tuple(p.name for p in self.facts.people if self._is_stated(p, office))

    def bodies(self, span: TokenSpan) -> tuple[str, ...]:
        """The organisations that the article names which "the club" or "the company" may be."""
        noun = fold(head_of(span)[0].text)
        return tuple(dict.fromkeys(name for name in self._names() if _may_be_called(name, noun)))

    def _may_be(self, person: Person, span: TokenSpan, head: Token, since: int) -> bool:
        gender, age = noun_gender(span.text), age_of(span.text)
        if gender and self.facts.genders.get(person.name) not in {None, gender}:
            return False
        if age is not None and self.facts.ages.get(person.name, age) != age:
            return False
        if self._is_stated(person, _office(span, head)):
            return True
        roles = self.facts.roles.get(person.name, ())
        # "the officer" is hardly the mayor, who may well be "the plain-spoken businessman"
        told = len(span) > _BARE or is_person_noun(head.text)
        if not told and any(map(_holds_office, roles)):
            return False
        return (told or not roles) and person.mentions[0].span.start > since

    def _is_stated(self, person: Person, office: Office) -> bool:
        stated = map(read_office, self.facts.roles.get(person.name, ()))
        return any(role.head == office.head or agreement(office, role) for role in stated)

    def _introduced(self, head: Token, until: int) -> int:
        """Where the first "a driver" before `until` stands that tells of somebody new; -1 if there is none."""
        for paragraph in self.parse.paragraphs:
            for token in paragraph.doc:
                at = paragraph.span.start + token.idx
                if at >= until:
                    return -1
                if fold(token.text) == fold(head.text) and any(t.lower_ in ONE_OF_SEVERAL for t in token.lefts):
                    return at
        return -1

    def _names(self) -> Iterator[str]:
        """What the article names that is no person: bodies and initials, without the outlets of the article itself."""
        outlets = {folded(outlet.name).removeprefix("the ") for outlet in self.parse.article.outlets}
        persons = {word for person in self.facts.people for word in read_name(person.name).words}
        for paragraph in self.parse.paragraphs:
            for entity in paragraph.doc.ents:
                name = _without_ends(entity.text)
                if (
                    entity.label_ == "ORG"
                    and not _is_of_a_thing(entity)
                    and folded(name) not in outlets
                    and not words_of(name) <= persons
                ):
                    yield name
            yield from (t.text for t in paragraph.doc if not t.ent_type_ and t.pos_ == "PROPN" and is_acronym(t.text))


def is_body_noun(word: str) -> bool:
    """Whether a folded word is an organisation or several: "club", "agencies", "insurers"."""
    nouns = BODY_NOUNS.union(COMPANIES, HOME_BODIES, *KINDS)
    return not nouns.isdisjoint((word, *singulars(word)))


def _office(span: TokenSpan, head: Token) -> Office:
    """The office that a description states, of one of several if it is theirs: "minister" of "the two ministers"."""
    one = next((one for one in singulars(head.lower_) if is_human_noun(one)), head.text)
    return read_office(span.text.replace(head.text, one))


def _without_ends(name: str) -> str:
    """A name as a reason gives it: without "the" and the possessor's ending."""
    return re.sub(r"^the\s+|['’]s?$", "", name, flags=re.IGNORECASE)


def _is_of_a_thing(name: TokenSpan) -> bool:
    """Whether a name only tells of what kind a thing is: "the MKP vaccine", but not "MKP officials"."""
    root = name.root
    return root.dep_ in {"compound", "amod", "nmod"} and not is_human_noun(root.head.lower_.removesuffix("s"))


def _holds_office(role: str) -> bool:
    return not {read_office(role).head, fold(role.rsplit(maxsplit=1)[-1])}.isdisjoint(OFFICES | ONE_HOLDER)


def _may_be_called(name: str, noun: str) -> bool:
    """Whether an organisation may be called by a noun: "Harbour Foods" a company, "Harbour Police" none."""
    words = words_of(name)
    if noun in words:
        return True
    if noun in HOME_BODIES:
        return False
    own = [kind for kind in KINDS if words & kind]
    return not own or any(noun in kind for kind in own) or not any(noun in kind for kind in KINDS)
