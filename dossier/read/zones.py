"""Zones: stretches of boilerplate that a line opens, and where the article goes on after them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.read.comments import SIGNS_WITHIN, has_comments
from dossier.read.lines import Block, on_topic, topic_of
from dossier.read.page import Page
from dossier.read.prose import TEASER_END, TOLD, is_short_sentence, zone_reason
from dossier.read.reasons import CLOSING, PASSING, Reason, Reasons

RESUMES = 2  # paragraphs in a row that show that the article goes on after a box of related links
RESUMES_AFTER_CLOSING = 3  # the same after a counter of comments or a notice near the top
ON_TOPIC = 0.15  # of a paragraph's long words in the article: what a newsletter promises has fewer
SHORT_ON_TOPIC = 0.2  # the same of a short sentence
SMALL_BOX = 3  # blocks: "Related", and a headline or two
_SOURCE_ALONE = re.compile(r"source ?: ?[^|;,]{2,60}\Z")  # "Source: Lake News" has no list below it
_PRESS_SIGNS = ("for immediate release", "prnewswire", "business wire", "globe newswire", "press release", "/pr")


def cut_zones(page: Page) -> Reasons:
    """Gives reasons to what follows a line that opens furniture: related links, comments, references, notices."""
    blocks, reasons = page.blocks, list(page.reasons)
    is_release = any(sign in block.folded for block in blocks for sign in _PRESS_SIGNS)
    end_mark = reasons.index(Reason.END_MARK) if Reason.END_MARK in reasons else len(blocks)
    openings = [
        None if reason == Reason.PHOTO_CREDIT else zone_reason(block)
        for block, reason in zip(blocks, reasons, strict=True)
    ]
    first = next((i for i in range(page.start + 1, len(blocks)) if openings[i]), len(blocks))
    topic = topic_of(blocks[page.start : first])
    i = page.start + 1
    while i < len(blocks):
        reason = openings[i]
        if reason is None or (reason == Reason.PRESS_CONTACT and not is_release and i < end_mark):
            i += 1
            continue
        end = _zone_end(blocks, reasons, openings, i, topic)
        for j in range(i, end):
            if reasons[j] is None or j == i:
                reasons[j] = reason
        i = max(end, i + 1)
    return reasons


def _zone_end(blocks: Sequence[Block], reasons: Reasons, openings: Reasons, at: int, topic: frozenset[str]) -> int:
    """The block where a zone that opens at `at` ends: the article resumes, or another zone begins; or the last one."""
    reason = openings[at]
    if reason == Reason.COMMENTS and has_comments(blocks, at):
        return len(blocks)
    if reason not in CLOSING and _is_subheading(blocks, reasons, at):
        return at + 1
    is_whole = reason == Reason.REFERENCES and _SOURCE_ALONE.match(blocks[at].folded)
    needed = RESUMES_AFTER_CLOSING if reason in CLOSING else 1 if reason in PASSING or is_whole else RESUMES
    run: list[int] = []
    for i in range(at + 1, len(blocks)):
        if openings[i] not in (None, reason):
            return i
        if reasons[i] is None and is_short_sentence(blocks[i]):
            run.append(i)
        elif reasons[i] is None or needed == 1:
            run = []
        is_told = run[-1:] == [i] and reason not in CLOSING and TOLD.search(blocks[i].folded)
        box = range(at, run[0]) if run and reason == Reason.RELATED_LINKS else range(0)
        if is_told or (run and _resumes(blocks, run, box, topic, needed)):
            return run[0]
    return len(blocks)


def _resumes(blocks: Sequence[Block], run: Sequence[int], box: range, topic: frozenset[str], needed: int) -> bool:
    """Whether the sentences `run` after a `box` are the article again; one alone must be about the same thing."""
    has_prose = any(blocks[i].is_prose for i in run)
    if len(run) > 1:
        return has_prose and len(run) >= needed
    shared = on_topic(blocks[run[0]], topic)
    if needed == 1:
        return shared >= (ON_TOPIC if has_prose else SHORT_ON_TOPIC)
    # After "Related" and a headline: a paragraph of the article, if it is no summary of what the headline says.
    is_small = 1 < len(box) <= SMALL_BOX and not any(blocks[i].words.endswith(".") for i in box)
    headlines = topic_of(blocks[i] for i in box) if is_small else frozenset[str]()
    return is_small and has_prose and shared > 0 and not on_topic(blocks[run[0]], headlines)


def _is_subheading(blocks: Sequence[Block], reasons: Reasons, at: int) -> bool:
    """Whether paragraphs follow at once, and nothing but paragraphs: "More on the tides" may be a heading."""
    following = [i for i in range(at + 1, min(at + 1 + SIGNS_WITHIN, len(blocks))) if reasons[i] is None]
    paragraphs = [blocks[i].is_prose and not TEASER_END.search(blocks[i].folded) for i in following[:2]]
    return following[:1] == [at + 1] and all(paragraphs)
