"""Whole pages, in the manner of real ones: body, title, date, byline, dateline and outlets against the marks."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest

from dossier.read import read_articles
from dossier.read.formats import read_document
from dossier.records import Article
from read.marked import Marked, marked_texts, score_body

TEXTS = marked_texts()
BY_NAME = {marked.name: marked for marked in TEXTS}
KEPT = 0.99
# One short sentence between two boxes of other articles is taken for a part of them.
KEPT_LESS = {"b4-the-sun": 0.9}
# Lines that only a reader who knows the subject can tell from the article: a video's caption, a poster's remark, the
# name of an office below the title, the headline on the card of another article. Everywhere else at most a fiftieth
# may be let in.
LET_IN = {
    "09-forum-repost": 0.11,
    "12-press-release-wire": 0.06,
    "15-transcript-briefing": 0.06,
    "20-cable-news": 0.1,
    "84-kyiv-style-site": 0.15,
    "c1-npr": 0.15,
}


def read(marked: Marked) -> Article:
    return read_once(marked.name)


@cache
def read_once(name: str) -> Article:
    marked = BY_NAME[name]
    seeds, faults = read_document(
        marked.source.encode(), f"seeds/{marked.name}{marked.suffix}", marked.name, marked.suffix
    )
    articles, errors = read_articles(seeds, {})
    assert not faults
    assert not errors
    return articles[0]


def letters_of_body(article: Article) -> set[int]:
    return {i for span in article.body for i in range(span.start, span.end) if article.text[i].isalnum()}


@pytest.mark.parametrize("marked", TEXTS, ids=lambda marked: marked.name)
def test_the_article_is_kept_and_the_furniture_is_cut(marked: Marked) -> None:
    article = read(marked)
    offsets = None if marked.suffix == ".html" else letters_of_body(article)
    score = score_body(marked, " ".join(span.of(article.text) for span in article.body), offsets)
    assert score.kept >= KEPT_LESS.get(marked.name, KEPT) * score.whole
    assert score.let_in <= LET_IN.get(marked.name, 0.02) * score.whole


@pytest.mark.parametrize("marked", TEXTS, ids=lambda marked: marked.name)
def test_the_facts_are_those_that_the_page_states(marked: Marked) -> None:
    article = read(marked)
    assert article.title == marked.stated("title")
    assert article.date == marked.stated("date")
    assert article.byline == marked.stated("byline")
    assert article.dateline == marked.stated("dateline")
    assert {(outlet.relation, outlet.name) for outlet in article.outlets} == marked.outlets
    assert marked.gold.get("date_note", "") in (article.date_note or "")


@pytest.mark.parametrize("marked", TEXTS, ids=lambda marked: marked.name)
def test_body_title_and_furniture_part_the_text_between_them(marked: Marked) -> None:
    article = read(marked)
    parts = sorted([*article.body, *(cut.span for cut in article.furniture)])
    assert all(one.end <= other.start for one, other in pairwise(parts))
    left = set(range(len(article.text))) - {i for span in parts for i in range(span.start, span.end)}
    if article.title_span:
        assert not any(span.overlaps(article.title_span) for span in parts)
        left -= set(range(article.title_span.start, article.title_span.end))
    assert not any(article.text[i].isalnum() for i in left)
    assert all(cut.reason for cut in article.furniture)


def test_all_texts_together_keep_the_article_and_let_hardly_anything_in() -> None:
    scores = []
    for marked in TEXTS:
        article = read(marked)
        offsets = None if marked.suffix == ".html" else letters_of_body(article)
        scores.append(score_body(marked, " ".join(span.of(article.text) for span in article.body), offsets))
    whole = sum(score.whole for score in scores)
    assert len(scores) >= 40
    assert sum(score.kept for score in scores) >= 0.99 * whole
    assert sum(score.let_in for score in scores) <= 0.02 * whole
