from __future__ import annotations

import hashlib
import re
import textwrap
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.pages.site_pages import render_pages
from dossier.records import (
    Article,
    Dossier,
    Extraction,
    Kind,
    LinkedPerson,
    LinkedQuote,
    Mention,
    Person,
    Quote,
    Seed,
    Span,
    Spelling,
)

from .harbour import config
from .rendering import Reader, bare, body_of, commonmark_of, html_of, links_of, marks_of, words_of

WORDS = (
    *("he", "said", "“", "”", '"', "---", "\n\n", "\n", "  ", "*", "_b_", "`c`", "1986.", "#x", "<sic>", "</figure>"),
    *("<script>", "-->", "{{ x }}", "{% y %}", "[[z]]", "[a](b)", "|", "\\", "&amp;", "{: #q-evil }", "[^1]", "</div>"),
    *("*[H]: t", "> q", "- i", "+ p", ": d", "=== t", "!!! n", "~~~", "```", "\t", "    four", "http://e.org/", "é"),
    *("U.S.", "==x==", "[^q-1]:", "[→](../articles/a.md#q-2)", "--", "[x](../people/p.md#more)", "1."),
)
SEEDS = st.lists(st.sampled_from(WORDS), min_size=3, max_size=30).map(" ".join).filter(str.strip)
CUTS = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), min_size=1, max_size=4)
KINDS = st.sampled_from(["direct", "mixed", "indirect"])


@given(seed=SEEDS, cuts=CUTS, kind=KINDS, sentences=st.booleans())
@settings(max_examples=100, deadline=None)
def test_an_article_page_reads_as_its_seed_minus_links_marks_and_escapes(
    seed: str, cuts: list[tuple[int, int]], kind: Kind, *, sentences: bool
) -> None:
    body = body_of(pages_of(dossier_of(seed, cuts, kind, sentences=sentences))["articles/a.md"])
    assert bare(text_of(body)) == " ".join(seed.split())


@given(SEEDS, CUTS, KINDS, st.integers(8, 80))
@settings(max_examples=100, deadline=None)
def test_both_renderers_show_the_words_of_the_seed_wherever_the_lines_are_broken(
    seed: str, cuts: list[tuple[int, int]], kind: Kind, width: int
) -> None:
    body = text_of(body_of(pages_of(dossier_of(seed, cuts, kind))["articles/a.md"]))
    for shown in (body, wrapped(body, width)):
        for html in (html_of(shown), commonmark_of(shown)):
            assert words_of(re.sub(r"\[\^q-x\d\]|<sup.*?</sup>", "", html)) == " ".join(seed.split())
            assert {name for name, _ in Reader(html).elements} <= {"p", "a", "sup"}


@given(seed=SEEDS, cuts=CUTS, kind=KINDS, sentences=st.booleans())
@settings(max_examples=100, deadline=None)
def test_each_quotation_has_one_mark_one_definition_and_one_arrow(
    seed: str, cuts: list[tuple[int, int]], kind: Kind, *, sentences: bool
) -> None:
    dossier = dossier_of(seed, cuts, kind, sentences=sentences)
    pages = pages_of(dossier)
    text, definitions = body_of(pages["articles/a.md"]).split("\n\n[People, how to cite")
    ids = sorted(quote.id for quote in dossier.quotes)
    assert sorted(marks_of(text)) == sorted(marks_of(definitions)) == ids
    assert re.findall(r"^\[\^(.*?)\]: ", definitions, re.MULTILINE) == marks_of(text)
    arrows = [target for label, target in links_of(pages["people/p.md"]) if label == "→"]
    assert sorted(arrows) == [f"../articles/a.md#{one}" for one in ids]


@given(seed=SEEDS, cuts=CUTS, kind=KINDS, sentences=st.booleans())
@settings(max_examples=100, deadline=None)
def test_a_sentence_on_a_persons_page_is_a_stretch_of_the_seed_that_holds_its_quotations(
    seed: str, cuts: list[tuple[int, int]], kind: Kind, *, sentences: bool
) -> None:
    dossier = dossier_of(seed, cuts, kind, sentences=sentences)
    body = body_of(pages_of(dossier)["people/p.md"])
    whole = letters(seed)
    shown = {quote.id: letters(quote.quote.text) for quote in dossier.quotes}
    assert not re.search(r"[ \t]$|^> [ \t]", body, re.MULTILINE)
    for block in re.findall(r"^>.*(?:\n>.*)*", body, re.MULTILINE):
        words = letters(bare(re.sub(r"^> ?", "", block, flags=re.MULTILINE)))
        assert words in whole
        for _, target in links_of(block):
            assert shown.pop(target.partition("#")[2]) in words
    assert not shown


def letters(text: str) -> str:
    """`text` without white space and arrows."""
    return "".join(text.replace("→", "").split())


def text_of(body: str) -> str:
    """The text of an article on its page: behind the line of its origin, before the line that stands for a view."""
    return body.split("\n\n", 2)[2].rsplit("\n\n[People, how to cite", 1)[0].removeprefix("\n")


def wrapped(page: str, width: int) -> str:
    lines = (textwrap.fill(one, width, break_long_words=False, break_on_hyphens=False) for one in page.split("\n\n"))
    return "\n\n".join(lines)


def pages_of(dossier: Dossier) -> dict[str, str]:
    return {page.path: page.text for page in render_pages(dossier, config(Path("/nowhere")))}


def dossier_of(seed: str, cuts: list[tuple[int, int]], kind: Kind, *, sentences: bool = True) -> Dossier:
    """A dossier of one article in which somebody with a hostile name says stretches of `seed`, also nested ones."""
    spans = [stretch for cut in cuts if (stretch := _stretch(seed, *cut))] or [_whole(seed)]
    quotes = tuple(
        Quote(
            id=f"q-x{n}", kind=kind, span=span, parts=(span,) if kind == "direct" else (), text=span.of(seed),
            speaker=None, person="*P* <b>", cue=None, rule="ranked", reason=None,
            sentence=Span(0, min(span.end + 1, len(seed))) if sentences else None,
        )
        for n, span in enumerate(dict.fromkeys(spans))
    )  # fmt: skip
    article = Article(
        seed=Seed("a", "seeds/a.txt", seed, hashlib.sha256(seed.encode()).hexdigest()), title=seed[:30] or None,
        date=None, byline=seed[:9], dateline=None, outlets=(), body=(Span(0, len(seed)),), furniture=(),
    )  # fmt: skip
    first = next((at for at, sign in enumerate(seed) if not sign.isspace()), 0)
    person = Person("*P* <b>", None, (Mention(Span(first, first + 1), seed[first : first + 1]),))
    linked = tuple(LinkedQuote(one.id, "a", one, "p", None, f"u-{one.id}", None, "unknown") for one in quotes)
    people = (LinkedPerson("p", "*P* <b>", (Spelling("*P* <b>", ("a",)),), (), ("a",)),)
    return Dossier((Extraction(article, (person,), quotes),), people, (), linked, (), ())


def _stretch(seed: str, one: int, other: int) -> Span | None:
    start, end = sorted(place % (len(seed) + 1) for place in (one, other))
    words = seed[start:end]
    span = Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
    return span if words.strip() else None


def _whole(seed: str) -> Span:
    start = len(seed) - len(seed.lstrip())
    return Span(start, max(start + 1, len(seed.rstrip())))
