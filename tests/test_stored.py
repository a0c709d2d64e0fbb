"""The records on disk: read again as they were written, whatever a merge or an accident did to the lines."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from pages.harbour import HARBOUR
from written_records import write_records

from dossier.build import plan_build
from dossier.config import load_config
from dossier.records import Dossier, Seed
from dossier.stored import FOLDER, comparable, load_records, save_records

REPOSITORY = Path(__file__).parents[1]
SEEDS = [extraction.article.seed for extraction in HARBOUR.articles]


def read_again(project: Path, dossier: Dossier = HARBOUR, seeds: Sequence[Seed] = SEEDS) -> Dossier:
    write_records(dossier, project)
    return load_records(project / ".dossier" / FOLDER, seeds)


def test_what_was_written_is_read_again_as_it_was(tmp_path: Path) -> None:
    assert read_again(tmp_path) == comparable(HARBOUR)
    named = replace(HARBOUR, slugs={"courier-1": "port-strike"}, redirects={"a": "b", "c": "d"})
    assert read_again(tmp_path / "named", named) == comparable(named)


def test_so_is_all_that_a_build_finds_in_the_repositorys_own_seeds(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    (tmp_path / "seeds").symlink_to(REPOSITORY / "seeds")
    dossier = plan_build(load_config(tmp_path / "mkdocs.yml")).dossier
    seeds = [extraction.article.seed for extraction in dossier.articles]
    assert len(dossier.quotes) > 40
    assert read_again(tmp_path, dossier, seeds) == comparable(dossier)


def test_what_is_read_again_is_written_in_the_same_bytes(tmp_path: Path) -> None:
    assert save_records(read_again(tmp_path)) == save_records(HARBOUR)


def test_no_file_holds_the_text_of_a_seed() -> None:
    files = save_records(HARBOUR)
    assert "We will not go back to work" in files["articles/courier-1.jsonl"]  # a quotation's own words
    assert not [name for name, text in files.items() if "That was the last time the port stood still" in text]


def test_without_its_seed_or_with_another_an_article_has_no_text_and_its_quotations_their_words(tmp_path: Path) -> None:
    for seeds in ([], [replace(seed, sha256="0" * 64, text="x") for seed in SEEDS]):
        found = read_again(tmp_path, seeds=seeds)
        assert {extraction.article.text for extraction in found.articles} == {""}
        assert [quote.quote.text for quote in found.quotes] == [one.quote.text for one in comparable(HARBOUR).quotes]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text * 2, id="every line twice"),
        pytest.param(lambda text: "\n".join(reversed(text.splitlines())), id="another order"),
        pytest.param(lambda text: text.replace("\n", "\n\n"), id="empty lines"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="other line ends"),
    ],
)
def test_what_a_merge_does_to_the_lines_changes_nothing(change: Callable[[str], str], tmp_path: Path) -> None:
    write_records(HARBOUR, tmp_path)
    folder = tmp_path / ".dossier" / FOLDER
    for file in folder.rglob("*.jsonl"):
        file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8", newline="")
    assert load_records(folder, SEEDS) == comparable(HARBOUR)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("<<<<<<< HEAD", id="a mark of a conflict"),
        pytest.param('["ola-brandt","Ola', id="cut short"),
        pytest.param("[]", id="nothing in it"),
        pytest.param('{"id": "x"}', id="no list"),
        pytest.param('["x", 1, 2, 3, 4]', id="values of other kinds"),
        pytest.param('["x"]', id="too few values"),
    ],
)
def test_a_line_that_is_no_record_is_passed_over_and_told(
    line: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write_records(HARBOUR, tmp_path)
    file = tmp_path / ".dossier" / FOLDER / "people.jsonl"
    file.write_text(f"{line}\n{file.read_text(encoding='utf-8')}", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert load_records(tmp_path / ".dossier" / FOLDER, SEEDS) == comparable(HARBOUR)
    assert "people.jsonl" in caplog.text


def test_an_article_whose_own_line_is_lost_is_left_out_with_its_quotations(tmp_path: Path) -> None:
    write_records(HARBOUR, tmp_path)
    file = tmp_path / ".dossier" / FOLDER / "articles/courier-1.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join(line for line in lines if not line.startswith('["article"')), encoding="utf-8")
    found = load_records(tmp_path / ".dossier" / FOLDER, SEEDS)
    assert "courier-1" not in {extraction.article.id for extraction in found.articles}
    assert "courier-1" not in {quote.article for quote in found.quotes}


def test_no_records_are_an_empty_dossier(tmp_path: Path) -> None:
    assert load_records(tmp_path / "none") == Dossier((), (), (), (), (), ())


def test_a_page_is_rendered_without_the_model_of_the_language_and_the_tables_of_names() -> None:
    code = "import dossier.extension, sys; print([name for name in ('spacy', 'rigour') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=REPOSITORY)
    assert done.stdout.strip() == "[]"
