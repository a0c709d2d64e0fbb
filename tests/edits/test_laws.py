"""What holds of every merge, whatever the page, the edits and the regeneration."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.curate.memory import PageMemory
from dossier.curate.merge import Change, Merged, merge
from dossier.curate.parse import arrows_of, parse_page

from .histories import History, built, histories, rebuilt

few = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
many = settings(max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck))

# Lines of which any text is made that a person or a formatter may leave behind.
MARKS = "--- --- ``` ~~~ <!-- --> **bold** ==== *** <p <div> </div> [^q-1] [^q-1]:^x [→](a.md#q-1) >^[→](a.md#q-1)"
LINES = "id:^a|name:^'x|-^b|*^c|^^d|>^e|#^F|##^G|1.^one|{{^x^}}|[[^y^]]|!!!^note|^^^^body|[a](b.md)|==z==[^1]"
TABLE = ["| a | b |", "|---|---|", "| c | d |"]
ODD = ["", "", "", "\ufeff", "e\u0301", "\tcode", "\r", "\x0c", "\u2028 x"]
_LINES = st.sampled_from([*MARKS.split(), *LINES.split("|"), *TABLE, *ODD]).map(lambda line: line.replace("^", " "))
any_text = st.lists(_LINES, max_size=12).map("\n".join)


@few
@given(any_text)
def test_a_page_is_parsed_without_losing_a_character(text: str) -> None:
    assert parse_page(text).text == text


@few
@given(any_text, any_text)
def test_an_unchanged_generation_keeps_any_edit_of_any_text(base: str, edited: str) -> None:
    assert merge(edited, base, built(base)).text == edited
    assert merge(edited, edited, built(base)).text == edited


def untouched_takes_the_new(history: History) -> None:
    assert merge(history.base, history.generated, built(history.base)).text == history.generated


def unchanged_keeps_the_edit(history: History) -> None:
    assert merge(history.edited, history.base, built(history.base)).text == history.edited


def agreement_stands(history: History) -> None:
    assert merge(history.edited, history.edited, built(history.base)).text == history.edited


def twice_is_once(history: History) -> None:
    once = merge(history.edited, history.generated, built(history.base))
    twice = rebuilt(once, history.generated)
    assert twice.text == once.text
    assert (twice.entries, twice.deleted) == (once.entries, once.deleted)
    assert _proposed(twice) == _proposed(once)


def every_typed_line_survives_two_rebuilds(history: History) -> None:
    once = merge(history.edited, history.generated, built(history.base))
    twice = rebuilt(once, history.later)
    for merged in (once, twice):
        lost = Counter(line for line in history.typed if not line.startswith("[^q-"))
        assert not lost - Counter((merged.text or "").split("\n"))


def without_a_memory_no_word_of_the_page_is_lost_and_nothing_counts_as_deleted(history: History) -> None:
    merged = merge(history.edited, history.generated, PageMemory(certain=False))
    assert not Counter(_words(history.edited)) - Counter(_words(merged.text or ""))
    assert not merged.deleted
    assert _ids(history.generated) <= _ids(merged.text or "")


def what_was_deleted_stays_out_for_two_rebuilds(history: History) -> None:
    gone = _ids(history.base) - _ids(history.edited)
    once = merge(history.edited, history.generated, built(history.base))
    twice = rebuilt(once, history.later)
    assert not gone & _ids(once.text or "")
    assert not gone & _ids(twice.text or "")


def no_sentence_is_put_in_twice(history: History) -> None:
    most = max(Counter(_all_ids(history.edited)).values(), default=1)
    merged = merge(history.edited, history.generated, built(history.base))
    assert max(Counter(_all_ids(merged.text or "")).values(), default=0) <= most


def windows_line_ends_and_trailing_spaces_are_no_edits(history: History) -> None:
    for typed in (history.base.replace("\n", "\r\n"), history.base.replace("\n", "  \n"), "\ufeff" + history.base):
        merged = merge(typed, history.generated, built(history.base))
        assert not merged.changes
        assert (merged.text or "").split() == (history.generated.split() if typed[0] != "\ufeff" else _marked(history))


def two_generations_delete_nothing_that_only_one_had(history: History) -> None:
    """Two branches were built, their memories merged by union, and one side of the page was taken."""
    both = PageMemory((*built(history.base).generations, *built(history.generated).generations))
    for side in (history.base, history.generated):
        merged = merge(side, history.later, both)
        assert merged.text == history.later
        assert not merged.deleted


def _marked(history: History) -> list[str]:
    return ("\ufeff" + history.generated).split()


LAWS: tuple[Callable[[History], None], ...] = (
    untouched_takes_the_new,
    unchanged_keeps_the_edit,
    agreement_stands,
    twice_is_once,
    every_typed_line_survives_two_rebuilds,
    without_a_memory_no_word_of_the_page_is_lost_and_nothing_counts_as_deleted,
    what_was_deleted_stays_out_for_two_rebuilds,
    no_sentence_is_put_in_twice,
    windows_line_ends_and_trailing_spaces_are_no_edits,
    two_generations_delete_nothing_that_only_one_had,
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


def _ids(text: str) -> set[str]:
    return set(arrows_of(parse_page(text)))


def _words(text: str) -> list[str]:
    return text.replace(",", " ").split()  # a role is put behind a name that stands alone


def _all_ids(text: str) -> list[str]:
    return [part.split(")")[0] for part in text.split("[→](")[1:]]
