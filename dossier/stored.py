"""The records on disk: what a page is rendered with, without reading or linking any article anew.

A line is a record, a JSON array of its kind and its fields in their order, those at the end that have their default
left out. A span is `[start, end]`, a mention likewise: its words, and all others of an article, stand in its seed
alone. Only a quotation has words of its own, so that it can be shown where the seed is not there. Lines have no order
that means anything, so two branches of a project merge by union; what is twice or broken then is dropped.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from dossier.records import (
    Article,
    Contradiction,
    Dossier,
    Extraction,
    LinkedOrganisation,
    LinkedOutlet,
    LinkedPerson,
    LinkedQuote,
    Mention,
    Person,
    Quote,
    Seed,
    Span,
    UnnamedSource,
    Utterance,
)

FOLDER = "records"  # below the project's .dossier
_ARTICLES = "articles"
# The records that are not of one article: the file of each kind, and where the dossier has them.
_WHOLE: Mapping[str, type[Any]] = {
    "people": LinkedPerson,
    "organisations": LinkedOrganisation,
    "outlets": LinkedOutlet,
    "sources": UnnamedSource,
    "utterances": Utterance,
    "contradictions": Contradiction,
}
_log = logging.getLogger(__name__)
T = TypeVar("T")


def save_records(dossier: Dossier) -> dict[str, str]:
    """The files of a dossier's records, each by its path below the folder of the records; equal input, equal bytes.

    Those that are not of one article are always among them, so that no record stays of what is no more.
    """
    files = {f"{name}.jsonl": _text(map(_line, getattr(dossier, name))) for name in _WHOLE}
    files["redirects.jsonl"] = _text(_json(pair) for pair in dossier.redirects.items())
    quotes: dict[str, list[LinkedQuote]] = {}
    for quote in dossier.quotes:
        quotes.setdefault(quote.article, []).append(quote)
    for extraction in dossier.articles:
        name = extraction.article.id
        lines = _article_lines(extraction, quotes.get(name, ()), dossier.slugs.get(name))
        files[f"{_ARTICLES}/{name}.jsonl"] = _text(lines)
    return dict(sorted(files.items()))


def load_records(folder: Path, seeds: Iterable[Seed] = ()) -> Dossier:
    """The dossier whose records lie in `folder`, with the text of those of its seeds that are among `seeds` unchanged.

    Where a seed is missing or another, its article has no text: all its spans lead nowhere, its quotations keep
    their words. Findings are not kept.
    """
    known = {(seed.id, seed.sha256): seed for seed in seeds}
    whole = {name: tuple(_read(folder / f"{name}.jsonl", kind)) for name, kind in _WHOLE.items()}
    kept = [_article(file, known) for file in sorted((folder / _ARTICLES).glob("*.jsonl"))]
    articles = sorted((one for one in kept if one is not None), key=lambda one: one[0].article.id)
    return Dossier(
        articles=tuple(extraction for extraction, _, _ in articles),
        quotes=tuple(sorted((quote for _, quotes, _ in articles for quote in quotes), key=_quote_order)),
        slugs={extraction.article.id: slug for extraction, _, slug in articles if slug},
        redirects={str(old): str(new) for old, new in sorted(_pairs(folder / "redirects.jsonl"))},
        **whole,
    )


def comparable(dossier: Dossier) -> Dossier:
    """`dossier` as it is after it was kept and read again: in the order of the ids, without findings.

    An article's own quotations are those that the dossier shows of it, and those that it hides.
    """
    quotes = tuple(sorted(dossier.quotes, key=_quote_order))
    whole: dict[str, Any] = {name: tuple(sorted(getattr(dossier, name), key=_id)) for name in _WHOLE}
    articles = tuple(
        replace(extraction, quotes=_own_quotes(extraction, quotes))
        for extraction in sorted(dossier.articles, key=lambda one: one.article.id)
    )
    return replace(dossier, articles=articles, quotes=quotes, findings=(), **whole)


# ------------------------------------------------------------------------------------------ one article


def _article_lines(extraction: Extraction, quotes: Sequence[LinkedQuote], slug: str | None) -> Iterator[str]:
    article, text = extraction.article, extraction.article.text
    yield _json(["article", *_values(replace(article, seed=replace(article.seed, text="")), text)])
    if slug:
        yield _json(["slug", slug])
    for place, person in enumerate(extraction.people):
        yield _json(["person", place, *_values(person, text)])
    for quote in quotes:
        yield _json(["quote", *_values(quote, text)])
    for hidden in _hidden(extraction, quotes):
        yield _json(["hidden", *_values(hidden, text)])


def _hidden(extraction: Extraction, quotes: Sequence[LinkedQuote]) -> list[Quote]:
    """What the article's own quotations have more than the dossier: a curator hid them."""
    shown = {(linked.quote.kind, linked.quote.span) for linked in quotes}
    return [quote for quote in extraction.quotes if (quote.kind, quote.span) not in shown]


def _own_quotes(extraction: Extraction, quotes: Iterable[LinkedQuote]) -> tuple[Quote, ...]:
    here = [linked for linked in quotes if linked.article == extraction.article.id]
    found = [linked.quote for linked in here] + _hidden(extraction, here)
    return tuple(sorted(found, key=lambda quote: (quote.span, quote.id)))


def _article(
    file: Path, seeds: Mapping[tuple[str, str], Seed]
) -> tuple[Extraction, tuple[LinkedQuote, ...], str | None] | None:
    """An article with its quotations and the name of its page; None if nothing of it can be read."""
    rows: dict[str, list[list[Any]]] = {}
    for kind, *values in _rows(file):
        rows.setdefault(str(kind), []).append(values)
    found = next(filter(None, (_made(Article, values, "", file) for values in rows.get("article", ()))), None)
    if found is None:
        return None
    seed = seeds.get((found.id, found.seed.sha256)) or found.seed
    article, text = replace(found, seed=replace(found.seed, text=seed.text)), seed.text
    people = {place: _made(Person, values, text, file) for place, *values in rows.get("person", ())}
    linked = [_made(LinkedQuote, values, text, file) for values in rows.get("quote", ())]
    quotes = {one.id: one for one in reversed(linked) if one}
    hidden = [_made(Quote, values, text, file) for values in rows.get("hidden", ())]
    named = tuple(person for _, person in sorted(people.items()) if person)
    shown = sorted(quotes.values(), key=_quote_order)
    own = _own_quotes(Extraction(article, named, tuple(filter(None, hidden))), shown)
    slug = next((str(values[0]) for values in sorted(rows.get("slug", ())) if values), None)
    return Extraction(article, named, own), tuple(shown), slug


def _quote_order(quote: LinkedQuote) -> tuple[str, int, int, str]:
    return (quote.article, quote.quote.span.start, -quote.quote.span.end, quote.id)


def _id(record: Any) -> str:
    return str(record.id)


# --------------------------------------------------------------------------------------------- lines


def _read(file: Path, kind: type[T]) -> Iterator[T]:
    """The records of one kind in a file, sorted by id; of two with one id the first in the order of their lines."""
    found = [one for values in _rows(file) if (one := _made(kind, values, "", file)) is not None]
    once: dict[str, T] = {}
    for record in found:
        once.setdefault(_id(record), record)
    return iter(once[name] for name in sorted(once))


def _pairs(file: Path) -> Iterator[tuple[Any, Any]]:
    return ((row[0], row[1]) for row in _rows(file) if len(row) == 2)


def _rows(file: Path) -> Iterator[list[Any]]:
    """The lines of a file, sorted and each once; what is no JSON array is dropped and logged."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return
    except (OSError, UnicodeDecodeError) as error:
        _log.warning("%s can't be read: %s", file.name, error)
        return
    for line in sorted({line for line in lines if line.strip()}):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if isinstance(row, list) and row:
            yield row
        else:
            _log.warning("%s has a broken line, which is passed over: %.60s", file.name, line)


def _made(kind: type[T], values: Sequence[Any], text: str, file: Path) -> T | None:
    try:
        return kind(*(_reader(hint)(value, text) for hint, value in zip(_hints(cast(Any, kind)), values, strict=False)))
    except (TypeError, ValueError, LookupError, AttributeError) as error:
        _log.warning("%s has a record that is none (%s), which is passed over", file.name, error)
        return None


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in sorted(lines))


def _line(record: object) -> str:
    return _json(_values(record, ""))


def _json(values: Any) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace").decode()


# -------------------------------------------------------------------------------------------- values


def _values(record: Any, text: str) -> list[Any]:
    """A record's fields as JSON has them; those at the end that have their default are left out."""
    named = fields(record)
    values = [getattr(record, field.name) for field in named]
    while values and _is_default(named[len(values) - 1], values[-1]):
        values.pop()
    return [_value(value, text) for value in values]


def _is_default(field: Any, value: object) -> bool:
    if field.default is not MISSING:
        return bool(field.default == value) and type(field.default) is type(value)
    return field.default_factory is not MISSING and bool(field.default_factory() == value)


def _value(value: Any, text: str) -> Any:
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Mention):
        told = [value.span.start, value.span.end]
        return told if value.span.of(text) == value.text else [*told, value.text]
    if is_dataclass(value):
        return _values(value, text)
    if isinstance(value, Mapping):
        return {str(key): _value(inner, text) for key, inner in sorted(value.items())}
    return [_value(inner, text) for inner in value] if isinstance(value, tuple) else value


@cache
def _hints(kind: Any) -> tuple[Any, ...]:
    hints = get_type_hints(kind)
    return tuple(hints[field.name] for field in fields(kind))


@cache
def _reader(hint: Any) -> Callable[[Any, str], Any]:  # noqa: PLR0911 - a line for each form of a value
    """What makes a value of the type `hint` from JSON and the text of the article."""
    origin, arguments = get_origin(hint), get_args(hint)
    if hint is Span:
        return lambda value, _text: Span(int(value[0]), int(value[1]))
    if hint is Mention:
        return _mention
    if is_dataclass(hint) and isinstance(hint, type):
        return lambda value, text: hint(*(_reader(h)(v, text) for h, v in zip(_hints(hint), value, strict=False)))
    if origin in (Union, UnionType):
        inner = next(argument for argument in arguments if argument is not NoneType)
        return lambda value, text: None if value is None else _reader(inner)(value, text)
    if origin is tuple and arguments[-1] is Ellipsis:
        return lambda value, text: tuple(_reader(arguments[0])(inner, text) for inner in value)
    if origin is tuple:
        return lambda value, text: tuple(_reader(a)(inner, text) for a, inner in zip(arguments, value, strict=True))
    if origin is Literal or origin is not None:
        return lambda value, _text: _of_literal(value, arguments) if origin is Literal else dict(value)
    return lambda value, _text: _plain(value, hint)


def _mention(value: Any, text: str) -> Mention:
    span = Span(int(value[0]), int(value[1]))
    return Mention(span, str(value[2]) if len(value) > 2 else span.of(text))


def _of_literal(value: Any, allowed: tuple[Any, ...]) -> Any:
    if value not in allowed:
        raise ValueError(value)
    return value


def _plain(value: Any, kind: type[Any]) -> Any:
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind):
        raise TypeError(value)
    return value
