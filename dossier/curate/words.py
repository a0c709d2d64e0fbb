"""What a stretch of Markdown says: its words as they are rendered, its links, its marks; nothing of its layout."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache
from hashlib import sha256
from urllib.parse import unquote

import yaml

# Characters that may mean something to Markdown: text without any of them shows itself.
_SPECIAL = re.compile(r"[\\*_\[\]&<`=]")
# "\*": the character itself
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
# "&lt;", "&#61;"
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_MARK = re.compile(r"\[\^([^\]\s]+)\]")
# "[Jens Stoltenberg](../people/jens-stoltenberg.md "title")"
_LINK = re.compile(
    r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?"
    r"(?:\s+(\"[^\"]*\"|'[^']*'))?\s*\)"
)
# "*word*", "__word__": emphasis, if it touches a word
_EMPHASIS = re.compile(r"(?<![*_])(\*+|_+)(?![*_])")
# "==words==[^q-1]": how a curator marks words that are to be a quotation
_MARKED = re.compile(r"==(?=\S)([^=]+?)==(?=\x04)")
# A character that stands for itself, whatever it would mean: escaped ASCII is kept in the private area meanwhile.
_PRIVATE = 0xE000
_TAG = re.compile(r"<(?=[A-Za-z/!])")
_HELD = re.compile("[\ue000-\ue07f]")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same, ten times as fast, where libyaml is there
# "role: spokesman  # since May": a remark, as YAML sees it outside quotation marks
_REMARK = re.compile(r"(?:^|(?<=[ \t]))#.*", re.MULTILINE)
_TOKENS = re.compile(r"\x01+|\x02|\x03[^\x03]*\x03|\x04[^\x04]*\x04|\x05")


def rendered(markdown: str) -> str:
    """The words of `markdown` as they are read, with tokens for its links, marks and emphasis."""
    text = markdown
    if _SPECIAL.search(text):
        if "\\" in text:
            text = text.replace("\\\n", " \n").replace("\\\r\n", " \n")
            text = _ESCAPED.sub(lambda found: _itself(found[1]), text)
        if "&" in text:
            text = _ENTITY.sub(lambda found: "".join(map(_itself, html.unescape(found[0]))), text)
        if "[" in text:
            text = _LINK.sub(_link, _MARK.sub(_mark, text))
        if "==" in text:
            text = _MARKED.sub(r"\1", text)
        if "*" in text or "_" in text:
            text = _EMPHASIS.sub(_emphasis, text)
        if "<" in text:
            text = _TAG.sub("\x05", text)
        text = _HELD.sub(_given_back, text)
    text = " ".join(text.split())
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def plain_words(shown: str) -> str:
    """Of what `rendered` gives, the words alone."""
    return " ".join(_TOKENS.sub("", shown).split())


def digest(text: str) -> str:
    """Eight hexadecimal digits that stand for `text`."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


@lru_cache(maxsize=20_000)
def stated(entry_text: str) -> tuple[object, tuple[str, ...]] | None:
    """What an entry of front matter says, and the remarks in it: equal for two that differ in layout alone."""
    try:
        node = yaml.compose(entry_text, _LOADER)
    except yaml.YAMLError:
        return None
    return _structure(node), tuple(remark.lstrip("# \t").strip() for remark in _REMARK.findall(entry_text))


def _structure(node: yaml.Node | None) -> object:
    if isinstance(node, yaml.MappingNode):
        return ("mapping", *((_structure(key), _structure(value)) for key, value in node.value))
    if isinstance(node, yaml.SequenceNode):
        return ("list", *(_structure(item) for item in node.value))
    return unicodedata.normalize("NFC", node.value) if node is not None else ""


def _itself(character: str) -> str:
    return chr(_PRIVATE + ord(character)) if character.isascii() else character


def _given_back(found: re.Match[str]) -> str:
    return chr(ord(found[0]) - _PRIVATE)


def _mark(found: re.Match[str]) -> str:
    return f"\x04{found[1].lower()}\x04"


def _link(found: re.Match[str]) -> str:
    title = f" {found[3][1:-1]}" if found[3] else ""
    return f"\x02{found[1]}\x03{unquote(found[2])}{title}\x03"


def _emphasis(found: re.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    before, after = text[start - 1 : start].strip(), text[end : end + 1].strip()
    inside_a_word = before.isalnum() and after.isalnum() and found[1][0] == "_"
    return found[0] if inside_a_word or not (before or after) else "\x01" * len(found[0])
