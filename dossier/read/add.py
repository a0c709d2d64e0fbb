"""New seeds: files copied into the folder of seeds, under a name that stays, with the address they came from."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urlsplit

from dossier.addresses import completed_address, web_address
from dossier.errors import SeedError
from dossier.read.formats import SUFFIXES
from dossier.read.naming import safe_name

_ADDRESS = re.compile(r"https?://")  # what is meant as an address, whether it is one or not
# What files are called when nobody named them; the address then gives the better name.
_NAMELESS = re.compile(r"(?:index|page|article|download|untitled|document|seed|text|new|view|story)?[\s()_-]*\d{0,3}")


def add_seeds(given: Sequence[str], folder: Path) -> tuple[tuple[Path, ...], tuple[SeedError, ...]]:
    """Copies files into `folder` and returns where they lie now, in the order given; nothing there is overwritten.

    An address in `given` is recorded in the copy of the file after it (of the one before it, if none follows): as front
    matter in a text, as the comment that browsers write in a page. Nothing is fetched.
    """
    added: list[Path] = []
    errors: list[SeedError] = []
    for file, address in _pairs(given):
        try:
            added.append(_add(file, address, folder))
        except SeedError as error:
            errors.append(error)
        except OSError as error:
            errors.append(
                SeedError(str(file), f"it can't be copied ({error.strerror})", "check its path and permissions")
            )
    return tuple(added), tuple(errors)


def _pairs(given: Sequence[str]) -> list[tuple[Path | str, str | None]]:
    """Each file with its address; an address without a file as the file, so that it is refused by name."""
    pairs: list[tuple[Path | str, str | None]] = []
    waiting: str | None = None
    for item in given:
        if not _ADDRESS.match(item):
            pairs.append((Path(item), waiting))
            waiting = None
            continue
        if waiting is not None:
            pairs.append((waiting, None))
        waiting = item
    if waiting is not None:
        follows_file = bool(pairs) and isinstance(pairs[-1][0], Path) and pairs[-1][1] is None
        pairs.append((pairs.pop()[0], waiting) if follows_file else (waiting, None))
    return pairs


def _add(file: Path | str, address: str | None, folder: Path) -> Path:
    if address is not None and web_address(address) is None:
        raise SeedError(address, "this is no web address", "write it with https:// and a host")
    if isinstance(file, str):
        raise SeedError(
            file, "nothing is fetched from the network", "save the page, and give the file with the address"
        )
    suffix = file.suffix.casefold()
    if not file.exists() and (meant := completed_address(str(file))):
        raise SeedError(str(file), "there is no such file", f"write {meant} if the address is meant")
    if suffix not in SUFFIXES:
        raise SeedError(
            str(file), f"a {suffix or 'file without ending'} is no kind of seed", f"use {', '.join(SUFFIXES)}"
        )
    if not file.is_file():
        raise SeedError(str(file), "there is no such file", "check its path")
    data = _with_address(file.read_bytes(), suffix, address, file)
    folder.mkdir(parents=True, exist_ok=True)
    name = _name(file, address)
    digest = sha256(data).hexdigest()[:8]
    for target in (folder / f"{name}{suffix}", folder / f"{name}-{digest}{suffix}"):
        if not target.exists():
            _write_whole(target, data)
        if target.read_bytes() == data:
            return target
    raise SeedError(str(file), f"{name}{suffix} is there already with other words", "rename the file")


def _with_address(data: bytes, suffix: str, address: str | None, file: Path) -> bytes:
    """The file's bytes with the address recorded in them."""
    if address is None:
        return data
    if suffix == ".jsonl":
        raise SeedError(str(file), "an export states an address in each record", "give it without an address")
    if suffix in (".html", ".htm"):
        safe = address.replace("--", "%2D%2D").replace(">", "%3E")
        return f"<!-- saved from url=({len(safe):04}){safe} -->\n".encode() + data
    line = f"url: {json.dumps(address)}\n".encode()
    fence = re.match(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n", data)
    if fence:
        return data[: fence.end()] + line + data[fence.end() :]
    return b"---\n" + line + b"---\n\n" + data.removeprefix(b"\xef\xbb\xbf")


def _name(file: Path, address: str | None) -> str:
    if address is not None and _NAMELESS.fullmatch(file.stem.casefold()):
        parts = [part for part in unquote(urlsplit(address).path).split("/") if part]
        if parts and (name := re.sub(r"\.[a-z]{2,5}$", "", parts[-1])):
            return safe_name(name)
    return safe_name(file.stem)


def _write_whole(target: Path, data: bytes) -> None:
    """Writes a file that is there whole or not at all."""
    half = target.with_name(f".{target.name}.{os.getpid()}.part")
    half.write_bytes(data)
    half.replace(target)
