"""The renderer to come makes the same site of the same files: pages, anchors, links, quotations, search."""

from __future__ import annotations

import posixpath
import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from lxml import etree

from dossier.config import Config
from dossier.publish import render_site, verify_site, write_data, write_search
from dossier.publish.rendered import RenderedPage, read_pages
from dossier.records import Dossier

pytestmark = pytest.mark.skipif(
    find_spec("zensical") is None, reason="Zensical is not installed: pip install dossier[zensical]"
)


def render_with_zensical(config: Config) -> Config:
    """The project rendered by Zensical, which takes the site's folder from mkdocs.yml alone."""
    made = replace(config, site=config.root / "zensical")
    text = config.file.read_text(encoding="utf-8").replace("site_dir: site", "site_dir: zensical")
    config.file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "zensical", "build", "--strict", "-f", str(config.file)]
    done = subprocess.run(command, cwd=config.root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return made


THEMES_OWN = ("404.html", "search/index.html")  # pages of the theme's templates, not of Markdown


def content_of(file: Path) -> str:
    """What is rendered of a page's Markdown, to the byte; the theme around it is each renderer's own affair."""
    html = file.read_text(encoding="utf-8")
    return html[html.index("<h1") : html.index("</article>")].rstrip()


def anchors(page: RenderedPage) -> set[str]:
    """What links can lead to; names with two underscores belong to the theme itself."""
    return {id_ for id_ in page.ids if not id_.startswith("__")}


def targets(page: RenderedPage) -> set[str]:
    """Where the page's links lead, as addresses from the root; each renderer may word one in its own way."""
    written = [link for link in page.links if "assets/" not in link and not link.startswith("#")]
    return {posixpath.normpath(posixpath.join("/deep/down/", page.url, link)) for link in written}


def test_both_renderers_make_the_same_site(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/dale/")  # an address is what brings the feeds
    render_site(config)
    by_mkdocs = {page.path: page for page in read_pages(config.site)}
    by_zensical = {page.path: page for page in read_pages(render_with_zensical(config).site)}
    assert by_mkdocs.keys() == by_zensical.keys()
    for path, page in by_mkdocs.items():
        assert anchors(page) == anchors(by_zensical[path]), path
        assert targets(page) == targets(by_zensical[path]), path
        assert page.quotes == by_zensical[path].quotes, path
    assert "feed.xml" in by_mkdocs["people/ada-quill/index.html"].links
    assert {path: content_of(config.site / path) for path in by_mkdocs if path not in THEMES_OWN} == {
        path: content_of(config.root / "zensical" / path) for path in by_zensical if path not in THEMES_OWN
    }


TYPED = 'Smith & Sons </title><script>alert(1)</script> "x" <b>'


def test_both_renderers_show_what_front_matter_and_headings_say_as_it_was_typed(
    dossier: Dossier, config: Config
) -> None:
    facts = f"title: '{TYPED}'\nauthor: '{TYPED}'\ndescription: '{TYPED}'\nsubtitle: '{TYPED}'\nstatus: '{TYPED}'\n"
    heading = TYPED.replace("&", "&amp;").replace("<", "&lt;")
    (config.docs / "stated.md").write_text(f"---\n{facts}---\n\nNo heading.\n")
    (config.docs / "headed.md").write_text(f"# {heading}\n\n## {heading}\n\nText.\n")
    stated = config.file.read_text(encoding="utf-8")
    stated = stated.replace("site_name: Weapons for Ukraine", "site_name: '\"R&D\" <i>'")
    config.file.write_text(stated.replace("  - About:", "  - stated.md\n  - headed.md\n  - About:"), encoding="utf-8")
    render_site(config)
    for made in (config, render_with_zensical(config)):
        assert [found for found in verify_site(dossier, made) if found.kind == "foreign-element"] == []
        pages = {name: parsed(made.site / name / "index.html") for name in ("stated", "headed")}
        for page in pages.values():
            assert page.findtext(".//title") == f'{TYPED} - "R&D" <i>'
            assert page.findtext(".//h1") == TYPED
        for name in ("author", "description"):
            assert pages["stated"].xpath(f"//meta[@name='{name}']/@content") == [TYPED]


def parsed(file: Path) -> etree._Element:
    return etree.fromstring(file.read_bytes(), etree.HTMLParser(encoding="utf-8"))


def test_what_zensical_renders_passes_the_check_and_can_be_searched(dossier: Dossier, config: Config) -> None:
    made = render_with_zensical(config)
    write_data(dossier, made)
    write_search(dossier, made)
    assert verify_site(dossier, made) == ()
    assert (made.site / "pagefind/pagefind.js").is_file()
