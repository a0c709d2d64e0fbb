"""Pages on the disk: all or nothing, never over a person's words, never outside the project."""

from __future__ import annotations

import errno
import json
import multiprocessing
import multiprocessing.process
import os
import random
import re
from dataclasses import replace
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from dossier.config import Config, load_config
from dossier.curate import build_lock, load_tree, merge_pages, read_facts, store
from dossier.curate.places import below
from dossier.curate.tree import Plan, Tree
from dossier.errors import DossierError
from dossier.records import Ledger, Page

from .histories import page, sentence

LEDGER = Ledger(people={"ann lee": "ann-lee"}, quotes={"a": (("q-1", "direct", 5, "Yes."), ("q-0", "mixed", 1, "No."))})


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """An empty project."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\n")
    (tmp_path / "docs").mkdir()
    return load_config(tmp_path / "mkdocs.yml")


def build(config: Config, pages: dict[str, str], ledger: Ledger = LEDGER) -> list[str]:
    """One build of `pages`; what it left as a person had changed it."""
    return [finding.file for finding in store(planned(config, pages), ledger, config)]


def planned(config: Config, pages: dict[str, str]) -> Plan:
    """What a build of `pages` would do."""
    tree = load_tree(config)
    return merge_pages(tree, [Page(path, text) for path, text in pages.items()], read_facts(tree, {}))


def files(config: Config) -> dict[str, bytes]:
    return {
        file.relative_to(config.root).as_posix(): file.read_bytes()
        for file in sorted(config.root.rglob("*"))
        if file.is_file() and file.name not in {"lock", "mkdocs.yml"}
    }


ONE = {"index.md": page(["# Home"]), "people/ann-lee.md": page(["# Ann", sentence("q-1", "Yes.")], {"id": "ann-lee"})}


def test_a_build_writes_pages_memory_and_ledger_and_reads_them_back(config: Config) -> None:
    build(config, ONE)
    assert sorted(files(config)) == [
        ".dossier/.gitattributes",
        ".dossier/generated.jsonl",
        ".dossier/ids.jsonl",
        "docs/index.md",
        "docs/people/ann-lee.md",
    ]
    tree = load_tree(config)
    assert tree.docs == ONE
    assert tree.memory.generations.keys() == ONE.keys()
    assert (config.state / ".gitattributes").read_text() == "*.jsonl merge=union\n"
    assert tree.ledger.people == LEDGER.people
    assert [quote[0] for quote in tree.ledger.quotes["a"]] == ["q-0", "q-1"]


def test_a_second_build_of_the_same_touches_no_file(config: Config) -> None:
    build(config, ONE)
    before = {file: (config.root / file).stat().st_mtime_ns for file in files(config)}
    build(config, ONE)
    assert {file: (config.root / file).stat().st_mtime_ns for file in files(config)} == before


def test_a_page_changed_while_the_build_ran_is_left_alone_and_merged_by_the_next_one(config: Config) -> None:
    build(config, ONE)
    new = {**ONE, "index.md": page(["# Home", "New."])}
    plan = planned(config, new)
    typed = ONE["index.md"] + "\nTyped just now.\n"
    (config.docs / "index.md").write_text(typed)
    assert [finding.file for finding in store(plan, LEDGER, config)] == ["docs/index.md"]
    assert (config.docs / "index.md").read_text() == typed
    build(config, new)
    assert (config.docs / "index.md").read_text() == page(["# Home", "Typed just now.", "New."])


def test_windows_line_ends_and_a_byte_order_mark_are_written_as_they_were(config: Config) -> None:
    build(config, ONE)
    typed = ("\ufeff" + ONE["index.md"] + "\nMine.\n").replace("\n", "\r\n").encode()
    (config.docs / "index.md").write_bytes(typed)
    build(config, {**ONE, "index.md": page(["# Home", "New."])})
    stored = (config.docs / "index.md").read_bytes()
    assert stored == typed + b"\r\nNew.\r\n"


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda file: file.unlink(), id="missing"),
        pytest.param(lambda file: file.write_bytes(file.read_bytes()[:60]), id="cut-short"),
        pytest.param(lambda file: file.write_bytes(b"\xff\xfe\x00"), id="binary"),
        pytest.param(lambda file: file.write_text("<<<<<<< ours\n" + file.read_text()), id="conflict-markers"),
        pytest.param(lambda file: file.write_text('["index.md"]\n[["people/ann-lee.md", 5]]\n7\n'), id="other-things"),
        pytest.param(lambda file: file.write_text("[" * 100_000), id="deeper-than-python-reads"),
    ],
)
@pytest.mark.parametrize("name", ["generated.jsonl", "stated.jsonl"])
def test_without_a_sound_memory_nothing_that_stands_in_docs_is_lost(config: Config, damage: object, name: str) -> None:
    build(config, ONE)
    typed = ONE["people/ann-lee.md"].replace("> Yes.", "> Yes!") + "\nA note.\n"
    (config.docs / "people/ann-lee.md").write_text(typed)
    (config.state / name).touch()
    assert callable(damage)
    damage(config.state / name)
    new = ONE["people/ann-lee.md"] + "\n" + sentence("q-2", "New.") + "\n"
    build(config, {**ONE, "people/ann-lee.md": new})
    text = (config.docs / "people/ann-lee.md").read_text()
    assert not [line for line in typed.split("\n") if line not in text.split("\n")]
    assert sentence("q-2", "New.") in text
    build(config, {**ONE, "people/ann-lee.md": new})
    assert (config.docs / "people/ann-lee.md").read_text() == text


def test_a_page_that_is_not_utf_8_is_left_alone(config: Config) -> None:
    build(config, ONE)
    (config.docs / "index.md").write_bytes("Café".encode("latin-1"))
    build(config, {**ONE, "index.md": page(["# New home"])})
    assert (config.docs / "index.md").read_bytes() == "Café".encode("latin-1")
    assert set(load_tree(config).unreadable) == {"index.md"}


def test_a_read_only_page_stops_the_build_before_anything_is_written(config: Config) -> None:
    build(config, ONE)
    before = files(config)
    (config.docs / "people/ann-lee.md").chmod(0o444)
    with pytest.raises(DossierError, match=r"docs/people/ann-lee.md: is read-only; .* make it writable"):
        build(config, {path: text + "\nMore.\n" for path, text in ONE.items()})
    assert files(config) == before


def test_a_full_disk_loses_nothing_and_the_next_build_goes_on(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    build(config, ONE)
    new = {path: text + "\nMore.\n" for path, text in ONE.items()}
    written = iter(range(100))
    real = os.fsync

    def full(handle: int) -> None:
        if next(written) >= 2:  # the journal and one page fit
            raise OSError(errno.ENOSPC, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DossierError, match="free some space"):
        build(config, new)
    monkeypatch.undo()
    assert load_tree(config).docs == new
    build(config, new)
    assert load_tree(config).docs == new
    assert not [file for file in files(config) if "tmp" in file or "journal" in file]


def test_what_a_person_types_after_a_build_was_cut_off_is_kept(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    build(config, ONE)
    new = {path: text + "\nMore.\n" for path, text in ONE.items()}

    def killed(source: Path, target: Path) -> None:
        if target.name == "index.md":
            raise KeyboardInterrupt
        put(source, target)

    put = Path.replace
    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        build(config, new)
    monkeypatch.undo()
    typed = ONE["index.md"] + "\nTyped.\n"
    (config.docs / "index.md").write_text(typed)
    build(config, new)
    assert (config.docs / "index.md").read_text() == page(["# Home", "Typed.", "More."])
    assert (config.docs / "people/ann-lee.md").read_text() == new["people/ann-lee.md"]


@pytest.mark.parametrize("place", ["docs/people", ".dossier/records"])
def test_nothing_is_written_through_a_folder_that_leads_out(config: Config, tmp_path: Path, place: str) -> None:
    outside = tmp_path.with_name(f"{tmp_path.name}-outside")
    outside.mkdir()
    link = config.root / place
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(outside)
    with pytest.raises(DossierError, match="is a link"):
        store(replace(planned(config, ONE), records={"people.jsonl": "[]\n"}), LEDGER, config)
    assert list(outside.iterdir()) == []


def test_a_page_that_is_a_link_is_left_alone(config: Config, tmp_path: Path) -> None:
    outside = tmp_path.with_name(f"{tmp_path.name}-theirs.md")
    outside.write_text("theirs")
    (config.docs / "index.md").symlink_to(outside)
    build(config, ONE)
    assert outside.read_text() == "theirs"
    assert (config.docs / "index.md").is_symlink()
    assert load_tree(config).unreadable == {"index.md": "is a link"}


def test_two_builds_at_once_are_refused_with_a_clear_message(config: Config) -> None:
    message = "another build of this project is running"
    with build_lock(config), pytest.raises(DossierError, match=message), build_lock(config):
        pass
    with build_lock(config):
        pass


def test_a_damaged_ledger_is_reported_with_its_line(config: Config) -> None:
    build(config, ONE)
    ledger = config.state / "ids.jsonl"
    ledger.write_text(ledger.read_text() + "half a li\n")
    with pytest.raises(DossierError, match=r"ids.jsonl:4: is damaged; restore"):
        load_tree(config)


def test_what_two_branches_put_into_the_ledger_holds_on_both_sides_of_gits_markers(config: Config) -> None:
    build(config, ONE)
    ledger = config.state / "ids.jsonl"
    ours, theirs = (json.dumps({"table": "people", "key": name, "value": name}) for name in ("bo", "cy"))
    ledger.write_text(f"{ledger.read_text()}<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> two\n")
    assert load_tree(config).ledger.people == {"ann lee": "ann-lee", "bo": "bo", "cy": "cy"}


# ------------------------------------------------------------------------- what a journal must not be believed


def journal(config: Config, *lines: object) -> None:
    config.state.mkdir(exist_ok=True)
    (config.state / "journal.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines))


def test_a_sound_journal_is_finished(config: Config) -> None:
    journal(config, ["docs/people/a.md", "", "# A\n", "people/a.md"], ["state/records/a.jsonl", "", "[]\n", ""])
    build(config, {})
    assert not (config.state / "journal.jsonl").exists()
    assert (config.docs / "people/a.md").read_text() == "# A\n"
    assert (config.state / "records/a.jsonl").read_text() == "[]\n"


@pytest.mark.parametrize(
    "place",
    [
        pytest.param("docs/../evil.md", id="beside"),
        pytest.param("docs/../../../evil.md", id="above"),
        pytest.param("docs/people/../../evil.md", id="down-and-up"),
        pytest.param("docs/{root}/evil.md", id="absolute"),
        pytest.param("docs//evil.md", id="nothing-between"),
        pytest.param("docs/a\0.md", id="nul"),
        pytest.param("docs/.git/hooks/post-checkout", id="hidden"),
        pytest.param("docs/", id="the-folder-itself"),
        pytest.param("docs", id="no-name"),
        pytest.param("state/records/../../evil.md", id="beside-the-records"),
        pytest.param("state/../evil.md", id="beside-the-ledger"),
        pytest.param("seeds/evil.txt", id="another-root"),
        pytest.param("{root}/evil.md", id="no-root"),
        pytest.param("", id="nothing"),
        pytest.param("docs/linked/evil.md", id="in-a-linked-folder"),
        pytest.param("docs/linked/deep/evil.md", id="below-a-linked-folder"),
        pytest.param("docs/inside/evil.md", id="in-a-folder-linked-to-another-of-the-project"),
    ],
)
def test_a_journal_that_names_another_place_is_refused(config: Config, place: str) -> None:
    outside = config.root.with_name(f"{config.root.name}-outside")
    outside.mkdir()
    (config.root / "seeds").mkdir()
    (config.docs / "linked").symlink_to(outside)
    (config.docs / "inside").symlink_to(config.root / "seeds")
    journal(config, ["docs/a.md", "", "# A\n", ""], [place.format(root=outside), "", "pwned\n", ""])
    before = sorted(config.root.parent.rglob("*"))
    for do in (load_tree, lambda config: store(Plan({}, {}, (), Tree()), LEDGER, config)):
        with pytest.raises(DossierError, match=r"journal.jsonl:2: is damaged: .*; delete it and build again"):
            do(config)
    assert sorted(config.root.parent.rglob("*")) == before


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(["docs/a.md", "", "# A"], id="too-few"),
        pytest.param(["docs/a.md", "", "# A", "", ""], id="too-many"),
        pytest.param(["docs/a.md", "", 5, ""], id="a-number-for-text"),
        pytest.param(["docs/a.md", None, "# A", ""], id="no-hash"),
        pytest.param([["docs/a.md"], "", "# A", ""], id="a-list-for-a-place"),
        pytest.param({"file": "docs/a.md"}, id="no-list"),
        pytest.param(7, id="a-number"),
        pytest.param("docs", id="words"),
    ],
)
def test_a_journal_of_other_things_is_refused(config: Config, line: object) -> None:
    journal(config, ["docs/a.md", "", "# A\n", ""], line)
    with pytest.raises(DossierError, match=r"journal.jsonl:2: is damaged"):
        load_tree(config)


def test_a_plan_writes_nothing_outside_either(config: Config) -> None:
    for name in ("../evil.md", "people/../../evil.md", "/tmp/evil.md"):  # noqa: S108 - nothing is written there
        plan = Plan({name: "pwned\n"}, {}, (), load_tree(config))
        with pytest.raises(DossierError, match=r"does not lie below docs/ or \.dossier/"):
            store(plan, LEDGER, config)
    assert not (config.root / "evil.md").exists()


@pytest.mark.parametrize(
    ("folder", "name", "expected"),
    [
        pytest.param(PurePosixPath("/p/docs"), "people/a.md", PurePosixPath("/p/docs/people/a.md"), id="below"),
        pytest.param(PurePosixPath("/p/docs"), "a..b.md", PurePosixPath("/p/docs/a..b.md"), id="dots-in-a-name"),
        pytest.param(PurePosixPath("/p/docs"), "../a.md", None, id="above"),
        pytest.param(PurePosixPath("/p/docs"), "/etc/a.md", None, id="absolute"),
        pytest.param(
            PureWindowsPath("C:/p/docs"), "people/a.md", PureWindowsPath("C:/p/docs/people/a.md"), id="windows"
        ),
        pytest.param(PureWindowsPath("C:/p/docs"), "D:/a.md", None, id="another-drive"),
        pytest.param(PureWindowsPath("C:/p/docs"), "C:a.md", None, id="the-same-drive"),
        pytest.param(PureWindowsPath("C:/p/docs"), "a\\..\\..\\b.md", None, id="backslashes"),
        pytest.param(PureWindowsPath("C:/p/docs"), "\\\\host\\share\\a.md", None, id="another-machine"),
    ],
)
def test_a_name_means_a_place_below_its_folder_or_none(folder: PurePath, name: str, expected: PurePath | None) -> None:
    assert below(folder, name) == expected


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        pytest.param('{"table": "people", "key": 5, "value": []}', "`key` is 5, not text", id="a-number-for-a-name"),
        pytest.param(
            '{"table": "people", "key": "a", "value": []}', r"`value` is \[\], not text", id="a-list-for-an-id"
        ),
        pytest.param('{"table": "people", "key": "a", "value": null}', "`value` is null, not text", id="nothing"),
        pytest.param('{"table": "people", "key": "a", "value": "../../a"}', "can be no page's name", id="above"),
        pytest.param(
            '{"table": "redirects", "key": "people/a", "value": "/a"}', "can be no page's name", id="absolute"
        ),
        pytest.param('{"table": "people", "key": "a"}', "is damaged;", id="too-little"),
        pytest.param('{"table": "planets", "key": "a", "value": "a"}', "is damaged;", id="another-table"),
        pytest.param("[1]", "is damaged;", id="a-list"),
        pytest.param("5", "is damaged;", id="a-number"),
        pytest.param("[" * 100_000, "is damaged;", id="deeper-than-python-reads"),
        pytest.param(
            '{"table": "quotes", "article": "a", "start": "5", "id": "q-1", "kind": "direct", "text": "x"}',
            '`start` is "5", not a number',
            id="text-for-a-number",
        ),
        pytest.param(
            '{"table": "quotes", "article": "a", "start": 5, "id": "q-1", "kind": "sung", "text": "x"}',
            'there is no kind "sung"',
            id="another-kind",
        ),
        pytest.param(
            '{"table": "quotes", "article": ["a"], "start": 5, "id": "q-1", "kind": "direct", "text": "x"}',
            "`article` is",
            id="a-list-for-an-article",
        ),
    ],
)
def test_a_ledger_of_other_things_is_refused_with_its_line(config: Config, line: str, fact: str) -> None:
    config.state.mkdir()
    (config.state / "ids.jsonl").write_text(f'{{"table": "people", "key": "a", "value": "a"}}\n{line}\n')
    with pytest.raises(DossierError, match=r"ids.jsonl:2: is damaged.*; restore the file") as raised:
        load_tree(config)
    assert re.search(fact, str(raised.value))


# ------------------------------------------------------------------------------------------- killed

_FORK = multiprocessing.get_context("fork")
# Python 3.12 and later warn of forks beside threads; the child only writes files, and is killed on purpose.
FORKS = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


def _build_of_forty(root: Path, number: int) -> None:
    config = load_config(root / "mkdocs.yml")
    text = "---\nid: p{0}\n---\n\n# P{0}\n\nOld.\n\nBuild {1}.\n"
    with build_lock(config):
        build(config, {f"people/p{n}.md": text.format(n, number) for n in range(40)}, Ledger(people={"n": str(number)}))


def _started(config: Config, number: int) -> multiprocessing.process.BaseProcess:
    process = _FORK.Process(target=_build_of_forty, args=(config.root, number))
    process.start()
    return process


def _finished(config: Config, number: int) -> dict[str, bytes]:
    process = _started(config, number)
    process.join()
    assert process.exitcode == 0
    return files(config)


def _edit(config: Config) -> None:
    """What a curator did between two builds."""
    for n in range(0, 40, 3):
        file = config.docs / f"people/p{n}.md"
        file.write_text(file.read_text().replace("Old.", f"Old, edited {n}.") + "\nA note.\n")
    (config.docs / "people/p1.md").unlink()


def _killed_at_random(config: Config, chance: random.Random) -> None:
    """A build that is killed as soon as it has written some number of files: none, a few, or all."""
    enough = chance.randrange(0, 90)
    process = _started(config, 2)
    while process.is_alive() and _written(config) < enough:
        pass
    process.kill()
    process.join()


def _written(config: Config) -> int:
    """How many files the second build has written so far."""
    new = [file for folder in (config.docs, config.state) for file in folder.rglob("*.md")]
    return sum(b"Build 2" in text for file in new if (text := _read(file)))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:  # a temporary file, by now under its own name
        return b""


def _assert_kills_change_nothing(folder: Path, kills: int) -> None:
    chance = random.Random(folder.name)  # noqa: S311 - where to kill, not a secret
    (folder / "mkdocs.yml").write_text("site_name: Test\n")
    (folder / "docs").mkdir()
    config = load_config(folder / "mkdocs.yml")
    _finished(config, 1)
    _edit(config)
    before = files(config)
    undisturbed = _finished(config, 2)
    for _ in range(kills):
        for name in files(config):
            (config.root / name).unlink()
        for name, data in before.items():
            (config.root / name).write_bytes(data)
        _killed_at_random(config, chance)
        assert _finished(config, 2) == undisturbed


@FORKS
def test_a_build_killed_while_it_writes_is_finished_by_the_next_one(tmp_path: Path) -> None:
    _assert_kills_change_nothing(tmp_path, kills=5)


@FORKS
@pytest.mark.slow
def test_a_hundred_killed_builds_are_each_finished_by_the_next_one(tmp_path: Path) -> None:
    _assert_kills_change_nothing(tmp_path, kills=100)
