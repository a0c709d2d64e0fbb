"""The forms of the features that the rankers weigh, read from the source that makes them: `verb={}:{}`.

A weight that no form matches is never asked for; a form without a weight has no effect until it is learned. The version
is the hash of the forms, so that nobody has to think of raising it.
"""

from __future__ import annotations

import ast
import hashlib
import inspect
import re
from collections.abc import Iterator, Mapping
from itertools import product
from types import ModuleType

from dossier.extract import reported, speaker_features, surroundings

MODULES: Mapping[str, tuple[ModuleType, ...]] = {
    "speakers": (speaker_features, surroundings),
    "statements": (reported,),
}
NO_ATTRIBUTION = "none"  # the one feature of the candidate that nothing is reported
HOLE = "{}"


def forms(ranker: str) -> tuple[str, ...]:
    """The forms of a ranker's features, sorted: each feature that its modules yield, with a hole for each value."""
    found = {form for module in MODULES[ranker] for form in _forms_of(ast.parse(inspect.getsource(module)))}
    return tuple(sorted({*found, NO_ATTRIBUTION}))


def version() -> str:
    """What a set of weights has in common with the code that it was learned with."""
    told = "\n".join(f"{ranker} {form}" for ranker in MODULES for form in forms(ranker))
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def matcher(form: str) -> re.Pattern[str]:
    """What tells a feature of this form: a value holds no "=", so that a form takes in no other's features."""
    return re.compile("[^=]*".join(re.escape(part) for part in form.split(HOLE)))


def _forms_of(module: ast.Module) -> Iterator[str]:
    for function in ast.walk(module):
        if isinstance(function, ast.FunctionDef) and _gives_features(function):
            yields = [node for node in ast.walk(function) if isinstance(node, ast.Yield)]
            for node in yields:
                yield from _written(node.value, _choices(function))


def _gives_features(function: ast.FunctionDef) -> bool:
    return function.returns is not None and ast.unparse(function.returns) == "Iterator[str]"


def _written(value: ast.expr | None, choices: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The forms of one yielded feature: several where it begins with a word that the function chose from a few."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
        return
    if not isinstance(value, ast.JoinedStr):
        line = getattr(value, "lineno", "?")
        raise TypeError(f"line {line}: a feature is a string or an f-string, so that its form can be read")
    parts = [_part(part, choices) for part in value.values]
    for chosen in product(*parts):
        yield "".join(chosen)


def _part(part: ast.expr, choices: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    if isinstance(part, ast.Constant):
        return (str(part.value),)
    name = part.value.id if isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.Name) else ""
    return choices.get(name, (HOLE,))


def _choices(function: ast.FunctionDef) -> dict[str, tuple[str, ...]]:
    """The variables that are one of two words: `side = "before" if before else "after"`."""
    found = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and isinstance(node.value, ast.IfExp):
            ways = (node.value.body, node.value.orelse)
            words = tuple(way.value for way in ways if isinstance(way, ast.Constant) and isinstance(way.value, str))
            if len(words) == len(ways):
                found[node.targets[0].id] = words
    return found
