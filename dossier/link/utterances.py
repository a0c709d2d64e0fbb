"""The same words across articles: candidates by rare words they share, joined where `likeness` is sure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from heapq import nsmallest
from itertools import compress, pairwise

from dossier.link.ids import free_id
from dossier.link.likeness import Text, likeness, surely_same
from dossier.link.words import Wording, spoken_words, wording_of
from dossier.records import Article, Ledger, LinkedQuote

_POSTINGS = 60  # quotes of one speaker that share a key; a commoner key tells nothing and would cost a square
_CANDIDATES = 12  # quotes that one quote is compared with, those first that share most keys
_LONG = 6  # content words from which the same text is the same utterance however far apart the articles are
_SAME_OCCASION = 7  # days within which a short text said again is the same utterance


@dataclass(frozen=True, slots=True)
class Group:
    """Quotes that are versions of one utterance, by their ids."""

    id: str
    quotes: tuple[str, ...]


def group_quotes(texts: Iterable[Text], ledger: Ledger) -> tuple[Group, ...]:
    """Every quote in one group, versions of the same words together."""
    nodes = _nodes(texts)
    parents = list(range(len(nodes)))
    fragments: dict[int, list[int]] = defaultdict(list)
    for one, other in _candidate_pairs([node[0] for node in nodes]):
        first, second = nodes[one][0], nodes[other][0]
        if first.speaker != second.speaker:
            named, other_named = first.is_named, second.is_named
            if named != other_named and surely_same(first, second):
                unnamed, speaker = (other, one) if named else (one, other)
                fragments[unnamed].append(speaker)
            continue
        if _root(parents, one) == _root(parents, other):
            continue
        found = likeness(first, second)
        if found == "same":
            parents[_root(parents, max(one, other))] = _root(parents, min(one, other))
        elif found == "fragment":
            short, long = (one, other) if len(first.stems) <= len(second.stems) else (other, one)
            fragments[short].append(long)
    _attach(parents, fragments, nodes)
    groups: dict[int, list[str]] = defaultdict(list)
    for number, node in enumerate(nodes):
        groups[_root(parents, number)].extend(text.quote for text in node)
    return _with_ids([tuple(sorted(group)) for group in groups.values()], ledger)


def text_of(quote: LinkedQuote, article: Article) -> Text:
    """A quote as the comparison needs it."""
    wording = wording_of(spoken_words(quote.quote))
    parts: tuple[Wording, ...] = ()
    context: frozenset[str] = frozenset()
    if wording.weight < _LONG and quote.quote.sentence:
        around = wording_of(quote.quote.sentence.of(article.text))
        context = frozenset(compress(around.stems, around.content))
    if quote.quote.kind == "mixed":
        parts = tuple(wording_of(part.of(article.text)) for part in quote.quote.parts)
    return Text(
        quote=quote.id,
        kind=quote.quote.kind,
        wording=wording,
        parts=parts,
        context=context,
        speaker=quote.speaker_page,
        said=_day(quote.said_on) if quote.precision == "day" else None,
        published=_day(article.date),
    )


def _nodes(texts: Iterable[Text]) -> list[list[Text]]:
    """Quotes with equal words of one speaker as one; short ones only if the articles are of the same days."""
    equal: dict[tuple[str, str, tuple[str, ...]], list[Text]] = defaultdict(list)
    alone: list[list[Text]] = []
    for text in texts:
        if text.speaker is None and text.weight < _LONG:
            alone.append([text])
        else:
            equal[text.speaker or "", text.kind, text.stems].append(text)
    nodes = alone
    for group in equal.values():
        group.sort(key=lambda text: (text.said or text.published or date.min, text.quote))
        far = 10**6 if group[0].weight >= _LONG else _SAME_OCCASION
        run = [group[0]]
        for text in group[1:]:
            before, now = run[-1].said or run[-1].published, text.said or text.published
            if before and now and (now - before).days > far:
                nodes.append(run)
                run = []
            run.append(text)
        nodes.append(run)
    nodes.sort(key=lambda node: (-len(node[0].stems), min(text.quote for text in node)))
    return nodes


def _candidate_pairs(texts: Sequence[Text]) -> Iterable[tuple[int, int]]:
    """Pairs worth a comparison: they share rare words or pairs of words, of one speaker or one of them unknown."""
    keys = [_keys(text) for text in texts]
    postings: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, own in enumerate(keys):
        for key in own:
            postings[key].append(number)
    nearest: list[list[int]] = []
    for number, own in enumerate(keys):
        shared: Counter[int] = Counter()
        for key in own:
            holders = postings[key]
            if 1 < len(holders) <= _POSTINGS:
                shared.update(holders)
        shared.pop(number, None)
        needed = min(2, texts[number].weight - 1)
        ranked = nsmallest(_CANDIDATES, [(-count, other) for other, count in shared.items() if count >= needed])
        nearest.append([other for _, other in ranked])
    for number, others in enumerate(nearest):
        yield from ((number, other) for other in others if number < other or number not in nearest[other])


def _keys(text: Text) -> frozenset[tuple[str, ...]]:
    """What a quote is found by: its speaker with each content word and each two neighbours; longer runs for all."""
    content = list(compress(text.stems, text.wording.content))
    keys: set[tuple[str, ...]] = set()
    if text.speaker:
        keys.update((text.speaker, form) for form in content)
        keys.update((text.speaker, *pair) for pair in pairwise(content))
    if text.weight >= _LONG and text.kind != "indirect":
        keys.update(("", *run) for run in zip(content, content[1:], content[2:], strict=False))
    return frozenset(keys)


def _attach(parents: list[int], fragments: Mapping[int, Sequence[int]], nodes: Sequence[Sequence[Text]]) -> None:
    """Fragments, and quotes of nobody by name, go to the one group that has their words; to none if two have."""
    homes = {}
    for short, longs in sorted(fragments.items()):
        roots = {_root(parents, long) for long in longs} - {_root(parents, short)}
        if len(roots) == 1:
            homes[short] = roots.pop()
    for short, home in homes.items():
        if not nodes[short][0].is_named or _root(parents, short) == short:
            parents[_root(parents, short)] = _root(parents, home)


def _with_ids(groups: list[tuple[str, ...]], ledger: Ledger) -> tuple[Group, ...]:
    """The groups with the ids that most of their quotes were given before, else named for their first quote."""
    claims = [Counter(ledger.utterances[quote] for quote in group if quote in ledger.utterances) for group in groups]
    order = sorted(range(len(groups)), key=lambda n: (-max(claims[n].values(), default=0), groups[n]))
    taken, used = set(ledger.utterances.values()), set[str]()
    named = []
    for number in order:
        wanted = sorted(claims[number], key=lambda name: (-claims[number][name], name))
        name = next((name for name in wanted if name not in used), None)
        if name is None:
            name = free_id("u-" + groups[number][0].removeprefix("q-"), taken | used if claims[number] else taken)
        used.add(name)
        named.append(Group(name, groups[number]))
    return tuple(sorted(named, key=lambda group: group.id))


def with_utterances(quotes: Sequence[LinkedQuote], groups: Iterable[Group]) -> tuple[LinkedQuote, ...]:
    """The quotes, each with the id of its utterance."""
    of_quote = {quote: group.id for group in groups for quote in group.quotes}
    return tuple(replace(quote, utterance=of_quote[quote.id]) for quote in quotes)


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number


def _day(text: str | None) -> date | None:
    """A date to the day; None where the text states less."""
    try:
        return date.fromisoformat(text) if text and len(text) == 10 else None
    except ValueError:
        return None
