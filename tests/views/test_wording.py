from __future__ import annotations

import pytest
from pages.harbour import COURIER, quote

from dossier.records import Mention, Precision, Span, Step
from dossier.views import wording
from dossier.views.reasons import RULES, evidence, reason_words


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        pytest.param("2024-05-31", "31 May 2024", id="day"),
        pytest.param("2024-05-03", "3 May 2024", id="day-without-its-zero"),
        pytest.param("2024-05", "May 2024", id="month"),
        pytest.param("2024", "2024", id="year"),
        pytest.param("2024-13-01", "2024-13-01", id="no-such-month"),
        pytest.param("last spring", "last spring", id="not-a-date"),
    ],
)
def test_dates_are_written_out(iso: str, expected: str) -> None:
    assert wording.date_words(iso) == expected


@pytest.mark.parametrize(
    ("said_on", "precision", "expected"),
    [
        pytest.param("2024-05-31", "day", 'said on <time datetime="2024-05-31">31 May 2024</time>', id="day"),
        pytest.param(
            "2024-05-27", "week", 'said in the week of <time datetime="2024-05-27">27 May 2024</time>', id="week"
        ),
        pytest.param("2024-05", "month", 'said in <time datetime="2024-05">May 2024</time>', id="month"),
        pytest.param("2024", "year", 'said in <time datetime="2024">2024</time>', id="year"),
        pytest.param(
            "2024-05-31", "published", 'published <time datetime="2024-05-31">31 May 2024</time>', id="published"
        ),
        pytest.param("2024-05-31", "unknown", '<time datetime="2024-05-31">31 May 2024</time>', id="how-is-unknown"),
        pytest.param(None, "unknown", '<span class="unknown">date unknown</span>', id="unknown"),
    ],
)
def test_when_something_was_said_is_worded_as_exactly_as_it_is_known(
    said_on: str | None, precision: Precision, expected: str
) -> None:
    assert wording.when_words(said_on, precision) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param("2024-05-31", "2024-05-31", "31 May 2024", id="one-day"),
        pytest.param("2024-05-24", "2024-05-31", "24–31 May 2024", id="one-month"),
        pytest.param("2024-05-24", "2024-06-03", "24 May to 3 June 2024", id="one-year"),
        pytest.param("2023-12-24", "2024-01-03", "24 December 2023 to 3 January 2024", id="two-years"),
        pytest.param("2024-03", "2024-05", "March to May 2024", id="months"),
        pytest.param("2024-05", "2024-05-03", "May 2024 to 3 May 2024", id="not-equally-exact"),
        pytest.param("2023", "2024", "2023 to 2024", id="years"),
    ],
)
def test_a_range_says_what_its_ends_share_once(first: str, last: str, expected: str) -> None:
    assert wording.range_words(first, last) == expected


@pytest.mark.parametrize(
    ("value", "plural", "expected"),
    [
        pytest.param(1, None, "1 person", id="one"),
        pytest.param(0, "people", "0 people", id="none"),
        pytest.param(2, None, "2 persons", id="regular"),
        pytest.param(12345, "people", "12,345 people", id="thousands"),
    ],
)
def test_counts_agree_with_their_noun(value: int, plural: str | None, expected: str) -> None:
    assert wording.count(value, "person", plural) == expected


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([], "", id="none"),
        pytest.param(["a"], "a", id="one"),
        pytest.param(["a", "b"], "a and b", id="two"),
        pytest.param(["a", "b", "c<d"], "a, b and c&lt;d", id="three-escaped"),
    ],
)
def test_a_series_is_a_list_in_words(pieces: list[str], expected: str) -> None:
    assert wording.series(pieces) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("We will go", "We will go", id="short-enough"),
        pytest.param("We will\n go", "We will go", id="folded"),
        pytest.param("We will not go back, ever", "We will not go back…", id="cut-at-a-word"),
        pytest.param("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahr…", id="one-long-word"),
    ],
)
def test_long_words_are_cut_at_the_end_of_a_word(words: str, expected: str) -> None:
    assert wording.shortened(words, 20) == expected


READING = "He warned"
HE, NAME = Mention(Span(0, 2), "He"), Mention(Span(10, 19), "Ola Brandt")


@pytest.mark.parametrize(
    ("rule", "chain", "expected"),
    [
        pytest.param(
            "reporting-clause",
            (Step(HE, "the only one named before who fits"), Step(NAME, "named")),
            (
                f"{RULES['reporting-clause']} “{READING}”.",
                "“He” stands for “Ola Brandt”: the only one named before who fits.",
            ),
            id="pronoun",
        ),
        pytest.param(
            "reporting-clause",
            (Step(HE, "holds the name"), Step(NAME, "named")),
            (f"{RULES['reporting-clause']} “{READING}”.",),
            id="a-name-needs-no-more",
        ),
        pytest.param(
            "reporting-clause",
            (Step(HE, "a source without a name"),),
            (f"{RULES['reporting-clause']} “{READING}”.", "The article gives no name."),
            id="source",
        ),
        pytest.param("a-new-rule", (), (f"Found by the rule “a new rule”: “{READING}”.",), id="a-rule-not-yet-worded"),
    ],
)
def test_the_evidence_is_told_in_sentences(rule: str, chain: tuple[Step, ...], expected: tuple[str, ...]) -> None:
    said = quote(
        "courier-1",
        "q-1",
        "indirect",
        "ships would go to other ports",
        speaker="He",
        cue="warned",
        rule=rule,
        chain=chain,
    )
    assert evidence(said, COURIER) == expected


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        pytest.param("two candidates", "Two candidates.", id="made-a-sentence"),
        pytest.param("Who knows?", "Who knows?", id="a-sentence-already"),
        pytest.param(None, "The article does not settle who speaks.", id="none-given"),
        pytest.param(" ", "The article does not settle who speaks.", id="empty"),
    ],
)
def test_a_reason_is_a_sentence(reason: str | None, expected: str) -> None:
    assert reason_words(reason) == expected
