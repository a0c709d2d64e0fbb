"""Organisations across articles: the names of one ("IMF", "International Monetary Fund") under one id that stays."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dossier.language.demonyms import DEMONYMS
from dossier.language.folding import folded
from dossier.link.ids import free_id, slug_of
from dossier.link.lexicon import COMPANY_ENDS, EVERY_COUNTRYS, ORGANISATION_WORDS
from dossier.link.sources import source_key
from dossier.records import Extraction, Ledger, LinkedOrganisation, LinkedQuote

_PAGE = "organisations/"
_BRACKETED = re.compile(r"\(([A-Z][A-Za-z&.]{1,8})\)")
_BEFORE = 120  # characters before a bracket that may hold the name in full
_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
_FIELD = re.compile(r"^(ministry|department) of (?:the )?(.+)$")  # "Ministry of Trade" is the "Trade Ministry"
_COUNTRIES = frozenset(DEMONYMS.values())
_SMALL = frozenset({"of", "and", "for", "the", "on", "in", "de", "du", "des", "la", "to"})


@dataclass(frozen=True, slots=True)
class OrganisationLinks:
    """Organisations: the id of each name in each article, and the names met."""

    ids: Mapping[tuple[str, str], str]  # (article, name) -> id
    names: Mapping[str, tuple[str, ...]]  # id -> every name, a curator's first, then the most frequent
    given: Mapping[str, str]
    redirects: Mapping[str, str]

    def called(self, stated: Mapping[str, str]) -> OrganisationLinks:
        """The same, those first called what a curator states, by page: "organisations/imf"."""
        first = {page: (stated[_PAGE + page],) for page in self.names if _PAGE + page in stated}
        names = {page: tuple(dict.fromkeys((*first.get(page, ()), *names))) for page, names in self.names.items()}
        return replace(self, names=names)

    def id_of(self, name: str | None, article: str) -> str | None:
        """The id of an organisation as an article calls it, if it is one."""
        return self.ids.get((article, name)) if name else None

    def stated(self, words: str) -> str | None:
        """The organisation that a curator means by an id, the path of its page, or a name that one alone has."""
        bare = words.removesuffix(".md").removesuffix("/").removeprefix(_PAGE)
        if bare in self.names:
            return bare
        key = organisation_key(words)
        found = [page for page, names in self.names.items() if key in map(organisation_key, names)]
        return found[0] if len(found) == 1 else None


@lru_cache(maxsize=1 << 14)
def organisation_key(name: str) -> str:
    """What the spellings of one name share: "the U.N.", "UN"; "Harbour Foods Inc.", "Harbour Foods"."""
    plain = re.sub(r"['’]s\b|['’]", "", folded(name)).replace(".", "")
    words = [ORGANISATION_WORDS.get(word, word) for word in re.sub(r"[^\w&]+", " ", plain).split()]
    words = words[1:] if len(words) > 1 and words[0] == "the" else words
    while len(words) > 1 and words[-1] in COMPANY_ENDS:
        words = words[:-1]
    return _with_country(" ".join(words)) or plain


def _with_country(words: str) -> str:
    """The words of a name in one order: of a body of which every country has one, whose it is goes first.

    "Iranian Foreign Ministry", "Iran's Foreign Ministry" and "Ministry of Foreign Affairs of Iran" are one.
    """
    body, _, whose = words.rpartition(" of ")
    if not body or whose not in _COUNTRIES:
        first, _, body = words.partition(" ")
        whose = DEMONYMS.get(first, first)
    if whose in _COUNTRIES and body and set(body.split()) <= EVERY_COUNTRYS:
        return f"{whose} {_of_a_field(body)}"
    return _of_a_field(words)


def _of_a_field(words: str) -> str:
    return _FIELD.sub(r"\2 \1", words).replace("foreign affairs", "foreign")


def link_organisations(extractions: Sequence[Extraction], ledger: Ledger) -> OrganisationLinks:
    """Every organisation that a quote rests on."""
    said = {e.article.id: Counter(q.organisation for q in e.quotes if q.organisation) for e in extractions}
    in_full = {e.article.id: _names_in_full(e, said[e.article.id]) for e in extractions}
    meanings: dict[str, set[str]] = defaultdict(set)
    for initials, name in (pair for pairs in in_full.values() for pair in pairs.items()):
        meanings[organisation_key(initials)].add(organisation_key(name))
    keys: dict[tuple[str, str], str] = {}
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for article, counts in sorted(said.items()):
        found = _keys_in(article, counts, in_full[article], meanings)
        keys |= {(article, name): key for name, key in found.items()}
        for name, key in found.items():
            names[key][name] += counts[name]
            if name in in_full[article]:
                names[key][in_full[article][name]] += 0
    pages, moved = _given_ids(keys, names, ledger)
    return OrganisationLinks(
        ids={place: pages[key] for place, key in keys.items()},
        names={page: _by_frequency(names[key]) for key, page in pages.items()},
        given={**ledger.organisations, **pages},
        redirects=moved,
    )


def _names_in_full(extraction: Extraction, said: Iterable[str]) -> dict[str, str]:
    """What an article's initials stand for: by brackets, "Harbour Workers' Union (HWU)", or where it says both."""
    text = extraction.article.text
    found: dict[str, str] = {}
    for match in _BRACKETED.finditer(text):
        name = _in_full(match[1], text[max(0, match.start() - _BEFORE) : match.start()])
        if name:
            found.setdefault(match[1], name)
    said = sorted(said)
    for short in said:
        long = [name for name in said if name != short and organisation_key(short) in _initials(name)]
        if short not in found and short.replace(".", "").isupper() and len(long) == 1:
            found[short] = long[0]
    return found


def _in_full(initials: str, before: str) -> str | None:
    """The words right before a bracket whose initials it holds."""
    words = list(_WORD.finditer(before))
    for first in range(len(words) - 1, -1, -1):
        name = before[words[first].start() :].strip()
        if words[first].group()[0].isupper() and folded(initials).replace(".", "") in _initials(name):
            return " ".join(name.split())
    return None


def _initials(name: str) -> frozenset[str]:
    """What a name may be shortened to: with and without its small words, and without what follows a company's name."""
    words = [word for word in re.split(r"[\s-]+", folded(name)) if word[:1].isalnum()]
    core = [word for word in words if word not in _SMALL]
    company = [word for word in core if word.strip(".") not in COMPANY_ENDS]
    made = ("".join(word[0] for word in some) for some in (words, core, company))
    return frozenset(one for one in made if len(one) > 1)


def _keys_in(
    article: str, said: Iterable[str], in_full: Mapping[str, str], meanings: Mapping[str, set[str]]
) -> dict[str, str]:
    """The key of each name in an article: in full where that is known, its own if any country may have one."""
    keys = {}
    for name in sorted(said):
        own = organisation_key(name)
        known = {organisation_key(in_full[name])} if name in in_full else meanings.get(own, set())
        keys[name] = min(known) if len(known) == 1 else own
    spelt = set(keys.values())
    for name, key in sorted(keys.items()):
        longer = {other for other in spelt if _is_part(key, other)}
        if len(longer) == 1:
            keys[name] = longer.pop()
        elif set(key.split()) <= EVERY_COUNTRYS:
            keys[name] = f"{key} in {article}"
    return keys


def _is_part(short: str, long: str) -> bool:
    """Whether a name is the beginning or the end of a longer one: "Times" of "Harbour Times"."""
    return short != long and (f"{long} ".startswith(f"{short} ") or f" {long}".endswith(f" {short}"))


def _given_ids(
    keys: Mapping[tuple[str, str], str], names: Mapping[str, Counter[str]], ledger: Ledger
) -> tuple[dict[str, str], dict[str, str]]:
    """The id of each key, one that it or one of its names was given before if any; and pages that are elsewhere now."""
    before = {key: _known_ids(key, names[key], keys, ledger) for key in sorted(names)}
    taken = {*ledger.organisations.values()}
    taken |= {old.removeprefix(_PAGE) for old in ledger.redirects if old.startswith(_PAGE)}
    pages: dict[str, str] = {}
    for key, known in before.items():
        free = [page for page in known if page not in pages.values()]
        pages[key] = free[0] if free else free_id(slug_of(_by_frequency(names[key])[0]), taken | set(pages.values()))
    moved = {
        _PAGE + old: _PAGE + pages[key] for key, known in before.items() for old in known if old not in pages.values()
    }
    for key in sorted(names, reverse=True):
        olds = (ledger.sources.get(source_key(name)) for name in sorted(names[key]))
        moved |= {f"sources/{old}": _PAGE + pages[key] for old in olds if old}
    return pages, moved


def _known_ids(key: str, names: Iterable[str], keys: Mapping[tuple[str, str], str], ledger: Ledger) -> tuple[str, ...]:
    """The ids that an organisation had: its key's first, then those of names that are its alone."""
    shared = {organisation_key(name) for (_, name), other in keys.items() if other != key}
    own = sorted({organisation_key(name) for name in names} - shared - {key})
    own += sorted({_with_demonym(one) for one in (key, *own)} - {key, *own})
    return tuple(dict.fromkeys(ledger.organisations[one] for one in (key, *own) if one in ledger.organisations))


def _with_demonym(key: str) -> str:
    """A key as it was given once, before a country and its adjective were one: "iranian foreign ministry"."""
    first, _, rest = key.partition(" ")
    of_it = sorted(word for word, country in DEMONYMS.items() if country == first)
    return f"{of_it[0]} {rest}" if of_it else key


def _by_frequency(names: Mapping[str, int]) -> tuple[str, ...]:
    """The names, the most frequent first and of equals the longer: the first is what the organisation is called."""
    return tuple(sorted(names, key=lambda name: (-names[name], -len(name), name)))


def linked_organisations(links: OrganisationLinks, quotes: Sequence[LinkedQuote]) -> tuple[LinkedOrganisation, ...]:
    """The organisations that quotes rest on, in the order of their ids."""
    of_page: dict[str, list[LinkedQuote]] = defaultdict(list)
    for quote in quotes:
        if quote.organisation:
            of_page[quote.organisation].append(quote)
    return tuple(_organisation(page, links, of_page[page]) for page in sorted(of_page))


def _organisation(page: str, links: OrganisationLinks, quotes: Sequence[LinkedQuote]) -> LinkedOrganisation:
    return LinkedOrganisation(
        id=page,
        name=links.names[page][0],
        names=links.names[page],
        articles=tuple(sorted({quote.article for quote in quotes})),
        quotes=tuple(sorted(quote.id for quote in quotes)),
    )
