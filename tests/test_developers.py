"""What the pages for developers name is there: modules, names in them, links; and the model card is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dossier.extract.ranker import load_weights, weights_file

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "CONTRIBUTING.md", *sorted((ROOT / "developers").glob("*.md"))]
# `dossier/extract/doubts.py`, `tests/edits/`; a path begins at the root of the repository
_PATH = re.compile(r"`((?:[\w-]+/)+(?:[\w-]+(?:\.[\w.]+)?)?|\w+\.(?:py|toml))`")
# "`DOUBTS` in `dossier/extract/doubts.py`", "`plan_build` in `dossier/build.py`"
_NAME_IN_MODULE = re.compile(r"`([A-Za-z_]\w*)`\s+(?:\([^)]*\)\s+)?in\s+`([\w/]+\.py)`")
_LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
_INLINE = re.compile(r"`[^`\n]*`")
_CODE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
# Folders that are not the project's: of somebody's own dossier, of the corpus
ELSEWHERE = {"templates/", "train/", "dev/"}
pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def prose(page: Path) -> str:
    return _CODE.sub("", page.read_text(encoding="utf-8"))


def is_there(path: str) -> bool:
    return path in ELSEWHERE or (ROOT / path).exists()


def test_there_are_pages_that_name_modules() -> None:
    assert len(PAGES) > 5
    assert sum(len(_PATH.findall(prose(page))) for page in PAGES) > 100


@pages
def test_each_path_that_a_page_names_exists(page: Path) -> None:
    assert [path for path in _PATH.findall(prose(page)) if not is_there(path)] == []


@pages
def test_each_name_is_in_the_module_that_a_page_says(page: Path) -> None:
    found = _NAME_IN_MODULE.findall(prose(page))
    assert [(name, module) for name, module in found if name not in (ROOT / module).read_text(encoding="utf-8")] == []


@pages
def test_each_link_leads_to_a_file(page: Path) -> None:
    links = _LINK.findall(_INLINE.sub("", prose(page)))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_model_card_says_what_the_file_of_the_weights_says() -> None:
    card, header = (ROOT / "developers" / "model-card.md").read_text(encoding="utf-8"), weights_file()["header"]
    rows = [f"| {name} | {value} |" for name, value in header["figures on dev"].items()]
    sizes = [f"| {len(load_weights(name)):,} |" for name in ("speakers", "statements")]
    assert [said for said in (*rows, *sizes, header["data sha256"]) if said not in card] == []


def test_each_room_is_in_the_picture_and_the_table_of_the_design() -> None:
    design = (ROOT / "developers" / "design.md").read_text(encoding="utf-8")
    rooms = sorted(path.parent.name for path in (ROOT / "dossier").glob("*/__init__.py"))
    assert len(rooms) > 8
    assert [room for room in rooms if not re.search(rf"\b{room}\b", design)] == []
