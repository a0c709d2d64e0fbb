"""The versions of one utterance beside the fullest: word by word, with warnings where a meaning may be lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from dossier.link.alignment import Block, Side, aligned_blocks, side_of
from dossier.link.likeness import Text
from dossier.link.losses import lost_meaning
from dossier.link.utterances import Group
from dossier.link.words import Wording, spoken_words
from dossier.records import Article, LinkedQuote, Utterance, Version, WordDiff

Operation: TypeAlias = Literal["same", "omitted", "added", "replaced", "bracketed", "paraphrased"]


def describe_utterance(
    group: Group, quotes: Mapping[str, LinkedQuote], articles: Mapping[str, Article], texts: Mapping[str, Text]
) -> Utterance:
    """A group's versions, the fullest first, each compared with it. Copies of an article aren't counted again."""
    members = sorted((quotes[name] for name in group.quotes), key=lambda quote: _fullest_first(quote, articles))
    versions = [Version(members[0].id, ())]
    if len(members) > 1:
        base = side_of(members[0], texts[members[0].id].wording)
        versions.extend(_version(base, quote, texts[quote.id].wording) for quote in members[1:])
    people = sorted({quote.person for quote in members if quote.person})
    carriers = {quote.article for quote in members}
    counted = {article for article in carriers if articles[article].copy_of not in carriers}
    return Utterance(
        id=group.id,
        person=people[0] if len(people) == 1 else None,
        versions=tuple(versions),
        articles=tuple(sorted(counted)),
    )


def _version(base: Side, quote: LinkedQuote, wording: Wording) -> Version:
    text = spoken_words(quote.quote)
    if text == base.text:
        return Version(quote.id, (WordDiff("same", base.text, text),))
    return Version(quote.id, *compare(base, side_of(quote, wording)))


def compare(base: Side, version: Side) -> tuple[tuple[WordDiff, ...], tuple[str, ...]]:
    """The word-level difference of a version from the fullest, and its warnings."""
    blocks = aligned_blocks(base, version)
    diff = tuple(
        WordDiff(_operation(version, block), base.slice(block.base), version.slice(block.version)) for block in blocks
    )
    return diff, lost_meaning(base, version, blocks)


def _operation(version: Side, block: Block) -> Operation:
    words = slice(*block.version)
    if block.same:
        return "same"
    if block.version[0] == block.version[1]:
        return "omitted"
    if all(version.brackets[words]):
        return "bracketed"
    if all(version.reported[words]):
        return "paraphrased"
    return "added" if block.base[0] == block.base[1] else "replaced"


def _fullest_first(quote: LinkedQuote, articles: Mapping[str, Article]) -> tuple[int, bool, int, str, str]:
    """Words themselves before reports, originals before copies, long before short."""
    article = articles[quote.article]
    order = {"direct": 0, "mixed": 1, "indirect": 2}[quote.quote.kind]
    words = len(spoken_words(quote.quote).split())
    return (order, article.copy_of is not None, -words, article.date or "9999", quote.id)
