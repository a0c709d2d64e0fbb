"""The records of a dossier, written as a build does."""

from __future__ import annotations

from pathlib import Path

from dossier.records import Dossier
from dossier.stored import FOLDER, save_records


def write_records(dossier: Dossier, project: Path) -> None:
    """Write the records into the project's folder."""
    for path, text in save_records(dossier).items():
        file = project / ".dossier" / FOLDER / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
