"""Who goes on speaking in a quotation without a cue: the one who is active, and nobody where two may be."""

from __future__ import annotations

import pytest

from dossier.extract.thresholds import LEAST_SHOWN

from .written import attributions


def shown(text: str) -> str | None:
    """The mention that is shown as the speaker of the last quotation of `text`."""
    last = [one for one in attributions(text) if one.parts][-1]
    return last.speaker.text if last.speaker and last.confidence >= LEAST_SHOWN else None


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        pytest.param("Ana Ruiz, head of the union, said the plan was dead.", "Ana Ruiz", id="after-a-statement"),
        pytest.param("According to Omar Hadi, a porter, the plan is dead.", "Omar Hadi", id="after-according-to"),
        pytest.param("MP Lena Moss strongly disagrees with the mayor’s remark, calling it unfair.", "MP Lena Moss",
                     id="after-disagreement"),
        pytest.param("Omar Hadi was not impressed.", "Omar Hadi", id="after-a-feeling"),
        pytest.param("Union leader Ana Ruiz then raised a point of order.", "Union leader Ana Ruiz",
                     id="after-a-deed-of-words"),
        pytest.param("Bandleader Lena Moss hit back at the critics.", "Bandleader Lena Moss", id="after-hitting-back"),
        pytest.param("The band had nine hits in its first year, but Lena Moss says by then its drummer was ill.",
                     "Lena Moss", id="behind-a-conjunction"),
        pytest.param("Coach Lee Vance praised Omar Hadi.", "Coach Lee Vance", id="whoever-praises"),
        pytest.param("Ana Ruiz accused the mayor of sleeping on the job.", "Ana Ruiz", id="whoever-accuses"),
        pytest.param("Skipper Lee Vance hailed his crew and said nothing had changed. To win, they still have to row.",
                     "Skipper Lee Vance", id="nobody-new-since"),
    ],
)  # fmt: skip
def test_the_last_one_whose_words_were_told_goes_on(before: str, speaker: str) -> None:
    assert shown(f"{before}\n\n“It is a long road and we have barely begun to walk it.”") == speaker


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("Ana Ruiz said the plan was dead. Omar Hadi left the room.", id="somebody-since"),
        pytest.param("Ana Ruiz said the plan was dead. Her deputy left the room.", id="somebody-without-a-name-since"),
        pytest.param("Ana Ruiz and Omar Hadi said the plan was dead.", id="two-together"),
        pytest.param("Senators Ana Ruiz and Omar Hadi also condemned the plan.", id="two-with-a-title"),
        pytest.param("Ana Ruiz declined to comment on the plan.", id="silence"),
        pytest.param("Ana Ruiz refused to discuss the plan on Monday.", id="refusal"),
        pytest.param("Ana Ruiz asked Omar Hadi about the plan.", id="somebody-asked"),
        pytest.param("The clerk Ana Ruiz questioned Omar Hadi for an hour.", id="somebody-questioned"),
    ],
)
def test_nobody_goes_on_where_another_may_speak(before: str) -> None:
    assert shown(f"{before}\n\n“It is a long road and we have barely begun to walk it.”") is None


_QUOTES = ("“They have been doubted for years.”", "“Look around you, it is unreal.”", "“I am sure they saw it.”")
_LINES = ("Coach Lee Vance was happy with his side.", "Captain Omar Hadi spoke of the dead.", "Ana Ruiz praised him.")


@pytest.mark.parametrize(
    ("above", "speaker"),
    [
        pytest.param("Omar Hadi with the cup at the quay.", None, id="a-picture-above-the-first-quotation"),
        pytest.param("The cup was handed over at the quay on Sunday.", "Captain Omar Hadi", id="a-sentence-above-it"),
    ],
)
def test_lines_below_quotations_lead_to_none(above: str, speaker: str | None) -> None:
    paragraphs = [above, *(part for pair in zip(_QUOTES, _LINES, strict=True) for part in pair)]
    assert shown("\n\n".join(paragraphs)) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Omar Hadi died on Monday.\n\n“He was the best friend I ever had in this town.”", None,
                     id="he-can-only-be-the-one-named"),
        pytest.param("Lena Moss was hurt in the fall.\n\n“She was the kindest friend that we ever had.”", None,
                     id="she-can-only-be-the-one-named"),
        pytest.param("Coach Lee Vance praised Omar Hadi.\n\n“He gave everything tonight and the crowd loved it.”",
                     "Coach Lee Vance", id="he-is-the-one-praised"),
        pytest.param("Omar Hadi said the mill was old.\n\n“Hadi has been with us for thirty good years.”", None,
                     id="nobody-names-himself"),
        pytest.param("Ana Ruiz accused Omar Hadi of theft.\n\n“I never touched a single coin of it.”", None,
                     id="a-denial-by-whoever-is-accused"),
        pytest.param("Ana Ruiz accused Omar Hadi of theft.\n\n“This town has been robbed for years.”", "Ana Ruiz",
                     id="no-denial"),
        pytest.param("Ana Ruiz said the mill was old.\n\n“Is that what you came here to find out?”\n\n"
                     "“No, we came here to buy a loaf of bread.”", None, id="an-answer"),
        pytest.param("Ana Ruiz said the mill was old.\n\n“It stood here before any of us.”\n\n"
                     "“It will stand here when we are gone.”", "Ana Ruiz", id="two-paragraphs-without-a-cue"),
        pytest.param("Ana Ruiz said the mill was old.\n\n“It will be gone before the first snow.”\n\n"
                     "Those were the words of the miller, Omar Hadi.", None, id="said-to-be-anothers-below"),
    ],
)  # fmt: skip
def test_the_words_themselves_and_what_follows_count(text: str, speaker: str | None) -> None:
    assert shown(text) == speaker


_LUND = "The crews look back on the day\n\nRovers coach Oskar Lund\n\n“We had some good spells to begin with.”\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(f"{_LUND}Harbour captain Nora Vance\n\n“We had far more errors than they had today.”",
                     "Harbour captain Nora Vance", id="a-line-with-a-name-above-each"),
        pytest.param(f"{_LUND}Harbour had no answer to that.\n\n“We had far more errors than they had today.”", None,
                     id="a-sentence-is-no-such-line"),
        pytest.param("Oskar Lund said the sea was calm.\n\nRovers captain Nora Vance\n\n"
                     "“We had far more errors than they had today.”", None, id="a-single-line-may-be-a-pictures"),
    ],
)  # fmt: skip
def test_a_line_with_a_name_above_words_is_their_speaker_where_another_is(text: str, speaker: str | None) -> None:
    assert shown(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Ana Ruiz and Omar Hadi said the road was shut. “It is unsafe,” Ruiz and Hadi said.",
                     "Ruiz and Hadi", id="two"),
        pytest.param("Justices Nora Vance, Omar Hadi and Lee Moss noted that “the law is old.”",
                     "Justices Nora Vance, Omar Hadi and Lee Moss", id="three-with-a-title"),
        pytest.param("“It is unsafe,” said Ana Ruiz, and Omar Hadi agreed with her.", "Ana Ruiz", id="two-clauses"),
        pytest.param("Lee Moss shouted and Ana Ruiz said “it is unsafe.”", "Ana Ruiz", id="two-verbs"),
    ],
)  # fmt: skip
def test_who_speaks_together_is_one_mention(text: str, speaker: str) -> None:
    assert shown(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("“It was a hard race, that did not happen all day,” said Lund, whose crew won the Harbour Cup only"
                     " having rested one night.", "Lund", id="a-clause-that-draws-the-name-to-itself"),
        pytest.param("“You know, it happens, right?” Vance went on, as if she had not heard.", "Vance",
                     id="its-own-cue"),
    ],
)  # fmt: skip
def test_a_cue_of_its_own_wins(text: str, speaker: str) -> None:
    assert shown(f"Odell answered with a smile: “It can happen.”\n\n{text}") == speaker
