"""The head of a page: where its article begins, and what the lines above that are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.read.comments import comments_start
from dossier.read.credits import is_name_line, is_role, name_of_role_line
from dossier.read.headline import LONGEST_TOLD
from dossier.read.lexicon import NAVIGATION_WORDS, TELLING
from dossier.read.lines import Block, word_list
from dossier.read.outlet_names import is_outlet_name
from dossier.read.page import Page
from dossier.read.prose import is_list_item, is_said_or_listed, is_short_sentence, is_told, zone_reason
from dossier.read.reasons import BELOW_CAPTION, CREDITS, Reason, Reasons

HEAD_LINES = 24  # blocks from the top in which a bare name beside a date is the author's
CREDITS_WITHIN = 4  # blocks after a standfirst: "Von Jana Muster", "09.01.2024, 06:00 Uhr"
SUMMARY_WITHIN = 9  # blocks between the two: two sentences, a headline, a subtitle, the author's office, a credit
LEAST_BELOW = 2  # paragraphs below the head of a live blog: an agency credits its editors below the last one
NOTICE_GAP = 6  # blocks from a sentence among menus to the next one
# "UPDATE 2-Coastal states agree to cut herring quota"
# "Explainer: why the lake is rising", "Watch: ferry hits pier": a headline, if it stands above the article
_HEADLINE_LABEL = re.compile(r"(?:explainer|watch|listen|in pictures|photos|pictures|live|video)\s?:\s.{8,200}")
_WIRE_SLUG = re.compile(r"(?:update|wrapup|refile|corrected|rpt|exclusive|factbox|analysis|explainer) ?\d?\s?-\s?")
_AUTHOR_LABELS = frozenset({"by", "author", "author:", "written by", "reporter", "text"})  # "Author", "Ann Lee,"
_EDITED = re.compile(r"(?:edited|written|reporting|live reporting) by \S")  # above a live blog: "Edited by Ann Lee"
_PATH = re.compile(r"(?:[^/>»|.]{2,30}[/>»|] ?){1,4}")


def mark_names(page: Page) -> Reasons:
    """Tells bylines near the top that are just a name beside a date, or a name and an office; and an agency's slug."""
    blocks, reasons = page.blocks, list(page.reasons)
    top = range(min(HEAD_LINES, len(blocks)))
    lines = {blocks[i].folded for i in top}
    masthead = {block.folded for block in blocks[:2]}
    for i in top:
        if (slug := _WIRE_SLUG.match(blocks[i].folded)) and blocks[i].folded[slug.end() :] in lines:
            reasons[i] = Reason.WIRE_SLUG
        if reasons[i] == Reason.WIRE_SIGN_OFF and _EDITED.match(blocks[i].folded):
            below = sum(block.is_prose for block in blocks[i + 1 :])
            reasons[i] = Reason.BYLINE if below >= LEAST_BELOW else Reason.WIRE_SIGN_OFF
        if reasons[i] is not None or zone_reason(blocks[i]):
            continue
        beside = {reasons[j] for j in (i - 1, i + 1) if 0 <= j < len(blocks)}
        others = [j for j in top if j != i and reasons[j] is None and 4 <= blocks[j].count <= 30]
        if is_role(blocks[i].words) and Reason.BYLINE in reasons[max(0, i - 2) : i]:
            reasons[i] = Reason.AUTHOR_LINE
            continue
        if i and blocks[i - 1].folded in _AUTHOR_LABELS and is_name_line(blocks[i].words.rstrip(" ,")):
            reasons[i - 1], reasons[i] = Reason.SECTION_LABEL, Reason.BYLINE
            continue
        next_line = blocks[i + 1] if i + 1 < len(blocks) else blocks[i]
        has_role = is_role(next_line.words) or (i > 1 and next_line.folded in masthead)
        is_named = is_name_line(blocks[i].words) and (Reason.DATE_LINE in beside or has_role) and bool(others)
        is_named = is_named and not is_outlet_name(blocks[i].words, placed=True)
        if is_named or (others and others[0] < i and name_of_role_line(blocks[i].words)):
            reasons[i] = Reason.BYLINE
    return reasons


def mark_summaries(page: Page) -> Reasons:
    """Tells the sentences of a summary above the headline: the article has them again, word for word, below it.

    Only headlines, captions and credits stand between the first of them and its copy.
    """
    blocks, reasons = page.blocks, list(page.reasons)
    prose = [i for i in range(min(HEAD_LINES, len(blocks))) if reasons[i] is None and blocks[i].is_prose]
    end = next((j for i in prose[:1] if (j := _copy_below(blocks, reasons, i)) and j - i <= SUMMARY_WITHIN), 0)
    above = [i for i in prose if i < end]
    has_headline = any(reasons[i] is None and not blocks[i].ends_sentence for i in range(end))
    if has_headline and all(_copy_below(blocks, reasons, i) for i in above):
        for i in above:
            reasons[i] = Reason.REPEATED_PARAGRAPH
    return reasons


def _copy_below(blocks: Sequence[Block], reasons: Reasons, i: int) -> int | None:
    below = range(i + 2, min(i + HEAD_LINES, len(blocks)))
    return next((j for j in below if blocks[j].folded == blocks[i].folded and reasons[j] is None), None)


def mark_paths(page: Page) -> Reasons:
    """Tells a path that ends with the headline below it: "Home Breaking News Bridge falls", "Bridge falls"."""
    blocks, reasons = page.blocks, list(page.reasons)
    for i in range(min(HEAD_LINES, len(blocks) - 1)):
        below = blocks[i + 1].folded
        path = blocks[i].folded.removesuffix(below)
        is_path = path != blocks[i].folded and blocks[i + 1].count >= 3 and path.strip(" /|>»-")
        is_named = path.rstrip().endswith(("»", ">", "/", "|", "›")) or NAVIGATION_WORDS.issuperset(word_list(path))
        if reasons[i] is None and is_path and is_named:
            reasons[i] = Reason.NAVIGATION
    return reasons


def open_headlines(page: Page) -> Reasons:
    """Takes back reasons that a headline may seem to give: capitals, "Explainer: why the lake is rising"."""
    blocks, reasons = page.blocks, list(page.reasons)
    for i in range(min(page.start, len(blocks))):
        if reasons[i] in (Reason.HEADLINE_IN_CAPITALS, Reason.HEADLINE_OF_ANOTHER_ARTICLE) or (
            reasons[i] and _HEADLINE_LABEL.match(blocks[i].folded)
        ):
            reasons[i] = None
    return reasons


def body_start(blocks: Sequence[Block], reasons: Sequence[Reason | None], at: int = 0) -> int:
    """The number of the article's first paragraph from `at` on; the number of blocks if there is none."""
    end = comments_start(blocks)
    prose = [i for i in range(at, end) if reasons[i] is None and (blocks[i].is_prose or _is_lead(blocks[i]))]
    after = _after_credits(blocks, reasons, prose)
    prose = _without_notices(reasons, [i for i in prose if i >= after])
    for i in prose:
        follows = next((j for j in range(i + 1, len(blocks)) if reasons[j] is None), None)
        if len(blocks[i].words) >= 80 or _tells_more(blocks[i]) or (follows is not None and blocks[follows].is_prose):
            return i
    if prose:
        return prose[0]
    sentences = (i for i in range(at, len(blocks)) if reasons[i] is None and is_short_sentence(blocks[i]))
    return next(sentences, len(blocks))


def _is_lead(block: Block) -> bool:
    """Whether a long line is a paragraph though its full stop was lost: "The town will pay for it all, Moe said"."""
    if block.count <= LONGEST_TOLD:
        return False
    return bool(_FROM_SITE.match(block.words)) or any(word in TELLING for word in word_list(block.words)[-4:])


_FROM_SITE = re.compile(r"[(\[](?:[\w-]{2,30}\.){1,3}[A-Za-z]{2,6}[)\]]\s")  # "[lakenews.example] The ferry is back"
# "The club has a new keeper. “I am glad,” Voss said."
_NEXT_SENTENCE = re.compile(r"[.!?][\"”’]?\s[\"“‘]?[A-Z]")


def _tells_more(block: Block) -> bool:
    """Whether a block has several sentences, in one of which somebody speaks: no headline does."""
    return bool(_NEXT_SENTENCE.search(block.words)) and is_told(block)


def _without_notices(reasons: Sequence[Reason | None], prose: list[int]) -> list[int]:
    """`prose` without sentences alone among menus at the top: "For the best experience, update your browser."."""
    while len(prose) > 2 and prose[1] - prose[0] > NOTICE_GAP:
        if not CREDITS.intersection(reasons[prose[0] : prose[1]]):
            break
        prose = prose[1:]
    return prose


def _after_credits(blocks: Sequence[Block], reasons: Sequence[Reason | None], prose: Sequence[int]) -> int:
    """The block after the byline or date that follows a standfirst; 0 if the first paragraph is no standfirst."""
    for i in range(prose[0] + 1 if prose else 0, min(prose[0] + 1 + CREDITS_WITHIN, len(blocks)) if prose else 0):
        above = sum(number <= i for number in prose)
        if above > 2 or len(prose) < above + 2:
            return 0
        if reasons[i] in CREDITS:
            is_second = reasons[i] == Reason.BYLINE and Reason.BYLINE in reasons[: prose[0]]
            return 0 if is_second else i
    return 0


def cut_head(page: Page) -> Reasons:
    """Gives the blocks above the article their reasons, and the title where it stands again below."""
    return _above(page)[0]


def find_subtitle(page: Page) -> int | None:
    """The number of the block that is the subtitle, before the head is cut; None if there is none."""
    return _above(page)[1]


def _above(page: Page) -> tuple[Reasons, int | None]:
    """The reasons once the head is cut, and the subtitle: the first line below the title that is no label."""
    blocks, reasons, title, start = page.blocks, list(page.reasons), page.title, page.start
    wanted = blocks[title].folded if title is not None else None
    subtitle = None
    for i in range(start):
        if i == title or reasons[i] is not None:
            continue
        block = blocks[i]
        if zone_reason(block) == Reason.REFERENCES:
            reasons[i] = Reason.SOURCE_LINE
        elif block.folded == wanted:
            reasons[i] = Reason.REPEATED_TITLE
        elif title is None or i > title:
            below = reasons[i + 1] if i + 1 < len(reasons) else None
            above = reasons[title:i] if title is not None and i > title else []
            is_loose = below in BELOW_CAPTION or Reason.BYLINE in above or Reason.DATE_LINE in above
            above_caption = below == Reason.PHOTO_CAPTION and not is_list_item(block)
            if above_caption or (is_loose and not block.ends_sentence and block.count > 3):
                reasons[i] = Reason.CAPTION_OR_LABEL
            elif block.count <= 3 and (block.words.isupper() or not block.ends_sentence):
                reasons[i] = Reason.SECTION_LABEL
            elif subtitle is None and title is not None:
                subtitle = i
            elif not block.ends_sentence and not is_said_or_listed(block):
                reasons[i] = Reason.CAPTION_OR_LABEL
        else:
            reasons[i] = Reason.SECTION_LABEL if block.count <= 4 else Reason.NAVIGATION
    for i in range(start, len(blocks)):
        if wanted and reasons[i] is None and _repeats(blocks[i].folded, wanted):
            reasons[i] = Reason.REPEATED_TITLE
    return reasons, subtitle


def _repeats(folded: str, title: str) -> bool:
    """Whether a line is the title again, perhaps at the end of its path: "News / India / Bridge falls"."""
    return folded == title or (folded.endswith(title) and _PATH.fullmatch(folded[: -len(title)]) is not None)
