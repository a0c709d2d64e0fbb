"""Extraction of one article, and of many: kept in a cache by what they depend on, and spread over processes."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from typing import TypeAlias

from dossier.errors import ConfigError
from dossier.extract import cache as kept
from dossier.records import Article, Extraction

Quarantine: TypeAlias = Callable[[Article, str], None]
"""Told of an article that can't be extracted, and why."""

_WORTH_A_PROCESS = 80  # articles; a process first needs as long to load the model and the tables of names


def extract_articles(  # noqa: PLR0913 - what is extracted, with what, and whom to tell
    articles: Sequence[Article],
    model: str,
    cache: Path | None,
    processes: int,
    progress: Callable[[int], None] | None = None,
    *,
    quarantine: Quarantine | None = None,
) -> tuple[Extraction, ...]:
    """What each article yields, in the order given.

    An article whose extraction raises is left out, and told to `quarantine` with the exception's words; without one the
    exception is raised.

    `cache` is a folder for extractions, None for no cache. `processes` is the number of processes to use, 0 for one
    for each processor; the result doesn't depend on it. `progress` is told how many more articles are done.
    """
    tell = progress or (lambda _done: None)
    keys = [kept.cache_key(article, model) if cache else "" for article in articles]
    found: dict[int, Extraction] = {}
    for index, article in enumerate(articles):
        known = kept.load(cache, keys[index], article) if cache else None
        if known is not None:
            found[index] = known
            tell(1)
    missing = [index for index in range(len(articles)) if index not in found]
    extractions = _extractions([articles[index] for index in missing], model, processes, whole=quarantine is None)
    for index, extraction in zip(missing, extractions, strict=True):
        tell(1)
        if isinstance(extraction, str):
            if quarantine is not None:
                quarantine(articles[index], extraction)
            continue
        found[index] = extraction
        if cache:
            kept.store(cache, keys[index], extraction)
    return tuple(found[index] for index in sorted(found))


def _extractions(articles: Sequence[Article], model: str, processes: int, *, whole: bool) -> Iterator[Extraction | str]:
    """What each article yields, or the words of its fault; if it has to be the `whole`, the fault is raised."""
    if not articles:
        return
    from dossier.extract.pipeline import extraction, extraction_or_fault  # noqa: PLC0415 - spaCy takes a second to load

    extract = partial(extraction if whole else extraction_or_fault, model=model)
    wanted = min(processes or os.cpu_count() or 1, len(articles) // _WORTH_A_PROCESS)
    if wanted <= 1:
        yield from map(extract, articles)
        return
    spawn = multiprocessing.get_context("spawn")  # a fork would copy the threads' locks of the caller
    try:
        with ProcessPoolExecutor(wanted, mp_context=spawn) as pool:
            yield from pool.map(extract, articles, chunksize=4)
    except BrokenProcessPool as error:
        fact = "a process that extracts was ended from outside, for want of memory as a rule"
        raise ConfigError("mkdocs.yml", fact, "set `processes: 1` under extra: dossier:") from error
