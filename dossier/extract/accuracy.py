"""How accurate the extraction is, as it was last measured."""

from __future__ import annotations

import json
from importlib import resources

_FIGURES = "accuracy.json"  # written by benchmarks/accuracy.py and by nothing else


def measured_accuracy() -> dict[str, str | int | float]:
    """The measures by name, for readers of a site: on which articles, how much is found, how often it is right."""
    found: dict[str, str | int | float] = json.loads(
        resources.files("dossier.extract").joinpath(_FIGURES).read_text(encoding="utf-8")
    )
    return found
