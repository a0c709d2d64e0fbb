"""Which marked stretches are quotations, and whose: decided one after the other, since each may continue the last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.extract.ranker import Weights, chances
from dossier.extract.scene import Place, Scene, Stretch
from dossier.extract.speaker_features import Earlier, Option, options


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is held of a marked stretch: how likely it is a quotation, and who most likely speaks it."""

    stretch: Stretch
    quotation: float  # the chance that it is one
    speaker: Place | None
    confidence: float  # the chance of that speaker, given that it is a quotation
    continues: bool  # the speaker is named with an earlier quotation


_FORGET_AFTER = 3  # paragraphs without a quotation: then nobody is the last speaker any more
_LIKELY = 0.5


def judge(scene: Scene, weights: Weights) -> Iterator[Verdict]:
    """A verdict on each marked stretch of `scene`, in order."""
    earlier: Earlier | None = None
    last: Place | None = None
    for number, stretch in enumerate(scene.stretches):
        if earlier and stretch.paragraph - earlier.stretch.paragraph > _FORGET_AFTER:
            last = None
        found = options(scene, number, earlier, last)
        verdict = _verdict(stretch, found, chances(weights, [option.features for option in found]), last)
        is_quotation = verdict.quotation >= _LIKELY
        earlier = Earlier(stretch, verdict.speaker if is_quotation else None, is_quotation)
        if is_quotation:
            last = verdict.speaker
        yield verdict


def _verdict(stretch: Stretch, found: list[Option], chance: list[float], last: Place | None) -> Verdict:
    quotation = 1.0 - chance[0]
    best = max(range(1, len(found)), key=lambda index: chance[index], default=None)
    if best is None:
        return Verdict(stretch, quotation, None, 0.0, continues=False)
    place = found[best].place
    return Verdict(
        stretch,
        quotation,
        place,
        chance[best] / max(quotation, 1e-9),
        continues=place == last and place is not None and place.paragraph != stretch.paragraph,
    )
