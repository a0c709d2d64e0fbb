"""The README tells the truth: its example is what the build makes, its commands run, its front matter is understood."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from dossier.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SENTENCE = re.compile(r"^This sentence stands in `(seeds/[^`]+)`:\n\n    (.+)$", re.MULTILINE)
ENTRY = re.compile(r"^and becomes this entry[^\n]*\n\n((?:>[^\n]*\n)+)", re.MULTILINE)
SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMANDS = [
    line.partition("#")[0].strip() for block in SHELL.findall(README) for line in block.splitlines() if line.strip()
]
PAGE = """<html><head><title>Council to sell the old mill</title></head><body><article>
<h1>Council to sell the old mill</h1>
<p>RIVERTON, 3 March 2025 - The council will sell the old mill on the river, its leader said on Monday.</p>
<p>"We can't keep the roof on it any longer," council leader Jane Doe told reporters after the vote.</p>
{more}
<p>The mill has stood empty since 1998, and several offers for it have come to nothing in the years between.</p>
</article></body></html>
"""


def plain(markdown: str) -> str:
    """Words alone: without links, marks of emphasis and classes."""
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    words = re.sub(r"<[^>]+>|\{[^}]*\}|[*>\\]", "", words)
    return " ".join(words.split())


def test_its_sentence_stands_in_its_seed() -> None:
    found = SENTENCE.search(README)
    assert found
    assert found[2] in (ROOT / found[1]).read_text(encoding="utf-8")


def test_its_entry_is_what_stands_on_the_page() -> None:
    seed, entry = SENTENCE.search(README), ENTRY.search(README)
    assert seed
    assert entry
    page = plain((ROOT / "docs" / "articles" / Path(seed[1]).with_suffix(".md").name).read_text(encoding="utf-8"))
    lines = [plain(line).rstrip(".") for line in entry[1].splitlines() if plain(line)]
    assert len(lines) >= 4
    assert [line for line in lines if line not in page] == []


def test_its_front_matter_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    block = re.search(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert block
    person, article = block[1].split("# docs/articles/some-story.md\n")
    assert yaml.safe_load(person)["same_as"]
    project(tmp_path, monkeypatch, "")
    words = article.replace("the exact words, as they stand in the seed", "several offers for it have come to nothing")
    (tmp_path / "seeds" / "some-story.txt").write_text(re.sub("<[^>]+>", "", PAGE.format(more="")), encoding="utf-8")
    assert run("build --no-site") == 0
    page = tmp_path / "docs" / "articles" / "some-story.md"
    text = page.read_text(encoding="utf-8")
    quote = re.findall(r'id="(q-[0-9a-f]{8})"', text)[0]
    words = re.sub(r"  - quote: q-5e6f7a8b\n    hide: true\n", "", words).replace("q-1a2b3c4d", quote)
    words = re.sub(r"^(date|cut): .*\n", "", words, flags=re.MULTILINE)
    page.write_text(text.replace("---\n", f"---\n{words}", 1), encoding="utf-8")
    result = CliRunner().invoke(main, ["build", "--no-site"])
    assert result.exit_code == 0, result.stderr
    assert "She confirmed it on the phone." in page.read_text(encoding="utf-8")
    assert "several offers for it have come to nothing" in page.read_text(encoding="utf-8")


def test_its_commands_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, monkeypatch, "")
    wanted = [command for command in COMMANDS if command.startswith("dossier ")]
    assert len(wanted) >= 6
    for command in wanted:
        arguments = command.removeprefix("dossier ")
        if arguments.startswith("accept"):
            change_both(tmp_path)
        allowed = {0, 1} if arguments.split()[0] in {"check", "diff"} else {0}
        assert run(arguments) in allowed, command


def test_its_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"\bmake ([a-z]+)", README)
    assert {"site", "test"} <= set(targets)
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []


def project(folder: Path, monkeypatch: pytest.MonkeyPatch, more: str) -> None:
    (folder / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (folder / "theme").symlink_to(ROOT / "theme")
    (folder / "seeds").mkdir()
    (folder / "saved-page.html").write_text(PAGE.format(more=more), encoding="utf-8")
    monkeypatch.chdir(folder)


def change_both(folder: Path) -> None:
    """A curator edits the first lines of a page, and then the article says more, so that a proposal is open."""
    assert run("build --no-site") == 0
    page = folder / "docs" / "people" / "jane-doe.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("in 1 article", "in one article of ours"), encoding="utf-8")
    assert "in one article of ours" in page.read_text(encoding="utf-8")
    seed = folder / "seeds" / "saved-page.html"
    more = '<p>"Whoever buys it must mend that roof first," Doe said.</p>'
    seed.write_text(
        seed.read_text(encoding="utf-8").replace("<p>The mill has", f"{more}<p>The mill has"), encoding="utf-8"
    )
    assert run("build --no-site") == 0


def run(arguments: str) -> int:
    return CliRunner().invoke(main, shlex.split(arguments)).exit_code
