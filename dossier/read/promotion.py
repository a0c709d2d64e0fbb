"""Promotion: what a publisher says of itself and offers its readers, wherever it stands in the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.read.lines import Block, on_topic, topic_of, word_list
from dossier.read.prose import is_told
from dossier.read.reasons import Reasons

ON_TOPIC = 0.3  # of a paragraph's long words in the article: what promotes the paper has fewer
SLOGAN_ON_TOPIC = 0.15  # the same of a slogan below it
LONGEST_SLOGAN = 25  # words
SIGNS = 2  # words of `OFFERED`: one alone is in many a sentence
ADDRESSING = frozenset({"we", "our", "us", "you", "your"})
# How an offer begins that doesn't say "you": "Join the channel", "Be the first", "Don't miss".
_IMPERATIVE = frozenset(
    """join get follow download subscribe sign support donate become be try start stay discover click tap don't never
    help enjoy save register want need read wake know find sharpen begin keep make take receive""".split()  # noqa: SIM905
)
# What publishers speak of: themselves, and what readers may do.
OFFERED = frozenset(
    """news newsletter newsletters subscribe subscribed subscription subscriptions reader readers journalism journalist
    journalists stories story coverage website app email e-mail inbox click updates membership member copyright
    reporting reporters newsroom community provider media multimedia registered policy digital publisher published
    editorial advertising paywall paywalls donation donations donate whatsapp telegram channel channels newspaper
    headline headlines content free letter briefing digest alerts trial offer download join sign edition podcast
    bulletin password account""".split()  # noqa: SIM905
)
_QUOTED = frozenset('"“”«»„')
# What nearly every sentence of an article has and a slogan lacks: "Bright reading for busy islanders."
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\w{2,}ed|came|went|took|"
    r"made|left|got|gave|ran|saw|fell|rose|lost|won|held|met|led|kept|told|said|says)\b"
)


def cut_promotion(blocks: Sequence[Block], reasons: Reasons, start: int) -> None:
    """Cuts paragraphs that speak of the paper and its readers, and the slogan below one; never the first paragraph."""
    kept = [i for i in range(start, len(blocks)) if reasons[i] is None]
    offers = [i for i in kept[1:] if _is_offer(blocks[i])]
    for i in offers:
        below = kept[kept.index(i) + 1 :][:1]
        topic = topic_of(blocks[j] for j in kept if j not in offers and j not in below)
        if on_topic(blocks[i], topic) < ON_TOPIC:
            for j in (i, *(j for j in below if _is_slogan(blocks[j], topic))):
                reasons[j] = "about the publisher"


def _is_offer(block: Block) -> bool:
    words = word_list(block.words)
    addresses = bool(ADDRESSING.intersection(words)) or words[:1] == [*_IMPERATIVE.intersection(words[:1])]
    is_quoted = not _QUOTED.isdisjoint(block.words)
    return addresses and len(OFFERED.intersection(words)) >= SIGNS and not is_quoted and not is_told(block)


def _is_slogan(block: Block, topic: frozenset[str]) -> bool:
    is_short = 3 < block.count <= LONGEST_SLOGAN and _QUOTED.isdisjoint(block.words)
    return is_short and not _VERB.search(block.folded) and on_topic(block, topic) < SLOGAN_ON_TOPIC
