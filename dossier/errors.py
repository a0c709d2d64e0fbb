"""Errors that say where, what, and what to do. Only the command line turns them into an exit code."""

from __future__ import annotations


class DossierError(Exception):
    """A fact that stops a step, with its place and its remedy.

    `str(error)` is one line: `seeds/a.txt:3: the file is empty; remove it or paste the article in`.
    """

    def __init__(self, file: str, fact: str, remedy: str, line: int | None = None) -> None:
        self.file = file
        self.line = line
        self.fact = fact
        self.remedy = remedy
        where = file if line is None else f"{file}:{line}"
        super().__init__(" ".join(f"{where}: {fact}; {remedy}".split()))


class SeedError(DossierError):
    """A seed that can't be read; the other seeds go on."""


class ConfigError(DossierError):
    """mkdocs.yml is missing or states something impossible."""


class PageError(DossierError):
    """A page's front matter states something that can't be followed; its last good state is kept."""


class PublishError(DossierError):
    """The site can't be published: MkDocs failed, or a rendered quote differs from its seed."""
