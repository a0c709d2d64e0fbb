r"""The one door through which text goes into Markdown.

`text(s)` shows exactly the characters of `s`, its white space folded to single spaces, whatever `s` holds: marks of
emphasis, HTML, links, front matter fences, templates. Everything else here is built on it. What is already Markdown has
the type `Markdown`; the page templates send every plain string that they print through `text`.

The pages are plain CommonMark with front matter and footnotes, without HTML and attribute lists. They must read the
same in Python-Markdown, in CommonMark and on a code host, also after a formatter (prettier, mdformat) has gone over
them and broken their lines elsewhere: so what would mean something at the start of a line is escaped after any white
space. Only backslashes before ASCII punctuation and the entities `&amp;` and `&lt;` are written; formatters write
others (`\<sic>` for `&lt;sic>`, `\&copy;` for `&amp;copy;`). Python-Markdown must therefore be set up so that

- a backslash escapes any ASCII punctuation (`string.punctuation`), as CommonMark has it; an escaped `&` becomes
  `markdown.util.AMP_SUBSTITUTE` with `amp;` behind it, else `\&copy;` would show "©";
- `#` begins a heading only before a space ("#MeToo" is text), and neighbouring block quotations stay two;
- none of `attr_list`, `md_in_html` and `admonition` reads these pages: mdformat takes the backslash off `\!!! note`.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote as percent_encoded

from dossier.addresses import web_address

# What HTML can't hold or Python-Markdown keeps for itself: control characters and lone surrogates.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]")
# White space that is not single spaces.
_TO_FOLD = re.compile(r"[^\S ]|  ")
# What any of the patterns below begins with; only here to save the work of looking for each in text that shows itself.
_ANY_MARK = re.compile(r"[\\`*_\[\]{}|~=&<#$]|(?<!\S)[>+\-!?/:]|\d[.)](?!\S)")
# Characters that mean something anywhere in a line: 5*3*2, a_b, [x](y), {{ x }}, a|b, `x`, ~~x~~, ==x==.
_SPECIAL = re.compile(r"[\\`*_\[\]{}|~=]")
# "&copy;", but not "AT&T" or "Marks & Spencer".
_ENTITY = re.compile(r"&(?=#?\w+;)")
# "# heading", "## C ##", "C#"; not "#MeToo".
_HASH = re.compile(r"#(?![A-Za-z0-9])")
# "100$ and 200$": what may close a formula where formulas are known; not "$5".
_CLOSES_FORMULA = re.compile(r"\$(?![0-9])")
# After white space, for a formatter may begin a line with it: "> quote", "- item", "+ item", "--" under a line,
# "!!! note", "??? details", "/// block", "::: block", ": definition".
_BLOCK_MARK = re.compile(r"(?<!\S)(?:>|[+-](?=\s|$)|-(?=-+(?:\s|$))|!!!|\?\?\?|///|:::|:(?=\s))")
# "1. One" in a line too; "1986. It was" only where a paragraph begins, for elsewhere it can't begin a list.
_FIRST = re.compile(r"(?<!\S)(0*1)([.)])(?=\s|$)")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_NUMBERED_ANYWHERE = re.compile(r"(?<!\S)(\d{1,9})([.)])(?=\s|$)")
_ESCAPED = r"\1\\\2"
# "Stop!" before a link or a mark: no image.
_IMAGE = re.compile(r"(?<!\\)!(?=\[)")
# "gone[^q-1](sic)": no link.
_MARK_THEN_BRACKET = re.compile(r"(\[\^[\w-]+\])\(")
_SAFE_IN_ADDRESS = "%/:=&?~#+!$,'@-._"
# What YAML takes for itself and nothing else, whichever version: a letter first, then anything but ": " and " #"; an
# address within the site; an article's id of digits and letters.
_BARE = re.compile(
    r"[^\W\d_](?:[^\W_]|[_'’“”\".,;/()&+?!=%#@~$*–—-]|:(?=\S)| (?=[^\s#]))*(?<![:\s])"
    r"|(?:\.\./)+[\w/-]*|\d+_\d*[a-z]\w*"
)
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_NOT_TEXT = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
# What a YAML file must not hold as it is.
_OUTSIDE_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
# "../people/jane-doe.md#q-1a2b3c4d": an address within the site.
_OWN_ADDRESS = re.compile(r"[A-Za-z0-9._/#-]+")


class Markdown(str):
    """Text that is Markdown already and must not be escaped again."""

    __slots__ = ()

    def __html__(self) -> Markdown:
        return self


def folded(value: str) -> str:
    """`value` with its white space folded to single spaces and without what a page can't hold."""
    printable = _UNPRINTABLE.sub("", value)
    return re.sub(r"\s+", " ", printable) if _TO_FOLD.search(printable) else printable


def text(value: str) -> Markdown:
    """Markdown that shows exactly `value`, white space folded, at the start of a line or anywhere else."""
    return line(inline(folded(value).strip()))


def inline(value: str) -> Markdown:
    """The same for a stretch within a line: spaces at its ends are kept, the start of the line is not looked after."""
    whole = folded(value)
    if not _ANY_MARK.search(whole):
        return Markdown(whole)
    escaped = _ENTITY.sub("&amp;", _SPECIAL.sub(r"\\\g<0>", whole)).replace("<", "&lt;")
    for mark in (_HASH, _CLOSES_FORMULA, _BLOCK_MARK):
        escaped = mark.sub(r"\\\g<0>", escaped)
    return Markdown(_FIRST.sub(_ESCAPED, escaped))


def line(stretches: str) -> Markdown:
    """`stretches`, put together from `inline` and links, made safe to begin a paragraph."""
    apart = _MARK_THEN_BRACKET.sub(r"\1\\(", _IMAGE.sub(r"\\!", stretches))
    return Markdown(_NUMBERED.sub(_ESCAPED, apart))


def item(stretches: str) -> Markdown:
    """`stretches` as an item of a list, in which Python-Markdown takes a line that begins with "1986." for another."""
    return Markdown(f"- {_NUMBERED_ANYWHERE.sub(_ESCAPED, line(stretches))}")


def web_link(label: str, address: str) -> Markdown:
    """A link to what a seed or a curator states as an address; the label alone if it is no web address.

    `label` is escaped unless it is Markdown already.
    """
    target = web_address(address)
    return _shown(label) if target is None else _link(label, _percent_encoded(target))


def link(label: str, address: str) -> Markdown:
    """A link to a place within the site; the label alone if the address can't be one.

    `label` is escaped unless it is Markdown already.
    """
    if ":" in address or address.startswith("//"):
        return _shown(label)
    return _link(label, address if _OWN_ADDRESS.fullmatch(address) else _percent_encoded(address))


def _percent_encoded(address: str) -> str:
    return percent_encoded(address, safe=_SAFE_IN_ADDRESS)


def _link(label: str, target: str) -> Markdown:
    return Markdown(f"[{_shown(label)}]({target})")


def _shown(label: str) -> Markdown:
    return label if isinstance(label, Markdown) else text(label)


def page_address(origin: str, page: str, anchor: str = "") -> str:
    """How the page `origin` names `page`: both are paths of Markdown files below docs/."""
    if origin == page and anchor:
        return f"#{anchor}"
    start, target = origin.split("/")[:-1], page.split("/")
    shared = next(
        (n for n, (a, b) in enumerate(zip(start, target, strict=False)) if a != b), min(len(start), len(target))
    )
    relative = "../" * (len(start) - shared) + "/".join(target[shared:])
    return f"{relative}#{anchor}" if anchor else relative


def site_address(page: str) -> str:
    """The published address of `page`, relative to the site's root: `people/a.md` -> `people/a/`."""
    stem = page.removesuffix(".md")
    folder = posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem
    return f"{folder}/" if folder else ""


def own_address(page: str, fragment: str) -> str:
    """How the page names itself in its view line: with its folder, so that the line tells which page it stands on."""
    folder = posixpath.dirname(page)
    return f"{'../' * len(folder.split('/')) if folder else ''}{page}#{fragment}"


def code(value: str) -> Markdown:
    """`value` as a code span."""
    shown = folded(value).strip()
    fence = "`" * (max((len(run) for run in re.findall(r"`+", shown)), default=0) + 1)
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return Markdown(f"{fence}{pad}{shown}{pad}{fence}")


def quoted(paragraphs: Iterable[str]) -> Markdown:
    """A block quotation of paragraphs that are Markdown already."""
    return Markdown("\n>\n".join(f"> {line(paragraph)}" for paragraph in paragraphs))


def joined(pieces: Iterable[str], separator: str = ", ") -> Markdown:
    """Pieces side by side; those that are not Markdown are escaped."""
    return Markdown(separator.join(_shown(piece) for piece in pieces))


def front_matter(facts: Mapping[str, Any]) -> Markdown:
    """The head of a page; keys in the order given, those without a value left out, white space folded.

    Strings stand bare where every reader of YAML takes them for themselves, else in double quotes; dates stand bare.
    """
    plain = {key: _plain(value) for key, value in facts.items()}
    stated = {key: value for key, value in plain.items() if value not in (None, "", [], {})}
    return Markdown(f"---\n{''.join(_entry(key, value) for key, value in stated.items())}---\n")


def _entry(key: str, value: Any) -> str:
    if isinstance(value, dict):
        return f"{key}:\n" + "".join(f"  {_entry(inner, its)}" for inner, its in value.items())
    if isinstance(value, list):
        return f"{key}:\n" + "".join(f"  - {_scalar(item)}\n" for item in value)
    return f"{key}: {_scalar(value)}\n"


def _scalar(value: Any) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    if _DATE.fullmatch(value) or (_BARE.fullmatch(value) and value.lower() not in _NOT_TEXT):
        return value
    return _OUTSIDE_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return folded(value).strip()
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, (list, tuple)) else value
