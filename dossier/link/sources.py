"""Sources without a name, grouped by what they are called: "US officials", "two U.S. officials"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dossier.language.folding import folded
from dossier.link.ids import free_id, slug_of
from dossier.link.lexicon import POSSESSIVES, SOURCE_NOISE, SOURCE_WORDS
from dossier.records import Extraction, Ledger


@dataclass(frozen=True, slots=True)
class SourceLinks:
    """Unnamed sources: the id of each wording's key, and the wordings met."""

    ids: Mapping[str, str]  # key -> id
    labels: Mapping[str, str]  # id -> what a curator calls it, else the most frequent wording, without an article
    wordings: Mapping[str, tuple[str, ...]]  # id -> every wording
    given: Mapping[str, str]

    def called(self, stated: Mapping[str, str]) -> SourceLinks:
        """The same, those called what a curator states, by page: "sources/us-officials"."""
        return replace(self, labels={page: stated.get(f"sources/{page}", label) for page, label in self.labels.items()})

    def id_of(self, wording: str | None, article: str) -> str | None:
        """The id of an unnamed source as an article words it, if it is one."""
        return self.ids.get(_key_in(wording, article)) if wording else None


@lru_cache(maxsize=1 << 16)
def source_key(wording: str) -> str:
    """What the wordings of one kind of source share: "a U.S. official", "US officials" -> "us official"."""
    plain = re.sub(r"[^\w.\s]+", " ", folded(wording).replace("'s ", " "))
    words = [word.strip(".") for word in plain.split()]
    words = [SOURCE_WORDS.get(word, word) for word in words if word not in SOURCE_NOISE] or words
    return " ".join(_singular(word) for word in words)


def link_sources(extractions: Sequence[Extraction], ledger: Ledger) -> SourceLinks:
    """Every unnamed source that a quote rests on."""
    wordings: dict[str, Counter[str]] = defaultdict(Counter)
    for extraction in extractions:
        for quote in extraction.quotes:
            if quote.source and quote.person is None:
                wordings[_key_in(quote.source, extraction.article.id)][" ".join(quote.source.split())] += 1
    taken = set(ledger.sources.values())
    ids = {key: ledger.sources[key] for key in wordings if key in ledger.sources}
    for key in sorted(wordings.keys() - ids.keys()):
        ids[key] = free_id(slug_of(_label(wordings[key])), taken | set(ids.values()))
    return SourceLinks(
        ids=ids,
        labels={ids[key]: _label(counts) for key, counts in wordings.items()},
        wordings={ids[key]: tuple(sorted(counts)) for key, counts in wordings.items()},
        given={**ledger.sources, **ids},
    )


def _key_in(wording: str, article: str) -> str:
    """A source's key; "his wife" is somebody else in every article."""
    whose = wording.split(maxsplit=1)[0].casefold() if wording.split() else ""
    return f"{source_key(wording)} in {article}" if whose in POSSESSIVES else source_key(wording)


def _label(counts: Counter[str]) -> str:
    most = min(counts, key=lambda wording: (-counts[wording], len(wording), wording))
    words = most.split()
    if words and words[0].casefold() in SOURCE_NOISE:
        words[0] = words[0].casefold()  # "Two officials", at the start of a sentence
    while len(words) > 1 and words[0] in ("a", "an", "the", "some", "several"):
        words = words[1:]
    return " ".join(words)


def _singular(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
