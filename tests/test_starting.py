"""A dossier of one's own: begun, built and published without this repository beside it."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier.cli import main

ROOT = Path(__file__).parents[1]
NAME = 'Bridges: "old" & <new>'


def begin(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["new", str(folder), *arguments])


def files_in(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_what_is_begun_is_built_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "my bridges"
    begun = begin(folder, "--name", NAME)
    assert begun.exit_code == 0, begun.output
    assert begun.stdout.splitlines() == [path.as_posix() for path in map(folder.joinpath, NEW)]
    assert files_in(folder).keys() == set(NEW)
    monkeypatch.chdir(folder)
    built = CliRunner().invoke(main, ["build"])
    assert built.exit_code == 0, built.output
    assert "New: 1 article: Harbour bridge of Sandwick to close for a year; 3 people: " in built.stderr
    assert "<title>Bridges: &#34;old&#34; &amp; &lt;new&gt;</title>" in (folder / "site/index.html").read_text("utf-8")
    assert (folder / "site/people/dora-finch/index.html").is_file()
    again = CliRunner().invoke(main, ["build", "--no-site"])
    assert "New:" not in again.stderr


NEW = (
    "mkdocs.yml",
    "README.md",
    "Makefile",
    "requirements.txt",
    ".gitignore",
    ".gitlab-ci.yml",
    ".github/workflows/preview.yml",
    ".github/workflows/publish.yml",
    "seeds/sample-article.txt",
)


def test_it_is_named_after_its_folder_if_nothing_else_is_said(tmp_path: Path) -> None:
    assert begin(tmp_path / "harbour").exit_code == 0
    assert 'site_name: "harbour"\n' in (tmp_path / "harbour/mkdocs.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("there", ["mkdocs.yml", "seeds/sample-article.txt", ".github/workflows/publish.yml"])
def test_what_lies_there_is_not_written_over(tmp_path: Path, there: str) -> None:
    (tmp_path / there).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / there).write_text("mine\n", encoding="utf-8")
    refused = begin(tmp_path)
    assert refused.exit_code == 2
    assert f"error: {tmp_path / there}: lies there already, and is left as it is; " in refused.stderr
    assert files_in(tmp_path) == {there: "mine\n"}


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    refused = begin(tmp_path / "file" / "dossier")
    assert refused.exit_code == 2
    assert "can't be written (Not a directory)" in refused.stderr


def test_nothing_of_the_templates_is_left_to_fill_in(tmp_path: Path) -> None:
    begin(tmp_path, "--name", "Bridges")
    texts = files_in(tmp_path)
    assert [place for place, text in texts.items() if "SITE_NAME" in text or "DOSSIER_VERSION" in text] == []
    assert texts["README.md"].startswith("# Bridges\n")
    assert texts["requirements.txt"].startswith("dossier==")
    workflow = ROOT / ".github" / "workflows" / "publish.yml"
    assert texts[".github/workflows/publish.yml"] == workflow.read_text(encoding="utf-8")


# ---------------------------------------------------------------------------- what is installed


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source distribution, as a release would have them."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


def test_the_wheel_alone_begins_a_dossier_and_builds_it(distributions: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(next(distributions.glob("*.whl"))) as wheel:
        wheel.extractall(tmp_path / "installed")  # noqa: S202 - made above, from this repository
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "PYTHONDONTWRITEBYTECODE": "1"}

    def run(*arguments: str, folder: Path) -> str:
        command = [sys.executable, *arguments]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    where = run("-c", "import dossier; print(dossier.__file__)", folder=tmp_path)
    assert Path(where.strip()).is_relative_to(tmp_path / "installed")
    run("-m", "dossier", "new", "bridges", folder=tmp_path)
    assert files_in(tmp_path / "bridges").keys() == set(NEW)
    run("-m", "dossier", "build", folder=tmp_path / "bridges")
    page = (tmp_path / "bridges/site/people/dora-finch/index.html").read_text(encoding="utf-8")
    assert "The steel is tired, and I will not wait until it breaks" in page
    assert (tmp_path / "bridges/site/assets/dossier.css").is_file()


def test_what_is_distributed_holds_the_tool_and_its_licence_and_nobodys_articles(distributions: Path) -> None:
    with zipfile.ZipFile(next(distributions.glob("*.whl"))) as wheel:
        inside = wheel.namelist()
    with tarfile.open(next(distributions.glob("*.tar.gz"))) as source:
        beside = [name.partition("/")[2] for name in source.getnames()]
    assert any(name.endswith("/licenses/LICENSE") for name in inside)
    assert {"LICENSE", "dossier/cli.py", "theme/main.html", "mkdocs.yml"} <= set(beside)
    held = [name for name in [*inside, *beside] if name.startswith(("seeds/", "docs/", ".dossier/", "site/"))]
    assert held == []
