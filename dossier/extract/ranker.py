"""Log-linear rankers: the chance of each option is the softmax of the weights of its features."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

Weights = Mapping[str, float]


@cache
def weights_file() -> Mapping[str, Any]:
    """What weights.json holds: a header, and the weights of each ranker. `benchmarks/train.py` writes it."""
    text = files("dossier.extract").joinpath("weights.json").read_text(encoding="utf-8")
    learned: Mapping[str, Any] = json.loads(text)
    return learned


def load_weights(name: str) -> Weights:
    """The weights of one ranker: a number by feature name."""
    weights: Weights = weights_file()[name]
    return weights


def score(weights: Weights, features: Iterable[str]) -> float:
    """The sum of the weights of some features; one that was too rare to be learned weighs nothing."""
    weigh = weights.get
    return math.fsum([weigh(feature, 0.0) for feature in features])


def shares(scores: Sequence[float]) -> list[float]:
    """The chance of each option by its score, in order; they sum to one."""
    top = max(scores)
    powers = [math.exp(value - top) for value in scores]
    total = math.fsum(powers)
    return [power / total for power in powers]


def chances(weights: Weights, options: Sequence[Iterable[str]]) -> list[float]:
    """The chance of each option by its features, in order; they sum to one."""
    return shares([score(weights, option) for option in options])
