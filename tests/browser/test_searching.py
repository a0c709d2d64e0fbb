"""Search, from the header and on its page, with the mouse and with the keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from .served import Site, most_quoted

pytestmark = pytest.mark.browser


def test_the_keyboard_alone_finds_a_person(page: Page, site: Site) -> None:
    name = most_quoted(site)
    page.goto("about/")
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.type(name.split()[-1].lower())
    expect(page.locator(".search-hits a").first).to_contain_text(name)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)


def test_the_dialog_opens_with_control_k_and_closes_with_escape(page: Page) -> None:
    page.goto("")
    page.keyboard.press("Control+k")
    field = page.get_by_role("dialog").get_by_role("searchbox")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_a_stroke_in_a_field_is_a_letter(page: Page) -> None:
    page.goto("search/")
    field = page.locator(".search-page input")
    field.press("/")
    expect(field).to_have_value("/")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_the_dialog_leads_to_all_results(page: Page, site: Site) -> None:
    word = most_quoted(site).split()[-1]
    page.goto("")
    page.locator(".search-open").click()
    page.get_by_role("dialog").get_by_role("searchbox").fill(word)
    page.locator(".hit-all").click()
    expect(page).to_have_url(re.compile(rf"search/\?q={word}"))
    expect(page.locator(".search-results li").first).to_be_visible()


def test_a_search_is_narrowed_and_its_address_shared(page: Page, site: Site) -> None:
    name = most_quoted(site)
    quotes = [quote for quote in site.records("quotes") if quote["kind"] == "direct"]
    person = next(person["id"] for person in site.records("people") if person["name"] == name)
    wanted = [quote for quote in quotes if quote["person"] == person]
    page.goto("search/")
    page.locator("select[name=speaker]").select_option(name)
    page.locator("select[name=kind]").select_option("Verbatim")
    expect(page.locator(".search-count")).to_have_text(re.compile(rf"^{len(wanted)} results?$"))
    expect(page.locator(".search-results a")).to_have_count(len(wanted))  # they come one by one
    found = page.locator(".search-results a").evaluate_all("links => links.map(link => link.hash)")
    assert sorted(found) == sorted(f"#{quote['id']}" for quote in wanted)
    address = page.url
    assert "kind=Verbatim" in address
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator(".search-count")).to_have_text(re.compile(rf"^{len(wanted)} results?$"))
    expect(page.locator("select[name=speaker]")).to_have_value(name)


def test_hits_are_marked_and_lead_to_the_quotation(page: Page, site: Site) -> None:
    quote = max(site.records("quotes"), key=lambda quote: len(quote["text"]))
    words = " ".join(re.findall(r"\b[a-z]{5,}", quote["text"])[:4])
    page.goto(f"search/?q={words}&type=Quotation")
    link = page.locator(f'.search-results a[href$="#{quote["id"]}"]')
    expect(link.locator("mark").nth(1)).to_be_visible()
    link.click()
    expect(page.locator(f"#{quote['id']}")).to_be_in_viewport()


def test_results_can_be_put_in_the_order_of_dates(page: Page, site: Site) -> None:
    dates = {quote["id"]: quote["said_on"] for quote in site.records("quotes")}
    for order, undated, reverse in (("newest", "0000", True), ("oldest", "9999", False)):
        page.goto(f"search/?type=Quotation&sort={order}")
        expect(page.locator(".search-results a").first).to_be_visible()
        found = page.locator(".search-results a").evaluate_all("links => links.map(link => link.hash.slice(1))")
        shown = [dates[id_] or undated for id_ in found]
        assert shown == sorted(shown, reverse=reverse)


def test_what_to_do_when_nothing_is_found(page: Page) -> None:
    page.goto("search/?q=žžž")
    expect(page.locator(".hit-none")).to_contain_text("Try fewer")
    page.goto("search/?q=the&speaker=Nobody+At+All")
    page.get_by_role("button", name="Clear the filters").click()
    expect(page.locator(".search-results a").first).to_be_visible()
    assert "speaker" not in page.url


def test_a_page_that_is_not_there_searches(page: Page, site: Site) -> None:
    name = most_quoted(site)
    page.goto(f"people/{name.split()[-1].lower()}-gone/")
    expect(page.locator(".not-found input")).to_have_value(re.compile(name.split()[-1], re.IGNORECASE))
    page.locator(".not-found input").fill(name)
    expect(page.locator(".not-found .search-hits a").first).to_contain_text(name)
    page.locator(".not-found").get_by_role("button", name="Search").click()
    expect(page.locator(".search-page input")).to_have_value(name)


# Each way to ask, and where the answer stands: the search page, the dialog, the page for what is not there.
PLACES = ("search/", "about/", "people/nobody/")
LISTS = ["people/", "outlets/", "articles/", "quotes/"]
BROKEN = [
    pytest.param("pagefind.js", None, id="no-index-at-all"),
    pytest.param("pagefind-entry.json*", b"", id="entry-emptied"),
    pytest.param("pagefind-entry.json*", None, id="no-entry"),
    pytest.param("*.pf_meta", b"", id="metadata-emptied"),
    pytest.param("wasm.en.pagefind", b"", id="engine-emptied"),
    pytest.param("fragment/*", None, id="no-records"),
]


@pytest.fixture
def troubled(context: BrowserContext) -> Iterator[Page]:
    """A page on which things may go wrong."""
    page = context.new_page()
    yield page
    page.close()


def put(page: Page, files: str, content: bytes | None) -> None:
    """Let the index's `files` have this content, or be gone."""
    answer = {"status": 404} if content is None else {"status": 200, "body": content}
    page.route(f"**/pagefind/{files}", lambda route: route.fulfill(**answer))


def asked(page: Page, place: str, words: str) -> Locator:
    """Where the answer to a search for `words` appears."""
    page.goto(f"{place}?q={words}" if place == "search/" else place)
    if place == "search/":
        return page.locator(".search-page")
    if place == "about/":
        page.locator(".search-open").click()
    scope = page.get_by_role("dialog") if place == "about/" else page.locator(".not-found")
    scope.get_by_role("searchbox").fill(words)
    return scope


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("files", "content"), BROKEN)
def test_a_search_that_fails_says_so_and_leads_to_the_lists(
    troubled: Page, site: Site, place: str, files: str, content: bytes | None
) -> None:
    put(troubled, files, content)
    answer = asked(troubled, place, most_quoted(site).split()[-1])
    if place == "search/" and files == "fragment/*":
        expect(answer.locator(".hit-none").first).to_have_text("One result could not be loaded.")
        return
    expect(answer).to_contain_text("The search could not be loaded.")
    expect(answer).not_to_contain_text("Searching …")
    expect(answer).not_to_contain_text("Nothing holds")
    links = answer.locator(".search-failed a").evaluate_all("links => links.map(link => link.href)")
    assert {site.url + path for path in LISTS} <= set(links)
    for link in links:
        assert troubled.request.get(link).ok


@pytest.mark.parametrize("place", PLACES)
def test_a_search_that_takes_its_time_says_so(troubled: Page, site: Site, place: str) -> None:
    held: list[Route] = []
    troubled.route("**/pagefind/pagefind.js", lambda route: held.append(route))  # noqa: PLW0108 - it takes no method of a list
    name = most_quoted(site)
    answer = asked(troubled, place, name)
    expect(answer).to_contain_text("Searching …")
    held[0].continue_()
    expect(answer.locator(".hit").first).to_contain_text(name)
    expect(answer).not_to_contain_text("Searching …")


@pytest.mark.parametrize("place", PLACES)
def test_a_search_that_failed_is_tried_anew_with_the_next_word(troubled: Page, site: Site, place: str) -> None:
    name = most_quoted(site)
    put(troubled, "pagefind-entry.json*", b"")
    answer = asked(troubled, place, "nobody")
    expect(answer).to_contain_text("The search could not be loaded.")
    troubled.unroute_all()
    answer.get_by_role("searchbox").fill(name)
    expect(answer.locator(".hit").first).to_contain_text(name)
    expect(answer).not_to_contain_text("could not be loaded")


def test_a_reader_who_lost_the_connection_is_not_told_that_nothing_is_there(troubled: Page, site: Site) -> None:
    name = most_quoted(site)
    with troubled.expect_response("**/pagefind/*.pf_meta"):
        answer = asked(troubled, "about/", "")
    troubled.context.set_offline(True)
    answer.get_by_role("searchbox").fill(name)
    expect(answer).to_contain_text("The search could not be loaded.")
    troubled.context.set_offline(False)
    answer.get_by_role("searchbox").fill(name.split()[-1])
    expect(answer.locator(".hit").first).to_contain_text(name)


def test_a_reader_without_a_script_sees_at_once_that_it_is_needed(browser: Browser, site: Site) -> None:
    context = browser.new_context(base_url=site.url, viewport={"width": 1280, "height": 720}, java_script_enabled=False)
    page = context.new_page()
    page.goto("search/")
    expect(page.locator(".needs-script")).to_be_in_viewport()
    expect(page.locator(".needs-script").get_by_role("link", name="People")).to_be_visible()
    context.close()


def test_pages_opened_as_files_say_that_they_cannot_search(browser: Browser, site: Site) -> None:
    page = browser.new_page()
    page.goto((site.folder / "search/index.html").as_uri())
    expect(page.locator(".needs-script")).to_be_visible()
    expect(page.locator(".needs-script")).to_contain_text("a web server")
    page.close()
