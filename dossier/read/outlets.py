"""Outlets: who published an article, which agency wrote it, whom it refers to, who held the interview."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from dossier.read.agencies import agency_named
from dossier.read.credits import agencies_in, find_byline, find_dateline
from dossier.read.dates import find_dates
from dossier.read.interviews import find_citations, find_interviews
from dossier.read.layout import Layout
from dossier.read.lines import Block, fold
from dossier.read.lines_lexicon import SOURCE_LINE
from dossier.read.mastheads import find_bracketed, find_in_byline, find_masthead
from dossier.read.outlet_names import is_outlet_name, spoken_name
from dossier.records import OutletMention, Relation, Span

# "Refs: | ANSA | Kurier |", "Sources: Reuters, The Sun"
_REFERENCE_LIST = re.compile(
    r"(?:refs?|references|sources?|quellen?|fuentes?|fonti|источники?|джерела)\s?:\s?", re.IGNORECASE
)
# "Copyright 1995-2024 - Space Media Network.", "© 2024 The Daily Planet. All rights reserved"
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s?(?:©|\(c\))?\s?(?:(?:19|20)\d\d\s?)?(?:[-–]\s?(?:(?:19|20)\d\d|"
    r"present)\s?)?(?:by\s|[-–—,|]\s)?\s?"
    r"(?P<name>[A-Z0-9][^.,;|©()\r\n]{1,60}?)(?=\s?(?:[.,;|(\r\n]|$|\sall rights|\s-\s|\sreserved|\s(?:19|20)\d\d))",
    re.IGNORECASE,
)
_WITH_AGENCIES = re.compile(
    r"\(?(?:with|agencies|inputs|input|reporting|additional reporting|files)?\s?(?:inputs? |reporting |"
    r"files )?(?:from|by|with)\s(?P<names>[^()]{2,100}?)\)?\.?$",
    re.IGNORECASE,
)
_WITH = re.compile(r"\s(?:with|avec|mit|con|met|com)\s(?=[A-Zd])")  # "By Lake News staff with Reuters"
_SPLIT_NAMES = re.compile(r"\s?(?:[|;/•·]|,|\band\b|&(?=\s))\s?")
_CODE_LETTERS = re.compile(r"([A-Z]{3,10})\d{8}")
# What shows that words after a date are a sentence and no name: "Copyright 2024 stories are ..."
_SENTENCE_WORD = re.compile(r"\b(?:stor(?:y|ies)|reports?|are|is|may|issues|of|or)\b")
_RIGHTS_WORDS = re.compile(
    r"(?i)^(?:all rights.*|reserved|rights reserved|inc|llc|ltd|gmbh|\d{4}.*|the author.*|notice|policy)$"
)


def find_outlets(layout: Layout, text: str, fields: Mapping[str, str]) -> tuple[OutletMention, ...]:
    """The outlets that an article names, each with its relation, in the order publisher, wire, reference, interview."""
    wires = tuple(_wires(layout, text, fields))
    publisher = _publisher(layout, text, fields)
    abbreviation = _unknown_wire(layout, text)
    if abbreviation is not None and publisher is None and abbreviation.relation == "publisher":
        publisher = abbreviation
    elif abbreviation is not None and (publisher is None or fold(publisher.name) != fold(abbreviation.name)):
        wires = (*wires, replace(abbreviation, relation="wire"))
    return _distinct(
        [
            *([publisher] if publisher else []),
            *wires,
            *_references(layout, text),
            *find_interviews(layout.body, text),
            *find_citations(layout.body, text),
        ]
    )


def _publisher(layout: Layout, text: str, fields: Mapping[str, str]) -> OutletMention | None:
    if name := fields.get("outlet"):
        return OutletMention(name, "publisher")
    for block, reason in zip(layout.blocks[layout.first :], layout.reasons[layout.first :], strict=True):
        if reason == "legal notice" and (named := _copyright_holder(block, text)):
            return named
    if named := (find_masthead(layout, text) or find_bracketed(layout, text) or find_in_byline(layout, text)):
        return named
    if url := fields.get("url"):
        host = (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")
        if "." in host:
            return OutletMention(host, "publisher")
    return None


def _copyright_holder(block: Block, text: str) -> OutletMention | None:
    for match in _COPYRIGHT.finditer(block.span.of(text)[:4000]):
        name = match.group("name").strip(" -–—")
        if not _RIGHTS_WORDS.match(name) and (name[:1].isupper() or name[:1].isdigit()) and len(name.split()) <= 6:
            start = block.span.start + match.start("name")
            if "/" not in name and agency_named(name) is None and not _SENTENCE_WORD.search(name):
                return OutletMention(name, "publisher", Span(start, start + len(name)))
    return None


def _wires(layout: Layout, text: str, fields: Mapping[str, str]) -> Iterator[OutletMention]:
    """Agencies that the article is credited to: in dateline, byline, sign-off."""
    if name := fields.get("wire"):
        for credit in name.split("; "):
            yield OutletMention(agency_named(credit) or credit, "wire")
    yield from (OutletMention(credited, "wire") for credited in agencies_in(fields.get("author", "")))
    for block, reason in _credited(layout):
        words = block.words
        dateline = find_dateline(words)
        if dateline and dateline.wire and (name := agency_named(dateline.wire)):
            yield _mention(block, text, dateline.wire, name, "wire")
        byline = find_byline(words) if reason == "byline" else None
        if reason in ("byline", "date line"):
            for part in (byline or "", *_SPLIT_NAMES.split(_WITH.sub(", ", words))):
                if agency := agency_named(part) or agency_named(part.rpartition(" (")[2]):
                    yield _mention(block, text, part.strip(" ,.()"), agency, "wire")
        if reason in ("wire sign-off", "byline", "date line", None):
            yield from _agencies_in_credit(block, text, reason)


def _agencies_in_credit(block: Block, text: str, reason: str | None) -> Iterator[OutletMention]:
    if reason == "wire sign-off" and (match := _WITH_AGENCIES.match(block.words)):
        for part in _SPLIT_NAMES.split(match.group("names")):
            if name := agency_named(part):
                yield _mention(block, text, part.strip(" ,.()"), name, "wire")
    end = re.search(r"\((?P<name>[A-Z][\w .&-]{1,30})\)\W{0,2}$", block.words[-40:])  # "... on Friday. (Reuters)"
    if end and (name := agency_named(end.group("name"))):
        yield _mention(block, text, end.group("name"), name, "wire")
    if agency := agency_named(block.words):
        yield _mention(block, text, block.words.strip(" .,()"), agency, "wire")


def _credited(layout: Layout) -> Iterator[tuple[Block, str | None]]:
    """The blocks where agencies are credited: above the article, its first and last paragraph, sign-offs below."""
    for i, (block, reason) in enumerate(zip(layout.blocks, layout.reasons, strict=True)):
        near = i <= layout.first or (layout.last >= 0 and i in (layout.last, layout.last + 1))
        if reason == "wire sign-off" or (
            near and reason in (None, "byline", "dateline", "date line", "section label", "navigation")
        ):
            yield block, reason


def _unknown_wire(layout: Layout, text: str) -> OutletMention | None:
    """An abbreviation in an agency's place that isn't a known agency's: "(XYZN) In a shift ..."."""
    for block in layout.blocks[: layout.first + 1]:
        dateline = find_dateline(block.words)
        if dateline and dateline.wire and agency_named(dateline.wire) is None:
            relation: Relation = "publisher" if _stands_alone(layout, dateline.wire) else "wire"
            return _mention(block, text, dateline.wire, dateline.wire, relation)
    return None


def _stands_alone(layout: Layout, name: str) -> bool:
    """Whether furniture says that `name` is the site: as a line of its own, in a code with the date, in a notice."""
    for block, reason in zip(layout.blocks, layout.reasons, strict=True):
        if reason is None:
            continue
        if block.folded == fold(name):
            return True
        if (code := _CODE_LETTERS.match(block.words)) and code.group(1) == name and find_dates(block.words):
            return True
        if reason == "legal notice" and re.match(rf"{re.escape(name)}\b", block.words):
            return True
    return False


def _references(layout: Layout, text: str) -> Iterator[OutletMention]:
    for block, reason in zip(layout.blocks, layout.reasons, strict=True):
        if reason in ("source line", "wire sign-off") and (line := SOURCE_LINE.match(block.words.strip(" *_()"))):
            source = spoken_name(line.group("name").strip())
            if is_outlet_name(source, placed=True):
                yield _mention(block, text, source, agency_named(source) or source, "reference")
        match = _REFERENCE_LIST.match(block.words) if reason in ("references", "source line") else None
        if match is None or len(block.words) > 320:
            continue
        for part in _SPLIT_NAMES.split(block.words[match.end() :]):
            name = part.strip(" .,:;()[]")
            if 1 < len(name) <= 50 and name[:1].isupper() and len(name.split()) <= 6:
                yield _mention(block, text, name, agency_named(name) or name, "reference")


def _mention(block: Block, text: str, words: str, name: str, relation: Relation) -> OutletMention:
    at = text.find(words, block.span.start, block.span.end)
    return OutletMention(name, relation, Span(at, at + len(words)) if at >= 0 else None)


def _distinct(found: list[OutletMention]) -> tuple[OutletMention, ...]:
    """Each outlet once in each relation; the publisher and the agency cite and question nobody but others."""
    kept: dict[tuple[str, Relation], OutletMention] = {}
    own = {fold(mention.name).removeprefix("the ") for mention in found if mention.relation in ("publisher", "wire")}
    heard = {fold(mention.name) for mention in found if mention.relation == "interview"}
    for mention in found:
        name = fold(mention.name).removeprefix("the ")
        if mention.relation == "interview" and name in own:
            continue
        if mention.relation == "reference" and fold(mention.name) in heard:
            continue
        kept.setdefault((fold(mention.name), mention.relation), mention)
    return tuple(kept.values())
