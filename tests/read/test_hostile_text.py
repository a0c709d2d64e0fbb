"""Text that would make a careless pattern run for ever, or a careless reader fall over: each is read or refused."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.read import read_articles
from dossier.read.formats import read_document, read_lines

LENGTH = 200_000
PARAGRAPH = "The minister said on Friday that the deal was nearly done and that parliament would vote on it in autumn. "


def repeated(words: str) -> str:
    return words * (LENGTH // len(words))


def noise() -> str:
    chosen = random.Random(1)  # noqa: S311
    return "".join(chosen.choice('aA1 .,\n"“(|[]-—:/') for _ in range(LENGTH))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(repeated("a"), id="one word"),
        pytest.param("word " + repeated(" ") + "end.", id="spaces"),
        pytest.param(repeated("A "), id="capitals"),
        pytest.param(repeated("Prague, "), id="places"),
        pytest.param(repeated("By "), id="bylines in one line"),
        pytest.param(repeated('"'), id="quotation marks"),
        pytest.param(repeated("("), id="parentheses"),
        pytest.param(repeated("["), id="brackets"),
        pytest.param(repeated("[a]("), id="half links"),
        pytest.param(repeated("31 May 2024 "), id="dates"),
        pytest.param(repeated("1/2/"), id="numbers and strokes"),
        pytest.param(repeated("1"), id="figures"),
        pytest.param(repeated("a/"), id="strokes"),
        pytest.param(repeated("-"), id="dashes"),
        pytest.param(repeated("© 2024 "), id="copyright"),
        pytest.param("Refs: " + repeated("| A "), id="references"),
        pytest.param(PARAGRAPH + "told in an interview with " + repeated("A"), id="an endless outlet"),
        pytest.param(PARAGRAPH + repeated("an interview with The "), id="interviews"),
        pytest.param(repeated("\n") + "word", id="empty lines"),
        pytest.param(repeated("Word here\n"), id="short lines"),
        pytest.param(repeated("Share this\nWord word\n"), id="zones"),
        pytest.param(repeated("Comments\n"), id="comments"),
        pytest.param(repeated("By Jane Doe\n"), id="bylines"),
        pytest.param(repeated("31 May 2024\n"), id="date lines"),
        pytest.param(repeated("Some words here...\n"), id="teasers"),
        pytest.param(repeated("Related\n" + PARAGRAPH + "\n"), id="boxes"),
        pytest.param(repeated("Title of another\n\n\n\n\n" + PARAGRAPH + "\n\n\n\n\n"), id="gaps"),
        pytest.param(repeated(PARAGRAPH), id="one paragraph"),
        pytest.param(repeated(PARAGRAPH + "\r"), id="CR"),
        pytest.param(repeated(PARAGRAPH + "\u2028"), id="line separators"),
        pytest.param(repeated("x" * 390 + "\n"), id="long words"),
        pytest.param("---\n" + repeated("a: [\n") + "\n---\n", id="front matter without end"),
        pytest.param("---\n" + "&a [*a, " * 1000 + "\n---\nx", id="anchors"),
        pytest.param(noise(), id="noise"),
    ],
)
def test_200000_hostile_characters_are_read_or_refused(text: str) -> None:
    seeds, faults = read_document(text.encode(), "seeds/a.txt", "a", ".txt")
    articles, errors = read_articles(seeds, {})
    assert articles or faults or errors
    for article in articles:
        assert all(span.of(article.text) for span in article.body)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<" * LENGTH, id="open brackets"),
        pytest.param("<a " * (LENGTH // 3), id="open tags"),
        pytest.param("<p>" + "<b>" * 100_000, id="unclosed tags"),
        pytest.param("<!--" * (LENGTH // 4), id="comments"),
        pytest.param("&amp;" * (LENGTH // 5), id="entities"),
        pytest.param('<script type="application/ld+json">' + "[" * LENGTH + "</script><p>x</p>", id="nested data"),
        pytest.param('<html><head><meta charset="no-such"></head><body><p>x</p></body></html>', id="unknown encoding"),
    ],
)
def test_hostile_pages_are_read_or_refused(page: str) -> None:
    seeds, faults = read_document(page.encode(), "seeds/a.html", "a", ".html")
    assert seeds or faults


def test_hostile_records_are_read_or_refused() -> None:
    lines = [
        b"[" * LENGTH,
        b'{"text": ' + b"1" * LENGTH + b"}",
        b'{"text": "\\ud800 is half a character"}',
        b"\xff\xfe",
        b"null",
    ]
    seeds, faults = read_lines(lines, "seeds/a.jsonl", "a")
    assert not seeds
    assert [fault.line for fault in faults] == [1, 2, 3, 4, 5]


@settings(max_examples=60)
@given(st.binary(max_size=400), st.sampled_from([".txt", ".md", ".html"]))
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str) -> None:
    seeds, faults = read_document(data, f"seeds/a{suffix}", "a", suffix)
    assert seeds or faults
    articles, errors = read_articles(seeds, {})
    assert len(articles) + len(errors) >= len(seeds)
    for found in articles:
        found.text.encode("utf-8")
