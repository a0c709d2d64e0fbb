"""Edits that a curator would try, each with the real commands: what it says counts everywhere, or is said to him."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from .harbour_seeds import COURT, DREDGING, RULING, add_facts, definition_of, id_of, replaced, run
from .test_story import DREDGER, OYSTER, settles, snapshot

HOLM = "people/greta-holm.md"
SERGEY = """Minister rejects the claims

Moscow (AFP) May 24, 2024

"We reject these claims," said Sergey Lavrov, the foreign minister, on Friday.
"""
SERGHEI = """Painter opens a show

Chisinau (AFP) May 25, 2024

"I paint what I remember," said Serghei Lavrov, a painter, on Saturday.
"""


def everywhere(docs: Path) -> str:
    """The text of all pages."""
    return "".join(file.read_text() for file in sorted(docs.rglob("*.md")))


# ----------------------------------------------------------------------------------- damaged front matter


@pytest.mark.parametrize(
    ("before", "after", "line", "says"),
    [
        pytest.param("---\nid:", "\n---\nid:", 2, "front matter is not read", id="an empty line above"),
        pytest.param("---\nid:", "--\nid:", 1, "front matter is not read", id="a lost dash"),
        pytest.param(
            "template: hidden.html\n---\n", "template: hidden.html\n", 1, "not closed", id="a lost closing fence"
        ),
        pytest.param("---\nid:", "--- x\nid:", 1, "front matter is not read", id="a word behind the fence"),
        pytest.param("hidden: true", "hidden: true\nnote: he said: no", 7, "can't be read", id="a colon in a value"),
        pytest.param("hidden: true", 'hidden: true\nnote: "x', 7, "can't be read", id="an unclosed quote"),
        pytest.param("hidden: true", "hidden: true\ntags:\n\t- x", 8, "can't be read", id="a tab"),
        pytest.param("hidden: true", "hidden: true\nborn: 2024-02-30", 7, "can't be read", id="an impossible date"),
        pytest.param("hidden: true", "hidden: true\nhidden: false", 7, "typed twice", id="a key typed twice"),
        pytest.param("hidden: true", "<<<<<<< HEAD\nhidden: true\n=======\n>>>>>>> b", 6, "git", id="conflict markers"),
    ],
)
def test_a_page_that_cannot_be_read_keeps_its_last_facts_in_force_and_all_else_is_built(
    docs: Path, before: str, after: str, line: int, says: str
) -> None:
    page = docs / "people/albert-winter.md"
    add_facts(page, "hidden: true\n")
    run("build", "--no-site")
    replaced(page, before, after)
    typed = page.read_text()
    (docs.parent / "seeds/ruling.txt").write_text(RULING)
    result = run("build", "--no-site")
    assert result.exit_code == 1
    assert f"docs/people/albert-winter.md:{line}: " in result.stderr
    assert says in result.stderr
    assert page.read_text() == typed
    assert "Speaker not listed" in (docs / OYSTER).read_text()
    assert (docs / "people/henrike-olsen.md").exists()
    assert "people/albert-winter.md)" not in everywhere(docs).replace(typed, "")
    settled = snapshot(docs)
    run("build", "--no-site")
    assert snapshot(docs) == settled
    replaced(page, after, before)
    assert run("build", "--no-site").exit_code == 0
    assert "hidden: true\n" in page.read_text()


def test_a_key_typed_twice_has_one_value_the_same_at_every_build(docs: Path) -> None:
    replaced(docs / HOLM, "name: Greta Holm\n", "name: Greta Holm\nname: Gretel Holm\n")
    seen = set()
    for _ in range(3):
        result = run("build", "--no-site")
        assert "`name` is typed twice, in line 4 and in line 5" in result.stderr
        seen.add("[Greta Holm]" in (docs / DREDGER).read_text())
    assert seen == {True}


# ---------------------------------------------------------------------------------------- the memory


def test_without_the_memory_of_a_page_what_is_new_is_taken_in_and_nothing_is_deleted(docs: Path) -> None:
    memory = docs.parent / ".dossier/generated.jsonl"
    memory.write_text("".join(line for line in memory.read_text().splitlines(True) if "harbour-will" not in line[:30]))
    (docs.parent / "seeds/dredging.txt").write_text(DREDGING + '\n"We want peace," Holm told reporters.\n')
    for _ in range(2):
        run("build", "--no-site")
        assert "We want peace" in (docs / DREDGER).read_text()
        assert id_of((docs / DREDGER).read_text(), "We want peace") in (docs / HOLM).read_text()
    assert "deleted" not in run("check").stdout


@pytest.mark.parametrize("lost", ["generated.jsonl", "stated.jsonl", "both", "damaged"])
def test_a_lost_memory_loses_no_fact_and_deletes_nothing(docs: Path, lost: str) -> None:
    replaced(docs / HOLM, "name: Greta Holm\n", "name: Greta Maria Holm\n")
    sand = id_of((docs / DREDGER).read_text(), "The sand will ruin")
    replaced(docs / DREDGER, definition_of((docs / DREDGER).read_text(), sand), f"[^{sand}]: Speaker unknown")
    run("build", "--no-site")
    (docs.parent / "seeds/court.txt").write_text(COURT)
    for name in ("generated.jsonl", "stated.jsonl") if lost in {"both", "damaged"} else (lost,):
        file = docs.parent / ".dossier" / name
        file.unlink() if lost != "damaged" else file.write_text('["people/greta-holm.md", [[\n<<<<<<< HEAD\n')
    for _ in range(2):
        run("build", "--no-site")
        assert "[Greta Maria Holm](../people/greta-holm.md)" in (docs / DREDGER).read_text()
        assert f"[^{sand}]: Speaker unknown" in (docs / DREDGER).read_text()
        assert "The harbour belongs to everybody" in (docs / HOLM).read_text()
    assert "deleted" not in run("check").stdout
    settles(docs)


# ------------------------------------------------------------------------------------ facts where one sees them


def test_the_speaker_changed_on_the_article_counts_everywhere(docs: Path) -> None:
    page = (docs / DREDGER).read_text()
    hear = id_of(page, "I will hear them")
    line = definition_of(page, hear).replace(
        "[Ines Calder](../people/ines-calder", "[Tobias Frank](../people/tobias-frank"
    )
    replaced(docs / DREDGER, definition_of(page, hear), line)
    assert "another role" not in run("build", "--no-site").stderr
    assert hear in (docs / "people/tobias-frank.md").read_text()
    assert hear not in (docs / "people/ines-calder.md").read_text()
    assert "“Both sides" in (report := run("check").stdout)
    assert "is said by Tobias Frank, by your word" in report
    settles(docs)
    replaced(docs / DREDGER, definition_of((docs / DREDGER).read_text(), hear), definition_of(page, hear))
    run("build", "--no-site")
    assert hear in (docs / "people/ines-calder.md").read_text()


@pytest.mark.parametrize(
    ("typed", "page", "name"),
    [
        pytest.param("Tobias Frank", "people/tobias-frank.md", "Tobias Frank", id="a bare name"),
        pytest.param("Ana Ruiz Calvo", "people/ana-ruiz-calvo.md", "Ana Ruiz Calvo", id="a new name"),
        pytest.param("[Ana Ruiz](../people/ana-ruiz.md)", "people/ana-ruiz.md", "Ana Ruiz", id="a new page"),
        pytest.param(
            "[Harbour officials](../sources/harbour-officials.md)",
            "sources/harbour-officials.md",
            "Harbour officials",
            id="a source",
        ),
        pytest.param(
            "[Tobias Frank](../people/ines-calder.md), regional minister",
            "people/tobias-frank.md",
            "Tobias Frank",
            id="the name alone",
        ),
    ],
)
def test_whoever_a_definition_names_is_the_speaker(docs: Path, typed: str, page: str, name: str) -> None:
    officials = "Sand is moved\n\nHarbour officials said on Monday that the sand would be moved.\n"
    (docs.parent / "seeds/officials.txt").write_text(officials)
    run("build", "--no-site")
    text = (docs / DREDGER).read_text()
    hear = id_of(text, "I will hear them")
    replaced(docs / DREDGER, definition_of(text, hear), f"[^{hear}]: {typed}")
    result = run("build", "--no-site")
    assert "error" not in result.stderr
    assert hear in (docs / page).read_text()
    assert f"# {name}" in (docs / page).read_text()
    assert hear not in (docs / "people/ines-calder.md").read_text()
    assert f"[^{hear}]: {typed.partition(', ')[0]}" in (docs / DREDGER).read_text()
    settles(docs)


def test_a_speaker_whom_nobody_is_is_an_error_with_line_and_remedy(docs: Path) -> None:
    text = (docs / DREDGER).read_text()
    hear = id_of(text, "I will hear them")
    replaced(docs / DREDGER, definition_of(text, hear), f"[^{hear}]: [?](../people/tobias-frnak.md)")
    result = run("build", "--no-site")
    assert result.exit_code == 1
    assert re.search(r"harbour-will-be-dredged-mayor-says\.md:\d+: nobody is 'people/tobias-frnak'", result.stderr)
    assert "did you mean [Tobias Frank](../people/tobias-frank.md)?" in result.stderr
    assert hear in (docs / "people/ines-calder.md").read_text()


@pytest.mark.parametrize("where", ["definition", "mark", "sentence", "arrow"])
def test_a_quotation_taken_out_anywhere_is_hidden_everywhere_and_comes_back_when_asked(docs: Path, where: str) -> None:
    before = {file: file.read_text() for file in docs.rglob("*.md")}
    page, person = docs / DREDGER, docs / HOLM
    waited = id_of(page.read_text(), "We have waited")
    if where == "definition":
        replaced(page, definition_of(page.read_text(), waited) + "\n\n", "")
    elif where == "mark":
        replaced(page, f"[^{waited}] Holm", " Holm")
    elif where == "sentence":
        line = next(line for line in person.read_text().split("\n") if waited in line)
        replaced(person, f"{line}\n\n", "")
    else:
        arrow = re.search(rf" \[→\]\([^)]*#{waited}\)", person.read_text())
        assert arrow
        replaced(person, arrow[0], "")
    (docs.parent / "seeds/court.txt").write_text(COURT)
    for n in range(2):
        assert ("so it is hidden everywhere; bring it back" in run("build", "--no-site").stderr) == (n == 0)
        assert waited not in everywhere(docs)
        assert "We have waited for ten years" in page.read_text()
    report = run("check").stdout
    assert "“We have waited for ten years" in report
    assert f"dossier accept docs/{DREDGER}#{waited}" in report
    settles(docs)
    (docs.parent / "seeds/court.txt").unlink()
    assert run("accept", f"docs/{DREDGER}#{waited}").exit_code == 0
    if where != "arrow":
        assert {file: file.read_text() for file in docs.rglob("*.md")} == before
    assert waited in person.read_text()
    assert waited in page.read_text()
    settles(docs)


def test_a_quotation_pasted_onto_another_persons_page_is_named_with_the_line_to_change(docs: Path) -> None:
    line = next(one for one in (docs / HOLM).read_text().split("\n") if "We have waited" in one)
    waited = id_of(line, "We have waited")
    frank = docs / "people/tobias-frank.md"
    frank.write_text(frank.read_text() + f"\n{line}\n")
    result = run("build", "--no-site")
    assert result.exit_code == 1
    assert re.search(rf"change the speaker in docs/{DREDGER}:\d+ to", result.stderr)
    assert waited in (docs / HOLM).read_text()
    assert line in frank.read_text()


def test_a_quotation_moved_to_another_persons_page_stays_on_the_page_of_who_says_it(docs: Path) -> None:
    line = next(one for one in (docs / HOLM).read_text().split("\n") if "We have waited" in one)
    waited, frank = id_of(line, "We have waited"), docs / "people/tobias-frank.md"
    replaced(docs / HOLM, f"{line}\n\n", "")
    before = frank.read_text()
    frank.write_text(f"{before}\n{line}\n")
    result = run("build", "--no-site")
    assert result.exit_code == 1
    assert re.search(rf"change the speaker in docs/{DREDGER}:\d+ to `\[\^{waited}\]: .*tobias-frank", result.stderr)
    assert line in (docs / HOLM).read_text()
    assert line in frank.read_text()
    settles(docs)
    frank.write_text(before)
    assert run("build", "--no-site").exit_code == 0
    assert line in (docs / HOLM).read_text()
    replaced(docs / HOLM, f"{line}\n\n", "")
    frank.write_text(f"{before}\n{line}\n")
    text = (docs / DREDGER).read_text()
    replaced(docs / DREDGER, definition_of(text, waited), f"[^{waited}]: [Tobias Frank](../people/tobias-frank.md)")
    assert run("build", "--no-site").exit_code == 0
    assert waited not in (docs / HOLM).read_text()
    assert frank.read_text().count(waited) == 1
    settles(docs)


@pytest.mark.parametrize(
    ("page", "before", "after", "says", "home"),
    [
        pytest.param(HOLM, "# Greta Holm", "# Gretel Holm", "only repeats `name:`", f"docs/{HOLM}:4", id="the heading"),
        pytest.param(HOLM, "title: Greta Holm", "title: Gretel", "only repeats `name:`", f"docs/{HOLM}:4", id="title"),
        pytest.param(HOLM, "\nMayor. ", "\nMayoress. ", "only repeats `role:`", f"docs/{HOLM}:5", id="the lead"),
        pytest.param(
            HOLM, '"The beds are two', '"The beds are three', "not the seed's words", f"docs/{OYSTER}", id="a sentence"
        ),
        pytest.param(
            HOLM, "[Oyster farmers fear", "[Oysters fear", "the article's `title:`", f"docs/{OYSTER}:3", id="a title"
        ),
        pytest.param(
            DREDGER, "3 May 2023 · ", "4 May 2023 · ", "repeats the front matter", f"docs/{DREDGER}", id="the date"
        ),
        pytest.param(DREDGER, "ruin the", "spoil the", "not the words of seeds/dredging.txt", "own", id="the text"),
        pytest.param(
            DREDGER, ", regional minister\n", ", minister\n", "changes nothing elsewhere", "ines-calder.md:5", id="role"
        ),
    ],
)
def test_a_fact_changed_where_it_is_only_repeated_is_kept_and_its_home_is_named(  # noqa: PLR0917 - a row of the table
    docs: Path, page: str, before: str, after: str, says: str, home: str
) -> None:
    replaced(docs / page, before, after)
    built = run("build", "--no-site")
    assert built.exit_code == 0
    assert [line for line in built.stderr.splitlines() if says in line and home in line]
    assert after in (docs / page).read_text()
    report = run("check")
    assert report.exit_code == 1
    found = [line for line in report.stdout.splitlines() if says in line]
    assert found, report.stdout
    assert home in found[0]
    (docs.parent / "seeds/court.txt").write_text(COURT)
    run("build", "--no-site")
    assert after in (docs / page).read_text()
    settles(docs)


# -------------------------------------------------------------------------------------- added, noted


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param(
            "He left the hall early.", "==He left the hall early==[^new].", "He left the hall early==", id="marked"
        ),
        pytest.param('with "No boats" on', 'with "No boats"[^1] on', 'with "No boats"', id="in-quotation-marks"),
    ],
)
def test_words_marked_with_a_footnote_are_a_quotation_of_whoever_it_names(
    docs: Path, before: str, after: str, words: str
) -> None:
    page, seed = docs / DREDGER, docs.parent / "seeds/dredging.txt"
    seed.write_text(DREDGING + '\nA poster with "No boats" on it hung in the hall.\n')
    run("build", "--no-site")
    replaced(page, before, after)
    label = re.findall(r"\[\^(\w+)\]", after)[0]
    page.write_text(page.read_text() + f"\n[^{label}]: [Tobias Frank](../people/tobias-frank.md)\n")
    result = run("build", "--no-site")
    assert result.exit_code == 0, result.stderr
    text = page.read_text()
    assert f"[^{label}]" not in text
    name = id_of(text, words)
    assert definition_of(text, name) == f"[^{name}]: [Tobias Frank](../people/tobias-frank.md)"
    assert name in (docs / "people/tobias-frank.md").read_text()
    settles(docs)
    (docs.parent / "seeds/court.txt").write_text(COURT)
    run("build", "--no-site")
    assert name in (docs / "people/tobias-frank.md").read_text()
    settles(docs)


def test_a_quotation_taken_out_and_words_marked_in_one_paragraph_are_both_done(docs: Path) -> None:
    page = docs / DREDGER
    sand = id_of(page.read_text(), "The sand will ruin")
    replaced(page, definition_of(page.read_text(), sand) + "\n\n", "")
    replaced(page, "He left the hall early.", "==He left the hall early==[^new].")
    page.write_text(page.read_text() + "\n[^new]: [Ines Calder](../people/ines-calder.md)\n")
    result = run("build", "--no-site")
    assert result.exit_code == 0, result.stderr
    assert sand not in page.read_text()
    assert id_of(page.read_text(), "He left the hall early==") in (docs / "people/ines-calder.md").read_text()
    assert "[proposal]" not in run("check").stdout
    settles(docs)


def test_a_mark_of_a_quotation_that_was_taken_out_stays_in_words_that_were_edited_too(docs: Path) -> None:
    page = docs / DREDGER
    sand = id_of(page.read_text(), "The sand will ruin")
    replaced(page, definition_of(page.read_text(), sand) + "\n\n", "")
    replaced(page, "He left the hall early.", "He left the hall late.")
    run("build", "--no-site")
    assert "He left the hall late." in page.read_text()
    assert "has not the words of seeds/dredging.txt any more" in run("check").stdout


def test_words_that_are_not_in_the_seed_are_no_quotation_and_the_nearest_are_named(docs: Path) -> None:
    page = docs / DREDGER
    replaced(page, "He left the hall early.", "==He left this hall early==[^new].")
    page.write_text(page.read_text() + "\n[^new]: [Tobias Frank](../people/tobias-frank.md)\n")
    result = run("build", "--no-site")
    assert result.exit_code == 1
    assert "“He left this hall early”" in result.stderr
    assert "the nearest are in line 7 of it: “He left the hall early" in result.stderr
    assert "[^new]" in page.read_text()


def test_an_ordinary_footnote_is_no_quotation(docs: Path) -> None:
    page = docs / DREDGER
    replaced(page, "He left the hall early.", "He left the hall early[^1].")
    page.write_text(page.read_text() + "\n[^1]: See the minutes of the meeting, page 3.\n")
    run("build", "--no-site")
    assert "[^1]: See the minutes of the meeting, page 3.\n" in page.read_text()
    assert "early[^1]." in page.read_text()
    settles(docs)


def test_a_note_below_a_definition_stays_there_and_one_not_indented_is_named(docs: Path) -> None:
    page = docs / DREDGER
    waited = definition_of(page.read_text(), id_of(page.read_text(), "We have waited"))
    replaced(page, waited, f"{waited}\n\n    Checked with [her](../people/greta-holm.md).\n\nNot indented.")
    run("build", "--no-site")
    text = page.read_text()
    assert f"{waited}\n\n    Checked with [her](../people/greta-holm.md).\n\nNot indented.\n" in text
    assert "put four spaces before each of its lines" in run("check").stdout
    settles(docs)


def test_the_seeds_words_changed_under_a_note_are_told(docs: Path) -> None:
    page = docs / DREDGER
    waited = definition_of(page.read_text(), id_of(page.read_text(), "We have waited"))
    replaced(page, waited, f"{waited}\n\n    She confirmed it.")
    run("build", "--no-site")
    (docs.parent / "seeds/dredging.txt").write_text(DREDGING.replace("ten years", "eleven years"))
    assert "have changed under what you state: “We have waited for ten years" in run("check").stdout
    run("build", "--no-site")
    assert "    She confirmed it.\n" in page.read_text()


# ------------------------------------------------------------------------------------- who is who


@pytest.fixture
def lavrovs(docs: Path) -> Path:
    """The pages with two men whose names are spelled alike, taken for one."""
    (docs.parent / "seeds/minister.txt").write_text(SERGEY)
    (docs.parent / "seeds/painter.txt").write_text(SERGHEI)
    run("build", "--no-site")
    return docs


@pytest.mark.parametrize("way", ["alias", "different_from", "own page"])
def test_two_people_wrongly_merged_are_parted_by_any_of_three_ways(lavrovs: Path, way: str) -> None:
    docs = lavrovs
    page = docs / "people/sergey-lavrov.md"
    assert "I paint what I remember" in page.read_text()
    if way == "alias":
        replaced(page, "aliases:\n  - Serghei Lavrov\n", "aliases: []\n")
    elif way == "different_from":
        add_facts(page, "different_from: [serghei-lavrov]\n")
    else:
        (docs / "people/serghei-lavrov.md").write_text(
            "---\nid: serghei-lavrov\nname: Serghei Lavrov\n---\n\nA painter.\n"
        )
    result = run("build", "--no-site")
    assert result.exit_code == 0, result.stderr
    other = (docs / "people/serghei-lavrov.md").read_text()
    assert "I paint what I remember" in other
    assert "I paint" not in page.read_text()
    assert "We reject these claims" in page.read_text()
    settles(docs)
    (docs.parent / "seeds/court.txt").write_text(COURT)
    run("build", "--no-site")
    assert "I paint" not in page.read_text()
    settles(docs)


def test_an_alias_that_no_seed_writes_is_kept_and_nothing_else_proposed(docs: Path) -> None:
    replaced(docs / HOLM, "name: Greta Holm\n", "name: Margarete Holm\naliases: [Maggie Holm]\n")
    (docs.parent / "seeds/maggie.txt").write_text(COURT.replace("Greta Holm", "Maggie Holm"))
    for _ in range(2):
        run("build", "--no-site")
        assert "\naliases: [Maggie Holm]\n" in (docs / HOLM).read_text()
        assert "The harbour belongs to everybody" in (docs / HOLM).read_text()
        assert "The beds are two miles away" in (docs / HOLM).read_text()
    assert "[proposal]" not in run("check").stdout
    settles(docs)


BOARD = """Board sends the dredger back

Port Amber (AP) July 3, 2023

The Harbour Board said on Monday that the dredger would return in August. City officials said that the beds were safe.
"""


@pytest.mark.parametrize(
    ("page", "before", "after", "words"),
    [
        pytest.param(
            "organisations/harbour-board.md", "Harbour Board", "Port Amber Harbour Board", "the dredger would"
        ),
        pytest.param("sources/city-officials.md", "City officials", "Officials of Port Amber", "the beds were safe"),
    ],
)
def test_who_speaks_and_is_no_person_is_called_what_the_page_states(
    docs: Path, page: str, before: str, after: str, words: str
) -> None:
    (docs.parent / "seeds/board.txt").write_text(BOARD)
    run("build", "--no-site")
    article = docs / "articles/board-sends-the-dredger-back.md"
    untouched = {file: file.read_text() for file in docs.rglob("*.md")}
    assert f"name: {before}\n" in (docs / page).read_text()
    replaced(docs / page, f"name: {before}\n", f"name: {after}\n")
    assert run("build", "--no-site").exit_code == 0
    said = id_of(article.read_text(), words)
    assert definition_of(article.read_text(), said) == f"[^{said}]: [{after}](../{page})"
    assert f"# {after}\n" in (docs / page).read_text()
    assert said in (docs / page).read_text()
    assert "nothing to do" in next(line for line in run("check").stdout.splitlines() if f"docs/{page}:4" in line)
    settles(docs)
    (docs.parent / "seeds/again.txt").write_text(BOARD.replace("Board sends", "Board again sends"))
    run("build", "--no-site")
    assert f"[{after}](../{page})" in (docs / "articles/board-again-sends-the-dredger-back.md").read_text()
    (docs.parent / "seeds/again.txt").unlink()
    replaced(docs / page, f"name: {after}\n", f"name: {before}\n")
    run("build", "--no-site")
    assert {file: file.read_text() for file in docs.rglob("*.md")} == untouched


def test_a_speaker_is_corrected_to_an_organisation_by_the_name_that_its_page_states(docs: Path) -> None:
    (docs.parent / "seeds/board.txt").write_text(BOARD)
    run("build", "--no-site")
    for page, name in (("organisations/harbour-board.md", "Amber Board"), ("sources/city-officials.md", "Town hall")):
        text = (docs / page).read_text()
        (docs / page).write_text(re.sub(r"(?m)^name: .*$", f"name: {name}", text))
        waited = id_of((docs / DREDGER).read_text(), "We have waited")
        replaced(docs / DREDGER, definition_of((docs / DREDGER).read_text(), waited), f"[^{waited}]: {name}")
        assert run("build", "--no-site").exit_code == 0
        assert waited in (docs / page).read_text()
        assert waited not in (docs / HOLM).read_text()
        settles(docs)


@pytest.mark.parametrize("key", ["hidden: true", "same_as: greta-holm", "role: a board"])
def test_what_the_page_of_an_organisation_cannot_state_is_named_once(docs: Path, key: str) -> None:
    (docs.parent / "seeds/board.txt").write_text(BOARD)
    run("build", "--no-site")
    add_facts(docs / "organisations/harbour-board.md", f"{key}\n")
    run("build", "--no-site")
    assert f"\n{key}\n" in (docs / "organisations/harbour-board.md").read_text()
    (told,) = (line for line in run("check").stdout.splitlines() if "docs/organisations/harbour-board.md:5" in line)
    assert f"unknown key `{key.partition(':')[0]}`; known ones are name" in told


def test_what_was_typed_on_a_page_that_leads_on_is_named(docs: Path) -> None:
    winter = docs / "people/albert-winter.md"
    add_facts(winter, "same_as: tobias-frank\n")
    winter.write_text(winter.read_text() + "\nHe wrote two books.\n")
    run("build", "--no-site")
    assert "He wrote two books." in winter.read_text()
    report = run("check").stdout
    assert "“He wrote two books.” stands on a page that leads on" in report
    assert "move it to docs/people/tobias-frank.md" in report
    settles(docs)


# --------------------------------------------------------------------------------------- formatters, seeds


def reflowed(text: str, width: int) -> str:
    """A page as a formatter leaves it: lines of a width, other bullets, other emphasis, more escapes."""
    head, fence, body = text.partition("\n---\n")
    blocks = []
    for block in body.strip("\n").split("\n\n"):
        first = re.match(r"(> |- |\[\^|#|\[[^\]]*\]\([^)]*\)$)?", block)
        prefix = first[1] if first and first[1] in {"> ", "- "} else ""
        if first and first[1] and not prefix:
            blocks.append(block)
            continue
        words = " ".join(line.removeprefix(prefix) for line in block.split("\n")) if prefix != "- " else block[2:]
        again = {"> ": "> ", "- ": "  "}.get(prefix, "")
        start = "* " if prefix == "- " else prefix
        lines = textwrap.wrap(words, width, break_long_words=False, break_on_hyphens=False)
        blocks.append("\n".join((start if n == 0 else again) + line for n, line in enumerate(lines)))
    return f"{head}{fence}\n" + "\n\n".join(blocks).replace(", who", "\\, who") + "\n"


@pytest.mark.parametrize("width", [8, 20, 40, 80])
def test_a_reflow_of_all_pages_is_no_edit(docs: Path, width: int) -> None:
    before = {page: page.read_text() for page in docs.rglob("*.md") if page.name != "about.md"}
    told = told_by_check()
    for page, text in before.items():
        page.write_text(reflowed(text, width))
    assert {page: page.read_text() for page in before} != before
    run("build", "--no-site")
    assert told_by_check() == told
    (docs.parent / "seeds/court.txt").write_text(COURT)
    run("build", "--no-site")
    assert "The harbour belongs to everybody" in (docs / HOLM).read_text()
    settles(docs)


def told_by_check() -> str:
    """What `dossier check` says, wherever in its file each thing stands."""
    return re.sub(r"(?<=\.md):\d+:", ":", run("check").stdout)


def test_an_edit_of_a_repetition_can_be_settled_for_or_undone(docs: Path) -> None:
    before, told = (docs / DREDGER).read_text(), told_by_check()
    replaced(docs / DREDGER, "ruin the", "spoil the")
    run("build", "--no-site")
    remedy = re.search(r"undo it here: dossier (accept) (\S+), or settle for it: dossier", run("check").stdout)
    assert remedy
    assert run("accept", "--keep", remedy[2]).exit_code == 0
    assert "spoil the" in (docs / DREDGER).read_text()
    assert told_by_check().count("warning: ") == told.count("warning: ")
    settles(docs)
    assert run("accept", remedy[2]).exit_code == 0
    assert (docs / DREDGER).read_text() == before
    assert told_by_check() == told
    settles(docs)


def test_seeds_gone_by_accident_take_no_page_along_unless_that_is_meant(docs: Path) -> None:
    before = snapshot(docs)
    for seed in (docs.parent / "seeds").glob("*.txt"):
        seed.unlink()
    result = run("build", "--no-site")
    assert result.exit_code == 2
    assert "dossier build --remove" in result.stderr
    assert snapshot(docs) == before
    assert run("build", "--no-site", "--remove").exit_code == 0
    assert not (docs / HOLM).exists()


def test_a_quotation_without_a_speaker_is_named_with_the_line_to_change(docs: Path) -> None:
    (docs.parent / "seeds/gate.txt").write_text(
        "Two men at the gate\n\nPort Amber (AFP) May 12, 2023\n\n"
        'Karl Berg met Otto Lind at the gate of the harbour on Thursday.\n\n"It is too late for that," he said.\n'
    )
    run("build", "--no-site")
    number = re.search(r"docs/articles/two-men-at-the-gate\.md:(\d+): (q-\w+) has no speaker", run("check").stdout)
    assert number
    lines = (docs / "articles/two-men-at-the-gate.md").read_text().split("\n")
    assert lines[int(number[1]) - 1].startswith(f"[^{number[2]}]: Speaker unknown")


def test_one_mistyped_key_is_an_error_and_all_else_is_built(docs: Path) -> None:
    add_facts(docs / HOLM, "hiden: true\n")
    (docs.parent / "seeds/court.txt").write_text(COURT)
    result = run("build", "--no-site")
    assert result.exit_code == 1
    assert "unknown key `hiden`; did you mean `hidden`?" in result.stderr
    assert "The harbour belongs to everybody" in (docs / HOLM).read_text()


def test_check_says_what_the_build_will_say(docs: Path) -> None:
    add_facts(docs / HOLM, "hiden: true\n")
    replaced(docs / DREDGER, "ruin the", "spoil the")
    first = run("check").stdout
    run("build", "--no-site")
    lines = [line for line in first.splitlines() if "[stale]" not in line]
    assert lines[:2] == run("check").stdout.splitlines()[:2]


def test_one_more_seed_changes_only_the_pages_that_it_concerns(docs: Path) -> None:
    before = snapshot(docs)
    (docs.parent / "seeds/court.txt").write_text(COURT)
    run("build", "--no-site")
    changed = {name for name, text in snapshot(docs).items() if before.get(name) != text and "/docs/" in name}
    assert {Path(name).relative_to(docs).as_posix() for name in changed} == {
        "articles/court-to-hear-fishermen-of-port-amber.md",
        "outlets/ap.md",
        "people/albert-winter.md",
        HOLM,
    } | {Path(name).relative_to(docs).as_posix() for name in changed if "index.md" in name}
