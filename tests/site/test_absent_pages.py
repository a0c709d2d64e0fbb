"""Whatever a dossier has none of: what exists is built whole, and nothing leads to what does not exist."""

from __future__ import annotations

import json
import posixpath
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path
from urllib.parse import unquote, urlsplit

import markdown
import pytest
import yaml

from dossier import curate
from dossier.build import Planned, plan_build, publish_pages
from dossier.config import Config, load_config
from dossier.publish.rendered import RenderedPage, read_page, read_pages

REPOSITORY = Path(__file__).parents[2]
SETTINGS = yaml.safe_load((REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", ""))
SAID = (
    'Harbour minister Jane Doe said: "The harbour will be closed for a week."\n\n'
    '"Mara Lindqvist knows nothing of the sea," Jane Doe told reporters.\n\n'
    "Mayor Mara Lindqvist said that the port would stay open.\n\n"
)
ALSO_SAID = 'Jane Doe said on the quay: "The harbour will be closed for a week."\n\n'
SAID_BY_NOBODY = '"The harbour will be closed for a week," it said on a board at the gate.\n\n'
SAID_BY_A_BODY = "The Riverton Port Authority said the gates would stay shut.\n\n"
SAID_BY_A_SOURCE = '"The gates stay shut," an official at the ministry said.\n\n'
PEOPLE = "Jane Doe has led the port of Riverton since 2019. Mara Lindqvist is the mayor of the town.\n\n"
WEATHER = "It rained at the port for the third day in a row, and the ferries stayed away.\n"

LACKS = (
    "quotations", "people", "dates", "outlets", "a second article", "named sources", "people shown",
    "quotations shown", "articles", "organisations", "unnamed sources",
)  # fmt: skip
SENSELESS = {
    frozenset({"quotations", "named sources"}),  # the unnamed source is quoted
    frozenset({"unnamed sources", "named sources"}),
    frozenset({"people", "people shown"}),
    frozenset({"quotations", "quotations shown"}),
}
CASES = [
    frozenset(lacks) for size in (0, 1, 2) for lacks in combinations(LACKS, size) if frozenset(lacks) not in SENSELESS
]
# Pages that not every dossier has, and how others speak of them.
WORDS = {
    "timeline.md": r"timeline",
    "quotes/by-speaker.md": r"by speaker",
    "quotes/by-date.md": r"by date",
    "quotes/by-outlet.md": r"by-outlet\.md",
    "who-of-whom.md": r"who speaks of whom",
    "who-told-whom.md": r"who told whom",
    "contradictions.md": r"contradictions",
}

# How pages speak of a kind of speakers: not at all where there are none, but on the page that says just that.
KINDS = {
    "organisations": r"\d</strong> (?:<a[^>]*>)?organisation|organisations/(?!index)[\w-]+\.md|Organisations quoted",
    "sources": r"\d</strong> (?:<a[^>]*>)?source|sources/(?!index)[\w-]+\.md|<h[23][^>]*>[^<]*without a name"
    r"|<td>Sources without a name</td>",
}


@dataclass(frozen=True)
class Built:
    """A project after a build of its pages."""

    config: Config
    planned: Planned

    @property
    def pages(self) -> Mapping[str, str]:
        """Its pages by path; without those that are in docs/ for the curator alone."""
        docs = self.planned.plan.docs
        return {path: text for path, text in docs.items() if "template: hidden.html" not in text}

    @property
    def shown(self) -> Mapping[str, str]:
        """Its pages as HTML, without the theme."""
        return {path: as_html(text, self.config.root) for path, text in self.pages.items()}


def test_a_whole_dossier_has_what_the_others_lack(tmp_path: Path, cache: Path) -> None:
    pages = build(tmp_path, frozenset(), cache).pages
    assert WORDS.keys() - pages.keys() == {"contradictions.md"}
    assert [path for path in pages if path.startswith("compare/u-")]
    assert {"people/jane-doe.md", "outlets/the-courier.md"} <= pages.keys()


@pytest.mark.parametrize("lacks", CASES, ids=lambda lacks: " and ".join(sorted(lacks)) or "nothing")
def test_whatever_is_lacking_nothing_leads_to_it(lacks: frozenset[str], tmp_path: Path, cache: Path) -> None:
    built = build(tmp_path, lacks, cache)
    assert_lacking(built.planned, lacks)
    pages = built.shown
    rendered = {path: read_page(path, html) for path, html in pages.items()}
    links = [link for page in rendered.values() for link in links_of(page)]
    assert [link for link in links if link[1] not in pages] == []
    assert [link for link in links if link[2] and link[2] not in rendered[link[1]].ids] == []
    assert navigation() <= pages.keys()
    led_to = {target for path, target, _ in links if path != target} | navigation() | {"search.md"}
    assert pages.keys() - led_to - curators_own(built) == set()
    for path, text in pages.items():
        for kind, words in KINDS.items():
            assert getattr(built.planned.dossier, kind) or not re.search(words, text, re.MULTILINE), (path, kind)
        assert not re.search(r"</h[23]>\s*(?:</div>\s*)*(?:<h[12]|\Z)", text), path
        assert not re.search(r"(?<![\d,.:-])\b0(?:</strong>)? (?!of \d)(?=[a-z<])|<td[^>]*>0</td>", text), path
        for absent in WORDS.keys() - pages.keys():
            assert not re.search(WORDS[absent], text, re.IGNORECASE), (path, absent)


@pytest.mark.parametrize(
    "lacks",
    [
        pytest.param({"a second article", "dates", "outlets"}, id="one-text-without-date-and-outlet"),
        pytest.param({"articles"}, id="no-seed-at-all"),
        pytest.param({"people shown", "quotations shown"}, id="everything-hidden"),
        pytest.param({"named sources", "dates"}, id="one-unnamed-source"),
    ],
)
def test_the_site_of_little_is_built_and_verified(lacks: set[str], tmp_path: Path, cache: Path) -> None:
    built = build(tmp_path, frozenset(lacks), cache)
    findings = publish_pages(built.planned, built.config).findings
    findings = tuple(finding for finding in findings if finding.kind != "emptied")  # that is what is wanted here
    assert not [finding for finding in findings if finding.severity == "error" or finding.kind == "dead-link"]
    published = {page.url for page in read_pages(built.config.site)}
    assert {url_of(path) for path in built.pages} == published - {"404.html"}


def test_a_hidden_person_is_nowhere_on_the_site_and_comes_back(tmp_path: Path, cache: Path) -> None:
    built = build(tmp_path, frozenset({"people shown"}), cache, ("Mara Lindqvist",))
    page = built.config.docs / "people/mara-lindqvist.md"
    assert "hidden: true\n" in page.read_text(encoding="utf-8")
    publish_pages(built.planned, built.config)
    assert not (built.config.site / "people/mara-lindqvist").exists()
    assert "mara-lindqvist" not in (built.config.site / "sitemap.xml").read_text(encoding="utf-8")
    records = "".join(file.read_text(encoding="utf-8") for file in sorted((built.config.site / "data").glob("*.jsonl")))
    assert "jane-doe" in records
    assert "mara-lindqvist" not in records
    assert not [path for path, text in built.pages.items() if "mara-lindqvist" in text]
    page.write_text(page.read_text(encoding="utf-8").replace("hidden: true\n", ""), encoding="utf-8")
    again = planned_and_stored(built.config, cache)
    assert again.plan.docs["people/mara-lindqvist.md"].startswith("---\nid: mara-lindqvist\ntitle: Mara Lindqvist\n")
    assert "template:" not in again.plan.docs["people/mara-lindqvist.md"]


def test_where_dossier_does_not_render_a_hidden_page_has_nothing_of_the_person(tmp_path: Path, cache: Path) -> None:
    built = build(tmp_path, frozenset({"people shown"}), cache, ("Mara Lindqvist",))
    for renderer in RENDERERS:
        site = rendered_plainly(renderer, built.config)
        html = (site / "people/mara-lindqvist/index.html").read_text(encoding="utf-8")
        assert "Nothing is here" in html
        assert 'content="noindex"' in html
        assert "Mara Lindqvist" not in html
        sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
        assert "jane-doe" in sitemap
        assert "mara-lindqvist" not in sitemap


def test_a_person_whose_page_was_deleted_has_records_that_lead_nowhere(tmp_path: Path, cache: Path) -> None:
    config = build(tmp_path, frozenset(), cache).config
    (config.docs / "people/mara-lindqvist.md").unlink()
    publish_pages(planned_and_stored(config, cache), config)
    people = (config.site / "data/people.jsonl").read_text(encoding="utf-8")
    urls = {record["id"]: record["url"] for record in map(json.loads, people.splitlines())}
    assert urls["jane-doe"] == "people/jane-doe/"
    assert urls["mara-lindqvist"] is None
    assert "people/mara-lindqvist" not in (config.site / "sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "gone",
    [
        pytest.param({"timeline.md"}, id="one"),
        pytest.param({"quotes/by-date.md", "quotes/by-outlet.md", "who-of-whom.md"}, id="several"),
        pytest.param(set(WORDS) - {"contradictions.md"}, id="all-of-them"),
    ],
)
def test_a_page_that_a_curator_deleted_leaves_no_word_and_is_spoken_of_again_once_it_is_back(
    gone: set[str], tmp_path: Path, cache: Path
) -> None:
    built = build(tmp_path, frozenset(), cache)
    for page in gone:
        (built.config.docs / page).unlink()
    left = Built(built.config, planned_and_stored(built.config, cache)).shown
    assert left.keys() == built.pages.keys() - gone
    for page in gone:
        assert not [path for path, text in left.items() if re.search(WORDS[page], text, re.IGNORECASE)]
        (built.config.docs / page).write_text(built.pages[page], encoding="utf-8")
    assert Built(built.config, planned_and_stored(built.config, cache)).pages == built.pages


def test_a_section_that_a_curator_deleted_is_in_no_menu(tmp_path: Path, cache: Path) -> None:
    config = build(tmp_path, frozenset(), cache).config
    (config.docs / "compare/index.md").unlink()
    planned_and_stored(config, cache)
    for renderer in RENDERERS:
        html = (rendered_plainly(renderer, config) / "about/index.html").read_text(encoding="utf-8")
        menus = re.findall(r'<(?:ul|nav) class="md-(?:tabs|nav)\b.*?</(?:ul|nav)>', html, re.DOTALL)
        assert any("Unnamed sources" in menu for menu in menus)
        assert not any("Same words" in menu or ".md" in menu for menu in menus)


# ------------------------------------------------------------------------------------------- projects

RENDERERS = ("mkdocs", *(["zensical"] if find_spec("zensical") else []))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was extracted from a text once is not extracted again for another case."""
    return tmp_path_factory.mktemp("cache")


def build(folder: Path, lacks: frozenset[str], cache: Path, hide: tuple[str, ...] = ()) -> Built:
    """A project that lacks these things, built; where things are hidden or gone, only after they were there.

    `hide` are the people to hide, if not all of them.
    """
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    shutil.copytree(REPOSITORY / "theme", folder / "theme")
    config = replace(load_config(folder / "mkdocs.yml"), address="https://dossier.example/")
    config.seeds.mkdir()
    for name, text in seeds(lacks):
        (config.seeds / name).write_text(text, encoding="utf-8")
    planned = planned_and_stored(config, cache)
    if "people shown" in lacks:
        for person in planned.dossier.people:
            if not hide or person.name in hide:
                state(config.docs / f"people/{person.id}.md", "hidden: true")
    if "quotations shown" in lacks:
        for page in sorted({f"articles/{slug}.md" for slug in planned.dossier.slugs.values()}):
            text = (config.docs / page).read_text(encoding="utf-8")
            left = re.sub(r"^\[\^q-\w+\]:.*\n", "", text, flags=re.MULTILINE)
            (config.docs / page).write_text(left, encoding="utf-8")
    if "articles" in lacks:
        for seed in config.seeds.iterdir():
            seed.unlink()
    if lacks & {"people shown", "quotations shown", "articles"}:
        planned = planned_and_stored(config, cache)
    return Built(config, planned)


def seeds(lacks: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Two articles that lack what they are to lack; in the whole ones both have the same words."""
    quoted = "quotations" not in lacks
    if "named sources" in lacks:
        first = second = (PEOPLE if "people" not in lacks else "") + SAID_BY_A_SOURCE
    elif "people" in lacks:
        first = second = (SAID_BY_NOBODY if quoted else "") + WEATHER
    else:
        others = SAID_BY_A_BODY if "organisations" not in lacks else ""
        others += SAID_BY_A_SOURCE if "unnamed sources" not in lacks else ""
        first, second = (SAID + others, ALSO_SAID) if quoted else (PEOPLE, PEOPLE)
    for name, body, title, outlet in (
        ("first.txt", first, "Harbour to close", "The Courier"),
        ("second.txt", f"{WEATHER}\n{second}", "A week without ships", "Evening Gazette"),
    ):
        facts = [f"title: {title}"]
        facts += [f"date: 2031-03-0{len(name) % 5 + 1}"] if "dates" not in lacks else []
        facts += [f"outlet: {outlet}"] if "outlets" not in lacks else []
        yield name, "---\n{}\n---\n{}\n\n{}".format("\n".join(facts), title, body)
        if "a second article" in lacks:
            return


def state(page: Path, facts: str) -> None:
    """Add lines to the front matter of a page."""
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("\n---\n", f"\n{facts}\n---\n", 1), encoding="utf-8")


def planned_and_stored(config: Config, cache: Path) -> Planned:
    planned = plan_build(config, cache=cache)
    curate.store(planned.plan, planned.ledger, config)
    return planned


def assert_lacking(planned: Planned, lacks: frozenset[str]) -> None:
    """The seeds are what they claim to be; otherwise the case would show nothing."""
    dossier = planned.dossier
    gone = "articles" in lacks
    assert (not dossier.articles) == gone
    assert (not dossier.quotes) == (gone or bool(lacks & {"quotations", "quotations shown"}))
    assert (not dossier.outlets) == (gone or "outlets" in lacks)
    assert (not dossier.people) == (gone or "people" in lacks)
    assert not any(quote.said_on for quote in dossier.quotes) or "dates" not in lacks
    assert not any(not person.hidden for person in dossier.people) or "people shown" not in lacks
    assert not any(quote.person for quote in dossier.quotes) or "named sources" not in lacks
    if not gone and not lacks & {"quotations", "quotations shown", "people", "named sources"}:
        assert len(dossier.organisations) == ("organisations" not in lacks)
        assert len(dossier.sources) == ("unnamed sources" not in lacks)
    if "named sources" in lacks and not gone and "quotations shown" not in lacks:
        assert len(dossier.sources) == 1


def curators_own(built: Built) -> set[str]:
    """Pages that are there because a curator wrote on them, though nothing of them is generated any more."""
    generated = {page.path for page in built.planned.pages}
    return {path for path in built.pages if path not in generated}


def as_html(text: str, project: Path) -> str:
    """A page with the extensions of Markdown that mkdocs.yml names, and without the theme."""
    listed = [item if isinstance(item, dict) else {item: {}} for item in SETTINGS["markdown_extensions"]]
    settings = {name: options for item in listed for name, options in item.items()}
    settings["dossier.extension"] = {"project": str(project / "mkdocs.yml")}
    body = text.split("\n---\n", 1)[-1]
    return markdown.markdown(body, extensions=list(settings), extension_configs=settings)


def links_of(page: RenderedPage) -> Iterator[tuple[str, str, str]]:
    """Each link to a page of the site: from where, to which page, to which place there."""
    for link in page.links:
        target = urlsplit(link)
        if not target.scheme and not target.path.endswith((".jsonl", ".csv", ".xml")):
            place = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target.path))
            yield page.path, place if target.path else page.path, unquote(target.fragment)


def navigation() -> set[str]:
    """The pages that the menu names."""
    return {page for entry in SETTINGS["nav"] for page in entry.values()}


def url_of(path: str) -> str:
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"


def rendered_plainly(renderer: str, config: Config) -> Path:
    """The project rendered with its own mkdocs.yml and nothing else, strictly; the site's folder."""
    text = re.sub(
        r"^site_dir: .*$", f"site_dir: {renderer}", config.file.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    text = re.sub(r"^site_url: .*$", "site_url: https://dossier.example/", text, flags=re.MULTILINE)
    config.file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", renderer, "build", "--strict", "--config-file", str(config.file)]
    done = subprocess.run(command, cwd=config.root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return config.root / renderer
