"""Rendering: strict, whole or not at all, and the same bytes each time."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.config import Config
from dossier.errors import PublishError
from dossier.publish import publish_site, render_site, withheld_findings
from dossier.records import Dossier

# Pagefind keeps the values of a filter in a hash map, so these differ in their order, and in the names made of it.
UNORDERED = {".pf_filter", ".pf_meta"}


def contents(folder: Path) -> dict[str, str]:
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    files = [file for file in files if file.suffix not in UNORDERED and file.name != "pagefind-entry.json"]
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def write(config: Config, page: str, text: str) -> None:
    (config.docs / page).write_text(text, encoding="utf-8")


def test_a_published_site_has_pages_data_and_search(dossier: Dossier, config: Config) -> None:
    assert publish_site(dossier, config) == ()
    made = contents(config.site)
    assert {"index.html", "people/ada-quill/index.html", "search/index.html", "404.html"} <= made.keys()
    assert {"data/quotes.jsonl", "data/people.jsonl", "pagefind/pagefind.js", "assets/dossier.css"} <= made.keys()


def test_the_same_input_gives_the_same_bytes(dossier: Dossier, config: Config) -> None:
    publish_site(dossier, config)
    first = contents(config.site)
    publish_site(dossier, config)
    assert contents(config.site) == first


def test_nothing_but_the_site_and_the_state_is_written(dossier: Dossier, config: Config) -> None:
    before = contents(config.root)
    publish_site(dossier, config)
    new = contents(config.root).keys() - before.keys()
    assert {path.split("/")[0] for path in new} == {"site", ".dossier"}
    assert [path for path in new if path.startswith(".dossier")] == [".dossier/cache/published.json"]
    assert {p.name for p in config.root.iterdir()} == {"docs", "seeds", "theme", "mkdocs.yml", "site", ".dossier"}


WRONG = (
    "# About\n\nA word of our own.\n\n"
    '<figure class="quote" id="q-00000002" data-quote="q-00000002" data-kind="indirect" '
    'data-speaker="people/ada-quill">'
    "<blockquote><p>the harbour {} close</p></blockquote></figure>\n"
)


def test_a_wrong_quotation_is_withheld_and_the_rest_of_its_page_is_published(dossier: Dossier, config: Config) -> None:
    write(config, "about.md", WRONG.format("would"))
    (finding,) = (found for found in publish_site(dossier, config) if found.severity == "error")
    assert (finding.kind, finding.file, finding.line) == ("not-verbatim", "docs/about.md", 5)
    assert finding.fact.startswith("q-00000002 differs from its seed")
    assert finding.fact.endswith("the quotation is withheld")
    html = (config.site / "about/index.html").read_text(encoding="utf-8")
    assert "would close" not in html
    assert '<p class="warning" id="q-00000002">This quotation is withheld' in html
    assert "A word of our own." in html


def test_words_that_a_person_changed_in_an_article_are_shown_as_changed_and_as_no_quotation(
    dossier: Dossier, config: Config
) -> None:
    page = (config.docs / "articles/right.md").read_text(encoding="utf-8")
    write(config, "articles/right.md", page.replace("would not close", "would close"))
    assert not [found for found in publish_site(dossier, config) if found.severity == "error"]
    html = (config.site / "articles/right/index.html").read_text(encoding="utf-8")
    changed = html[html.index('<aside class="differs">') : html.index("</aside>")]
    assert "would close" in changed
    assert "Changed by hand" in changed
    assert "<mark" not in html
    assert "<p>the harbour would not close</p>" in html


def test_a_page_at_fault_is_published_as_it_was_last(dossier: Dossier, config: Config) -> None:
    write(config, "about.md", "# About\n\nAs it was.\n")
    publish_site(dossier, config)
    write(config, "about.md", "# About\n\n[x](http://[::1)\n")
    (finding,) = publish_site(dossier, config, {"about.md"})
    assert finding.fact.endswith("Invalid IPv6 URL; it is published as it was last")
    assert "As it was." in (config.site / "about/index.html").read_text(encoding="utf-8")


def test_a_page_is_not_published_as_it_was_last_if_what_it_quotes_no_longer_holds(
    dossier: Dossier, config: Config
) -> None:
    publish_site(dossier, config)
    write(config, "people/ada-quill.md", "# Ada\n\n[x](http://[::1)\n")
    first, *others = dossier.quotes
    unknown = replace(dossier, quotes=(replace(first, person=None), *others))
    found = publish_site(unknown, config, {"people/ada-quill.md"})
    assert not (config.site / "people/ada-quill").exists()
    assert any(finding.fact.endswith("the page is withheld") for finding in found)


def test_words_in_no_seed_are_withheld_wherever_they_stand(dossier: Dossier, config: Config) -> None:
    figure = '<figure class="quote"><blockquote>Never said</blockquote></figure>\n\nA word of our own.\n'
    write(config, "about.md", f"# About\n\n{figure}")
    findings = publish_site(dossier, config, {"about.md"})
    assert [(found.kind, found.severity) for found in findings] == [("not-verbatim", "error")]
    html = (config.site / "about/index.html").read_text(encoding="utf-8")
    assert "Never said" not in html
    assert "A word of our own." in html


def test_the_first_page_is_not_left_out_and_the_last_good_site_stays(dossier: Dossier, config: Config) -> None:
    publish_site(dossier, config)
    good = contents(config.site)
    # a quotation that no closing tag ends: nothing can be taken out of the page for it
    write(config, "index.md", "# Harbour\n\n<figure class=quote id=q-00000001><blockquote>We will close</blockquote>\n")
    first, *others = dossier.quotes
    moved = replace(first, quote=replace(first.quote, text="Other words"))
    with pytest.raises(PublishError, match="is not the seed's text"):
        publish_site(replace(dossier, quotes=(moved, *others)), config)
    assert contents(config.site) == good


def test_a_build_that_was_killed_in_between_leaves_its_last_site_to_the_next_one(
    dossier: Dossier, config: Config
) -> None:
    publish_site(dossier, config)
    good = contents(config.site)
    config.site.rename(config.site.with_name(f".{config.site.name}-old"))
    write(config, "index.md", "# Harbour\n\n[x](http://[::1)\n")
    with pytest.raises(PublishError, match="Invalid IPv6 URL"):
        publish_site(dossier, config)
    assert contents(config.site) == good


def test_a_page_on_which_mkdocs_fails_is_withheld_and_the_rest_is_published(dossier: Dossier, config: Config) -> None:
    write(config, "about.md", "# About\n\n[x](http://[::1)\n")
    (finding,) = (found for found in publish_site(dossier, config, {"about.md"}) if found.severity == "error")
    assert (finding.kind, finding.file) == ("unrendered", "docs/about.md")
    assert finding.fact.endswith("Invalid IPv6 URL; the page is withheld")
    assert not (config.site / "about").exists()
    assert (config.site / "articles/left/index.html").is_file()
    write(config, "index.md", "# Harbour\n\n[x](http://[::1)\n")
    with pytest.raises(PublishError, match=r"docs/index\.md: MkDocs: .*Invalid IPv6 URL"):
        publish_site(dossier, config, {"about.md"})


def test_a_link_longer_than_a_file_name_may_be_stops_nothing(dossier: Dossier, config: Config) -> None:
    write(config, "about.md", f"# About\n\n[x]({'a' * 300})\n")
    assert {(found.kind, found.severity) for found in publish_site(dossier, config, {"about.md"})} == {
        ("dead-link", "warning")
    }


def test_what_is_withheld_is_remembered_until_it_is_mended(dossier: Dossier, config: Config) -> None:
    assert withheld_findings(config) == ()
    write(config, "about.md", WRONG.format("would"))
    said = publish_site(dossier, config)
    assert withheld_findings(config) == said
    write(config, "about.md", WRONG.format("would not"))
    publish_site(dossier, config)
    assert withheld_findings(config) == ()
    for damaged in ("", "[1]", '[{"kind": 1}]'):
        (config.state / "cache" / "withheld.json").write_text(damaged, encoding="utf-8")
        assert withheld_findings(config) == ()


def test_a_page_that_is_left_out_is_not_rendered_and_a_link_to_it_stops_nothing(
    dossier: Dossier, config: Config
) -> None:
    write(config, "articles/held [1] page.md", "# Held\n\nWords of a seed that can't be read.\n")
    write(config, "about.md", "# About\n\n[x](articles/held%20[1]%20page.md)\n")
    findings = publish_site(dossier, config, {"about.md"}, {"articles/held [1] page.md"})
    assert not [found for found in findings if found.severity == "error"]
    assert not list((config.site / "articles").glob("held*"))
    assert (config.site / "articles/left/index.html").is_file()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[x](people/gone.md)", id="a page that is not there"),
        pytest.param("[x](people/ada-quill.md#no)", id="a heading that is not there"),
        pytest.param("[x](/gone)", id="an absolute address"),
        pytest.param("[x](people/gone)", id="an address of no page"),
        pytest.param("![x](gone.png)", id="a picture that is not there"),
    ],
)
def test_a_dead_link_is_an_error_unless_a_person_typed_it_and_stops_nothing(
    dossier: Dossier, config: Config, text: str
) -> None:
    write(config, "about.md", f"# Page\n\n{text}\n")
    findings = publish_site(dossier, config)
    assert {(found.kind, found.severity) for found in findings} == {("dead-link", "error")}
    assert all(found.file == "docs/about.md" and found.fact.startswith("leads to ") for found in findings)
    assert "Page" in (config.site / "about/index.html").read_text(encoding="utf-8")
    assert {finding.severity for finding in publish_site(dossier, config, {"about.md"})} <= {"warning"}


def test_a_section_page_that_a_person_deleted_stops_nothing(dossier: Dossier, config: Config) -> None:
    (config.docs / "about.md").unlink()
    assert {found.kind for found in publish_site(dossier, config)} == {"dead-link"}
    assert publish_site(dossier, config, {"about.md"}) == ()


def test_a_broken_mkdocs_yml_is_told_in_one_line(config: Config) -> None:
    config.file.write_text(config.file.read_text(encoding="utf-8").replace("name: material", "name: none-such"))
    with pytest.raises(PublishError, match=r"mkdocs.yml: MkDocs: .*none-such") as caught:
        render_site(config)
    assert "\n" not in str(caught.value)


def test_no_folder_of_pages_is_said(config: Config) -> None:
    with pytest.raises(PublishError, match="there is no such folder"):
        render_site(replace(config, docs=config.root / "none"))


def test_a_renderer_that_runs_in_another_folder_finds_the_records(
    config: Config, tmp_path_factory: pytest.TempPathFactory
) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config.file)]
    subprocess.run(command, cwd=tmp_path_factory.mktemp("elsewhere"), capture_output=True, check=True)
    html = (config.site / "articles/left/index.html").read_text(encoding="utf-8")
    assert '<figure class="quote" data-kind="direct" data-quote="q-00000001"' in html


def test_a_link_on_a_page_of_a_persons_own_to_a_list_stays_a_link(config: Config) -> None:
    (config.docs / "notes").mkdir()
    write(config, "notes/mine.md", "# Mine\n\n[All people](../people/ada-quill.md#more)\n")
    render_site(config)
    html = (config.site / "notes/mine/index.html").read_text(encoding="utf-8")
    assert '<a href="../../people/ada-quill/#more">All people</a>' in html
    assert "data-quote" not in html


def test_no_page_asks_another_host_for_anything(dossier: Dossier, config: Config) -> None:
    publish_site(dossier, config)
    for file in config.site.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        for start in ('src="http', 'src="//', "url(http", 'rel="preconnect"', 'rel="stylesheet" href="http'):
            assert start not in html, file
    for file in (config.site / "assets").glob("dossier.*"):
        assert "http" not in file.read_text(encoding="utf-8"), file
