"""A second article below the first: a headline with credits of its own, and paragraphs about something else."""

from __future__ import annotations

from dossier.read.lines import Block, on_topic, topic_of
from dossier.read.page import Page
from dossier.read.prose import is_said_or_listed
from dossier.read.reasons import CREDITS, Reason, Reasons

OWN_CREDITS = CREDITS | {Reason.DATELINE}
HEADLINE = range(3, 21)  # words
ON_TOPIC = 0.3  # of the long words of its paragraphs in those above: an entry of a live blog shares more


def cut_second_article(page: Page) -> Reasons:
    """Cuts all from the headline of a second article on; only where the first has a headline and credits too."""
    blocks, reasons, start = page.blocks, list(page.reasons), page.start
    if page.title is None or OWN_CREDITS.isdisjoint(reasons[page.title + 1 : start]):
        return reasons
    for i in range(start + 1, len(blocks) - 2):
        if reasons[i] is None and reasons[i + 1] in OWN_CREDITS and _is_headline(blocks[i]):
            above = topic_of(blocks[j] for j in range(start, i) if reasons[j] is None)
            below = [blocks[j] for j in range(i + 2, len(blocks)) if reasons[j] is None and blocks[j].is_prose]
            if below and sum(on_topic(block, above) for block in below) < ON_TOPIC * len(below):
                for j in range(i, len(blocks)):
                    reasons[j] = reasons[j] or Reason.OTHER_ARTICLES
                return reasons
    return reasons


def _is_headline(block: Block) -> bool:
    return block.count in HEADLINE and not block.ends_sentence and not is_said_or_listed(block)
