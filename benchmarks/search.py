"""How long a reader waits for search results on a large dossier: `python benchmarks/search.py [articles]`.

And how often the index is written whole on a busy machine: `python benchmarks/search.py --whole [times]`.

Builds the index of 5,000 synthetic articles (twelve quotations each, a few thousand people), serves it with the real
search page, and searches in Chromium. The first search counts from the click to the first result, nothing loaded yet.
"""

from __future__ import annotations

import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, Response, sync_playwright

from dossier.config import Config, load_config
from dossier.publish import render_site, verify_search, write_search
from dossier.publish.search import FOLDER, search_records, write_index
from dossier.records import (
    Article,
    Dossier,
    Extraction,
    Kind,
    LinkedOutlet,
    LinkedPerson,
    LinkedQuote,
    Quote,
    RoleClaim,
    Seed,
    Span,
    Spelling,
)

REPOSITORY = Path(__file__).parents[1]
QUOTES = 12  # an article: what five real ones hold on average
LENGTH = (6, 40)  # words of a quotation
VOCABULARY = 20_000  # different words, used as unevenly as in a language: the n-th word 1/n as often as the first
KINDS: tuple[Kind, ...] = ("direct", "mixed", "indirect")
SYLLABLES = [consonant + vowel for consonant in "bdklmnr" for vowel in "aeiou"]


def synthetic_dossier(articles: int, seed: int = 1) -> Dossier:
    """A dossier of so many articles, people in proportion, and words as frequent as words are."""
    chance = random.Random(seed)  # noqa: S311 - the same dossier each time, no secret
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(VOCABULARY)]
    weights = [1 / rank for rank in range(1, VOCABULARY + 1)]
    people = [_person(number, chance) for number in range(max(10, articles // 2))]
    outlets = [f"The {chance.choice(words).title()} {name}" for name in ("Post", "Times", "Courier") for _ in range(30)]
    extractions: list[Extraction] = []
    quotes: list[LinkedQuote] = []
    carried: dict[str, list[str]] = {}
    for number in range(articles):
        date = f"{chance.randint(2015, 2030)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        id_ = f"{number:05}"
        said = [" ".join(chance.choices(words, weights, k=chance.randint(*LENGTH))) for _ in range(QUOTES)]
        text = "\n".join(said)
        found = [_quote(id_, text, words_, at, chance) for at, words_ in enumerate(said)]
        article = Article(
            seed=Seed(id_, f"seeds/{id_}.txt", text, ""),
            title=" ".join(chance.choices(words, weights, k=8)).capitalize(),
            date=date,
            byline=None,
            dateline=None,
            outlets=(),
            body=(Span(0, len(text)),),
            furniture=(),
        )
        extractions.append(Extraction(article, (), tuple(found)))
        carried.setdefault(chance.choice(outlets), []).append(id_)
        for quote in found:
            speaker = people[int(len(people) * chance.random() ** 3)].id  # a few speak often
            quotes.append(LinkedQuote(quote.id, id_, quote, speaker, None, quote.id, date, "day"))
    listed = [
        LinkedOutlet(f"outlet-{at}", name, (), tuple((id_, "publisher") for id_ in ids))
        for at, (name, ids) in enumerate(sorted(carried.items()))
    ]
    return Dossier(tuple(extractions), tuple(people), tuple(listed), tuple(quotes), (), ())


def _person(number: int, chance: random.Random) -> LinkedPerson:
    name = " ".join("".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))).title() for _ in range(2))
    return LinkedPerson(f"person-{number}", name, (Spelling(name, ()),), (RoleClaim("minister", ()),), ())


def _quote(article: str, text: str, words: str, at: int, chance: random.Random) -> Quote:
    start = text.index(words)
    return Quote(
        id=f"q-{article}{at:03}",
        kind=chance.choice(KINDS),
        span=Span(start, start + len(words)),
        parts=(),
        text=words,
        speaker=None,
        person=None,
        cue=None,
        rule="",
        reason=None,
    )


def build(root: Path, dossier: Dossier) -> Path:
    """The site's folder: the real pages of the theme, and the index of the synthetic dossier."""
    for name in ("theme", "docs"):
        shutil.copytree(REPOSITORY / name, root / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    config = replace(load_config(root / "mkdocs.yml"), site=root / "site")
    render_site(config)
    started = time.perf_counter()
    write_index(search_records(dossier), config.site / FOLDER)  # of pages that were never rendered
    size = sum(file.stat().st_size for file in (config.site / FOLDER).rglob("*") if file.is_file())
    print(f"index: {time.perf_counter() - started:.1f} s to write, {size / 1e6:.1f} MB on disk")
    return config.site


# Seconds, by the browser's own clock, to the first result of a search: from its typing, or from the page's beginning.
FIRST_RESULT = """([words, typed]) => new Promise(done => {
  const list = document.querySelector(".search-results")
  const start = typed ? performance.now() : 0
  const look = () => list.dataset.query === words && list.querySelector("a") && done((performance.now() - start) / 1000)
  new MutationObserver(look).observe(list, { childList: true })
  look()
  if (!typed) return
  const field = document.querySelector(".search-page input")
  field.value = words
  field.dispatchEvent(new Event("input", { bubbles: true }))
})"""


def seconds_to_first_result(page: Page, words: str, *, typed: bool) -> float:
    """From the last key of `words` to its first result or, if not typed, from the page's own beginning."""
    return float(page.evaluate(FIRST_RESULT, [words, typed]))


def _note_size(sizes: list[int], answer: Response) -> None:
    sizes.append(int(answer.headers.get("content-length", 0)))


def measure(url: str, queries: list[str]) -> None:
    """Print the time to the first result of the first search and of later ones, and what they loaded."""
    with sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        first: list[float] = []
        later: list[tuple[float, str]] = []
        loaded = 0
        for _ in range(3):  # each in a window of its own, with nothing loaded before
            page = browser.new_context().new_page()
            sizes: list[int] = []
            page.on("response", partial(_note_size, sizes))
            page.goto(f"{url}search/?q={queries[0]}", wait_until="commit")
            page.locator(".search-page").wait_for()
            first.append(seconds_to_first_result(page, queries[0], typed=False))
            loaded = sum(sizes)
            later += [(seconds_to_first_result(page, query, typed=True), query) for query in queries[1:]]
        browser.close()
    print(f"first search, page and engine loaded with it: {max(first):.2f} s at most; {loaded / 1e6:.2f} MB loaded")
    times = [seconds for seconds, _ in later]
    print(f"later searches: median {statistics.median(times):.2f} s, {max(times):.2f} s at most, of {len(times)}")
    print(f"slowest: {', '.join(f'{seconds:.2f} s “{query}”' for seconds, query in sorted(later)[:-4:-1])}")


def count_whole(times: int) -> None:
    """Print how many of so many indexes are whole, with two other programs that keep the machine busy."""
    dossier = synthetic_dossier(10)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "mkdocs.yml").touch()
        config = load_config(root / "mkdocs.yml")
        bare_pages(dossier, config)
        busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2)]
        try:
            whole = sum(index_is_whole(dossier, config) for _ in range(times))
        finally:
            for program in busy:
                program.kill()
                program.wait()
    print(f"{whole} of {times} indexes of {sum(1 for _ in search_records(dossier))} records are whole")


def bare_pages(dossier: Dossier, config: Config) -> None:
    """Pages with nothing on them but the places that records lead to."""
    for record in search_records(dossier):
        page, _, anchor = record.url.partition("#")
        file = config.site / page / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as html:
            html.write(f'<p id="{anchor}">\n')


def index_is_whole(dossier: Dossier, config: Config) -> bool:
    """Write the index anew, and check it."""
    shutil.rmtree(config.site / FOLDER, ignore_errors=True)
    write_search(dossier, config)
    findings = verify_search(dossier, config)
    print(*(f"{finding.file}: {finding.fact}" for finding in findings), sep="\n", end="\n" if findings else "")
    return not findings


def measure_waiting(articles: int) -> None:
    """Build an index of so many articles, and measure."""
    dossier = synthetic_dossier(articles)
    print(f"{articles} articles, {len(dossier.quotes)} quotations, {len(dossier.people)} people")
    chance = random.Random(2)  # noqa: S311 - the same queries each time
    sample = chance.sample(dossier.quotes, 8)
    queries = [" ".join(quote.quote.text.split()[:2]) for quote in sample[:5]]
    queries += [person.name for person in dossier.people[:2]]
    queries += [sample[6].quote.text.split()[0], " ".join(sample[7].quote.text.split()[:6])]
    with tempfile.TemporaryDirectory() as folder:
        site = build(Path(folder), dossier)
        with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            measure(f"http://127.0.0.1:{server.server_address[1]}/", queries)
            server.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Say nothing."""


def main() -> None:
    """Measure what is asked for."""
    match sys.argv[1:]:
        case ["--whole", *times]:
            count_whole(int(times[0]) if times else 100)
        case articles:
            measure_waiting(int(articles[0]) if articles else 5_000)


if __name__ == "__main__":
    main()
