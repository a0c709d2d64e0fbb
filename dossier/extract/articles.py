"""Extraction of one article, and of many: kept in a cache by what they depend on, and spread over processes."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from dossier.extract import cache as kept
from dossier.extract.attribute import attribute, attribute_marks
from dossier.extract.parse import Parse, is_foreign, load_model, parse_article
from dossier.extract.people import find_people
from dossier.extract.quotes import quote_records
from dossier.extract.references import Resolution, resolve
from dossier.extract.scene import scene_of
from dossier.records import Article, Extraction

_WORTH_A_PROCESS = 80  # articles; a process first needs as long to load the model and the tables of names


def extract_articles(
    articles: Sequence[Article],
    model: str,
    cache: Path | None,
    processes: int,
    progress: Callable[[int], None] | None = None,
) -> tuple[Extraction, ...]:
    """What each article yields, in the order given.

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
    for index, extraction in zip(
        missing, _extractions([articles[index] for index in missing], model, processes), strict=True
    ):
        found[index] = extraction
        if cache:
            kept.store(cache, keys[index], extraction)
        tell(1)
    return tuple(found[index] for index in range(len(articles)))


def extract_article(parse: Parse) -> Extraction:
    """All that one parsed article yields. Depends on the article alone."""
    people = find_people(parse)
    attributions = attribute(scene_of(parse))
    resolutions = resolve(parse, people, attributions)
    return Extraction(parse.article, people, quote_records(parse.article, attributions, people, resolutions))


def _extractions(articles: Sequence[Article], model: str, processes: int) -> Iterator[Extraction]:
    wanted = min(processes or os.cpu_count() or 1, len(articles) // _WORTH_A_PROCESS)
    if wanted <= 1:
        yield from (_extraction(article, model) for article in articles)
        return
    spawn = multiprocessing.get_context("spawn")  # a fork would copy the threads' locks of the caller
    with ProcessPoolExecutor(wanted, mp_context=spawn) as pool:
        yield from pool.map(_extraction, articles, [model] * len(articles), chunksize=4)


def _extraction(article: Article, model: str) -> Extraction:
    nlp = load_model(model)
    parse = parse_article(article, nlp)
    if is_foreign(article, nlp):
        attributions = attribute_marks(parse)
        unknown = [Resolution(reason=attribution.reason) for attribution in attributions]
        return Extraction(article, (), quote_records(article, attributions, (), unknown))
    return extract_article(parse)
