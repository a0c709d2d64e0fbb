# ruff: noqa: E501 - a row of a table is read in one line
from __future__ import annotations

import pytest

from dossier.link import link_articles
from dossier.link.alignment import plain_side
from dossier.link.versions import compare
from dossier.link.words import wording_of
from dossier.records import Curation, Dossier, Extraction, Kind, Ledger, WordDiff

from .makers import article, person, said

WHO = "Ingrid Solheim"
LONG = "We will end the strike the moment the company puts a fair offer on the table."


def linked(*extractions: Extraction) -> Dossier:
    return link_articles(extractions, Curation(), Ledger())[0]


def versions(dossier: Dossier) -> list[set[str]]:
    """The articles of each utterance that has several quotes."""
    articles = {quote.id: quote.article for quote in dossier.quotes}
    return [{articles[v.quote] for v in one.versions} for one in dossier.utterances if len(one.versions) > 1]


def joined(one: str, other: str, kinds: tuple[Kind, Kind] = ("direct", "direct")) -> bool:
    dossier = linked(
        article("a", [person(WHO)], [said(one, WHO, kind=kinds[0])]),
        article("b", [person(WHO)], [said(other, WHO, kind=kinds[1])]),
    )
    return versions(dossier) == [{"a", "b"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(LONG, LONG, id="the-same"),
        pytest.param("Our defence of the harbour is our neighbours' too.", "Our defense of the harbor is our neighbors' too", id="british-and-american"),
        pytest.param("We don't want a war, and we won't start one.", "We do not want a war and we will not start one", id="contractions"),
        pytest.param("We asked for forty-one systems of air defence.", "We asked for 41 systems of air defence", id="numbers-in-words"),
        pytest.param("Growth of two per cent is what we planned for this year.", "Growth of 2% is what we planned for this year", id="percent"),
        pytest.param(LONG, "the moment the company puts a fair offer on the table", id="a-clause-of-it"),
        pytest.param("I am glad. " + LONG + " Nobody else decides that.", LONG, id="one-sentence-of-three"),
        pytest.param("The mountain gave notice in June; nobody read the letter.", "The mountain gave notice in June. Nobody read the letter.", id="two-sentences-or-one"),
        pytest.param("They have told the islands that they will defend every harbour.", "[The League has] told the islands that they will defend every harbour", id="bracketed"),
        pytest.param("It has been so for years that every time members send help, they are trying to threaten us to not do that.", "It has also been so for years that every time members send help they threaten us to not do that.", id="a-few-words-changed"),
        pytest.param('There is no military solution," she said, "without a military that is ready.', "There is no military solution without a military that is ready", id="broken-by-the-cue"),
    ],
)  # fmt: skip
def test_versions_of_the_same_words_are_one_utterance(one: str, other: str) -> None:
    assert joined(one, other)
    assert joined(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The islands have the right to defend themselves, and so do we.", "The islands have the right to choose their own flag, and so do we.", id="another-right"),
        pytest.param("We will cut output by half a million barrels from August.", "We will raise output by half a million barrels from August.", id="opposite-verb"),
        pytest.param("We will send 50 tanks to the northern front by the end of the week.", "We will send 30 tanks to the northern front by the end of the week.", id="another-number"),
        pytest.param("We will meet the ministers in the capital on Monday morning.", "We will meet the ministers in the capital on Friday morning.", id="another-day"),
        pytest.param("The League is a party to the conflict.", "The League is not a party to the conflict.", id="a-bare-not-in-few-words"),
        pytest.param("President Brandt is a good man and a great friend of the islands.", "President Orlov is a good man and a great friend of the islands.", id="another-name"),
        pytest.param("Iceland has the right to defend itself at sea.", "Norway has the right to defend itself at sea.", id="another-subject"),
        pytest.param("Thank you very much.", "Thank you all very much.", id="courtesies"),
        pytest.param("We have made it clear that there will be no troops.", "We have made it clear that there will be an election in the autumn.", id="the-same-start"),
        pytest.param("The ceasefire has never held.", "There is a door, and it is not locked.", id="nothing-in-common"),
    ],
)  # fmt: skip
def test_different_statements_are_not_joined(one: str, other: str) -> None:
    assert not joined(one, other)
    assert not joined(other, one)


@pytest.mark.parametrize(
    ("direct", "report", "alike"),
    [
        pytest.param("My captains have been told to wait outside the strait until the mines are cleared.", "his captains had been told to wait outside the strait until the mines were cleared", True, id="tense-and-person"),
        pytest.param("We will cut output by half a million barrels a day and review that in October.", "the kingdom would cut output by half a million barrels a day and review it in October", True, id="we-and-the-kingdom"),
        pytest.param("We will cut output by half a million barrels a day and review that in October.", "the kingdom would not cut output by half a million barrels a day or review it in October", False, id="denied"),
        pytest.param("We will cut output by 500 barrels a day and review that decision in October.", "the kingdom would cut output by 600 barrels a day and review that decision in October", False, id="another-number"),
        pytest.param("The bridge will be open to traffic by Easter, weather permitting.", "the bridge would open to traffic by Easter", True, id="short-and-whole"),
        pytest.param("The tunnel will be open to traffic by Easter.", "the bridge would open to traffic by Easter", False, id="short-and-another-subject"),
        pytest.param("We will cut output by half a million barrels a day.", "the minister spoke about output and barrels", False, id="only-the-topic"),
    ],
)  # fmt: skip
def test_reported_speech_joins_the_words_it_reports(direct: str, report: str, alike: bool) -> None:
    assert joined(direct, report, ("direct", "indirect")) is alike


def test_a_fragment_joins_the_sentence_that_has_it() -> None:
    assert joined("This is nothing new.", "nothing new", ("direct", "mixed"))
    assert joined("There is nothing new in this threat.", "the threat contained «nothing new»", ("direct", "mixed"))


def test_a_fragment_that_two_statements_have_joins_neither() -> None:
    dossier = linked(
        article("a", [person(WHO)], [said("This is nothing new.", WHO)]),
        article("b", [person(WHO)], [said("I heard nothing new.", WHO)]),
        article("c", [person(WHO)], [said("nothing new", WHO, kind="mixed")]),
    )
    assert versions(dossier) == []


def test_a_fragment_weeks_later_is_another_utterance() -> None:
    dossier = linked(
        article("a", [person(WHO)], [said("This is nothing new.", WHO)], date="2031-01-10"),
        article("b", [person(WHO)], [said("nothing new", WHO, kind="mixed")], date="2031-03-10"),
    )
    assert versions(dossier) == []


def test_words_of_two_people_are_two_utterances_and_a_contradiction() -> None:
    dossier = linked(
        article("a", [person(WHO)], [said(LONG, WHO)]),
        article("b", [person("Viktor Brandt")], [said(LONG, "Viktor Brandt")]),
    )
    assert versions(dossier) == []
    (found,) = dossier.contradictions
    assert (found.about, found.explanation) == ("speaker", "given to different speakers: Ingrid Solheim, Viktor Brandt")


def test_a_quote_of_unknown_speaker_joins_the_words_of_the_one_who_has_them() -> None:
    dossier = linked(
        article("a", [person(WHO)], [said(LONG, WHO)]), article("b", [], [said(LONG, reason="no speaker is named")])
    )
    assert versions(dossier) == [{"a", "b"}]
    assert [quote.person for quote in dossier.quotes] == ["ingrid-solheim", None]


def test_a_short_quote_of_unknown_speaker_stays_alone() -> None:
    dossier = linked(
        article("a", [person(WHO)], [said("No comment today.", WHO)]), article("b", [], [said("No comment today.")])
    )
    assert versions(dossier) == []


def test_dates_and_places_that_differ_are_contradictions() -> None:
    dossier = linked(
        article("a", [person(WHO)], [said(LONG, WHO, said_on="2031-05-01", place="Prague")]),
        article("b", [person(WHO)], [said(LONG, WHO, said_on="2031-05-02", place="Vienna")]),
    )
    assert versions(dossier) == [{"a", "b"}]
    assert [(one.about, one.explanation) for one in dossier.contradictions] == [
        ("date", "said on different days: 2031-05-01, 2031-05-02"),
        ("place", "said in different places: Prague, Vienna"),
    ]


def test_the_same_words_a_month_apart_are_said_twice() -> None:
    dossier = linked(
        article("a", [person(WHO)], [said(LONG, WHO, said_on="2031-05-01")]),
        article("b", [person(WHO)], [said(LONG + " Again.", WHO, said_on="2031-06-02")], date="2031-06-03"),
    )
    assert versions(dossier) == []
    assert dossier.contradictions == ()


def test_a_quote_without_a_day_has_the_day_it_was_published() -> None:
    dossier = linked(
        article("a", [person(WHO)], [said(LONG, WHO)], date="2031-05-02"),
        article("b", [person(WHO)], [said("Nothing else.", WHO)], date=None),
    )
    assert [(quote.said_on, quote.precision) for quote in dossier.quotes] == [
        ("2031-05-02", "published"),
        (None, "unknown"),
    ]


def test_the_fullest_version_is_first_and_copies_are_not_counted() -> None:
    dossier = linked(
        article("a", [person(WHO)], [said("the moment the company puts a fair offer on the table", WHO)]),
        article("b", [person(WHO)], [said(LONG, WHO)]),
        article("c", [person(WHO)], [said(LONG, WHO)], copy_of="b"),
    )
    (utterance,) = dossier.utterances
    articles = {quote.id: quote.article for quote in dossier.quotes}
    assert [articles[version.quote] for version in utterance.versions] == ["b", "a", "c"]
    assert utterance.articles == ("a", "b")


def compare_words(base: str, version: str, *, reported: bool = False) -> tuple[tuple[WordDiff, ...], tuple[str, ...]]:
    here = plain_side(base, wording_of(base), reported=False)
    return compare(here, plain_side(version, wording_of(version), reported=reported))


@pytest.mark.parametrize(
    ("base", "version", "operations"),
    [
        pytest.param("We will stay.", "We will stay", [("same", "We will stay.", "We will stay")], id="same"),
        pytest.param("We will stay in self-defence.", "We will stay in self-defense.", [("same", "We will stay in self-defence.", "We will stay in self-defense.")], id="spelling"),
        pytest.param("We will surely stay here.", "We will stay here.", [("same", "We will", "We will"), ("omitted", "surely", ""), ("same", "stay here.", "stay here.")], id="omitted"),
        pytest.param("We will stay here.", "We will surely stay here.", [("same", "We will", "We will"), ("added", "", "surely"), ("same", "stay here.", "stay here.")], id="added"),
        pytest.param("We will stay here.", "We will remain here.", [("same", "We will", "We will"), ("replaced", "stay", "remain"), ("same", "here.", "here.")], id="replaced"),
        pytest.param("They will stay here.", "[The troops] will stay here.", [("bracketed", "They", "[The troops]"), ("same", "will stay here.", "will stay here.")], id="bracketed"),
    ],
)  # fmt: skip
def test_versions_are_compared_word_by_word(base: str, version: str, operations: list[tuple[str, str, str]]) -> None:
    diff, _ = compare_words(base, version)
    assert [(one.operation, one.base, one.version) for one in diff] == operations


def test_a_report_paraphrases_what_it_does_not_repeat() -> None:
    diff, _ = compare_words(
        "My captains wait outside the strait.", "his captains waited outside the strait", reported=True
    )
    assert [one.operation for one in diff] == ["paraphrased", "same", "paraphrased", "same"]


def test_a_lone_word_of_the_reporter_is_no_common_ground() -> None:
    dossier = linked(
        article("a", [person(WHO)], [said("This is nothing new. We have waited a long time for it.", WHO)]),
        article("b", [person(WHO)], [said("the delay was «nothing new» after the long winter", WHO, kind="mixed")]),
    )
    (utterance,) = dossier.utterances
    assert [(one.operation, one.version) for one in utterance.versions[1].diff] == [
        ("paraphrased", "the delay was"),
        ("same", "nothing new"),
        ("paraphrased", "after the long winter"),
    ]


@pytest.mark.parametrize(
    ("base", "version", "warnings"),
    [
        pytest.param("We will not send in the army to unload ships.", "We will send in the army to unload ships.", ("leaves out a negation: not",), id="negation"),
        pytest.param("We won't send in the army.", "We will send in the army.", ("leaves out a negation: n't",), id="contracted-negation"),
        pytest.param("We do not believe that they will attack.", "they will attack", ("leaves out a negation: not",), id="negation-before-a-fragment"),
        pytest.param("We will pay every worker if the court agrees.", "We will pay every worker", ("leaves out a condition: if the court agrees",), id="condition"),
        pytest.param("The bridge will be open by Easter, weather permitting.", "The bridge will be open by Easter", ("leaves out a condition: weather permitting",), id="permitting"),
        pytest.param("Unless it rains, the harvest begins on Monday.", "the harvest begins on Monday", ("leaves out a condition: Unless it rains",), id="condition-in-front"),
        pytest.param("We will open the gates, but only to the people of the lower town.", "We will open the gates", ("leaves out a condition: but only to the people of the lower town",), id="but-only"),
        pytest.param("We will pay every worker, although the court said otherwise, before the summer.", "We will pay every worker before the summer.", ("leaves out a clause: although the court said otherwise",), id="clause"),
        pytest.param("We will pay every worker.", "We will not pay every worker.", ("adds a negation: not",), id="negation-put-in"),
        pytest.param("It is late. We will not wait for them to come to the table.", "It is late.", (), id="another-sentence-left-out"),
        pytest.param("We will surely pay every worker.", "We will pay every worker.", (), id="a-harmless-word"),
        pytest.param("We will not wait.", "We won't wait.", (), id="contraction-keeps-the-negation"),
    ],
)  # fmt: skip
def test_a_version_that_may_turn_the_meaning_is_warned_of(base: str, version: str, warnings: tuple[str, ...]) -> None:
    assert compare_words(base, version)[1] == warnings


def test_a_report_without_the_negation_is_warned_of() -> None:
    _, warnings = compare_words("We will not cut output in May.", "the kingdom would cut output in May", reported=True)
    assert warnings == ("leaves out a negation: not",)


def test_words_know_their_sentences_and_clauses() -> None:
    wording = wording_of("It's late, and the U.S. can't wait. Forty-one left!")
    assert wording.norms == ("it", "is", "late", "and", "the", "us", "can", "not", "wait", "41", "left")
    assert wording.sentences == ((0, 9), (9, 11))
    assert wording.clauses == ((0, 3), (3, 9), (9, 11))
