"""What is kept from build to build, and within one: what can be used again, and no more than that."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from click.testing import CliRunner

import dossier
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


# Functions whose answers are kept without a bound, for they can be asked but few things: a pipeline's name, a folder of
# templates, a type of record, nothing at all.
KEPT_FOR_GOOD = {
    "extract/cache.py": {"_code"},
    "extract/names.py": {"places"},
    "extract/parse.py": {"load_model"},
    "extract/ranker.py": {"weights_file"},
    "pages/kit.py": {"_environment"},
    "read/language.py": {"_identifier"},
    "stored.py": {"_hints", "_reader"},
}


def kept_without_bound(module: ast.Module) -> set[str]:
    functions = (node for node in ast.walk(module) if isinstance(node, ast.FunctionDef))
    unbounded = {"cache", "lru_cache", "lru_cache()", "lru_cache(maxsize=None)"}
    return {function.name for function in functions if unbounded & set(map(ast.unparse, function.decorator_list))}


def test_no_answer_about_a_word_is_remembered_without_a_bound() -> None:
    package = Path(dossier.__file__).parent
    modules = {file.relative_to(package).as_posix(): ast.parse(file.read_bytes()) for file in package.rglob("*.py")}
    found = {name: kept for name, module in modules.items() if (kept := kept_without_bound(module))}
    assert found == KEPT_FOR_GOOD
