"""The second reader: what each doubt catches and what it lets pass, whoever found the speaker."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dossier.extract.attribution import Attribution
from dossier.extract.doubts import DOUBTS, Doubt
from dossier.extract.facts import find_facts
from dossier.extract.parse import load_model, parse_article
from dossier.extract.people import find_people
from dossier.extract.references import Resolution
from dossier.extract.scene import scene_of
from dossier.extract.second_reader import second_reading
from dossier.records import Mention, Span
from extract.written import MODEL, article

_TAGS = {"speaker": re.compile(r"<([^>]*)>"), "cue": re.compile(r"\{([^}]*)\}"), "words": re.compile(r"\[([^\]]*)\]")}


def read_again(example: str) -> tuple[Resolution, ...]:
    """What the second reader leaves of an example in which each speaker is held for the person after "="."""
    marked, _, person = example.rpartition(" = ")
    text = re.sub(r"[<>{}\[\]]", "", marked)
    found = {name: [_plain(marked, match) for match in tag.finditer(marked)] for name, tag in _TAGS.items()}
    claims = [
        _attribution(text, speaker, found["cue"][at], found["words"][at]) for at, speaker in enumerate(found["speaker"])
    ]
    parse = parse_article(article(text), load_model(MODEL))
    facts = find_facts(parse, find_people(parse))
    assert person in {one.name for one in facts.people}, "the example's person is not found in it"
    return second_reading(scene_of(parse), facts, claims, [Resolution(person) for _ in claims])


def _plain(marked: str, match: re.Match[str]) -> Mention:
    """A tagged stretch in the text without tags."""
    before = len(re.sub(r"[<>{}\[\]]", "", marked[: match.start()]))
    words = re.sub(r"[<>{}\[\]]", "", match[1])
    return Mention(Span(before, before + len(words)), words)


def _attribution(text: str, speaker: Mention, cue: Mention, words: Mention) -> Attribution:
    addressee = re.match(r"(?:told|asked) ([A-Z]\w+ [A-Z]\w+)", text[cue.span.start :])
    told = (
        None if addressee is None else Mention(Span(cue.span.end + 1, cue.span.start + addressee.end()), addressee[1])
    )
    marks = text[words.span.start - 1 : words.span.start] in {"“", '"'}
    inner = re.search(r"“([^”]*)”", words.text)
    part = words.span if marks else inner and Span(words.span.start + inner.start(1), words.span.start + inner.end(1))
    start = max(text.rfind(". ", 0, speaker.span.start) + 2, text.rfind("\n", 0, speaker.span.start) + 1, 0)
    return Attribution(
        kind="direct" if marks else "indirect",
        span=words.span,
        parts=(part,) if part else (),
        speaker=speaker,
        cue=cue,
        rule="headline" if cue.text == ":" else "test",
        reason=None,
        confidence=1.0,
        sentence=Span(min(start, words.span.start), max(words.span.end, cue.span.end)),
        addressee=told,
    )


@pytest.mark.parametrize("doubt", [pytest.param(doubt, id=doubt.name) for doubt in DOUBTS])
def test_a_doubt_catches_its_example_and_no_other_doubt_is_needed_for_it(doubt: Doubt) -> None:
    found = read_again(doubt.catches)[-1]
    opening = doubt.reason.partition("{")[0] or doubt.reason.partition("}")[2]
    assert found.person is None
    assert found.reason is not None
    assert opening in found.reason


@pytest.mark.parametrize("doubt", [pytest.param(doubt, id=doubt.name) for doubt in DOUBTS])
def test_a_doubt_lets_its_counterexample_pass(doubt: Doubt) -> None:
    assert read_again(doubt.passes)[-1].person is not None


def test_a_quotation_that_goes_on_is_withheld_with_the_one_that_it_goes_on_from() -> None:
    parse = parse_article(article("Karl Holt sat. Ivo Lind told Karl Holt “no” and “never.”"), load_model(MODEL))
    facts = find_facts(parse, find_people(parse))
    speaker, cue = Mention(Span(15, 23), "Ivo Lind"), Mention(Span(24, 28), "told")
    first = _attribution(parse.article.text, speaker, cue, Mention(Span(40, 42), "no"))
    rest = replace(first, span=Span(49, 55), parts=(Span(49, 55),), continues=0)
    wrong = Resolution("Karl Holt")
    found = second_reading(scene_of(parse), facts, (first, rest), (wrong, wrong))
    assert [one.person for one in found] == [None, None]
    assert found[0].reason == found[1].reason


@pytest.mark.parametrize(
    ("example", "stands"),
    [
        pytest.param(
            "“[Are you well?]” <Ana Crane> {asked}.\n\n“[I am],” <she> {said}. = Ana Crane", False, id="another-turn"
        ),
        pytest.param("“[Are you well?]” <Ivo Crane> {asked}.\n\n“[Late],” <he> {said}. = Ivo Crane", False, id="he"),
        pytest.param(
            "“[Are you well?]” <Ana Crane> {asked}. “[It is late],” <she> {said}. = Ana Crane", True, id="same-turn"
        ),
        pytest.param(
            "“[It is late],” <Ana Crane> {said}.\n\n“[I am],” <she> {said}. = Ana Crane", True, id="no-question"
        ),
        pytest.param(
            "“[Are you well?]” <Ana Crane> {asked}.\n\n“[I am],” <Crane> {said}. = Ana Crane", True, id="by-name"
        ),
        pytest.param(
            "“[Are you well?]” <Ana Crane> {asked}.\n\n“[I ask],” <she> {added}. = Ana Crane", True, id="adds"
        ),
    ],
)
def test_a_pronoun_in_the_turn_below_a_question_is_not_who_asked(example: str, *, stands: bool) -> None:
    assert (read_again(example)[-1].person is not None) == stands
