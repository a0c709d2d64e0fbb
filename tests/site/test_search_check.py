"""A search index that is not whole, or leads astray, is not published: each way in which a file can be wrong."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.config import Config
from dossier.errors import PublishError
from dossier.publish import publish_site, verify_search
from dossier.publish.index_format import FormatError, decoded, encoded, packed, unpacked
from dossier.publish.search import search_records, write_index
from dossier.records import Dossier

FILES = {
    "entry": "pagefind-entry.json",
    "script": "pagefind.js",
    "worker": "pagefind-worker.js",
    "engine": "wasm.en.pagefind",
    "metadata": "*.pf_meta",
    "words": "index/*.pf_index",
    "filter": "filter/*.pf_filter",
    "record": "fragment/*.pf_fragment",
}


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def halved(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def one_byte_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def one_byte_changed(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def missing(file: Path) -> None:
    file.unlink()


def a_page_instead(file: Path) -> None:
    file.write_bytes(b"<html>502 Bad gateway</html>")


def another_gzip(file: Path) -> None:
    file.write_bytes(gzip.compress(b"something else"))


DAMAGES = (emptied, halved, one_byte_short, one_byte_changed, missing, a_page_instead, another_gzip)
# One byte of the entry's version may be another one: the index is whole nonetheless.
CASES = [
    pytest.param(pattern, damage, id=f"{name}-{damage.__name__.replace('_', '-')}")
    for name, pattern in FILES.items()
    for damage in DAMAGES
    if (name, damage) != ("entry", one_byte_changed)
]


def only(config: Config, pattern: str) -> Path:
    return min((config.site / "pagefind").glob(pattern))


def test_an_index_as_it_was_written_passes(dossier: Dossier, searchable: Config) -> None:
    assert verify_search(dossier, searchable) == ()


@pytest.mark.parametrize(("pattern", "damage"), CASES)
def test_a_file_that_is_not_whole_is_named(
    dossier: Dossier, searchable: Config, pattern: str, damage: Callable[[Path], None]
) -> None:
    file = only(searchable, pattern)
    damage(file)
    (finding,) = verify_search(dossier, searchable)
    assert (finding.kind, finding.severity) == ("search", "error")
    assert finding.file == file.relative_to(searchable.root).as_posix()


def test_an_entry_that_names_no_file_is_an_error(dossier: Dossier, searchable: Config) -> None:
    entry = only(searchable, "pagefind-entry.json")
    stated = json.loads(entry.read_text(encoding="utf-8"))
    stated["languages"]["en"]["hash"] = "en_0123456789"
    entry.write_text(json.dumps(stated), encoding="utf-8")
    (finding,) = verify_search(dossier, searchable)
    assert finding.file.endswith("pagefind.en_0123456789.pf_meta")


def test_an_index_of_nothing_is_an_error_where_there_is_something(dossier: Dossier, searchable: Config) -> None:
    write_index((), searchable.site / "pagefind")
    facts = [finding.fact for finding in verify_search(dossier, searchable)]
    assert "it has no record for people/ada-quill/" in facts
    assert len(facts) == 8


def test_an_index_of_nothing_is_right_where_there_is_nothing(dossier: Dossier, rendered: Callable[..., Config]) -> None:
    config = rendered({"index.html": ""})
    write_index((), config.site / "pagefind")
    assert verify_search(dossier, config) == ()


def test_a_record_that_leads_nowhere_is_an_error(dossier: Dossier, searchable: Config) -> None:
    shutil.rmtree(searchable.site / "people")
    (searchable.site / "articles/right/index.html").write_text('<figure id="q-00000003">', encoding="utf-8")
    assert [finding.fact for finding in verify_search(dossier, searchable)] == [
        "its record for articles/right/#q-00000002 leads nowhere",
        "its record for people/ada-quill/ leads nowhere",
    ]


def test_a_thing_that_has_a_page_and_no_record_is_an_error(dossier: Dossier, searchable: Config) -> None:
    records = [record for record in search_records(dossier) if record.url != "outlets/dale-times/"]
    write_index(records, searchable.site / "pagefind")
    assert [finding.fact for finding in verify_search(dossier, searchable)] == [
        "it has no record for outlets/dale-times/"
    ]


def test_a_filter_that_is_not_there_is_an_error(dossier: Dossier, searchable: Config) -> None:
    records = (replace(record, filters={"type": record.filters["type"]}) for record in search_records(dossier))
    shutil.rmtree(searchable.site / "pagefind")
    write_index(records, searchable.site / "pagefind")
    (finding,) = verify_search(dossier, searchable)
    assert finding.fact == "names no filter for kind, outlet, speaker, year"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param([], id="no-words"),
        pytest.param([["zebra", [[0, [1], []]], []]], id="words-of-others"),
        pytest.param([["ada", [[7, [1], []]], []], ["quill", [[7, [1], []]], []]], id="words-that-lead-elsewhere"),
    ],
)
def test_words_that_lead_to_no_record_are_an_error(dossier: Dossier, searchable: Config, words: list[object]) -> None:
    only(searchable, "index/*.pf_index").write_bytes(packed(encoded([words])))
    (finding,) = verify_search(dossier, searchable)
    assert "none of the words tried leads to the record" in finding.fact


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Elections", id="an-ending-is-cut-off"),
        pytest.param("Parties", id="a-letter-is-changed"),
        pytest.param("Café", id="a-mark-is-taken-off"),
        pytest.param("Война и мир", id="another-alphabet"),
        pytest.param("O’Brien-Smith", id="a-name-of-parts"),
        pytest.param("1984", id="a-number"),
    ],
)
def test_a_single_record_is_found_by_its_words(dossier: Dossier, rendered: Callable[..., Config], title: str) -> None:
    article = replace(dossier.articles[0].article, title=title)
    lone = replace(dossier, articles=(replace(dossier.articles[0], article=article),), people=(), outlets=(), quotes=())
    config = rendered({"articles/left/index.html": ""})
    write_index((record for record in search_records(lone) if "articles" in record.url), config.site / "pagefind")
    assert verify_search(lone, config) == ()


def test_a_site_with_a_damaged_index_does_not_take_the_place_of_the_last_one(
    dossier: Dossier, config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_site(dossier, config)
    before = only(config, "pagefind-entry.json").read_bytes()

    def damaged(records: object, folder: Path) -> None:
        write_index(records, folder)  # type: ignore[arg-type]
        emptied(folder / "pagefind-entry.json")

    monkeypatch.setattr("dossier.publish.search.write_index", damaged)
    with pytest.raises(PublishError) as raised:
        publish_site(dossier, config)
    assert "pagefind-entry.json: is empty or no entry of an index" in str(raised.value)
    assert only(config, "pagefind-entry.json").read_bytes() == before


@pytest.mark.parametrize(
    ("value", "content"),
    [  # from the examples of RFC 8949, appendix A
        (0, "00"), (23, "17"), (24, "1818"), (255, "18ff"), (256, "190100"), (1000000, "1a000f4240"),
        (18446744073709551615, "1bffffffffffffffff"), (-1, "20"), (-100, "3863"), (-1000, "3903e7"),
        ("", "60"), ("IETF", "6449455446"), ("\u6c34", "63e6b0b4"),
        ([], "80"), ([1, [2, 3], [4, 5]], "8301820203820405"), ([0] * 25, "9819" + "00" * 25),
    ],
)  # fmt: skip
def test_values_are_written_and_read_as_the_standard_has_them(value: object, content: str) -> None:
    assert encoded(value).hex() == content
    assert decoded(bytes.fromhex(content)) == value


@pytest.mark.parametrize("content", ["", "18", "61", "82", "8201", "0000", "f6", "a0", "9f01ff", "61ff", "1c"])
def test_what_pagefind_does_not_write_is_not_read(content: str) -> None:
    with pytest.raises(FormatError):
        decoded(bytes.fromhex(content))


def test_what_is_packed_is_unpacked() -> None:
    assert unpacked(packed(b"words")) == b"words"
