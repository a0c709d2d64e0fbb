"""A mkdocs.yml may leave out nearly everything; what it states stays as it is."""

from __future__ import annotations

import shutil

import pytest

from dossier.config import Config, load_config
from dossier.errors import PublishError
from dossier.publish import publish_site, render_site
from dossier.publish.rendered import read_pages
from dossier.publish.settings import completed_settings
from dossier.records import Dossier


def stating(config: Config, text: str) -> Config:
    """The project with another mkdocs.yml and no theme of its own."""
    shutil.rmtree(config.root / "theme")
    config.file.write_text(text, encoding="utf-8")
    return load_config(config.file)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("site_name: Harbour\n", id="a name"),
        pytest.param("site_name: Harbour\nplugins: []\ntheme: material\n", id="a theme by its name"),
        pytest.param("site_name: Harbour\ntheme:\n  language: en\nmarkdown_extensions: [tables]\n", id="parts of both"),
    ],
)
def test_a_short_mkdocs_yml_gives_the_same_site(dossier: Dossier, config: Config, text: str) -> None:
    render_site(config)
    expected = {page.path: (page.ids, page.quotes) for page in read_pages(config.site)}
    short = stating(config, text)
    assert publish_site(dossier, short) == ()
    assert {page.path: (page.ids, page.quotes) for page in read_pages(short.site)} == expected
    assert (short.site / "assets/dossier.js").is_file()


def test_an_empty_mkdocs_yml_is_enough(dossier: Dossier, config: Config) -> None:
    assert publish_site(dossier, stating(config, "")) == ()


@pytest.mark.parametrize("short", [True, False])
def test_a_settings_file_of_another_name_has_its_pages_filled_too(config: Config, short: bool) -> None:
    text = "site_name: Harbour\n" if short else config.file.read_text(encoding="utf-8")
    config.file.unlink()
    (config.root / "other.yml").write_text(text, encoding="utf-8")
    other = load_config(config.root / "other.yml")
    render_site(other)
    html = (other.site / "articles/left/index.html").read_text(encoding="utf-8")
    assert '<figure class="quote" data-kind="direct" data-quote="q-00000001"' in html


def test_a_full_mkdocs_yml_is_used_as_it_is(config: Config) -> None:
    assert completed_settings(config) is None


def test_what_is_stated_stays_tags_and_all(config: Config) -> None:
    text = completed_settings(
        stating(config, "site_name: !ENV [NAME, Harbour]\nnav:\n- Home: index.md\nstrict: false\n")
    )
    assert text is not None
    assert "site_name: !ENV [NAME, Harbour]" in text
    assert "nav:\n- Home: index.md\nstrict: false\n" in text
    assert "custom_dir: " in text


def test_a_theme_of_ones_own_is_left_alone_and_what_it_lacks_is_said(config: Config) -> None:
    other = stating(config, "site_name: Harbour\ntheme:\n  name: material\n  custom_dir: own\n")
    (config.root / "own").mkdir()
    with pytest.raises(PublishError, match=r"search\.html.*Dossier's pages need its own templates"):
        render_site(other)


def test_a_page_that_is_not_rendered_is_led_to_by_none(config: Config) -> None:
    render_site(config, {"people/ada-quill.md"})
    html = (config.site / "articles/left/index.html").read_text(encoding="utf-8")
    assert '<span class="speaker">Ada Quill</span>' in html
    assert "left_out:" in (completed_settings(config, {"people/ada-quill.md"}) or "")


@pytest.mark.parametrize("stated", ["", "exclude_docs: |\n  drafts/\n"])
def test_hidden_pages_are_not_rendered_and_what_was_excluded_stays_so(config: Config, stated: str) -> None:
    short = stating(config, f"site_name: Harbour\n{stated}")
    for page in ("people/a b[1]*.md", "people/ada-quill.md", "drafts/one.md", "people/says-so.md"):
        head = "" if page == "drafts/one.md" else "name: Ada\ntemplate: hidden.html\n"
        text = f"---\nid: a\n{head}---\n" if page != "people/says-so.md" else "# A\n\ntemplate: hidden.html\n"
        (short.docs / page).parent.mkdir(exist_ok=True)
        (short.docs / page).write_text(text, encoding="utf-8")
    for page, head in {"a b1x": "name: hidden", "typed": "hidden: Yes  # by request", "shown": "hidden: no"}.items():
        (short.docs / f"people/{page}.md").write_text(f"---\n{head}\n---\n", encoding="utf-8")
    render_site(short)
    people = {page.url for page in read_pages(short.site) if page.url.startswith(("people/", "drafts/"))}
    assert people == {
        "people/",
        "people/a b1x/",
        "people/says-so/",
        "people/shown/",
        *(() if stated else ("drafts/one/",)),
    }
