"""Outlets that an article names in its sentences: who held an interview, who was told, whom it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.read.agencies import agency_named
from dossier.read.outlet_names import (
    LEADING_ARTICLES,
    NO_OUTLET,
    is_joined_outlet,
    is_outlet_name,
    is_site,
    spoken_name,
)
from dossier.records import OutletMention, Relation, Span

_MEDIUM = (
    r"(?:newspaper|paper|magazine|daily|weekly|broadcaster|channel|outlet|website|news (?:agency|site|channel|website|"
    r"outlet|magazine|programme|program)|tabloid|radio station|tv station|television station|station|network|podcast|"
    r"broadsheet|business daily|wire service)"
)
_KIND = rf"(?P<kind>(?:the |a |an )?(?:[\w-]{{1,30}} ){{0,3}}{_MEDIUM} )?"
_NAME = (
    r"(?P<name>[a-z][\w-]{2,30}\.(?:com|net|org|info|news|tv|co\.[a-z]{2})\b|"
    r"(?:[Tt]he |Der |Die |Das |Le |La |El |Il )?[A-Z0-9][\w’'&.-]{0,30}"
    r"(?:(?: (?:of|de|del|della|di|la|le|du|des|am|für|and|&)){0,2} [A-Z0-9][\w’'&.-]{0,30}){0,4})"
)
_AFTER = rf"(?P<after> {_MEDIUM})?"
# "in an interview with The Gazette", "in remarks to the Financial Ledger", "speaking to Lake Radio"
_INTERVIEW = re.compile(
    rf"\b(?:interview (?:with|to|for|by|in|on)|interviewed (?:by|for|in)|(?:remarks|comments|statement) to|"
    rf"(?:[Ss]peaking|[Tt]alking|[Cc]hatting) (?:to|on|with)) {_KIND}{_NAME}{_AFTER}"
)
# "told The Gazette that", "she told Lake Radio", "told the newspaper Kurier"
_TOLD = re.compile(rf"\b(?:told|tells) {_KIND}{_NAME}{_AFTER}")
# "as quoted by the Port Gazette", "cited by Lake Radio", "according to a report in the Port Gazette"
_CITED = re.compile(
    rf"\b(?:(?:quoted|cited|(?:first )?reported) (?:by|in)|[Aa]ccording to(?: a report (?:in|by|on|from))?|"
    rf"with reference to|citing|(?:in|by) (?:a|an) (?:report|article|interview|piece) (?:in|by|on)) "
    rf"{_KIND}{_NAME}{_AFTER}"
)
# ", writes LNA with reference to", ", reported news agency LNA,": the report stands before its outlet
_WRITES = re.compile(
    rf"[,”\"] (?:writes|wrote|reports|reported) {_KIND}{_NAME}{_AFTER}(?=[.,;]|\s(?:with|citing|referring|on|in)\b|$)"
)
_LETTERS = re.compile(r"[A-Z]{2,6}")  # an agency's: "UNN"
_BODIES = frozenset("NATO UN EU WHO FBI CIA IMF OPEC UNICEF NASA WTO ECB OSCE IAEA NHS FDA EPA UK US USA".split())  # noqa: SIM905
# "..., Lake Radio reported", "The Gazette first reported that"
_REPORTED = re.compile(rf"{_NAME} (?:first |also )?(?:reported|reports)\b")
# What shows later on that the one who was told is an outlet: "she told the newspaper"
_THE_MEDIUM = re.compile(rf"\b(?:told|to|with|by|in) the {_MEDIUM}\b")
# "according to the PTI leaders' lawyers": letters that a party or a firm bears too, and those who belong to it
_OF_BODY = re.compile(
    r"['’]?s? (?:leaders?|chiefs?|officials?|lawmakers?|members?|workers?|candidates?|supporters?|lawyers?|"
    r"legislators?|chair\w*|spokes\w+|presidents?|founders?|senators?|ministers?|activists?|heads?|secretary|"
    r"government|manifesto|party|rally|employees?|executives?|directors?|soldiers|troops|commanders?)\b"
)
LATER = 700  # characters: two paragraphs on, the newspaper that was told may be another one


def find_interviews(body: tuple[Span, ...], text: str) -> Iterator[OutletMention]:
    """The outlets that held an interview or were told something, as the article's sentences say."""
    for span in body:
        for match in _INTERVIEW.finditer(text, span.start, span.end):
            later = _THE_MEDIUM.search(text, match.end(), min(span.end, match.end() + LATER)) is not None
            yield from _mention(match, "interview", later)
        for match in _TOLD.finditer(text, span.start, span.end):
            yield from _mention(match, "interview", False)


def find_citations(body: tuple[Span, ...], text: str) -> Iterator[OutletMention]:
    """The outlets whose reports the article cites, where their names show that they are outlets."""
    for span in body:
        for match in _CITED.finditer(text, span.start, span.end):
            refers = match.group().startswith("with reference") and is_outlet_name(f"the {match.group('name')}")
            yield from _mention(match, "reference", refers)
        for match in _REPORTED.finditer(text, span.start, span.end):
            yield from _mention(match, "reference", False)
        for match in _WRITES.finditer(text, span.start, span.end):
            name = match.group("name")
            yield from _mention(match, "reference", bool(_LETTERS.fullmatch(name)) and name not in _BODIES)


def _mention(match: re.Match[str], relation: Relation, is_told_later: bool) -> Iterator[OutletMention]:
    """The outlet of a match, if its name, its kind or what follows shows that it is one."""
    words = match.group("name")
    name = spoken_name(words)
    is_domain = "." in name and is_site(name)
    if name in {article.strip() for article in LEADING_ARTICLES} or name.casefold() == "the":
        return
    if _OF_BODY.match(match.string, match.end()):
        return
    kinds = [kind for kind in ("kind", "after") if match.groupdict().get(kind)]
    is_sure = (kinds or is_told_later) and not NO_OUTLET.search(name)
    titled = relation == "interview" and words.startswith("The ") and match.re is _INTERVIEW
    if (
        is_sure
        or (titled and not NO_OUTLET.search(name))
        or is_outlet_name(words.rstrip(".,'’-"))
        or is_joined_outlet(name)
        or is_domain
        or is_outlet_name(name if not words.startswith("the ") else f"the {name}")
    ):
        start = match.start("name") + len(words) - len(words.removeprefix("the "))
        yield OutletMention(agency_named(name) or name, relation, Span(start, start + len(name)))
