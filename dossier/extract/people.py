"""The people of one article: which names it holds, which of them are one person's, and what each person is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from dossier.extract.descriptions import agreement, read_office
from dossier.extract.names import fold, is_known, is_place, name_of
from dossier.extract.parse import Parse
from dossier.extract.people_lexicon import COURTESY_TITLES, FEMALE_TITLES, GIVEN_NAME_TITLES, MALE_TITLES, PARTICLES
from dossier.extract.roles import is_role_noun
from dossier.extract.sightings import Sighting, find_sightings, given_gender, is_given, is_unlikely_alone
from dossier.language.given_names import PLACE_NAMES
from dossier.language.names import compare, parse_name
from dossier.records import Mention, Person

# A full name needs two kinds of evidence, as "Thandi Mokoena" that spaCy calls a person and rigour knows half of.
ENOUGH_FOR_FULL = 3
# A single name needs more, as "Pelé" that is called a person, known as a name, and says something.
ENOUGH_FOR_SINGLE = 4
_WORD = re.compile(r"\w+")


def find_people(parse: Parse) -> tuple[Person, ...]:
    """The people whom the body names, in the order of their first mention; a name that fits two is nobody's."""
    body = [paragraph for paragraph in parse.paragraphs if not paragraph.headline]
    plain = {word for paragraph in body for word in _WORD.findall(paragraph.doc.text) if word.islower()}
    outlets = {_words_of(outlet.name) for outlet in parse.article.outlets}
    seen = [sighting for paragraph in body for sighting in find_sightings(paragraph)]
    seen = [one for one in seen if one.title or one.words not in outlets]  # "(Agence Sud) The bank will ..."
    plain |= {sighting.words[0] for sighting in seen if _has_lead(sighting, plain)}
    sightings = [sighting.without_first() if _has_lead(sighting, plain) else sighting for sighting in seen]
    by_words: dict[tuple[str, ...], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_words[sighting.words].append(sighting)
    clusters = _clusters(by_words, plain)
    owners = _owners(clusters, by_words)
    found: dict[int, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        named = _owned(sighting, owners)
        if named is not None:
            found[named[0]].append(named[1])
    people = [_person(mentions) for mentions in found.values()]
    return tuple(sorted(people, key=lambda person: person.mentions[0].span))


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


def _clusters(by_words: Mapping[tuple[str, ...], Sequence[Sighting]], plain: Set[str]) -> list[list[tuple[str, ...]]]:
    """Full names that are accepted, those of one person together, then single names that no full name explains.

    `plain` are the words that the article writes in lower case too: "Coal" is no name where "coal" is a word.
    """
    clusters: list[list[tuple[str, ...]]] = []
    for words in _full_names(by_words, plain):
        fitting = [c for c in clusters if all(_are_one(by_words[words], by_words[other]) for other in c)]
        if len(fitting) == 1:
            fitting[0].append(words)
        elif not fitting:  # else it may be any of several: "George Harlan" beside father and son
            clusters.append([words])
    genders = {word: _gender(cluster) for cluster in clusters for words in cluster for word in words}
    for words, seen in by_words.items():
        if len(words) == 1 and _single_evidence(seen, plain) >= ENOUGH_FOR_SINGLE:
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
    comparison = compare(parse_name(some[0].text), parse_name(others[0].text))
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


def _full_names(by_words: Mapping[tuple[str, ...], Sequence[Sighting]], plain: Set[str]) -> list[tuple[str, ...]]:
    """The names of two words and more for which enough speaks, the longest first."""
    full = {
        words
        for words, seen in by_words.items()
        if len(words) > 1 and _full_evidence(seen, _alone(words, by_words), plain) >= ENOUGH_FOR_FULL
    }
    surnames = {name_of(words).surname for words in full if len(words) > 2 or words[0] not in PARTICLES}
    firm = {name_of(words).surname for words in full if _begins_well(words)}
    kept = []
    for words in full:
        if words[0] in PARTICLES and words[-1] in surnames:  # "Van Dijk" beside "Ursula Van Dijk"
            continue
        tail = any(other[-len(words) :] == words for other in full if len(other) > len(words))  # "Suu Kyi"
        # "Crooked Ana Reyes", "Crooked Ana", "Beyond Reyes"
        if not (tail or _begins_well(words)) and (
            words[1:] in full or is_given(words[1]) or name_of(words).surname in firm
        ):
            continue
        kept.append(words)
    return sorted(kept, key=lambda words: (-len(words), words))


def _begins_well(words: tuple[str, ...]) -> bool:
    """Whether a name's first word is an initial, or known as a name and no role: "Dean Reyes" may be Ana Reyes."""
    return len(words[0]) == 1 or (is_known(words[0]) and not is_role_noun(words[0]))


def _owners(
    clusters: Sequence[Sequence[tuple[str, ...]]], by_words: Mapping[tuple[str, ...], Sequence[Sighting]]
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


def _owned(sighting: Sighting, owners: _Owners) -> tuple[int, Sighting] | None:
    """Whose a sighting is, and the words of it that are the name: "Crooked Reyes" is Reyes."""
    while True:
        owner = _owner(sighting, owners)
        if owner is not None:
            return owner, sighting
        if len(sighting.words) == 1 or _begins_well(sighting.words):
            return None
        sighting = sighting.without_first()


def _owner(sighting: Sighting, owners: _Owners) -> int | None:
    """The one cluster that a sighting belongs to."""
    words = sighting.words
    if len(words) > 2 or (len(words) == 2 and (words in owners.forms or words[0] not in PARTICLES)):
        return owners.forms.get(words)
    word = name_of(words).surname
    if is_unlikely_alone(sighting) and (sighting.article or not (sighting.label == "PERSON" or sighting.acts)):
        return None
    if word in owners.surnames:
        met = {i for i in owners.surnames[word] if owners.introduced[i] < sighting.span.start}
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
    return owners.forms.get(sighting.words) if sighting.role else None


def _full_evidence(seen: Sequence[Sighting], alone: Sequence[Sighting], plain: Set[str]) -> int:
    """How much speaks for a name of two words and more being a person's; `alone` are those of its last words alone."""
    words = [word.rpartition(" ")[2] for word in seen[0].words]
    known = [len(word) == 1 or is_known(word) for word in words]
    label = _label_evidence(seen)
    score = label
    score += 2 if all(known) else 1 if known[0] or known[-1] else 0
    # "Daniel Ikwoche", which the labels take for a firm or a place
    score += 3 if is_given(words[0]) and words[0] not in PLACE_NAMES else 0
    score += 2 if len(words[0]) == 1 and known[-1] else 0  # "P Naresh", which the labels take for a firm
    score += 3 if any(s.role or s.title or s.kin for s in seen) else 0
    score += 1 if any(s.human for s in seen) or (label > 0 and any(s.acts for s in seen)) else 0
    both_act = any(s.acts for s in seen) and any(s.acts for s in alone)  # "Ana Reyes said", and "Reyes added"
    score += 2 if both_act or _label_evidence(alone) > 0 else 1 if sum(s.acts for s in alone) > 1 else 0
    score -= 3 if words[0] in plain and words[-1] in plain else 1 if words[-1] in plain else 0
    score -= 2 if sum(s.article for s in seen) * 2 > len(seen) else 0
    score -= 3 if any(s.owns for s in seen) else 0
    score -= 3 if is_place(" ".join(seen[0].words)) else 0
    # "Charlotte Rovers"
    score -= 2 if not known[-1] and (words[0] in PLACE_NAMES or is_place(words[0])) else 0
    return score


def _single_evidence(seen: Sequence[Sighting], plain: Set[str]) -> int:
    """How much speaks for a single word being a person's name."""
    score = 2 * _label_evidence(seen) if _label_evidence(seen) < 0 else _label_evidence(seen)
    score += 1 if is_known(seen[0].words[-1]) else 0
    score += any(s.acts for s in seen) + any(s.human for s in seen)
    score += 3 if any(s.title or s.kin for s in seen) else 2 if any(s.role for s in seen) else 0
    # "Justice Ogala": a capital of the role says that a name follows
    score += 4 if any(s.office and s.label != "ORG" for s in seen) else 0
    score -= 2 if any(s.article for s in seen) else 0
    score -= 3 if seen[0].words[-1] in plain else 0
    score -= 5 if any(is_unlikely_alone(s) for s in seen) else 0
    return score


def _label_evidence(seen: Sequence[Sighting]) -> int:
    """What spaCy's labels say: it takes a foreign name for a firm or a place now and then, so that counts less."""
    labels = Counter(s.label for s in seen if s.label)
    personal = labels.pop("PERSON", 0)
    other = sum(labels.values())
    if personal > other:
        return 2
    return -1 if other > personal else 0


def _person(mentions: Sequence[Sighting]) -> Person:
    fullest = max(mentions, key=lambda s: (len(s.words), len(name_of(s.words).given), len(s.text), -s.span.start))
    return Person(
        name=" ".join(fullest.text.split()),
        role=_role([s.role for s in mentions if s.role]),
        mentions=tuple(Mention(s.span, s.text) for s in sorted(mentions, key=lambda s: s.span)),
    )


def _role(claims: Sequence[str]) -> str | None:
    """The first role that the article gives, or a fuller wording of the same one."""
    if not claims:
        return None
    first = claims[0]
    words = first.casefold().split()
    fuller = [c for c in claims if len(c) > len(first) and c.casefold().split()[-len(words) :] == words]
    return fuller[0] if fuller else first
