"""The Markdown extension that both renderers load: it fills the plain pages with what the records say.

Named in mkdocs.yml as `dossier.extension`. It needs no plugin and no hook, and it never raises: an exception would stop
the whole site, in MkDocs and in Zensical.
"""

from __future__ import annotations

import copy
import logging
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from dossier.extension.data import site_of
from dossier.extension.page import fill_page
from dossier.extension.syntax import register_syntax
from dossier.extension.tree import made

# After the inline patterns (20) and the footnotes (15), before the table of contents and the anchors (5) and the
# links between the pages (0).
_PRIORITY = 12
_FAULT = "Something on this page could not be shown. The words that stand here are those of its file."
_SETTINGS = "mkdocs.yml"
_log = logging.getLogger(__name__)


class DossierExtension(Extension):
    """Reads the pages as they are written, and fills them."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "project": ["", "the project's mkdocs.yml; as a rule the renderer knows it"],
            "data": ["", "a hash of the records: one that changes makes a renderer render every page anew"],
            "left_out": [[], "pages below docs/ that are not published"],
        }
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the base's
        """Register all that reads and fills a page."""
        md.registerExtensions(["footnotes", "pymdownx.quotes"], {})
        register_syntax(md)
        md.treeprocessors.register(_Fill(md, self), "dossier", _PRIORITY)


class _Fill(Treeprocessor):
    def __init__(self, md: Markdown, extension: DossierExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        """Fill the page; if that fails, leave it as it is and say so on it."""
        before = copy.deepcopy(root)
        try:
            file = Path(str(self._extension.getConfig("project")) or _project(self.md))
            site = site_of(file, frozenset(self._extension.getConfig("left_out") or ()))
            if site is not None:
                fill_page(root, site, self.md, _here(self.md))
        except Exception:  # noqa: BLE001 - whatever it is, the other pages are rendered
            _log.exception("a page could not be filled")
            root[:] = list(before)
            root.append(made("p", _FAULT, class_="warning", data_fault=""))


def _project(md: Markdown) -> Path:
    """The mkdocs.yml of what is rendered: MkDocs and Zensical each hand their settings to their own processors."""
    for processor in (*md.treeprocessors, *md.preprocessors):
        settings = getattr(processor, "config", None)
        file = getattr(settings, "config_file_path", None)
        if isinstance(file, str) and file and Path(file).is_file():
            return Path(file).resolve()
        if isinstance(settings, dict) and isinstance(settings.get("root_dir"), str):
            return Path(settings["root_dir"]).resolve() / _SETTINGS
    return Path.cwd() / _SETTINGS


def _here(md: Markdown) -> str | None:
    """The path below docs/ of the page that is rendered, where a renderer tells; the pages say it themselves too."""
    for processor in (*md.treeprocessors, *md.preprocessors):
        for name, path in (("file", "src_uri"), ("page", "path")):
            told = getattr(getattr(processor, name, None), path, None)
            if isinstance(told, str):
                return told
    return None


def makeExtension(**kwargs: Any) -> DossierExtension:  # noqa: N802 - the name that Python-Markdown looks for
    """The extension."""
    return DossierExtension(**kwargs)
