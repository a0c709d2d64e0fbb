"""What the search knows of: each person, outlet, article, unnamed source and quotation, under its permalink."""

from __future__ import annotations

from dataclasses import replace

from dossier.config import Config
from dossier.publish import write_search
from dossier.publish.search import search_records
from dossier.records import Dossier


def test_each_thing_that_has_an_address_is_one_record(dossier: Dossier) -> None:
    assert [(record.url, record.filters["type"]) for record in search_records(dossier)] == [
        ("people/ada-quill/", ["Person"]),
        ("sources/officials/", ["Unnamed source"]),
        ("outlets/dale-times/", ["Outlet"]),
        ("articles/left/", ["Article"]),
        ("articles/right/", ["Article"]),
        ("articles/left/#q-00000001", ["Quotation"]),
        ("articles/right/#q-00000002", ["Quotation"]),
        ("articles/right/#q-00000003", ["Quotation"]),
    ]


def test_a_quotation_is_found_by_its_own_words_and_narrowed_by_facets(dossier: Dossier) -> None:
    record = next(r for r in search_records(dossier) if r.url.endswith("#q-00000001"))
    assert record.content == "We will not close it,  not *one*\nday,"
    assert record.filters == {
        "type": ["Quotation"],
        "speaker": ["Ada Quill"],
        "outlet": ["Dale Times"],
        "year": ["2031"],
        "kind": ["Verbatim"],
    }
    assert record.sort["date"] == "2031-03-01"


def test_what_is_unknown_can_be_filtered_for_and_comes_last_in_both_orders(dossier: Dossier) -> None:
    unknown = replace(dossier.quotes[2], source=None)
    records = search_records(replace(dossier, quotes=(*dossier.quotes[:2], unknown)))
    last = list(records)[-1]
    assert (last.filters["speaker"], last.filters["outlet"], last.filters["year"]) == (["Unknown"],) * 3
    assert last.sort == {"date": "0000", "oldest": "9999"}


def test_a_hidden_person_is_not_found(dossier: Dossier) -> None:
    hidden = replace(dossier, people=tuple(replace(person, hidden=True) for person in dossier.people))
    for record in search_records(hidden):
        assert "ada-quill" not in record.url
        assert "Ada Quill" not in (record.content, record.meta["title"])


def test_the_index_holds_what_a_reader_loads_and_no_more(dossier: Dossier, config: Config) -> None:
    config.site.mkdir()
    write_search(dossier, config)
    names = {file.name for file in (config.site / "pagefind").iterdir() if file.suffix in {".js", ".css"}}
    assert names == {"pagefind.js", "pagefind-worker.js"}
    assert len(list((config.site / "pagefind/fragment").iterdir())) == 8
