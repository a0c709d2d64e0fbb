"""A project that the former version built, and a curator edited: the first build takes all that he typed over."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from .harbour_seeds import add_facts, definition_of, make_project, replaced, run
from .test_story import DREDGER, settles

FORMER = Path(__file__).parent / "former"  # .dossier/ as the former version left it, of the harbour's two seeds
GIVE_WAY, SAND, WAITED, BEFORE_WINTER = "q-92eaa5f4", "q-67d8e7b1", "q-c9baf987", "q-b699c8b9"


@pytest.fixture
def former(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The former pages, as generated."""
    make_project(tmp_path)
    (tmp_path / ".dossier").mkdir()
    shutil.copytree(FORMER, tmp_path / ".dossier", dirs_exist_ok=True)
    for base in (FORMER / "base").rglob("*.md"):
        page = tmp_path / "docs" / base.relative_to(FORMER / "base")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("".join(base.read_text().splitlines(True)[:-1]))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "docs"


def figure_of(page: Path, quotation: str) -> str:
    """A quotation as the former pages had it."""
    found = re.search(rf'<figure class="quote" id="{quotation}".*?</figure>\n', page.read_text(), re.DOTALL)
    assert found
    return found[0]


def test_untouched_pages_become_the_new_ones_and_the_copies_go(former: Path) -> None:
    result = run("build", "--no-site")
    assert result.exit_code == 0, result.stderr
    assert not (former.parent / ".dossier/base").exists()
    assert "redirect: ../harbour-will-be-dredged-mayor-says/" in (former / "articles/dredging.md").read_text()
    pages = {page: page.read_text() for page in former.rglob("*.md")}
    assert not [page for page, text in pages.items() if "<figure" in text or "{ ." in text]
    assert "deleted" not in run("check").stdout
    settles(former)
    assert run("build", "--no-site").exit_code == 0
    fresh = former.parent / "fresh"
    fresh.mkdir()
    make_project(fresh)
    run("build", "--no-site", "--config", str(fresh / "mkdocs.yml"))
    for page in (fresh / "docs").rglob("*.md"):
        assert pages[former / page.relative_to(fresh / "docs")] == page.read_text()


def test_facts_corrections_deletions_notes_and_blocks_are_taken_over(former: Path) -> None:
    dredging, holm = former / "articles/dredging.md", former / "people/greta-holm.md"
    add_facts(
        dredging,
        f"author: Jane Doe\ncorrections:\n  # she only read out his letter\n  - quote: {GIVE_WAY}\n"
        f"    speaker: greta-holm\n    note: Misheard.\n  - quote: {BEFORE_WINTER}\n    hide: true\n"
        "  - add: He left the hall early.\n    speaker: Tobias Frank\n",
    )
    replaced(dredging, figure_of(dredging, SAND), "")
    waited = figure_of(dredging, WAITED)
    replaced(dredging, waited, f"{waited}\nShe had promised this in 2013, too.\n")
    dredging.write_text(dredging.read_text() + "\n## My own section\n\n- one\n- two\n")
    replaced(holm, "name: Greta Holm\n", 'name: "Holm: Greta"  # as she spells it\n')
    replaced(holm, "\nMayor. 3 statements", "\nThe best mayor. 3 statements")
    on_holm = figure_of(holm, WAITED)
    replaced(holm, on_holm, f"{on_holm}\nSee the map.\n")
    add_facts(former / "people/albert-winter.md", "same_as: tobias-frank\n")
    (former / "outlets/afp.md").unlink()
    (former / "people/ines-calder.md").rename(former / "people/minister.md")
    (former / "glossary.md").write_text("# Glossary\n\nMine.\n")
    result = run("build", "--no-site")
    assert result.exit_code == 0, result.stderr

    page = (former / DREDGER).read_text()
    assert "\nauthor: Jane Doe\n" in page
    assert "corrections:" not in page
    assert "[Holm: Greta](../people/greta-holm.md)" in definition_of(page, GIVE_WAY)
    for note in ("Misheard.", "she only read out his letter"):
        assert f"    {note}\n" in page.split(definition_of(page, GIVE_WAY))[1].split("[^q-")[0]
    assert f"{definition_of(page, WAITED)}\n\n    She had promised this in 2013, too.\n" in page
    assert SAND not in page
    assert BEFORE_WINTER not in page
    added = re.search(r"early\.?\[\^(q-\w+)\]", page)
    assert added
    assert "[Tobias Frank]" in definition_of(page, added[1])
    assert page.endswith("## My own section\n\n- one\n- two\n")
    text = holm.read_text()
    assert 'name: "Holm: Greta"  # as she spells it\n' in text
    assert re.search(rf"{WAITED}\) Holm told reporters in Port Amber\.\n\nSee the map\.\n", text)
    assert "## From the former pages\n\nThe best mayor. 3 statements" in text
    assert not (former / "outlets/afp.md").exists()
    assert "# Ines Calder" in (former / "people/minister.md").read_text()
    assert not (former / "people/ines-calder.md").exists()
    assert (former / "glossary.md").read_text() == "# Glossary\n\nMine.\n"
    assert "tobias-frank/" in (former / "people/albert-winter.md").read_text()

    before = {file: file.read_bytes() for file in former.rglob("*.md")}
    assert run("build", "--no-site").exit_code == 0
    assert {file: file.read_bytes() for file in former.rglob("*.md")} == before
    settles(former)


def test_a_line_typed_inside_a_former_quotation_is_kept_below_it(former: Path) -> None:
    dredging = former / "articles/dredging.md"
    replaced(dredging, "> The sand will ruin the oyster beds,", "> The sand will wreck the oyster beds,")
    run("build", "--no-site")
    page = (former / DREDGER).read_text()
    assert f"{definition_of(page, SAND)}\n\n    > The sand will wreck the oyster beds,\n" in page
    assert "The sand will ruin" in page
