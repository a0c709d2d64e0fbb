"""Which outlet is which: known names, spellings, addresses and what curators state; relations to articles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier.language.folding import folded
from dossier.link.ids import free_id, slug_of
from dossier.link.lexicon import OUTLET_DOMAIN, OUTLET_NAMES, OUTLET_NOISE
from dossier.records import Curation, Extraction, Finding, Ledger, LinkedOutlet, OutletFacts, Relation

_PAGE = "outlets/"


@dataclass(frozen=True, slots=True)
class OutletLinks:
    """The outlets' pages; `ids` maps an outlet's name as written to one of them."""

    outlets: tuple[LinkedOutlet, ...]
    ids: Mapping[str, str]
    given: Mapping[str, str]
    redirects: Mapping[str, str]
    findings: tuple[Finding, ...]


@lru_cache(maxsize=1 << 14)
def outlet_key(name: str) -> str:
    """What the spellings of one outlet share: "The Economist", "economist.com" -> "economist"."""
    plain = _plain(name)
    return _KNOWN.get(plain, plain)


@lru_cache(maxsize=1 << 14)
def _plain(name: str) -> str:
    plain = folded(name)
    if domain := OUTLET_DOMAIN.match(plain):
        plain = domain.group(1)
    previous = ""
    while plain != previous:
        previous, plain = plain, OUTLET_NOISE.sub("", plain).strip()
    joined = re.sub(r"[^\w]+", "", plain)
    return joined or folded(name)


_KNOWN = {_plain(name): _plain(row[0]) for row in OUTLET_NAMES for name in row}


def link_outlets(extractions: Sequence[Extraction], curation: Curation, ledger: Ledger) -> OutletLinks:
    """Every outlet with the id that stays, its spellings and its articles."""
    bound, findings = _aliases(curation)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    articles: dict[str, set[tuple[str, Relation]]] = defaultdict(set)
    for extraction in extractions:
        for mention in extraction.article.outlets:
            key = bound.get(outlet_key(mention.name), outlet_key(mention.name))
            names[key][mention.name] += 1
            articles[key].add((extraction.article.id, mention.relation))
    given = _given_ids(names, ledger)
    pages = {given[key]: key for key in sorted(names)}
    redirects = {
        _PAGE + old: _PAGE + given[bound[key]]
        for key, old in ledger.outlets.items()
        if key in bound and bound[key] in given and given[bound[key]] != old and old not in pages
    }
    outlets = tuple(
        _outlet(page, names[key], articles[key], curation.outlets.get(page)) for page, key in sorted(pages.items())
    )
    return OutletLinks(
        outlets=outlets,
        ids={name: given[key] for key, counts in names.items() for name in counts},
        given={**_kept_keys(extractions, bound, given), **ledger.outlets},
        redirects=redirects,
        findings=tuple(findings),
    )


def _kept_keys(extractions: Sequence[Extraction], bound: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    """What the ledger keeps: every name's key, wherever a curator has bound it."""
    keys = {outlet_key(mention.name) for one in extractions for mention in one.article.outlets}
    return {key: given[bound.get(key, key)] for key in keys}


def _given_ids(names: Mapping[str, Counter[str]], ledger: Ledger) -> dict[str, str]:
    """An id for each outlet's key: the one that it was given before, the page that binds it, or a new one."""
    taken = {*ledger.outlets.values(), *(old.removeprefix(_PAGE) for old in ledger.redirects if old.startswith(_PAGE))}
    given = {key: ledger.outlets[key] for key in names if key in ledger.outlets}
    given |= {key: key.removeprefix("page ") for key in names if key.startswith("page ")}
    for key in sorted(names.keys() - given.keys()):
        given[key] = free_id(slug_of(_display_name(names[key])), taken | set(given.values()))
    return given


def _aliases(curation: Curation) -> tuple[dict[str, str], list[Finding]]:
    """The outlets' keys that curators bind to a page."""
    bound: dict[str, str] = {}
    findings: list[Finding] = []
    for page, facts in sorted(curation.outlets.items()):
        if not facts.aliases:
            continue
        for alias in (page, *facts.aliases, *((facts.name,) if facts.name else ())):
            key = outlet_key(alias)
            if bound.setdefault(key, f"page {page}") != f"page {page}":
                other = bound[key].removeprefix("page ")
                findings.append(
                    Finding(
                        "wrong-value",
                        f"docs/outlets/{page}.md",
                        None,
                        f"the alias {alias!r} is also on docs/outlets/{other}.md",
                        "keep it on one of the two pages",
                        "error",
                    )
                )
    return bound, findings


def _display_name(names: Counter[str]) -> str:
    """The most frequent name that isn't an address; of equals the shorter, then the first."""
    return min(
        names, key=lambda name: (OUTLET_DOMAIN.match(name.casefold()) is not None, -names[name], len(name), name)
    )


def _outlet(
    page: str, names: Counter[str], articles: set[tuple[str, Relation]], facts: OutletFacts | None
) -> LinkedOutlet:
    name = (facts and facts.name) or _display_name(names)
    return LinkedOutlet(
        id=page,
        name=name,
        aliases=tuple(sorted(other for other in names if other != name)),
        articles=tuple(sorted(articles)),
        url=facts.url if facts else None,
        kind=facts.kind if facts else None,
    )
