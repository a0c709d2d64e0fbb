"""What makes a page unreadable: nobody can tell then what it states, so its last known facts stay in force."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

import yaml

from dossier.curate.parse import FRONT, Parsed, parse_page
from dossier.records import Finding

# "<<<<<<< HEAD" and ">>>>>>> branch": what git leaves of two versions that it can't merge
CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
# Front matter with an empty line above it, or a dash too few: three dashes were meant
_MEANT = re.compile(r"\ufeff?\s*-{2,}[ \t]*\r?\n[ \t]*[\"']?[A-Za-z_][\w .-]*[\"']?[ \t]*:(?:[ \t\r]|$)", re.MULTILINE)
KIND = "unreadable-page"


def problem_of(text: str, file: str, known: Mapping[str, Set[str]]) -> Finding | None:
    """Why a page can't be read, with the line and the remedy; None if it can.

    `known` are the hashes of what was generated there: that can be read.
    """
    had_front = any(key.startswith(FRONT) for key in known)
    if found := CONFLICT.search(text):
        fact = "git could not merge two versions of this page: both stand here, between the lines <<<<<<< and >>>>>>>"
        return _problem(file, text.count("\n", 0, found.start()) + 1, fact, "keep what is right and delete these lines")
    page = parse_page(text)
    if not page.closing:
        return _missing_front(text, file, had_front=had_front)
    if all(entry.hash in known.get(entry.key, ()) for entry in page.entries):
        return None
    return _stated_twice(page, file) or _not_yaml(page, file)


def _missing_front(text: str, file: str, *, had_front: bool) -> Finding | None:
    lines = text.removeprefix("\ufeff").split("\n")
    if lines[0].rstrip() == "---" and (had_front or any(re.match(r"[\w\"' .-]+:", line) for line in lines[1:3])):
        return _problem(file, 1, "the front matter is not closed", "put a line `---` behind its last entry")
    if had_front or _MEANT.match(text):
        line = next((n for n, line in enumerate(lines, 1) if line.strip()), 1)
        return _problem(
            file, line, "the front matter is not read", "let the first line be `---`, with nothing above it"
        )
    return None


def _stated_twice(page: Parsed, file: str) -> Finding | None:
    lines: dict[str, int] = {}
    for entry in page.entries:
        key = entry.key.removeprefix(FRONT).partition("~")[0]
        line = entry.line + _remarks(entry.text)
        if key in lines:
            fact = f"`{key}` is typed twice, in line {lines[key]} and in line {line}"
            return _problem(file, line, fact, "delete one of the two lines")
        lines[key] = line
    return None


def _not_yaml(page: Parsed, file: str) -> Finding | None:
    """That the front matter is no YAML to the parser that the renderer uses, if it is not."""
    front = page.opening.partition("\n")[2] + "".join(entry.gap + entry.text for entry in page.entries)
    try:
        said = yaml.safe_load(front)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        unclosed = "quoted scalar" in (getattr(error, "context", None) or "")  # what opens the quotation is to mend
        mark = getattr(error, "context_mark" if unclosed else "problem_mark", None)
        line = 2 + min(mark.line, max(front.count("\n") - 1, 0)) if mark else _impossible(page)
        words = getattr(error, "problem", None) or " ".join(str(error).split())
        fact = f"the front matter can't be read ({words}): {_line_of(front, line - 2)}"
        return _problem(file, line, fact, "put the value in double quotes, and spaces for tabs")
    if said is None or isinstance(said, dict):
        return None
    return _problem(file, 2, "the front matter is no list of `key: value`", "write one `key: value` a line")


def _impossible(page: Parsed) -> int:
    """The line of an entry whose value there can't be: a date such as 2024-02-30."""
    for entry in page.entries:
        try:
            yaml.safe_load(entry.text)
        except ValueError:
            return entry.line + _remarks(entry.text)
    return 2


def _line_of(front: str, number: int) -> str:
    lines = front.split("\n")
    return lines[number].strip() if 0 <= number < len(lines) else ""


def _remarks(text: str) -> int:
    lines = text.split("\n")
    return next((n for n, line in enumerate(lines) if line.strip() and not line.startswith("#")), 0)


def _problem(file: str, line: int, fact: str, remedy: str) -> Finding:
    stays = "; what this page stated last stays in force, and its last good form stays published"
    return Finding(KIND, file, line, fact + stays, f"{remedy}, then build again", "error")
