"""Errors that say where, what, and what to do. Only the command line turns them into an exit code."""

from __future__ import annotations

import re
import traceback
from pathlib import Path

DEFECT = "report this as a defect of Dossier"  # the remedy where no seed and no page can be to blame

_SHOWN = 160  # characters of an exception's own words: enough to know it by
_PLACE_IN_MEMORY = re.compile(r"0x[0-9a-fA-F]{6,}")  # "<Doc object at 0x7f3c...>": another one in each run


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
    """A seed that can't be read, or not as it stands; the other seeds go on.

    `lost` is the article that there is not because of it, by its id, or by a pattern where the file can't tell:
    "export-*". A `notice` asks for nothing.
    """

    def __init__(  # noqa: PLR0913 - a place, a fact, a remedy, and what follows from them
        self,
        file: str,
        fact: str,
        remedy: str,
        line: int | None = None,
        *,
        lost: str | None = None,
        notice: bool = False,
    ) -> None:
        super().__init__(file, fact, remedy, line)
        self.lost = lost
        self.notice = notice


class ConfigError(DossierError):
    """mkdocs.yml is missing or states something impossible."""


class StartError(DossierError):
    """A new dossier can't be begun where it was asked for; nothing was written over."""


class PageError(DossierError):
    """A page's front matter states something that can't be followed; its last good state is kept."""


class PublishError(DossierError):
    """The site can't be published: MkDocs failed, or a rendered quote differs from its seed."""


def words_of(error: BaseException) -> str:
    """An exception that nobody expected, in one line: its type, its words, and the line of Dossier that met it.

    The same fault gives the same words in every run and in every process.
    """
    said = _PLACE_IN_MEMORY.sub("0x…", " ".join(str(error).split()))
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "dossier" in Path(frame.filename).parts]
    place = f", {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}: {said[:_SHOWN]}{place}" if said else f"{type(error).__name__}{place}"
