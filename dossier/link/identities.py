"""The pages of people: ids that stay, the name to show, spellings, roles; and what curators state of them."""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.language.names import NameForm, compare, parse_name, same_surname
from dossier.link.clusters import Ambiguous, ArticlePerson, Cluster, Doubtful, People
from dossier.link.ids import free_id, slug_of
from dossier.link.partings import claims_of, display_name, ledger_keys, part_clusters
from dossier.link.roles import role_key
from dossier.records import (
    Curation,
    Extraction,
    Finding,
    Ledger,
    LinkedPerson,
    PersonFacts,
    RoleClaim,
    Spelling,
)

_PAGE = "people/"


@dataclass(frozen=True, slots=True)
class PeopleLinks:
    """The people's pages; `ids` maps (article id, name within the article) to one of them."""

    people: tuple[LinkedPerson, ...]
    ids: Mapping[tuple[str, str], str]
    ambiguous: tuple[Ambiguous, ...]
    doubtful: tuple[Doubtful, ...]
    pages: Mapping[int, str]  # a cluster's identity -> its page, to name the candidates of an ambiguous name
    given: Mapping[str, str]  # what the ledger keeps: a name's key -> id
    redirects: Mapping[str, str]
    findings: tuple[Finding, ...]


def link_people(found: People, extractions: Sequence[Extraction], curation: Curation, ledger: Ledger) -> PeopleLinks:
    """Every person with the id that stays, after what curators state of names, aliases, mergers and partings."""
    clusters, own_pages = part_clusters(found.clusters, curation, ledger)
    found = replace(found, clusters=clusters)
    given, moved = _given_ids(found.clusters, ledger, own_pages)
    homes = dict(zip(map(id, found.clusters), given, strict=True))
    kept = {**ledger.redirects, **{_PAGE + old: _PAGE + new for old, new in moved.items()}}
    for page in set(given):
        kept.pop(_PAGE + page, None)
    known = {*given, *curation.people}
    names = _kept_names(found.clusters, given, ledger, kept)
    merged, findings = _mergers(curation, names, known)
    aliases, alias_findings = _aliases(curation)
    of_page: dict[str, list[ArticlePerson]] = defaultdict(list)
    for cluster in found.clusters:
        for member in cluster.members:
            of_page[_home(member, homes[id(cluster)], aliases, merged)].append(member)
    still_open: list[Ambiguous] = []
    for one in found.ambiguous:
        bound = aliases.get(one.member.form.key)
        if bound is None:
            still_open.append(one)
        else:
            of_page[merged.get(bound, bound)].append(one.member)
    mentioned = _mentioned_spellings(extractions)
    people = [_person(page, members, mentioned, curation.people.get(page)) for page, members in of_page.items()]
    redirects = {**kept, **{_PAGE + old: _PAGE + new for old, new in merged.items() if old not in of_page}}
    for page in given:  # an alias took all its members
        if page not in of_page and _PAGE + page not in redirects:
            target = next(aliases[form.key] for c in found.clusters if homes[id(c)] == page for form in c.forms)
            redirects[_PAGE + page] = _PAGE + merged.get(target, target)
    return PeopleLinks(
        people=tuple(sorted(people, key=lambda person: person.id)),
        ids={(one.article, one.name): page for page, members in of_page.items() for one in members},
        ambiguous=tuple(still_open),
        doubtful=found.doubtful,
        pages={number: merged.get(page, page) for number, page in homes.items()},
        given=names,
        redirects=redirects,
        findings=(*findings, *alias_findings),
    )


def _given_ids(
    clusters: Sequence[Cluster], ledger: Ledger, own_pages: Mapping[int, str]
) -> tuple[list[str], dict[str, str]]:
    """An id for each cluster, the one that it was given before if any; and ids that became part of another.

    `own_pages` has those of clusters that a curator parted from others, by the cluster's identity.
    """
    ids: dict[int, str] = {n: own_pages[id(one)] for n, one in enumerate(clusters) if id(one) in own_pages}
    moved: dict[str, str] = {}
    taken = {*ledger.people.values()} | {_bare(old) for old in ledger.redirects if old.startswith(_PAGE)}
    claims = [{} if n in ids else claims_of(cluster, ledger) for n, cluster in enumerate(clusters)]
    order = sorted(
        set(range(len(clusters))) - ids.keys(), key=lambda n: (_strength(claims[n]), _cluster_order(clusters[n]))
    )
    used = set(ids.values())
    for number in order:
        wanted = sorted(claims[number], key=lambda page: (claims[number][page], page))
        page = next((page for page in wanted if page not in used), None)
        if page is None:
            base = slug_of(display_name(clusters[number].members))
            walk = clusters[number].walk
            page = free_id(f"{base}-{walk}" if walk else base, taken | used)
        used.add(page)
        ids[number] = page
    for number in order:
        for other in claims[number]:
            if other not in used:
                moved[other] = ids[number]
    return [ids[number] for number in range(len(clusters))], moved


def _strength(claims: Mapping[str, tuple[bool, bool, int]]) -> tuple[bool, bool, int]:
    """How early a cluster chooses its id: the best rank that it has."""
    return min(claims.values(), default=(True, True, 1))


def _kept_names(
    clusters: Sequence[Cluster], given: Sequence[str], ledger: Ledger, redirects: Mapping[str, str]
) -> dict[str, str]:
    kept = dict(ledger.people)
    for cluster, page in zip(clusters, given, strict=True):
        for key in ledger_keys(cluster):
            if _bare(_followed(_PAGE + kept.get(key, ""), redirects)) != page:
                kept[key] = page
    return kept


def _mergers(curation: Curation, names: Mapping[str, str], known: set[str]) -> tuple[dict[str, str], list[Finding]]:
    """Where each page with `same_as` leads in the end, and the ones that lead nowhere."""
    stated: dict[str, str] = {}
    findings: list[Finding] = []
    for page, facts in sorted(curation.people.items()):
        if not facts.same_as:
            continue
        target = _named_page(facts.same_as, names, known)
        if target is None:
            near = difflib.get_close_matches(slug_of(facts.same_as), sorted(known), n=1)
            remedy = f"did you mean `{near[0]}`?" if near else "write the id of a person's page"
            findings.append(_error(page, f"same_as: there is no person `{facts.same_as}`", remedy))
        elif target != page:
            stated[page] = target
    merged: dict[str, str] = {}
    for page in sorted(stated):
        seen = [page]
        while seen[-1] in stated and stated[seen[-1]] not in seen:
            seen.append(stated[seen[-1]])
        if seen[-1] in stated:
            circle = " -> ".join([*seen, stated[seen[-1]]])
            findings.append(_error(page, f"same_as leads in a circle: {circle}", "remove one of these same_as lines"))
        else:
            merged[page] = seen[-1]
    return merged, findings


def _aliases(curation: Curation) -> tuple[dict[str, str], list[Finding]]:
    """The names that curators bind to a page: a name's key -> page."""
    bound: dict[str, str] = {}
    findings: list[Finding] = []
    for page, facts in sorted(curation.people.items()):
        for alias in facts.aliases or ():
            key = parse_name(alias).key
            if bound.setdefault(key, page) != page:
                fact = f"the alias {alias!r} is also on docs/people/{bound[key]}.md"
                findings.append(_error(page, fact, "keep it on one of the two pages"))
    return bound, findings


def _home(member: ArticlePerson, page: str, aliases: Mapping[str, str], merged: Mapping[str, str]) -> str:
    page = aliases.get(member.form.key, page)
    return merged.get(page, page)


def _named_page(stated: str, names: Mapping[str, str], known: set[str]) -> str | None:
    """The page that `same_as` or `speaker` means: an id, a path or a name."""
    bare = _bare(stated.removesuffix(".md").removesuffix("/"))
    for page in (bare, names.get(parse_name(stated).key), slug_of(stated)):
        if page in known:
            return page
    return None


def _person(
    page: str,
    members: Sequence[ArticlePerson],
    mentioned: Mapping[tuple[str, str], frozenset[str]],
    facts: PersonFacts | None,
) -> LinkedPerson:
    spellings: dict[str, set[str]] = defaultdict(set)
    roles: dict[str, Counter[str]] = defaultdict(Counter)
    holders: dict[str, set[str]] = defaultdict(set)
    counted = {one.article for one in members if one.counted}
    for one in members:
        for name in set() if one.garbled else {one.name, *mentioned.get((one.article, one.name), ())}:
            spellings[name].add(one.article)
        if one.role:
            roles[role_key(one.role)][one.role] += 1
            holders[role_key(one.role)].add(one.article)
    claims = [
        RoleClaim(min(wordings, key=lambda role: (-wordings[role], role)), tuple(sorted(holders[key])))
        for key, wordings in roles.items()
    ]
    claims.sort(key=lambda claim: (-len(counted.intersection(claim.articles)), claim.role))
    names = [Spelling(name, tuple(sorted(articles))) for name, articles in spellings.items()]
    names.sort(key=lambda spelling: (-len(counted.intersection(spelling.articles)), spelling.name))
    person = LinkedPerson(
        id=page,
        name=display_name(members),
        spellings=tuple(names),
        roles=tuple(claims),
        articles=tuple(sorted({one.article for one in members})),
    )
    return _curated(person, facts) if facts else person


def _curated(person: LinkedPerson, facts: PersonFacts) -> LinkedPerson:
    """A person with what a curator states: the role goes first, with its articles if any article gives it."""
    roles = person.roles
    if facts.role:
        same = [claim for claim in roles if role_key(claim.role) == role_key(facts.role)]
        first = RoleClaim(facts.role, same[0].articles if same else ())
        roles = (first, *(claim for claim in roles if claim not in same))
    return replace(
        person,
        name=facts.name or person.name,
        roles=roles,
        wikidata=facts.wikidata or person.wikidata,
        hidden=bool(facts.hidden),
    )


def _mentioned_spellings(extractions: Sequence[Extraction]) -> dict[tuple[str, str], frozenset[str]]:
    """Other spellings of a person inside one article: a full name, or a surname spelled in another way."""
    found = {}
    for extraction in extractions:
        for person in extraction.people:
            form = parse_name(person.name)
            others = set()
            for text in {" ".join(mention.text.split()) for mention in person.mentions} - {person.name}:
                if _is_spelling(parse_name(text), form):
                    others.add(text.removesuffix("'s").removesuffix("’s"))
            if others - {person.name}:
                found[extraction.article.id, person.name] = frozenset(others - {person.name})
    return found


def _is_spelling(other: NameForm, form: NameForm) -> bool:
    """Whether a mention is another spelling of a name; a part of it alone is none."""
    if other.full:
        return set(other.parts) <= set(form.parts) or compare(other, form).verdict != "cannot"
    return len(other.parts) == 1 and other.surname not in form.parts and same_surname(other.surname, form.surname)


def _followed(page: str, redirects: Mapping[str, str]) -> str:
    seen = {page}
    while page in redirects and redirects[page] not in seen:
        page = redirects[page]
        seen.add(page)
    return page


def _bare(page: str) -> str:
    return page.removeprefix(_PAGE)


def _cluster_order(cluster: Cluster) -> tuple[int, str, str]:
    first = min((one.article, one.name) for one in cluster.members)
    return (-len(cluster.articles), *first)


def _error(page: str, fact: str, remedy: str) -> Finding:
    return Finding("wrong-value", f"docs/people/{page}.md", None, fact, remedy, "error")
