from __future__ import annotations

import hashlib
import re
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
    Utterance,
    Version,
)

from .harbour import config
from .rendering import Reader, html_of, words_of

WORDS = (
    *("he", "said", "“", "”", '"', "---", "\n\n", "\n", "  ", "*", "_b_", "`c`", "1986.", "#x", "<sic>", "</figure>"),
    *("<script>", "-->", "{{ x }}", "{% y %}", "[[z]]", "[a](b)", "|", "\\", "&amp;", "{: #q-evil }", "[^1]", "</div>"),
    *("*[H]: t", "> q", "- i", "+ p", ": d", "=== t", "!!! n", "~~~", "```", "\t", "    four", "http://e.org/", "é"),
)
SEEDS = st.lists(st.sampled_from(WORDS), min_size=3, max_size=30).map(" ".join)


@given(seed=SEEDS, cuts=st.tuples(*[st.integers(0, 200)] * 4), kind=st.sampled_from(["direct", "mixed", "indirect"]))
@settings(max_examples=40, deadline=None)
def test_whatever_a_seed_holds_its_page_shows_its_words_and_nothing_else(
    seed: str, cuts: tuple[int, int, int, int], kind: Kind
) -> None:
    dossier, shown = dossier_of(seed, cuts, kind)
    pages = {page.path: page.text for page in render_pages(dossier, config(Path("/nowhere")))}
    for path in ("articles/a.md", "people/p.md"):
        html = html_of(pages[path].split("\n---\n", 1)[1])
        figure = re.search(r'<figure class="quote".*?</figure>', html, re.DOTALL)
        assert figure is not None
        assert words_of(figure[0], "blockquote") == " ".join(shown.split())
        assert not [name for name, given in Reader(html).elements if given.get("id") == "q-evil" and name != "h1"]
        assert not {"script", "sic", "h3"} & {name for name, _ in Reader(html).elements}
    article = html_of(pages["articles/a.md"].split("\n---\n", 1)[1])
    inner = article[article.index('<div class="article">') : article.index("</div>\n<h2")]
    plain = re.sub(r'<(p class="margin"|sup).*?</(p|sup)>', "", inner, flags=re.DOTALL).replace("</p>", "</p> ")
    assert words_of(plain) == " ".join(seed.split())


def dossier_of(seed: str, cuts: tuple[int, int, int, int], kind: Kind) -> tuple[Dossier, str]:
    """A dossier of one article in which somebody with a hostile name says a stretch of `seed`."""
    start, first, second, end = sorted(cut % (len(seed) + 1) for cut in cuts)
    words = seed[start:end]
    if not words.strip():
        start, first, second, end, words = 0, 0, len(seed), len(seed), seed
    start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    parts = () if kind == "indirect" else (Span(max(start, min(first, end)), max(start, min(second, end))),)
    quote = Quote(
        id="q-1", kind=kind, span=Span(start, end), parts=parts, text=seed[start:end], speaker=None, person="*P* <b>",
        cue=None, rule="ranked", reason=None, sentence=Span(0, len(seed)),
    )  # fmt: skip
    article = Article(
        seed=Seed("a", "seeds/a.txt", seed, hashlib.sha256(seed.encode()).hexdigest()), title=seed[:30] or None,
        date=None, byline=seed[:9], dateline=None, outlets=(), body=(Span(0, len(seed)),), furniture=(),
    )  # fmt: skip
    person = Person("*P* <b>", None, (Mention(Span(0, 1), seed[:1]),))
    linked = LinkedQuote("q-1", "a", quote, "p", None, "u-1", None, "unknown")
    people = (LinkedPerson("p", "*P* <b>", (Spelling("*P* <b>", ("a",)),), (), ("a",)),)
    utterances = (Utterance("u-1", "p", (Version("q-1", ()),), ("a",)),)
    return Dossier((Extraction(article, (person,), (quote,)),), people, (), (linked,), utterances, ()), seed[start:end]
