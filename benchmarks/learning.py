"""Log-linear models over named features, trained with NumPy alone: deterministic, regularised, named weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """One decision: the features of each option, and which options are right (one or more)."""

    options: tuple[tuple[str, ...], ...]
    right: tuple[int, ...]
    weight: float = 1.0


def train(cases: Sequence[Case], strength: float, rarest: int, rounds: int = 120) -> dict[str, float]:
    """Weights of a ranker: the chance of an option is the softmax of its features' weights.

    `strength` is that of the quadratic penalty on each weight; features in fewer than `rarest` cases are left out.
    """
    counts = Counter(feature for case in cases for feature in {f for option in case.options for f in option})
    names = sorted(feature for feature, count in counts.items() if count >= rarest)
    number = {name: index for index, name in enumerate(names)}
    rows, columns, owner, right, weight = [], [], [], [], []
    row = 0
    for index, case in enumerate(cases):
        weight.append(case.weight)
        for place, option in enumerate(case.options):
            known = [number[f] for f in option if f in number]
            rows += [row] * len(known)
            columns += known
            owner.append(index)
            right.append(place in case.right)
            row += 1
    loss = _loss_of(
        np.array(rows), np.array(columns), np.array(owner), np.array(right), np.array(weight), len(names), strength
    )
    found = _minimise(loss, np.zeros(len(names)), rounds)
    return {name: round(float(value), 3) for name, value in zip(names, found, strict=True) if abs(value) >= 0.01}


def _loss_of(  # noqa: PLR0913, PLR0917 - the parts of a sparse matrix and its labels
    rows: NDArray[np.int64],
    columns: NDArray[np.int64],
    owner: NDArray[np.int64],
    right: NDArray[np.bool_],
    weight: Floats,
    width: int,
    strength: float,
) -> Callable[[Floats], tuple[float, Floats]]:
    cases = int(owner.max()) + 1

    def chances(scores: Floats) -> tuple[Floats, Floats]:
        top = np.full(cases, -np.inf)
        np.maximum.at(top, owner, scores)
        powers = np.exp(scores - top[owner])
        total = np.bincount(owner, powers, cases)
        return powers / np.maximum(total, 1e-300)[owner], top + np.log(np.maximum(total, 1e-300))

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores: Floats = np.bincount(rows, weights[columns], len(owner)).astype(np.float64)
        every, log_every = chances(scores)
        good, log_good = chances(np.where(right, scores, -1e9))
        value = float(np.sum(weight * (log_every - log_good))) + strength / 2 * float(weights @ weights)
        slope = weight[owner] * (every - good)
        return value, np.bincount(columns, slope[rows], width) + strength * weights

    return loss


def _minimise(loss: Callable[[Floats], tuple[float, Floats]], start: Floats, rounds: int, memory: int = 8) -> Floats:
    """The place where `loss` is least, by limited-memory BFGS with a backtracking line search."""
    place, (value, slope) = start, loss(start)
    steps: list[tuple[Floats, Floats]] = []
    for _ in range(rounds):
        way = -_two_loops(slope, steps)
        length, fall = 1.0 if steps else 1.0 / max(1.0, float(np.abs(slope).sum())), float(slope @ way)
        while True:
            new = place + length * way
            new_value, new_slope = loss(new)
            if new_value <= value + 1e-4 * length * fall or length < 1e-10:
                break
            length /= 2
        change, turn = new - place, new_slope - slope
        if float(change @ turn) > 1e-12:
            steps = [*steps[-memory + 1 :], (change, turn)]
        done = abs(value - new_value) < 1e-6 * max(1.0, abs(value))
        place, value, slope = new, new_value, new_slope
        if done:
            break
    return place


def _two_loops(slope: Floats, steps: Sequence[tuple[Floats, Floats]]) -> Floats:
    way, shares = slope.copy(), []
    for change, turn in reversed(steps):
        share = float(change @ way) / float(change @ turn)
        shares.append(share)
        way -= share * turn
    if steps:
        change, turn = steps[-1]
        way *= float(change @ turn) / float(turn @ turn)
    for (change, turn), share in zip(steps, reversed(shares), strict=True):
        way += (share - float(turn @ way) / float(change @ turn)) * change
    return way
