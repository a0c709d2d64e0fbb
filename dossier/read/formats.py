"""The kinds of seeds: bytes of a document, or lines of an export, become seeds and faults."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from dossier.addresses import completed_address, web_address
from dossier.errors import SeedError
from dossier.read import html
from dossier.read.encoding import decode
from dossier.read.frontmatter import named_facts, read_front_matter
from dossier.read.naming import ids_of_export
from dossier.records import Seed

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".jsonl")

LONGEST_TEXT = 2_000_000  # characters; a day of parliament has about one million
LONGEST_LINE = 250_000  # characters; a paragraph, which is parsed as a whole, has seldom more than 2,000
LONGEST_RECORD = 10_000_000  # bytes of a line of JSON

_LINE = re.compile(r"[^\r\n]+")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # "\\ud83d" in JSON without its other half
_SHOWN = 80  # characters of a wrong value in a message
_UNWANTED_FIELDS = frozenset({"text", "html", "id"})

Read = tuple[list[Seed], list[SeedError]]


def read_document(data: bytes, path: str, name: str, suffix: str) -> Read:
    """The seed in a file, with its faults; no seed if it can't be read."""
    is_html = suffix in (".html", ".htm")
    decoded = decode(data, html.declared_encoding(data) if is_html else None)
    if decoded.text is None:
        return [], [SeedError(path, decoded.fact, decoded.remedy, decoded.line)]
    faults = []
    if decoded.encoding not in ("utf-8", "utf-16", "utf-32") and not (is_html and html.declared_encoding(data)):
        fact = f"it is not UTF-8; it was read as {decoded.encoding}"
        faults.append(SeedError(path, fact, "save it as UTF-8 to be certain of every letter", decoded.line))
    digest = sha256(data).hexdigest()
    seeds, more = (_html_seed if is_html else _text_seed)(decoded.text, path, name, digest)
    return seeds, [*(faults if seeds else ()), *more]


def read_lines(lines: Iterable[bytes], path: str, name: str) -> Read:
    """The seeds in an export with one article a line; a fault for each line that can't be read."""
    seeds: list[Seed] = []
    faults: list[SeedError] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        found, more = _record_seed(line, path, name, number)
        for fault in more if not found else ():
            fault.lost = ids_of_export(name)
        seeds += found
        faults += more
    if not seeds and not faults:
        faults.append(SeedError(path, "the file is empty", "remove it, or paste the article in"))
    return seeds, faults


def _text_seed(text: str, path: str, name: str, digest: str) -> Read:
    if fault := _fault_of_text(text, path):
        return [], [fault]
    matter = read_front_matter(text)
    faults = (
        [SeedError(path, matter.fault, "mend that line; the article is read without it", matter.line)]
        if matter.fault
        else []
    )
    if not text[matter.end :].strip(" \t\r\n\ufeff"):
        return [], [SeedError(path, "there is front matter but no article", "paste the article in below it")]
    fields, more = _with_sound_address(matter.fields, path, _line_of_address(text[: matter.end], matter.fields))
    return [Seed(name, path, text, digest, fields)], [*faults, *more]


def _html_seed(page: str, path: str, name: str, digest: str, line: int | None = None) -> Read:
    if not page.strip(" \t\r\n\ufeff"):
        return [], [SeedError(path, "the file is empty", "remove it, or save the page again", line)]
    if html.is_too_deep(page):
        fact = f"its tags are nested more than {html.DEEPEST} deep"
        return [], [SeedError(path, fact, "save the article's text as .txt", line)]
    found = html.read_html(page)
    if found is None:
        return [], [SeedError(path, "no article was found in the page", "save the article's text as .txt", line)]
    if fault := _fault_of_text(found.text, path, line):
        return [], [fault]
    fields, faults = _with_sound_address(found.fields, path, line, of_page=True)
    return [Seed(name, path, found.text, digest, fields, line)], faults


def _record_seed(line: bytes, path: str, name: str, number: int) -> Read:
    if len(line) > LONGEST_RECORD:
        fact = f"the line is {len(line) / 1e6:.1f} MB; an article's may be {LONGEST_RECORD // 1_000_000} MB"
        return [], [SeedError(path, fact, "cut it down to the article", number)]
    record = _record(line)
    if not isinstance(record, dict):
        return [], [SeedError(path, record, "write one JSON object a line", number)]
    text, page = record.get("text"), record.get("html")
    stated = named_facts({key: value for key, value in record.items() if key not in _UNWANTED_FIELDS})
    fields, doubts = _with_sound_address(stated, path, number)
    digest = sha256(line.strip()).hexdigest()
    label = f"{name}-{_record_name(record)}"
    if isinstance(text, str) and text.strip():
        if fault := _fault_of_text(text, path, number):
            return [], [fault]
        return [Seed(label, path, text, digest, fields, number)], doubts
    if isinstance(page, str) and page.strip():
        seeds, faults = _html_seed(page, path, label, digest, number)
        faults = faults if not seeds else doubts if "url" in stated else [*faults, *doubts]
        return [Seed(s.id, s.path, s.text, s.sha256, {**s.fields, **fields}, number) for s in seeds], faults
    return [], [SeedError(path, "the record holds neither `text` nor `html`", "add the article's text", number)]


def _record(line: bytes) -> dict[str, Any] | str:
    """The JSON object on a line, or the fact that keeps it from being one."""
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return "the line is not UTF-8"
    except json.JSONDecodeError as error:
        return f"the line is not valid JSON ({error.msg} at character {error.pos + 1})"
    except (RecursionError, ValueError):
        return "the line holds JSON that can't be read"
    return record if isinstance(record, dict) else "the line is JSON, but no object"


def _record_name(record: dict[str, Any]) -> str:
    """What tells a record from the others of its file, whatever line it moves to: its id, else its address or text."""
    stated = record.get("id")
    if isinstance(stated, str | int) and str(stated).strip():
        return str(stated).strip()
    sign = record.get("url") or record.get("text") or record.get("html") or ""
    return sha256(str(sign).encode("utf-8", "surrogatepass")).hexdigest()[:10]


def _with_sound_address(
    fields: Mapping[str, str], path: str, line: int | None, *, of_page: bool = False
) -> tuple[Mapping[str, str], list[SeedError]]:
    """The facts without an address that is none, and what to say of it.

    No address is made up of what was meant. Nothing is asked of anybody for what a saved page says of itself, nor where
    the line to write is plain.
    """
    stated = fields.get("url")
    if stated is None or web_address(stated) == stated:
        return fields, []
    meant = completed_address(stated)
    fact = f"its address {_shortened(stated)} is no web address, so it is left out"
    remedy = f"write `url: {meant}`, if that is meant" if meant else "write `url:` with https:// and a host"
    rest = {name: value for name, value in fields.items() if name != "url"}
    return rest, [SeedError(path, fact, remedy, line, notice=of_page or meant is not None)]


def _line_of_address(matter: str, fields: Mapping[str, str]) -> int:
    """The line of the front matter that states the address; the first one if the words are not found."""
    return matter.count("\n", 0, max(0, matter.find(fields.get("url", "")))) + 1


def _shortened(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def _fault_of_text(text: str, path: str, line: int | None = None) -> SeedError | None:
    """What keeps a text from being an article's: empty, or longer than can be read in bounded time."""
    if not text.strip(" \t\r\n\ufeff"):
        return SeedError(path, "the file is empty", "remove it, or paste the article in", line)
    if "\0" in text or _HALF_CHARACTER.search(text):
        return SeedError(path, "it holds NUL or broken characters", "save the article's text again", line)
    if len(text) > LONGEST_TEXT:
        fact = f"it has {len(text):,} characters; an article may have {LONGEST_TEXT:,}"
        return SeedError(path, fact, "cut it down to the article, or split it", line)
    longest = max(_LINE.finditer(text), key=lambda match: match.end() - match.start())
    if longest.end() - longest.start() > LONGEST_LINE:
        at = line or text.count("\n", 0, longest.start()) + 1
        fact = f"a line has {longest.end() - longest.start():,} characters; a paragraph may have {LONGEST_LINE:,}"
        return SeedError(path, fact, "break it into paragraphs", at)
    return None
