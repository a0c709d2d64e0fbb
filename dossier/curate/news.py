"""What a build brings that the dossier did not have: articles, people, organisations, outlets and quotations."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.records import Dossier, Ledger

_MOST_NAMED = 5  # of a kind; a first build has hundreds


def news_of(before: Ledger, dossier: Dossier) -> tuple[str, ...]:
    """A line for each kind of which there are new ones, "2 people: Ann Lee, Jane Doe"; none where nothing is new.

    `before` is what had been given ids. A hidden person is not news, and quotations are counted, not named.
    """
    titles = {extraction.article.id: extraction.article.title for extraction in dossier.articles}
    articles = [titles[article] or slug for article, slug in dossier.slugs.items() if article not in before.articles]
    people = [one.name for one in dossier.people if one.id not in before.people.values() and not one.hidden]
    bodies = [one.name for one in dossier.organisations if one.id not in before.organisations.values()]
    outlets = [one.name for one in dossier.outlets if one.id not in before.outlets.values()]
    known = {quote for quotes in before.quotes.values() for quote, *_ in quotes}
    quotes = sum(quote.id not in known for quote in dossier.quotes)
    named = (
        _named("article", "articles", articles),
        _named("person", "people", people),
        _named("organisation", "organisations", bodies),
        _named("outlet", "outlets", outlets),
    )
    counted = f"{quotes} quotation{'s' * (quotes > 1)}" if quotes else ""
    return tuple(line for line in (*named, counted) if line)


def _named(one: str, many: str, names: Sequence[str]) -> str:
    if not names:
        return ""
    shown = ", ".join(" ".join(name.split()) for name in names[:_MOST_NAMED])
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f"{len(names)} {one if len(names) == 1 else many}: {shown}{more}"
