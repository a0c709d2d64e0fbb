"""The feeds are well-formed Atom, newest first, with addresses in full."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dossier.config import Config
from dossier.publish.feed import write_feeds
from dossier.records import Dossier

ATOM = "{http://www.w3.org/2005/Atom}"
VERBATIM = "Ada Quill: “We will not close it, not *one* day,”"
PAGES = ("people/ada-quill", "articles/left", "articles/right", "outlets/dale-times")


@pytest.fixture
def published(config: Config) -> Config:
    """A project whose site has a page of everything."""
    for page in ("", *PAGES):
        (config.site / page).mkdir(parents=True, exist_ok=True)
        (config.site / page / "index.html").write_text("<p>The harbour</p>", encoding="utf-8")
    return replace(config, address="https://example.org/dale/")


def feeds(config: Config) -> set[str]:
    return {file.relative_to(config.site).as_posix() for file in config.site.rglob("feed.xml")}


def entries(file: Path) -> list[tuple[str | None, str | None]]:
    feed = ElementTree.fromstring(file.read_text(encoding="utf-8"))  # noqa: S314 - our own
    return [(entry.findtext(f"{ATOM}title"), entry.findtext(f"{ATOM}id")) for entry in feed.iter(f"{ATOM}entry")]


def dated(dossier: Dossier) -> Dossier:
    """The dossier with a day for what the officials say, which is only reported."""
    return replace(dossier, quotes=(*dossier.quotes[:2], replace(dossier.quotes[2], said_on="2031-04-01")))


def test_only_quotations_with_a_day_are_in_a_feed(dossier: Dossier, published: Config) -> None:
    write_feeds(dossier, published)
    address = "https://example.org/dale/articles/left/#q-00000001"
    assert entries(published.site / "feed.xml") == [(VERBATIM, address)]


def test_the_newest_comes_first_and_reported_words_stand_in_their_sentence(dossier: Dossier, published: Config) -> None:
    write_feeds(dated(dossier), published)
    titles = [title for title, _ in entries(published.site / "feed.xml")]
    assert titles == ["a <risk>", VERBATIM]  # the record has no sentence: then the words alone, after nobody's name
    text = dossier.articles[1].article.text
    told = dated(dossier).quotes[2]
    sentence = replace(told.quote.span, start=text.index("Officials"), end=len(text))
    whole = replace(told, quote=replace(told.quote, sentence=sentence))
    write_feeds(replace(dossier, quotes=(whole,)), published)
    said = ("Officials disagreed, calling it “a <risk>”.", f"https://example.org/dale/{told.url}")
    assert entries(published.site / "feed.xml") == [said]


def test_each_person_and_outlet_has_a_feed_of_what_is_theirs(dossier: Dossier, published: Config) -> None:
    write_feeds(dated(dossier), published)
    assert feeds(published) == {"feed.xml", "people/ada-quill/feed.xml", "outlets/dale-times/feed.xml"}
    assert [title for title, _ in entries(published.site / "people/ada-quill/feed.xml")] == [VERBATIM]
    assert [title for title, _ in entries(published.site / "outlets/dale-times/feed.xml")] == [VERBATIM]
    own = (published.site / "people/ada-quill/feed.xml").read_text(encoding="utf-8")
    assert "<id>https://example.org/dale/people/ada-quill/</id>" in own
    assert '<link rel="self" href="https://example.org/dale/people/ada-quill/feed.xml"/>' in own


def test_a_person_who_is_hidden_has_no_feed(dossier: Dossier, published: Config) -> None:
    hidden = replace(dossier, people=tuple(replace(person, hidden=True) for person in dossier.people))
    write_feeds(hidden, published)
    assert feeds(published) == {"feed.xml", "outlets/dale-times/feed.xml"}


def test_a_site_without_a_known_address_has_no_feed(dossier: Dossier, published: Config) -> None:
    write_feeds(dossier, replace(published, address=None))
    assert feeds(published) == set()


def test_a_quotation_whose_article_has_no_page_is_in_no_feed(dossier: Dossier, published: Config) -> None:
    (published.site / "articles/left/index.html").unlink()
    write_feeds(dossier, published)
    assert [entries(published.site / file) for file in sorted(feeds(published))] == [[], [], []]
