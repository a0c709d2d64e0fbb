"""Where a reported statement begins: without whom it is told to, the occasion, and whom the speaker cites."""

from __future__ import annotations

from dossier.extract.clauses import FINITE_TAGS, agents, is_finite, is_made_clear
from dossier.extract.lexicon import (
    CITING_VERBS,
    DIRECTING_VERBS,
    OCCASION_NOUNS,
    REJECTING_VERBS,
    SAYING_VERBS,
    WARNING_VERBS,
)
from dossier.extract.told import told_clause
from dossier.extract.words import Words


def begin_of(words: Words, cue: int, low: int, high: int) -> int:
    """Where the words that `cue` reports begin, if not at `low`."""
    for find in (_after_hearer, _after_assured, _after_told, _after_occasion, _after_cited, _after_clear, _after_day):
        begin = find(words, cue, low, high)
        if begin is not None:
            return begin
    return low


def _after_told(words: Words, cue: int, low: int, high: int) -> int | None:
    """Where the words begin after whom a cue directs: "urged the Council (RTC) [to wait]", "called on us [to wait]"."""
    names = words.lemma[cue] == "call" and words.lower[cue + 1] not in ("on", "upon", "for")  # "called it a trick to"
    if words.lemma[cue] not in DIRECTING_VERBS or names:
        return None
    for token in range(low, high + 1):
        if _begins_what_is_told(words, cue, token):
            return _told_from(words, cue, low, token)
        if _is_verb(words, token):
            return None
    return None


def _after_assured(words: Words, cue: int, low: int, high: int) -> int | None:
    """Where the words begin after whom somebody assures of a thing: "assured the people of Sund of [his help]"."""
    if words.lemma[cue] != "assure" or any(words.lower[t] in ("that", "to") for t in range(low, high)):
        return None
    ofs = [t for t in range(max(low, cue + 1), high) if words.lower[t] == "of"]
    own = [t for t in ofs if words.pos[t + 1] != "PROPN"] or ofs
    if not own or any(is_finite(words, t) for t in range(low, own[0])):
        return None  # "assured the country would be out of the mud"
    return own[0] + 1


def _told_from(words: Words, cue: int, low: int, token: int) -> int | None:
    """Where what somebody is told begins: after its "that", but with its "to", "not to" or "how to"."""
    word = words.lower[token]
    if word == "that" and ("for" in words.lower[low:token] or _is_of_a_noun(words, cue, token)):
        return None  # "asked him for an assurance that", "told them the fact that"
    if token == low or word != "to":
        return token + (word == "that")
    if words.dep[words.head[token]] in ("acl", "relcl") and _is_of_a_noun(words, cue, token):
        return None  # "told them a plan to mend it was ready"
    return token - (words.lower[token - 1] in ("not", "never", *_ASKED))


def _is_of_a_noun(words: Words, cue: int, that: int) -> bool:
    """Whether a "that" goes on from a second noun after the cue, not from whom it tells."""
    verb = words.head[that]
    noun = words.head[verb]
    if words.pos[noun] == "PROPN":
        return False  # "told “The Chat” that"
    return words.dep[verb] in ("acl", "relcl") and any(words.dep[t] == "det" for t in range(cue + 2, noun))


def _begins_what_is_told(words: Words, cue: int, token: int) -> bool:
    """Whether a token is the "to", "that", "if" or "against" with which what somebody is told begins."""
    word, lemma = words.lower[token], words.lemma[cue]
    if words.tag[token] == "TO":
        return words.pos[words.head[token]] in ("VERB", "AUX")
    if word == "that":
        return words.tag[token] in ("IN", "WDT")
    if word in _ASKED:
        return lemma == "ask"
    return lemma in WARNING_VERBS and word in ("against", "of", "about", "over") and words.head[token] == cue


_ASKED = ("if", "whether", "what", "why", "how", "when", "where", "who")


def _after_hearer(words: Words, cue: int, low: int, high: int) -> int | None:
    """Where a clause without "that" begins after whom somebody tells: "told detectives [she took the purse]"."""
    first = told_clause(words, cue)
    if first is None or first > high:
        return None
    clipped = first < low and not any(is_finite(words, token) for token in range(first, low))  # of its subject alone
    return first if low <= first or clipped else None


def from_comma(words: Words, cue: int, low: int) -> int:
    """Where the words begin behind whom they accord to: "According to Ruiz, [the nurses’ hands are tied]"."""
    if words.lower[cue] != "according" or low < cue:
        return low
    speaker = next((token for token, _ in agents(words, cue)), low)
    if words.text[speaker + 1 : speaker + 2] != [","] or any(is_finite(words, t) for t in range(speaker, low)):
        return low
    return min(low, speaker + 2)


def after_source(words: Words, low: int, high: int) -> int:
    """Where the words begin after whom the speaker cites: "According to Nordpost, citing an aide, [the dam holds]"."""
    if words.tag[low] != "VBG" or words.lemma[low] not in CITING_VERBS:
        return low
    comma = next((token for token in range(low, high) if words.text[token] == ","), None)
    return low if comma is None else comma + 1


def _after_day(words: Words, cue: int, low: int, high: int) -> int | None:
    """Where a clause begins after the day of the saying: "said on Monday [he wanted to look into it]"."""
    first = low + (words.lower[low] == "on")
    if low != cue + 1 or words.lemma[cue] not in SAYING_VERBS or words.ent[first] != "DATE":
        return None
    while first < high and words.ent[first] == "DATE":
        first += 1
    return first if words.tag[first] in ("DT", "PRP", "PRP$", "EX", "NNP", "NNS") else None


def _after_clear(words: Words, cue: int, low: int, high: int) -> int | None:
    """Where the words begin after "made it clear that"."""
    if not is_made_clear(words, cue):
        return None
    that = next((token for token in range(low, high) if words.lower[token] == "that"), None)
    return None if that is None else that + 1


def _after_occasion(words: Words, cue: int, low: int, high: int) -> int | None:
    """Where a clause begins after where it is said: "said at a briefing that [the dam holds]"."""
    if words.lemma[cue] not in SAYING_VERBS or words.lemma[cue] in REJECTING_VERBS:
        return None
    before = low - 1 if low and words.pos[low - 1] == "ADP" else low
    if words.pos[before] != "ADP":
        return None
    for token in range(low, high):
        if words.lower[token] == "that":
            nouns = [words.lemma[t] for t in range(low, token) if words.pos[t] == "NOUN"]
            return token + 1 if nouns and any(noun in OCCASION_NOUNS for noun in nouns) else None
        if _is_verb(words, token):
            return None
    return None


def _after_cited(words: Words, cue: int, low: int, high: int) -> int | None:
    """Where the words begin after whom somebody cites: "quoted the mayor as saying that [the dam holds]"."""
    if words.lemma[cue] not in CITING_VERBS:
        return None
    for token in range(low, high - 1):
        if words.lower[token] == "as" and words.tag[token + 1] == "VBG" and words.lemma[token + 1] in SAYING_VERBS:
            return token + 2 + (words.lower[token + 2] == "that")
    return None


def _is_verb(words: Words, token: int) -> bool:
    return words.pos[token] in ("VERB", "AUX") and words.tag[token] in FINITE_TAGS
