"""A site of seeds that try to be more than words: its pages are made of what the pages of plain seeds are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from hostile_seeds import PAYLOADS, PLAIN, facts_of, make_project

from dossier.build import build
from dossier.config import load_config

BASE_URL = re.compile(r'(?<=new URL\(")[./]*|(?<="base": ")[./]*|(?<="search": ")[./]*(?=assets/)')

# What the page templates make too, where words are quoted inside quoted words or two wordings are nearly alike.
SELDOM = {("span", "id"), ("ins", "class")}


class Shapes(HTMLParser):
    """What a page is made of: each element with its attributes' names, each script, and the words of its head."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shapes: set[tuple[str, ...]] = set()
        self.addresses: set[str] = set()
        self.scripts: set[str] = set()
        self.named: dict[str, str] = {}
        self.title = ""
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shapes.add((tag, *sorted(name for name, _ in attrs)))
        self._inside = tag
        found = {name: value or "" for name, value in attrs}
        self.named.update({found["name"]: found.get("content", "")} if tag == "meta" and "name" in found else {})
        self.addresses |= {found[name] for name in ("href", "src", "action") if name in found}

    def handle_endtag(self, _tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts.add(BASE_URL.sub("", data))
        if self._inside == "title" and not self.title:
            self.title = data


def pages_of(project: Path) -> dict[str, Shapes]:
    """Each page of the site that a project builds."""
    build(load_config(project / "mkdocs.yml"))
    pages = {}
    for file in sorted((project / "site").rglob("*.html")):
        page = pages[file.relative_to(project / "site").as_posix()] = Shapes()
        page.feed(file.read_text(encoding="utf-8"))
    return pages


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("hostile"), PAYLOADS)


@pytest.fixture(scope="session")
def hostile(project: Path) -> dict[str, Shapes]:
    return pages_of(project)


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shapes]:
    return pages_of(make_project(tmp_path_factory.mktemp("plain"), PLAIN))


def named(hostile: dict[str, Shapes], project: Path, payload: str) -> Iterator[Shapes]:
    """The pages of the articles with a payload."""
    for file in sorted((project / "docs/articles").glob("*.md")):
        head = file.read_text(encoding="utf-8").split("---\n")[1]
        if re.search(rf"^id: \"?(lines-)?{payload}(-(txt|md|html))?\"?$", head, re.MULTILINE):
            yield hostile[f"articles/{file.stem}/index.html"]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_page_of_a_hostile_article_is_made_as_a_plain_one_is(
    hostile: dict[str, Shapes], plain: dict[str, Shapes], project: Path, payload: str
) -> None:
    shapes, scripts = all_of(plain)
    pages = list(named(hostile, project, payload))
    assert len(pages) == 2
    for page in pages:
        assert page.shapes - shapes == set()
        assert page.scripts - scripts == set()
        title = facts_of(PAYLOADS[payload], 1)["title"]
        assert page.title == f"{' '.join(title.split())} - Harbour & Co"


def test_no_page_is_made_of_more_than_plain_ones_are(hostile: dict[str, Shapes], plain: dict[str, Shapes]) -> None:
    shapes, scripts = all_of(plain)
    found = {path: (page.shapes - shapes, page.scripts - scripts) for path, page in hostile.items()}
    assert {path: more for path, more in found.items() if more != (set(), set())} == {}
    assert len(hostile) > 2 * len(PAYLOADS)


def test_the_head_of_each_page_says_what_its_front_matter_does(hostile: dict[str, Shapes], project: Path) -> None:
    checked = 0
    for path, page in hostile.items():
        file = project / "docs" / f"{path.removesuffix('/index.html')}.md"
        if file.is_file() and file.name != "index.md":
            front = yaml.load(file.read_text(encoding="utf-8").split("---\n")[1], yaml.BaseLoader)  # noqa: S506 - text
            assert page.title == f"{front['title']} - Harbour & Co"
            assert page.named.get("author") == front.get("author")
            checked += "<script>" in front["title"]
    assert checked > 20  # articles, outlets and comparisons


def test_no_address_on_any_page_runs_a_script_or_leads_out_by_itself(hostile: dict[str, Shapes]) -> None:
    schemes = {address.split(":")[0] for page in hostile.values() for address in page.addresses if ":" in address}
    assert schemes <= {"https"}


def all_of(pages: dict[str, Shapes]) -> tuple[set[tuple[str, ...]], set[str]]:
    shapes = {shape for page in pages.values() for shape in page.shapes} | SELDOM
    return shapes, {script for page in pages.values() for script in page.scripts}
