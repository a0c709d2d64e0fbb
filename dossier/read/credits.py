"""Bylines and date lines: the lines between a headline and the article that say who and when."""

from __future__ import annotations

import re

from dossier.read.agencies import agency_named
from dossier.read.datelines import find_dateline
from dossier.read.dates import WrittenDate, find_dates
from dossier.read.lexicon import NAVIGATION_WORDS
from dossier.read.lines import Block
from dossier.read.months import MONTHS, WEEKDAYS
from dossier.read.outlet_names import is_outlet_name
from dossier.read.reasons import Reason

# "By Jane Doe", "Written by Jane Doe and John Roe", "Von Jana Muster", "Por Juana Pérez", "Posted by admin"
_BYLINE = re.compile(
    r"(?:(?:written|posted|published|story|words|report|reported|text|article|analysis|opinion|interview|submitted) )?"
    r"(?:by|von|par|por|di|door|av|af|autor(?:in)?:|author:|byline:|автор:|text:|writer:|reporter:)[ :]\s?(?=\S)",
    re.IGNORECASE,
)
# What ends the name in a byline: "By Jane Doe | May 31", "by Jane Doe, Rome correspondent", "By A B in Rome"
_BYLINE_END = re.compile(
    r"\s*(?:[|•·/(\[–—]| - |\t|,? (?:on|at|in|for|updated|published|posted|last) |,\s|\d|;|@|\.\s|$)", re.IGNORECASE
)
_LOWER_IN_NAME = frozenset(
    [
        "and",
        "&",
        "de",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "al",
        "el",
        "bin",
        "ibn",
        "ter",
        "und",
        "et",
        "y",
        "e",
        "of",
        "the",
        "staff",
    ]
)
# A picture's text and the byline beside it: "Jane Porter By Jane Porter The Daily Planet"
_NAMED_TWICE = re.compile(r"(\w[\w.'’ -]{3,40}?) (?=By \1\b)")
_BY_WITHOUT_SPACE = re.compile(r"\ABy(?=[A-Z][a-z])")  # "ByRamesh Kulkarni, Lake City"
_BY_WITHIN = re.compile(r"\b[Bb]y\s(?=[A-Z])")
# "Ines Calder", "Émile de la Rocher"
_NAME_LINE = re.compile(
    r"([A-ZÀ-Þ][\w.'’-]{0,20}"
    r"(?: (?:(?:de|la|van|von|der|den|di|da|du|le|el|al|bin|ter) ){0,2}[A-ZÀ-Þ][\w.'’-]{1,20}){1,2})"
    r"(?: in [A-ZÀ-Þ][\w .'’-]{2,40})?"
)
# "Miriam Oakes Arts correspondent", "Jane Doe, Rome Correspondent"
_ROLE_LINE = re.compile(
    r"([A-ZÀ-Þ][\w.'’-]{1,20} [A-ZÀ-Þ][\w.'’-]{1,20}),? (?:[\w'’-]{1,20} ){0,3}"
    r"(?i:correspondent|reporter|editor|staff writer|columnist|journalist|producer)"
)
# Words of labels that are written as names are: "Press Release", "Special Report"
_NO_NAME = frozenset(
    """press release statement report update photo photos image exclusive agency edition paper digital writers section
    page pages magazine topics topic related archive archives gallery podcast podcasts events jobs classifieds weekend
    readings links comments publish published posted updated date time author""".split()  # noqa: SIM905
)
_BARS = re.compile(r"\s?[|·•]\s?")
# "Environment correspondent", "BBC Scotland Highlands and Islands reporter": what stands below a name
_ROLE = re.compile(r"(?:[\w&'’-]{1,20} ){1,7}(?i:correspondent|reporter|editor|writer|columnist|journalist|producer)")
# "Staff Writer", "Our Correspondent", "Web Desk": a byline without a name
_OFFICE_LINE = re.compile(
    r"(?:(?:our|staff|special|web|city|local|news) )?(?:staff|staff writers?|(?:staff )?reporters?|correspondents?|"
    r"newsroom|news desk|newsdesk|web desk|bureau|editorial (?:staff|team|board)|redaktion|la rédaction|redacción|"
    r"redazione|redactie)|"
    # "F.P. Report", "Staff Report", "Monitoring Desk", "Our Staff Correspondent"
    r"(?:[A-Z]\.){2,5} ?(?:report|desk|monitoring|correspondent|reporter|staff)|(?:our |the )?(?:staff|news|web|"
    r"monitoring|bureau|special|agency|agencies|sports|business|city|foreign|international|online|digital|national|"
    r"crime|court) (?:desk|monitoring|correspondent|reporter|team)s?|(?:staff|monitoring|agency|bureau) report|"
    r"(?:our|a|an|special) (?:own )?(?:staff |special |city |crime |court |senior )?(?:correspondent|reporter|"
    r"representative)s?",
    re.IGNORECASE,
)
# The agency in "By Lake News staff with Reuters", "Par Claire Vasseur avec AFP"
_BYLINE_WITH = re.compile(r",? (?:with|avec|mit|con|met|com) (?=\S)", re.IGNORECASE)
_CAPITALS = re.compile(r"[A-Z]{2}[A-Z .'’-]{1,30}")  # "BUENOS AIRES"
LONGEST_BYLINE = 140
_AGENCY_PARTS = re.compile(r"\s?(?:[|;/•·,]|\b(?:and|et|und|y|with|avec|mit|con)\b|&(?=\s))\s?")

# Words that surround dates in date lines: "Published: 31 May 2024 at 10:15 am BST | Updated ..."
_DATE_WORDS = re.compile(
    r"\b(?:published|publication|posted|submitted|issue|vol|volume|no|number|edition|first|updated|update|"
    r"last|modified|"
    r"created|date|dated|issued|released|release|on|at|"
    r"of|the|as|by|from|time|edt|est|cst|cdt|pst|pdt|mst|gmt|bst|cet|cest|eet|eest|utc|eastern|central|pacific|mountain|standard|daylight|ist|msk|pkt|hkt|"
    r"sgt|jst|kst|aest|aedt|wib|"
    r"am|pm|a\.m|p\.m|et|pt|ct|local|hrs?|h|uhr|stand|veröffentlicht|aktualisiert|erstellt|am|um|vom|"
    r"publié|mis|à|jour|le|modifié|"
    r"publicado|actualizado|el|las|pubblicato|aggiornato|il|alle|ore|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|"
    r"опубликовано|обновлено|оновлено|опубліковано|дата|z|t)\b",
    re.IGNORECASE,
)
_WEEKDAY_WORD = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, sorted(WEEKDAYS, key=len, reverse=True)))})\b", re.IGNORECASE
)
_CLOCK = re.compile(
    r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\.\d+)?(?:\s?[ap]\.?m\b\.?)?(?:\s?[+-]\d\d:?\d\d)?|"
    r"\b\d{1,4}\s?(?:[ap]m\b|gmt|hrs)",
    re.IGNORECASE,
)
_SECTION_WORDS = NAVIGATION_WORDS | {"general"}
_LABELLED = re.compile(
    r"\W{0,3}(?:posted|published|submitted)(?: (?:in|by) [^.]{2,140})?(?: on)?\s?:?\s?(?:\w+day,? )?", re.IGNORECASE
)
_AGO = re.compile(
    r"(?:published |updated |posted )?(?:an?|\d{1,3}) (?:min(?:ute)?|hour|hr|day|week|month|"
    r"year)s? ago\b.{0,40}|yesterday|today",
    re.IGNORECASE,
)

# "Updated at 3:50 p.m. ET", "12.05pm", "14:30 GMT": the hour of an entry in a live blog
_HOUR_LINE = re.compile(
    r"(?:(?:last )?updated?|published|posted)?(?: at|:)? ?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b\.?)?"
    r"(?: ?(?:[A-Z]{1,5}|(?:[A-Z][a-z]+ ){1,3}Time))?\.?(?: on \w{3,9}day)?|\d{1,2} ?[ap]\.?m\b\.?(?: [A-Z]{2,4})?",
    re.IGNORECASE,
)
_PLACE_ALONE = re.compile(r"[A-Z][A-Z .,'’-]{2,40} ?(?:--|[–—])")  # "LAKE TOWN —" on a line of its own


def find_byline(line: str) -> str | None:
    """The author or authors that a line names: "by AFP Staff Writers" gives "AFP Staff Writers"."""
    if twice := _NAMED_TWICE.match(line[:LONGEST_BYLINE]):
        return twice.group(1)
    line = _BY_WITHOUT_SPACE.sub("By ", line, count=1)
    match = _BYLINE.match(line[:LONGEST_BYLINE].lstrip("*_ "))
    if match is None or len(line) > LONGEST_BYLINE:
        return None
    rest = line.lstrip("*_ ")[match.end() :].strip("*_ ")
    if (credit := _BYLINE_WITH.search(rest)) and agencies_in(rest[credit.end() :]):
        rest = rest[: credit.start()]
    end = _BYLINE_END.search(rest)
    if end and end.group().strip() == "/" and " " not in rest[: end.start()]:  # "By RFE/RL", but "Jane Doe/Reuters"
        end = _BYLINE_END.search(rest, end.end())
    name = rest[: end.start()].strip(" ,.*_") if end else rest
    words = name.split()
    if not 1 <= len(words) <= 12 or len(rest.split()) > (22 if "|" in rest or "•" in rest else 14):
        return None
    if any(word.casefold().strip(".,") in MONTHS or word.casefold() in WEEKDAYS for word in words):
        return None  # "By July 2013, the show was ..."
    named = [word for word in words if word.casefold() not in _LOWER_IN_NAME]
    if not named or not all(word[:1].isupper() or not word[:1].isalpha() for word in named):
        return (
            name if len(words) == 1 and words[0].isalnum() and line[:7].casefold() in ("posted ", "publish") else None
        )
    return name


def credit_reason(block: Block) -> Reason | None:
    """Whether a short block is a byline, a dateline on a line of its own or a date line: its name, or None."""
    line = block.words
    if block.count == 1 and len(line) > 14 and line[:3].isupper() and line[-3:].isdigit() and find_dates(line):
        return Reason.WIRE_CODE
    if (
        find_byline(line) is not None
        or _is_name_and_outlet(line)
        or _OFFICE_LINE.fullmatch(line)
        or names_agencies_alone(line)
    ):
        return Reason.BYLINE
    if _is_name_outlet_day(line) or _is_name_joined_to_day(line):
        return Reason.DATE_LINE
    if _PLACE_ALONE.fullmatch(line) or _is_dateline_alone(line):
        return Reason.DATELINE
    return Reason.DATE_LINE if is_date_line(line) else None


def _is_name_and_outlet(line: str) -> bool:
    """Whether a line is an author and the paper, and nothing else: "Ann Lee/Lake Daily news"."""
    name, stroke, outlet = line.partition("/")
    return bool(stroke) and is_name_line(name.strip()) and is_outlet_name(outlet.strip().removesuffix(" news"), True)


def _is_name_outlet_day(line: str) -> bool:
    """Whether a line is an author, the paper and the day between bars: "Ann Lee | Lake News | Posted: May 5, 2024"."""
    name, *rest = _BARS.split(line)
    return len(rest) > 1 and is_name_line(name) and is_outlet_name(rest[0], placed=True) and bool(find_dates(rest[1]))


def _is_name_joined_to_day(line: str) -> bool:
    """Whether a line is an author and the day without a space between them: "Ann Lee29 May 2024"."""
    date = next(iter(find_dates(line)), None)
    return (
        date is not None
        and date.end == len(line)
        and line[: date.start][-1:].islower()
        and is_name_line(line[: date.start])
    )


def _is_dateline_alone(line: str) -> bool:
    """Whether a line is a dateline with an agency and nothing else but a date: "Port Louis (AFP) - Nov 7, 2022"."""
    dateline = find_dateline(line)
    if dateline is None or not dateline.place or not dateline.wire:
        return False
    rest = line[dateline.end :].strip(" .-–—")
    return not rest or is_date_line(rest)


def names_agencies_alone(line: str) -> bool:
    """Whether a line is a credit of agencies and nothing else, or with a place: "AP, Canadian Press", "AFP, LIMA"."""
    first, *parts = _AGENCY_PARTS.split(line)
    named = agency_named(first) and all(agency_named(part) or _CAPITALS.fullmatch(part) for part in parts)
    return bool(parts) and bool(named)


def agencies_in(words: str) -> tuple[str, ...]:
    """The agencies that a list of names holds: "Reuters and AFP"."""
    parts = _AGENCY_PARTS.split(words[:LONGEST_BYLINE])
    return tuple(name for part in parts if (name := agency_named(part)))


def find_author(line: str) -> str | None:
    """The author that a date line names: "Posted on October 3, 2021 by Hilda Prowse", "Hilda Prowse | 03.10.2021"."""
    first, *rest = _BARS.split(line)
    if rest and is_name_line(first) and not is_outlet_name(first, placed=True):
        return first
    if _is_name_joined_to_day(line):
        return line[: find_dates(line)[0].start]
    match = _BY_WITHIN.search(line[:LONGEST_BYLINE])
    return find_byline(line[match.start() :].strip()) if match else None


def is_name_line(line: str) -> bool:
    """Whether a line is a name and nothing else, or a name and what its bearer is at the paper."""
    return (
        bool(_NAME_LINE.fullmatch(line))
        and not line.isupper()
        and not _NO_NAME.intersection(line.casefold().split())
        and not any(word.casefold() in NAVIGATION_WORDS for word in line.split()[:3])
    )


def name_of_role_line(line: str) -> str | None:
    """The name in "Miriam Oakes Arts correspondent", or None if the line is no such line."""
    match = _ROLE_LINE.fullmatch(line)
    return match.group(1) if match else None


def is_role(line: str) -> bool:
    """Whether a line says what somebody is at a paper, and nothing else."""
    return line[:1].isupper() and bool(_ROLE.fullmatch(line))


def name_of_line(line: str) -> str:
    """The name in a line that is a name, with or without a place: "Anna Koller in Innsbruck"."""
    match = _NAME_LINE.fullmatch(line)
    return match.group(1) if match else line


def is_date_line(line: str) -> bool:
    """Whether a line says when the article appeared and hardly anything else."""
    if len(line) > 200:
        return False
    bare = line.strip(" \t*_#|•·-–—()[]")
    if _AGO.fullmatch(bare) or _HOUR_LINE.fullmatch(bare):
        return True
    dates = find_dates(line)
    if not dates:
        return False
    if _LABELLED.fullmatch(line[: dates[0].start]) and not line.endswith("."):
        return True  # "Posted: August 19, 2017 in Ferries, Lakes, Opinion"
    return _is_little_more(line, dates)


def _is_little_more(line: str, dates: tuple[WrittenDate, ...]) -> bool:
    """Whether a line holds hardly anything but its `dates`: hours, labels, an agency, a section, a name."""
    rest = line
    for date in reversed(dates):
        rest = f"{rest[: date.start]} {rest[date.end :]}"
    if not any(date.readings for date in dates) and not _CLOCK.search(rest) and len(rest.strip()) > 12:
        return False
    if agency_named(rest.split("/")[0].strip(" |-–—·")):  # "PTI / Jul 5, 2023, 19:42 IST"
        rest = ""
    rest = _WEEKDAY_WORD.sub(" ", _DATE_WORDS.sub(" ", _CLOCK.sub(" ", rest)))
    words = [word.casefold() for word in re.findall(r"[^\W\d_]{2,}", rest)]
    if words and _SECTION_WORDS.issuperset(words):
        return not line.endswith(".")  # "General News of Thursday, 24 February 2022"
    return len(words) <= (1 if len(dates[0].words) > 12 else 0) or (
        len(words) <= 6
        and bool(re.search(r"[|•·]| / |\d:\d\d|\b(?:by|published|updated|posted)\b", line, re.IGNORECASE))
        and not line.endswith(".")
    )
