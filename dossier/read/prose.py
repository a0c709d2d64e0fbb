"""What a block is by its shape: a sentence, words that somebody said, an item of a list, the opening of a zone."""

from __future__ import annotations

import re
from itertools import pairwise

from dossier.read.lexicon import NO_SUBJECT, TELLING
from dossier.read.lines import Block, word_list
from dossier.read.reasons import Reason, Reasons
from dossier.read.wrapping import LIST_ITEM
from dossier.read.zones_lexicon import ZONE_RULES

TEASER_END = re.compile(r"(?:\.\.\.|\[\.\.\.\]|read more|more ?[>»]|continue reading|(?:weiter|mehr) lesen)\W{0,3}\Z")
SPOKEN = frozenset('"“”«»„@#:')  # of what somebody said, a tweet, a speaker's label

# '"We were blind," he said': of which no list of other articles is made
_SPEECH = r"\b(?:said|says|added|told|asked|replied|wrote|recalled)\b"
TOLD = re.compile(rf"[,?!.][\"'] (?:[\w.'-]+ ){{0,5}}{_SPEECH}|{_SPEECH}[^\"]{{0,80}}\"[^\"]{{3,}}\"")


def is_short_sentence(block: Block) -> bool:
    """Whether a block is a sentence, however short, and no teaser."""
    return block.ends_sentence and block.count >= 4 and not TEASER_END.search(block.folded)


def is_list_item(block: Block) -> bool:
    """Whether a block begins as an item of a list does: "• Forty beds"."""
    return bool(LIST_ITEM.match(block.words))


def is_said_or_listed(block: Block) -> bool:
    """Whether a line is an item of a list, or holds what somebody said, a tweet or a speaker's label."""
    return is_list_item(block) or not SPOKEN.isdisjoint(block.words)


def zone_reason(block: Block) -> Reason | None:
    """What a line opens that is no part of the article: "Related links", "3 Comments"; None if nothing."""
    folded = block.folded
    return next(
        (rule.reason for rule in ZONE_RULES if len(folded) <= rule.longest and rule.pattern.match(folded)), None
    )


def last_kept(reasons: Reasons, before: int | None = None) -> int:
    """The number of the last block of the article, of those before `before`; -1 if there is none."""
    end = len(reasons) if before is None else before
    return next((i for i in range(end - 1, -1, -1) if reasons[i] is None), -1)


def is_told(block: Block) -> bool:
    """Whether a sentence says that somebody says something: agency copy stands in many papers word for word."""
    words = word_list(block.words)
    told = any(word in TELLING and before not in NO_SUBJECT for before, word in pairwise(words))
    return block.ends_sentence and (told or "according to" in block.folded)
