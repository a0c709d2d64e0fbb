"""The check of the search index before publishing: it is whole, and a word leads through it to a page of the site."""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from operator import itemgetter
from pathlib import Path
from typing import Any

from dossier.config import Config
from dossier.publish.index_format import FormatError, decoded, unpacked
from dossier.publish.pagefind import ENTRY, index_files
from dossier.publish.search import FOLDER, SCRIPTS, SearchRecord, findable
from dossier.records import Dossier, Finding

_REMEDY = "build again; if it stays so, report it as a defect of Dossier"
_TRIED = 100  # records whose words are looked for: one is found at once, unless the index is none of these records'


@dataclass(frozen=True, slots=True)
class _Index:
    """What a search begins with: the records by their numbers, and which file holds the words from which on."""

    records: tuple[dict[str, Any], ...]
    chunks: tuple[tuple[str, Path], ...]


class _DamageError(Exception):
    """A file of the index, and what is wrong with it."""

    def __init__(self, file: Path, fact: str) -> None:
        super().__init__(file, fact)
        self.file, self.fact = file, fact


def verify_search(dossier: Dossier, config: Config) -> tuple[Finding, ...]:
    """What is wrong with the search of the rendered site; each finding has the severity `error`.

    Each file of the index must be whole, each record of it lead to a page of the site and a place on it, each such
    record be there, and a word of theirs be found as a reader finds it: by the index, from the entry to the record.
    """
    folder = config.site / FOLDER
    wanted = tuple(findable(dossier, config.site))
    try:
        index = _read(folder, wanted)
        facts = (*_astray(index, wanted), *_not_found(index))
        found = [(folder, fact) for fact in facts]
    except _DamageError as damage:
        found = [(damage.file, damage.fact)]
    return tuple(Finding("search", config.relative(file), None, fact, _REMEDY, "error") for file, fact in found)


def _read(folder: Path, wanted: tuple[SearchRecord, ...]) -> _Index:
    """The index, with each of its files read."""
    shipped = index_files(())  # what Pagefind adds to any index: its scripts
    for name in SCRIPTS:
        if _content(folder / name) != shipped[name]:
            raise _DamageError(folder / name, "is not what Pagefind ships")
    language = _language(folder / ENTRY)
    if language is None:
        return _Index((), ())
    _plain(folder / f"wasm.{language['wasm']}.pagefind")
    meta = folder / f"pagefind.{language['hash']}.pf_meta"
    try:
        _, pages, chunks, filters, *_ = decoded(_plain(meta))
        records = [_record(folder / f"fragment/{name}.pf_fragment") for name, _ in pages]
        files = [(first, folder / f"index/{name}.pf_index") for first, _, name in chunks]
        facets = {facet: folder / f"filter/{name}.pf_filter" for facet, name in filters}
    except ValueError as error:
        raise _DamageError(meta, "is no metadata of an index") from error
    for file in (*map(itemgetter(1), files), *facets.values()):
        _plain(file)
    if missing := {facet for record in wanted for facet in record.filters} - facets.keys():
        raise _DamageError(meta, f"names no filter for {', '.join(sorted(missing))}")
    return _Index(tuple(records), tuple(files))


def _language(entry: Path) -> dict[str, Any] | None:
    """What the entry says of the only language: the names of its files. None for an index of nothing."""
    try:
        languages = list(json.loads(_content(entry))["languages"].values())
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _DamageError(entry, "is empty or no entry of an index") from error
    return languages[0] if languages else None


def _record(fragment: Path) -> dict[str, Any]:
    try:
        record: dict[str, Any] = json.loads(_plain(fragment))
    except ValueError as error:
        raise _DamageError(fragment, "holds no record") from error
    return record


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise _DamageError(file, f"can't be read ({error.strerror})") from error


def _plain(file: Path) -> bytes:
    try:
        return unpacked(_content(file))
    except FormatError as error:
        raise _DamageError(file, str(error)) from error


def _astray(index: _Index, wanted: Iterable[SearchRecord]) -> Iterator[str]:
    """Records that lead nowhere, and things with a page that no record leads to."""
    there = Counter(record["url"] for record in index.records)
    right = Counter(record.url for record in wanted)
    yield from (f"its record for {url} leads nowhere" for url in sorted(there - right))
    yield from (f"it has no record for {url}" for url in sorted(right - there))


def _not_found(index: _Index) -> Iterator[str]:
    """That no word of the first records leads to the record that holds it, if so."""
    read = cache(_words)
    for number, record in enumerate(index.records[:_TRIED]):
        for word in _plain_words(f"{record['meta']['title']} {record['content']}"):
            place = bisect_right(index.chunks, word, key=itemgetter(0)) - 1
            if place >= 0 and any(number in numbers for numbers in _numbers(read(index.chunks[place][1]), word)):
                return
    if index.records:
        yield "none of the words tried leads to the record that holds it"


def _plain_words(text: str) -> Iterator[str]:
    """The words of `text` as the index has them, but for their endings: small, and without marks on letters."""
    letters = unicodedata.normalize("NFKD", text)
    yield from re.findall(r"\w+", "".join(letter for letter in letters if not unicodedata.combining(letter)).lower())


def _words(file: Path) -> list[Any]:
    """The words of one file of the index: each with the records that hold it, and how they spell it."""
    try:
        (words,) = decoded(_plain(file))
    except ValueError as error:
        raise _DamageError(file, "holds no words") from error
    return list(words)


def _numbers(words: Iterable[Any], wanted: str) -> Iterator[frozenset[int]]:
    """The numbers of the records that hold the word. The index has its stem: an ending is cut off (`quotat`)."""
    for stem, pages, spellings in words:
        if stem == wanted or (len(stem) > 2 and wanted.startswith(stem[:-1])):  # parti: parties
            for held in (pages, *(held for _, held in spellings)):
                yield frozenset(accumulate(page[0] for page in held))  # each as its distance from the one before
