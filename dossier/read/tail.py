"""The tail of a page: what hangs on after the last paragraph, and lines among the paragraphs that are none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from dossier.read.credits import is_name_line
from dossier.read.lines import Block, on_topic, topic_of, word_list
from dossier.read.page import Page
from dossier.read.prose import SPOKEN, TEASER_END, TOLD, is_list_item, is_said_or_listed, last_kept
from dossier.read.reasons import BELOW_CAPTION, Reason, Reasons
from dossier.records import Cut

WIDE_GAPS_TRIED = 5  # so that the work stays in proportion to the text
ON_TOPIC = 0.15  # of a paragraph's long words in the article: what a newsletter promises has fewer
BELOW_NOTICE = 0.3  # the same of a sentence below the notice of rights
OWN = 0.1  # the same of a last paragraph that breaks off: what teases another article has hardly any
LOOSE = 0.5  # of the letters: where more are of no sentences, that tells nothing
LONGEST_QUESTION = 10  # words of a video's title that asks: "Drought: how bad is it?"
LONGEST_LOOSE = 16  # words of a label or caption that is no sentence
# What ends an article: no line below it that is no sentence is the article's.
SIGNED: frozenset[Reason] = frozenset({Reason.WIRE_SIGN_OFF, Reason.END_MARK, Reason.LEGAL_NOTICE})
FARTHEST = 40  # blocks below a sign-off: lists of a page's frame are shorter
NEAR = 4  # blocks beside a picture's text in which its person is named
LEAST_REPEATED = 15  # words: a refrain is shorter
LEAST_HEADLINE = 5  # words of a headline between paragraphs: "Mayor says ‘no deal’ on harbour"
LEAST_OUTSIDE = 2  # of them outside the quotation marks: a quotation set apart has fewer
_QUOTED = re.compile(r"[“‘\"'][^“”\"]{3,120}?[”’\"'](?!\w)")
_TELLS = re.compile(r"\b(?:said|told|added|wrote|replied|recalled|asked)\b")  # headlines say "says"
LONGEST_BIO = 2  # blocks
TEASER_GAP = 3  # empty lines before a list of other articles, where the article itself has fewer
# "Ines Calder is a columnist who writes about small towns."
_ABOUT_AUTHOR = re.compile(
    r"([^\W\d_][\w.'-]{1,20}(?: [^\W\d_][\w.'-]{1,20}){0,3}) "
    r"(?:is|was|writes|covers|reports|works|has|joined) .{4,300}\Z"
)
# "Ann Lee is a correspondent of the Herald and writes about harbours.", "@annlee Ann Lee is co-editor of Mast."
_JOURNALIST = re.compile(
    r"(?:@\w{2,30} )?(?P<name>[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,3}) "
    r"(?:is|was|works as|has been) (?:an? |the )?"
    r"(?:[\w-]{2,20},? ){0,4}(?:co-?)?(?:correspondent|reporter|columnist|journalist|editor|writer|blogger|contributor|"
    r"producer|intern)\b.{0,400}\Z"
)
# "... no more than five delays…”": the dots are the quotation's
_PAUSE_IN_QUOTATION = re.compile(r"(?:\.\.\.|…)\s?[\"”’'»]\W{0,3}\Z")
_DOTS = re.compile(r"(?:\.\.\.|…)\Z")


def mark_authors(page: Page) -> Reasons:
    """Tells the author's name on a line of its own among the paragraphs."""
    blocks, reasons = page.blocks, list(page.reasons)
    authors = _authors(page)
    for i in range(page.start, len(blocks)):
        if reasons[i] is None and 2 <= blocks[i].count <= 4 and authors.issuperset(word_list(blocks[i].words)):
            reasons[i] = Reason.AUTHOR_LINE
    return reasons


def cut_hanging(page: Page) -> Reasons:
    """Cuts what hangs on after the last paragraph, from the end: a teaser, a label, a note on the author."""
    blocks, reasons = page.blocks, list(page.reasons)
    authors = _authors(page)
    last = last_kept(reasons)
    while last > page.start and (reason := _hanging_reason(blocks, reasons, last, authors)):
        reasons[last] = reason
        last = last_kept(reasons, last)
    return reasons


def _authors(page: Page) -> set[str]:
    """The words of the bylines."""
    credited = zip(page.blocks, page.reasons, strict=True)
    return {word for block, reason in credited if reason == Reason.BYLINE for word in word_list(block.words)}


def cut_author(page: Page) -> Reasons:
    """Cuts what follows a second byline, below the article: "Written by Ann Lee", "I write about towns.".

    One below a date is that of an entry in a live blog.
    """
    reasons = list(page.reasons)
    last = last_kept(reasons)
    bylines = [i for i in range(page.start, last) if reasons[i] == Reason.BYLINE and reasons[i - 1] != Reason.DATE_LINE]
    if bylines:
        after = [i for i in range(bylines[-1], last + 1) if reasons[i] is None]
        if len(after) <= LONGEST_BIO:
            for i in after:
                reasons[i] = Reason.AUTHOR_NOTE
    return reasons


def cut_repeated(page: Page) -> Reasons:
    """Cuts a long paragraph that stood above already, word for word: the page has it as a summary too."""
    blocks, reasons = page.blocks, list(page.reasons)
    seen: set[str] = set()
    for i in range(page.start, len(blocks)):
        if reasons[i] is None and blocks[i].count >= LEAST_REPEATED:
            if blocks[i].folded in seen:
                reasons[i] = Reason.REPEATED_PARAGRAPH
            seen.add(blocks[i].folded)
    return reasons


def cut_loose(page: Page) -> Reasons:
    """Cuts captions and labels among the paragraphs: lines that stand twice, or right above a picture's credit."""
    blocks, reasons = page.blocks, list(page.reasons)
    times = Counter(block.folded for block in blocks)
    for i in range(len(blocks) - 1, page.start, -1):
        block = blocks[i]
        is_title = not block.ends_sentence or (block.words.endswith("?") and block.count <= LONGEST_QUESTION)
        if reasons[i] is not None or not is_title or block.count > LONGEST_LOOSE:
            continue
        if _is_headline_between(blocks, reasons, i):
            reasons[i] = Reason.HEADLINE_OF_ANOTHER_ARTICLE
            continue
        if _is_caption_of_name(blocks, reasons, i, times):
            reasons[i] = Reason.CAPTION_OR_LABEL
            continue
        twice = times[block.folded] > 1 and block.count >= 4
        after = reasons[i + 1] if i + 1 < len(blocks) else None
        beside = after in BELOW_CAPTION or (after is not None and reasons[i - 1] is not None)
        if twice or (beside and (block.words.endswith("?") or not is_said_or_listed(block))):
            reasons[i] = Reason.CAPTION_OR_LABEL
    return reasons


def _is_headline_between(blocks: Sequence[Block], reasons: Reasons, i: int) -> bool:
    """Whether a line between two paragraphs is a headline with words in quotation marks: "Mayor says ‘no deal’"."""
    words = blocks[i].words
    following = range(i + 1, min(len(blocks), i + FARTHEST))
    before, after = last_kept(reasons, i), next((j for j in following if reasons[j] is None), i)
    if not blocks[i].count >= LEAST_HEADLINE or is_list_item(blocks[i]) or words[-1:] in ":,;" or "@" in words:
        return False
    if _TELLS.search(words):
        return False
    if before < 0 or not blocks[before].is_prose or not blocks[after].is_prose or blocks[before].words.endswith(":"):
        return False
    quoted = _QUOTED.search(words)
    outside = word_list(words[: quoted.start()] + words[quoted.end() :]) if quoted else []
    return len(outside) >= LEAST_OUTSIDE and not blocks[after].words[:1].islower()


def _is_caption_of_name(blocks: Sequence[Block], reasons: Reasons, i: int, times: Counter[str]) -> bool:
    """Whether a line between paragraphs is the name of one of whom they speak: it stands below a picture."""
    words = blocks[i].words
    if times[blocks[i].folded] > 1 or not is_name_line(words) or " in " in words or blocks[i].gap == 0:
        return False
    near = range(max(0, i - NEAR), min(len(blocks), i + NEAR + 1))
    kept = [j for j in near if reasons[j] is None and j != i and blocks[j].is_prose]
    named = any(words in blocks[j].words for j in kept)
    after = next((blocks[j].words for j in kept if j > i), "")
    return named and min(kept) < i and bool(after) and after[:1] not in "“\"'‘«„"


def cut_labels(page: Page) -> Reasons:
    """Cuts several lines in a row that are no sentences: a box in the text. A list has marks, or a colon before it."""
    blocks, reasons = page.blocks, list(page.reasons)
    kept = [i for i in range(page.start, len(blocks)) if reasons[i] is None]
    loose = [i for i in kept if not blocks[i].ends_sentence and blocks[i].count <= LONGEST_LOOSE]
    if sum(len(blocks[i].words) for i in loose) > LOOSE * sum(len(blocks[i].words) for i in kept):
        return reasons
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
            and before >= page.start
            and not blocks[before].words.endswith((":", "："))
        ):
            for i in run:
                reasons[i] = Reason.CAPTION_OR_LABEL
    return reasons


def _hanging_reason(blocks: Sequence[Block], reasons: Reasons, last: int, authors: set[str]) -> Reason | None:
    block = blocks[last]
    above = [blocks[i] for i, reason in enumerate(reasons[:last]) if reason is None]
    if _is_biography(block, above, authors):
        return Reason.AUTHOR_NOTE
    if TEASER_END.search(block.folded) and not _is_broken_off(block, above):
        return Reason.TEASER
    if block.ends_sentence:
        return Reason.OTHER_ARTICLES if _is_below_notice(blocks, reasons, last, above) else None
    below_sign_off = last > 0 and any(reason in SIGNED for reason in reasons[_last_prose(blocks, reasons, last) : last])
    is_label = block.count <= 4 and not is_said_or_listed(block)
    return Reason.SECTION_LABEL if is_label or (below_sign_off and block.count <= LONGEST_LOOSE) else None


def _is_below_notice(blocks: Sequence[Block], reasons: Reasons, last: int, above: Sequence[Block]) -> bool:
    """Whether a sentence below the notice of rights speaks of something else: "Motors: Moe sells his boats."."""
    is_noticed = Reason.LEGAL_NOTICE in reasons[_last_prose(blocks, reasons, last) : last]
    return is_noticed and on_topic(blocks[last], topic_of(above)) < BELOW_NOTICE


def _last_prose(blocks: Sequence[Block], reasons: Reasons, before: int) -> int:
    """The number of the last paragraph above `before`, if it is near."""
    near = range(before - 1, max(0, before - FARTHEST), -1)
    return next((i for i in near if reasons[i] is None and blocks[i].is_prose), near.stop)


def _is_biography(block: Block, above: Sequence[Block], authors: set[str]) -> bool:
    """Whether a paragraph tells of the author, or of a journalist of whom the article doesn't speak."""
    if (bio := _ABOUT_AUTHOR.match(block.folded)) and all(word in authors for word in word_list(bio.group(1))):
        return True
    journalist = _JOURNALIST.match(block.words)
    if journalist is None or not above or SPOKEN.intersection(block.words[journalist.start("name") :]):
        return False
    named = {word for other in above if not is_name_line(other.words) for word in word_list(other.words)}
    return named.isdisjoint(word_list(journalist.group("name")))


def _is_broken_off(block: Block, above: Sequence[Block]) -> bool:
    """Whether a paragraph that ends as a teaser does is the article's: broken off as speech is, or by the paper."""
    is_quoted = block.words[:1] in ("“", '"') and not block.words.endswith("]") and _DOTS.search(block.words[-6:])
    if _PAUSE_IN_QUOTATION.search(block.words[-6:]) or (is_quoted and block.is_prose):
        return True
    below_headline = not above or not above[-1].ends_sentence
    is_own = TOLD.search(block.folded) or (_DOTS.search(block.words[-6:]) and not below_headline)
    return bool(is_own) and block.is_prose and on_topic(block, topic_of(above)) >= OWN


def cut_spaced_list(page: Page) -> Reasons:
    """Cuts headlines and summaries that follow the article after a wider gap than it has itself, to the end."""
    blocks, reasons = page.blocks, list(page.reasons)
    kept = [i for i in range(page.start, len(blocks)) if reasons[i] is None]
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
                reasons[j] = Reason.OTHER_ARTICLES
            return reasons
    return reasons


def doubts(page: Page) -> tuple[Cut, ...]:
    """Blocks of the article that may be furniture: several lines at its end that are no sentences."""
    blocks, reasons = page.blocks, list(page.reasons)
    last = last_kept(reasons)
    trailing = []
    while last > page.start and not blocks[last].is_prose and not blocks[last].ends_sentence:
        trailing.append(Cut(blocks[last].span, "a line at the end that is no sentence"))
        last = last_kept(reasons, last)
    return tuple(reversed(trailing)) if len(trailing) >= 3 else ()
