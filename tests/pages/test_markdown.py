from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import markdown as md

from .rendering import Reader, bare, commonmark_of, html_of, words_of

HOSTILE = [
    pytest.param("5*3*2 and a_b_c and __init__ and **bold**", id="emphasis"),
    pytest.param("1986. It was cold.", id="numbered-list"),
    pytest.param("7) seven", id="numbered-list-with-bracket"),
    pytest.param("#MeToo", id="hashtag-first"),
    pytest.param("I like C# and F##", id="closing-hashes"),
    pytest.param("<sic> </figure> <script>alert(1)</script> <!-- -->", id="html"),
    pytest.param("    four spaces", id="indented-code"),
    pytest.param("{{ page.title }} {% include 'x' %} {# y #}", id="templates"),
    pytest.param("[[ wiki ]] [a](b) [a][b] ![x](y) [^1] [TOC]", id="links"),
    pytest.param("---", id="rule"),
    pytest.param("- item", id="item"),
    pytest.param("* * *", id="rule-of-stars"),
    pytest.param("-->", id="end-of-comment"),
    pytest.param("| a | b |", id="table-row"),
    pytest.param("back\\slash \\* \\", id="backslashes"),
    pytest.param(":smile: $x$ $$y$$ ~~z~~ ==m== ^^i^^ ++k++", id="marks-of-other-dialects"),
    pytest.param("x {: #id .class } { .y }", id="attribute-lists"),
    pytest.param("{: #id }", id="attribute-list-alone"),
    pytest.param("*[HTML]: Hyper Text", id="abbreviation"),
    pytest.param("[1]: http://example.com 'x'", id="reference"),
    pytest.param("&amp; &lt; &#42; &copy AT&T Marks & Spencer &", id="entities"),
    pytest.param("`code` ``x``", id="code"),
    pytest.param("```", id="fence"),
    pytest.param("~~~ python", id="tilde-fence"),
    pytest.param("=== tab", id="tab"),
    pytest.param("!!! note", id="admonition"),
    pytest.param("??? note", id="details"),
    pytest.param("/// note", id="block"),
    pytest.param(": definition", id="definition"),
    pytest.param("> quoted", id="quotation"),
    pytest.param("+ plus", id="plus"),
    pytest.param("http://example.com/_a_ and me@example.com", id="addresses"),
    pytest.param("name: value\n---\nmore", id="front-matter-fence"),
    pytest.param("“curly” «guillemets» … – — ... -- '' ``", id="typography"),
    pytest.param("--8<-- 'secret.txt'", id="snippet"),
    pytest.param("\u202eright to left\u202c, na\u00efve, nai\u0308ve, 漢字, 🙂", id="unicode"),
    pytest.param("a\u00a0b\u2003c\u2028d\x0be", id="odd-white-space"),
    pytest.param("\x02wzxhzdk:0\x03 klzzwxh:0000", id="placeholders-of-the-renderer"),
]


HTML_OF = [pytest.param(html_of, id="python-markdown"), pytest.param(commonmark_of, id="commonmark")]
Render = Callable[[str], str]


def folded(value: str) -> str:
    return " ".join(re.sub(r"[\x00-\x08\x0e-\x1b\x7f]", "", value).split())


@pytest.mark.parametrize("render", HTML_OF)
@pytest.mark.parametrize("value", HOSTILE)
def test_text_is_shown_as_it_is(value: str, render: Render) -> None:
    html = render(md.text(value))
    assert words_of(html) == folded(value)
    assert [name for name, _ in Reader(html).elements] in ([], ["p"])


@pytest.mark.parametrize("value", HOSTILE)
def test_the_source_of_a_page_reads_as_the_text_does(value: str) -> None:
    assert bare(md.text(value)) == folded(value)


@pytest.mark.parametrize("render", HTML_OF)
@pytest.mark.parametrize("value", HOSTILE)
def test_text_is_shown_as_it_is_in_a_heading_a_link_a_list_and_a_quotation(value: str, render: Render) -> None:
    assert words_of(render(f"## {md.text(value)}"), "h2") == folded(value)
    assert words_of(render(f"### {md.link(value, '../a.md')}"), "h3") == folded(value)
    assert words_of(render(f"See {md.web_link(value, 'https://example.org/')}.")) == folded(f"See {folded(value)}.")
    assert words_of(render(f"- {md.link('Ann', 'a.md')}, {md.inline(value)}: 1"), "li") == folded(f"Ann, {value}: 1")
    quotation = Reader(render(md.quoted([f"{md.inline(value.strip())} {md.link('→', '../a.md#q-1')}"])))
    assert " ".join("".join(quotation.inside("blockquote")).split()) == folded(f"{value} →")
    assert [name for name, _ in quotation.elements] == ["blockquote", "p", "a"]


_TEXTS = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)
_NASTY = st.lists(
    st.sampled_from(
        [*"*_`[](){}<>#+-.!|\\&;:=~1a \n\t\"'^$x", "---", "```", "</figure>", "&amp;", "{: #x }", "http://a.b/"]
    ),
    max_size=14,
).map("".join)
# Words each of which would mean something where a line begins, and some that would not.
_LINES = st.lists(
    st.sampled_from(
        [
            *(
                "#",
                "##",
                "#x",
                ">",
                "-",
                "+",
                "*",
                "--",
                "---",
                "=",
                "===",
                "1.",
                "1)",
                "01.",
                "2024.",
                "~~~",
                "```",
                "|",
            ),
            *(
                "| --- |",
                "!!!",
                "???",
                "///",
                ":::",
                ":",
                "<b>",
                "[^1]:",
                "[a]:",
                "\\",
                "_",
                "a",
                "said",
                "“No”",
                "—",
                "$$",
            ),
        ]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)
ANY = st.one_of(_TEXTS, _NASTY, _LINES)


@given(ANY)
@settings(max_examples=500, deadline=None)
def test_any_text_comes_back_from_both_renderers_and_from_the_source(value: str) -> None:
    shown = md.text(value)
    assert words_of(html_of(shown)) == words_of(commonmark_of(shown)) == bare(shown) == folded(value)


@given(_LINES, st.integers(1, 80))
@settings(max_examples=500, deadline=None)
def test_a_page_whose_lines_are_broken_elsewhere_shows_the_same(value: str, width: int) -> None:
    item = md.item(f"x {md.inline(value)}").removeprefix("- ")
    for shown, first, others in ((md.text(value), "", ""), (md.text(value), "> ", "> "), (item, "- ", "  ")):
        lines = textwrap.wrap(shown, width, break_long_words=False, break_on_hyphens=False)
        page = "\n".join(f"{others if n else first}{line}" for n, line in enumerate(lines))
        for render in (html_of, commonmark_of):
            assert words_of(render(page)) == folded(f"{'x ' if shown == item else ''}{value}")


@given(ANY)
@settings(max_examples=300, deadline=None)
def test_a_page_that_a_formatter_wrote_with_backslashes_for_entities_shows_the_same(value: str) -> None:
    written = md.text(value).replace("&amp;", "\\&").replace("&lt;", "\\<")
    assert words_of(html_of(written)) == words_of(commonmark_of(written)) == folded(value)


@given(ANY, ANY)
@settings(max_examples=300, deadline=None)
def test_stretches_around_a_link_show_what_each_shows(first: str, second: str) -> None:
    shown = md.line(f"{md.inline(first.lstrip())}{md.link('Ann', '../a.md')}{md.inline(second)}")
    expected = folded(f"{first.lstrip()}Ann{second}")
    assert words_of(html_of(shown)) == words_of(commonmark_of(shown)) == expected


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("#MeToo and C++ and R&D, 5 - 3 = 2", id="marks-in-words"),
        pytest.param("$5 billion, 3.5% and 10:30", id="figures"),
        pytest.param("well-known — “so-called” … (sic)!", id="punctuation"),
        pytest.param("In 1986. Then he left.", id="a-year-within-a-line"),
    ],
)
def test_what_means_nothing_stays_as_it_is(value: str) -> None:
    assert md.text(value).replace("\\- ", "- ").replace("\\=", "=") == value


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("https://example.org/a_(b)?c=1&d=2#e", "https://example.org/a_%28b%29?c=1&d=2#e", id="brackets"),
        pytest.param("https://example.org/ä*[x]", "https://example.org/%C3%A4%2A%5Bx%5D", id="to-encode"),
        pytest.param("https://example.org/a b", None, id="must-not-with-a-space"),
        pytest.param("../people/a.md#b", None, id="must-not-relative"),
        pytest.param("search/", None, id="must-not-a-page-of-the-site"),
        pytest.param("//evil.example/x", None, id="must-not-without-a-scheme"),
        pytest.param("JavaScript:alert(1)", None, id="must-not-script-in-capitals"),
        pytest.param(" java\nscript:alert(1)", None, id="must-not-script-in-two-lines"),
        pytest.param("data:text/html,x", None, id="must-not-data"),
        pytest.param("file:///etc/passwd", None, id="must-not-file"),
        pytest.param("http://[x", None, id="must-not-broken"),
        pytest.param("", None, id="must-not-empty"),
    ],
)
def test_a_link_to_the_web_is_made_safe_or_its_label_alone(address: str, expected: str | None) -> None:
    assert md.web_link("click", address) == (f"[click]({expected})" if expected else "click")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("../people/a.md#b", "../people/a.md#b", id="relative"),
        pytest.param("#q-1", "#q-1", id="anchor"),
        pytest.param("../a b.md", "../a%20b.md", id="to-encode"),
        pytest.param("javascript:alert(1)", None, id="must-not-script"),
        pytest.param("https://example.org/", None, id="must-not-to-the-web"),
        pytest.param("//evil.example/x", None, id="must-not-another-host"),
    ],
)
def test_a_link_within_the_site_leads_nowhere_else(address: str, expected: str | None) -> None:
    assert md.link("click", address) == (f"[click]({expected})" if expected else "click")


@pytest.mark.parametrize(
    ("origin", "page", "anchor", "expected"),
    [
        pytest.param("people/a.md", "articles/b.md", "q-1", "../articles/b.md#q-1", id="to-another-folder"),
        pytest.param("people/a.md", "people/a.md", "q-1", "#q-1", id="on-the-same-page"),
        pytest.param("index.md", "people/a.md", "", "people/a.md", id="from-home"),
        pytest.param("people/a/page-2.md", "index.md", "", "../../index.md", id="to-home"),
    ],
)
def test_pages_name_one_another_by_relative_paths(origin: str, page: str, anchor: str, expected: str) -> None:
    assert md.page_address(origin, page, anchor) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param("index.md", "", id="home"),
        pytest.param("people/index.md", "people/", id="an-index"),
        pytest.param("people/a.md", "people/a/", id="a-page"),
    ],
)
def test_a_page_is_published_in_a_folder_of_its_own(page: str, expected: str) -> None:
    assert md.site_address(page) == expected


@given(st.dictionaries(st.sampled_from(["title", "name", "role"]), ANY, max_size=3))
@settings(max_examples=300, deadline=None)
def test_front_matter_comes_back_from_yaml(facts: dict[str, str]) -> None:
    head = md.front_matter(facts)
    assert head.startswith("---\n")
    lines = head.split("\n")
    assert lines.index("---", 1) == len(lines) - 2
    stated = yaml.load(head.removeprefix("---\n").removesuffix("---\n"), yaml.BaseLoader) or {}  # noqa: S506 - text only
    assert stated == {key: folded(value) for key, value in facts.items() if folded(value)}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("Mara Lindqvist", "Mara Lindqvist", id="name"),
        pytest.param("Ministers’ talks: a summary", '"Ministers’ talks: a summary"', id="colon"),
        pytest.param("Talks #2", '"Talks #2"', id="comment"),
        pytest.param("2024-05-31", "2024-05-31", id="date"),
        pytest.param("No", '"No"', id="a-word-that-yaml-takes-for-false"),
        pytest.param("1986", "1986", id="year"),
        pytest.param("12_345", '"12_345"', id="number-with-a-mark"),
        pytest.param("004_541b635800ca0b9c", "004_541b635800ca0b9c", id="article-id"),
        pytest.param("012_1234567890123456", '"012_1234567890123456"', id="article-id-of-digits"),
        pytest.param("- dash", '"- dash"', id="dash-first"),
        pytest.param('the "head"', 'the "head"', id="marks-within"),
        pytest.param('"head" of', '"\\"head\\" of"', id="mark-first"),
        pytest.param("https://example.org/a?b=1#c", "https://example.org/a?b=1#c", id="address"),
        pytest.param("../people/", "../people/", id="address-within-the-site"),
        pytest.param("ends with:", '"ends with:"', id="colon-last"),
    ],
)
def test_a_fact_is_quoted_only_where_yaml_would_take_it_for_something_else(value: str, expected: str) -> None:
    assert md.front_matter({"key": value}) == f"---\nkey: {expected}\n---\n"


def test_facts_that_are_lists_and_tables_stand_indented() -> None:
    facts = {"aliases": ["Ann", "#2"], "search": {"exclude": True}, "role": None, "url": ""}
    assert md.front_matter(facts) == '---\naliases:\n  - Ann\n  - "#2"\nsearch:\n  exclude: true\n---\n'


def test_a_code_span_holds_backticks() -> None:
    assert words_of(html_of(md.code("a ``b`` `c`"))) == "a ``b`` `c`"
