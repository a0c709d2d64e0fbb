"""The harbour's dossier as a project, made once."""

from __future__ import annotations

from pathlib import Path

import pytest
from pages.harbour import HARBOUR

from .rendered import all_shown, make_project


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("harbour"), HARBOUR)


@pytest.fixture(scope="session")
def html(harbour: Path) -> dict[str, str]:
    return all_shown(harbour)
