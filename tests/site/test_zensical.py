"""The renderer to come makes the same site of the same files: pages, anchors, links, quotations, search."""

from __future__ import annotations

import posixpath
import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec

import pytest

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


def anchors(page: RenderedPage) -> set[str]:
    """What links can lead to; names with two underscores belong to the theme itself."""
    return {id_ for id_ in page.ids if not id_.startswith("__")}


def targets(page: RenderedPage) -> set[str]:
    """Where the page's links lead, as addresses from the root; each renderer may word one in its own way."""
    written = [link for link in page.links if "assets/" not in link and not link.startswith("#")]
    return {posixpath.normpath(posixpath.join("/deep/down/", page.url, link)) for link in written}


def test_both_renderers_make_the_same_site(config: Config) -> None:
    render_site(config)
    by_mkdocs = {page.path: page for page in read_pages(config.site)}
    by_zensical = {page.path: page for page in read_pages(render_with_zensical(config).site)}
    assert by_mkdocs.keys() == by_zensical.keys()
    for path, page in by_mkdocs.items():
        assert anchors(page) == anchors(by_zensical[path]), path
        assert targets(page) == targets(by_zensical[path]), path
        assert page.quotes == by_zensical[path].quotes, path


def test_what_zensical_renders_passes_the_check_and_can_be_searched(dossier: Dossier, config: Config) -> None:
    made = render_with_zensical(config)
    write_data(dossier, made)
    write_search(dossier, made)
    assert verify_site(dossier, made) == ()
    assert (made.site / "pagefind/pagefind.js").is_file()
