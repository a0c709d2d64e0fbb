"""The live server: pages reload after a build, and a build's own writing is no reason for another."""

from __future__ import annotations

import http.client
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from dossier.config import Config
from dossier.publish.serve import Builds, Handler, built_state


@pytest.fixture
def builds() -> Builds:
    return Builds()


@pytest.fixture
def port(tmp_path: Path, builds: Builds) -> Iterator[int]:
    for file, text in {"index.html": "home", "a/index.html": "page", "404.html": "lost", "data.jsonl": "{}"}.items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(text)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, builds, directory=str(tmp_path))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


def get(port: int, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("path", "status", "start"),
    [
        pytest.param("/", 200, "home<script>", id="the first page, with the reloading script"),
        pytest.param("/a/", 200, "page<script>", id="a folder's page"),
        pytest.param("/a/?q=x", 200, "page<script>", id="a page with a query"),
        pytest.param("/none/", 404, "lost<script>", id="the site's own page for what is missing"),
        pytest.param("/data.jsonl", 200, "{}", id="a file as it is"),
        pytest.param("/../../etc/passwd", 404, "lost", id="nothing above the site"),
    ],
)
def test_what_is_served(port: int, path: str, status: int, start: str) -> None:
    answer = get(port, path)
    assert answer[0] == status
    assert answer[1].startswith(start)


def test_a_folder_without_its_slash_leads_to_its_page(port: int) -> None:
    assert get(port, "/a")[0] == 301


def test_an_open_page_hears_of_the_next_build(port: int, builds: Builds) -> None:
    _, seen = get(port, "/.changes?")
    news: list[str] = []
    waiting = threading.Thread(target=lambda: news.append(get(port, f"/.changes?{seen}")[1]))
    waiting.start()
    builds.advance()
    waiting.join()
    assert news == [str(int(seen) + 1)]


def test_patience_ends_without_news(builds: Builds) -> None:
    seen = builds.newer_than("")
    assert builds.newer_than(seen, patience=0.001) == seen


SEED, PAGE, OTHER = Path("/p/seeds/a.txt"), Path("/p/docs/a.md"), Path("/p/docs/b.md")


@pytest.mark.parametrize(
    ("before", "after", "later", "same"),
    [
        pytest.param({SEED: 1}, {SEED: 1, PAGE: 2}, {SEED: 1, PAGE: 2}, True, id="the build wrote a page"),
        pytest.param({SEED: 1, PAGE: 1}, {SEED: 1}, {SEED: 1}, True, id="the build removed a page"),
        pytest.param({SEED: 1}, {SEED: 2}, {SEED: 2}, False, id="a seed changed while the build ran"),
        pytest.param({SEED: 1}, {}, {}, False, id="a seed vanished while the build ran"),
        pytest.param({PAGE: 1}, {PAGE: 2}, {PAGE: 3}, False, id="a page changed after the build"),
        pytest.param({PAGE: 1}, {PAGE: 1}, {PAGE: 1, OTHER: 1}, False, id="a page was added after the build"),
    ],
)
def test_a_builds_own_pages_are_no_change(
    before: dict[Path, int], after: dict[Path, int], later: dict[Path, int], same: bool
) -> None:
    first, second, third = ({file: (time, 0) for file, time in state.items()} for state in (before, after, later))
    assert (built_state(first, second, Path("/p/docs")) == third) is same


SERVE = """
import signal
import sys
from pathlib import Path
from dossier.config import load_config
from dossier.errors import SeedError
from dossier.publish import serve
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell starts what runs in the background without it
config = load_config(Path(sys.argv[1]))
def rebuild(written):
    text = (config.seeds / "a.txt").read_text()
    (config.docs / "a.md").write_text(text)
    written()
    config.site.mkdir(exist_ok=True)
    (config.site / "index.html").write_text(text)
    if text == "meanwhile":  # somebody types while the site is made
        (config.docs / "b.md").exists() or (config.docs / "b.md").write_text("typed")
    if text == "bad":
        raise SeedError("seeds/a.txt", "is bad", "mend it")
serve(config, rebuild, 0)
"""


def test_a_change_is_built_and_served_also_while_the_site_is_made_and_an_error_does_not_stop_it(config: Config) -> None:
    config.seeds.mkdir(exist_ok=True)
    seed = config.seeds / "a.txt"
    seed.write_text("one")
    command = [sys.executable, "-W", "error", "-c", SERVE, str(config.file)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8") as server:
        assert server.stderr is not None
        try:
            port = int(server.stderr.readline().split(":")[2].split("/")[0])
            assert get(port, "/")[1].startswith("one")
            for count, text in enumerate(("bad", "three")):
                seed.write_text(text)
                assert get(port, f"/.changes?{count}") == (200, str(count + 1))
                assert get(port, "/")[1].startswith(text)
            seed.write_text("meanwhile")
            assert get(port, "/.changes?2") == (200, "3")
            assert get(port, "/.changes?3") == (200, "4")  # for the page that was typed
            assert server.stderr.readline() == "error: seeds/a.txt: is bad; mend it\n"
        finally:
            server.send_signal(signal.SIGINT)
        assert server.wait() == 0
