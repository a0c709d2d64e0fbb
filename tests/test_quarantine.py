"""One bad seed beside good ones: it is named in one line, and the others are built and published."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier import link, pages, read
from dossier.cli import main
from dossier.config import default_config
from dossier.errors import DossierError, words_of
from dossier.extract import articles as extraction_room
from dossier.extract import extract_articles, from_the_article, pipeline
from dossier.quarantine import without_failing
from dossier.records import Article, Curation, Cut, Dossier, Extraction, Ledger, Quote, Seed, Span

FERRY = """Ferry returns to the lake

Lake Aven (Reuters) May 3, 2023

The ferry will cross the lake again from Monday. "She has a new engine and an old captain," said harbour master Liv \
Dahl. "We waited eleven weeks for a single bolt," Dahl said.
"""
MILL = """Council sells the old mill

Lake Aven (AFP) May 9, 2023

"The roof has to be mended first," said Jonas Peck, the mayor, on Tuesday. He left the hall without taking questions.
"""
SCHOOL = """School stays open for another year

Lake Aven (AP) June 2, 2023

"We will teach in the gym if we must," said Ruth Amsel, who heads the school. The pupils cheered on Friday.
"""
WELL = """Village gets a well of its own

Lake Aven (Reuters) June 9, 2023

"Nobody carries water up that hill again," said Omar Said, the engineer, when the pump ran for the first time.
"""
GOOD = {"ferry.txt": FERRY, "mill.md": MILL, "school.txt": SCHOOL, "well.txt": WELL}


def about(topic: str) -> str:
    """An article of three lines that no other one resembles."""
    return f"{topic} opens in June\n\nThe {topic} has waited for years. “It is a day for {topic},” said Ada Brenner.\n"


def stating(fact: str, topic: str) -> bytes:
    return f"---\n{fact}\n---\n\n{about(topic)}".encode()


RECORD = json.dumps({"text": about("museum"), "url": "http://[::1"}).encode()
WWW = "seeds/www.md:2: its address www.example.org/a is no web address, so it is left out; write `url: https://www."
# A seed, what its one line says, and whether the article is built nevertheless: without what is wrong of it.
BAD = [
    pytest.param("empty.txt", b"", "error: seeds/empty.txt: the file is empty", False, id="empty"),
    pytest.param("picture.txt", b"\x89PNG\r\n" + bytes(range(256)), "error: seeds/picture.txt: ", False, id="binary"),
    pytest.param("word.md", b"PK\x03\x04" + b"\x14\0" * 50, "error: seeds/word.md: ", False, id="a document by name"),
    pytest.param("bare.txt", b"---\ntitle: x\n---\n\n", "no article", False, id="front matter alone"),
    pytest.param("menu.txt", b"Home\nNews\nShare\nLeave a Reply\n", "no article was found", False, id="no article"),
    pytest.param("deep.html", b"<div>" * 999, "error: seeds/deep.html: its tags are nested", False, id="deep tags"),
    pytest.param("cut.jsonl", b'{"text": "cut off\n', "error: seeds/cut.jsonl:1: ", False, id="a broken line of JSON"),
    pytest.param("twice.txt", FERRY.encode(), "the same text as seeds/ferry.txt", True, id="the same text twice"),
    pytest.param("list.md", stating("title: [a", "bakery"), "error: seeds/list.md:", True, id="broken front matter"),
    pytest.param("half.md", stating("url: http://[::1", "cinema"), "error: seeds/half.md:2: ", True, id="[::1"),
    pytest.param("port.md", stating("url: http://a:99999999/", "dairy"), "seeds/port.md:2", True, id="a wrong port"),
    pytest.param("js.md", stating("url: javascript:alert(1)", "forge"), "seeds/js.md:2: ", True, id="a script"),
    pytest.param("up.md", stating("url: ../../../../etc/passwd", "garage"), "seeds/up.md:2: ", True, id="a path"),
    pytest.param("own.md", stating("title: Inn\nurl: search/", "inn"), "error: seeds/own.md:3", True, id="our page"),
    pytest.param("long.md", stating(f"url: {'a' * 300}", "kiosk"), "seeds/long.md:2: ", True, id="300 letters"),
    pytest.param("gap.md", stating('url: "http://a/ b"', "lodge"), "seeds/gap.md:2: ", True, id="a space within"),
    pytest.param("link.jsonl", RECORD, "error: seeds/link.jsonl:1: its address http://[::1", True, id="in JSON"),
    pytest.param("www.md", stating("url: www.example.org/a", "nursery"), f"notice: {WWW}", True, id="no scheme"),
    pytest.param("host.md", stating("url: //evil.example/x", "oven"), "notice: seeds/host.md:2", True, id="a host"),
    pytest.param("README.md", about("parlour").encode(), "notice: seeds/README.md: ", False, id="a README"),
    pytest.param("LICENSE", b"Do as you like.\n", "notice: seeds/LICENSE: ", False, id="a licence"),
    pytest.param("scan.pdf", b"%PDF-1.7\n", "notice: seeds/scan.pdf: a .pdf is no kind of seed", False, id="a PDF"),
    pytest.param("table.xlsx", b"PK\x03\x04", "notice: seeds/table.xlsx: ", False, id="a table"),
    pytest.param("a\n::error::b\x1b[31m.pdf", b"", "error: seeds/a\\n::error::b\\x1b[31m.pdf: ", False, id="a name"),
]  # fmt: skip
# What needs no line at all.
QUIET = {
    "emoji.md": stating('outlet: "\\ud83d\\udcf0 Herald"', "quarry"),
    "halved.md": stating('outlet: "Lone \\ud83d Herald"', "railway"),
    "ferry.txt~": FERRY.encode(),
    "#ferry.txt#": FERRY.encode(),
    ".DS_Store": b"\0",
    "Thumbs.db": b"\0",
}


def slugs(project: Path) -> dict[str, str]:
    """The name of each article's page, as the ledger keeps it."""
    entries = map(json.loads, (project / ".dossier" / "ids.jsonl").read_text(encoding="utf-8").splitlines())
    return {one["key"]: one["value"] for one in entries if one["table"] == "articles"}


def slug(project: Path, article: str) -> str:
    return slugs(project)[article]


def page_of(project: Path, article: str) -> Path:
    return project / "docs" / "articles" / f"{slug(project, article)}.md"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def make_project(folder: Path, seeds: dict[str, bytes]) -> None:
    (folder / "mkdocs.yml").write_text("site_name: Lake Aven\nplugins: []\n", encoding="utf-8")
    (folder / "seeds").mkdir()
    for name, content in ({name: text.encode() for name, text in GOOD.items()} | seeds).items():
        (folder / "seeds" / name).write_bytes(content)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four good seeds; the commands run in their project."""
    make_project(tmp_path, {})
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def all_bad(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Result]]:
    """Every bad seed beside the good ones, built and published at once. One of them was good before."""
    folder = tmp_path_factory.mktemp("bad")
    make_project(folder, {"gone.txt": about("sawmill").encode()})
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run("build", "--no-site").exit_code == 0
        (folder / "seeds" / "gone.txt").write_bytes(b"\0\0\0")
        for row in BAD:
            name, content, *_ = row.values
            (folder / "seeds" / str(name)).write_bytes(content if isinstance(content, bytes) else b"")
        for name, content in QUIET.items():
            (folder / "seeds" / name).write_bytes(content)
        yield folder, run("build")


@pytest.mark.parametrize(("name", "_content", "line", "is_built"), BAD)
def test_a_bad_seed_is_named_in_one_line(
    all_bad: tuple[Path, Result], name: str, _content: bytes, line: str, *, is_built: bool
) -> None:
    folder, result = all_bad
    shown = name.replace("\n", "\\n").replace("\x1b", "\\x1b")
    said = [one for one in result.stderr.splitlines() if re.match(rf"\w+: seeds/{re.escape(shown)}:", one)]
    assert len(said) == 1, result.stderr
    assert line in said[0]
    assert "; " in said[0]
    pages = [page for article, page in slugs(folder).items() if article.startswith(name.rsplit(".", 1)[0])]
    assert any((folder / "site" / "articles" / page / "index.html").exists() for page in pages) == is_built


def test_the_good_ones_are_published_and_the_exit_code_says_that_somebody_is_needed(
    all_bad: tuple[Path, Result],
) -> None:
    folder, result = all_bad
    assert result.exit_code == 1, result.stderr
    pages = [slug(folder, Path(name).stem) for name in GOOD]
    assert all((folder / "site" / "articles" / page / "index.html").is_file() for page in pages)
    assert "Traceback" not in result.stderr
    assert "\x1b" not in result.stderr
    assert not [line for line in result.stderr.splitlines() if line.lstrip().startswith("::")]


def test_what_needs_no_line_gets_none_and_halves_of_an_emoji_are_put_together(all_bad: tuple[Path, Result]) -> None:
    folder, result = all_bad
    assert not [name for name in QUIET if f"seeds/{name}:" in result.stderr]
    pages = "".join(file.read_text(encoding="utf-8") for file in sorted((folder / "docs" / "outlets").glob("*.md")))
    assert "📰 Herald" in pages
    assert "Lone \N{REPLACEMENT CHARACTER} Herald" in pages


def test_a_page_whose_seed_can_not_be_read_stays_in_docs_but_is_not_published(all_bad: tuple[Path, Result]) -> None:
    folder, result = all_bad
    assert "error: seeds/gone.txt:" in result.stderr
    assert "sawmill" in page_of(folder, "gone").read_text(encoding="utf-8")
    assert not (folder / "site" / "articles" / slug(folder, "gone")).exists()


def test_no_address_that_is_none_becomes_a_link(all_bad: tuple[Path, Result]) -> None:
    folder, _ = all_bad
    html = "".join(file.read_text(encoding="utf-8") for file in sorted((folder / "site").rglob("*.html")))
    assert not re.search(r'href="[^"]*(?:evil|passwd|javascript:|\[::1|99999999|aaaaaaaa)', html)


def test_notices_alone_change_no_exit_code(project: Path) -> None:
    for name in ("README.md", "LICENSE", "scan.pdf", "ferry.txt~"):
        (project / "seeds" / name).write_bytes(b"x")
    (project / "seeds" / "www.md").write_bytes(stating("url: www.example.org/story", "nursery"))
    result = run("build", "--no-site")
    assert result.exit_code == 0
    lines = [line for line in result.stderr.splitlines() if line.startswith("notice: seeds/")]
    assert [line.split(":")[1] for line in lines] == [
        f" seeds/{name}" for name in ("LICENSE", "README.md", "scan.pdf", "www.md")
    ]
    named = run("explain", "seeds/README.md")  # who names it means it
    assert (named.exit_code, "notice:" in named.stderr) == (2, False)


# ------------------------------------------------------------------------- a seed that can't be read this time


def kept(project: Path) -> dict[str, bytes]:
    folders = (project / "docs", project / ".dossier")
    files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]
    return {file.relative_to(project).as_posix(): file.read_bytes() for file in files if "cache" not in file.parts}


def edit(page: Path, *changes: tuple[str, str]) -> None:
    text = page.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, (page, old)
        text = text.replace(old, new, 1)
    page.write_text(text, encoding="utf-8")


def edited(project: Path) -> None:
    """A curator writes a note and a remark, takes out a quotation and says whom a person's page is about."""
    assert run("build", "--no-site").exit_code == 0
    ferry = page_of(project, "ferry")
    first, second = re.findall(r"^\[\^q-.*$", ferry.read_text(encoding="utf-8"), re.MULTILINE)
    edit(ferry, (first, f"{first}\n\n    She confirmed it."), (f"\n{second}\n", ""))
    edit(ferry, ("\n\n[People, how to cite", "\n\nA remark of ours.\n\n[People, how to cite"))
    edit(project / "docs" / "people" / "liv-dahl.md", ("---\n", "---\nrole: harbour master since 2019\n"))
    assert run("build", "--no-site").exit_code == 0


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda seed, _patch: seed.write_bytes(b"\0\0"), id="damaged"),
        pytest.param(lambda seed, _patch: seed.write_bytes(b"---\ntitle: [a\n---\n"), id="front matter alone"),
        pytest.param(lambda seed, _patch: seed.write_bytes(b"Home\nNews\nShare\n"), id="without an article"),
        pytest.param(lambda seed, _patch: (seed.unlink(), seed.symlink_to(seed)), id="a link to itself"),
        pytest.param(lambda _seed, patch: fail_with("ferry", pipeline, "parse_article", patch), id="extraction"),
        pytest.param(lambda _seed, patch: fail_with("ferry", link, "link_articles", patch), id="linking"),
        pytest.param(lambda _seed, patch: fail_with("ferry", read, "read_articles", patch), id="reading"),
    ],
)
def test_nothing_is_lost_of_an_article_that_can_not_be_read_this_time(
    project: Path, spoil: Callable[[Path, pytest.MonkeyPatch], object]
) -> None:
    edited(project)
    before = kept(project)
    seed = project / "seeds" / "ferry.txt"
    shutil.rmtree(project / ".dossier" / "cache")
    with pytest.MonkeyPatch.context() as patch:
        spoil(seed, patch)
        result = run("build", "--no-site")
    assert result.exit_code == 1
    assert [line.split(":")[1] for line in result.stderr.splitlines() if "error:" in line] == [" seeds/ferry.txt"]
    without = kept(project)
    for page in (f"articles/{slug(project, 'ferry')}.md", "people/liv-dahl.md"):
        assert without[f"docs/{page}"] == before[f"docs/{page}"]
    assert b"ferry" not in without["docs/outlets/reuters.md"]
    seed.unlink()
    seed.write_text(FERRY, encoding="utf-8")
    assert run("build", "--no-site").exit_code == 0
    assert kept(project) == before


def test_where_no_seed_can_be_read_nothing_is_built_and_all_stays(project: Path) -> None:
    assert run("build", "--no-site").exit_code == 0
    before = kept(project)
    for seed in (project / "seeds").iterdir():
        seed.write_bytes(b"\0")
    result = run("build")
    assert result.exit_code == 2
    (line,) = [line for line in result.stderr.splitlines() if "error: " in line]
    assert line.startswith("error: seeds/ferry.txt:1: it holds NUL bytes")
    assert "(and 3 more like it), and there is no other article; " in line
    assert kept(project) == before
    assert not (project / "site").exists()


def test_the_pages_of_a_seed_that_is_gone_for_good_go_even_if_another_can_not_be_read(project: Path) -> None:
    assert run("build", "--no-site").exit_code == 0
    (project / "seeds" / "mill.md").unlink()
    (project / "seeds" / "ferry.txt").write_bytes(b"\0")
    assert run("build", "--no-site").exit_code == 1
    assert page_of(project, "ferry").exists()
    assert (project / "docs" / "people" / "liv-dahl.md").exists()
    assert not page_of(project, "mill").exists()
    assert not (project / "docs" / "people" / "jonas-peck.md").exists()


def test_no_other_seed_takes_the_place_of_one_that_can_not_be_read(project: Path) -> None:
    (project / "seeds" / "sub").mkdir()
    (project / "seeds" / "sub" / "ferry.txt").write_text(about("theatre"), encoding="utf-8")
    edited(project)
    before = kept(project)
    (project / "seeds" / "ferry.txt").write_bytes(b"\0")
    (project / "seeds" / "copy-of-ferry.txt").write_text(FERRY, encoding="utf-8")
    assert run("build", "--no-site").exit_code == 1
    ferry = page_of(project, "ferry")
    assert ferry.read_bytes() == before[ferry.relative_to(project).as_posix()]
    assert "She confirmed it." not in page_of(project, "copy-of-ferry").read_text(encoding="utf-8")


def test_a_broken_line_of_an_export_keeps_the_pages_of_its_articles(project: Path) -> None:
    records = [json.dumps({"id": name, "text": about(name)}) for name in ("uncle", "villa")]
    export = project / "seeds" / "daily export.jsonl"
    export.write_text("\n".join(records), encoding="utf-8")
    assert run("build", "--no-site").exit_code == 0
    page = page_of(project, "daily-export-uncle")
    before = page.read_bytes()
    export.write_text("\n".join([records[0][:-5], records[1]]), encoding="utf-8")
    assert run("build", "--no-site").exit_code == 1
    assert page.read_bytes() == before
    export.write_text(records[1], encoding="utf-8")
    assert run("build", "--no-site").exit_code == 0
    assert not page.exists()


def test_a_half_character_in_a_curators_front_matter_stops_nothing(project: Path) -> None:
    assert run("build", "--no-site").exit_code == 0
    edit(page_of(project, "mill"), ("---\n", '---\nauthor: "\\ud83d\\udcf0 Ann \\ud83d Lee"\n'))
    result = run("build", "--no-site")
    assert result.exit_code == 0, result.stderr


# ------------------------------------------------------------------------------------- defects of Dossier


def fail_with(name: str, module: object, function: str, patch: pytest.MonkeyPatch) -> None:
    """Let a step fail as soon as the article is among what it is given: as a defect would that only it brings up."""
    real = getattr(module, function)

    def ids(items: object) -> list[str]:
        found = items.articles if isinstance(items, Dossier) else items if isinstance(items, Sequence) else [items]
        return [getattr(getattr(item, "article", item), "id", "") for item in found]

    def failing(items: object, *rest: object, **more: object) -> object:
        if name in ids(items):
            raise ValueError("no such\nthing at 0x7f00aa00bb")
        return real(items, *rest, **more)

    patch.setattr(module, function, failing)


@pytest.mark.parametrize(
    ("module", "function", "step"),
    [
        pytest.param(read, "read_articles", "reading it", id="reading"),
        pytest.param(pipeline, "parse_article", "extracting it", id="extracting"),
        pytest.param(link, "link_articles", "linking it or writing its pages", id="linking"),
        pytest.param(pages, "render_pages", "linking it or writing its pages", id="page writing"),
    ],
)
def test_a_defect_that_one_seed_brings_up_names_the_seed_and_says_what_happened(
    project: Path, monkeypatch: pytest.MonkeyPatch, module: object, function: str, step: str
) -> None:
    fail_with("mill", module, function, monkeypatch)
    result = run("build", "--no-site")
    assert result.exit_code == 1
    (line,) = [line for line in result.stderr.splitlines() if line.startswith("error: ")]
    assert re.fullmatch(
        rf"error: seeds/mill\.md: {step} failed \(ValueError: no such thing at 0x…(, \w+\.py:\d+)?\); "
        "report this as a defect of Dossier",
        line,
    )
    pages = {slug(project, article) for article in ("ferry", "school", "well")}
    assert {file.stem for file in (project / "docs" / "articles").glob("*.md")} == {*pages, "index"}


def test_a_defect_that_no_seed_is_to_blame_for_ends_with_2_and_says_where(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_given: object) -> object:
        raise ValueError("always")

    monkeypatch.setattr(link, "link_articles", failing)
    result = run("build", "--no-site")
    assert result.exit_code == 2
    assert "Traceback" in result.stderr
    assert "error: nothing came of it (ValueError: always" in result.stderr
    assert not (project / "docs").exists()


def article(name: str, text: str, *body: Span, furniture: tuple[Cut, ...] = ()) -> Article:
    seed = Seed(name, f"seeds/{name}.txt", text, "0")
    return Article(seed, None, "2024-05-31", None, None, (), body or (Span(0, len(text)),), furniture, language="en")


BROKEN = article("broken", MILL, Span(0, 10), None)  # type: ignore[arg-type]  # no reading makes such a one
MODEL = default_config(Path()).model


@pytest.mark.parametrize("processes", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_a_defect_costs_its_article_alone_and_reads_the_same_from_another_process(
    monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    monkeypatch.setattr(extraction_room, "_WORTH_A_PROCESS", 1)
    told: list[tuple[str, str]] = []
    found = extract_articles(
        [article("ferry", FERRY), BROKEN, article("well", WELL)], MODEL, None, processes,
        quarantine=lambda of, words: told.append((of.id, words)),
    )  # fmt: skip
    assert [extraction.article.id for extraction in found] == ["ferry", "well"]
    assert [name for name, _ in told] == ["broken"]
    assert re.fullmatch(r"AttributeError: 'NoneType' object has no attribute 'start', parse\.py:\d+", told[0][1])


def test_a_defect_is_not_hidden_from_who_has_no_quarantine() -> None:
    with pytest.raises(AttributeError, match="NoneType"):
        extract_articles([BROKEN], MODEL, None, 1)


def refusing(*sets: frozenset[int]) -> Callable[[Sequence[int]], list[int]]:
    def step(items: Sequence[int]) -> list[int]:
        if any(one <= set(items) for one in sets):
            raise ZeroDivisionError(str(items))
        return list(items)

    return step


@pytest.mark.parametrize(
    ("sets", "failed"),
    [
        pytest.param([], [], id="nothing fails"),
        pytest.param([{3}], [3], id="one"),
        pytest.param([{1}, {8}, {4}], [1, 4, 8], id="several"),
        pytest.param([{2, 6}], [6], id="two that fail together: the later"),
        pytest.param([{2, 6}, {1, 8}, {5}], [5, 6, 8], id="all of it"),
        pytest.param([{n} for n in range(1, 9)], list(range(1, 9)), id="every one"),
    ],
)
def test_a_step_is_done_without_what_makes_it_fail(sets: list[set[int]], failed: list[int]) -> None:
    items = list(range(1, 9))
    made, left = without_failing(refusing(*map(frozenset, sets)), items)
    assert sorted(item for item, _ in left) == failed
    assert made == [item for item in items if item not in failed]
    assert all(isinstance(error, ZeroDivisionError) for _, error in left)


@pytest.mark.parametrize("error", [DossierError("a", "b", "c"), RuntimeError("with nothing at all")])
def test_an_error_with_a_remedy_and_one_without_a_culprit_are_raised(error: Exception) -> None:
    def step(_items: Sequence[int]) -> None:
        raise error

    with pytest.raises(type(error)):
        without_failing(step, [1, 2])


def test_the_words_of_an_exception_are_one_line_without_places_in_memory() -> None:
    assert words_of(ValueError("<Doc object at 0x7f1234567890>\nfell " + "x" * 500)).startswith(
        "ValueError: <Doc object at 0x…> fell xxx"
    )
    assert len(words_of(ValueError("x" * 500))) < 200
    assert words_of(KeyError()) == "KeyError"


# ------------------------------------------------------------------------------------- quotations and cuts

CUT = "Read also: the ferry that never came back."
OVER_A_CUT = f"""Ferry returns

Captain Liv Dahl said: “We waited eleven weeks for a single bolt.

{CUT}

“Nobody shall wait like that again.”
"""


def test_no_quotation_runs_over_what_was_cut() -> None:
    start = OVER_A_CUT.index(CUT)
    cut = Cut(Span(start, start + len(CUT)), "related links")
    parted = article("a", OVER_A_CUT, Span(0, start), Span(start + len(CUT), len(OVER_A_CUT)), furniture=(cut,))
    (found,) = extract_articles([parted], MODEL, None, 1)
    assert [quote.text for quote in found.quotes] == [
        "We waited eleven weeks for a single bolt.",
        "Nobody shall wait like that again.",
    ]
    assert from_the_article(found) == (found, ())
    whole = article("a", OVER_A_CUT.replace(f"{CUT}\n\n", ""))
    (joined,) = extract_articles([whole], MODEL, None, 1)
    assert len(joined.quotes) == 1


@pytest.mark.parametrize(
    ("span", "text", "is_kept"),
    [
        pytest.param((10, 20), None, True, id="within the body"),
        pytest.param((0, 5), None, True, id="up to the cut"),
        pytest.param((0, 6), None, False, id="one character of the cut"),
        pytest.param((2, 30), None, False, id="over the cut"),
        pytest.param((5, 8), None, False, id="the cut itself"),
        pytest.param((10, 20), "other words", False, id="not the slice"),
    ],
)
def test_only_the_articles_own_words_are_left_as_quotations(
    span: tuple[int, int], text: str | None, *, is_kept: bool
) -> None:
    cut = Cut(Span(5, 8), "share bar")
    of = article("a", MILL, Span(0, 5), Span(8, len(MILL)), furniture=(cut,))
    words = MILL[slice(*span)] if text is None else text
    quote = Quote("q-1", "indirect", Span(*span), (), words, None, None, None, "none", None)
    extraction, strange = from_the_article(Extraction(of, (), (quote,)))
    assert (extraction.quotes, strange) == (((quote,), ()) if is_kept else ((), (quote,)))


# -------------------------------------------------------------------------------------------- exit codes


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(["extract", "seeds/ferry.txt"], 0, id="extract"),
        pytest.param(["extract", "seeds/ferry.txt", "seeds/none.txt"], 1, id="extract some"),
        pytest.param(["extract", "seeds/none.txt"], 2, id="extract none"),
        pytest.param(["extract", "seeds"], 0, id="extract a folder with a README"),
        pytest.param(["explain", "seeds/ferry.txt"], 0, id="explain"),
        pytest.param(["explain", "seeds/none.txt"], 2, id="explain what is not there"),
        pytest.param(["add", "more/new.txt"], 0, id="add"),
        pytest.param(["add", "more/new.txt", "none.txt"], 1, id="add some"),
        pytest.param(["add", "none.txt"], 2, id="add none"),
        pytest.param(["add", "http://[::1", "more/new.txt"], 2, id="add with a broken address"),
        pytest.param(["add", "http://a:99999999/", "more/new.txt"], 2, id="add with a wrong port"),
        pytest.param(["add", "www.example.org/new", "more/new.txt"], 1, id="add an address without its scheme"),
        pytest.param(["accept", "docs/articles/none.md"], 2, id="accept what is not there"),
        pytest.param(["diff"], 1, id="diff before the first build"),
        pytest.param(["check"], 1, id="check before the first build"),
        pytest.param(["build", "--config", "none.yml"], 2, id="no settings"),
        pytest.param(["serve", "--config", "none.yml"], 2, id="serve without settings"),
        pytest.param(["build", "--none"], 2, id="no such option"),
    ],
)
def test_the_exit_code_says_whether_the_work_is_done(project: Path, arguments: list[str], code: int) -> None:
    (project / "more").mkdir()
    (project / "more" / "new.txt").write_text(about("new"), encoding="utf-8")
    (project / "seeds" / "README.md").write_text("How to add articles.\n", encoding="utf-8")
    result = run(*arguments)
    assert result.exit_code == code, result.stderr
    assert "Traceback" not in result.stderr


def test_the_help_says_what_the_exit_codes_mean() -> None:
    words = " ".join(run("--help").stdout.split())
    assert "Every command ends with 0 if all is fine; with 1 if it did its work and found what needs somebody" in words


def test_the_address_of_an_added_file_is_suggested_where_its_scheme_is_missing(project: Path) -> None:
    (project / "new.txt").write_text(about("new"), encoding="utf-8")
    assert (
        "write https://www.example.org/new if the address is meant"
        in run("add", "www.example.org/new", "new.txt").stderr
    )


def test_linking_without_what_is_lost_gives_its_ids_to_nobody() -> None:
    (ferry,) = extract_articles([article("ferry", FERRY)], MODEL, None, 1)
    (copy,) = extract_articles([article("copy", FERRY)], MODEL, None, 1)
    _, ledger = link.link_articles([ferry], Curation(), Ledger())
    moved, _ = link.link_articles([copy], Curation(), ledger)
    waiting, after = link.link_articles([copy], Curation(), ledger, {"ferry"})
    assert {quote.id for quote in moved.quotes} == {entry[0] for entry in ledger.quotes["ferry"]}
    assert {quote.id for quote in moved.quotes}.isdisjoint(quote.id for quote in waiting.quotes)
    assert after.quotes["ferry"] == ledger.quotes["ferry"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list everything")
def test_a_folder_that_can_not_be_listed_is_named_and_costs_no_page(project: Path) -> None:
    folder = project / "seeds" / "sub"
    folder.mkdir()
    (folder / "hall.txt").write_text(about("hall"), encoding="utf-8")
    assert run("build", "--no-site").exit_code == 0
    folder.chmod(0)
    try:
        result = run("build", "--no-site")
    finally:
        folder.chmod(0o755)
    assert (result.exit_code, "seeds/sub: what is in it can't be listed" in result.stderr) == (1, True)
    assert (project / "docs" / "articles" / "hall.md").exists()
