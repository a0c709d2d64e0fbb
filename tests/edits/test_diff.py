"""What `dossier diff` shows: the pages in docs/, and the lists that stand on none of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .harbour_seeds import COURT, DREDGING, definition_of, id_of, make_project, replaced, run

DREDGER = "articles/harbour-will-be-dredged-mayor-says.md"
TOLD = "who-told-whom.md"


def shown(changes: str, path: str) -> list[str]:
    """The lines that change in a list, each with its sign."""
    parts = re.split(r"(?m)^--- .*\n", changes)
    found = [part for part in parts if part.startswith(f"+++ b/docs/{path}, as shown\n")]
    return [line for part in found for line in part.split("\n")[1:] if line[:1] in {"+", "-"}]


def test_a_new_seeds_rows_are_shown_in_the_lists_that_they_come_into(docs: Path) -> None:
    (docs.parent / "seeds/court.txt").write_text(COURT)
    result = run("diff")
    assert result.exit_code == 1
    told = shown(result.stdout, TOLD)
    assert [line for line in told if line.startswith(("-|", "+|"))] == ["+| Greta Holm | the court | 1 |"]
    assert "+## 2 June 2023" in shown(result.stdout, "quotes/by-date.md")
    lists = [", as shown" in line for line in result.stdout.split("\n") if line.startswith("+++ ")]
    assert lists == sorted(lists)
    assert False in lists
    run("build", "--no-site")
    assert run("diff").stdout == ""


def test_a_corrected_speaker_is_shown_in_the_lists_before_and_after(docs: Path) -> None:
    page = docs / DREDGER
    waited = id_of(page.read_text(), "We have waited")
    line = definition_of(page.read_text(), waited)
    replaced(page, line, f"[^{waited}]: [Tobias Frank](../people/tobias-frank.md)")
    result = run("diff")
    told = shown(result.stdout, TOLD)
    assert [line for line in told if line.startswith(("-|", "+|"))] == [
        "-| Greta Holm | reporters | 1 |",
        "+| Tobias Frank | reporters | 1 |",
    ]
    run("build", "--no-site")
    assert run("diff").exit_code == 0


def test_before_the_first_build_every_list_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    result = run("diff")
    assert result.exit_code == 1
    assert f"--- /dev/null\n+++ b/docs/{TOLD}, as shown\n" in result.stdout
    assert "+| Speaker | To | Quotations |" in shown(result.stdout, TOLD)
    assert not (tmp_path / "docs").exists()


def test_what_acts_in_a_table_or_on_a_terminal_is_shown_and_does_nothing(docs: Path) -> None:
    words = DREDGING.replace("We have waited for ten years", "We have | waited \x1b[31m for ten years")
    (docs.parent / "seeds/dredging.txt").write_text(words)
    result = run("diff")
    assert "\x1b" not in result.stdout
    assert [line for line in shown(result.stdout, "quotes/by-date.md") if "We have \\| waited" in line]


@pytest.mark.parametrize("way", ["deleted", "without its line", "moved"])
def test_a_list_is_shown_where_a_curator_left_its_line(docs: Path, way: str) -> None:
    page = docs / TOLD
    if way == "deleted":
        page.unlink()
    elif way == "without its line":
        page.write_text(page.read_text().replace(f"[All pairs of speaker and listener]({TOLD}#list)", "None today."))
    else:
        (docs / "own").mkdir()
        page.rename(docs / "own" / TOLD)
    run("build", "--no-site")
    (docs.parent / "seeds/court.txt").write_text(COURT)
    assert bool(shown(run("diff").stdout, TOLD)) == (way == "moved")


@pytest.mark.parametrize("typed", ["", "None today.\n"])
def test_a_line_for_a_list_that_a_curator_took_out_leaves_nothing_of_itself(docs: Path, typed: str) -> None:
    page = docs / TOLD
    line = f"[All pairs of speaker and listener]({TOLD}#list)\n"
    replaced(page, line, typed)
    edited = page.read_text()
    for _ in range(2):
        run("build", "--no-site")
        assert page.read_text().strip() == edited.strip()
