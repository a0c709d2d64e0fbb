"""Where each person's mentions stand in the parse, and what the article states of each: roles, gender, age."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.extract.gender import find_genders
from dossier.extract.names import fold
from dossier.extract.parse import Paragraph, Parse
from dossier.extract.roles import stated_roles
from dossier.records import Gender, Mention, Person, Span

_AGE_AFTER = re.compile(r"(?:, (?:aged )?| \()(\d{2,3})(?=[,).])")  # "Ana Ruiz, 45, said"
_AGE_BEFORE = re.compile(r"(\d{1,3})-year-old (?:\S+ ){0,4}$")  # "45-year-old plumber Ana Ruiz"
# Titles that are left out of a person's role and tell of one: "the doctor" may be Dr. Osei, "the judge" Justice Ruiz.
_TELLING_TITLES = {"dr": "doctor", "prof": "professor", "justice": "judge", "father": "priest", "fr": "priest"}
_NOUNS = frozenset({"NOUN", "PROPN"})
_AGE_REACH = 40  # characters before a name that may hold its age


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention by name and its tokens in its paragraph."""

    start: int
    end: int
    person: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class Facts:
    """What the article states of its people, by name; `placed` has the mentions of each paragraph.

    `people` have their gender, as far as it is known.
    """

    people: tuple[Person, ...]
    placed: tuple[tuple[Placed, ...], ...]
    roles: Mapping[str, tuple[str, ...]]
    genders: Mapping[str, Gender | None]
    ages: Mapping[str, int]
    private: frozenset[str]  # introduced by a calling or an age, and so by no office: "passenger Ana Ruiz, 27"


def find_facts(parse: Parse, people: Sequence[Person]) -> Facts:
    """What the article states of its people."""
    placed = _place(parse.paragraphs, people)
    roles: dict[str, dict[str, None]] = {person.name: {} for person in people}
    ages: dict[str, int] = {}
    private: set[str] = set()
    for paragraph, mentions in zip(parse.paragraphs, placed, strict=True):
        for here in mentions:
            roles[here.person] |= dict.fromkeys(stated_roles(paragraph.doc, here.start, here.end))
            title = _TELLING_TITLES.get(fold(paragraph.doc[here.start - 1].text)) if here.start else None
            if title:
                roles[here.person][title] = None
            before = paragraph.doc[here.start - 1] if here.start else None
            if before is not None and before.pos_ in _NOUNS and (before.text.islower() or before.is_sent_start):
                private.add(here.person)
            age = _age(parse.text, here.mention.span)
            if age is not None:
                ages.setdefault(here.person, age)
    stated = {name: tuple(claims) for name, claims in roles.items()}
    holders = {name for name, claims in stated.items() if claims}
    private = (private | ages.keys()) - holders
    genders = find_genders(parse, people, stated)
    known = tuple(replace(person, gender=genders[person.name]) for person in people)
    return Facts(known, placed, stated, genders, ages, frozenset(private))


def _place(paragraphs: Sequence[Paragraph], people: Sequence[Person]) -> tuple[tuple[Placed, ...], ...]:
    mentions = sorted((m.span, p.name, m) for p in people for m in p.mentions)
    spans = [span for span, _, _ in mentions]
    found: list[tuple[Placed, ...]] = []
    for paragraph in paragraphs:
        first, last = (bisect_left(spans, Span(edge, 0)) for edge in (paragraph.span.start, paragraph.span.end))
        if first == last:
            found.append(())
            continue
        index = {token.idx + paragraph.span.start: token.i for token in paragraph.doc}
        here = []
        for span, name, mention in mentions[first:last]:
            start = index.get(span.start)
            if start is not None:
                here.append(Placed(start, _end(paragraph, start, span.end), name, mention))
        found.append(tuple(here))
    return tuple(found)


def _end(paragraph: Paragraph, start: int, until: int) -> int:
    end = start + 1
    while end < len(paragraph.doc) and paragraph.span.start + paragraph.doc[end].idx < until:
        end += 1
    return end


def age_after(text: str, end: int) -> int | None:
    """The age that stands right behind `end`: "Ana Ruiz, 45, said"."""
    match = _AGE_AFTER.match(text, end)
    return int(match[1]) if match else None


def _age(text: str, span: Span) -> int | None:
    after = age_after(text, span.end)
    if after is not None:
        return after
    match = _AGE_BEFORE.search(text, max(0, span.start - _AGE_REACH), span.start)
    return int(match[1]) if match else None
