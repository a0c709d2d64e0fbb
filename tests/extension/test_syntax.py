"""How the pages are read: as CommonMark has it, where Python-Markdown is of another mind."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from pages.rendering import words_of

from .rendered import html_of


def test_any_punctuation_may_be_escaped(harbour: Path) -> None:
    for sign in string.punctuation:
        assert words_of(html_of(harbour, f"a \\{sign} b")) == f"a {sign} b"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param(r"\&copy; 2031", "&copy; 2031", id="an entity that is none"),
        pytest.param("&amp;copy; &lt;b>", "&copy; <b>", id="entities for signs"),
        pytest.param(r"\<script>", "<script>", id="a tag"),
        pytest.param("AT&T and Marks & Spencer", "AT&T and Marks & Spencer", id="ampersands"),
        pytest.param(r"a\==b and c\==d", "a==b and c==d", id="equals signs"),
        pytest.param("a==b and c==d", "a==b and c==d", id="equals signs without a mark behind them"),
    ],
)
def test_text_shows_itself(harbour: Path, typed: str, shown: str) -> None:
    assert words_of(html_of(harbour, typed)) == shown


@pytest.mark.parametrize(
    ("typed", "element"),
    [
        pytest.param("#MeToo was first", "p", id="no blank"),
        pytest.param("# MeToo", "h1", id="a blank"),
        pytest.param("## C# ##", "h2", id="closing signs"),
        pytest.param("####### seven", "p", id="one too many"),
    ],
)
def test_a_heading_begins_with_signs_and_a_blank(harbour: Path, typed: str, element: str) -> None:
    assert html_of(harbour, typed).startswith(f"<{element}")


def test_a_sign_at_the_end_of_a_headings_word_stays(harbour: Path) -> None:
    assert words_of(html_of(harbour, "## C# ##")) == "C#"


def test_neighbouring_block_quotations_stay_two(harbour: Path) -> None:
    assert html_of(harbour, "> one\n\n> two").count("<blockquote>") == 2
