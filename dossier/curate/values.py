"""The values that curators state in front matter: which keys a page knows, and what each of them may hold."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from dossier.addresses import completed_address, web_address
from dossier.curate.front import Value
from dossier.records import Finding

# What MkDocs and Material read from a page's front matter; nothing to do with the facts.
THEME_KEYS = frozenset(
    {"comments", "description", "hide", "icon", "redirect", "robots", "search", "social", "status", "subtitle"}
    | {"tags", "template", "title"}
)
WIKIDATA_ID = re.compile(r"Q[1-9]\d*")
ISO_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
T = TypeVar("T")
_TRUE = frozenset({"true", "yes", "on", "y"})
_FALSE = frozenset({"false", "no", "off", "n"})


class WrongValueError(Exception):
    """A value that can't be followed."""

    def __init__(self, value: Value, fact: str, remedy: str) -> None:
        super().__init__(fact)
        self.line, self.fact, self.remedy = value.line, fact, remedy


@dataclass(slots=True)
class Reader:
    """Reads the values of one page; what it can't follow becomes a finding and is left out."""

    file: str
    findings: list[Finding] = field(default_factory=list)

    def text(self, value: Value) -> str | None:
        """A text as it was typed."""
        if value.kind != "text":
            raise WrongValueError(value, "is not text", "write one value")
        return value.text

    def texts(self, value: Value) -> tuple[str, ...] | None:
        """A list of texts; a single one stands for a list of one."""
        items = value.items()
        if any(item.kind != "text" for item in items):
            raise WrongValueError(value, "is not a list of texts", "write one value a line, each after `- `")
        return tuple(item.text for item in items if item.text)

    def truth(self, value: Value) -> bool | None:
        """`true` or `false`."""
        typed = (value.text or "").lower()
        if value.kind == "text" and typed in _TRUE | _FALSE | {""}:
            return typed in _TRUE if typed else None
        raise WrongValueError(value, f"is {typed or 'a list'}, neither true nor false", "write `true` or `false`")

    def wikidata(self, value: Value) -> str | None:
        """A Wikidata id; an address of Wikidata will do."""
        typed = (self.text(value) or "").rsplit("/", 1)[-1]
        if not typed or WIKIDATA_ID.fullmatch(typed):
            return typed or None
        raise WrongValueError(value, f"{typed} is no Wikidata id", "write one such as Q42")

    def date(self, value: Value) -> str | None:
        """A date as 2024-05-31, or 2024-05 or 2024 where no more is known."""
        typed = self.text(value)
        if typed is None or (ISO_DATE.fullmatch(typed) and _exists(typed)):
            return typed
        raise WrongValueError(value, f"{typed} is no date", "write it as 2024-05-31, or 2024-05 if the day is unknown")

    def address(self, value: Value) -> str | None:
        """A web address."""
        typed = self.text(value)
        if typed is None or web_address(typed) is not None:
            return typed
        meant = completed_address(typed)
        raise WrongValueError(value, f"{typed} is no web address", f"write {meant or 'it with https:// and a host'}")

    def knows(self, key: str, keys: Iterable[str], line: int) -> bool:
        """Whether `key` is one of `keys`; if not, that is a finding."""
        keys = sorted(keys)
        if key not in keys:
            near = difflib.get_close_matches(key, keys, n=1)
            remedy = f"did you mean `{near[0]}`?" if near else f"known ones are {', '.join(keys)}"
            self.findings.append(
                Finding("unknown-key", self.file, line, f"unknown key `{key}`", remedy, "error" if near else "warning")
            )
        return key in keys

    def or_nothing(self, read: Callable[[Value], T], value: Value) -> T | None:
        """What `read` makes of the value; None, and a finding, if it can't be followed."""
        try:
            return read(value)
        except WrongValueError as wrong:
            fact = f"the value {wrong.fact}"
            self.findings.append(Finding("wrong-value", self.file, wrong.line, fact, wrong.remedy, "error"))
            return None


Keys = Mapping[str, Callable[[Reader, Value], Any]]
PERSON_KEYS: Keys = {
    "name": Reader.text,
    "aliases": Reader.texts,
    "role": Reader.text,
    "wikidata": Reader.wikidata,
    "same_as": Reader.text,
    "different_from": Reader.texts,
    "hidden": Reader.truth,
}
OUTLET_KEYS: Keys = {
    "name": Reader.text,
    "aliases": Reader.texts,
    "url": Reader.address,
    "kind": Reader.text,
}
ARTICLE_KEYS: Keys = {
    "title": Reader.text,
    "date": Reader.date,
    "outlet": Reader.text,
    "url": Reader.address,
    "author": Reader.text,
    "wire": Reader.text,
    "keep": Reader.texts,
    "cut": Reader.texts,
}
SPEAKER_KEYS: Keys = {"name": Reader.text}
KEYS: Mapping[str, Keys] = {
    "people": PERSON_KEYS,
    "outlets": OUTLET_KEYS,
    "articles": ARTICLE_KEYS,
    "organisations": SPEAKER_KEYS,
    "sources": SPEAKER_KEYS,
}


def _exists(typed: str) -> bool:
    try:
        date.fromisoformat(typed + "-01-01"[len(typed) - 4 :])  # 2024 and 2024-05 begin on a first day
    except ValueError:
        return False
    return True
