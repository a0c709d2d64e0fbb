"""What other programs read: the lines of `dossier extract` and the files under data/."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from hashlib import sha256

import pytest

from dossier.config import Config
from dossier.publish import extraction_record, write_data
from dossier.publish.data import csv_of, data_records
from dossier.records import Dossier, LinkedOrganisation, Mention, Relay, Span


def test_an_extraction_is_exactly_the_documented_record(dossier: Dossier) -> None:
    extraction = dossier.articles[0]
    text = extraction.article.text
    start, end = text.index("We will"), text.index("” said")
    at = text.index("Ada Quill")
    assert extraction_record(extraction) == {
        "id": "left",
        "seed": "seeds/left.txt",
        "sha256": sha256(text.encode()).hexdigest(),
        "title": "The harbour stays open",
        "date": "2031-03-02",
        "byline": "Ben Oak",
        "dateline": "Port Dale",
        "outlets": [{"name": "Dale Times", "relation": "publisher"}],
        "body": [[11, text.index("\nTags")]],
        "furniture": [
            {"start": 0, "end": 10, "reason": "share bar"},
            {"start": text.index("Tags"), "end": len(text), "reason": "tag list"},
        ],
        "people": [{"name": "Ada Quill", "role": "Mayor", "mentions": [[at, at + 9]]}],
        "quotes": [
            {
                "id": "q-00000001",
                "kind": "direct",
                "start": start,
                "end": end,
                "parts": [[start, end]],
                "text": "We will not close it,  not *one*\nday,",
                "speaker": {"start": at, "end": at + 9, "text": "Ada Quill"},
                "person": "Ada Quill",
                "organisation": None,
                "via": [],
                "cue": {"start": text.index("said"), "end": text.index("said") + 4, "text": "said"},
                "rule": "quote-then-speaker",
                "source": None,
                "reason": None,
            }
        ],
    }


def test_what_is_unknown_is_null(dossier: Dossier) -> None:
    record = extraction_record(dossier.articles[1])
    assert [record[key] for key in ("title", "date", "byline", "dateline")] == [None] * 4
    assert record["quotes"][0]["speaker"] is None
    assert record["quotes"][0]["parts"] == []


def test_quotes_name_people_by_id_and_have_a_permalink(dossier: Dossier) -> None:
    first, second, third = data_records(dossier)["quotes"]
    assert (first["person"], first["article"], first["url"]) == ("ada-quill", "left", "articles/left/#q-00000001")
    assert second["person"] == "ada-quill"
    assert (third["person"], third["organisation"], third["source"]) == (None, None, "officials")


def test_what_an_organisation_says_names_it_by_id(dossier: Dossier) -> None:
    bank = LinkedOrganisation("dale-bank", "Dale Bank", ("Dale Bank", "Bank"), ("right",), ("q-00000003",))
    said = replace(dossier.quotes[2], source=None, organisation="dale-bank")
    records = data_records(replace(dossier, quotes=(*dossier.quotes[:2], said), organisations=(bank,), sources=()))
    (record,) = records["organisations"]
    assert record == {
        "id": "dale-bank",
        "name": "Dale Bank",
        "names": ["Dale Bank", "Bank"],
        "articles": ["right"],
        "url": "organisations/dale-bank/",
    }
    assert (records["quotes"][2]["organisation"], records["quotes"][2]["source"]) == ("dale-bank", None)


def test_who_relays_a_quotation_stands_with_it_and_last_the_outlet_of_its_article(dossier: Dossier) -> None:
    left, right = dossier.articles
    relay = Relay(Mention(Span(11, 13), "We"), Mention(Span(14, 18), "will"))
    (words,) = left.quotes
    told = replace(left, quotes=(replace(words, via=(relay,)),))
    inner = {"start": 11, "end": 13, "text": "We", "cue": {"start": 14, "end": 18, "text": "will"}}
    linked = replace(dossier.quotes[0], quote=told.quotes[0])
    first, second, _ = data_records(replace(dossier, articles=(told, right), quotes=(linked, *dossier.quotes[1:])))[
        "quotes"
    ]
    assert extraction_record(told)["quotes"][0]["via"] == [inner]
    assert first["via"] == [inner, {"start": None, "end": None, "text": "Dale Times", "cue": None}]
    assert second["via"] == []


def test_people_come_with_every_spelling_and_role(dossier: Dossier) -> None:
    (person,) = data_records(dossier)["people"]
    assert person["names"] == ["Ada Quill", "Ms Quill"]
    assert person["roles"] == ["Mayor"]
    assert person["articles"] == ["left", "right"]


def test_a_hidden_person_is_in_no_file(dossier: Dossier, config: Config) -> None:
    hidden = replace(dossier, people=tuple(replace(person, hidden=True) for person in dossier.people))
    write_data(hidden, config)
    for name in ("people", "quotes", "utterances"):
        assert "ada-quill" not in (config.site / f"data/{name}.jsonl").read_text(encoding="utf-8")


def test_each_line_of_each_file_is_a_record(dossier: Dossier, config: Config) -> None:
    write_data(dossier, config)
    counts = {
        file.stem: [type(json.loads(line)) for line in file.read_text(encoding="utf-8").split("\n")[:-1]]
        for file in sorted((config.site / "data").glob("*.jsonl"))
    }
    assert {name: len(rows) for name, rows in counts.items()} == {
        "articles": 2,
        "organisations": 0,
        "outlets": 1,
        "people": 1,
        "quotes": 3,
        "sources": 1,
        "utterances": 1,
    }
    assert {kind for rows in counts.values() for kind in rows} == {dict}


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("Ada Quill", "Ada Quill"),
        ("=1+1", "'=1+1"),
        ("  =HYPERLINK(1)", "'  =HYPERLINK(1)"),
        ("@SUM(1)", "'@SUM(1)"),
        ("-2 degrees", "'-2 degrees"),
        ("a=b", "a=b"),
        (-2, "-2"),
        (None, '""'),
        (["=a"], '"[""=a""]"'),
        ('say "no", now\nor never', '"say ""no"", now\nor never"'),
    ],
)
def test_a_cell_of_a_table_is_text_and_never_a_formula(value: object, cell: str) -> None:
    assert csv_of([{"words": value}]) == f"words\n{cell}\n"


def test_every_file_of_records_is_a_table_too(dossier: Dossier, config: Config) -> None:
    write_data(dossier, config)
    files = {file.name for file in (config.site / "data").iterdir()}
    assert files == {f"{name}.{kind}" for name in data_records(dossier) for kind in ("jsonl", "csv")}
    with (config.site / "data" / "quotes.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert [row["id"] for row in rows] == [quote.id for quote in dossier.quotes]
    assert [row["text"] for row in rows] == [quote.quote.text for quote in dossier.quotes]
