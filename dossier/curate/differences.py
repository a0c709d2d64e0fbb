"""Two texts side by side, as a unified diff."""

from __future__ import annotations

import difflib


def diff(before: str | None, after: str | None, file: str) -> str:
    """A unified diff of a file's two texts; None is a file that is not there."""
    names = ("/dev/null" if before is None else f"a/{file}", "/dev/null" if after is None else f"b/{file}")
    lines = difflib.unified_diff(_with_ends(before), _with_ends(after), *names)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _with_ends(text: str | None) -> list[str]:
    *lines, last = (text or "").split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
