"""What a person is, as the article words it beside the name: "Finance Minister Jan Novak", "Ana Ruiz, the mayor"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from dossier.extract.names import fold, is_known, is_place, is_title, title_before
from dossier.extract.people_lexicon import (
    CALENDAR,
    OPINIONS,
    POSSESSIVES,
    RELATIONS,
    ROLE_NOUNS,
    ROLE_QUALIFIERS,
    SHORT_TITLES,
    STARTERS,
    TRADES,
)
from dossier.extract.tagging import is_english
from dossier.language.plurals import singulars

LONGEST_ROLE = 14  # tokens: "the deputy head of the International Committee of the Red Cross for the Middle East"
_LINKS = frozenset({"of", "for", "and", "&", "'s", "’s", "'", "’", "-", "–", "/", "the"})
_PLACING = frozenset({"of", "for", "at", "in", "from", "with", "to", "on", "and", "&", "who", "whose"})
_OPENERS = frozenset({"a", "an", "the", "whose", "its", "their", "his", "her", "our", "my"})
# "the clockmaker", "a hydrologist"
_ROLE_ENDINGS = ("sman", "woman", "person", "ologist", "keeper", "maker", "worker", "grapher")
_POINTERS = frozenset({"that", "this", "these", "those", "it"})  # "the author of that boast" is no role
_OWNERS = frozenset({"his", "her", "their"})
_ENDS = frozenset({",", ".", ";", ":", "—", "--", "–", "(", ")", "-", "?", "!", "\"", "“", "”"})  # fmt: skip
_WORD_POS = frozenset({"PROPN", "NOUN", "ADJ", "NUM"})


def role_before(doc: Doc, start: int) -> str | None:
    """The role that ends right before the token `start`, where a name begins: "Ukraine's Foreign Minister"."""
    at = _before_titles(doc, start)
    if at > 0 and doc[at].text == ",":  # "the head of the agency, Bruno Osei"
        return _role_across_comma(doc, at, start)
    first = role_start(doc, start)
    return None if first is None else _wording(doc, first, at + 1)


def role_start(doc: Doc, start: int) -> int | None:
    """Where the role that ends right before the token `start` begins; None if no role does."""
    at = _before_titles(doc, start)
    if at < 0:
        return None
    if (noun := _office_head(doc, at)) is not None:
        return _left_end(doc, noun)
    return _left_end(doc, at) if _ends_role(doc, at) else None


def _before_titles(doc: Doc, start: int) -> int:
    """The token before the titles before `start`: "Minister" of "Foreign Minister Dr. Osei"."""
    at = start - 1
    while at >= 0 and (size := title_before([token.text for token in doc[max(0, at - 1) : at + 1]])):
        at -= size
    return at


def _office_head(doc: Doc, at: int) -> int | None:
    """The noun of an office whose field ends with the token `at`, however long the field is.

    "Leader of the Opposition (LoO) in the Lok Sabha", "Deputy Minister of foreign Affairs of the Tarvian Federation".
    """
    if not (doc[at].text[0].isupper() or doc[at].text == ")") or is_role_noun(doc[at].text):
        return None
    head = at
    while head > 0 and at - head < LONGEST_ROLE and _is_in_field(doc, head):
        head -= 1
    leads = is_role_noun(doc[head].text) and doc[head].text[0].isupper()
    return head if head < at and leads and doc[head + 1].lower_ in _FIELDS else None


_FIELDS = frozenset({"of", "for", "in", "("})


def _is_in_field(doc: Doc, at: int) -> bool:
    """Whether a token may stand in what an office is of."""
    token, before = doc[at], doc[at - 1]
    if token.lower_ in {"of", "for"} or token.text in {"(", ")"}:
        return True
    if token.lower_ == "in":
        return doc[at + 1].lower_ == "the"
    if token.lower_ == "the" or token.text.islower():
        return before.lower_ in _FIELDS and doc[at + 1].text[0].isupper()
    return token.text[0].isupper() and not is_role_noun(token.text) and not is_title(token.text)


def stated_roles(doc: Doc, start: int, end: int) -> tuple[str, ...]:
    """What is stated of the name from token `start` to `end`: "its head, Professor Ana Ruiz, a chemist".

    A role that is somebody's keeps "his" or "her", so that another's is told from it.
    """
    found = []
    role, first = role_before(doc, start), start
    if role:
        found.append(role)
        first = start - len(role.replace("-", " - ").split())
        while first > 1 and doc[first - 1].lower_ in _OPENERS:
            first -= 1
        if first > 1 and doc[first - 1].text == "," and (other := _role_across_comma(doc, first - 1, first)):
            found.append(other)
    after = role_after(doc, end)
    if after:
        found.append(after)
    kin = _relation_before(doc, first)
    return (*found, kin) if kin else tuple(found)


def _relation_before(doc: Doc, start: int) -> str | None:
    """The relation before a name or its role: "her son Ivo", "his wife, the poet Ana Ruiz"."""
    at = start - 1
    while at > 0 and (doc[at].text == "," or doc[at].lower_ in {"a", "an", "the"}):
        at -= 1
    owned = at > 0 and doc[at].lower_ in RELATIONS and doc[at - 1].lower_ in _OWNERS
    return doc[at - 1 : at + 1].text.casefold() if owned else None


def role_after(doc: Doc, end: int) -> str | None:
    """The role in apposition after the token before `end`, where a name ends: "Ana Ruiz, 45, the mayor of Lima,"."""
    if end == len(doc):
        return None
    mark = doc[end]
    if mark.text not in {",", "("} and not (mark.text in {"-", "–", "—", "--"} and mark.whitespace_):
        return None
    at = end + 1
    if at + 1 < len(doc) and _is_age(doc, at):  # ", 45, a plumber"
        at = next((i + 1 for i in range(at, min(at + 4, len(doc))) if doc[i].text == ","), len(doc))
    last = at
    while last < len(doc) and last - at < LONGEST_ROLE and not _ends_apposition(doc[last]):
        last += 1
    if last == at or last - at >= LONGEST_ROLE or (last < len(doc) and doc[last].ent_type_ == "PERSON"):
        return None
    if last < len(doc) and doc[last].pos_ in {"VERB", "AUX"} and doc[last - 1].dep_ in {"nsubj", "nsubjpass"}:
        return None  # "According to Ana Ruiz, the victim fled"
    if last < len(doc) and doc[last].text[0].isupper() and doc[last - 1].text[0].isupper():
        return None  # the parse cuts a body's name: "president of the Lima Young Liberals"
    return _wording(doc, at, _further_roles(doc, last)) if _is_role_phrase(doc, at, last) else None


def _further_roles(doc: Doc, last: int) -> int:
    """Where a list of roles ends whose first ends at the comma `last`: "Ana Ruiz, Chairman, CEO and president"."""
    end = last
    while end < len(doc) and doc[end].text == ",":
        after = end + 1
        while after < len(doc) and (is_role_noun(doc[after].text) or doc[after].lower_ in {"and", "&"}):
            after += 1
        if after == end + 1 or not (after == len(doc) or _ends_apposition(doc[after])):
            break
        end = after
    joined = any(doc[i].lower_ in {"and", "&"} for i in range(last, end))
    return end if joined else last


def is_role_noun(word: str) -> bool:
    """Whether `word` is what a person may be: "minister", "co-founder", "ex-mayor"."""
    folded = fold(word).removeprefix("ex-").removeprefix("co-")
    return folded in ROLE_NOUNS or (len(folded) > 6 and folded.endswith(_ROLE_ENDINGS))


def is_plural_role(word: str) -> bool:
    """Whether `word` is a role of several: "Senators Ruiz and Osei"."""
    folded = fold(word)
    return folded not in ROLE_NOUNS and any(map(is_role_noun, singulars(folded)))


def _ends_role(doc: Doc, at: int) -> bool:
    token = doc[at]
    word = fold(token.text)
    if word in SHORT_TITLES:
        return token.text[0].isupper()
    if is_role_noun(word) or token.text in TRADES:
        return True
    if word in RELATIONS:
        return at > 0 and doc[at - 1].text in POSSESSIVES
    # "Secretary of State Ana Ruiz", "chief of staff Omar Hadi", "Director of Communications Li Wei"
    return _ends_office(doc, at)


_LONGEST_FIELD = 4  # tokens: "Director of Public Health Services Ana Ruiz"


def _ends_office(doc: Doc, at: int) -> bool:
    """Whether the token `at` ends what an office is of: "Leader of the Opposition Ana Ruiz"."""
    link = at
    while link > 0 and at - link < _LONGEST_FIELD and doc[link].text[0].isupper():
        link -= 1
    link -= doc[link].lower_ == "the" and link > 0
    if link == at or link < 1 or doc[link].lower_ not in {"of", "for"}:
        return link == at and at >= 2 and doc[at - 1].lower_ in {"of", "for"} and is_role_noun(doc[at - 2].text)
    noun = doc[link - 1]
    return is_role_noun(noun.text) and (link == at - 1 or noun.text[0].isupper())


def _left_end(doc: Doc, at: int) -> int:
    """Where the role phrase that ends with the token `at` begins."""
    first = at
    while first > 0 and at - first < LONGEST_ROLE:
        before = doc[first - 1]
        if before.lower_ in _LINKS:
            if not _carries_on(doc, first - 1) or _is_role_of_holder(doc, first - 1, at):
                break
        elif before.text == "." and first > 1 and fold(doc[first - 2].text) in SHORT_TITLES:  # "Lt. Gov."
            first -= 1
        elif _is_short_name(doc, first - 1):  # "Pakistan Muslim League (PML) president"
            first -= 2
        elif not _is_role_word(before) or _is_apart(before, doc[first]):
            break
        first -= 1
    while first < at and (doc[first].lower_ in _LINKS or _is_starter(doc[first])):
        first += 1
    if doc[first].text == "(":  # "... (SLP) district leader", of which the body's name is no part that can be read
        first += 3
    if first > 1 and doc[first - 1].lower_ in {"and", "&"} and first + 1 < at and doc[first + 1].text in POSSESSIVES:
        first += 2  # "Trinidad and Tobago's attorney general" is not Tobago's
    if first > 0 and doc[first - 1].lower_ in {"a", "an"}:
        first -= 1
    return first


def _is_role_of_holder(doc: Doc, link: int, at: int) -> bool:
    """Whether "of" joins somebody to whoever holds the office that ends at `at`: "the lawyer of President Ana Ruiz"."""
    joined = doc[link].lower_ in {"of", "for"} and is_role_noun(doc[at].text)
    return joined and link > 0 and is_role_noun(doc[link - 1].text)


def _is_starter(token: Token) -> bool:
    return fold(token.text) in STARTERS - ROLE_QUALIFIERS and not _is_all_black(token)


def _is_short_name(doc: Doc, at: int) -> bool:
    """Whether a bracket closes at `at` round the initials of the body before it."""
    return at > 2 and doc[at].text == ")" and doc[at - 2].text == "(" and doc[at - 1].text.isupper()


def _is_apart(before: Token, token: Token) -> bool:
    """Whether a common noun before a short title or "former" belongs to the sentence: "paved the way Sen. Ruiz"."""
    if (
        before.text[0].isupper()
        or is_role_noun(before.text)
        or before.pos_ == "ADJ"
        or fold(before.text) in ROLE_QUALIFIERS
    ):
        return False
    if token.text[0].isupper() and before.dep_ not in {"compound", "nmod", "amod", "poss"}:
        return True  # "told the network President Ruiz was ill"
    return fold(token.text) in SHORT_TITLES or fold(token.text) in ROLE_QUALIFIERS


def _carries_on(doc: Doc, link: int) -> bool:
    """Whether a role goes on to the left of "of", "and", "'s" or a hyphen."""
    if link == 0:
        return False
    before, word = doc[link - 1], doc[link].lower_
    if word in {"-", "–", "/"}:
        return not doc[link].whitespace_ and not before.whitespace_
    if word in {"and", "&"}:
        return _is_part_of_office(before, doc[link + 1])
    if word == "the":
        return before.lower_ in {"of", "for"}
    if word in {"of", "for"}:  # "Bank of England governor", "head of communications", not "endorsement of singer"
        return (before.pos_ == "PROPN" and doc[link + 1].text[0].isupper()) or is_role_noun(before.text)
    return _is_role_word(before)


def _is_part_of_office(before: Token, after: Token) -> bool:
    """Whether "and" joins two parts of one office: "Aged Care and Sport Minister", not "Reyes and President Osei"."""
    capital = before.text[0].isupper() and not before.text.isupper() and after.text[0].isupper()
    named = (
        before.ent_type_ in {"PERSON", "GPE", "NORP", "LOC"} or is_place(before.text) or fold(before.text) in CALENDAR
    )
    if fold(after.text) in SHORT_TITLES or (is_known(before.text) and not is_english(fold(before.text), before.vocab)):
        return False  # "by Najm and Speaker Ana Ruiz"
    return capital and not named and not is_role_noun(before.text) and not is_role_noun(after.text)


def _is_all_black(token: Token) -> bool:
    """Whether a word is the first of the one team that begins so: "All Black coach Ana Ruiz"."""
    return token.text == "All" and token.i + 1 < len(token.doc) and token.nbor().text in {"Black", "Blacks"}


def _is_role_word(token: Token) -> bool:
    word = fold(token.text)
    if _is_all_black(token):
        return True
    if word in CALENDAR or word in STARTERS - ROLE_QUALIFIERS or token.text in _ENDS:
        return False
    if token.ent_type_ == "PERSON" and not is_role_noun(word) and not is_title(word) and token.text[0].isupper():
        return token.i + 1 < len(token.doc) and token.nbor(1).text in POSSESSIVES
    if word in ROLE_QUALIFIERS or (token.text[0].isupper() and not token.is_stop):
        return True
    if not token.text[0].isalnum():
        return False
    return token.pos_ in _WORD_POS or (token.tag_ in {"VBG", "VBN"} and token.dep_ in {"amod", "compound"})


def _role_across_comma(doc: Doc, comma: int, start: int) -> str | None:
    """The role in "the head of the agency, Bruno Osei, said" and "her lawyer, Ana Ruiz"."""
    head = comma - 1
    while head > 0 and comma - head < LONGEST_ROLE and not is_role_noun(doc[head].text):
        if doc[head].text in _ENDS or doc[head].pos_ in {"VERB", "AUX", "PRON"}:
            return None
        head -= 1
    if doc[head].lower_ == "chief" and head > 1 and doc[head - 1].lower_ == "in":  # "editor in chief"
        head -= 2
    if not is_role_noun(doc[head].text) or doc[head].ent_type_ == "PERSON":
        return None
    if head + 1 < comma and doc[head + 1].lower_ not in {"of", "for", "at", "in"}:
        return None
    first = _left_end(doc, head)
    opening = doc[first - 1].lower_ if first else ""
    if opening not in _OPENERS and doc[first].lower_ not in {"a", "an"} and not _is_apposed(doc, start, head):
        return None
    if _is_apart_from_name(doc, first - (opening in _OPENERS), start):
        return None
    return _wording(doc, first, comma) if comma - first <= LONGEST_ROLE else None


def _is_apart_from_name(doc: Doc, first: int, start: int) -> bool:
    """Whether a role ends a phrase before the sentence's subject: "According to the coach, Ana Ruiz is late"."""
    if first < 1 or doc[first - 1].pos_ != "ADP":
        return False
    end = start
    while end < len(doc) and (doc[end].pos_ == "PROPN" or doc[end].text in {"-", "–"}):
        end += 1
    return end < len(doc) and doc[end].pos_ in {"VERB", "AUX"}


def _is_apposed(doc: Doc, start: int, head: int) -> bool:
    """Whether the parse has the name at `start` in apposition to the noun `head`."""
    name = doc[start]
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    return name.dep_ == "appos" and name.head.i == head


def _is_age(doc: Doc, at: int) -> bool:
    token = doc[at]
    if token.lower_ in {"aged", "age"}:
        return True
    return token.text.isdigit() and len(token.text) <= 2 and doc[at + 1].text in {",", ")", "-"}


def _ends_apposition(token: Token) -> bool:
    if token.text in {"-", "–"} and not token.whitespace_:
        return False
    return (
        token.text in _ENDS
        or token.lower_ in {"who", "whom", "whose", "which", "that"}
        or token.pos_ in {"VERB", "AUX"}
    )


def _is_role_phrase(doc: Doc, first: int, last: int) -> bool:
    """Whether these tokens are a role: a role noun before the first preposition, or at the end."""
    head = next((i for i in range(first, last) if doc[i].lower_ in _PLACING and i > first), last) - 1
    if doc[head].text in {"'s", "’s"}:
        return False
    word = fold(doc[head].text)
    if any(doc[i].lower_ in {"that", "this", "it"} for i in range(first, last)):
        return False
    if is_role_noun(word):
        return doc[first].lower_ in _OPENERS or doc[first].pos_ in _WORD_POS or doc[first].text[0].isupper()
    return word in RELATIONS and any(
        doc[i].text in {"'s", "’s"} or (doc[i].lower_ == "of" and doc[i + 1].pos_ == "PROPN")
        for i in range(first, last - 1)
    )


def _wording(doc: Doc, first: int, last: int) -> str | None:
    """The words from `first` to `last`, without the definite article."""
    while first < last and doc[first].lower_ in (_OPENERS - {"a", "an"}) | OPINIONS:
        first += 1
    while last > first and (doc[last - 1].text in _ENDS or doc[last - 1].lower_ in _PLACING | {"the"}):
        last -= 1
    text = " ".join(doc[first:last].text.split())
    return None if not text or any(doc[i].lower_ in _POINTERS for i in range(first, last)) else text
