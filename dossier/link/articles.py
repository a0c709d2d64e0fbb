"""Where each article's page lies: a name from its title, given once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from dossier.link.ids import free_id, slug_of
from dossier.records import Article, Ledger

_RESERVED = frozenset({"index"})  # articles/index.md lists them
_FIRST_WORDS = 8  # of an article without a title


def article_slugs(articles: Sequence[Article], ledger: Ledger, renamed: Mapping[str, str]) -> dict[str, str]:
    """The slug of every article that ever had one: the one it was given, else a free one from its title.

    A title that changes later changes no slug; the seed that an article came back under keeps that article's.
    """
    given = {renamed.get(article, article): slug for article, slug in ledger.articles.items()}
    taken = {*_RESERVED, *given.values()}
    for article in sorted(articles, key=lambda article: article.id):
        if article.id not in given:
            given[article.id] = free_id(slug_of(_named(article)), taken)
            taken.add(given[article.id])
    return given


def moved_articles(
    slugs: Mapping[str, str], ledger: Ledger, renamed: Mapping[str, str], former: Collection[str]
) -> dict[str, str]:
    """Where the pages went that had an article's id for a name: those of a ledger without slugs, and `former` ones."""
    known = {*ledger.quotes, *former} - ledger.articles.keys()
    return {
        f"articles/{old}": f"articles/{slugs[article]}"
        for old in sorted(known)
        if (article := renamed.get(old, old)) in slugs
    }


def _named(article: Article) -> str:
    """What the slug is made of: the title, else the words that the article begins with."""
    body = next((span.of(article.text) for span in article.body if span.of(article.text).strip()), article.id)
    return article.title or " ".join(body.split()[:_FIRST_WORDS])
