"""Datelines and other words that stand before an article's first: "PRAGUE (AFP) - ", "Exclusive: "."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.language.given_names import FEMALE_GIVEN, MALE_GIVEN, PLACE_NAMES
from dossier.read.agencies import agency_named
from dossier.read.dates import WrittenDate, find_dates
from dossier.read.lexicon import NAVIGATION_WORDS
from dossier.read.lines import fold
from dossier.read.outlet_names import is_outlet_name

# A place: "Prague", "NEW DELHI", "BEDFORD, N.H.", "PASADENA, Calif.", "Port-au-Prince", "ST. JUDE, Fla."
_PLACE = (
    r"(?:(?:S[Tt]|F[Tt]|M[Tt])\.[ ])?[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]+|/[A-Z][^\W\d_]+|"
    r"[ ](?:[A-Z][^\W\d_.'’-]*|de|la|di|am|del|do|da|and)){0,4}"
    # "Washington [US], ", "Goma (DR Congo) (AFP)": a country in brackets, where the agency follows round ones
    r"\.?(?:[ ]\[[A-Z][A-Za-z ]{1,20}\]|[ ]\([A-Z][A-Za-z ]{1,20}\)(?=[ ][(\[]))?"
    r"(?:,[ ][A-Z][^\W\d_.]*(?:[. ][A-Z][^\W\d_]*){0,2}\.?)?"
)
_WIRE = r"[(\[](?P<wire>[A-Z][\w&.'’ -]{1,40}|[a-z]{3,5}(?:-[A-Za-z]{2,4})?)[)\]]"
_DATE_PART = (
    r"(?P<date>[^\W\d_]{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\s[^\W\d_]{3,9}\.?(?:\s\d{4})?|"
    r"\d{1,2}[./]\d{1,2}[./]\d{4})"
)
_DASH = r"(?:--+|[-–—―:_])"

# Labels of pictures, of other articles and of speakers, which are written as places are: "FILE PHOTO: ", "CHAIR: "
_NO_PLACE = re.compile(
    r"(?:(?:FILE|STOCK|ARCHIVE|HANDOUT|UNDATED|COURTESY|PRESS) )*(?:SOURCES?|FILE|STOCK|ARCHIVE|HANDOUT|PUBLISHED|"
    r"POSTED|MODIFIED|VIA|CREDITS?|PHOTO(?:GRAPH)?S?|IMAGES?|PICTURES?|PICS?|VIDEOS?|GRAPHICS?|CAPTION|TEXT|BYLINE|AUTHOR|TAGS?|"
    r"UPDATED?|WATCH|READ|LISTEN|NOTE|EXCLUSIVE|BREAKING(?: NEWS)?|JUST IN|LIVE|OPINION|ANALYSIS|EXPLAINER|CORRECTION|"
    r"EXPLAINED|COMMENT(?:ARY)?|EDITORIAL|REVIEW|PROFILE|INTERVIEW|FEATURE|INVESTIGATION|REVEALED|URGENT|DEVELOPING|"
    r"FACTBOX|FACT CHECK|SPECIAL REPORT|REPORT|LATEST|THE LATEST|LIVE UPDATES|ALERT|FLASH|NEWS|IN PICTURES|PODCAST|"
    r"EDITOR['’]S NOTE|EDITORS['’] NOTE|CLARIFICATION|SPOILER(?: ALERT)?|WARNING|TRIGGER WARNING|SUMMARY|"
    r"KEY POINTS|BACKGROUND|CONTEXT|UPDATE \d|DATE|URL|TITLE|SOURCE|SUBJECT|TOPIC|BREAKING DOWN|"
    r"RELATED|ALSO READ|READ (?:ALSO|MORE)|SEE ALSO|(?:THE )?CHAIR(?:MAN|WOMAN|PERSON)?|(?:THE |DEPUTY )?(?:PRESIDENT|"
    r"SPEAKER)|MODERATOR|HOST|INTERVIEWER|ANCHOR|REPORTER|QUESTION|ANSWER|WITNESS|JUDGE|THE COURT|OPERATOR|Q|A)",
    re.IGNORECASE,
)
# "ON THE BRINK: Moe", "HIS WAY: The captain": a caption's label begins as a phrase does, and no place
_NO_PLACE_BEGINS = re.compile(
    r"(?:ON|IN|AT|TO|OFF|OUT|UP|DOWN|BY|FOR|FROM|WITH|NO|NOT|ALL|MY|OUR|HIS|HER|THEIR|IT|ITS|HE|SHE|WE|THEY|WHAT|HOW|"
    r"WHY|WHO|WHEN|WHERE|THIS|THAT|THESE|THOSE) [A-Z]{2}(?!.*,)"
)
# How articles begin: place, agency, date, dash, in the usual orders. Each is matched at a paragraph's start only.
DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<place>{_PLACE}),\s{_DATE_PART}\.?\s/(?P<wire>[\w -]{{2,30}})/",  # MOSCOW, May 28. /TASS/.
        # LAKE TOWN, Norway (RNZI, Jan. 10) -
        rf"(?P<place>{_PLACE})\s\((?P<wire>[A-Z][\w&.'’ -]{{1,30}}),\s{_DATE_PART}\)\s?{_DASH}",
        rf"(?P<wire>[A-Z]{{2,8}})\s\|\s(?P<place>{_PLACE})\s\|\s",  # PTI | Lake Town |
        rf"(?P<place>{_PLACE})\s\|\s(?P<wire>[A-Z][\w&.'’ -]{{1,40}}?)\s\|",  # Lake Town, Norway | Xinhua |
        rf"(?P<place>{_PLACE}),\s{_DATE_PART},?\s(?P<wire>[A-Z]{{2,6}})\s?{_DASH}",  # ACCRA, May 5, GNA -
        rf"(?P<place>{_PLACE})\s[–—/-]\s(?P<wire>[A-Z]{{2,6}})\s[–—/-]\s",  # Baghdad – INA –
        rf"(?P<place>{_PLACE}),?\s\({_DATE_PART}\)\s?{_DASH}",  # KUALA LUMPUR (June 3):
        rf"(?P<place>{_PLACE}),?\s?{_WIRE},?\s{_DATE_PART}",  # Prague (AFP) May 31, 2024
        # WASHINGTON, Dec. 22 (UPI) —   /PRNewswire/ --
        rf"(?P<place>{_PLACE}),?\s{_DATE_PART},?\s?[(/](?P<wire>[\w&.'’ -]{{2,40}})[)/]\s?{_DASH}?",
        rf"(?P<place>{_PLACE}),?\s?{_WIRE}\s?{_DASH}?",  # BEDFORD, N.H. (AP) —
        rf"{_DATE_PART}\s{_WIRE}\s?{_DASH}",  # Dec 29 (Reuters) -
        rf"{_WIRE}\s(?P<place>{_PLACE})\s?{_DASH}",  # [XYZN] Lake Town -
        rf"{_WIRE}\s?{_DASH}?",  # (XYZN) In a shift ...
        rf"(?P<place>{_PLACE}),\s{_DATE_PART}\s?{_DASH}",  # GENEVA, 31 May 2024 –
        r"(?P<date>\d{1,2}[./]\d{1,2}[./]\d{4})\s[-–—]\s",  # 31.05.2024 –
        rf"(?P<place>{_PLACE})\s?--\s?{_WIRE}\s?--",  # DUBLIN--(BUSINESS WIRE)--
        r"\((?P<place>[A-Z]{3}[A-Z .'’-]{1,30}(?:,\s[A-Z][\w.]{1,12})?)\)\s?(?:--+|[–—-])\s",  # (NEW YORK) —
        # NASHUA, N.H. -  NEW DELHI:  MONROE |  WATERLOO, Ont. _
        r"(?P<place>(?:ST\. )?[A-Z][A-Z.'’ -]{2,30}(?:,\s[A-Z][\w.]{1,12}(?:\s[A-Z]\.?)?)?)\s?(?:--+|-(?=\s)|[–—―_|]|"
        r":(?=\s))\s?",
    )
)
# "Exclusive: ", "WATCH | ", "BREAKING – ": a label before a headline or a first sentence
KICKER = re.compile(
    r"(?:exclusive|breaking(?: news)?|just in|watch(?: live)?|live|opinion|analysis|explainer|explained|urgent|"
    r"developing|listen|in pictures|video|photos?|revealed|latest|the latest|update(?: \d)?|alert|flash|special report|"
    r"investigation|editorial|commentary|comment|fact check|factbox|interview|feature|"
    r"corrected|correction)\s?(?:[:|]|\s[–—-])\s?(?=\S)",
    re.IGNORECASE,
)
# "By Ann Lee LAKE TOWN, Norway (Reuters) - ": a byline that lost its line end
_BYLINE_BEFORE = re.compile(
    r"By (?:[A-Z][a-z][\w.'’-]*,? ){2,4}(?:and (?:[A-Z][a-z][\w.'’-]* ){2,4})?"
    r"(?=[A-Z]{3}[A-Z /.'’-]*(?:, [A-Z]|[ ]?[(–—-]))"
)
# "Nairobi — Police have", "Lake Town: The ferry": a place in plain letters, and a sentence of its own after it
_LEAD_PLACE = re.compile(
    r"(?P<place>[A-Z][a-zß-ÿ]{2,}(?:[ -](?:[A-Z][a-zß-ÿ]+|d[eou]|la|le|el|es|al|am|au|sur|in|on|upon)){0,3}"
    r"(?:,\s[A-Z][\w.]{1,15}(?: [A-Z][\w.]{1,15})?)?)(?:\s?[–—]\s?|\s(?:--?)\s|:\s)(?=[\"“'‘]?[A-Z0-9])"
)
_GIVEN = (MALE_GIVEN | FEMALE_GIVEN) - PLACE_NAMES
# "Meanwhile — The": adverbs and answers that a dash may follow
_NO_LEAD = re.compile(
    r"(?:meanwhile|however|finally|yes|no|but|still|then|now|here|there|today|tomorrow|yesterday|again|also|first|second|"
    r"third|our|so|well|and|why|what|who|how|the|this|that|these|those|its?|all|one|[a-z]{3,12}ly|\w{3,6}day)\b",
    re.IGNORECASE,
)
# "WASHINGTON (AP) -- The president ...", "LA CROSSE, Wis. — ", "(Agence Sud) The president ...": before any paragraph,
# where a parse would take it for the sentence's subject
_LATER = re.compile(
    r"(?:\([A-Z][\w.&/]*(?: [A-Z][\w.&/]*){0,3}\) ?(?:--|—|–|-)?"
    r"|[A-Z][A-Z.'’\-]+(?:,? [A-Z][\w.'’\-]*){0,4},?(?: \([\w ,./]{1,40}\))? ?(?:--|—|–|-))\s+(?=[A-Z\"“'‘])"
)
_AFTER_DATELINE = re.compile(r"\A(?:\s?\d{4})?[\s.:–—―_|-]{0,6}")  # " – ", ": ", "/. "
_PAIRED_DASH = re.compile(r"\A[^.!?]{0,120}\s[–—-]\s[a-z]")  # "Moe — A. Moe — was": what stands between two dashes
# "The High Court (LHC) has ...", "the People's Union (PTI) party": an abbreviation within a sentence, and no agency
_GOES_ON = re.compile(r"(?<=[)\]])\s?(?=[a-zß-ÿ])")


@dataclass(frozen=True, slots=True)
class Dateline:
    """How an article begins: "Prague (AFP) May 31, 2024". Offsets count in the line."""

    place: str | None
    wire: str | None
    date: WrittenDate | None
    end: int


def find_dateline(line: str) -> Dateline | None:
    """The dateline that `line` begins with, or None."""
    head = line[:160]
    for pattern in DATELINES:
        match = pattern.match(head)
        if match is None:
            continue
        groups = match.groupdict()
        dates = find_dates(groups["date"]) if groups.get("date") else ()
        if groups.get("date") and not dates:
            continue
        wire = groups.get("wire")
        if wire is not None and (not _is_agency_like(wire) or _GOES_ON.match(head, match.end("wire") + 1)):
            continue
        if not wire and not dates and head[match.end() :].strip() and head.isupper():
            continue  # "IT IS DONE - THE FERRY SAILS"
        place = groups.get("place")
        if wire is not None and not groups.get("date") and _is_explained(place, wire, match.group()):
            continue
        if wire is not None and place and _place(place) is None and agency_named(wire) is None:
            continue  # "Home / AFRICA / Ferry returns"
        return Dateline(_place(groups.get("place")), wire, dates[0] if dates else None, match.end())
    return None


def _is_explained(place: str | None, wire: str, words: str) -> bool:
    """Whether letters in brackets are of the words before them, and no agency's: "Lake High Court (LHC) Judge"."""
    if place is None or words.rstrip().endswith(("-", "–", "—", "―", ":", "_", "|")):
        return False
    initials = "".join(re.findall(r"\b[A-Z]", place))
    return wire.isupper() and (initials.startswith(wire[:2]) or wire in initials)


def without_kicker(line: str) -> str:
    """The line without a label or a byline before its first words: "Exclusive: The ferry is back"."""
    for label in (KICKER, _BYLINE_BEFORE):
        match = label.match(line)
        line = line[match.end() :] if match else line
    return line


def find_lead_place(line: str) -> str | None:
    """The place that a first paragraph may begin with in plain letters: "Nairobi — Police say", "Lake Town: The".

    A name and a label are written so too: whether it is one, the caller must know from the rest of the article.
    """
    match = _LEAD_PLACE.match(line[:80])
    if match is None or _NO_LEAD.match(line):
        return None
    place = _place(match.group("place"))
    if place is None or fold(place).split()[0] in _GIVEN or _PAIRED_DASH.search(line[match.end() : match.end() + 120]):
        return None
    return place


def lead_in(words: str) -> int:
    """How many of the first characters are the dateline's, with the dash and the space after it."""
    if dateline := find_dateline(words):
        rest = words[dateline.end :]
        return len(words) - len(_AFTER_DATELINE.sub("", rest, count=1))
    place = _LEAD_PLACE.match(words)
    return place.end() if place else 0


def later_lead_in(words: str) -> int:
    """How many of the first characters are a dateline's that shows itself by its capitals, before any paragraph."""
    later = _LATER.match(words)
    return later.end() if later else 0


_COUNTRIES = ("DRC", "EU", "PNG", "UAE", "UK", "US", "USA")  # "Dover [UK], May 5": a place's, and no agency


def _is_agency_like(wire: str) -> bool:
    """Whether the words in an agency's place are one: a known name, an outlet's, or an abbreviation."""
    if _NO_PLACE.fullmatch(wire) or wire in _COUNTRIES:
        return False
    return is_outlet_name(wire, placed=True) or bool(re.fullmatch(r"[A-Z][A-Z&./-]{1,11}", wire))


def _place(words: str | None) -> str | None:
    place = (words or "").strip(" ,-–—")
    if (
        _NO_PLACE_BEGINS.match(place)
        or _NO_PLACE.fullmatch(place)
        or agency_named(place)
        or place.casefold() in NAVIGATION_WORDS
    ):
        return None
    return place or None
