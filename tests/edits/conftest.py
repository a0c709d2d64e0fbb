"""One project, built once, of which each story gets a copy of its own."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from .harbour_seeds import REPOSITORY, make_project, run


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two seeds, its pages built; the stories copy it and leave it alone."""
    folder = tmp_path_factory.mktemp("built")
    make_project(folder)
    before = Path.cwd()
    os.chdir(folder)
    try:
        assert run("build", "--no-site").exit_code == 0
    finally:
        os.chdir(before)
    return folder


@pytest.fixture
def docs(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The pages of a project of two seeds, built once."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "docs"


@pytest.fixture
def site_docs(docs: Path) -> Path:
    """The same pages in a project with this repository's settings and theme, whose site can be built."""
    shutil.copy(REPOSITORY / "mkdocs.yml", docs.parent)
    shutil.copytree(REPOSITORY / "theme", docs.parent / "theme")
    return docs
