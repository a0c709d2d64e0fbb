"""Mastheads: the publisher's name at the top of a page, beside a date, in brackets before the first words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.read.agencies import agency_named
from dossier.read.boilerplate import is_menu
from dossier.read.datelines import find_dateline
from dossier.read.layout import Layout
from dossier.read.lexicon import NAVIGATION_WORDS
from dossier.read.lines import Block, fold, word_list
from dossier.read.outlet_names import (
    NO_OUTLET,
    SEPARATORS,
    in_title_case,
    is_outlet_name,
    is_run_together,
    is_site,
    outlet_beside_date,
)
from dossier.read.reasons import CREDITS, FOREIGN, Reason
from dossier.records import OutletMention, Span

HIGHEST = 40  # blocks above the title among which the site may name itself
LONGEST_TITLE = 260
LONGEST_SUFFIX = 5  # words
FOOT = 3  # blocks below the article in which an outlet signs it
TOP_LINES = 8  # blocks from the top in which a masthead stands
# "Issue 88 - Monday, September 15, 2025", "Vol. 3, No. 4", "Ausgabe 12": the line below a masthead
_ISSUE = re.compile(r"(?:issue|vol(?:ume)?|no|nr|edition|ausgabe|num[eé]ro|número)\.?\s?#?\d", re.IGNORECASE)
# "newsdesk@lakevoice.example", "www.lakevoice.example"
_DOMAIN = re.compile(r"(?:@|www\.|https?://(?:www\.)?)([a-z0-9-]{4,40})\.[a-z]", re.IGNORECASE)
# "The Lake Herald - Back to home", "Lake Herald logo"
_SITE_LINE = re.compile(
    r"(?:\s[-–—|]\s(?:back to )?home.*|\s[-–—|]\s(?:online|digital|print|web|international|e-?paper) edition|"
    r"\s(?:home(?:page)?|logo)|\s\([A-Z][\w .'’-]{2,30}\))\Z",
    re.IGNORECASE,
)
# "You are here: Lakeland Home » News » Piers", "Lake Herald » News » Piers", "Welcome to LAKE SPORTS!"
_PATH_HOME = re.compile(
    r"(?:you are here:? ?)?(?P<name>[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,3}) Home ?[»>/|›]", re.IGNORECASE
)
_PATH_NAME = re.compile(r"(?P<name>(?:The )?[A-Z][\w.'’& -]{2,30}?) ?[»>›]{1,2} ?[A-Z]")
_WELCOME = re.compile(r"Welcome to (?P<name>[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,3})[!.]?")
# What parts the name from the outlet in a byline: "By Ann Lee for The Lake Herald", "By Ann Lee | Lake Herald"
_BRACKETED_SITE = re.compile(r"[(\[](?P<name>(?:[\w-]{2,30}\.){1,3}[A-Za-z]{2,6})[)\]]\s")  # "[lakenews.com] The ferry"
# "Ferry returns | Lake Herald", "Ferry returns - The Lake Herald": the site's name behind a title
_TITLE_PARTS = re.compile(r"\s(?:[|·•»–—]|-|::)\s")
_BYLINE_PARTS = re.compile(r"\s?[|•·,;(]\s?|(?<=[a-z])/(?=[A-Z])|\s[-–—]\s|\s(?:for|of)\s")
# Reasons of lines that may hold a masthead; the others are known to be something else.
_OPEN_REASONS = frozenset(
    {
        None,
        Reason.NAVIGATION,
        Reason.SECTION_LABEL,
        Reason.HEADLINE_IN_CAPITALS,
        Reason.DATE_LINE,
        Reason.CAPTION_OR_LABEL,
    }
)

# Reasons of lines in which a site speaks of itself.
_SPEAKING_OF_SITE = frozenset(
    {
        Reason.ABOUT_THE_PUBLISHER,
        Reason.AUTHOR_LINE,
        Reason.AUTHOR_NOTE,
        Reason.BYLINE,
        Reason.COMMENT_FORM,
        Reason.COMMENTS,
        Reason.LEGAL_NOTICE,
        Reason.NEWSLETTER,
        Reason.SHARE_BAR,
    }
)


def find_masthead(layout: Layout, text: str) -> OutletMention | None:
    """The publisher that the lines above the article name; None if they name none or several."""
    found = {fold(mention.name).removeprefix("the "): mention for mention in reversed([*_named(layout, text)])}
    shortest = min(found, key=len, default="")  # "Lake News" of "Lake News Media"
    return found[shortest] if found and all(name.startswith(shortest) for name in found) else None


def _named(layout: Layout, text: str) -> Iterator[OutletMention]:
    above = layout.title if layout.title is not None else layout.first
    domains = _domains(layout)
    beside = range(max(0, above - 1), layout.first)  # the lines around the title
    for i in sorted({*range(min(layout.first, TOP_LINES)), *beside}):
        block = layout.blocks[i]
        if i == layout.title or layout.reasons[i] not in _OPEN_REASONS:
            continue
        name = outlet_beside_date(block.words)
        may_be_masthead = i < above and layout.reasons[i] != Reason.DATE_LINE and not is_run_together(block.words)
        if name is None and may_be_masthead and _is_masthead(layout, i, domains):
            name = own_name(block)
        if name is None and layout.title is not None and _is_beside_credit(layout, i):
            name = own_name(block)
        framed = _name_in_frame(block.words) if name is None and i < above else None
        if (name := name or framed) and agency_named(name) is None:
            start = text.find(name, block.span.start, block.span.end)
            shown = framed or in_title_case(name)
            yield OutletMention(shown, "publisher", Span(start, start + len(name)) if start >= 0 else None)


def _name_in_frame(line: str) -> str | None:
    """The site's name at the beginning of a path to the article, or in its welcome; None if the line has none."""
    found = _WELCOME.fullmatch(line) or _PATH_HOME.match(line)
    name = found.group("name") if found else ""
    if found and not NAVIGATION_WORDS.issuperset(word_list(name)) and not NO_OUTLET.search(name):
        return name
    path = _PATH_NAME.match(line)
    return path.group("name") if path and is_outlet_name(path.group("name"), placed=True) else None


def masthead_agency(layout: Layout) -> str | None:
    """An agency whose own page this is: "The Lake Press - ONLINE EDITION"."""
    above = layout.title if layout.title is not None else layout.first
    lines = (block.words for block in layout.blocks[:above][:HIGHEST])
    return next(
        (
            name
            for line in lines
            if _SITE_LINE.search(line) and (name := _SITE_LINE.sub("", line)) and agency_named(name)
        ),
        None,
    )


def own_name(block: Block) -> str:
    """The name that a line states, without what sites add: "Lake Herald - Home", "Lake FM (Nairobi)", "(Lake FM)"."""
    words = block.words.strip(" \t,;:|·•/–—-[]*_#")
    return words[1:-1] if words.startswith("(") and words.endswith(")") else _SITE_LINE.sub("", words)


def _is_beside_credit(layout: Layout, i: int) -> bool:
    """Whether a line between the title and the article is an outlet's name beside a byline or a date."""
    if not (layout.title or 0) < i < layout.first or layout.reasons[i] == Reason.DATE_LINE:
        return False
    beside = {layout.reasons[j] for j in (i - 1, i + 1) if 0 <= j < len(layout.blocks)}
    return bool(beside & {Reason.BYLINE, Reason.DATE_LINE, Reason.DATELINE}) and is_outlet_name(
        in_title_case(own_name(layout.blocks[i])), True
    )


def _is_masthead(layout: Layout, i: int, domains: frozenset[str]) -> bool:
    """Whether line i stands as a masthead does: by its words, over a menu, over an issue, in an address."""
    block = layout.blocks[i]
    name = in_title_case(own_name(block))
    if is_outlet_name(name, placed=True) or _is_repeated(layout, block, name):
        return True
    if not 1 <= block.count <= 5 or block.ends_sentence or not block.words[:1].isupper():
        return False
    if all(word in NAVIGATION_WORDS for word in word_list(name)):
        return False
    below = layout.blocks[i + 1] if i + 1 < len(layout.blocks) else None
    if _letters(name) in domains:
        return True
    opens = all(reason == Reason.NAVIGATION for reason in layout.reasons[:i]) and layout.reasons[i] != Reason.NAVIGATION
    is_short = opens and block.count <= 3 and all(word[0].isupper() for word in name.split())
    if is_short and sum(_is_section(line) for line in layout.blocks[i + 1 : i + 6]) >= 2:
        return block.count > 1 or (i == 0 and len(name) > 3) or _is_named_again(layout, fold(name))
    return (
        i <= 2 and block.count >= 2 and below is not None and (is_menu(below.folded) or bool(_ISSUE.match(below.words)))
    )


def _is_repeated(layout: Layout, block: Block, name: str) -> bool:
    """Whether a name of an outlet's noun and a plain word stands on several lines: "Business Standard"."""
    lines = [other for other in layout.blocks[: layout.first] if other.folded == block.folded]
    return len(lines) > 1 and len(name.split()) > 1 and is_outlet_name(f"the Lake {name}")


def _is_named_again(layout: Layout, name: str) -> bool:
    """Whether a notice or a box for readers has the name too: "Sign up for Lakewords' Morning Report"."""
    return any(
        reason in _SPEAKING_OF_SITE and name in block.folded
        for block, reason in zip(layout.blocks, layout.reasons, strict=True)
    )


def _is_section(block: Block) -> bool:
    """Whether a line of its own is an entry of a menu: "Business"."""
    words = word_list(block.words)
    return 1 <= len(words) <= 3 and NAVIGATION_WORDS.issuperset(words)


def _domains(layout: Layout) -> frozenset[str]:
    """The names in the addresses that the page's furniture states."""
    lines = [block.words for block, reason in zip(layout.blocks, layout.reasons, strict=True) if reason is not None]
    return frozenset(match.group(1).casefold().replace("-", "") for line in lines for match in _DOMAIN.finditer(line))


def _letters(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def find_bracketed(layout: Layout, text: str) -> OutletMention | None:
    """The outlet in brackets before the article's first words, as in "(Lake Morning Post) The roof fell in"."""
    if layout.first >= len(layout.blocks):
        return None
    block = layout.blocks[layout.first]
    if (site := _BRACKETED_SITE.match(block.words)) and is_site(site.group("name")):
        start = text.find(site.group("name"), block.span.start, block.span.end)
        return OutletMention(site.group("name"), "publisher", Span(start, start + len(site.group("name"))))
    dateline = find_dateline(block.words)
    if dateline is None or dateline.wire is None or not is_outlet_name(dateline.wire, placed=True):
        return None
    start = text.find(dateline.wire, block.span.start, block.span.end)
    return (
        None
        if agency_named(dateline.wire) or start < 0
        else OutletMention(dateline.wire, "publisher", Span(start, start + len(dateline.wire)))
    )


def find_at_foot(layout: Layout, text: str) -> OutletMention | None:
    """The outlet whose name stands alone right below the article: "Lakeside Bulletin"; no section's "Pier News"."""
    for i in range(layout.last + 1, min(layout.last + 1 + FOOT, len(layout.blocks))):
        block, name = layout.blocks[i], own_name(layout.blocks[i])
        if layout.reasons[i] in FOREIGN:
            return None
        is_named = is_outlet_name(name) and len(name.split()) > 1 and not name.casefold().endswith(" news")
        if layout.reasons[i] in _OPEN_REASONS and is_named and agency_named(name) is None:
            start = text.find(name, block.span.start, block.span.end)
            return OutletMention(name, "publisher", Span(start, start + len(name)) if start >= 0 else None)
    return None


def find_in_byline(layout: Layout, text: str) -> OutletMention | None:
    """The outlet that follows the name in a byline: "By Ann Lee, Lake Herald, 3 June"; an agency is no publisher."""
    tops = {fold(name) for name in top_names(layout)}
    for name in (name.removesuffix(" news") for name in byline_names(layout)):
        is_named = is_outlet_name(in_title_case(name), placed=True) or is_site(name) or fold(name) in tops
        if agency_named(name) is None and is_named:
            shown = next((top for top in top_names(layout) if fold(top) == fold(name)), in_title_case(name))
            start = text.find(name)
            return OutletMention(shown, "publisher", Span(start, start + len(name)) if start >= 0 else None)
    return None


def find_in_title(layout: Layout, text: str) -> OutletMention | None:
    """The site's name behind the title, or behind the title again above it: "Ferry returns | Lake Herald"."""
    title = layout.blocks[layout.title] if layout.title is not None else None
    for block in layout.blocks[: layout.first]:
        *words, name = _TITLE_PARTS.split(block.words[-LONGEST_TITLE:])
        is_titled = title is not None and (block is title or title.folded.startswith(fold(" ".join(words))))
        if words and is_titled and is_outlet_name(name, placed=True) and len(name.split()) <= LONGEST_SUFFIX:
            start = text.rfind(name, block.span.start, block.span.end)
            if start >= 0:
                return OutletMention(name, "publisher", Span(start, start + len(name)))
    return None


def byline_names(layout: Layout) -> tuple[str, ...]:
    """What follows the name in bylines: "Lake Herald" in "By Ann Lee, Lake Herald"; also what the page's top says."""
    names: list[str] = []
    tops = {fold(name): name for name in top_names(layout)}
    for block, reason in zip(layout.blocks[: layout.first], layout.reasons, strict=False):
        if reason in CREDITS:
            names += [name for part in _BYLINE_PARTS.split(block.words)[1:] if (name := part.strip(SEPARATORS))]
            names += [top for folded, top in tops.items() if block.folded.endswith(f" {folded}")]
    return tuple(names)


def top_names(layout: Layout) -> tuple[str, ...]:
    """The short lines above the article that may be the site's name: "Lake Herald", "Lake Herald home"."""
    above = layout.title if layout.title is not None else layout.first
    lines = (_SITE_LINE.sub("", block.words.strip(SEPARATORS)) for block in layout.blocks[:above][:HIGHEST])
    return tuple(
        line
        for line in lines
        if 1 <= len(line.split()) <= 4 and line[:1].isupper() and not NAVIGATION_WORDS.issuperset(word_list(line))
    )
