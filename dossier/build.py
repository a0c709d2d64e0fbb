"""The pipeline: read, extract, link, write, publish. Only here do the rooms meet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from dossier import extract, link, publish, read, write
from dossier.config import Config
from dossier.errors import ConfigError, SeedError
from dossier.records import Article, ArticleFacts, Curation, Dossier, Extraction, Finding, Ledger, Page

Progress: TypeAlias = Callable[[str, int], AbstractContextManager[Callable[[int], None]]]
"""Called with a step's name and its number of articles; what it yields is told how many more are done."""


def silent(_step: str, _total: int) -> AbstractContextManager[Callable[[int], None]]:
    """Progress that shows nothing."""
    return nullcontext(lambda _done: None)


@dataclass(frozen=True, slots=True)
class Planned:
    """What a build is going to write, and what it found on the way; nothing has been written yet."""

    dossier: Dossier
    ledger: Ledger
    pages: tuple[Page, ...]
    plan: write.Plan
    findings: tuple[Finding, ...]


def build(
    config: Config,
    *,
    site: bool = True,
    progress: Progress = silent,
    tell: Callable[[Planned], None] = lambda _planned: None,
) -> Planned:
    """Turn the seeds into pages and, unless told otherwise, the pages into the site.

    `tell` is called once the pages are written, so that what was found is known even if the site can't be published.
    """
    planned = write_pages(config, progress)
    tell(planned)
    return publish_pages(planned, config, progress) if site else planned


def write_pages(config: Config, progress: Progress = silent) -> Planned:
    """Turn the seeds into pages, merged with what persons typed there."""
    with write.build_lock(config):
        planned = plan_build(config, progress=progress, cache=config.state / "cache")
        changed_meanwhile = write.store(planned.plan, planned.ledger, config)
    return replace(planned, findings=write.sort_findings((*planned.findings, *changed_meanwhile)))


def publish_pages(planned: Planned, config: Config, progress: Progress = silent) -> Planned:
    """Turn the pages into the site; with what the check of the site found besides."""
    with write.build_lock(config), progress("Publishing", len(planned.dossier.articles)):
        found = publish.publish_site(planned.dossier, config, planned.plan.by_hand)
    return replace(planned, findings=write.sort_findings((*planned.findings, *found)))


def plan_build(config: Config, *, progress: Progress = silent, cache: Path | None = None) -> Planned:
    """All that a build would do, without writing a page."""
    if not config.seeds.is_dir():  # before anything is written: without seeds, every page would go
        remedy = "make it and put articles in, or name another one in mkdocs.yml under extra: dossier: seeds:"
        raise ConfigError(config.relative(config.seeds), "there is no such folder", remedy)
    loaded = write.load_tree(config)
    seeds, unread = read.read_seeds(config.seeds, config.root)
    renamed = link.renamed_articles({seed.id: seed.text for seed in seeds}, loaded.ledger)
    tree = write.with_renamed(loaded, renamed)
    curation = write.read_facts(tree.docs, tree.base)
    articles, unusable = read.read_articles(seeds, curation.articles)
    extractions = _extract(articles, config, progress, cache)
    dossier, ledger = link.link_articles(extractions, curation, tree.ledger)
    pages = write.render_pages(dossier, config, extract.measured_accuracy(), write.deleted_pages(tree))
    plan = replace(write.merge_pages(tree.base, tree.docs, pages, tree.unreadable), loaded=loaded)
    found = _findings((*unread, *unusable), curation, dossier, plan)
    return Planned(dossier, ledger, pages, plan, found)


def accept(config: Config, target: str, *, keep: bool = False) -> tuple[str, ...]:
    """Take what a build proposes for `target`, a page or one of its blocks; the files that this changed.

    With `keep` the hand edit is settled for instead, and not questioned again.
    """
    with write.build_lock(config):
        tree = write.load_tree(config)
        planned = plan_build(config, cache=config.state / "cache")
        docs = config.relative(config.docs)
        plan = write.accept(tree, planned.pages, target.removeprefix(f"{docs}/"), keep=keep)
        write.store(plan, planned.ledger, config)
    return tuple(f"{docs}/{name}" for name in (*plan.writes, *plan.removals))


def extract_paths(
    paths: Sequence[Path], config: Config, progress: Progress = silent
) -> tuple[tuple[Extraction, ...], tuple[SeedError, ...]]:
    """What each seed among `paths` yields by itself, in the order given, and the seeds that can't be read."""
    seeds, unread = read.read_paths(paths, config.root)
    facts: dict[str, ArticleFacts] = {}
    articles, unusable = read.read_articles(seeds, facts)
    return _extract(articles, config, progress, cache=None), (*unread, *unusable)


def _extract(
    articles: tuple[Article, ...], config: Config, progress: Progress, cache: Path | None
) -> tuple[Extraction, ...]:
    with progress("Extracting", len(articles)) as advance:
        return extract.extract_articles(articles, config.model, cache, config.processes, advance)


def _findings(
    errors: Sequence[SeedError], curation: Curation, dossier: Dossier, plan: write.Plan
) -> tuple[Finding, ...]:
    """All that a curator should look at, most useful first."""
    unread = tuple(Finding("unread-seed", e.file, e.line, e.fact, e.remedy, "error") for e in errors)
    return write.sort_findings((*unread, *curation.findings, *dossier.findings, *write.findings_of(plan)))
