"""Boilerplate by a block's own words and those beside it, wherever it stands in the page."""

from __future__ import annotations

import re

from dossier.read.agencies import agency_named
from dossier.read.credits import credit_reason
from dossier.read.lexicon import NAVIGATION_WORDS, SHARE_SIGNS, SHARE_WORDS
from dossier.read.lines import Block, word_list
from dossier.read.lines_lexicon import LINE_RULES
from dossier.read.outlet_names import outlet_beside_date
from dossier.read.page import Page
from dossier.read.prose import TOLD, is_told
from dossier.read.reasons import ABOVE_ARTICLE, Reason, Reasons

LONGEST_CAPTION = 60  # words
CREDITS_WITHIN = 4  # blocks after a standfirst: "Von Jana Muster", "09.01.2024, 06:00 Uhr"
CREDITED = 0.5  # of the long lines: where more end with a name in brackets, it is no photographer's
SHORTEST_CAPTION = 8  # words
CAPITALS = 0.2  # of the lines: where more are in capitals, capitals tell nothing
SHORTEST_CREDITED = 4  # words of a caption that stands again with its credit: "The old pier, May"
LONGEST_LOOSE = 16  # words of a label or caption that is no sentence
_COUNTER = re.compile(r"\+?\d{1,6}(?:[.,]\d{1,3})?[kK]?")  # "125", "1.2K": likes, shares
_MENU_BREAK = re.compile(r"\s*(?:[|·•/›»]|\s-\s)\s*")
_HASHES = re.compile(r"#(?: ?#){1,4}")  # "###", "# # #": the end of a press release
_PLAIN_LETTERS = re.compile(r"[^\W\d_][\w' ,&-]{10,120}")  # "MOM TAKES ON TOWN OVER LEMONADE STAND"
# "Jane Doe on her doorstep (Tom Roe)", "The mayor in May. (City Council/Telegram)", "... on Friday. Joe Ham / Post"
_CREDITED = re.compile(
    r"(?:\([A-Z0-9][\w'’.&-]*(?:[:;]?[ /]{1,2}(?:[A-Z0-9][\w'’.&-]*|for|via|of|and|the)){1,7}\)|"
    r"\b\d{4}\.? \([A-Z][^()]{3,60}\)\.?|"
    r"[.!?][\"”]?\s[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}\s?/\s?[A-Z][\w .&'’/-]{1,50})\Z"
)
# "The boats were seized as well/Harbour Police": who took the picture, behind a line that is no sentence
_SLASHED = re.compile(r"[a-z]{2} ?/ ?(?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,3}\Z")
_SEAT = re.compile(r"[A-Z]{1,3}-[A-Z][\w.]{1,8}")  # "Tim Reyes (R-S.C.)": a party and a state
# "Jane Doe", "Jane Doe/Lake Office", "Photo: Jane Doe.": what stands behind a caption's copy
_NAMES = r"[A-Z][\w.'’&-]*(?:[ /,]{1,2}(?:[A-Z][\w.'’&-]*|of|the|and|for|via)){0,7}"
_CREDIT_BEHIND = re.compile(
    rf"(?i:photo(?:graph)?s?|pictures?|images?|credits?|source|file)(?: by)?[:/ ]{{1,3}}{_NAMES}|{_NAMES}(?<!\.)"
)
# "[ Budget ‘spent twice’ in four counties ]": a link to another article
_BRACKETED = re.compile(r"\[ .{5,140} \]")
_HASHTAGS = re.compile(r"(?:#\w{2,40}[ ,]{0,3}){1,20}")  # "#ferry #lake"
_READ_NEXT = re.compile(
    r"(?:Read|READ) (?!The |A |More )[A-Z][\w'’-]* [^.!?:]{10,140}"
)  # "Read Storm hits the western shore"
# "‘It just kept coming’: Video shows attack"
_TEASER = re.compile(r"[\"'“‘][^\"“”]{3,70}[\"'”’]: [A-Z].{5,80}")


def known_lines(page: Page) -> Reasons:
    """Tells blocks that are boilerplate by their own words, wherever they stand."""
    known: dict[str, Reason | None] = {}
    for block in page.blocks:
        if block.words not in known:
            known[block.words] = _line_reason(block) or (
                Reason.STANDS_IN_SEVERAL_SEEDS if block.folded in page.learned else None
            )
    return [known[block.words] for block in page.blocks]


def open_sourced(page: Page) -> Reasons:
    """Takes back what a name in brackets says where most paragraphs end with one: it is their source."""
    blocks, reasons = page.blocks, list(page.reasons)
    long = [i for i, block in enumerate(blocks) if block.count >= SHORTEST_CAPTION]
    credited = [i for i in long if reasons[i] == Reason.PHOTO_CAPTION and _is_credited(blocks[i])]
    if len(credited) > max(2, CREDITED * len(long)):
        for i in credited:
            reasons[i] = None
    return reasons


def mark_capitals(page: Page) -> Reasons:
    """Tells headlines in capitals in a text that is not: "RANGER RECOUNTS RESCUE: 'WE HAD ONE CHANCE'"."""
    blocks, reasons = page.blocks, list(page.reasons)
    long = [i for i, block in enumerate(blocks) if block.count >= 5]
    loud = [i for i in long if blocks[i].words.isupper()]
    if len(loud) <= CAPITALS * len(long):
        for i in loud:
            if reasons[i] is None and blocks[i].count <= LONGEST_LOOSE and not blocks[i].ends_sentence:
                reasons[i] = Reason.HEADLINE_IN_CAPITALS
    return reasons


def _is_credited_copy(block: Block, below: Block) -> bool:
    """Whether the line below is the same caption with its credit: "The pier in May." and "The pier in May.Jane Doe"."""
    if block.count < SHORTEST_CREDITED or not below.words.startswith(block.words) or block.words == below.words:
        return False
    credit = below.words[len(block.words) :].strip(" ([)]|-–—")
    return credit[:1].isupper() and bool(_CREDIT_BEHIND.fullmatch(credit[:80]))


def mark_doubles(page: Page) -> Reasons:
    """Tells captions that stand twice, as a picture's text and below it; and a label above a menu."""
    blocks, reasons = page.blocks, list(page.reasons)
    for i, block in enumerate(blocks):
        if reasons[i] is None and i < 3 and block.count <= 5 and i + 1 < len(blocks) and is_menu(blocks[i + 1].folded):
            reasons[i] = Reason.SECTION_LABEL
        if reasons[i] is None and i + 1 < len(blocks) and _is_credited_copy(block, blocks[i + 1]):
            reasons[i] = reasons[i + 1] = Reason.PHOTO_CAPTION
        between = reasons[i + 1 : i + 2] if i + 2 < len(blocks) else []
        twin = i + 2 if between and between[0] in (Reason.LEGAL_NOTICE, Reason.PHOTO_CREDIT) else i + 1
        if twin < len(blocks) and block.count >= 5 and block.words == blocks[twin].words and block.ends_sentence:
            is_above = any(reason in ABOVE_ARTICLE for reason in reasons[twin + 1 : twin + 1 + CREDITS_WITHIN])
            if is_above and block.count <= LONGEST_CAPTION:
                reasons[i] = reasons[twin] = Reason.PHOTO_CAPTION
            else:
                reasons[twin] = Reason.REPEATED_PARAGRAPH
    return reasons


def mark_counters(page: Page) -> Reasons:
    """Tells counters beside other boilerplate: "125", "1.2K"."""
    blocks, reasons = page.blocks, list(page.reasons)
    for i, block in enumerate(blocks):
        if reasons[i] is None and _COUNTER.fullmatch(block.words):
            beside = [j for j in (i - 1, i + 1) if 0 <= j < len(blocks)]
            if any(reasons[j] is not None or _COUNTER.fullmatch(blocks[j].words) for j in beside):
                reasons[i] = Reason.COUNTER
    return reasons


def _line_reason(block: Block) -> Reason | None:
    folded = block.folded
    if not folded:
        return Reason.END_MARK if _HASHES.fullmatch(block.words) else Reason.DECORATION
    if len(folded) <= 200 and (reason := credit_reason(block)):
        return reason
    if outlet_beside_date(block.words):
        return Reason.DATE_LINE
    for rule in LINE_RULES:
        if len(folded) <= rule.longest:
            matches = rule.pattern.search if rule.anywhere else rule.pattern.match
            if matches(folded):
                return rule.reason
    return _shape_reason(block) or _bar_reason(folded)


def _shape_reason(block: Block) -> Reason | None:
    """What a line is by its shape, whatever its words: a caption with its credit, a headline in capitals."""
    if _is_credited(block):
        return Reason.PHOTO_CAPTION
    if _HASHTAGS.fullmatch(block.words[:300]):
        return Reason.TAG_LIST
    reads_on = _READ_NEXT.fullmatch(block.words[:160]) and not block.ends_sentence
    if reads_on or _BRACKETED.fullmatch(block.words[:160]):
        return Reason.READ_ALSO_LINE
    if _TEASER.fullmatch(block.words[:120]) and (not block.ends_sentence or block.words.endswith("?")):
        return Reason.HEADLINE_OF_ANOTHER_ARTICLE
    if (
        block.words.isupper()
        and 5 <= block.count <= 16
        and not block.ends_sentence
        and _PLAIN_LETTERS.fullmatch(block.folded)
    ):
        return Reason.HEADLINE_IN_CAPITALS
    return None


def _is_credited(block: Block) -> bool:
    """Whether a line ends with the photographer's name, in brackets or after the sentence."""
    credit = _CREDITED.search(block.words[-90:]) if 5 <= block.count <= LONGEST_CAPTION else None
    if credit is None and 5 <= block.count <= LONGEST_CAPTION and _SLASHED.search(block.words[-60:]):
        return not TOLD.search(block.folded) and not is_told(block)
    if credit is None or TOLD.search(block.folded):
        return False
    name = credit.group().strip("() ")
    return agency_named(name) is None and not _SEAT.fullmatch(name)


def _bar_reason(folded: str) -> Reason | None:
    """Whether a short line is made only of the words of share bars or menus."""
    if len(folded) > 200:
        return None
    if is_menu(folded):
        return Reason.NAVIGATION
    words = word_list(folded)
    if words and all(word in SHARE_WORDS for word in words) and any(w in SHARE_SIGNS for w in words):
        return Reason.SHARE_BAR
    if len(words) >= 3 and all(word in NAVIGATION_WORDS for word in words):
        return Reason.NAVIGATION
    return None


def is_menu(folded: str) -> bool:
    """Whether a line is a row of sections: "News | Sport | Culture"."""
    parts = _MENU_BREAK.split(folded) if len(folded) <= 200 else []
    known = [part for part in parts if (words := word_list(part)) and NAVIGATION_WORDS.issuperset(words)]
    return len(parts) >= 3 and len(known) >= 2 and 2 * len(known) >= len(parts)
