"""The gold of the linking, and how well the linking does on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import cast

import yaml

from dossier.link import link_articles
from dossier.records import Curation, Dossier, Extraction, Kind, Ledger

from .makers import article, person, said

_GOLD = Path(__file__).with_name("gold.yml")
_VERSIONS_IN_GOLD = 2  # an utterance with so many quotes is a group of versions


@dataclass(frozen=True, slots=True)
class Gold:
    """Articles as extraction would hand them over; who each name is; which utterance each quote belongs to."""

    extractions: tuple[Extraction, ...]
    people: Mapping[tuple[str, str], str]
    utterances: Mapping[tuple[str, int], str]  # (article, number of its quote)

    @property
    def groups(self) -> int:
        """How many utterances have several versions."""
        sizes = list(self.utterances.values())
        return sum(sizes.count(group) >= _VERSIONS_IN_GOLD for group in set(sizes))


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision and recall, and what was wrong."""

    precision: float
    recall: float
    errors: tuple[str, ...]


def read_gold() -> Gold:
    """The gold as records."""
    extractions, people, utterances = [], {}, {}
    for name, stated in yaml.safe_load(_GOLD.read_text(encoding="utf-8")).items():
        members, quotes = [], []
        for line in stated["people"]:
            written, role, who = (part.strip() for part in line.split("|"))
            members.append(person(written, None if role == "-" else role))
            people[name, written] = f"{who} {name} {written}" if "?" in who else who
        for number, line in enumerate(stated["quotes"]):
            group, kind, speaker, words = (part.strip() for part in line.split("|", 3))
            quotes.append(said(words, None if speaker == "-" else speaker, kind=cast("Kind", kind)))
            utterances[name, number] = group
        outlets = [(stated["outlet"], "publisher")]
        extractions.append(
            article(name, members, quotes, date=str(stated["date"]), outlets=outlets)  # type: ignore[arg-type]
        )
    return Gold(tuple(extractions), people, utterances)


def people_figures(gold: Gold, dossier: Dossier) -> Figures:
    """B-cubed over the articles' people; a name that is linked to nobody is a person of its own."""
    found: dict[tuple[str, str], str] = {
        (article_id, spelling.name): linked.id
        for linked in dossier.people
        for spelling in linked.spellings
        for article_id in spelling.articles
    }
    system = {item: found.get(item, f"open {item}") for item in gold.people}
    return _b_cubed(gold.people, system)


def utterance_figures(gold: Gold, dossier: Dossier) -> Figures:
    """Precision and recall of pairs of quotes that are versions of one utterance."""
    numbers = {
        (extraction.article.id, quote.span): number
        for extraction in gold.extractions
        for number, quote in enumerate(extraction.quotes)
    }
    system: dict[Hashable, set[tuple[str, int]]] = defaultdict(set)
    words = {}
    for linked in dossier.quotes:
        item = (linked.article, numbers[linked.article, linked.quote.span])
        system[linked.utterance].add(item)
        words[item] = linked.quote.text
    truth: dict[Hashable, set[tuple[str, int]]] = defaultdict(set)
    for item, group in gold.utterances.items():
        truth[group].add(item)
    right, wanted = _pairs(system.values()), _pairs(truth.values())
    both = len(right & wanted)
    errors = [f"joined: {words[a]!r} + {words[b]!r}" for a, b in sorted(right - wanted)]
    errors += [f"apart: {words[a]!r} + {words[b]!r}" for a, b in sorted(wanted - right)]
    return Figures(both / len(right) if right else 1.0, both / len(wanted) if wanted else 1.0, tuple(errors))


def gold_figures() -> Iterable[str]:
    """The figures, a line each."""
    gold = read_gold()
    dossier, _ = link_articles(gold.extractions, Curation(), Ledger())
    people, utterances = people_figures(gold, dossier), utterance_figures(gold, dossier)
    yield f"gold: {len(gold.extractions)} articles, {len(gold.people)} people, {gold.groups} groups of versions"
    yield f"people, B-cubed:    precision {people.precision:.4f}  recall {people.recall:.4f}"
    yield f"utterances, pairs:  precision {utterances.precision:.4f}  recall {utterances.recall:.4f}"
    yield from people.errors + utterances.errors


def _b_cubed(truth: Mapping[tuple[str, str], str], system: Mapping[tuple[str, str], str]) -> Figures:
    wanted, given = _members(truth), _members(system)
    precision = recall = 0.0
    errors = []
    for item in truth:
        mine, theirs = given[system[item]], wanted[truth[item]]
        precision += len(mine & theirs) / len(mine)
        recall += len(mine & theirs) / len(theirs)
        errors += [f"joined: {item} + {other}" for other in sorted(mine - theirs) if item < other]
        errors += [f"apart: {item} + {other}" for other in sorted(theirs - mine) if item < other]
    return Figures(precision / len(truth), recall / len(truth), tuple(errors))


def _members(groups: Mapping[tuple[str, str], str]) -> dict[str, set[tuple[str, str]]]:
    members: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for item, group in groups.items():
        members[group].add(item)
    return members


def _pairs(groups: Iterable[set[tuple[str, int]]]) -> set[tuple[tuple[str, int], tuple[str, int]]]:
    return {(one, other) for group in groups for one, other in combinations(sorted(group), 2)}
