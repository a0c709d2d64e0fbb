"""Page templates: Jinja2, one `.md.j2` a page kind; the project's `templates/` folder overrides any of them.

A template can't let text through unescaped: whatever it prints that is not `Markdown` already goes through `text`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from dossier.config import Config
from dossier.markdown import Markdown, front_matter, text
from dossier.pages.references import References
from dossier.records import Page
from dossier.views.catalogue import Catalogue
from dossier.views.kit import TEMPLATE_FAULTS, complaint_of

_BLANK_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Kit:
    """What every page is made with; `pages` are the paths of all that links may lead to."""

    catalogue: Catalogue
    config: Config
    environment: jinja2.Environment
    pages: frozenset[str]

    def references(self, path: str) -> References:
        """References as the page at `path` has to write them."""
        return References(self.catalogue, self.pages, path)

    def page(self, path: str, template: str, head: dict[str, Any], **content: Any) -> Page:
        """The page at `path` below docs/: front matter and the body that `template` makes of `content`.

        Raises PageError if the template is one of the project's own and can't be followed.
        """
        name = f"{template}.md.j2"
        try:
            body = self.environment.get_template(name).render(links=self.references(path), head=head, **content)
        except TEMPLATE_FAULTS as error:
            complaint = complaint_of(error, self.config.root / "templates")
            if complaint is None:  # not the project's template: a fault of ours
                raise
            raise complaint from error
        tidy = _BLANK_LINES.sub("\n\n", body).strip()
        return Page(path, f"{front_matter(head)}\n{tidy}\n")


@dataclass(frozen=True, slots=True)
class Draft:
    """A page that there is going to be. All are known before the first is rendered, so that each knows the others."""

    path: str
    render: Callable[[Kit], Page]


def make_kit(catalogue: Catalogue, config: Config, pages: Iterable[str]) -> Kit:
    """The kit for one run; the project's own templates come first."""
    return Kit(catalogue, config, _environment(config.root / "templates"), frozenset(pages))


@cache
def _environment(own: Path) -> jinja2.Environment:
    """What the templates are read with, once a process; one of the project's own that changes is read anew."""
    loaders = [jinja2.FileSystemLoader(own), jinja2.PackageLoader("dossier.pages", "templates")]
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader(loaders),
        autoescape=True,  # so that what macros and blocks return counts as escaped
        finalize=_escaped,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["Markdown"] = Markdown
    return environment


def _escaped(value: object) -> Markdown:
    """What a template prints: Markdown as it is, anything else as text."""
    return Markdown(value) if hasattr(value, "__html__") else text(str(value))
