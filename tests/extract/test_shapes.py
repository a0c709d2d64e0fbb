"""Shapes that settle whose marked words are: verbs that no table knows, participles, utterances over paragraphs."""

from __future__ import annotations

import pytest

from .written import attributions

SHOWN = 0.87  # confidence from which a speaker is shown


def told(text: str) -> dict[str, str | None]:
    """The words found, each with the words for a speaker who would be shown."""
    return {
        one.span.of(text): one.speaker.text if one.speaker and one.confidence >= SHOWN else None
        for one in attributions(text)
    }


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        pytest.param('"The hills are mine," Nora Vance yodelled.', "The hills are mine,", "Nora Vance", id="verb-last"),
        pytest.param("'We have no roof left,' Tom Hale deadpanned on Monday.", "We have no roof left,", "Tom Hale",
                     id="verb-last-with-a-day"),
        pytest.param("“Who left this here?” she bristled.", "Who left this here?", "she", id="question-and-verb"),
        pytest.param('"Is that all?" Mrs Hale tutted. "I could weep."', "I could weep.", "Mrs Hale", id="resumed"),
        pytest.param(
            "Confirming this, acting Head of Police (HoP) Lee Vance said, “Our officers are out there.”",
            "Our officers are out there.",
            "acting Head of Police (HoP) Lee Vance",
            id="abbreviation-before-the-name",
        ),
        pytest.param(
            "Regarding the fire, which the town says was small, Nora Vance said, “We are trying to help.”",
            "We are trying to help.",
            "Nora Vance",
            id="occasion-before-the-cue",
        ),
        pytest.param(
            "Omar Hadi called the plan “a gift” and Nora Vance called it “a trap.”",
            "it “a trap.”",
            "Nora Vance",
            id="each-calls-it-something",
        ),
        pytest.param(
            "Omar Hadi hailed the plan, calling it “a gift,” but Nora Vance, the mayor, described it as “a trap.”",
            "it as “a trap.”",
            "Nora Vance",
            id="calling-and-describing",
        ),
        pytest.param(
            "The plan, which Nora Vance called “a gift,” is late, and Lee Hale labelled it “a joke.”",
            "it “a joke.”",
            "Lee Hale",
            id="labelled-behind-a-clause",
        ),
        pytest.param(
            '"We were to blame for the score" – Rovers boss Lee Vance after a 4-0 defeat.',
            "We were to blame for the score",
            "Rovers boss Lee Vance",
            id="dash-and-a-name",
        ),
        pytest.param(
            "The editor, Alan Hale, apologised in a column last year, telling readers: “The story was false.”",
            "The story was false.",
            "Alan Hale",
            id="participle-of-the-subject",
        ),
        pytest.param(
            "The skipper, Oskar Vance, said: “The mast broke.\n“We cut it away.\n“Then the cook began to sing.”",
            "The mast broke.\n“We cut it away.\n“Then the cook began to sing.",
            "Oskar Vance",
            id="three-paragraphs",
        ),
        pytest.param(
            "The minister spoke on Monday.\n“It is not so.\n“We are at work,’’ Nora Vance said.",
            "It is not so.\n“We are at work,",
            "Nora Vance",
            id="cue-in-the-last-of-two-paragraphs",
        ),
        pytest.param(
            "Nora Vance wrote on Saturday: “I had to dismiss him.\nHe has lied to us.\nThat was all!”",
            "I had to dismiss him.\nHe has lied to us.\nThat was all!",
            "Nora Vance",
            id="opened-once-closed-later",
        ),
    ],
)  # fmt: skip
def test_the_shape_settles_the_speaker(text: str, words: str, speaker: str) -> None:
    assert told(text)[words] == speaker


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('After "The Hills," Nora Vance retired.', id="title-after-a-preposition"),
        pytest.param('"The Hills" made Nora Vance rich.', id="title-as-the-subject"),
        pytest.param('Her first book, "The Hills," Nora Vance loved.', id="title-beside-a-noun"),
    ],
)
def test_a_title_beside_a_name_and_a_verb_is_nobodys_words(text: str) -> None:
    assert told(text) == {}


def test_paragraphs_between_marks_are_a_quotation_though_nobody_is_named() -> None:
    text = "“It is a great pity. We came here to win the cup.\n\n“We were too slow in the first half.”"
    assert [(one.span.of(text), one.speaker) for one in attributions(text)] == [(text.strip("“”"), None)]


def test_who_only_stands_in_the_sentence_before_says_nothing() -> None:
    text = 'The council meets again in June. "We have waited long enough. The storm will come." The wall is old.'
    found = {one.span.of(text): one.speaker for one in attributions(text)}
    assert found == {"We have waited long enough. The storm will come.": None}


def test_a_heading_speaks_no_words() -> None:
    text = "VIOLENCE\n\n“Will the defendant please stand? You have been found guilty by this court.”"
    assert [one.speaker for one in attributions(text)] == [None]
