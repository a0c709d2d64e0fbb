from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

from dossier.errors import PageError
from dossier.pages.references import References
from dossier.pages.site_pages import render_pages
from dossier.records import (
    Dossier,
    LinkedOrganisation,
    LinkedPerson,
    LinkedQuote,
    Mention,
    Page,
    Quote,
    Span,
    Utterance,
    Version,
)
from dossier.views.catalogue import build_catalogue

from .harbour import HARBOUR, config
from .rendering import Reader, bare, body_of, html_of, links_of, marks_of

ROOT = Path("/nowhere")
PAGES = {page.path: page.text for page in render_pages(HARBOUR, config(ROOT))}
BODIES = {path: body_of(text) for path, text in PAGES.items()}
HTML = {path: html_of(body) for path, body in BODIES.items()}
QUOTES = {quote.id: quote for quote in HARBOUR.quotes}
CATALOGUE = build_catalogue(HARBOUR)
ELEMENTS = {"h1", "h2", "h3", "p", "a", "ul", "ol", "li", "blockquote", "sup", "div", "hr", "em", "strong", "code"}
VIEW = re.compile(r"^\[[^\]]+\]\(((?:\.\./)*)([^#?:()]+\.md)#(home|list|profile|more|about|versions)\)$", re.MULTILINE)


def rendered(dossier: Dossier, **settings: str | None) -> dict[str, str]:
    return {page.path: page.text for page in render_pages(dossier, config(ROOT, **settings))}


def changed(identity: str, **facts: object) -> Dossier:
    """The harbour's dossier with other facts of one quotation."""
    quotes = tuple(replace(q, **facts) if q.id == identity else q for q in HARBOUR.quotes)  # type: ignore[arg-type]
    return replace(HARBOUR, quotes=quotes)


def facts_of(page: str) -> dict[str, object]:
    return dict(yaml.safe_load(page.split("\n---\n", 1)[0].removeprefix("---\n")))


def test_every_kind_of_page_is_there() -> None:
    expected = {
        "index.md", "about.md", "data/index.md", "search.md", "timeline.md", "contradictions.md",
        "who-of-whom.md", "who-told-whom.md",
        "people/index.md", "people/mara-lindqvist.md", "people/m-lindquist.md",
        "outlets/index.md", "outlets/courier.md", "articles/index.md", "articles/courier-1.md",
        "quotes/index.md", "quotes/by-speaker.md", "quotes/by-date.md", "quotes/by-outlet.md",
        "compare/index.md", "compare/u-1.md", "sources/index.md", "sources/officials-at-the-ministry.md",
        "organisations/index.md",
    }  # fmt: skip
    assert expected <= set(PAGES)


# ------------------------------------------------------------------------------------------ every page


@pytest.mark.parametrize("path", sorted(PAGES))
def test_a_page_is_plain_markdown_without_html_and_attribute_lists(path: str) -> None:
    assert not re.search(r"(?<!\\)[<{]", BODIES[path].replace("`seeds/`", ""))
    elements = Reader(HTML[path]).elements
    assert {name for name, _ in elements} <= ELEMENTS
    assert not [a["href"] for _, a in elements if urlsplit(a.get("href", "")).scheme not in ("", "https")]
    assert "q-evil" not in Reader(HTML[path]).ids()


@pytest.mark.parametrize("path", sorted(PAGES))
def test_the_line_that_stands_for_a_view_names_its_own_page_from_the_root(path: str) -> None:
    for up, page, _ in VIEW.findall(BODIES[path]):
        assert page == path
        assert len(up) == 3 * path.count("/")


@pytest.mark.parametrize(
    ("path", "fragments"),
    [
        pytest.param("index.md", ["home"], id="home"),
        pytest.param("about.md", ["about"], id="about"),
        pytest.param("timeline.md", ["list"], id="timeline"),
        pytest.param("people/index.md", ["list"], id="index"),
        pytest.param("data/index.md", ["list"], id="data"),
        pytest.param("people/mara-lindqvist.md", ["profile", "more"], id="person"),
        pytest.param("sources/dockers.md", ["profile", "more"], id="source"),
        pytest.param("outlets/courier.md", ["more"], id="outlet"),
        pytest.param("articles/courier-1.md", ["about"], id="article"),
        pytest.param("compare/u-1.md", ["versions"], id="comparison"),
        pytest.param("search.md", [], id="must-not-search"),
        pytest.param("people/m-lindquist.md", [], id="must-not-a-page-that-moved"),
        pytest.param("people/secret.md", [], id="must-not-a-hidden-person"),
    ],
)
def test_each_kind_of_page_has_its_views(path: str, fragments: list[str]) -> None:
    assert [fragment for _, _, fragment in VIEW.findall(BODIES[path])] == fragments


@pytest.mark.parametrize("path", sorted(PAGES))
def test_every_link_leads_to_a_page_that_exists_and_every_arrow_to_a_quotation_of_it(path: str) -> None:
    for label, target in links_of(BODIES[path]):
        page, _, fragment = target.partition("#")
        if urlsplit(target).scheme:
            continue
        full = posixpath.normpath(posixpath.join(posixpath.dirname(path), page))
        assert full in PAGES
        assert label != "→" or f"[^{fragment}]: " in PAGES[full]


@pytest.mark.parametrize("path", sorted(PAGES))
def test_a_page_has_front_matter_with_a_title_and_one_heading_of_the_first_order(path: str) -> None:
    assert facts_of(PAGES[path])["title"]
    assert len(re.findall(r"^# ", BODIES[path], re.MULTILINE)) == (path != "people/secret.md")


def test_pages_of_equal_dossiers_have_equal_bytes_wherever_they_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    mirrored = replace(HARBOUR, articles=HARBOUR.articles[::-1], quotes=HARBOUR.quotes[::-1])
    assert {page.path: page.text for page in render_pages(mirrored, config(tmp_path))} == PAGES
    assert not list(tmp_path.iterdir())


def test_pages_come_sorted_and_end_with_one_newline() -> None:
    pages = render_pages(HARBOUR, config(ROOT))
    assert isinstance(pages[0], Page)
    assert [page.path for page in pages] == sorted(page.path for page in pages)
    assert all(page.text.endswith("\n") and not page.text.endswith("\n\n") for page in pages)
    assert not [page.path for page in pages if re.search(r"[ \t]$|\n{3}", page.text, re.MULTILINE)]


def test_a_dossier_without_articles_has_its_pages_too() -> None:
    pages = rendered(Dossier((), (), (), (), (), ()))
    assert "There are no articles yet." in pages["index.md"]
    assert "There are no articles yet." not in PAGES["index.md"]
    assert "people/index.md" in pages


def test_a_quotation_takes_at_most_four_lines() -> None:
    for name in ("courier-1", "gazette-1"):
        page = PAGES[f"articles/{name}.md"]
        definitions = page[page.index("\n[^") :].splitlines()
        assert len(definitions) <= 2 * page.count("\n[^")


# ------------------------------------------------------------------------------------------ an article


def test_the_front_matter_of_an_article_holds_what_a_curator_may_set() -> None:
    assert PAGES["articles/courier-1.md"].startswith(
        "---\nid: courier-1\ntitle: Port strike to go on, say dockers\ndate: 2023-03-03\noutlet: The Courier\n"
        "url: https://courier.example/port_strike?id=1&x=2\n---\n\n# Port strike to go on, say dockers\n"
    )


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(
            "courier-1",
            "Published by [The Courier](../outlets/courier.md), with reference to [Nordpress](../outlets/nordpress.md)"
            " · 3 March 2023 · [Original](https://courier.example/port_strike?id=1&x=2)",
            id="outlets-date-address",
        ),
        pytest.param("wire-1", "With copy from [Nordpress](../outlets/nordpress.md) · 3 March 2023", id="wire-alone"),
        pytest.param("second", "Outlet not named · May 2023", id="a-month"),
        pytest.param("empty-1", "Outlet not named · date unknown", id="nothing-known"),
    ],
)
def test_an_article_says_where_it_comes_from(article: str, expected: str) -> None:
    assert BODIES[f"articles/{article}.md"].split("\n\n")[1] == expected


def test_an_article_without_a_title_is_called_by_its_first_words() -> None:
    assert "# Untitled: It rained.\n" in PAGES["articles/empty-1.md"]


def test_the_whole_body_of_an_article_is_on_its_page_a_paragraph_each() -> None:
    for extraction in HARBOUR.articles:
        body = BODIES[f"articles/{extraction.article.id}.md"]
        shown = bare(body.split("\n\n", 2)[2].split("\n\n[People, how to cite")[0])
        expected = " ".join(" ".join(span.of(extraction.article.text).split()) for span in extraction.article.body)
        headline = "Dockers vow to stay out " if extraction.article.id == "gazette-1" else ""
        assert shown == headline + expected
    assert "Share this story" not in PAGES["articles/courier-1.md"]


@pytest.mark.parametrize(
    ("article", "words"),
    [
        pytest.param("courier-1", 'talks to us,"[^q-00000001] [Mara', id="behind-the-closing-mark"),
        pytest.param("courier-1", 'dogs."[^q-00000002]\n', id="at-the-end-of-a-paragraph"),
        pytest.param("courier-1", "stayed shut[^q-00000003].", id="before-the-full-stop"),
        pytest.param("courier-1", "other ports[^q-00000004].", id="reported"),
        pytest.param("gazette-1", "Dockers vow to stay out[^q-0000000c]\n", id="in-the-headline"),
    ],
)
def test_a_mark_stands_where_a_quotation_ends(article: str, words: str) -> None:
    assert words in BODIES[f"articles/{article}.md"]


def test_people_are_linked_where_they_are_first_named() -> None:
    body = BODIES["articles/courier-1.md"].split("[People, how to cite")[0]
    assert body.count("(../people/ola-brandt.md)") == 1
    assert "Port director [Ola Brandt](../people/ola-brandt.md) said" in body
    assert body.count("(../people/mara-lindqvist.md)") == 1


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(
            "courier-1",
            "[^q-00000001]: [Mara Lindqvist](../people/mara-lindqvist.md), the head of the dockers' union",
            id="person-with-the-role-that-the-article-gives",
        ),
        pytest.param("wire-1", "[^q-00000007]: Speaker not listed", id="hidden-person"),
        pytest.param(
            "courier-1",
            "[^q-00000005]: [Officials at the ministry](../sources/officials-at-the-ministry.md)",
            id="source",
        ),
        pytest.param(
            "hostile",
            "[^q-00000009]: Speaker unknown: “nobody in particular” is no person",
            id="unknown-with-the-reason",
        ),
        pytest.param("second", "[^q-0000000a]: [Ola Brandt](../people/ola-brandt.md)", id="no-role-in-the-article"),
    ],
)
def test_a_definition_says_who_speaks(article: str, expected: str) -> None:
    assert expected in PAGES[f"articles/{article}.md"].splitlines()


@pytest.mark.parametrize(
    ("speaker", "reason", "expected"),
    [
        pytest.param("she", None, "the article does not settle who speaks (in the text: “she”)", id="no-reason"),
        pytest.param("she", "two people may be meant.", "two people may be meant (in the text: “she”)", id="both"),
        pytest.param("she", "not certain that “she” is it", "not certain that “she” is it", id="said-already"),
        pytest.param(None, "two *people*", "two \\*people\\*", id="no-mention"),
    ],
)
def test_an_unknown_speaker_is_told_with_the_reason_and_the_words_of_the_text(
    speaker: str | None, reason: str | None, expected: str
) -> None:
    mention = Mention(Span(0, 3), speaker) if speaker else None
    quote = replace(QUOTES["q-00000001"].quote, speaker=mention, reason=reason, person=None)
    page = rendered(changed("q-00000001", quote=quote, person=None))["articles/courier-1.md"]
    assert f"\n[^q-00000001]: Speaker unknown: {expected}\n" in page


def test_of_a_speaker_whom_only_a_curator_names_in_an_article_the_usual_role_is_told() -> None:
    page = rendered(changed("q-0000000a", person="mara-lindqvist", corrected=True))["articles/second.md"]
    assert "[^q-0000000a]: [Mara Lindqvist](../people/mara-lindqvist.md), the head of the dockers' union" in page


def test_a_curators_note_stands_indented_under_the_definition() -> None:
    page = rendered(changed("q-00000004", note="See *page* 3\n\nand 4"))["articles/courier-1.md"]
    assert "Port director\n\n    See \\*page\\* 3\n\n    and 4\n\n[^q-00000005]: " in page


def test_definitions_stand_in_the_order_of_the_marks() -> None:
    for path in (path for path in PAGES if path.startswith("articles/")):
        text, _, definitions = BODIES[path].partition("[People, how to cite")
        assert marks_of(text) == re.findall(r"^\[\^(.*?)\]:", definitions, re.MULTILINE)


def test_an_article_lies_at_its_slug() -> None:
    pages = rendered(replace(HARBOUR, slugs={"courier-1": "port-strike"}))
    assert "articles/courier-1.md" not in pages
    assert facts_of(pages["articles/port-strike.md"])["id"] == "courier-1"
    assert "[→](../articles/port-strike.md#q-00000001)" in pages["people/mara-lindqvist.md"]
    assert "[Port strike to go on, say dockers](../articles/port-strike.md)" in pages["outlets/courier.md"]


# ------------------------------------------------------------------------------------------- a speaker


def test_the_front_matter_of_a_person_holds_what_a_curator_may_set() -> None:
    assert facts_of(PAGES["people/mara-lindqvist.md"]) == {
        "id": "mara-lindqvist",
        "title": "Mara Lindqvist",
        "name": "Mara Lindqvist",
        "aliases": ["Mara Lindquist"],
        "role": "the head of the dockers' union",
        "wikidata": "Q42",
    }


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            "people/mara-lindqvist",
            "The head of the dockers' union. 2 statements in 2 articles, 3–4 March 2023.",
            id="person",
        ),
        pytest.param(
            "people/aevar-bold-o-neil", "1 statement in 1 article, date unknown.", id="person-without-role-and-date"
        ),
        pytest.param("sources/dockers", "Source without a name. 1 statement in 1 article, 4 March 2023.", id="source"),
    ],
)
def test_a_speaker_is_introduced_in_one_line(page: str, expected: str) -> None:
    assert BODIES[f"{page}.md"].split("\n\n")[1] == expected


def test_a_person_whom_nobody_quotes_has_a_page_that_says_so() -> None:
    silent = LinkedPerson("ann-lee", "Ann Lee", (), (), ("courier-1",))
    page = body_of(rendered(replace(HARBOUR, people=(*HARBOUR.people, silent)))["people/ann-lee.md"])
    assert page.split("\n\n")[1] == "Named, but not quoted."
    assert "###" not in page


def test_a_persons_articles_stand_newest_first_those_without_a_date_last() -> None:
    undated = replace(HARBOUR.articles[4].article, date=None)
    assert undated.id == "hostile"
    quotes = (*HARBOUR.quotes, replace(QUOTES["q-00000008"], id="q-0000000f", person="ola-brandt"))
    page = rendered(replace(HARBOUR, quotes=quotes))["people/ola-brandt.md"]
    targets = re.findall(r"^### \[.*\]\(\.\./articles/(.*)\.md\)$", page, re.MULTILINE)
    assert targets == ["second", "gazette-1", "courier-1", "hostile"]


def test_a_sentence_stands_as_the_article_has_it_with_an_arrow_behind_each_quotation() -> None:
    page = BODIES["people/ola-brandt.md"]
    assert (
        "### [Port strike to go on, say dockers](../articles/courier-1.md)\n\n"
        "[The Courier](../outlets/courier.md), 3 March 2023\n\n"
        '> Port director Ola Brandt said the talks were "a waste of everybody\'s time" as long as the gates stayed '
        "shut [→](../articles/courier-1.md#q-00000003).\n\n"
        "> He warned that ships would go to other ports [→](../articles/courier-1.md#q-00000004).\n"
    ) in page


def test_an_article_without_a_named_outlet_says_so_on_a_persons_page() -> None:
    assert "\n\nOutlet not named, May 2023\n\n" in PAGES["people/ola-brandt.md"]


def test_a_sentence_with_two_quotations_stands_once_with_two_arrows() -> None:
    text = "Ann Lee said the port was closed and warned that it would stay so."
    page = said_by_ann(text, "the port was closed", "it would stay so")
    assert (
        "> Ann Lee said the port was closed [→](../articles/x.md#q-0) and warned that it would stay so "
        "[→](../articles/x.md#q-1).\n"
    ) in page
    assert page.count("\n> ") == 1


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_one_block_with_the_arrow_at_its_end() -> None:
    text = "“The port is closed. It will stay so.\n\n“It will open in May,” Ann Lee said."
    page = said_by_ann(text, "The port is closed. It will stay so.\n\n“It will open in May,")
    assert (
        "\n> “The port is closed. It will stay so.\n>\n"
        "> “It will open in May,” [→](../articles/x.md#q-0) Ann Lee said.\n"
    ) in page


def test_nested_quotations_have_a_mark_each_the_inner_first() -> None:
    text = "“He told me ‘go away’ again,” Ann Lee said."
    pages = pages_of_ann(text, "He told me ‘go away’ again,", "go away", "go away’ again")
    assert "‘go away’[^q-1] again[^q-2],”[^q-0] [Ann Lee]" in pages["articles/x.md"]
    assert "‘go away’ [→](../articles/x.md#q-1) again [→](../articles/x.md#q-2),” [→](" in pages["people/ann-lee.md"]


def test_quotations_that_end_in_one_place_have_their_marks_side_by_side() -> None:
    pages = pages_of_ann("Ann Lee said ships were late.", "ships were late", "were late")
    assert "late[^q-1][^q-0]." in pages["articles/x.md"]


def said_by_ann(text: str, *words: str) -> str:
    return pages_of_ann(text, *words)["people/ann-lee.md"]


def pages_of_ann(text: str, *words: str) -> dict[str, str]:
    """The pages of a dossier in which Ann Lee says those words of `text`; no sentence is known."""
    source = next(e for e in HARBOUR.articles if e.article.id == "courier-1")
    article = replace(
        source.article,
        seed=replace(source.article.seed, id="x", text=text),
        title="X",
        title_span=None,
        body=(Span(0, len(text)),),
        furniture=(),
    )
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in words]
    quotes = tuple(
        Quote(f"q-{n}", "direct", span, (span,), span.of(text), None, "Ann Lee", None, "r", None)
        for n, span in enumerate(spans)
    )
    name = Mention(Span(text.index("Ann Lee"), text.index("Ann Lee") + 7), "Ann Lee")
    person = replace(source.people[0], name="Ann Lee", role=None, mentions=(name,))
    linked = tuple(LinkedQuote(one.id, "x", one, "ann-lee", None, f"u-{one.id}", None, "unknown") for one in quotes)
    ann = replace(HARBOUR.people[2], id="ann-lee", name="Ann Lee", roles=(), articles=("x",))
    ann = replace(ann, spellings=(replace(HARBOUR.people[2].spellings[0], name="Ann Lee", articles=("x",)),))
    extraction = replace(source, article=article, people=(person,), quotes=quotes)
    return rendered(Dossier((extraction,), (ann,), (), linked, (), ()))


def test_namesakes_are_told_apart_by_role_or_else_by_id() -> None:
    twin = replace(HARBOUR.people[2], id="ola-brandt-2", roles=(), articles=(), spellings=())
    pages = rendered(replace(HARBOUR, people=(*HARBOUR.people, twin)))
    assert "# Ola Brandt (Port director)\n" in pages["people/ola-brandt.md"]
    assert "# Ola Brandt (ola-brandt-2)\n" in pages["people/ola-brandt-2.md"]
    assert "[Ola Brandt (Port director)](../people/ola-brandt.md)" in pages["outlets/courier.md"]


def test_a_long_page_goes_on_in_parts_of_whole_articles() -> None:
    pages = rendered(many_copies_of("courier-1", 450))
    first, last = pages["people/mara-lindqvist.md"], pages["people/mara-lindqvist/page-3.md"]
    assert first.count("[→]") == 399
    assert sum(text.count("[→]") for path, text in pages.items() if path.startswith("people/mara")) == 903
    assert "Page 1 (this page) [2](mara-lindqvist/page-2.md) [3](mara-lindqvist/page-3.md)\n" in first
    assert "Page [1](../mara-lindqvist.md) [2](page-2.md) 3 (this page)\n" in last
    assert facts_of(last) == {"title": "Mara Lindqvist, page 3"}
    assert "#profile" not in last
    assert "quotes/by-speaker/page-2.md" in pages


def many_copies_of(article: str, times: int) -> Dossier:
    """The harbour's dossier with one article again and again, its quotes each an utterance of their own."""
    original = next(e for e in HARBOUR.articles if e.article.id == article)
    articles, quotes, utterances = list(HARBOUR.articles), list(HARBOUR.quotes), list(HARBOUR.utterances)
    for n in range(times):
        seed = replace(original.article.seed, id=f"{article}-{n:03}")
        articles.append(replace(original, article=replace(original.article, seed=seed)))
        for quote in HARBOUR.quotes:
            if quote.article == article:
                identity = f"{quote.id}{n:03}"
                quotes.append(replace(quote, id=identity, article=seed.id, utterance=f"u-{identity}"))
                utterances.append(Utterance(f"u-{identity}", quote.person, (Version(identity, ()),), (seed.id,)))
    return replace(HARBOUR, articles=tuple(articles), quotes=tuple(quotes), utterances=tuple(utterances))


# ----------------------------------------------------------------------------- outlets, and whoever else


@pytest.mark.parametrize(
    ("outlet", "expected"),
    [
        pytest.param(
            "courier",
            "- [Port strike to go on, say dockers](../articles/courier-1.md), 3 March 2023: "
            "[Mara Lindqvist](../people/mara-lindqvist.md) 2, [Ola Brandt](../people/ola-brandt.md) 2, "
            "[Officials at the ministry](../sources/officials-at-the-ministry.md) 1",
            id="whom-it-quotes-most-often-first",
        ),
        pytest.param(
            "nordpress",
            "- [Riverton strike](../articles/wire-1.md), 3 March 2023, its copy: speaker not listed 1",
            id="a-wire-and-a-hidden-person",
        ),
        pytest.param(
            "nordpress",
            "- [Port strike to go on, say dockers](../articles/courier-1.md), 3 March 2023, with reference to it",
            id="an-article-that-it-is-only-named-in",
        ),
        pytest.param(
            "nordpress", "- [Riverton strike](../articles/copy-1.md), 4 March 2023, its copy", id="none-quoted"
        ),
    ],
)
def test_an_outlet_has_a_line_for_each_of_its_articles(outlet: str, expected: str) -> None:
    assert expected in PAGES[f"outlets/{outlet}.md"].splitlines()


def test_what_nobody_is_known_to_say_is_counted_last_in_an_outlets_line() -> None:
    page = rendered(changed("q-00000001", person=None))["outlets/courier.md"]
    assert "(../sources/officials-at-the-ministry.md) 1, speaker unknown 1\n" in page


def test_a_hidden_person_is_on_no_page_but_the_one_where_the_curator_said_so() -> None:
    assert [path for path, text in PAGES.items() if "secret" in path + text or "Secret Person" in text] == [
        "people/secret.md"
    ]


def test_the_page_of_a_hidden_person_has_the_facts_for_the_curator_and_nothing_for_a_reader() -> None:
    facts = facts_of(PAGES["people/secret.md"])
    assert (facts["id"], facts["name"], facts["template"]) == ("secret", "Secret Person", "hidden.html")
    assert "Secret" not in str(facts["title"])
    assert "Take that line out" in BODIES["people/secret.md"]


def test_what_moved_to_a_hidden_person_leads_nowhere() -> None:
    assert "people/old.md" not in rendered(replace(HARBOUR, redirects={"people/old": "people/secret"}))


def test_nothing_leads_to_a_page_that_a_curator_took_out_but_it_is_there_for_should_he_want_it_back() -> None:
    gone = {"people/ola-brandt.md", "articles/courier-1.md"}
    pages = {page.path: page.text for page in render_pages(HARBOUR, config(ROOT), gone)}
    assert gone <= set(pages)
    assert not [path for path, text in pages.items() if re.search(r"(?<!#)\((\.\./)*people/ola-brandt\.md\)", text)]
    assert "courier-1.md" not in pages["people/mara-lindqvist.md"]
    assert "\n- Port strike to go on, say dockers, 3 March 2023: " in pages["outlets/courier.md"]
    assert "[^q-00000006]: Ola Brandt, director" in pages["articles/gazette-1.md"]


def with_a_port_authority() -> Dossier:
    """The dossier with one of its sources turned into an organisation."""
    quotes = tuple(
        replace(quote, source=None, organisation="port-authority") if quote.source == "dockers" else quote
        for quote in HARBOUR.quotes
    )
    authority = LinkedOrganisation(
        "port-authority", "Port Authority", ("Port Authority", "PA"), ("gazette-1",), ("q-0000000c",)
    )
    sources = tuple(source for source in HARBOUR.sources if source.id != "dockers")
    moved = {"sources/dockers": "organisations/port-authority"}
    return replace(HARBOUR, quotes=quotes, organisations=(authority,), sources=sources, redirects=moved)


def test_an_organisation_has_a_page_and_is_linked_where_it_speaks() -> None:
    pages = rendered(with_a_port_authority())
    page = pages["organisations/port-authority.md"]
    assert facts_of(page) == {"id": "port-authority", "title": "Port Authority", "name": "Port Authority"}
    assert "\nOrganisation. 1 statement in 1 article, 4 March 2023.\n" in page
    assert "> Dockers vow to stay out [→](../articles/gazette-1.md#q-0000000c)\n" in page
    assert "[^q-0000000c]: [Port Authority](../organisations/port-authority.md)" in pages["articles/gazette-1.md"]


def test_a_page_that_moved_leads_to_the_new_one() -> None:
    page = PAGES["people/m-lindquist.md"]
    assert "redirect: ../mara-lindqvist/\n" in page
    assert "[Mara Lindqvist](mara-lindqvist.md)" in page
    assert "redirect: ../../organisations/port-authority/" in rendered(with_a_port_authority())["sources/dockers.md"]


def test_a_page_that_moved_twice_leads_to_where_it_is_now_and_one_that_is_gone_leads_nowhere() -> None:
    moves = {
        "people/a": "people/b",
        "people/b": "people/ola-brandt",
        "people/gone": "people/nobody",
        "people/x": "people/y",
        "people/y": "people/x",
    }
    pages = rendered(replace(HARBOUR, redirects=moves))
    assert "redirect: ../ola-brandt/" in pages["people/a.md"]
    assert "redirect: ../ola-brandt/" in pages["people/b.md"]
    assert not {"people/gone.md", "people/x.md", "people/y.md"} & set(pages)


def test_a_page_at_an_old_address_wins_over_the_redirect() -> None:
    dossier = replace(HARBOUR, redirects={"people/ola-brandt": "people/mara-lindqvist"})
    assert "# Ola Brandt" in rendered(dossier)["people/ola-brandt.md"]


def test_the_former_address_of_an_article_leads_to_its_slug() -> None:
    moved = {"articles/courier-1": "articles/port-strike"}
    page = rendered(replace(HARBOUR, slugs={"courier-1": "port-strike"}, redirects=moved))["articles/courier-1.md"]
    assert "redirect: ../port-strike/" in page
    assert "[Port strike to go on, say dockers](port-strike.md)" in page


# ---------------------------------------------------------------------------------------------- lists


def test_a_list_holds_nothing_that_a_new_article_changes() -> None:
    before, now = PAGES, rendered(many_copies_of("courier-1", 3))
    lists = [path for path in before if path.endswith("index.md") or path.startswith(("quotes/", "about", "timeline"))]
    assert len(lists) > 9
    assert {path: before[path] for path in lists} == {path: now[path] for path in lists}


def test_a_list_is_an_introduction_and_one_line() -> None:
    assert BODIES["quotes/by-date.md"].strip().split("\n\n") == [
        "# Quotations by date",
        "Newest day first: by the day something was said if the article states it, otherwise by the day the article "
        "was published.",
        "[All quotations by date](../quotes/by-date.md#list)",
    ]


def test_a_long_list_goes_on_in_parts_that_are_its_line_alone() -> None:
    names = [f"{letter}anna {letter}{n:03}son" for letter in "ABC" for n in range(150)]
    people = tuple(LinkedPerson(name.lower().replace(" ", "-"), name, (), (), ()) for name in names)
    pages = rendered(Dossier((), people, (), (), (), ()))
    assert body_of(pages["people/index/page-2.md"]).strip().split("\n\n") == [
        "# People, page 2",
        "[All people](../../people/index/page-2.md#list)",
    ]


def test_there_is_no_list_of_what_there_is_not() -> None:
    pages = rendered(replace(HARBOUR, contradictions=()))
    assert "contradictions.md" not in pages
    silent = rendered(Dossier(HARBOUR.articles, (), (), (), (), ()))
    assert not {"timeline.md", "who-of-whom.md", "who-told-whom.md", "quotes/by-date.md"} & set(silent)


def test_words_given_twice_in_one_article_are_no_comparison_of_papers() -> None:
    alone = tuple(replace(utterance, articles=utterance.articles[:1]) for utterance in HARBOUR.utterances)
    pages = rendered(replace(HARBOUR, utterances=alone))
    assert [path for path in pages if path.startswith("compare/")] == ["compare/index.md"]


# ------------------------------------------------------------------------------------------ templates


def test_a_template_of_the_project_overrides_the_built_in_one(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "person.md.j2").write_text("# {{ label }} *here*\n", encoding="utf-8")
    pages = {page.path: page.text for page in render_pages(HARBOUR, config(tmp_path))}
    assert "# Ævar \\*Bold\\* O'Neil *here*\n" in pages["people/aevar-bold-o-neil.md"]
    assert pages["articles/courier-1.md"] == PAGES["articles/courier-1.md"]


@pytest.mark.parametrize(
    "template",
    [
        pytest.param("# x\n{{ label", id="not-closed"),
        pytest.param("\n{{ nothing_of_this_name }}", id="unknown-name"),
        pytest.param("\n{% include 'missing.md.j2' %}", id="missing-part"),
        pytest.param("\n{{ label + 1 }}", id="words-and-a-number-added"),
    ],
)
def test_a_broken_template_of_the_project_is_named(template: str, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "person.md.j2").write_text(template, encoding="utf-8")
    with pytest.raises(PageError, match=r"^templates/person\.md\.j2:2: "):
        render_pages(HARBOUR, config(tmp_path))


def test_no_template_makes_a_link_of_its_own() -> None:
    templates = sorted((Path(__file__).parents[2] / "dossier/pages/templates").glob("*.j2"))
    assert templates
    assert not [file.name for file in templates if "](" in file.read_text(encoding="utf-8")]


def test_a_link_to_a_page_that_there_is_not_is_its_label() -> None:
    references = References(CATALOGUE, frozenset({"people/ola-brandt.md"}), "index.md")
    assert references.person("ola-brandt") == "[Ola Brandt](people/ola-brandt.md)"
    assert references.person("mara-lindqvist") == "Mara Lindqvist"
    assert references.page("timeline.md", "by *day*", "on-2023-03-03") == "by \\*day\\*"
