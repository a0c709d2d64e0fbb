"""Files in: each seed's text as it was saved, or one clear error for each file that can't be read.

The only module of this room that reads files, next to `add.py`, which copies them in.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from dossier.errors import DEFECT, SeedError, words_of
from dossier.read import formats
from dossier.read.naming import has_plain_name, ids_of_export, unique_ids
from dossier.records import Seed

LARGEST_FILE = 10_000_000  # bytes of one article's file; the longest of articles are a hundredth of that
LARGEST_EXPORT = 1_000_000_000  # bytes of a .jsonl file, which is read line by line

# What file managers and editors leave behind, and hidden files: "Thumbs.db", ".DS_Store", "story.txt~", "#story.txt#"
_LEFT_BEHIND = re.compile(r"\..*|thumbs\.db|desktop\.ini|.*~|#.*#", re.IGNORECASE | re.DOTALL)
# What stands in a folder to explain the folder: "README.md", "LICENSE", "readme.de.txt"
_OF_THE_FOLDER = re.compile(r"(?:readme|licen[cs]e|copying|changelog|contributing)(?:\.[\w-]{2,12})*", re.IGNORECASE)
_EVERY_ARTICLE = "*"  # what may be lost where nobody can tell


def read_seeds(folder: Path, root: Path) -> tuple[tuple[Seed, ...], tuple[SeedError, ...]]:
    """The seeds in `folder` and its subfolders, sorted by path, and an error for each file that can't be read whole.

    A seed that could be read, but not for certain (another encoding than UTF-8, say), has an error and is there too. A
    file that nobody meant as a seed is a notice.
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
    return _with_ids(seeds, errors)


def _with_ids(seeds: Sequence[Seed], errors: Sequence[SeedError]) -> tuple[tuple[Seed, ...], tuple[SeedError, ...]]:
    """The seeds, each with an id of its own; one that can't be read keeps the id that it has when it can."""
    unread = [error for error in errors if error.lost is not None and not error.lost.endswith("*")]
    named = [(seed.id, seed.path) for seed in seeds] + [(error.lost or "", error.file) for error in unread]
    ids = unique_ids(named)
    for error, name in zip(unread, ids[len(seeds) :], strict=True):
        error.lost = name
    return tuple(replace(seed, id=name) for seed, name in zip(seeds, ids, strict=False)), tuple(errors)


def _files(path: Path) -> Iterator[tuple[Path, Path | None]]:
    """Each file at `path` with the folder that it must not lead out of; the path itself if it is no folder.

    A folder that can't be listed comes as itself, so that it is named.
    """
    if not path.is_dir():
        yield path, None
        return
    found: list[Path] = []
    unlisted: list[Path] = []
    for folder, folders, files in os.walk(path, onerror=lambda error: unlisted.append(Path(error.filename))):
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        folders[:] = [name for name in folders if not name.startswith(".") and name not in links]
        found += [Path(folder) / name for name in [*files, *links] if not _LEFT_BEHIND.fullmatch(name)]
    for file in sorted((*found, *unlisted), key=lambda file: file.as_posix()):
        yield file, path


def _read_file(file: Path, within: Path | None, shown: str) -> tuple[list[Seed], list[SeedError]]:
    """The seeds in a file, and what is wrong with it; whatever goes wrong, it is this file's fault alone."""
    try:
        if within is not None and (notice := _no_seed(file, shown)) is not None:
            return [], [notice]
        seeds, errors = _contents(file, within, shown)
    except FileNotFoundError:
        remedy = "check its path, build again"
        seeds, errors = [], [SeedError(shown, "there is no such file, or it was removed meanwhile", remedy)]
    except PermissionError:
        seeds, errors = [], [SeedError(shown, "it may not be read", "give permission to read it")]
    except OSError as error:
        fact = f"it can't be read ({error.strerror or error})"
        seeds, errors = [], [SeedError(shown, fact, "check the file and the disk")]
    except Exception as error:  # noqa: BLE001 - a defect that one seed brings to light must not cost the others
        seeds, errors = [], [SeedError(shown, f"reading it failed ({words_of(error)})", DEFECT)]
    for fault in errors if not seeds else ():
        fault.lost = _lost_with(file)
    return seeds, errors


def _lost_with(file: Path) -> str:
    """The articles that there are not if nothing of a file can be read."""
    if os.path.isdir(file):  # noqa: PTH112 - Path.is_dir() raises where a folder may not be entered
        return _EVERY_ARTICLE
    return ids_of_export(file.stem) if _is_export(file) else file.stem


def _is_export(file: Path) -> bool:
    return file.suffix.casefold() == ".jsonl"


def _contents(file: Path, within: Path | None, shown: str) -> tuple[list[Seed], list[SeedError]]:
    fault = _fault_of_place(file, within) or _fault_of_kind(file.suffix.casefold(), file.stat().st_size)
    if fault is not None:
        return [], [SeedError(shown, *fault)]
    if _is_export(file):
        with file.open("rb") as lines:
            return formats.read_lines(lines, shown, file.stem)
    return formats.read_document(file.read_bytes(), shown, file.stem, file.suffix.casefold())


def _no_seed(file: Path, shown: str) -> SeedError | None:
    """That a file of the folder is none of the seeds, going by its name alone: a README, a PDF, a picture."""
    if not has_plain_name(file.name) or file.is_symlink() or not file.is_file():
        return None
    if _OF_THE_FOLDER.fullmatch(file.name):
        return SeedError(
            shown, "it is about the folder, so it is no seed", "rename it if it is an article", notice=True
        )
    if file.suffix.casefold() in formats.SUFFIXES:
        return None
    fact, _ = _fault_of_kind(file.suffix.casefold(), 0) or ("", "")
    return SeedError(shown, fact, f"if it is an article, save it as {', '.join(formats.SUFFIXES)}", notice=True)


def _fault_of_place(file: Path, within: Path | None) -> tuple[str, str] | None:
    """The fact and the remedy if a file's name or kind can't be followed."""
    if not has_plain_name(file.name):
        return "its name holds line breaks, control characters or broken letters", "rename it"
    if within is not None and file.is_symlink() and not _leads_into(file, within):
        return "it is a link out of the folder of seeds", "copy the file itself in"
    mode = file.stat().st_mode
    if stat.S_ISDIR(mode) and not file.is_symlink():
        return "what is in it can't be listed", "give permission to read the folder"
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
