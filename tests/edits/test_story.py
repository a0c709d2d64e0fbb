"""A curator's hour, with the real commands: correct, merge, note, hide, delete; then two more seeds arrive."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier.cli import main

DREDGING = """Harbour will be dredged, mayor says

Port Amber (Reuters) May 3, 2023

Mayor Greta Holm said on Tuesday that the harbour would be dredged before winter. "We have waited for ten years and \
we will not wait any longer," Holm told reporters in Port Amber.

"The sand will ruin the oyster beds," said Tobias Frank, who speaks for the fishermen. He left the hall early.

"Both sides will have to give way," said Ines Calder, the regional minister. "I will hear them in June."
"""
OYSTERS = """Oyster farmers fear for their beds

Port Amber (AFP) May 9, 2023

"We were not asked," said Albert Winter, the fishermen's spokesman, on Monday. "We will go to court if we must."

Greta Holm, the mayor, rejected the criticism. "The beds are two miles away," Holm said.
"""
COURT = """Court to hear fishermen of Port Amber

Port Amber (AP) June 2, 2023

"We will win this," said Albert Winter outside the court on Friday.

"The harbour belongs to everybody," Greta Holm, the mayor, told the court.
"""
RULING = """Judge stops the dredger

Port Amber (AP) June 20, 2023

"Nobody may dredge until the beds are surveyed," said Judge Henrike Olsen on Tuesday.

"The sand will ruin the oyster beds," Tobias Frank repeated after the ruling.
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The pages of a project of two seeds, built once."""
    settings = "site_name: Harbour\nplugins: []\nextra:\n  dossier:\n    processes: 1\n"
    (tmp_path / "mkdocs.yml").write_text(settings)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/dredging.txt").write_text(DREDGING)
    (tmp_path / "seeds/oysters.txt").write_text(OYSTERS)
    monkeypatch.chdir(tmp_path)
    assert run("build", "--no-site").exit_code == 0
    return tmp_path / "docs"


def figure_of(page: str, words: str) -> str:
    """The figure on a page that holds these words."""
    return next(found for found in re.findall(r"<figure .*?</figure>\n", page, re.DOTALL) if f"> {words}" in found)


def id_of(figure: str) -> str:
    return re.findall(r'id="(q-[0-9a-f]+)"', figure)[0]


def add_facts(page: Path, lines: str) -> None:
    """Types `lines` at the end of a page's front matter."""
    head, body = page.read_text().split("\n---\n", 1)
    page.write_text(f"{head}\n{lines}---\n{body}")


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
