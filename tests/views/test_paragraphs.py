from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.records import Span
from dossier.views.paragraphs import paragraphs, sentence_around


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n\nTwo.", ["One.", "Two."], id="blank-line"),
        pytest.param("One.\n  \t\nTwo.", ["One.", "Two."], id="line-of-spaces"),
        pytest.param("One.\nTwo.", ["One.", "Two."], id="one-line-each"),
        pytest.param("One is\nlong.\nTwo.", ["One is\nlong.", "Two."], id="must-not-part-a-wrapped-line"),
        pytest.param("“One.”\n“Two.”", ["“One.”", "“Two.”"], id="after-a-closing-mark"),
        pytest.param("\n\n  \n", [], id="nothing"),
        pytest.param("One.\n\n\x01\x02\n\n\u200b\n\nTwo.", ["One.", "Two."], id="no-character-that-shows"),
        pytest.param("One.\n\n*\n\nTwo.", ["One.", "*", "Two."], id="must-not-drop-a-symbol"),
        pytest.param("One.\r\n\r\nTwo.", ["One.", "Two."], id="carriage-returns"),
    ],
)
def test_paragraphs_end_at_blank_lines_and_at_lines_that_end_a_sentence(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in paragraphs(text, [Span(0, len(text))])] == expected


@given(st.text(alphabet="ab. \n\t”", max_size=40))
def test_no_letter_is_lost_between_paragraphs(text: str) -> None:
    found = list(paragraphs(text, [Span(0, len(text))]))
    assert "".join("".join(span.of(text).split()) for span in found) == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(found))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("It rained. Jane left. It stopped.", "Jane", "Jane left.", id="middle"),
        pytest.param("It rained. Mr. Doe left. It stopped.", "Doe", "Mr. Doe left.", id="title-must-not-end-it"),
        pytest.param("It rained. J. Doe left.", "Doe", "J. Doe left.", id="initial-must-not-end-it"),
        pytest.param("“Go.” Jane left.", "Jane", "Jane left.", id="after-a-quotation"),
        pytest.param("Jane left", "Jane", "Jane left", id="no-full-stop"),
        pytest.param("It rained.\n\nJane left.", "Jane", "Jane left.", id="paragraph"),
    ],
)
def test_the_sentence_around_a_word(text: str, word: str, expected: str) -> None:
    start = text.index(word)
    found = sentence_around(text, [Span(0, len(text))], Span(start, start + len(word)))
    assert found.of(text) == expected


def test_the_sentence_around_a_word_outside_the_body_is_the_word() -> None:
    assert sentence_around("Menu\n\nIt rained.", [Span(6, 16)], Span(0, 4)) == Span(0, 4)
