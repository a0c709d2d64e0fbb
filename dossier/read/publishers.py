"""The publisher: whose page an article was copied from, by notices, masthead, byline, authors' notes, address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from dossier.read.agencies import agency_named
from dossier.read.dates import find_dates
from dossier.read.layout import Layout
from dossier.read.lexicon import NAVIGATION_WORDS
from dossier.read.lines import Block, fold
from dossier.read.mastheads import (
    byline_names,
    find_at_foot,
    find_bracketed,
    find_in_byline,
    find_in_title,
    find_masthead,
    top_names,
)
from dossier.read.outlet_names import in_title_case, is_outlet_name, is_site
from dossier.read.reasons import Reason
from dossier.records import OutletMention, Span

# "Copyright 1995-2024 - Space Media Network.", "© 2024 The Daily Planet. All rights reserved"
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s?(?:©|\(c\)|copyright)?\s?(?:(?:19|20)\d\d\s?)?(?:[-–]\s?(?:(?:19|20)\d\d|"
    r"present)\s?)?(?:by\s|[-–—,|]\s)?\s?"
    r"(?P<name>[A-Z0-9][^.,;|©()\r\n]{1,60}?)"
    r"(?=\s?(?:[.,;|(\r\n]|$|\sall rights|\s-\s|\sreserved|\sor its\s|\s(?:19|20)\d\d))",
    re.IGNORECASE,
)
# What shows that words after a date are a sentence and no name: "Copyright 2024 stories are ..."
_SENTENCE_WORD = re.compile(r"\b(?:stor(?:y|ies)|reports?|are|is|may|issues|of|or)\b")
_RIGHTS_WORDS = re.compile(
    r"(?i)^(?:all rights.*|reserved|rights reserved|inc|llc|ltd|gmbh|\d{4}.*|the author.*|notice|policy)$"
)
_FORM = re.compile(r",?\s(?:inc|llc|ltd|limited|plc|gmbh|corp)\b", re.IGNORECASE)
# "Bennett, Coleman & Co. Ltd": the comma is a part of the name
_FIRST_OF_SEVERAL = re.compile(r",\s(?!(?:inc|llc|ltd|all|part|a)\b)[a-z]", re.IGNORECASE)
# A company, which may own many papers: "Northstar Media Inc", "Lake News & Media Limited"
_COMPANY = re.compile(
    r"\b(?:inc|llc|ltd|limited|plc|gmbh|corp|corporation|co|company|group|media|ag|bv|ab)\Z", re.IGNORECASE
)
# "a news editor at The Lake Herald", "I would like to get offers and updates from The Lake Herald"
_EMPLOYER = re.compile(
    r"\b(?:(?:reporter|editor|correspondent|journalist|writer|columnist|producer)\b(?: [a-z]+){0,3} (?:at|for|with|of)|"
    r"(?:updates|e-?mails?|newsletters?|offers|alerts) from|[Nn]ews (?:at|on)) "
    r"(?P<name>(?:[Tt]he )?[A-Z][\w'’&-]{1,20}(?: [A-Z][\w'’&-]{1,20}){0,3})"
)
_NAMED = r"(?P<name>(?:[Tt]he )?[A-Z][\w'’&.-]{1,25}(?: [A-Z][\w'’&.-]{1,20}){0,4})"
# What a site calls itself in what it offers: "Follow The Lake Herald on WhatsApp", "headlines from Lake Tribune",
# "Join the Lake News Channel", "has not been edited by Lakediscourse staff", "Lakeland.org: Your premier source"
_OWN = re.compile(
    rf"\b[Ff]ollow {_NAMED} on\b|\b[Vv]isit {_NAMED}(?=[.;)]|$)|"
    rf"(?:[Hh]eadlines|HEADLINES|[Ss]tories|STORIES) (?:from|FROM) {_NAMED}\W*\Z|"
    rf"\b[Jj]oin {_NAMED} (?:[Cc]hannel|[Gg]roup|[Cc]ommunity|today|now)\b|"
    rf"\b{_NAMED}[’']s (?:[a-z]+ ){{0,3}}editor\b|\bedited by {_NAMED} (?:staff|team)|"
    rf"\A{_NAMED}(?: [-–|]|:) [Yy]our\b|\b{_NAMED} is (?:trusted|committed|dedicated)\b".replace("?P<name>", "")
)
_CALL_SIGN = re.compile(
    r"[KW][A-Z]{3}"
)  # "LAKE TOWN, Texas (KQRS) -": stations broadcast, and no agency has such letters
_CODE_LETTERS = re.compile(r"([A-Z]{3,10})\d{8}")


# Reasons of lines in which a site speaks of itself.
_SPEAKING: frozenset[Reason] = frozenset(
    {
        Reason.ABOUT_THE_PUBLISHER,
        Reason.NEWSLETTER,
        Reason.RELATED_LINKS,
        Reason.SHARE_BAR,
        Reason.WIRE_SIGN_OFF,
        Reason.AUTHOR_NOTE,
    }
)


def find_publisher(
    layout: Layout, text: str, fields: Mapping[str, str], abbreviation: OutletMention | None, named: Sequence[str]
) -> OutletMention | None:
    """The publisher, or None. `abbreviation` stands in an agency's place; `named` are outlets of the text itself.

    A company that holds the rights is taken last, since it owns many papers.
    """
    if name := fields.get("outlet"):
        return OutletMention(name, "publisher", _place(name, text))
    holder = _holder(layout, text)
    if holder is not None:
        brand = _brand_of(holder.name, (*top_names(layout), *byline_names(layout), *named), named)
        if brand is not None:
            return OutletMention(brand, "publisher", _place(brand, text))
    is_station = abbreviation is not None and _CALL_SIGN.fullmatch(abbreviation.name)
    if abbreviation is not None and (is_station or _stands_alone(layout, abbreviation.name)):
        return replace(abbreviation, relation="publisher")
    if holder is not None and not _is_company(holder, text):
        return holder
    for find in (find_masthead, find_in_title, find_bracketed, find_in_byline, find_at_foot):
        if (found := find(layout, text)) and agency_named(found.name) is None:
            return found
    return next(_employers(layout, text), None) or holder or _host(fields.get("url", ""))


def _holder(layout: Layout, text: str) -> OutletMention | None:
    """Who holds the rights, as a notice says."""
    for block, reason in zip(layout.blocks[layout.first :], layout.reasons[layout.first :], strict=True):
        if reason == Reason.LEGAL_NOTICE and (named := _copyright_holder(block, text)):
            return named
    return None


def _copyright_holder(block: Block, text: str) -> OutletMention | None:
    words = block.span.of(text)[:4000]
    for match in _COPYRIGHT.finditer(words):
        name = match.group("name").strip(" -–—").removesuffix(" L")  # "Lake News L.P."
        if " " not in name and not is_outlet_name(name) and _FIRST_OF_SEVERAL.match(words, match.end("name")):
            continue
        if not _RIGHTS_WORDS.match(name) and (name[:1].isupper() or name[:1].isdigit()) and len(name.split()) <= 6:
            start = block.span.start + match.start("name")
            if "/" not in name and agency_named(name) is None and not _SENTENCE_WORD.search(name):
                return OutletMention(name, "publisher", Span(start, start + len(name)))
    return None


def _is_company(holder: OutletMention, text: str) -> bool:
    after = holder.span.end if holder.span else len(text)
    return bool(_COMPANY.search(holder.name) or _FORM.match(text, after))


def _brand_of(holder: str, names: Sequence[str], named: Sequence[str]) -> str | None:
    """What the page itself calls the one who holds the rights: "Fox News" of "FOX News Network", "CNN" by letters."""
    whole = fold(holder).removeprefix("the ").split()
    initials = "".join(word[0] for word in whole)
    for name in names:
        words = fold(name).removeprefix("the ").split()
        if not words or agency_named(name) or NAVIGATION_WORDS.issuperset(words):
            continue
        alike = words != whole and whole[0].startswith(words[0])  # "NBC News" of "NBCUniversal Media"
        if alike and is_outlet_name(name) and (name in names[:1] or name in named):
            return name
        is_sure = len(words) > 1 or is_outlet_name(f"the {name.removeprefix('The ')}")
        if (len(words) < len(whole) and words == whole[: len(words)] and is_sure) or (
            len(words) == 1 and len(initials) > 2 and words[0] == initials
        ):
            return name
    return None


def _stands_alone(layout: Layout, name: str) -> bool:
    """Whether furniture says that `name` is the site: as a line's first words, in a code with the date, in a notice."""
    for block, reason in zip(layout.blocks, layout.reasons, strict=True):
        if reason is None:
            continue
        if block.folded == fold(name) or (block.count <= 4 and block.folded.startswith(f"{fold(name)} ")):
            return True
        if (code := _CODE_LETTERS.match(block.words)) and code.group(1) == name and find_dates(block.words):
            return True
        if reason == Reason.LEGAL_NOTICE and re.match(rf"{re.escape(name)}\b", block.words):
            return True
    return False


def _employers(layout: Layout, text: str) -> Iterator[OutletMention]:
    """Whom the notes on authors and the boxes for readers name as theirs."""
    for block, reason in zip(layout.blocks, layout.reasons, strict=True):
        if reason is None:
            continue
        found = [match.group("name") for match in _EMPLOYER.finditer(block.words)]
        if reason in _SPEAKING:
            found += [next(filter(None, match.groups())) for match in _OWN.finditer(block.words)]
        for words in found:
            name = in_title_case(words).removesuffix(" Newspapers").removesuffix(" Newspaper")
            known = is_outlet_name(in_title_case(words), placed=True) or (reason in _SPEAKING and is_site(name))
            if known and agency_named(name) is None:
                yield OutletMention(name, "publisher", _place(words.removeprefix("the "), text))


def _host(url: str) -> OutletMention | None:
    host = (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    return OutletMention(host, "publisher") if "." in host else None


def _place(name: str, text: str) -> Span | None:
    start = text.find(name)
    return Span(start, start + len(name)) if start >= 0 else None
