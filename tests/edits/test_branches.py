"""Two branches of a project, each built, merged with git's own merge: nothing counts as deleted that nobody deleted."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from .harbour_seeds import COURT, RULING, add_facts, definition_of, id_of, replaced, run
from .test_story import DREDGER, settles

HOLM = "people/greta-holm.md"


def git(*arguments: str, fine: bool = True) -> str:
    """Git itself, in the folder where the test is."""
    names = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *names, *arguments], capture_output=True, text=True, check=False)
    assert not fine or done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def commit(name: str) -> None:
    """All that there is, built."""
    assert run("build", "--no-site").exit_code in {0, 1}
    git("add", "-A")
    git("commit", "-q", "--allow-empty", "-m", name)


def branch(name: str, edit: Callable[[Path], None], docs: Path) -> None:
    """A branch from where both begin, with one edit, built."""
    git("checkout", "-q", "-b", name, "start")
    edit(docs)
    commit(name)


def merged(side: str) -> None:
    """The two branches as one; where both changed the same lines of a page, that side's page is taken whole."""
    git("checkout", "-q", "one")
    git("merge", "-q", "two", "-m", "merged", fine=False)
    conflicts = git("diff", "--name-only", "--diff-filter=U").split()
    assert not [name for name in conflicts if name.startswith(".dossier/")], conflicts
    for name in conflicts:
        git("checkout", f"--{side}", "--", name)
    git("add", "-A")
    git("commit", "-q", "--allow-empty", "-m", "merged")
    commit("built")


@pytest.fixture
def repository(docs: Path) -> Path:
    """The project in version control."""
    (docs.parent / ".gitignore").write_text(".dossier/cache/\n.dossier/lock\n")
    git("init", "-q")
    commit("start")
    git("tag", "start")
    return docs


def seed(name: str, text: str) -> Callable[[Path], None]:
    """One more article."""

    def edit(docs: Path) -> None:
        (docs.parent / f"seeds/{name}.txt").write_text(text)

    return edit


def noted(docs: Path) -> None:
    """A note at the end of a person's page."""
    page = docs / HOLM
    page.write_text(page.read_text() + "\nMy note.\n")


def renamed(docs: Path) -> None:
    """Another name."""
    replaced(docs / HOLM, "name: Greta Holm\n", "name: Gretel Holm\n")


def spoken_by(words: str, who: str) -> Callable[[Path], None]:
    """Another speaker of one quotation."""

    def edit(docs: Path) -> None:
        page = (docs / DREDGER).read_text()
        name = id_of(page, words)
        replaced(docs / DREDGER, definition_of(page, name), f"[^{name}]: {who}")

    return edit


def hidden(docs: Path) -> None:
    """One quotation taken out."""
    page = (docs / DREDGER).read_text()
    replaced(docs / DREDGER, definition_of(page, id_of(page, "The sand will")) + "\n\n", "")


@pytest.mark.parametrize("side", ["ours", "theirs"])
@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param(seed("court", COURT), seed("ruling", RULING), id="a seed each"),
        pytest.param(seed("court", COURT), noted, id="a seed and a note"),
        pytest.param(seed("court", COURT), renamed, id="a seed and a name"),
        pytest.param(seed("court", COURT), hidden, id="a seed and a quotation taken out"),
    ],
)
def test_whichever_side_is_taken_the_next_build_gives_all_seeds_and_deletes_nothing(
    repository: Path, one: Callable[[Path], None], two: Callable[[Path], None], side: str
) -> None:
    docs = repository
    sand = id_of((docs / DREDGER).read_text(), "The sand will")
    branch("one", one, docs)
    branch("two", two, docs)
    merged(side)
    pages = {page.relative_to(docs).as_posix(): page.read_text() for page in docs.rglob("*.md")}
    assert "The harbour belongs to everybody" in pages[HOLM]
    if two is hidden:
        assert not [page for page, text in pages.items() if sand in text]
    else:
        assert sand in pages[DREDGER]
        assert "deleted" not in run("check").stdout
    if two not in {noted, renamed, hidden}:
        fresh = docs.parent / "fresh"
        git("worktree", "add", "-q", str(fresh), "start")
        for edit in (one, two):
            edit(fresh / "docs")
        run("build", "--no-site", "--config", str(fresh / "mkdocs.yml"))
        assert pages == {
            p.relative_to(fresh / "docs").as_posix(): p.read_text() for p in (fresh / "docs").rglob("*.md")
        }
    settles(docs)


def test_two_corrections_of_one_article_on_two_branches_both_hold(repository: Path) -> None:
    docs = repository
    page = (docs / DREDGER).read_text()
    waited, hear = id_of(page, "We have waited"), id_of(page, "I will hear them")
    branch("one", spoken_by("We have waited", "Speaker unknown"), docs)
    branch("two", spoken_by("I will hear them", "[Tobias Frank](../people/tobias-frank.md)"), docs)
    merged("ours")
    page = (docs / DREDGER).read_text()
    assert definition_of(page, waited) == f"[^{waited}]: Speaker unknown"
    assert definition_of(page, hear) == f"[^{hear}]: [Tobias Frank](../people/tobias-frank.md)"
    assert hear in (docs / "people/tobias-frank.md").read_text()
    settles(docs)


def test_conflict_markers_in_a_page_are_an_error_and_that_page_alone_waits(repository: Path) -> None:
    docs = repository
    branch("one", renamed, docs)
    branch("two", lambda docs: replaced(docs / HOLM, "name: Greta Holm\n", "name: Grete Holm\n"), docs)
    git("checkout", "-q", "one")
    git("merge", "-q", "two", fine=False)
    for name in set(git("diff", "--name-only", "--diff-filter=U").split()) - {f"docs/{HOLM}"}:
        git("checkout", "--ours", "--", name)
    typed = (docs / HOLM).read_text()
    assert "<<<<<<<" in typed
    add_facts(docs / "people/ines-calder.md", "wikidata: Q42\n")
    result = run("build", "--no-site")
    assert result.exit_code == 1
    assert "git could not merge two versions of this page" in result.stderr
    assert (docs / HOLM).read_text() == typed
    assert "<<<<<<<" not in "".join(page.read_text() for page in docs.rglob("*.md") if page != docs / HOLM)
