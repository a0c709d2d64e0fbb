"""Writes the files with which a dossier begins; whatever lies there already is left as it is."""

from __future__ import annotations

import json
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from dossier import __version__
from dossier.errors import StartError

# Where each file of the template goes. Its own name has no dot in front: a wheel's builders and git pass such by.
_PLACES = {
    "mkdocs.yml": "mkdocs.yml",
    "README.md": "README.md",
    "Makefile": "Makefile",
    "requirements.txt": "requirements.txt",
    "gitignore": ".gitignore",
    "gitlab-ci.yml": ".gitlab-ci.yml",
    "preview.yml": ".github/workflows/preview.yml",
    "publish.yml": ".github/workflows/publish.yml",
    "sample-article.txt": "seeds/sample-article.txt",
}
_NAME, _VERSION = "SITE_NAME", "DOSSIER_VERSION"  # what the templates have in place of the two


def start_dossier(folder: Path, name: str) -> tuple[Path, ...]:
    """Write the settings, a sample article, the workflows and a guide for curators into `folder`; the files written.

    `name` is the topic, as the site's title. Raises StartError, and writes nothing, where one of the files is there.
    """
    texts = {folder / place: _filled(_template(source), name) for source, place in _PLACES.items()}
    for file in texts:
        if file.exists():
            fact = "lies there already, and is left as it is"
            raise StartError(str(file), fact, "name a new folder, or move that file away")
    try:
        for file, text in texts.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        remedy = "name a folder that you may write to"
        raise StartError(str(folder), f"can't be written ({error.strerror})", remedy) from error
    return tuple(texts)


def _template(name: str) -> str:
    """A file of the template. The workflow that publishes is this project's own: a checkout has it beside the code."""
    inside: Traversable = files("dossier.starting").joinpath("template", name)
    if not inside.is_file():
        inside = Path(__file__).parents[2] / ".github" / "workflows" / name
    return inside.read_text(encoding="utf-8")


def _filled(text: str, name: str) -> str:
    """The template with the topic and the version in it; as JSON, for every JSON string is one of YAML too."""
    quoted = json.dumps(name, ensure_ascii=False)
    return text.replace(f'"{_NAME}"', quoted).replace(_NAME, name).replace(_VERSION, __version__)
