"""How weights.json is written: pruned, with few digits, a feature a line, and a header of what it was made of."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from accuracy import articles_of, measure
from feature_forms import version
from polnear import folder_of, read_split

from dossier.extract import extract_articles
from dossier.extract.ranker import Weights, weights_file

WEIGHTS = Path(__file__).resolve().parent.parent / "dossier" / "extract" / "weights.json"
# A weight nearer to nothing is left out. On dev, 0.05 costs nothing of the speakers; of the statements it lets in three
# more false ones of 1,084, and 0.02 none. With 0.1 of both, 2.1 speakers of a hundred shown are wrong, instead of 1.8.
FLOORS: Mapping[str, float] = {"speakers": 0.05, "statements": 0.02}
DIGITS = 2  # after the point; with one, the figures fall


def write(weights: Mapping[str, Weights], checkout: Path, model: str) -> None:
    """Write the weights that count, then measure with them and write what they were learned from into the header."""
    texts = [gold.article.text for gold in read_split(checkout, "train")]
    names = names_in(texts)
    kept = {name: without_names(pruned(name, weights[name]), names) for name in weights}
    WEIGHTS.write_text(written({}, kept), encoding="utf-8")
    weights_file.cache_clear()
    WEIGHTS.write_text(written(header_of(checkout, model), kept), encoding="utf-8")


def pruned(ranker: str, weights: Weights) -> Weights:
    """Those of a ranker's weights that change something, in few digits."""
    return {name: round(weight, DIGITS) for name, weight in weights.items() if abs(weight) >= FLOORS[ranker]}


_CAPITALS = 20  # times as often with a capital as without: "Whitlock" is a name, "post" and "court" are none
_WITHIN = re.compile(r"(?<=[a-z,;] )[A-Za-z][\w’'-]*")  # a word inside a sentence, whose capital tells a name
_VALUE = re.compile(r"=([a-z][a-z’'.-]+)(?=[:+]|$)")


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """The words, in lower case, that these texts write with a capital inside their sentences."""
    found = (match[0] for text in texts for match in _WITHIN.finditer(text))
    times = Counter(word.removesuffix("'s").removesuffix("’s") for word in found)
    capital = {word.lower(): count for word, count in times.items() if word[0].isupper()}
    return frozenset(word for word, count in capital.items() if count > _CAPITALS * times[word])


def without_names(weights: Weights, names: frozenset[str]) -> Weights:
    """The weights, but for those of a name that the tagger took for another word: "noun=whitlock" is nobody's lemma."""
    return {name: weight for name, weight in weights.items() if not names & set(_VALUE.findall(name))}


def header_of(checkout: Path, model: str) -> dict[str, object]:
    """What a set of weights was learned from, with which features, when, and the figures on dev."""
    learned_from = read_split(checkout, "train")
    return {
        "about": "Weights of the rankers of dossier.extract, by feature; written by benchmarks/train.py",
        "data": f"PolNeAR 1.0, train part, {len(learned_from)} articles",
        "data sha256": _fingerprint(checkout),
        "model": model,
        "features": version(),
        "date": datetime.now(UTC).date().isoformat(),
        "figures on dev": _figures(checkout, model),
    }


def written(header: Mapping[str, object], weights: Mapping[str, Weights]) -> str:
    """The file: JSON, the header first, then a line for each feature, sorted."""
    parts = [f'"header": {json.dumps(header, indent=1, ensure_ascii=False)}']
    for name in sorted(weights):
        lines = ",\n".join(_lines(weights[name]))
        parts.append(f"{json.dumps(name)}: {{\n{lines}\n}}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(weights: Weights) -> Iterator[str]:
    for feature in sorted(weights):
        yield f"{json.dumps(feature, ensure_ascii=False)}:{weights[feature]}"


def _figures(checkout: Path, model: str) -> dict[str, float | int]:
    golds = read_split(checkout, "dev")
    extractions = extract_articles(articles_of(golds), model, None, 1)
    return measure(golds, extractions, Counter())


def _fingerprint(checkout: Path) -> str:
    """The hash of every text and annotation that is learned from, whichever checkout they come from."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder_of(checkout, "train").rglob("*") if path.suffix in (".txt", ".ann")):
        total.update(path.name.encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
