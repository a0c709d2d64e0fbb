"""What rigour said of names, kept from build to build: its tables take longer to load than all else of a build."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dossier.language.known_names import RIGOUR, answers, recall

_NAME = "names.json"


@contextmanager
def names_kept(cache: Path | None) -> Iterator[None]:
    """Within it, answers of earlier builds hold; those that came new are in `cache` afterwards.

    Without a cache nothing is read or written. A file that is damaged, or from another version of rigour, is passed
    over; one that can't be written only costs time at the next build.
    """
    if cache is None:
        yield
        return
    before = _read(cache / _NAME)
    recall(before)
    yield
    now = answers()
    if not now.keys() <= before.keys():
        with suppress(OSError):
            _write(cache / _NAME, before | now)


def _read(file: Path) -> dict[str, object]:
    """What is kept; nothing if it is not whole, as it was written, and of this version of rigour."""
    try:
        seal, _, record = file.read_text(encoding="utf-8").partition("\n")
        kept = json.loads(record) if seal == _seal(record) else {}
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _write(file: Path, kept: dict[str, object]) -> None:
    record = json.dumps(kept, ensure_ascii=True, sort_keys=True)
    half = file.with_suffix(f".{os.getpid()}.part")
    file.parent.mkdir(parents=True, exist_ok=True)
    half.write_text(f"{_seal(record)}\n{record}", encoding="utf-8")
    half.replace(file)


def _seal(record: str) -> str:
    """The first line: it tells a file that was cut short, edited or made with another rigour."""
    return hashlib.sha256(f"{RIGOUR}\n{record}".encode()).hexdigest()
