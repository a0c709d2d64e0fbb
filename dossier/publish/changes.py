"""When each page was last changed, where git knows it: written at the foot of the rendered page."""

from __future__ import annotations

import subprocess

from dossier.config import Config
from dossier.publish.rendered import source_of

_END = "</article>"


def write_last_changes(config: Config) -> None:
    """Say on each page of the site when its Markdown was last committed; nothing where git does not know."""
    days = last_changes(config)
    for file in sorted(config.site.rglob("*.html")) if days else ():
        source = source_of(file.relative_to(config.site).as_posix(), config.docs)
        day = days.get(source.relative_to(config.docs).as_posix()) if source else None
        html = file.read_text(encoding="utf-8") if day else ""
        if _END in html:
            note = f'<p class="last-change">Last changed on <time datetime="{day}">{day}</time></p>'
            file.write_text(html.replace(_END, note + _END, 1), encoding="utf-8", newline="\n")


def last_changes(config: Config) -> dict[str, str]:
    """The day of the last commit that touched each file below docs/; empty outside a repository."""
    command = [
        "git",
        "-c",
        "core.quotePath=false",
        "log",
        "--format=format:%x00%cs",
        "--name-only",
        "--relative",
        "--",
        ".",
    ]
    try:
        log = subprocess.run(command, cwd=config.docs, capture_output=True, encoding="utf-8", check=True).stdout  # noqa: S603 - fixed arguments
    except (OSError, subprocess.CalledProcessError, UnicodeDecodeError):
        return {}
    days: dict[str, str] = {}
    for commit in log.split("\0")[1:]:
        day, *files = commit.strip("\n").split("\n")
        for file in filter(None, files):
            days.setdefault(file, day)  # newest first
    return days
