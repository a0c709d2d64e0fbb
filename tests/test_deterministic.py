"""The same seeds give the same bytes, whatever the hash seed, locale, time zone and number of processes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

FRESH = Path(__file__).parent / "fresh"
SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC", "processes": "1"},
    {"PYTHONHASHSEED": "77", "LC_ALL": "C.UTF-8", "TZ": "Pacific/Kiritimati", "processes": "2"},
)


def built(folder: Path, surroundings: dict[str, str], *, backwards: bool) -> dict[str, bytes]:
    """Every file that a build leaves for git, built from a folder whose files were made in this or that order."""
    (folder / "seeds").mkdir(parents=True)
    for seed in sorted(FRESH.iterdir(), reverse=backwards):
        shutil.copy(seed, folder / "seeds")
    processes = surroundings["processes"]
    settings = f"site_name: Fresh\nplugins: []\nextra: {{dossier: {{processes: {processes}}}}}\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    environment = {**os.environ, **surroundings}
    command = [sys.executable, "-m", "dossier", "build", "--no-site"]
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    files = [
        *(folder / "docs").rglob("*"),
        *(folder / ".dossier" / "base").rglob("*"),
        folder / ".dossier" / "ids.jsonl",
    ]
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files if file.is_file()}


def test_a_build_depends_on_its_seeds_alone(tmp_path: Path) -> None:
    first = built(tmp_path / "a", SURROUNDINGS[0], backwards=False)
    second = built(tmp_path / "b", SURROUNDINGS[1], backwards=True)
    assert len(first) > 20
    assert first == second
