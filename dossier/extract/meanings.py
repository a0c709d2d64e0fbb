"""Whom one mention means: by the name in it, as a pronoun, or as a description."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from dossier.extract.descriptions import (
    age_of,
    agreement,
    has_initials,
    is_aged,
    is_human_noun,
    is_person_noun,
    noun_gender,
    read_office,
)
from dossier.extract.facts import Facts, Placed
from dossier.extract.gender import pronoun_gender
from dossier.extract.memory import STATIVE, STILL_PRESENT, Known, Meaning, Memory, Number
from dossier.extract.nameless_lexicon import HUMANS, SAME_SOURCE
from dossier.extract.names import fold, read_name
from dossier.extract.parties import CONTENDERS, belongings, by_belonging, by_party, by_politics
from dossier.extract.people_lexicon import (
    BODIES,
    CASE_NOUNS,
    FEMALE_TITLES,
    HEADS_OF_COUNTRIES,
    MALE_TITLES,
    OFFICES,
    PORTFOLIOS,
    POSSESSIVES,
)
from dossier.extract.roles import is_plural_role, is_role_noun, role_start
from dossier.extract.sources import source_wording
from dossier.language.names import is_honour
from dossier.language.plurals import singulars
from dossier.records import UNNAMED, Mention, Person, Step

_EXACT = 4  # agreement of a role that says more than its noun: "the Kenyan president", Kenyan President
_ONE_OF_THEM = re.compile(r"(?:another )?one of (?:them|these|those)\b", re.IGNORECASE)
_DEFINITE = frozenset({"the", "this", "that"})
_OWNED = frozenset({"his", "her", "their", "its", "my", "our", "your"})


def named(span: TokenSpan, within: Sequence[Placed], mention: Mention) -> Meaning | None:
    """The person whose name is the mention or its kernel; None if the names in it are not: "Ruiz's lawyer"."""
    doc = span.doc
    kernel = [here for here in within if _follows_role(here, span) or not _is_modifier(here, span)]
    people = list(dict.fromkeys(here.person for here in kernel))
    if not people:
        return None
    if len(people) > 1:
        apposed = [here.person for here in kernel if doc[here.end - 1].dep_ == "appos"]
        if len(set(apposed)) != 1 or any(token.lower_ == "and" for token in span):
            return Meaning(reason=f"several speak together: {_listed(people)}", rivals=tuple(people))
        people = apposed
    here = next(here for here in kernel if here.person == people[0])
    own = () if here.mention.span == mention.span else (Step(mention, "holds the name"),)
    return Meaning(person=people[0], chain=(*own, Step(here.mention, "named")))


def _follows_role(here: Placed, span: TokenSpan) -> bool:
    """Whether a mention is a person's role and then the name: "Councillor and candidate for Lorne Ana Ruiz"."""
    first = role_start(span.doc, here.start)
    before = span.doc[span.start : span.start if first is None else max(first, span.start)]
    offices = all(token.lower_ in {"and", "&", "the"} or is_role_noun(token.text) for token in before)
    return here.end == span.end and first is not None and offices


def _is_modifier(here: Placed, span: TokenSpan) -> bool:
    """Whether a name within a mention only says whose or of whom: "Ruiz's lawyer", "a spokesman for Ruiz"."""
    doc = span.doc
    if here.end < span.end:
        after = doc[here.end]
        if after.text in POSSESSIVES:
            return here.end + 1 < span.end
        if after.pos_ in {"NOUN", "PROPN"} and doc[here.end - 1].dep_ in {"compound", "nmod", "amod"}:
            return after.i not in range(here.start, here.end) and not _is_suffix(after)
    if _is_of_a_kind(here, span):
        return True
    first = here.start
    while first > span.start and doc[first - 1].dep_ in {"compound", "amod", "det", "nmod", "poss", "case"}:
        first -= 1
    before = doc[first - 1] if first > span.start else None
    return before is not None and (before.pos_ == "ADP" or before.dep_ == "prep")


def _is_of_a_kind(here: Placed, span: TokenSpan) -> bool:
    """Whether a name tells of what kind somebody without a name is: "an Ana Ruiz and Ivo Hadi fan"."""
    doc, at = span.doc, here.end
    while at < len(doc) and (doc[at].lower_ in {"and", "&"} or doc[at].pos_ == "PROPN"):
        at += 1
    return span[0].lower_ in {"a", "an"} and at < len(doc) and is_human_noun(doc[at].lower_)


def _is_suffix(token: Token) -> bool:
    return fold(token.text) in {"jr", "sr", "ii", "iii"} or is_honour(token.text)


def pronoun(word: str, mention: Mention, memory: Memory, told_of: Set[str] = frozenset()) -> tuple[Meaning, Number]:
    """Whom "he", "she", "they" or "it" means: the fitting one who stands out, rather not one of those `told_of`."""
    gender = pronoun_gender(word)

    def fits(known: Known) -> bool:
        if gender is not None:
            return known.nature.number == "one" and known.nature.gender in {None, gender}
        if word == "it":
            return known.nature.number == "body"
        return known.nature.number in {"many", "body"} or known.nature.gender == "they"

    candidates = memory.those(fits)
    best, rivals = memory.clearest(candidates, told_of)
    number: Number = "one" if gender else "body" if word == "it" else "many"
    if best is None and not rivals:
        return Meaning(reason=f"“{mention.text}”: nobody met before fits"), number
    if best is None:
        return hesitating(mention, [known.label for known in rivals]), number
    if not memory.reaches(best):
        return Meaning(reason=f"“{mention.text}”: {best.label} fits, of another entry or item of a list"), number
    if best.meaning.label is None:
        return best.meaning, number
    only = len(candidates) == 1
    reason = "the only one named before who fits" if only else "stands out among those who fit"
    return best.through(mention, reason), best.nature.number


def described(mention: Mention, head: Token, memory: Memory, facts: Facts) -> tuple[Meaning, Number]:
    """Whom a noun phrase means: a person of that role, somebody met before, or a source without a name."""
    words = mention.text
    if _ONE_OF_THEM.match(words):
        return _by_group(mention, memory), "one"
    if is_plural_role(head.text) or head.tag_ in {"NNS", "NNPS"}:
        return _unnamed(mention), "many"
    opening = words.split()[0].casefold()
    if opening == "the" and len(words.split()) == 2 and belongings(words):
        return by_belonging(mention, head, memory, facts) or _unnamed(mention), "one"
    if not is_human_noun(head.lower_) and not is_aged(words) and fold(head.text) not in HUMANS:
        meaning = _by_spelling(mention, head, facts)
        return meaning, "one" if meaning.rivals else "body"
    owned = opening in _OWNED or any(mark in words for mark in ("'s ", "’s "))
    found = None
    if owned or opening in _DEFINITE or head.pos_ == "PROPN":
        found = _by_role(mention, head, memory, facts)
        if found is None and not owned:
            found = _by_presence(mention, head, memory, facts)
    return found or _unnamed(mention), "one"


def _by_group(mention: Mention, memory: Memory) -> Meaning:
    """Whom "one of them" means: one of those who spoke last."""
    group = memory.voice
    if group is None or group.nature.number != "many" or group.meaning.source is None or not memory.reaches(group):
        return _unnamed(mention)
    steps = (Step(mention, "one of those who spoke last"), *group.meaning.chain)
    return Meaning(source=f"one of the {group.meaning.source}", chain=steps)


def noun_of(meaning: Meaning, head: Token) -> str:
    """The noun by which a later description may mean whoever `head` stands for: "one of the ministers", minister."""
    if head.lower_ != "one" or meaning.source is None:
        return head.text
    words = (one for word in meaning.source.casefold().split() for one in singulars(word))
    return next((word for word in words if is_human_noun(word) or word in HUMANS), head.text)


def _specific(head: Token) -> frozenset[str]:
    """The nouns before a noun that say which one it is: "band" in "the band leader"."""
    nouns = (fold(child.text) for child in head.lefts if child.dep_ == "compound" and child.text.islower())
    return frozenset(
        noun for noun in nouns if noun not in PORTFOLIOS and noun not in BODIES and not is_human_noun(noun)
    )


def _by_role(mention: Mention, head: Token, memory: Memory, facts: Facts) -> Meaning | None:
    """The one person, or unnamed source, whose stated role agrees best with the description."""
    office, gender, age = read_office(mention.text), noun_gender(mention.text), age_of(mention.text)
    specific = _specific(head)
    scores: dict[str, int] = {}
    for name, roles in facts.roles.items():
        if gender and facts.genders.get(name) not in {None, gender}:
            continue
        fitting = [r for r in roles if specific <= set(fold(r).split()) and not _is_others(r, mention.text, facts)]
        score = max((agreement(office, read_office(role)) for role in fitting), default=0)
        if age is not None and facts.ages.get(name) == age:
            score += 5
        if score:
            scores[name] = score
    met = memory.those(lambda k: k.label in scores or (k.meaning.person is None and _same_source(k, office.head)))
    rank = {k.label: scores.get(k.label, 2) for k in met}
    top = max(rank.values(), default=0)
    best = _named_since([k for k in met if rank[k.label] == top])
    if len(best) == 1:
        return best[0].through(mention, "the role that the article states")
    near = [known for known in best if known.strength(memory.sentence) is not None]
    if len(near) == 1:
        return near[0].through(mention, "of those with that role, the one met lately")
    if best and not any(known.meaning.person for known in best):  # whichever it is has no name
        return _unnamed(mention)
    if best:
        return hesitating(mention, [known.label for known in best])
    return _later(mention, scores, facts)


def _named_since(known: Sequence[Known]) -> list[Known]:
    """Without those whom a name came after: "a judge" is nobody else where "Judge Ana Ruiz" follows."""
    named = [one.at[0][0] for one in known if one.meaning.person]
    return [one for one in known if one.meaning.person or all(one.at[-1][0] >= first for first in named)]


def _is_others(role: str, words: str, facts: Facts) -> bool:
    """Whether a role is somebody else's: "her son" or "Ana Ruiz's son" is not "his son"."""
    owner, other = role.partition(" ")[0].casefold(), words.partition(" ")[0].casefold()
    if owner in _OWNED:
        return other in _OWNED and owner != other
    gender, names = pronoun_gender(other), read_office(role).names
    owners = {facts.genders.get(person.name) for person in facts.people if read_name(person.name).surname in names}
    return gender is not None and bool(owners) and not owners & {gender, None}


def _later(mention: Mention, scores: dict[str, int], facts: Facts) -> Meaning | None:
    """A person who is named only further on, if the role is theirs alone and word for word."""
    exact = [name for name, score in scores.items() if score >= _EXACT or _is_the_office(mention, name, facts)]
    if len(scores) != 1 or len(exact) != 1:
        return None
    person = next(p for p in facts.people if p.name == exact[0])
    steps = (Step(mention, "the role that the article states further on"), Step(person.mentions[0], "named"))
    return Meaning(person=person.name, chain=steps)


def _is_the_office(mention: Mention, name: str, facts: Facts) -> bool:
    """Whether a person is stated to hold no more and no less than the office that words name: "its mayor", Mayor Ruiz.

    Each country has a president, so that "the president" need not be the only one named.
    """
    office = read_office(mention.text)
    if office.head in HEADS_OF_COUNTRIES or office.head.rpartition(" ")[2] not in OFFICES:
        return False
    if mention.text.split()[0].casefold() not in {"the", "its"}:  # "his manager" is somebody's own
        return False
    return any(replace(read_office(role), countries=office.countries) == office for role in facts.roles.get(name, ()))


def _same_source(known: Known, head: str) -> bool:
    """Whether a source without a name may go by a noun: "a source close to her ... the insider"."""
    noun, own = head.rpartition(" ")[2], fold(known.nature.noun or "")
    return known.nature.number == "one" and (noun == own or any({noun, own} <= group for group in SAME_SOURCE))


def _by_presence(mention: Mention, head: Token, memory: Memory, facts: Facts) -> Meaning | None:
    """Who is meant by a noun that no stated role explains, if one person alone is present: "the 59-year-old"."""
    if not (is_person_noun(head.text) or is_aged(mention.text)):
        return _by_calling(mention, head, memory, facts)
    gender, age = noun_gender(mention.text), age_of(mention.text)

    def fits(known: Known) -> bool:
        name = known.meaning.person
        if known.nature.number != "one" or (gender and known.nature.gender not in {None, gender}):
            return False
        if name is None:
            return is_person_noun(known.nature.noun or "")
        return age is None or name not in facts.ages

    present = memory.those(fits)
    best, rivals = memory.clearest(present)
    if rivals and fold(head.text) in CASE_NOUNS:
        rivals = tuple(known for known in rivals if not facts.roles.get(known.meaning.person or ""))
        if len(rivals) == 1:
            return rivals[0].through(mention, "the one person present whom it fits")
    if best is not None and is_aged(mention.text) and age is not None:  # whoever was named last may be new
        rivals = tuple(known for known in present if known.at[-1][0] >= best.at[-1][0])
        rivals = rivals if len(rivals) > 1 else ()
    if rivals:
        return hesitating(mention, [known.label for known in rivals])
    if best is None or best.meaning.label is None or memory.is_anothers(fold(head.text), best):
        return None
    if not (len(present) == 1 and gender) and (best.strength(memory.sentence) or 0) < STILL_PRESENT:
        return None
    return best.through(mention, "the one person present whom it fits")


def _by_calling(mention: Mention, head: Token, memory: Memory, facts: Facts) -> Meaning | None:
    """Whom a calling means that the article states of nobody: the one person whom the paragraph tells of.

    "Ana Ruiz, 19, wept. “I saved for a year,” the student said." An office is never told by who is left for it.
    """
    office, gender = read_office(mention.text), noun_gender(mention.text)
    if fold(head.text) in CONTENDERS and not (office.deputy or office.former):
        parties = office.parties
        meant = by_party(mention, parties, memory, facts) if parties else by_politics(mention, office, memory, facts)
        if meant is not None or parties:
            return meant
    if office.head.rpartition(" ")[2] in OFFICES or office.portfolio or office.names or office.former:
        return None
    here = memory.of_paragraph()
    if len(here) != 1 or (name := here[0].meaning.person) is None or facts.roles.get(name):
        return None
    if memory.weight_here(here[0]) <= STATIVE:  # "Ana Ruiz was hurt. The driver said" tells of two
        return None
    if memory.is_anothers(fold(head.text), here[0]) or (gender and facts.genders.get(name) not in {None, gender}):
        return None
    return here[0].through(mention, "the one person whom the paragraph tells of")


def _by_spelling(mention: Mention, head: Token, facts: Facts) -> Meaning:
    """What a mention without human noun or known name means: a surname in capitals or of two people, or a body."""
    capitals = [word for word in mention.text.split() if word[0].isupper()]
    words = read_name(" ".join(capitals) or mention.text)
    bearers = [person for person in facts.people if read_name(person.name).surname == words.surname]
    if not bearers and (meaning := _by_initials(mention, head, facts) or _by_office_initials(mention, head, facts)):
        return meaning
    if head.pos_ == "NOUN" or not bearers or len(words.given) > 1:
        return _unnamed(mention)
    fitting = [person for person in bearers if _fits_title(person.name, capitals[:-1], facts)]
    if len(fitting) == 1:
        return _named(fitting[0], mention, "the surname" if len(bearers) == 1 else "the surname and the title")
    return hesitating(mention, [person.name for person in fitting or bearers])


def _by_initials(mention: Mention, head: Token, facts: Facts) -> Meaning | None:
    """Whom initials before a turn of an interview mean: the one person who has them. "AR: We had no choice."."""
    letters = mention.text.replace(".", "")
    follower = head.nbor().text if head.i + 1 < len(head.doc) else ""
    if not (letters.isalpha() and letters.isupper() and len(letters) in {2, 3} and follower.startswith(":")):
        return None
    names = [(person, read_name(person.name)) for person in facts.people]
    bearers = [one for one, name in names if "".join(word[0] for word in name.words) == letters.casefold()]
    return _named(bearers[0], mention, "the initials") if len(bearers) == 1 else None


def _by_office_initials(mention: Mention, head: Token, facts: Facts) -> Meaning | None:
    """Whom the initials of an office mean: "the CS" is the Cabinet Secretary, if one person is stated to be one."""
    if mention.text.partition(" ")[0].casefold() != "the":
        return None
    bearers = [p for p in facts.people if any(has_initials(role, head.text) for role in facts.roles.get(p.name, ()))]
    return _named(bearers[0], mention, "the role that the article states") if len(bearers) == 1 else None


def _fits_title(name: str, title: Sequence[str], facts: Facts) -> bool:
    """Whether the words before a surname go with a person: "Mrs. Ashdown", "Governor Ashdown"."""
    if not title:
        return True
    folded = fold(title[-1])
    gender = "he" if folded in MALE_TITLES else "she" if folded in FEMALE_TITLES else None
    if gender is not None:
        return facts.genders.get(name) in {None, gender}
    office = read_office(" ".join(title))
    return any(agreement(office, read_office(role)) for role in facts.roles.get(name, ()))


def unknown(mention: Mention) -> Meaning:
    """Somebody named whom the article does not let one tell: a surname of two, or a name that is nobody's."""
    return Meaning(reason=f"“{mention.text}” may be several", rivals=(mention.text,))


def hesitating(mention: Mention, candidates: Sequence[str | None]) -> Meaning:
    """Nobody, for a reader would hesitate between these."""
    names = [name for name in candidates if name]
    if len(names) == 1:
        return Meaning(reason=f"“{mention.text}”: hardly {names[0]}, and nobody else fits", rivals=tuple(names))
    count = "two" if len(names) == 2 else "several"
    return Meaning(reason=f"“{mention.text}”: {count} candidates: {_listed(names)}", rivals=tuple(names))


def _named(person: Person, mention: Mention, reason: str) -> Meaning:
    """A person whom the article names, by a part of the name."""
    return Meaning(person.name, None, (Step(mention, reason), Step(person.mentions[0], "named")))


def _unnamed(mention: Mention) -> Meaning:
    wording = source_wording(mention.text)
    if wording is None:
        return Meaning(reason=f"“{mention.text}” says nothing of who it is")
    return Meaning(source=wording, chain=(Step(mention, UNNAMED),))


def _listed(names: Sequence[str]) -> str:
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)
