"""The merge of a page: a table of what a person does, what is generated, and what comes of it."""

from __future__ import annotations

import pytest

from dossier.curate.memory import Entries, PageMemory
from dossier.curate.merge import Settled, merge

from .histories import after, built, page, rebuilt, sentence

ANA = {"id": "ana", "name": "Ana Ruiz"}
ONE, TWO, THREE = (sentence(f"q-{n}", f"She said {word}") for n, word in enumerate(("one", "two", "three"), 1))
HEAD, OTHER = "### [Rain](../articles/rain.md)", "### [Snow](../articles/snow.md)"
MORE = "[More](../people/ana.md#more)"
LEAD = "Minister. 2 statements in 1 article."
BASE = page(["# Ana Ruiz", LEAD, HEAD, ONE, TWO, MORE], ANA)
SNOW = [OTHER, THREE]


def known(key: str, entries: Entries) -> str:
    """The hash that is remembered of a block."""
    return next(entry[1] for entry in entries if entry[0] == key)


def grown(*, top: bool = False) -> str:
    """The page with one more article."""
    articles = [*SNOW, HEAD, ONE, TWO] if top else [HEAD, ONE, TWO, *SNOW]
    return page(["# Ana Ruiz", "Minister. 3 statements in 2 articles.", *articles, MORE], ANA)


@pytest.mark.parametrize(
    ("edited", "generated", "expected"),
    [
        pytest.param(BASE.replace(f"{TWO}\n\n", ""), grown(), grown().replace(f"{TWO}\n\n", ""), id="deleted-stays-so"),
        pytest.param(
            BASE.replace(f"{TWO}\n\n", ""),
            grown(top=True),
            grown(top=True).replace(f"{TWO}\n\n", ""),
            id="deleted-and-something-new-above",
        ),
        pytest.param(
            BASE.replace(TWO, f"{TWO}\n\nMy note."),
            grown(),
            grown().replace(TWO, f"{TWO}\n\nMy note."),
            id="a-note-between-two-sentences",
        ),
        pytest.param(BASE + "\nMine, last.\n", grown(), grown() + "\nMine, last.\n", id="both-sides-append"),
        pytest.param(
            BASE.replace(MORE, f"## My view\n\nBelow it.\n\n{MORE}"),
            grown(),
            grown().replace(MORE, f"## My view\n\nBelow it.\n\n{MORE}"),
            id="nothing-new-gets-below-a-heading-of-ones-own",
        ),
        pytest.param(
            BASE.replace(LEAD, "The best minister. 2 statements in 1 article."),
            grown(),
            grown().replace("Minister. 3 statements in 2 articles.", "The best minister. 2 statements in 1 article."),
            id="an-edit-of-what-changes-is-kept",
        ),
        pytest.param(
            BASE.replace("# Ana Ruiz", "# Ana R."), grown(), grown().replace("# Ana Ruiz", "# Ana R."), id="the-title"
        ),
        pytest.param(
            BASE.replace(f"{LEAD}\n\n", ""),
            grown(),
            grown().replace("Minister. 3 statements in 2 articles.\n\n", ""),
            id="a-deleted-line-stays-out-though-it-changes",
        ),
        pytest.param(
            BASE.replace("id: ana\nname: Ana Ruiz", "# spelled so\nname: Anna\nid: ana\nicon: x"),
            grown(),
            grown().replace("id: ana\nname: Ana Ruiz", "# spelled so\nname: Anna\nid: ana\nicon: x"),
            id="front-matter-reordered-with-a-remark",
        ),
        pytest.param(
            BASE.replace(f"{ONE}\n\n{TWO}", f"{TWO}\n\n{ONE}"),
            grown(),
            grown().replace(f"{ONE}\n\n{TWO}", f"{TWO}\n\n{ONE}"),
            id="moved-by-hand",
        ),
        pytest.param(
            BASE.replace(TWO, f"{TWO}\n\n{TWO}"), grown(), grown().replace(TWO, f"{TWO}\n\n{TWO}"), id="pasted-again"
        ),
        pytest.param(
            BASE.replace("\n", "\r\n") + "\r\nMine.\r\n",
            grown(),
            (grown() + "\nMine.\n").replace("\n", "\r\n"),
            id="windows-line-ends",
        ),
        pytest.param("\ufeff" + BASE, grown(), "\ufeff" + grown(), id="a-byte-order-mark"),
        pytest.param(BASE.rstrip("\n"), grown(), grown().rstrip("\n"), id="no-final-newline"),
        pytest.param(
            BASE.replace("said two", "said 2"),
            page(["# Ana Ruiz", LEAD, HEAD, ONE, MORE], ANA),
            BASE.replace("said two", "said 2"),
            id="an-edit-of-what-is-gone-stays",
        ),
        pytest.param(
            BASE.replace(TWO, f"{TWO}\n\nMy note."),
            page(["# Ana Ruiz", LEAD, MORE], ANA),
            page(["# Ana Ruiz", LEAD, HEAD, "My note.", MORE], ANA),
            id="a-note-keeps-the-heading-that-it-stands-under",
        ),
    ],
)
def test_what_comes_of_an_edit(edited: str, generated: str, expected: str) -> None:
    once = merge(edited, generated, built(BASE))
    assert once.text == expected
    twice = rebuilt(once, generated)
    assert (twice.text, twice.entries, twice.deleted) == (once.text, once.entries, once.deleted)


@pytest.mark.parametrize("gone", [[HEAD, ONE], []], ids=["one-sentence-gone", "all-gone"])
def test_what_comes_back_comes_back_to_its_place_among_notes(gone: list[str]) -> None:
    edited = BASE.replace(TWO, f"{TWO}\n\nMy note.")
    away = merge(edited, page(["# Ana Ruiz", LEAD, *gone, MORE], ANA), built(BASE))
    assert "My note." in (away.text or "")
    assert TWO not in (away.text or "")
    assert rebuilt(away, BASE).text == edited


def test_a_page_that_is_generated_no_more_goes_unless_somebody_wrote_on_it() -> None:
    assert merge(BASE, None, built(BASE)).text is None
    left = merge(BASE.replace(TWO, f"{TWO}\n\nMy note."), None, built(BASE))
    assert left.text == page(["# Ana Ruiz", HEAD, "My note."], ANA)
    assert rebuilt(left, BASE).text == BASE.replace(TWO, f"{TWO}\n\nMy note.")


def test_an_edit_of_what_changes_is_proposed_until_it_is_taken_or_settled() -> None:
    edited = BASE.replace("said two", "said 2")
    new = BASE.replace("said two", "said both")
    once = merge(edited, new, built(BASE))
    again = rebuilt(once, new)
    for merged in (once, again):
        assert [(change.kind, change.key) for change in merged.changes] == [("proposal", "s:q-2")]
    taken = merge(once.text, new, after(once), Settled(taken=frozenset({"s:q-2"})))
    assert taken.text == new
    settled = merge(once.text, new, after(once), Settled(kept=frozenset({"s:q-2"})))
    assert settled.text == edited
    assert [change.kind for change in rebuilt(settled, new).changes] == ["kept"]


def test_what_was_deleted_comes_back_when_asked_for() -> None:
    gone = merge(BASE.replace(f"{LEAD}\n\n", ""), BASE, built(BASE))
    key = next(iter(gone.deleted))
    back = merge(gone.text, BASE, after(gone), Settled(taken=frozenset({key})))
    assert back.text == BASE
    assert not back.deleted
    assert not rebuilt(back, BASE).changes


ARTICLE = page(["# Rain", 'He said "yes"[^q-1].', "[^q-1]: [Ana Ruiz](../people/ana.md), mayor"])


@pytest.mark.parametrize(
    ("typed", "now", "expected"),
    [
        pytest.param("[Bo Ek](../people/bo.md), mayor", "[Bo Ek](../people/bo.md), clerk", None, id="the-role-follows"),
        pytest.param("[Bo Ek](../people/bo.md)", "[Bo Ek](../people/bo.md), clerk", None, id="a-role-is-put-there"),
        pytest.param("Speaker unknown", "Speaker unknown: by a curator's word", "Speaker unknown", id="no-link"),
        pytest.param(
            "[Ana Ruiz](../people/ana.md), clerk", "[Ana Ruiz](../people/ana.md), minister", "same", id="a-role-typed"
        ),
    ],
)
def test_a_definition_is_a_fact_and_its_repetition(typed: str, now: str, expected: str | None) -> None:
    edited = ARTICLE.replace("[Ana Ruiz](../people/ana.md), mayor", typed)
    generated = ARTICLE.replace("[Ana Ruiz](../people/ana.md), mayor", now)
    once = merge(edited, generated, built(ARTICLE))
    wanted = now if expected is None else typed
    assert f"[^q-1]: {wanted}\n" in (once.text or "")
    assert rebuilt(once, generated).text == once.text
    if not typed.startswith("[Ana"):
        assert known("q-1", once.entries)[:8] == known("q-1", built(ARTICLE).generations[0])[:8]


def test_a_fact_that_the_build_has_taken_over_still_counts_as_a_curators() -> None:
    edited = BASE.replace("Ana Ruiz\n---", "Anna\n---")
    once = merge(edited, edited, built(BASE))
    assert known("front:name", once.entries) == known("front:name", built(BASE).generations[0])
    assert rebuilt(once, edited).entries == once.entries


@pytest.mark.parametrize("side", [BASE, grown()], ids=["ours", "theirs"])
def test_of_two_generations_only_what_both_had_counts_as_deleted(side: str) -> None:
    both = PageMemory((*built(BASE).generations, *built(grown()).generations))
    assert merge(side, grown(), both).text == grown()
    without = side.replace(f"{ONE}\n\n", "")
    assert merge(without, grown(), both).deleted == {"s:q-1"}


def test_blocks_moved_on_a_page_without_front_matter_stay_where_they_were_put() -> None:
    base, edited = page(["# Home", "One.", "Two."]), page(["# Home", "Two.", "One."])
    once = merge(edited, page(["# Home", "One.", "Two.", "Three."]), built(base))
    assert once.text == page(["# Home", "Two.", "Three.", "One."])
    assert rebuilt(once, page(["# Home", "One.", "Two.", "Three."])).text == once.text
