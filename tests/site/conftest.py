"""A dossier of two articles, written by hand, and a project folder that shows it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from written_records import write_records

from dossier.config import Config, load_config
from dossier.publish import write_search
from dossier.records import (
    Article,
    Cut,
    Dossier,
    Extraction,
    LinkedOutlet,
    LinkedPerson,
    LinkedQuote,
    Mention,
    OutletMention,
    Person,
    Quote,
    RoleClaim,
    Seed,
    Span,
    Spelling,
    UnnamedSource,
    Utterance,
    Version,
)

REPOSITORY = Path(__file__).parents[2]
LEFT = (
    "Share this\nThe harbour stays open\n\n“We will not close it,  not *one*\nday,” said Mayor Ada Quill.\nTags: port"
)
RIGHT = "Ms Quill told reporters the harbour would not close. Officials disagreed, calling it “a <risk>”."


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def mention(text: str, words: str) -> Mention:
    return Mention(span(text, words), words)


def quote(text: str, words: str, id_: str, **rest: object) -> Quote:
    start = {
        "parts": (),
        "speaker": None,
        "person": None,
        "cue": None,
        "rule": "none",
        "reason": None,
        "kind": "direct",
    }
    return Quote(id=id_, span=span(text, words), text=words, **{**start, **rest})  # type: ignore[arg-type]


def article(id_: str, text: str, **rest: object) -> Article:
    facts = {"title": None, "date": None, "byline": None, "dateline": None, "outlets": (), "furniture": ()}
    facts["body"] = (Span(0, len(text)),)  # type: ignore[assignment]
    seed = Seed(id=id_, path=f"seeds/{id_}.txt", text=text, sha256=sha256(text.encode()).hexdigest())
    return Article(seed=seed, **{**facts, **rest})  # type: ignore[arg-type]


def linked(of: Quote, article_: str, **rest: object) -> LinkedQuote:
    facts = {"person": None, "source": None, "utterance": f"u-{of.id}", "said_on": None, "precision": "unknown"}
    return LinkedQuote(id=of.id, article=article_, quote=of, **{**facts, **rest})  # type: ignore[arg-type]


@pytest.fixture
def dossier() -> Dossier:
    left = article(
        "left",
        LEFT,
        title="The harbour stays open",
        date="2031-03-02",
        byline="Ben Oak",
        dateline="Port Dale",
        outlets=(OutletMention("Dale Times", "publisher"),),
        body=(Span(11, LEFT.index("\nTags")),),
        furniture=(Cut(Span(0, 10), "share bar"), Cut(span(LEFT, "Tags: port"), "tag list")),
    )
    right = article("right", RIGHT)
    words = quote(
        LEFT,
        "We will not close it,  not *one*\nday,",
        "q-00000001",
        parts=(span(LEFT, "We will not close it,  not *one*\nday,"),),
        speaker=mention(LEFT, "Ada Quill"),
        person="Ada Quill",
        cue=mention(LEFT, "said"),
        rule="quote-then-speaker",
    )
    report = quote(RIGHT, "the harbour would not close", "q-00000002", kind="indirect", person="Ms Quill")
    risk = quote(RIGHT, "a <risk>", "q-00000003", kind="mixed", source="Officials", reason="unnamed")
    quill = Person("Ada Quill", "Mayor", (mention(LEFT, "Ada Quill"),))
    return Dossier(
        articles=(Extraction(left, (quill,), (words,)), Extraction(right, (), (report, risk))),
        people=(
            LinkedPerson(
                id="ada-quill",
                name="Ada Quill",
                spellings=(Spelling("Ada Quill", ("left",)), Spelling("Ms Quill", ("right",))),
                roles=(RoleClaim("Mayor", ("left",)),),
                articles=("left", "right"),
            ),
        ),
        outlets=(LinkedOutlet("dale-times", "Dale Times", ("The Dale Times",), (("left", "publisher"),)),),
        quotes=(
            linked(words, "left", person="ada-quill", said_on="2031-03-01", precision="day"),
            linked(report, "right", person="ada-quill", utterance="u-1"),
            linked(risk, "right", source="officials"),
        ),
        utterances=(Utterance("u-1", "ada-quill", (Version("q-00000002", ()),), ("right",)),),
        sources=(UnnamedSource("officials", "Officials", ("Officials",), ("q-00000003",)),),
    )


PAGES = {
    "index.md": "# Harbour\n\n[Ada Quill](people/ada-quill.md) · [text](articles/left.md#q-00000001)\n",
    "about.md": "# About\n",
    "quotes/index.md": '# Quotations\n\n<a href="../data/quotes.jsonl">data</a>\n',
    "search.md": "---\ntitle: Search\ntemplate: search.html\n---\n\n# Search\n",
    "people/ada-quill.md": (
        "# Ada Quill\n\nMayor.\n\n[Roles](../people/ada-quill.md#profile)\n\n"
        '### [The harbour](../articles/left.md "open")\n\nDale Times\n\n'
        "> “We will not close it, not \\*one\\* day,” [→](../articles/left.md#q-00000001) said Mayor Ada Quill.\n\n"
        "[Said of Ada Quill](../people/ada-quill.md#more)\n"
    ),
    "outlets/dale-times.md": "# Dale Times\n",
    "sources/officials.md": "# Officials\n",
    "articles/left.md": (
        "# The harbour\n\nPublished by [Dale Times](../outlets/dale-times.md)\n\nThe harbour stays open\n\n"
        "“We will not close it, not \\*one\\* day,”[^q-00000001] said Mayor [Ada Quill](../people/ada-quill.md).\n\n"
        "[People](../articles/left.md#about)\n\n[^q-00000001]: [Ada Quill](../people/ada-quill.md), Mayor\n"
    ),
    "articles/right.md": (
        "# Right\n\nOutlet not named\n\n"
        "Ms Quill told reporters the harbour would not close[^q-00000002]. "
        "Officials disagreed, calling it “a &lt;risk>”[^q-00000003].\n\n[People](../articles/right.md#about)\n\n"
        "[^q-00000002]: [Ada Quill](../people/ada-quill.md)\n\n[^q-00000003]: [Officials](../sources/officials.md)\n"
    ),
}


@pytest.fixture
def project(tmp_path: Path, dossier: Dossier) -> Path:
    """A folder with this repository's mkdocs.yml and theme, and the seeds, records and pages of the dossier above."""
    shutil.copy(REPOSITORY / "mkdocs.yml", tmp_path)
    shutil.copytree(REPOSITORY / "theme", tmp_path / "theme")
    sections = re.findall(r"^  - .+: (\S+\.md)$", (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    for page in sections:
        write(tmp_path, page, f"# {page.split('/')[0]}\n")
    for page, text in PAGES.items():
        write(tmp_path, page, text)
    (tmp_path / "seeds").mkdir()
    for extraction in dossier.articles:
        (tmp_path / extraction.article.seed.path).write_bytes(extraction.article.text.encode())
    write_records(dossier, tmp_path)
    return tmp_path


@pytest.fixture
def config(project: Path) -> Config:
    return load_config(project / "mkdocs.yml")


@pytest.fixture
def rendered(config: Config) -> Callable[[dict[str, str]], Config]:
    """Puts files straight into the site's folder, as if MkDocs had made them."""

    def put(pages: dict[str, str]) -> Config:
        site = config.root / "made"
        for path, html in pages.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_text(html, encoding="utf-8")
        return replace(config, site=site)

    return put


@pytest.fixture
def searchable(dossier: Dossier, rendered: Callable[[dict[str, str]], Config]) -> Config:
    """A site with a page for each thing of the dossier, and its search index."""
    bare = ("people/ada-quill", "sources/officials", "outlets/dale-times")
    quoted = {"articles/left": ("q-00000001",), "articles/right": ("q-00000002", "q-00000003")}
    pages = {f"{page}/index.html": "<h1>Page</h1>" for page in bare}
    for page, ids in quoted.items():
        pages[f"{page}/index.html"] = "".join(f'<figure class="quote" id="{id_}"></figure>' for id_ in ids)
    config = rendered(pages)
    write_search(dossier, config)
    return config


def write(project: Path, page: str, text: str) -> None:
    file = project / "docs" / page
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
