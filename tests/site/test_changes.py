"""The day of a page's last change comes from git alone, and from nowhere if git does not know."""

from __future__ import annotations

import os
import subprocess

from dossier.config import Config
from dossier.publish import publish_site
from dossier.publish.changes import last_changes
from dossier.records import Dossier


def git(config: Config, *arguments: str, day: str = "2031-03-02") -> None:
    dates = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
    person = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    environment = {**os.environ, **dates, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *person, *arguments], cwd=config.root, check=True, capture_output=True, env=environment)


def test_each_page_has_the_day_of_its_own_last_commit(dossier: Dossier, config: Config) -> None:
    git(config, "init")
    git(config, "add", "docs")
    git(config, "commit", "-m", "First")
    (config.docs / "about.md").write_text("# About us\n", encoding="utf-8")
    git(config, "commit", "-am", "Second", day="2031-04-05")
    (config.docs / "élan.md").write_text("# Not committed\n", encoding="utf-8")
    publish_site(dossier, config)
    pages = {
        name: (config.site / name / "index.html").read_text(encoding="utf-8") for name in ("about", "people", "élan")
    }
    assert '<time datetime="2031-04-05">' in pages["about"]
    assert '<time datetime="2031-03-02">' in pages["people"]
    assert "last-change" not in pages["élan"]


def test_outside_a_repository_nothing_is_said(config: Config) -> None:
    assert last_changes(config) == {}
