"""Who says it and who relays it: the inner speaker keeps the words."""

from __future__ import annotations

import pytest

from dossier.extract.parse import load_model, parse_article
from dossier.extract.pipeline import extract_article
from dossier.records import Quote
from extract.written import MODEL, article


def quoted(text: str) -> tuple[Quote, ...]:
    """What is said in a text of one's own."""
    return extract_article(parse_article(article(text), load_model(MODEL))).quotes


@pytest.mark.parametrize(
    ("text", "words", "speaker", "relays"),
    [
        pytest.param(
            "“I am tired,” Rolf Kramer said at a rally in Torrin on Tuesday, according to The Courier.",
            "I am tired,",
            "Rolf Kramer",
            [("The Courier", "according to")],
            id="said-according-to",
        ),
        pytest.param(
            "According to the Nord agency, Minister Eva Lind said that the dam was safe.",
            "the dam was safe",
            "Minister Eva Lind",
            [("the Nord agency", "According to")],
            id="according-to-first",
        ),
        pytest.param(
            "Mayor Ana Ruiz said the port would close, the Nord news agency reported.",
            "the port would close",
            "Mayor Ana Ruiz",
            [("the Nord news agency", "reported")],
            id="reported-at-the-end",
        ),
        pytest.param(
            "The Courier reported that Senator Ivo Lind said the vote would be held in May.",
            "the vote would be held in May",
            "Senator Ivo Lind",
            [("The Courier", "reported")],
            id="reported-first",
        ),
        pytest.param(
            "“The boats may stay,” the Gazette reported, citing a town official.",
            "The boats may stay,",
            "a town official",
            [("the Gazette", "reported")],
            id="citing",
        ),
        pytest.param(
            "The Coast newspaper quoted the painter Omar Hadi as saying “the doors are open” in a speech.",
            "the doors are open",
            "the painter Omar Hadi",
            [("The Coast newspaper", "quoted")],
            id="quoted-as-saying",
        ),
        pytest.param(
            "The Coast newspaper quoted the painter Omar Hadi as saying that the doors were open.",
            "the doors were open",
            "the painter Omar Hadi",
            [("The Coast newspaper", "quoted")],
            id="quoted-as-saying-without-marks",
        ),
        pytest.param(
            "“I am sorry,” Ana Ruiz said through a spokesman.",
            "I am sorry,",
            "Ana Ruiz",
            [("a spokesman", "through")],
            id="through-a-spokesman",
        ),
        pytest.param(
            "“We will go on,” Eva Lind said on Friday, writes UNN.",
            "We will go on,",
            "Eva Lind",
            [("UNN", "writes")],
            id="writes-behind",
        ),
        pytest.param("“I am tired,” Ana Ruiz said.", "I am tired,", "Ana Ruiz", [], id="nobody-relays"),
        pytest.param(
            "“The boats may stay,” the Gazette reported.", "The boats may stay,", "the Gazette", [], id="a-paper-speaks"
        ),
        pytest.param(
            "According to the Gazette, the boats may stay.", "the boats may stay", "the Gazette", [], id="a-paper-holds"
        ),
        pytest.param(
            "Karl Holt told the council that Ana Ruiz had lied to him.",
            "Ana Ruiz had lied to him",
            "Karl Holt",
            [],
            id="what-he-tells-of-another-is-no-relay",
        ),
        pytest.param(
            "Eva Lind denied that Ana Ruiz had said the port was closed.",
            "Ana Ruiz had said the port was closed",
            "Eva Lind",
            [],
            id="a-denial-relays-nothing",
        ),
    ],
)
def test_the_inner_speaker_keeps_the_words(text: str, words: str, speaker: str, relays: list[tuple[str, str]]) -> None:
    (quote,) = (quote for quote in quoted(text) if quote.text == words)
    assert quote.speaker is not None
    assert quote.speaker.text == speaker
    assert [(relay.mention.text, relay.cue and relay.cue.text) for relay in quote.via] == relays
    assert all(relay.mention.span.of(text) == relay.mention.text for relay in quote.via)


def test_whom_a_paper_cites_is_nothing_that_it_says() -> None:
    found = quoted(
        "“They may stay,” the Gazette reported, citing an official who added that the rule “has not changed.”"
    )
    assert [(quote.text, quote.speaker and quote.speaker.text) for quote in found] == [
        ("They may stay,", "an official"),
        ("the rule “has not changed.”", "an official"),
    ]


def test_a_quotation_that_goes_on_keeps_its_speaker_and_who_relays_it() -> None:
    first, second = quoted(
        "“The slogans hurt us,” the Coast newspaper quoted the reformist Omar Hadi as saying in a speech.\n\n"
        "“Fighting the storm should not raise the price of bread.”"
    )
    assert [first.person, second.person] == ["Omar Hadi", "Omar Hadi"]
    assert [relay.mention.text for relay in second.via] == ["the Coast newspaper"]
