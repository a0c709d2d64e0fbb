"""The ledger of ids that were given: .dossier/ids.jsonl, one entry a line, sorted, so that git shows what is new."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, cast

from dossier.errors import DossierError
from dossier.records import Kind, Ledger

NAME = "ids.jsonl"
_TABLES = ("people", "outlets", "sources", "utterances", "redirects")


def ledger_text(ledger: Ledger) -> str:
    """`ledger` as the lines of its file."""
    lines = sorted(json.dumps(entry, ensure_ascii=False) for entry in _entries(ledger))
    return "".join(f"{line}\n" for line in lines)


def parse_ledger(text: str, file: str) -> Ledger:
    """The ledger in `text`. Raises DossierError with the line if it is damaged: ids that were given must not change."""
    tables: dict[str, dict[str, str]] = {table: {} for table in _TABLES}
    quotes: dict[str, list[tuple[str, Kind, int, str]]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            entry: dict[str, Any] = json.loads(line)
            if entry["table"] == "quotes":
                quote = (entry["id"], cast(Kind, entry["kind"]), int(entry["start"]), entry["text"])
                quotes.setdefault(entry["article"], []).append(quote)
            else:
                tables[entry["table"]][entry["key"]] = entry["value"]
        except (ValueError, KeyError, TypeError) as error:
            raise DossierError(file, "is damaged", "restore the file from version control", number) from error
    return Ledger(**tables, quotes={article: tuple(sorted(its, key=_place)) for article, its in quotes.items()})


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
