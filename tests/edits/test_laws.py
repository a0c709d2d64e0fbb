"""What holds of every merge, whatever the page, the edits and the regeneration."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.curate.blocks import folded, page_text, parse_page
from dossier.curate.merge import Merged, merge
from dossier.curate.trios import Change

from .edit_samples import History, histories, quote_ids

few = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
many = settings(max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck))

# Lines of which any text is made that a person or a formatter may leave behind.
MARKS = '--- --- ``` ~~~ <!-- --> **bold** ==== *** <p </figure> <figure^id="q-1"> <div^markdown> </div>'
LINES = "id:^a|name:^'x|-^b|*^c|^^d|>^e|#^F|##^G|1.^one|{{^x^}}|[[^y^]]|!!!^note|^^^^body|[a](b.md)"
TABLE = ["| a | b |", "|---|---|", "| c | d |"]
ODD = ["", "", "", "\ufeff", "e\u0301", "\tcode", "\r", "\x0c", "\u2028 x"]
_LINES = st.sampled_from([*MARKS.split(), *LINES.split("|"), *TABLE, *ODD]).map(lambda line: line.replace("^", " "))
any_text = st.lists(_LINES, max_size=12).map("\n".join)


@few
@given(any_text)
def test_a_page_is_parsed_without_losing_a_character(text: str) -> None:
    assert page_text(parse_page(text)) == text


def _assert_laws(base: str, edited: str, generated: str) -> None:
    assert merge(base, base, generated).text == generated
    assert merge(base, edited, base).text == edited
    assert merge(base, edited, edited).text == edited
    once = merge(base, edited, generated)
    twice = merge(once.base, once.text, generated)
    assert twice.text == once.text
    assert twice.base == once.base
    assert [change for change in twice.changes if change.kind == "proposal"] == [
        change for change in once.changes if change.kind == "proposal"
    ]


@few
@given(any_text, any_text, any_text)
def test_untouched_takes_the_new_and_unchanged_keeps_the_edit_for_any_texts(base: str, edited: str, new: str) -> None:
    assert merge(base, base, new).text == new
    assert merge(base, edited, base).text == edited
    assert merge(base, edited, edited).text == edited


def untouched_takes_the_new(history: History) -> None:
    assert merge(history.base, history.base, history.generated).text == history.generated


def unchanged_keeps_the_edit(history: History) -> None:
    assert merge(history.base, history.edited, history.base).text == history.edited


def agreement_stands(history: History) -> None:
    assert merge(history.base, history.edited, history.edited).text == history.edited


def twice_is_once(history: History) -> None:
    once = merge(history.base, history.edited, history.generated)
    twice = merge(once.base, once.text, history.generated)
    assert (twice.text, twice.base) == (once.text, once.base)
    assert _proposed(twice) == _proposed(once)


def every_typed_line_survives_two_rebuilds(history: History) -> None:
    once = merge(history.base, history.edited, history.generated)
    twice = merge(once.base, once.text, history.later)
    assert not Counter(history.typed) - Counter((once.text or "").split("\n"))
    assert not Counter(history.typed) - Counter((twice.text or "").split("\n"))


def without_a_base_no_word_of_the_page_is_lost(history: History) -> None:
    merged = merge(None, history.edited, history.generated).text or ""
    assert not Counter(history.edited.split()) - Counter(merged.split())


def a_deleted_quote_stays_deleted_for_two_rebuilds(history: History) -> None:
    deleted = quote_ids(history.base) - quote_ids(history.edited)
    once = merge(history.base, history.edited, history.generated)
    twice = merge(once.base, once.text, history.later)
    assert not deleted & quote_ids(once.text or "")
    assert not deleted & quote_ids(twice.text or "")


def no_quote_is_put_in_twice(history: History) -> None:
    merged = merge(history.base, history.edited, history.generated).text or ""
    most = max(Counter(_ids(history.edited)).values(), default=1)
    assert max(Counter(_ids(merged)).values(), default=0) <= most


def windows_line_ends_are_no_edits(history: History) -> None:
    merged = merge(history.base, history.base.replace("\n", "\r\n"), history.generated)
    assert folded(merged.text or "") == folded(history.generated)
    assert not merged.changes


LAWS: tuple[Callable[[History], None], ...] = (
    untouched_takes_the_new,
    unchanged_keeps_the_edit,
    agreement_stands,
    twice_is_once,
    every_typed_line_survives_two_rebuilds,
    without_a_base_no_word_of_the_page_is_lost,
    a_deleted_quote_stays_deleted_for_two_rebuilds,
    no_quote_is_put_in_twice,
    windows_line_ends_are_no_edits,
)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
@few
@given(history=histories())
def test_a_law_holds_of_random_histories(law: Callable[[History], None], history: History) -> None:
    law(history)


@pytest.mark.slow
@many
@given(history=histories())
def test_all_laws_hold_of_ten_thousand_histories(history: History) -> None:
    for law in LAWS:
        law(history)


def _proposed(merged: Merged) -> list[Change]:
    return [change for change in merged.changes if change.kind == "proposal"]


def _ids(text: str) -> list[str]:
    return [part.split('"')[0] for part in text.split('id="q-')[1:]]
