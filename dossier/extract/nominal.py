"""What is said by a noun instead of a clause, and can be read by itself: "denied any fraud", "called it a trap"."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.lexicon import CALLING_VERBS, SAYING_NOUNS, WARNING_VERBS
from dossier.extract.nominal_lexicon import (
    AS_VERBS,
    CONTENT_NOUNS,
    DEMANDING_VERBS,
    EVENT_ENDINGS,
    EVENT_NOUNS,
    JUDGING_VERBS,
    TELLING_OF_EVENTS,
)
from dossier.extract.statements import Statement
from dossier.extract.words import Words


def is_nominal(words: Words, statement: Statement) -> bool:
    """Whether a statement is whole without a clause, by the nouns of its verb, what it demands, tells of or judges."""
    if words.pos[statement.report.cue] != "VERB" or statement.report.ranges[0][0] < statement.report.cue:
        return False
    return _is_content_noun(words, statement) or is_of_an_event(words, statement) or is_judged(words, statement)


def is_of_an_event(words: Words, statement: Statement) -> bool:
    """What is demanded, or happened: "urged [the repair of the quay]", "confirmed [the arrest of Hadi]"."""
    cue = statement.report.cue
    lemma, first = words.lemma[cue], statement.report.ranges[0][0]
    for head in _things(words, statement):
        if lemma in TELLING_OF_EVENTS and words.lemma[head] in SAYING_NOUNS:
            continue  # "his remarks underscore Moscow's contention that the war is just": what others say
        told = words.lemma[head] in EVENT_NOUNS or words.lower[head].endswith(EVENT_ENDINGS)
        more = any(words.dep[child] in ("prep", "acl") and child > head for child in words.children[head])
        if lemma == "call":
            return words.pos[head] == "VERB" or words.right[head] - words.left[head] >= _LEAST_WANTED
        if lemma == "assure" and words.lower[first - 1] == "of":
            return True
        if lemma in DEMANDING_VERBS | TELLING_OF_EVENTS and told and more:
            return True
    return False


_LEAST_WANTED = 2  # tokens beside the noun that is called for: "called for steep new tariffs", not "called for help"


def is_judged(words: Words, statement: Statement) -> bool:
    """What somebody is called, or praised and blamed for: "called [it vague]", "praised [the crew for waiting]"."""
    cue = statement.report.cue
    lemma = words.lemma[cue]
    inside = set(_tokens(statement))
    near = [child for child in words.children[cue] if child in inside]
    thing = next((child for child in near if words.dep[child] == "dobj"), None)
    if words.lower[min(inside)] in _POINTING and words.left[min(inside)] == words.right[min(inside)]:
        return False  # "calling it a ruin": what is?
    if lemma in CALLING_VERBS and _is_small_clause(words, cue, near):
        return True
    if thing is None:
        return False
    told = [child for child in (*near, *words.children[thing]) if words.dep[child] == "prep" and child in inside]
    return any(
        (words.lower[child] == "as" and lemma in AS_VERBS)
        or (words.lower[child] == "for" and lemma in JUDGING_VERBS and (lemma == "thank" or _has_gerund(words, child)))
        or (words.lower[child] == "on" and lemma == "blame")
        for child in told
    )


_POINTING = ("it", "that", "them", "these", "this", "those")


def _has_gerund(words: Words, preposition: int) -> bool:
    return any(words.dep[child] == "pcomp" for child in words.children[preposition])


def _is_small_clause(words: Words, cue: int, near: list[int]) -> bool:
    """Whether a verb of naming has both what it names and the name: "called [the figures vague]"."""
    names = [child for child in near if words.dep[child] in ("oprd", "ccomp", "xcomp", "attr") and child > cue]
    things = [child for child in near if words.dep[child] in ("dobj", "nsubj") and child > cue]
    inner = any(words.dep[child] == "nsubj" for name in names for child in words.children[name])
    return bool(names) and (inner or bool(things))


def is_charged(words: Words, statement: Statement) -> bool:
    """What somebody is charged with, warned of, or denies doing: "accused [him of lying]", "denied [taking it]"."""
    tokens = list(_tokens(statement))
    lemma = words.lemma[statement.report.cue]
    gerunds = [
        token for token in tokens if words.tag[token] == "VBG" and words.dep[token] in ("pcomp", "xcomp", "ccomp")
    ]
    if lemma == "accuse":
        return any(words.lower[words.head[token]] == "of" for token in gerunds)
    if lemma in WARNING_VERBS:
        return any(words.lower[words.head[token]] == "against" for token in gerunds)
    return lemma in ("deny", "admit") and bool(gerunds) and gerunds[0] == tokens[0]


def _is_content_noun(words: Words, statement: Statement) -> bool:
    """What is denied, demanded, promised or warned of, by its noun: "denied [any wrongdoing]"."""
    cue = statement.report.cue
    nouns = CONTENT_NOUNS.get(words.lemma[cue])
    if nouns is None:
        return False
    first = next(_tokens(statement))
    return any(
        words.left[head] in (first, first - 1) and words.lemma[head] in nouns for head in _things(words, statement)
    )


def _things(words: Words, statement: Statement) -> list[int]:
    """The nouns that the verb governs, by itself or with "of" or "for"."""
    cue = statement.report.cue
    direct = words.lemma[cue] != "call"  # "called for a halt", not "called a halt"
    heads = [child for child in words.children[cue] if direct and child > cue and words.dep[child] == "dobj"]
    heads += [
        inner
        for child in words.children[cue]
        if words.dep[child] == "prep" and words.lower[child] in ("of", "for")
        for inner in words.children[child]
        if words.dep[inner] in ("pobj", "pcomp")
    ]
    return heads


def _tokens(statement: Statement) -> Iterator[int]:
    return (token for low, high in statement.report.ranges for token in range(low, high + 1))
