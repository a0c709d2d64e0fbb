"""The one door through which text goes into Markdown.

`text(s)` shows exactly the characters of `s`, its white space folded to single spaces, whatever `s` holds: marks of
emphasis, HTML, attribute lists, front matter fences, templates. Everything else here is built on it. What is already
Markdown has the type `Markdown`; the page templates send every plain string that they print through `text`.

Class names that the pages use, for the style sheet:

    figure.quote[data-kind=direct|mixed|indirect]   one quotation; its blockquote holds the seed's words and no others
        span.verbatim       in a mixed quotation, the words that stand in quotation marks in the article, marks included
        span.narration      in a direct quotation, the reporter's words among the quoted ones: `," she said, "`
        span.verbatim.bare  the same where the marks lie outside the slice, so that the style adds them
        p.who               speaker, role, kind;   .kind   "verbatim", "partly verbatim", "reported by ..."
        .unknown            an unknown speaker, date or outlet
        p.context           what the sentence says before the blockquote ("He warned that ...") and after it
        p.origin            article, outlet, date
        p.note              a curator's note
        p.tools             links: a.permalink (copyable), a.in-text, a.at-source, a.versions, a.cite
        details.why         why this speaker
    p.citation              an article as it is cited: .author, cite, .outlet, time, a.original, each where it is known
    p.jump                  jump links ("A B C");   p.pager   links to the parts of a long list
    p.lead                  the sentence under a page's title
    p.figures               the figures on the home page
    p.margin                before a paragraph of an article: who speaks in it; each an a.speaks[data-kind]
    mark[data-kind]#in-q-*  a quotation in the article's text;   sup > a  its number, leading to the figure
    p.subhead               a heading inside an article's text
    div.article             the text of an article
    div.diff                one version compared with the fullest: ins, del, span.bracketed, span.paraphrased
    p.warning               a shorter version that drops a negation, a condition or a clause
    figure.chart            div > svg with .bar, .axis, .grid, .label, .value, .cell; then details.data with its table

Front matter for the theme: `redirect: ../new/` on a page that has moved; `kind:` names the page's template.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote as percent_encoded

import yaml

from dossier.addresses import web_address

# What HTML can't hold or Python-Markdown keeps for itself: control characters and lone surrogates.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]")
# White space that is not single spaces.
_TO_FOLD = re.compile(r"[^\S ]|  ")
# Text that shows itself, as most does; only here to save the work of looking for each mark.
_PLAIN = re.compile(r"[A-Za-z“](?: ?[^\s\\`*_\[\]{}|&<#\x00-\x1f\x7f\ud800-\udfff])*")
# Characters that mean something anywhere in a line: 5*3*2, a_b, [x](y), {: #id }, a table's |, a code span.
_SPECIAL = re.compile(r"[\\`*_\[\]{}|]")
# "&copy;" and "AT&T", but not "Marks & Spencer".
_AMPERSAND = re.compile(r"&(?! )")
# "# heading", "> quote", "- item", "+ item", "--- rule", "!!! note": a backslash keeps them plain.
_BLOCK_MARK = re.compile(r"^(?=[#>+\-]|!!!)")
# "1986. It was": the start of a numbered list.
_NUMBERED = re.compile(r"^(\d+)([.)])")
# "=== tab", "~~~ fence", ": definition", "??? details", "/// block": no backslash works here, a number does.
_BLOCK_MARK_BY_NUMBER = re.compile(r"^(?:[=~:^]|\?\?\?|///)")
# "## C ##": closing hashes of a heading.
_CLOSING_HASH = re.compile(r"#(?=#*$)")
# What would end an attribute's value, or mean something to Markdown within it.
_UNSAFE_IN_ATTRIBUTE = re.compile(r"""[!"$&'()*;<>@\[\]\\^_`{|}]""")
_SAFE_IN_ADDRESS = "%/:=&?~#+!$,'@-._"
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
    return Markdown(value) if _PLAIN.fullmatch(value) else line(inline(folded(value).strip()))


def inline(value: str) -> Markdown:
    """The same for a stretch within a line: spaces at its ends are kept, the start of the line is not looked after."""
    escaped = _SPECIAL.sub(r"\\\g<0>", folded(value))
    return Markdown(_AMPERSAND.sub("&amp;", escaped).replace("<", "&lt;"))


def line(stretches: str) -> Markdown:
    """`stretches`, put together from `inline` and tags, made safe to begin a paragraph and to end a heading."""
    begun = _BLOCK_MARK.sub(r"\\", _CLOSING_HASH.sub(r"\\#", stretches))
    begun = _NUMBERED.sub(r"\1\\\2", begun)
    return Markdown(_BLOCK_MARK_BY_NUMBER.sub(lambda mark: f"&#{ord(mark[0][0])};{mark[0][1:]}", begun))


def web_link(label: str, address: str, classes: str = "", **attributes: str) -> Markdown:
    """A link to what a seed or a curator states as an address; the label alone if it is no web address.

    `label` is escaped unless it is Markdown already.
    """
    target = web_address(address)
    if target is None:
        return label if isinstance(label, Markdown) else text(label)
    return _link(label, percent_encoded(target, safe=_SAFE_IN_ADDRESS), classes, attributes)


def link(label: str, address: str, classes: str = "", **attributes: str) -> Markdown:
    """A link to a place within the site; the label alone if the address can't be one.

    `label` is escaped unless it is Markdown already.
    """
    if ":" in address or address.startswith("//"):
        return label if isinstance(label, Markdown) else text(label)
    target = address if _OWN_ADDRESS.fullmatch(address) else percent_encoded(address, safe=_SAFE_IN_ADDRESS)
    return _link(label, target, classes, attributes)


def _link(label: str, target: str, classes: str, attributes: Mapping[str, str]) -> Markdown:
    shown = label if isinstance(label, Markdown) else text(label)
    names = [f".{name}" for name in classes.split()]
    pairs = [f'{key.replace("_", "-")}="{attribute(value)}"' for key, value in sorted(attributes.items())]
    suffix = f"{{ {' '.join(names + pairs)} }}" if names or pairs else ""
    return Markdown(f"[{shown}]({target}){suffix}")


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


def site_address(page: str, anchor: str = "") -> str:
    """The published address of `page`, relative to the site's root: `people/a.md` -> `people/a/`."""
    stem = page.removesuffix(".md")
    folder = posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem
    address = f"{folder}/" if folder else ""
    return f"{address}#{anchor}" if anchor else address


def attribute(value: str) -> Markdown:
    """`value` for an HTML attribute in double quotes, safe inside Markdown too."""
    return Markdown(_UNSAFE_IN_ATTRIBUTE.sub(_by_number, folded(value).strip()))


def raw(value: str) -> Markdown:
    """`value` as text inside a block of raw HTML, white space and line breaks kept."""
    return Markdown(html.escape(_UNPRINTABLE.sub("", value), quote=False))


def code(value: str) -> Markdown:
    """`value` as a code span."""
    shown = folded(value).strip()
    fence = "`" * (max((len(run) for run in re.findall(r"`+", shown)), default=0) + 1)
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return Markdown(f"{fence}{pad}{shown}{pad}{fence}")


def tag(name: str, content: str, **attributes: str) -> Markdown:
    """An inline HTML element around `content`, which is escaped unless it is Markdown already."""
    shown = content if isinstance(content, Markdown) else inline(content)
    pairs = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{attribute(value)}"' for key, value in sorted(attributes.items())
    )
    return Markdown(f"<{name}{pairs}>{shown}</{name}>")


def quoted(paragraphs: Iterable[str]) -> Markdown:
    """A block quotation of paragraphs that are Markdown already."""
    return Markdown("\n>\n".join(f"> {line(paragraph)}" for paragraph in paragraphs))


def joined(pieces: Iterable[str], separator: str = ", ") -> Markdown:
    """Pieces side by side; those that are not Markdown are escaped."""
    return Markdown(separator.join(piece if isinstance(piece, Markdown) else text(piece) for piece in pieces))


def front_matter(facts: Mapping[str, Any]) -> Markdown:
    """The head of a page; keys in the order given, those without a value left out, white space folded."""
    plain = {key: _plain(value) for key, value in facts.items()}
    stated = {key: value for key, value in plain.items() if value not in (None, "", [], {})}
    body = yaml.safe_dump(stated, allow_unicode=True, sort_keys=False, width=10**9) if stated else ""
    return Markdown(f"---\n{body}---\n")


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return folded(value).strip()
    return [_plain(item) for item in value] if isinstance(value, (list, tuple)) else value


def _by_number(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"
