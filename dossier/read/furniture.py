"""Furniture: which blocks are not the article, each with its reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from dossier.read.agencies import agency_named
from dossier.read.credits import credit_reason, is_name_line, is_role, name_of_role_line
from dossier.read.lexicon import NAVIGATION_WORDS, SHARE_SIGNS, SHARE_WORDS
from dossier.read.lines import Block, on_topic, topic_of, word_list
from dossier.read.lines_lexicon import LINE_RULES
from dossier.read.outlet_names import outlet_beside_date
from dossier.read.wrapping import LIST_ITEM
from dossier.read.zones_lexicon import ZONE_RULES
from dossier.records import Cut

Reasons = list[str | None]

CAPITALS_REASON = "headline in capitals"
TEASER_REASON = "headline of another article"
LEARNED_REASON = "stands in several seeds"

# Zones whose text may be long prose by other hands: nothing after them is the article, unless it goes on for long.
CLOSING = frozenset({"comments", "legal notice", "author note", "press contact"})
# What these state is not the article's.
FOREIGN = frozenset({"related links", "comments", "other articles", "references"})
PASSING = frozenset({"newsletter", "share bar"})  # a box in the text: the next paragraph is the article again
RESUMES = 2  # paragraphs in a row that show that the article goes on after a box of related links
RESUMES_AFTER_CLOSING = 3  # the same after a counter of comments or a notice near the top
COMMENT_SIGNS = 14  # blocks after "Comments" in which readers' comments show themselves
WIDE_GAPS_TRIED = 5  # so that the work stays in proportion to the text
LONGEST_CAPTION = 60  # words
ABOVE_ARTICLE = frozenset({"byline", "date line", "dateline", "share bar"})
HEAD_LINES = 24  # blocks from the top in which a bare name beside a date is the author's
CREDITS_WITHIN = 4  # blocks after a standfirst: "Von Jana Muster", "09.01.2024, 06:00 Uhr"
ON_TOPIC = 0.15  # of a paragraph's long words in the article: what a newsletter promises has fewer
SHORT_ON_TOPIC = 0.2  # the same of a short sentence
CAPITALS = 0.2  # of the lines: where more are in capitals, capitals tell nothing
LOOSE = 0.5  # of the letters: where more are of no sentences, that tells nothing
LONGEST_QUESTION = 10  # words of a video's title that asks: "Drought: how bad is it?"
LONGEST_LOOSE = 16  # words of a label or caption that is no sentence
SMALL_BOX = 3  # blocks: "Related", and a headline or two
LONGEST_BIO = 2  # blocks
NOTICE_GAP = 6  # blocks from a sentence among menus to the next one
TEASER_GAP = 3  # empty lines before a list of other articles, where the article itself has fewer

BELOW_CAPTION = frozenset(
    {
        "caption or label",
        "counter",
        "newsletter",
        "photo caption",
        "photo credit",
        "read-also line",
        "related links",
        "share bar",
        "tag list",
    }
)
ADDRESSING = frozenset({"we", "our", "us", "you", "your"})
# What publishers speak of below an article: themselves, and what readers may do.
PUBLISHING = frozenset(
    """news newsletter newsletters subscribe subscribed subscription reader readers journalism journalist journalists
    stories coverage website app email inbox click updates membership member copyright reporting community provider
    media multimedia registered policy digital publisher published editorial advertising""".split()  # noqa: SIM905
)

_TEASER_END = re.compile(r"(?:\.\.\.|\[\.\.\.\]|read more|more ?[>»]|continue reading|(?:weiter|mehr) lesen)\W{0,3}\Z")
# "Geoff says:", "Reply", "3 hours ago", "Post by maja » Wed Jun 15, 2022", "Newest", "Marge44, Hull, 2 hours ago"
_COMMENT_SIGN = re.compile(
    r"(?:.{1,60}\b(?:says|said|wrote|commented|schreibt|a dit|dice)\s?:?|reply|.{0,60}\b(?:\d{1,3}|"
    r"an?) (?:min(?:ute)?s?|hours?|days?) ago|"
    r"post by .{2,80}|newest|oldest|best rated|most recommended|sort by.{0,30}|log ?in.{0,40}|anonymous|guest)\Z"
)
# "Ines Calder is a columnist who writes about small towns."
_ABOUT_AUTHOR = re.compile(
    r"([^\W\d_][\w.'-]{1,20}(?: [^\W\d_][\w.'-]{1,20}){0,3}) "
    r"(?:is|was|writes|covers|reports|works|has|joined) .{4,300}\Z"
)
_COUNTER = re.compile(r"\+?\d{1,6}(?:[.,]\d{1,3})?[kK]?")  # "125", "1.2K": likes, shares
# "UPDATE 2-Coastal states agree to cut herring quota"
# "Explainer: why the lake is rising", "Watch: ferry hits pier": a headline, if it stands above the article
_HEADLINE_LABEL = re.compile(r"(?:explainer|watch|listen|in pictures|photos|pictures|live|video)\s?:\s.{8,200}")
_WIRE_SLUG = re.compile(r"(?:update|wrapup|refile|corrected|rpt|exclusive|factbox|analysis|explainer) ?\d?\s?-\s?")
_MENU_BREAK = re.compile(r"\s*(?:[|·•/›»]|\s-\s)\s*")
_PATH = re.compile(r"(?:[^/>»|.]{2,30}[/>»|] ?){1,4}")
_HASHES = re.compile(r"#(?: ?#){1,4}")  # "###", "# # #": the end of a press release
_PLAIN_LETTERS = re.compile(r"[^\W\d_][\w' ,&-]{10,120}")  # "MOM TAKES ON TOWN OVER LEMONADE STAND"
_SPOKEN = frozenset('"“”«»„@#:')  # of what somebody said, a tweet, a speaker's label
# "Jane Doe on her doorstep (Tom Roe)", "The mayor in May. (City Council/Telegram)", "... on Friday. Joe Ham / Post"
_CREDITED = re.compile(
    r"(?:\([A-Z0-9][\w'’.&-]*(?::? ?/?(?:[A-Z0-9][\w'’.&-]*|for|via|of|and|the)){1,7}\)|"
    r"[.!?][\"”]?\s[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}\s?/\s?[A-Z][\w .&'’/-]{1,50})\Z"
)
_SEAT = re.compile(r"[A-Z]{1,3}-[A-Z][\w.]{1,8}")  # "Tim Reyes (R-S.C.)": a party and a state
# "[ Budget ‘spent twice’ in four counties ]": a link to another article
_BRACKETED = re.compile(r"\[ .{5,140} \]")
# "‘It just kept coming’: Video shows attack"
_TEASER = re.compile(r"[\"'“‘][^\"“”]{3,70}[\"'”’]: [A-Z].{5,80}")
# '"We were blind," he said': of which no list of other articles is made
_SPEECH = r"\b(?:said|says|added|told|asked|replied|wrote|recalled)\b"
_TOLD = re.compile(rf"[,?!.][\"'] (?:[\w.'-]+ ){{0,5}}{_SPEECH}|{_SPEECH}[^\"]{{0,80}}\"[^\"]{{3,}}\"")
_PRESS_SIGNS = ("for immediate release", "prnewswire", "business wire", "globe newswire", "press release", "/pr")


def line_reasons(blocks: Sequence[Block], learned: frozenset[str]) -> Reasons:
    """For each block the reason why it is furniture wherever it stands, or None."""
    known: dict[str, str | None] = {}
    for block in blocks:
        if block.words not in known:
            known[block.words] = _line_reason(block) or (LEARNED_REASON if block.folded in learned else None)
    reasons = [known[block.words] for block in blocks]
    _mark_doubles(blocks, reasons)
    _mark_counters(blocks, reasons)
    _mark_capitals(blocks, reasons)
    return reasons


def _mark_capitals(blocks: Sequence[Block], reasons: Reasons) -> None:
    """Tells headlines in capitals in a text that is not: "RANGER RECOUNTS RESCUE: 'WE HAD ONE CHANCE'"."""
    long = [i for i, block in enumerate(blocks) if block.count >= 5]
    loud = [i for i in long if blocks[i].words.isupper()]
    if len(loud) <= CAPITALS * len(long):
        for i in loud:
            if reasons[i] is None and blocks[i].count <= LONGEST_LOOSE and not blocks[i].ends_sentence:
                reasons[i] = CAPITALS_REASON


def _mark_doubles(blocks: Sequence[Block], reasons: Reasons) -> None:
    """Tells captions that stand twice, as a picture's text and below it; and counters beside other furniture."""
    for i, block in enumerate(blocks):
        if reasons[i] is None and i < 3 and block.count <= 5 and i + 1 < len(blocks) and is_menu(blocks[i + 1].folded):
            reasons[i] = "section label"
        between = reasons[i + 1 : i + 2] if i + 2 < len(blocks) else []
        twin = i + 2 if between and between[0] in ("legal notice", "photo credit") else i + 1
        if twin < len(blocks) and block.count >= 5 and block.words == blocks[twin].words and block.ends_sentence:
            is_above = any(reason in ABOVE_ARTICLE for reason in reasons[twin + 1 : twin + 1 + CREDITS_WITHIN])
            if is_above and block.count <= LONGEST_CAPTION:
                reasons[i] = reasons[twin] = "photo caption"
            else:
                reasons[twin] = "repeated paragraph"


def _mark_counters(blocks: Sequence[Block], reasons: Reasons) -> None:
    for i, block in enumerate(blocks):
        if reasons[i] is None and _COUNTER.fullmatch(block.words):
            beside = [j for j in (i - 1, i + 1) if 0 <= j < len(blocks)]
            if any(reasons[j] is not None or _COUNTER.fullmatch(blocks[j].words) for j in beside):
                reasons[i] = "counter"


def mark_names(blocks: Sequence[Block], reasons: Reasons) -> None:
    """Tells bylines near the top that are just a name beside a date, or a name and an office; and an agency's slug."""
    top = range(min(HEAD_LINES, len(blocks)))
    lines = {blocks[i].folded for i in top}
    masthead = {block.folded for block in blocks[:2]}
    for i in top:
        if (slug := _WIRE_SLUG.match(blocks[i].folded)) and blocks[i].folded[slug.end() :] in lines:
            reasons[i] = "wire slug"
        if reasons[i] is not None:
            continue
        beside = {reasons[j] for j in (i - 1, i + 1) if 0 <= j < len(blocks)}
        others = [j for j in top if j != i and reasons[j] is None and 4 <= blocks[j].count <= 30]
        if is_role(blocks[i].words) and "byline" in reasons[max(0, i - 2) : i]:
            reasons[i] = "author line"
            continue
        if i and blocks[i - 1].folded == "by" and is_name_line(blocks[i].words):
            reasons[i - 1], reasons[i] = "section label", "byline"
            continue
        below = blocks[i + 1] if i + 1 < len(blocks) else blocks[i]
        has_role = is_role(below.words) or (i > 1 and below.folded in masthead)
        is_named = is_name_line(blocks[i].words) and ("date line" in beside or has_role) and bool(others)
        if is_named or (others and others[0] < i and name_of_role_line(blocks[i].words)):
            reasons[i] = "byline"


def open_headlines(blocks: Sequence[Block], reasons: Reasons, start: int) -> None:
    """Takes back reasons that a headline may seem to give: capitals, "Explainer: why the lake is rising"."""
    for i in range(min(start, len(blocks))):
        if reasons[i] in (CAPITALS_REASON, TEASER_REASON) or (reasons[i] and _HEADLINE_LABEL.match(blocks[i].folded)):
            reasons[i] = None


def body_start(blocks: Sequence[Block], reasons: Reasons, at: int = 0) -> int:
    """The number of the article's first paragraph from `at` on; the number of blocks if there is none."""
    prose = [i for i in range(at, len(blocks)) if reasons[i] is None and blocks[i].is_prose]
    after = _after_credits(blocks, reasons, prose)
    prose = _without_notices(reasons, [i for i in prose if i >= after])
    for i in prose:
        follows = next((j for j in range(i + 1, len(blocks)) if reasons[j] is None), None)
        if len(blocks[i].words) >= 80 or (follows is not None and blocks[follows].is_prose):
            return i
    if prose:
        return prose[0]
    sentences = (i for i in range(at, len(blocks)) if reasons[i] is None and _is_short_sentence(blocks[i]))
    return next(sentences, len(blocks))


def _without_notices(reasons: Reasons, prose: list[int]) -> list[int]:
    """`prose` without sentences alone among menus at the top: "For the best experience, update your browser."."""
    while len(prose) > 2 and prose[1] - prose[0] > NOTICE_GAP:
        if not {"byline", "date line"}.intersection(reasons[prose[0] : prose[1]]):
            break
        prose = prose[1:]
    return prose


def _is_short_sentence(block: Block) -> bool:
    return block.ends_sentence and block.count >= 4 and not _TEASER_END.search(block.folded)


def _after_credits(blocks: Sequence[Block], reasons: Reasons, prose: Sequence[int]) -> int:
    """The block after the byline or date that follows a standfirst; 0 if the first paragraph is no standfirst."""
    for i in range(prose[0] + 1 if prose else 0, min(prose[0] + 1 + CREDITS_WITHIN, len(blocks)) if prose else 0):
        above = sum(number <= i for number in prose)
        if above > 2 or len(prose) < above + 2:
            return 0
        if reasons[i] in ("byline", "date line"):
            return i
    return 0


def cut_head(blocks: Sequence[Block], reasons: Reasons, title: int | None, start: int) -> int | None:
    """Gives the blocks above the article their reasons; returns the number of the subtitle, if there is one."""
    wanted = blocks[title].folded if title is not None else None
    subtitle = None
    for i in range(start):
        if i == title or reasons[i] is not None:
            continue
        block = blocks[i]
        if _zone_reason(block) == "references":
            reasons[i] = "source line"
        elif block.folded == wanted:
            reasons[i] = "repeated title"
        elif title is None or i > title:
            below = reasons[i + 1] if i + 1 < len(reasons) else None
            above = reasons[title:i] if title is not None and i > title else []
            is_loose = below in BELOW_CAPTION or "byline" in above or "date line" in above
            if below == "photo caption" or (is_loose and not block.ends_sentence and block.count > 3):
                reasons[i] = "caption or label"
            elif block.count <= 3 and (block.words.isupper() or not block.ends_sentence):
                reasons[i] = "section label"
            elif subtitle is None and title is not None:
                subtitle = i
            elif not block.ends_sentence and not _is_said_or_listed(block):
                reasons[i] = "caption or label"
        else:
            reasons[i] = "section label" if block.count <= 4 else "navigation"
    for i in range(start, len(blocks)):
        if wanted and reasons[i] is None and _repeats(blocks[i].folded, wanted):
            reasons[i] = "repeated title"
    return subtitle


def _repeats(folded: str, title: str) -> bool:
    """Whether a line is the title again, perhaps at the end of its path: "News / India / Bridge falls"."""
    return folded == title or (folded.endswith(title) and _PATH.fullmatch(folded[: -len(title)]) is not None)


def cut_zones(blocks: Sequence[Block], reasons: Reasons, start: int) -> None:
    """Gives reasons to what follows a line that opens furniture: related links, comments, references, notices."""
    is_release = any(sign in block.folded for block in blocks for sign in _PRESS_SIGNS)
    end_mark = reasons.index("end mark") if "end mark" in reasons else len(blocks)
    openings = [_zone_reason(block) for block in blocks]
    first = next((i for i in range(start + 1, len(blocks)) if openings[i]), len(blocks))
    topic = topic_of(blocks[start:first])
    i = start + 1
    while i < len(blocks):
        reason = openings[i]
        if reason is None or (reason == "press contact" and not is_release and i < end_mark):
            i += 1
            continue
        end = _zone_end(blocks, reasons, openings, i, topic)
        for j in range(i, end):
            if reasons[j] is None or j == i:
                reasons[j] = reason
        i = max(end, i + 1)


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
    last = _last_kept(reasons)
    while last > start and (reason := _hanging_reason(blocks[last], authors)):
        reasons[last] = reason
        last = _last_kept(reasons, last)


def _cut_author(reasons: Reasons, start: int) -> None:
    """Cuts what follows a second byline, below the article: "Written by Ann Lee", "I write about towns."."""
    last = _last_kept(reasons)
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
        if twice or (beside and (block.words.endswith("?") or not _is_said_or_listed(block))):
            reasons[i] = "caption or label"
    _mark_counters(blocks, reasons)


def _cut_labels(blocks: Sequence[Block], reasons: Reasons, start: int) -> None:
    """Cuts several lines in a row that are no sentences: a box in the text. A list has marks, or a colon before it."""
    kept = [i for i in range(start, len(blocks)) if reasons[i] is None]
    loose = [i for i in kept if not blocks[i].ends_sentence and blocks[i].count <= LONGEST_LOOSE]
    if sum(len(blocks[i].words) for i in loose) > LOOSE * sum(len(blocks[i].words) for i in kept):
        return
    runs: list[list[int]] = []
    for i in loose:
        if _is_said_or_listed(blocks[i]):
            continue
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    for run in runs:
        before = _last_kept(reasons, run[0])
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
    last = _last_kept(reasons)
    while last > start:
        first = last
        while first > start and not blocks[first].is_prose and not blocks[first].ends_sentence:
            first = _last_kept(reasons, first)
        topic = topic_of(blocks[i] for i in range(start, first) if reasons[i] is None)
        if first <= start or not _is_boilerplate(blocks[first], topic):
            return
        for i in range(first, last + 1):
            reasons[i] = reasons[i] or "about the publisher"
        last = _last_kept(reasons)


def _is_boilerplate(block: Block, topic: frozenset[str]) -> bool:
    """Whether a paragraph speaks of news and readers, and hardly of what the article speaks of."""
    words = set(word_list(block.words))
    is_theirs = len(PUBLISHING & words) >= 2 and bool(ADDRESSING & words)
    return is_theirs and on_topic(block, topic) < 2 * ON_TOPIC and _SPOKEN.isdisjoint(block.words)


def _hanging_reason(block: Block, authors: set[str]) -> str | None:
    if (bio := _ABOUT_AUTHOR.match(block.folded)) and all(word in authors for word in word_list(bio.group(1))):
        return "author note"
    if _TEASER_END.search(block.folded):
        return "teaser"
    is_label = block.count <= 4 and not block.ends_sentence and not _is_said_or_listed(block)
    return "section label" if is_label else None


def _is_said_or_listed(block: Block) -> bool:
    """Whether a line is an item of a list, or holds what somebody said, a tweet or a speaker's label."""
    return bool(LIST_ITEM.match(block.words)) or not _SPOKEN.isdisjoint(block.words)


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
        return "end mark" if _HASHES.fullmatch(block.words) else "decoration"
    if len(folded) <= 200 and (reason := credit_reason(block)):
        return reason
    if outlet_beside_date(block.words):
        return "date line"
    for rule in LINE_RULES:
        if len(folded) <= rule.longest:
            matches = rule.pattern.search if rule.anywhere else rule.pattern.match
            if matches(folded):
                return rule.reason
    return _shape_reason(block) or _bar_reason(folded)


def _shape_reason(block: Block) -> str | None:
    """What a line is by its shape, whatever its words: a caption with its credit, a headline in capitals."""
    if _is_credited(block):
        return "photo caption"
    if _BRACKETED.fullmatch(block.words[:160]):
        return "read-also line"
    if _TEASER.fullmatch(block.words[:120]) and (not block.ends_sentence or block.words.endswith("?")):
        return TEASER_REASON
    if (
        block.words.isupper()
        and 5 <= block.count <= 16
        and not block.ends_sentence
        and _PLAIN_LETTERS.fullmatch(block.folded)
    ):
        return CAPITALS_REASON
    return None


def _is_credited(block: Block) -> bool:
    """Whether a line ends with the photographer's name, in brackets or after the sentence."""
    credit = _CREDITED.search(block.words[-90:]) if 5 <= block.count <= LONGEST_CAPTION else None
    if credit is None or _TOLD.search(block.folded):
        return False
    name = credit.group().strip("() ")
    return agency_named(name) is None and not _SEAT.fullmatch(name)


def _bar_reason(folded: str) -> str | None:
    """Whether a short line is made only of the words of share bars or menus."""
    if len(folded) > 200:
        return None
    if is_menu(folded):
        return "navigation"
    words = word_list(folded)
    if words and all(word in SHARE_WORDS for word in words) and any(w in SHARE_SIGNS for w in words):
        return "share bar"
    if len(words) >= 3 and all(word in NAVIGATION_WORDS for word in words):
        return "navigation"
    return None


def is_menu(folded: str) -> bool:
    """Whether a line is a row of sections: "News | Sport | Culture"."""
    parts = _MENU_BREAK.split(folded) if len(folded) <= 200 else []
    known = [part for part in parts if (words := word_list(part)) and NAVIGATION_WORDS.issuperset(words)]
    return len(parts) >= 3 and len(known) >= 2 and 2 * len(known) >= len(parts)


def _zone_reason(block: Block) -> str | None:
    folded = block.folded
    return next(
        (rule.reason for rule in ZONE_RULES if len(folded) <= rule.longest and rule.pattern.match(folded)), None
    )


def _zone_end(blocks: Sequence[Block], reasons: Reasons, openings: Reasons, at: int, topic: frozenset[str]) -> int:
    """The block where a zone that opens at `at` ends: the article resumes, or another zone begins; or the last one."""
    reason = openings[at]
    if reason == "comments" and _has_comments(blocks, at):
        return len(blocks)
    if reason not in CLOSING and _is_subheading(blocks, reasons, at):
        return at + 1
    needed = RESUMES_AFTER_CLOSING if reason in CLOSING else 1 if reason in PASSING else RESUMES
    run: list[int] = []
    for i in range(at + 1, len(blocks)):
        if openings[i] not in (None, reason):
            return i
        if reasons[i] is None and _is_short_sentence(blocks[i]):
            run.append(i)
        elif reasons[i] is None or needed == 1:
            run = []
        is_told = run[-1:] == [i] and reason not in CLOSING and _TOLD.search(blocks[i].folded)
        box = range(at, run[0]) if run and reason == "related links" else range(0)
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
    following = [i for i in range(at + 1, min(at + 1 + COMMENT_SIGNS, len(blocks))) if reasons[i] is None]
    paragraphs = [blocks[i].is_prose and not _TEASER_END.search(blocks[i].folded) for i in following[:2]]
    return following[:1] == [at + 1] and all(paragraphs)


def _has_comments(blocks: Sequence[Block], at: int) -> bool:
    """Whether readers' comments follow: names with "says", dates, "Reply"."""
    return any(_COMMENT_SIGN.match(block.folded) for block in blocks[at + 1 : at + 1 + COMMENT_SIGNS])


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


def _last_kept(reasons: Reasons, before: int | None = None) -> int:
    end = len(reasons) if before is None else before
    return next((i for i in range(end - 1, -1, -1) if reasons[i] is None), -1)
