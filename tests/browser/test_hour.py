"""A curator's hour, from seeds to the site in a browser: each edit is seen where a reader looks for it."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from edits.harbour_seeds import RULING, add_facts, definition_of, id_of, make_project, replaced, run
from edits.test_arrows import SERGEY, SERGHEI
from edits.test_story import DREDGER, OYSTER
from playwright.sync_api import Browser, Locator, Page, expect

from dossier.publish.serve import Server

from .conftest import REPOSITORY, Published

pytestmark = pytest.mark.browser

SURVEY = f'{RULING}\n"We shall publish the survey," said Maggie Holm, the mayor, on Wednesday.\n'

CALDER_AND_FRANK = (("Ines Calder", "ines-calder"), ("Tobias Frank", "tobias-frank"))
ARTICLE = DREDGER.removesuffix(".md")


@dataclass(frozen=True, slots=True)
class Hour:
    """The project, and the browser that looks at its site."""

    docs: Path
    page: Page
    home: str

    def opened(self, path: str) -> Page:
        """The page at `path`, loaded anew."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.home}{path}")
        return self.page

    def figure(self, path: str, quotation: str) -> Locator:
        """A quotation on a page, as a reader who follows its permalink sees it."""
        return self.opened(f"{path}/#{quotation}").locator(f"figure#{quotation}")


@pytest.fixture
def hour(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hour]:
    """A project of four seeds with this repository's settings, built, and its site served."""
    make_project(tmp_path)
    (tmp_path / "seeds/minister.txt").write_text(SERGEY)
    (tmp_path / "seeds/painter.txt").write_text(SERGHEI)
    shutil.copy(REPOSITORY / "mkdocs.yml", tmp_path)
    shutil.copytree(REPOSITORY / "theme", tmp_path / "theme")
    monkeypatch.chdir(tmp_path)
    assert run("build").exit_code == 0
    page = browser.new_page()
    with Server(("127.0.0.1", 0), partial(Published, directory=str(tmp_path / "site"))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield Hour(tmp_path / "docs", page, f"http://127.0.0.1:{server.server_address[1]}/")
        server.shutdown()
        thread.join()
    page.close()


def test_what_a_curator_types_in_an_hour_is_on_the_site_where_a_reader_looks(hour: Hour) -> None:
    docs, page = hour.docs, hour.page
    told, oysters = (docs / DREDGER).read_text(), (docs / OYSTER).read_text()
    hear, sand, waited = (id_of(told, words) for words in ("I will hear them", "The sand will ruin", "We have waited"))
    asked = id_of(oysters, "We were not asked")

    page.goto(hour.home)
    page.get_by_role("link", name="Articles").first.click()
    page.get_by_role("link", name="Harbour will be dredged, mayor says").click()
    expect(page.locator(f"figure#{hear} .speaker")).to_have_text("Ines Calder")
    expect(page.locator(f"figure#{waited} .speaker")).to_have_text("Greta Holm")
    assert page.url == f"{hour.home}{ARTICLE}/"

    _edit_the_article(docs / DREDGER, hear, sand, waited)
    _edit_the_people(docs / "people", asked)
    (docs.parent / "seeds/ruling.txt").write_text(SURVEY)
    result = run("build")
    assert result.exit_code == 0, result.stderr
    edited = f"docs/people/albert-winter.md:{_line(docs / 'people/albert-winter.md', 'never asked')}"
    home = f"docs/{OYSTER}:{_line(docs / OYSTER, f'[^{asked}]:')}"
    assert re.search(rf"warning: {edited}: the sentence .* below the quotation's line in {home}", result.stderr)

    _see_the_article(hour, hear, sand, waited)
    _see_who_is_who(hour, waited)
    _see_what_is_not_from_the_seed(hour, asked)

    report = run("check")
    assert report.exit_code == 1
    asking = [line for line in report.stdout.splitlines() if line.startswith(("error", "warning"))]
    assert [line.rpartition(" ")[2] for line in asking] == ["[repeats]"]
    assert asking[0].startswith(f"warning: {edited}: ")
    for words in ("“The sand will ruin", "“He left the hall early.” is said by Ines Calder, by your word", "patient"):
        assert words in report.stdout


def _edit_the_article(article: Path, hear: str, sand: str, waited: str) -> None:
    """Another speaker; a quotation that is none; words that are one; a note."""
    told = article.read_text()
    calder, frank = (f"[{name}](../people/{page}.md)" for name, page in CALDER_AND_FRANK)
    replaced(article, definition_of(told, hear), definition_of(told, hear).replace(calder, frank))
    replaced(article, f"{definition_of(told, sand)}\n\n", "")
    replaced(article, "He left the hall early.", "==He left the hall early.==[^1]")
    article.write_text(f"{article.read_text()}\n[^1]: [Ines Calder](../people/ines-calder.md)\n")
    replaced(article, definition_of(told, waited), f"{definition_of(told, waited)}\n\n    So she said by phone.")


def _edit_the_people(people: Path, asked: str) -> None:
    """A name, and another that she goes by; two who are not one; a word in a quotation; words of one's own."""
    names = "name: Margarete Holm\naliases: [Maggie Holm]\n"
    replaced(people / "greta-holm.md", "name: Greta Holm\n", names)
    add_facts(people / "sergey-lavrov.md", "different_from: [serghei-lavrov]\n")
    winter = people / "albert-winter.md"
    line = next(one for one in winter.read_text().split("\n") if asked in one)
    reworded = line.replace("We were not asked", "We were never asked")
    replaced(winter, line, f"{reworded}\n\n> We are patient people, he told me in 2019.")


def _line(page: Path, words: str) -> int:
    return next(n for n, line in enumerate(page.read_text().split("\n"), 1) if words in line)


def _see_the_article(hour: Hour, hear: str, sand: str, waited: str) -> None:
    for path in (ARTICLE, "people/tobias-frank"):
        expect(hour.figure(path, hear).locator(".speaker")).to_have_text("Tobias Frank")
    expect(hour.figure("people/ines-calder", hear)).to_have_count(0)
    row = hour.opened("quotes/by-speaker/").locator(f"li[data-quote={hear}]")
    expect(row).to_have_attribute("data-speaker", "people/tobias-frank")
    left = id_of((hour.docs / DREDGER).read_text(), "He left the hall early.==")
    for path in (ARTICLE, "people/ines-calder"):
        figure = hour.figure(path, left)
        expect(figure.locator("blockquote")).to_have_text("He left the hall early.")
        expect(figure.locator(".speaker")).to_have_text("Ines Calder")
    expect(hour.figure(ARTICLE, waited).locator(".note")).to_have_text("Note: So she said by phone.")
    text = hour.page.locator("div.article")
    expect(text).to_contain_text("The sand will ruin the oyster beds")
    expect(text).not_to_contain_text("==")
    files = [file for kind in ("*.html", "*.jsonl", "*.xml") for file in (hour.docs.parent / "site").rglob(kind)]
    assert len(files) > 30
    assert [file for file in files if sand in file.read_text(encoding="utf-8")] == []


def _see_who_is_who(hour: Hour, waited: str) -> None:
    expect(hour.figure(ARTICLE, waited).locator(".speaker")).to_have_text("Margarete Holm")
    survey = id_of((hour.docs / "articles/judge-stops-the-dredger.md").read_text(), "We shall publish the survey")
    expect(hour.figure("people/greta-holm", survey)).to_be_visible()
    expect(hour.page.locator("h1")).to_have_text("Margarete Holm")
    people = hour.opened("people/")
    expect(people.get_by_role("link", name="Margarete Holm")).to_have_count(1)
    expect(people.get_by_role("link", name="Greta Holm", exact=True)).to_have_count(0)
    for person, words in (("serghei", "I paint what I remember,"), ("sergey", "We reject these claims,")):
        expect(hour.opened(f"people/{person}-lavrov/").locator("figure.quote blockquote")).to_have_text(words)
    hits = hour.opened("search/?q=publish+the+survey").locator("main")
    expect(hits).to_contain_text("Margarete Holm")


def _see_what_is_not_from_the_seed(hour: Hour, asked: str) -> None:
    expect(hour.figure("people/albert-winter", asked).locator("blockquote")).to_contain_text("We were not asked")
    page = hour.page
    expect(page.locator("aside.differs")).to_contain_text("these are not the words of the article")
    expect(page.locator("aside.differs")).to_contain_text("We were never asked")
    expect(page.locator("aside.own .by-hand")).to_have_text("Added by hand: no words of an article.")
    expect(page.locator("aside.own blockquote")).to_have_text("We are patient people, he told me in 2019.")
    for words in ("never asked", "patient people"):
        expect(page.locator("figure.quote", has_text=words)).to_have_count(0)
