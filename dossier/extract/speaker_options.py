"""The possible speakers of a marked stretch, and what speaks for and against each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.extract.scene import Place, Scene, Stretch
from dossier.extract.speaker_features import SUBJECTS, Earlier, SpeakerView
from dossier.extract.statements import Statement

_LOOK_BACK = 2  # paragraphs; "He spoke at length on Monday." / "..." / "..."
_DEPS_ELSEWHERE = frozenset(("nsubj", "nsubjpass", "ROOT", "pobj", "dobj", "poss", "appos", "conj", "dative"))
_AMOUNTS = ("DATE", "TIME", "MONEY", "PERCENT")


@dataclass(frozen=True, slots=True)
class Option:
    """A possible speaker of a stretch; `place` None stands for "no quotation"."""

    place: Place | None
    features: tuple[str, ...]


def options(
    scene: Scene, number: int, statements: Sequence[Statement], earlier: Earlier | None, last_speaker: Place | None
) -> list[Option]:
    """The possible speakers of `scene.stretches[number]`, and first of all that it is no quotation, with features.

    `statements` are those that may be reported in the stretch's paragraph.
    """
    stretch = scene.stretches[number]
    view = SpeakerView(scene, stretch, statements, earlier)
    found = [Option(None, tuple(view.features_of_none()))]
    places = list(_places(scene, stretch))
    if last_speaker is not None and last_speaker not in places:
        places.append(last_speaker)
    found += [Option(place, tuple(view.features_of(place, last_speaker))) for place in places]
    return found


def _places(scene: Scene, stretch: Stretch) -> Iterator[Place]:
    here = stretch.paragraph
    for paragraph in range(max(0, here - _LOOK_BACK), min(len(scene.words), here + 2)):
        words = scene.words[paragraph]
        if words.paragraph.headline and paragraph != here:
            continue
        for token in scene.heads[paragraph]:
            if paragraph == here:
                if not stretch.first <= token <= stretch.last:
                    yield Place(paragraph, token)
            elif (
                words.dep[token] in (_DEPS_ELSEWHERE if paragraph == here - 1 else SUBJECTS)
                and words.ent[token] not in _AMOUNTS
            ):
                yield Place(paragraph, token)
