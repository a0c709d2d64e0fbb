"""The people of one article: which names it holds, which of them are one person's, and what each person is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dossier.extract.names import is_known, is_place, may_be_one, name_of
from dossier.extract.parse import Parse
from dossier.extract.people_lexicon import COURTESY_TITLES, PARTICLES
from dossier.extract.sightings import Sighting, find_sightings, is_given, is_unlikely_alone
from dossier.records import Mention, Person

# A full name needs two kinds of evidence, as "Thandi Mokoena" that spaCy calls a person and rigour knows half of.
ENOUGH_FOR_FULL = 3
# A single name needs more, as "Pelé" that is called a person, known as a name, and says something.
ENOUGH_FOR_SINGLE = 4


def find_people(parse: Parse) -> tuple[Person, ...]:
    """The people whom the body names, in the order of their first mention; a name that fits two is nobody's."""
    sightings = [s for p in parse.paragraphs if not p.headline for s in find_sightings(p)]
    by_words: dict[tuple[str, ...], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_words[sighting.words].append(sighting)
    clusters = _clusters(by_words)
    owners = _owners(clusters)
    found: dict[int, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        named = _owned(sighting, owners)
        if named is not None:
            found[named[0]].append(named[1])
    people = [_person(mentions) for mentions in found.values()]
    return tuple(sorted(people, key=lambda person: person.mentions[0].span))


@dataclass(frozen=True, slots=True)
class _Owners:
    """Which clusters a form of a name may belong to."""

    forms: Mapping[tuple[str, ...], int]
    surnames: Mapping[str, frozenset[int]]
    givens: Mapping[str, frozenset[int]]


def _clusters(by_words: Mapping[tuple[str, ...], Sequence[Sighting]]) -> list[list[tuple[str, ...]]]:
    """Full names that are accepted, those of one person together, then single names that no full name explains."""
    full = [
        w for w, seen in by_words.items() if len(w) > 1 and _full_evidence(seen, _alone(w, by_words)) >= ENOUGH_FOR_FULL
    ]
    surnames = {name_of(w).surname for w in full if len(w) > 2 or w[0] not in PARTICLES}
    full = [w for w in full if w[0] not in PARTICLES or w[-1] not in surnames]  # "Van Dijk" beside "Ursula Van Dijk"
    full = [w for w in full if is_known(w[0]) or not (w[1:] in full or w[1:] in by_words)]
    clusters: list[list[tuple[str, ...]]] = []
    for words in sorted(full, key=lambda w: (-len(w), w)):
        fitting = [c for c in clusters if all(may_be_one(name_of(words), name_of(other)) for other in c)]
        if len(fitting) == 1:
            fitting[0].append(words)
        else:
            clusters.append([words])
    taken = {word for cluster in clusters for words in cluster for word in words}
    for words, seen in by_words.items():
        if len(words) == 1 and not taken & set(words) and _single_evidence(seen) >= ENOUGH_FOR_SINGLE:
            clusters.append([words])
    return clusters


def _owners(clusters: Iterable[Iterable[tuple[str, ...]]]) -> _Owners:
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
    )


def _owned(sighting: Sighting, owners: _Owners) -> tuple[int, Sighting] | None:
    """Whose a sighting is, and the words of it that are the name: "Crooked Reyes" is Reyes."""
    while True:
        owner = _owner(sighting, owners)
        if owner is not None:
            return owner, sighting
        if len(sighting.words) == 1 or is_given(sighting.words[0]) or is_known(sighting.words[0]):
            return None
        sighting = sighting.without_first()


def _owner(sighting: Sighting, owners: _Owners) -> int | None:
    """The one cluster that a sighting belongs to."""
    words = sighting.words
    if words in owners.forms or len(words) > 2 or (len(words) == 2 and words[0] not in PARTICLES):
        return owners.forms.get(words)
    word = name_of(words).surname
    if is_unlikely_alone(sighting) and (sighting.label != "PERSON" or sighting.article):
        return None
    by_surname = owners.surnames.get(word)
    if by_surname is not None:
        return next(iter(by_surname)) if len(by_surname) == 1 else None
    by_given = owners.givens.get(word, frozenset())
    if len(by_given) != 1 or sighting.title in COURTESY_TITLES or is_place(word):
        return None
    return next(iter(by_given)) if sighting.label == "PERSON" or is_known(word) else None


def _alone(words: tuple[str, ...], by_words: Mapping[tuple[str, ...], Sequence[Sighting]]) -> list[Sighting]:
    """The sightings of each word of a name but the first one by itself."""
    return [sighting for word in words[1:] for sighting in by_words.get((word,), ())]


def _full_evidence(seen: Sequence[Sighting], alone: Sequence[Sighting]) -> int:
    """How much speaks for a name of two words and more being a person's; `alone` are those of its last words alone."""
    words = [word.rpartition(" ")[2] for word in seen[0].words]
    known = [len(word) == 1 or is_known(word) for word in words]
    label = _label_evidence(seen)
    score = label
    score += 2 if all(known) else 1 if known[0] or known[-1] else 0
    score += 1 if is_given(words[0]) else 0
    score += 3 if any(s.role or s.title for s in seen) else 0
    score += 1 if any(s.human for s in seen) or (label > 0 and any(s.acts for s in seen)) else 0
    score += 2 if _label_evidence(alone) > 0 else 0
    score -= 2 if sum(s.article for s in seen) * 2 > len(seen) else 0
    score -= 3 if is_place(" ".join(seen[0].words)) else 0
    return score


def _single_evidence(seen: Sequence[Sighting]) -> int:
    """How much speaks for a single word being a person's name."""
    score = 2 * _label_evidence(seen) if _label_evidence(seen) < 0 else _label_evidence(seen)
    score += 1 if is_known(seen[0].words[-1]) else 0
    score += 1 if any(s.acts or s.human for s in seen) else 0
    score += 3 if any(s.title for s in seen) else 2 if any(s.role for s in seen) else 0
    score -= 2 if any(s.article for s in seen) else 0
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
