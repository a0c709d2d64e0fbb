"""The people of one article: which names it holds, which of them are one person's, and what each person is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from dossier.extract.attribution import Attribution
from dossier.extract.descriptions import agreement, read_office
from dossier.extract.evidence import Vocabulary, full_evidence, single_evidence, vocabulary_of
from dossier.extract.names import fold, is_known, is_place, name_of
from dossier.extract.parse import Parse
from dossier.extract.people_lexicon import (
    CALENDAR,
    COMMON_WORDS,
    COURTESY_TITLES,
    FEMALE_TITLES,
    GIVEN_NAME_TITLES,
    MALE_TITLES,
    PARTICLES,
    SUFFIXES,
)
from dossier.extract.roles import is_role_noun
from dossier.extract.sightings import Sighting, find_sightings, given_gender, is_given, is_unlikely_alone
from dossier.language.given_names import PLACE_NAMES
from dossier.language.names import compare, parse_name
from dossier.records import Mention, Person

# A full name needs two kinds of evidence, as "Thandi Mokoena" that spaCy calls a person and rigour knows half of.
ENOUGH_FOR_FULL = 3
# A single name needs more, as "Pelé" that is called a person, known as a name, and says something.
ENOUGH_FOR_SINGLE = 4
# That a list holds a person says much of the others: "Ana Reyes, Usseni Kamilu and Omar Hadi".
LISTED = 4
_WORD = re.compile(r"\w+")


def find_people(parse: Parse, attributions: Sequence[Attribution] = ()) -> tuple[Person, ...]:
    """The people whom the body names, in the order of their first mention; a name that fits two is nobody's.

    Who speaks in `attributions` under a name is sooner a person than not.
    """
    body = [paragraph for paragraph in parse.paragraphs if not paragraph.headline]
    plain = {word for paragraph in body for word in _WORD.findall(paragraph.doc.text) if word.islower()}
    outlets = {_words_of(outlet.name) for outlet in parse.article.outlets}
    seen = [sighting for paragraph in body for sighting in find_sightings(paragraph)]
    seen = [one for one in seen if one.title or one.words not in outlets]  # "(Agence Sud) The bank will ..."
    plain |= {sighting.words[0] for sighting in seen if _has_lead(sighting, plain)}
    sightings = [sighting.without_first() if _has_lead(sighting, plain) else sighting for sighting in seen]
    double = {sighting.words[-1] for sighting in sightings if "-" in sighting.words[-1]}
    sightings = [one.as_surname() if "-".join(one.words) in double else one for one in sightings]
    sightings = list(_with_own_surnames(_with_speakers(sightings, attributions)))
    by_words = _grouped([*sightings, *_from_headline(parse, sightings)])
    vocabulary = vocabulary_of(parse, plain, by_words)
    lists = _lists(parse.article.text, sightings)
    elders = _elders(by_words)
    clusters = _clusters(by_words, vocabulary, lists, elders)
    owners = _owners(clusters, by_words, elders)
    found: dict[int, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        named = _owned(sighting, owners, vocabulary)
        if named is not None:
            found[named[0]].append(named[1])
    people = [_person(mentions, _names(clusters[index], by_words)) for index, mentions in found.items()]
    return tuple(sorted(people, key=lambda person: person.mentions[0].span))


def _grouped(sightings: Iterable[Sighting]) -> dict[tuple[str, ...], list[Sighting]]:
    by_words: dict[tuple[str, ...], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_words[sighting.words].append(sighting)
    return by_words


def _with_own_surnames(sightings: Sequence[Sighting]) -> Iterator[Sighting]:
    """The sightings, but those that share no surname: "Amy and Peter Wood" came after "Amy sang", "Amy Moss"."""
    met: set[str] = set()
    surnames: dict[str, set[str]] = defaultdict(set)  # those that each given name has of its own
    for sighting in sightings:
        if len(sighting.words) > 1 and not sighting.shared:
            surnames[sighting.words[0]].add(sighting.words[-1])
    for sighting in sightings:
        given, shared = sighting.words[0], sighting.shared
        if not shared or (given not in met and surnames[given] <= {fold(shared)}):
            yield sighting
        if len(sighting.words) == 1:
            met.add(given)


def _with_speakers(sightings: Sequence[Sighting], attributions: Sequence[Attribution]) -> list[Sighting]:
    """The sightings, those marked that are a speaker's name: "Governor Doumbe", not "a friend of Doumbe"."""
    speakers = {a.speaker.span.end: a.speaker for a in attributions if a.speaker is not None}
    found = []
    for sighting in sightings:
        speaker = speakers.get(sighting.span.end)
        before = speaker.text[: max(0, sighting.span.start - speaker.span.start)] if speaker else ""
        speaks = speaker is not None and speaker.span.start <= sighting.span.start and not _OTHERS.search(before)
        found.append(replace(sighting, speaks=True) if speaks else sighting)
    return found


_OTHERS = re.compile(r"\b(?:of|for|to|by|with|from)\b|['’]s?\s")  # a name behind it is not the speaker's


def _from_headline(parse: Parse, sightings: Sequence[Sighting]) -> Iterator[Sighting]:
    """Full names of the headline whose surnames the body has alone: "Rafiq Doumbe is ill" over "Doumbe said"."""
    given = {sighting.words[-1] for sighting in sightings if len(sighting.words) > 1}
    alone = {sighting.words[0] for sighting in sightings if len(sighting.words) == 1} - given
    for paragraph in parse.paragraphs:
        if paragraph.headline and len(paragraph.doc):
            for sighting in find_sightings(paragraph):
                if len(sighting.words) > 1 and name_of(sighting.words).surname in alone:
                    yield sighting


# What stands between two names of a list: ", ", " and ", ", 20, ", " (Busia), "
_BETWEEN = re.compile(
    r"(?P<aside>\s?\([^()\n]{1,30}\))?(?P<age>, \d{1,2})?(?:[,;]\s(?P<last>and\s|&\s)?|\s(?P<and>and|&)\s)"
)


def _lists(text: str, sightings: Sequence[Sighting]) -> list[list[Sighting]]:
    """The names that are listed together, with an "and", an age or a remark between two of them, or three of them."""
    found: list[list[Sighting]] = []
    sightings = [one for one in sightings if text[one.span.start - 1 : one.span.start] != "("]
    chain, sure = list(sightings[:1]), False
    for one, other in pairwise(sightings):
        gap = _BETWEEN.fullmatch(text, one.span.end, max(one.span.end, other.span.start))
        if gap is None:
            found += [chain] if sure or len(chain) > 2 else []
            chain, sure = [], False
        sure = sure or (gap is not None and any(gap.groupdict().values()))
        chain.append(other)
    return [*found, chain] if sure or len(chain) > 2 else found


def _words_of(name: str) -> tuple[str, ...]:
    """A name as a sighting of it has it."""
    return tuple(map(fold, name.split()))


def _has_lead(sighting: Sighting, plain: Set[str]) -> bool:
    """Whether the first word stands before the name: "Foe Ana Reyes" where "foe" is a word, "Miss Galaxy Ana Reyes"."""
    words = sighting.words
    leads = len(words) > 2 and is_given(words[1]) and not is_given(words[0]) and len(words[0]) > 1
    return leads and (sighting.title is not None or words[0] in plain)


@dataclass(frozen=True, slots=True)
class _Owners:
    """Which clusters a form of a name may belong to."""

    forms: Mapping[tuple[str, ...], int]
    surnames: Mapping[str, frozenset[int]]
    givens: Mapping[str, frozenset[int]]
    genders: Sequence[str | None]
    introduced: Sequence[int]  # where each is first named in full
    relations: Sequence[bool]  # whether each is introduced as another's relation: "his wife, Ana Ruiz"
    alone: Mapping[str, int]  # where each surname first stands by itself
    elders: Set[tuple[str, ...]]  # names of one word that a son has with a "Jr." behind it


def _clusters(
    by_words: Mapping[tuple[str, ...], Sequence[Sighting]],
    vocabulary: Vocabulary,
    lists: Sequence[Sequence[Sighting]],
    elders: Set[tuple[str, ...]],
) -> list[list[tuple[str, ...]]]:
    """Full names that are accepted, those of one person together, then single names that no full name explains."""
    clusters: list[list[tuple[str, ...]]] = []
    for words in _full_names(by_words, vocabulary, lists):
        fitting = [c for c in clusters if all(_are_one(by_words[words], by_words[other]) for other in c)]
        if len(fitting) == 1:
            fitting[0].append(words)
        elif not fitting:  # else it may be any of several: "George Harlan" beside father and son
            clusters.append([words])
    clusters += [[words] for words in sorted(elders)]
    genders = {word: _gender(cluster) for cluster in clusters for words in cluster for word in words}
    for words, seen in by_words.items():
        if len(words) == 1 and single_evidence(seen, vocabulary) >= ENOUGH_FOR_SINGLE:
            titled = [s.title for s in seen if s.title in MALE_TITLES or s.title in FEMALE_TITLES]
            # "Mr. Reyes" is somebody else where the article names but Ana Reyes
            if words[0] not in genders or (titled and all(_contradicts(t, genders[words[0]]) for t in titled)):
                clusters.append([words])
    return clusters


def _are_one(some: Sequence[Sighting], others: Sequence[Sighting]) -> bool:
    """Whether two full names are one person's: their spelling allows it, and what the article says of them does.

    A newspaper introduces a person once: two names that may be one's are two people's where each is introduced for
    itself, by roles of which none fits the other ("Senator Robert Reyes", "the plumber Bob Reyes").
    """
    comparison = compare(parse_name(some[0].name), parse_name(others[0].name))
    if comparison.reason == "another surname" and _begins(some[0].words, others[0].words):
        unknown = not any(
            one.related or one.role or one.kin for one in min(some, others, key=lambda s: len(s[0].words))
        )
        return unknown and not any(one.related for one in (*some, *others))
    if comparison.verdict != "may be":
        return comparison.verdict == "same"
    if any(_titles_differ(one, other) for one in some for other in others):
        return False
    if any(one.related for one in (*some, *others)):
        return False
    roles, other_roles = ([one.role for one in seen if one.role] for seen in (some, others))
    agree = any(_roles_agree(one, other) for one in roles for other in other_roles)
    both_introduced = _is_introduced(some) and _is_introduced(others)
    return agree or not (comparison.weak or both_introduced)


def _begins(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one name is the beginning of the other: "Halim Nasution" of "Halim Nasution Ismail"."""
    return len(one) != len(other) and one[: len(other)] == other[: len(one)]


def _is_introduced(seen: Sequence[Sighting]) -> bool:
    """Whether the article says at one of them who this is."""
    return any(one.role or one.kin or one.human for one in seen)


def _roles_agree(one: str, other: str) -> bool:
    offices = read_office(one), read_office(other)
    return agreement(*offices) > 0 or agreement(*reversed(offices)) > 0


def _titles_differ(one: Sighting, other: Sighting) -> bool:
    """Whether one is called a man and the other a woman: "Mr. Chris Reyes", "Ms. Chris Reyes"."""
    titles = {one.title, other.title}
    return not titles.isdisjoint(MALE_TITLES) and not titles.isdisjoint(FEMALE_TITLES)


def _full_names(
    by_words: Mapping[tuple[str, ...], Sequence[Sighting]],
    vocabulary: Vocabulary,
    lists: Sequence[Sequence[Sighting]],
) -> list[tuple[str, ...]]:
    """The names of two words and more for which enough speaks, the longest first."""
    evidence = {
        words: full_evidence(seen, _alone(words, by_words), vocabulary)
        for words, seen in by_words.items()
        if len(words) > 1
    }
    full = {words for words, score in evidence.items() if score >= ENOUGH_FOR_FULL}
    full -= {words for words in full if _begins_a_thing(words, evidence, vocabulary)}
    full |= _listed(evidence, full, lists)
    full |= _parts(evidence, full)
    surnames = {name_of(words).surname for words in full if len(words) > 2 or words[0] not in PARTICLES}
    firm = {name_of(words).surname for words in full if _begins_well(words)}
    kept = []
    for words in full:
        led = words[0] in PARTICLES and len(words[0]) > 1  # "Y P Singh" begins with an initial
        if led and words[-1] in surnames:  # "Van Dijk" beside "Ursula Van Dijk"
            continue
        tail = any(other[-len(words) :] == words for other in full if len(other) > len(words))  # "Suu Kyi"
        if not (tail or _begins_well(words)) and _has_word_before(words, full, firm, vocabulary):
            continue
        kept.append(words)
    return sorted(kept, key=lambda words: (-len(words), words))


def _begins_a_thing(words: tuple[str, ...], evidence: Mapping[tuple[str, ...], int], vocabulary: Vocabulary) -> bool:
    """Whether a longer name that is no person's begins so: "Dennis Knitwear" beside "Dennis Knitwear Garments"."""
    longer = [other for other in evidence if len(other) > len(words) and other[: len(words)] == words]
    return words[-1] in vocabulary.ordinary and any(evidence[other] < ENOUGH_FOR_FULL for other in longer)


def _parts(evidence: Iterable[tuple[str, ...]], full: Set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """The names that begin or end an accepted one: "Guajardo Villarreal", "Halim Nasution"."""
    tails = {other[at:] for other in full for at in range(1, len(other) - 1)}
    parts = tails | {other[:end] for other in full for end in range(2, len(other))}
    return {words for words in evidence if words in parts and name_of(words).given}


def _has_word_before(
    words: tuple[str, ...], full: Set[tuple[str, ...]], firm: Set[str], vocabulary: Vocabulary
) -> bool:
    """Whether a word of the sentence stands before a name: "Crooked Ana Reyes", "Crooked Ana", "Beyond Reyes".

    A word that is none of English is a given name that no table knows: "Shehbaz Reyes".
    """
    if words[0] in CALENDAR or words[0] not in vocabulary.english:
        return False
    if words[1:] in full:
        return True
    return words[0] in vocabulary.ordinary and (is_given(words[1]) or name_of(words).surname in firm)


def _listed(
    evidence: Mapping[tuple[str, ...], int], full: Set[tuple[str, ...]], lists: Sequence[Sequence[Sighting]]
) -> set[tuple[str, ...]]:
    """The names that stand in a list with an accepted one, and of which little says that they are no person's."""
    found: set[tuple[str, ...]] = set()
    for chain in lists:
        if any(one.words in full for one in chain):
            near = [one.words for one in chain if evidence.get(one.words, -LISTED) + LISTED >= ENOUGH_FOR_FULL]
            found.update(words for words in near if not any(map(_is_but_a_place, words)))
    return found


def _is_but_a_place(word: str) -> bool:
    return is_place(word) and not is_given(word) and word not in PLACE_NAMES


def _begins_well(words: tuple[str, ...]) -> bool:
    """Whether a name's first word is an initial, or known as a name and no role: "Dean Reyes" may be Ana Reyes."""
    return len(words[0]) == 1 or (is_known(words[0]) and not is_role_noun(words[0]))


def _owners(
    clusters: Sequence[Sequence[tuple[str, ...]]],
    by_words: Mapping[tuple[str, ...], Sequence[Sighting]],
    elders: Set[tuple[str, ...]],
) -> _Owners:
    forms: dict[tuple[str, ...], int] = {}
    surnames: dict[str, set[int]] = defaultdict(set)
    givens: dict[str, set[int]] = defaultdict(set)
    for index, cluster in enumerate(clusters):
        for words in cluster:
            name = name_of(words)
            forms[words] = index
            surnames[name.surname].add(index)
            if name.given:
                for word in name.given:  # "Ortega" for "Ana Ortega y Vidal", "Ana" for the same
                    givens[word].add(index)
    return _Owners(
        forms,
        {word: frozenset(owners) for word, owners in surnames.items()},
        {word: frozenset(owners) for word, owners in givens.items()},
        [_gender(cluster) for cluster in clusters],
        [min(by_words[words][0].span.start for words in cluster) for cluster in clusters],
        [any(one.kin for words in cluster for one in by_words[words] if len(words) > 1) for cluster in clusters],
        {words[0]: seen[0].span.start for words, seen in by_words.items() if len(words) == 1},
        elders,
    )


def _elders(by_words: Mapping[tuple[str, ...], Sequence[Sighting]]) -> frozenset[tuple[str, ...]]:
    """The names of one word under which somebody is met before a son: "the rapper Drift", then "Drift Jr."."""
    sons = {words[:1]: seen for words, seen in by_words.items() if len(words) == 2 and words[1] in SUFFIXES}
    met = {words: by_words[words] for words in sons if words in by_words}
    return frozenset(
        words
        for words, seen in met.items()
        if seen[0].span < sons[words][0].span and any(one.role or one.speaks or one.acts for one in seen)
    )


def _gender(cluster: Iterable[tuple[str, ...]]) -> str | None:
    """The pronoun that the given name of a cluster goes with, if it goes with one only."""
    found = {gender for words in cluster if (name := name_of(words)).given and (gender := given_gender(name.given[0]))}
    return found.pop() if len(found) == 1 else None


def _contradicts(title: str | None, gender: str | None) -> bool:
    """Whether a title is another gender's: "Mr." before the surname of Ana Reyes."""
    if title in MALE_TITLES:
        return gender == "she"
    return title in FEMALE_TITLES and gender == "he"


def _owned(sighting: Sighting, owners: _Owners, vocabulary: Vocabulary) -> tuple[int, Sighting] | None:
    """Whose a sighting is, and the words of it that are the name: "Crooked Reyes" is Reyes, "Pervez Reyes" is not."""
    while True:
        owner = _owner(sighting, owners)
        if owner is not None:
            return owner, sighting
        words = sighting.words
        if len(sighting.starts) == 1 or _begins_well(words):
            return None
        if not _stands_before(words, owners, vocabulary):
            return None
        sighting = sighting.without_first()


def _stands_before(words: tuple[str, ...], owners: _Owners, vocabulary: Vocabulary) -> bool:
    """Whether the first word stands before a name, as in "Crooked Reyes" and "Rival Ana", not "Chute Omar"."""
    first, rest = words[0], words[1:]
    if len(rest) == 1 and rest[0] not in owners.surnames:
        return first in vocabulary.plain or first in COMMON_WORDS
    return first in vocabulary.ordinary or rest in owners.forms or is_place(first) or is_role_noun(first)


def _owner(sighting: Sighting, owners: _Owners) -> int | None:
    """The one cluster that a sighting belongs to."""
    words = sighting.words
    if len(words) > 2 or (len(words) == 2 and (words in owners.forms or words[0] not in PARTICLES)):
        return owners.forms.get(words)
    word = name_of(words).surname
    if words in owners.elders:
        return owners.forms[words]
    if is_unlikely_alone(sighting) and (sighting.article or not (sighting.label == "PERSON" or sighting.acts)):
        return None
    if word in owners.surnames:
        met = {i for i in owners.surnames[word] if owners.introduced[i] < sighting.span.start}
        if met and all(_belies(sighting, owners.genders[index]) for index in met):
            met = set()  # "Martin Vance was ill. In her book, Vance wrote of her youth. Laura Vance is a senator."
        return _bearer(sighting, met or owners.surnames[word], owners)
    by_given = owners.givens.get(word, frozenset())
    is_town = is_place(word) and not (sighting.acts and sighting.label == "PERSON")
    titled = sighting.title in COURTESY_TITLES and sighting.title not in GIVEN_NAME_TITLES
    if len(by_given) != 1 or titled or is_town:
        return None
    return next(iter(by_given)) if sighting.label == "PERSON" or is_known(word) else None


def _alone(words: tuple[str, ...], by_words: Mapping[tuple[str, ...], Sequence[Sighting]]) -> list[Sighting]:
    """The sightings of each word of a name but the first one by itself."""
    return [sighting for word in words[1:] for sighting in by_words.get((word,), ())]


def _bearer(sighting: Sighting, bearers: Set[int], owners: _Owners) -> int | None:
    """Which of those who bear a surname is meant by it: the one whom title or role leave."""
    if len(bearers) == 1:
        only = next(iter(bearers))
        return None if _contradicts(sighting.title, owners.genders[only]) else only
    if sighting.title in MALE_TITLES or sighting.title in FEMALE_TITLES:
        fitting = [index for index in sorted(bearers) if not _contradicts(sighting.title, owners.genders[index])]
        stated = [index for index in fitting if owners.genders[index]]
        return (stated or fitting)[0] if len(stated or fitting) == 1 else None
    if len(sighting.pronouns) == 1:
        fitting = [index for index in sorted(bearers) if not _belies(sighting, owners.genders[index])]
        if len(fitting) == 1:
            return fitting[0]
        if all(owners.genders[index] for index in bearers):
            return None
    if sighting.role:
        return owners.forms.get(sighting.words)
    return _main_bearer(sighting, bearers, owners)


def _main_bearer(sighting: Sighting, bearers: Set[int], owners: _Owners) -> int | None:
    """Whom a paper goes on to call by the surname alone, where the others came in later as relations of theirs."""
    mains = [index for index in sorted(bearers) if not owners.relations[index]]
    if len(mains) != 1 or _belies(sighting, owners.genders[mains[0]]):
        return None
    called = owners.alone.get(sighting.words[-1], sighting.span.start)
    later = all(owners.introduced[index] > called for index in bearers if index != mains[0])
    return mains[0] if later and owners.introduced[mains[0]] < called else None


def _belies(sighting: Sighting, gender: str | None) -> bool:
    """Whether the pronouns that take up a name are another gender's."""
    return len(sighting.pronouns) == 1 and gender is not None and gender not in sighting.pronouns


def _names(
    cluster: Sequence[tuple[str, ...]], by_words: Mapping[tuple[str, ...], Sequence[Sighting]]
) -> list[Sighting]:
    """The sightings of a person's full names, those of the headline too."""
    return [sighting for words in cluster for sighting in by_words[words]]


def _person(mentions: Sequence[Sighting], names: Sequence[Sighting]) -> Person:
    fullest = max((*mentions, *names), key=_fullness)
    return Person(
        name=_written(fullest.name),
        role=_role([s.role for s in mentions if s.role]),
        mentions=tuple(Mention(s.span, s.text) for s in sorted(mentions, key=lambda s: s.span)),
    )


def _fullness(sighting: Sighting) -> tuple[int, int, bool, int, int]:
    given = len(name_of(sighting.words).given)
    return len(sighting.words), given, not sighting.text.isupper(), len(sighting.text), -sighting.span.start


_SHORT = 3  # letters that keep their capitals: "JJ" and "KC", and "NJO Moss"


def _written(text: str) -> str:
    """A name as it is shown: what is printed in capitals as other names are, "UNA HEALY", "KATIE Moss"."""
    words = text.split()
    short = _SHORT - 1 if text.isupper() and len(words) > 1 else _SHORT
    return " ".join(
        word.title() if word.isupper() and len(word.rstrip(".")) > short and "." not in word[:-1] else word
        for word in words
    )


def _role(claims: Sequence[str]) -> str | None:
    """The first role that the article gives, or a fuller wording of the same one."""
    if not claims:
        return None
    first = claims[0]
    words = first.casefold().split()
    fuller = [c for c in claims if len(c) > len(first) and c.casefold().split()[-len(words) :] == words]
    return fuller[0] if fuller else first
