"""Blocks of a page: told apart as a person would, and the same whatever a formatter or an editor made of the layout."""

from __future__ import annotations

import unicodedata

import pytest

from dossier.curate.parse import arrows_of, definition_parts, marks_of, parse_page

PAGE = """---
# who she is
id: ana-ruiz
aliases:
  - "A. Ruiz"
---

# Ana Ruiz

Minister since 2021. It was *her* day, 5 \\* 3 and a_b.

### [Café \\#1 opens](../articles/cafe.md)

The Courier, 3 May 2024

> "We will win," [→](../articles/cafe.md#q-1) said Ana Ruiz, and she told us that it would be late
> [→](../articles/cafe.md#q-2).

- one *item*
- [another](../outlets/x.md) of them

| a | b |
|---|---|
| c | d |

[What others say](../people/ana-ruiz.md#more)

[^q-1]: [Ana Ruiz](../people/ana-ruiz.md), minister

    A note of mine.
"""
KEYS = [
    "front:id",
    "front:aliases",
    "h:ana ruiz",
    "h:../articles/cafe.md",
    "s:q-1+q-2",
    "li:../outlets/x.md",
    "view:../people/ana-ruiz.md#more",
    "q-1",
]


def told(text: str) -> list[tuple[str, str]]:
    """The keys and hashes of a page."""
    return [(block.key, block.hash) for block in parse_page(text).all]


def test_blocks_are_told_by_what_they_are_about() -> None:
    page = parse_page(PAGE)
    assert page.text == PAGE
    assert [block.key for block in page.all if not block.key.startswith(("p:", "li:")) or "x.md" in block.key][
        :-1
    ] == KEYS
    assert page.all[-1].kind == "note"
    assert arrows_of(page).keys() == {"q-1", "q-2"}


SAME = {
    "windows-line-ends": PAGE.replace("\n", "\r\n"),
    "byte-order-mark": "\ufeff" + PAGE,
    "trailing-spaces": PAGE.replace("\n", "  \n"),
    "decomposed-accents": unicodedata.normalize("NFD", PAGE),
    "other-emphasis": PAGE.replace("*her*", "_her_").replace("*item*", "_item_"),
    "other-bullets": PAGE.replace("- one", "* one").replace("- [", "* ["),
    "more-escapes": PAGE.replace("a_b", "a\\_b").replace("2021.", "2021\\."),
    "entities": PAGE.replace("\\#", "&#35;"),
    "single-quotes-in-front-matter": PAGE.replace('"A. Ruiz"', "'A. Ruiz'"),
    "a-list-in-one-line": PAGE.replace('\n  - "A. Ruiz"', " [A. Ruiz]"),
    "reflowed": PAGE.replace("told us that", "told\n> us that").replace("since 2021. It", "since 2021.\nIt"),
    "unwrapped": PAGE.replace("late\n> ", "late "),
    "a-wider-table": PAGE.replace("| a | b |\n|---|---|", "| a   | b   |\n| --- | --- |"),
    "underlined-title": PAGE.replace("# Ana Ruiz", "Ana Ruiz\n========"),
    "closing-hashes": PAGE.replace("# Ana Ruiz", "# Ana Ruiz #"),
    "angle-brackets": PAGE.replace("(../outlets/x.md)", "(<../outlets/x.md>)"),
    "no-final-newline": PAGE.rstrip("\n"),
    "more-empty-lines": PAGE.replace("\n\n", "\n\n\n"),
    "a-remark-laid-out-otherwise": PAGE.replace("# who", "#   who"),
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in SAME.items()])
def test_layout_is_no_edit(text: str) -> None:
    assert told(text) == told(PAGE)


OTHER = {
    "a-word": ("Minister", "Mayor"),
    "an-accent": ("Café", "Cafe"),
    "emphasis-taken-out": ("*her*", "her"),
    "strong-for-emphasis": ("*her*", "**her**"),
    "a-mark-taken-out": ("(../articles/cafe.md#q-2)", "(../articles/cafe.md#q-3)"),
    "another-target": ("(../outlets/x.md)", "(../outlets/y.md)"),
    "curly-quotes": ('"We will win,"', "“We will win,”"),
    "a-deeper-heading": ("### [", "## ["),
    "another-role": (", minister", ", mayor"),
    "another-speaker": ("(../people/ana-ruiz.md), minister", "(../people/bo-ek.md), minister"),
    "a-cell": ("| c | d |", "| c | e |"),
    "a-remark": ("# who she is", "# who she was"),
    "a-value": ("A. Ruiz", "A. M. Ruiz"),
    "a-literal-star": ("5 \\* 3", "5 + 3"),
}


@pytest.mark.parametrize(("before", "after"), [pytest.param(*row, id=name) for name, row in OTHER.items()])
def test_a_word_a_link_a_mark_is_an_edit(before: str, after: str) -> None:
    assert before in PAGE
    assert told(PAGE.replace(before, after)) != told(PAGE)


def test_a_definitions_hash_is_two_in_one() -> None:
    one, other, third = (
        parse_page(f"[^q-1]: {who}\n").blocks[0].hash
        for who in ("[Ana](../people/ana.md), mayor", "[Ana](../people/ana.md), clerk", "[Bo](../people/bo.md), mayor")
    )
    assert one[:8] == other[:8] != third[:8]
    assert one[8:] == third[8:] != other[8:]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("[^q-1]: [A](b.md), x\n", ("[^q-1]: [A](b.md)", ", x\n"), id="a-role"),
        pytest.param("[^q-1]: [A \\[x\\]](b.md)\n", ("[^q-1]: [A \\[x\\]](b.md)", "\n"), id="brackets-in-the-name"),
        pytest.param("[^q-1]: Speaker unknown: why\n", ("[^q-1]: Speaker unknown: why\n", ""), id="no-link"),
    ],
)
def test_the_parts_of_a_definition(text: str, parts: tuple[str, str]) -> None:
    assert definition_parts(text) == parts


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("```\n# no heading\n\n[^q-1]: none\n```\n", ["code"], id="a-fence-keeps-all-in-it"),
        pytest.param("~~~\n```\n~~~\n\n# H\n", ["code", "heading"], id="another-fence-within"),
        pytest.param("<div>\n\n# no heading\n\n</div>\n\nText.\n", ["html", "paragraph"], id="html-up-to-its-end"),
        pytest.param("<!-- a\n\nb -->\n\nText.\n", ["html", "paragraph"], id="a-comment"),
        pytest.param("<b>Bold</b> words\n", ["paragraph"], id="inline-html"),
        pytest.param("- a\n\n    more of it\n- b\n", ["item", "item"], id="an-item-of-two-paragraphs"),
        pytest.param("- a\n    - b\n- c\n", ["item", "item"], id="a-list-in-an-item"),
        pytest.param("> a\n>\n> > b\n\n> c\n", ["quote", "quote"], id="nested-quotations"),
        pytest.param("!!! note\n\n    Boxed.\n\nText.\n", ["box", "paragraph"], id="a-box"),
        pytest.param("***\n", ["rule"], id="a-rule"),
        pytest.param("[^1]: A\n    b\n\n    Note.\n\nText.\n", ["definition", "note", "paragraph"], id="a-footnote"),
        pytest.param("[^q-1]: A\n[^q-2]: B\n", ["definition", "definition"], id="definitions-without-a-gap"),
        pytest.param("A [more](people/a.md#more) line\n", ["paragraph"], id="a-link-among-words-is-no-view"),
        pytest.param("[More](people/a.md#other)\n", ["paragraph"], id="a-link-to-another-place-is-no-view"),
        pytest.param("[Home](index.md#home)\n", ["view"], id="a-view"),
    ],
)
def test_kinds_of_blocks(text: str, kinds: list[str]) -> None:
    assert [block.kind for block in parse_page(text).blocks] == kinds


def test_the_same_words_twice_are_two_blocks_and_a_section_tells_which() -> None:
    text = "One.\n\nOne.\n\n### [A](a.md)\n\nOne.\n\n### [B](b.md)\n\nOne.\n"
    keys = [block.key for block in parse_page(text).blocks]
    assert len(set(keys)) == len(keys)
    assert keys[2:] == [block.key for block in parse_page(text.replace("One.\n\nOne.\n\n", "")).blocks]


def test_marks_in_code_and_at_the_start_of_definitions_do_not_count() -> None:
    assert marks_of(parse_page("A[^Q-1].\n\n```\n[^2]\n```\n\n[^3]: B[^4]\n")) == {"q-1", "4"}
