"""Why a block is no part of the article: each reason that `dossier explain` shows, and what follows from it."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why words are no part of the article; the value is what curators read."""

    ABOUT_THE_PUBLISHER = "about the publisher"
    ADDRESS = "address"
    ADVERTISEMENT = "advertisement"
    AUTHOR_LINE = "author line"
    AUTHOR_NOTE = "author note"
    BYLINE = "byline"
    CAPTION_OR_LABEL = "caption or label"
    COMMENT_FORM = "comment form"
    COMMENTS = "comments"
    COOKIE_NOTICE = "cookie notice"
    COUNTER = "counter"
    CUT_BY_HAND = "cut by hand"
    DATE_LINE = "date line"
    DATELINE = "dateline"
    DECORATION = "decoration"
    END_MARK = "end mark"
    FORUM = "forum"
    FRONT_MATTER = "front matter"
    HEADLINE_IN_CAPITALS = "headline in capitals"
    HEADLINE_OF_ANOTHER_ARTICLE = "headline of another article"
    LABELLED_FACT = "labelled fact"
    LEGAL_NOTICE = "legal notice"
    NAVIGATION = "navigation"
    NEWSLETTER = "newsletter"
    OTHER_ARTICLES = "other articles"
    PAGE_NUMBER = "page number"
    PHOTO_CAPTION = "photo caption"
    PHOTO_CREDIT = "photo credit"
    PRESS_CONTACT = "press contact"
    READ_ALSO_LINE = "read-also line"
    READING_TIME = "reading time"
    REFERENCES = "references"
    RELATED_LINKS = "related links"
    REPEATED_PARAGRAPH = "repeated paragraph"
    REPEATED_TITLE = "repeated title"
    SECTION_LABEL = "section label"
    SHARE_BAR = "share bar"
    SOURCE_LINE = "source line"
    STANDS_IN_SEVERAL_SEEDS = "stands in several seeds"
    SUMMARY_BOX = "summary box"
    TAG_LIST = "tag list"
    TEASER = "teaser"
    WIRE_CODE = "wire code"
    WIRE_SIGN_OFF = "wire sign-off"
    WIRE_SLUG = "wire slug"


Reasons = list[Reason | None]  # one a block; None where the block is the article

# Zones whose text may be long prose by other hands: nothing after them is the article, unless it goes on for long.
CLOSING: frozenset[Reason] = frozenset({Reason.COMMENTS, Reason.LEGAL_NOTICE, Reason.AUTHOR_NOTE, Reason.PRESS_CONTACT})
# What these state is not the article's.
FOREIGN: frozenset[Reason] = frozenset(
    {Reason.RELATED_LINKS, Reason.COMMENTS, Reason.OTHER_ARTICLES, Reason.REFERENCES}
)
# Who and when: what stands between a headline and its article, or below a standfirst.
CREDITS: frozenset[Reason | None] = frozenset({Reason.BYLINE, Reason.DATE_LINE})
# A box in the text: the next paragraph is the article again.
PASSING: frozenset[Reason] = frozenset({Reason.NEWSLETTER, Reason.SHARE_BAR})
# What stands between a headline and its article.
ABOVE_ARTICLE: frozenset[Reason] = frozenset({Reason.BYLINE, Reason.DATE_LINE, Reason.DATELINE, Reason.SHARE_BAR})
# What stands right below a picture's text, or a label.
BELOW_CAPTION: frozenset[Reason] = frozenset(
    {
        Reason.CAPTION_OR_LABEL,
        Reason.COUNTER,
        Reason.NEWSLETTER,
        Reason.PHOTO_CAPTION,
        Reason.PHOTO_CREDIT,
        Reason.READ_ALSO_LINE,
        Reason.RELATED_LINKS,
        Reason.SHARE_BAR,
        Reason.TAG_LIST,
    }
)
