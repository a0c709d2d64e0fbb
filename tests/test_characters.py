"""What reaches a terminal, a workflow's log or its summary, and what counts as a web address."""

from __future__ import annotations

import json
import re
import unicodedata

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from dossier.addresses import LONGEST, completed_address, web_address
from dossier.characters import visible, visible_json, whole
from dossier.curate import format_findings, summary_of
from dossier.explain import explanation
from dossier.records import Article, Extraction, Finding, Seed, Span


@pytest.mark.parametrize(
    ("text", "keep", "shown"),
    [
        pytest.param("plain words, äöü “quoted” 📰", "", "plain words, äöü “quoted” 📰", id="nothing to show"),
        pytest.param("a\x1b[31mb", "", "a\\x1b[31mb", id="an escape sequence"),
        pytest.param("\x1b]0;title\x07", "", "\\x1b]0;title\\x07", id="a window's title"),
        pytest.param("a\n::error::b", "", "a\\n::error::b", id="a workflow command"),
        pytest.param("a\r\nb\rc\n", "\n", "a\r\nb\\rc\n", id="line ends kept, but not a return alone"),
        pytest.param("a\r\nb", "", "a\\r\\nb", id="no line end kept"),
        pytest.param("abc\u202edef\u2066", "", "abc\\u202edef\\u2066", id="marks that turn the reading direction"),
        pytest.param("a\u200bb\ufeff", "", "a\\u200bb\\ufeff", id="no width"),
        pytest.param("a\u2028b\x85c", "\n", "a\\u2028b\\x85c", id="other line ends"),
        pytest.param("\U000e0041", "", "\\U000e0041", id="a tag"),
        pytest.param("a\ud800b", "", "a\\ud800b", id="half a character"),
        pytest.param("می\u200cخواهم 👩\u200d🚒", "", "می\u200cخواهم 👩\u200d🚒", id="joiners belong to words"),
    ],
)
def test_what_a_terminal_would_obey_is_made_visible(text: str, keep: str, shown: str) -> None:
    assert visible(text, keep) == shown


@given(st.text())
def test_whatever_is_shown_obeys_no_one_and_as_json_means_the_same(text: str) -> None:
    assert not {unicodedata.category(one) for one in visible(text)} & {"Cc", "Cs", "Zl", "Zp"}
    visible(text).encode("utf-8")
    line = visible_json(json.dumps([text], ensure_ascii=False))
    assert json.loads(line) == [text]
    assert "\u202e" not in line


@pytest.mark.parametrize(
    ("text", "together"),
    [
        pytest.param("\ud83d\udcf0 Herald", "📰 Herald", id="a pair"),
        pytest.param("a\ud83db", "a\N{REPLACEMENT CHARACTER}b", id="a first half alone"),
        pytest.param("\udcf0\ud83d", "\N{REPLACEMENT CHARACTER}" * 2, id="the wrong way round"),
        pytest.param("📰 Ä", "📰 Ä", id="nothing to do"),
    ],
)
def test_halves_of_a_character_are_put_together(text: str, together: str) -> None:
    assert whole(text) == together


@pytest.mark.parametrize(
    ("stated", "is_one", "meant"),
    [
        pytest.param("http://example.org", True, None, id="the shortest"),
        pytest.param(" https://example.org/a_(b)?c=1&d=2#e ", True, None, id="white space around"),
        pytest.param("http://münchen.example/straße", True, None, id="other letters"),
        pytest.param("http://192.0.2.1:8080/", True, None, id="a number and a port"),
        pytest.param("http://[2001:db8::1]/", True, None, id="IPv6"),
        pytest.param("http://localhost/a", True, None, id="a host without a dot"),
        pytest.param("www.example.org/story", False, "https://www.example.org/story", id="no scheme"),
        pytest.param("example.org/2024/story", False, "https://example.org/2024/story", id="neither www"),
        pytest.param("//example.org/x", False, "https://example.org/x", id="slashes alone"),
        pytest.param("example.org", False, None, id="perhaps a name"),
        pytest.param("robots.txt", False, None, id="a file"),
        pytest.param("/robots.txt", False, None, id="a path from the root"),
        pytest.param("../../etc/passwd", False, None, id="a path upwards"),
        pytest.param("http://", False, None, id="no host"),
        pytest.param("http:///a", False, None, id="an empty host"),
        pytest.param("http:example.org", False, None, id="no slashes"),
        pytest.param("http://[::1", False, None, id="a bracket left open"),
        pytest.param("http://[::g]/", False, None, id="no IPv6"),
        pytest.param("http://a:99999999/", False, None, id="a port too high"),
        pytest.param("http://a:b/", False, None, id="a port of letters"),
        pytest.param("http://user:word@example.org/", False, None, id="a password"),
        pytest.param("http://example.org@evil.example/", False, None, id="another host behind"),
        pytest.param("http://a..b/", False, None, id="two dots"),
        pytest.param("http://-a.example/", False, None, id="a hyphen first"),
        pytest.param("http://a/b c", False, None, id="a space"),
        pytest.param("http://a/\nb", False, None, id="two lines"),
        pytest.param("http://a/\u202eb", False, None, id="turned around"),
        pytest.param('http://a/"><script>', False, None, id="markup"),
        pytest.param("http://a\\b/", False, None, id="a backslash"),
        pytest.param("javascript:alert(1)", False, None, id="a script"),
        pytest.param("ftp://example.org/a", False, None, id="another scheme"),
        pytest.param("", False, None, id="nothing"),
        pytest.param(f"http://example.org/{'a' * LONGEST}", False, None, id="endless"),
    ],
)
def test_a_web_address_is_absolute_and_none_is_made_up(stated: str, meant: str | None, *, is_one: bool) -> None:
    assert web_address(stated) == (stated.strip() if is_one else None)
    assert is_one or completed_address(stated) == meant


@given(st.text(max_size=60).map(lambda rest: f"http://{rest}"))
def test_no_text_makes_the_reading_of_an_address_fail(stated: str) -> None:
    assert web_address(stated) in (None, stated.strip())


HOSTILE = Finding(
    "unread-seed",
    "seeds/a\n::add-mask::b\x1b[31m.txt",
    3,
    "its [words](http://evil.example/ 'x') **shout** <img src=x> | ` \u202e www.evil.example @somebody",
    "mend it",
    "error",
)


def test_an_annotation_is_one_line_whatever_it_is_about() -> None:
    (line,) = format_findings([HOSTILE], "github").splitlines()
    assert line.startswith("::error file=seeds/a%0A%3A%3Aadd-mask%3A%3Ab\\x1b[31m.txt,line=3,title=unread-seed::its ")
    assert "\x1b" not in line
    assert "\u202e" not in line


def test_a_report_for_people_is_one_line_a_finding() -> None:
    first, _total = format_findings([HOSTILE]).splitlines()
    assert first.startswith("error: seeds/a\\n::add-mask::b\\x1b[31m.txt:3: ")


def test_in_a_summary_the_words_of_a_seed_are_no_markdown() -> None:
    html = markdown.markdown(summary_of([HOSTILE]), extensions=["tables"])
    assert not re.search(r"<(?:a|img|strong|em)\b", html)
    cells = re.findall(r"<td><code>(.*?)</code></td>", html)
    assert len(cells) == 3  # code spans, in which no bare address and no name means anything either
    assert cells[0] == "seeds/a ::add-mask::b\\x1b[31m.txt:3"
    assert cells[1].startswith("its [words](http://evil.example/ 'x') **shout** &lt;img src=x&gt; ")


def test_a_summary_stays_below_what_is_taken_and_says_what_it_leaves_out() -> None:
    found = [Finding("undated-article", f"docs/articles/{n}.md", 1, "ä" * 300, "add a date") for n in range(3000)]
    summary = summary_of(found)
    shown = summary.count("| `docs/articles/")
    assert 900_000 < len(summary.encode()) <= 1_000_000
    assert f"Not shown here: {3000 - shown} more" in summary
    assert summary.endswith("3000 warnings\n")
    assert "Not shown" not in summary_of(found[:10])
    assert summary_of(()) == "## Dossier check\n\nNothing needs a curator.\n"


def test_an_explanation_shows_what_a_seed_holds_without_obeying_it() -> None:
    text = "Title \x1b[2J\r\nwords\r\u202e more"
    seed = Seed("a", "seeds/a.txt", text, "0")
    article = Article(seed, "T\x1b]0;x\x07", None, None, None, (), (Span(0, len(text)),), ())
    console = Console(width=200, highlight=False)
    with console.capture() as shown:
        console.print(explanation(Extraction(article, (), ())))
    assert "\\x1b[2J" in shown.get()
    assert "T\\x1b]0;x\\x07" in shown.get()
    assert not {"\x1b", "\r", "\u202e", "\x07"} & set(shown.get())
