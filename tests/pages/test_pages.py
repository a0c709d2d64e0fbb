from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

from dossier.errors import PageError
from dossier.pages.catalogue import build_catalogue
from dossier.pages.figures import headline
from dossier.pages.links import Links
from dossier.pages.site_pages import render_pages
from dossier.records import (
    Accuracy,
    Dossier,
    Kind,
    LinkedOrganisation,
    LinkedPerson,
    Mention,
    Page,
    Relay,
    Span,
    Utterance,
    Version,
)

from .harbour import HARBOUR, config
from .rendering import Reader, html_of, words_of

ROOT = Path("/nowhere")
PAGES = {page.path: page.text for page in render_pages(HARBOUR, config(ROOT))}
BODIES = {path: text.split("\n---\n", 1)[1] for path, text in PAGES.items()}
HTML = {path: html_of(body) for path, body in BODIES.items()}
ELEMENTS = {
    *(
        "h1",
        "h2",
        "p",
        "a",
        "ul",
        "li",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "figure",
        "figcaption",
        "blockquote",
    ),
    *(
        "details",
        "summary",
        "pre",
        "code",
        "div",
        "span",
        "mark",
        "sup",
        "time",
        "strong",
        "em",
        "del",
        "ins",
        "br",
        "cite",
    ),
    *("svg", "title", "desc", "rect", "text", "line"),
}
QUOTES = {quote.id: quote for quote in HARBOUR.quotes}
CATALOGUE = build_catalogue(HARBOUR)


def rendered(dossier: Dossier, **settings: str | None) -> dict[str, str]:
    return {page.path: page.text for page in render_pages(dossier, config(ROOT, **settings))}


def figures(html: str) -> dict[str, str]:
    """The HTML of each quotation on a page, by its id."""
    found = re.findall(r'<figure class="quote"[^>]*? id="(q-[^"]+)".*?</figure>', html, re.DOTALL)
    spans = re.finditer(r'<figure class="quote".*?</figure>', html, re.DOTALL)
    return dict(zip(found, (span[0] for span in spans), strict=True))


def test_every_kind_of_page_is_there() -> None:
    expected = {
        "index.md", "about.md", "data/index.md", "search.md", "timeline.md", "contradictions.md",
        "who-of-whom.md", "who-told-whom.md",
        "people/index.md", "people/mara-lindqvist.md", "people/m-lindquist.md",
        "outlets/index.md", "outlets/courier.md", "articles/index.md", "articles/courier-1.md",
        "quotes/index.md", "quotes/by-speaker.md", "quotes/by-date.md", "quotes/by-outlet.md",
        "compare/index.md", "compare/u-1.md", "sources/index.md", "sources/officials-at-the-ministry.md",
    }  # fmt: skip
    assert expected <= set(PAGES)


def test_a_hidden_person_is_on_no_page_but_the_one_where_the_curator_said_so() -> None:
    assert [path for path, text in PAGES.items() if "secret" in path + text or "Secret Person" in text] == [
        "people/secret.md"
    ]
    assert "Speaker not listed" in PAGES["articles/wire-1.md"]


def test_the_page_of_a_hidden_person_has_the_facts_for_the_curator_and_nothing_for_a_reader() -> None:
    head, body = PAGES["people/secret.md"].removeprefix("---\n").split("\n---\n", 1)
    facts = yaml.safe_load(head)
    assert (facts["id"], facts["name"], facts["template"]) == ("secret", "Secret Person", "hidden.html")
    assert "Secret" not in facts["title"]
    assert "Take that line out" in body


def test_what_moved_to_a_hidden_person_leads_nowhere() -> None:
    assert "people/old.md" not in rendered(replace(HARBOUR, redirects={"people/old": "people/secret"}))


@pytest.mark.parametrize("path", sorted(PAGES))
def test_every_quotation_shows_exactly_its_words(path: str) -> None:
    for identity, figure in figures(HTML[path]).items():
        assert words_of(figure, "blockquote") == " ".join(QUOTES[identity].quote.text.split())


@pytest.mark.parametrize("path", sorted(PAGES))
def test_no_seed_reaches_a_page_as_anything_but_text(path: str) -> None:
    elements = Reader(HTML[path]).elements
    assert {name for name, _ in elements} <= ELEMENTS
    assert not [a for _, attributes in elements for a in attributes if a.startswith("on")]
    assert not [a["href"] for _, a in elements if urlsplit(a.get("href", "")).scheme not in ("", "https")]
    assert "q-evil" not in Reader(HTML[path]).ids()


@pytest.mark.parametrize("path", sorted(PAGES))
def test_ids_and_headings_are_unique_on_a_page(path: str) -> None:
    ids = Reader(HTML[path]).ids()
    assert len(ids) == len(set(ids))
    headings = re.findall(r"^#+ .*$", BODIES[path], re.MULTILINE)
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize("path", sorted(PAGES))
def test_every_link_leads_to_a_page_and_an_anchor_that_exist(path: str) -> None:
    for name, attributes in Reader(HTML[path]).elements:
        target = urlsplit(attributes.get("href", ""))
        if name != "a" or target.scheme or target.path.endswith(".jsonl"):
            continue
        page = posixpath.normpath(posixpath.join(posixpath.dirname(path), target.path)) if target.path else path
        assert page in PAGES
        assert not target.fragment or target.fragment in Reader(HTML[page]).ids()


@pytest.mark.parametrize("path", sorted(PAGES))
def test_front_matter_is_yaml_with_a_title(path: str) -> None:
    head = yaml.safe_load(PAGES[path].split("\n---\n", 1)[0].removeprefix("---\n"))
    assert head["title"]


@pytest.mark.parametrize("path", sorted(PAGES))
def test_no_section_is_empty(path: str) -> None:
    assert not re.search(r"^##+ .*\n+(?=##? |\Z)", BODIES[path], re.MULTILINE)
    assert "None" not in re.findall(r"[A-Za-z]+", re.sub(r"<pre.*?</pre>", "", HTML[path], flags=re.DOTALL))


def test_the_front_matter_of_a_person_holds_what_a_curator_may_set() -> None:
    head = yaml.safe_load(PAGES["people/mara-lindqvist.md"].split("\n---\n", 1)[0].removeprefix("---\n"))
    assert head == {
        "id": "mara-lindqvist",
        "title": "Mara Lindqvist",
        "name": "Mara Lindqvist",
        "aliases": ["Mara Lindquist"],
        "role": "the head of the dockers' union",
        "wikidata": "Q42",
    }


def test_reported_words_stand_in_no_quotation_marks_and_name_who_reports_them() -> None:
    figure = figures(HTML["people/ola-brandt.md"])["q-00000004"]
    assert 'data-kind="indirect"' in figure
    assert "“ships would go" not in PAGES["people/ola-brandt.md"]
    assert "reported by The Courier" in words_of(figure, "span")


def test_a_listed_statement_begins_with_its_cue_and_not_with_a_pronoun_that_has_lost_its_noun() -> None:
    quote = QUOTES["q-00000004"]
    assert quote.quote.speaker
    assert quote.quote.cue
    assert headline(quote, CATALOGUE).startswith(quote.quote.speaker.text)
    relative = replace(quote.quote.speaker, text="who")
    listed = headline(replace(quote, quote=replace(quote.quote, speaker=relative)), CATALOGUE)
    assert listed.startswith(quote.quote.cue.text)


def test_a_quotation_says_who_relays_it() -> None:
    quote = QUOTES["q-00000002"]
    told = replace(quote, quote=replace(quote.quote, via=(Relay(Mention(Span(0, 8), "The *Hill*"), None),)))
    pages = rendered(replace(HARBOUR, quotes=tuple(told if q.id == told.id else q for q in HARBOUR.quotes)))
    shown = figures(html_of(pages["articles/courier-1.md"].split("\n---\n", 1)[1]))
    assert "as reported by The *Hill*" in words_of(shown["q-00000002"])
    assert not any("as reported by" in words_of(figure) for name, figure in shown.items() if name != "q-00000002")


def test_the_verbatim_part_of_a_mixed_quotation_is_told_apart() -> None:
    figure = figures(HTML["articles/courier-1.md"])["q-00000003"]
    assert re.search(r'<span class="verbatim">["&quot;]+a waste of everybody\'s time', figure)
    bare = figures(HTML["articles/gazette-1.md"])["q-00000006"]
    assert '<span class="verbatim bare">a waste of time</span>' in bare


def test_the_reporters_words_inside_a_direct_quotation_are_told_apart() -> None:
    dossier = with_two_parts(HARBOUR)
    figure = figures(html_of(rendered(dossier)["articles/courier-1.md"].split("\n---\n", 1)[1]))["q-00000002"]
    assert words_of(figure, "blockquote") == " ".join(QUOTES["q-00000002"].quote.text.split())
    assert words_of(re.findall(r'<span class="narration">.*?</span>', figure)[0]) == '," she added, "'


def with_two_parts(dossier: Dossier) -> Dossier:
    quote = QUOTES["q-00000002"]
    start = quote.quote.span.start
    gap = quote.quote.text.index('," she added, "')
    first = replace(quote.quote.span, end=start + gap)
    second = replace(quote.quote.span, start=start + gap + len('," she added, "'))
    changed = replace(quote, quote=replace(quote.quote, parts=(first, second)))
    return replace(dossier, quotes=tuple(changed if q.id == quote.id else q for q in dossier.quotes))


def test_an_unknown_speaker_is_shown_as_unknown_with_the_reason() -> None:
    figure = figures(HTML["articles/hostile.md"])["q-00000009"]
    assert "Speaker unknown" in words_of(figure)
    assert "“nobody in particular” is no person." in words_of(figure)


def test_a_quotation_has_its_permalink_its_evidence_and_its_citation() -> None:
    figure = figures(HTML["articles/courier-1.md"])["q-00000001"]
    assert 'class="permalink" href="#q-00000001"' in figure
    assert "Because the sentence reads “Mara Lindqvist, the head of the dockers' union, told”." in words_of(figure)
    assert 'class="cite" href="#how-to-cite"' in figure
    assert "#:~:text=We%20will%20not%20go%20back,the%20company%20talks%20to%20us%2C" in figure


def test_elsewhere_its_permalink_leads_home() -> None:
    figure = figures(HTML["people/mara-lindqvist.md"])["q-00000001"]
    assert 'class="permalink" href="../articles/courier-1.md#q-00000001"' in figure
    assert 'class="cite"' not in figure


def test_an_article_is_cited_by_what_is_known_of_it() -> None:
    html = HTML["articles/courier-1.md"]
    assert re.search(r'<p class="citation">.*<cite>.*</cite>.*<time datetime="2023-03-0\d">.*</p>', html)
    assert "date unknown" not in re.findall(r'<p class="citation">.*?</p>', HTML["articles/hostile.md"])[0]


def test_in_the_article_quotations_are_marked_people_linked_once_and_speakers_named_in_the_margin() -> None:
    body = BODIES["articles/courier-1.md"]
    text = body[body.index('<div class="article"') : body.index("## Quotations")]
    assert '<mark data-kind="direct" id="in-q-00000001">We will not go back' in text
    assert text.count("[Ola Brandt](../people/ola-brandt.md)") == 1
    assert "[4 Ola Brandt](#q-00000004)" in text
    assert "Share this story" not in text


def test_a_statement_in_the_headline_is_marked_there() -> None:
    page = HTML["articles/gazette-1.md"]
    assert '<p class="subhead">Dockers vow <mark data-kind="indirect" id="in-q-0000000c">to stay out</mark>' in page


def test_a_quotation_that_the_page_does_not_show_in_its_place_has_no_link_to_that_place() -> None:
    quote = QUOTES["q-0000000a"]
    articles = tuple(
        replace(e, article=replace(e.article, body=())) if e.article.id == quote.article else e
        for e in HARBOUR.articles
    )
    page = rendered(replace(HARBOUR, articles=articles))["articles/second.md"]
    assert "q-0000000a" in page
    assert "In the text" not in page


def test_the_whole_body_of_an_article_is_on_its_page() -> None:
    for extraction in HARBOUR.articles:
        page = HTML[f"articles/{extraction.article.id}.md"]
        inner = page[page.index('<div class="article">') : page.index("</div>")]
        plain = re.sub(r'<(p class="margin"|sup).*?</(p|sup)>', "", inner, flags=re.DOTALL)
        shown = words_of(plain.replace("</p>", "</p> "))
        body = " ".join(" ".join(span.of(extraction.article.text).split()) for span in extraction.article.body)
        headline = "Dockers vow to stay out " if extraction.article.id == "gazette-1" else ""
        assert shown == headline + body


def test_versions_are_compared_word_by_word_with_warnings() -> None:
    html = HTML["compare/u-1.md"]
    assert "We will <del>not</del> go back to work <del>unless the company talks to us</del>" in html
    assert "Warning: leaves out a negation: not." in words_of(html)
    assert list(figures(html)) == ["q-00000001", "q-0000000b"]
    assert "Left out" in BODIES["outlets/gazette.md"]


def test_a_page_that_moved_leads_to_the_new_one() -> None:
    page = PAGES["people/m-lindquist.md"]
    assert "redirect: ../mara-lindqvist/" in page
    assert "[Mara Lindqvist](mara-lindqvist.md)" in page


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


def test_cells_of_who_speaks_of_whom_open_the_quotations() -> None:
    html = HTML["who-of-whom.md"]
    assert '<a href="#mara-lindqvist-of-ola-brandt">1</a>' in html
    assert "mara-lindqvist-of-ola-brandt" in Reader(html).ids()


def test_a_copy_says_of_what_it_is_one_and_counts_once() -> None:
    assert "A copy of [Riverton strike](wire-1.md); it counts once." in PAGES["articles/copy-1.md"]
    assert "| Articles | 6 |\n| Copies of them | 1 |" in PAGES["about.md"]


def test_an_outlet_says_what_it_left_out_and_whose_copy_it_carries() -> None:
    assert "leaves out “not” and “unless the company talks to us”" in PAGES["outlets/gazette.md"]
    assert "with reference to [Nordpress](nordpress.md)" in PAGES["outlets/courier.md"]


def test_a_person_shows_each_spelling_and_role_with_who_writes_it_so_and_when() -> None:
    page = PAGES["people/mara-lindqvist.md"]
    day = '<time datetime="2023-03-04">4 March 2023</time>'
    assert f"“Mara Lindquist” in [Gazette](../articles/gazette-1.md) ({day})" in page
    assert "“union leader” in [Gazette](../articles/gazette-1.md)" in page
    assert "This article writes “Mara Lindquist”" in PAGES["articles/gazette-1.md"]


def test_namesakes_are_told_apart_by_role_or_else_by_id() -> None:
    twin = replace(HARBOUR.people[2], id="ola-brandt-2", roles=(), articles=(), spellings=())
    pages = rendered(replace(HARBOUR, people=(*HARBOUR.people, twin)))
    assert "# Ola Brandt (Port director)\n" in pages["people/ola-brandt.md"]
    assert "# Ola Brandt (ola-brandt-2)\n" in pages["people/ola-brandt-2.md"]


def test_contradictions_show_both_sides_with_the_explanation() -> None:
    page = BODIES["contradictions.md"]
    assert "The Courier has it on Friday, the Gazette on Saturday." in page
    assert list(figures(HTML["contradictions.md"])) == ["q-00000001", "q-0000000b"]
    assert "contradictions.md" not in rendered(replace(HARBOUR, contradictions=()))


def test_a_curators_note_and_correction_are_shown() -> None:
    noted = replace(QUOTES["q-00000004"], note="See *page* 3", corrected=True)
    noted = replace(noted, quote=replace(noted.quote, rule="curator"))
    pages = rendered(replace(HARBOUR, quotes=tuple(noted if q.id == noted.id else q for q in HARBOUR.quotes)))
    assert "Note: See \\*page\\* 3\n{ .note }" in pages["articles/courier-1.md"]
    assert "Because a curator set the speaker by hand" in pages["articles/courier-1.md"]


def test_what_is_unknown_is_said() -> None:
    assert "outlet not named" in PAGES["articles/second.md"]
    assert "date unknown" in PAGES["articles/empty-1.md"]
    assert "05/06/2023 may be 5 June or 6 May" in PAGES["articles/hostile.md"]
    assert "Nobody is quoted in this article." in PAGES["articles/empty-1.md"]


def test_pages_of_equal_dossiers_have_equal_bytes_wherever_they_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert {page.path: page.text for page in render_pages(HARBOUR, config(tmp_path))} == PAGES
    assert not list(tmp_path.iterdir())


def test_pages_come_sorted_and_end_with_one_newline() -> None:
    pages = render_pages(HARBOUR, config(ROOT))
    assert [page.path for page in pages] == sorted(page.path for page in pages)
    assert all(page.text.endswith("\n") and not page.text.endswith("\n\n") for page in pages)
    assert not [page.path for page in pages if re.search(r"[ \t]$", page.text, re.MULTILINE)]


def test_a_dossier_without_articles_has_its_pages_too() -> None:
    pages = rendered(Dossier((), (), (), (), (), ()))
    assert "There are no articles yet." in pages["index.md"]
    assert "people/index.md" in pages


def test_long_lists_are_dealt_out_to_pages() -> None:
    names = [f"{letter}anna {letter}{n:03}son" for letter in "ABC" for n in range(150)]
    people = tuple(LinkedPerson(name.lower().replace(" ", "-"), name, (), (), ()) for name in names)
    pages = rendered(Dossier((), people, (), (), (), ()))
    first, last = pages["people/index.md"], pages["people/index/page-3.md"]
    assert first.count("\n| [") == 200
    assert last.count("\n| [") == 50
    assert "Page 1 (this page) [2](index/page-2.md) [3](index/page-3.md)" in first
    assert "[People](../../people/index.md)" not in first


def test_pages_of_long_lists_link_to_pages_and_anchors_that_exist() -> None:
    pages = rendered(many_copies_of("courier-1", 120))
    anchors = {path: set(re.findall(r'\bid="([^"]+)"|\{ #(\S+) \}', text)) for path, text in pages.items()}
    ids = {path: {one or other for one, other in found} for path, found in anchors.items()}
    assert "quotes/by-speaker/page-3.md" in pages
    assert "people/mara-lindqvist/page-2.md" in pages
    for path, text in pages.items():
        for target, anchor in re.findall(r"(?<!\\)\]\((?!https:)([^)#]*)(?:#([^)]+))?\)", text):
            page = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
            assert page in pages, (path, target)
            assert not anchor or anchor in ids[page], (path, target, anchor)


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


def test_words_given_twice_in_one_article_are_no_comparison_of_papers() -> None:
    alone = tuple(replace(utterance, articles=utterance.articles[:1]) for utterance in HARBOUR.utterances)
    pages = rendered(replace(HARBOUR, utterances=alone))
    assert [path for path in pages if path.startswith("compare/")] == ["compare/index.md"]
    assert not [path for path, text in pages.items() if "compare/u-" in text]


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


def test_measures_of_accuracy_are_on_the_about_page_those_on_unseen_texts_beside_the_tuned_ones() -> None:
    accuracy = Accuracy({"Speaker right": 0.97}, {"Forty other pages": {"Wrong speaker": "2 of 113"}})
    about = next(page for page in render_pages(HARBOUR, config(ROOT), accuracy) if page.path == "about.md")
    tuned, held_out = about.text.split("### On texts that it was not tuned on")
    assert "| Speaker right | 0\\.970 |" in tuned
    assert "| Forty other pages | Value |" in held_out
    assert "| Wrong speaker | 2 of 113 |" in held_out


def test_a_page_is_a_record_of_its_path_and_text() -> None:
    assert isinstance(render_pages(HARBOUR, config(ROOT))[0], Page)


def test_no_template_makes_a_link_of_its_own() -> None:
    templates = sorted((Path(__file__).parents[2] / "dossier/pages/templates").glob("*.j2"))
    assert templates
    assert not [file.name for file in templates if "](" in file.read_text(encoding="utf-8")]


def test_a_link_to_a_page_that_there_is_not_is_its_label() -> None:
    links = Links(CATALOGUE, frozenset({"people/ola-brandt.md"}), "index.md")
    assert links.person("ola-brandt") == "[Ola Brandt](people/ola-brandt.md)"
    assert links.person("mara-lindqvist") == "Mara Lindqvist"
    assert links.page("timeline.md", "by *day*", "on-2023-03-03") == "by \\*day\\*"


def test_the_quotations_of_a_hidden_person_are_not_among_those_of_unknown_speakers() -> None:
    listed = BODIES["quotes/by-speaker.md"].split("## ")
    hidden, unknown = (next(part for part in listed if part.startswith(f"Speaker {word}")) for word in ("not", "unk"))
    assert "Speaker not listed" in hidden
    assert "Speaker not listed" not in unknown


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        pytest.param(("direct",), "1 verbatim quotation.", id="one"),
        pytest.param(("mixed", "mixed"), "2 partly verbatim quotations.", id="of-one-kind"),
        pytest.param(("direct", "indirect"), "2 quotations: 1 verbatim, 1 reported.", id="of-two-kinds"),
        pytest.param((), "Nobody is quoted here yet.", id="none"),
    ],
)
def test_quotations_are_counted_by_the_kinds_that_there_are(kinds: tuple[Kind, ...], expected: str) -> None:
    quotes = tuple(
        replace(quote, quote=replace(quote.quote, kind=kind))
        for kind, quote in zip(kinds, HARBOUR.quotes, strict=False)
    )
    few = replace(HARBOUR, quotes=quotes, utterances=(), sources=(), contradictions=())
    assert f"# Quotations\n\n{expected}\n" in rendered(few)["quotes/index.md"]


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


def test_an_organisation_has_a_page_and_is_linked_wherever_it_speaks() -> None:
    pages = rendered(with_a_port_authority())
    assert "An organisation, quoted 1 time without a person’s name" in pages["organisations/port-authority.md"]
    assert "also called “PA”" in pages["organisations/port-authority.md"]
    assert "## [Port Authority](port-authority.md)" in pages["organisations/index.md"]
    assert "[Port Authority](../organisations/port-authority.md){ .speaker }" in pages["articles/gazette-1.md"]
    assert "## [Port Authority](../organisations/port-authority.md)" in pages["quotes/by-speaker.md"]
    assert "**1** [organisation](organisations/index.md)" in pages["index.md"]
    assert "| Organisations quoted | 1 |" in pages["about.md"]
    assert "1 organisation](../organisations/index.md)" in pages["quotes/index.md"]


def test_the_page_of_a_source_that_became_an_organisation_leads_there() -> None:
    page = rendered(with_a_port_authority())["sources/dockers.md"]
    assert "redirect: ../../organisations/port-authority/" in page
    assert "[Port Authority](../organisations/port-authority.md)" in page


def test_where_no_organisation_is_quoted_only_its_index_says_so() -> None:
    assert "No organisation is quoted by name here." in PAGES["organisations/index.md"]
    telling = {"organisations/index.md", "data/index.md"}
    assert [path for path, text in PAGES.items() if "organisation" in text.casefold() and path not in telling] == []
