"""Rendering, in a folder apart: only a site that passed its check takes the place of the last one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from dossier.config import Config
from dossier.errors import PublishError
from dossier.publish.changes import write_last_changes
from dossier.publish.data import write_data
from dossier.publish.feed import write_feeds
from dossier.publish.search import write_search
from dossier.publish.search_check import verify_search
from dossier.publish.settings import completed_settings
from dossier.publish.verify import verify_site
from dossier.publish.withhold import LastGood, remember, remember_good, withhold_pages, withhold_quotes
from dossier.records import Dossier, Finding

_NO_TEMPLATE = "leave `theme:` out, or name Material there without a custom_dir: Dossier's pages need its own templates"
_STAGE = "site"  # below .dossier/cache, so that a build that was killed leaves nothing in sight
_EPOCH = (
    "315532800"  # 1980-01-01: the only date that MkDocs writes is that of the build, and equal input gives equal bytes
)
# MkDocs' log lines that say what went wrong: "WARNING -  Doc file 'a.md' contains a link 'b.md', but ..."
_COMPLAINT = re.compile(r"^(?:WARNING|ERROR|CRITICAL)\s+-\s+(.*)$", re.MULTILINE)
# "Error building page 'about.md': Invalid IPv6 URL"
_PAGE_AT_FAULT = re.compile(r"Error (?:reading|building) page '([^'\n]+)'")
_MOST_UNRENDERED = 5  # pages: each of them costs a rendering of the site


class UnrenderedPageError(PublishError):
    """MkDocs fails on a page; `page` is its path below docs/."""

    def __init__(self, page: str, file: str, complaint: str) -> None:
        super().__init__(file, complaint, "mend what was typed there last")
        self.page = page


def publish_site(
    dossier: Dossier, config: Config, by_hand: Collection[str] = (), left_out: Collection[str] = ()
) -> tuple[Finding, ...]:
    """Render, export, index and verify the site, then put it in place; what is left for a curator to look at.

    `by_hand` are the pages that a person edited, took out or made; `left_out` those that can't be published as they
    are. Of a page that doesn't pass the check the quotation at fault is withheld, else the page; where the page as it
    was published last still holds, it is published like that. The rest is published. Raises PublishError, and leaves
    the last good site alone, if MkDocs fails, if the first page itself would be withheld, or if the search index is
    not whole.
    """
    _bring_back(config)
    staged = replace(config, site=config.state / "cache" / _STAGE)
    unrendered = _render_what_can_be(staged, left_out)
    left_out = {*left_out, *unrendered}
    last = LastGood(dossier, staged, config.site)
    restored = {page for page in left_out if last.restore(_rendered_path(page))}
    unrendered = {page: _told(finding, page in restored) for page, finding in unrendered.items()}
    write_last_changes(staged)
    write_data(dossier, staged)
    write_feeds(dossier, staged)
    write_search(dossier, staged)
    withheld, others = _checked(dossier, staged, frozenset({*by_hand, *left_out}), last)
    if broken := verify_search(dossier, staged):
        raise _refusal(broken)
    withheld = (*unrendered.values(), *withheld)
    _put_in_place(staged.site, config)
    remember(withheld, config)
    remember_good(config)
    return (*withheld, *others)


def _render_what_can_be(config: Config, left_out: Collection[str]) -> dict[str, Finding]:
    """Render the site without the pages on which MkDocs fails; those pages, each with what there is to say of it."""
    unrendered: dict[str, Finding] = {}
    while True:
        try:
            render_site(config, {*left_out, *unrendered})
        except UnrenderedPageError as error:
            if error.page in unrendered or error.page == "index.md" or len(unrendered) >= _MOST_UNRENDERED:
                raise
            unrendered[error.page] = Finding("unrendered", error.file, None, error.fact, error.remedy, "error")
        else:
            return unrendered


def _rendered_path(page: str) -> str:
    """Where the page at `page` below docs/ lies in the site."""
    stem = page.removesuffix(".md")
    return f"{stem}.html" if stem == "index" or stem.endswith("/index") else f"{stem}/index.html"


def _told(finding: Finding, is_restored: bool) -> Finding:
    """What is to say of a page that could not be published as it is."""
    instead = "it is published as it was last" if is_restored else "the page is withheld"
    return replace(finding, fact=f"{finding.fact}; {instead}")


def _checked(
    dossier: Dossier, config: Config, by_hand: frozenset[str], last: LastGood
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What must not be published and is withheld, the least that will do, and what the check finds besides."""
    findings = verify_site(dossier, config, by_hand)
    withheld: list[Finding] = []
    docs = f"{config.relative(config.docs)}/"
    for step in ("quotations", "pages"):
        if not (faults := [finding for finding in findings if _is_in_the_way(finding)]):
            break
        restored: frozenset[str] = frozenset()
        if step == "quotations":
            withhold_quotes(faults, dossier, config)
        else:
            restored = withhold_pages(faults, config, last)
        write_search(dossier, config)  # which leads only to what is there
        by_hand |= {fault.file.removeprefix(docs) for fault in faults}  # a link to them needs no line of its own
        findings = verify_site(dossier, config, by_hand)
        gone = [fault for fault in faults if fault not in findings]
        if step == "quotations":
            withheld += [replace(fault, fact=f"{fault.fact}; the quotation is withheld") for fault in gone]
        else:
            withheld += [_told(fault, _rendered_path(fault.file.removeprefix(docs)) in restored) for fault in gone]
    if faults := [finding for finding in findings if _is_in_the_way(finding)]:
        raise _refusal(faults)
    return tuple(withheld), findings


def _is_in_the_way(finding: Finding) -> bool:
    """Whether it must not be published; a link that leads nowhere harms nobody, so it is only told."""
    return finding.severity == "error" and finding.kind != "dead-link"


def render_site(config: Config, left_out: Collection[str] = ()) -> None:
    """Render docs/ into the site's folder with MkDocs, strictly; the folder is replaced only if that went well.

    `left_out` are pages, by their paths below docs/, that are not rendered.
    """
    if not config.docs.is_dir():
        raise PublishError(config.relative(config.docs), "there is no such folder", "run `dossier build`")
    target = _own_folder(config)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    settings = completed_settings(config, left_out)
    command += ["--config-file", "-" if settings else str(config.file), "--site-dir", str(target)]
    done = subprocess.run(  # noqa: S603 - our own interpreter, arguments from the project's settings, no shell
        command,
        cwd=config.root,
        env={**os.environ, "SOURCE_DATE_EPOCH": _EPOCH, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"},
        input=settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        shutil.rmtree(target, ignore_errors=True)
        complaint = _complaint(done.stdout)
        no_template = "search.html" in complaint
        if (page := _PAGE_AT_FAULT.search(done.stdout)) and not no_template:
            raise UnrenderedPageError(page[1], config.relative(config.docs / page[1]), complaint)
        remedy = _NO_TEMPLATE if no_template else "mend it; the last site is left as it was"
        raise PublishError(config.file.name, complaint, remedy)
    _put_in_place(target, config)


def _own_folder(config: Config) -> Path:
    """Where to render: no other build's, since the renderer of one that was killed may still be at work in its own."""
    start = f".{config.site.name}-new-"
    for left in config.site.parent.glob("*"):
        if left.name.startswith(start):
            shutil.rmtree(left, ignore_errors=True)
    return config.site.with_name(f"{start}{os.getpid()}")


def _complaint(output: str) -> str:
    """MkDocs' own words: its warnings and errors, or all that it said."""
    complaints = _COMPLAINT.findall(output) or [output]
    return f"MkDocs: {' / '.join(complaints).strip() or 'it failed without a word'}"


def _refusal(errors: Sequence[Finding]) -> PublishError:
    first = errors[0]
    others = f" (and {len(errors) - 1} more like it: {_places(errors[1:])})" if len(errors) > 1 else ""
    return PublishError(first.file, f"{first.fact}{others}", first.remedy, first.line)


def _places(findings: Sequence[Finding]) -> str:
    places = [f"{finding.file}:{finding.line}" if finding.line else finding.file for finding in findings[:5]]
    return ", ".join(places) + (", ..." if len(findings) > 5 else "")


def _put_in_place(new: Path, config: Config) -> None:
    """Make `new` the site. Two renames: a reader never meets a site that is half old and half new."""
    old = _last_site(config)
    try:
        config.site.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(old, ignore_errors=True)
        if config.site.exists():
            config.site.rename(old)
        shutil.move(new, config.site)  # a rename, or a copy if the cache lies on another disk
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise PublishError(
            config.relative(config.site),
            f"can't be replaced ({error.strerror})",
            "close what uses it and check its permissions",
        ) from error


def _last_site(config: Config) -> Path:
    """Where the last site is while the new one takes its place."""
    return config.site.with_name(f".{config.site.name}-old")


def _bring_back(config: Config) -> None:
    """Puts the last site back where a build was killed between the two renames: this one may come to no site."""
    if _last_site(config).is_dir() and not config.site.exists():
        _last_site(config).rename(config.site)
