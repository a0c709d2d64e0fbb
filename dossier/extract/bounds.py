"""Where a reported statement begins and ends: without whom it is told to, the next cue, the reporter's own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.extract.clauses import FINITE_TAGS, SUBJECTS, absolute_start, is_finite, is_made_clear, told_clause
from dossier.extract.lexicon import (
    CALLING_VERBS,
    CITING_VERBS,
    CONCEDING,
    DIRECTING_VERBS,
    MOVING_VERBS,
    OCCASION_NOUNS,
    REJECTING_VERBS,
    SAYING_VERBS,
    WARNING_VERBS,
)
from dossier.extract.statements import Statement
from dossier.extract.words import Words


def bounded(words: Words, statement: Statement) -> Statement:
    """The statement without what is not its own; the same one where it is whole."""
    report = statement.report
    ranges = [*report.ranges]
    low, high = ranges[0][0], ranges[-1][1]
    if len(ranges) == 1 and low > report.cue:
        low = _begin(words, report.cue, low, high)
        high = _whole_to(words, low, _with_more_to_do(words, report.cue, low, high))
    low = _after_source(words, low, high)
    high = _end(words, report.cue, low, high)
    ranges[0] = (low, ranges[0][1])
    ranges = [(first, min(last, high)) for first, last in ranges if first <= high]
    if ranges:
        ranges[-1] = (ranges[-1][0], high)
    ranges = [span for span in ranges if any(words.text[token].isalnum() for token in range(span[0], span[1] + 1))]
    return replace(statement, report=replace(report, ranges=tuple(ranges)))


# ------------------------------------------------------------------------------------------- the beginning


def _begin(words: Words, cue: int, low: int, high: int) -> int:
    for find in (_after_hearer, _after_told, _after_occasion, _after_cited, _after_clear, _after_day):
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


def _after_source(words: Words, low: int, high: int) -> int:
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


# ------------------------------------------------------------------------------------------------ the end


def _end(words: Words, cue: int, low: int, high: int) -> int:
    ends = [_before(words, token, low) for token in range(low + 1, high + 1) if _begins_another(words, cue, token, low)]
    return min([end for end in ends if end >= low], default=high)


def _begins_another(words: Words, cue: int, token: int, low: int) -> bool:
    """Whether another statement than the cue's begins with a clause of `token`.

    "the courts were late, and societies warned that ...", "it is on Norway, saying, “...”".
    """
    if _is_absolute(words, token) or _is_of_the_main_clause(words, cue, token, low) or _is_meanwhile(words, token):
        return True
    if _is_outcome(words, token):
        return True
    if token == cue or words.pos[token] != "VERB" or words.lemma[token] not in SAYING_VERBS | CALLING_VERBS:
        return False
    aside = words.tag[token] == "VBG" and (words.text[token - 1] == "," or words.lower[token - 1] == "while")
    if aside and _names_it(words, token):
        return True
    if aside:
        relays = words.lemma[token] in CITING_VERBS
        return relays or any(child > token and _is_said(words, child) for child in words.children[token])
    return _is_joined(words, cue, token, low)


def _names_it(words: Words, participle: int) -> bool:
    """Whether somebody gives a name to what was just said: "said the dam was old, calling it a ruin"."""
    names = words.lemma[participle] in CALLING_VERBS or words.lemma[participle] == "describe"
    return names and any(child > participle for child in words.children[participle])


def _is_joined(words: Words, cue: int, token: int, low: int) -> bool:
    """Whether a verb of saying with a subject of its own is joined by "and" to what the cue reports."""
    first = words.left[token]
    if first <= low or words.head[token] >= first or not is_finite(words, token):
        return False
    joined = words.lower[first - 1] in ("and", "but") and words.dep[token] == "ccomp" and words.head[token] == cue
    own = any(words.dep[child] in SUBJECTS and child < token for child in words.children[token])
    says = any(words.dep[child] == "ccomp" and child > token for child in words.children[token])
    return (joined or words.dep[token] == "conj") and own and says


def _is_meanwhile(words: Words, token: int) -> bool:
    """Whether a clause tells of the saying: "is shut, as he bemoaned its state", "is fair as she left the court"."""
    first = words.left[token]
    if words.dep[token] != "advcl" or not 0 < first < token or not is_finite(words, token):
        return False
    subject = next((child for child in words.children[token] if words.dep[child] in SUBJECTS and child < token), None)
    if subject is None or words.lower[first] not in ("as", "while"):
        return False
    says = words.lemma[token] in SAYING_VERBS and words.text[first - 1] == ","
    return says or (words.lemma[token] in MOVING_VERBS and words.lower[subject] in ("he", "she"))


def _is_outcome(words: Words, token: int) -> bool:
    """Whether another's words follow what was said: "said it was safe, only for an aide to admit that it leaked"."""
    if words.lower[token : token + 2] != ["only", "for"] or words.text[token - 1 : token] != [","]:
        return False
    infinitives = (t for t in range(token + 2, _sentence_end(words, token)) if words.tag[t] == "TO")
    return any(words.lemma[t + 1] in SAYING_VERBS for t in infinitives)


def _is_of_the_main_clause(words: Words, cue: int, token: int, low: int) -> bool:
    """Whether a verb is joined to the cue rather than to what is said: "promised to mend it but is slow"."""
    joined = words.head[token]
    own = any(words.dep[child] in SUBJECTS for child in words.children[token])
    if words.dep[token] != "conj" or own or not is_finite(words, token):
        return False
    if not low <= joined < token:
        return joined == cue and cue < low
    helpers = [words.tag[child] for child in words.children[joined] if words.dep[child] == "aux"]
    return words.tag[joined] == "VB" if "TO" in helpers else _is_of_the_cues_form(words, cue, token, joined)


def _is_of_the_cues_form(words: Words, cue: int, token: int, joined: int) -> bool:
    """Whether a verb has the form of the cue, not that of the verb it is joined to: "said it would close and left"."""
    says = words.lemma[token] in SAYING_VERBS
    if _is_perfect(words, token) and _is_perfect(words, cue):
        return says and not _is_perfect(words, joined)  # "has said that it was old and has warned that"
    if words.tag[token] != words.tag[cue] or words.tag[token] not in ("VBD", "VBZ", "VBP"):
        return False
    would = any(words.tag[child] == "MD" for child in words.children[joined] if words.dep[child] == "aux")
    now = words.tag[joined] in ("VBZ", "VBP")
    return (would and words.tag[joined] == "VB") or (says and now and words.tag[token] == "VBD")


def _is_perfect(words: Words, verb: int) -> bool:
    helped = any(words.lemma[child] == "have" for child in words.children[verb] if words.dep[child] == "aux")
    return words.tag[verb] == "VBN" and helped


def _is_absolute(words: Words, token: int) -> bool:
    """Whether a participle of saying has a subject of its own after "with": ", with Bosman stating: “...”"."""
    follows = words.lower[token + 1] if token + 1 < len(words) else ""
    if absolute_start(words, token) is None:
        return False
    return follows in ("that", ":", ",") or words.dep[token] == "pcomp"


def _is_said(words: Words, child: int) -> bool:
    directed = words.dep[child] == "xcomp" and words.lemma[words.head[child]] in DIRECTING_VERBS
    return directed or words.dep[child] in ("ccomp", "parataxis") or words.text[child] in ("“", '"', ":")


def _before(words: Words, token: int, low: int) -> int:
    """The last token before the clause of `token`, without the "and" and the comma before it."""
    start = absolute_start(words, token)
    first = start if start is not None else token if words.tag[token] == "VBG" else words.left[token]
    last = first - 1
    while last > low and (words.pos[last] in ("CCONJ", "PUNCT", "SPACE") or words.lower[last] in ("while", "then")):
        last -= 1
    return last


def _whole_to(words: Words, low: int, high: int) -> int:
    """The end of a clause that was cut off in its middle.

    "while the barracks are fair game[, the army must spare the hospital]", "it cannot [and will not allow it]".
    """
    end = _sentence_end(words, high)
    if (condition := _condition_to(words, high, end)) is not None:
        return condition
    if words.pos[high] == "AUX" or words.dep[high] == "neg":
        following = words.lower[high + 1] if high < end else ""
        return end if following in ("and", "or") else high
    first = low + (words.lower[low] == "that")
    concedes = words.lower[first] in CONCEDING or words.lower[first : first + 2] == ["even", "though"]
    if concedes and high < end and words.text[high + 1] == "," and not _main_clause(words, first, high):
        return end if _main_clause(words, high + 1, end) else high
    return high


def _condition_to(words: Words, high: int, end: int) -> int | None:
    """The end of a condition that what is said stands under: "the dam would hold[, but only if it is mended]"."""
    first = high + 1
    while first < end and (words.text[first] in (",", "–", "—", "-") or words.lower[first] == "but"):
        first += 1
    if words.lower[first : first + 2] not in (["only", "if"], ["only", "when"], ["only", "after"], ["not", "unless"]):
        return None
    verb = next((t for t in range(first + 2, end + 1) if words.dep[t] in SUBJECTS), None)
    if verb is None or not is_finite(words, words.head[verb]):
        return None
    return min(end, max(words.right[words.head[verb]], words.head[verb]))


def _with_more_to_do(words: Words, cue: int, low: int, high: int) -> int:
    """The end of all that somebody is to do: "called on them to keep their word[, respect it and do more]"."""
    if words.lower[low] != "to" or words.tag[cue] == "VB":
        return high
    for child in words.children[cue]:
        if words.dep[child] in ("conj", "dep") and words.tag[child] == "VB" and 0 < words.left[child] - high <= 2:
            high = words.right[child]
    return high


def _main_clause(words: Words, low: int, high: int) -> bool:
    """Whether a comma between `low` and `high` is followed by a clause of its own."""
    commas = [token for token in range(low, high + 1) if words.text[token] == ","]
    return bool(commas) and any(
        words.dep[token] in SUBJECTS and is_finite(words, words.head[token]) for token in range(commas[0], high + 1)
    )


def _sentence_end(words: Words, token: int) -> int:
    """The last token of the sentence but for its stop."""
    end = token
    while end + 1 < len(words) and words.sentence[end + 1] == words.sentence[token]:
        end += 1
    while end > token and words.pos[end] in ("PUNCT", "SPACE"):
        end -= 1
    return end


def _is_verb(words: Words, token: int) -> bool:
    return words.pos[token] in ("VERB", "AUX") and words.tag[token] in FINITE_TAGS


def without_circumstances(words: Words, statement: Statement, marked_to: int, *, brief: bool) -> Statement:
    """The statement cut off after its last marked words, where what follows tells of the saying.

    "called him a “friend of thieves” during a debate on Monday". Where the statement is `brief`, without a clause of
    its own, whatever follows with a preposition does; else an occasion alone.
    """
    ranges = statement.report.ranges
    low, high = ranges[-1]
    if not low <= marked_to < high:
        return statement
    rest = [token for token in range(marked_to + 1, high + 1) if words.pos[token] not in ("PUNCT", "SPACE")]
    if _is_of_an_occasion(words, rest):
        return _cut(statement, marked_to)
    if not brief:
        return statement
    if rest and marked_to >= words.head[rest[0]] >= low and words.pos[words.head[rest[0]]] == "VERB":
        return statement  # "boasted of being late and “telling” on his friend"
    begins = bool(rest) and (words.pos[rest[0]] in ("ADP", "SCONJ") or words.tag[rest[0]] in ("WRB", "IN", "TO"))
    of_it = bool(rest) and words.lower[rest[0]] in ("of", "for", "to")
    if not begins or of_it:
        return statement
    return _cut(statement, marked_to)


def _is_of_an_occasion(words: Words, rest: Sequence[int]) -> bool:
    """Whether words tell where somebody said something: "in an interview with a paper on Saturday"."""
    if not rest or words.lower[rest[0]] not in ("in", "at", "during"):
        return False
    return any(words.dep[child] == "pobj" and words.lemma[child] in OCCASION_NOUNS for child in words.children[rest[0]])


def _cut(statement: Statement, last: int) -> Statement:
    ranges = (*statement.report.ranges[:-1], (statement.report.ranges[-1][0], last))
    return replace(statement, report=replace(statement.report, ranges=ranges))
