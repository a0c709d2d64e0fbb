"""What the linking leaves open, for the curator: where, what, and what to do about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dossier.link.clusters import Ambiguous, Doubtful
from dossier.link.identities import PeopleLinks
from dossier.records import UNSTATED, Extraction, Finding, LinkedQuote

_SHOWN = 60  # characters of a quote that a finding repeats
_FRONT_MATTER = 1  # the line on which a page's facts begin


def open_questions(
    extractions: Sequence[Extraction],
    quotes: Iterable[LinkedQuote],
    people: PeopleLinks,
    slugs: Mapping[str, str],
) -> tuple[Finding, ...]:
    """Speakers that nobody knows, names that fit several people, two that may be one, articles that lack a fact.

    `slugs` are the names of the articles' pages.
    """
    found = [
        *_unknown_speakers(quotes, slugs),
        *_ambiguous_names(people.ambiguous, people.pages, slugs),
        *_doubtful_pairs(people.doubtful, people.pages),
        *_unstated_facts(extractions, slugs),
    ]
    return tuple(sorted(found, key=lambda finding: (finding.kind, finding.file, finding.fact)))


def _unknown_speakers(quotes: Iterable[LinkedQuote], slugs: Mapping[str, str]) -> Iterable[Finding]:
    for quote in quotes:
        if quote.speaker_page or quote.quote.person or quote.corrected:
            continue
        if quote.quote.reason == UNSTATED:  # "asked whether ...": there is nobody to look up
            continue
        words = " ".join(quote.quote.text.split())
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
        reason = f" ({quote.quote.reason})" if quote.quote.reason else ""
        fact = f"{quote.id} has no speaker{reason}: “{shown}”"
        remedy = f"if you know it, write who speaks behind `[^{quote.id}]:`, linked to their page if they have one"
        yield Finding("unknown-speaker", _page(quote.article, slugs), None, fact, remedy)


def _ambiguous_names(
    ambiguous: Iterable[Ambiguous], pages: Mapping[int, str], slugs: Mapping[str, str]
) -> Iterable[Finding]:
    for one in ambiguous:
        candidates = sorted({pages[id(cluster)] for cluster in one.candidates if id(cluster) in pages})
        fits = (
            " or ".join(candidates)
            if len(candidates) > 1
            else f"{candidates[0]}, or another"
            if candidates
            else "several"
        )
        fact = f"{one.member.name!r} may be {fits}; it is linked to none"
        remedy = f"correct the speaker of its quotes, or add {one.member.name!r} to the aliases of the right page"
        yield Finding("ambiguous-name", _page(one.member.article, slugs), None, fact, remedy)


def _doubtful_pairs(doubtful: Iterable[Doubtful], pages: Mapping[int, str]) -> Iterable[Finding]:
    for pair in doubtful:
        one, other = (pages.get(id(cluster)) for cluster in (pair.one, pair.other))
        if not one or not other or one == other:  # a curator has merged them
            continue
        first, second = sorted(((pair.other, other), (pair.one, one)), key=lambda row: (len(row[0].articles), row[1]))
        names = [min(member.name for member in cluster.members) for cluster, _ in (first, second)]
        fact = f"{names[0]!r} and {names[1]!r} may be one person ({pair.comparison.reason}); each has a page"
        remedy = f"if they are one, write `same_as: {second[1]}` into its front matter"
        yield Finding("may-be-one-person", f"docs/people/{first[1]}.md", _FRONT_MATTER, fact, remedy, "notice")


def _unstated_facts(extractions: Sequence[Extraction], slugs: Mapping[str, str]) -> Iterable[Finding]:
    for extraction in extractions:
        article = extraction.article
        if article.date is None:
            fact = article.date_note or "the seed states no date"
            remedy = "add `date: YYYY-MM-DD` to its front matter"
            yield Finding("undated-article", _page(article.id, slugs), _FRONT_MATTER, fact, remedy)
        if not any(outlet.relation in ("publisher", "wire") for outlet in article.outlets):
            fact = "the seed names neither the outlet that published it nor an agency"
            remedy = "add `outlet:` to its front matter"
            yield Finding("unnamed-outlet", _page(article.id, slugs), _FRONT_MATTER, fact, remedy)
        for doubt in article.doubts:
            words = " ".join(doubt.span.of(article.text).split())
            fact = f"may be no part of the article ({doubt.reason}): “{words[:_SHOWN]}”"
            remedy = "if it is not, add its words to `cut:` in the front matter"
            yield Finding("furniture-doubt", _page(article.id, slugs), _FRONT_MATTER, fact, remedy, "notice")


def unique(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, each once, errors first."""
    order: dict[str, list[Finding]] = defaultdict(list)
    for finding in dict.fromkeys(findings):
        order[finding.severity].append(finding)
    return tuple(order["error"] + order["warning"] + order["notice"])


def _page(article: str, slugs: Mapping[str, str]) -> str:
    return f"docs/articles/{slugs[article]}.md"
