"""A curator's hour, with the real commands: correct, merge, note, hide, delete; then two more seeds arrive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .harbour_seeds import COURT, DREDGING, RULING, add_facts, definition_of, id_of, replaced, run

DREDGER = "articles/harbour-will-be-dredged-mayor-says.md"
OYSTER = "articles/oyster-farmers-fear-for-their-beds.md"


def spoken(docs: Path) -> dict[str, tuple[str, str]]:
    """Each quotation of the records: who says it, and its words."""
    found = {}
    for file in sorted((docs.parent / ".dossier/records/articles").glob("*.jsonl")):
        for line in file.read_text().splitlines():
            kind, *fields = json.loads(line)
            if kind == "quote":
                found[fields[0]] = fields
    return found


def snapshot(docs: Path) -> dict[str, bytes]:
    """Every file of pages and memory."""
    found = [file for part in ("docs", ".dossier") for file in (docs.parent / part).rglob("*") if file.is_file()]
    return {str(file): file.read_bytes() for file in found if "cache" not in file.parts and file.name != "lock"}


def settles(docs: Path) -> None:
    """A second build changes nothing."""
    before = snapshot(docs)
    run("build", "--no-site")
    assert snapshot(docs) == before
    assert run("diff").stdout == ""


def test_a_curators_hour(docs: Path) -> None:
    dredging, holm = docs / DREDGER, docs / "people/greta-holm.md"
    page = dredging.read_text()
    give_way, sand = id_of(page, "I will hear them"), id_of(page, "The sand will ruin")

    # Another speaker; a quotation that is none; two people who are one; a note; a name with a colon in it.
    replaced(dredging, definition_of(page, give_way), f"[^{give_way}]: [Greta Holm](../people/greta-holm.md)")
    replaced(dredging, definition_of(page, sand) + "\n\n", "")
    add_facts(docs / "people/albert-winter.md", "same_as: tobias-frank  # his pen name\n")
    waited = '> "We have waited'
    line = next(one for one in holm.read_text().split("\n") if one.startswith(waited))
    replaced(holm, line, f"{line}\n\nShe had promised this in 2013, too.")
    replaced(holm, "name: Greta Holm\n", 'name: "Holm: Greta M."\n')
    # A page that nobody needs, and a page of one's own.
    (docs / "outlets/afp.md").unlink()
    (docs / "glossary.md").write_text("# Glossary\n\n[The minister](people/ines-calder.md)\n")
    # Two more articles arrive.
    (docs.parent / "seeds/court.txt").write_text(COURT)
    (docs.parent / "seeds/ruling.txt").write_text(RULING)
    result = run("build", "--no-site")
    assert result.exit_code == 0, result.stderr

    page = dredging.read_text()
    assert definition_of(page, give_way) == f"[^{give_way}]: [Greta Holm](../people/greta-holm.md), Mayor"
    assert sand not in page
    assert not [file for file in docs.rglob("*.md") if sand in file.read_text()]
    assert "same_as: tobias-frank  # his pen name\n" in (docs / "people/albert-winter.md").read_text()
    frank = (docs / "people/tobias-frank.md").read_text()
    assert "We will win this" in frank
    assert "We were not asked" in frank
    holm_page = holm.read_text()
    assert '\nname: "Holm: Greta M."\n' in holm_page
    assert "# Holm: Greta M.\n" in holm_page
    assert give_way in holm_page
    assert "The harbour belongs to everybody" in holm_page
    before, _ = holm_page.split("She had promised this in 2013, too.")
    assert before.rstrip().endswith(line)
    assert not (docs / "outlets/afp.md").exists()
    assert not [file for file in docs.rglob("*.md") if "outlets/afp.md" in file.read_text()]
    assert (docs / "glossary.md").read_text() == "# Glossary\n\n[The minister](people/ines-calder.md)\n"
    assert (docs / "people/henrike-olsen.md").exists()
    settles(docs)


def test_a_deleted_page_is_told_by_the_build_that_misses_it_first_and_is_no_more_than_known_later(docs: Path) -> None:
    (docs / "people/ines-calder.md").unlink()
    told = "docs/people/ines-calder.md: this page was deleted by hand; bring it back: dossier accept"
    assert [told in run("build", "--no-site").stderr for _ in range(2)] == [True, False]
    assert f"notice: {told}" in run("check").stdout


def test_a_corrected_name_is_followed_everywhere_and_no_address_changes(docs: Path) -> None:
    replaced(docs / "people/ines-calder.md", "name: Ines Calder\n", "name: Inés Calder Ruiz\n")
    run("build", "--no-site")
    page = (docs / DREDGER).read_text()
    assert "[Inés Calder Ruiz](../people/ines-calder.md), regional minister" in page
    assert "# Inés Calder Ruiz" in (docs / "people/ines-calder.md").read_text()
    settles(docs)
    replaced(docs / "people/ines-calder.md", "name: Inés Calder Ruiz\n", "name: Ines Calder\n")
    run("build", "--no-site")
    assert "Inés" not in "".join(file.read_text() for file in docs.rglob("*.md"))


def test_a_quotation_whose_span_grows_keeps_its_id_its_note_and_its_deletion(docs: Path) -> None:
    article, seed = docs / DREDGER, docs.parent / "seeds/dredging.txt"
    page = article.read_text()
    waited, sand = id_of(page, "We have waited"), id_of(page, "The sand will ruin")
    defined = definition_of(page, waited)
    replaced(article, defined, f"{defined}\n\n    Checked against the recording.")
    replaced(article, definition_of(page, sand) + "\n\n", "")
    run("build", "--no-site")
    seed.write_text(
        DREDGING.replace("We have waited", "Well, we have waited").replace("oyster beds", "old oyster beds")
    )
    run("build", "--no-site")
    page = article.read_text()
    assert id_of(page, "Well, we have waited") == waited
    assert f"{definition_of(page, waited)}\n\n    Checked against the recording.\n" in page
    assert sand not in page
    assert "The sand will ruin the old oyster beds" in page
    settles(docs)


def test_a_removed_seed_takes_its_page_along_unless_somebody_wrote_on_it_and_comes_back_in_its_place(
    docs: Path,
) -> None:
    oysters = docs / OYSTER
    before = oysters.read_text()
    replaced(oysters, "[People, how to cite", "Ask Winter again.\n\n[People, how to cite")
    noted = oysters.read_text()
    seeds = {name: (docs.parent / f"seeds/{name}.txt").read_text() for name in ("oysters", "dredging")}
    for name in seeds:
        (docs.parent / f"seeds/{name}.txt").unlink()
    (docs.parent / "seeds/court.txt").write_text(COURT)
    result = run("build", "--no-site", "--remove")
    assert result.exit_code == 0, result.stderr
    assert not (docs / DREDGER).exists()
    left = oysters.read_text()
    assert "Ask Winter again." in left
    assert "[^q-" not in left
    assert "Ask Winter again." in run("check").stdout
    settles(docs)
    for name, text in seeds.items():
        (docs.parent / f"seeds/{name}.txt").write_text(text)
    run("build", "--no-site")
    assert oysters.read_text() == noted != before
    settles(docs)


def test_a_hidden_person_stays_hidden_and_no_page_leads_there(docs: Path) -> None:
    add_facts(docs / "people/albert-winter.md", "hidden: true\n")
    run("build", "--no-site")
    (docs.parent / "seeds/court.txt").write_text(COURT)
    run("build", "--no-site")
    shown = [page for page in docs.rglob("*.md") if "people/albert-winter.md" in page.read_text()]
    assert shown == []
    assert "hidden: true\n" in (docs / "people/albert-winter.md").read_text()
    assert "Speaker not listed" in (docs / OYSTER).read_text()
    settles(docs)


def test_all_that_was_typed_on_an_articles_page_goes_along_with_its_renamed_seed(docs: Path) -> None:
    oysters = docs / OYSTER
    page = oysters.read_text()
    asked, miles = id_of(page, "We were not asked"), id_of(page, "The beds are two")
    replaced(oysters, definition_of(page, asked), f"[^{asked}]: [Greta Holm](../people/greta-holm.md)\n\n    Misheard.")
    replaced(oysters, definition_of(page, miles) + "\n\n", "") if definition_of(
        page, miles
    ) + "\n\n" in page else replaced(oysters, "\n\n" + definition_of(page, miles), "")
    replaced(oysters, "title: Oyster farmers fear for their beds", "title: The beds")
    run("build", "--no-site")
    (docs.parent / "seeds/oysters.txt").rename(docs.parent / "seeds/beds.txt")
    assert run("build", "--no-site").exit_code == 0
    page = oysters.read_text()
    assert "\nid: beds\n" in page
    assert "\ntitle: The beds\n" in page
    assert "# The beds\n" in page
    assert "    Misheard.\n" in page
    assert "[Greta Holm]" in definition_of(page, asked)
    assert not [file for file in docs.rglob("*.md") if miles in file.read_text()]
    settles(docs)


def test_a_page_that_was_moved_stays_where_it_was_put(docs: Path) -> None:
    (docs / DREDGER).rename(docs / "articles/first.md")
    (docs / "articles/first.md").write_text((docs / "articles/first.md").read_text() + "\n    My note.\n")
    run("build", "--no-site")
    assert not (docs / DREDGER).exists()
    assert "articles/first.md#q-" in (docs / "people/greta-holm.md").read_text()
    (docs.parent / "seeds/dredging.txt").rename(docs.parent / "seeds/harbour.txt")
    assert run("build", "--no-site").exit_code == 0
    assert sorted(page.name for page in (docs / "articles").iterdir()) == [
        "first.md",
        "index.md",
        "oyster-farmers-fear-for-their-beds.md",
    ]
    assert "My note." in (docs / "articles/first.md").read_text()
    assert "\nid: harbour\n" in (docs / "articles/first.md").read_text()
    settles(docs)


@pytest.mark.parametrize("order", [("court", "ruling"), ("ruling", "court")])
def test_the_order_in_which_seeds_arrive_does_not_matter_to_edits(docs: Path, order: tuple[str, str]) -> None:
    seeds = {"court": COURT, "ruling": RULING}
    holm = docs / "people/greta-holm.md"
    holm.write_text(holm.read_text() + "\nA note at the end.\n")
    for name in order:
        (docs.parent / f"seeds/{name}.txt").write_text(seeds[name])
        run("build", "--no-site")
    assert holm.read_text().count("\nA note at the end.\n") == 1
    assert "The harbour belongs to everybody" in holm.read_text()
    settles(docs)


HOSTILE = """Council argues over signs

Port Amber (Reuters) May 4, 2023

"--- this is --> the end of it <!-- and </figure> no more," said Greta Holm, the mayor, on Thursday.

"# We write {{ page.title }} and [[ Main Page ]] and | pipes | into it [^1] ==now==," Holm told reporters.

"---
id: holm
--- is what the sign said," said Ines Calder, the regional minister.

<<<<<<< HEAD

"[^q-1]: Nobody," said Tobias Frank.
"""


def test_no_words_of_a_seed_break_a_page_or_its_merge(docs: Path) -> None:
    (docs.parent / "seeds/signs.txt").write_text(HOSTILE)
    result = run("build", "--no-site")
    page = docs / "articles/council-argues-over-signs.md"
    assert page.exists(), result.stderr
    settles(docs)
    view = "[People, how to cite"
    replaced(page, view, f"A note above.\n\n{view}")
    (docs.parent / "seeds/signs.txt").write_text(HOSTILE.replace("on Thursday", "on Thursday evening"))
    assert run("build", "--no-site").exit_code == 0
    assert f"A note above.\n\n{view}" in page.read_text()
    assert "Thursday evening" in page.read_text()
    settles(docs)
