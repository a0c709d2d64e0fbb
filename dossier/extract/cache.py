"""Extractions on disk, one file for each article, named for all that it depends on: a seal, and a line of JSON."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, fields
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from typing import Any

from dossier.records import Article, Extraction, Mention, Person, Quote, Relay, Span, Step


def cache_key(article: Article, model: str) -> str:
    """The hash of all that an extraction is made of: the article, this package's code and weights, the model."""
    facts = asdict(article)
    facts["seed"] = {
        "id": article.seed.id,
        "sha256": hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
    }
    told = json.dumps([facts, _code(), model, _version(model), _version("spacy")], sort_keys=True, default=str)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def load(folder: Path, key: str, article: Article) -> Extraction | None:
    """The extraction kept under `key`; None if there is none, or if it is not whole and as it was written."""
    try:
        seal, _, record = (folder / f"{key}.json").read_text(encoding="utf-8").partition("\n")
        if seal != _seal(key, record):
            return None
        kept = json.loads(record)
        return Extraction(
            article,
            tuple(_person(person) for person in kept["people"]),
            tuple(_quote(quote) for quote in kept["quotes"]),
        )
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def store(folder: Path, key: str, extraction: Extraction) -> None:
    """Keep `extraction` under `key`. A folder that can't be written to only costs time at the next build."""
    kept = {
        "people": [asdict(person) for person in extraction.people],
        "quotes": [asdict(quote) for quote in extraction.quotes],
    }
    record = json.dumps(kept, ensure_ascii=True)
    path = folder / f"{key}.json"
    half = path.with_suffix(f".{os.getpid()}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        half.write_text(f"{_seal(key, record)}\n{record}", encoding="utf-8")
        half.replace(path)
    except OSError:
        return


def drop_unused(folder: Path, articles: Iterable[Article], model: str) -> None:
    """Leave of the extractions in `folder` those of `articles` alone, as they are now and by the present code.

    What else lies in the folder stays. A file that can't be removed only takes up room.
    """
    used = {cache_key(article, model) for article in articles}
    for path in sorted(folder.glob("*")):
        if (made := _MADE.fullmatch(path.name)) and (made["half"] or made["key"] not in used):
            with suppress(OSError):
                path.unlink()


# The names of files that `store` makes; the second is left by a build that was ended while it wrote
_MADE = re.compile(r"(?P<key>[0-9a-f]{64})\.(?:json|(?P<half>\d+\.part))")


def _seal(key: str, record: str) -> str:
    """The first line of a file: it tells one that was cut short, emptied, edited or renamed from one that was kept."""
    return json.dumps({"seal": hashlib.sha256(f"{key}\n{record}".encode()).hexdigest()})


@cache
def _code() -> str:
    """The hash of every file that an extraction is made by: a change of a rule, a table or a weight is a new one."""
    total = hashlib.sha256()
    for name, content in _sources():
        total.update(name.encode())
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()


def _sources() -> Iterator[tuple[str, bytes]]:
    for package in ("dossier.extract", "dossier.language"):
        for file in sorted(files(package).iterdir(), key=lambda file: file.name):
            if file.name.endswith((".py", ".json")):
                yield f"{package}/{file.name}", file.read_bytes()


def _version(package: str) -> str:
    try:
        return version(package.replace("_", "-"))
    except PackageNotFoundError:
        return "unknown"


# --------------------------------------------------------------------------------------- back to records


def _span(kept: Mapping[str, int]) -> Span:
    return Span(kept["start"], kept["end"])


def _mention(kept: Mapping[str, Any]) -> Mention:
    return Mention(_span(kept["span"]), kept["text"])


def _person(kept: Mapping[str, Any]) -> Person:
    mentions = tuple(_mention(mention) for mention in kept["mentions"])
    return Person(kept["name"], kept["role"], mentions, kept["gender"])


def _relay(kept: Mapping[str, Any]) -> Relay:
    return Relay(_mention(kept["mention"]), None if kept["cue"] is None else _mention(kept["cue"]))


_MENTIONS = ("speaker", "cue", "addressee", "place", "when")


def _quote(kept: Mapping[str, Any]) -> Quote:
    values: dict[str, Any] = {field.name: kept[field.name] for field in fields(Quote)}
    for name in _MENTIONS:
        values[name] = None if kept[name] is None else _mention(kept[name])
    values["span"] = _span(kept["span"])
    values["parts"] = tuple(_span(part) for part in kept["parts"])
    values["chain"] = tuple(Step(_mention(step["mention"]), step["reason"]) for step in kept["chain"])
    values["sentence"] = None if kept["sentence"] is None else _span(kept["sentence"])
    values["via"] = tuple(_relay(relay) for relay in kept["via"])
    values["about"] = tuple(kept["about"])
    return Quote(**values)
