"""Answers about names are kept from build to build, and never believed when they are damaged."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from dossier.kept_names import names_kept
from dossier.language import known_names
from dossier.language.known_names import symbols_of

ASKED = "dossier.language.known_names._asked"


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_names, "_answers", {})


def _keep(cache: Path) -> frozenset[str]:
    with names_kept(cache):
        return symbols_of("morwane") | symbols_of("marsh")


def _forget(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A process that has been asked nothing yet; the words that it has to look up."""
    asked: list[str] = []
    monkeypatch.setattr(known_names, "_answers", {})

    def ask(word: str) -> Mapping[str, str]:
        asked.append(word)
        return {}

    monkeypatch.setattr(ASKED, ask)
    return asked


def test_a_name_that_was_looked_up_once_is_not_looked_up_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _keep(tmp_path)
    asked = _forget(monkeypatch)
    assert _keep(tmp_path) == first
    assert not asked


def test_the_answers_are_those_of_the_library(tmp_path: Path) -> None:
    _keep(tmp_path)
    assert symbols_of("yusuf") & symbols_of("yusof")
    assert not symbols_of("xqzt")


@pytest.mark.parametrize("damage", ["", "{}", "\x00", "half", "[]"])
def test_a_damaged_file_is_passed_over(tmp_path: Path, damage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _keep(tmp_path)
    (tmp_path / "names.json").write_text(damage, encoding="utf-8")
    asked = _forget(monkeypatch)
    _keep(tmp_path)
    assert asked == ["morwane", "marsh"]


@pytest.mark.parametrize("edit", ["{}", '{"marsh": {"Q1": "NAME"}}'])
def test_a_file_that_is_well_formed_but_not_what_was_written_is_passed_over(
    tmp_path: Path, edit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _keep(tmp_path)
    seal = (tmp_path / "names.json").read_text(encoding="utf-8").partition("\n")[0]
    (tmp_path / "names.json").write_text(f"{seal}\n{edit}", encoding="utf-8")
    asked = _forget(monkeypatch)
    _keep(tmp_path)
    assert asked == ["morwane", "marsh"]


def test_another_version_of_the_library_is_asked_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _keep(tmp_path)
    asked = _forget(monkeypatch)
    monkeypatch.setattr("dossier.kept_names.RIGOUR", "another")
    _keep(tmp_path)
    assert asked == ["morwane", "marsh"]


def test_without_a_cache_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with names_kept(None):
        symbols_of("marsh")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    blocked = tmp_path / "cache"
    blocked.write_text("a file where the folder would be", encoding="utf-8")
    with names_kept(blocked):
        assert symbols_of("john")


def test_loading_the_command_loads_neither_the_model_nor_the_tables_of_names() -> None:
    code = "import sys, dossier.cli; print({'spacy', 'rigour.names', 'trafilatura'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
