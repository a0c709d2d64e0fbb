"""Front matter: what a Markdown or text seed states of itself above the article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from dossier.characters import whole

# "---", lines, "---" or "...", from the very first character on (a byte order mark aside).
_FENCE = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\n|\r)")
_CLOSING = re.compile(r"(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
LONGEST = 8_000  # characters; front matter is a handful of lines

# What other tools call the facts that a seed may state.
_NAMES = {
    "authors": "author", "byline": "author", "creator": "author", "publisher": "outlet", "source": "outlet",
    "site": "outlet",
    "sitename": "outlet", "site_name": "outlet", "published": "date", "date_published": "date", "datepublished": "date",
    "pubdate": "date", "publish_date": "date", "publication_date": "date", "link": "url", "canonical": "url",
    "canonical_url": "url", "source_url": "url", "address": "url", "headline": "title", "lang": "language",
    "agency": "wire", "description": "subtitle", "standfirst": "subtitle",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The facts, where the article's text begins, and what is wrong with the front matter, if anything."""

    fields: Mapping[str, str] = field(default_factory=dict)
    end: int = 0
    fault: str | None = None
    line: int | None = None


def read_front_matter(text: str) -> FrontMatter:
    """The front matter that `text` begins with; an empty one if it begins with none."""
    opening = _FENCE.match(text)
    closing = _CLOSING.search(text, opening.end(), opening.end() + LONGEST) if opening else None
    if opening is None or closing is None:
        return FrontMatter()
    try:
        stated = yaml.load(text[opening.end() : closing.start()], yaml.BaseLoader)  # noqa: S506 - makes strings only
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        fault = f"its front matter is not valid YAML ({getattr(error, 'problem', None) or 'unreadable'})"
        return FrontMatter({}, closing.end(), fault, mark.line + 2 if mark else 1)
    if stated is None or stated == "":
        return FrontMatter({}, closing.end())
    if not isinstance(stated, dict):
        if ":" not in text[opening.end() : closing.start()]:
            return FrontMatter()  # two rules with words between them
        return FrontMatter({}, closing.end(), "its front matter is not a list of `key: value` lines", 1)
    return FrontMatter(named_facts(stated), closing.end())


def named_facts(stated: Mapping[Any, Any]) -> dict[str, str]:
    """The facts under the names that `Seed.fields` uses; a fact that is stated under its own name wins.

    No fact holds half a character.
    """
    facts: dict[str, str] = {}
    for key, value in stated.items():
        name = whole(str(key)).strip().casefold()
        if name not in _NAMES and (words := _words(value)):
            facts[name] = words
    for key, value in stated.items():
        if (words := _words(value)) and (other := _NAMES.get(str(key).strip().casefold())):
            facts.setdefault(other, words)
    return dict(sorted(facts.items()))


def _words(value: Any) -> str | None:
    """A scalar as text, a flat list of them with commas; None for what has no plain wording."""
    if isinstance(value, list):
        parts = [part for item in value[:50] if (part := _words(item) if not isinstance(item, list | dict) else None)]
        return ", ".join(parts) or None
    if isinstance(value, dict):
        return _words(value.get("name"))
    if value is None or isinstance(value, bool):
        return None
    return " ".join(whole(str(value)).split()) or None
