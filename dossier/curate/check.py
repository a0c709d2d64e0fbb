"""What a curator should look at, most useful first, for people, for GitHub's workflows and for tools."""

from __future__ import annotations

import difflib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from functools import lru_cache
from itertools import accumulate
from typing import Literal, TypeAlias

from dossier.characters import visible, visible_json
from dossier.curate.moves import PageLink, anchors_of, page_links
from dossier.curate.tree import Plan
from dossier.curate.trios import Change
from dossier.markdown import code
from dossier.records import Finding

TAB = "\t"
_REST_OF_SUMMARY = 500  # bytes of a summary beside its rows
LARGEST_SUMMARY = 1_000_000  # bytes; GitHub refuses the summary of a step above 1,048,576

Style: TypeAlias = Literal["text", "github", "json"]

# What breaks a page or holds back work comes first; what is only good to know, last.
ORDER = (
    *("unread-seed", "foreign-element", "not-verbatim", "front-matter", "wrong-id", "unknown-key", "wrong-value"),
    *("stale", "dead-link"),
    *("proposal", "orphan", "stranger", "unreadable", "changed-meanwhile", "withheld", "ambiguous-name"),
    *(
        "no-seed",
        "unknown-speaker",
        "undated-article",
        "unnamed-outlet",
        "furniture-doubt",
        "deleted",
        "kept",
        "written",
    ),
)
SEVERITIES = ("error", "warning", "notice")


def findings_of(plan: Plan, folder: str = "docs") -> tuple[Finding, ...]:
    """The edits that are kept, what they hold back, pages that no build may touch, and links that lead nowhere."""
    found = [_of_change(f"{folder}/{place}", change) for place, changes in plan.changes.items() for change in changes]
    for place, reason in plan.loaded.unreadable.items():
        remedy = "save it as UTF-8" if "UTF-8" in reason else "put the page itself there"
        found.append(Finding("unreadable", f"{folder}/{place}", None, f"{reason}, so it is left as it is", remedy))
    for place in plan.strangers:
        fact = "is a page of your own where one would be generated"
        remedy = f"rename it, or replace it: dossier accept {folder}/{place}"
        found.append(Finding("stranger", f"{folder}/{place}", None, fact, remedy))
    return sort_findings((*found, *_dead_links(plan, folder)))


def stale_pages(plan: Plan, folder: str = "docs") -> tuple[Finding, ...]:
    """That a build would change pages, if it would."""
    changed = len(plan.writes) + len(plan.removals)
    if not changed:
        return ()
    fact = "1 page is" if changed == 1 else f"{changed} pages are"
    remedy = "see `dossier diff`, then run `dossier build`"
    return (Finding("stale", folder, None, f"{fact} not what the seeds and the edits make now", remedy),)


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """`findings`, each once, most useful first: errors before the rest, then by kind, then by place."""
    rank = {kind: n for n, kind in enumerate(ORDER)}
    return tuple(
        sorted(
            dict.fromkeys(findings),
            key=lambda found: (
                SEVERITIES.index(found.severity),
                rank.get(found.kind, ORDER.index("ambiguous-name")),
                found.kind,
                found.file,
                found.line or 0,
                found.fact,
            ),
        )
    )


def needs_attention(findings: Iterable[Finding]) -> bool:
    """Whether any of them asks for something: a kept edit is listed, but asks for nothing."""
    return any(finding.severity != "notice" for finding in findings)


def format_findings(findings: Iterable[Finding], style: Style = "text") -> str:
    """`findings` as lines for people, as annotations for GitHub's runner, or as JSON Lines."""
    found = tuple(findings)
    if style == "json":
        return "".join(visible_json(json.dumps(asdict(finding), ensure_ascii=False)) + "\n" for finding in found)
    if style == "github":
        return "".join(f"{_annotation(finding)}\n" for finding in found)
    return "".join(_lines(finding) for finding in found) + f"{_total(found)}\n"


def diff_of(plan: Plan, folder: str = "docs") -> str:
    """What the plan changes in docs/, as a unified diff; empty if that is nothing."""
    changed = sorted({*plan.writes, *plan.removals})
    return "".join(_diff(plan.loaded.docs.get(place), plan.docs.get(place), f"{folder}/{place}") for place in changed)


def _of_change(file: str, change: Change) -> Finding:
    target = f"{file}#{change.key}" if change.key else file
    take, keep = f"dossier accept {target}", f"dossier accept --keep {target}"
    shown = change.key or "this page"
    if change.kind == "proposal":
        fact = f"{shown} was edited, and what is generated for it has changed since"
        return _finding(file, change, fact, f"take the new text: {take}, or settle for yours: {keep}", "warning")
    if change.kind == "orphan":
        fact = f"{shown} was edited, and is generated no more"
        return _finding(file, change, fact, f"delete it, or settle for it: {keep}", "warning")
    if change.kind == "withheld":
        fact = f"{shown} is new, but its section was deleted by hand or the page has no base"
        return _finding(file, change, fact, f"bring it in: {take}", "notice")
    if change.kind == "deleted":
        return _finding(file, change, f"{shown} was deleted by hand and stays out", f"bring it back: {take}", "notice")
    fact = f"your edit of {shown} is kept" if change.kind == "kept" else f"{shown} is your own and is kept"
    return _finding(file, change, fact, "nothing to do", "notice")


def _finding(file: str, change: Change, fact: str, remedy: str, severity: Literal["warning", "notice"]) -> Finding:
    diff = _diff(change.edited, change.generated, file) if severity == "warning" else ""
    return Finding(change.kind, file, change.line, fact, remedy, severity, diff)


def _diff(before: str | None, after: str | None, file: str) -> str:
    """A unified diff of a file's two texts; None is a file that is not there."""
    names = ("/dev/null" if before is None else f"a/{file}", "/dev/null" if after is None else f"b/{file}")
    lines = difflib.unified_diff(_with_ends(before), _with_ends(after), *names)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _with_ends(text: str | None) -> list[str]:
    *lines, last = (text or "").split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])


def _dead_links(plan: Plan, folder: str) -> Iterator[Finding]:
    """Links that a person typed, or left on a page, to pages and places on them that are not there or have moved."""
    anchors = lru_cache(maxsize=None)(lambda page: anchors_of(plan.docs[page]))
    touched = (p for p in sorted(plan.docs) if plan.docs[p] != plan.base.get(p) and p not in plan.held)
    for place in touched:
        for link in page_links(plan.docs[place], place):
            index = link.page.removesuffix(".md") + "/index.md"
            page = index if link.page not in plan.docs and index in plan.docs else link.page
            if page in plan.loaded.unreadable:
                continue
            if page not in plan.docs:
                fact = f"links to {link.address}, which is not there"
                yield Finding("dead-link", f"{folder}/{place}", link.line, fact, _way_out(link.page, plan))
            elif link.anchor and link.anchor not in anchors(page):
                fact = f"links to {link.address}, but nothing there has that name"
                yield Finding("dead-link", f"{folder}/{place}", link.line, fact, _anchor_way_out(page, link, plan))


def _way_out(page: str, plan: Plan) -> str:
    if page in plan.moved:
        return f"that page is now {plan.moved[page]}: link to it there"
    if page in plan.deleted:
        return f"that page was deleted by hand: remove the link, or bring the page back: dossier accept docs/{page}"
    near = difflib.get_close_matches(page, sorted(plan.docs), n=1, cutoff=0.8)
    return f"did you mean {near[0]}?" if near else "correct or remove the link"


def _anchor_way_out(page: str, link: PageLink, plan: Plan) -> str:
    if any(change.kind == "deleted" and change.key == link.anchor for change in plan.changes.get(page, ())):
        back = f"dossier accept docs/{page}#{link.anchor}"
        return f"that was deleted by hand: remove the link, or bring it back: {back}"
    near = difflib.get_close_matches(link.anchor, sorted(anchors_of(plan.docs[page])), n=1, cutoff=0.6)
    return f"did you mean #{near[0]}?" if near else "correct or remove the link"


# ---------------------------------------------------------------------------------------- renderings


def _lines(finding: Finding) -> str:
    where = finding.file if finding.line is None else f"{finding.file}:{finding.line}"
    diff = "".join(f"    {visible(line, keep=TAB)}\n" for line in finding.diff.split("\n")[2:] if line)
    words = visible(f"{finding.severity}: {where}: {finding.fact}; {finding.remedy} [{finding.kind}]")
    return f"{words}\n{diff}"


def _total(findings: tuple[Finding, ...]) -> str:
    if not findings:
        return "Nothing needs a curator."
    counts = Counter[str](finding.severity for finding in findings)
    words = [f"{counts[severity]} {severity}{'s' if counts[severity] != 1 else ''}" for severity in SEVERITIES]
    return ", ".join(word for word in words if not word.startswith("0 "))


def _annotation(finding: Finding) -> str:
    place = f"file={_property(finding.file)}" + (f",line={finding.line}" if finding.line else "")
    words = f"{finding.fact}; {finding.remedy}" + (f"\n{finding.diff}" if finding.diff else "")
    return f"::{finding.severity} {place},title={_property(finding.kind)}::{_data(words)}"


def _data(text: str) -> str:
    return visible(text, keep="\r\n\t").replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def summary_of(findings: Iterable[Finding], largest: int = LARGEST_SUMMARY) -> str:
    """A Markdown table for the summary page of a workflow's step, as many rows of it as `largest` bytes hold."""
    found = tuple(findings)
    rows = [_row(finding) for finding in found]
    sizes = accumulate((len(row.encode()) for row in rows), initial=_REST_OF_SUMMARY)
    fitting = sum(size <= largest for size in sizes) - 1
    table = f"| | where | what | what to do |\n|---|---|---|---|\n{''.join(rows[:fitting])}\n" if rows else ""
    left = f"Not shown here: {len(rows) - fitting} more, see `dossier check`.\n\n" if fitting < len(rows) else ""
    return f"## Dossier check\n\n{table}{left}{_total(found)}\n"


def _row(finding: Finding) -> str:
    where = f"{finding.file}:{finding.line}" if finding.line else finding.file
    return f"| {finding.severity} | {_cell(where)} | {_cell(finding.fact)} | {_cell(finding.remedy)} |\n"


def _cell(text: str) -> str:
    """A code span: neither marks nor a bare address in a seed's words mean anything there; only a bar ends the cell."""
    return code(visible(" ".join(text.split()))).replace("|", "\\|")
