"""Four articles on one topic, and a project of the first two, for the stories."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner, Result

from dossier.cli import main

REPOSITORY = Path(__file__).parents[2]

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


def make_project(folder: Path) -> None:
    """A project in `folder` with two seeds."""
    settings = "site_name: Harbour\nplugins: []\nextra:\n  dossier:\n    processes: 1\n"
    (folder / "mkdocs.yml").write_text(settings)
    (folder / "seeds").mkdir()
    (folder / "seeds/dredging.txt").write_text(DREDGING)
    (folder / "seeds/oysters.txt").write_text(OYSTERS)


def run(*arguments: str) -> Result:
    """The real command, in the folder where the test is."""
    return CliRunner().invoke(main, arguments)


def id_of(page: str, words: str) -> str:
    """The quotation whose mark, or arrow, is the first behind these words on a page."""
    rest = page[page.index(words) + len(words) :]
    found = re.search(r"(?:\[\^|#)(q-[0-9a-f]+)[])]", rest)
    assert found
    return found[1]


def definition_of(page: str, quotation: str) -> str:
    """The line that says who speaks."""
    found = re.search(rf"^\[\^{quotation}\]:.*$", page, re.MULTILINE)
    assert found, page
    return found[0]


def replaced(page: Path, before: str, after: str) -> None:
    """Types `after` over `before`, which stands on the page."""
    text = page.read_text()
    assert before in text, text
    page.write_text(text.replace(before, after))


def add_facts(page: Path, lines: str) -> None:
    """Types `lines` at the end of a page's front matter."""
    head, body = page.read_text().split("\n---\n", 1)
    page.write_text(f"{head}\n{lines}---\n{body}")
