"""Furniture: which blocks are not the article, each with its reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from dossier.read import lexicon
from dossier.read.credits import credit_reason
from dossier.read.lines import Block, word_list
from dossier.records import Cut

Reasons = list[str | None]

LEARNED_REASON = "stands in several seeds"

# Zones whose text may well be long prose by other hands: nothing after them is the article, unless it goes on for long.
CLOSING = frozenset({"comments", "legal notice", "author note", "press contact"})
RESUMES = 2  # paragraphs in a row that show that the article goes on after a box of related links
RESUMES_AFTER_CLOSING = 4  # the same after a counter of comments near the top
TEASER_GAP = 3  # empty lines before a list of other articles, where the article itself has fewer

_TEASER_END = re.compile(r"(?:\.\.\.|\[\.\.\.\]|read more|more ?[>»]|continue reading|(?:weiter|mehr) lesen)\W{0,3}\Z")
_LIST_ITEM = re.compile(r"\s*(?:[•·●▪■*+–—-]|\d{1,2}[.)])\s")
_PRESS_SIGNS = ("for immediate release", "prnewswire", "business wire", "globe newswire", "press release", "/pr")


def line_reasons(blocks: Sequence[Block], learned: frozenset[str]) -> Reasons:
    """For each block the reason why it is furniture wherever it stands, or None."""
    return [_line_reason(block) or (LEARNED_REASON if block.folded in learned else None) for block in blocks]


def body_start(blocks: Sequence[Block], reasons: Reasons, at: int = 0) -> int:
    """The number of the article's first paragraph from `at` on; the number of blocks if there is none."""
    prose = [i for i in range(at, len(blocks)) if reasons[i] is None and blocks[i].is_prose]
    for i in prose:
        follows = next((j for j in range(i + 1, len(blocks)) if reasons[j] is None), None)
        if len(blocks[i].words) >= 80 or (follows is not None and blocks[follows].is_prose):
            return i
    if prose:
        return prose[0]
    return at if at and at < len(blocks) else len(blocks)


def cut_head(blocks: Sequence[Block], reasons: Reasons, title: int | None, start: int) -> int | None:
    """Gives the blocks above the article their reasons; returns the number of the subtitle, if there is one."""
    wanted = blocks[title].folded if title is not None else None
    subtitle = None
    for i in range(start):
        if i == title or reasons[i] is not None:
            continue
        block = blocks[i]
        if block.folded == wanted:
            reasons[i] = "repeated title"
        elif title is None or i > title:
            if block.count <= 3 and not block.ends_sentence or (block.count <= 3 and block.words.isupper()):
                reasons[i] = "section label"
            elif subtitle is None and title is not None:
                subtitle = i
        else:
            reasons[i] = "section label" if block.count <= 4 else "navigation"
    for i in range(start, len(blocks)):
        if wanted and reasons[i] is None and blocks[i].folded == wanted:
            reasons[i] = "repeated title"
    return subtitle


def cut_zones(blocks: Sequence[Block], reasons: Reasons, start: int) -> None:
    """Gives reasons to what follows a line that opens furniture: related links, comments, references, notices."""
    is_release = any(sign in block.folded for block in blocks for sign in _PRESS_SIGNS)
    end_mark = reasons.index("end mark") if "end mark" in reasons else len(blocks)
    i = start + 1
    while i < len(blocks):
        reason = _zone_reason(blocks[i])
        if reason is None or (reason == "press contact" and not is_release and i < end_mark):
            i += 1
            continue
        end = _zone_end(blocks, reasons, start, i, reason)
        for j in range(i, end):
            if reasons[j] is None or j == i:
                reasons[j] = reason
        i = max(end, i + 1)


def cut_tail(blocks: Sequence[Block], reasons: Reasons, start: int) -> None:
    """Gives reasons to what hangs on after the last paragraph: teasers and lists of headlines without a heading."""
    _cut_spaced_list(blocks, reasons, start)
    last = _last_kept(reasons)
    while last > start:
        block = blocks[last]
        if _TEASER_END.search(block.folded):
            reasons[last] = "teaser"
        elif (
            block.count <= 3
            and not block.ends_sentence
            and not _LIST_ITEM.match(block.words)
            and _is_after_prose(blocks, reasons, last)
        ):
            reasons[last] = "section label"
        else:
            break
        last = _last_kept(reasons, last)


def doubts(blocks: Sequence[Block], reasons: Reasons, start: int) -> tuple[Cut, ...]:
    """Blocks of the article that may be furniture: several lines at its end that are no sentences."""
    last = _last_kept(reasons)
    trailing = []
    while last > start and not blocks[last].is_prose and not blocks[last].ends_sentence:
        trailing.append(Cut(blocks[last].span, "a line at the end that is no sentence"))
        last = _last_kept(reasons, last)
    return tuple(reversed(trailing)) if len(trailing) >= 3 else ()


def _line_reason(block: Block) -> str | None:
    folded = block.folded
    if not folded:
        return "decoration"
    if len(folded) <= 200 and (reason := credit_reason(block)):
        return reason
    for rule in lexicon.LINE_RULES:
        if len(folded) <= rule.longest and rule.pattern.match(folded):
            return rule.reason
    return _bar_reason(folded)


def _bar_reason(folded: str) -> str | None:
    """Whether a short line is made only of the words of share bars or menus."""
    if len(folded) > 200:
        return None
    words = word_list(folded)
    if words and all(word in lexicon.SHARE_WORDS for word in words) and any(w in lexicon.SHARE_SIGNS for w in words):
        return "share bar"
    if len(words) >= 3 and all(word in lexicon.NAVIGATION_WORDS for word in words):
        return "navigation"
    return None


def _zone_reason(block: Block) -> str | None:
    folded = block.folded
    return next(
        (rule.reason for rule in lexicon.ZONE_RULES if len(folded) <= rule.longest and rule.pattern.match(folded)), None
    )


def _zone_end(blocks: Sequence[Block], reasons: Reasons, start: int, at: int, reason: str) -> int:
    """The number of the block where the article resumes after a zone that opens at `at`; the number of blocks if never."""
    needed = RESUMES_AFTER_CLOSING if reason in CLOSING else RESUMES
    before = sum(len(blocks[i].span) for i in range(start, at) if reasons[i] is None)
    run = 0
    for i in range(at + 1, len(blocks)):
        if reasons[i] is None and blocks[i].is_prose and not _TEASER_END.search(blocks[i].folded):
            run += 1
        elif reasons[i] is None or _zone_reason(blocks[i]):
            run = 0
        if run == needed:
            if reason in CLOSING and before > 400 + 0.1 * sum(len(block.span) for block in blocks[at:]):
                return len(blocks)
            first = i
            while run > 1 or reasons[first] is not None:
                first -= 1
                run -= reasons[first] is None
            return first
    return len(blocks)


def _cut_spaced_list(blocks: Sequence[Block], reasons: Reasons, start: int) -> None:
    """Cuts headlines and summaries that follow the article after a wider gap than it has itself, to the end."""
    kept = [i for i in range(start, len(blocks)) if reasons[i] is None]
    usual = median([blocks[i].gap for i in kept[1:]] or [0])
    for place, i in enumerate(kept):
        if place < 3 or blocks[i].gap < max(TEASER_GAP, usual + 2) or blocks[i].ends_sentence:
            continue
        titles = [j for j in kept[place:] if not blocks[j].ends_sentence]
        alternating = all(b - a <= 2 for a, b in pairwise(titles))
        if len(titles) >= 2 and alternating and 2 * len(titles) >= len(kept[place:]):
            for j in kept[place:]:
                reasons[j] = "other articles"
            return


def _last_kept(reasons: Reasons, before: int | None = None) -> int:
    end = len(reasons) if before is None else before
    return next((i for i in range(end - 1, -1, -1) if reasons[i] is None), -1)


def _is_after_prose(blocks: Sequence[Block], reasons: Reasons, i: int) -> bool:
    before = _last_kept(reasons, i)
    return before >= 0 and blocks[before].is_prose
