"""A quote as literature managers read it: BibTeX, RIS, CSL-JSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from dossier.records import Kind
from dossier.write.wording import KIND_WORDS

_NOT_IN_KEY = re.compile(r"[^A-Za-z0-9-]+")
# What TeX reads as a command, each with what prints it.
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$",
    "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """The article in which a quote stands, with the quote's own address; None where a fact is unknown."""

    id: str  # the quote's
    title: str | None
    outlet: str | None
    author: str | None
    date: str | None  # ISO 8601
    url: str  # the quote's permalink
    original: str | None  # the article's own address
    speaker: str | None
    kind: Kind


def bibtex(source: Source) -> str:
    """One `@misc` entry."""
    year, month = _year_month(source.date)
    fields = {
        "author": _braced(source.author),
        "title": _braced(source.title),
        "howpublished": _braced(source.outlet),
        "year": _braced(year),
        "month": _braced(month),
        "note": _braced(_note(source)),
        "url": f"{{{source.original or source.url}}}",
    }
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{_NOT_IN_KEY.sub('-', source.id)},", *lines, "}"])


def ris(source: Source) -> str:
    """One NEWS record."""
    fields = [
        ("TY", "NEWS"),
        ("AU", source.author),
        ("TI", source.title),
        ("T2", source.outlet),
        ("DA", source.date.replace("-", "/") if source.date else None),
        ("N1", _note(source)),
        ("UR", source.original or source.url),
        ("ER", ""),
    ]
    return "\n".join(f"{name}  - {' '.join(value.split())}".rstrip() for name, value in fields if value is not None)


def csl_json(source: Source) -> str:
    """One item of CSL-JSON."""
    item = {
        "id": source.id,
        "type": "article-newspaper",
        "title": source.title,
        "container-title": source.outlet,
        "author": [{"literal": source.author}] if source.author else None,
        "issued": {"date-parts": [[int(part) for part in _parts(source.date)]]} if _parts(source.date) else None,
        "note": _note(source),
        "URL": source.original or source.url,
    }
    return json.dumps({key: value for key, value in item.items() if value is not None}, ensure_ascii=False)


def _note(source: Source) -> str:
    """Who is quoted, and where the quote itself is kept, if the record's address is the article's."""
    kept = f"; {source.url}" if source.original else ""
    return f"{source.speaker or 'Speaker unknown'}, {KIND_WORDS[source.kind]}{kept}"


def _braced(value: str | None) -> str | None:
    if value is None:
        return None
    return "{" + "".join(_TEX.get(letter, letter) for letter in " ".join(value.split())) + "}"


def _parts(date: str | None) -> list[str]:
    """Year, month and day, as far as they are known."""
    return date.split("-") if date and re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", date) else []


def _year_month(date: str | None) -> tuple[str | None, str | None]:
    parts = _parts(date)
    return (parts[0] if parts else None, str(int(parts[1])) if len(parts) > 1 else None)
