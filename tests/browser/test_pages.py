"""Every kind of page: accessible in light and dark, light to load, still while loading, whole on a small phone."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .served import Site

pytestmark = pytest.mark.browser

ARTICLE_LIMIT = 25_000  # bytes of gzipped HTML
OWN_LIMIT = 15_000  # bytes of gzipped style sheet and script of ours
NEXT_FRAME = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
# Colours fade into one another when the scheme changes; axe must not measure them on the way.
SETTLED = f"{NEXT_FRAME}.then(() => Promise.allSettled(document.getAnimations().map(one => one.finished)))"
SHIFT_LIMIT = 0.01  # of the window; Lighthouse calls 0.1 good

# What another colour scheme or a small window can break; all else is the same there.
IN_COLOUR = {"runOnly": ["color-contrast", "link-in-text-block"]}
IN_LAYOUT = {"rules": {"color-contrast": {"enabled": False}}}


def zipped(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


def test_axe_finds_nothing_on_any_kind_of_page_in_light_and_dark_and_on_a_phone(page: Page, site: Site) -> None:
    axe = Axe()
    found = {}
    for kind, path in site.page_kinds().items():
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(path)
        if cite := page.locator("a.cite").all()[:1]:
            cite[0].click()
            page.locator(".citations").wait_for()
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        results = {"light": axe.run(page)}
        page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
        page.evaluate(SETTLED)
        results["dark"] = axe.run(page, options=IN_COLOUR)
        page.set_viewport_size({"width": 390, "height": 900})
        page.evaluate(NEXT_FRAME)
        results["phone"] = axe.run(page, options=IN_LAYOUT)
        found.update({(kind, way): it.generate_report() for way, it in results.items() if it.violations_count})
    assert found == {}


def test_axe_finds_nothing_in_the_open_search(page: Page) -> None:
    page.goto("")
    page.keyboard.press("/")
    page.keyboard.type("the")
    page.locator(".search-hits a").first.wait_for()
    result = Axe().run(page)
    assert result.violations_count == 0, result.generate_report()


def test_no_page_scrolls_sideways_on_a_small_phone(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    wide = {}
    for file in site.pages():
        path = f"{file.parent.relative_to(site.folder).as_posix()}/"
        page.goto(path, wait_until="domcontentloaded")
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            wide[path] = over
    assert wide == {}


def test_nothing_moves_while_a_page_loads(page: Page, site: Site) -> None:
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput)"
        " window.shift += e.value })).observe({ type: 'layout-shift', buffered: true })"
    )
    shifts = {}
    for kind, path in site.page_kinds().items():
        page.goto(path, wait_until="networkidle" if kind == "search" else "load")
        page.evaluate(NEXT_FRAME)
        if (shift := page.evaluate("window.shift")) > SHIFT_LIMIT:
            shifts[kind] = shift
    assert shifts == {}


def test_pages_are_light(site: Site) -> None:
    heavy = {file: zipped(file) for file in site.folder.glob("articles/*/index.html") if zipped(file) > ARTICLE_LIMIT}
    assert heavy == {}
    assert sum(zipped(file) for file in (site.folder / "assets").glob("[cd]*.*")) <= OWN_LIMIT


def test_a_page_asks_for_no_search_index_until_somebody_searches(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("")
    assert not [url for url in asked if "pagefind" in url]
    page.keyboard.press("/")
    page.keyboard.type("the")
    page.locator(".search-hits a").first.wait_for()
    assert [url for url in asked if "pagefind" in url]
