"""The only place that reads and writes pages: docs/, and the memory, the ledger and the records in .dossier/.

What is going to be written is put into a journal first, as one file. A build that is killed has either not begun to
write, or left the journal; whoever comes next finishes what it says. So no kill leaves a half-written state, and a page
that a person has changed in between is left as that person wrote it.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from dossier.config import Config
from dossier.curate import ledger as ledgers
from dossier.curate.former import former_pages
from dossier.curate.memory import GENERATED, STATED, generated_text, page_of_line, parse_memory, stated_text
from dossier.curate.places import ATTRIBUTES, RECORDS, path_of, refuse_unwritable
from dossier.curate.tree import Plan, Tree, put
from dossier.errors import DossierError, PageError
from dossier.records import Finding, Ledger

JOURNAL = "journal.jsonl"
TEMPORARY = ".{}.dossier-tmp"
# Two branches that both built merge what they remember line by line: no line depends on another.
UNION = "*.jsonl merge=union\n"
BASE = "base"  # where a former version kept a copy of each page


@dataclass(frozen=True, slots=True)
class _Write:
    """One file that changes: its place, the hash of what it held when the plan was made, what it is going to hold.

    The hash of a file that is not there is empty; a text of None removes it. `origin` is where a page in docs/ is
    generated: where a person has changed the page since, what is remembered of it stays as it was.
    """

    file: str  # "docs/people/a.md": the kind of place, then the path in it
    before: str
    after: str | None
    origin: str = ""


def load_tree(config: Config) -> Tree:
    """The pages in docs/ and what is remembered of them, as the last build meant them to be; writes nothing."""
    pending = dict(_outcome(_journal(config)))
    docs: dict[str, str] = {}
    unreadable: dict[str, str] = {}
    for name, file in _pages(config.docs):
        text = _text_of(file)
        if text is None:
            unreadable[name] = "is a link" if file.is_symlink() else "is not UTF-8"
        else:
            docs[name] = text
    for place, text in pending.items():
        kind, _, name = place.partition("/")
        if kind == "docs":
            put(docs, name, text)
    kept = {name: _kept(name, pending, config) for name in (GENERATED, STATED, ledgers.NAME)}
    memory = parse_memory(kept[GENERATED], kept[STATED], config.relative(config.state))
    ledger = ledgers.parse_ledger(kept[ledgers.NAME], config.relative(config.state / ledgers.NAME))
    former = former_pages({name: _text_of(file) or "" for name, file in _pages(config.state / BASE)})
    return Tree(docs, memory, ledger, unreadable, former)


def store(plan: Plan, ledger: Ledger, config: Config) -> tuple[Finding, ...]:
    """Writes what the plan says: pages, then what they are filled from, then what is remembered, each file at once.

    Returns a finding for each page that a person changed while the plan was made; it is left as it is. Raises
    DossierError, before anything is written, if a file can't be.
    """
    _finish(config)
    writes = list(_writes(plan, ledger, config))
    for write in writes:
        refuse_unwritable(path_of(write.file, config), config)
    if not writes:
        return ()
    lines = (json.dumps([write.file, write.before, write.after, write.origin]) for write in writes)
    _replace(config.state / JOURNAL, "".join(f"{line}\n" for line in lines), config)
    return _finish(config)


def _kept(name: str, pending: Mapping[str, str | None], config: Config) -> str:
    return pending.get(f"state/{name}") or (_text_of(config.state / name) or "").replace("\r\n", "\n")


def _writes(plan: Plan, ledger: Ledger, config: Config) -> Iterator[_Write]:
    origins = {place: origin for origin, place in plan.moved.items()}
    for name in sorted({*plan.writes, *plan.removals}):
        before = plan.loaded.docs.get(name)
        held = "" if before is None else _hash(before.encode())
        yield _Write(f"docs/{name}", held, plan.docs.get(name), origins.get(name, name))
    state = {
        **{f"state/{RECORDS}/{name}": text for name, text in plan.records.items()},
        f"state/{GENERATED}": generated_text(plan.entries),
        f"state/{STATED}": stated_text(plan.facts),
        f"state/{ledgers.NAME}": ledgers.ledger_text(ledger),
        f"state/{ATTRIBUTES}": UNION,
    }
    for place, text in state.items():
        before = _hash_of(path_of(place, config))
        if before != _hash(text.encode()) and (text or before):
            yield _Write(place, before, text)
    for place, file in _no_longer_kept(plan, config):
        yield _Write(place, _hash_of(file), None)


def _no_longer_kept(plan: Plan, config: Config) -> Iterator[tuple[str, Path]]:
    """The records of what is no more, and the copies of the pages that a former version kept."""
    records = config.state / RECORDS
    for file in sorted(records.rglob("*.jsonl")):
        name = file.relative_to(records).as_posix()
        if plan.records and name not in plan.records:
            yield f"state/{RECORDS}/{name}", file
    for name, file in _pages(config.state / BASE):
        yield f"state/{BASE}/{name}", file


def _finish(config: Config) -> tuple[Finding, ...]:
    """Does what the journal says, if there is one, and removes it."""
    journal = _journal(config)
    _temporary(config.state / JOURNAL).unlink(missing_ok=True)
    if not journal:
        return ()
    paths = {write.file: path for write, path in journal.items()}
    todo = dict(_outcome(journal))
    for place in todo:
        refuse_unwritable(paths[place], config)
    for place, text in todo.items():
        _replace(paths[place], text, config)
    left = [path for write, path in journal.items() if write.file.startswith("docs/") and not _done(write, path)]
    for folder in sorted({path.parent for path in paths.values() if not path.exists()}, reverse=True):
        _remove_empty(folder, config)
    for path in paths.values():  # what a killed build left of a file that a person has changed since
        _temporary(path).unlink(missing_ok=True)
    (config.state / JOURNAL).unlink()
    return tuple(_changed_meanwhile(config.relative(path)) for path in left)


def _outcome(journal: Mapping[_Write, Path]) -> Iterator[tuple[str, str | None]]:
    """What is still to be written of a journal: not what is done, and nothing over what a person wrote since."""
    left: set[str] = set()
    for write, path in journal.items():
        after = write.after
        now = _bytes(path)
        if after is not None and write.file == f"state/{GENERATED}":
            after = _with_old_lines(after, now or b"", left)
        if now == (None if after is None else after.encode()):
            continue
        if ("" if now is None else _hash(now)) == write.before:
            yield write.file, after
        elif write.file.startswith("docs/"):
            left.add(write.origin)


def _with_old_lines(after: str, now: bytes, pages: Collection[str]) -> str:
    """What is to be remembered, but of `pages` what is remembered now: a person has changed them meanwhile."""
    if not pages:
        return after
    kept = [line for line in after.split("\n") if line and page_of_line(line) not in pages]
    kept += [line for line in now.decode(errors="replace").split("\n") if line and page_of_line(line) in pages]
    return "".join(f"{line}\n" for line in sorted(kept))


def _remove_empty(folder: Path, config: Config) -> None:
    """Removes a folder below .dossier/ that has become empty, and those above it that do then."""
    while folder.is_relative_to(config.state) and folder != config.state:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def _done(write: _Write, path: Path) -> bool:
    return _bytes(path) == (None if write.after is None else write.after.encode())


def _journal(config: Config) -> dict[_Write, Path]:
    """What a killed build was about to write, each with its file. It is believed no more than a plan is."""
    text = _text_of(config.state / JOURNAL)
    journal: dict[_Write, Path] = {}
    file, remedy = config.relative(config.state / JOURNAL), "delete it and build again"
    for number, line in enumerate((text or "").splitlines(), 1):
        try:
            write = _write_of(json.loads(line))
            journal[write] = path_of(write.file, config)
        except (ValueError, TypeError, RecursionError) as error:
            raise DossierError(file, "is damaged", remedy, number) from error
        except DossierError as error:
            fact = f"is damaged: {error.file} {error.fact}"
            raise DossierError(file, fact, remedy, number) from error
    return journal


def _write_of(line: Any) -> _Write:
    """A line of the journal; raises TypeError or ValueError if it is none."""
    file, before, after, origin = line
    if not all(isinstance(value, str) for value in (file, before, "" if after is None else after, origin)):
        raise TypeError(line)
    return _Write(file, before, after, origin)


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
