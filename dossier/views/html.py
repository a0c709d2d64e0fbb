"""The one door through which text goes into HTML: what is a plain string is escaped, what is `Html` is not.

Class names and attributes that the views use, for the style sheet, the script and the check of the site:

    figure.quote[data-quote, data-kind, data-speaker]   one quotation; its blockquote holds the seed's words alone
        span.verbatim       in a mixed quotation, the words that stand in quotation marks in the article, marks included
        span.narration      in a direct quotation, the reporter's words among the quoted ones: `," she said, "`
        span.verbatim.bare  the same where the marks lie outside the slice, so that the style adds them
        p.who               speaker, role, kind;   .kind   "verbatim", "partly verbatim", "reported by ..."
        .unknown            an unknown speaker, date or outlet
        p.context           what the sentence says before the blockquote ("He warned that ...") and after it
        p.origin            article, outlet, date
        div.note            a curator's note
        p.tools             links: a.permalink (copyable), a.in-text, a.at-source, a.versions, a.cite
        details.why         why this speaker
    li, span[data-quote]    a quotation in a list or a line: its first words, leading to its figure; then .speaker
        span.before         the sentence before it, where its own words lean on that one
    p.citation              an article as it is cited: .author, cite, .outlet, time, a.original, each where it is known
    p.jump                  jump links ("A B C");   p.pager   links to the parts of a long list
    p.lead                  the sentence under a page's title
    p.figures               the figures on the home page
    div.view                what stands in place of a line of the page that asks for it
    div.article             the text of an article
        p.margin            before a paragraph: who speaks in it; each an a.speaks[data-kind]
        mark[data-quote]    a quotation in the text, its first piece with #in-q-*;   sup > a  its number
        p.subhead           a heading inside the text
    aside.own               what a curator wrote between an article's paragraphs; p.by-hand says so of a quotation
    aside.differs           what stands where a seed's words should, and is not the seed's
    div.diff                one version compared with the fullest: ins, del, span.bracketed, span.paraphrased
    [data-version]          the same, with the quotation whose words it gives: all in it but those in a del
    p.warning               a shorter version that drops a negation, a condition or a clause
    figure.chart            div > svg with .bar, .axis, .grid, .label, .value, .cell; then details.data with its table
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias
from urllib.parse import quote as percent_encoded

from markupsafe import Markup, escape

from dossier.addresses import web_address

Html: TypeAlias = Markup
"""Text that is HTML already and must not be escaped again."""

# What HTML can't hold or Python-Markdown keeps for itself: control characters and lone surrogates.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff\ufffe\uffff]")
_SAFE_IN_ADDRESS = "%/:=&?~#+!$,'@-._"


def folded(value: str) -> str:
    """`value` with its white space folded to single spaces and without what a page can't hold."""
    return re.sub(r"\s+", " ", _UNPRINTABLE.sub("", value))


def text(value: str) -> Html:
    """HTML that shows exactly `value`, white space folded, none at the ends."""
    return escape(folded(value).strip())


def inline(value: str) -> Html:
    """The same for a stretch within a line: spaces at its ends are kept."""
    return escape(folded(value))


def escaped(value: object) -> Html:
    """What a template prints: HTML as it is, anything else as text."""
    return Markup(value) if hasattr(value, "__html__") else text(str(value))  # noqa: S704 - it says that it is HTML


def web_link(label: str, address: str, classes: str = "", **attributes: str) -> Html:
    """A link to what a seed or a curator states as an address; the label alone if it is no web address."""
    target = web_address(address)
    if target is None:
        return escaped(label)
    return _link(label, percent_encoded(target, safe=_SAFE_IN_ADDRESS), classes, attributes)


def link(label: str, address: str, classes: str = "", **attributes: str) -> Html:
    """A link to a place within the site; the label alone if the address can't be one."""
    if ":" in address or address.startswith("//"):
        return escaped(label)
    return _link(label, percent_encoded(address, safe=_SAFE_IN_ADDRESS), classes, attributes)


def _link(label: str, target: str, classes: str, attributes: Mapping[str, str]) -> Html:
    named = {"class_": classes} if classes else {}
    return tag("a", escaped(label), **named, href=target, **attributes)


def tag(name: str, content: str, **attributes: str) -> Html:
    """An element around `content`, which is escaped unless it is HTML already."""
    shown = content if isinstance(content, Markup) else inline(content)
    pairs = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{attribute(value)}"' for key, value in sorted(attributes.items())
    )
    return Markup(f"<{name}{pairs}>{shown}</{name}>")  # noqa: S704 - each part is escaped


def attribute(value: str) -> Html:
    """`value` for an attribute in double quotes."""
    return text(value)


def raw(value: str) -> Html:
    """`value` as text, white space and line breaks kept."""
    return escape(_UNPRINTABLE.sub("", value))


def code(value: str) -> Html:
    """`value` as code."""
    return tag("code", value.strip())


def quoted(paragraphs: Iterable[str]) -> Html:
    """A block quotation of paragraphs that are HTML already."""
    return Markup("<blockquote>\n{}\n</blockquote>").format(Markup("\n").join(tag("p", p) for p in paragraphs))


def joined(pieces: Iterable[str], separator: str = ", ") -> Html:
    """Pieces side by side; those that are not HTML are escaped."""
    return Markup(separator).join(escaped(piece) for piece in pieces)  # noqa: S704 - a separator is ours
