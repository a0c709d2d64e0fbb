"""The ledger of ids that were given: .dossier/ids.jsonl, one entry a line, sorted, so that git shows what is new."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, cast, get_args

from dossier.errors import DossierError
from dossier.records import Kind, Ledger

NAME = "ids.jsonl"
_MARKERS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_TABLES = ("people", "outlets", "organisations", "sources", "utterances", "redirects", "articles")
# "ann-lee", "people/ann-lee": what an address is made of; neither "../ann-lee" nor "/ann-lee"
_NAMES_A_PAGE = re.compile(r"[^./\\\x00-\x1f][^/\\\x00-\x1f]*(?:/[^./\\\x00-\x1f][^/\\\x00-\x1f]*)*")


def ledger_text(ledger: Ledger) -> str:
    """`ledger` as the lines of its file."""
    lines = sorted(json.dumps(entry, ensure_ascii=False) for entry in _entries(ledger))
    return "".join(f"{line}\n" for line in lines)


def parse_ledger(text: str, file: str) -> Ledger:
    """The ledger in `text`. Raises DossierError with the line if it is damaged: ids that were given must not change."""
    tables: dict[str, dict[str, str]] = {table: {} for table in _TABLES}
    quotes: dict[str, list[tuple[str, Kind, int, str]]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith(_MARKERS):  # git's, around what two branches gave: both hold
            continue
        try:
            entry = _checked(json.loads(line))
            if entry["table"] == "quotes":
                quote = (entry["id"], cast(Kind, entry["kind"]), entry["start"], entry["text"])
                quotes.setdefault(entry["article"], []).append(quote)
            else:
                tables[entry["table"]][entry["key"]] = entry["value"]
        except _WrongError as error:
            raise DossierError(file, f"is damaged: {error}", "restore the file from version control", number) from None
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise DossierError(file, "is damaged", "restore the file from version control", number) from error
    return Ledger(**tables, quotes={article: tuple(sorted(set(its), key=_place)) for article, its in quotes.items()})


class _WrongError(Exception):
    """What is wrong with an entry."""


def _checked(entry: Any) -> Any:
    """`entry`, if each of its values is of the kind that is written there."""
    if not isinstance(entry, dict):
        raise TypeError(entry)
    for key, value in entry.items():
        if not isinstance(value, int if key == "start" else str) or isinstance(value, bool):
            raise _WrongError(f"`{key}` is {json.dumps(value)}, not {'a number' if key == 'start' else 'text'}")
    if entry["table"] == "quotes" and entry["kind"] not in get_args(Kind):
        raise _WrongError(f"there is no kind {json.dumps(entry['kind'])}")
    if entry["table"] != "quotes" and not _NAMES_A_PAGE.fullmatch(entry["value"]):
        raise _WrongError(f"{json.dumps(entry['value'])} can be no page's name")
    return entry


def _entries(ledger: Ledger) -> Iterator[dict[str, object]]:
    for table in _TABLES:
        for key, value in getattr(ledger, table).items():
            yield {"table": table, "key": key, "value": value}
    for article, quotes in ledger.quotes.items():
        for identity, kind, start, words in quotes:
            yield {
                "table": "quotes",
                "article": article,
                "start": start,
                "id": identity,
                "kind": kind,
                "text": words,
            }


def _place(quote: tuple[str, Kind, int, str]) -> tuple[int, str]:
    return quote[2], quote[0]
