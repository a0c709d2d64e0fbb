"""Facts that curators state in front matter, read back: who is who, what is true of an article, which quote is wrong.

A value counts as a curator's if it differs from what was generated, which the base remembers. So what nobody touched
follows the seeds, and what somebody typed wins at every build until it is typed otherwise.
"""

from __future__ import annotations

import difflib
import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any, TypeVar

from dossier.addresses import completed_address, web_address
from dossier.curate.blocks import ID, folded
from dossier.curate.front import Entry, Value, front_entries
from dossier.curate.plan import origins_of, page_id
from dossier.records import ArticleFacts, Correction, Curation, Finding, OutletFacts, PersonFacts

# What MkDocs and Material read from a page's front matter; nothing to do with the facts.
THEME_KEYS = frozenset(
    {"comments", "description", "hide", "icon", "redirect", "robots", "search", "social", "status", "subtitle"}
    | {"tags", "template", "title"}
)
WIKIDATA_ID = re.compile(r"Q[1-9]\d*")
ISO_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
# '<figure class="quote" id="q-1a2b3c4d" data-kind="direct" markdown>' and all up to its closing tag, as generated
FIGURE = re.compile(r'^<figure [^>\n]*\bid="(q-[^"\n]+)".*?^</figure>', re.MULTILINE | re.DOTALL)
# "> I welcome that allies ...": a line of a quotation's words
QUOTED = re.compile(r"^>[ \t]*(\S.*)", re.MULTILINE)
T = TypeVar("T")
_TRUE = frozenset({"true", "yes", "on", "y"})
_FALSE = frozenset({"false", "no", "off", "n"})


class _WrongValueError(Exception):
    """A value that can't be followed."""

    def __init__(self, value: Value, fact: str, remedy: str) -> None:
        super().__init__(fact)
        self.line, self.fact, self.remedy = value.line, fact, remedy


@dataclass(slots=True)
class _Reader:
    """Reads the values of one page; what it can't follow becomes a finding and is left out."""

    file: str
    findings: list[Finding] = field(default_factory=list)

    def text(self, value: Value) -> str | None:
        """A text as it was typed."""
        if value.kind != "text":
            raise _WrongValueError(value, "is not text", "write one value")
        return value.text

    def texts(self, value: Value) -> tuple[str, ...] | None:
        """A list of texts; a single one stands for a list of one."""
        items = value.items()
        if any(item.kind != "text" for item in items):
            raise _WrongValueError(value, "is not a list of texts", "write one value a line, each after `- `")
        return tuple(item.text for item in items if item.text)

    def truth(self, value: Value) -> bool | None:
        """`true` or `false`."""
        typed = (value.text or "").lower()
        if value.kind == "text" and typed in _TRUE | _FALSE | {""}:
            return typed in _TRUE if typed else None
        raise _WrongValueError(value, f"is {typed or 'a list'}, neither true nor false", "write `true` or `false`")

    def wikidata(self, value: Value) -> str | None:
        """A Wikidata id; an address of Wikidata will do."""
        typed = (self.text(value) or "").rsplit("/", 1)[-1]
        if not typed or WIKIDATA_ID.fullmatch(typed):
            return typed or None
        raise _WrongValueError(value, f"{typed} is no Wikidata id", "write one such as Q42")

    def date(self, value: Value) -> str | None:
        """A date as 2024-05-31, or 2024-05 or 2024 where no more is known."""
        typed = self.text(value)
        if typed is None or (ISO_DATE.fullmatch(typed) and _exists(typed)):
            return typed
        raise _WrongValueError(value, f"{typed} is no date", "write it as 2024-05-31, or 2024-05 if the day is unknown")

    def address(self, value: Value) -> str | None:
        """A web address."""
        typed = self.text(value)
        if typed is None or web_address(typed) is not None:
            return typed
        meant = completed_address(typed)
        raise _WrongValueError(value, f"{typed} is no web address", f"write {meant or 'it with https:// and a host'}")

    def corrections(self, value: Value) -> tuple[Correction, ...]:
        """The corrections of an article's quotes."""
        if value.kind == "text" and value.text:
            remedy = "write each correction after `- `, as `- quote: q-1a2b3c4d`"
            raise _WrongValueError(value, "is not a list", remedy)
        found = (self.or_nothing(self._correction, item) for item in value.items())
        return tuple(correction for correction in found if correction is not None)

    def _correction(self, item: Value) -> Correction:
        if item.kind != "mapping":
            raise _WrongValueError(item, "is no correction", "write `- quote: q-1a2b3c4d`, then what is right of it")
        known = {key: value for key, value in item.pairs() if self.knows(key, CORRECTION_KEYS, value.line)}
        read = {key: self.or_nothing(partial(CORRECTION_KEYS[key], self), value) for key, value in known.items()}
        said: dict[str, Any] = {key: fact for key, fact in read.items() if fact is not None}
        if bool(said.get("quote")) == bool(said.get("add")):
            remedy = "state `quote:` with a quote's id, or `add:` with exact words of the seed"
            raise _WrongValueError(item, "does not say which quote it means", remedy)
        return Correction(file=self.file, line=item.line, **said)

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
        except _WrongValueError as wrong:
            fact = f"the value {wrong.fact}"
            self.findings.append(Finding("wrong-value", self.file, wrong.line, fact, wrong.remedy, "error"))
            return None


_Keys = Mapping[str, Callable[[_Reader, Value], Any]]
CORRECTION_KEYS: _Keys = {
    "quote": _Reader.text,
    "speaker": _Reader.text,
    "hide": _Reader.truth,
    "note": _Reader.text,
    "add": _Reader.text,
}
PERSON_KEYS: _Keys = {
    "name": _Reader.text,
    "aliases": _Reader.texts,
    "role": _Reader.text,
    "wikidata": _Reader.wikidata,
    "same_as": _Reader.text,
    "hidden": _Reader.truth,
}
OUTLET_KEYS: _Keys = {
    "name": _Reader.text,
    "aliases": _Reader.texts,
    "url": _Reader.address,
    "kind": _Reader.text,
}
ARTICLE_KEYS: _Keys = {
    "title": _Reader.text,
    "date": _Reader.date,
    "outlet": _Reader.text,
    "url": _Reader.address,
    "author": _Reader.text,
    "wire": _Reader.text,
    "keep": _Reader.texts,
    "cut": _Reader.texts,
    "corrections": _Reader.corrections,
}
KEYS: Mapping[str, _Keys] = {"people": PERSON_KEYS, "outlets": OUTLET_KEYS, "articles": ARTICLE_KEYS}


def read_facts(docs: Mapping[str, str], base: Mapping[str, str], folder: str = "docs") -> Curation:
    """What curators state on the pages of people, outlets and articles, wherever they moved them.

    `docs` and `base` are texts by path below `folder`. Of a page without a base, every value counts as a curator's.
    """
    origins = origins_of(docs, base)
    people: dict[str, PersonFacts] = {}
    outlets: dict[str, OutletFacts] = {}
    articles: dict[str, ArticleFacts] = {}
    findings: list[Finding] = []
    for place in sorted(docs):
        origin = origins.get(place, place)
        kind = origin.split("/")[0]
        identity = _identity(docs[place], base.get(origin), origin)
        if kind not in KEYS or identity is None or docs[place] == base.get(origin):
            continue
        reader = _Reader(posixpath.join(folder, place))
        facts = _page_facts(reader, KEYS[kind], docs[place], base.get(origin), identity)
        findings += reader.findings
        if kind == "articles":
            facts |= _deletions(reader.file, facts.get("corrections", ()), base.get(origin, ""), docs[place])
        if facts and kind == "people":
            people[identity] = PersonFacts(**facts)
        elif facts and kind == "outlets":
            outlets[identity] = OutletFacts(**facts)
        elif facts:
            articles[identity] = ArticleFacts(**facts)
    return Curation(people, outlets, articles, tuple(findings))


def _identity(text: str, base: str | None, origin: str) -> str | None:
    """Whose page it is; None for an index or a page of a person's own."""
    name = posixpath.basename(origin).removesuffix(".md")
    if base is None or name == "index":
        return page_id(text)
    return page_id(base) or name


def _page_facts(reader: _Reader, keys: _Keys, text: str, base: str | None, identity: str) -> dict[str, Any]:
    """The values that curators changed, by key."""
    generated = {entry.key: entry for entry in front_entries(base)} if base is not None else {}
    facts: dict[str, Any] = {}
    seen: dict[str, int] = {}
    for entry in front_entries(text):
        reader.findings += _doubts(reader.file, entry, seen, identity)
        seen.setdefault(entry.key, entry.line)
        if entry.key in THEME_KEYS - set(keys) or entry.key == "id":
            continue
        if entry.key not in keys:
            if entry.key not in generated:
                reader.knows(entry.key, keys, entry.line)
        elif entry.value is not None and not _generated(entry, generated.get(entry.key)):
            facts[entry.key] = reader.or_nothing(partial(keys[entry.key], reader), entry.value)
    return {key: fact for key, fact in facts.items() if fact is not None}


def _deletions(file: str, stated: tuple[Correction, ...], base: str, text: str) -> dict[str, Any]:
    """The corrections of an article's page, with one for each quote that a person took out of it."""
    out = tuple(Correction(file, 1, quote, hide=True, deleted=True) for quote in deleted_quotes(base, text))
    return {"corrections": (*stated, *out)} if out else {}


def deleted_quotes(base: str, text: str) -> tuple[str, ...]:
    """The quotes of a page as generated that a person took out of it, with their words: a damaged tag hides nothing."""
    figures = {found[1]: QUOTED.findall(found[0]) for found in FIGURE.finditer(base)}
    ids = set(ID.findall(text))
    standing = Counter(map(folded, QUOTED.findall(text)))
    for identity in figures.keys() & ids:
        standing.subtract(map(folded, figures[identity]))
    gone = [identity for identity in figures if identity not in ids]
    return tuple(identity for identity in gone if not any(standing[folded(line)] > 0 for line in figures[identity]))


def _doubts(file: str, entry: Entry, seen: Mapping[str, int], identity: str) -> Iterator[Finding]:
    if entry.problem:
        remedy = "put the value in quotation marks" if entry.value else "mend these lines"
        fact = f"`{entry.key}` is not valid YAML ({entry.problem})"
        yield Finding("front-matter", file, entry.line, fact, remedy, "warning" if entry.value else "error")
    if entry.key in seen:
        fact = f"`{entry.key}` is stated twice, first in line {seen[entry.key]}"
        yield Finding("front-matter", file, entry.line, fact, "delete one of them; the last one counts", "error")
    if entry.key == "id" and entry.value and entry.value.text != identity:
        fact = f"this page's id is {identity}, not {entry.value.text}"
        yield Finding("wrong-id", file, entry.line, fact, "put it back; use `same_as` to merge two people", "error")


def _generated(entry: Entry, generated: Entry | None) -> bool:
    """Whether the value is the one that was generated, however it is laid out."""
    if generated is None or generated.value is None or entry.value is None:
        return False
    return _plain(entry.value) == _plain(generated.value)


def _plain(value: Value) -> object:
    if value.kind == "list":
        return tuple(_plain(item) for item in value.items())
    if value.kind == "mapping":
        return tuple((key, _plain(item)) for key, item in value.pairs())
    return value.text


def _exists(typed: str) -> bool:
    try:
        date.fromisoformat(typed + "-01-01"[len(typed) - 4 :])  # 2024 and 2024-05 begin on a first day
    except ValueError:
        return False
    return True
