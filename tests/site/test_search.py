"""What the search knows of: each person, organisation, source, outlet, article and quotation, under its permalink."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.config import Config, load_config
from dossier.errors import PublishError
from dossier.publish import render_site, write_search
from dossier.publish.index_format import unpacked
from dossier.publish.search import findable, search_records
from dossier.records import Dossier, LinkedOrganisation

Rendered = Callable[[dict[str, str]], Config]
QUOTE = "articles/right/#q-00000002"
RIGHT = "articles/right/index.html"


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


def test_an_organisation_is_found_by_every_name_and_speaks_by_the_first(dossier: Dossier) -> None:
    bank = LinkedOrganisation("dale-bank", "Dale Bank", ("Dale Bank", "DB"), ("right",), ("q-00000003",))
    said = replace(dossier.quotes[2], source=None, organisation="dale-bank")
    found = list(search_records(replace(dossier, quotes=(*dossier.quotes[:2], said), organisations=(bank,))))
    record = next(record for record in found if record.url == "organisations/dale-bank/")
    assert (record.filters, record.content) == ({"type": ["Organisation"]}, "Dale Bank · DB")
    assert record.meta == {"title": "Dale Bank", "note": "organisation · 1 quotation"}
    assert found[-1].filters["speaker"] == ["Dale Bank"]


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


@pytest.mark.parametrize(
    "tag",
    [
        pytest.param('<figure class="quote" id="q-00000002">', id="as-mkdocs-writes-it"),
        pytest.param("<figure class=quote id=q-00000002>", id="without-quotation-marks"),
        pytest.param("<FIGURE ID='q-00000002'>", id="in-capitals"),
        pytest.param('<a title="2 > 1" id="q-00000002">', id="after-a-sign-that-ends-no-tag"),
        pytest.param('<figure\n  id = "q-00000002"\n>', id="over-lines"),
    ],
)
def test_a_quotation_on_its_page_can_be_found(dossier: Dossier, rendered: Rendered, tag: str) -> None:
    site = rendered({RIGHT: f"<p>before</p>{tag}</figure>"}).site
    assert QUOTE in {record.url for record in findable(dossier, site)}


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<p>deleted by hand</p>", id="deleted"),
        pytest.param('<figure id="q-00000003">', id="another-quotation"),
        pytest.param('<figure id="q-000000021">', id="a-longer-name"),
        pytest.param('<figure data-id="q-00000002">', id="another-attribute"),
        pytest.param("<a title=' id=\"q-00000002\"'>", id="in-an-attribute"),
        pytest.param('<!-- <figure\nid="q-00000002"> -->', id="commented-out"),
        pytest.param('<p>id="q-00000002"</p>', id="words-of-the-page"),
        pytest.param('<p>1 &lt; 2 id="q-00000002" ></p>', id="words-after-a-sign"),
    ],
)
def test_a_quotation_that_is_on_no_page_is_not_found(dossier: Dossier, rendered: Rendered, html: str) -> None:
    found = {record.url for record in findable(dossier, rendered({RIGHT: html}).site)}
    assert "articles/right/" in found
    assert QUOTE not in found


def test_a_person_whose_page_was_taken_out_is_not_found(dossier: Dossier, rendered: Rendered) -> None:
    pages = {"outlets/dale-times/index.html": "", "people/ada/index.html": ""}
    assert [record.url for record in findable(dossier, rendered(pages).site)] == ["outlets/dale-times/"]


def test_what_has_no_word_is_in_no_index(dossier: Dossier, rendered: Rendered) -> None:
    config = rendered({"sources/officials/index.html": "", "outlets/dale-times/index.html": ""})
    wordless = replace(dossier, sources=tuple(replace(one, wordings=("<", "{")) for one in dossier.sources))
    assert "sources/officials/" in {record.url for record in findable(dossier, config.site)}
    assert "sources/officials/" not in {record.url for record in findable(wordless, config.site)}


def test_the_index_holds_what_a_reader_loads_and_no_more(searchable: Config) -> None:
    folder = searchable.site / "pagefind"
    names = {file.name for file in folder.iterdir() if file.suffix in {".js", ".css"}}
    assert names == {"pagefind.js", "pagefind-worker.js"}
    assert len(list((folder / "fragment").iterdir())) == 8


def test_the_same_records_give_the_same_bytes(dossier: Dossier, searchable: Config, tmp_path: Path) -> None:
    """Pagefind itself lists filters and their values by chance."""

    def written() -> dict[str, bytes]:
        files = (file for file in (searchable.site / "pagefind").rglob("*") if file.is_file())
        return {file.relative_to(searchable.site).as_posix(): file.read_bytes() for file in files}

    first = written()
    (searchable.site / "pagefind").rename(tmp_path / "before")
    write_search(dossier, searchable)
    assert written() == first
    values = [unpacked(content).count(b"Quotation") for path, content in first.items() if path.endswith(".pf_filter")]
    assert sorted(values) == [0, 0, 0, 0, 1]


ANSWERS = """#!{python}
import base64, json, os, sys
given = {given!r}
while given:
    asked = b""
    while not asked.endswith(b","):
        asked += sys.stdin.buffer.read(1)
    answer = given.pop(0)
    if not given:
        os.close(0)  # before it answers, so that a request after that is always one to the dead
    sent = answer if isinstance(answer, bytes) else base64.b64encode(json.dumps({{"payload": answer}}).encode()) + b","
    sys.stdout.buffer.write(sent)
    sys.stdout.buffer.flush()
"""
NEW = {"type": "NewIndex", "index_id": 0}
ADDED = [{"type": "IndexedFile"}] * 8


@pytest.mark.parametrize(
    ("given", "fact"),
    [
        pytest.param([], "ended without an answer", id="dead-at-once"),
        pytest.param([NEW], "ended without an answer", id="dead-among-the-records"),
        pytest.param([NEW, *ADDED], "ended without an answer", id="dead-before-the-files"),
        pytest.param([NEW, *ADDED, b"eyJwYXlsb2FkIjo"], "ended without an answer", id="dead-in-an-answer"),
        pytest.param([b"eyJwYXlsb2FkIjo,"], "its answer can't be read", id="half-an-answer"),
        pytest.param([NEW, {"type": "Error", "message": "no room"}], "no room", id="an-error-of-its-own"),
        pytest.param([NEW, *ADDED, {"type": "GetFiles", "files": []}], "its files can't be read", id="no-entry"),
    ],
)
def test_a_writer_that_fails_is_an_error(
    dossier: Dossier,
    searchable: Config,
    monkeypatch: pytest.MonkeyPatch,
    given: list[object],
    fact: str,
) -> None:
    program = searchable.root / "writer"
    program.write_text(ANSWERS.format(python=sys.executable, given=given), encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    with pytest.raises(PublishError, match=fact):
        write_search(dossier, searchable)


def test_where_all_is_listed_is_found_from_any_depth_below_the_published_address(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://news.example/harbour/")
    config = load_config(project / "mkdocs.yml")
    render_site(config)
    for page, start in (
        ("404.html", "/harbour/"),
        ("search/index.html", "../"),
        ("articles/left/index.html", "../../"),
    ):
        html = (config.site / page).read_text(encoding="utf-8")
        failed = html.partition('<template id="search-failed">')[2].partition("</template>")[0]
        assert f'<a href="{start}people/">People</a>, <a href="{start}organisations/">Organisations</a>, ' in failed
        assert failed.rstrip().endswith("</a>.</p>")
