"""The versions of one utterance beside the fullest: word by word, with warnings where a meaning may be lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from dossier.link.utterances import Group
from dossier.link.wording import CLAUSE_OPENERS, CONDITIONS
from dossier.link.words import Wording, is_content, is_negation, spoken_words, wording_of
from dossier.records import Article, LinkedQuote, Utterance, Version, WordDiff

Operation: TypeAlias = Literal["same", "omitted", "added", "replaced", "bracketed", "paraphrased"]

_CLAUSE = 4  # words left out that make a clause: ", but only near the border"
_OPENING = '[("“‘«„'
_SHOWN = 12  # words of what was left out that a warning repeats


@dataclass(frozen=True, slots=True)
class _Side:
    """One of two texts that are compared."""

    text: str
    wording: Wording
    reported: tuple[bool, ...]  # whether each word is the reporter's
    brackets: tuple[bool, ...]  # whether each word stands in square brackets


def describe_utterance(group: Group, quotes: Mapping[str, LinkedQuote], articles: Mapping[str, Article]) -> Utterance:
    """A group's versions, the fullest first, each compared with it. Copies of an article aren't counted again."""
    members = sorted((quotes[name] for name in group.quotes), key=lambda quote: _fullest_first(quote, articles))
    first = members[0]
    versions = [Version(first.id, ())]
    if len(members) > 1:
        base = _side(first)
        versions.extend(_version(base, quote) for quote in members[1:])
    people = sorted({quote.person for quote in members if quote.person})
    carriers = {quote.article for quote in members}
    counted = {article for article in carriers if articles[article].copy_of not in carriers}
    return Utterance(
        id=group.id,
        person=people[0] if len(people) == 1 else None,
        versions=tuple(versions),
        articles=tuple(sorted(counted)),
    )


def compare_words(base: str, version: str, *, reported: bool = False) -> tuple[tuple[WordDiff, ...], tuple[str, ...]]:
    """The word-level difference of a version from the fullest, and its warnings."""
    here, there = _plain_side(base, reported=False), _plain_side(version, reported=reported)
    return _compared(here, there)


def _version(base: _Side, quote: LinkedQuote) -> Version:
    text = spoken_words(quote.quote)
    if text == base.text:
        return Version(quote.id, (WordDiff("same", base.text, text),))
    diff, warnings = _compared(base, _side(quote))
    return Version(quote.id, diff, warnings)


def _compared(base: _Side, version: _Side) -> tuple[tuple[WordDiff, ...], tuple[str, ...]]:
    blocks = _blocks(base.wording.norms, version.wording.norms)
    diff = []
    for same, (first, last), (start, end) in blocks:
        mine, theirs = _slice(base, first, last), _slice(version, start, end)
        diff.append(WordDiff("same" if same else _operation(version, (first, last), (start, end)), mine, theirs))
    return tuple(diff), _warnings(base, version, blocks)


def _operation(version: _Side, base: tuple[int, int], words: tuple[int, int]) -> Operation:
    if words[0] == words[1]:
        return "omitted"
    if all(version.brackets[slice(*words)]):
        return "bracketed"
    if all(version.reported[slice(*words)]):
        return "paraphrased"
    return "added" if base[0] == base[1] else "replaced"


_Block: TypeAlias = tuple[bool, tuple[int, int], tuple[int, int]]


def _blocks(here: Sequence[str], there: Sequence[str]) -> list[_Block]:
    """Stretches that are the same and stretches that differ, in turn; a lone small word is no common ground."""
    same = [
        (first, first + size, start, start + size)
        for first, start, size in SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks()
        if size > 1 or (size and (is_content(here[first]) or first == start == 0 or _ends(first, start, here, there)))
    ]
    blocks: list[_Block] = []
    left = right = 0
    for first, last, start, end in [*same, (len(here), len(here), len(there), len(there))]:
        if first > left or start > right:
            blocks.append((False, (left, first), (right, start)))
        if last > first:
            blocks.append((True, (first, last), (start, end)))
        left, right = last, end
    return blocks


def _ends(first: int, start: int, here: Sequence[str], there: Sequence[str]) -> bool:
    return first + 1 == len(here) and start + 1 == len(there)


def _warnings(base: _Side, version: _Side, blocks: Sequence[_Block]) -> tuple[str, ...]:
    """What a version leaves out of sentences that it otherwise keeps, if that may turn the meaning."""
    sentences = _kept_sentences(base, version, blocks)
    report = all(version.reported)
    found: dict[str, None] = {}
    for same, here, there in blocks:
        if same:
            continue
        instead = _slice(version, *there)
        words = version.wording.norms if report else version.wording.norms[slice(*there)]
        for sentence in sentences:
            first, last = max(here[0], sentence[0]), min(here[1], sentence[1])
            if first < last:
                found.update(
                    dict.fromkeys(_losses(base, (first, last), words, version.text if report else instead, report))
                )
    added = [
        version.wording.words[n]
        for same, here, there in blocks
        if not same and not any(map(is_negation, base.wording.norms[slice(*here)]))
        if there[1] - there[0] <= _CLAUSE  # a whole clause more isn't a "not" put in
        for n in range(*there)
        if is_negation(version.wording.norms[n])
    ]
    if added and not report:
        word = added[0]
        found[f"adds a negation: {version.text[word.start : word.end]}"] = None
    return tuple(found)


def _kept_sentences(base: _Side, version: _Side, blocks: Sequence[_Block]) -> list[tuple[int, int]]:
    """The sentences of the base that a version gives, in good part or as the good part of itself."""
    content = base.wording.content
    kept = [n for same, (first, last), _ in blocks if same for n in range(first, last) if content[n]]
    found = []
    for first, last in base.wording.sentences:
        shared = sum(first <= n < last for n in kept)
        if shared and (2 * shared >= sum(content[first:last]) or 5 * shared >= 3 * version.wording.weight):
            found.append((first, last))
    return found


def _losses(base: _Side, gap: tuple[int, int], words: Sequence[str], instead: str, report: bool) -> list[str]:
    """The warnings for one stretch of the base that a version has left out or put in other words."""
    text = _slice(base, *gap)
    lost = [base.wording.words[n] for n in range(*gap) if is_negation(base.wording.norms[n])]
    found = []
    if lost and not any(map(is_negation, words)):
        found.append(f"leaves out a negation: {base.text[lost[0].start : lost[0].end].strip()}")
    condition = CONDITIONS.search(text)
    if condition and not CONDITIONS.search(instead):
        found.append(f"leaves out a condition: {_shown(text[condition.start() :])}")
    elif not report and gap[1] - gap[0] >= _CLAUSE and not words and _is_clause(base, gap):
        found.append(f"leaves out a clause: {_shown(text)}")
    return found


def _is_clause(base: _Side, gap: tuple[int, int]) -> bool:
    """Whether what is missing begins like a clause, or begins and ends where one does."""
    if base.wording.norms[gap[0]] in CLAUSE_OPENERS:
        return True
    starts = {first for first, _ in base.wording.clauses}
    ends = {last for _, last in base.wording.clauses}
    return gap[0] in starts and gap[1] in ends


def _shown(text: str) -> str:
    words = text.strip(" ,;:.").split()
    return " ".join(words) if len(words) <= _SHOWN else " ".join(words[:_SHOWN]) + " …"


def _side(quote: LinkedQuote) -> _Side:
    own = quote.quote
    side = _plain_side(spoken_words(own), reported=own.kind == "indirect")
    if own.kind != "mixed":
        return side
    start = own.span.start
    reported = tuple(
        not any(part.start <= start + word.start and start + word.end <= part.end for part in own.parts)
        for word in side.wording.words
    )
    return _Side(side.text, side.wording, reported, side.brackets)


def _plain_side(text: str, *, reported: bool) -> _Side:
    wording = wording_of(text)
    return _Side(
        text,
        wording,
        tuple(reported for _ in wording.words),
        tuple(text.rfind("[", 0, word.start) > text.rfind("]", 0, word.start) for word in wording.words),
    )


def _slice(side: _Side, first: int, last: int) -> str:
    """The words `first` to `last` as written, with the punctuation that belongs to them."""
    if first >= last:
        return ""
    return side.text[_begin(side, first) : _begin(side, last)].strip()


def _begin(side: _Side, index: int) -> int:
    """Where a word begins, with the brackets or marks that open before it."""
    words = side.wording.words
    if index == len(words):
        return len(side.text)
    start = words[index].start
    while start > 0 and side.text[start - 1] in _OPENING:
        start -= 1
    return start


def _fullest_first(quote: LinkedQuote, articles: Mapping[str, Article]) -> tuple[int, bool, int, str, str]:
    """Words themselves before reports, originals before copies, long before short."""
    article = articles[quote.article]
    order = {"direct": 0, "mixed": 1, "indirect": 2}[quote.quote.kind]
    return (
        order,
        article.copy_of is not None,
        -len(spoken_words(quote.quote).split()),
        article.date or "9999",
        quote.id,
    )
