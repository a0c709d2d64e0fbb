"""Why a block is no part of the article: each reason that `dossier explain` shows, and what follows from it."""

from __future__ import annotations

from typing import Literal

Reason = Literal[
    "about the publisher",
    "address",
    "advertisement",
    "author line",
    "author note",
    "byline",
    "caption or label",
    "comment form",
    "comments",
    "cookie notice",
    "counter",
    "date line",
    "dateline",
    "decoration",
    "end mark",
    "forum",
    "headline in capitals",
    "headline of another article",
    "legal notice",
    "navigation",
    "newsletter",
    "other articles",
    "page number",
    "photo caption",
    "photo credit",
    "press contact",
    "read-also line",
    "reading time",
    "references",
    "related links",
    "repeated paragraph",
    "repeated title",
    "section label",
    "share bar",
    "source line",
    "stands in several seeds",
    "summary box",
    "tag list",
    "teaser",
    "wire code",
    "wire sign-off",
    "wire slug",
]
Reasons = list[Reason | None]  # one a block; None where the block is the article

# Zones whose text may be long prose by other hands: nothing after them is the article, unless it goes on for long.
CLOSING: frozenset[Reason] = frozenset({"comments", "legal notice", "author note", "press contact"})
# What these state is not the article's.
FOREIGN: frozenset[Reason] = frozenset({"related links", "comments", "other articles", "references"})
# A box in the text: the next paragraph is the article again.
PASSING: frozenset[Reason] = frozenset({"newsletter", "share bar"})
# What stands between a headline and its article.
ABOVE_ARTICLE: frozenset[Reason] = frozenset({"byline", "date line", "dateline", "share bar"})
# What stands right below a picture's text, or a label.
BELOW_CAPTION: frozenset[Reason] = frozenset(
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
