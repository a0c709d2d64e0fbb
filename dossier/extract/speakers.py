"""Which marked stretches are quotations, and whose: decided one after the other, since each may continue the last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.extract.clauses import are_one
from dossier.extract.ranker import Weights, chances
from dossier.extract.scene import Place, Scene, Stretch
from dossier.extract.speaker_features import Earlier
from dossier.extract.speaker_options import Option, options
from dossier.extract.statements import Statement
from dossier.extract.thresholds import LIKELY_QUOTATION


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is held of a marked stretch: how likely it is a quotation, and who most likely speaks it."""

    stretch: Stretch
    quotation: float  # the chance that it is one
    speaker: Place | None
    confidence: float  # the chance of that speaker, given that it is a quotation
    continues: bool  # the speaker is named with an earlier quotation


_FORGET_AFTER = 3  # paragraphs without a quotation: then nobody is the last speaker any more


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict, and the options that it chose from, the first of them that the stretch is no quotation."""

    verdict: Verdict
    options: tuple[Option, ...]


def judge(scene: Scene, weights: Weights, statements: Sequence[Statement]) -> Iterator[Judged]:
    """A verdict on each marked stretch of `scene`, in order, in the light of the statements that may be reported."""
    here = defaultdict(list)
    for statement in statements:
        here[statement.paragraph].append(statement)
    earlier: Earlier | None = None
    last: Place | None = None
    for number, stretch in enumerate(scene.stretches):
        if earlier and stretch.paragraph - earlier.stretch.paragraph > _FORGET_AFTER:
            last = None
        found = tuple(options(scene, number, here[stretch.paragraph], earlier, last))
        verdict = _verdict(scene, stretch, found, chances(weights, [option.features for option in found]), last)
        is_quotation = verdict.quotation >= LIKELY_QUOTATION
        earlier = Earlier(stretch, verdict.speaker if is_quotation else None, is_quotation)
        if is_quotation:
            last = verdict.speaker
        yield Judged(verdict, found)


def _verdict(
    scene: Scene, stretch: Stretch, found: Sequence[Option], chance: Sequence[float], last: Place | None
) -> Verdict:
    quotation = 1.0 - chance[0]
    best = max(range(1, len(found)), key=lambda index: chance[index], default=None)
    if best is None:
        return Verdict(stretch, quotation, None, 0.0, continues=False)
    place = found[best].place
    same = [index for index, option in enumerate(found) if index == best or are_same_place(scene, place, option.place)]
    return Verdict(
        stretch,
        quotation,
        place,
        min(1.0, sum(chance[index] for index in same) / max(quotation, 1e-9)),
        continues=place == last and place is not None and place.paragraph != stretch.paragraph,
    )


def are_same_place(scene: Scene, one: Place | None, other: Place | None) -> bool:
    """Whether two places name the same one, of whom a description and a name stand side by side."""
    if one is None or other is None or one.paragraph != other.paragraph:
        return False
    return are_one(scene.words[one.paragraph], one.token, other.token)
