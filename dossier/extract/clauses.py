"""Who does what in a parsed paragraph: the heads of its noun phrases, and the agents of its verbs."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.descriptions import is_human_noun
from dossier.extract.lexicon import (
    CALLING_VERBS,
    GOING_ON_VERBS,
    HELD_NOUNS,
    SAYING_NOUNS,
    SAYING_VERBS,
    SPEAKER_PREPOSITIONS,
    SPEAKING_THINGS,
    UTTERING_VERBS,
)
from dossier.extract.words import Words

_NOUN_LIKE = frozenset(("NOUN", "PROPN", "PRON"))
_INNER = frozenset(("compound", "nmod", "det", "amod", "nummod", "quantmod", "predet", "expl", "advmod"))
_LEFT_OF_HEAD = frozenset(
    ("compound", "nmod", "det", "amod", "nummod", "quantmod", "predet", "poss", "advmod", "punct", "case", "npadvmod")
)
SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl", "csubj", "csubjpass"))
FINITE_TAGS = frozenset(("VBD", "VBZ", "VBP", "MD"))
_UTTERED = SAYING_VERBS | CALLING_VERBS
_NO_NAMES = frozenset(("DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART"))
_LONGEST_SUBJECT = 8  # tokens, of a participle after "with"
_LONGEST_TAIL = 9  # "the head of the Western military alliance's committee for nuclear planning"


def noun_heads(words: Words) -> list[int]:
    """The tokens that head a noun phrase and so may name a speaker, ascending."""
    return [
        index
        for index, pos in enumerate(words.pos)
        if words.dep[index] not in _INNER
        and (pos in _NOUN_LIKE or (pos in ("ADJ", "NUM", "DET", "VERB") and words.dep[index] in ("nsubj", "nsubjpass")))
    ]


def phrase(words: Words, head: int) -> tuple[int, int]:
    """The first and last token of the noun phrase around `head`, with "of ..." but without clauses.

    A name beside it belongs to it ("the city's mayor Ana Ruiz"); one that follows after a comma stands for it
    ("His deputy, Ana Ruiz,": Ana Ruiz).
    """
    end = _tail(words, head)
    described = words.pos[head] == "NOUN" or _after_short_form(words, end) > end + 1
    name = _name_beside(words, head, end) if described else None
    if name is not None and name[0] > end + 1:
        return name
    first = head
    for child in reversed(words.children[head]):
        if child < head and words.dep[child] in _LEFT_OF_HEAD and words.right[child] >= first - 1:
            first = words.left[child]
    while first < head and not any(map(str.isalnum, words.text[first])):
        first += 1
    return first, end if name is None else name[1]


def _name_beside(words: Words, head: int, end: int) -> tuple[int, int] | None:
    """The name that follows a description that ends with `end`, as its first and last token.

    Read off the words, because the parse joins such names now to the description, now to the verb.
    """
    after = _after_short_form(words, end)
    comma = after < len(words) and words.text[after] == ","
    first = after + comma
    last = first
    while last < len(words) and words.pos[last] == "PROPN":
        last += 1
    last -= 1
    if last < first or words.ent[last] not in (("PERSON",) if comma else ("PERSON", "ORG")):
        return None
    if comma:
        closed = last + 1 < len(words) and words.text[last + 1] in (",", ")", ".", "”", '"')
        listed = last + 2 < len(words) and (words.lower[last + 2] in ("and", "or") or words.pos[last + 2] == "PROPN")
        return (first, last) if closed and not listed else None
    if after > end + 1:
        return first, last
    beside = words.head[last] == head or (words.head[last] == words.head[head] and words.dep[last] != "npadvmod")
    return (first, last) if beside else None


def _after_short_form(words: Words, end: int) -> int:
    """Where a name may begin after a body and its short form: "the Union (NU) general secretary [Ana Ruiz]"."""
    token = end + 1
    if words.text[token : token + 1] != ["("] or words.text[token + 2 : token + 3] != [")"]:
        return token
    token += 3
    while token < len(words) and (words.pos[token] == "ADJ" or is_human_noun(words.lower[token])):
        token += 1
    return token if is_human_noun(words.lower[token - 1]) else end + 1


def _tail(words: Words, head: int) -> int:
    last = head
    for child in words.children[head]:
        near = child == last + 1 and words.right[child] - child < _LONGEST_TAIL
        if near and words.dep[child] == "prep" and words.lower[child] in SPEAKER_PREPOSITIONS:
            inner = [grandchild for grandchild in words.children[child] if words.dep[grandchild] == "pobj"]
            if inner:
                last = _tail(words, inner[0])
    return last


def joined_end(words: Words, head: int) -> int:
    """The last token of the names that "and" joins to a name, so that all of them speak: "Ana Ruiz and Omar Hadi said".

    Not in "said Ana Ruiz, and Omar Hadi left".
    """
    end = head
    for child in words.children[head]:
        labels = {words.ent[head], words.ent[child]}
        names = words.pos[head] == words.pos[child] == "PROPN" and bool(labels & {"PERSON", ""})
        if words.dep[child] != "conj" or child < head or not names or labels & _NO_NAMES:
            continue
        last = joined_end(words, child)
        behind = words.dep[head] != "conj" and words.head[head] < head
        begins = behind and last + 1 < len(words) and words.tag[last + 1] in FINITE_TAGS
        listed = last > child or words.text[words.left[child] - 1 : words.left[child]] == ["and"]
        if listed and not begins:
            end = max(end, last)
    return end


def is_joined(words: Words, token: int) -> bool:
    """Whether a name is one of several that speak together."""
    while words.dep[token] == "conj" and words.pos[words.head[token]] == "PROPN":
        token = words.head[token]
    return joined_end(words, token) > token


def agents(words: Words, verb: int) -> Iterator[tuple[int, str]]:
    """Who does what `verb` says, best first, each with how that is known: its subject, a shared one, "by ..."."""
    if words.lower[verb] == "according":
        yield from _accorded(words, verb)
        return
    if words.pos[verb] == "NOUN":  # "his claim that ...", "a call by ministers to ..."
        own = [(child, "poss") for child in words.children[verb] if words.dep[child] == "poss"]
        own += [
            (inner, words.lower[child])
            for child in words.children[verb]
            if words.lower[child] in ("by", "from")
            for inner in words.children[child]
            if words.dep[inner] == "pobj"
        ]
        own += _holders(words, verb)
        yield from own
        if own or not _is_uttered(words, verb):
            return
    seen: set[int] = set()
    way = ""
    cue = verb
    while verb not in seen:
        seen.add(verb)
        found = list(_own_agents(words, verb))
        outer = _outer_of_participle(words, cue, verb, found[0][0]) if found and verb != cue else None
        if outer is not None:
            verb = outer
            continue
        if found:
            for token, how in found:
                yield token, way + how
            return
        dep, head = words.dep[verb], words.head[verb]
        if dep == "acl" and _comments_on(words, verb, head):
            verb, way = words.head[head], way or "advcl:"
            continue
        if dep in ("acl", "relcl"):
            yield head, way + "acl"
            return
        if dep not in _SHARED_AGENT:
            return
        way = way or dep + ":"
        outer = _outer_sayer(words, verb)
        verb = head if outer is None else outer


def is_according(words: Words, token: int) -> bool:
    """Whether "according to" or what is read as it governs the token: "according to Ana Ruiz", "per Ana Ruiz"."""
    head = words.head[token]
    return words.lower[head] == "according" or (
        words.lower[head] == "to" and words.lower[words.head[head]] == "according"
    )


def base_of_participle(word: str) -> str:
    """The verb whose participle a word may be, if it is one of saying: "stating" -> "state", "labelling" -> "label"."""
    stem = word.removesuffix("ing")
    if stem == word:
        return ""
    return next((base for base in (stem, stem + "e", stem[:-1]) if base in _UTTERED), "")


def absolute_start(words: Words, participle: int) -> int | None:
    """The "with" before the subject of a participle of saying: ", [with] the lawyer Ian Bosman stating".

    Read off the words, because the parse often takes the participle for a noun.
    """
    if participle < 2 or base_of_participle(words.lower[participle]) == "":
        return None
    for before in range(participle - 1, max(participle - _LONGEST_SUBJECT, 0), -1):
        if words.lower[before] == "with":
            beside = before < participle - 1 and words.pos[before - 1] == "PUNCT"
            return before if beside else None
        if words.pos[before] not in ("PROPN", "NOUN", "DET", "ADJ", "PRON", "PART", "NUM"):
            return None
    return None


def absolute_subject(words: Words, participle: int) -> int | None:
    """Who does a participle of saying after "with": ", with Bosman stating: “...”"."""
    return None if absolute_start(words, participle) is None else participle - 1


def inserted_speaker(words: Words, verb: int) -> int | None:
    """Who stands behind a verb of saying that is put between commas: "The owners, said Ruiz, are to pay"."""
    if not verb or words.text[verb - 1] != "," or words.lemma[verb] not in SAYING_VERBS:
        return None
    if words.tag[verb] not in ("VBD", "VBZ", "VBN", "VBP"):
        return None
    if any(words.dep[child] == "nsubj" and _closes_an_aside(words, child, verb) for child in words.children[verb]):
        return None  # "..., Ruiz, 70, told Ana Bosman."
    for child in words.children[verb]:
        if child > verb and words.dep[child] in ("nsubj", "dobj", "attr", "oprd") and words.left[child] == verb + 1:
            somebody = words.pos[child] == "PROPN" or is_human_noun(words.lower[child]) or words.ent[child] == "PERSON"
            end = words.right[child] + 1
            closed = end < len(words) and words.text[end] in (",", ".")
            named = words.tag[child] == "NN" and words.text[child][0].isupper()
            return child if (somebody or named) and closed else None
    return None


def _closes_an_aside(words: Words, subject: int, verb: int) -> bool:
    """Whether the comma before a verb ends what stands beside its subject: "Ruiz, 70, told"."""
    return words.text[subject + 1 : verb].count(",") > 1


def is_finite(words: Words, verb: int) -> bool:
    """Whether a verb, or the auxiliary before it, is finite: "holds", "will hold", "has been held"."""
    if words.pos[verb] not in ("VERB", "AUX"):
        return False
    helpers = [child for child in words.children[verb] if words.dep[child] in ("aux", "auxpass")]
    if any(words.lower[child] == "to" for child in helpers):
        return False
    return words.tag[verb] in FINITE_TAGS or any(words.tag[child] in FINITE_TAGS for child in helpers)


def can_speak(words: Words, token: int) -> bool:
    """Whether a token heads words for somebody, a body or a document, not for a thing or an act."""
    if words.pos[token] in ("PRON", "PROPN"):
        return words.lower[token] not in ("what", "which", "it", "this", "that")
    named = words.ent[token] in ("PERSON", "ORG", "NORP", "GPE")
    human = is_human_noun(words.lower[token]) or is_human_noun(words.lemma[token])
    return named or human or words.lemma[token] in SPEAKING_THINGS or words.lower[token] in SPEAKING_THINGS


def is_made_clear(words: Words, verb: int) -> bool:
    """Whether a verb with "clear" is one of saying: "made it clear that the port would stay", "made clear that"."""
    following = words.lower[verb + 1 : verb + 4]
    return (
        words.lemma[verb] == "make"
        and words.pos[verb] == "VERB"
        and (following[:1] == ["clear"] or following[:2] == ["it", "clear"] or following == ["it", "very", "clear"])
    )


def is_passive(words: Words, verb: int) -> bool:
    """Whether the verb is done to its subject: "was asked", "Asked whether ..., Ruiz said", "was stopped and asked"."""
    below = {words.dep[child] for child in words.children[verb]}
    if below & {"auxpass", "nsubjpass", "agent"}:
        return True
    if words.tag[verb] not in ("VBN", "VBD") or below & {"nsubj", "csubj", "aux", "dobj"}:
        return False
    if _before_an_aside(words, verb) is not None:
        return False
    if words.dep[verb] == "conj":
        return words.tag[verb] == "VBN" and is_passive(words, words.head[verb])
    return words.dep[verb] in ("advcl", "acl")


def are_one(words: Words, one: int, other: int) -> bool:
    """Whether two tokens head names of the same one: "a spokeswoman, Yuki Tanabe," or "Yuki Tanabe, a spokeswoman,"."""
    return one == other or any(
        words.dep[below] == "appos" and words.head[below] == above for below, above in ((one, other), (other, one))
    )


def _accorded(words: Words, according: int) -> Iterator[tuple[int, str]]:
    """To whom words accord: "according to Ana Ruiz", "per Ana Ruiz", which is read as it."""
    for child in words.children[according]:
        if words.dep[child] == "pobj":
            yield child, "to"
        for inner in words.children[child]:
            if words.dep[inner] == "pobj":
                yield _before_comma(words, inner), "to"


def _before_comma(words: Words, noun: int) -> int:
    """The name before a comma that the parse joins to the noun after: "According to Ruiz, the nurses’ hands are"."""
    for token in range(words.left[noun] + 1, noun):
        named = words.pos[token - 1] == "PROPN" and words.head[token - 1] == noun != token - 1
        if words.text[token] == "," and named and words.pos[noun] != "PROPN":
            return token - 1
    return noun


def _holders(words: Words, noun: int) -> list[tuple[int, str]]:
    """Who holds an opinion: "Ruiz is of the view that the dam is safe"."""
    of = words.head[noun]
    be = words.head[of]
    if words.lemma[noun] not in HELD_NOUNS or words.lower[of] != "of" or words.lemma[be] != "be":
        return []
    return [(child, "nsubj") for child in words.children[be] if words.dep[child] == "nsubj"]


def _is_uttered(words: Words, noun: int) -> bool:
    """Whether who does the verb above says the noun: "issued a warning that", but not "dismissed a warning that"."""
    if words.dep[noun] not in ("dobj", "conj"):
        return True
    return words.lemma[words.head[noun]] in UTTERING_VERBS


# Relations over which a verb has its agent from above: "was determined to warn", "went on, saying", "made his claim"
_SHARED_AGENT = frozenset(
    ("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "prep", "aux", "parataxis", "acomp", "oprd", "dobj", "attr")
)


def _outer_of_participle(words: Words, cue: int, verb: int, subject: int) -> int | None:
    """The verb of saying whose clause a participle goes on from, not the `verb` of what is said with its `subject`.

    "Boyle said the move was a result of the rain, adding that ...": Boyle adds. "answered threats of what would come if
    ..., pointing out that ...": who answers points out.
    """
    if words.tag[cue] != "VBG" or cue == 0 or words.text[cue - 1] != ",":
        return None
    named = words.pos[subject] in ("PROPN", "PRON") and words.dep[verb] not in ("acl", "relcl")
    goes_on = words.lemma[cue] in GOING_ON_VERBS or not named
    for above in words.above(verb):
        if words.pos[above] in ("VERB", "AUX") and any(words.dep[child] in SUBJECTS for child in words.children[above]):
            said = words.lemma[above] in SAYING_VERBS and words.lemma[cue] in SAYING_VERBS
            return above if goes_on and said else None
    return None


def _comments_on(words: Words, participle: int, noun: int) -> bool:
    """Whether who does the verb above says it, not the noun beside: "denied the allegations, claiming that ..."."""
    named = words.pos[noun] != "NOUN" or is_human_noun(words.lower[noun]) or words.ent[noun] in ("PERSON", "ORG")
    says = words.tag[participle] == "VBG" and words.lemma[participle] in SAYING_VERBS
    above = words.head[noun]
    return says and not named and words.dep[noun] == "dobj" and words.lemma[above] in SAYING_VERBS


def _own_agents(words: Words, verb: int) -> Iterator[tuple[int, str]]:
    """By whom, in the passive; else the subject. The subject of a passive comes last: it does nothing.

    Between commas the subject is behind the verb: "The owners, said Ruiz, are to pay".
    """
    inserted = inserted_speaker(words, verb)
    if inserted is None:
        inserted = _before_an_aside(words, verb)
    if inserted is not None:
        yield inserted, "nsubj"
        return
    for child in words.children[verb]:
        if words.dep[child] == "agent":
            for inner in words.children[child]:
                if words.dep[inner] == "pobj":
                    yield inner, "by"
    for dep in ("nsubj", "csubj", "nsubjpass"):
        for child in words.children[verb]:
            if words.dep[child] == dep:
                if dep == "csubj":  # "A group opposed to the plan has asked": the parse takes "opposed" for the subject
                    yield from ((own, "nsubj") for own in words.children[child] if words.dep[own] == "nsubj")
                if words.pos[child] == "NOUN" and words.lemma[child] in SAYING_NOUNS:  # "Ruiz's remarks suggest"
                    yield from ((own, dep) for own in words.children[child] if words.dep[own] == "poss")
                yield child, dep


def _before_an_aside(words: Words, verb: int) -> int | None:
    """Who stands before a participle between commas: "It came as Nordpost, citing two aides, reported that ...".

    The parse joins such a verb to the clause before.
    """
    if verb < 3 or words.text[verb - 1] != "," or words.tag[verb] not in FINITE_TAGS:
        return None
    if any(words.dep[child] in SUBJECTS for child in words.children[verb]):
        return None
    comma = next((t for t in range(verb - 2, 0, -1) if words.text[t] == "," or words.tag[t] in FINITE_TAGS), 0)
    named = words.text[comma - 1][:1].isupper() or words.pos[comma - 1] in ("NOUN", "PROPN")
    return comma - 1 if comma and words.text[comma] == "," and words.tag[comma + 1] == "VBG" and named else None


def _outer_sayer(words: Words, verb: int) -> int | None:
    """The verb of saying that `verb` goes on from: "stated that it was no bluff and warned that ...".

    The parse often joins the second verb to the clause that the first one reports.
    """
    joined = words.head[verb]
    if words.dep[verb] != "conj" or words.lemma[verb] not in SAYING_VERBS or words.lemma[joined] in SAYING_VERBS:
        return None
    above = words.head[joined]
    reported = words.dep[joined] == "ccomp" and above < joined
    alike = words.lemma[above] in SAYING_VERBS and words.tag[above] == words.tag[verb]
    return above if reported and alike else None
