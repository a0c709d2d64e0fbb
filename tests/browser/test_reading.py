"""What a reader does, from the first page to a quotation that is shown to somebody else."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from .served import Site, most_quoted

pytestmark = pytest.mark.browser


def test_a_person_is_found_and_a_quotation_opened_at_home(page: Page, site: Site) -> None:
    page.goto("")
    page.get_by_role("link", name="People").first.click()
    page.get_by_role("link", name=most_quoted(site), exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(most_quoted(site))
    figure = page.locator("figure.quote").first
    id_ = figure.get_attribute("id")
    figure.locator("a.permalink").click()
    expect(page).to_have_url(re.compile(rf"/articles/.+/#{id_}$"))
    expect(page.locator(f"#{id_}")).to_be_in_viewport()


def test_a_copied_link_opens_on_the_quotation(context: BrowserContext, page: Page, site: Site) -> None:
    quote = site.records("quotes")[-1]
    page.goto(quote["url"].partition("#")[0])
    figure = page.locator(f"#{quote['id']}")
    figure.get_by_role("button", name="Copy link").click()
    expect(figure.locator("button.copy")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{site.url}{quote['url']}"
    other = context.new_page()
    other.goto(copied)
    expect(other.locator(f"#{quote['id']}")).to_be_in_viewport()
    assert other.evaluate("document.querySelector(':target').id") == quote["id"]


def test_a_link_to_a_quotation_on_a_page_that_has_moved_since_opens_on_the_quotation(page: Page, site: Site) -> None:
    quote = site.records("quotes")[-1]
    page.goto(f"articles/{quote['article']}/#{quote['id']}")
    page.wait_for_url(f"**/{quote['url']}")
    expect(page.locator(f"#{quote['id']}")).to_be_in_viewport()


def test_the_same_words_are_compared_in_two_papers(page: Page) -> None:
    page.goto("")
    page.get_by_role("link", name="Same words", exact=True).first.click()
    page.locator('article a[href*="u-"]').first.click()
    figures = page.locator("figure.quote")
    expect(figures.nth(1)).to_be_attached()  # the page that the click leads to is there
    assert figures.count() >= 2
    articles = {figures.nth(i).locator(".origin a").first.get_attribute("href") for i in range(figures.count())}
    assert len(articles) >= 2
    assert page.locator("article :is(ins, del)").count() >= 1


def test_the_text_leads_to_the_quotation_and_back(page: Page, site: Site) -> None:
    page.goto(site.records("quotes")[0]["url"].partition("#")[0])
    mark = page.locator("mark[id^=in-q-]").first
    id_ = str(mark.get_attribute("id")).removeprefix("in-")
    page.locator(f'sup a[href$="#{id_}"]').first.click()
    expect(page.locator(f"#{id_}")).to_be_in_viewport()
    page.locator(f"#{id_} a.in-text").click()
    expect(mark).to_be_in_viewport()
    page.go_back()
    expect(page.locator(f"#{id_}")).to_be_in_viewport()


def test_a_persons_quotations_are_gone_through_one_by_one(page: Page, site: Site) -> None:
    person = next(person for person in site.records("people") if person["name"] == most_quoted(site))
    page.goto(person["url"])
    ids = page.locator("figure.quote").evaluate_all("all => all.map(one => one.id)")
    for id_ in ids:
        page.get_by_role("button", name="Next quotation").click()
        assert page.evaluate("location.hash") == f"#{id_}"
        expect(page.locator(f"#{id_} blockquote")).to_be_in_viewport()
    page.get_by_role("button", name="Previous quotation").click()
    assert page.evaluate("location.hash") == f"#{ids[-2]}"


def test_why_a_speaker_is_shown_is_one_click_away(page: Page, site: Site) -> None:
    quote = next(quote for quote in site.records("quotes") if quote["person"])
    page.goto(quote["url"])
    why = page.locator(f"#{quote['id']} details.why")
    expect(why.locator("summary")).to_be_visible()
    why.locator("summary").click()
    expect(why.locator("p").first).to_be_visible()


def test_a_quotation_is_cited_in_the_formats_of_literature_managers(page: Page, site: Site) -> None:
    quote = next(quote for quote in site.records("quotes") if quote["person"])
    page.goto(quote["url"])
    figure = page.locator(f"#{quote['id']}")
    figure.locator("a.cite").press("Enter")
    formats = figure.locator(".citations pre")
    expect(formats).to_have_count(4)
    text, bibtex, ris, csl = formats.all_text_contents()
    address = f"https://dossier.example/{quote['url']}"
    assert text.endswith(address)
    assert bibtex.startswith(f"@misc{{{quote['id']},")
    assert ris.split("\n")[0] == "TY  - NEWS"
    assert json.loads(csl)["URL"] == address
    figure.locator(".citations").get_by_role("button", name="Copy").nth(1).click()
    expect(figure.locator(".citations")).to_contain_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == bibtex
    figure.locator("a.cite").click()
    expect(figure.locator(".citations")).to_be_hidden()


FULL = {
    "id": "q-1a2b3c4d",
    "words": "We  stay",
    "url": "https://dossier.example/articles/a/#q-1a2b3c4d",
    "kind": "direct",
    "speaker": "Mara Lindqvist",
    "title": "Port strike: 50% stay & wait_",
    "outlet": "The Courier",
    "author": "A. {Staff} Writer",
    "date": "2023-03-03",
    "original": "https://courier.example/a?b=1&c=2",
}
BARE = {"id": "q-1", "words": "to stay", "url": "https://dossier.example/a/#q-1", "kind": "indirect"}


@pytest.mark.parametrize(
    ("source", "name", "expected"),
    [
        pytest.param(
            FULL,
            "BibTeX",
            "@misc{q-1a2b3c4d,\n  author = {A. \\{Staff\\} Writer},\n"
            "  title = {Port strike: 50\\% stay \\& wait\\_},\n"
            "  howpublished = {The Courier},\n  year = {2023},\n  month = {3},\n"
            "  note = {Mara Lindqvist, verbatim; https://dossier.example/articles/a/\\#q-1a2b3c4d},\n"
            "  url = {https://courier.example/a?b=1&c=2},\n}",
            id="tex-commands-are-escaped",
        ),
        pytest.param(
            FULL,
            "RIS",
            "TY  - NEWS\nAU  - A. {Staff} Writer\nTI  - Port strike: 50% stay & wait_\nT2  - The Courier\n"
            "DA  - 2023/03/03\nN1  - Mara Lindqvist, verbatim; https://dossier.example/articles/a/#q-1a2b3c4d\n"
            "UR  - https://courier.example/a?b=1&c=2\nER  -",
            id="one-record-of-a-news-item",
        ),
        pytest.param(
            FULL,
            "Text",
            "Mara Lindqvist (verbatim): “We stay” In: A. {Staff} Writer, “Port strike: 50% stay & wait_”, The Courier,"
            " 2023-03-03. https://dossier.example/articles/a/#q-1a2b3c4d",
            id="in-words",
        ),
        pytest.param(
            BARE,
            "BibTeX",
            "@misc{q-1,\n  note = {Speaker unknown, reported},\n  url = {https://dossier.example/a/#q-1},\n}",
            id="what-is-unknown-is-left-out",
        ),
        pytest.param(
            BARE, "Text", "Speaker unknown (reported): to stay. https://dossier.example/a/#q-1", id="reported-in-words"
        ),
    ],
)
def test_a_citation_says_what_is_known_and_no_more(page: Page, source: object, name: str, expected: str) -> None:
    page.goto("about/")
    made = page.evaluate(
        "async ([source, name]) => (await import('/assets/citations.js')).FORMATS[name](source)", [source, name]
    )
    assert made.rstrip() == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param("2023-03-03", [[2023, 3, 3]], id="day"),
        pytest.param("2023-03", [[2023, 3]], id="month"),
        pytest.param("2023", [[2023]], id="year"),
        pytest.param("spring 2023", None, id="not-a-date"),
    ],
)
def test_the_date_of_a_citation_is_as_exact_as_it_is_known(page: Page, date: str, expected: object) -> None:
    page.goto("about/")
    made = page.evaluate(
        "async source => (await import('/assets/citations.js')).FORMATS['CSL-JSON'](source)", {**BARE, "date": date}
    )
    assert json.loads(made).get("issued", {}).get("date-parts") == expected


def test_an_error_is_reported_with_the_quotation_filled_in(page: Page, site: Site) -> None:
    quote = site.records("quotes")[0]
    page.goto(quote["url"])
    figure = page.locator(f"#{quote['id']}")
    figure.locator("details.why summary").click()
    form = urlsplit(str(figure.locator("a.report").get_attribute("href")))
    filled = parse_qs(form.query)
    assert form.path == "/example/dossier/issues/new"
    assert filled["title"] == [f"Error in quotation {quote['id']}"]
    assert f"https://dossier.example/{quote['url']}" in filled["body"][0]


def test_the_dark_is_chosen_and_stays(page: Page) -> None:
    page.goto("")
    page.get_by_title("Switch to dark").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("link", name="People").first.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate("getComputedStyle(document.body).colorScheme") == "dark"


def test_a_reader_who_prefers_the_dark_gets_it(browser: Browser, site: Site) -> None:
    context = browser.new_context(base_url=site.url, color_scheme="dark")
    page = context.new_page()
    page.goto("")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    context.close()


def test_a_phone_has_the_sections_in_a_drawer(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("")
    page.locator("label.md-header__button[for=__drawer]").click()
    page.locator(".md-sidebar--primary").get_by_role("link", name="Outlets").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Outlets"))


def test_without_a_script_everything_is_there_to_read(browser: Browser, site: Site) -> None:
    context = browser.new_context(base_url=site.url, java_script_enabled=False)
    page = context.new_page()
    quote = site.records("quotes")[0]
    page.goto(quote["url"])
    expect(page.locator(f"#{quote['id']} blockquote")).to_be_visible()
    page.locator(".search-open").click()
    expect(page.get_by_text("Searching needs JavaScript")).to_be_visible()
    context.close()


def test_paper_gets_the_words_without_the_buttons(page: Page, site: Site) -> None:
    page.goto(site.records("quotes")[0]["url"])
    page.emulate_media(media="print")
    expect(page.locator("figure.quote blockquote").first).to_be_visible()
    for gone in (".md-header", ".md-tabs", ".md-footer", "figure.quote .tools >> nth=0"):
        expect(page.locator(gone)).to_be_hidden()
