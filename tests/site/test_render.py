"""Rendering: strict, whole or not at all, and the same bytes each time."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.config import Config
from dossier.errors import PublishError
from dossier.publish import publish_site, render_site
from dossier.records import Dossier

# Pagefind keeps the values of a filter in a hash map, so these differ in their order, and in the names made of it.
UNORDERED = {".pf_filter", ".pf_meta"}


def contents(folder: Path) -> dict[str, str]:
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    files = [file for file in files if file.suffix not in UNORDERED and file.name != "pagefind-entry.json"]
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def write(config: Config, page: str, text: str) -> None:
    (config.docs / page).write_text(text, encoding="utf-8")


def test_a_published_site_has_pages_data_and_search(dossier: Dossier, config: Config) -> None:
    assert publish_site(dossier, config) == ()
    made = contents(config.site)
    assert {"index.html", "people/ada-quill/index.html", "search/index.html", "404.html"} <= made.keys()
    assert {"data/quotes.jsonl", "data/people.jsonl", "pagefind/pagefind.js", "assets/dossier.css"} <= made.keys()


def test_the_same_input_gives_the_same_bytes(dossier: Dossier, config: Config) -> None:
    publish_site(dossier, config)
    first = contents(config.site)
    publish_site(dossier, config)
    assert contents(config.site) == first


def test_nothing_but_the_site_and_the_state_is_written(dossier: Dossier, config: Config) -> None:
    before = contents(config.root)
    publish_site(dossier, config)
    new = contents(config.root).keys() - before.keys()
    assert {path.split("/")[0] for path in new} == {"site"}
    assert {p.name for p in config.root.iterdir()} == {"docs", "theme", "mkdocs.yml", "site", ".dossier"}


def test_a_wrong_quotation_leaves_the_last_good_site_alone(dossier: Dossier, config: Config) -> None:
    publish_site(dossier, config)
    good = contents(config.site)
    page = (config.docs / "articles/left.md").read_text(encoding="utf-8")
    write(config, "articles/left.md", page.replace("will not close", "will close"))
    with pytest.raises(PublishError, match=r"docs/articles/left.md:3: q-00000001 differs from its seed"):
        publish_site(dossier, config)
    assert contents(config.site) == good


def test_every_error_is_counted_in_one_line(dossier: Dossier, config: Config) -> None:
    first, *others = dossier.quotes
    write(config, "articles/right.md", "# Right\n\n<a href='nowhere/'>x</a> <a href='gone/'>y</a>\n")
    with pytest.raises(PublishError, match=r"leads to nowhere/.*and 1 more like it: docs/articles/right.md:3"):
        publish_site(replace(dossier, quotes=(first, *others)), config)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[x](people/gone.md)", id="a page that is not there"),
        pytest.param("[x](people/ada-quill.md#no)", id="a heading that is not there"),
        pytest.param("[x](/gone)", id="an absolute address"),
        pytest.param("[x](people/gone)", id="an address of no page"),
        pytest.param("![x](gone.png)", id="a picture that is not there"),
    ],
)
def test_a_dead_link_stops_the_build_unless_a_person_typed_it(dossier: Dossier, config: Config, text: str) -> None:
    publish_site(dossier, config)
    good = contents(config.site)
    write(config, "about.md", f"# Page\n\n{text}\n")
    with pytest.raises(PublishError, match=r"docs/about\.md:?\d*: leads to "):
        publish_site(dossier, config)
    assert contents(config.site) == good
    assert {finding.severity for finding in publish_site(dossier, config, {"about.md"})} <= {"warning"}
    assert contents(config.site) != good


def test_a_section_page_that_a_person_deleted_stops_nothing(dossier: Dossier, config: Config) -> None:
    (config.docs / "about.md").unlink()
    with pytest.raises(PublishError, match="about"):
        publish_site(dossier, config)
    assert publish_site(dossier, config, {"about.md"}) == ()


def test_a_broken_mkdocs_yml_is_told_in_one_line(config: Config) -> None:
    config.file.write_text(config.file.read_text(encoding="utf-8").replace("name: material", "name: none-such"))
    with pytest.raises(PublishError, match=r"mkdocs.yml: MkDocs: .*none-such") as caught:
        render_site(config)
    assert "\n" not in str(caught.value)


def test_no_folder_of_pages_is_said(config: Config) -> None:
    with pytest.raises(PublishError, match="there is no such folder"):
        render_site(replace(config, docs=config.root / "none"))


def test_no_page_asks_another_host_for_anything(dossier: Dossier, config: Config) -> None:
    publish_site(dossier, config)
    for file in config.site.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        for start in ('src="http', 'src="//', "url(http", 'rel="preconnect"', 'rel="stylesheet" href="http'):
            assert start not in html, file
    for file in (config.site / "assets").glob("dossier.*"):
        assert "http" not in file.read_text(encoding="utf-8"), file
