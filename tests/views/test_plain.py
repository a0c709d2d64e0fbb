"""A view as plain Markdown: what it says, a line each, and nothing of what only leads about or draws."""

from __future__ import annotations

import pytest

from dossier.views.plain import plain


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        pytest.param(
            "<h2 id='a'>Jane Doe to <a href='x'>reporters</a></h2>", ["## Jane Doe to reporters"], id="heading"
        ),
        pytest.param("<p class='count'>5 pairs.</p>", ["5 pairs."], id="paragraph"),
        pytest.param(
            "<ul><li>“No”\nJane Doe · Gazette</li></ul>", ["- “No” · Jane Doe · Gazette"], id="item-of-two-lines"
        ),
        pytest.param(
            "<table><thead><tr><th>Speaker</th><th>To</th></tr></thead>"
            "<tbody><tr><td><a href='x'>Jane Doe</a></td><td></td></tr></tbody></table>",
            ["| Speaker | To |", "|---|---|", "| Jane Doe |  |"],
            id="table-with-an-empty-cell",
        ),
        pytest.param("<p>a | b\\c &amp; &lt;sic&gt;</p>", ["a \\| b\\\\c & &lt;sic>"], id="marks-are-escaped"),
        pytest.param("<p>bell\x07 and\x1b[31m red</p>", ["bell and\\[31m red"], id="control-characters-are-left-out"),
        pytest.param("<p class='jump'><a href='#a'>A</a> <a href='#b'>B</a></p><p>left</p>", ["left"], id="jump-links"),
        pytest.param("<p class='pager'>Page <a href='2'>2</a></p><p>left</p>", ["left"], id="pager"),
        pytest.param(
            "<figure class='chart'><svg><text>5</text><path d='M0 0'/></svg><p>By day</p></figure><p>left</p>",
            ["left"],
            id="chart",
        ),
        pytest.param("<p> </p>", [], id="nothing-said"),
    ],
)
def test_a_view_as_lines(html: str, lines: list[str]) -> None:
    assert plain(html) == "".join(f"{line}\n" for line in lines)
