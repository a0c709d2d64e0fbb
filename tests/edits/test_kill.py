"""The real build, killed with SIGKILL at random moments: the next one gives the same bytes, with every edit there."""

from __future__ import annotations

import multiprocessing
import random
import shutil
import time
from pathlib import Path

import pytest

from dossier.build import build
from dossier.config import load_config

from .harbour_seeds import COURT, RULING, make_project

# A first build loads all models and lists, before the forks: what is killed is the build itself, not an import.
_FORK = multiprocessing.get_context("fork")
# Python 3.12 and later warn of forks beside threads; the child only writes files, and is killed on purpose.
FORKS = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


def _build(folder: Path) -> None:
    build(load_config(folder / "mkdocs.yml"), site=False)


def _in_a_process(folder: Path, limit: float | None = None) -> bool:
    """Builds in a process of its own, and kills it when the limit is reached; whether it came to its end."""
    process = _FORK.Process(target=_build, args=(folder,))
    process.start()
    process.join(limit)
    process.kill()
    process.join()
    return process.exitcode == 0


def _files(folder: Path) -> dict[str, bytes]:
    found = [file for part in ("docs", ".dossier") for file in (folder / part).rglob("*") if file.is_file()]
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(found)
        if file.name != "lock" and "cache" not in file.parts
    }


def _edited_project(folder: Path) -> None:
    """A project that was built, edited by a curator, and has got two more seeds."""
    folder.mkdir()
    make_project(folder)
    _build(folder)
    holm = folder / "docs/people/greta-holm.md"
    holm.write_text(holm.read_text().replace("name: Greta Holm", "name: Margarete Holm") + "\nTyped by hand.\n")
    for page in sorted((folder / "docs").glob("*/*.md")):
        page.write_text(page.read_text() + f"\nA note on {page.stem}.\n")
    (folder / "docs/people/ines-calder.md").unlink()
    (folder / "seeds/court.txt").write_text(COURT)
    (folder / "seeds/ruling.txt").write_text(RULING)


def _assert_kills_change_nothing(folder: Path, kills: int) -> None:
    chance = random.Random(kills)  # noqa: S311 - when to kill, not a secret
    _edited_project(folder / "before")
    shutil.copytree(folder / "before", folder / "undisturbed")
    start = time.perf_counter()
    assert _in_a_process(folder / "undisturbed")
    whole = time.perf_counter() - start
    wanted = _files(folder / "undisturbed")
    assert sum(b"A note on " in text for text in wanted.values()) > 10
    cut_off = 0
    for n in range(kills):
        shutil.copytree(folder / "before", folder / f"run{n}")
        cut_off += not _in_a_process(folder / f"run{n}", chance.uniform(0.3, 1.0) * whole)
        assert _in_a_process(folder / f"run{n}")
        assert _files(folder / f"run{n}") == wanted
        shutil.rmtree(folder / f"run{n}")
    assert cut_off


@FORKS
@pytest.mark.slow
def test_a_hundred_killed_builds_are_each_made_good_by_the_next_one(tmp_path: Path) -> None:
    _assert_kills_change_nothing(tmp_path, kills=100)
