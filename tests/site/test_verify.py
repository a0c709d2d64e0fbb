"""What the check before publishing lets through, and what it stops."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.config import Config
from dossier.publish import check_site, render_site, verify_site, write_data
from dossier.publish.rendered import folded, read_page
from dossier.records import Cut, Dossier

Rendered = Callable[[dict[str, str]], Config]
LEFT = "articles/left/index.html"


SAID = {
    "q-00000001": 'data-kind="direct" data-speaker="people/ada-quill"',
    "q-00000002": 'data-kind="indirect" data-speaker="people/ada-quill"',
    "q-00000003": 'data-kind="mixed" data-speaker="sources/officials"',
}


def figure(words: str, id_: str = "q-00000001", said: str | None = None) -> str:
    named = f'class="quote" id="{id_}" data-quote="{id_}" {SAID.get(id_, "") if said is None else said}'
    return f"<figure {named}><blockquote><p>{words}</p></blockquote><figcaption>Ada</figcaption></figure>"


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
    assert (finding.file, finding.line) == ("docs/articles/left.md", 7)
    assert "not *two* day" in finding.fact
    assert "not *one* day" in finding.fact


def test_a_quotation_on_any_page_is_compared(dossier: Dossier, rendered: Rendered) -> None:
    config = rendered({**GOOD, "people/ada-quill/index.html": figure("We will close it")})
    assert [(f.kind, f.file) for f in verify_site(dossier, config)] == [("not-verbatim", "docs/people/ada-quill.md")]


MARKED = "<p><mark {}>We will not close it, not </mark><em><mark {}>*one* day,</mark> he</em></p>"
ROW = '<ul><li {} {}><a href="../../articles/left/#q-00000001">“{}”</a> <a class="speaker" href="{}">A</a></li></ul>'


@pytest.mark.parametrize(
    ("path", "html", "kind"),
    [
        pytest.param(
            "about", ROW.format("{}", "{}", "We will not close it…", "../people/ada-quill/"), None, id="a row"
        ),
        pytest.param(
            "about",
            ROW.format("{}", "{}", "We will close it", "../people/ada-quill/"),
            "not-verbatim",
            id="other words in a row",
        ),
        pytest.param(
            "about", ROW.format("{}", "{}", "", "../people/ada-quill/"), "not-verbatim", id="a row without words"
        ),
        pytest.param(
            "about",
            ROW.format("{}", "{}", "We will", "../sources/officials/"),
            "misattributed",
            id="a row that names another",
        ),
        pytest.param("articles/left", MARKED, None, id="a mark in two pieces"),
        pytest.param("articles/left", MARKED.replace("will not", "will"), "not-verbatim", id="other words in a mark"),
        pytest.param("articles/right", MARKED, "misplaced", id="a mark in another article"),
    ],
)
def test_a_quotation_in_a_list_or_in_the_text_is_compared_too(
    dossier: Dossier, rendered: Rendered, path: str, html: str, kind: str | None
) -> None:
    said = f'data-quote="q-00000001" {SAID["q-00000001"]}'
    pages = {"people/ada-quill/index.html": "", "sources/officials/index.html": "", **GOOD}
    pages[f"{path}/index.html"] = pages.get(f"{path}/index.html", "") + html.format(said, said)
    found = [finding.kind for finding in verify_site(dossier, rendered(pages)) if finding.kind != "dead-link"]
    assert found == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("path", "said", "kind"),
    [
        pytest.param("people/ada-quill", SAID["q-00000001"], None, id="at the speaker's"),
        pytest.param("about", SAID["q-00000001"], None, id="on a page of nobody's"),
        pytest.param(
            "about", 'data-kind="direct" data-speaker="sources/officials"', "misattributed", id="another speaker"
        ),
        pytest.param("about", 'data-kind="direct" data-speaker=""', "misattributed", id="nobody"),
        pytest.param(
            "about", 'data-kind="indirect" data-speaker="people/ada-quill"', "not-verbatim", id="another kind"
        ),
        pytest.param("about", "", "not-verbatim", id="no word of it"),
        pytest.param("sources/officials", SAID["q-00000001"], "misplaced", id="at another speaker's"),
        pytest.param("articles/right", SAID["q-00000001"], "misplaced", id="in another article"),
    ],
)
def test_speaker_kind_and_page_of_a_quotation_are_compared(
    dossier: Dossier, rendered: Rendered, path: str, said: str, kind: str | None
) -> None:
    pages = dict(GOOD)
    pages[f"{path}/index.html"] = pages.get(f"{path}/index.html", "") + figure(
        "We will not close it, not *one* day,", said=said
    )
    found = [finding.kind for finding in verify_site(dossier, rendered(pages)) if finding.kind != "dead-link"]
    assert found == ([kind] if kind else [])


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


@pytest.mark.parametrize(
    ("diff", "is_sound"),
    [
        pytest.param("<del>So</del> We will not close it, not <ins>*one* day</ins>,", True, id="its words"),
        pytest.param("We will not close it , not *one* day", True, id="other space and marks"),
        pytest.param("We will close it, not *one* day,", False, id="a word too few"),
        pytest.param("We will not <ins>ever</ins> close it, not *one* day,", False, id="a word too many"),
        pytest.param("We will <del>not</del> close it, not *one* day,", False, id="a word that it has is struck out"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_version_in_a_comparison_has_the_words_of_its_seed(
    dossier: Dossier, rendered: Rendered, diff: str, *, is_sound: bool
) -> None:
    page = f'<div class="diff" data-version="q-00000001"><p>{diff}</p></div>'
    found = verify_site(dossier, rendered({**GOOD, "compare/u-1/index.html": page}))
    assert [(finding.kind, finding.severity) for finding in found] == ([] if is_sound else [("not-verbatim", "error")])


def test_what_a_version_leaves_out_is_looked_at_for_what_no_template_makes(
    dossier: Dossier, rendered: Rendered
) -> None:
    diff = "<del>So<script>alert(1)</script></del> We will not close it, not *one* day,"
    page = f'<div class="diff" data-version="q-00000001"><p>{diff}</p></div>'
    found = verify_site(dossier, rendered({**GOOD, "compare/u-1/index.html": page}))
    assert [finding.kind for finding in found] == ["foreign-element"]


def test_a_version_of_a_quotation_that_there_is_not_is_an_error(dossier: Dossier, rendered: Rendered) -> None:
    page = '<li><span data-version="q-0000000f">We will <del>not</del> close it</span></li>'
    found = verify_site(dossier, rendered({**GOOD, "compare/u-1/index.html": page}))
    assert [finding.kind for finding in found] == ["not-verbatim"]


def test_nothing_is_found_on_a_site_that_was_not_built(dossier: Dossier, config: Config) -> None:
    assert check_site(dossier, config) == ()


def test_a_site_of_other_records_is_stale_and_not_compared_with_these(dossier: Dossier, rendered: Rendered) -> None:
    config = rendered({**GOOD, "index.html": ""})
    write_data(dossier, config)
    assert check_site(dossier, config) == verify_site(dossier, config)
    others = replace(dossier, quotes=dossier.quotes[1:])
    (finding,) = check_site(others, config)
    assert (finding.kind, finding.file) == ("stale", config.relative(config.site))
    (config.site / "data/quotes.jsonl").unlink()
    assert [finding.kind for finding in check_site(dossier, config)] == ["stale"]


@given(st.text())
def test_what_is_read_from_a_figure_is_the_text_that_was_put_in(words: str) -> None:
    escaped = "".join(f"&#{ord(c)};" if c in "<>&\r" else c for c in words)
    (quote,) = read_page("a.html", figure(escaped)).quotes
    assert quote.text == folded(words)


# ------------------------------------------------------------------------------ elements that nobody of ours makes

FRAME = (
    '<html lang="en" class="no-js"><head><meta charset="utf-8"><title>Harbour</title>'
    '<script src="{0}assets/bundle.js"></script><script>__md_scope=new URL("{0}",location)</script>'
    '<script id="__config" type="application/json">{{"base": "{0}", "search": "{0}assets/search.js"}}</script>'
    "<style>p {{ color: red }}</style></head><body>{1}</body></html>"
)
FILES = {"assets/bundle.js": "", "assets/search.js": ""}


def framed(body: str, base: str = "../../") -> str:
    return FRAME.format(base, body)


def with_body(rendered: Rendered, body: str, base: str = "../../") -> Config:
    """A site whose page `left` holds `body`, in the theme's frame; all its pages are in it."""
    page = framed(f"{GOOD[LEFT]}{body}", base)
    return rendered({**GOOD, **FILES, LEFT: page, "404.html": framed("", "/"), "about/index.html": framed("", "../")})


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("", id="the theme's own"),
        pytest.param(
            '<p class="lead" data-kind="x" aria-label="y"><a href="https://example.org/">x</a></p>', id="text"
        ),
        pytest.param('<a href="mailto:a@example.org">x</a><img src="../../assets/bundle.js" alt="x">', id="addresses"),
        pytest.param('<table><tr><td style="text-align: right;">1</td></tr></table>', id="a table of Markdown"),
        pytest.param('<svg viewBox="0 0 1 1"><title>a &lt;b></title><rect x="1" width="2"/></svg>', id="a chart"),
        pytest.param('<form action="../../about/"><input type="search" name="q"></form>', id="the search"),
        pytest.param("<p>&lt;script>alert(1)&lt;/script></p><!-- <script> -->", id="a tag as words, and in a comment"),
    ],
)
def test_what_the_templates_make_passes(dossier: Dossier, rendered: Rendered, body: str) -> None:
    assert verify_site(dossier, with_body(rendered, body)) == ()


FOREIGN = [
    pytest.param("<script>alert(1)</script>", id="a script"),
    pytest.param('<script src="../../assets/other.js"></script>', id="a script in the site that is not the theme's"),
    pytest.param('<script src="https://evil.example/assets/bundle.js"></script>', id="a script from elsewhere"),
    pytest.param('<script>__md_scope=new URL("https://evil.example/",location)</script>', id="the theme's, led astray"),
    pytest.param("<style>p { color: blue }</style>", id="a style"),
    pytest.param('<meta http-equiv="refresh" content="0; url=https://evil.example/">', id="a redirect to elsewhere"),
    pytest.param('<meta http-equiv="refresh" content="0; url=javascript:alert(1)">', id="a redirect to a script"),
    pytest.param('<meta http-equiv="refresh" content="0;url=/\\evil.example/">', id="a redirect with a backslash"),
    pytest.param("<meta http-equiv=refresh content=\"0; url='https://evil.example/'\">", id="a redirect in marks"),
    pytest.param('<meta http-equiv="refresh" content="0; https://evil.example/">', id="a redirect said shortly"),
    pytest.param('<meta name="referrer" content="unsafe-url">', id="a meta of another name"),
    pytest.param('<meta name="author" content="x" http-equiv="refresh">', id="a meta that is two things"),
    pytest.param('<link rel="stylesheet" href="//evil.example/x.css">', id="a style sheet from elsewhere"),
    pytest.param('<link rel="preconnect" href="../../about/">', id="a link of another sort"),
    pytest.param('<base href="https://evil.example/">', id="a base"),
    pytest.param('<iframe src="../../about/"></iframe>', id="a frame"),
    pytest.param('<object data="x"></object>', id="an object"),
    pytest.param('<p onclick="alert(1)">x</p>', id="an event"),
    pytest.param('<p style="position: fixed">x</p>', id="a style of its own"),
    pytest.param('<a href="javascript:alert(1)">x</a>', id="a script's address"),
    pytest.param('<a href=" Java\tScript:alert(1)">x</a>', id="a script's address in disguise"),
    pytest.param('<a href="data:text/html,x">x</a>', id="a page in an address"),
    pytest.param('<img src="https://evil.example/x.png" alt="x">', id="a picture from elsewhere"),
    pytest.param('<form action="https://evil.example/"></form>', id="a form to elsewhere"),
    pytest.param('<svg><a xlink:href="javascript:alert(1)">x</a></svg>', id="a link in a picture"),
    pytest.param("<svg><title><img src=x onerror=alert(1)></title></svg>", id="a tag in a picture's title"),
    pytest.param("<math></math>", id="a formula"),
    pytest.param("<template><p>x</p></template>", id="a template"),
    pytest.param("<noscript><p>x</p></noscript>", id="what a parser and a browser read in two ways"),
    pytest.param("<b>" * 3000 + "<script>alert(1)</script>", id="deeper than any parser goes"),
]


@pytest.mark.parametrize("body", FOREIGN)
def test_an_element_that_no_template_makes_is_an_error(dossier: Dossier, rendered: Rendered, body: str) -> None:
    findings = verify_site(dossier, with_body(rendered, body))
    foreign = [(f.severity, f.file) for f in findings if f.kind == "foreign-element"]
    assert foreign == [("error", "docs/articles/left.md")]


@pytest.mark.parametrize("body", FOREIGN[:-1])
def test_it_is_one_on_a_page_that_a_person_edited_too_where_the_person_did_not_write_it(
    dossier: Dossier, rendered: Rendered, body: str
) -> None:
    findings = verify_site(dossier, with_body(rendered, body), ["articles/left.md"])
    assert "error" in {f.severity for f in findings if f.kind == "foreign-element"}


def test_the_message_shows_the_element_and_its_line(dossier: Dossier, rendered: Rendered) -> None:
    config = with_body(rendered, '<p onclick="alert(1)">x</p>')
    with (config.docs / "articles/left.md").open("a") as page:
        page.write('\n<p onclick="alert(1)">x</p>\n')
    (finding,) = verify_site(dossier, config)
    assert (finding.line, finding.fact) == (13, 'holds <p onclick="alert(1)">, which no template makes')


TYPED = [
    pytest.param('<iframe src="https://maps.example/?a=1&amp;b=2" allowfullscreen></iframe>', id="a frame"),
    pytest.param('<p style="color: red" onclick="x()">x</p>', id="attributes"),
    pytest.param('<img src="https://pictures.example/x.png" alt="x">', id="a picture from elsewhere"),
    pytest.param("<script>draw(1)</script>", id="a script"),
]


@pytest.mark.parametrize("body", TYPED)
def test_a_person_may_write_any_html_on_a_page(dossier: Dossier, rendered: Rendered, body: str) -> None:
    config = with_body(rendered, body)
    with (config.docs / "articles/left.md").open("a") as page:
        page.write(body)
    assert verify_site(dossier, config, ["articles/left.md"]) == ()
    assert {f.kind for f in verify_site(dossier, config)} == {"foreign-element"}


def test_beside_an_attribute_that_a_person_wrote_another_is_still_an_error(
    dossier: Dossier, rendered: Rendered
) -> None:
    config = with_body(rendered, '<p class="x" style="color: red" onclick="x()">x</p>')
    with (config.docs / "articles/left.md").open("a") as page:
        page.write('<p class="x" style="color: red">x</p>')
    findings = verify_site(dossier, config, ["articles/left.md"])
    assert [(f.severity, f.fact) for f in findings] == [("error", 'holds <p onclick="x()">, which no template makes')]


@pytest.mark.parametrize("body", TYPED)
def test_a_person_may_write_any_html_in_a_page_template(dossier: Dossier, rendered: Rendered, body: str) -> None:
    config = with_body(rendered, body)
    (config.root / "templates").mkdir()
    (config.root / "templates/article.md.j2").write_text(f"# {{{{ title }}}}\n\n{body}\n")
    assert verify_site(dossier, config) == ()


@pytest.mark.parametrize("body", TYPED)
def test_what_a_seed_holds_too_is_nobodys_html(dossier: Dossier, rendered: Rendered, body: str) -> None:
    config = with_body(rendered, body)
    with (config.docs / "articles/left.md").open("a") as page:
        page.write(body)
    left, right = dossier.articles
    seed = replace(right.article.seed, fields={"author": body.replace("&amp;", "&")})
    hostile = replace(dossier, articles=(left, replace(right, article=replace(right.article, seed=seed))))
    findings = verify_site(hostile, config, ["articles/left.md"])
    assert {(f.kind, f.severity) for f in findings} == {("foreign-element", "error")}


@pytest.mark.parametrize("name", ["map.html", "404.html"])
def test_a_page_of_html_that_a_person_put_into_docs_is_that_persons(
    dossier: Dossier, rendered: Rendered, name: str
) -> None:
    config = with_body(rendered, "")
    for folder in (config.docs, config.site):
        (folder / name).write_text("<script>draw(1)</script>")
    assert verify_site(dossier, config) == ()


@pytest.mark.parametrize(
    ("redirect", "passes"),
    [
        pytest.param("../left/", True, id="beside"),
        pytest.param("../../about/#about", True, id="to a place on a page"),
        pytest.param("https://evil.example/", False, id="to elsewhere"),
        pytest.param("//evil.example/", False, id="to elsewhere without a scheme"),
        pytest.param("\\\\evil.example", False, id="with backslashes"),
        pytest.param("javascript:alert(1)", False, id="to a script"),
        pytest.param("data:text/html,x", False, id="to a page in an address"),
        pytest.param('"><script>alert(1)</script>', True, id="out of its attribute, which is escaped"),
    ],
)
def test_a_page_may_lead_on_within_the_site_alone(
    dossier: Dossier, config: Config, redirect: str, passes: bool
) -> None:
    page = config.docs / "articles/old.md"
    page.write_text(f"---\nredirect: '{redirect}'\n---\n\n# Moved\n")
    render_site(config)
    write_data(dossier, config)
    findings = [f for f in verify_site(dossier, config, ["articles/old.md"]) if f.kind == "foreign-element"]
    assert [(f.file, f.severity) for f in findings] == ([] if passes else [("docs/articles/old.md", "error")])
