"""Files in: every kind of seed, and every way in which one can be broken, alone and among good ones."""

from __future__ import annotations

import json
import os
import re
import socket
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from dossier.errors import SeedError
from dossier.read import formats, read_articles, read_paths, read_seeds
from dossier.read.formats import LONGEST_LINE, LONGEST_TEXT
from dossier.read.seeds import LARGEST_FILE
from dossier.records import Seed

GOOD = (
    "Ferry returns to the lake\n\n"
    "The ferry will cross the lake again from Monday, the harbour office said, after eleven weeks in the dock.\n\n"
    '"She has a new engine and an old captain," said harbour master Liv Dahl.\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a-good.txt").write_text(GOOD, encoding="utf-8")
    (seeds / "z-good.md").write_text(GOOD.replace("ferry", "steamer"), encoding="utf-8")
    return seeds


def read_all(folder: Path) -> tuple[tuple[Seed, ...], tuple[SeedError, ...]]:
    return read_seeds(folder, folder.parent)


BROKEN = [
    pytest.param(b"", "the file is empty", id="empty"),
    pytest.param(b" \n\t\r\n", "the file is empty", id="white space only"),
    pytest.param("\ufeff\n".encode(), "the file is empty", id="byte order mark only"),
    pytest.param(bytes(range(256)) * 40, "NUL", id="binary"),
    pytest.param(b"%PDF-1.7\n" + b"\xe2\xe3" * 50, "PDF", id="a PDF by another name"),
    pytest.param(b"PK\x03\x04" + b"\x14\0" * 50, "ZIP", id="a word processor's document"),
    pytest.param(GOOD.encode() + b"\0\0\0", "NUL", id="NUL bytes at the end"),
    pytest.param("Müde Bürger: „Nein“\n".encode() * 9 + "Größe\n".encode("cp1252"), "mixes", id="mixed encodings"),
    pytest.param(b"abc \x81 text \x8d and \x8f\x9d more " * 30, "encoding", id="no encoding at all"),
    pytest.param(b"word " * (LARGEST_FILE // 5 + 1), "10 MB", id="20 MB of text"),
    pytest.param(
        b"a sentence here.\n" * (LONGEST_TEXT // 17 + 1), f"{LONGEST_TEXT:,}", id="more text than can be read"
    ),
    pytest.param(b"word " * 1_000_000, f"{LONGEST_TEXT:,}", id="one line of 5 MB"),
    pytest.param(b"word " * (LONGEST_LINE // 5 + 1), f"{LONGEST_LINE:,}", id="one line too long to be a paragraph"),
    pytest.param(b"---\ntitle: x\n---\n\n", "no article", id="front matter alone"),
]


@pytest.mark.parametrize(("data", "fact"), BROKEN)
def test_a_broken_file_gives_one_clear_line_and_the_others_are_read(folder: Path, data: bytes, fact: str) -> None:
    (folder / "m-broken.txt").write_bytes(data)
    seeds, errors = read_all(folder)
    assert [seed.id for seed in seeds] == ["a-good", "z-good"]
    (error,) = errors
    assert fact in error.fact
    assert error.file == "seeds/m-broken.txt"
    assert error.remedy
    assert "\n" not in str(error)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["no mark", "byte order mark"])
def test_line_ends_and_a_byte_order_mark_stay_as_they_are(tmp_path: Path, line_end: str, mark: str) -> None:
    text = mark + GOOD.replace("\n", line_end)
    (tmp_path / "a.txt").write_bytes(text.encode())
    seeds, errors = read_seeds(tmp_path, tmp_path)
    assert not errors
    assert seeds[0].text == text
    articles, errors = read_articles(seeds, {})
    assert not errors
    assert articles[0].title == "Ferry returns to the lake"
    (body,) = articles[0].body
    assert body.of(text).startswith("The ferry will")
    assert body.of(text).endswith("Liv Dahl.")


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        pytest.param("Der Bürgermeister sagte: „Wir müssen das ändern.“ Die Größe sei", "cp1252", id="German, Windows"),
        pytest.param("Le ministre a déclaré : « Nous attendons l’été. » À Genève, il", "cp1252", id="French, Windows"),
        pytest.param(
            "Minister powiedział w Łodzi, że umowa zostanie podpisana jesienią", "cp1250", id="Polish, Windows"
        ),
        pytest.param(
            "Minister powiedział w Łodzi, że umowa zostanie podpisana jesienią", "iso8859-2", id="Polish, ISO"
        ),
        pytest.param("Министр заявил в пятницу, что соглашение не будет подписано", "cp1251", id="Russian, Windows"),
        pytest.param("Министр заявил в пятницу, что соглашение не будет подписано", "koi8-r", id="Russian, KOI8"),
        pytest.param(
            "大臣は金曜日、東京で記者団に対し、合意は秋までに署名されないと述べた。", "shift_jis", id="Japanese"
        ),
        pytest.param("市议会星期五出人意料地否决了出售旧屠宰场的计划。经过三个小时的辩论", "gb18030", id="Chinese"),
    ],
)
def test_another_encoding_is_detected_and_reported(folder: Path, words: str, encoding: str) -> None:
    text = f"{words}.\n" * 4
    (folder / "m.txt").write_bytes(text.encode(encoding))
    seeds, errors = read_all(folder)
    assert next(seed.text for seed in seeds if seed.id == "m") == text
    (error,) = errors
    assert encoding.replace("-", "").replace("_", "") in error.fact.replace("-", "").replace("_", "")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(GOOD.encode(encoding))
    seeds, _ = read_seeds(tmp_path, tmp_path)
    assert seeds[0].text == GOOD


def test_only_furniture_is_no_article(folder: Path) -> None:
    (folder / "m.txt").write_text("Home\nNews\nSport\nShare\nLeave a Reply\nRelated Links\n", encoding="utf-8")
    seeds, errors = read_all(folder)
    assert not errors
    articles, errors = read_articles(seeds, {})
    assert [article.id for article in articles] == ["a-good", "z-good"]
    assert [error.file for error in errors] == ["seeds/m.txt"]


def test_the_same_text_twice_is_told_and_joined(folder: Path) -> None:
    (folder / "b-again.txt").write_text(GOOD, encoding="utf-8")
    articles, errors = read_articles(read_all(folder)[0], {})
    assert [(error.file, "seeds/a-good.txt" in error.fact) for error in errors] == [("seeds/b-again.txt", True)]
    assert {article.id: article.copy_of for article in articles} == {
        "a-good": None,
        "b-again": "a-good",
        "z-good": None,
    }


def test_a_link_out_of_the_folder_is_not_followed(folder: Path) -> None:
    (folder.parent / "secret.txt").write_text(GOOD, encoding="utf-8")
    (folder.parent / "elsewhere").mkdir()
    (folder / "m.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "sub").symlink_to(folder.parent / "elsewhere")
    (folder / "inside.txt").symlink_to(folder / "a-good.txt")
    seeds, errors = read_all(folder)
    assert [seed.id for seed in seeds] == ["a-good", "inside", "z-good"]
    assert [error.file for error in errors] == ["seeds/m.txt", "seeds/sub"]


def test_a_dangling_link_and_a_loop_are_told(folder: Path) -> None:
    (folder / "gone.txt").symlink_to(folder / "nothing.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    seeds, errors = read_all(folder)
    assert len(seeds) == 2
    assert [error.file for error in errors] == ["seeds/gone.txt", "seeds/loop.txt"]


def test_names_that_break_lines_are_refused_and_long_ones_shortened(folder: Path) -> None:
    (folder / "two\nlines.txt").write_text(GOOD, encoding="utf-8")
    (folder / f"{'n' * 246}.txt").write_text(GOOD + "More.\n", encoding="utf-8")
    seeds, errors = read_all(folder)
    (error,) = errors
    assert "\n" not in str(error)
    assert "rename" in error.remedy
    assert max(len(seed.id) for seed in seeds) <= 100


def test_a_name_that_is_not_utf8_is_refused(folder: Path) -> None:
    (folder / os.fsdecode(b"bad\xff.txt")).write_text(GOOD, encoding="utf-8")
    _, errors = read_all(folder)
    assert len(errors) == 1
    str(errors[0]).encode("utf-8")


def test_a_pipe_and_a_socket_do_not_stop_the_reading(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "s.txt"))
        seeds, errors = read_all(folder)
    assert len(seeds) == 2
    assert [error.fact for error in errors] == ["it is no regular file"] * 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(folder: Path) -> None:
    (folder / "m.txt").write_text(GOOD, encoding="utf-8")
    (folder / "m.txt").chmod(0)
    seeds, errors = read_all(folder)
    assert len(seeds) == 2
    assert "permission" in errors[0].remedy


def test_a_missing_folder_or_file_is_told(tmp_path: Path) -> None:
    seeds, errors = read_paths([tmp_path / "seeds", tmp_path / "a.txt"], tmp_path)
    assert not seeds
    assert [error.file for error in errors] == ["seeds", "a.txt"]


def test_files_that_are_no_seeds_are_told_and_hidden_ones_left_alone(folder: Path) -> None:
    (folder / "m.docx").write_bytes(b"x")
    (folder / ".gitkeep").write_bytes(b"")
    (folder / ".git").mkdir()
    (folder / ".git" / "a.txt").write_bytes(b"x")
    seeds, errors = read_all(folder)
    assert len(seeds) == 2
    assert [(error.file, error.notice, error.lost) for error in errors] == [("seeds/m.docx", True, None)]


def test_seeds_come_sorted_by_path_with_unique_ids(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "a-good.txt").write_text(GOOD + "In a folder.\n", encoding="utf-8")
    (folder / "Über uns.txt").write_text(GOOD + "With an umlaut.\n", encoding="utf-8")
    (folder / "index.md").write_text(GOOD + "Reserved.\n", encoding="utf-8")
    seeds, errors = read_all(folder)
    assert not errors
    assert [seed.path for seed in seeds] == sorted(seed.path for seed in seeds)
    ids = [seed.id for seed in seeds]
    assert len(set(ids)) == len(ids)
    assert {"a-good", "z-good", "Uber-uns"} <= set(ids)
    assert "index" not in ids


def test_paths_are_read_in_the_order_given_and_once(folder: Path) -> None:
    seeds, _ = read_paths([folder / "z-good.md", folder], folder.parent)
    assert [seed.id for seed in seeds] == ["z-good", "a-good"]


def test_reading_twice_gives_the_same(folder: Path) -> None:
    assert read_all(folder) == read_all(folder)


def test_front_matter_wins_over_what_is_found(tmp_path: Path) -> None:
    stated = '---\ntitle: "No: a title"\ndate: 2024-05-31\nauthors: [Ann Lee, Bo Ek]\nlang: no\n---\n\n'
    (tmp_path / "a.md").write_text(stated + "# Another headline\n\n" + GOOD.split("\n\n", 1)[1], encoding="utf-8")
    articles, _ = read_articles(read_seeds(tmp_path, tmp_path)[0], {})
    article = articles[0]
    assert (article.title, article.date, article.byline, article.language) == (
        "No: a title",
        "2024-05-31",
        "Ann Lee, Bo Ek",
        "no",
    )
    assert article.furniture[0].reason == "front matter"
    assert article.furniture[0].span.of(article.text).startswith("---\ntitle")


def test_broken_front_matter_is_told_with_its_line_and_the_article_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: [unclosed\ndate: x\n---\n\n" + GOOD, encoding="utf-8")
    seeds, errors = read_seeds(tmp_path, tmp_path)
    assert errors[0].line is not None
    assert read_articles(seeds, {})[0][0].title == "Ferry returns to the lake"


def test_an_export_gives_an_article_a_line_and_a_fault_a_broken_line(tmp_path: Path) -> None:
    lines = [
        json.dumps(
            {
                "id": "one",
                "text": GOOD,
                "title": "Ferry returns",
                "date": "2024-01-02",
                "outlet": "Lake News",
                "score": 3,
            }
        ),
        "{broken",
        "[1, 2]",
        "",
        json.dumps({"title": "no text"}),
        json.dumps(
            {
                "html": f"<html><body><h1>Ferry returns to the lake</h1>{'<p>' + GOOD[27:133] + '</p>'}</body></html>",
                "url": "https://lake.example/a",
            }
        ),
        '{"text": "\ud800"}'.encode("utf-8", "surrogatepass").decode("latin-1"),
    ]
    (tmp_path / "e.jsonl").write_text("\n".join(lines), encoding="utf-8")
    seeds, errors = read_seeds(tmp_path, tmp_path)
    assert [(seed.id.split("-")[0], seed.line) for seed in seeds][:2] == [("e", 1), ("e", 6)]
    assert [error.line for error in errors] == [2, 3, 5]
    assert seeds[0].id == "e-one"
    assert seeds[0].fields["score"] == "3"
    articles, _ = read_articles(seeds[:2], {})
    assert (articles[0].title, articles[0].date) == ("Ferry returns", "2024-01-02")
    assert articles[1].url == "https://lake.example/a"


def test_a_record_keeps_its_id_when_lines_are_added_above_it(tmp_path: Path) -> None:
    record = json.dumps({"text": GOOD, "url": "https://lake.example/a"})
    (tmp_path / "e.jsonl").write_text(record + "\n", encoding="utf-8")
    (before,), _ = read_seeds(tmp_path, tmp_path)
    (tmp_path / "e.jsonl").write_text(json.dumps({"text": GOOD + "x"}) + "\n" + record + "\n", encoding="utf-8")
    after = read_seeds(tmp_path, tmp_path)[0][1]
    assert (before.id, before.sha256) == (after.id, after.sha256)
    assert (before.line, after.line) == (1, 2)


def test_a_page_of_100000_nested_tags_is_refused_and_the_others_are_read(folder: Path) -> None:
    (folder / "m.html").write_text("<div>" * 100_000 + GOOD + "</div>" * 100_000, encoding="utf-8")
    seeds, errors = read_all(folder)
    assert len(seeds) == 2
    assert "nested" in errors[0].fact


def test_unclosed_paragraphs_are_not_nested(tmp_path: Path) -> None:
    (tmp_path / "m.html").write_text("<html><body>" + "<p>" + "<p>".join([GOOD[27:133]] * 600), encoding="utf-8")
    seeds, errors = read_seeds(tmp_path, tmp_path)
    assert (len(seeds), errors) == (1, ())


def test_a_page_without_an_article_is_told(folder: Path) -> None:
    (folder / "m.html").write_text("<html><head><title>x</title></head><body></body></html>", encoding="utf-8")
    assert "no article" in read_all(folder)[1][0].fact


def test_a_page_in_the_encoding_that_it_declares_is_read_without_a_fault(tmp_path: Path) -> None:
    page = '<html><head><meta charset="windows-1252"></head><body><h1>Der alte Schlachthof bleibt</h1>' + (
        "<p>Der Stadtrat hat den Verkauf gestoppt, so Bürgermeister Jörg Wenk am Freitag vor über hundert Gästen.</p>"
        * 4
    )
    (tmp_path / "m.html").write_bytes(page.encode("cp1252"))
    seeds, errors = read_seeds(tmp_path, tmp_path)
    assert not errors
    assert "Bürgermeister Jörg" in seeds[0].text


@pytest.mark.parametrize(
    ("name", "notices"),
    [
        pytest.param("README.md", 1, id="a README"),
        pytest.param("readme.de.txt", 1, id="a README in another language"),
        pytest.param("LICENCE", 1, id="a licence"),
        pytest.param("CONTRIBUTING.html", 1, id="a guide"),
        pytest.param("m.pdf", 1, id="a PDF"),
        pytest.param("m.JPG", 1, id="a picture"),
        pytest.param("notes", 1, id="a file without ending"),
        pytest.param("m.txt~", 0, id="an editor's backup"),
        pytest.param("#m.txt#", 0, id="another editor's backup"),
        pytest.param(".m.txt.swp", 0, id="a hidden file"),
        pytest.param("THUMBS.DB", 0, id="a file manager's"),
    ],
)
def test_what_nobody_meant_as_a_seed_asks_for_nothing(folder: Path, name: str, notices: int) -> None:
    (folder / name).write_text(GOOD + "Once more.\n", encoding="utf-8")
    seeds, errors = read_all(folder)
    assert [seed.id for seed in seeds] == ["a-good", "z-good"]
    assert [(error.file, error.notice) for error in errors] == [(f"seeds/{name}", True)] * notices


@pytest.mark.parametrize(
    "name", ["readme-first-said-the-mayor.txt", "licensed-to-ferry.md", "changelogs.txt", "m~1.txt"]
)
def test_an_article_whose_name_only_begins_like_a_readme_is_read(folder: Path, name: str) -> None:
    (folder / name).write_text(GOOD + "Once more.\n", encoding="utf-8")
    seeds, errors = read_all(folder)
    assert (len(seeds), errors) == (3, ())


def test_who_names_a_readme_means_it(folder: Path) -> None:
    (folder / "README.md").write_text(GOOD, encoding="utf-8")
    seeds, errors = read_paths([folder / "README.md"], folder.parent)
    assert (len(seeds), errors) == (1, ())


def test_a_seed_that_can_not_be_read_keeps_its_id_from_others(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "a-good.txt").write_text(GOOD + "Once more.\n", encoding="utf-8")
    before = {seed.path: seed.id for seed in read_all(folder)[0]}
    (folder / "a-good.txt").write_bytes(b"")
    seeds, (error,) = read_all(folder)
    assert {seed.path: seed.id for seed in seeds} == {p: i for p, i in before.items() if p != "seeds/a-good.txt"}
    assert error.lost == "a-good"


def test_a_lost_line_of_an_export_may_be_any_of_its_articles(folder: Path) -> None:
    (folder / "Tägliche Züge.jsonl").write_text(json.dumps({"id": 7, "text": GOOD}) + "\n{", encoding="utf-8")
    seeds, (error,) = read_all(folder)
    assert error.lost is not None
    assert [fnmatchcase(seed.id, error.lost) for seed in seeds] == [True, False, False]


def test_a_defect_that_one_file_brings_up_costs_no_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = formats.read_document

    def failing(data: bytes, path: str, name: str, suffix: str) -> formats.Read:
        if name == "a-good":
            raise IndexError("no such place")
        return real(data, path, name, suffix)

    monkeypatch.setattr(formats, "read_document", failing)
    seeds, (error,) = read_all(folder)
    assert [seed.id for seed in seeds] == ["z-good"]
    assert re.match(
        r"seeds/a-good\.txt: reading it failed \(IndexError: no such place, \w+\.py:\d+\); report", str(error)
    )


ADDRESSED = {
    "a.md": "---\nurl: {}\n---\n\n" + GOOD,
    "a.txt": "---\ntitle: Ferry\nlink: {}\n---\n\n" + GOOD,
    "a.jsonl": '{{"text": ' + json.dumps(GOOD) + ', "canonical_url": "{}"}}',
    "a.html": '<html><head><link rel="canonical" href="{}"></head><body><h1>Ferry returns to the lake</h1>'
    + f"<p>{GOOD[27:133]}</p>" * 3,
}


@pytest.mark.parametrize("name", ADDRESSED)
@pytest.mark.parametrize(
    ("stated", "is_one"),
    [
        pytest.param("https://www.example.org/story", True, id="a web address"),
        pytest.param("HTTP://example.org:8080/a?b=c#d", True, id="with port, query and anchor"),
        pytest.param("www.example.org/story", False, id="no scheme"),
        pytest.param("//example.org/story", False, id="no scheme but slashes"),
        pytest.param("http://[::1", False, id="a broken host"),
        pytest.param("http://example.org:99999999/", False, id="no port"),
        pytest.param("javascript:alert(1)", False, id="a script"),
        pytest.param("../../../../etc/passwd", False, id="a path"),
        pytest.param("search/", False, id="a page of the site"),
    ],
)
def test_an_address_is_absolute_or_none_in_every_format(
    tmp_path: Path, name: str, stated: str, *, is_one: bool
) -> None:
    (tmp_path / name).write_text(ADDRESSED[name].format(stated), encoding="utf-8")
    (seed,), errors = read_seeds(tmp_path, tmp_path)
    assert seed.fields.get("url") == (stated if is_one else None)
    assert [error.fact for error in errors] == (
        [] if is_one else [f"its address {stated} is no web address, so it is left out"]
    )
    asks = name != "a.html" and "example.org/story" not in stated
    assert [error.notice for error in errors] == ([] if is_one else [not asks])
    lines = {"a.md": 2, "a.txt": 3, "a.jsonl": 1, "a.html": None}
    assert [error.line for error in errors] == ([] if is_one else [lines[name]])
