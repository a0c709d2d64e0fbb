"""A site built once from the repository's own seeds, served, and looked at in a real browser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from dossier.publish.serve import Server

from .served import Site

REPOSITORY = Path(__file__).parents[2]
INPUTS = ("seeds", "docs", ".dossier", "theme", "mkdocs.yml")
PUBLISHED_AT = {
    "SITE_URL": "https://dossier.example/",
    "REPO_URL": "https://github.com/example/dossier",
    "EDIT_URI": "edit/main/docs/",
}
ARGUMENTS = (
    "--no-sandbox",  # CI runs as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Published(SimpleHTTPRequestHandler):
    """Serves the site as a plain web server does: its own page for what is missing, nothing added."""

    protocol_version = "HTTP/1.1"

    def send_error(self, code: int, message: str | None = None, _explain: str | None = None) -> None:
        missing = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(missing)))
        self.end_headers()
        self.wfile.write(missing)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    project = tmp_path_factory.mktemp("project")
    for name in INPUTS:
        source = REPOSITORY / name
        if source.is_dir():
            shutil.copytree(source, project / name)
        elif source.exists():
            shutil.copy(source, project)
    command = [sys.executable, "-m", "dossier", "build"]
    subprocess.run(command, cwd=project, check=True, capture_output=True, env={**os.environ, **PUBLISHED_AT})
    with Server(("127.0.0.1", 0), partial(Published, directory=str(project / "site"))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield Site(project / "site", f"http://127.0.0.1:{server.server_address[1]}/")
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("CI has to try the site in Chromium: apt-get install chromium")
        pytest.skip("the site is not tried in a browser: no Chromium here")
    with sync_playwright() as playwright:
        expect.set_options(timeout=30_000)  # other tests run beside these: what comes late still comes
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=site.url, viewport={"width": 1280, "height": 900}, color_scheme="light")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, site: Site) -> Iterator[Page]:
    """A page that must not ask another host for anything, nor stumble over its own script."""
    page = context.new_page()
    strangers: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: None if request.url.startswith(site.url) else strangers.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert strangers == []
    assert errors == []
