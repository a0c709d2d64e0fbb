"""Copies: the same story in other places, whole, cut or lightly edited; and stories that only share a subject."""

from __future__ import annotations

import random

from dossier.read.copies import Dated, find_copies

WORDS = [
    "harbour",
    "ferry",
    "captain",
    "engine",
    "winter",
    "minister",
    "letter",
    "village",
    "bridge",
    "council",
    "vote",
    "bread",
    "stone",
    "river",
    "market",
    "school",
    "doctor",
    "garden",
    "window",
    "ladder",
    "silver",
    "copper",
    "yellow",
    "quiet",
    "narrow",
    "heavy",
    "sudden",
    "early",
    "late",
    "never",
    "often",
    "because",
    "although",
    "while",
    "under",
]


def story(seed: int, length: int = 300) -> str:
    chosen = random.Random(seed)  # noqa: S311 - made-up words, the same in every run
    return " ".join(chosen.choice(WORDS) for _ in range(length))


def test_the_earliest_of_equal_stories_is_the_original() -> None:
    words = story(1)
    articles = [
        Dated("b", "2024-05-02", words),
        Dated("a", "2024-05-03", words),
        Dated("c", None, words),
        Dated("d", "2024-05-01", story(2)),
    ]
    assert find_copies(articles) == {"a": "b", "c": "b"}


def test_a_story_that_another_paper_cut_is_a_copy() -> None:
    words = story(1)
    half = " ".join(words.split()[:140])
    assert find_copies([Dated("long", "2024-05-01", words), Dated("short", "2024-05-02", half)]) == {"short": "long"}
    assert find_copies([Dated("long", "2024-05-02", words), Dated("short", "2024-05-01", half)]) == {"long": "short"}


def test_a_story_with_another_word_here_and_there_is_a_copy() -> None:
    words = story(1).split()
    edited = [("other" if i % 20 == 7 else word) for i, word in enumerate(words)]
    articles = [Dated("a", "2024-05-01", " ".join(words)), Dated("b", "2024-05-02", " ".join(edited))]
    assert find_copies(articles) == {"b": "a"}


def test_marks_case_and_line_ends_do_not_matter() -> None:
    articles = [
        Dated("a", None, "“We will,” she said.\nAnd they did — at last."),
        Dated("b", None, '"we will," she said. And they did - at last.'),
    ]
    assert find_copies(articles) == {"b": "a"}


def test_stories_that_share_a_paragraph_are_no_copies() -> None:
    shared = story(9, 60)
    articles = [Dated(f"a{n}", None, f"{story(n)} {shared}") for n in range(5)]
    assert find_copies(articles) == {}


def test_short_texts_are_copies_only_if_equal() -> None:
    assert (
        find_copies([Dated("a", None, "The boat is late again today"), Dated("b", None, "The boat is late again")])
        == {}
    )
    assert find_copies([Dated("a", None, ""), Dated("b", None, "")]) == {}


def test_the_order_of_articles_does_not_matter() -> None:
    articles = [Dated(f"x{n}", None, story(n // 3)) for n in range(30)]
    expected = find_copies(articles)
    random.Random(4).shuffle(articles)  # noqa: S311
    assert find_copies(articles) == expected
    assert len(expected) == 20


def test_a_thousand_copies_of_one_story_are_joined_under_one_original() -> None:
    words = story(1, 120)
    copies = find_copies([Dated(f"{n:04}", None, words) for n in range(1000)])
    assert set(copies.values()) == {"0000"}
    assert len(copies) == 999
