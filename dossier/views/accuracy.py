"""How accurate the extraction is, as it was last measured."""

from __future__ import annotations

import json
from importlib import resources

from dossier.records import Accuracy, Measures

_TUNED = "accuracy.json"  # written by benchmarks/accuracy.py and by nothing else
# Measured from outside, on texts that nobody who works on the extraction has seen: no script here can repeat it.
_HELD_OUT = "held_out.json"


def measured_accuracy() -> Accuracy:
    """The measures for readers of a site: on the articles that the rules were tuned on, and on others."""
    tuned, held_out = _read(_TUNED), _read(_HELD_OUT)
    return Accuracy(tuned, {on: figures for on, figures in held_out.items() if isinstance(figures, dict)})


def _read(name: str) -> Measures:
    found: Measures = json.loads(resources.files("dossier.views").joinpath(name).read_text(encoding="utf-8"))
    return found
