"""`dossier add`: files copied in under a name that stays, with the address they came from; nothing is overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.read import add_seeds, read_articles, read_seeds

TEXT = (
    "Ferry returns to the lake\n\nThe ferry will cross the lake again from Monday, the harbour office said on Friday.\n"
)
PAGE = (
    "<html><body><h1>Ferry returns to the lake</h1>"
    + "<p>The ferry will cross the lake again from Monday, it said.</p>" * 5
)
ADDRESS = "https://lake.example/2024/05/31/ferry-returns.html?utm=1"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return tmp_path / "seeds"


def test_a_file_is_copied_under_its_own_name(tmp_path: Path, seeds: Path) -> None:
    (tmp_path / "Ferry text.txt").write_text(TEXT, encoding="utf-8")
    added, errors = add_seeds([str(tmp_path / "Ferry text.txt")], seeds)
    assert (added, errors) == ((seeds / "Ferry-text.txt",), ())
    assert added[0].read_text(encoding="utf-8") == TEXT


def test_adding_twice_changes_nothing_and_another_text_gets_another_name(tmp_path: Path, seeds: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    first, _ = add_seeds([str(file)], seeds)
    again, _ = add_seeds([str(file)], seeds)
    file.write_text(TEXT + "More.\n", encoding="utf-8")
    other, _ = add_seeds([str(file)], seeds)
    assert first == again
    assert first != other
    assert first[0].read_text(encoding="utf-8") == TEXT
    assert len(list(seeds.iterdir())) == 2


@pytest.mark.parametrize("name", ["page.html", "a.txt", "a.md"])
@pytest.mark.parametrize("order", ["address first", "file first"])
def test_an_address_is_recorded_in_the_copy_and_read_back(tmp_path: Path, seeds: Path, name: str, order: str) -> None:
    file = tmp_path / name
    file.write_text(PAGE if name.endswith("html") else TEXT, encoding="utf-8")
    given = [ADDRESS, str(file)] if order == "address first" else [str(file), ADDRESS]
    added, errors = add_seeds(given, seeds)
    assert not errors
    articles, _ = read_articles(read_seeds(seeds, tmp_path)[0], {})
    assert [article.url for article in articles] == [ADDRESS]
    assert articles[0].title == "Ferry returns to the lake"
    assert added[0].stem == ("ferry-returns" if name == "page.html" else "a")


def test_an_address_joins_front_matter_that_is_there(tmp_path: Path, seeds: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\ntitle: Boat\n---\n{TEXT}", encoding="utf-8")
    add_seeds([ADDRESS, str(tmp_path / "a.md")], seeds)
    (seed,), _ = read_seeds(seeds, tmp_path)
    assert (seed.fields["title"], seed.fields["url"]) == ("Boat", ADDRESS)


def test_each_address_goes_to_the_file_after_it(tmp_path: Path, seeds: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"{name} {TEXT}", encoding="utf-8")
    add_seeds(["https://x.example/1", str(tmp_path / "a.txt"), "https://x.example/2", str(tmp_path / "b.txt")], seeds)
    assert [seed.fields["url"] for seed in read_seeds(seeds, tmp_path)[0]] == [
        "https://x.example/1",
        "https://x.example/2",
    ]


def test_what_can_not_be_added_is_told_and_the_rest_added(tmp_path: Path, seeds: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF")
    (tmp_path / "c.jsonl").write_text("{}", encoding="utf-8")
    given = [
        ADDRESS,
        str(tmp_path / "c.jsonl"),
        str(tmp_path / "b.pdf"),
        str(tmp_path / "none.txt"),
        str(tmp_path / "a.txt"),
    ]
    added, errors = add_seeds([*given, ADDRESS, ADDRESS], seeds)
    assert [path.name for path in added] == ["a.txt"]
    assert len(errors) == 5
    assert any("fetched" in error.fact for error in errors)
