"""Outlets: who published an article, which agency wrote it, whom it refers to, who held the interview."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dossier.read.agencies import agency_named
from dossier.read.credits import agencies_in, find_author, find_byline
from dossier.read.datelines import find_dateline
from dossier.read.interviews import find_citations, find_interviews
from dossier.read.layout import Layout
from dossier.read.lines import Block, fold
from dossier.read.lines_lexicon import READ_AT, SOURCE_LINE
from dossier.read.mastheads import find_in_title, masthead_agency
from dossier.read.outlet_names import NO_OUTLET, is_outlet_name, is_site, spoken_name
from dossier.read.publishers import find_publisher
from dossier.read.reasons import CREDITS, Reason
from dossier.records import OutletMention, Relation, Span

# "Refs: | ANSA | Kurier |", "Sources: Reuters, The Sun"
_REFERENCE_LIST = re.compile(
    r"(?:refs?|references|sources?|quellen?|fuentes?|fonti|источники?|джерела)\s?:\s?", re.IGNORECASE
)
_WITH_AGENCIES = re.compile(
    r"\(?(?:with|agencies|inputs|input|reporting|additional reporting|files)?\s?(?:inputs? |reporting |"
    r"files )?(?:from|by|with)\s(?P<names>[^()]{2,100}?)\)?\.?$",
    re.IGNORECASE,
)
_WITH = re.compile(r"\s(?:with|avec|mit|con|met|com)\s(?=[A-Zd])")  # "By Lake News staff with Reuters"
_SPLIT_NAMES = re.compile(r"\s?(?:[|;/•·]|,|\band\b|&(?=\s))\s?")
# "... on Friday. (Reuters)", "ab/cd (dpa, Reuters)", "... he said. - Bernama", "... on Friday.—AFP", "... it said./PTI"
_TAIL = re.compile(
    r"(?:(?:[.!?…][\"”’'»)\]]{0,3}\s?|[a-z]/[a-z]{2,4}\s|\A)\(|[.!?…][\"”’'»)\]]{0,3}\s?(?:--|[-–—/])\s?)"
    r"(?P<names>[A-Za-z][\w .,&/-]{1,38}?)\)?\W{0,2}\Z"
)
# "... it said. PTI ABC DEF", "PTI ABC/DE": an agency and the letters of those who wrote; "PTI-lake.com"
_SIGNED = re.compile(
    r"(?:[.!?…][\"”’'»)\]]{0,3}\s|\A)(?P<names>[A-Z]{2,5})"
    r"(?:(?:[ /,]{1,2}[A-Z]{2,5}){0,6}|-[\w-]{2,30}\.[a-z]{2,6})\W{0,2}\Z"
)
_FIELD = re.compile(r"\s[-–—]\s")  # "Source: Lake News - Category: Health": another field begins
_RIGHTS = re.compile(
    r"(?:©|\([Cc]\)|Copyright)\s?(?:(?:19|20)\d\d\s)?(?P<name>[A-Z][\w .]{1,30}?)(?:,?\s(?:19|20)\d\d)?\.?"
)  # "© AFP 2024"
# Reasons of lines in which an agency may be credited, near the article.
_CREDITING: frozenset[Reason | None] = CREDITS | {
    None,
    Reason.DATELINE,
    Reason.LEGAL_NOTICE,
    Reason.NAVIGATION,
    Reason.SECTION_LABEL,
}
CREDITED_WITHIN = 3  # paragraphs of the article
_LETTERS = re.compile(r"[A-Z]{2,6}")
_CODE_LETTERS = re.compile(r"([A-Z]{3,10})\d{8}")


def find_outlets(layout: Layout, text: str, fields: Mapping[str, str]) -> tuple[OutletMention, ...]:
    """The outlets that an article names, each with its relation, in the order publisher, wire, reference, interview."""
    references = tuple(_references(layout, text))
    abbreviation = _unknown_wire(layout, text)
    spoken = tuple(find_interviews(layout.body, text))
    named = [mention.name for mention in (*references, *spoken)]
    publisher = find_publisher(layout, text, fields, abbreviation, named)
    if abbreviation is not None and (publisher is None or fold(publisher.name) != fold(abbreviation.name)):
        wires = (*_wires(layout, text, fields), abbreviation)
    else:
        wires = tuple(_wires(layout, text, fields))
    found = [*([publisher] if publisher else []), *wires, *references, *spoken, *find_citations(layout.body, text)]
    return _distinct([mention for mention in found if not _is_of_other(mention, layout, text)])


def _is_of_other(mention: OutletMention, layout: Layout, text: str) -> bool:
    """Whether an agency's letters are another's in this article, which says so: "the Lake People's Union (LPU)"."""
    letters = mention.span.of(text) if mention.span else ""
    if mention.relation not in ("reference", "interview") or not _LETTERS.fullmatch(letters):
        return False
    explained = re.compile(rf"((?:[A-Z][\w'’.-]*(?: (?:of|the|for|and|de|e|i) | ?)){{2,7}})\(\W?{letters}\W?\)")
    for span in layout.body:
        for match in explained.finditer(text, span.start, span.end):
            initials = "".join(character for character in match.group(1) if character.isupper())
            if initials.endswith(letters) and agency_named(match.group(1)) is None:
                return True
    return False


def _wires(layout: Layout, text: str, fields: Mapping[str, str]) -> Iterator[OutletMention]:
    """Agencies that the article is credited to: in dateline, byline, sign-off."""
    if name := fields.get("wire"):
        for credit in name.split("; "):
            yield OutletMention(agency_named(credit) or credit, "wire")
    yield from (OutletMention(credited, "wire") for credited in agencies_in(fields.get("author", "")))
    if (mention := find_in_title(layout, text)) and (name := agency_named(mention.name)):
        yield replace(mention, name=name, relation="wire")
    for block, reason in _credited(layout):
        words = block.words
        is_title = layout.title is not None and block is layout.blocks[layout.title]
        dateline = find_dateline(words) if not is_title else None
        is_first = layout.first < len(layout.blocks) and block.span.start <= layout.blocks[layout.first].span.start
        has_wire = dateline and (is_first or dateline.place)  # further on, a place must stand beside the agency
        if dateline and dateline.wire and has_wire and (name := agency_named(dateline.wire)):
            yield _mention(block, text, dateline.wire, name, "wire")
        if reason in CREDITS:
            byline = find_byline(words) if reason == Reason.BYLINE else find_author(words)
            for part in (byline or "", *_SPLIT_NAMES.split(_WITH.sub(", ", words))):
                if agency := agency_named(part) or agency_named(part.rpartition(" (")[2]):
                    yield _mention(block, text, part.strip(" ,.()"), agency, "wire")
        is_last = layout.last >= 0 and block is layout.blocks[layout.last]
        rights = _RIGHTS.fullmatch(words) if reason == Reason.LEGAL_NOTICE else None
        if rights and (name := agency_named(rights.group("name"))):
            yield _mention(block, text, rights.group("name"), name, "wire")
        signs = reason in CREDITS or reason == Reason.WIRE_SIGN_OFF or (reason is None and is_last)
        if signs or block.count <= 4:
            yield from _agencies_in_credit(block, text, reason)
    yield from _agencies_alone(layout, text)
    if name := masthead_agency(layout):
        start = text.find(name)
        yield OutletMention(agency_named(name) or name, "wire", Span(start, start + len(name)) if start >= 0 else None)


def _agencies_in_credit(block: Block, text: str, reason: str | None) -> Iterator[OutletMention]:
    if reason == Reason.WIRE_SIGN_OFF and (match := _WITH_AGENCIES.match(block.words)):
        for part in _SPLIT_NAMES.split(match.group("names")):
            if name := agency_named(part):
                yield _mention(block, text, part.strip(" ,.()"), name, "wire")
    end = _TAIL.search(block.words[-48:]) or _SIGNED.search(block.words[-48:])
    parts = _SPLIT_NAMES.split(end.group("names")) if end else []
    agencies = [agency_named(part) for part in parts]
    if all(agencies):
        yield from (
            _mention(block, text, part, name, "wire") for part, name in zip(parts, agencies, strict=True) if name
        )
    if agency := agency_named(block.words):
        yield _mention(block, text, block.words.strip(" .,()"), agency, "wire")


def _agencies_alone(layout: Layout, text: str) -> Iterator[OutletMention]:
    """An agency alone on a line below the headline or the article, or before the lead: "Reuters: The chief ..."."""
    for i, (block, reason) in enumerate(zip(layout.blocks, layout.reasons, strict=True)):
        below_title = layout.title is not None and layout.title < i < layout.first
        stands_alone = reason in (Reason.SECTION_LABEL, Reason.NAVIGATION, Reason.CAPTION_OR_LABEL)
        if stands_alone and (below_title or i == layout.last + 1) and (name := agency_named(block.words)):
            yield _mention(block, text, block.words.strip(" .,()"), name, "wire")
    if layout.first < len(layout.blocks):
        lead = layout.blocks[layout.first]
        before, colon, _ = lead.words[:60].partition(":")
        if colon and (name := agency_named(before)):
            yield _mention(lead, text, before, name, "wire")


def _credited(layout: Layout) -> Iterator[tuple[Block, str | None]]:
    """The blocks where agencies are credited: above the article, its first and last paragraphs, sign-offs below.

    A caption or a standfirst may come before the paragraph with the dateline.
    """
    kept = [i for i, reason in enumerate(layout.reasons) if reason is None and i >= layout.first][:CREDITED_WITHIN]
    for i, (block, reason) in enumerate(zip(layout.blocks, layout.reasons, strict=True)):
        near = i <= layout.first or i in kept or (layout.last >= 0 and i in (layout.last, layout.last + 1))
        if reason == Reason.WIRE_SIGN_OFF or (near and reason in _CREDITING):
            yield block, reason


def _unknown_wire(layout: Layout, text: str) -> OutletMention | None:
    """An abbreviation in an agency's place that isn't a known agency's: "(XYZN) In a shift ..."."""
    for i, block in enumerate(layout.blocks[: layout.first + 1]):
        dateline = find_dateline(block.words) if i != layout.title else None
        is_line = dateline is not None and dateline.end == len(block.words)  # "(Lake Herald Online)": a masthead
        is_open = dateline and dateline.wire and (not is_line or _LETTERS.fullmatch(dateline.wire))
        if dateline and dateline.wire and is_open and agency_named(dateline.wire) is None:
            return _mention(block, text, dateline.wire, dateline.wire, "wire")
    return None


def _references(layout: Layout, text: str) -> Iterator[OutletMention]:
    for block, reason in zip(layout.blocks, layout.reasons, strict=True):
        if reason in (Reason.SOURCE_LINE, Reason.WIRE_SIGN_OFF, Reason.READ_ALSO_LINE) and (
            line := _source_line(block.words.strip(" *_()"))
        ):
            source = spoken_name(line.group("name").strip())
            is_site_of_post = " appeared first on " in block.folded and source[:1].isupper()
            if is_outlet_name(source, placed=True) or is_site(source) or is_site_of_post:
                yield _mention(block, text, source, agency_named(source) or source, "reference")
        if reason == Reason.SOURCE_LINE and is_site(name := block.words.strip(" .:*_()")):
            yield _mention(block, text, name, name, "reference")
        match = _REFERENCE_LIST.match(block.words) if reason in (Reason.REFERENCES, Reason.SOURCE_LINE) else None
        if match is None or len(block.words) > 320:
            continue
        listed = _FIELD.split(block.words[match.end() :])[0]
        for part in _SPLIT_NAMES.split(listed if "|" in listed else listed.partition(":")[0]):
            name = part.strip(" .,:;()[]")
            if (
                1 < len(name) <= 50
                and not NO_OUTLET.search(name)
                and (name[:1].isupper() or is_site(name))
                and len(name.split()) <= 6
            ):
                yield _mention(block, text, name, agency_named(name) or name, "reference")


def _source_line(words: str) -> re.Match[str] | None:
    return SOURCE_LINE.match(words) or READ_AT.match(words)


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
        if mention.relation in ("interview", "reference") and name in own:
            continue
        if mention.relation == "reference" and fold(mention.name) in heard:
            continue
        kept.setdefault((fold(mention.name), mention.relation), mention)
    return tuple(kept.values())
