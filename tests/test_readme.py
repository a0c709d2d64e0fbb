"""The README tells the truth: its example is what the build makes, its commands run, its front matter is understood."""

from __future__ import annotations

import re
import shlex
from html import unescape
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from extension.rendered import html_of

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
    page = page_of(ROOT, Path(seed[1]).stem)
    html = html_of(ROOT, page.read_text(encoding="utf-8"))
    shown = " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
    lines = [plain(line) for line in entry[1].splitlines() if plain(line)]
    assert len(lines) >= 4
    assert [line for line in lines if re.sub(r"\W", "", line) not in re.sub(r"\W", "", shown)] == []


def test_its_footnote_is_a_correction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    block = re.search(r"^```markdown\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert block
    project(tmp_path, monkeypatch, "")
    page = built(tmp_path)
    text = page.read_text(encoding="utf-8")
    quote = re.findall(r"^\[\^(q-[0-9a-f]{8})\]:", text, re.MULTILINE)[-1]
    typed = block[1][block[1].index("[^q-1a2b3c4d]:") :].replace("q-1a2b3c4d", quote).replace("union", "council")
    page.write_text(re.sub(rf"^\[\^{quote}\]:.*\n", typed, text, flags=re.MULTILINE), encoding="utf-8")
    assert run("build --no-site") == 0
    assert "    She confirmed it on the phone.\n" in page.read_text(encoding="utf-8")
    records = (tmp_path / ".dossier" / "records" / "articles" / "some-story.jsonl").read_text(encoding="utf-8")
    assert "She confirmed it on the phone." in records


def test_its_front_matter_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    block = re.search(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert block
    person, article = block[1].split("# docs/articles/some-story.md\n")
    assert yaml.safe_load(person)["same_as"]
    project(tmp_path, monkeypatch, "")
    page = built(tmp_path)
    text = re.sub(r"^date: .*\n", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    article = article.replace("Read also: ten more stories", "The mill has stood empty since 1998")
    page.write_text(text.replace("---\n", f"---\n{article}", 1), encoding="utf-8")
    result = CliRunner().invoke(main, ["build", "--no-site"])
    assert result.exit_code == 0, result.stderr
    assert "[Gazette](../outlets/gazette.md) · 12 March 2025" in page.read_text(encoding="utf-8")


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


def page_of(folder: Path, article: str) -> Path:
    """The page of an article, whatever its address."""
    pages = sorted((folder / "docs" / "articles").glob("*.md"))
    return next(page for page in pages if f"\nid: {article}\n" in page.read_text(encoding="utf-8"))


def built(folder: Path) -> Path:
    """The page of the article in `PAGE`, as the first build writes it."""
    (folder / "seeds" / "some-story.txt").write_text(re.sub("<[^>]+>", "", PAGE.format(more="")), encoding="utf-8")
    assert run("build --no-site") == 0
    return page_of(folder, "some-story")


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
