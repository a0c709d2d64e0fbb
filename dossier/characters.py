"""Characters that act instead of being read, and halves of characters: seeds, pages and files' names may hold both.

`visible` is the one door to the terminal and to a workflow's log.
"""

from __future__ import annotations

import json
import re
import unicodedata

# Joiners belong to the writing of Persian, Hindi and of many emoji; they do nothing to what stands around them.
_HARMLESS = frozenset("\u200c\u200d\u00ad")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # control and format characters, half characters, line separators
_TO_LOOK_AT = re.compile(r"\r\n|[^\x20-\x7e]")


def visible(text: str, keep: str = "") -> str:
    r"""`text` with each character that a terminal would obey as Python writes it: an escape is `\x1b`.

    `keep` names those that mean what they say here: "\n\t" in a text of several lines, where "\r\n" ends one too.
    """
    return _TO_LOOK_AT.sub(lambda found: found[0] if _is_plain(found[0], keep) else _written(found[0]), text)


def visible_json(line: str) -> str:
    """A line of JSON with such characters as JSON escapes them, so that it still means the same."""
    return _TO_LOOK_AT.sub(lambda found: found[0] if _is_plain(found[0], "") else json.dumps(found[0])[1:-1], line)


def whole(text: str) -> str:
    r"""`text` with the halves of a character put together: of JSON's `"\ud83d\udcf0"` YAML makes two characters.

    A half without its other half stands for nothing; it becomes the replacement character.
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _is_plain(character: str, keep: str) -> bool:
    if character == "\r\n":
        return "\n" in keep
    return character in keep or character in _HARMLESS or unicodedata.category(character) not in _HIDDEN


def _written(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
