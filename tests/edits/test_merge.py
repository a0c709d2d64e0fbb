"""The merge of one page, case by case: what a curator did, what the generator does next, what stands in docs/ then."""

from __future__ import annotations

import unicodedata

import pytest

from dossier.curate.merge import Merged, merge
from dossier.curate.trios import Settled

from .edit_samples import figure, page

ONE = figure("q-1", "We will stay.")
TWO = figure("q-2", "They must go.")
NEW = figure("q-3", "It rained.")
NOTE = "A note of my own.\n"


def changes(merged: Merged) -> list[tuple[str, str]]:
    return [(change.kind, change.key) for change in merged.changes]


def rebuilt(before: list[str], edited: list[str], now: list[str]) -> Merged:
    return merge(page(before), page(edited), page(now))


@pytest.mark.parametrize(
    ("before", "edited", "now", "expected"),
    [
        pytest.param([ONE], [ONE], [TWO], [TWO], id="untouched-and-changed-takes-the-new"),
        pytest.param([ONE, TWO], [ONE], [ONE, TWO], [ONE], id="deleted-quote-stays-deleted"),
        pytest.param([ONE, TWO], [ONE], [TWO, ONE], [ONE], id="deleted-quote-stays-deleted-when-re-sorted"),
        pytest.param([ONE, TWO], [ONE], [NEW, TWO, ONE], [NEW, ONE], id="deleted-quote-stays-deleted-with-new-above"),
        pytest.param([ONE, TWO], [TWO], [ONE, TWO, NEW], [TWO, NEW], id="deleted-quote-stays-deleted-with-new-below"),
        pytest.param(
            [ONE, TWO],
            [TWO],
            [ONE.replace("stay", "stay here"), TWO],
            [TWO],
            id="deleted-quote-stays-deleted-when-its-span-grows",
        ),
        pytest.param([ONE, TWO], [ONE, NOTE, TWO], [ONE, TWO], [ONE, NOTE, TWO], id="note-between-two-quotes"),
        pytest.param(
            [ONE, TWO],
            [ONE, NOTE, TWO],
            [NEW, TWO, ONE],
            [NEW, TWO, ONE, NOTE],
            id="note-follows-the-quote-that-it-stood-under",
        ),
        pytest.param(
            [ONE, TWO], [ONE, NOTE, TWO], [TWO, NEW], [NOTE, TWO, NEW], id="note-stays-when-the-quote-above-it-goes"
        ),
        pytest.param(
            [ONE], [ONE, NOTE], [ONE, TWO], [ONE, NOTE, TWO], id="both-append-at-the-end-the-note-after-its-quote"
        ),
        pytest.param([ONE], [ONE, NOTE], [ONE, NOTE], [ONE, NOTE], id="both-write-the-same-so-it-stands-once"),
        pytest.param(
            [ONE, "## More\n\nText.\n"],
            [ONE, "## Mine\n\nOwn words.\n", "## More\n\nText.\n"],
            [ONE, TWO, "## More\n\nText now.\n"],
            [ONE, TWO, "## Mine\n\nOwn words.\n", "## More\n\nText now.\n"],
            id="section-of-ones-own",
        ),
        pytest.param(
            ["## A\n", ONE, "## B\n", TWO],
            ["## B\n", TWO, "## A\n", ONE],
            ["## A\n", ONE, NEW, "## B\n", TWO],
            ["## B\n", TWO, "## A\n", ONE, NEW],
            id="section-moved-stays-where-it-was-put",
        ),
        pytest.param(
            ["## Quotes\n", ONE, "## B\n", TWO],
            ["## His own words\n", ONE, "## B\n", TWO],
            ["## Quotes\n", ONE, NEW, "## B\n", TWO],
            ["## His own words\n", ONE, NEW, "## B\n", TWO],
            id="renamed-heading-still-takes-new-quotes",
        ),
        pytest.param(
            ["## A\n", ONE, "## B\n", TWO],
            ["## A\n", ONE, TWO],
            ["## A\n", ONE, "## B\n", TWO, NEW],
            ["## A\n", ONE, TWO, NEW],
            id="deleted-heading-stays-out-and-its-quotes-stay",
        ),
        pytest.param(
            ["## A\n", ONE, "## B\n", TWO],
            ["## A\n", ONE],
            ["## A\n", ONE, "## B\n", TWO, NEW],
            ["## A\n", ONE],
            id="deleted-section-takes-nothing-new",
        ),
        pytest.param(
            ["## A\n", ONE, "## B\n", TWO],
            ["## A\n", ONE, "## B\n", TWO, NOTE],
            ["## A\n", ONE],
            ["## A\n", ONE, "## B\n", NOTE],
            id="section-that-goes-stays-for-a-note-in-it",
        ),
        pytest.param(
            [ONE], [ONE, NEW], [ONE, TWO, NEW], [ONE, TWO, NEW], id="pasted-quote-stands-once-when-it-is-generated-too"
        ),
        pytest.param(
            ["- [A](a.md)\n- [B](b.md)\n- [C](c.md)\n"],
            ["- [A](a.md)\n- [C](c.md), my friend\n"],
            ["- [B](b.md), twice\n- [A](a.md), twice\n- [C](c.md)\n- [D](d.md)\n"],
            ["- [A](a.md), twice\n- [C](c.md), my friend\n- [D](d.md)\n"],
            id="items-are-merged-one-by-one",
        ),
        pytest.param(
            ["| who | n |\n| --- | ---: |\n| [A](a.md) | 1 |\n| [B](b.md) | 2 |\n"],
            ["| who | n |\n| --- | ---: |\n| [A](a.md) | 1 (one) |\n"],
            ["| who | n |\n| --- | ---: |\n| [B](b.md) | 3 |\n| [A](a.md) | 1 |\n| [D](d.md) | 4 |\n"],
            ["| who | n |\n| --- | ---: |\n| [A](a.md) | 1 (one) |\n| [D](d.md) | 4 |\n"],
            id="rows-are-merged-one-by-one",
        ),
    ],
)
def test_what_a_curator_did_stays_and_the_rest_follows_the_build(
    before: list[str], edited: list[str], now: list[str], expected: list[str]
) -> None:
    assert rebuilt(before, edited, now).text == page(expected)


def test_an_edit_next_to_a_generated_change_leaves_both() -> None:
    mine = ONE.replace("verbatim", "verbatim, I checked")
    changed = TWO.replace("go", "go now")
    merged = rebuilt([ONE, TWO], [mine, TWO], [ONE, changed])
    assert merged.text == page([mine, changed])
    assert changes(merged) == [("kept", "q-1")]


def test_an_edit_inside_a_block_that_changes_is_kept_and_the_new_text_proposed_until_somebody_decides() -> None:
    mine, changed = ONE.replace("verbatim", "checked"), ONE.replace("stay", "stay here")
    first = rebuilt([ONE], [mine], [changed])
    again = merge(first.base, first.text, page([changed, NEW]))
    assert first.text == page([mine])
    assert again.text == page([mine, NEW])
    assert changes(first) == changes(again) == [("proposal", "q-1")]
    assert first.changes[0].generated == changed

    taken = merge(again.base, again.text, page([changed, NEW]), Settled(taken=frozenset({"q-1"})))
    kept = merge(again.base, again.text, page([changed, NEW]), Settled(kept=frozenset({"q-1"})))
    assert taken.text == page([changed, NEW])
    assert kept.text == page([mine, NEW])
    assert changes(merge(taken.base, taken.text, page([changed, NEW]))) == []
    assert changes(merge(kept.base, kept.text, page([changed, NEW]))) == [("kept", "q-1")]


def test_an_edited_quote_that_is_generated_no_more_stays_and_is_listed_until_it_is_deleted() -> None:
    mine = ONE.replace("verbatim", "checked")
    first = rebuilt([ONE, TWO], [mine, TWO], [TWO])
    again = merge(first.base, first.text, page([TWO]))
    assert first.text == again.text == page([mine, TWO])
    assert changes(first) == changes(again) == [("orphan", "q-1")]
    deleted = merge(again.base, page([TWO]), page([TWO]))
    assert deleted.text == page([TWO])
    assert changes(deleted) == [("deleted", "q-1")]


def test_a_deleted_quote_stays_deleted_even_if_it_was_not_generated_for_a_while() -> None:
    first = rebuilt([ONE, TWO], [ONE], [ONE])
    second = merge(first.base, first.text, page([ONE, TWO, NEW]))
    assert second.text == page([ONE, NEW])


def test_of_two_identical_quotes_the_correction_stays_with_the_one_that_was_corrected() -> None:
    first, second = figure("q-a", "No."), figure("q-b", "No.")
    mine = second.replace("Ann Lee", "Bo Ek")
    merged = rebuilt([first, second], [first, mine], [NEW, second, first])
    assert merged.text == page([NEW, mine, first])


def test_new_text_for_a_deleted_section_is_listed() -> None:
    merged = rebuilt(["## A\n", ONE, "## B\n", TWO], ["## A\n", ONE], ["## A\n", ONE, "## B\n", TWO, NEW])
    assert changes(merged) == [("deleted", "b"), ("withheld", "q-3")]


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("\\---", id="a-rule"),
        pytest.param("--&gt; &lt;!--", id="a-comment"),
        pytest.param("{{ page.title }} {% raw %}", id="a-template"),
        pytest.param("\\[\\[ Main Page \\]\\]", id="a-wiki-link"),
        pytest.param("\\## No heading", id="a-heading"),
        pytest.param("&lt;/figure> &lt;/figcaption>", id="an-escaped-closing-tag"),
        pytest.param("</figure>", id="a-closing-tag"),
        pytest.param('<figure class="quote" id="q-2">', id="an-opening-tag"),
        pytest.param("id: a", id="front-matter"),
        pytest.param("``` ~~~", id="a-code-fence"),
        pytest.param("| a | b |", id="a-row"),
    ],
)
def test_no_quoted_words_make_the_merge_stumble(hostile: str) -> None:
    quote = figure("q-9", hostile)
    merged = rebuilt([quote, ONE], [quote, NOTE, ONE], [NEW, quote, ONE])
    assert merged.text == page([NEW, quote, NOTE, ONE])
    assert changes(rebuilt([quote, ONE], [ONE], [quote, ONE, NEW])) == [("deleted", "q-9")]


FRONT = {"id": "a", "name": "Ann Lee", "role": "mayor"}


@pytest.mark.parametrize(
    ("edited", "now", "expected"),
    [
        pytest.param(
            "role: mayor\nid: a\nname: Ann Lee\n",
            {**FRONT, "role": "governor"},
            "role: governor\nid: a\nname: Ann Lee\n",
            id="reordered",
        ),
        pytest.param(
            "# who she is\nid: a\nname: Ann Lee\n\n# not sure\nrole: mayor  # of Elm\n",
            {**FRONT, "name": "Ann B. Lee"},
            "# who she is\nid: a\nname: Ann B. Lee\n\n# not sure\nrole: mayor  # of Elm\n",
            id="commented",
        ),
        pytest.param(
            "id: a\nname: Ann Lee\nrole: mayor\nmood: good\n",
            {**FRONT, "role": "governor", "wikidata": "Q42"},
            "id: a\nname: Ann Lee\nrole: governor\nmood: good\nwikidata: Q42\n",
            id="key-added-on-both-sides",
        ),
        pytest.param(
            "id: a\nname: Ann Lee\nrole:\n", {**FRONT, "name": "A. Lee"}, "id: a\nname: A. Lee\nrole:\n", id="emptied"
        ),
        pytest.param("id: a\nname: Ann Lee\n", FRONT, "id: a\nname: Ann Lee\n", id="key-deleted"),
        pytest.param(
            "id: a\nname: 'Lee: Ann \"no\"'\nrole: no\n",
            {**FRONT, "role": "governor"},
            "id: a\nname: 'Lee: Ann \"no\"'\nrole: no\n",
            id="colons-quotes-and-norway-as-typed",
        ),
        pytest.param(
            "id: a\nname: Ann Lee\nrole: mayor\ncorrections:\n  # wrong man\n  - quote: q-1\n    speaker:  Bo Ek\n",
            {**FRONT, "role": "governor"},
            "id: a\nname: Ann Lee\nrole: governor\ncorrections:\n  # wrong man\n  - quote: q-1\n    speaker:  Bo Ek\n",
            id="corrections-as-typed",
        ),
    ],
)
def test_front_matter_stays_as_typed(edited: str, now: dict[str, str], expected: str) -> None:
    body = "\n# Ann Lee\n"
    merged = merge(page(["# Ann Lee"], FRONT), f"---\n{edited}---\n{body}", page(["# Ann Lee"], now))
    assert merged.text == f"---\n{expected}---\n{body}"


def test_a_fact_that_the_build_has_taken_over_still_counts_as_the_curators() -> None:
    mine = page([ONE], {**FRONT, "name": "Anne Lee"})
    once = merge(page([ONE], FRONT), mine, mine)
    assert once.text == mine
    assert once.base == page([ONE], FRONT)
    later = page([ONE], {**FRONT, "name": "A. B. Lee"})
    assert merge(once.base, once.text, later).text == mine


PARAGRAPH = "Ann Lee, who has been mayor of Elm since May, told reporters that the dam would *hold* for 5\\*3 years.\n"
PLAIN = page(
    ["# Title", PARAGRAPH, ONE, "- [A](a.md) said\n- [B](b.md) said\n", "| a | b |\n| --- | --- |\n| c | d |\n"]
)
LATER = PLAIN.replace("# Title", "# Other").replace("[B](b.md) said", "[B](b.md) sang").replace("| d |", "| e |")


@pytest.mark.parametrize(
    "formatted",
    [
        pytest.param(PLAIN.replace("\n", "\r\n"), id="windows-line-ends"),
        pytest.param("\ufeff" + PLAIN, id="byte-order-mark"),
        pytest.param(PLAIN.replace("said\n", "said   \n").replace("-->", "--> "), id="trailing-spaces"),
        pytest.param(PLAIN.rstrip("\n"), id="no-final-newline"),
        pytest.param(PLAIN.replace("who has been mayor of Elm ", "who has been\nmayor of Elm\n"), id="reflowed"),
        pytest.param(PLAIN.replace("- [", "* ["), id="other-bullets"),
        pytest.param(PLAIN.replace("*hold*", "_hold_"), id="other-emphasis"),
        pytest.param(PLAIN.replace("| a | b |", "| a   | b   |").replace("| c | d |", "| c   | d   |"), id="padded"),
        pytest.param(PLAIN.replace("\n\n", "\n\n\n"), id="more-empty-lines"),
        pytest.param(PLAIN.replace('title: A page', 'title: "A page"'), id="quoted-front-matter"),
        pytest.param(PLAIN.replace("- [B]", "\n- [B]"), id="loose-list"),
    ],
)  # fmt: skip
def test_what_a_formatter_did_is_no_edit_and_stays_where_nothing_changes(formatted: str) -> None:
    assert formatted != PLAIN
    merged = merge(PLAIN, formatted, LATER)
    assert merged.text is not None
    assert not merged.changes
    for new in ("# Other", "[B](b.md) sang", "e"):
        assert new in merged.text
    lines = [line for line in formatted.split("\n") if not {"Title", "sang", "| d"} & set(line.split())]
    unchanged = [line for line in lines if "B](b.md)" not in line and "d " not in line and "# Title" not in line]
    assert [line for line in unchanged if line.strip() and line not in merged.text] == []


def test_another_unicode_form_is_no_edit() -> None:
    composed = page(["# Orbán", "Viktor Orbán said.\n", "Old.\n"])
    merged = merge(composed, unicodedata.normalize("NFD", composed), composed.replace("Old", "New"))
    assert merged.text == unicodedata.normalize("NFD", composed).replace("Old", "New")
    assert not merged.changes


def test_curly_for_straight_quotation_marks_are_an_edit() -> None:
    merged = merge(page(['He said "no".\n', ONE]), page(["He said “no”.\n", ONE]), page(['He said "no".\n', TWO]))
    assert merged.text == page(["He said “no”.\n", TWO])
    assert [change.kind for change in merged.changes] == ["kept"]


def test_an_escape_taken_away_is_an_edit() -> None:
    merged = merge(page(["5\\*3\\*2 is 30.\n", ONE]), page(["5*3*2 is 30.\n", ONE]), page(["5\\*3\\*2 is 30.\n", TWO]))
    assert merged.text == page(["5*3*2 is 30.\n", TWO])


@pytest.mark.parametrize(
    ("base", "edited", "generated", "expected"),
    [
        pytest.param(None, None, page([ONE]), page([ONE]), id="new-page"),
        pytest.param(page([ONE]), None, page([ONE, TWO]), None, id="deleted-page-stays-deleted"),
        pytest.param(page([ONE]), page([ONE]), None, None, id="untouched-page-goes"),
        pytest.param(None, page([NOTE]), None, page([NOTE]), id="own-page-stays"),
        pytest.param(
            page([ONE, TWO]), page([ONE, NOTE, TWO]), None, page([NOTE]), id="of-a-page-that-goes-the-notes-stay"
        ),
    ],
)
def test_whole_pages(base: str | None, edited: str | None, generated: str | None, expected: str | None) -> None:
    assert merge(base, edited, generated).text == expected


def test_a_deleted_page_is_remembered_while_it_is_not_generated() -> None:
    gone = merge(page([ONE]), None, None)
    assert merge(gone.base, gone.text, page([ONE])).text is None


def test_without_a_base_what_stands_in_docs_is_kept_and_differences_are_proposed() -> None:
    edited, generated = page([ONE.replace("verbatim", "checked"), NOTE]), page([ONE, TWO])
    merged = merge(None, edited, generated)
    assert merged.text == edited
    assert sorted(changes(merged)) == [
        ("kept", "id"),
        ("kept", "title"),
        ("proposal", "q-1"),
        ("withheld", "q-2"),
        ("written", "a-note-of-my-own"),
    ]
    later = merge(merged.base, merged.text, page([ONE, TWO, NEW]))
    assert later.text == page([ONE.replace("verbatim", "checked"), NOTE, NEW])
