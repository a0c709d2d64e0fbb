"""The steps of the publishing workflow, run in a repository of their own as a runner runs them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
TEMPLATE = ROOT / "dossier" / "starting" / "template"
WORKFLOWS = [*sorted((ROOT / ".github" / "workflows").glob("*.yml")), TEMPLATE / "preview.yml"]
PAGE = "dockers-at-vellinge-harbour-vote-to-strike-as-talks-collapse"
GOOD = (ROOT / "tests" / "fresh" / "harbour-strike.txt").read_text(encoding="utf-8")


PUBLISH = ROOT / ".github" / "workflows" / "publish.yml"


def jobs(workflow: Path = PUBLISH) -> dict[str, dict[str, Any]]:
    return dict(yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"])


def shell_of(job: str, step: str, workflow: Path = PUBLISH) -> str:
    return next(str(one["run"]) for one in jobs(workflow)[job]["steps"] if one.get("name") == step)


def run(script: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **more}
    return subprocess.run(
        ["bash", "-e", "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def git(folder: Path, *arguments: str) -> str:
    named = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    return subprocess.run(["git", *named, *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A clone of a repository with one seed; make finds the environment that runs these tests."""
    folder = tmp_path / "work"
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "strike.txt").write_text(GOOD, encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: Harbour\nplugins: []\n", encoding="utf-8")
    for name in ("Makefile", "requirements.lock", "pyproject.toml", ".gitignore"):
        shutil.copy(ROOT / name, folder)
    (folder / ".venv" / "bin").mkdir(parents=True)
    command = folder / ".venv" / "bin" / "dossier"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m dossier "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    (folder / ".venv" / "ready").touch()
    git(tmp_path, "init", "--quiet", "--bare", "origin.git")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "Begin")
    git(folder, "remote", "add", "origin", "../origin.git")
    git(folder, "push", "--quiet", "--set-upstream", "origin", "main")
    return folder


def test_a_bad_seed_stops_neither_the_build_nor_the_commit(repository: Path, tmp_path: Path) -> None:
    (repository / "seeds" / "bad.txt").write_bytes(b"\0\1\2")
    (repository / "seeds" / "undated.txt").write_text(
        "Ferry returns\n\n“She has a new engine,” said Liv Dahl. [pwn](http://evil.example/)\n", encoding="utf-8"
    )
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "Add articles")
    git(repository, "push", "--quiet")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "origin.git", "clone")
    summary = tmp_path / "summary.md"

    built = run(shell_of("build", "Build"), repository)
    assert built.returncode == 0, built.stderr
    assert "error: seeds/bad.txt" in built.stderr
    assert "The site was built without what is named above." in built.stdout
    assert (repository / "site" / "articles" / PAGE / "index.html").is_file()

    report = shell_of("build", "Report what a curator should look at")
    checked = run(report, repository, GITHUB_STEP_SUMMARY=str(summary))
    assert checked.returncode == 0, checked.stderr
    assert all(re.match(r"::(?:error|warning|notice) file=", line) for line in checked.stdout.splitlines())
    assert "::error file=seeds/bad.txt" in checked.stdout
    written = summary.read_text(encoding="utf-8")
    assert written.startswith("## Dossier check\n")
    assert "::error" not in written

    assert run(shell_of("build", "Gather what the build wrote"), repository).returncode == 0
    shutil.copy(repository / "pages.patch", tmp_path)
    script = shell_of("commit", "Commit what the build wrote")
    committed = run(script, clone, RUNNER_TEMP=str(tmp_path))
    assert committed.returncode == 0, committed.stderr
    listed = git(tmp_path / "origin.git", "ls-tree", "-r", "--name-only", "main").splitlines()
    assert {"docs/index.md", f"docs/articles/{PAGE}.md", ".dossier/records/articles/strike.jsonl"} <= set(listed)
    assert not [name for name in listed if name.startswith(("site", ".dossier/cache", "pages.patch"))]
    assert git(clone, "status", "--porcelain") == ""

    (tmp_path / "pages.patch").write_text("", encoding="utf-8")
    again = run(script, clone, RUNNER_TEMP=str(tmp_path))  # nothing new is nothing to commit
    assert (again.returncode, git(clone, "log", "--format=%s", "-1").strip()) == (0, "Rebuild the pages from the seeds")


def test_a_build_that_makes_no_site_stops_the_workflow(repository: Path) -> None:
    (repository / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    assert run(shell_of("build", "Build"), repository).returncode != 0
    assert run(shell_of("build", "Report what a curator should look at"), repository).returncode != 0


def test_a_pull_request_is_told_what_its_seed_brings(repository: Path, tmp_path: Path) -> None:
    assert run("dossier=.venv/bin/dossier; $dossier build --no-site", repository).returncode == 0
    ferry = "Ferry returns\n\n“She has a new engine,” said skipper Liv Dahl.\n"
    (repository / "seeds" / "ferry.txt").write_text(ferry, encoding="utf-8")
    summary = tmp_path / "summary.md"
    report = shell_of("preview", "Report what is new and what a curator should look at", TEMPLATE / "preview.yml")
    checked = run(report, repository, GITHUB_STEP_SUMMARY=str(summary))
    assert checked.returncode == 0, checked.stderr
    new = summary.read_text(encoding="utf-8").partition("What is new:\n\n")[2].partition("\n\n")[0]
    assert "is not shown" not in checked.stdout  # the site is older than the seed
    assert new.splitlines() == ["- `1 article: Ferry returns`", "- `1 person: Liv Dahl`", "- `1 quotation`"]


def test_nothing_but_pages_is_committed_whatever_the_patch_holds(repository: Path, tmp_path: Path) -> None:
    (repository / "Makefile").write_text("site:\n\techo pwned\n", encoding="utf-8")
    (repository / "docs").mkdir()
    (repository / "docs" / "a.md").write_text("# A\n", encoding="utf-8")
    git(repository, "add", ".")
    (tmp_path / "pages.patch").write_text(git(repository, "diff", "--cached", "--binary"), encoding="utf-8")
    git(tmp_path, "clone", "--quiet", "origin.git", "clone")
    done = run(shell_of("commit", "Commit what the build wrote"), tmp_path / "clone", RUNNER_TEMP=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert git(tmp_path / "clone", "show", "--format=", "--name-only").split() == ["docs/a.md"]


def test_the_job_that_reads_seeds_may_write_nothing_and_every_action_is_pinned() -> None:
    assert set(jobs()["build"]["permissions"].values()) == {"read"}
    assert jobs(TEMPLATE / "preview.yml")["preview"]["permissions"] == {"contents": "read"}
    uses = [line for file in WORKFLOWS for line in file.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert uses
    assert [line for line in uses if not re.search(r"uses: [\w/-]+@[0-9a-f]{40} # v\d", line)] == []
