"""Turns of dialogue: labels, answers over paragraphs, guests, and words that are set off without marks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.extract.attribute import attribute
from dossier.extract.parse import load_model, parse_article
from dossier.extract.scene import scene_of
from dossier.records import Span

from .written import MODEL, article, attributions

_ASKED = "Q: What led you there?\n"


def told(text: str) -> dict[str, str | None]:
    """The words found, each with the words for their speaker."""
    return {one.span.of(text): one.speaker.text if one.speaker else None for one in attributions(text)}


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        pytest.param(
            "HALE: We begin.\nRUIZ: I have questions.\nThe roof leaks.\nHALE: It does.",
            "The roof leaks.",
            "RUIZ",
            id="turn-of-two-paragraphs",
        ),
        pytest.param(
            "Q: Why?\nA: I like it.\nIt is warm there.\nQ: And now?\nA: I stay.",
            "It is warm there.",
            None,
            id="no-guest",
        ),
        pytest.param(
            f"Q&A with Nora P. Vance\n{_ASKED}A: My aunt.\nShe kept bees.\nQ: And now?\nA: I stay.",
            "She kept bees.",
            "Nora P. Vance",
            id="guest-of-a-heading",
        ),
        pytest.param(
            f"An Interview With Nora Vance\n{_ASKED}A: My aunt kept bees.\nQ: And now?\nA: I stay.",
            "My aunt kept bees.",
            "Nora Vance",
            id="guest-of-an-interview",
        ),
        pytest.param(
            f"Author Q&A: Nora Vance\n{_ASKED}A: my aunt kept bees.\nQ: And now?\nA: I stay.",
            "my aunt kept bees.",
            "Nora Vance",
            id="guest-after-a-colon",
        ),
        pytest.param(
            f"Q&A with Nora Vance\n{_ASKED}A: My aunt.\nQ: And now?\nA: I stay.\nI like the bees there.",
            "I like the bees there.",
            "Nora Vance",
            id="last-answer-that-goes-on",
        ),
        pytest.param(
            "Q.  How long did it take?\nNORA VANCE:  Two years.\nI slept little.\nQ.  And now?\nNORA VANCE:  I rest.",
            "I slept little.",
            "NORA VANCE",
            id="question-with-a-full-stop",
        ),
        pytest.param(
            "Mr HALE(4.31) —We agree to it.\nMr Ruiz —After an hour.\nMr HALE —After five.",
            "We agree to it.",
            "Mr HALE",
            id="label-with-a-dash",
        ),
        pytest.param(
            "Nora Vance said at the despatch box:\n\nWe have sat on this bill since spring.",
            "We have sat on this bill since spring.",
            "Nora Vance",
            id="set-off-below-its-cue",
        ),
        pytest.param(
            "Prime minister Karl Hale replied:\n\nI thank her. We can pass it.”",
            "I thank her. We can pass it.",
            "Prime minister Karl Hale",
            id="set-off-with-a-closing-mark",
        ),
        pytest.param(
            "And from Chairwoman Nora Vance:\n\n“Tom brings us a wealth of experience.”",
            "Tom brings us a wealth of experience.",
            "Chairwoman Nora Vance",
            id="line-that-says-from-whom",
        ),
        pytest.param(
            "The plan is fair, but dear. Let us wait for spring - declared Vance, a member of the council.",
            "Let us wait for spring",
            "Vance",
            id="dash-before-the-cue",
        ),
        pytest.param(
            "We will build two ships this year – stressed Minister Nora Vance – and sell them.",
            "We will build two ships this year",
            "Minister Nora Vance",
            id="long-dash-before-the-cue",
        ),
    ],
)
def test_words_of_a_turn_have_their_speaker(text: str, words: str, speaker: str | None) -> None:
    assert told(text)[words] == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "HALE: We begin.\nRUIZ: I see.\n(Applause.)\nHALE: It does.", "(Applause.)", id="note-in-brackets"
        ),
        pytest.param(
            "HALE: We begin.\nRUIZ: I have questions.\nThe second day\nHALE: It does.", "The second day", id="heading"
        ),
        pytest.param(
            "HALE: We begin.\nRUIZ: I have questions.\nRuiz looked at the roof.\nHALE: It does.",
            "Ruiz looked at the roof.",
            id="narration-that-names-the-speaker",
        ),
        pytest.param(
            "HALE: We begin.\nRUIZ: I have questions.\nHALE: It does.\nThe meeting ended at noon.",
            "The meeting ended at noon.",
            id="after-the-last-turn",
        ),
        pytest.param(
            f"Q&A with Nora Vance\n{_ASKED}A: My aunt.\nQ: And now?\nA: I stay.\nI met her at her house.",
            "I met her at her house.",
            id="interviewer-after-the-last-answer",
        ),
        pytest.param("The council said that these would close:\n\nThe road to the port.", "The road to the port.",
                     id="list-below-a-clause"),
        pytest.param("The council has three roads:\n\nThe road to the port is one.", "The road to the port is one.",
                     id="colon-without-a-cue"),
        pytest.param("Lee Moss has been talking to the fishermen:\n\nThe pier went in the night and we ran.",
                     "The pier went in the night and we ran.", id="whoever-talks-to-those-who-speak"),
        pytest.param("Lee Moss spoke with a baker of the quay:\n\nThe oven was full of sand by noon.",
                     "The oven was full of sand by noon.", id="whoever-speaks-with-one"),
        pytest.param("The bridge is safe - said to be old - and wide.", "The bridge is safe", id="said-to-be"),
        pytest.param("Mr Hale — a baker — was there.", "a baker — was there.", id="name-with-an-aside"),
    ],
)  # fmt: skip
def test_what_is_no_turn_is_not_taken_for_one(text: str, words: str) -> None:
    assert words not in told(text)


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("Q&A with Nora Vance and her town\nInterview with Tom Hale", id="two-guests"),
        pytest.param("Book Q&As with Nora Vance", id="series-by-its-host"),
        pytest.param("Nora Vance met the mayor", id="no-interview"),
    ],
)
def test_an_answer_whose_guest_no_heading_settles_has_no_speaker(heading: str) -> None:
    text = f"{heading}\n{_ASKED}A: My aunt kept bees.\nQ: And now?\nA: I stay."
    assert told(text)["My aunt kept bees."] is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "NEW ROAD: Ann and Mark Lee look at the plans at the hall.\n"
            "NEW ROAD: Ann and Mark Lee look at the plans at the hall. Jo Wood\nThe hall was full on Monday.",
            id="a-caption-twice",
        ),
        pytest.param(
            "BIG DAY: Ann Lee opens the shop.\nPROUD: Mark Holt cuts the ribbon.\nThe hall was full on Monday.",
            id="two-captions",
        ),
        pytest.param("Mr BIG: Ann Lee opens the shop.", id="one-caption-with-a-title"),
        pytest.param("AT LAST: Ann Lee with her boat at the pier.\nShe sails on Monday.", id="one-caption"),
    ],
)
def test_labels_in_capitals_above_pictures_are_no_speakers(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("HALE: We begin.\nRUIZ: I have questions.\nHALE: It leaks.", id="one-speaks-again"),
        pytest.param(
            "The head of the lake police met Nora Ruiz in May.\nHALE: We begin.\nRUIZ: I have questions.", id="named"
        ),
        pytest.param("The SPEAKER: Order.\nDr RUIZ: I have questions.", id="with-a-title"),
    ],
)
def test_labels_in_capitals_are_speakers_where_one_is_used_again_or_named(text: str) -> None:
    assert str(told(text)["I have questions."]).endswith("RUIZ")


def test_what_follows_words_that_were_cut_is_not_taken_for_them() -> None:
    before, cut, after = (
        "Nora Vance wrote on Friday:\n\n",
        "View this post\n\n",
        "The bridge opened in May of that year.",
    )
    text = before + cut + after
    parted = replace(article(text), body=(Span(0, len(before)), Span(len(before + cut), len(text))))
    assert attribute(scene_of(parse_article(parted, load_model(MODEL)))) == ()
    assert told(before + after) == {after: "Nora Vance"}
