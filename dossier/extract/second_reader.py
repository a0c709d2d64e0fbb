"""The second reader: withholds a person wherever a doubt holds of what is attributed to him, and says why."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.extract.attribution import Attribution
from dossier.extract.claims import Claim, claim_of
from dossier.extract.doubts import DOUBTS, Doubt
from dossier.extract.facts import Facts
from dossier.extract.references import Resolution
from dossier.extract.scene import Scene


def second_reading(
    scene: Scene, facts: Facts, attributions: Sequence[Attribution], resolutions: Sequence[Resolution]
) -> tuple[Resolution, ...]:
    """The resolutions, without the person wherever a doubt holds, and with the doubt's reason in his place."""
    found: list[Resolution] = []
    for index, (attribution, resolution) in enumerate(zip(attributions, resolutions, strict=True)):
        earlier = attribution.continues
        if resolution.person is not None and earlier is not None and earlier < index and found[earlier].reason:
            found.append(found[earlier])
            continue
        claim = claim_of(scene, facts, attributions, resolutions, index)
        doubt = None if claim is None else doubt_of(claim)
        if claim is None or doubt is None:
            found.append(resolution)
        else:
            reason = doubt.reason.format(mention=claim.mention, person=claim.person.name)
            found.append(Resolution(reason=reason))
    return tuple(found)


def doubt_of(claim: Claim) -> Doubt | None:
    """The first doubt that holds of a claim."""
    return next((doubt for doubt in DOUBTS if doubt.holds(claim)), None)
