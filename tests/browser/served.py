"""A served site, as the tests ask for what is on it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Site:
    """A served site: its folder, its address, and its data."""

    folder: Path
    url: str

    def records(self, name: str) -> list[dict[str, Any]]:
        """The records of data/<name>.jsonl."""
        text = (self.folder / f"data/{name}.jsonl").read_text(encoding="utf-8")
        return [json.loads(line) for line in text.splitlines()]

    def pages(self) -> list[Path]:
        """Each page's file, those that only lead on to another left out."""
        files = sorted(self.folder.rglob("index.html"))
        return [file for file in files if 'http-equiv="refresh"' not in file.read_text(encoding="utf-8")]

    def page_kinds(self) -> dict[str, str]:
        """One address for each kind of page, by its name; of many pages the longest one."""
        kinds = {"home": "", "search": "search/?q=the", "not found": "nowhere/at-all/"}
        for file in self.pages():
            path = file.parent.relative_to(self.folder).as_posix()
            section, _, rest = path.partition("/")
            kind = f"{section}/*" if rest and section != "quotes" else path
            known = self.folder / kinds.get(kind, "") / "index.html"
            if kind not in {".", "search"} and (kind not in kinds or file.stat().st_size > known.stat().st_size):
                kinds[kind] = f"{path}/"
        return kinds


def most_quoted(site: Site) -> str:
    """The name of the person with most quotations."""
    said = [quote["person"] for quote in site.records("quotes")]
    return str(max(site.records("people"), key=lambda person: said.count(person["id"]))["name"])
