"""Whether two quotes are versions of the same words: aligned word by word, precision first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import compress, pairwise
from typing import Literal, TypeAlias

from rapidfuzz.distance import OSA, LCSseq

from dossier.link.wording import CALENDAR, OPPOSITES
from dossier.link.words import Wording, is_content, is_negation
from dossier.records import Kind

Likeness: TypeAlias = Literal["same", "fragment"]

_WHOLE = 4  # content words that a whole quote needs to be found again: "the right to defend ourselves" isn't rare
_UNIT = 6  # content words of a sentence or clause that make it one of its own
_SHORT = 2  # content words of a fragment: "nothing new"
_COVERED = 0.85  # of a unit's content words: "It has also been the case for a long time ..."
_STRETCH = 1.6  # how far apart the words of a unit may stand in the other text, in lengths of the unit
_PLAIN = 10  # words, of any kind, that two versions share if one drops a "not": "The dam was (not) safe" is too short
_REPORTED = 5  # content words that reported speech shares with the words themselves
_REPORTED_SHARE = (
    0.75  # "allies have lifted restrictions on weapons" isn't "the time has come to consider lifting" them
)
_RUN = 11  # words in a row, of whatever kind, that no two statements share by chance: "we need to remember what ..."
_RUN_CONTENT = 4
_RUN_FRAGMENT = 5  # words in a row that make a fragment sure: "you should be criminally investigated"
_DAYS_APART = 7  # of two dates stated for one utterance: papers are wrong by a day, not by a month
_FRAGMENT_DAYS = 5  # between two articles that quote "nothing new"


@dataclass(frozen=True, slots=True)
class Text:
    """A quote as the comparison needs it."""

    quote: str  # its id
    kind: Kind
    wording: Wording
    parts: tuple[Wording, ...]  # what stands between marks in a mixed quote
    context: frozenset[str]  # content words of the sentence around a short quote
    speaker: str | None
    said: date | None  # as the article states it, to the day
    published: date | None

    @property
    def is_named(self) -> bool:
        """Whether a person by name said it."""
        return self.speaker is not None and self.speaker.startswith("people/")

    @property
    def weight(self) -> int:
        """How many content words it has."""
        return self.wording.weight

    @property
    def stems(self) -> tuple[str, ...]:
        """Its words as the comparison takes them."""
        return self.wording.stems


@dataclass(frozen=True, slots=True)
class _Match:
    """Two texts aligned: for each word of one, the word of the other or -1."""

    here: Wording
    there: Wording
    to: tuple[int, ...]
    back: tuple[int, ...]


def likeness(one: Text, other: Text) -> Likeness | None:
    """Whether two quotes of one speaker are the same words, or one a fragment too short to be sure of; else None."""
    if not _dates_agree(one, other):
        return None
    if one.stems == other.stems:
        return "same" if one.weight >= _WHOLE else _fragment_of(one, other)
    if one.kind != "indirect" and other.kind != "indirect":
        found = _verbatim(_aligned(one.wording, other.wording), one.kind == other.kind == "direct")
        if found:
            return found
    reported = "direct" not in (one.kind, other.kind) or "indirect" in (one.kind, other.kind)
    if reported and (_reports(one, other) or _reports(other, one)):
        return "same"
    best: Likeness | None = None
    for short, long in ((one, other), (other, one)):
        for part in short.parts or (() if short.kind == "indirect" else (short.wording,)):
            whole = _part_likeness(part, short, long)
            if whole == "same":
                return "same"
            best = best or whole
    return best


def surely_same(one: Text, other: Text) -> bool:
    """Whether two texts between marks are so alike, and so long, that they are one whoever is named as speaker."""
    verbatim = one.kind != "indirect" and other.kind != "indirect"
    return verbatim and min(one.weight, other.weight) >= _UNIT and likeness(one, other) == "same"


def _verbatim(match: _Match, direct: bool) -> Likeness | None:
    """Two texts of words between marks: nearly the same, or a sentence or clause of one in the other."""
    here, there = match.here, match.there
    shared = _shared(match)
    longer = max(here.weight, there.weight)
    if shared >= _WHOLE and shared >= (0.85 if longer < 10 else 0.75) * longer:
        return None if _conflict(match, 0, len(match.to)) else "same"
    if not direct:
        return None
    if _long_run(match):
        return "same"
    for one in (match, _turned(match)):
        for first, last in {*one.here.sentences, *one.here.clauses, (0, len(one.to))}:
            least = _WHOLE if (first, last) == (0, len(one.to)) else _UNIT
            if _covered(one, first, last, least) and not _conflict(one, first, last):
                return "same"
    return None


def _long_run(match: _Match) -> bool:
    """Whether the two have many words in a row in common."""
    words = content = 0
    before = -2
    for index, partner in enumerate(match.to):
        if partner < 0 or partner != before + 1:
            words = content = 0
        if partner >= 0:
            words += 1
            content += match.here.content[index]
            if words >= _RUN and content >= _RUN_CONTENT:
                first = index + 1 - words
                return not _conflict(match, first, index + 1)
        before = partner
    return False


def _part_likeness(part: Wording, short: Text, long: Text) -> Likeness | None:
    """Whether quoted words stand in another quote as they are."""
    weight = part.weight
    if weight < _SHORT or len(part.norms) > len(long.wording.norms):
        return None
    match = _aligned(part, long.wording)
    if weight >= _WHOLE:
        found = _covered(match, 0, len(match.to), _WHOLE) and not _conflict(match, 0, len(match.to))
        return "same" if found and long.kind != "indirect" else None
    return _fragment_of(short, long, part)


def _fragment_of(short: Text, long: Text, part: Wording | None = None) -> Likeness | None:
    """Whether a few quoted words stand unbroken in another quote and make up a good part of a sentence there."""
    quoted = part or short.wording
    words = quoted.norms
    around = short.context.union(compress(short.stems, short.wording.content)).difference(quoted.stems)
    if quoted.weight < _SHORT or not _near_in_time(short, long) or long.kind == "indirect":
        return None
    within = long.wording.norms
    for first, last in long.wording.sentences:
        for start in range(first, last - len(words) + 1):
            if within[start : start + len(words)] == words:
                good_part = len(words) >= min(_RUN_FRAGMENT, 0.4 * (last - first)) or quoted.weight > _SHORT
                return "fragment" if good_part or around.intersection(long.stems[first:last]) else None
    return None


def _reports(report: Text, said: Text) -> bool:
    """Whether a text in the reporter's words says what a sentence of the other says."""
    if report.kind == "direct":
        return False
    mine = report.wording
    stems = _content_stems(mine, 0, len(mine.norms))
    # A short report must have every content word in the words themselves: "the bridge would open by Easter".
    weight = _telling(stems)
    least = weight if weight == _REPORTED - 1 else max(_REPORTED, _REPORTED_SHARE * weight)
    if _telling(stems.intersection(said.stems)) < least:
        return False
    numbers_here = {norm for norm in mine.norms if norm[0].isdigit()}
    names = {stem for stem, word in zip(mine.stems, mine.words, strict=True) if word.name and is_content(word.norm)}
    for first, last in _windows(said.wording.sentences):
        theirs = _content_stems(said.wording, first, last)
        shared = _telling(stems & theirs)
        if shared < least or shared < 0.4 * _telling(theirs):
            continue
        numbers = {norm for norm in said.wording.norms[first:last] if norm[0].isdigit()}
        denied = any(is_negation(norm) for norm in said.wording.norms[first:last])
        if (
            numbers_here <= numbers
            and denied == any(map(is_negation, mine.norms))
            and names <= set(said.stems)
            and not _opposed(stems - theirs, theirs - stems, mine.norms, said.wording.norms[first:last])
        ):
            return True
    return False


def _telling(stems: set[str]) -> int:
    """How many content words there are; a figure tells as much as two: "312 polling stations"."""
    return len(stems) + sum(len(stem) > 1 and stem[0].isdigit() for stem in stems)


def _content_stems(wording: Wording, first: int, last: int) -> set[str]:
    return {wording.stems[n] for n in range(first, last) if wording.content[n]}


def _windows(sentences: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """Each sentence, and each with the next."""
    return [*sentences, *((first[0], second[1]) for first, second in pairwise(sentences))]


def _aligned(here: Wording, there: Wording) -> _Match:
    to = [-1] * len(here.norms)
    back = [-1] * len(there.norms)
    for operation in LCSseq.opcodes(here.stems, there.stems):
        if operation.tag == "equal":
            for step in range(operation.src_end - operation.src_start):
                to[operation.src_start + step] = operation.dest_start + step
                back[operation.dest_start + step] = operation.src_start + step
    return _Match(here, there, tuple(to), tuple(back))


def _turned(match: _Match) -> _Match:
    return _Match(match.there, match.here, match.back, match.to)


def _shared(match: _Match) -> int:
    """How many content words the two have in common."""
    return sum([partner >= 0 and counts for partner, counts in zip(match.to, match.here.content, strict=True)])


def _covered(match: _Match, first: int, last: int, least: int) -> bool:
    """Whether the words `first` to `last` stand close together in the other text."""
    content = [n for n in range(first, last) if match.here.content[n]]
    if len(content) < least:
        return False
    found = [match.to[n] for n in content if match.to[n] >= 0]
    if len(found) < max(least - 1, _COVERED * len(content)):
        return False
    within = [match.to[n] for n in range(first, last) if match.to[n] >= 0]
    return len(within) >= 0.75 * (last - first) and max(found) - min(found) + 1 <= _STRETCH * (last - first) + 2


def _conflict(match: _Match, first: int, last: int) -> bool:
    """Whether words were exchanged that make another statement: numbers, days, names, opposites, a bare "not"."""
    pairs = [(n, match.to[n]) for n in range(first, last) if match.to[n] >= 0]
    if not pairs:
        return True
    gaps = [((a + 1, b), (c + 1, d)) for (a, c), (b, d) in pairwise(pairs)]
    if pairs[0][0] > first:
        start = next((s for s, e in match.there.sentences if s <= pairs[0][1] < e), 0)
        gaps.append(((first, pairs[0][0]), (start, pairs[0][1])))
    if pairs[-1][0] < last - 1:
        end = next((e for s, e in match.there.sentences if s <= pairs[-1][1] < e), len(match.back))
        gaps.append(((pairs[-1][0] + 1, last), (pairs[-1][1] + 1, end)))
    small = sum(match.here.content[n] for n, _ in pairs) < _UNIT and len(pairs) < _PLAIN
    return any(_gap_conflicts(match, here, there, small) for here, there in gaps)


def _gap_conflicts(match: _Match, here: tuple[int, int], there: tuple[int, int], small: bool) -> bool:
    mine, theirs = match.here.words[slice(*here)], match.there.words[slice(*there)]
    ours, others = {word.norm for word in mine}, {word.norm for word in theirs}
    if small and any(map(is_negation, ours)) != any(map(is_negation, others)):
        return True
    if not mine or not theirs:
        return False
    numbers = ({n for n in ours if n[0].isdigit()}, {n for n in others if n[0].isdigit()})
    if all(numbers) and not numbers[0] & numbers[1]:
        return True
    days = (ours & CALENDAR, others & CALENDAR)
    if all(days) and not days[0] & days[1]:
        return True
    if any(frozenset((a, b)) in OPPOSITES for a in ours for b in others):
        return True
    if here[0] == 0 and there[0] == 0 and len(mine) <= 2 and len(theirs) <= 2:  # another subject at the start
        names = [[w.norm for w in words if is_content(w.norm)] for words in (mine, theirs)]
    else:
        names = [[w.norm for w in words if w.name and is_content(w.norm)] for words in (mine, theirs)]
    return all(names) and not any(_one_name(a, b) for a in names[0] for b in names[1])


def _one_name(one: str, other: str) -> bool:
    """Whether two words are spellings of one name, of a person or a place: "Odessa" and "Odesa"."""
    return one == other or (one[0] == other[0] and OSA.normalized_similarity(one, other) >= 0.5)


def _opposed(mine: set[str], theirs: set[str], ours: tuple[str, ...], others: tuple[str, ...]) -> bool:
    if not mine or not theirs:
        return False
    return any(frozenset((a, b)) in OPPOSITES for a in set(ours) - set(others) for b in set(others) - set(ours))


def _dates_agree(one: Text, other: Text) -> bool:
    if one.said and other.said:
        return abs((one.said - other.said).days) <= _DAYS_APART
    for said, article in ((one.said, other), (other.said, one)):
        if said and article.published and (said - article.published).days > _DAYS_APART:
            return False  # printed before it was said
    return True


def _near_in_time(one: Text, other: Text) -> bool:
    first, second = one.said or one.published, other.said or other.published
    return first is None or second is None or abs((first - second).days) <= _FRAGMENT_DAYS
