"""What a noun phrase that speaks is by its own words: an organisation, people, what nobody is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from dossier.extract.descriptions import is_aged, is_human_noun, is_person_noun
from dossier.extract.names import fold, is_title, places
from dossier.extract.organisations_lexicon import (
    ABSTRACT_ENDS,
    BODY_NOUNS,
    MESSAGES,
    ONE_BY_RANK,
    ONE_OF_ITS_KIND,
    SPEAKING_ENDS,
    THINGS,
    TITLE_INITIALS,
)
from dossier.extract.people_lexicon import HE, POSSESSIVES, SHE, SHORT_TITLES
from dossier.extract.place_names import SEATS
from dossier.extract.roles import is_plural_role
from dossier.extract.sources import source_wording
from dossier.language.demonyms import DEMONYMS
from dossier.language.plurals import singulars

_COUNTRIES = frozenset(DEMONYMS.values())
_NOUNS = frozenset({"NOUN", "PROPN"})
_ACRONYM = re.compile(r"[A-Z](?:[A-Z&]{1,5}|(?:\.[A-Z])+\.?|[A-Z]+[a-z]?[A-Z]+)")  # "IMF", "R.I.M.", "DfE"
_LONGEST_REST = 6  # tokens of a name behind a mention: "the Commission" of the "Commission on Presidential Debates"
_SHORTEST_ABSTRACT = 5  # letters: "king" and "being" are more than an ending
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_ITS = frozenset({"its", "it", "itself"})
_SMALL = frozenset({"of", "and", "for", "the", "on", "in", "de", "du", "des", "la", "to", "al"})
_TOWNS = frozenset({"city", "town", "county", "state", "borough", "village", "municipality"})
# Places that have no voice, by the noun with a capital that they end in: "Mill Street"
_PLACES = frozenset(
    {"province", "region", "island", "street", "road", "avenue", "valley", "river", "beach", "bay", "lane"}
)
_BRACKETS = re.compile(r"\s*\([^)]*\)?$")
_WORDS = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")


def is_speaking_place(name: str) -> bool:
    """Whether a place speaks for a government or its people: "Beijing", "the United States", "the Kremlin"."""
    folded_name = fold(name)
    return folded_name in places() or folded_name in SEATS or folded_name in _COUNTRIES


def is_demonym(word: str) -> bool:
    """Whether a word says only where somebody is from: "Mexicans", "Dutch"."""
    return fold(word).removesuffix("s") in DEMONYMS and not is_speaking_place(word)


def words_of(name: str) -> frozenset[str]:
    """The words of a name, folded, whatever their order: "Norway's Foreign Ministry"."""
    return frozenset(fold(word.removesuffix("'s").removesuffix("’s")) for word in _WORDS.findall(name))


def name_of_body(span: TokenSpan, head: Token, words: str) -> str:
    """What the article calls the organisation: without "the", what stands in brackets, and what only tells of it.

    "the nonpartisan Tax Office (TO)" is "Tax Office"; a name goes on behind a mention that holds only half of it.
    """
    inside = head.ent_type_ == "ORG" and head.text[0].isupper()
    entity = next((e for e in head.doc.ents if e.start <= head.i < e.end), None) if inside else None
    if entity is not None and span.start <= head.i < span.end < entity.end <= span.end + _LONGEST_REST:
        words = head.doc[span.start : entity.end].text
    name = _BRACKETS.sub("", source_wording(words) or "").strip()
    told = [
        token.text
        for token in span
        if token.i < head.i and token.is_lower and token.is_alpha and token.lower_ not in _SMALL
    ]
    if head.text[0].isupper() and told:
        name = name.rpartition(f"{told[-1]} ")[2]
    return f"{name}." if "." in name and f"{name}." in words and is_acronym(name) else name


def why_nobody(span: TokenSpan) -> str | None:
    """Why words stand for nobody who could speak, if they don't: to follow the words themselves."""
    head, _ = head_of(span)
    if span.root.pos_ in {"ADP", "PUNCT"} or is_voiceless_place(head):
        return "is nobody who speaks"
    if (head.text[0].isupper() and not head.is_sent_start) or is_human(head, span):
        return None
    word = fold(head.lemma_ if head.pos_ == "NOUN" else head.text)
    if word in MESSAGES:
        return "is what was said, not who said it"
    is_abstract = word.endswith(ABSTRACT_ENDS) and word not in SPEAKING_ENDS and len(word) > _SHORTEST_ABSTRACT
    return "is nothing that speaks" if is_abstract or word in THINGS else None


def sign_at(token: Token) -> int:
    """What stands around a name at one place: "the" and "its" tell of a body, "coach" and "he" of a person."""
    doc = token.doc
    before = doc[token.i - 1] if token.i else None
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if before is not None and (is_human_noun(before.lower_) or is_title(before.text)):
        return -1
    if before is not None and before.lower_ == "the" and (after is None or after.pos_ not in _NOUNS):
        return 1
    if any(child.dep_ == "appos" and fold(child.text) in BODY_NOUNS for child in token.rights):
        return 1  # "Massport, the agency that runs it"
    if token.dep_ not in _SUBJECTS:
        return 0
    rest = [t.lower_ for t in doc[token.i + 1 : token.sent.end]]
    following = doc[token.sent.end].lower_ if token.sent.end < len(doc) else ""
    own = next((word for word in (*rest, following) if word in _ITS | HE | SHE), None)
    return 0 if own is None else 1 if own in _ITS else -1


def has_the(head: Token) -> bool:
    """Whether "the" stands right before a word: "the Times"."""
    return head.i > 0 and head.doc[head.i - 1].lower_ == "the"


def opens_turn(head: Token) -> bool:
    """Whether a turn of a transcript begins with a name: "HOLT: Good evening"."""
    return head.i + 1 < len(head.doc) and head.doc[head.i + 1].text == ":"


def head_of(span: TokenSpan) -> tuple[Token, list[Token]]:
    """The noun that says what a phrase is, and the tokens before it: "Ministry" of "the Trade Ministry in Lagos"."""
    first = next((i for i, token in enumerate(span) if token.pos_ in _NOUNS or token.text[0].isupper()), 0)
    cut = next((i for i, token in enumerate(span) if i > first and _ends_core(token)), len(span))
    core = [token for token in span[:cut] if token.text not in POSSESSIVES and not token.is_punct] or list(span)
    root = span.root
    head = root if root.pos_ in _NOUNS and root.i > core[-1].i and root.dep_ != "pobj" else core[-1]
    return head, [token for token in span if token.i < head.i and token.lower_ != "the"]


def _ends_core(token: Token) -> bool:
    """Whether the core of a noun phrase ends before a token: "of", "who", ",", "sitting"."""
    if token.text in {"&", "."} or token.text in POSSESSIVES:
        return False
    return token.pos_ in {"ADP", "SCONJ", "VERB"} or token.tag_ in {"WP", "WDT", "WP$"} or token.text in {",", "(", ":"}


def phrase_at(noun: Token) -> TokenSpan:
    """A noun with what stands before it, and the name that goes on behind it: "Ministry of Foreign Affairs"."""
    doc, start = noun.doc, noun.i
    while start and (doc[start - 1].text in POSSESSIVES | {"&"} or doc[start - 1].pos_ in {"PROPN", "NOUN", "ADJ"}):
        start -= 1
    end = noun.i + 1
    for child in noun.rights:
        if child.lower_ in {"of", "for", "on"} and child.i == end and child.right_edge.text[0].isupper():
            end = child.right_edge.i + 1
    for entity in doc.ents:
        if entity.start <= noun.i < entity.end and entity.label_ == "ORG":
            start, end = min(start, entity.start), max(end, entity.end)
    return doc[start:end]


def is_human(head: Token, span: TokenSpan) -> bool:
    """Whether a phrase is of human beings: "White House officials", "the spokesman of the bank", "the CM"."""
    words = {head.lower_, span.root.lower_}
    if span[-1].text.islower():  # the parse takes "Bank of Tarvia economists" for a bank
        words.add(span[-1].lower_)
    if is_aged(span.text) or fold(head.text) in TITLE_INITIALS | SHORT_TITLES:
        return True
    return any(is_human_noun(word) or is_plural_role(word) or _is_plural_person(word) for word in words)


def _is_plural_person(word: str) -> bool:
    return any(is_person_noun(one) or is_human_noun(one) for one in singulars(word))


def is_told_by_owner(head: Token, before: Sequence[Token]) -> bool:
    """Whether a body in small letters is told by whose it is: "Norwegian police", "the Novak campaign"."""
    noun = fold(head.text)
    proper = [token for token in before if token.text[0].isupper() and token.text not in POSSESSIVES]
    if not proper and noun in _TOWNS | ONE_OF_ITS_KIND:  # "the city of Tarvia"
        place = head.doc[head.i + 2] if head.i + 2 < len(head.doc) and head.doc[head.i + 1].lower_ == "of" else None
        return place is not None and place.text[0].isupper() and place.pos_ == "PROPN"
    if noun not in BODY_NOUNS or not proper:
        return False
    small = {fold(token.text) for token in before if not token.text[0].isupper()}
    if noun in ONE_OF_ITS_KIND or small & ONE_BY_RANK.get(noun, frozenset()):
        return True
    is_placed = any(is_speaking_place(token.text) or fold(token.text) in DEMONYMS for token in proper)
    is_owned = any(token.text in POSSESSIVES for token in head.doc[proper[0].i : head.i])
    return not is_placed and not is_owned and all(token.pos_ == "PROPN" for token in proper)


def is_acronym(name: str) -> bool:
    """Whether a name is initials: "IMF", "R.I.M."."""
    return _ACRONYM.fullmatch(name) is not None


def has_own_initials(span: TokenSpan, name: str) -> bool:
    """Whether the initials of a name stand in brackets behind it: "the Platform for Harbour Pilots (PHP)"."""
    behind = [token.text for token in span.doc[span.end : span.end + 3]]
    initials = [word[0] for word in name.split() if word[0].isupper()]
    within = len(behind) == len("(X)") and behind[0] == "(" and behind[2] == ")"
    return within and len(initials) > 1 and fold(behind[1]) in {fold("".join(initials)), fold("".join(initials[1:]))}


def are_several(span: TokenSpan) -> bool:
    """Whether two organisations speak together: "the BBC and Fairford Media", but "Marks and Sparrow"."""
    joint = next((token.i for token in span if token.lower_ in {"and", "or"}), None)
    if joint is None or not span.start < joint < span.end - 1:
        return False
    sides = (span.doc[span.start : joint], span.doc[joint + 1 : span.end])
    names = [" ".join(token.text for token in side if token.lower_ != "the") for side in sides]
    return all(name[:1].isupper() for name in names) and any(is_acronym(n) or is_speaking_place(n) for n in names)


def is_voiceless_place(head: Token) -> bool:
    """Whether a noun is of a place that has no voice: "central Vostrau Province", "Mill Street"."""
    return head.text[0].isupper() and fold(head.text) in _PLACES
