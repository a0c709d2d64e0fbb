"""What a person typed on a page stays to be seen, and is never taken for the seed's words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pages.rendering import words_of

from .rendered import html_of

COURIER = "docs/articles/courier-1.md"
OLA = "docs/people/ola-brandt.md"
WARNED = "He warned that ships would go to other ports[^q-00000004]."


def edited(harbour: Path, page: str, before: str, after: str) -> str:
    """A page of the harbour's project with a passage typed anew, as it is shown."""
    text = (harbour / page).read_text(encoding="utf-8")
    assert before in text
    return html_of(harbour, text.replace(before, after, 1))


def asides(html: str, kind: str) -> list[str]:
    return [words_of(found) for found in re.findall(rf'<aside class="{kind}">.*?</aside>', html, re.DOTALL)]


def article_of(html: str) -> str:
    return " ".join(re.findall(r'<div class="article">.*?</div>', html, re.DOTALL))


def test_an_untouched_page_has_nothing_of_a_persons(html: dict[str, str]) -> None:
    assert [path for path, page in html.items() if "<aside" in page] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(WARNED, WARNED.replace("ships", "boats"), id="a word of a quotation"),
        pytest.param(WARNED, WARNED.replace("He", "She"), id="a word beside a quotation"),
        pytest.param(WARNED, f"{WARNED} Or did he?", id="a sentence added"),
        pytest.param(WARNED, f"{WARNED[:-1]}!", id="a full stop"),
        pytest.param(WARNED, "He warned that ships[^q-00000004].", id="words left out"),
    ],
)
def test_a_paragraph_that_differs_from_the_seed_stands_outside_the_text_and_says_so(
    harbour: Path, before: str, after: str
) -> None:
    page = edited(harbour, COURIER, before, after)
    (differing,) = asides(page, "differs")
    assert "Changed by hand" in differing
    assert after.replace("[^q-00000004]", "")[:20] in differing
    assert 'data-quote="q-00000004" data-speaker="people/ola-brandt" id="q-00000004"' in page
    assert not re.search(r'<mark [^>]*data-quote="q-00000004"', page)
    assert "to other ports" not in words_of(article_of(page))
    assert words_of(page).count("ships would go to other ports") >= 1
    assert page.count('id="in-q-00000004"') == 1


def test_a_paragraph_without_quotations_that_differs_is_no_part_of_the_text_either(harbour: Path) -> None:
    page = edited(harbour, COURIER, "The strike at the port", "The strike in the port")
    assert ["The strike in the port" in aside for aside in asides(page, "differs")] == [True]


def test_a_paragraph_of_a_persons_own_stands_apart_from_the_text_without_a_warning(harbour: Path) -> None:
    page = edited(harbour, COURIER, WARNED, f"{WARNED}\n\nHe has said so *before*.\n\n- one\n- two")
    assert asides(page, "own") == ["He has said so before. one two"]
    assert asides(page, "differs") == []
    assert page.index("ships would") < page.index("He has said so") < page.index("a mediator")
    assert "before" not in words_of(article_of(page))


def test_emphasis_and_a_footnote_of_a_persons_own_leave_the_words_as_they_are(harbour: Path) -> None:
    typed = "He *warned that ships **would*** go to [other](../index.md) ports[^q-00000004].[^1]"
    text = (harbour / COURIER).read_text(encoding="utf-8")
    page = html_of(harbour, f"{text.replace(WARNED, typed)}\n[^1]: My own.\n")
    assert asides(page, "differs") == []
    pieces = re.findall(r'<mark [^>]*data-quote="q-00000004"[^>]*>(.*?)</mark>', page)
    assert words_of("".join(pieces)) == "ships would go to other ports"
    assert page.count('id="in-q-00000004"') == 1
    assert re.search(r'<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>', page)
    assert re.findall(r'<li id="fn:([^"]+)">', page) == ["1"]


def test_lines_broken_elsewhere_are_no_change(harbour: Path) -> None:
    assert asides(edited(harbour, COURIER, WARNED, WARNED.replace(" ", "\n")), "differs") == []


def test_a_mark_without_its_footnote_is_not_shown_and_neither_is_the_quotation(harbour: Path) -> None:
    text = (harbour / COURIER).read_text(encoding="utf-8")
    page = html_of(harbour, re.sub(r"\[\^q-00000004\]:.*\n", "", text))
    assert "[^q-" not in page
    assert "q-00000004" not in page
    assert "ships would go to other ports" in words_of(article_of(page))


def test_a_note_below_a_footnote_stands_in_the_figure_and_one_that_is_not_indented_stands_apart(harbour: Path) -> None:
    text = (harbour / COURIER).read_text(encoding="utf-8")
    definition = re.findall(r"\[\^q-00000004\]:.*\n", text)[0]
    page = html_of(harbour, text.replace(definition, f"{definition}\n    Seen *twice*.\n\n    - once\n"))
    assert re.search(r'<div class="note">\s*<p>Note: Seen <em>twice</em>\.</p>\s*<ul>', page)
    lazy = html_of(harbour, text.replace(definition, f"{definition}\n Seen twice.\n"))
    assert asides(lazy, "own") == ["Seen twice."]


def test_another_speaker_typed_in_a_footnote_is_told_as_not_taken_in(harbour: Path) -> None:
    before = "[^q-00000004]: [Ola Brandt](../people/ola-brandt.md)"
    page = edited(harbour, COURIER, before, "[^q-00000004]: [Mara Lindqvist](../people/mara-lindqvist.md)")
    (differing,) = asides(page, "differs")
    assert "not taken in yet: Mara Lindqvist" in differing
    assert '<a class="speaker" href="../people/ola-brandt.md">Ola Brandt</a>' in page


def test_without_its_last_line_an_article_is_still_known_by_its_quotations(harbour: Path) -> None:
    text = (harbour / COURIER).read_text(encoding="utf-8")
    page = html_of(harbour, re.sub(r"\n\[[^\]]*\]\(\.\./articles/courier-1\.md#about\)\n", "\n", text))
    assert page.count("<figure") == 5
    assert "How to cite" not in page


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("> He warned that ships", "> He warned that boats", id="a word"),
        pytest.param("> He warned that ships", "> I know that he warned that ships", id="a remark before"),
        pytest.param("> He warned that ships", "> **Note** by me\n>\n> He warned that ships", id="a note in it"),
    ],
)
def test_a_statement_that_differs_from_its_article_says_so_and_the_figure_has_the_seeds_words(
    harbour: Path, before: str, after: str
) -> None:
    page = edited(harbour, OLA, before, after)
    (differing,) = asides(page, "differs")
    assert after.rsplit(maxsplit=1)[-1] in differing
    assert re.search(r'<figure [^>]*id="q-00000004">.*?ships would go to other ports', page, re.DOTALL)


def test_a_lazy_line_below_a_statement_is_told_too(harbour: Path) -> None:
    text = (harbour / OLA).read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("> He warned"))
    page = html_of(harbour, text.replace(line, f"{line}\nMy remark without a mark."))
    assert ["My remark" in aside for aside in asides(page, "differs")] == [True]


def test_block_quotations_and_paragraphs_of_a_persons_own_stay(harbour: Path) -> None:
    page = edited(harbour, OLA, "> He warned", "> A saying of mine.\n\nAnd a note.\n\n> He warned")
    assert asides(page, "own") == ["Added by hand: no words of an article. A saying of mine."]
    assert "<p>And a note.</p>" in page


def test_a_statement_pasted_onto_another_speakers_page_is_no_quotation_there(harbour: Path) -> None:
    line = next(
        line for line in (harbour / OLA).read_text(encoding="utf-8").splitlines() if line.startswith("> He warned")
    )
    page = edited(harbour, "docs/people/mara-lindqvist.md", "\n> ", f"\n{line}\n\n> ")
    assert 'id="q-00000004"' not in page
    assert ["ships would go" in aside for aside in asides(page, "differs")] == [True]


def test_words_that_a_person_marks_for_the_build_are_plain_words_until_it_has_read_them(harbour: Path) -> None:
    text = (harbour / COURIER).read_text(encoding="utf-8")
    typed = text.replace("dockers said on Friday.", "dockers said ==on Friday==[^1].") + "\n[^1]: Mara Lindqvist\n"
    page = html_of(harbour, typed)
    assert "==" not in page
    assert asides(page, "differs") == []


def test_a_page_of_a_persons_own_is_left_alone(harbour: Path) -> None:
    text = "# Mine\n\nText with a note[^1] and 5*3*2.\n\n> A saying.\n\n[^1]: A note.\n"
    page = html_of(harbour, text)
    assert "<aside" not in page
    assert 'class="lead"' not in page
    assert "A note." in page
