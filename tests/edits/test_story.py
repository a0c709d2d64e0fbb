"""A curator's hour, with the real commands: correct, merge, note, hide, delete; then two more seeds arrive."""

from __future__ import annotations

import re
from pathlib import Path

from dossier.curate.blocks import parse_page, walk

from .harbour_seeds import COURT, DREDGING, RULING, add_facts, figure_of, id_of, run


def test_a_curators_hour(docs: Path) -> None:
    dredging, holm = docs / "articles/dredging.md", docs / "people/greta-holm.md"
    give_way = figure_of(dredging.read_text(), "Both sides")
    sand = figure_of(dredging.read_text(), "The sand")

    # Fix a speaker, with a remark why; hide a quote.
    typed_facts = (
        f"corrections:\n  # she only read out his letter\n  - quote: {id_of(give_way)}\n    speaker: Greta Holm\n"
        f"  - quote: {id_of(sand)}\n    hide: true\n"
    )
    add_facts(dredging, typed_facts)
    # Two pages are one man: Albert Winter is a pen name.
    add_facts(docs / "people/albert-winter.md", "same_as: tobias-frank  # his pen name\n")
    # A note between two quotes, and a corrected name with a colon in it.
    waited = figure_of(holm.read_text(), "We have waited")
    holm.write_text(holm.read_text().replace(waited, f"{waited}\nShe had promised this in 2013, too.\n"))
    holm.write_text(holm.read_text().replace("name: Greta Holm\n", 'name: "Holm: Greta M."\n'))
    # A page that nobody needs, and a page of one's own.
    (docs / "outlets/afp.md").unlink()
    (docs / "glossary.md").write_text("# Glossary\n\n[The minister](people/ines-calder.md)\n")
    # Two more articles arrive.
    (docs.parent / "seeds/court.txt").write_text(COURT)
    (docs.parent / "seeds/ruling.txt").write_text(RULING)
    assert run("build", "--no-site").exit_code == 0

    page = dredging.read_text()
    assert typed_facts in page
    assert "Holm: Greta M." in figure_of(page, "Both sides").split("<figcaption")[1].split("{ .who }")[0]
    assert id_of(figure_of(page, "Both sides")) == id_of(give_way)
    assert f'id="{id_of(sand)}"' not in page
    assert "same_as: tobias-frank  # his pen name\n" in (docs / "people/albert-winter.md").read_text()
    frank = (docs / "people/tobias-frank.md").read_text()
    assert figure_of(frank, "We will win this")
    assert figure_of(frank, "We were not asked")
    holm_page = holm.read_text()
    assert '\nname: "Holm: Greta M."\n' in holm_page
    assert figure_of(holm_page, "Both sides")
    assert figure_of(holm_page, "The harbour belongs to everybody")
    between = holm_page.split("She had promised this in 2013, too.")
    assert len(between) == 2
    assert "We have waited" in between[0].rsplit("<figure", 1)[1]
    assert not (docs / "outlets/afp.md").exists()
    assert not [
        file for file in docs.rglob("*.md") if "outlets/afp.md" in file.read_text() or "(afp.md" in file.read_text()
    ]
    assert (docs / "glossary.md").read_text() == "# Glossary\n\n[The minister](people/ines-calder.md)\n"
    assert (docs / "people/henrike-olsen.md").exists()

    # A second build changes nothing, and the check lists what was done.
    before = {file: file.read_bytes() for file in docs.parent.rglob("*") if file.is_file()}
    assert run("build", "--no-site").exit_code == 0
    assert {file: file.read_bytes() for file in docs.parent.rglob("*") if file.is_file()} == before
    assert run("diff").stdout == ""
    report = run("check").stdout
    for listed in (
        "docs/outlets/afp.md: this page was deleted by hand and stays out",
        "your edit of name is kept",
        "she-had-promised-this-in-2013 is your own and is kept",
        "corrections is your own and is kept",
    ):
        assert listed in report


def test_a_proposal_is_listed_with_its_diff_and_taken_with_accept(docs: Path) -> None:
    article = docs / "articles/oysters.md"
    quote = figure_of(article.read_text(), "The beds")
    edited = quote.replace("two miles", "2 miles")
    article.write_text(article.read_text().replace(quote, edited))
    add_facts(docs / "people/greta-holm.md", "")
    person = docs / "people/greta-holm.md"
    person.write_text(person.read_text().replace("name: Greta Holm\n", "name: Margarete Holm\n"))
    run("build", "--no-site")
    assert edited in article.read_text()
    target = f"docs/articles/oysters.md#{id_of(quote)}"
    report = run("check")
    assert report.exit_code == 1
    assert f"dossier accept {target}" in report.stdout
    assert "Margarete Holm" in report.stdout
    assert run("accept", target).exit_code == 0
    assert edited not in article.read_text()
    assert "Margarete Holm" in figure_of(article.read_text(), "The beds are two miles away")
    assert f"dossier accept {target}" not in run("check").stdout


def test_a_corrected_name_is_followed_everywhere_and_no_address_changes(docs: Path) -> None:
    person = docs / "people/ines-calder.md"
    before = figure_of((docs / "articles/dredging.md").read_text(), "Both sides")
    person.write_text(person.read_text().replace("name: Ines Calder\n", "name: Inés Calder Ruiz\n"))
    run("build", "--no-site")
    after = figure_of((docs / "articles/dredging.md").read_text(), "Both sides")
    assert "[Inés Calder Ruiz](../people/ines-calder.md)" in after
    assert id_of(after) == id_of(before)
    assert "Inés Calder Ruiz" in (docs / "people/index.md").read_text()
    assert "# Inés Calder Ruiz" in person.read_text()


def test_a_quote_whose_span_grows_keeps_its_id_its_correction_and_its_deletion(docs: Path) -> None:
    article, seed = docs / "articles/dredging.md", docs.parent / "seeds/dredging.txt"
    waited, sand = figure_of(article.read_text(), "We have waited"), figure_of(article.read_text(), "The sand")
    add_facts(article, f"corrections:\n- quote: {id_of(waited)}\n  note: Checked against the recording.\n")
    article.write_text(article.read_text().replace(sand, ""))
    seed.write_text(
        DREDGING.replace("We have waited", "Well, we have waited").replace("oyster beds", "old oyster beds")
    )
    run("build", "--no-site")
    page = article.read_text()
    assert id_of(figure_of(page, "Well, we have waited")) == id_of(waited)
    assert "Checked against the recording." in figure_of(page, "Well, we have waited")
    assert f'id="{id_of(sand)}"' not in page
    assert "> The sand" not in page


def test_a_removed_seed_takes_its_page_along_unless_somebody_wrote_on_it(docs: Path) -> None:
    (docs / "articles/oysters.md").write_text((docs / "articles/oysters.md").read_text() + "\nAsk Winter again.\n")
    for name in ("oysters", "dredging"):
        (docs.parent / f"seeds/{name}.txt").unlink()
    (docs.parent / "seeds/court.txt").write_text(COURT)
    run("build", "--no-site")
    assert not (docs / "articles/dredging.md").exists()
    left = (docs / "articles/oysters.md").read_text()
    assert "Ask Winter again." in left
    assert "<figure" not in left
    assert "docs/articles/oysters.md" in run("check").stdout


def test_a_hidden_person_stays_hidden_when_a_namesake_of_nobody_arrives(docs: Path) -> None:
    add_facts(docs / "people/albert-winter.md", "hidden: true\n")
    run("build", "--no-site")
    (docs.parent / "seeds/court.txt").write_text(COURT)
    run("build", "--no-site")
    shown = [page for page in docs.rglob("*.md") if "people/albert-winter.md" in page.read_text()]
    assert shown == []
    assert "hidden: true\n" in (docs / "people/albert-winter.md").read_text()


def test_the_order_in_which_seeds_arrive_does_not_matter_to_edits(docs: Path) -> None:
    note = "\nA note at the end.\n"
    (docs / "people/greta-holm.md").write_text((docs / "people/greta-holm.md").read_text() + note)
    (docs.parent / "seeds/court.txt").write_text(COURT)
    run("build", "--no-site")
    (docs.parent / "seeds/ruling.txt").write_text(RULING)
    run("build", "--no-site")
    step_by_step = (docs / "people/greta-holm.md").read_text()
    assert step_by_step.count(note) == 1
    assert run("diff").stdout == ""


def test_a_replaced_seed_takes_no_note_along(docs: Path) -> None:
    dredging = docs / "articles/dredging.md"
    dredging.write_text(dredging.read_text() + "\nMy note on dredging.\n")
    (docs.parent / "seeds/dredging.txt").write_text(RULING)
    run("build", "--no-site")
    assert "My note on dredging." in dredging.read_text()
    assert "Nobody may dredge" in dredging.read_text()
    assert "We have waited" not in dredging.read_text()


def test_all_that_was_typed_on_an_articles_page_goes_along_with_its_renamed_seed(docs: Path) -> None:
    oysters, beds = docs / "articles/oysters.md", docs / "articles/beds.md"
    court = figure_of(oysters.read_text(), "We were not asked")
    miles = figure_of(oysters.read_text(), "The beds")
    facts = f"corrections:\n  # by letter\n  - quote: {id_of(court)}\n    speaker: Greta Holm\n    note: Misheard.\n"
    add_facts(oysters, facts)
    oysters.write_text(oysters.read_text().replace("title: Oyster farmers fear for their beds", "title: The beds"))
    oysters.write_text(oysters.read_text().replace(miles, "") + "\nMy note on oysters.\n")
    (docs.parent / "seeds/oysters.txt").rename(docs.parent / "seeds/beds.txt")
    assert run("build", "--no-site").exit_code == 0
    assert "redirect: ../beds/\n" in oysters.read_text()
    assert "<figure" not in oysters.read_text()
    page = beds.read_text()
    assert facts in page
    assert "\nid: beds\n" in page
    assert "\ntitle: The beds\n" in page
    assert "# The beds\n" in page
    assert page.count("\nMy note on oysters.\n") == 1
    assert "[Greta Holm]" in figure_of(page, "We were not asked")
    assert id_of(figure_of(page, "We were not asked")) == id_of(court)
    assert not [file for file in docs.rglob("*.md") if id_of(miles) in file.read_text()]
    assert "[The beds](articles/beds.md)" in (docs / "index.md").read_text()
    assert not [file for file in docs.rglob("*.md") if "oysters.md" in file.read_text()]
    (docs.parent / "seeds/beds.txt").rename(docs.parent / "seeds/oysters.txt")
    assert run("build", "--no-site").exit_code == 0
    assert oysters.read_text() == page.replace("id: beds", "id: oysters").replace("beds.txt", "oysters.txt")
    assert "redirect: ../oysters/\n" in beds.read_text()
    assert run("diff").stdout == ""


def test_a_page_that_was_moved_or_deleted_stays_so_when_its_seed_is_renamed(docs: Path) -> None:
    (docs / "articles/dredging.md").rename(docs / "articles/first.md")
    (docs / "articles/first.md").write_text((docs / "articles/first.md").read_text() + "\nMy note.\n")
    (docs / "articles/oysters.md").unlink()
    (docs.parent / "seeds/dredging.txt").rename(docs.parent / "seeds/harbour.txt")
    (docs.parent / "seeds/oysters.txt").rename(docs.parent / "seeds/beds.txt")
    assert run("build", "--no-site").exit_code == 0
    assert sorted(page.name for page in (docs / "articles").iterdir()) == ["dredging.md", "first.md", "index.md"]
    assert "redirect: ../first/\n" in (docs / "articles/dredging.md").read_text()
    assert "My note." in (docs / "articles/first.md").read_text()
    assert "\nid: harbour\n" in (docs / "articles/first.md").read_text()
    assert run("diff").stdout == ""


HOSTILE = """Council argues over signs

Port Amber (Reuters) May 4, 2023

"--- this is --> the end of it <!-- and </figure> no more," said Greta Holm, the mayor, on Thursday.

"# We write {{ page.title }} and [[ Main Page ]] and | pipes | into it," Holm told reporters.

"---
id: holm
--- is what the sign said," said Ines Calder, the regional minister.
"""


def test_no_words_of_a_seed_break_a_page_or_its_merge(docs: Path) -> None:
    (docs.parent / "seeds/signs.txt").write_text(HOSTILE)
    run("build", "--no-site")
    page = docs / "articles/signs.md"
    ids = re.findall(r'<figure class="quote" id="(q-[0-9a-f]+)"', page.read_text())
    assert len(ids) >= 2
    assert ids == [block.key for block in walk(parse_page(page.read_text())) if block.kind == "figure"]
    first = page.read_text().index('<figure class="quote"')
    page.write_text(page.read_text()[:first] + "A note above.\n\n" + page.read_text()[first:])
    (docs.parent / "seeds/signs.txt").write_text(HOSTILE.replace("on Thursday", "on Thursday evening"))
    run("build", "--no-site")
    once = page.read_text()
    assert once.count("A note above.\n\n<figure") == 1
    run("build", "--no-site")
    assert page.read_text() == once
