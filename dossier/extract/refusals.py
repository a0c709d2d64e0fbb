"""What looks like a reported statement and is none that a reader could read by itself: each kind with an example.

A statement without marks is dropped for the first of these that holds. Words between marks stand as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dossier.extract.clauses import SUBJECTS, can_speak, is_finite, is_passive
from dossier.extract.lexicon import (
    CIRCUMSTANCES,
    DEICTIC_NOUNS,
    DENYING_ADVERBS,
    DENYING_WORDS,
    DIRECTING_VERBS,
    PROMISING_VERBS,
    REJECTING_VERBS,
    SAYING_NOUNS,
    SHOWING_VERBS,
    SUBJUNCTIVE_VERBS,
    TOPIC_VERBS,
)
from dossier.extract.nominal import is_charged, is_nominal
from dossier.extract.statements import Statement
from dossier.extract.told import told_clause
from dossier.extract.words import Words


def refusal(words: Words, statement: Statement) -> str | None:
    """The name of what makes the statement none, or None where nothing does."""
    return next((refuse.__name__ for refuse in REFUSALS if refuse(words, statement)), None)


def denied_by_its_speaker(words: Words, statement: Statement) -> bool:
    """Nobody says it: "Few doctors believe that the cure works", "No one said the clinic would close"."""
    token = _speaker(statement)
    if token is None:
        return False
    below = [words.lower[child] for child in words.children[token] if child < token]
    inner = [words.lower[t] for t in range(words.left[token], token)]
    some = any(word == "few" and inner[at - 1 : at] in (["a"], ["the"]) for at, word in enumerate(inner))
    return not some and (
        words.lower[token] in DENYING_WORDS
        or any(word in DENYING_WORDS for word in below)
        or any(word in DENYING_ADVERBS or word == "not" for word in inner)
    )


def denied_by_its_cue(words: Words, statement: Statement) -> bool:
    """It is not said: "He never claimed that it was safe", "has not said whether it is", "left without saying that"."""
    cue = statement.report.cue
    return words.lower[words.head[cue]] == "without" or any(
        words.dep[child] == "neg" or (words.lower[child] in DENYING_ADVERBS and words.dep[child] == "advmod")
        for child in words.children[cue]
        if child < cue
    )


def not_said_yet(words: Words, statement: Statement) -> bool:
    """Nobody has said it: "declined to say whether", "if they confirm that", "will announce that"."""
    cue = statement.report.cue
    if words.pos[cue] != "VERB":
        return False
    helpers = [words.lower[child] for child in words.children[cue] if words.dep[child] == "aux"]
    if any(helper in _SUPPOSING for helper in helpers):
        return True
    above = words.head[cue]
    if "to" in helpers:
        return words.lemma[above] not in _GOING_ON + _CALLING
    marks = [words.lower[child] for child in words.children[cue] if words.dep[child] in ("mark", "advmod")]
    return any(mark in ("if", "unless", "whether") for mark in marks)


_SUPPOSING = ("would", "could", "might", "should", "may", "must", "can", "will", "shall", "’d", "'d", "’ll", "'ll")
_GOING_ON = ("go", "continue", "prompt", "lead", "come")
_CALLING = ("call", "contact", "phone", "radio", "ring", "telephone")  # "phoned the police to say that a boat had sunk"


def without_a_clause(words: Words, statement: Statement) -> bool:
    """No clause of its own, but a thing: "recalled its tins", "criticised the mayor", "said this on Friday"."""
    return not (
        has_clause(words, statement)
        or is_directed(words, statement)
        or _is_expected(words, statement)
        or is_charged(words, statement)
        or is_nominal(words, statement)
    )


def has_clause(words: Words, statement: Statement) -> bool:
    """Whether the content has a finite verb with its subject, which is not that of a clause about a noun."""
    inside = set(_tokens(statement))
    if words.tag[min(inside)] == "VBN" and words.head[min(inside)] == statement.report.cue:
        return False  # "many towns feel stung after the storm closed the ports"
    if min(inside) == told_clause(words, statement.report.cue):
        return any(is_finite(words, token) for token in inside)
    return any(_heads_clause(words, statement, token, inside) for token in inside)


def _heads_clause(words: Words, statement: Statement, token: int, inside: set[int]) -> bool:
    cue = statement.report.cue
    near = words.children[token] if words.head[cue] != token else [*words.children[token], *words.children[cue]]
    subjects = [child for child in near if words.dep[child] in SUBJECTS and child in inside]  # "Owners, said Ruiz, are"
    if not any(words.tag[child] != "WDT" for child in subjects):  # "which calls him so" is about a noun
        return False
    wished = words.tag[token] == "VB" and words.lemma[statement.report.cue] in SUBJUNCTIVE_VERBS
    if not (is_finite(words, token) or wished):
        return False
    while words.head[token] in inside and words.head[token] != token:
        if words.dep[token] in ("relcl", "acl", "advcl", "pcomp"):
            return False
        token = words.head[token]
    if words.dep[token] == "conj" and words.head[token] == cue:
        return False  # "feel cheated since the fares rose and the trains stopped": nobody says that they stopped
    marks = [words.lower[child] for child in words.children[token] if words.dep[child] in ("mark", "advmod")]
    aside = words.dep[token] == "advcl" and words.head[token] == statement.report.cue and marks[:1]
    if words.dep[token] == "advcl" and not is_finite(words, token):
        return False  # "posted a film, saying it was old": the film is no clause
    first = statement.report.ranges[0][0]
    of_a_noun = words.dep[token] == "relcl" and words.lower[first - 1 : first] != ["that"]
    return not of_a_noun and not (aside and marks[0] in CIRCUMSTANCES)


def is_directed(words: Words, statement: Statement) -> bool:
    """What somebody is to do, or will: "urged them [to wait]", "vowed [to stay]"."""
    first, lemma = next(_tokens(statement)), words.lemma[statement.report.cue]
    begins = words.lower[first] == "to" or words.lower[first : first + 2] in (["not", "to"], ["never", "to"])
    return begins and (lemma in DIRECTING_VERBS or lemma in PROMISING_VERBS) and statement.report.way != "prep-to"


def _is_expected(words: Words, statement: Statement) -> bool:
    """What somebody expects to happen: "expects [prices to fall]"."""
    if words.lemma[statement.report.cue] != "expect":
        return False
    tokens = list(_tokens(statement))
    return any(words.tag[token] == "TO" and words.head[token] in tokens for token in tokens[1:])


def pointing_back(words: Words, statement: Statement) -> bool:
    """Its words mean what stands in another sentence: "this stance has been steady", "engaged in one"."""
    tokens = list(_tokens(statement))
    cue = statement.report.cue
    aside = words.tag[cue] == "VBG" and words.dep[cue] == "advcl" and tokens[0] > cue  # the main clause is before it
    for token in tokens:
        points = _points(words, token) and not aside and not _has_clause_before(words, tokens, token)
        if points and not _opens_a_clause(words, token):
            return True
        if _stands_for_a_noun(words, token) and not any(words.pos[t] == "NOUN" for t in tokens if t < token):
            return True
    return False


def leans_back(words: Words, tokens: Iterable[int]) -> bool:
    """Whether words are whole but for what the sentence before says: "these developments could lead to war"."""
    return any(_points(words, token) and words.dep[token] == "det" for token in tokens)


def _opens_a_clause(words: Words, token: int) -> bool:
    """Whether a "these" stands with the noun that is the subject of a finite verb."""
    noun = words.head[token]
    return words.dep[token] == "det" and words.dep[noun] in SUBJECTS and is_finite(words, words.head[noun])


def _points(words: Words, token: int) -> bool:
    """Whether a token is "this" or "those" with nothing in its own phrase that says what is meant."""
    if words.lower[token] not in ("this", "these", "that", "those") or words.tag[token] != "DT":
        return False
    head = words.head[token]
    if words.dep[token] in ("det", "predet", "nmod") and head > token:
        told = any(words.dep[child] in ("relcl", "acl", "prep") for child in words.children[head])
        return words.lemma[head] not in DEICTIC_NOUNS and words.ent[head] not in ("DATE", "TIME") and not told
    return not any(child > token and words.dep[child] in ("relcl", "acl", "prep") for child in words.children[token])


def _stands_for_a_noun(words: Words, token: int) -> bool:
    """Whether a token is "one" or "ones" in the place of a noun: "engaged in one"."""
    if words.lower[token] not in ("one", "ones") or words.dep[token] not in ("dobj", "pobj", "attr"):
        return False
    return not words.children[token] or words.lower[token] == "ones"


def _has_clause_before(words: Words, tokens: list[int], token: int) -> bool:
    """Whether the content itself has said something before `token`: not so "she said this on Friday"."""
    alone = words.dep[token] != "det"
    own = next((above for above in words.above(token) if alone and words.pos[above] in ("VERB", "AUX")), None)
    verbs = (words.head[t] for t in tokens if words.dep[t] in SUBJECTS and t < token)
    return any(verb < token and verb != own and is_finite(words, verb) for verb in verbs)


def turned_down(words: Words, statement: Statement) -> bool:
    """It is what another said, which the speaker turns down: "slammed remarks that the town was full of thieves"."""
    first, cue = next(_tokens(statement)), statement.report.cue
    return words.lemma[cue] in REJECTING_VERBS and words.lemma[first] in SAYING_NOUNS


def is_topic(words: Words, statement: Statement) -> bool:
    """What somebody speaks about, of which nothing is said: "discusses what led to it", "spoke about why it shut"."""
    cue, first = statement.report.cue, next(_tokens(statement))
    way = statement.report.way
    asked = words.lower[first] in _ASKED
    return asked and (words.lemma[cue] in TOPIC_VERBS or way.startswith(_ABOUT))


_ASKED = ("what", "why", "when", "where", "whether", "who")
_ABOUT = ("prep-about", "prep-on", "prep-of")


def is_another_sentence(words: Words, statement: Statement) -> bool:
    """A semicolon parts it from its cue: "[She spoke in Sund]; this week, she addressed the club"."""
    last, cue = statement.report.ranges[-1][1], statement.report.cue
    return last < cue and ";" in words.text[last:cue]


def is_why_of_a_call(words: Words, statement: Statement) -> bool:
    """It is why somebody is called: "phoned the police [to report a theft]", but not "called on us to wait"."""
    cue = statement.report.cue
    calls = words.lemma[cue] in _CALLING and not is_passive(words, cue)
    why = [t for t in _tokens(statement) if words.tag[t] == "TO" and words.head[words.head[t]] == cue]
    return calls and bool(why) and not {"on", "upon", "for"} & {*words.lower[cue + 1 : why[0]]}


def told_of_a_noun_before(words: Words, statement: Statement) -> bool:
    """What it is about stands before the clause: "the target that they pledged to reach", but "in which he said"."""
    cue = statement.report.cue
    if words.dep[cue] != "relcl":
        return False
    before = range(words.left[cue], cue)
    relative = [token for token in before if words.tag[token] in ("WDT", "WP", "WP$", "WRB")]
    return not any(words.dep[token] in ("nsubj", "nsubjpass", "pobj", "advmod", "poss") for token in relative)


def told_of_the_saying(words: Words, statement: Statement) -> bool:
    """When and how it was said is not what was said: "said as they marched through the town"."""
    first, way = next(_tokens(statement)), statement.report.way
    if not way.startswith("advcl") or is_directed(words, statement):  # "threatened on Monday to leave"
        return False
    return words.lower[first] in CIRCUMSTANCES or words.tag[first] in ("VBG", "VBN", "TO")


def of_nobody(words: Words, statement: Statement) -> bool:
    """The text names nobody who says it, nor tells that somebody was asked or told: "It was revealed that"."""
    cue = statement.report.cue
    if statement.speaker is not None:
        return False
    hearers = [child for child in words.children[cue] if words.dep[child] == "nsubjpass"]
    return not is_passive(words, cue) or any(words.lower[child] == "it" for child in hearers)


def of_the_reader_or_writer(words: Words, statement: Statement) -> bool:
    """It is told in the first or second person, so nobody reports it: "I wrote that", "you think it is"."""
    token = _speaker(statement)
    alone = token is not None and not any(words.dep[child] == "prep" for child in words.children[token])
    return alone and token is not None and words.lower[token] in _TELLING_PERSONS  # "one of the lawyers" may


_TELLING_PERSONS = ("i", "me", "we", "us", "you", "one", "'s", "’s")  # "Let's say that"


def of_whoever(words: Words, statement: Statement) -> bool:
    """It is told of all who might say it: "Anyone who says that it is safe", "those who claim that"."""
    token = _speaker(statement)
    if token is None or words.lower[token] not in ("who", *_WHOEVER):
        return False
    relative = words.dep[statement.report.cue] == "relcl"
    antecedent = words.head[statement.report.cue] if words.lower[token] == "who" else token
    return relative and words.lower[antecedent] in _WHOEVER


_WHOEVER = ("anybody", "anyone", "everybody", "everyone", "nobody", "people", "somebody", "someone", "those", "whoever")


def of_a_thing(words: Words, statement: Statement) -> bool:
    """A thing shows it, and nobody says it: "the move indicates that", "a policy urging staff to report"."""
    token = _speaker(statement)
    if token is None:
        return False
    if words.lower[token] in ("what", "it", "this", "that") and words.lemma[statement.report.cue] in SHOWING_VERBS:
        return True
    if words.lower[statement.report.cue] == "according":
        return False
    if can_speak(words, token):
        return False
    if statement.how.startswith(("acl", "advcl", "beside")):
        return not _may_be_a_surname(words, token)
    return words.lemma[statement.report.cue] in SHOWING_VERBS or words.lower[token].endswith(_ACTS)


def _may_be_a_surname(words: Words, token: int) -> bool:
    """Whether a noun stands like a name: "Ruiz left, saying that ...", where the parse takes Ruiz for a noun."""
    return words.tag[token] == "NN" and words.text[token][:1].isupper() and not words.children[token]


_ACTS = ("tion", "tions", "sion", "ment", "ments", "ness", "ity", "move", "moves")


def of_one_who_is_asked_to(words: Words, statement: Statement) -> bool:
    """Infinitives of what somebody is asked to do, without who asks: "Asked to elaborate"."""
    first = next(_tokens(statement))
    return words.lower[first] == "to" and is_passive(words, statement.report.cue) and statement.speaker is None


def _speaker(statement: Statement) -> int | None:
    return None if statement.speaker is None else statement.speaker.token


def _tokens(statement: Statement) -> Iterator[int]:
    return (token for low, high in statement.report.ranges for token in range(low, high + 1))


Refusal = Callable[[Words, Statement], bool]

REFUSALS: tuple[Refusal, ...] = (
    of_nobody,
    denied_by_its_speaker,
    denied_by_its_cue,
    of_the_reader_or_writer,
    of_whoever,
    told_of_the_saying,
    is_topic,
    is_another_sentence,
    is_why_of_a_call,
    told_of_a_noun_before,
    turned_down,
    without_a_clause,
    not_said_yet,
    pointing_back,
    of_a_thing,
    of_one_who_is_asked_to,
)
