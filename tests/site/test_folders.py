"""Folders that mkdocs.yml may name: pages are written below the project, and the site replaces nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.config import load_config
from dossier.errors import ConfigError


def stating(folder: Path, text: str) -> Path:
    project = folder / "project"
    project.mkdir()
    (project / "mkdocs.yml").write_text(text, encoding="utf-8")
    return project / "mkdocs.yml"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("site_name: Harbour", id="none"),
        pytest.param("docs_dir: pages\nsite_dir: public", id="others"),
        pytest.param("docs_dir: content/pages", id="deeper"),
        pytest.param("docs_dir: ./pages/../docs", id="by-a-detour"),
        pytest.param("site_dir: ../public", id="a-site-beside-the-project"),
        pytest.param("site_dir: build/site", id="a-site-deeper"),
        pytest.param("site_dir: docs-site", id="a-name-that-begins-alike"),
        pytest.param("extra: {dossier: {seeds: ../articles}}", id="seeds-from-elsewhere"),
    ],
)
def test_folders_of_their_own_are_used(tmp_path: Path, text: str) -> None:
    config = load_config(stating(tmp_path, text))
    assert config.docs.is_relative_to(config.root)
    assert ".." not in config.docs.parts


@pytest.mark.parametrize(
    "place",
    [
        pytest.param("../outside", id="beside"),
        pytest.param("../../outside", id="above"),
        pytest.param("docs/../../outside", id="above-by-a-detour"),
        pytest.param("/srv/outside", id="absolute"),
        pytest.param(".", id="the-project-itself"),
        pytest.param("..", id="the-folder-above"),
        pytest.param(".git/docs", id="hidden"),
        pytest.param(".dossier/base", id="the-builds-own"),
    ],
)
def test_pages_are_not_written_outside_the_project(tmp_path: Path, place: str) -> None:
    with pytest.raises(ConfigError, match=r"mkdocs.yml: `docs_dir` is no folder in the project; name a folder"):
        load_config(stating(tmp_path, f"docs_dir: {place}"))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("site_dir: .", "mkdocs.yml", id="the-project"),
        pytest.param("site_dir: ..", "mkdocs.yml", id="the-folder-above"),
        pytest.param("site_dir: docs", "docs", id="the-pages"),
        pytest.param("site_dir: docs/site", "docs", id="below-the-pages"),
        pytest.param("site_dir: seeds", "seeds", id="the-seeds"),
        pytest.param("site_dir: site/../.dossier", ".dossier", id="the-builds-memory"),
        pytest.param("site_dir: all\ndocs_dir: all/docs", "all/docs", id="above-the-pages"),
    ],
)
def test_the_site_does_not_replace_what_it_is_made_of(tmp_path: Path, text: str, kept: str) -> None:
    with pytest.raises(ConfigError, match=rf"`site_dir` shares its place with {kept}"):
        load_config(stating(tmp_path, text))
