"""What the words of a mention lead to: its head, the names beside it, whom a "who" tells of."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from dossier.extract.descriptions import is_human_noun
from dossier.extract.facts import Placed
from dossier.extract.gender import pronoun_gender
from dossier.extract.names import fold
from dossier.extract.parse import Paragraph
from dossier.extract.people_lexicon import SHORT_TITLES, TRADES
from dossier.extract.roles import LONGEST_ROLE, role_start
from dossier.records import Gender, Mention

SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_LONGEST_TAIL = 10  # tokens: "the representative of the agency in the South Pacific"
_NOT_IN_TAIL = frozenset({"VERB", "AUX", "PUNCT", "PRON", "SCONJ"})
_ROLE_REACH = 5  # tokens: "half-back Ana Ruiz"
_IN_ROLE = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT", "ADV"})
_LIST_REACH = 6  # tokens: "Ana Ruiz, SAN, and Dr. Omar Hadi"
_TITLE_REACH = 4  # tokens: ", the Rev. Dr. Ana Ruiz"


def tokens_of(paragraph: Paragraph, mention: Mention) -> TokenSpan | None:
    """The tokens that a mention covers."""
    start = mention.span.start - paragraph.span.start
    return paragraph.doc.char_span(start, start + len(mention.span), alignment_mode="expand")


def names_behind(span: TokenSpan, inside: Mapping[int, Placed]) -> list[Placed]:
    """The names that a mention leads to, right behind it or in apposition: "His deputy, Dr. Ana Ruiz".

    Several if they are listed: "Counsel for the bank, Ana Ruiz and Omar Hadi,".
    """
    doc, end = span.doc, span.end
    if span[-1].text == "," or end == len(doc):
        return []
    if end in inside:
        return [inside[end]] if inside[end].start == end and not _is_of_holder(span) else []
    for lead in (_behind_short_title, _behind_office, _behind_role, _behind_field):
        if (led := lead(span, inside)) is not None:
            return [led]
    comma = _end_of_tail(span)
    if comma is None:
        return []
    first = next((inside[i] for i in range(comma + 1, min(comma + _TITLE_REACH, len(doc))) if i in inside), None)
    if first is None or any(doc[i].text == "," for i in range(comma + 1, first.start)):
        return []
    found = [first]
    while (following := _listed_after(doc, found[-1].end, inside)) is not None:
        found.append(following)
    return found if _is_apposed(first, span, comma) else []


def _is_of_holder(span: TokenSpan) -> bool:
    """Whether the role before a name is whose or of whom a mention is: "A friend of the minister Ana Ruiz"."""
    first = role_start(span.doc, span.end)
    return first is not None and any(t.pos_ == "ADP" for t in span.doc[span.start : max(first, span.start)])


def _behind_short_title(span: TokenSpan, inside: Mapping[int, Placed]) -> Placed | None:
    """The name behind the full stop of a title that a mention ends with: "said Sgt. Ana Ruiz"."""
    doc, at = span.doc, span.end + 1
    titled = fold(span[-1].text) in SHORT_TITLES and doc[span.end].text == "."
    return inside[at] if titled and at in inside and inside[at].start == at else None


def _behind_office(span: TokenSpan, inside: Mapping[int, Placed]) -> Placed | None:
    """The name behind an office that begins with a mention: "Leader of the Opposition (LoO) in the House Ana Ruiz"."""
    doc, end = span.doc, span.end
    at = next((i for i in range(end, min(end + LONGEST_ROLE, len(doc))) if i in inside), None)
    first = None if at is None or inside[at].start != at else role_start(doc, at)
    return inside[at] if at is not None and first is not None and first <= span.start else None


def _behind_role(span: TokenSpan, inside: Mapping[int, Placed]) -> Placed | None:
    """The name behind a role that goes on with a mention: "Rovers" of "Rovers half-back Ana Ruiz said"."""
    doc, end = span.doc, span.end
    if not span[-1].text[0].isupper():
        return None
    at = next((i for i in range(end, min(end + _ROLE_REACH, len(doc))) if i in inside), None)
    if at is None or inside[at].start != at or any(doc[i].pos_ not in _IN_ROLE for i in range(end, at)):
        return None
    role = doc[at - 1]
    compound = at - 2 >= end and doc[at - 2].text == "-"  # "half-back", "wing-half"
    return inside[at] if compound or is_human_noun(role.lower_) or role.text in TRADES else None


def _behind_field(span: TokenSpan, inside: Mapping[int, Placed]) -> Placed | None:
    """The name right behind what an office is for: "a spokeswoman on trade and energy Ana Ruiz".

    Not that of a holder: "a spokeswoman for singer Ana Ruiz".
    """
    doc, at = span.doc, span.end
    if not is_human_noun(root_of(span).lower_) or doc[at].pos_ != "ADP":
        return None
    while at < len(doc) and at - span.end < _LONGEST_TAIL and doc[at].pos_ not in _NOT_IN_TAIL and at not in inside:
        at += 1
    field = doc[at - 1]
    plain = field.pos_ == "NOUN" and field.text.islower() and not is_human_noun(field.lower_)
    named = at in inside and inside[at].start == at
    return inside[at] if named and plain and field.text not in TRADES else None


def _end_of_tail(span: TokenSpan) -> int | None:
    """The comma behind a mention and what its noun is of: "counsel to the bank,"."""
    doc, at = span.doc, span.end
    if at < len(doc) and doc[at].pos_ == "ADP":
        while at < len(doc) and at - span.end < _LONGEST_TAIL and doc[at].pos_ not in _NOT_IN_TAIL:
            at += 1
    return at if at < len(doc) and doc[at].text == "," else None


def _is_apposed(name: Placed, span: TokenSpan, comma: int) -> bool:
    """Whether a name behind a comma stands for the mention before it, as the parse has it or as the words do."""
    doc, last = span.doc, span.doc[name.end - 1]
    within = span.root.dep_ == "pobj"  # "according to the minister, Ruiz lied" tells of two
    if within and name.end < len(doc) and doc[name.end].text not in {",", "(", "[", "."}:
        return False
    if last.dep_ == "appos" and span.start <= last.head.i < comma:
        return True
    subject = last.dep_ in SUBJECTS and last.head.i == span.root.head.i
    closed = name.end < len(doc) and doc[name.end].text in {",", "(", "["}
    if comma == span.end:
        return subject or (closed and is_human_noun(root_of(span).lower_))
    return subject or closed or name.end == len(doc)


def _listed_after(doc: Doc, end: int, inside: Mapping[int, Placed]) -> Placed | None:
    """The name that goes on with a list: "Ana Ruiz, SAN, and Omar Hadi"."""
    for at in range(end, min(end + _LIST_REACH, len(doc))):
        if at in inside:
            linked = any(doc[i].lower_ in {"and", "&"} or doc[i].text == "," for i in range(end, at))
            return inside[at] if linked and inside[at].start == at else None
        if doc[at].pos_ in {"VERB", "AUX"}:
            return None
    return None


def unknown_name_behind(span: TokenSpan, inside: Mapping[int, Placed]) -> TokenSpan | None:
    """A name of somebody else that a role leads to: in "the counsel, Tunde Alao, argued" no other counsel speaks."""
    doc = span.doc
    for token in doc[span.end : span.end + _LONGEST_TAIL]:
        if token.dep_ == "appos" and span.start <= token.head.i < span.end and token.i not in inside:
            return doc[token.left_edge.i : token.i + 1] if token.ent_type_ == "PERSON" else None
    return None


def root_of(span: TokenSpan) -> Token:
    """The word of a mention that says who it is."""
    root = span.root
    if span[-1].lower_ == "old":  # "the 59-year-old"
        return span[-1]
    if root.pos_ in {"ADP", "DET", "ADJ", "PUNCT", "VERB", "AUX", "PART"} and len(span) > 1:
        nouns = [t for t in span if t.pos_ in {"NOUN", "PROPN", "PRON"} and t.dep_ != "poss"]
        return next((t for t in nouns if t.dep_ in SUBJECTS), nouns[0] if nouns else root)
    return root


def antecedent(who: Token) -> Token | None:
    """The noun that the clause of a relative pronoun tells of."""
    verb = who.head
    while verb.dep_ in {"conj", "xcomp", "ccomp"} and verb.head.i != verb.i and verb.i > who.i:
        if verb.dep_ == "relcl":
            break
        verb = verb.head
    if verb.dep_ in {"relcl", "acl"} and verb.head.i < who.i and (who.lower_ != "who" or _may_be_who(verb.head)):
        return _last_listed(verb.head, who.i)
    at = who.i - 1
    while at >= 0 and who.doc[at].text == ",":
        at -= 1
    return who.doc[at] if at >= 0 and _may_be_who(who.doc[at]) else None


def _last_listed(noun: Token, before: int) -> Token:
    """The last of the list that a noun is part of: "Ruiz, Osei and Hadi, who": Hadi."""
    following = [child for child in noun.rights if child.dep_ == "conj" and child.i < before]
    return _last_listed(following[-1], before) if following else noun


def _may_be_who(noun: Token) -> bool:
    """Whether "who" may mean a noun: a name, somebody, or several."""
    return noun.pos_ in {"PROPN", "PRON"} or is_human_noun(noun.lower_) or noun.tag_ in {"NNS", "NNPS"}


def noun_phrase(noun: Token) -> TokenSpan:
    """A noun with its article, adjectives and what else stands before it."""
    start = noun.i
    for child in noun.lefts:
        if child.dep_ in {"det", "amod", "compound", "poss", "nummod", "nmod"}:
            start = min(start, child.left_edge.i)
    end = noun.i + 1
    for child in noun.rights:  # "lawyers for the singer"
        if child.dep_ != "prep" or child.left_edge.i != end:
            break
        end = child.right_edge.i + 1
    return noun.doc[start:end]


def own_pronoun(speaker: Token) -> Gender | None:
    """The pronoun that a sentence uses of its one subject with a name: "Celeste said she was happy"."""
    subjects = [token for token in speaker.sent if token.i > speaker.i and token.dep_ in SUBJECTS]
    first = next((token for token in subjects if token.pos_ in {"PRON", "PROPN"} or is_human_noun(token.lower_)), None)
    return None if first is None else pronoun_gender(first.lower_)
