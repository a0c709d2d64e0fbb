"""People who were taken for one and are two: a curator said so, by whatever way he tried."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dossier.language.name_tables import NICKNAMES
from dossier.language.names import known_spellings, parse_name
from dossier.link.clusters import ArticlePerson, Cluster
from dossier.link.ids import free_id, slug_of
from dossier.records import Curation, Ledger, PersonFacts

_PAGE = "people/"


def part_clusters(
    clusters: Sequence[Cluster], curation: Curation, ledger: Ledger
) -> tuple[tuple[Cluster, ...], dict[int, str]]:
    """The clusters, those parted that hold somebody who is another by a curator's word; and the latter's pages.

    A page parts them that states `different_from`, from whose aliases a name was taken out, or that is a curator's own
    with a `name:` which no other page has as its own.
    """
    if not curation.people:
        return tuple(clusters), {}
    taken = {*ledger.people.values(), *curation.people}
    own_pages: dict[int, str] = {}
    found: list[Cluster] = []
    for cluster in clusters:
        rest = cluster
        for by, page, names in _partings(cluster, curation, ledger):
            if (parted := _parted(rest, names)) is None:
                continue
            rest, other = parted
            own_pages[id(other)] = page or _page_of(other, by, ledger, taken)
            taken.add(own_pages[id(other)])
            found.append(other)
        found.append(rest)
    return tuple(found), own_pages


def _partings(cluster: Cluster, curation: Curation, ledger: Ledger) -> Iterator[tuple[str, str, frozenset[str]]]:
    """The names of a cluster that are somebody else's, each with the page that says so and the one that they get."""
    here = claims_of(cluster, ledger).keys() | {slug_of(display_name(cluster.members))}
    for page, facts in sorted(curation.people.items()):
        if page in here:
            for name in facts.parted:
                yield page, "", frozenset({parse_name(name).key})
            for name in facts.different_from:
                other = name.removesuffix(".md").removeprefix(_PAGE)
                yield page, other if other in curation.people else "", _keys_of(other, curation.people.get(other))
        if facts.name and not facts.same_as:
            names = _keys_of(page, facts)
            others = {ledger.people.get(form.key) for form in cluster.forms if form.key not in names}
            if others - {None, page}:
                yield "", page, names


def _keys_of(page: str, facts: PersonFacts | None) -> frozenset[str]:
    """What the names of a page are compared by: those that it states, else the words of its id."""
    names = (facts.name, *(facts.aliases or ())) if facts and facts.name else (page.replace("-", " "),)
    return frozenset(parse_name(name).key for name in names if name)


def _parted(cluster: Cluster, names: frozenset[str]) -> tuple[Cluster, Cluster] | None:
    """A cluster without the members of those names, and they; None unless there are some of both."""
    theirs = [one for one in cluster.members if one.form.key in names]
    full = {form.key for form in cluster.forms if form.full}
    if not theirs or not full - names:
        return None
    other = Cluster([form for form in cluster.forms if form.key in names])
    other.add(theirs)
    left = [one for one in cluster.members if one.form.key not in names]
    forms = [form for form in cluster.forms if form.key not in names]
    for part in (cluster.articles, cluster.walks, cluster.genders, cluster.members, cluster.roles):
        part.clear()
    cluster.forms[:] = forms
    cluster.add(left)
    return cluster, other


def _page_of(cluster: Cluster, former: str, ledger: Ledger, taken: set[str]) -> str:
    """The page of somebody parted from the person on the `former` one: the one that he was given before, if any."""
    known = {ledger.people[key] for key in ledger_keys(cluster) if key in ledger.people} - {former}
    return min(known) if known else free_id(slug_of(display_name(cluster.members)), taken)


def ledger_keys(cluster: Cluster) -> tuple[str, ...]:
    """What the ledger knows a cluster's names by; namesakes told apart carry their walk of life."""
    keys = {form.key for form in cluster.forms}
    return tuple(sorted(f"{key} ({cluster.walk})" if cluster.walk else key for key in keys))


def display_name(members: Iterable[ArticlePerson]) -> str:
    """The most frequent full form; of equals the shortest, then one with its accents, then the better known."""
    counts: Counter[str] = Counter()
    for member in members:
        counts[member.form.text if member.garbled else member.name] += 2 if member.counted else 0

    def order(name: str) -> tuple[bool, bool, int, int, bool, int, int, str]:
        form = parse_name(name)
        accents = sum(not char.isascii() and char.isalpha() for char in name)
        initials = sum(len(part) == 1 for part in form.parts)
        words = len(form.parts) + initials
        pet = any(part in NICKNAMES for part in form.given)
        return (not form.full, name.isupper(), -counts[name], words, pet, -accents, -known_spellings(form), name)

    return min(counts, key=order)


def claims_of(cluster: Cluster, ledger: Ledger) -> dict[str, tuple[bool, bool, int]]:
    """The ids that the ledger knows a cluster's names by, each with its rank, the best being the least.

    An id that still has its page goes before one that became part of another, a full name's before a surname's, and
    a frequent name's before a rare one's.
    """
    weights = Counter(member.form.key for member in cluster.members)
    own = set(ledger_keys(cluster))
    claims: dict[str, tuple[bool, bool, int]] = {}
    for key in own | (weights.keys() if cluster.walk is None else set()):
        if (page := ledger.people.get(key)) is not None:
            rank = (_PAGE + page in ledger.redirects, key not in own, -weights[key])
            claims[page] = min(rank, claims.get(page, rank))
    return claims
