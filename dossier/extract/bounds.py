"""Where a reported statement ends: before the next cue and the reporter's own words; `beginnings` has the other end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.extract.beginnings import after_source, begin_of, from_comma
from dossier.extract.clauses import SUBJECTS, absolute_start, can_speak, is_finite
from dossier.extract.lexicon import (
    CALLING_VERBS,
    CITING_VERBS,
    CONCEDING,
    DIRECTING_VERBS,
    MOVING_VERBS,
    OCCASION_NOUNS,
    SAYING_VERBS,
    TELLING_OCCASIONS,
)
from dossier.extract.statements import Statement
from dossier.extract.words import Words


def bounded(words: Words, statement: Statement) -> Statement:
    """The statement without what is not its own; the same one where it is whole."""
    report = statement.report
    ranges = [*report.ranges]
    low, high = ranges[0][0], ranges[-1][1]
    if len(ranges) == 1 and low > report.cue:
        low = begin_of(words, report.cue, low, high)
        high = _whole_to(words, low, _with_more_to_do(words, report.cue, low, high))
    low = after_source(words, from_comma(words, report.cue, low), high)
    high = _end(words, report.cue, low, high)
    high = _without_occasion(words, low, high)
    ranges[0] = (low, ranges[0][1])
    ranges = [(first, min(last, high)) for first, last in ranges if first <= high]
    if ranges:
        ranges[-1] = (ranges[-1][0], high)
    ranges = [span for span in ranges if any(words.text[token].isalnum() for token in range(span[0], span[1] + 1))]
    return replace(statement, report=replace(report, ranges=tuple(ranges)))


def _end(words: Words, cue: int, low: int, high: int) -> int:
    ends = [_before(words, token, low) for token in range(low + 1, high + 1) if _begins_another(words, cue, token, low)]
    return min([end for end in ends if end >= low], default=high)


def _without_occasion(words: Words, low: int, high: int) -> int:
    """The end before where it was said, to whatever the parse joins it: "said it was late[ in a statement]"."""
    for token in range(high - 1, low + 2, -1):
        if words.text[token - 1].isalnum() and _is_occasion(words, token):
            rest = [t for t in range(words.right[token] + 1, high + 1) if words.pos[t] not in ("PUNCT", "ADP")]
            if all(words.ent[t] in ("DATE", "TIME") for t in rest):
                return token - 1 - (words.text[token - 1] == ",")
    return high


def _is_occasion(words: Words, preposition: int) -> bool:
    """Whether words with a preposition tell of one occasion of speaking: "in an interview with a paper"."""
    nouns = [child for child in words.children[preposition] if words.dep[child] == "pobj"]
    one = (noun for noun in nouns if words.tag[noun] == "NN" and words.left[noun] < noun)
    where = words.lower[preposition] in ("in", "at", "during")
    says = words.lemma[words.head[preposition]] in SAYING_VERBS  # "said he had denied it in a statement"
    return where and not says and any(words.lemma[noun] in TELLING_OCCASIONS for noun in one)


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
    says = any(_is_told_by(words, child) and child > token for child in words.children[token])
    return (joined or words.dep[token] == "conj") and own and says


def _is_told_by(words: Words, child: int) -> bool:
    """Whether a clause is what its verb tells: "warned [that it leaks]", "cut in [saying that it leaks]"."""
    goes_on = words.tag[child] == "VBG" and words.lemma[child] in SAYING_VERBS
    return words.dep[child] == "ccomp" or (words.dep[child] in ("xcomp", "advcl") and goes_on)


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
    if _is_no_things_doing(words, token, joined):
        return True
    helpers = [words.tag[child] for child in words.children[joined] if words.dep[child] == "aux"]
    return words.tag[joined] == "VB" if "TO" in helpers else _is_of_the_cues_form(words, cue, token, joined)


def _is_no_things_doing(words: Words, token: int, joined: int) -> bool:
    """Whether the subject of a clause cannot do what a verb joined to it tells: "said the dam was safe and left"."""
    if words.lemma[token] not in SAYING_VERBS | MOVING_VERBS or words.lemma[joined] != "be":
        return False
    subjects = [child for child in words.children[joined] if words.dep[child] in SUBJECTS]
    return bool(subjects) and not any(can_speak(words, child) or words.pos[child] == "PRON" for child in subjects)


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
    last = _before_title(words, first, low) - 1
    while last > low and (words.pos[last] in ("CCONJ", "PUNCT", "SPACE") or words.lower[last] in ("while", "then")):
        last -= 1
    return last


def _before_title(words: Words, first: int, low: int) -> int:
    """The start of a subject with the title that the parse leaves out: "it was late but [council member] Holt said"."""
    token = first
    while token - 1 > low and words.pos[token - 1] in ("NOUN", "PROPN", "ADJ", "DET"):
        token -= 1
    return token if token - 1 > low and words.lower[token - 1] in ("and", "but") else first


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
