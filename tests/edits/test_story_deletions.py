"""What a curator takes out of a page, with the real commands: out everywhere, for good, and never in the way."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .harbour_seeds import COURT, RULING, figure_of, id_of, run


def holding(folder: Path, words: str) -> list[str]:
    """The files below `folder` that hold these words."""
    return sorted(
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*")
        if file.is_file() and words.encode() in file.read_bytes()
    )


def rewrite(page: Path, old: str, new: str) -> None:
    """Replaces `old`, which must be there, on a page."""
    assert old in page.read_text()
    page.write_text(page.read_text().replace(old, new))


def test_a_quote_taken_out_of_its_articles_page_is_out_everywhere_until_it_is_accepted(docs: Path) -> None:
    article = docs / "articles/dredging.md"
    figure = figure_of(article.read_text(), "Both sides")
    quote, before = id_of(figure), holding(docs, id_of(figure))
    assert len(before) > 4
    rewrite(article, f"{figure}\n", "")
    target = f"docs/articles/dredging.md#{quote}"
    for seed, text in (("court", COURT), ("ruling", RULING)):
        assert run("build", "--no-site").exit_code == 0
        assert holding(docs, quote) == []
        assert "> Both sides" not in (docs / "people/ines-calder.md").read_text()
        assert "Both sides will have to give way" in article.read_text(), "the article's own text stays"
        assert run("diff").stdout == ""
        assert (
            f"{quote} was deleted by hand and stays out; bring it back: dossier accept {target}" in run("check").stdout
        )
        (docs.parent / f"seeds/{seed}.txt").write_text(text)
    assert run("accept", target).stdout == "docs/articles/dredging.md\n"
    assert run("build", "--no-site").exit_code == 0
    assert set(before) <= set(holding(docs, quote))
    assert figure_of(article.read_text(), "Both sides") == figure
    assert f"accept {target}" not in run("check").stdout


def test_a_quote_that_was_taken_out_stays_out_while_its_seed_is_away_and_when_it_returns(docs: Path) -> None:
    article, seed = docs / "articles/dredging.md", docs.parent / "seeds/dredging.txt"
    quote, text = id_of(figure_of(article.read_text(), "The sand")), seed.read_text()
    rewrite(article, figure_of(article.read_text(), "The sand"), "")
    seed.write_text(text.replace("The sand will ruin the oyster beds", "No comment at all for now"))
    assert run("build", "--no-site").exit_code == 0
    assert run("check").stdout.count("error: ") == 0
    seed.write_text(text)
    assert run("build", "--no-site").exit_code == 0
    assert holding(docs, quote) == []


@pytest.mark.parametrize("section", ["## Quotations", "## About this text"])
def test_a_quote_pasted_to_another_place_of_its_page_is_not_taken_out(docs: Path, section: str) -> None:
    article = docs / "articles/dredging.md"
    figure = figure_of(article.read_text(), "The sand")
    before = holding(docs, id_of(figure))
    rewrite(article, figure, "")
    rewrite(article, f"{section}\n\n", f"{section}\n\n{figure}\n")
    assert run("build", "--no-site").exit_code == 0
    assert holding(docs, id_of(figure)) == before
    assert f"{section}\n\n{figure}" in article.read_text()


def test_a_quote_taken_out_of_a_persons_page_stays_on_the_others(docs: Path) -> None:
    person, article = docs / "people/ines-calder.md", docs / "articles/dredging.md"
    figure = figure_of(person.read_text(), "Both sides")
    rewrite(person, figure, "")
    assert run("build", "--no-site").exit_code == 0
    assert f'id="{id_of(figure)}"' not in person.read_text()
    assert id_of(figure_of(article.read_text(), "Both sides")) == id_of(figure)
    assert "q-" in (docs / "quotes/by-speaker.md").read_text()


OWN = """# My page

[nobody](people/nobody.md) [no quote](articles/dredging.md#q-00000000) [nothing here](#nowhere) [absolute](/gone)
[no page](people/nobody) ![no picture](gone.png) [a][minister] <a href="../articles/gone/">raw</a>

[minister]: people/ines-calderon.md
"""


def test_nothing_that_a_person_takes_out_or_links_to_stops_the_build_of_the_site(site_docs: Path) -> None:
    docs, site = site_docs, site_docs.parent / "site"
    article = docs / "articles/dredging.md"
    sand, sides = (figure_of(article.read_text(), words) for words in ("The sand", "Both sides"))
    rewrite(article, sand, "")
    rewrite(article, f'id="{id_of(sides)}" data', f'id="{id_of(sides)}-damaged" data')
    rewrite(article, "## About this text\n", "")
    rewrite(docs / "people/greta-holm.md", "## In their own words\n", "")
    rewrite(docs / "articles/oysters.md", '<figure class="quote"', "<figure quote")
    for page in ("people/index.md", "outlets/afp.md", "quotes/by-date.md", "about.md"):
        (docs / page).unlink()
    (docs / "mine.md").write_text(OWN)
    done = run("build")
    assert (done.exit_code, "error" in done.stderr) == (0, False), done.stderr
    assert holding(docs, id_of(sand)) == []
    assert [file for file in holding(site, id_of(sand)) if "/fragment/" not in file] == []
    assert not re.search(rf'href="[^"]*#{id_of(sides)}"', (site / "index.html").read_text())
    assert "I will hear them in June" in (site / "people/ines-calder/index.html").read_text()
    report = run("check").stdout
    for address in (
        "people/nobody.md",
        "#q-00000000",
        "#nowhere",
        "/gone",
        "people/nobody,",
        "gone.png",
        "calderon.md",
    ):
        assert re.search(rf"warning: docs/mine.md:\d+: [^;]*{re.escape(address)}", report), address
    assert "warning: docs/mine.md:4: links to ../articles/gone/, which is not there" in report
    assert "error" not in report
