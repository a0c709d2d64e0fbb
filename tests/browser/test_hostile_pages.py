"""Pages of seeds that try to be more than words, opened in a real browser: nothing runs, loads or appears."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from hostile_seeds import PAYLOADS, PLAIN, make_project
from playwright.sync_api import Browser, Dialog

from dossier.build import build
from dossier.config import load_config
from dossier.publish.serve import Server

from .conftest import Published

pytestmark = pytest.mark.browser

# Each element with its attributes' names when all scripts have run; without those that come and go as a page is read.
SHAPES = """() => [...new Set([...document.querySelectorAll("*")].map(one => [one.tagName, ...one.getAttributeNames()
    .filter(name => !/^(data-.*|aria-.*|class|title|hidden|style|tabindex)$/.test(name)).sort()].join(" ")))]"""
SELDOM = {"SPAN id"}  # where words are quoted inside quoted words
MOST_COMPARED = 12  # of the comparisons: they differ in little


@contextmanager
def served(project: Path) -> Iterator[str]:
    build(load_config(project / "mkdocs.yml"))
    with Server(("127.0.0.1", 0), partial(Published, directory=str(project / "site"))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


def visited(browser: Browser, project: Path) -> tuple[set[str], list[str]]:
    """What the pages are made of, and what happened while they were looked at that must not."""
    shapes: set[str] = set()
    happened: list[str] = []

    def refused(dialog: Dialog) -> None:
        happened.append(f"{page.url}: {dialog.message}")
        dialog.dismiss()

    with served(project) as home:
        site = project / "site"
        pages = [file.parent.relative_to(site).as_posix() for file in sorted(site.rglob("index.html"))]
        compared = [page for page in pages if page.startswith("compare/u-")]
        page = browser.new_context().new_page()
        page.on("dialog", refused)
        page.on("request", lambda one: None if one.url.startswith(home) else happened.append(one.url))
        page.on("pageerror", lambda error: happened.append(f"{page.url}: {error}"))
        for path in sorted({*pages} - {*compared[MOST_COMPARED:]}):
            page.goto(f"{home}{path}/")
            shapes |= set(page.evaluate(SHAPES))
            happened += [f"{path}: went on to {page.url}"] if page.url != f"{home}{path}/".replace("/./", "/") else []
        page.context.close()
    return shapes, happened


def test_nothing_that_a_seed_says_runs_or_loads_or_becomes_an_element(browser: Browser, tmp_path: Path) -> None:
    plain, _ = visited(browser, make_project(tmp_path / "plain", PLAIN))
    hostile, happened = visited(browser, make_project(tmp_path / "hostile", PAYLOADS))
    assert happened == []
    assert hostile - plain - SELDOM == set()
