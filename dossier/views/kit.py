"""What every view is made with: the catalogue, the pages that links may lead to, and the templates.

A template is Jinja2, `.html.j2`; the project's `templates/` folder overrides any of them. None can let text through
unescaped: whatever it prints that is not HTML already goes through `text`.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2

from dossier.errors import PageError
from dossier.records import Accuracy
from dossier.views.catalogue import Catalogue
from dossier.views.html import Html, code, escaped
from dossier.views.links import Links
from dossier.views.wording import count, date_words, number, time_tag

TEMPLATE_FAULTS = (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError)


@dataclass(frozen=True, slots=True)
class Kit:
    """What the views of one dossier are made with; `pages` are the paths below docs/ of all that links may lead to."""

    catalogue: Catalogue
    environment: jinja2.Environment
    pages: frozenset[str]
    own_templates: Path | None
    name: str
    description: str | None = None
    accuracy: Accuracy = field(default_factory=Accuracy)

    def links(self, path: str) -> Links:
        """Links as the page at `path` has to write them."""
        return Links(self.catalogue, self.pages, path)

    def show(self, path: str, template: str, **content: Any) -> Html:
        """What `template` makes of `content`, for the page at `path` below docs/.

        Raises PageError if the template is one of the project's own and can't be followed.
        """
        try:
            found = self.environment.get_template(f"{template}.html.j2")
            return Html(found.render(links=self.links(path), **content))
        except TEMPLATE_FAULTS as error:
            complaint = complaint_of(error, self.own_templates)
            if complaint is None:  # not the project's template: a fault of ours
                raise
            raise complaint from error


def make_kit(  # noqa: PLR0913 - what the project's settings state
    catalogue: Catalogue,
    pages: Iterable[str],
    own_templates: Path | None,
    *,
    name: str = "Dossier",
    description: str | None = None,
    accuracy: Accuracy | None = None,
) -> Kit:
    """The kit for one dossier; the project's own templates come first, if they are to be followed."""
    own = [jinja2.FileSystemLoader(own_templates)] if own_templates else []
    loaders = [*own, jinja2.PackageLoader("dossier.views", "templates")]
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader(loaders),
        autoescape=True,
        finalize=escaped,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    helpers: dict[str, Callable[..., Any]] = {
        "count": count,
        "number": number,
        "day": date_words,
        "time": time_tag,
        "code": code,
    }
    environment.globals.update(helpers)
    return Kit(catalogue, environment, frozenset(pages), own_templates, name, description, accuracy or Accuracy())


def complaint_of(error: Exception, folder: Path | None) -> PageError | None:
    """What to tell about one of the project's own templates in `folder`; None if the error is not in one of them."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        places = [(Path(error.filename or ""), error.lineno)]
    else:
        places = [(Path(frame.filename), frame.lineno or 1) for frame in traceback.extract_tb(error.__traceback__)]
    own = [(file.name, line) for file, line in places if file.parent == folder]
    if not own:
        return None
    name, line = own[-1]
    fact = f"this page template can't be followed ({str(error) or type(error).__name__})"
    return PageError(f"templates/{name}", fact, "mend it, or remove it to use the built-in one", line)
