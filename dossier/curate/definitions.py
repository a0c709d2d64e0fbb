"""What the definitions at the end of an article's page state: who speaks, a note, a quotation that was missed."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

from dossier.curate.ends import DEFINITION
from dossier.curate.parse import (
    MARK,
    SPEAKER,
    STATES,
    Block,
    Parsed,
    definition_parts,
    marks_of,
    parse_page,
)
from dossier.curate.stated import Known, Stated
from dossier.curate.words import plain_words, rendered
from dossier.records import Finding

UNKNOWN = "unknown"
# "Speaker unknown: two people may be meant", "Speaker not listed": what a definition says instead of a name
_UNKNOWN = re.compile(r"(?:the )?speaker(?: is)? unknown\b|unknown(?: speaker)?\b", re.IGNORECASE)
_NOT_LISTED = re.compile(r"speaker not listed\b", re.IGNORECASE)
# "==words==[^label]": words that are to be a quotation, between marks that a curator typed
_MARKED = re.compile(r"==(?=\S)((?:(?!==).)+?)==\[\^([^\]\s]+)\]", re.DOTALL)
# '"We will win,"' at the end of what stands before a mark
_QUOTED = re.compile(r"[\"“„«‹‘']([^\"“”„«»]+)[\"”“»›’'][.,]?\s*\Z")
_NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*\s+){1,4}[^\W\d_][\w'’-]*")


def quote_facts(known: Known, page: Parsed, stated: Stated) -> None:
    """Who speaks, what is noted and what is added, as the definitions of an article's page have it."""
    origin, typed = known.origin, _typed_quotations(page)
    for block in page.blocks:
        if block.kind != "definition":
            continue
        label = block.key.removeprefix("fn:")
        heads = {one[STATES] for one in known.hashes.get(block.key, ())}
        if not heads and block.key not in known.speakers:
            words = known.added.get(label) or typed.get(label)
            if not words or not _is_addition(label, block, page):
                _stranger(origin, label, block, page, stated)
                continue
            stated.add((origin, label, "added", words), block.line)
        said = _speaker(block, origin)
        if block.hash[STATES] not in heads and (heads or said.get("speaker") != known.speakers.get(block.key)):
            for name, value in said.items():
                stated.add((origin, label, name, value), block.line)
    for label, note in _notes(page).items():
        stated.add((origin, label, "note", note[0]), note[1])


def speakers_alone(origin: str, alone: Mapping[str, str]) -> dict[str, str | None]:
    """Who speaks as the seeds alone have it, by quotation."""
    blocks = parse_page(alone.get(origin, "")).blocks
    return {block.key: _speaker(block, origin).get("speaker") for block in blocks if block.kind == "definition"}


def _speaker(block: Block, origin: str) -> dict[str, str]:
    """Whom a definition names: the page that it links to, the words of the link, or the words that stand there."""
    head, _ = definition_parts(block.text)
    start = DEFINITION.match(head)
    rest = head[start.end() :] if start else head
    if link := SPEAKER.match(rest):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(origin), link[1].partition("#")[0]))
        name = plain_words(rendered(rest[1 : rest.index("](")]))
        return {"speaker": target.removesuffix(".md"), "shown": name}
    words = plain_words(rendered(rest))
    if _NOT_LISTED.match(words):
        return {}
    return {"speaker": UNKNOWN if _UNKNOWN.match(words) or not words else words.split(",")[0].strip()}


def _notes(page: Parsed) -> dict[str, tuple[str, int]]:
    """The notes below each definition, and the line of the first."""
    found: dict[str, tuple[str, int]] = {}
    for block in page.blocks:
        if block.kind == "note":
            label = block.key.partition("/")[0]
            before = found.get(label)
            found[label] = (f"{before[0]}\n\n{block.words}", before[1]) if before else (block.words, block.line)
    return found


def _typed_quotations(page: Parsed) -> dict[str, str]:
    """The words that stand before each mark: between `==` and `==`, or between quotation marks."""
    found: dict[str, str] = {}
    for block in page.blocks:
        if block.kind not in {"paragraph", "item", "quote"} or "[^" not in block.text:
            continue
        for words, label in _MARKED.findall(block.text):
            found[label.lower()] = plain_words(rendered(words))
        for mark in MARK.finditer(block.text):
            before = plain_words(rendered(MARK.sub("", block.text[: mark.start()])))
            if quoted := _QUOTED.search(before):
                found.setdefault(mark[1].lower(), quoted[1].strip())
    return found


def _is_addition(label: str, block: Block, page: Parsed) -> bool:
    """Whether a footnote of a curator's own adds a quotation: it names who speaks, or its words are marked for it."""
    if label.startswith("q-"):
        return True
    marked = {name.lower() for other in page.blocks for _, name in _MARKED.findall(other.text)}
    if label in marked:
        return True
    head, tail = definition_parts(block.text)
    start = DEFINITION.match(head)
    rest = head[start.end() :] if start else head
    if link := SPEAKER.match(rest):
        return any(f"{kind}/" in link[1] for kind in ("people", "organisations", "sources")) and len(tail) < 100
    words = plain_words(rendered(rest))
    return bool(_UNKNOWN.match(words) or _NAME.fullmatch(words.split(",")[0]))


def _stranger(origin: str, label: str, block: Block, page: Parsed, stated: Stated) -> None:
    """That a definition names a quotation which there is not, and no words stand before its mark."""
    if not label.startswith("q-"):
        return
    if label in marks_of(page):
        fact = f"there is no quotation {label}, and no words in quotation marks stand before its mark"
        remedy = "put the words between `==` and `==`, as they are in the seed, right before the mark"
    else:
        fact = f"{label} stands at no words of the text"
        remedy = f"put `[^{label}]` behind the quotation's last word, or delete this line"
    stated.findings.append(Finding("wrong-id", f"docs/{origin}", block.line, fact, remedy, "error"))
