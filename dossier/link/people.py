"""Who is the same person across all articles: names in blocks, full names first, then what can only stand for one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import combinations

from dossier.language.names import (
    Comparison,
    NameForm,
    compare,
    given_keys,
    initials_fit,
    is_name,
    parse_name,
    surname_keys,
)
from dossier.link.roles import role_words, roles_agree, walk_of
from dossier.records import Extraction, Gender


@dataclass(frozen=True, slots=True)
class Sighting:
    """One person of one article, as extraction names them."""

    article: str
    name: str
    role: str | None
    form: NameForm
    counted: bool = True  # False in a copy of another article
    garbled: bool = False  # a name with a word too many, as a headline within the text makes it
    date: str | None = None  # of the article
    gender: Gender | None = None  # as the article tells it


@dataclass(slots=True, eq=False)
class Cluster:
    """Sightings that are one person; `forms` are the full names (or what there is) that it was built from."""

    forms: list[NameForm] = field(default_factory=list)
    sightings: list[Sighting] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    roles: list[frozenset[str]] = field(default_factory=list)
    walks: set[str] = field(default_factory=set)
    walk: str | None = None  # set where namesakes were told apart by their walk of life
    genders: Counter[Gender] = field(default_factory=Counter)  # in how many articles

    def add(self, sightings: Iterable[Sighting]) -> None:
        """Take in sightings."""
        for sighting in sightings:
            self.sightings.append(sighting)
            self.articles.add(sighting.article)
            if sighting.gender:
                self.genders[sighting.gender] += 1
            words = role_words(sighting.role) if sighting.role else frozenset()
            if words and words not in self.roles:
                self.roles.append(words)
                if walk := walk_of(sighting.role):
                    self.walks.add(walk)


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A sighting that may be any of several people, so that it is linked to none."""

    sighting: Sighting
    candidates: tuple[Cluster, ...]


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Two people whose full names may be one person's, kept apart since nothing but the spelling speaks for it."""

    one: Cluster
    other: Cluster
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class People:
    """The outcome: who is one person, whose name fits several, and which two may be one."""

    clusters: tuple[Cluster, ...]
    ambiguous: tuple[Ambiguous, ...]
    doubtful: tuple[Doubtful, ...] = ()


def cluster_people(extractions: Sequence[Extraction]) -> People:
    """The people of all articles, each once. Does not depend on the articles' order."""
    groups: dict[tuple[str, str | None], list[Sighting]] = defaultdict(list)
    for sighting in _mended(sightings_of(extractions)):
        groups[sighting.form.key, sighting.form.nickname].append(sighting)
    for sightings in groups.values():
        sightings.sort(key=_sighting_order)
    full = {key: group for key, group in groups.items() if group[0].form.full}
    short = {key: group for key, group in groups.items() if key not in full}
    builder = _Builder()
    for group in sorted(full.values(), key=_full_name_order):
        builder.place_full(group)
    builder.split_namesakes()
    for group in sorted(short.values(), key=_short_name_order):
        builder.place_short(group)
    clusters = [cluster for cluster in builder.clusters if cluster.sightings]
    clusters.sort(key=lambda cluster: min(map(_sighting_order, cluster.sightings)))
    ambiguous = sorted(builder.ambiguous, key=lambda one: _sighting_order(one.sighting))
    return People(tuple(clusters), tuple(ambiguous), tuple(builder.doubtful()))


def sightings_of(extractions: Iterable[Extraction]) -> Iterable[Sighting]:
    """Every person of every article."""
    for extraction in extractions:
        article = extraction.article
        for person in extraction.people:
            form = parse_name(person.name)
            counted = article.copy_of is None
            yield Sighting(article.id, person.name, person.role, form, counted, date=article.date, gender=person.gender)


def _mended(sightings: Iterable[Sighting]) -> list[Sighting]:
    """The sightings, a garbled name read as the one that it holds, so that it never founds a person.

    "Hillary Clinton Joked" is one where as many articles have "Hillary Clinton", and "joked" is nobody's name.
    """
    found = list(sightings)
    articles: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in found:
        articles[one.form.parts].add(one.article)
    return [replace(one, form=form, garbled=True) if (form := _held(one, articles)) else one for one in found]


def _held(one: Sighting, articles: Mapping[tuple[str, ...], Set[str]]) -> NameForm | None:
    """The name within a garbled one; None where it is a good one."""
    parts = one.form.parts
    if len(parts) < 3 or one.form.generation:
        return None
    for held, rest in ((parts[:-1], parts[-1]), (parts[1:], parts[0])):
        if len(rest) > 1 and not is_name(rest) and len(articles.get(held, ())) >= len(articles[parts]):
            return parse_name(" ".join(held))
    return None


@dataclass(slots=True)
class _Builder:
    """The clusters so far, with the indexes that find the few that a name may belong to."""

    clusters: list[Cluster] = field(default_factory=list)
    ambiguous: list[Ambiguous] = field(default_factory=list)
    by_name: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    by_surname: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_given: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def place_full(self, group: list[Sighting]) -> None:
        """Put the sightings of one full name where they belong: into the one cluster that fits, else a new one."""
        form = group[0].form
        numbers = sorted({number for key in _name_keys(form) for number in self.by_name.get(key, ())})
        near = [(number, self.clusters[number]) for number in numbers]
        fits = [number for number, cluster in near if _fits(form, group, cluster)]
        if len(fits) > 1:  # "Ana Ruiz" is the Ana R. Ruiz sooner than an Ana Ruiz Ortega
            fits = [number for number in fits if not _by_longer_name(form, self.clusters[number])] or fits
        if not fits:
            fits = [number for number, cluster in near if _is_slip(form, group, cluster)][:1]
        if not fits:
            self._found(form, group)
        elif len(fits) == 1:
            self._join(fits[0], form, group)
        else:
            self._tell_apart(fits, group)

    def place_short(self, group: list[Sighting]) -> None:
        """Put surnames alone, and names in initials, with the one person that they can stand for."""
        form = group[0].form
        numbers = sorted({number for key in surname_keys(form.surname) for number in self.by_surname.get(key, ())})
        fits = [n for n in numbers if any(initials_fit(form, known) for known in self.clusters[n].forms)]
        if form.generation and any(known.generation for n in fits for known in self.clusters[n].forms):
            fits = [n for n in fits if any(known.generation == form.generation for known in self.clusters[n].forms)]
        if fits:
            self._tell_apart(fits, group)
        elif len(form.parts) == 1 and (named := self.by_given.get(form.parts[0])):
            self._tell_apart(sorted(set(named)), group, only_within_article=True)
        else:
            self._found(form, group)

    def split_namesakes(self) -> None:
        """Tell people of one name apart whose roles no one person has: the minister and the footballer."""
        for cluster in list(self.clusters):
            walks = Counter(walk for sighting in cluster.sightings if (walk := walk_of(sighting.role)))
            if len(walks) < 2:
                continue
            main = min(walks, key=lambda walk: (-walks[walk], walk))
            sure = walks[main] >= 3 * sum(walks[walk] for walk in walks if walk != main)
            sightings, forms = cluster.sightings, cluster.forms
            parts = {walk: Cluster(walk=None if walk == main else walk) for walk in sorted(walks)}
            for walk, part in parts.items():
                part.add(one for one in sightings if walk_of(one.role) == walk)
                part.forms = [form for form in forms if any(one.form == form for one in part.sightings)]
            open_ones = [one for one in sightings if walk_of(one.role) is None]
            if sure:
                parts[main].add(open_ones)
                parts[main].forms = forms
            self._replace(cluster, parts[main])
            for walk, part in parts.items():
                if walk != main:
                    self._register(part)
            if not sure:
                self.ambiguous.extend(Ambiguous(one, tuple(parts.values())) for one in open_ones)

    def doubtful(self) -> Iterator[Doubtful]:
        """The pairs of people with full names that may be one person's."""
        pairs = {pair for numbers in self.by_name.values() for pair in combinations(sorted(set(numbers)), 2)}
        for pair in sorted(pairs):
            one, other = (self.clusters[number] for number in pair)
            if not one.sightings or not other.sightings:
                continue
            found = [compare(form, known) for form in one.forms for known in other.forms]
            if any(comparison.verdict == "same" for comparison in found):
                continue  # namesakes, told apart by their walk of life
            if all(comparison.verdict == "may be" for comparison in found):
                yield Doubtful(one, other, min(found, key=lambda comparison: (comparison.weak, comparison.reason)))

    def _tell_apart(self, fits: list[int], group: list[Sighting], only_within_article: bool = False) -> None:
        """Each sighting with the one candidate of its gender who is of its role, its article or its time.

        With none if that leaves two.
        """
        all_candidates = [self.clusters[number] for number in fits]
        strangers = []
        for sighting in group:
            candidates = [one for one in all_candidates if not _genders_differ(sighting.gender, one)]
            if not candidates:  # "Mr. Clinton" where only Hillary Clinton is known
                strangers.append(sighting)
                continue
            within = [cluster for cluster in candidates if sighting.article in cluster.articles]
            chosen = _of_role(sighting, candidates)
            if len(chosen) != 1:
                near = [cluster for cluster in chosen or candidates if _is_near(sighting, cluster)]
                if not (within or near or only_within_article):
                    strangers.append(sighting)
                    continue
                chosen = within or ([] if only_within_article else near)
                chosen = [cluster for cluster in chosen if not _roles_differ(sighting, cluster)]
            if len(chosen) == 1:
                chosen[0].add([sighting])
            else:
                self.ambiguous.append(Ambiguous(sighting, tuple(candidates)))
        if strangers:
            self._found(group[0].form, strangers)

    def _found(self, form: NameForm, group: list[Sighting]) -> None:
        cluster = Cluster(forms=[form])
        cluster.add(group)
        self._register(cluster)

    def _join(self, number: int, form: NameForm, group: list[Sighting]) -> None:
        cluster = self.clusters[number]
        cluster.forms.append(form)
        cluster.add(group)
        self._index(number, form)

    def _replace(self, old: Cluster, new: Cluster) -> None:
        self.clusters = [new if cluster is old else cluster for cluster in self.clusters]

    def _register(self, cluster: Cluster) -> None:
        self.clusters.append(cluster)
        for form in cluster.forms:
            self._index(len(self.clusters) - 1, form)

    def _index(self, number: int, form: NameForm) -> None:
        for key in _name_keys(form):
            self.by_name[key].append(number)
        for surname in surname_keys(form.surname):
            self.by_surname[surname].append(number)
        for given in form.given:
            if len(given) > 1:
                self.by_given[given].append(number)


def _fits(form: NameForm, group: list[Sighting], cluster: Cluster) -> bool:
    """Whether a full name agrees with every name of a cluster, and nothing that the articles say is against it.

    An article that names both has told them apart. Where the spelling alone says too little ("Donald Trump Jr." isn't
    "Donald Trump", but "Joseph R. Marsh Jr." may be "Joe Marsh"), the role tells.
    """
    found = [compare(form, known) for known in cluster.forms]
    if any(comparison.verdict == "cannot" or comparison.reason == "a letter wrong" for comparison in found):
        return False
    if any(comparison.verdict == "same" for comparison in found):
        return True
    apart = any(one.article in cluster.articles for one in group) or _genders_differ(_gender_of(group), cluster)
    weak = any(comparison.weak for comparison in found)
    return not apart and (not weak or _shared_role(group, cluster, 1))


# A pronoun is now and then somebody else's: by how much one gender must outnumber the other to count
_OUTNUMBERS = 3


def _leading(genders: Mapping[Gender, int]) -> Gender | None:
    """The gender that clearly most articles tell."""
    ranked = sorted(genders.items(), key=lambda row: (-row[1], row[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _OUTNUMBERS * ranked[1][1]):
        return None
    return ranked[0][0]


def _gender_of(group: Sequence[Sighting]) -> Gender | None:
    return _leading(Counter(one.gender for one in group if one.gender))


def _genders_differ(gender: Gender | None, cluster: Cluster) -> bool:
    """Whether one is a man and the other a woman, as far as the articles tell."""
    return {gender, _leading(cluster.genders)} == {"he", "she"}


def _by_longer_name(form: NameForm, cluster: Cluster) -> bool:
    """Whether a full name is in a cluster for no more than being the beginning of its name."""
    return all(compare(form, known).reason == "a second surname left out" for known in cluster.forms)


def _is_slip(form: NameForm, group: list[Sighting], cluster: Cluster) -> bool:
    """Whether a full name is a cluster's with one letter wrong in one part, and the role is the same."""
    return _shared_role(group, cluster, 2) and any(
        compare(form, known).reason == "a letter wrong" for known in cluster.forms
    )


def _shared_role(group: list[Sighting], cluster: Cluster, words: int) -> bool:
    """Whether the sightings and the cluster have a role in common, of at least so many words."""
    mine = {role_words(one.role) for one in group if one.role}
    return any(roles_agree(role, other) and len(role & other) >= words for role in mine for other in cluster.roles)


def _of_role(sighting: Sighting, candidates: Sequence[Cluster]) -> list[Cluster]:
    """The candidates whom an article gives the sighting's role."""
    words = role_words(sighting.role) if sighting.role else frozenset()
    return [one for one in candidates if any(roles_agree(words, role) for role in one.roles)]


def _is_near(sighting: Sighting, cluster: Cluster) -> bool:
    """Whether the person was in the news at the time of an article that has the surname alone, as far as dates tell.

    Mr Morwane of an article of 2012 isn't the Ada Morwane who first stands for office in 2023.
    """
    dates = [one.date for one in cluster.sightings if one.date]
    if not sighting.date or not dates:
        return True
    month = _month_of(sighting.date)
    return any(abs(month - _month_of(other)) <= _SAME_TIME for other in dates)


_SAME_TIME = 24  # months; beyond them the one in office has changed as often as not


def _month_of(day: str) -> int:
    """The number of the month of "2024-05-31", "2024-05" or "2024" (its middle), counted through the years."""
    year, _, rest = day.partition("-")
    return 12 * int(year) + int(rest[:2] or 6)


def _roles_differ(sighting: Sighting, cluster: Cluster) -> bool:
    """Whether both have roles, and none in common: "Moore, an adviser" isn't the congresswoman Gwen Moore.

    People in office have many roles: "the vice president", elsewhere "the senator", may well be one.
    """
    if not sighting.role or not cluster.roles or _of_role(sighting, [cluster]):
        return False
    return walk_of(sighting.role) != "office" or "office" not in cluster.walks


def _name_keys(form: NameForm) -> Iterable[tuple[str, str]]:
    """Keys of which two full names of one person share at least one."""
    pairs = [(form.surname, given) for given in form.given if len(given) > 1]
    if form.nickname:
        pairs.append((form.surname, form.nickname))
    if len(form.parts) == 2:
        pairs.append((form.parts[0], form.parts[1]))  # in the other order
    elif len(form.parts) > 2 and not form.surname_first:
        pairs.append((form.parts[1], form.parts[0]))  # "Pedro Sánchez Pérez-Castejón"
    keys = {
        (first, second) for surname, given in pairs for first in surname_keys(surname) for second in given_keys(given)
    }
    for given in form.given:
        keys.add((f"starts {form.surname[:4]}", given))
        keys.add((f"ends {form.surname[-4:]}", given))
        keys.add((f"all of {form.surname}", f"starts {given[0]}"))
    return keys


def _full_name_order(group: list[Sighting]) -> tuple[int, int, int, str]:
    """The most telling names first: more full parts, then the more frequent."""
    form = group[0].form
    telling = sum(len(part) > 1 for part in form.parts)
    return (-telling, -len(form.parts), -len(group), form.key + (form.nickname or ""))


def _short_name_order(group: list[Sighting]) -> tuple[int, int, str]:
    form = group[0].form
    return (-len(form.parts), -len(group), form.key)


def _sighting_order(sighting: Sighting) -> tuple[str, str, str]:
    return (sighting.article, sighting.name, sighting.role or "")
