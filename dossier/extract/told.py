"""Whom "tell" tells, and where what is told begins: "told detectives [she took the purse]"."""

from __future__ import annotations

from dossier.extract.clauses import FINITE_TAGS, is_finite
from dossier.extract.descriptions import is_human_noun
from dossier.extract.lexicon import HEARERS
from dossier.extract.words import Words
from dossier.language.given_names import FEMALE_GIVEN, MALE_GIVEN


def told_clause(words: Words, verb: int) -> int | None:
    """Where a clause without "that" begins after whom "tell" tells: "told detectives [she took the purse]".

    The parse often takes it to be about those who are told, or its subject for another of them.
    """
    if words.lemma[verb] != "tell":
        return None
    hearer = _hearer_behind(words, verb)
    if hearer is None:
        return _after_first_name(words, verb)
    first = beyond = hearer + 1
    while beyond < len(words) and words.tag[beyond] == "NNP":
        beyond += 1
    if words.tag[beyond : beyond + 1] and words.tag[beyond] in _BEGINS_A_CLAUSE:
        first = beyond  # "told his wife Ana she took the purse"
    rest = range(first, words.right[verb] + 1)
    if not rest or words.tag[first] not in ("NNP", "NNS", *_BEGINS_A_CLAUSE) or words.lower[first] == "that":
        return None
    verbs = [token for token in rest if is_finite(words, token)]
    about_a_noun = bool(verbs) and any(words.tag[token] in ("WDT", "WP") for token in range(first, verbs[0]))
    goes_on = any(words.lower[token] == "that" and words.tag[token] == "IN" for token in rest)
    return None if not verbs or about_a_noun or goes_on else first


def _after_first_name(words: Words, verb: int) -> int | None:
    """Where a name that is told ends and the name that a clause is about begins: "told Nordpost [Hadi was fit]".

    The parse takes the two for one. A name of one or two words begins the clause: "told Nordpost [Ana Hadi was fit]".
    """
    first = verb + 1 + (words.lower[verb + 1 : verb + 2] == ["the"])
    end = first
    while end < len(words) and words.pos[end] == "PROPN":
        end += 1
    if end == len(words) or words.tag[end] not in FINITE_TAGS or words.pos[end] not in ("VERB", "AUX"):
        return None
    given = words.lower[end - 2] in MALE_GIVEN | FEMALE_GIVEN
    begin = end - 2 if given else end - 1
    return begin if begin > first and "," not in words.text[first:end] else None


def names_a_hearer(words: Words, first: int, last: int) -> bool:
    """Whether words between marks are the name of a programme that is told: "told “The Chat” that it was late"."""
    if not first or words.lemma[first - 1] != "tell" or last + 1 >= len(words):
        return False
    inner = [t for t in range(first, last + 1) if words.text[t].isalnum()]
    titled = all(words.text[t][0].isupper() or words.pos[t] in ("ADP", "CCONJ", "DET") for t in inner)
    return (
        bool(inner) and titled and words.text[last + 1] not in (".", "!", "?", ",") and words.text[last] not in _STOPS
    )


_STOPS = (".", "!", "?", ",")


def _hearer_behind(words: Words, verb: int) -> int | None:
    """The noun right behind "tell" for who can be told something: "the court", "his former colleagues"."""
    for token in range(verb + 1, len(words)):
        if words.pos[token] == "NOUN" and (words.lemma[token] in HEARERS or is_human_noun(words.lemma[token])):
            return token
        if (
            words.pos[token] == "PROPN"
            and words.tag[token + 1 : token + 2]
            and words.tag[token + 1] in _BEGINS_A_CLAUSE
        ):
            return token  # "told Radio Sund a plan to mend the quay was ready"
        if words.tag[token] not in _BEFORE_A_NOUN:
            return None
    return None


_BEGINS_A_CLAUSE = ("DT", "PRP", "PRP$", "EX")
_BEFORE_A_NOUN = ("DT", "PRP$", "JJ", "NN", "NNP", "NNPS")
