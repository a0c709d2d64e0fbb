"""The title: which of the lines above an article's first paragraph is its headline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.read.lexicon import NAVIGATION_WORDS, READER
from dossier.read.lines import Block, fold, on_topic, topic_of, word_list
from dossier.read.outlet_names import is_outlet_name
from dossier.read.prose import zone_reason
from dossier.read.reasons import CREDITS, Reason

ON_TOPIC = 0.3  # of a line's long words: a slogan of the site has fewer in common with an article
RIVALS = 0.5  # of a headline's share: a line above it with less is no rival
LONGEST_HEAD = 200  # lines above an article in which its title is sought; the longest menus have half of that
LONGEST_TITLE = 260
SHORTEST_TITLE = 8
LONGEST_TOLD = 20  # words of a headline that tells as a paragraph does
LEAST_POINT = 6  # words of a point of a summary: a menu's are shorter
SUMMARY_WITHIN = (
    3  # lines: "Summary", "• The ferry is back, the harbour says"; further down are other articles' headlines
)
LEAST_WORDS = 4  # of a headline beside which a line that stands twice is a caption

# How a paragraph begins and a headline hardly ever does, once it ends with a full stop: "The war is over."
_PARAGRAPH_OPENING = re.compile(
    r"(?:the|a|an|it|he|she|they|we|i|this|that|these|those|there|in|on|at|as|when|if|but|after)\b"
)
# What tells of the past or of speech: verbs that headlines leave out. "The bridge was closed on Monday."
_TELLING = re.compile(
    r"\b(?:was|were|had|ha(?:s|ve) (?:\w{2,}ed|been|become|begun|made|taken|given|told|said|found|put|sent|won|lost)|"
    r"said|told|says that|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
# "The captain says the ferry is back.": a sentence with all the small words that headlines leave out
_WHOLE_SENTENCE = re.compile(r"\b(?:the|a|an)\b.*\b(?:is|are|has|have|will)\b.*\.\Z")
# "Welcome to this page. Here you can keep up to date.": no headline has several sentences
_NEXT_SENTENCE = re.compile(r"[a-z]{2}[.!] [A-Z]")
_MARKUP_HEADING = re.compile(r"#{1,3} \S")
_BULLET = re.compile(r"[•●▪◦‣] ?\S")  # several in a row are a summary's: "• Earlier, the ferry was back"
_TITLE_LABEL = re.compile(r"(?:title|headline)\s?:\s?", re.IGNORECASE)


# "Police want suspects for ten daysMonday, January 6, 2020 22:14": a date that lost the space before it
DATED_TAIL = re.compile(
    r"(?<=[a-z0-9?!”’\"'])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? [A-Z\d][\w ,]{4,20}(?:19|20)\d\d(?:[ ,|-]{0,3}"
    r"\d{1,2}[:.]\d\d.{0,12})?\s*\Z"
)


# "Ferry returns | Lake Herald", "Ferry returns - Lake News": what a site writes behind its titles
_SUFFIX = re.compile(r"\s+(?P<mark>[|·•]|::|[-–—])\s+(?P<name>[^|·•]{2,40})\s*\Z")


def _is_site_suffix(suffix: re.Match[str]) -> bool:
    name = suffix.group("name")
    is_section = suffix.group("mark") in "|·•" and NAVIGATION_WORDS.issuperset(word_list(name))
    return is_section or is_outlet_name(name, placed=True)


def find_title(
    head: Sequence[Block], reasons: Sequence[str | None], rest: Sequence[Block], stated: str | None
) -> int | None:
    """The number of the block that is the title, or None; `len(head)` means the first block of `rest`.

    A title that is stated elsewhere is looked for first; without it, the text may have a headline of its own.
    """
    if stated is not None:
        wanted = fold(stated)
        for i, block in enumerate([*head, *rest[:3]]):
            if block.folded == wanted:
                return i
    length, head = len(head), head[:LONGEST_HEAD]
    # a title stands above the points of a summary, and none of these is one
    points = [i for i, block in enumerate(head) if _BULLET.match(block.words) and block.count >= LEAST_POINT]
    end = points[0] if len(points) > 1 and points[0] < SUMMARY_WITHIN else len(head)
    candidates = [i for i, block in enumerate(head[:end]) if reasons[i] is None and _may_be_title(block)]
    if not candidates:
        return length if rest and _is_title_sentence(rest) else None
    counts = Counter(block.folded for block in head)
    for i in _captions(head, reasons, candidates):
        counts[head[i].folded] = 0
    after = zip(rest[:12], reasons[length:], strict=False)
    topic = topic_of(block for block, reason in after if reason is None)
    weighed = _Head(head, reasons, counts, topic, bool(rest) and rest[0].gap > 0)
    worths = {i: weighed.worth(i) for i in candidates}
    best = max(candidates, key=lambda i: (worths[i], -i))
    return best if worths[best] > 0 else None


def _captions(head: Sequence[Block], reasons: Sequence[str | None], candidates: Sequence[int]) -> Iterator[int]:
    """The lines that stand twice in a row above the byline's headline: a picture's text, and the same below it."""
    bylines = [i for i, reason in enumerate(reasons[: len(head)]) if reason == Reason.BYLINE]
    headline = next((i for i in candidates if i + 1 in bylines and head[i].count >= LEAST_WORDS), None)
    if headline is not None:
        for i in range(1, headline):
            if head[i].folded == head[i - 1].folded != head[headline].folded:
                yield from (i - 1, i)


def _is_label(block: Block) -> bool:
    """Whether a line is a section's or an outlet's name, which may stand alone above an article too: "World News"."""
    words = word_list(block.words)
    return NAVIGATION_WORDS.issuperset(words) or is_outlet_name(block.words, placed=True)


def title_words(block: Block, text: str) -> tuple[int, int]:
    """Start and end of the title's own words: without "# " before and "#" after it."""
    words = block.span.of(text)
    label = _TITLE_LABEL.match(words)
    lead = label.end() if label else len(words) - len(words.lstrip("#*•●· \t\ufeff_"))
    tail = len(words) - len(words.rstrip("#*_ \t"))
    if dated := DATED_TAIL.search(words):
        tail = len(words) - dated.start()
    elif (suffix := _SUFFIX.search(words)) and _is_site_suffix(suffix):
        tail = len(words) - suffix.start()
    start, end = block.span.start + lead, block.span.end - tail
    return (start, end) if start < end else (block.span.start, block.span.end)


def _may_be_title(block: Block) -> bool:
    return (
        SHORTEST_TITLE <= len(block.words) <= LONGEST_TITLE
        and block.count >= 2
        and not block.words.endswith(("...", "…", ",", ":"))
        and zone_reason(block) != Reason.REFERENCES  # "Source: Lake News"
    )


@dataclass(frozen=True, slots=True)
class _Head:
    """What is weighed of the lines above an article."""

    lines: Sequence[Block]
    reasons: Sequence[str | None]
    counts: Counter[str]  # how often each stands there; 0 for a picture's text
    topic: frozenset[str]  # the article's
    has_gap_below: bool  # before the article: a short line alone above it may be the headline

    def worth(self, i: int) -> float:
        """How much speaks for line i being the title; not above 0 if too little."""
        block = self.lines[i]
        on_its_topic = on_topic(block, self.topic)
        worth = 0.5 + 1.2 * on_its_topic
        worth += 2.0 * (self.counts[block.folded] > 1 and block.count >= 3 and on_its_topic > 0)
        worth += 2.0 * bool(_MARKUP_HEADING.match(block.words) or _TITLE_LABEL.match(block.words))
        below = [
            reason in (Reason.BYLINE, Reason.DATE_LINE, Reason.DATELINE)
            for reason in self.reasons[i + 1 : min(i + 4, len(self.lines))]
        ]
        worth += 0.5 * any(below[:2]) + 1.0 * (below[:2] == [True, True])
        worth -= 1.5 * (on_its_topic < ON_TOPIC and addresses_reader(block))
        worth -= 1.5 * (block.count < 4) + 0.5 * (block.count < 6)
        worth -= 0.7 * (block.words.endswith(".") and block.count > 8)
        worth -= 2.0 * bool(_NEXT_SENTENCE.search(block.words) and block.ends_sentence)
        worth -= 2.0 * (self.counts[block.folded] == 0)
        is_told = block.words.endswith(".") and not _is_title_case(block.words) and is_telling(block)
        worth -= (0.5 if any(below) else 2.0) * is_told
        is_long = block.count > LONGEST_TOLD
        worth -= 2.0 * (is_long and (block.words.endswith(".") or is_telling(block)))
        if self._stands_alone(i) and not block.words.endswith(".") and not is_long:
            worth += -1.0 if _is_label(block) else 1.0 + 1.0 * self.has_gap_below
        return worth - self._rivals(i, on_its_topic) - 0.02 * i

    def _stands_alone(self, i: int) -> bool:
        """Whether line i is all that stands above the article, but for a date or byline: "The Sentence", on a blog."""
        others = (reason for j, reason in enumerate(self.reasons[: len(self.lines)]) if j != i)
        return all(reason in CREDITS for reason in others)

    def _rivals(self, i: int, on_its_topic: float) -> int:
        """The lines above line i that are as much of the article's topic."""
        least = max(ON_TOPIC, RIVALS * on_its_topic)
        return sum(
            earlier.count >= 4
            and self.reasons[j] is None
            and self.counts[earlier.folded] > 0
            and on_topic(earlier, self.topic) >= least
            for j, earlier in enumerate(self.lines[:i])
        )


def _is_title_sentence(rest: Sequence[Block]) -> bool:
    """Whether the first paragraph is a headline that merely ends with a full stop."""
    first, later = rest[0], rest[1:4]
    if not later or len(first.words) > 160 or (later[0].gap == 0 and first.ends_sentence):
        return False
    longer = sum(len(block.words) for block in later) / len(later)
    if longer < 1.4 * len(first.words):
        return False
    if not first.words.endswith(".") or first.words.endswith("..."):
        return not _TELLING.search(first.folded) and not first.words.endswith((":", ";", "..."))
    if _WHOLE_SENTENCE.search(first.words):
        return False
    return _is_title_case(first.words) or not is_telling(first)


def is_telling(block: Block) -> bool:
    """Whether a line tells as paragraphs do: in the past, of speech, with an article before its first noun."""
    return bool(_PARAGRAPH_OPENING.match(block.folded) or _TELLING.search(block.folded))


def addresses_reader(block: Block) -> bool:
    """Whether a line speaks to whoever visits the page: "What are you looking for?", "Use your phone as a ticket"."""
    return not READER.isdisjoint(word_list(block.words))


def _is_title_case(words: str) -> bool:
    """Whether most long words begin with a capital: "Minister Says Plan Will Work"."""
    long = [word for word in words.split() if len(word.strip("'\"“”‘’.,:;")) > 4]
    capital = sum(word.strip("'\"“”‘’(")[:1].isupper() for word in long)
    return len(long) >= 3 and capital >= 0.75 * len(long)
