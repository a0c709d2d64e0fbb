"""The live server: a change to a seed, a page or the theme rebuilds the site and reloads the page that is open."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, TypeAlias

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from dossier.characters import visible
from dossier.config import Config
from dossier.errors import DEFECT, DossierError, words_of

State: TypeAlias = dict[Path, tuple[int, int]]
"""Each watched file with its time, in nanoseconds, and its size."""

Rebuild: TypeAlias = Callable[[Callable[[], None]], None]
"""Builds, and calls what it is given once the pages are written, before the site is made of them."""

_CHANGES = "/.changes"  # asked by an open page: it answers when the site is newer than the page
_PATIENCE = 25.0  # seconds that such a question is held, less than any browser or proxy waits
_QUIET = 0.2  # seconds without a further change before a rebuild: editors save in several steps
_RELOAD = f"""<script>
(async () => {{
  for (let seen = null; ; ) {{
    const now = await fetch("{_CHANGES}?" + (seen ?? "")).then(r => r.text()).catch(() => null)
    if (now === null) await new Promise(r => setTimeout(r, 1000))
    else if (seen !== null && now !== seen) return location.reload()
    else seen = now
  }}
}})()
</script>""".encode()


def serve(config: Config, rebuild: Rebuild, port: int = 8000, host: str = "127.0.0.1") -> None:
    """Build, then serve the site until interrupted; each change builds anew. What goes wrong is said, and served on."""
    builds = Builds()
    built = _build(rebuild, config, snapshot(config))
    with _watching(config) as changed, _serving(config.site, builds, (host, port)) as address:
        print(f"Serving on http://{address[0]}:{address[1]}/ (Ctrl-C stops it)", file=sys.stderr)  # noqa: T201
        try:
            while True:
                built = _build(rebuild, config, _next_change(changed, config, built))
                builds.advance()
        except KeyboardInterrupt:
            return


class Builds:
    """A count of builds that pages can wait on."""

    def __init__(self) -> None:
        self._count = 0
        self._news = threading.Condition()

    def advance(self) -> None:
        """One more build is done: wake every page that waits."""
        with self._news:
            self._count += 1
            self._news.notify_all()

    def newer_than(self, seen: str, patience: float = _PATIENCE) -> str:
        """The count, once it is another than `seen` or patience is over."""
        with self._news:
            self._news.wait_for(lambda: str(self._count) != seen, patience)
            return str(self._count)


def _next_change(changed: threading.Event, config: Config, built: State) -> State:
    """What is watched, once it differs from what was `built` last and has come to rest."""
    changed.set()  # for what changed while the build ran
    while True:
        while changed.is_set():
            changed.clear()
            threading.Event().wait(_QUIET)
        now = snapshot(config)
        if now != built:
            return now
        changed.wait()


def _build(rebuild: Rebuild, config: Config, before: State) -> State:
    """Build, of what is watched as it was `before`; what the build has taken in of it."""
    written = before

    def note() -> None:
        nonlocal written
        written = snapshot(config)

    _attempt(partial(rebuild, note))
    return built_state(before, written, config.docs)


def built_state(before: State, written: State, docs: Path) -> State:
    """What a build has taken in: the pages as it wrote them, and all else as it was before.

    A page that was edited after that, while the site was made, is a change.
    """
    return {
        **{file: stamp for file, stamp in before.items() if not file.is_relative_to(docs)},
        **{file: stamp for file, stamp in written.items() if file.is_relative_to(docs)},
    }


def snapshot(config: Config) -> State:
    """Each watched file with its time and size."""
    files = [file for folder in _folders(config) if folder.is_dir() for file in folder.rglob("*")]
    states: State = {}
    for file in (*files, config.file):
        try:
            stat = file.stat()
        except OSError:
            continue  # gone since it was listed
        if not file.is_dir():
            states[file] = (stat.st_mtime_ns, stat.st_size)
    return states


def _folders(config: Config) -> tuple[Path, ...]:
    return (config.seeds, config.docs, config.root / "theme")


def _attempt(rebuild: Callable[[], None]) -> None:
    try:
        rebuild()
    except DossierError as error:
        print(visible(f"error: {error}"), file=sys.stderr)  # noqa: T201 - the server goes on; only here can it be said
    except Exception as error:  # noqa: BLE001 - the server goes on with the last site
        print(visible(f"error: nothing was built ({words_of(error)}); {DEFECT}"), file=sys.stderr)  # noqa: T201


@contextmanager
def _watching(config: Config) -> Iterator[threading.Event]:
    changed = threading.Event()

    class Tell(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type not in {"opened", "closed_no_write"}:  # a build reads every file
                changed.set()

    observer = Observer()
    for folder in _folders(config):
        if folder.is_dir():
            observer.schedule(Tell(), str(folder), recursive=True)
    observer.schedule(Tell(), str(config.root))  # mkdocs.yml; not recursive, so the site is left out
    observer.start()
    try:
        yield changed
    finally:
        observer.stop()
        observer.join()


@contextmanager
def _serving(site: Path, builds: Builds, address: tuple[str, int]) -> Iterator[tuple[str, int]]:
    with Server(address, partial(Handler, builds, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield str(server.server_address[0]), server.server_address[1]
        finally:
            server.shutdown()
            thread.join()


class Server(ThreadingHTTPServer):
    """Serves many readers at once, and does not mind one who leaves before a page is there."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say what went wrong, unless the reader has only gone to another page."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Handler(SimpleHTTPRequestHandler):
    """Serves the site's files as they are, with a script at the end of each page that reloads it after a build."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, ".pagefind": "application/wasm"}  # noqa: RUF012 - the base's

    def __init__(self, builds: Builds, *args: object, directory: str) -> None:
        self._builds = builds
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer the question for changes, a page with the reloading script, or a file."""
        path, _, query = self.path.partition("?")
        if path == _CHANGES:
            self._answer(200, self._builds.newer_than(query).encode(), "text/plain")
            return
        file = Path(self.translate_path(path))
        page = file / "index.html" if path.endswith("/") else file
        if page.suffix == ".html" and page.is_file():
            self._answer(200, page.read_bytes() + _RELOAD, "text/html; charset=utf-8")
        elif not file.exists() and (missing := Path(self.directory) / "404.html").is_file():
            self._answer(404, missing.read_bytes() + _RELOAD, "text/html; charset=utf-8")
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """Nothing is kept by the browser: what is served may change at any moment."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing of each request."""

    def _answer(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
