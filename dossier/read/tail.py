"""The tail of a page: what hangs on after the last paragraph, and lines among the paragraphs that are none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from dossier.read.boilerplate import mark_counters
from dossier.read.lines import Block, on_topic, topic_of, word_list
from dossier.read.prose import SPOKEN, TEASER_END, is_said_or_listed, last_kept
from dossier.read.reasons import BELOW_CAPTION, Reason, Reasons
from dossier.records import Cut

WIDE_GAPS_TRIED = 5  # so that the work stays in proportion to the text
ON_TOPIC = 0.15  # of a paragraph's long words in the article: what a newsletter promises has fewer
LOOSE = 0.5  # of the letters: where more are of no sentences, that tells nothing
LONGEST_QUESTION = 10  # words of a video's title that asks: "Drought: how bad is it?"
LONGEST_LOOSE = 16  # words of a label or caption that is no sentence
LONGEST_BIO = 2  # blocks
TEASER_GAP = 3  # empty lines before a list of other articles, where the article itself has fewer
ADDRESSING = frozenset({"we", "our", "us", "you", "your"})
# What publishers speak of below an article: themselves, and what readers may do.
PUBLISHING = frozenset(
    """news newsletter newsletters subscribe subscribed subscription reader readers journalism journalist journalists
    stories coverage website app email inbox click updates membership member copyright reporting community provider
    media multimedia registered policy digital publisher published editorial advertising""".split()  # noqa: SIM905
)
# "Ines Calder is a columnist who writes about small towns."
_ABOUT_AUTHOR = re.compile(
    r"([^\W\d_][\w.'-]{1,20}(?: [^\W\d_][\w.'-]{1,20}){0,3}) "
    r"(?:is|was|writes|covers|reports|works|has|joined) .{4,300}\Z"
)


def cut_tail(blocks: Sequence[Block], reasons: Reasons, start: int) -> None:
    """Gives reasons to what hangs on after the last paragraph: teasers, labels, headlines without a heading."""
    _cut_loose(blocks, reasons, start)
    _cut_spaced_list(blocks, reasons, start)
    authors = {
        word
        for block, reason in zip(blocks, reasons, strict=True)
        if reason == "byline"
        for word in word_list(block.words)
    }
    for i in range(start, len(blocks)):
        if reasons[i] is None and 2 <= blocks[i].count <= 4 and authors.issuperset(word_list(blocks[i].words)):
            reasons[i] = "author line"
    _cut_boilerplate(blocks, reasons, start)
    _cut_author(reasons, start)
    last = last_kept(reasons)
    while last > start and (reason := _hanging_reason(blocks[last], authors)):
        reasons[last] = reason
        last = last_kept(reasons, last)


def _cut_author(reasons: Reasons, start: int) -> None:
    """Cuts what follows a second byline, below the article: "Written by Ann Lee", "I write about towns."."""
    last = last_kept(reasons)
    bylines = [i for i in range(start, last) if reasons[i] == "byline"]
    if bylines:
        after = [i for i in range(bylines[-1], last + 1) if reasons[i] is None]
        if len(after) <= LONGEST_BIO:
            for i in after:
                reasons[i] = "author note"


def _cut_loose(blocks: Sequence[Block], reasons: Reasons, start: int) -> None:
    """Cuts captions and labels among the paragraphs: lines that stand twice, or right above a picture's credit."""
    times = Counter(block.folded for block in blocks)
    _cut_labels(blocks, reasons, start)
    for i in range(len(blocks) - 1, start, -1):
        block = blocks[i]
        is_title = not block.ends_sentence or (block.words.endswith("?") and block.count <= LONGEST_QUESTION)
        if reasons[i] is not None or not is_title or block.count > LONGEST_LOOSE:
            continue
        twice = times[block.folded] > 1 and block.count >= 4
        after = reasons[i + 1] if i + 1 < len(blocks) else None
        beside = after in BELOW_CAPTION or (after is not None and reasons[i - 1] is not None)
        if twice or (beside and (block.words.endswith("?") or not is_said_or_listed(block))):
            reasons[i] = "caption or label"
    mark_counters(blocks, reasons)


def _cut_labels(blocks: Sequence[Block], reasons: Reasons, start: int) -> None:
    """Cuts several lines in a row that are no sentences: a box in the text. A list has marks, or a colon before it."""
    kept = [i for i in range(start, len(blocks)) if reasons[i] is None]
    loose = [i for i in kept if not blocks[i].ends_sentence and blocks[i].count <= LONGEST_LOOSE]
    if sum(len(blocks[i].words) for i in loose) > LOOSE * sum(len(blocks[i].words) for i in kept):
        return
    runs: list[list[int]] = []
    for i in loose:
        if is_said_or_listed(blocks[i]):
            continue
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    for run in runs:
        before = last_kept(reasons, run[0])
        is_wrapped = any(blocks[i].words[:1].islower() for i in run)
        is_inside = run[-1] < kept[-1]  # at the end it may be a list, and is doubted
        if (
            len(run) > 1
            and is_inside
            and not is_wrapped
            and before >= start
            and not blocks[before].words.endswith((":", "："))
        ):
            for i in run:
                reasons[i] = "caption or label"


def _cut_boilerplate(blocks: Sequence[Block], reasons: Reasons, start: int) -> None:
    """Cuts what publishers say of themselves below the article: it is about news and readers."""
    last = last_kept(reasons)
    while last > start:
        first = last
        while first > start and not blocks[first].is_prose and not blocks[first].ends_sentence:
            first = last_kept(reasons, first)
        topic = topic_of(blocks[i] for i in range(start, first) if reasons[i] is None)
        if first <= start or not _is_boilerplate(blocks[first], topic):
            return
        for i in range(first, last + 1):
            reasons[i] = reasons[i] or "about the publisher"
        last = last_kept(reasons)


def _is_boilerplate(block: Block, topic: frozenset[str]) -> bool:
    """Whether a paragraph speaks of news and readers, and hardly of what the article speaks of."""
    words = set(word_list(block.words))
    is_theirs = len(PUBLISHING & words) >= 2 and bool(ADDRESSING & words)
    return is_theirs and on_topic(block, topic) < 2 * ON_TOPIC and SPOKEN.isdisjoint(block.words)


def _hanging_reason(block: Block, authors: set[str]) -> Reason | None:
    if (bio := _ABOUT_AUTHOR.match(block.folded)) and all(word in authors for word in word_list(bio.group(1))):
        return "author note"
    if TEASER_END.search(block.folded):
        return "teaser"
    is_label = block.count <= 4 and not block.ends_sentence and not is_said_or_listed(block)
    return "section label" if is_label else None


def _cut_spaced_list(blocks: Sequence[Block], reasons: Reasons, start: int) -> None:
    """Cuts headlines and summaries that follow the article after a wider gap than it has itself, to the end."""
    kept = [i for i in range(start, len(blocks)) if reasons[i] is None]
    tried = 0
    usual = median([blocks[i].gap for i in kept[1:]] or [0])
    for place, i in enumerate(kept):
        if place < 3 or tried == WIDE_GAPS_TRIED:
            continue
        if blocks[i].gap < max(TEASER_GAP, usual + 2) or blocks[i].ends_sentence:
            continue
        tried += 1
        titles = [j for j in kept[place:] if not blocks[j].ends_sentence]
        alternating = all(b - a <= 2 for a, b in pairwise(titles))
        if len(titles) >= 2 and alternating and 2 * len(titles) >= len(kept[place:]):
            for j in kept[place:]:
                reasons[j] = "other articles"
            return


def doubts(blocks: Sequence[Block], reasons: Reasons, start: int) -> tuple[Cut, ...]:
    """Blocks of the article that may be furniture: several lines at its end that are no sentences."""
    last = last_kept(reasons)
    trailing = []
    while last > start and not blocks[last].is_prose and not blocks[last].ends_sentence:
        trailing.append(Cut(blocks[last].span, "a line at the end that is no sentence"))
        last = last_kept(reasons, last)
    return tuple(reversed(trailing)) if len(trailing) >= 3 else ()
