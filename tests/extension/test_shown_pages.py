"""The pages of a dossier as the site shows them: what the extension makes of the plain ones."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pages.harbour import HARBOUR
from pages.rendering import Reader, words_of

from dossier.errors import PageError
from dossier.extension.data import site_of
from dossier.records import Dossier, Kind, LinkedOrganisation, LinkedPerson, Mention, Relay, Span, Utterance, Version
from dossier.views.catalogue import build_catalogue
from dossier.views.figures import headline
from dossier.views.links import Links

from .rendered import all_shown, make_project

QUOTES = {quote.id: quote for quote in HARBOUR.quotes}
CATALOGUE = build_catalogue(HARBOUR)
ELEMENTS = frozenset(
    "h1 h2 h3 p a ul li table thead tbody tr th td figure figcaption blockquote details summary code div span".split()  # noqa: SIM905
    + "mark sup time strong em del ins br cite svg title desc rect text line".split()  # noqa: SIM905 - as prose reads
)


def figures(html: str) -> dict[str, str]:
    """The HTML of each quotation's figure on a page, by its id."""
    found = re.finditer(r'<figure class="quote"[^>]*? id="(q-[^"]+)".*?</figure>', html, re.DOTALL)
    return {figure[1]: figure[0] for figure in found}


def pages_of(folder: Path, dossier: Dossier) -> dict[str, str]:
    return all_shown(make_project(folder, dossier))


def with_quote(name: str, **changes: object) -> Dossier:
    """The harbour's dossier with one of its quotes changed."""
    changed = replace(QUOTES[name], quote=replace(QUOTES[name].quote, **changes))  # type: ignore[arg-type]
    return replace(HARBOUR, quotes=tuple(changed if quote.id == name else quote for quote in HARBOUR.quotes))


def test_every_quotation_shows_exactly_its_words(html: dict[str, str]) -> None:
    shown = [(name, figure) for page in html.values() for name, figure in figures(page).items()]
    assert {name for name, _ in shown} == QUOTES.keys()
    for name, figure in shown:
        assert words_of(figure, "blockquote") == " ".join(QUOTES[name].quote.text.split())
        assert f'data-kind="{QUOTES[name].quote.kind}"' in figure
        assert f'data-speaker="{CATALOGUE.speaker(QUOTES[name])}"' in figure


def test_every_mark_in_an_articles_text_has_the_words_of_its_quotation(html: dict[str, str]) -> None:
    marks: dict[str, str] = {}
    for page in html.values():
        for name, words in re.findall(r'<mark [^>]*data-quote="(q-\w+)"[^>]*>(.*?)</mark>', page):
            marks[name] = f"{marks.get(name, '')} {words_of(words)}".strip()
    assert marks == {name: " ".join(QUOTES[name].quote.text.split()) for name in marks}
    assert len(marks) > 8


def test_no_seed_reaches_a_page_as_anything_but_text(html: dict[str, str]) -> None:
    for path, page in html.items():
        elements = Reader(page).elements
        assert {name for name, _ in elements} <= ELEMENTS, path
        assert not [a for _, attributes in elements for a in attributes if a.startswith("on")]
        assert not [a["href"] for _, a in elements if urlsplit(a.get("href", "")).scheme not in ("", "https")]
        assert "q-evil" not in Reader(page).ids()


def test_ids_and_headings_are_unique_on_a_page_and_no_section_is_empty(html: dict[str, str]) -> None:
    for path, page in html.items():
        ids = Reader(page).ids()
        assert len(ids) == len(set(ids)), path
        headings = re.findall(r"<h\d[^>]*>(.*?)</h\d>", page, re.DOTALL)
        assert len(headings) == len(set(headings)), path
        assert not re.search(r"</h[23]>\s*(?:</div>\s*)*(?:<h[12]|\Z)", page), path
        assert "None" not in re.findall(r"[A-Za-z]+", page), path


def test_every_link_leads_to_a_page_and_a_place_that_exist(html: dict[str, str]) -> None:
    for path, page in html.items():
        for name, attributes in Reader(page).elements:
            target = urlsplit(attributes.get("href", ""))
            if name != "a" or target.scheme or target.path.endswith((".jsonl", ".csv", ".xml")):
                continue
            led = posixpath.normpath(posixpath.join(posixpath.dirname(path), target.path)) if target.path else path
            assert led in html, (path, target)
            assert not target.fragment or target.fragment in Reader(html[led]).ids(), (path, target)


def test_every_line_that_stands_for_a_view_is_replaced(html: dict[str, str]) -> None:
    for path, page in html.items():
        asked = re.findall(r'href="(?:\.\./)*' + re.escape(path) + r'#(home|list|profile|more|about|versions)"', page)
        assert asked == [], path


def test_a_hidden_person_is_on_no_page(html: dict[str, str]) -> None:
    shown = {path: page for path, page in html.items() if path != "people/secret.md"}
    assert [path for path, page in shown.items() if "Secret Person" in page or "people/secret" in page] == []
    assert "Speaker not listed" in shown["articles/wire-1.md"]


def test_reported_words_stand_in_no_quotation_marks_and_name_who_reports_them(html: dict[str, str]) -> None:
    figure = figures(html["people/ola-brandt.md"])["q-00000004"]
    assert 'data-kind="indirect"' in figure
    assert "“ships would go" not in html["people/ola-brandt.md"]
    assert "reported by The Courier" in words_of(figure, "span")


def test_a_listed_statement_begins_with_its_cue_and_not_with_a_pronoun_that_has_lost_its_noun() -> None:
    quote = QUOTES["q-00000004"]
    assert quote.quote.speaker
    assert quote.quote.cue
    assert headline(quote, CATALOGUE).startswith(quote.quote.speaker.text)
    relative = replace(quote.quote.speaker, text="who")
    listed = headline(replace(quote, quote=replace(quote.quote, speaker=relative)), CATALOGUE)
    assert listed.startswith(quote.quote.cue.text)


def test_a_quotation_says_who_relays_it(tmp_path: Path) -> None:
    told = with_quote("q-00000002", via=(Relay(Mention(Span(0, 8), "The *Hill*"), None),))
    shown = figures(pages_of(tmp_path, told)["articles/courier-1.md"])
    assert "as reported by The *Hill*" in words_of(shown["q-00000002"])
    assert not any("as reported by" in words_of(figure) for name, figure in shown.items() if name != "q-00000002")


def test_the_verbatim_part_of_a_mixed_quotation_is_told_apart(html: dict[str, str]) -> None:
    figure = figures(html["articles/courier-1.md"])["q-00000003"]
    assert '<span class="verbatim">"a waste of everybody\'s time' in figure
    bare = figures(html["articles/gazette-1.md"])["q-00000006"]
    assert '<span class="verbatim bare">a waste of time</span>' in bare


def test_the_reporters_words_inside_a_direct_quotation_are_told_apart(tmp_path: Path) -> None:
    said = QUOTES["q-00000002"].quote
    gap = said.text.index('," she added, "')
    first = replace(said.span, end=said.span.start + gap)
    second = replace(said.span, start=said.span.start + gap + len('," she added, "'))
    figure = figures(pages_of(tmp_path, with_quote("q-00000002", parts=(first, second)))["articles/courier-1.md"])
    assert words_of(figure["q-00000002"], "blockquote") == " ".join(said.text.split())
    narrated = re.findall(r'<span class="narration">.*?</span>', figure["q-00000002"])
    assert words_of(narrated[0]) == '," she added, "'


def test_an_unknown_speaker_is_shown_as_unknown_with_the_reason(html: dict[str, str]) -> None:
    figure = figures(html["articles/hostile.md"])["q-00000009"]
    assert "Speaker unknown" in words_of(figure)
    assert "“nobody in particular” is no person." in words_of(figure)


def test_a_quotation_has_its_permalink_its_evidence_and_its_citation(html: dict[str, str]) -> None:
    figure = figures(html["articles/courier-1.md"])["q-00000001"]
    assert 'class="permalink" href="#q-00000001"' in figure
    assert "Because the sentence reads “Mara Lindqvist, the head of the dockers' union, told”." in words_of(figure)
    assert 'class="cite" href="#how-to-cite"' in figure
    assert "#:~:text=We%20will%20not%20go%20back,the%20company%20talks%20to%20us%2C" in figure


def test_elsewhere_its_permalink_leads_home(html: dict[str, str]) -> None:
    figure = figures(html["people/mara-lindqvist.md"])["q-00000001"]
    assert 'class="permalink" href="../articles/courier-1.md#q-00000001"' in figure
    assert 'class="cite"' not in figure


def test_an_article_is_cited_by_what_is_known_of_it(html: dict[str, str]) -> None:
    cited = re.findall(r'<p class="citation">.*</p>', html["articles/courier-1.md"])[0]
    assert re.search(r'<cite>.*</cite>.*<time datetime="2023-03-0\d">', cited)
    assert "date unknown" not in re.findall(r'<p class="citation">.*?</p>', html["articles/hostile.md"])[0]


def test_in_the_article_people_are_linked_once_and_speakers_named_in_the_margin(html: dict[str, str]) -> None:
    page = html["articles/courier-1.md"]
    text = page[page.index('<div class="article">') : page.index('id="quotations"')]
    assert 'id="in-q-00000001">We will not go back' in text
    assert text.count('<a href="../people/ola-brandt.md">Ola Brandt</a>') == 1
    assert '<a class="speaks" data-kind="indirect" href="#q-00000004">4 Ola Brandt</a>' in text
    assert "Share this story" not in text


def test_a_statement_in_the_headline_is_marked_there(html: dict[str, str]) -> None:
    page = html["articles/gazette-1.md"]
    assert re.search(r'<p>Dockers vow <mark [^>]*id="in-q-0000000c"[^>]*>to stay out</mark>', page)


def test_a_quotation_that_the_page_does_not_show_in_its_place_has_no_link_to_that_place(tmp_path: Path) -> None:
    quote = QUOTES["q-0000000a"]
    articles = tuple(
        replace(e, article=replace(e.article, body=())) if e.article.id == quote.article else e
        for e in HARBOUR.articles
    )
    page = pages_of(tmp_path, replace(HARBOUR, articles=articles))["articles/second.md"]
    assert "q-0000000a" in page
    assert "In the text" not in page


def test_the_whole_body_of_an_article_is_on_its_page(html: dict[str, str]) -> None:
    for extraction in HARBOUR.articles:
        page = html[f"articles/{extraction.article.id}.md"]
        inner = page[page.index('<div class="article">') : page.index("</div>")]
        plain = re.sub(r'<(p class="margin"|sup).*?</(p|sup)>', "", inner, flags=re.DOTALL)
        shown = words_of(plain.replace("</p>", "</p> "))
        body = " ".join(" ".join(span.of(extraction.article.text).split()) for span in extraction.article.body)
        title = "Dockers vow to stay out " if extraction.article.id == "gazette-1" else ""
        assert shown == title + body


def test_versions_are_compared_word_by_word_with_warnings(html: dict[str, str]) -> None:
    page = html["compare/u-1.md"]
    assert "We will <del>not</del> go back to work <del>unless the company talks to us</del>" in page
    assert "Warning: leaves out a negation: not." in words_of(page)
    assert list(figures(page)) == ["q-00000001", "q-0000000b"]


def test_cells_of_who_speaks_of_whom_open_the_quotations(html: dict[str, str]) -> None:
    page = html["who-of-whom.md"]
    assert '<a href="#mara-lindqvist-of-ola-brandt">1</a>' in page
    assert "mara-lindqvist-of-ola-brandt" in Reader(page).ids()


def test_a_copy_says_of_what_it_is_one_and_counts_once(html: dict[str, str]) -> None:
    assert 'A copy of <a href="wire-1.md">Riverton strike</a>; it counts once.' in html["articles/copy-1.md"]
    assert "Articles 6 Copies of them 1" in " ".join(
        words_of(cell) for cell in re.findall(r"<td.*?</td>", html["about.md"])
    )


def test_an_outlet_says_what_it_left_out_whom_it_quotes_and_where(html: dict[str, str]) -> None:
    page = html["outlets/gazette.md"]
    assert "leaves out “not” and “unless the company talks to us”" in words_of(page)
    assert "Whom it quotes" in words_of(page, "h2")
    assert re.search(r'<li data-kind="direct" data-quote="q-0000000b" data-speaker="people/mara-lindqvist">', page)


def test_a_person_shows_each_spelling_and_role_with_who_writes_it_so_and_when(html: dict[str, str]) -> None:
    page = html["people/mara-lindqvist.md"]
    day = '<time datetime="2023-03-04">4 March 2023</time>'
    assert f'“Mara Lindquist” in <a href="../articles/gazette-1.md">Gazette</a> ({day})' in page
    assert '“union leader” in <a href="../articles/gazette-1.md">Gazette</a>' in page
    assert "This article writes “Mara Lindquist”" in html["articles/gazette-1.md"]


def test_no_level_of_headings_is_left_out(html: dict[str, str]) -> None:
    for path, page in html.items():
        levels = [1, *map(int, re.findall(r"<h(\d)", page))]
        assert all(after <= before + 1 for before, after in pairwise(levels)), path


def test_on_a_speakers_page_what_the_heading_says_is_not_said_again(html: dict[str, str]) -> None:
    figure = figures(html["people/mara-lindqvist.md"])["q-00000002"]
    assert "The Courier" not in words_of(figure)
    assert "The Courier" in words_of(figures(html["articles/courier-1.md"])["q-00000002"])


def test_contradictions_show_both_sides_with_the_explanation(html: dict[str, str]) -> None:
    page = html["contradictions.md"]
    assert "The Courier has it on Friday, the Gazette on Saturday." in page
    assert list(figures(page)) == ["q-00000001", "q-0000000b"]


def test_a_curators_note_and_correction_are_shown(tmp_path: Path) -> None:
    corrected = with_quote("q-00000004", rule="curator")
    quotes = tuple(
        replace(quote, note="See *page* 3", corrected=True) if quote.id == "q-00000004" else quote
        for quote in corrected.quotes
    )
    pages = pages_of(tmp_path, replace(corrected, quotes=quotes))
    for path in ("articles/courier-1.md", "people/ola-brandt.md"):
        figure = figures(pages[path])["q-00000004"]
        assert "Note: See *page* 3" in words_of(figure)
        assert "Because a curator set the speaker by hand" in words_of(figure)


def test_what_is_unknown_is_said(html: dict[str, str]) -> None:
    assert "outlet not named" in html["articles/second.md"]
    assert "05/06/2023 may be 5 June or 6 May" in html["articles/hostile.md"]
    assert "Nobody is quoted in this article." in html["articles/empty-1.md"]


def test_long_lists_are_dealt_out_to_pages(tmp_path: Path) -> None:
    names = [f"{letter}anna {letter}{n:03}son" for letter in "ABC" for n in range(150)]
    people = tuple(LinkedPerson(name.lower().replace(" ", "-"), name, (), (), ()) for name in names)
    pages = pages_of(tmp_path, Dossier((), people, (), (), (), ()))
    first, last = pages["people/index.md"], pages["people/index/page-3.md"]
    assert first.count("<tr>") == 200 + 2  # the heads of two letters
    assert last.count("<tr>") == 50 + 1
    assert "Page 1 (this page) 2 3" in words_of(first)
    assert '<a href="index/page-2.md">2</a>' in first


def test_words_given_twice_in_one_article_are_no_comparison_of_papers(tmp_path: Path) -> None:
    alone = tuple(replace(utterance, articles=utterance.articles[:1]) for utterance in HARBOUR.utterances)
    pages = pages_of(tmp_path, replace(HARBOUR, utterances=alone))
    assert not [path for path, page in pages.items() if "compare/u-" in path + page]


def test_a_template_of_the_project_overrides_the_built_in_one(tmp_path: Path) -> None:
    project = make_project(tmp_path, HARBOUR)
    (project / "templates").mkdir()
    (project / "templates/profile.html.j2").write_text("<p>{{ facts[0][0] }} *here* <b></b></p>", encoding="utf-8")
    assert "<p>Role *here* <b></b></p>" in all_shown(project)["people/ola-brandt.md"]


@pytest.mark.parametrize(
    "template",
    [
        pytest.param("<p>x</p>\n{{ label", id="not-closed"),
        pytest.param("\n{{ nothing_of_this_name }}", id="unknown-name"),
        pytest.param("\n{% include 'missing.html.j2' %}", id="missing-part"),
        pytest.param("\n{{ facts + 1 }}", id="a-list-and-a-number-added"),
    ],
)
def test_a_broken_template_of_the_project_is_named_and_its_page_says_so(template: str, tmp_path: Path) -> None:
    project = make_project(tmp_path, HARBOUR)
    (project / "templates").mkdir()
    (project / "templates/profile.html.j2").write_text(template, encoding="utf-8")
    site = site_of(project / "mkdocs.yml")
    assert site is not None
    with pytest.raises(PageError, match=r"^templates/profile\.html\.j2:2: "):
        site.views["people/ola-brandt.md", "profile"](site.kit)
    pages = all_shown(project)
    assert "data-fault" in pages["people/ola-brandt.md"]
    assert "data-fault" not in pages["articles/courier-1.md"]


def test_a_link_to_a_page_that_there_is_not_is_its_label() -> None:
    links = Links(CATALOGUE, frozenset({"people/ola-brandt.md"}), "index.md")
    assert links.person("ola-brandt") == '<a href="people/ola-brandt.md">Ola Brandt</a>'
    assert links.person("mara-lindqvist") == "Mara Lindqvist"
    assert links.page("timeline.md", "by <day>", "on-2023-03-03") == "by &lt;day&gt;"


def test_the_quotations_of_a_hidden_person_are_not_among_those_of_unknown_speakers(html: dict[str, str]) -> None:
    listed = html["quotes/by-speaker.md"].split("<h2 ")[1:]
    hidden, unknown = (next(part for part in listed if f"Speaker {word}" in part) for word in ("not", "unk"))
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
def test_quotations_are_counted_by_the_kinds_that_there_are(
    kinds: tuple[Kind, ...], expected: str, tmp_path: Path
) -> None:
    quotes = tuple(
        replace(quote, quote=replace(quote.quote, kind=kind))
        for kind, quote in zip(kinds, HARBOUR.quotes, strict=False)
    )
    few = replace(HARBOUR, quotes=quotes, utterances=(), sources=(), contradictions=())
    assert expected in words_of(pages_of(tmp_path, few)["quotes/index.md"])


def test_an_organisation_has_a_page_and_is_linked_wherever_it_speaks(tmp_path: Path) -> None:
    quotes = tuple(
        replace(quote, source=None, organisation="port-authority") if quote.source == "dockers" else quote
        for quote in HARBOUR.quotes
    )
    authority = LinkedOrganisation(
        "port-authority", "Port Authority", ("Port Authority", "PA"), ("gazette-1",), ("q-0000000c",)
    )
    sources = tuple(source for source in HARBOUR.sources if source.id != "dockers")
    pages = pages_of(tmp_path, replace(HARBOUR, quotes=quotes, organisations=(authority,), sources=sources))
    assert "Also called: “PA”" in words_of(pages["organisations/port-authority.md"])
    assert '<a class="speaker" href="../organisations/port-authority.md">' in pages["articles/gazette-1.md"]
    assert '<strong>1</strong> <a href="organisations/index.md">organisation</a>' in pages["index.md"]
    assert "1 organisation</a>" in pages["quotes/index.md"]


def test_records_of_another_seed_leave_the_words_and_no_more(tmp_path: Path) -> None:
    project = make_project(tmp_path, HARBOUR)
    for seed in (project / "seeds").iterdir():
        seed.write_text("Another text.\n", encoding="utf-8")
    pages = all_shown(project)
    assert not [path for path, page in pages.items() if "data-fault" in page]
    figure = figures(pages["articles/courier-1.md"])["q-00000004"]
    assert words_of(figure, "blockquote") == "ships would go to other ports"
    assert "context" not in figure
    assert "nothing on this page could be compared" in words_of(pages["articles/courier-1.md"])


def test_a_project_without_records_shows_its_plain_pages(tmp_path: Path) -> None:
    project = make_project(tmp_path, HARBOUR)
    for file in (project / ".dossier/records").rglob("*.jsonl"):
        file.unlink()
    (project / ".dossier/records/articles").rmdir()
    (project / ".dossier/records").rmdir()
    page = all_shown(project)["articles/courier-1.md"]
    assert "figure" not in page
    assert "We will not go back to work" in page


def test_an_utterance_without_its_quotes_is_passed_over() -> None:
    lost = Utterance("u-lost", None, (Version("q-lost", ()),), ("courier-1", "gazette-1"))
    assert not build_catalogue(replace(HARBOUR, utterances=(*HARBOUR.utterances, lost))).is_compared(lost)
