"""Files in: each seed's text as it was saved, or one clear error for each file that can't be read.

The only module of this room that reads files, next to `add.py`, which copies them in.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from dossier.errors import SeedError
from dossier.read import formats
from dossier.read.naming import has_plain_name, unique_ids
from dossier.records import Seed

LARGEST_FILE = 10_000_000  # bytes of one article's file; the longest of articles are a hundredth of that
LARGEST_EXPORT = 1_000_000_000  # bytes of a .jsonl file, which is read line by line

_IGNORED = frozenset({"thumbs.db", "desktop.ini"})  # what file managers leave behind; hidden files are ignored too


def read_seeds(folder: Path, root: Path) -> tuple[tuple[Seed, ...], tuple[SeedError, ...]]:
    """The seeds in `folder` and its subfolders, sorted by path, and an error for each file that can't be read whole.

    A seed that could be read, but not for certain (another encoding than UTF-8, say), has an error and is there too.
    """
    return read_paths([folder], root)


def read_paths(paths: Sequence[Path], root: Path) -> tuple[tuple[Seed, ...], tuple[SeedError, ...]]:
    """The seeds at `paths`, in the order given; a folder stands for its files, sorted by path."""
    seeds: list[Seed] = []
    errors: list[SeedError] = []
    read: set[str] = set()
    for path in paths:
        for file, within in _files(path):
            if (name := os.path.abspath(file)) in read:  # noqa: PTH100 - resolve() would follow links
                continue
            read.add(name)
            found, faults = _read_file(file, within, _shown(file, root))
            seeds += found
            errors += faults
    ids = unique_ids([(seed.id, seed.path) for seed in seeds])
    return tuple(replace(seed, id=name) for seed, name in zip(seeds, ids, strict=True)), tuple(errors)


def _files(path: Path) -> Iterator[tuple[Path, Path | None]]:
    """Each file at `path` with the folder that it must not lead out of; the path itself if it is no folder."""
    if not path.is_dir():
        yield path, None
        return
    found: list[Path] = []
    for folder, folders, files in os.walk(path):
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        folders[:] = [name for name in folders if not name.startswith(".") and name not in links]
        found += [Path(folder) / name for name in [*files, *links] if not _is_ignored(name)]
    for file in sorted(found, key=lambda file: file.as_posix()):
        yield file, path


def _is_ignored(name: str) -> bool:
    return name.startswith(".") or name.casefold() in _IGNORED


def _read_file(file: Path, within: Path | None, shown: str) -> tuple[list[Seed], list[SeedError]]:
    """The seeds in a file, and what is wrong with it."""
    try:
        if (fault := _fault_of_file(file, within, shown)) is not None:
            return [], [fault]
        if file.suffix.casefold() == ".jsonl":
            with file.open("rb") as lines:
                return formats.read_lines(lines, shown, file.stem)
        return formats.read_document(file.read_bytes(), shown, file.stem, file.suffix.casefold())
    except FileNotFoundError:
        return [], [
            SeedError(shown, "there is no such file, or it was removed meanwhile", "check its path, build again")
        ]
    except PermissionError:
        return [], [SeedError(shown, "it may not be read", "give permission to read it")]
    except OSError as error:
        return [], [SeedError(shown, f"it can't be read ({error.strerror or error})", "check the file and the disk")]


def _fault_of_file(file: Path, within: Path | None, shown: str) -> SeedError | None:
    """What keeps a file from being read at all, told before it is opened."""
    fault = _fault_of_place(file, within)
    if fault is None:
        fault = _fault_of_kind(file.suffix.casefold(), file.stat().st_size)
    return SeedError(shown, *fault) if fault else None


def _fault_of_place(file: Path, within: Path | None) -> tuple[str, str] | None:
    """The fact and the remedy if a file's name or kind can't be followed."""
    if not has_plain_name(file.name):
        return "its name holds line breaks, control characters or broken letters", "rename it"
    if within is not None and file.is_symlink() and not _leads_into(file, within):
        return "it is a link out of the folder of seeds", "copy the file itself in"
    mode = file.stat().st_mode
    if stat.S_ISDIR(mode):
        return "it is a link to a folder, which is not followed", "move the folder itself in"
    return None if stat.S_ISREG(mode) else ("it is no regular file", "remove it")


def _leads_into(link: Path, folder: Path) -> bool:
    """Whether a link ends in the folder; realpath() does not stumble over a link to itself, which stat() then tells."""
    return Path(os.path.realpath(link)).is_relative_to(os.path.realpath(folder))


def _fault_of_kind(suffix: str, size: int) -> tuple[str, str] | None:
    """The fact and the remedy if files of that ending or size are not read."""
    if suffix not in formats.SUFFIXES:
        return f"a {suffix or 'file without ending'} is no kind of seed", f"save it as {', '.join(formats.SUFFIXES)}"
    limit = LARGEST_EXPORT if suffix == ".jsonl" else LARGEST_FILE
    if size <= limit:
        return None
    return (
        f"it is {size / 1e6:.1f} MB; an article's file may be {limit // 1_000_000} MB",
        "cut it to the article, or split it",
    )


def _shown(file: Path, root: Path) -> str:
    """The path as messages and records name it: below the project, with forward slashes."""
    absolute = Path(os.path.abspath(file))  # noqa: PTH100 - resolve() would follow links
    for base in (Path(os.path.abspath(root)), root.resolve()):  # noqa: PTH100
        if absolute.is_relative_to(base):
            absolute = absolute.relative_to(base)
            break
    return absolute.as_posix().encode("utf-8", "backslashreplace").decode("utf-8")
