"""Where a shorter version may turn the meaning: a negation, a condition or a clause that it leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dossier.link.alignment import Block, Side
from dossier.link.wording import CLAUSE_OPENERS, CONDITIONS
from dossier.link.words import is_negation

_CLAUSE = 4  # words left out that make a clause: ", but only near the border"
_SHOWN = 12  # words of what was left out that a warning repeats


def lost_meaning(base: Side, version: Side, blocks: Sequence[Block]) -> tuple[str, ...]:
    """What a version leaves out of the sentences that it otherwise gives, if that may turn their meaning."""
    kept = {n for block in blocks if block.same for n in range(*block.base) if base.wording.content[n]}
    sentences = _kept_sentences(base, version, kept)
    warnings: list[str] = []
    for block in blocks:
        for first, last in sentences if not block.same else ():
            gap = (max(block.base[0], first), min(block.base[1], last))
            if gap[0] < gap[1]:
                warnings += _losses(base, version, gap, block.version, kept)
    return tuple(dict.fromkeys([*warnings, *_added_negation(base, version, blocks)]))


def _kept_sentences(base: Side, version: Side, kept: Iterable[int]) -> list[tuple[int, int]]:
    """The sentences of the base that a version gives, in good part or as the good part of itself."""
    found = []
    for first, last in base.wording.sentences:
        shared = sum(first <= n < last for n in kept)
        if shared and (2 * shared >= sum(base.wording.content[first:last]) or 5 * shared >= 3 * version.wording.weight):
            found.append((first, last))
    return found


def _losses(base: Side, version: Side, gap: tuple[int, int], instead: tuple[int, int], kept: set[int]) -> list[str]:
    """The warnings for one stretch of the base that a version leaves out or puts in other words.

    A report puts everything in other words, so it is only asked whether it denies and whether it has a condition.
    """
    report = all(version.reported)
    words = version.wording.norms if report else version.wording.norms[slice(*instead)]
    text = base.slice(gap)
    found = []
    negation = next((n for n in range(*gap) if is_negation(base.wording.norms[n]) and _governs(base, n, kept)), None)
    if negation is not None and not any(map(is_negation, words)):
        found.append(f"leaves out a negation: {base.text[slice(*base.wording.words[negation][:2])]}")
    condition = CONDITIONS.search(text)
    if condition and not CONDITIONS.search(version.text if report else version.slice(instead)):
        found.append(f"leaves out a condition: {_shown(text[condition.start() :])}")
    elif not report and not words and gap[1] - gap[0] >= _CLAUSE and _is_clause(base, gap):
        found.append(f"leaves out a clause: {_shown(text)}")
    return found


def _governs(base: Side, negation: int, kept: set[int]) -> bool:
    """Whether words that the version keeps stand in the negation's own clause."""
    return any(
        first <= negation < last and not kept.isdisjoint(range(first, last)) for first, last in base.wording.clauses
    )


def _added_negation(base: Side, version: Side, blocks: Sequence[Block]) -> Iterable[str]:
    """A "not" that the version puts into words that it shares; a whole clause more isn't one."""
    if all(version.reported):
        return
    for same, here, there in blocks:
        short = not same and there[1] - there[0] <= _CLAUSE
        if short and not any(map(is_negation, base.wording.norms[slice(*here)])):
            for word in version.wording.words[slice(*there)]:
                if is_negation(word.norm):
                    yield f"adds a negation: {version.text[word.start : word.end]}"


def _is_clause(base: Side, gap: tuple[int, int]) -> bool:
    """Whether what is missing begins like a clause, or begins and ends where one does."""
    if base.wording.norms[gap[0]] in CLAUSE_OPENERS:
        return True
    starts = {first for first, _ in base.wording.clauses}
    ends = {last for _, last in base.wording.clauses}
    return gap[0] in starts and gap[1] in ends


def _shown(text: str) -> str:
    words = text.strip(" ,;:.").split()
    return " ".join(words) if len(words) <= _SHOWN else " ".join(words[:_SHOWN]) + " …"
