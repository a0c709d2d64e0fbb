"""What a curator should look at, most useful first, for people, for GitHub's workflows and for tools."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from itertools import accumulate
from typing import Literal, TypeAlias

from dossier.characters import visible, visible_json
from dossier.curate.differences import diff
from dossier.curate.told import told
from dossier.curate.tree import Plan
from dossier.markdown import code
from dossier.records import Dossier, Finding

TAB = "\t"
_REST_OF_SUMMARY = 500  # bytes of a summary beside its rows
LARGEST_SUMMARY = 1_000_000  # bytes; GitHub refuses the summary of a step above 1,048,576

Style: TypeAlias = Literal["text", "github", "json"]

# What breaks a page or holds back work comes first; what is only good to know, last.
ORDER = (
    *(
        "emptied",
        "unreadable-page",
        "unread-seed",
        "foreign-element",
        "not-verbatim",
        "misattributed",
        "misplaced",
        "unrendered",
    ),
    *("front-matter", "wrong-id", "unknown-key", "wrong-value", "stale", "dead-link", "no-memory"),
    *("taken-over", "reworded", "repeats", "no-note", "behind-redirect", "proposal", "orphan", "stranger"),
    *("unreadable", "changed-meanwhile", "ambiguous-name", "no-seed", "unknown-speaker", "undated-article"),
    *("unnamed-outlet", "furniture-doubt", "deleted", "kept", "written"),
)
SEVERITIES = ("error", "warning", "notice")


def findings_of(plan: Plan, dossier: Dossier, folder: str = "docs") -> tuple[Finding, ...]:
    """What was typed on the pages, what it does, what it holds back, and links that lead nowhere."""
    return sort_findings(told(plan, dossier, folder))


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
    return "".join(diff(plan.loaded.docs.get(place), plan.docs.get(place), f"{folder}/{place}") for place in changed)


def diff_of_lists(before: Mapping[str, str], after: Mapping[str, str], folder: str = "docs") -> str:
    """What changes in lists that stand on no page in docs/, as a unified diff: `+++ b/docs/timeline.md, as shown`."""
    changed = sorted(path for path in {*before, *after} if before.get(path) != after.get(path))
    return "".join(diff(before.get(path), after.get(path), f"{folder}/{path}, as shown") for path in changed)


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


def summary_of(findings: Iterable[Finding], news: Iterable[str] = (), largest: int = LARGEST_SUMMARY) -> str:
    """What is new, and a table of findings, as Markdown for the summary page of a workflow's step.

    It has as many rows as `largest` bytes hold.
    """
    found = tuple(findings)
    rows = [_row(finding) for finding in found]
    brought = "".join(f"- {code(visible(line))}\n" for line in news)
    new = f"What is new:\n\n{brought}\n" if brought else ""
    sizes = accumulate((len(row.encode()) for row in rows), initial=_REST_OF_SUMMARY + len(new.encode()))
    fitting = sum(size <= largest for size in sizes) - 1
    table = f"| | where | what | what to do |\n|---|---|---|---|\n{''.join(rows[:fitting])}\n" if rows else ""
    left = f"Not shown here: {len(rows) - fitting} more, see `dossier check`.\n\n" if fitting < len(rows) else ""
    return f"## Dossier check\n\n{new}{table}{left}{_total(found)}\n"


def _row(finding: Finding) -> str:
    where = f"{finding.file}:{finding.line}" if finding.line else finding.file
    return f"| {finding.severity} | {_cell(where)} | {_cell(finding.fact)} | {_cell(finding.remedy)} |\n"


def _cell(text: str) -> str:
    """A code span: neither marks nor a bare address in a seed's words mean anything there; only a bar ends the cell."""
    return code(visible(" ".join(text.split()))).replace("|", "\\|")
