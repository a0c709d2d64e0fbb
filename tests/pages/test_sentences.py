from __future__ import annotations

import pytest

from dossier.pages.sentences import mark_place, sentence_of
from dossier.records import Article, LinkedQuote, Quote, Seed, Span


@pytest.mark.parametrize(
    ("text", "words", "before"),
    [
        pytest.param("“Go,” she said.", "Go,", "“Go,”", id="behind-the-closing-mark"),
        pytest.param("„Geh“, sagte sie.", "Geh", "„Geh“", id="behind-a-german-one"),
        pytest.param("He said it was late.", "it was late", "He said it was late", id="before-a-full-stop"),
        pytest.param("They leave the U.S. soon.", "leave the U.S", "They leave the U.S.", id="behind-an-abbreviation"),
        pytest.param("“Leave the U.S.” he said.", "Leave the U.S", "“Leave the U.S.”", id="abbreviation-and-mark"),
        pytest.param("It opens at 5 p.m. on Friday.", "opens at 5 p.m", "It opens at 5 p.m.", id="lower-case"),
        pytest.param("He met J. Doe.", "met J. Doe", "He met J. Doe", id="must-not-take-a-name-for-one"),
        pytest.param("Plan B. It works.", "Plan B", "Plan B", id="must-not-take-one-letter-for-one"),
        pytest.param("A ''fair'' rule.", "fair", "A ''fair''", id="behind-a-mark-of-two-signs"),
        pytest.param("\"He said 'go'' and left.\"", "go", "\"He said 'go'", id="must-not-take-two-for-one"),
        pytest.param("“He said ‘go’” twice.", "go", "“He said ‘go’", id="must-not-take-the-outer-mark"),
    ],
)
def test_a_mark_stands_behind_what_closes_its_quotation(text: str, words: str, before: str) -> None:
    start = text.index(words)
    place = mark_place(text, Span(start, start + len(words)), [Span(0, len(text))])
    assert text[:place] == before


def test_a_mark_stays_in_its_paragraph() -> None:
    text = "It was late\n”Go"
    assert mark_place(text, Span(0, 12), [Span(0, 11)]) == 11
    assert mark_place(text, Span(0, 12), [Span(13, 14)]) is None


@pytest.mark.parametrize(
    ("words", "stated", "expected"),
    [
        pytest.param("late", None, "It was late.", id="the-sentence-around-where-none-is-known"),
        pytest.param("late", "late. He left. She", "late. He left. She", id="the-one-that-is-known"),
        pytest.param("left. She stayed", None, "He left. She stayed.", id="as-many-as-it-touches"),
        pytest.param("stayed.\n\nIt rained", None, "She stayed.\n\nIt rained.", id="over-two-paragraphs"),
        pytest.param("He left", "left. She stayed.", "He left. She stayed.", id="never-less-than-the-quotation"),
    ],
)
def test_the_sentence_of_a_quotation(words: str, stated: str | None, expected: str) -> None:
    text = "It was late. He left. She stayed.\n\nIt rained."
    start = text.index(words)
    sentence = Span(text.index(stated), text.index(stated) + len(stated)) if stated else None
    span = Span(start, start + len(words))
    quote = Quote("q-1", "indirect", span, (), words, None, None, None, "r", None, sentence=sentence)
    linked = LinkedQuote("q-1", "a", quote, None, None, "u", None, "unknown")
    paragraphs = (Span(0, 33), Span(35, 45))
    article = Article(Seed("a", "a.txt", text, ""), None, None, None, None, (), (Span(0, len(text)),), ())
    assert sentence_of(article, paragraphs, linked).of(text) == expected
