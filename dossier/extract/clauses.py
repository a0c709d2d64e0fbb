"""Who does what in a parsed paragraph: the heads of its noun phrases, and the agents of its verbs."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.lexicon import SAYING_NOUNS, SAYING_VERBS, SPEAKER_PREPOSITIONS, UTTERING_VERBS
from dossier.extract.words import Words

_NOUN_LIKE = frozenset(("NOUN", "PROPN", "PRON"))
_INNER = frozenset(("compound", "nmod", "det", "amod", "nummod", "quantmod", "predet", "expl", "advmod"))
_LEFT_OF_HEAD = frozenset(
    ("compound", "nmod", "det", "amod", "nummod", "quantmod", "predet", "poss", "advmod", "punct", "case", "npadvmod")
)
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
    name = _name_beside(words, head, end) if words.pos[head] == "NOUN" else None
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
    if words.text[end + 1 : end + 2] == ["("] and words.text[end + 3 : end + 4] == [")"]:
        end += 3  # "acting Commissioner of Police (CoP) Junior Vance"
    comma = end + 1 < len(words) and words.text[end + 1] == ","
    first = end + 1 + comma
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
    beside = words.head[last] == head or (words.head[last] == words.head[head] and words.dep[last] != "npadvmod")
    return (first, last) if beside else None


def _tail(words: Words, head: int) -> int:
    last = head
    for child in words.children[head]:
        near = child == last + 1 and words.right[child] - child < _LONGEST_TAIL
        if near and words.dep[child] == "prep" and words.lower[child] in SPEAKER_PREPOSITIONS:
            inner = [grandchild for grandchild in words.children[child] if words.dep[grandchild] == "pobj"]
            if inner:
                last = _tail(words, inner[0])
    return last


def agents(words: Words, verb: int) -> Iterator[tuple[int, str]]:
    """Who does what `verb` says, best first, each with how that is known: its subject, a shared one, "by ..."."""
    if words.lower[verb] == "according":  # to whom
        for child in words.children[verb]:
            if words.dep[child] == "pobj":  # "per Ana Ruiz", which is read as "according to"
                yield child, "to"
            yield from ((inner, "to") for inner in words.children[child] if words.dep[inner] == "pobj")
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
        yield from own
        if own or not _is_uttered(words, verb):
            return
    seen: set[int] = set()
    way = ""
    while verb not in seen:
        seen.add(verb)
        found = list(_own_agents(words, verb))
        if found:
            for token, how in found:
                yield token, way + how
            return
        dep, head = words.dep[verb], words.head[verb]
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


def is_passive(words: Words, verb: int) -> bool:
    """Whether the verb is done to its subject: "was asked", "Asked whether ..., Ruiz said", "was stopped and asked"."""
    below = {words.dep[child] for child in words.children[verb]}
    if below & {"auxpass", "nsubjpass", "agent"}:
        return True
    if words.tag[verb] not in ("VBN", "VBD") or below & {"nsubj", "csubj", "aux", "dobj"}:
        return False
    if words.dep[verb] == "conj":
        return words.tag[verb] == "VBN" and is_passive(words, words.head[verb])
    return words.dep[verb] in ("advcl", "acl")


def are_one(words: Words, one: int, other: int) -> bool:
    """Whether two tokens head names of the same one: "a spokeswoman, Yuki Tanabe," or "Yuki Tanabe, a spokeswoman,"."""
    return one == other or any(
        words.dep[below] == "appos" and words.head[below] == above for below, above in ((one, other), (other, one))
    )


def _is_uttered(words: Words, noun: int) -> bool:
    """Whether who does the verb above says the noun: "issued a warning that", but not "dismissed a warning that"."""
    if words.dep[noun] not in ("dobj", "conj"):
        return True
    return words.lemma[words.head[noun]] in UTTERING_VERBS


# Relations over which a verb has its agent from above: "was determined to warn", "went on, saying", "made his claim"
_SHARED_AGENT = frozenset(
    ("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "prep", "aux", "parataxis", "acomp", "oprd", "dobj", "attr")
)


def _own_agents(words: Words, verb: int) -> Iterator[tuple[int, str]]:
    """By whom, in the passive; else the subject. The subject of a passive comes last: it does nothing."""
    for child in words.children[verb]:
        if words.dep[child] == "agent":
            for inner in words.children[child]:
                if words.dep[inner] == "pobj":
                    yield inner, "by"
    for dep in ("nsubj", "csubj", "nsubjpass"):
        for child in words.children[verb]:
            if words.dep[child] == dep:
                if words.pos[child] == "NOUN" and words.lemma[child] in SAYING_NOUNS:  # "Ruiz's remarks suggest"
                    yield from ((own, dep) for own in words.children[child] if words.dep[own] == "poss")
                yield child, dep


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
