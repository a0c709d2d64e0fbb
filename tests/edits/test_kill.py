"""The real build, killed with SIGKILL all over its duration: no edit is lost, and the next one gives the same bytes."""

from __future__ import annotations

import multiprocessing
import re
import shutil
import time
from pathlib import Path

import pytest

from dossier.build import build
from dossier.config import load_config

from .harbour_seeds import COURT, REPOSITORY, RULING, make_project

# A first build loads all models and lists, before the forks: what is killed is the build itself, not an import.
_FORK = multiprocessing.get_context("fork")
# Python 3.12 and later warn of forks beside threads; the child only writes files, and is killed on purpose.
FORKS = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")

# Pagefind names the values of a filter, and its list of all, after a hash of them in no order.
_UNORDERED = re.compile(r"site/pagefind/")


def _build(folder: Path, *, site: bool) -> None:
    build(load_config(folder / "mkdocs.yml"), site=site)


def _in_a_process(folder: Path, limit: float | None = None, *, site: bool) -> bool:
    """Builds in a process of its own, and kills it when the limit is reached; whether it came to its end."""
    process = _FORK.Process(target=_build, args=(folder,), kwargs={"site": site})
    process.start()
    process.join(limit)
    process.kill()
    process.join()
    return process.exitcode == 0


def _files(folder: Path, *parts: str) -> dict[str, bytes]:
    found = [file for part in parts for file in (folder / part).rglob("*") if file.is_file()]
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(found)
        if file.name != "lock" and "cache" not in file.parts and not _UNORDERED.search(file.as_posix())
    }


def _edited_project(folder: Path, *, site: bool) -> None:
    """A project that was built, edited by a curator, and has got two more seeds."""
    folder.mkdir()
    make_project(folder)
    if site:
        shutil.copy(REPOSITORY / "mkdocs.yml", folder)
        shutil.copytree(REPOSITORY / "theme", folder / "theme")
    _build(folder, site=site)
    holm = folder / "docs/people/greta-holm.md"
    holm.write_text(holm.read_text().replace("name: Greta Holm", "name: Margarete Holm") + "\nTyped by hand.\n")
    for page in sorted((folder / "docs").glob("*/*.md")):
        page.write_text(page.read_text() + f"\nA note on {page.stem}.\n")
    (folder / "docs/people/ines-calder.md").unlink()
    (folder / "seeds/court.txt").write_text(COURT)
    (folder / "seeds/ruling.txt").write_text(RULING)


def _typed(docs: Path) -> list[str]:
    """What the curator typed and is on the pages, and the page that he took out, if it is there."""
    texts = {page: page.read_text() for page in sorted(docs.rglob("*.md"))}
    typed = re.compile(r"^(?:A note on .*|Typed by hand\.|name: Margarete Holm)$", re.MULTILINE)
    return [f"{page.name}: {line}" for page, text in texts.items() for line in typed.findall(text)]


def _duration(before: Path, folder: Path, *, site: bool) -> float:
    """How long a build takes that nobody disturbs."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(before, folder)
    start = time.perf_counter()
    assert _in_a_process(folder, site=site)
    return time.perf_counter() - start


@FORKS
@pytest.mark.slow
@pytest.mark.parametrize(("kills", "site"), [(100, False), (30, True)])
def test_each_of_many_killed_builds_is_made_good_by_the_next_one(tmp_path: Path, kills: int, *, site: bool) -> None:
    before, undisturbed = tmp_path / "before", tmp_path / "undisturbed"
    _edited_project(before, site=site)
    whole = min(_duration(before, undisturbed, site=site) for _ in range(3))
    wanted, typed = _files(undisturbed, "docs", ".dossier", "site"), _typed(before / "docs")
    old_site, new_site = _files(before, "site"), _files(undisturbed, "site")
    assert len(typed) > 10
    cut_off = 0
    for n in range(kills):
        folder = tmp_path / f"run{n}"
        shutil.copytree(before, folder)
        cut_off += not _in_a_process(folder, (n + 0.5) / kills * whole, site=site)
        assert _typed(folder / "docs") == typed
        assert _files(folder, "site") in (old_site, new_site)
        assert _in_a_process(folder, site=site)
        assert _files(folder, "docs", ".dossier", "site") == wanted
        shutil.rmtree(folder)
    assert cut_off > kills / 3
