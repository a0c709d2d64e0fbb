"""Who is the same person across all articles: names in blocks, full names first, then what can only stand for one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from dossier.language.names import (
    NameForm,
    compare,
    given_keys,
    initials_fit,
    surname_keys,
)
from dossier.link.clusters import Ambiguous, ArticlePerson, Cluster, Doubtful, People, article_people, mended
from dossier.link.roles import role_words, roles_agree, walk_of
from dossier.records import Extraction, Gender


def cluster_people(extractions: Sequence[Extraction]) -> People:
    """The people of all articles, each once. Does not depend on the articles' order."""
    groups: dict[tuple[str, str | None], list[ArticlePerson]] = defaultdict(list)
    for member in mended(article_people(extractions)):
        groups[member.form.key, member.form.nickname].append(member)
    for members in groups.values():
        members.sort(key=_member_order)
    full = {key: group for key, group in groups.items() if group[0].form.full}
    short = {key: group for key, group in groups.items() if key not in full}
    builder = _Builder()
    for group in sorted(full.values(), key=_full_name_order):
        builder.place_full(group)
    builder.split_namesakes()
    for group in sorted(short.values(), key=_short_name_order):
        builder.place_short(group)
    clusters = [cluster for cluster in builder.clusters if cluster.members]
    clusters.sort(key=lambda cluster: min(map(_member_order, cluster.members)))
    ambiguous = sorted(builder.ambiguous, key=lambda one: _member_order(one.member))
    return People(tuple(clusters), tuple(ambiguous), tuple(builder.doubtful()))


@dataclass(slots=True)
class _Builder:
    """The clusters so far, with the indexes that find the few that a name may belong to."""

    clusters: list[Cluster] = field(default_factory=list)
    ambiguous: list[Ambiguous] = field(default_factory=list)
    by_name: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    by_surname: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_given: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def place_full(self, group: list[ArticlePerson]) -> None:
        """Put the members of one full name where they belong: into the one cluster that fits, else a new one."""
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

    def place_short(self, group: list[ArticlePerson]) -> None:
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
            walks = Counter(walk for member in cluster.members if (walk := walk_of(member.role)))
            if len(walks) < 2:
                continue
            main = min(walks, key=lambda walk: (-walks[walk], walk))
            sure = walks[main] >= 3 * sum(walks[walk] for walk in walks if walk != main)
            members, forms = cluster.members, cluster.forms
            parts = {walk: Cluster(walk=None if walk == main else walk) for walk in sorted(walks)}
            for walk, part in parts.items():
                part.add(one for one in members if walk_of(one.role) == walk)
                part.forms = [form for form in forms if any(one.form == form for one in part.members)]
            open_ones = [one for one in members if walk_of(one.role) is None]
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
            if not one.members or not other.members:
                continue
            found = [compare(form, known) for form in one.forms for known in other.forms]
            if any(comparison.verdict == "same" for comparison in found):
                continue  # namesakes, told apart by their walk of life
            if all(comparison.verdict == "may be" for comparison in found):
                yield Doubtful(one, other, min(found, key=lambda comparison: (comparison.weak, comparison.reason)))

    def _tell_apart(self, fits: list[int], group: list[ArticlePerson], only_within_article: bool = False) -> None:
        """Each member with the one candidate of its gender who is of its role, its article or its time.

        With none if that leaves two.
        """
        all_candidates = [self.clusters[number] for number in fits]
        strangers = []
        for member in group:
            candidates = [one for one in all_candidates if not _genders_differ(member.gender, one)]
            if not candidates:  # "Mr. Clinton" where only Hillary Clinton is known
                strangers.append(member)
                continue
            within = [cluster for cluster in candidates if member.article in cluster.articles]
            chosen = _of_role(member, candidates)
            if len(chosen) != 1:
                near = [cluster for cluster in chosen or candidates if _is_near(member, cluster)]
                if not (within or near or only_within_article):
                    strangers.append(member)
                    continue
                chosen = within or ([] if only_within_article else near)
                chosen = [cluster for cluster in chosen if not _roles_differ(member, cluster)]
            if len(chosen) == 1:
                chosen[0].add([member])
            else:
                self.ambiguous.append(Ambiguous(member, tuple(candidates)))
        if strangers:
            self._found(group[0].form, strangers)

    def _found(self, form: NameForm, group: list[ArticlePerson]) -> None:
        cluster = Cluster(forms=[form])
        cluster.add(group)
        self._register(cluster)

    def _join(self, number: int, form: NameForm, group: list[ArticlePerson]) -> None:
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


def _fits(form: NameForm, group: list[ArticlePerson], cluster: Cluster) -> bool:
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


def _gender_of(group: Sequence[ArticlePerson]) -> Gender | None:
    return _leading(Counter(one.gender for one in group if one.gender))


def _genders_differ(gender: Gender | None, cluster: Cluster) -> bool:
    """Whether one is a man and the other a woman, as far as the articles tell."""
    return {gender, _leading(cluster.genders)} == {"he", "she"}


def _by_longer_name(form: NameForm, cluster: Cluster) -> bool:
    """Whether a full name is in a cluster for no more than being the beginning of its name."""
    return all(compare(form, known).reason == "a second surname left out" for known in cluster.forms)


def _is_slip(form: NameForm, group: list[ArticlePerson], cluster: Cluster) -> bool:
    """Whether a full name is a cluster's with one letter wrong in one part, and the role is the same."""
    return _shared_role(group, cluster, 2) and any(
        compare(form, known).reason == "a letter wrong" for known in cluster.forms
    )


def _shared_role(group: list[ArticlePerson], cluster: Cluster, words: int) -> bool:
    """Whether the members and the cluster have a role in common, of at least so many words."""
    mine = {role_words(one.role) for one in group if one.role}
    return any(roles_agree(role, other) and len(role & other) >= words for role in mine for other in cluster.roles)


def _of_role(member: ArticlePerson, candidates: Sequence[Cluster]) -> list[Cluster]:
    """The candidates whom an article gives the member's role."""
    words = role_words(member.role) if member.role else frozenset()
    return [one for one in candidates if any(roles_agree(words, role) for role in one.roles)]


def _is_near(member: ArticlePerson, cluster: Cluster) -> bool:
    """Whether the person was in the news at the time of an article that has the surname alone, as far as dates tell.

    Mr Morwane of an article of 2012 isn't the Ada Morwane who first stands for office in 2023.
    """
    dates = [one.date for one in cluster.members if one.date]
    if not member.date or not dates:
        return True
    month = _month_of(member.date)
    return any(abs(month - _month_of(other)) <= _SAME_TIME for other in dates)


_SAME_TIME = 24  # months; beyond them the one in office has changed as often as not


def _month_of(day: str) -> int:
    """The number of the month of "2024-05-31", "2024-05" or "2024" (its middle), counted through the years."""
    year, _, rest = day.partition("-")
    return 12 * int(year) + int(rest[:2] or 6)


def _roles_differ(member: ArticlePerson, cluster: Cluster) -> bool:
    """Whether both have roles, and none in common: "Moore, an adviser" isn't the congresswoman Gwen Moore.

    People in office have many roles: "the vice president", elsewhere "the senator", may well be one.
    """
    if not member.role or not cluster.roles or _of_role(member, [cluster]):
        return False
    return walk_of(member.role) != "office" or "office" not in cluster.walks


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


def _full_name_order(group: list[ArticlePerson]) -> tuple[int, int, int, str]:
    """The most telling names first: more full parts, then the more frequent."""
    form = group[0].form
    telling = sum(len(part) > 1 for part in form.parts)
    return (-telling, -len(form.parts), -len(group), form.key + (form.nickname or ""))


def _short_name_order(group: list[ArticlePerson]) -> tuple[int, int, str]:
    form = group[0].form
    return (-len(form.parts), -len(group), form.key)


def _member_order(member: ArticlePerson) -> tuple[str, str, str]:
    return (member.article, member.name, member.role or "")
