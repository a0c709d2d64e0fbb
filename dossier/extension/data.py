"""The records of a project, read once a process and again when a build has written them anew."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dossier.config import Config, default_config, load_config
from dossier.errors import DossierError
from dossier.read import read_seeds
from dossier.records import LinkedQuote, Span
from dossier.stored import FOLDER, load_records
from dossier.views.accuracy import measured_accuracy
from dossier.views.catalogue import build_catalogue
from dossier.views.kit import Kit, make_kit
from dossier.views.paragraphs import shown_paragraphs
from dossier.views.registry import Views, views

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Site:
    """What the pages of one project are filled with."""

    kit: Kit
    views: Views

    @cached_property
    def articles(self) -> dict[str, str]:
        """Each article by its page."""
        catalogue = self.kit.catalogue
        return {catalogue.article_page(article): article for article in catalogue.articles}

    def quote(self, name: str) -> LinkedQuote | None:
        """A quotation by its id."""
        return self.kit.catalogue.quotes.get(name)

    def paragraphs(self, article: str) -> tuple[Span, ...] | None:
        """What the page of an article shows of its seed; None if the seed is not there as it was."""
        found = self.kit.catalogue.articles[article].article
        if not found.text:
            return None
        starts = [quote.quote.span.start for quote in self.kit.catalogue.quotes_in.get(article, ())]
        return shown_paragraphs(found, starts)


_known: dict[Path, tuple[object, Site | None]] = {}


def site_of(file: Path, left_out: frozenset[str] = frozenset()) -> Site | None:
    """What the pages of the project with the settings in `file` are filled with; None if no build has been there."""
    records = file.parent / ".dossier" / FOLDER
    stamp = (_stamp(records), _stamp(records / "articles"), left_out)
    if file not in _known or _known[file][0] != stamp:
        _known[file] = (stamp, _load(_settings(file), records, left_out) if stamp[0] is not None else None)
    return _known[file][1]


def _settings(file: Path) -> Config:
    """The project's settings; where they can't be read, which a build would have told, those of a project of none."""
    try:
        return load_config(file)
    except DossierError as error:
        _log.warning("%s", error)
        return default_config(file.parent)


def _load(config: Config, records: Path, left_out: frozenset[str]) -> Site:
    seeds = read_seeds(config.seeds, config.root)[0] if config.seeds.is_dir() else ()
    catalogue = build_catalogue(load_records(records, seeds))
    pages = {file.relative_to(config.docs).as_posix() for file in config.docs.rglob("*.md")} - left_out
    kit = make_kit(
        catalogue,
        pages,
        config.root / "templates",
        name=config.name,
        description=config.description,
        accuracy=measured_accuracy(),
    )
    return Site(kit, views(catalogue))


def _stamp(folder: Path) -> int | None:
    """What changes with every file that is written into a folder: each takes the place of the last as a whole."""
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return None
