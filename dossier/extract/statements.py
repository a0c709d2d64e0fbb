"""Statements reported without marks: which cues report one, and which words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from dossier.extract.clauses import agents, is_made_clear, is_passive
from dossier.extract.lexicon import AGENT_TRUST, OPINION_VERBS, SAYING_VERBS
from dossier.extract.ranker import Weights, score, shares
from dossier.extract.reported import Outer, Report, cue_features, cues, reports
from dossier.extract.scene import Place, Scene, Stretch
from dossier.extract.thresholds import (
    HOPELESS,
    HOPELESS_OTHER,
    LEAST_OUTER,
    LEAST_TRUST,
    MOST_OF_QUOTATION,
    SAME_STATEMENT,
    UNLIKELY,
)
from dossier.extract.words import Words


@dataclass(frozen=True, slots=True)
class Statement:
    """A cue with what it reports, how likely it does, and who does it."""

    paragraph: int
    report: Report
    chance: float  # that the cue reports anything
    speaker: Place | None
    how: str  # how the speaker is known: "nsubj", "conj:nsubj", ...

    @property
    def trust(self) -> float:
        """How likely the speaker is the right one, by how it is known."""
        if self.speaker is None:
            return 0.0
        return AGENT_TRUST.get(self.how.split(":")[0], LEAST_TRUST)


@dataclass(frozen=True, slots=True)
class Weighing:
    """What a cue may report, with features, what of it is the likeliest, and how likely it reports anything."""

    cue: int
    reports: tuple[Report, ...]
    features: tuple[str, ...]  # of the cue, whatever it reports
    report: Report
    chance: float


def find_statements(scene: Scene, weights: Weights, least: float) -> Iterator[Statement]:
    """The statements that are reported with a chance of at least `least`, paragraph by paragraph, by their cues."""
    for paragraph, words in enumerate(scene.words):
        weighings = weigh(scene, paragraph, weights, partial(_least_base, scene, paragraph))
        for one in sorted(_innermost(words, tuple(weighings)), key=lambda one: one.cue):
            cue, report = one.cue, one.report
            if one.chance < least:
                continue
            agent, how = next(
                (
                    (token, how)
                    for token, how in agents(words, cue)
                    if _may_say(words, cue, how) and not _within(token, report)
                ),
                _beside(words, cue, report, scene.heads[paragraph]),
            )
            yield Statement(paragraph, report, one.chance, None if agent is None else Place(paragraph, agent), how)


def _innermost(words: Words, weighings: Sequence[Weighing]) -> Iterator[Weighing]:
    """The weighings, but for what somebody was told that another said: "the jury was told Ruiz said it was shut".

    It is as likely said as it is told.
    """
    told = {inner: one.chance for one in weighings if (inner := _told_saying(words, one)) is not None}
    found = {one.cue for one in weighings}
    for one in weighings:
        if one.cue in told:
            yield replace(one, chance=max(one.chance, told[one.cue]))
        elif _told_saying(words, one) not in found:
            yield one


def _told_saying(words: Words, weighing: Weighing) -> int | None:
    """The verb of saying, with its subject, whose clause is all that somebody is told, by nobody who is named."""
    cue = weighing.cue
    if (
        words.lemma[cue] != "tell"
        or not is_passive(words, cue)
        or any(words.dep[child] == "agent" for child in words.children[cue])
    ):
        return None
    verbs = (child for child in words.children[cue] if words.dep[child] == "ccomp" and child > cue)
    said = (verb for verb in verbs if words.lemma[verb] in SAYING_VERBS and words.pos[verb] == "VERB")
    return next((v for v in said if any(words.dep[child] == "nsubj" for child in words.children[v])), None)


def weigh(
    scene: Scene, paragraph: int, weights: Weights, least: Callable[[int], float] | None = None
) -> Iterator[Weighing]:
    """What each cue of a paragraph may report, and how likely; the outer cue before the inner, in the light of it.

    A cue that by itself scores less than `least` says of it is left aside.
    """
    words, inside = scene.words[paragraph], scene.quoted[paragraph]
    none = score(weights, ("none",))
    outers: list[Outer] = []
    for cue in sorted(cues(words), key=partial(_depth, words)):
        around = [outer for outer in outers if any(low <= cue <= high for low, high in outer.ranges)]
        shared = tuple(cue_features(words, cue, inside, max(around, key=lambda one: one.chance, default=None)))
        base = score(weights, shared)
        found = tuple(reports(words, cue, inside)) if least is None or base >= least(cue) else ()
        if found:
            chance = shares([none, *(base + score(weights, report.features) for report in found)])
            likest, sure = _likest(found, chance[1:]), 1.0 - chance[0]
            yield Weighing(cue, found, shared, likest, sure)
            if sure >= LEAST_OUTER:
                outers.append(Outer(likest.ranges, likest.way, sure))


def _depth(words: Words, cue: int) -> tuple[int, int]:
    """How far a cue is from its sentence's root; first are those that are put into the clause that they report."""
    inserted = words.lower[cue] == "according" or words.dep[cue] == "parataxis"
    return (-1 if inserted else sum(1 for _ in words.above(cue))), cue


def _least_base(scene: Scene, paragraph: int, cue: int) -> float:
    hopeful = is_of_saying(scene.words[paragraph], cue) or scene.by_paragraph[paragraph]
    return HOPELESS if hopeful else HOPELESS_OTHER


def is_of_saying(words: Words, cue: int) -> bool:
    """Whether a cue is a word of saying or believing: "said", "believes", "according"."""
    known = words.lemma[cue] in SAYING_VERBS or words.lemma[cue] in OPINION_VERBS
    return known or words.lower[cue] == "according" or is_made_clear(words, cue)


def _likest(found: Sequence[Report], chance: Sequence[float]) -> Report:
    """The report that shares most with what is likely reported: the least expected loss, not the single likeliest.

    Ends of a clause that differ by a word share the chance of the clause, so that a lone rival would win over them.
    """
    likely = [(report, part) for report, part in zip(found, chance, strict=True) if part > UNLIKELY * max(chance)]
    return max(likely, key=lambda one: sum(part * _shared(one[0], other) for other, part in likely))[0]


def _shared(one: Report, other: Report) -> float:
    """F1 of the tokens that two reports share."""
    common = sum(
        max(0, min(high, last) - max(low, first) + 1) for low, high in one.ranges for first, last in other.ranges
    )
    return 2 * common / sum(high - low + 1 for low, high in one.ranges + other.ranges)


def _may_say(words: Words, cue: int, how: str) -> bool:
    """Whether the agent does the saying: who is told or asked says nothing."""
    return how in _DOERS or not is_passive(words, cue)


_DOERS = ("by", "from", "poss", "to")


_NEAR = 3  # tokens: "..., the minister also said"


def _beside(words: Words, cue: int, report: Report, heads: tuple[int, ...]) -> tuple[int | None, str]:
    """The noun phrase right before the cue, where the parse gives the cue no subject."""
    if is_passive(words, cue):
        return None, "none"
    for token in reversed(heads):
        if 0 < cue - token <= _NEAR and not _within(token, report) and words.sentence[token] == words.sentence[cue]:
            return token, "beside"
    return None, "none"


def _within(token: int, report: Report) -> bool:
    return any(low <= token <= high for low, high in report.ranges)


def apart(statements: Sequence[Statement]) -> list[Statement]:
    """The likelier of two statements that report the same words."""
    kept: list[Statement] = []
    for statement in sorted(statements, key=lambda one: (-one.chance, one.report.cue)):
        others = (other for other in kept if other.paragraph == statement.paragraph)
        if all(_likeness(statement, other) < SAME_STATEMENT for other in others):
            kept.append(statement)
    return kept


def parted(scene: Scene, statements: Sequence[Statement], others: Sequence[Statement]) -> list[Statement]:
    """The statements, each cut off before a second cue of the same speaker: "said it was late and warned that ...".

    The second may be that of any of the `others`.
    """
    found = []
    for statement in statements:
        words = scene.words[statement.paragraph]
        if any(words.pos[cue] == "NOUN" for cue in _seconds(statement, statements)):
            continue  # "repeated his claim that ...": the claim's own words are enough
        low = statement.report.ranges[0][0]
        seconds = [cue for cue in _seconds(statement, others) if words.dep[cue] == "conj" and cue > low]
        found.append(
            replace(statement, report=_before(words, statement.report, min(seconds))) if seconds else statement
        )
    return found


def _seconds(statement: Statement, others: Sequence[Statement]) -> list[int]:
    """The cues within what a statement reports that its own speaker utters."""
    low, high = statement.report.ranges[0][0], statement.report.ranges[-1][1]
    return [
        other.report.cue
        for other in others
        if other.paragraph == statement.paragraph
        and other.speaker is not None
        and other.speaker == statement.speaker
        and statement.report.cue < low <= other.report.cue < other.report.ranges[0][0] <= high
    ]


def _before(words: Words, report: Report, cue: int) -> Report:
    """`report` without what comes from `cue` on, and without the "and" before it."""
    last = cue - 1
    low = report.ranges[0][0]
    while last > low and (words.pos[last] in ("CCONJ", "ADV", "AUX", "PUNCT") or words.lower[last] in ("has", "had")):
        last -= 1
    return replace(report, ranges=((low, last),))


def tokens_of(statement: Statement) -> set[int]:
    """The tokens that the statement reports."""
    return {token for low, high in statement.report.ranges for token in range(low, high + 1)}


def _likeness(one: Statement, other: Statement) -> float:
    first, second = tokens_of(one), tokens_of(other)
    return len(first & second) / len(first | second)


def size_of(statement: Statement) -> int:
    """How many tokens the statement reports."""
    return len(tokens_of(statement))


def holds(words: Words, statement: Statement, stretch: Stretch) -> bool:
    """Whether most words of the stretch are reported; its full stop and marks often belong to the whole sentence."""
    low, high = statement.report.ranges[0][0], statement.report.ranges[-1][1]
    inner = [t for t in range(stretch.first, stretch.last + 1) if words.pos[t] not in ("PUNCT", "SPACE")]
    return sum(low <= token <= high for token in inner) > MOST_OF_QUOTATION * len(inner)
