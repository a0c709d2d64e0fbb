"""The data exports: what `dossier extract` prints, and the JSON Lines files under data/."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from dossier.config import Config
from dossier.publish.published import is_published
from dossier.records import (
    UNNAMED,
    Article,
    Dossier,
    Extraction,
    LinkedOutlet,
    LinkedPerson,
    LinkedQuote,
    Mention,
    Quote,
    Relay,
    Span,
)

Record: TypeAlias = dict[str, Any]


def extraction_record(extraction: Extraction) -> Record:
    """One line of `dossier extract`: an article with its people and its quotes, offsets into the seed's text."""
    return {
        **_article(extraction.article),
        "people": [
            {"name": person.name, "role": person.role, "mentions": [_pair(mention.span) for mention in person.mentions]}
            for person in extraction.people
        ],
        "quotes": [_quote(quote) for quote in extraction.quotes],
    }


def data_records(dossier: Dossier) -> dict[str, list[Record]]:
    """The records of each file under data/, by the file's name without its ending."""
    hidden = {person.id for person in dossier.people if person.hidden}
    articles = {extraction.article.id: extraction.article for extraction in dossier.articles}
    shown = [person for person in dossier.people if not person.hidden]
    return {
        "articles": [
            {
                **_article(e.article),
                "url": f"articles/{dossier.slugs.get(e.article.id, e.article.id)}/",
                "copy_of": e.article.copy_of,
            }
            for e in dossier.articles
        ],
        "people": [_person(person) for person in shown],
        "organisations": [
            {
                "id": organisation.id,
                "name": organisation.name,
                "names": list(organisation.names),
                "articles": list(organisation.articles),
                "url": f"organisations/{organisation.id}/",
            }
            for organisation in dossier.organisations
        ],
        "outlets": [_outlet(outlet) for outlet in dossier.outlets],
        "quotes": [_linked_quote(quote, articles[quote.article], hidden) for quote in dossier.quotes],
        "utterances": [
            {
                "id": utterance.id,
                "person": None if utterance.person in hidden else utterance.person,
                "quotes": [version.quote for version in utterance.versions],
                "articles": list(utterance.articles),
            }
            for utterance in dossier.utterances
        ],
        "sources": [
            {
                "id": source.id,
                "label": source.label,
                "wordings": list(source.wordings),
                "quotes": list(source.quotes),
                "url": f"sources/{source.id}/",
            }
            for source in dossier.sources
        ],
    }


def write_data(dossier: Dossier, config: Config) -> None:
    """Write data/*.jsonl, and the same as data/*.csv, into the rendered site.

    A record whose page a curator deleted has no address.
    """
    folder = config.site / "data"
    folder.mkdir(parents=True, exist_ok=True)
    for name, records in data_records(dossier).items():
        for record in records:
            if "url" in record and not is_published(record["url"], config):
                record["url"] = None
        (folder / f"{name}.jsonl").write_text(_lines(records), encoding="utf-8", newline="\n")
        (folder / f"{name}.csv").write_text(csv_of(records), encoding="utf-8", newline="")


def csv_of(records: Sequence[Record]) -> str:
    """The records as a table for a spreadsheet, a row a record; what is no text or number stands there as JSON.

    A cell that a spreadsheet would take for a formula begins with an apostrophe, which it does not show.
    """
    columns = list(dict.fromkeys(key for record in records for key in record))
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([[_cell(record.get(column)) for column in columns] for record in records])
    return table.getvalue()


# What begins a formula in one spreadsheet or another: "=1+1", "@SUM(1)"; also behind white space, which some drop
_FORMULA = re.compile(r"\s*[=+\-@\t\r|%]")


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"'{text}" if isinstance(value, str) and _FORMULA.match(text) else text


def is_of(dossier: Dossier, config: Config) -> bool:
    """Whether the rendered site was made of these records, wherever its pages are."""
    for name, records in data_records(dossier).items():
        try:
            lines = (config.site / "data" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
            there = [json.loads(line) for line in lines]
        except (OSError, ValueError):
            return False
        if [_without_address(record) for record in there] != [_without_address(record) for record in records]:
            return False
    return True


def _without_address(record: Record) -> Record:
    return {key: value for key, value in record.items() if key != "url"}


def _lines(records: Iterable[Record]) -> str:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def _article(article: Article) -> Record:
    return {
        "id": article.id,
        "seed": article.seed.path,
        "sha256": article.seed.sha256,
        "title": article.title,
        "date": article.date,
        "byline": article.byline,
        "dateline": article.dateline,
        "outlets": [{"name": outlet.name, "relation": outlet.relation} for outlet in article.outlets],
        "body": [_pair(span) for span in article.body],
        "furniture": [
            {"start": cut.span.start, "end": cut.span.end, "reason": cut.reason} for cut in article.furniture
        ],
    }


def _quote(quote: Quote) -> Record:
    return {
        "id": quote.id,
        "kind": quote.kind,
        "start": quote.span.start,
        "end": quote.span.end,
        "parts": [_pair(part) for part in quote.parts],
        "text": quote.text,
        "speaker": _mention(quote.speaker),
        "person": quote.person,
        "organisation": quote.organisation,
        "via": [_relay(relay) for relay in quote.via],
        "cue": _mention(quote.cue),
        "rule": quote.rule,
        "source": quote.source,
        "reason": quote.reason or (UNNAMED if quote.person is None and quote.source else None),
    }


def _relay(relay: Relay) -> Record:
    return {
        "start": relay.mention.span.start,
        "end": relay.mention.span.end,
        "text": relay.mention.text,
        "cue": _mention(relay.cue),
    }


def _outlet_of(article: Article) -> list[Record]:
    """The article's own outlet as the outermost that relays a quotation: its publisher, else the agency."""
    for relation in ("publisher", "wire"):
        found = [outlet for outlet in article.outlets if outlet.relation == relation]
        if found:
            return [_unplaced(found[0].name, found[0].span)]
    return []


def _unplaced(text: str, span: Span | None) -> Record:
    start, end = (None, None) if span is None else (span.start, span.end)
    return {"start": start, "end": end, "text": text, "cue": None}


def _linked_quote(linked: LinkedQuote, article: Article, hidden: set[str]) -> Record:
    record = _quote(linked.quote)
    return {
        **record,
        "via": record["via"] + _outlet_of(article),
        "id": linked.id,
        "article": linked.article,
        "person": None if linked.person in hidden else linked.person,
        "organisation": linked.organisation,
        "url": linked.url,
        "source": linked.source,
        "utterance": linked.utterance,
        "said_on": linked.said_on,
        "precision": linked.precision,
    }


def _person(person: LinkedPerson) -> Record:
    return {
        "id": person.id,
        "name": person.name,
        "names": [spelling.name for spelling in person.spellings],
        "roles": [claim.role for claim in person.roles],
        "articles": list(person.articles),
        "wikidata": person.wikidata,
        "url": f"people/{person.id}/",
    }


def _outlet(outlet: LinkedOutlet) -> Record:
    return {
        "id": outlet.id,
        "name": outlet.name,
        "aliases": list(outlet.aliases),
        "articles": [{"id": article, "relation": relation} for article, relation in outlet.articles],
        "website": outlet.url,
        "kind": outlet.kind,
        "url": f"outlets/{outlet.id}/",
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _mention(mention: Mention | None) -> Record | None:
    if mention is None:
        return None
    return {"start": mention.span.start, "end": mention.span.end, "text": mention.text}
