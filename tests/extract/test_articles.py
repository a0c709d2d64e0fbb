"""Extraction of whole articles: laws for any text, the cache, order, processes, other languages."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dossier.errors import ConfigError
from dossier.extract import drop_unused, extract_articles
from dossier.extract.cache import cache_key, store
from dossier.records import Extraction, Mention, Span

from .written import MODEL, article

TEXT = '"The bridge is safe," Ana Ruiz told reporters in Prague on Friday. She said it would open in May.'

PIECES = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "'",
        "’",
        "''",
        "«",
        "„",
        " said",
        " Ana Ruiz",
        " he",
        ",",
        ".",
        "\n",
        "\n\n",
        " that",
        ": ",
        " — ",
        " it is",
    ]
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=40).map("".join))


def extract(text: str, language: str = "en") -> Extraction:
    return extract_articles([article(text, language=language)], MODEL, None, 1)[0]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
@example(": “")
def test_no_text_is_lost_and_every_span_is_a_slice_of_it(text: str) -> None:
    ids = []
    for quote in extract(text).quotes:
        assert 0 <= quote.span.start < quote.span.end <= len(text)
        assert quote.text == quote.span.of(text)
        assert all(quote.span.contains(part) for part in quote.parts)
        mentions: list[Mention | None] = [quote.speaker, quote.cue, quote.addressee, quote.place, quote.when]
        assert all(mention is None or mention.text == mention.span.of(text) for mention in mentions)
        assert (quote.person is None and quote.source is None) or quote.reason is None
        ids.append(quote.id)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("after", [": ", ", Sept 17 (Reuters) - ", ", July 31. /TASS/. ", " (AFP) May 31, 2024 "])
def test_the_place_of_the_dateline_says_nothing(after: str) -> None:
    dateline = Span(0, len("PORTO NOVO") + len(after))
    dated = replace(article(f"PORTO NOVO{after}The minister said that the bridge was safe."), lead_ins=(dateline,))
    (quote,) = extract_articles([dated], MODEL, None, 1)[0].quotes
    assert quote.speaker is not None
    assert quote.speaker.text == "The minister"


def test_the_cache_gives_the_same_again_and_is_read(tmp_path: Path) -> None:
    (first,) = extract_articles([article(TEXT)], MODEL, tmp_path, 1)
    assert extract_articles([article(TEXT)], MODEL, tmp_path, 1) == (first,)
    other = replace(first, quotes=first.quotes[:1])
    store(tmp_path, cache_key(article(TEXT), MODEL), other)
    assert extract_articles([article(TEXT)], MODEL, tmp_path, 1) == (other,)


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param(lambda _kept: "{", id="garbage"),
        pytest.param(lambda _kept: "", id="nothing"),
        pytest.param(lambda _kept: '{"people":[],"quotes":[]}', id="emptied"),
        pytest.param(lambda kept: kept.split("\n")[0] + '\n{"people": [], "quotes": []}', id="emptied-below-its-seal"),
        pytest.param(lambda kept: kept.split("\n")[1], id="without-its-seal"),
        pytest.param(lambda kept: kept[:-40], id="cut-short"),
        pytest.param(lambda kept: kept.replace("Ana Ruiz", "Ana Diaz"), id="another-speaker"),
    ],
)
def test_a_damaged_cache_file_is_made_anew(tmp_path: Path, damaged: Callable[[str], str]) -> None:
    first = extract_articles([article(TEXT)], MODEL, tmp_path, 1)
    (kept,) = tmp_path.glob("*.json")
    whole = kept.read_text()
    kept.write_text(damaged(whole))
    assert extract_articles([article(TEXT)], MODEL, tmp_path, 1) == first
    assert kept.read_text() == whole


def test_another_articles_cache_file_is_not_taken(tmp_path: Path) -> None:
    first = extract_articles([article(TEXT)], MODEL, tmp_path, 1)
    extract_articles([article("Nothing.")], MODEL, tmp_path, 1)
    mine, other = (tmp_path / f"{cache_key(article(text), MODEL)}.json" for text in (TEXT, "Nothing."))
    mine.write_bytes(other.read_bytes())
    assert extract_articles([article(TEXT)], MODEL, tmp_path, 1) == first


def test_another_text_title_or_language_is_not_taken_from_the_cache(tmp_path: Path) -> None:
    variants = [article(TEXT), article(TEXT + " "), article(TEXT, language="fr"), article(TEXT, title=Span(0, 3))]
    extract_articles(variants, MODEL, tmp_path, 1)
    assert len(list(tmp_path.glob("*.json"))) == len(variants)


def test_what_no_article_of_today_needs_leaves_the_cache_and_nothing_else(tmp_path: Path) -> None:
    now = [article(TEXT), article("Nothing.", name="b")]
    extract_articles([*now, article("Gone."), article(TEXT, title=Span(0, 3))], MODEL, tmp_path, 1)
    half, names, folder = tmp_path / f"{'0' * 64}.7.part", tmp_path / "names.json", tmp_path / "site"
    half.touch()
    names.touch()
    folder.mkdir()
    drop_unused(tmp_path, now, MODEL)
    kept = {f"{cache_key(one, MODEL)}.json" for one in now}
    assert {path.name for path in tmp_path.iterdir()} == {*kept, names.name, folder.name}


def test_another_models_extractions_leave_the_cache(tmp_path: Path) -> None:
    extract_articles([article(TEXT)], MODEL, tmp_path, 1)
    drop_unused(tmp_path, [article(TEXT)], "another_model")
    assert list(tmp_path.iterdir()) == []


def test_without_a_cache_there_is_nothing_to_drop(tmp_path: Path) -> None:
    drop_unused(tmp_path / "none", [article(TEXT)], MODEL)
    assert not (tmp_path / "none").exists()


def test_order_is_kept_and_progress_is_told() -> None:
    done: list[int] = []
    articles = [article(TEXT, name="b"), article("Nothing.", name="a"), article(TEXT, name="c")]
    assert [e.article.id for e in extract_articles(articles, MODEL, None, 1, done.append)] == ["b", "a", "c"]
    assert done == [1, 1, 1]


def test_one_process_starts_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a process was started")

    monkeypatch.setattr(multiprocessing, "get_context", refuse)
    assert len(extract_articles([article(TEXT, name=str(n)) for n in range(25)], MODEL, None, 1)) == 25


@pytest.mark.slow
def test_two_processes_find_what_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier.extract.articles._WORTH_A_PROCESS", 1)
    articles = [article(TEXT + " More." * n, name=str(n)) for n in range(26)]
    assert extract_articles(articles, MODEL, None, 2) == extract_articles(articles, MODEL, None, 1)


def test_another_language_yields_marked_words_and_no_speakers() -> None:
    found = extract("« Le pont ouvrira en mai », a déclaré Ana Ruiz.", language="fr")
    assert [(quote.speaker, quote.person, quote.rule) for quote in found.quotes] == [(None, None, "marks-alone")]
    assert found.quotes[0].reason is not None
    assert "fr" in found.quotes[0].reason
    assert found.people == ()


def test_an_endless_line_is_read_in_pieces() -> None:
    text = "The engineer said the bridge was safe. " * 300
    assert len(extract(text).quotes) > 200


def test_a_model_that_is_not_installed_is_an_error_with_a_remedy() -> None:
    with pytest.raises(ConfigError, match="not installed"):
        extract_articles([article(TEXT)], "no_such_model", None, 1)


def test_equal_words_twice_have_two_ids() -> None:
    ids = [quote.id for quote in extract('"We go now," he said.\n\nLater she spoke. "We go now," she said.').quotes]
    assert len(ids) == len(set(ids)) == 2
