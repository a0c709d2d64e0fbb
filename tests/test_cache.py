"""What builds leave in `.dossier/cache`: the extractions that the next build can use, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.cli import main

QUAY = 'Quay to close\n\n"The quay is a ruin," harbour master Ana Ruiz said on Monday. She said it would shut in May.\n'
MILL = 'Mill to open\n\n"The mill is dry," miller Bo Lund said on Monday. He said it would open in June.\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Harbour\nplugins: []\n", encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "quay.txt").write_text(QUAY, encoding="utf-8")
    (tmp_path / "seeds" / "mill.txt").write_text(MILL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build() -> int:
    return CliRunner().invoke(main, ["build", "--no-site"]).exit_code


def extractions(project: Path) -> set[str]:
    return {path.name for path in (project / ".dossier" / "cache").glob("*.json") if len(path.stem) == 64}


def test_a_seed_that_changed_leaves_one_extraction_and_the_others_stay(project: Path) -> None:
    assert build() == 0
    first = extractions(project)
    (project / "seeds" / "mill.txt").write_text(MILL.replace("June", "July"), encoding="utf-8")
    assert build() == 0
    assert len(first) == len(extractions(project)) == 2
    assert len(first & extractions(project)) == 1


def test_a_seed_that_is_gone_leaves_no_extraction(project: Path) -> None:
    assert build() == 0
    (project / "seeds" / "mill.txt").unlink()
    assert build() == 0
    assert len(extractions(project)) == 1


def test_a_build_that_nothing_came_of_leaves_the_cache_as_it_was(project: Path) -> None:
    assert build() == 0
    first = extractions(project)
    for seed in (project / "seeds").iterdir():
        seed.write_bytes(b"\0")
    assert build() == 2
    assert extractions(project) == first


def test_what_is_extracted_without_a_curators_facts_is_kept_as_long_as_it_is_asked_for(project: Path) -> None:
    assert build() == 0
    page = next((project / "docs" / "articles").glob("quay*.md"))
    retitled = page.read_text(encoding="utf-8").replace("title: Quay to close", "title: The quay")
    page.write_text(retitled, encoding="utf-8")
    assert build() == 0
    assert len(extractions(project)) == 3
    assert build() == 0
    assert len(extractions(project)) == 2
