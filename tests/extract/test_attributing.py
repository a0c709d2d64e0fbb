"""Cues that are no verbs: read as "according to" is."""

from __future__ import annotations

import pytest

from .written import attributions


def told(text: str) -> list[tuple[str, str | None]]:
    return [(one.span.of(text), one.speaker.text if one.speaker else None) for one in attributions(text)]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        pytest.param("The port lost money, per Nora Vance.", "The port lost money", "Nora Vance", id="per"),
        pytest.param("Per Nora Vance, the port lost money.", "the port lost money", "Nora Vance", id="per-first"),
        pytest.param("In Vance's view, the port lost money.", "the port lost money", "Vance", id="in-somebodys-view"),
        pytest.param("In the opinion of Mayor Nora Vance, the lamps are dim.", "the lamps are dim", "Mayor Nora Vance",
                     id="in-the-opinion-of"),
        pytest.param("By Vance's account, the port lost money.", "the port lost money", "Vance", id="by-an-account"),
        pytest.param("The port lost money, in the words of Nora Vance.", "The port lost money", "Nora Vance",
                     id="in-the-words-of"),
        pytest.param("The tower was, in her words, “a monster of glass”.",
                     "The tower was, in her words, “a monster of glass”", "her", id="with-marked-words"),
    ],
)  # fmt: skip
def test_a_phrase_gives_its_sentence_to_somebody(text: str, words: str, speaker: str) -> None:
    assert told(text) == [(words, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The port lost money per capita last year.", id="per-capita"),
        pytest.param("They paid five dollars per Vance share.", id="per-share"),
        pytest.param("In my view, the port lost money.", id="the-writers-view"),
        pytest.param("In Boston, Vance won the race.", id="place"),
        pytest.param("By March, Vance had won the race.", id="time"),
        pytest.param("In a word, Vance won the race.", id="nobodys-word"),
        pytest.param("The tower stood in full view of Nora Vance.", id="view-of-the-eye"),
    ],
)
def test_a_phrase_that_gives_no_words_reports_nothing(text: str) -> None:
    assert told(text) == []
