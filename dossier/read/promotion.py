"""Promotion: what a publisher says of itself and offers its readers, wherever it stands in the page."""

from __future__ import annotations

import re
from itertools import takewhile

from dossier.read.lexicon import READER
from dossier.read.lines import Block, on_topic, topic_of, word_list
from dossier.read.page import Page
from dossier.read.prose import is_told
from dossier.read.reasons import Reason, Reasons

ON_TOPIC = 0.3  # of a paragraph's long words in the article: what promotes the paper has fewer
SLOGAN_ON_TOPIC = 0.15  # the same of a slogan below it
LONGEST_SLOGAN = 25  # words
LONGEST_APPEAL = 4  # sentences
LEAST_ARTICLE = 3  # sentences of an article below an appeal
SIGNS = 2  # words of the two tables: one alone is in many a sentence
OWN = frozenset({"we", "our", "us"})
ADDRESSING = OWN | {"you", "your"}
# How an offer begins that doesn't say "you": "Join the channel", "Be the first", "Don't miss".
_IMPERATIVE = frozenset(
    """join get follow download subscribe sign support donate become be try start stay discover click tap don't never
    help enjoy save register want need read wake know find sharpen begin keep make take receive""".split()  # noqa: SIM905
)
# What publishers speak of: what readers are offered, and words that many an article has too.
OFFERED = frozenset(
    """newsletter newsletters subscribe subscribed subscription subscriptions journalism newsroom inbox app membership
    advertising paywall paywalls donation donations donate whatsapp telegram alerts briefing digest trial download
    podcast password account reader readers""".split()  # noqa: SIM905
)
COMMON = frozenset(
    """news journalist journalists stories story coverage website email e-mail click updates member copyright reporting
    reporters community provider media multimedia registered policy digital publisher published editorial channel
    channels newspaper headline headlines content free letter offer join sign edition bulletin""".split()  # noqa: SIM905
)
_QUOTED = frozenset('"“”«»„')
# What nearly every sentence of an article has and a slogan lacks: "Bright reading for busy islanders."
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|\w{2,}ed|came|went|took|"
    r"made|left|got|gave|ran|saw|fell|rose|lost|won|held|met|led|kept|told|said|says)\b"
)


def cut_promotion(page: Page) -> Reasons:
    """Cuts paragraphs that speak of the paper and its readers, and the slogan below one; never the first paragraph."""
    blocks, reasons = page.blocks, list(page.reasons)
    kept = [i for i in range(page.start, len(blocks)) if reasons[i] is None]
    last = next((i for i in reversed(kept) if blocks[i].is_prose), -1)
    offers = [i for i in kept[1:] if _is_offer(blocks[i], is_last=i >= last)]
    for i in offers:
        below = kept[kept.index(i) + 1 :][:1]
        topic = topic_of(blocks[j] for j in kept if j not in offers and j not in below)
        if on_topic(blocks[i], topic) < ON_TOPIC:
            for j in (i, *(j for j in below if _is_slogan(blocks[j], topic))):
                reasons[j] = Reason.ABOUT_THE_PUBLISHER
    hanging = {i for i in kept[:-1] if reasons[i] is None and reasons[i - 1] in _OFFERS}
    others = topic_of(blocks[j] for j in kept if j not in hanging)
    for i in hanging:  # below an offer that was known by its words alone
        if _is_slogan(blocks[i], others):
            reasons[i] = Reason.ABOUT_THE_PUBLISHER
    return reasons


_OFFERS = frozenset({Reason.NEWSLETTER, Reason.ADVERTISEMENT})


def cut_appeals(page: Page) -> Reasons:
    """Cuts what a paper asks of its readers above the article's first paragraph: "Readers like you keep us afloat."."""
    blocks, reasons = page.blocks, list(page.reasons)
    prose = [i for i in range(len(blocks)) if reasons[i] is None and blocks[i].ends_sentence and blocks[i].count >= 4]
    appeals = list(takewhile(lambda i: _is_appeal(blocks[i]), prose[:LONGEST_APPEAL]))
    topic = topic_of(blocks[i] for i in prose[len(appeals) :])
    if len(prose) - len(appeals) >= LEAST_ARTICLE and all(on_topic(blocks[i], topic) < ON_TOPIC for i in appeals):
        for i in appeals:
            reasons[i] = Reason.ABOUT_THE_PUBLISHER
    return reasons


def _is_appeal(block: Block) -> bool:
    """Whether a sentence speaks to readers of what publishers speak of."""
    words = word_list(block.words)
    is_own = not OWN.isdisjoint(words)
    if READER.isdisjoint(words) or not _QUOTED.isdisjoint(block.words) or (is_told(block) and not is_own):
        return False
    return not (OFFERED | COMMON).isdisjoint(words)


def _is_offer(block: Block, is_last: bool) -> bool:
    """Whether a paragraph speaks of the paper to its readers; plain words of news are enough in the last one."""
    words = word_list(block.words)
    is_call = bool(words) and words[0] in _IMPERATIVE
    if not (is_call or ADDRESSING.intersection(words)) or not _QUOTED.isdisjoint(block.words) or is_told(block):
        return False
    offered = len(OFFERED.intersection(words))
    return offered + len(COMMON.intersection(words)) >= SIGNS and (offered > 0 or is_call or is_last)


def _is_slogan(block: Block, topic: frozenset[str]) -> bool:
    is_short = 3 < block.count <= LONGEST_SLOGAN and _QUOTED.isdisjoint(block.words)
    return is_short and not _VERB.search(block.folded) and on_topic(block, topic) < SLOGAN_ON_TOPIC
