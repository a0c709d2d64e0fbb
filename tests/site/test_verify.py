"""What the check before publishing lets through, and what it stops."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.config import Config
from dossier.publish import check_site, verify_site
from dossier.publish.rendered import folded, read_page
from dossier.records import Cut, Dossier

Rendered = Callable[[dict[str, str]], Config]
LEFT = "articles/left/index.html"


def figure(words: str, id_: str = "q-00000001") -> str:
    return (
        f'<figure class="quote" id="{id_}"><blockquote><p>{words}</p></blockquote><figcaption>Ada</figcaption></figure>'
    )


REST = figure("the harbour would not close", "q-00000002") + figure("a &lt;risk&gt;", "q-00000003")
GOOD = {LEFT: figure("We will not close it, not *one* day,"), "articles/right/index.html": REST}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("We will not close it, not *one* day,", id="as it is"),
        pytest.param("We will\n not close it,  not *one* day,", id="other white space"),
        pytest.param("We <em>will</em> not close it, <span>not *one*</span> day,", id="inline tags"),
        pytest.param("We will not close it,</p><p>not *one* day,", id="a paragraph's end for white space"),
        pytest.param("We&nbsp;will not close it, not &#42;one&#42; day,", id="character references"),
    ],
)
def test_the_seeds_own_words_pass(dossier: Dossier, rendered: Rendered, words: str) -> None:
    assert verify_site(dossier, rendered({**GOOD, LEFT: figure(words)})) == ()


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("We will close it, not *one* day,", id="a word left out"),
        pytest.param("We will not close it, not one day,", id="marks taken for emphasis"),
        pytest.param("We will not close it, not *one* day", id="the last comma left out"),
        pytest.param("we will not close it, not *one* day,", id="a letter's case"),
        pytest.param("We will not close it, not *one* day, ever", id="words added"),
        pytest.param("Wewill not close it, not *one* day,", id="a space lost"),
        pytest.param("We will not clo-se it, not *one* day,", id="a hyphen gained"),
        pytest.param("“We will not close it, not *one* day,”", id="quotation marks gained"),
        pytest.param("", id="nothing"),
    ],
)
def test_any_other_words_are_an_error(dossier: Dossier, rendered: Rendered, words: str) -> None:
    findings = verify_site(dossier, rendered({**GOOD, LEFT: figure(words)}))
    assert [(f.kind, f.severity) for f in findings] == [("not-verbatim", "error")]


def test_the_message_names_page_line_and_difference(dossier: Dossier, rendered: Rendered) -> None:
    config = rendered({**GOOD, LEFT: figure("We will not close it, not *two* day,")})
    (finding,) = verify_site(dossier, config)
    assert (finding.file, finding.line) == ("docs/articles/left.md", 3)
    assert "not *two* day" in finding.fact
    assert "not *one* day" in finding.fact


def test_a_quotation_on_any_page_is_compared(dossier: Dossier, rendered: Rendered) -> None:
    config = rendered({**GOOD, "people/ada-quill/index.html": figure("We will close it")})
    assert [(f.kind, f.file) for f in verify_site(dossier, config)] == [("not-verbatim", "docs/people/ada-quill.md")]


def test_words_of_no_seed_under_an_unknown_id_are_an_error(dossier: Dossier, rendered: Rendered) -> None:
    config = rendered({**GOOD, "about/index.html": figure("Never said", "q-ffffffff")})
    assert [(f.kind, f.severity) for f in verify_site(dossier, config)] == [("not-verbatim", "error")]


def test_words_of_a_seed_that_are_no_longer_extracted_are_listed(dossier: Dossier, rendered: Rendered) -> None:
    config = rendered({**GOOD, "about/index.html": figure("Officials disagreed", "q-ffffffff")})
    assert [(f.kind, f.severity) for f in verify_site(dossier, config)] == [("orphaned-quote", "warning")]


def test_a_quotation_without_a_place_under_its_permalink_is_listed(dossier: Dossier, rendered: Rendered) -> None:
    findings = verify_site(dossier, rendered({**GOOD, LEFT: "<p>deleted by hand</p>"}))
    assert [(f.kind, f.severity) for f in findings] == [("quote-not-shown", "notice")]


def test_a_quotation_from_furniture_is_an_error(dossier: Dossier, rendered: Rendered) -> None:
    left, right = dossier.articles
    cut = Cut(left.quotes[0].span, "comment form")
    changed = replace(left, article=replace(left.article, body=(), furniture=(cut,)))
    findings = verify_site(replace(dossier, articles=(changed, right)), rendered(GOOD))
    assert [(f.kind, f.severity) for f in findings] == [("not-from-the-article", "error")]


def test_a_quotation_that_is_not_its_slice_is_an_error(dossier: Dossier, rendered: Rendered) -> None:
    first, *others = dossier.quotes
    moved = replace(first, quote=replace(first.quote, text="We will close it,  not *one*\nday,"))
    findings = verify_site(replace(dossier, quotes=(moved, *others)), rendered(GOOD))
    assert "not-from-the-article" in {f.kind for f in findings}


@pytest.mark.parametrize(
    "link",
    [
        pytest.param("../left/#q-00000001", id="an anchor on another page"),
        pytest.param("#q-00000002", id="an anchor on this page"),
        pytest.param("./", id="this page"),
        pytest.param("../../about/", id="a folder"),
        pytest.param("../../about/index.html", id="a file"),
        pytest.param("/about/", id="from the root"),
        pytest.param("../../data/quotes.jsonl", id="data"),
        pytest.param("../../about/?q=port", id="with a query"),
        pytest.param("../../people/%C3%A9lan/", id="percent-encoded"),
        pytest.param("https://example.org/nothing", id="another site"),
        pytest.param("mailto:a@example.org", id="no page at all"),
        pytest.param("../left/#:~:text=harbour", id="a text fragment"),
        pytest.param("", id="empty"),
    ],
)
def test_a_link_that_leads_somewhere_passes(dossier: Dossier, rendered: Rendered, link: str) -> None:
    pages = {**GOOD, "about/index.html": "", "data/quotes.jsonl": "", "people/élan/index.html": ""}
    pages["articles/right/index.html"] = f'<a href="{link}">x</a>{REST}'
    assert verify_site(dossier, rendered(pages)) == ()


@pytest.mark.parametrize(
    "link",
    [
        pytest.param("../gone/", id="a page that is not there"),
        pytest.param("../left/#q-0000000f", id="an anchor that is not there"),
        pytest.param("#nowhere", id="an anchor that this page lacks"),
        pytest.param("/articles/gone/", id="from the root"),
        pytest.param("../../data/none.jsonl", id="a file that is not there"),
        pytest.param("../left.md", id="a source"),
    ],
)
def test_a_link_that_leads_nowhere_is_an_error(dossier: Dossier, rendered: Rendered, link: str) -> None:
    config = rendered({**GOOD, "articles/right/index.html": f'<a href="{link}">x</a>{REST}'})
    assert [(f.kind, f.severity) for f in verify_site(dossier, config)] == [("dead-link", "error")]


def test_links_are_understood_below_the_published_address(dossier: Dossier, rendered: Rendered) -> None:
    links = "".join(
        f'<a href="{link}">x</a>' for link in ("/dale/about/", "https://example.org/dale/about/", "/other/")
    )
    config = rendered({**GOOD, "about/index.html": links})
    published = replace(config, address="https://example.org/dale/")
    assert verify_site(dossier, published) == ()
    elsewhere = replace(config, address="https://example.org/")
    assert {f.kind for f in verify_site(dossier, elsewhere)} == {"dead-link"}


def test_nothing_is_found_on_a_site_that_was_not_built(dossier: Dossier, config: Config) -> None:
    assert check_site(dossier, config) == ()


@given(st.text())
def test_what_is_read_from_a_figure_is_the_text_that_was_put_in(words: str) -> None:
    escaped = "".join(f"&#{ord(c)};" if c in "<>&\r" else c for c in words)
    (quote,) = read_page("a.html", figure(escaped)).quotes
    assert quote.text == folded(words)
