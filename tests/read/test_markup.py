"""What HTML says by its elements: quotations without marks, a second article in the page."""

from __future__ import annotations

import pytest

from dossier.read.html import read_html

BEFORE = "<p>The ferry will be back on Monday, the harbour office said, after eleven weeks in the dock.</p>"
AFTER = "<p>Tickets will cost what they did in the spring, and children under six will travel free until May.</p>"


def text_of(inner: str) -> str:
    page = read_html(
        f"<html><head><title>Ferry returns to the lake</title></head><body><article><h1>Ferry returns to the lake</h1>"
        f"{BEFORE}{inner}{AFTER}</article></body></html>"
    )
    assert page is not None
    return page.text


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        pytest.param("<p>Dahl said: <q>It floats.</q> She left.</p>", "Dahl said: “It floats.” She left.", id="q"),
        pytest.param("<p><q>It floats,</q> said <b>Dahl</b>.</p>", "“It floats,” said Dahl.", id="q at the beginning"),
        pytest.param(
            "<p><q>He told me <q>never</q> again,</q> she said.</p>", "“He told me ‘never’ again,”", id="within"
        ),
        pytest.param("<p><q>“It floats,”</q> she said.</p>", "\n“It floats,” she said.", id="marks that are there"),
        pytest.param(
            "<p>Dahl said:</p><blockquote><p>It floats.</p></blockquote>", "\n“It floats.”\n", id="blockquote"
        ),
        pytest.param(
            "<blockquote><p>It floats.</p><p>It runs.</p></blockquote>", "\n“It floats.\n“It runs.”\n", id="paragraphs"
        ),
        pytest.param("<blockquote>It floats.<br>It runs.</blockquote>", "\n“It floats.\n“It runs.”\n", id="line ends"),
        pytest.param("<blockquote><p>It <em>floats.</em></p></blockquote>", "\n“It floats.”\n", id="emphasis"),
        pytest.param(
            "<blockquote><p>It floats.</p><p>— Liv Dahl</p></blockquote>", "\n“It floats.”\n— Liv Dahl\n", id="a credit"
        ),
        pytest.param("<blockquote><p>“It floats.”</p></blockquote>", "\n“It floats.”\n", id="a block with marks"),
        pytest.param(
            '<blockquote class="twitter-tweet"><p>The boat is back again today</p></blockquote>',
            "\nThe boat is back again today\n",
            id="a tweet",
        ),
    ],
)
def test_elements_of_quotation_are_read_with_marks(inner: str, expected: str) -> None:
    assert expected in text_of(inner)


FERRY = f"<h1>Ferry returns to the lake</h1><p>By Ida Noor</p>{BEFORE}{AFTER}"
STRIKE = (
    "<h1>Bakers call a strike</h1><p>By Max Orr</p><p>The bakers will strike on Friday over the price of flour.</p>"
    "<p>Nobody asked us, their leader said.</p>"
)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<article>{FERRY}</article><article>{STRIKE}</article>", id="articles"),
        pytest.param(f"<div>{FERRY}</div><div>{STRIKE}</div>", id="plain containers"),
        pytest.param(f"{FERRY}{STRIKE}", id="one after the other"),
        pytest.param(f"<article>{STRIKE}</article><article>{FERRY}</article>", id="the other one first"),
        pytest.param(
            f"<article>{FERRY}</article><article>{STRIKE}</article>".replace("h1>", "h2>"), id="lower headings"
        ),
    ],
)
def test_only_the_article_that_the_title_names_is_read(body: str) -> None:
    page = read_html(f"<html><head><title>Ferry returns to the lake</title></head><body>{body}</body></html>")
    assert page is not None
    assert "Tickets will cost" in page.text
    assert "Nobody asked us" not in page.text
    assert page.fields["author"] == "Ida Noor"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<h1>The Lake Herald</h1><article>{FERRY}</article>", id="the site's name as a heading"),
        pytest.param(f"<article>{FERRY}<h2>Prices</h2><p>Ten coins a child.</p></article>", id="parts of one article"),
        pytest.param(
            f"<article>{FERRY}</article><article><h2>12:05</h2><p>Ten coins a child, the office says.</p></article>",
            id="entries of lower rank",
        ),
    ],
)
def test_the_parts_of_one_article_stay_together(body: str) -> None:
    page = read_html(f"<html><head><title>Ferry returns to the lake</title></head><body>{body}</body></html>")
    assert page is not None
    assert "Tickets will cost" in page.text
    assert ("Ten coins a child" in page.text) == ("Ten coins" in body)
