"""The entries of a live report and the items of lists, over whose ends no "he" reaches."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from dossier.extract.parse import Parse


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a paragraph stands: in which entry of a live report, and as which item of a list; 0 is outside of any."""

    number: int = 0
    item: int = 0

    def sees(self, other: Entry) -> bool:
        """Whether a pronoun here may mean somebody named there: in the same entry, in no item but this or the last.

        "• Ruiz resigned." and "• He leaves in May." are a pair; no item is what the text after its list goes on from.
        """
        return self.number == other.number and (other.item == 0 or self.item - other.item in {0, 1})


# "14:32", "2.15pm Ruiz resigns", "Updated at 14.15 GMT"; "10.14 per cent" is no time
_CLOCK = r"\d{1,2}(?::\d\d|[.:]\d\d ?(?:[ap]\.?m\b\.?|[A-Z]{2,4}T\b|$)|(?= ?[ap]m\b))"
# "published at 18:14", which a copied page may join to the heading before it; "12m ago", "2 hours ago"
_HEAD = re.compile(
    rf"(?:(?:updated|posted|published)?(?: at)? ?{_CLOCK}(?!-)|.{{0,150}}published at {_CLOCK}"
    r"|\d{1,2} ?(?:h|hrs?|hours?|m|mins?|minutes?)(?: \d{1,2}m)? ago$)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+\S")
_ITEM = re.compile(r"[•·●▪■►▸▶➤◆○*»›-]\s+\S")  # a dash opens a turn of a talk too
_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def entries_of(parse: Parse) -> tuple[Entry, ...]:
    """The entry of each paragraph."""
    lines = [match for match in _LINE.finditer(parse.text) if match.group().strip()]
    kinds = [_kind(match.group().strip()) for match in lines]
    found = [Entry()]
    for at, kind in enumerate(kinds):
        beside = kinds[max(0, at - 1) : at] + kinds[at + 1 : at + 2]
        listed = kind == "item" or (kind == "numbered" and "numbered" in beside)
        begins = kind == "head" or (kind == "numbered" and not listed)
        found.append(_following(found[-1], max(entry.item for entry in found), begins=begins, listed=listed))
    starts = [match.start() for match in lines]
    return tuple(found[bisect_right(starts, paragraph.span.start)] for paragraph in parse.paragraphs)


def _following(last: Entry, highest: int, *, begins: bool, listed: bool) -> Entry:
    """The entry of the line after one of `last`; the first item of a list is two from all before, and sees none."""
    item = last.item + 1 if last.item else highest + 2
    return Entry(last.number + begins, item if listed else 0)


def _kind(line: str) -> str:
    """What a line is, by how it begins."""
    if _HEAD.match(line):
        return "head"
    return "numbered" if _NUMBERED.match(line) else "item" if _ITEM.match(line) else ""
