"""The feed is well-formed Atom, newest first, with addresses in full."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

from dossier.config import Config
from dossier.publish.feed import feed_xml, write_feed
from dossier.records import Dossier

ATOM = "{http://www.w3.org/2005/Atom}"


def entries(dossier: Dossier, config: Config) -> list[tuple[str | None, str | None]]:
    feed = ElementTree.fromstring(feed_xml(dossier, config, "https://example.org/dale/"))  # noqa: S314 - our own
    return [(entry.findtext(f"{ATOM}title"), entry.findtext(f"{ATOM}id")) for entry in feed.iter(f"{ATOM}entry")]


def test_only_quotations_with_a_day_are_in_the_feed(dossier: Dossier, config: Config) -> None:
    address = "https://example.org/dale/articles/left/#q-00000001"
    assert entries(dossier, config) == [("Ada Quill: “We will not close it, not *one* day,”", address)]


def test_the_newest_comes_first_and_marks_are_escaped(dossier: Dossier, config: Config) -> None:
    newer = replace(dossier.quotes[2], said_on="2031-04-01")
    titles = [title for title, _ in entries(replace(dossier, quotes=(*dossier.quotes[:2], newer)), config)]
    assert titles == ["Officials: a <risk>", "Ada Quill: “We will not close it, not *one* day,”"]


def test_a_site_without_a_known_address_has_no_feed(dossier: Dossier, config: Config) -> None:
    config.site.mkdir()
    write_feed(dossier, config)
    assert list(config.site.iterdir()) == []
    write_feed(dossier, replace(config, address="https://example.org/"))
    assert [file.name for file in config.site.iterdir()] == ["feed.xml"]


def test_a_quotation_whose_article_has_no_page_is_not_in_the_feed(dossier: Dossier, config: Config) -> None:
    project, home = replace(config, address="https://example.org/"), config.site / "articles/left"
    home.mkdir(parents=True)
    for there in (True, False):
        if there:
            (home / "index.html").write_text("<p>The harbour</p>", encoding="utf-8")
        else:
            (home / "index.html").unlink()
        write_feed(dossier, project)
        assert ("#q-00000001" in (config.site / "feed.xml").read_text(encoding="utf-8")) is there
