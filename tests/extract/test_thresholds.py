"""The numbers that decide what is shown stand in one module, each beside the case that it solves."""

from __future__ import annotations

import ast
import inspect
import io
import tokenize
from importlib.resources import files

from dossier.extract import thresholds

# Modules with numbers of another kind, and which: none of them decides by itself whether words are shown, or whose.
OTHERS = {
    "memory.py": "how much a mention stands out to a reader",
    "lexicon.py": "how often each way from a cue to its agent was right, counted",
    "reported.py": "edges of features, for which weights were learned",
    "surroundings.py": "the same",
    "headings.py": "when words are written in capitals",
    "sightings.py": "the same",
    "shapes.py": "confidence by shape",
}


def _has_tuned_number(source: str) -> bool:
    numbers = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    return any(isinstance(number, float) and number not in {0.0, 1.0} and number > 1e-6 for number in numbers)


def test_no_other_module_has_a_number_that_decides_what_is_shown() -> None:
    modules = [file for file in files("dossier.extract").iterdir() if file.name.endswith(".py")]
    tuned = {file.name for file in modules if _has_tuned_number(file.read_text(encoding="utf-8"))}
    assert tuned - set(OTHERS) == {"thresholds.py"}


def test_each_threshold_says_what_it_decides() -> None:
    source = inspect.getsource(thresholds)
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    comments = {token.start[0] for token in tokens if token.type == tokenize.COMMENT}
    lines = [node.lineno for node in ast.parse(source).body if isinstance(node, ast.Assign)]
    assert [line for line in lines if not {line, line - 1} & comments] == []


def test_each_threshold_is_used() -> None:
    names = [name for name in vars(thresholds) if name.isupper()]
    modules = [file for file in files("dossier.extract").iterdir() if file.name.endswith(".py")]
    code = "\n".join(file.read_text(encoding="utf-8") for file in modules if file.name != "thresholds.py")
    assert [name for name in names if name not in code] == []
