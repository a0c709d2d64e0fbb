"""How Pagefind keeps its index: gzip of a mark and of CBOR (RFC 8949), of which it needs numbers, text and arrays.

A page's fragment holds JSON after the mark instead.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib
from typing import Any

_MARK = b"pagefind_dcd"
# The kinds of a CBOR value, its first three bits.
_NUMBER, _NEGATIVE, _TEXT, _ARRAY = 0, 1, 3, 4
# The other five bits are the number or length itself, or say how many bytes after them hold it: 24 one, 25 two, ...
_IN_BYTES = {24: 1, 25: 2, 26: 4, 27: 8}


class FormatError(ValueError):
    """These bytes are not what Pagefind writes; the message says what they are instead."""


def unpacked(content: bytes) -> bytes:
    """What a file holds after its mark; gzip's own checksum says that it is whole."""
    if not content:
        raise FormatError("is empty")
    try:
        plain = gzip.decompress(content)
    except (OSError, EOFError, zlib.error) as error:
        raise FormatError(f"is not whole ({error})") from error
    if not plain.startswith(_MARK):
        raise FormatError("is not Pagefind's")
    return plain.removeprefix(_MARK)


def packed(content: bytes) -> bytes:
    """A file that holds `content`: the same bytes each time, as no date is written."""
    return gzip.compress(_MARK + content, mtime=0)


def renamed(name: str, content: bytes) -> str:
    """The name of a file for its `content`, as long as `name` is: `en_81bfa76`."""
    language, _, old = name.rpartition("_")
    return f"{language}_{hashlib.sha256(content).hexdigest()[: len(old)]}"


def decoded(content: bytes) -> Any:
    """The value that `content` is the CBOR of: a number, a text, or a list of values."""
    try:
        value, end = _read(content, 0)
    except (IndexError, UnicodeDecodeError, RecursionError) as error:
        raise FormatError("is no CBOR that Pagefind writes") from error
    if end != len(content):
        raise FormatError("goes on after its end")
    return value


def _read(content: bytes, at: int) -> tuple[Any, int]:
    """The value at `at`, and where it ends."""
    kind, number = content[at] >> 5, content[at] & 0b11111
    at += 1
    if size := _IN_BYTES.get(number):
        number, at = int.from_bytes(content[at : at + size], "big"), at + size
    elif number > max(_IN_BYTES):
        raise FormatError("is no CBOR that Pagefind writes")
    if kind == _ARRAY:
        values = []
        for _ in range(number):
            value, at = _read(content, at)
            values.append(value)
        return values, at
    if kind == _TEXT:
        return content[at : at + number].decode(), at + number
    if kind not in {_NUMBER, _NEGATIVE}:
        raise FormatError("is no CBOR that Pagefind writes")
    return number if kind == _NUMBER else -1 - number, at


def encoded(value: Any) -> bytes:
    """The CBOR of a number, a text, or a list of values, each as short as can be."""
    if isinstance(value, list):
        return _head(_ARRAY, len(value)) + b"".join(map(encoded, value))
    if isinstance(value, str):
        text = value.encode()
        return _head(_TEXT, len(text)) + text
    return _head(_NUMBER, value) if value >= 0 else _head(_NEGATIVE, -1 - value)


def _head(kind: int, number: int) -> bytes:
    if number < min(_IN_BYTES):
        return bytes((kind << 5 | number,))
    code, size = next((code, size) for code, size in _IN_BYTES.items() if number < 256**size)
    return bytes((kind << 5 | code,)) + number.to_bytes(size, "big")
