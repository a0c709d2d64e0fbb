"""Which of the statements that a text may report count, with the quotations that they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.extract.bounds import bounded
from dossier.extract.clauses import can_speak, inserted_speaker, is_made_clear
from dossier.extract.lexicon import (
    CITING_VERBS,
    DIRECTING_VERBS,
    FINDERS,
    FINDING_VERBS,
    HELD_NOUNS,
    OPINION_VERBS,
    PROMISING_VERBS,
    SAYING_VERBS,
    TOPIC_VERBS,
    UTTERING_VERBS,
)
from dossier.extract.nominal import is_charged, is_judged, is_of_an_event
from dossier.extract.refusals import denied_by_its_cue, has_clause, is_directed, is_topic, is_why_of_a_call, refusal
from dossier.extract.scene import Scene, Stretch
from dossier.extract.speakers import Verdict
from dossier.extract.statements import Statement, holds, is_of_saying, size_of, tokens_of
from dossier.extract.thresholds import (
    LEAST_BARE,
    LEAST_DIRECTED,
    LEAST_DIRECTED_BY_RARE,
    LEAST_FRONTED,
    LEAST_HOLDING,
    LEAST_INSERTED,
    LEAST_NOMINAL,
    LEAST_OF_FINDINGS,
    LEAST_OF_THINGS,
    LEAST_OPINION,
    LEAST_OTHER_STATEMENT,
    LEAST_PROMISED,
    LEAST_STATEMENT,
    LEAST_UTTERED,
    LEAST_WITH_THAT,
)
from dossier.extract.words import Words

_INNER_MARKS = ' \t"“”«»„' + "'‘’‹›"


def standing(scene: Scene, free: Sequence[Verdict], statements: Sequence[Statement]) -> Iterator[Statement]:
    """The statements within their own bounds, without those that are none; one that holds a quotation is one."""
    for found in statements:
        words = scene.words[found.paragraph]
        own = bounded(words, found)
        if not own.report.ranges:
            continue  # nothing but signs is left of it
        statement = _whole_marks(scene, own)
        inside = inside_of(scene, free, statement)
        whole = any(is_utterance(scene, [one]) and _has_verb(words, one.stretch) for one in inside)
        if inside:
            stands = _encloses(words, statement, inside[0].stretch.first, whole=whole)
        else:
            stands = refusal(words, statement) is None
        if stands:
            yield statement


def _whole_marks(scene: Scene, statement: Statement) -> Statement:
    """The statement to the end of the marked words that it ends in: "said it “is late. We must go”"."""
    first, last = statement.report.ranges[-1]
    for stretch in scene.by_paragraph[statement.paragraph]:
        if first < stretch.first <= last < stretch.last:
            ranges = (*statement.report.ranges[:-1], (first, stretch.last))
            return replace(statement, report=replace(statement.report, ranges=ranges))
    return statement


def inside_of(scene: Scene, verdicts: Sequence[Verdict], statement: Statement) -> list[Verdict]:
    """The quotations that the statement holds."""
    words = scene.words[statement.paragraph]
    here = (verdict for verdict in verdicts if verdict.stretch.paragraph == statement.paragraph)
    return [verdict for verdict in here if holds(words, statement, verdict.stretch)]


def _encloses(words: Words, statement: Statement, marked_from: int, *, whole: bool) -> bool:
    """Whether a statement without a clause of its own is that of the marked words in it: "called it “a joke”".

    Not so "sent its “roving reporter” out", nor "told a story of a man who wired, “Come home.”", which holds a `whole`
    utterance.
    """
    if any(refuse(words, statement) for refuse in _REFUSALS) or _is_anothers_words(words, statement, marked_from):
        return False
    if has_clause(words, statement):
        return statement.chance >= (LEAST_OPINION if _is_opinion(words, statement) else LEAST_HOLDING)
    if words.lemma[statement.report.cue] in TOPIC_VERBS:
        return False  # "addressed claims about the “dock war”"
    likely = is_of_saying(words, statement.report.cue) or statement.chance >= LEAST_OF_THINGS
    relays = words.lemma[statement.report.cue] in CITING_VERBS  # "citing an official who added that it “is old”"
    return likely and not whole and not relays


# Not so "they did not respond, in what he called “a purge”", "called the police to report a boat “afire”", "discusses
# what led to the “safety measures”"
_REFUSALS = (denied_by_its_cue, is_why_of_a_call, is_topic)


def _is_anothers_words(words: Words, statement: Statement, marked_from: int) -> bool:
    """Whether another says the marked words, in a clause about a noun: "said something to which Hadi cried “shame”"."""
    verb = marked_from - 1
    if verb <= statement.report.ranges[0][0] or words.lemma[verb] not in SAYING_VERBS:
        return False
    own = any(words.dep[child] == "nsubj" for child in words.children[verb])
    return own and words.dep[verb] != "conj" and any(words.tag[t] == "WDT" for t in range(words.left[verb], verb))


def _has_verb(words: Words, stretch: Stretch) -> bool:
    """Whether marked words are more than a name or a title: “Come home.”, not “Miss Harbour”."""
    return any(words.pos[token] in ("VERB", "AUX") for token in range(stretch.first, stretch.last + 1))


def is_sure(words: Words, statement: Statement) -> bool:
    """Whether the cue reports the statement with a chance that is enough for a statement of its form."""
    own = _least_of_its_verb(words, statement)
    return statement.chance >= (_least_of_its_form(words, statement) if own is None else own)


def _least_of_its_form(words: Words, statement: Statement) -> float:
    cue, report = statement.report.cue, statement.report
    first = report.ranges[0][0]
    if inserted_speaker(words, cue) is not None:
        return LEAST_INSERTED
    if report.way.startswith("ccomp") and report.ranges[-1][1] < cue:
        return LEAST_FRONTED
    if is_directed(words, statement) or is_charged(words, statement):
        return _least_of_directed(words, statement)
    if report.way == "ccomp" and words.lower[first - 1 : first] == ["that"] and words.lemma[cue] in SAYING_VERBS:
        return LEAST_WITH_THAT
    if is_of_an_event(words, statement) or is_judged(words, statement):
        return LEAST_NOMINAL
    a_noun = words.lemma[cue] in OPINION_VERBS and report.way.startswith("prep")  # "tensions ignite fears of war"
    return LEAST_STATEMENT if is_of_saying(words, cue) and not a_noun else LEAST_OTHER_STATEMENT


def _least_of_directed(words: Words, statement: Statement) -> float:
    """The least chance of what somebody is to do: less where the grammar leaves nothing else, and somebody says it."""
    lemma = words.lemma[statement.report.cue]
    somebody = statement.speaker is not None and can_speak(words, statement.speaker.token)
    if not somebody or is_charged(words, statement):
        return LEAST_DIRECTED
    if lemma in DIRECTING_VERBS and lemma not in SAYING_VERBS:
        return LEAST_DIRECTED_BY_RARE
    return LEAST_PROMISED if lemma in PROMISING_VERBS else LEAST_DIRECTED


def _least_of_its_verb(words: Words, statement: Statement) -> float | None:
    """The least chance of what some verbs report in a clause behind them; None for all others."""
    cue, report = statement.report.cue, statement.report
    first = report.ranges[0][0]
    if first < cue:
        return None
    if _is_opinion(words, statement):
        return LEAST_OPINION
    if words.lemma[cue] in FINDING_VERBS and report.way == "ccomp":
        return LEAST_OF_FINDINGS if _finds(words, statement) else LEAST_OTHER_STATEMENT
    if report.way == "ccomp" and first == cue + 1 and words.lemma[cue] in SAYING_VERBS and has_clause(words, statement):
        return LEAST_BARE
    with_that = words.lower[first - 1 : first] == ["that"]
    if words.pos[cue] == "NOUN" and words.lemma[words.head[cue]] in UTTERING_VERBS and words.dep[cue] == "dobj":
        return LEAST_UTTERED if with_that else None
    clear = with_that and (is_made_clear(words, cue) or (words.lemma[cue] in HELD_NOUNS and statement.how == "nsubj"))
    told = words.lemma[cue] == "tell" and cue + 1 < first and has_clause(words, statement)
    return LEAST_WITH_THAT if clear or told else None


def _is_opinion(words: Words, statement: Statement) -> bool:
    """Whether a clause is what somebody holds to be true: "believes [sanctions could fail]"."""
    cue, report = statement.report.cue, statement.report
    held = words.lemma[cue] in OPINION_VERBS and words.pos[cue] == "VERB"
    return held and report.way == "ccomp" and report.ranges[0][0] > cue


def _finds(words: Words, statement: Statement) -> bool:
    """Whether the speaker is an inquiry or who makes it."""
    token = None if statement.speaker is None else statement.speaker.token
    if token is None:
        return False
    titles = (child for child in words.children[token] if words.dep[child] == "compound")  # "Coroner Ian Yorke"
    return any(word in FINDERS for one in (token, *titles) for word in (words.lemma[one], words.lower[one]))


def order_of(statement: Statement) -> tuple[bool, int, int, int]:
    """Sure statements first, and the shorter of two that are nested, since its speaker is the nearer."""
    return statement.chance < LEAST_STATEMENT, size_of(statement), statement.paragraph, statement.report.cue


def marked_share(scene: Scene, statement: Statement) -> float:
    """The share of the statement's tokens that stand between marks."""
    tokens = tokens_of(statement)
    return sum(scene.quoted[statement.paragraph][token] >= 0 for token in tokens) / len(tokens)


def is_utterance(scene: Scene, group: Sequence[Verdict]) -> bool:
    """Whether the marks hold a whole utterance rather than words of the reporter's sentence."""
    first, last = group[0].stretch, group[-1].stretch
    words = scene.words[first.paragraph]
    inner = [t for t in range(first.first + 1, first.last + 1) if words.pos[t] != "SPACE"]
    if not inner:
        return False
    capital = words.text[inner[0]][:1].isupper() or not words.text[inner[0]][:1].isalpha()
    joined = len(group) > 1 and ending_of(words, first) != "w"
    return capital or joined or last.last - first.first > 12


def ending_of(words: Words, stretch: Stretch) -> str:
    """The last sign between the marks, without those of a quotation in the quotation; "w" for a word."""
    inner = [words.text[t] for t in range(stretch.first, stretch.last) if words.pos[t] != "SPACE"]
    ending = "".join(inner).rstrip(_INNER_MARKS)[-1:]
    return "w" if not ending or ending.isalnum() else ending
