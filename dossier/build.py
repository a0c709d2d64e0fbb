"""The pipeline: read, extract, link, write, publish. Only here do the rooms meet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Literal, TypeAlias

from dossier import curate, extract, link, pages, publish, read
from dossier.config import Config
from dossier.errors import DEFECT, ConfigError, SeedError, words_of
from dossier.kept_names import names_kept
from dossier.quarantine import without_failing
from dossier.records import Article, ArticleFacts, Curation, Dossier, Extraction, Finding, Ledger, Page, Seed
from dossier.stored import FOLDER, comparable, load_records, save_records
from dossier.views.plain import plain_lists

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
    plan: curate.Plan
    findings: tuple[Finding, ...]
    extracted: tuple[Article, ...]  # with the facts that curators state, and where that was needed also without them
    news: tuple[str, ...]  # what the dossier did not have before: "2 people: Ann Lee, Jane Doe"


def build(
    config: Config,
    *,
    site: bool = True,
    remove: bool = False,
    progress: Progress = silent,
    tell: Callable[[Planned], None] = lambda _planned: None,
) -> Planned:
    """Turn the seeds into pages and, unless told otherwise, the pages into the site.

    Without `remove`, it stops where most of the pages would go. `tell` is called once the pages are written, so that
    what was found is known even if the site can't be published.
    """
    planned = write_pages(config, progress, remove=remove)
    tell(planned)
    return publish_pages(planned, config, progress) if site else planned


def write_pages(config: Config, progress: Progress = silent, *, remove: bool = False) -> Planned:
    """Turn the seeds into pages, merged with what persons typed there."""
    cache = config.state / "cache"
    with curate.build_lock(config):
        planned = plan_build(config, progress=progress, cache=cache)
        if not remove:
            curate.refuse_to_empty(planned.plan, config.relative(config.docs))
        meant = tuple(finding for finding in planned.findings if finding.kind != "emptied")
        changed_meanwhile = curate.store(planned.plan, planned.ledger, config)
        extract.drop_unused(cache, planned.extracted, config.model)
    return replace(planned, findings=curate.sort_findings((*meant, *changed_meanwhile)))


def publish_pages(planned: Planned, config: Config, progress: Progress = silent) -> Planned:
    """Turn the pages into the site; with what the check of the site found besides."""
    with curate.build_lock(config), progress("Publishing", len(planned.dossier.articles)):
        found = publish.publish_site(planned.dossier, config, planned.plan.by_hand, planned.plan.held)
    return replace(planned, findings=curate.sort_findings((*planned.findings, *found)))


def plan_build(
    config: Config,
    *,
    progress: Progress = silent,
    cache: Path | None = None,
    tree: curate.Tree | None = None,
    settled: Mapping[str, curate.Settled] | None = None,
) -> Planned:
    """All that a build would do, without writing a page.

    `tree` is what lies on the disk, if that is to be seen otherwise than it is; `settled` what a curator decides on
    proposals.
    """
    if not config.seeds.is_dir():  # before anything is written: without seeds, every page would go
        remedy = "make it and put articles in, or name another one in mkdocs.yml under extra: dossier: seeds:"
        raise ConfigError(config.relative(config.seeds), "there is no such folder", remedy)
    loaded = curate.load_tree(config)
    seen, former = curate.taken_over(tree or loaded)
    seeds, unread = read.read_seeds(config.seeds, config.root)
    texts = dict.fromkeys(_lost(seen.ledger.quotes, unread), "") | {seed.id: seed.text for seed in seeds}
    renamed = link.renamed_articles(texts, seen.ledger)
    unsettled = bool(former.facts) or curate.is_unsettled(seen)
    bare = _articles(seeds, {})[0] if unsettled else ()
    alone = _said_alone(bare, seen, config, progress, cache) if unsettled else {}
    stated = curate.read_facts(seen, alone, former.facts)
    curation = curate.curation_of(stated, seen, renamed)
    articles, unusable = _articles(seeds, curation.articles)
    extractions, unextracted = _extract(articles, config, progress, cache)
    errors = (*unread, *unusable, *unextracted)

    def linked(sound: Sequence[Extraction]) -> tuple[Dossier, Ledger, tuple[Page, ...]]:
        there = {extraction.article.id for extraction in sound}
        known = {*seen.ledger.quotes, *curation.articles}
        lost = {*_lost(known, errors), *(extraction.article.id for extraction in extractions)} - there
        dossier, ledger = link.link_articles(sound, _without(lost, curation), seen.ledger, lost, former.articles)
        taken_out = curate.deleted_pages(curate.at_new_addresses(former, seen, stated, dossier)[1])
        return dossier, ledger, pages.render_pages(dossier, config, taken_out)

    with names_kept(cache):
        (dossier, ledger, rendered), failed = without_failing(linked, extractions)
    errors += tuple(
        _defect(extraction.article.seed, "linking it or writing its pages", error) for extraction, error in failed
    )
    lost = {error.lost for error in errors if error.lost}
    if lost and not dossier.articles:
        raise _nothing_to_build(errors)
    former, seen, stated = curate.at_new_addresses(former, seen, stated, dossier)
    seen, stated = curate.with_labels(seen, stated, dossier)
    plan = curate.merge_pages(seen, rendered, stated, settled, alone=alone, missing=lost)
    plan = replace(curate.with_former(plan, former, alone), loaded=loaded, records=save_records(dossier))
    news = curate.news_of(loaded.ledger, dossier)
    findings = _findings(errors, curation, dossier, plan)
    return Planned(dossier, ledger, rendered, plan, findings, (*bare, *articles), news)


def check(config: Config, progress: Progress = silent) -> Planned:
    """What a build is going to write, with all that is stale, unverified or needs a curator; no page is written."""
    planned = plan_build(config, progress=progress)
    stale = curate.stale_pages(planned.plan, config.relative(config.docs))
    unverified = publish.check_site(planned.dossier, config, planned.plan.by_hand)
    if stale:  # what a site that is older than the seeds doesn't show yet, the next build will
        unverified = tuple(finding for finding in unverified if finding.kind != "quote-not-shown")
    found = (*planned.findings, *stale, *unverified, *publish.withheld_findings(config))
    return replace(planned, findings=curate.sort_findings(found))


def difference(config: Config, progress: Progress = silent) -> str:
    """What a build would change, as a unified diff: in docs/, then in lists that the site makes from the records."""
    planned = plan_build(config, progress=progress)
    plan, docs = planned.plan, config.relative(config.docs)
    seeds = [extraction.article.seed for extraction in planned.dossier.articles]
    before = plain_lists(load_records(config.state / FOLDER, seeds), plan.loaded.docs)
    after = plain_lists(comparable(planned.dossier), plan.docs)
    return curate.diff_of(plan, docs) + curate.diff_of_lists(before, after, docs)


def accept(config: Config, target: str, *, keep: bool = False) -> tuple[str, ...]:
    """Take what a build proposes for `target`, a page or one of its blocks; the files that this changed.

    What a person took out comes back. With `keep` the hand edit is settled for instead, and not questioned again.
    """
    docs, cache = config.relative(config.docs), config.state / "cache"
    place, _, key = target.removeprefix(f"{docs}/").partition("#")
    with curate.build_lock(config):
        tree = None if keep else curate.brought_back(curate.load_tree(config), place, key)
        if tree is not None:
            planned = plan_build(config, cache=cache, tree=tree)
        else:
            curate.refuse_unknown(plan_build(config, cache=cache).plan, place, key, keep=keep)
            names = frozenset({key or "*"})
            decision = curate.Settled(kept=names) if keep else curate.Settled(taken=names)
            planned = plan_build(config, cache=cache, settled={place: decision})
        curate.store(planned.plan, planned.ledger, config)
    return tuple(f"{docs}/{name}" for name in (*planned.plan.writes, *planned.plan.removals))


def _said_alone(
    articles: tuple[Article, ...], tree: curate.Tree, config: Config, progress: Progress, cache: Path | None
) -> dict[str, str]:
    """The pages as the seeds alone make them, whatever curators state; without those of seeds that make a step fail."""
    extractions, _ = _extract(articles, config, progress, cache)

    def linked(sound: Sequence[Extraction]) -> tuple[Page, ...]:
        dossier, _ = link.link_articles(sound, Curation(), tree.ledger)
        return pages.render_pages(dossier, config)

    with names_kept(cache):
        rendered, _ = without_failing(linked, extractions)
    return {page.path: page.text for page in rendered}


def extract_paths(
    paths: Sequence[Path], config: Config, progress: Progress = silent
) -> tuple[tuple[Extraction, ...], tuple[SeedError, ...]]:
    """What each seed among `paths` yields by itself, in the order given, and the seeds that can't be read."""
    seeds, unread = read.read_paths(paths, config.root)
    facts: dict[str, ArticleFacts] = {}
    articles, unusable = _articles(seeds, facts)
    extractions, unextracted = _extract(articles, config, progress, cache=None)
    return extractions, (*unread, *unusable, *unextracted)


def _articles(
    seeds: Sequence[Seed], facts: Mapping[str, ArticleFacts]
) -> tuple[tuple[Article, ...], tuple[SeedError, ...]]:
    """The articles in the seeds; one that makes the reading fail is left out and named."""
    (articles, errors), failed = without_failing(lambda sound: read.read_articles(sound, facts), seeds)
    return articles, (*errors, *(_defect(seed, "reading it", error) for seed, error in failed))


def _extract(
    articles: tuple[Article, ...], config: Config, progress: Progress, cache: Path | None
) -> tuple[tuple[Extraction, ...], tuple[SeedError, ...]]:
    """What each article yields, and an error for each that can't be extracted, or not wholly."""
    errors: list[SeedError] = []

    def quarantine(article: Article, words: str) -> None:
        fact = f"extracting it failed ({words})"
        errors.append(SeedError(article.seed.path, fact, DEFECT, article.seed.line, lost=article.id))

    with progress("Extracting", len(articles)) as advance:
        found = extract.extract_articles(
            articles, config.model, cache, config.processes, advance, quarantine=quarantine
        )
    checked = [extract.from_the_article(extraction) for extraction in found]
    for extraction, strange in checked:
        seed = extraction.article.seed
        errors += [SeedError(seed.path, _not_its_words(quote.text), DEFECT, seed.line) for quote in strange]
    return tuple(extraction for extraction, _ in checked), tuple(errors)


def _nothing_to_build(errors: Sequence[SeedError]) -> SeedError:
    """That not one seed can be read: an empty site in the place of the last one would help nobody."""
    first, *others = [error for error in errors if not error.notice]
    more = f" (and {len(others)} more like it)" if others else ""
    return SeedError(first.file, f"{first.fact}{more}, and there is no other article", first.remedy, first.line)


def _not_its_words(words: str) -> str:
    shown = " ".join(words.split())[:60]
    return f"a quotation holds more than the article's own words, so it is left out: “{shown}”"


def _defect(seed: Seed, step: str, error: Exception) -> SeedError:
    """That something unexpected happened to a seed, which the others are built without."""
    return SeedError(seed.path, f"{step} failed ({words_of(error)})", DEFECT, seed.line, lost=seed.id)


def _lost(known: Collection[str], errors: Sequence[SeedError]) -> frozenset[str]:
    """Those of the known articles that may be missing because of an error; their pages, facts and ids wait for them."""
    patterns = [error.lost for error in errors if error.lost]
    return frozenset(name for name in known if any(fnmatchcase(name, pattern) for pattern in patterns))


def _without(lost: Collection[str], curation: Curation) -> Curation:
    """What curators state, but for articles that there are not this time: nothing of it can be followed."""
    return replace(curation, articles={name: facts for name, facts in curation.articles.items() if name not in lost})


def _severity(error: SeedError) -> Literal["error", "notice"]:
    return "notice" if error.notice else "error"


def _findings(
    errors: Sequence[SeedError], curation: Curation, dossier: Dossier, plan: curate.Plan
) -> tuple[Finding, ...]:
    """All that a curator should look at, most useful first."""
    unread = tuple(
        Finding("no-seed" if e.notice else "unread-seed", e.file, e.line, e.fact, e.remedy, _severity(e))
        for e in errors
    )
    linking = curate.with_lines(dossier.findings, plan)
    return curate.sort_findings((*unread, *curation.findings, *linking, *curate.findings_of(plan, dossier)))
