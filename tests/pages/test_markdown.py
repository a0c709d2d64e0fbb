from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import markdown as md

from .rendering import Reader, html_of, words_of

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


def folded(value: str) -> str:
    return " ".join(re.sub(r"[\x00-\x08\x0e-\x1b\x7f]", "", value).split())


@pytest.mark.parametrize("value", HOSTILE)
def test_text_is_shown_as_it_is(value: str) -> None:
    html = html_of(md.text(value))
    assert words_of(html) == folded(value)
    assert [name for name, _ in Reader(html).elements] in ([], ["p"])


@pytest.mark.parametrize("value", HOSTILE)
def test_text_is_shown_as_it_is_in_a_heading_a_cell_a_quotation_a_link_and_a_tag(value: str) -> None:
    cell = f"| a | b |\n| --- | --- |\n| {md.text(value)} | end |\n"
    assert words_of(html_of(cell)) == folded(f"a b {folded(value)} end")
    assert words_of(html_of(f"## {md.text(value)} {{ #x }}"), "h2") == folded(value)
    assert words_of(html_of(md.quoted([md.inline(value.strip())]))) == folded(value)
    assert words_of(html_of(f"See {md.web_link(value, 'https://example.org/')}.")) == folded(f"See {folded(value)}.")
    assert words_of(html_of(f"x {md.tag('mark', value.strip(), id=value)} y")) == folded(f"x {folded(value)} y")
    inner = f'<figure id="f" markdown>\n\n{md.quoted([md.inline(value.strip())])}\n\n</figure>\n'
    assert words_of(html_of(inner), "blockquote") == folded(value)
    assert [name for name, _ in Reader(html_of(inner)).elements] == ["figure", "blockquote", "p"]


_TEXTS = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)
_NASTY = st.lists(
    st.sampled_from(
        [*"*_`[](){}<>#+-.!|\\&;:=~1a \n\t\"'^$x", "---", "```", "</figure>", "&amp;", "{: #x }", "http://a.b/"]
    ),
    max_size=14,
).map("".join)


@given(st.one_of(_TEXTS, _NASTY))
@settings(max_examples=400, deadline=None)
def test_any_text_comes_back_from_the_renderer(value: str) -> None:
    assert words_of(html_of(md.text(value))) == folded(value)


@given(st.one_of(_TEXTS, _NASTY))
@settings(max_examples=300, deadline=None)
def test_any_text_comes_back_from_a_quotation_inside_a_figure(value: str) -> None:
    words = md.quoted([md.inline(value.strip())])
    caption = "<figcaption markdown>\n\nx\n</figcaption>"
    figure = f'<figure class="quote" id="q-1" markdown>\n\n{words}\n\n{caption}\n</figure>\n'
    assert words_of(html_of(figure), "blockquote") == folded(value)


@given(st.one_of(_TEXTS, _NASTY))
@settings(max_examples=200, deadline=None)
def test_any_attribute_comes_back_from_the_renderer(value: str) -> None:
    html = html_of(f"a {md.tag('time', 'b', datetime=value)} c")
    assert dict(Reader(html).elements)["time"]["datetime"] == folded(value)


@given(st.one_of(_TEXTS, _NASTY), st.one_of(_TEXTS, _NASTY))
@settings(max_examples=200, deadline=None)
def test_stretches_side_by_side_show_what_each_shows(first: str, second: str) -> None:
    html = html_of(md.line(f"{md.inline(first.lstrip())}{md.tag('mark', second)}"))
    assert words_of(html) == folded(first.lstrip() + second)


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


@given(st.dictionaries(st.sampled_from(["title", "name", "role"]), st.one_of(_TEXTS, _NASTY), max_size=3))
@settings(max_examples=200, deadline=None)
def test_front_matter_comes_back_from_yaml(facts: dict[str, str]) -> None:
    head = md.front_matter(facts)
    assert head.startswith("---\n")
    lines = head.split("\n")
    assert lines.index("---", 1) == len(lines) - 2
    stated = yaml.safe_load(head.removeprefix("---\n").removesuffix("---\n")) or {}
    assert stated == {key: folded(value) for key, value in facts.items() if folded(value)}


def test_a_code_span_holds_backticks() -> None:
    assert words_of(html_of(md.code("a ``b`` `c`"))) == "a ``b`` `c`"


def test_raw_text_is_shown_as_it_is_in_a_block_of_html() -> None:
    assert words_of(html_of(f"<pre><code>{md.raw('a <b> &amp; *c*')}</code></pre>")) == "a <b> &amp; *c*"
