"""A project made of a dossier, and its pages as the site shows them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import markdown
from written_records import write_records

from dossier.config import load_config
from dossier.pages.site_pages import render_pages
from dossier.records import Dossier

EXTENSIONS = ("dossier.extension", "fenced_code", "tables", "toc")


def make_project(folder: Path, dossier: Dossier, pages: Mapping[str, str] | None = None) -> Path:
    """A project of `dossier` in `folder`; `pages` stand in docs/ as a person left them."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text("site_name: Harbour\n", encoding="utf-8")
    for extraction in dossier.articles:
        seed = folder / "seeds" / f"{extraction.article.id}.txt"
        seed.parent.mkdir(exist_ok=True)
        seed.write_bytes(extraction.article.text.encode())
    made = {page.path: page.text for page in render_pages(dossier, load_config(folder / "mkdocs.yml"))}
    for path, text in {**made, **(pages or {})}.items():
        file = folder / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    write_records(dossier, folder)
    return folder


def shown(folder: Path, path: str) -> str:
    """The page at `path` below docs/ as HTML."""
    return html_of(folder, (folder / "docs" / path).read_text(encoding="utf-8"))


def html_of(folder: Path, text: str) -> str:
    """`text` as the project in `folder` shows it, its links as Markdown has them."""
    body = text.split("\n---\n", 1)[1] if text.startswith("---\n") else text
    options = {"dossier.extension": {"project": str(folder / "mkdocs.yml")}}
    return markdown.markdown(body, extensions=list(EXTENSIONS), extension_configs=options)


def all_shown(folder: Path) -> dict[str, str]:
    """Every page of the project as HTML, without those that lead on and those that are hidden."""
    docs = folder / "docs"
    texts = {file.relative_to(docs).as_posix(): file.read_text(encoding="utf-8") for file in sorted(docs.rglob("*.md"))}
    return {path: html_of(folder, text) for path, text in texts.items()}
