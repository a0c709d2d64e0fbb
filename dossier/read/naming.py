"""Ids of seeds: a file's name without its ending where an address can hold it, else made safe and kept unique."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from hashlib import sha256

LONGEST_ID = 100  # with ".md" and a folder it must stay below the 255 bytes of a file name
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_SAFE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")
_RESERVED = frozenset({"index", "readme"})  # MkDocs makes these the page of the folder


def has_plain_name(name: str) -> bool:
    """Whether a file's name can be shown in one line: no control characters, no bytes that are not UTF-8."""
    return not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in name)


def safe_name(name: str) -> str:
    """`name` with the letters that an address can hold: "Überfall am See" is "Uberfall-am-See"."""
    if _SAFE.fullmatch(name) and name.casefold() not in _RESERVED and len(name) <= LONGEST_ID:
        return name
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    safe = _UNSAFE.sub("-", plain).strip("-.")
    if not safe or safe.casefold() in _RESERVED:
        return f"{safe or 'seed'}-{_digest(name)}"
    return safe if len(safe) <= LONGEST_ID else f"{safe[: LONGEST_ID - 9].rstrip('-.')}-{_digest(name)}"


def ids_of_export(stem: str) -> str:
    """A pattern that the ids of all articles of an export match, whatever its records are called."""
    return f"{safe_name(f'{stem}-x')[: LONGEST_ID - 10].removesuffix('x')}*"


def unique_ids(named: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """An id for each pair of a name and a path. Of equal ones the file in the uppermost folder keeps the plain one."""
    order = sorted(range(len(named)), key=lambda i: (named[i][1].count("/"), named[i][1], i))
    taken: set[str] = set()
    ids: dict[int, str] = {}
    for i in order:
        name, path = named[i]
        chosen = safe = safe_name(name)
        salt = path
        while chosen.casefold() in taken:
            chosen = f"{safe}-{_digest(salt)}"
            salt += "+"
        taken.add(chosen.casefold())
        ids[i] = chosen
    return tuple(ids[i] for i in range(len(named)))


def _digest(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]
