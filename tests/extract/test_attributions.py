"""Who is said to have said what: a table of sentences, with the words, their kind and the words for the speaker."""

from __future__ import annotations

import pytest

from dossier.extract.attribution import Attribution
from dossier.records import UNSTATED, Span

from .written import attributions

Expected = tuple[str, str, str | None]  # kind, words, speaker


def told(text: str, found: tuple[Attribution, ...]) -> list[Expected]:
    return [(one.kind, one.span.of(text), one.speaker.text if one.speaker else None) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            '"The bridge will open in May," Ana Ruiz said.',
            ("direct", "The bridge will open in May,", "Ana Ruiz"),
            id="quote-then-speaker",
        ),
        pytest.param(
            '"The bridge will open in May," said Ana Ruiz.',
            ("direct", "The bridge will open in May,", "Ana Ruiz"),
            id="inverted",
        ),
        pytest.param(
            'Ana Ruiz told reporters: "The bridge will open in May."',
            ("direct", "The bridge will open in May.", "Ana Ruiz"),
            id="speaker-then-quote",
        ),
        pytest.param(
            '"The bridge," the engineer said, "will open in May."',
            ("direct", 'The bridge," the engineer said, "will open in May.', "the engineer"),
            id="two-parts-of-one-sentence",
        ),
        pytest.param(
            '"The bridge is safe," she said. "It will open in May."',
            ("direct", 'The bridge is safe," she said. "It will open in May.', "she"),
            id="two-sentences-around-the-cue",
        ),
        pytest.param(
            '"Is the bridge safe?" she asked. "I doubt it."',
            ("direct", 'Is the bridge safe?" she asked. "I doubt it.', "she"),
            id="question-then-more",
        ),
        pytest.param(
            '"The bridge will open in May," the mother-of-two said.',
            ("direct", "The bridge will open in May,", "the mother-of-two"),
            id="hyphenated-speaker",
        ),
        pytest.param(
            "The council pledged to impose further sanctions over what it called “a clear threat to peace.”",
            (
                "mixed",
                "to impose further sanctions over what it called “a clear threat to peace.”",
                "The council",
            ),
            id="not-by-whom-it-is-about",
        ),
        pytest.param(
            "The minister said that the bridge would open in May.",
            ("indirect", "the bridge would open in May", "The minister"),
            id="reporting-clause",
        ),
        pytest.param(
            "The bridge will open in May, according to the engineer.",
            ("indirect", "The bridge will open in May", "the engineer"),
            id="according-to-at-the-end",
        ),
        pytest.param(
            "According to the engineer, the bridge will open in May.",
            ("indirect", "the bridge will open in May", "the engineer"),
            id="according-to-at-the-start",
        ),
        pytest.param(
            'The minister said the plan was "dead on arrival" in parliament.',
            ("mixed", 'the plan was "dead on arrival" in parliament', "The minister"),
            id="mixed",
        ),
        pytest.param(
            "US officials said Thursday that the president had lifted the ban.",
            ("indirect", "the president had lifted the ban", "US officials"),
            id="day-between-cue-and-clause",
        ),
        pytest.param(
            "‘We won’t go,’ said the nurse.", ("direct", "We won’t go,", "the nurse"), id="single-marks-with-apostrophe"
        ),
        pytest.param(
            "The ministers were urged by Ana Ruiz to open the bridge.",
            ("indirect", "to open the bridge", "Ana Ruiz"),
            id="passive-with-by",
        ),
        pytest.param(
            "“I lost my house in the flood.” ― Ana Ruiz",
            ("direct", "I lost my house in the flood.", "Ana Ruiz"),
            id="signed-line",
        ),
        pytest.param("Smith: We will not go.", ("direct", "We will not go.", "Smith"), id="colon-without-marks"),
        pytest.param(
            "— We never saw the money, said Okoro.",
            ("direct", "We never saw the money,", "Okoro"),
            id="dialogue-with-a-dash",
        ),
        pytest.param(
            '"THE BRIDGE WILL OPEN," THE MINISTER SAID.',
            ("direct", "THE BRIDGE WILL OPEN,", "THE MINISTER"),
            id="capitals",
        ),
        pytest.param(
            "''The bridge will open in May,'' the engineer said.",
            ("direct", "The bridge will open in May,", "the engineer"),
            id="two-single-marks",
        ),
        pytest.param(
            "«The bridge will open in May», the engineer said.",
            ("direct", "The bridge will open in May", "the engineer"),
            id="guillemets",
        ),
        pytest.param(
            "OSLO (Wire) -- The minister said the bridge would open in May.",
            ("indirect", "the bridge would open in May", "The minister"),
            id="dateline-is-no-subject",
        ),
        pytest.param("He denied that he took money.", ("indirect", "he took money", "He"), id="denied-clause"),
        pytest.param(
            "The minister made the claim that the river would rise.",
            ("indirect", "the river would rise", "The minister"),
            id="noun-that-its-subject-utters",
        ),
        pytest.param(
            "His deputy, Dr. Elena Petrova, said the lab would close in June.",
            ("indirect", "the lab would close in June", "Dr. Elena Petrova"),
            id="name-after-a-comma",
        ),
        pytest.param(
            "Norway's top diplomat Ingrid Solheim said the treaty would hold.",
            ("indirect", "the treaty would hold", "Norway's top diplomat Ingrid Solheim"),
            id="name-without-a-comma",
        ),
        pytest.param(
            'A spokeswoman for the chamber of trade, Yuki Tanabe, called the dispute "a slow accident".',
            ("mixed", 'the dispute "a slow accident"', "Yuki Tanabe"),
            id="description-and-name-are-one",
        ),
        pytest.param(
            "• Harbour chief Jonas Berg said the port would open on Monday.",
            ("indirect", "the port would open on Monday", "Harbour chief Jonas Berg"),
            id="bullet-is-no-name",
        ),
        pytest.param(
            "The minister urged member states to open the bridge.",
            ("indirect", "to open the bridge", "The minister"),
            id="whom-he-urges-is-not-what-he-says",
        ),
        pytest.param(
            "The mayor warned residents to leave, a step that took many by surprise.",
            ("indirect", "to leave", "The mayor"),
            id="the-reporters-own-comment-is-left-out",
        ),
        pytest.param(
            "The plan has foes such as Prime Minister Viktor Halas, who believes the bridge could collapse.",
            ("indirect", "the bridge could collapse", "who"),
            id="a-belief-in-a-relative-clause",
        ),
        pytest.param(
            "Okoro's remarks suggest that the bridge will close.",
            ("indirect", "the bridge will close", "Okoro"),
            id="whose-remarks-they-are",
        ),
        pytest.param(
            "(Agence Sud) The bank will cut rates, its governor indicated.",
            ("indirect", "The bank will cut rates", "its governor"),
            id="wire-in-brackets-and-clause-before-a-rare-cue",
        ),
        pytest.param(
            "Ana Ruiz, the mayor, expects prices to fall in 2025 but does not see a crash.",
            ("indirect", "prices to fall in 2025", "Ana Ruiz"),
            id="no-loose-but-at-the-end",
        ),
    ],
)
def test_words_are_given_to_who_said_them(text: str, expected: Expected) -> None:
    assert told(text, attributions(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ana Ruiz, the mayor, stated that it was no bluff and warned that the river could rise.",
            [("indirect", "it was no bluff", "Ana Ruiz"), ("indirect", "the river could rise", "Ana Ruiz")],
            id="second-cue-of-the-same-speaker",
        ),
        pytest.param(
            "RUIZ: Will it open?\nOKORO: It will open in May.\nRUIZ: Are you sure?",
            [
                ("direct", "Will it open?", "RUIZ"),
                ("direct", "It will open in May.", "OKORO"),
                ("direct", "Are you sure?", "RUIZ"),
            ],
            id="transcript",
        ),
        pytest.param(
            "Q: Will it open?\nA: It will open in May.\nQ: Sure?\nA: Yes, very.",
            [
                ("direct", "Will it open?", None),
                ("direct", "It will open in May.", None),
                ("direct", "Sure?", None),
                ("direct", "Yes, very.", None),
            ],
            id="answers-of-nobody-named",
        ),
        pytest.param(
            "Asked whether the union would accept, Okoro said that it would.",
            [("indirect", "whether the union would accept", None), ("indirect", "it would", "Okoro")],
            id="who-is-asked-answers",
        ),
        pytest.param(
            "Ana Ruiz said that the driver was drunk and added that he was alone.",
            [("indirect", "the driver was drunk", "Ana Ruiz"), ("indirect", "he was alone", "Ana Ruiz")],
            id="cut-before-the-second-cue",
        ),
        pytest.param(
            'Noting that the bridge is old, Okoro added: "It has to be closed before the winter."',
            [
                ("indirect", "the bridge is old", "Okoro"),
                ("direct", "It has to be closed before the winter.", "Okoro"),
            ],
            id="a-quotation-beside-a-statement",
        ),
        pytest.param(
            'Okoro called the plan "a gift," adding, "It will ruin the market."',
            [("mixed", "a gift,", "Okoro"), ("direct", "It will ruin the market.", "Okoro")],
            id="no-opening-mark-of-what-follows",
        ),
        pytest.param(
            "The reporters were told that the bridge would open in May.",
            [("indirect", "the bridge would open in May", None)],
            id="who-is-told-says-nothing",
        ),
    ],
)
def test_several_attributions_are_found_each_and_no_others(text: str, expected: list[Expected]) -> None:
    assert told(text, attributions(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bridge opened in May after two years of work.", id="plain-fact"),
        pytest.param('She reads the magazine "Bridges and Roads" every week.', id="title-of-a-magazine"),
        pytest.param("Moscow challenged the narrative.", id="challenges-something"),
        pytest.param("Okoro criticised the plan for its cost.", id="criticises-a-thing-for-something"),
        pytest.param("Tensions on the border ignite fears of a war as talks stall.", id="fears-of-something"),
        pytest.param("I read the interview for you.", id="reads-an-interview"),
        pytest.param('She bought the book "Bridges and Roads" in May.', id="title-of-a-book"),
        pytest.param("He crossed the bridge with his dog and went home.", id="no-cue"),
        pytest.param("The so-called 'smart' bridge cost a lot.", id="scare-quote"),
        pytest.param('The 12" pipe and the 5" board are in the shed.', id="inches"),
        pytest.param("The ministers' cars crossed the rivers' mouths.", id="genitives"),
        pytest.param("The minister rejected claims that the bridge was unsafe.", id="rejects-claims"),
        pytest.param("The company dismissed claims of corruption.", id="dismisses-a-thing"),
        pytest.param("Okoro criticised the suggestion that teachers were lazy.", id="criticises-a-suggestion"),
        pytest.param("The council has refused to open the bridge.", id="refuses-to-act"),
        pytest.param("A spokesman for the firm did not respond to a request for comment.", id="did-not-respond"),
        pytest.param("The museum hopes to open a new wing by May.", id="hopes-to-act"),
        pytest.param("Officials dismissed warnings by Ada Okoro that the river could rise.", id="turns-down-warnings"),
    ],
)
def test_sentences_in_which_nobody_says_anything_yield_nothing(text: str) -> None:
    assert told(text, attributions(text)) == []


def test_the_next_paragraph_goes_on_with_the_same_speaker() -> None:
    text = '"The bridge is safe," Ana Ruiz told reporters.\n\n"It will open in May, and everybody is invited to come."'
    first, second = attributions(text)
    assert second.speaker == first.speaker
    assert (second.rule, second.continues) == ("continues", 0)


def test_the_speaker_is_not_the_subject_inside_the_quotation() -> None:
    text = '"The president told me that Okoro lied," the clerk said.'
    assert [one.speaker.text for one in attributions(text) if one.speaker] == ["the clerk"]


def test_a_noun_that_introduces_words_does_not_speak_them() -> None:
    text = 'I read the interview for you. The key line: "We will not cut rates before the summer of next year."'
    (one,) = attributions(text)
    assert (one.speaker, one.rule, one.reason) == (None, "none", "no speaker is named")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Asked if he would resign, the mayor shook his head.", id="who-is-asked"),
        pytest.param("The minister was asked if he would resign.", id="who-was-asked"),
    ],
)
def test_a_question_is_nobodys_where_the_text_does_not_say_who_asks(text: str) -> None:
    (one,) = attributions(text)
    assert (one.span.of(text), one.speaker, one.reason) == ("if he would resign", None, UNSTATED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            'Okoro called the plan "naive" and "badly drawn" on Monday.', ("mixed", "Okoro"), id="fragments-of-a-clause"
        ),
        pytest.param(
            'Okoro said it was "a gift to the port" that would also "ruin the market" and the "old town".',
            ("mixed", "Okoro"),
            id="fragments-of-a-statement",
        ),
        pytest.param(
            '"They told us, \'It is safe,\'" Okoro said. "We did not believe a word of it."',
            ("direct", "Okoro"),
            id="goes-on-after-a-quotation-in-it",
        ),
    ],
)
def test_the_stretches_of_one_utterance_are_one(text: str, expected: tuple[str, str]) -> None:
    (one,) = attributions(text)
    assert one.speaker is not None
    assert (one.kind, one.speaker.text) == expected
    assert len(one.parts) == text.count('"') / 2


def test_a_second_verb_of_saying_begins_another_utterance() -> None:
    text = 'Okoro called the plan "a gift to the port," adding, "It will ruin the market."'
    assert [len(one.parts) for one in attributions(text)] == [1, 1]


def test_each_quotation_with_its_own_speaker_stays_apart() -> None:
    text = '"The bridge is safe," Ana Ruiz said. "It will open in May," she added.'
    assert told(text, attributions(text)) == [
        ("direct", "The bridge is safe,", "Ana Ruiz"),
        ("direct", "It will open in May,", "she"),
    ]


def test_whom_the_speaker_urges_is_the_one_spoken_to() -> None:
    (one,) = attributions("The minister urged member states to open the bridge.")
    assert one.addressee is not None
    assert one.addressee.text == "member states"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param(
            "Okoro Says New Bridge Will Open In May",
            [("indirect", "New Bridge Will Open In May", "Okoro")],
            id="capitals-on-every-word",
        ),
        pytest.param("New Bridge Over The River Will Open In May", [], id="no-statement"),
    ],
)
def test_a_headline_with_capitals_is_read_as_a_sentence(title: str, expected: list[Expected]) -> None:
    text = f"{title}\n\nThe minister, Ada Okoro, spoke to the press in Lagos for an hour."
    assert told(text, attributions(text, title=Span(0, len(title)))) == expected


@pytest.mark.parametrize(
    ("sentence", "addressee"),
    [
        pytest.param("“It is bad,” Ruiz told Channel 9.", "Channel 9", id="number-of-a-channel"),
        pytest.param(
            "“It is bad,” Ruiz, 70, told the Courier's Vera Bloom.", "the Courier's Vera Bloom", id="reporter"
        ),
        pytest.param("Ruiz said to lawmakers that the port was shut.", "lawmakers", id="said-to"),
        pytest.param("In a meeting with Omar Hadi, Ruiz said that the ferry was old.", "Omar Hadi", id="meeting-with"),
        pytest.param("According to Ruiz, the tax will rise.", None, id="according-to-addresses-nobody"),
        pytest.param("“It is bad,” Ruiz told me.", None, id="the-reporter-is-no-name"),
        pytest.param("“It is bad,” Ruiz told them on Monday.", None, id="a-pronoun-is-no-name"),
        pytest.param(
            "Ruiz responded to the vote with a note, saying that it was sad.", None, id="a-vote-hears-nothing"
        ),
        pytest.param("Ruiz told the truth, saying that the port was shut.", None, id="the-truth-is-told-to-nobody"),
    ],
)
def test_only_who_can_hear_is_told_something(sentence: str, addressee: str | None) -> None:
    found = attributions(sentence)
    assert [one.addressee and one.addressee.text for one in found] == [addressee]


def test_addressee_place_and_time_come_from_the_clause_of_the_cue() -> None:
    text = '"The bridge is safe," Ana Ruiz told reporters in Prague on Friday.'
    (one,) = attributions(text)
    assert [m and m.text for m in (one.addressee, one.place, one.when)] == ["reporters", "Prague", "on Friday"]


def test_a_headline_without_a_statement_yields_nothing() -> None:
    text = "Minister dismisses warnings over the bridge\n\nThe bridge opened in May."
    assert attributions(text, title=Span(0, 43)) == ()


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        pytest.param(
            "Okoro: The bridge will open in May",
            "The minister, Ada Okoro, told the press in Lagos that the bridge would open in May.",
            True,
            id="the-speaker-says-so-below",
        ),
        pytest.param(
            "Okoro: The bridge will open in May",
            'The minister, Ada Okoro, spoke to the press in Lagos. "We will open the bridge in May," she said.',
            True,
            id="the-speaker-says-so-between-marks",
        ),
        pytest.param(
            "Okoro: Court bans minister from bridge",
            "The minister, Ada Okoro, is on trial. Judge Ana Ruiz told her to stay off the bridge.",
            False,
            id="the-topic-is-on-trial",
        ),
        pytest.param(
            "Okoro: Court bans minister from bridge",
            "A judge told Ada Okoro to stay off the bridge. Okoro said that she would appeal on Friday.",
            False,
            id="the-topic-says-something-else",
        ),
    ],
)
def test_a_headline_with_a_colon_has_a_speaker_whom_the_article_bears_out(
    title: str, body: str, expected: bool
) -> None:
    text = f"{title}\n\n{body}"
    found = [one for one in attributions(text, title=Span(0, len(title))) if one.rule == "headline"]
    assert [one.speaker.text for one in found if one.speaker] == (["Okoro"] if expected else [])
