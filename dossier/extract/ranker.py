"""Log-linear rankers: the chance of each option is the softmax of the weights of its features."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

Weights = Mapping[str, float]


@cache
def load_weights(name: str) -> Weights:
    """The weights of one ranker in weights.json: a number by feature name. `benchmarks/train.py` writes that file."""
    text = files("dossier.extract").joinpath("weights.json").read_text(encoding="utf-8")
    weights: Weights = json.loads(text)[name]
    return weights


def chances(weights: Weights, options: Sequence[Iterable[str]]) -> list[float]:
    """The chance of each option, in order; they sum to one."""
    weigh = weights.get
    scores = [math.fsum([weigh(feature, 0.0) for feature in option]) for option in options]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = math.fsum(powers)
    return [power / total for power in powers]
