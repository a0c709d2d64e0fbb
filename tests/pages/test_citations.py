from __future__ import annotations

import json
from dataclasses import replace

import pytest

from dossier.write.citations import Source, bibtex, csl_json, ris

FULL = Source(
    id="q-1a2b3c4d",
    title="Port strike: 50% stay & wait_",
    outlet="The Courier",
    author="A. {Staff} Writer",
    date="2023-03-03",
    url="https://dossier.example/articles/a/#q-1a2b3c4d",
    original="https://courier.example/a?b=1&c=2",
    speaker="Mara Lindqvist",
    kind="direct",
)
BARE = replace(FULL, title=None, outlet=None, author=None, date=None, original=None, speaker=None, kind="indirect")


def test_bibtex_escapes_what_tex_reads_as_commands() -> None:
    assert bibtex(FULL) == (
        "@misc{q-1a2b3c4d,\n"
        "  author = {A. \\{Staff\\} Writer},\n"
        "  title = {Port strike: 50\\% stay \\& wait\\_},\n"
        "  howpublished = {The Courier},\n"
        "  year = {2023},\n"
        "  month = {3},\n"
        "  note = {Mara Lindqvist, verbatim; https://dossier.example/articles/a/\\#q-1a2b3c4d},\n"
        "  url = {https://courier.example/a?b=1&c=2},\n"
        "}"
    )


def test_ris_is_one_record_of_a_news_item() -> None:
    lines = ris(FULL).split("\n")
    assert lines[0] == "TY  - NEWS"
    assert "DA  - 2023/03/03" in lines
    assert lines[-1] == "ER  -"


def test_csl_json_is_json_with_its_date_in_parts() -> None:
    item = json.loads(csl_json(FULL))
    assert item["issued"] == {"date-parts": [[2023, 3, 3]]}
    assert item["container-title"] == "The Courier"


def test_what_is_unknown_is_left_out_of_a_citation() -> None:
    assert "year" not in bibtex(BARE)
    assert "author" not in bibtex(BARE)
    assert "AU" not in ris(BARE)
    assert set(json.loads(csl_json(BARE))) == {"id", "type", "note", "URL"}
    assert "Speaker unknown, reported" in ris(BARE)
    assert BARE.url in bibtex(BARE)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param("2023-03", [[2023, 3]], id="month"),
        pytest.param("2023", [[2023]], id="year"),
        pytest.param("spring 2023", None, id="not-a-date"),
    ],
)
def test_dates_are_as_exact_as_they_are_known(date: str, expected: list[list[int]] | None) -> None:
    issued = json.loads(csl_json(replace(FULL, date=date))).get("issued")
    assert (issued["date-parts"] if issued else None) == expected
