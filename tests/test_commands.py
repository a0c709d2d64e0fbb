"""The commands as a user meets them: help, exit codes, clear errors, and bad seeds that don't stop the good ones."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier.cli import main

HERE = Path(__file__).parent
GOOD = (HERE / "fresh" / "harbour-strike.txt").read_text(encoding="utf-8")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project with one good seed; the commands run in it."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Harbour\nplugins: []\n", encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "harbour-strike.txt").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


COMMANDS = sorted(main.commands)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_says_what_it_does(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert main.commands[command].help
    for parameter in main.commands[command].params:
        assert parameter.param_type_name == "argument" or getattr(parameter, "help", None), parameter.name


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    readme = (HERE.parent / "README.md").read_text(encoding="utf-8")
    assert f"dossier {command}" in readme


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["bild"], id="no such command"),
        pytest.param(["build", "--sight"], id="no such option"),
        pytest.param(["extract"], id="no path"),
        pytest.param(["check", "--format", "xml"], id="no such format"),
    ],
)
def test_wrong_use_ends_with_2(arguments: Sequence[str]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize(
    ("name", "content", "fact"),
    [
        pytest.param("bad.txt", b"", "empty", id="empty"),
        pytest.param("bad.txt", b" \n\t\n", "empty", id="only white space"),
        pytest.param("bad.txt", bytes(range(256)) * 40, "binary", id="binary"),
        pytest.param("bad.txt", b"Share post:\n\nLeave a Reply\n", "no article", id="only furniture"),
        pytest.param("bad.txt", GOOD.encode(), "same text", id="the same text twice"),
        pytest.param("bad.txt", (GOOD * 8000).encode(), "MB", id="20 MB"),
        pytest.param("bad.jsonl", b'{"text": "cut off\n', "JSON", id="a broken line of JSON"),
    ],
)
def test_a_bad_seed_is_named_and_the_others_are_built(project: Path, name: str, content: bytes, fact: str) -> None:
    (project / "seeds" / name).write_bytes(content)
    result = run("build", "--no-site")
    assert result.exit_code == 1
    assert f"seeds/{name}" in result.stderr
    assert fact.lower() in result.stderr.lower()
    assert list((project / "docs" / "articles").glob("*harbour*.md"))


def test_invalid_utf8_is_read_or_named_but_never_stops_the_build(project: Path) -> None:
    (project / "seeds" / "bad.txt").write_bytes(
        GOOD.encode("utf-8")[:400] + b"\xff\xfe\x80\n" + GOOD.encode("utf-8")[400:]
    )
    result = run("build", "--no-site")
    assert result.exit_code == 1
    assert "seeds/bad.txt" in result.stderr
    assert list((project / "docs" / "articles").glob("*harbour*.md"))


@pytest.mark.parametrize(
    ("settings", "fact"),
    [
        pytest.param("site_name: [", "YAML", id="not YAML"),
        pytest.param("- a\n- b\n", "mapping", id="a list"),
        pytest.param("site_name: A\nextra: {dossier: {sedes: x}}\n", "seeds", id="a wrong key names the nearest"),
        pytest.param("site_name: A\nextra: {dossier: {processes: many}}\n", "processes", id="a wrong value"),
    ],
)
def test_a_broken_mkdocs_yml_is_named(project: Path, settings: str, fact: str) -> None:
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    result = run("build")
    assert result.exit_code == 2
    assert "mkdocs.yml" in result.stderr
    assert fact in result.stderr


def test_a_missing_seeds_folder_is_named(project: Path) -> None:
    shutil.rmtree(project / "seeds")
    result = run("build")
    assert result.exit_code == 2
    assert "seeds" in result.stderr


def test_extract_prints_one_object_a_seed_in_the_order_given(project: Path) -> None:
    shutil.copy(HERE / "fresh" / "club-takeover.txt", project / "seeds")
    result = run("extract", "seeds/harbour-strike.txt", "seeds/club-takeover.txt")
    assert result.exit_code == 0
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["id"] for record in records] == ["harbour-strike", "club-takeover"]
    assert all(record["quotes"] for record in records)


def test_extract_needs_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("extract", str(HERE / "fresh" / "club-takeover.txt"))
    assert result.exit_code == 0
    assert json.loads(result.stdout)["title"] == "'It broke my heart': Rovers captain on the takeover that never came"


def test_explain_shows_the_cuts_and_the_way_to_each_speaker(project: Path) -> None:
    result = run("explain", "seeds/harbour-strike.txt")
    assert result.exit_code == 0
    assert re.search(r"^  cut \d+-\d+: byline \(known line\)$", result.stdout, re.MULTILINE)
    assert "Marta Lindqvist" in result.stdout
    assert "rule: " in result.stdout
    assert project.exists()


def test_check_writes_nothing(project: Path) -> None:
    before = sorted(project.rglob("*"))
    result = run("check")
    assert result.exit_code == 1
    assert "not what the seeds and the edits make now" in result.stdout
    assert sorted(project.rglob("*")) == before


def test_check_has_nothing_to_say_after_a_build_with_nothing_open(project: Path) -> None:
    assert run("build", "--no-site").exit_code == 0
    result = run("check")
    assert (result.exit_code, result.stdout) == (0, "Nothing needs a curator.\n")
    assert project.exists()
