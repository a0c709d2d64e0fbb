"""The only place that reads and writes pages: docs/, and the base and the ledger in .dossier/.

What is going to be written is put into a journal first, as one file. A build that is killed has either not begun to
write, or left the journal; whoever comes next finishes what it says. So no kill leaves a half-written state, and a page
that a person has changed in between is left as that person wrote it.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from dossier.config import Config
from dossier.errors import DossierError, PageError
from dossier.records import Finding, Ledger
from dossier.write import ledger as ledgers
from dossier.write.tree import Plan, Tree, put

BASE = "base"
JOURNAL = "journal.jsonl"
TEMPORARY = ".{}.dossier-tmp"


@dataclass(frozen=True, slots=True)
class _Write:
    """One file that changes: its place, the hash of what it held when the plan was made, what it is going to hold.

    The hash of a file that is not there is empty; a text of None removes it. `page` is the page in docs/ that a base
    belongs to: where a person has changed that page since, neither is written.
    """

    file: str  # "docs/people/a.md": the kind of place, then the path in it
    before: str
    after: str | None
    page: str = ""


def load_tree(config: Config) -> Tree:
    """The pages in docs/, their base and the ledger, as the last build meant them to be; writes nothing."""
    pending = dict(_outcome(_journal(config), lambda file: _bytes(_path(file, config))))
    docs: dict[str, str] = {}
    unreadable: dict[str, str] = {}
    for name, file in _pages(config.docs):
        text = _text_of(file)
        if text is None:
            unreadable[name] = "is a link" if file.is_symlink() else "is not UTF-8"
        else:
            docs[name] = text
    base = {name: text for name, file in _pages(config.state / BASE) if (text := _unsealed(_text_of(file) or ""))}
    for place, text in pending.items():
        kind, _, name = place.partition("/")
        if kind in {"docs", BASE}:
            put(docs if kind == "docs" else base, name, text if kind == "docs" or text is None else _unsealed(text))
    known = pending.get(f"state/{ledgers.NAME}") or _text_of(config.state / ledgers.NAME) or ""
    place = config.relative(config.state / ledgers.NAME)
    return Tree(docs, base, ledgers.parse_ledger(known, place), unreadable)


def store(plan: Plan, ledger: Ledger, config: Config) -> tuple[Finding, ...]:
    """Writes what the plan says: pages, then base, then ledger, each file at once or not at all.

    Returns a finding for each page that a person changed while the plan was made; it is left as it is. Raises
    DossierError, before anything is written, if a file can't be.
    """
    _finish(config)
    writes = list(_writes(plan, ledger, config))
    for write in writes:
        _refuse_unwritable(_path(write.file, config), config)
    if not writes:
        return ()
    lines = (json.dumps([write.file, write.before, write.after, write.page]) for write in writes)
    _replace(config.state / JOURNAL, "".join(f"{line}\n" for line in lines), config)
    return _finish(config)


def _writes(plan: Plan, ledger: Ledger, config: Config) -> Iterator[_Write]:
    for name in sorted({*plan.writes, *plan.removals}):
        before = plan.loaded.docs.get(name)
        yield _Write(f"docs/{name}", "" if before is None else _hash(before.encode()), plan.docs.get(name))
    origins = {place: origin for origin, place in plan.moved.items()}
    pages = {origins.get(name, name): f"docs/{name}" for name in {*plan.writes, *plan.removals}}
    for name in sorted({*plan.base_writes, *plan.base_removals}):
        text = plan.base.get(name)
        sealed = None if text is None else _sealed(text)
        place = f"{BASE}/{name}"
        yield _Write(place, _hash_of(_path(place, config)), sealed, pages.get(name, ""))
    place, text = f"state/{ledgers.NAME}", ledgers.ledger_text(ledger)
    before = _hash_of(_path(place, config))
    if before != _hash(text.encode()) and (text or before):
        yield _Write(place, before, text)


def _finish(config: Config) -> tuple[Finding, ...]:
    """Does what the journal says, if there is one, and removes it."""
    journal = _journal(config)
    _temporary(config.state / JOURNAL).unlink(missing_ok=True)
    if not journal:
        return ()
    todo = dict(_outcome(journal, lambda file: _bytes(_path(file, config))))
    for place, text in todo.items():
        _replace(_path(place, config), text, config)
    left = [write.file for write in journal if write.file.startswith("docs/") and not _done(write, config)]
    for write in journal:  # what a killed build left of a file that a person has changed since
        _temporary(_path(write.file, config)).unlink(missing_ok=True)
    (config.state / JOURNAL).unlink()
    return tuple(_changed_meanwhile(config.relative(_path(file, config))) for file in left)


def _outcome(journal: Iterable[_Write], bytes_of: Callable[[str], bytes | None]) -> Iterator[tuple[str, str | None]]:
    """What is still to be written of a journal: not what is done, and nothing over what a person wrote since."""
    left: set[str] = set()
    for write in journal:
        now = bytes_of(write.file)
        if now == (None if write.after is None else write.after.encode()):
            continue
        if write.page in left:
            continue
        if ("" if now is None else _hash(now)) == write.before:
            yield write.file, write.after
        elif write.file.startswith("docs/"):
            left.add(write.file)


def _done(write: _Write, config: Config) -> bool:
    return _bytes(_path(write.file, config)) == (None if write.after is None else write.after.encode())


def _journal(config: Config) -> list[_Write]:
    text = _text_of(config.state / JOURNAL)
    if text is None:
        return []
    try:
        return [_Write(*json.loads(line)) for line in text.splitlines()]
    except (ValueError, TypeError) as error:
        file = config.relative(config.state / JOURNAL)
        raise DossierError(file, "is damaged", "delete it and build again") from error


def _path(place: str, config: Config) -> Path:
    kind, _, name = place.partition("/")
    folder = {"docs": config.docs, BASE: config.state / BASE, "state": config.state}[kind]
    return folder / name


# --------------------------------------------------------------------------------------------- files


def _pages(folder: Path) -> Iterator[tuple[str, Path]]:
    """The Markdown files below `folder` by their paths, sorted; hidden ones are none, and links are not followed."""
    found = []
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(place, name) for name in files if name.endswith(".md") and not name.startswith(".")]
    return iter(sorted((file.relative_to(folder).as_posix(), file) for file in found))


def _bytes(file: Path) -> bytes | None:
    if file.is_symlink():
        return None
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise PageError(str(file), f"can't be read ({error.strerror})", "check its permissions") from error


def _text_of(file: Path) -> str | None:
    try:
        return None if (data := _bytes(file)) is None else data.decode()
    except UnicodeDecodeError:
        return None


def _refuse_unwritable(file: Path, config: Config) -> None:
    """Raises DossierError if writing `file` would leave docs/ and .dossier/, or go against its being read-only."""
    name = config.relative(file)
    for folder in (config.docs, config.state):
        if file.is_relative_to(folder) and (folder.is_symlink() or not _inside(file, folder)):
            raise DossierError(name, "is a link that leads elsewhere", "put the file itself there, or remove the link")
    if file.is_symlink():
        raise DossierError(name, "is a link", "put the file itself there, or remove the link")
    with suppress(FileNotFoundError, NotADirectoryError):
        if not file.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            raise DossierError(name, "is read-only; nothing was written", "make it writable, then build again")


def _inside(file: Path, folder: Path) -> bool:
    return file.parent.resolve().is_relative_to(folder.resolve())


def _replace(file: Path, text: str | None, config: Config) -> None:
    """Makes `file` hold `text`, or removes it; at no moment does it hold anything else than before or after."""
    temporary = _temporary(file)
    try:
        if text is None:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as handle:
            handle.write(text.encode())
            handle.flush()
            os.fsync(handle.fileno())
        if file.exists():
            shutil.copymode(file, temporary)
        temporary.replace(file)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        remedy = "free some space" if error.errno in {errno.ENOSPC, errno.EDQUOT} else "check its permissions"
        fact = f"can't be written ({error.strerror})"
        raise DossierError(config.relative(file), fact, f"{remedy}, then build again; no edit is lost") from error


def _temporary(file: Path) -> Path:
    return file.with_name(TEMPORARY.format(file.name))


def _changed_meanwhile(file: str) -> Finding:
    fact = "was changed while the build was running, so it is left as it is"
    return Finding("changed-meanwhile", file, None, fact, "build again", "warning")


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()


def _hash_of(file: Path) -> str:
    data = _bytes(file)
    return "" if data is None else _hash(data)


# ---------------------------------------------------------------------------------------------- base


SEAL = "<!-- base 1 {} -->\n"


def _sealed(text: str) -> str:
    """A base page's file: the text, and a line that tells whether the text is whole and how it was made."""
    return text + SEAL.format(_hash(text.encode())[:16])


def _unsealed(file_text: str) -> str | None:
    """The text of a base page's file; None if it is cut short, was changed or comes from another version."""
    file_text = file_text.replace("\r\n", "\n")
    at = len(file_text) - len(SEAL.format("0" * 16))
    text = file_text[: max(at, 0)]
    return text if file_text == _sealed(text) else None
