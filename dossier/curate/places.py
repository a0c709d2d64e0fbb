"""Where a build may write: below docs/ and .dossier/, and nowhere else, whoever says so."""

from __future__ import annotations

import stat
from contextlib import suppress
from pathlib import Path, PurePath
from typing import TypeVar

from dossier.config import Config
from dossier.errors import DossierError

RECORDS = "records"  # below .dossier/: what the pages are filled from when they are rendered
ATTRIBUTES = ".gitattributes"  # likewise: how git merges what is remembered
_Path = TypeVar("_Path", bound=PurePath)


def path_of(place: str, config: Config) -> Path:
    """The file at `place`: "docs/people/a.md", "state/records/people.jsonl", "state/ids.jsonl".

    Raises DossierError if it does not lie in the project's docs/ or .dossier/, as it is written or by a link.
    """
    kind, _, name = place.partition("/")
    folder = {"docs": config.docs, "state": config.state}.get(kind)
    path = below(folder, name) if folder else None
    if place == f"state/{ATTRIBUTES}":
        path = config.state / ATTRIBUTES
    if folder is None or path is None:
        fact = f"does not lie below {config.relative(config.docs)}/ or {config.relative(config.state)}/"
        raise DossierError(place, fact, "give it a name without `..`")
    if not path.parent.resolve().is_relative_to(config.root.resolve() / folder.relative_to(config.root)):
        fact = "is a link that leads elsewhere, or lies in one"
        raise DossierError(config.relative(path), fact, "put the file itself there, or remove the link")
    return path


def below(folder: _Path, name: str) -> _Path | None:
    """`name`, a path with forward slashes, in `folder`; None if it means another place, or is hidden.

    "../a", "/etc/a" and "a//b" mean another place than they seem to; so does "C:/a" on Windows.
    """
    parts = name.split("/")
    if any(not part or part.startswith(".") or "\0" in part for part in parts):
        return None
    path = folder / name
    return path if path.parts == (*folder.parts, *parts) else None


def refuse_unwritable(file: Path, config: Config) -> None:
    """Raises DossierError if writing `file` would put it in a link's place, or go against its being read-only."""
    name = config.relative(file)
    if file.is_symlink():
        raise DossierError(name, "is a link", "put the file itself there, or remove the link")
    with suppress(FileNotFoundError, NotADirectoryError):
        if not file.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            raise DossierError(name, "is read-only; nothing was written", "make it writable, then build again")


def kind_of(page: str) -> str:
    """What a page is of: "people", "articles"; "" if it lies in no folder."""
    return page.partition("/")[0] if "/" in page else ""


def is_speaker(page: str) -> bool:
    """Whether a page is of somebody who speaks."""
    return kind_of(page) in {"people", "organisations", "sources"}
