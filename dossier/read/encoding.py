"""Bytes become text: UTF-8, or what else they turn out to be, or a reason why they are no text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

# What files that are no text begin with.
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Control characters that no text holds. Tab, line ends, form feed and escape are left out, as is NUL: it is told apart.
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# A character of two to four bytes, as UTF-8 writes it: in other encodings such runs are rare.
_UTF8_CHARACTER = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u3000-\u303f\uff00-\uffef]")

_EAST_ASIAN = ("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "cp949")
_MARKS_OF_PRINT = "“”„‘’‚–—…«»·•€°§©®™\u00a0"
# For each encoding of one byte a character, the letters of the languages written in it. Lower case in Cyrillic:
# the same bytes read as the other encoding turn the case of nearly every letter.
_ALPHABETS = {
    "cp1252": "äöüßÄÖÜéèêëÉÈàâáÀÁçÇîïíìÍôóòõÓûùúÚñÑãåÅæøØœŒ¿¡ºª½¼£" + _MARKS_OF_PRINT,
    "cp1250": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűŐŰöüÖÜăâîşţĂÂÎŞŢđĐľĺ" + _MARKS_OF_PRINT,
    "iso8859-2": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűŐŰöüÖÜăâîşţĂÂÎŞŢđĐľĺ§°\u00a0",
    "cp1251": "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўАКПСВМНОРТУ№" + _MARKS_OF_PRINT,
    "koi8-r": "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
    "cp1253": "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώΑΒΓΔΕΗΚΛΜΝΟΠΣΤ" + _MARKS_OF_PRINT,
    "cp1254": "çğıöşüÇĞİÖŞÜâî" + _MARKS_OF_PRINT,
}  # fmt: skip

LOOKED_AT = 200_000  # bytes that detection looks at
MIXED = 0.4  # of the bytes beyond ASCII; in Shift-JIS, GB 18030 and Windows encodings, chance gives less than a fifth


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text and its encoding, or the fact and the remedy why there is none, with the line if it is known."""

    text: str | None
    encoding: str | None = None
    fact: str = ""
    remedy: str = ""
    line: int | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`, newlines and byte order mark as they are. `declared` is the encoding that the file states."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return _refused(f"it is {kind}, not text", "save the article's text as .txt or its page as .html")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded_as(data, encoding)
    if b"\0" in data:
        return _without_mark(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error, declared)
    if len(_CONTROL.findall(data[:LOOKED_AT])) > 0.02 * min(len(data), LOOKED_AT):
        return _refused("it is binary, not text", "save the article's text as .txt")
    return Decoded(text, "utf-8")


def _without_mark(data: bytes) -> Decoded:
    """UTF-16 without its mark shows itself by NULs in every other place; other NULs are no text."""
    sample = data[:LOOKED_AT]
    half = len(sample) // 2
    for encoding, nuls in (("utf-16-le", sample[1::2].count(0)), ("utf-16-be", sample[::2].count(0))):
        if half and nuls > 0.7 * half and len(data) % 2 == 0:
            return _decoded_as(data, encoding)
    line = data[: data.index(0)].count(b"\n") + 1
    return _refused("it holds NUL bytes, so it is binary or damaged", "save the article's text as .txt again", line)


def _decoded_as(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return _refused(f"it begins as {encoding.upper()} but is damaged", "save it as UTF-8")


def _not_utf8(data: bytes, error: UnicodeDecodeError, declared: str | None) -> Decoded:
    line = data[: error.start].count(b"\n") + 1
    if len(_CONTROL.findall(data[:LOOKED_AT])) > 0.001 * min(len(data), LOOKED_AT):
        return _refused("it is binary, not text", "save the article's text as .txt")
    encoding = _known(declared) or _east_asian(data)
    if encoding is None and _share_of_utf8(data) > MIXED:
        byte = f"0x{data[error.start]:02x}"
        return _refused(
            f"it is UTF-8 but for byte {byte}, so it mixes encodings", "mend that line, save it as UTF-8", line
        )
    encoding = encoding or _single_byte(data)
    if encoding is None:
        return _refused("it is not UTF-8, and its encoding can't be told", "save it as UTF-8", line)
    try:
        return Decoded(data.decode(encoding), encoding, line=line)
    except UnicodeDecodeError:
        return _refused(f"it is neither UTF-8 nor {encoding}", "save it as UTF-8", line)


def _share_of_utf8(data: bytes) -> float:
    """How much of the bytes beyond ASCII reads as UTF-8."""
    beyond = sum(map(len, _BEYOND_ASCII.findall(data)))
    return sum(map(len, _UTF8_CHARACTER.findall(data))) / beyond if beyond else 0.0


def _known(name: str | None) -> str | None:
    """The codec of that name, if Python has it; pages that declare Latin-1 mean windows-1252."""
    try:
        codec = codecs.lookup(name).name if name else None
    except LookupError:
        return None
    return "cp1252" if codec in ("iso8859-1", "ascii") else None if codec == "utf-8" else codec


def _east_asian(data: bytes) -> str | None:
    """The encoding of Chinese, Japanese or Korean text: what it decodes to is mostly such characters."""
    found = from_bytes(data[:LOOKED_AT], cp_isolation=list(_EAST_ASIAN))
    for encoding in [match.encoding for match in found]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_IDEOGRAPH.findall(text)) > 0.4 * len(text):
            return encoding
    return None


def _single_byte(data: bytes) -> str | None:
    """The encoding of one byte a character under which most bytes beyond ASCII are letters it is used for."""
    bytes_beyond = b"".join(_BEYOND_ASCII.findall(data[:LOOKED_AT]))
    fitting: list[tuple[float, str]] = []
    for encoding, alphabet in _ALPHABETS.items():
        text = bytes_beyond.decode(encoding, errors="replace")
        fitting.append((sum(character in alphabet for character in text) / len(text), encoding))
    share, encoding = max(fitting, key=lambda pair: pair[0])  # the first of equals: the commoner encoding
    return encoding if share > 0.8 else None


def _refused(fact: str, remedy: str, line: int | None = None) -> Decoded:
    return Decoded(None, None, fact, remedy, line)
