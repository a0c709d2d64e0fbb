"""Readers' comments: where they begin, under a heading or without one. They and what follows are not the article's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.read.lines import Block
from dossier.read.page import Page
from dossier.read.prose import SPOKEN, TOLD, is_list_item, zone_reason
from dossier.read.reasons import Reason, Reasons

SIGNS_WITHIN = 14  # blocks after "Comments" in which readers' comments show themselves
FIRST_SIGN_WITHIN = 3  # blocks after a heading above which the article must have ended
# "Geoff says:", "Reply", "3 hours ago", "Post by maja » Wed Jun 15, 2022", "Newest", "Marge44, Hull, 2 hours ago",
# "1. Posted by Erna on 3 May"
_SIGN = re.compile(
    r"(?:.{1,60}\b(?:says|said|wrote|commented|schreibt|a dit|dice)\s?:?|reply|.{0,60}\b(?:\d{1,3}|"
    r"an?) (?:min(?:ute)?s?|hours?|days?) ago|"
    r"(?:\d{1,4}\. )?post(?:ed)? by .{2,80}|newest|oldest|best rated|most recommended|sort by.{0,30}|log ?in.{0,40}|"
    r"anonymous|guest|like reply.{0,40})\Z"
)
# "@Tom: he was right all along", "@maja, no": a reader answers another
_ANSWER = re.compile(r"@[\w.-]{2,30}[:,]? ?[:,] ?\S")
# "Reply", "ReplyDelete", "ReplyDelete#Watching", "Like Reply 2": what stands below a comment
_BELOW_COMMENT = re.compile(r"(?:like ?)?(?:reply|antworten|répondre|responder)(?:delete|(?:\W| )|\Z|#)")
# "Lake Boy's picture", "avatar of maja": what stands above a comment
_AVATAR = re.compile(r".{2,40}'s (?:picture|avatar|profile picture)|avatar (?:of|for) .{2,40}")


def has_comments(blocks: Sequence[Block], at: int, within: int = SIGNS_WITHIN) -> bool:
    """Whether readers' comments follow the heading at `at`: names with "says", dates, "Reply"."""
    return any(_SIGN.match(block.folded) for block in blocks[at + 1 : at + 1 + within])


def comments_start(blocks: Sequence[Block]) -> int:
    """The heading of readers' comments below a paragraph; the number of blocks if there is none."""
    prose = next((i for i, block in enumerate(blocks) if block.is_prose), len(blocks))
    for i in range(prose + 1, len(blocks)):
        if zone_reason(blocks[i]) == Reason.COMMENTS and has_comments(blocks, i, FIRST_SIGN_WITHIN):
            return i
    return len(blocks)


def cut_comments(page: Page) -> Reasons:
    """Cuts comments that no heading opens, from the first line that readers write or a form leaves to the end."""
    blocks, reasons = page.blocks, list(page.reasons)
    start = page.start
    sign = next((i for i in range(start + 1, len(blocks)) if _is_sign(blocks[i])), None)
    if sign is None or any(TOLD.search(block.folded) for block in blocks[sign:] if not _is_sign(block)):
        return reasons
    first = sign - 1 if _BELOW_COMMENT.match(blocks[sign].folded) else sign
    while first - 1 > start and _is_loose(blocks[first - 1]):
        first -= 1
    if first > start:
        for i in range(first, len(blocks)):
            reasons[i] = reasons[i] or Reason.COMMENTS
    return reasons


def _is_sign(block: Block) -> bool:
    if block.count <= 6 and _AVATAR.fullmatch(block.folded):
        return True
    return bool(_ANSWER.match(block.words) or (block.count <= 6 and _BELOW_COMMENT.match(block.folded)))


def _is_loose(block: Block) -> bool:
    """Whether a line is written as readers write and papers don't: words that no full stop ends, and no heading."""
    is_spoken = not SPOKEN.isdisjoint(block.words) or is_list_item(block)
    return block.count > 2 and not block.ends_sentence and not is_spoken
