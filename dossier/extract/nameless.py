"""Who may stand on a page as a source without a name: people and organisations that the article nowhere names."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from dossier.extract.bodies import head_of, is_demonym, is_human, words_of
from dossier.extract.candidates import Candidates, is_body_noun
from dossier.extract.descriptions import is_aged, is_human_noun, is_person_noun, read_office
from dossier.extract.nameless_lexicon import (
    AGENT_ENDS,
    GROUPS,
    HUMANS,
    NO_AGENTS,
    ONE_HOLDER,
    ONE_OF_SEVERAL,
    SHARES,
    SPEAKERS_OWN,
    SPOKESPEOPLE,
)
from dossier.extract.names import fold
from dossier.extract.organisations_lexicon import BODY_NOUNS, COMPANIES, TITLE_INITIALS
from dossier.extract.people_lexicon import COMPOUND_OFFICES, OFFICES, POSSESSIVES
from dossier.extract.roles import is_plural_role
from dossier.language.plurals import singulars

_SOME = frozenset({"some", "many", "several", "most", "few", "two", "three", "four", "five", "both"})
_POSSESSORS = frozenset({"his", "her", "their", "its", "whose"})
_COMPLEMENTS = frozenset({"of", "for", "at", "from", "with", "in", "to", "close", "familiar", "near"})
_SHORTEST_AGENT = 5  # letters: "her" and "poor" only end so


def why_unlisted(span: TokenSpan, start: int, named: Candidates, bodies: Sequence[str] = ()) -> str | None:
    """Why words at the offset `start` that name nobody are no source without a name, if they are none.

    The reason is to follow the words themselves. "two diplomats" and "a lawyer for the firm" are sources; the lawsuit
    is neither a person nor a body, the holder of an office has a name that the article does not give, and "the club"
    or "the driver" may be what the article names: one of `bodies`, whose names hold the noun, or another.
    """
    head, _ = head_of(span)
    if any(token.lower_ in SHARES for token in span[:3]):
        return "is a share of several"
    if span[0].lower_ == "one" and span[-1].pos_ == "PRON":
        return "is one of several, and the article does not settle of whom"
    are_human = _are_human(head, span)
    if not are_human and not is_body_noun(fold(head.text)):
        is_name = head.text[0].isupper() and not head.is_sent_start and head.pos_ == "PROPN"
        return "is a name that the article does not explain" if is_name else "is neither a person nor an organisation"
    if span[0].lower_ in SPEAKERS_OWN:
        return "does not tell whose it is"
    if not are_human:
        return _why_no_body(head, span, (*bodies, *named.bodies(span)))
    return _why_nobody(head, span, start, named)


def is_in_particular(span: TokenSpan) -> bool:
    """Whether words tell of one in particular, another in each article: "the driver", "Government" in a headline."""
    head, _ = head_of(span)
    if is_several(head, span):
        return False
    bare = span[0].pos_ in {"NOUN", "PROPN", "ADJ"} and not any(token.text in POSSESSIVES for token in span)
    unnamed = fold(head.text) in SPOKESPEOPLE or span[0].lower_ in ONE_OF_SEVERAL  # "FBI spokesman"
    return span[0].lower_ == "the" or (bare and not unnamed)


def is_one_in_a_lead(span: TokenSpan) -> bool:
    """Whether words are one person, told by a calling, whom a paper's lead leaves without a name: "a councillor".

    Whoever speaks for others or as a source stays without one.
    """
    head, _ = head_of(span)
    one = span[0].lower_ in {"a", "an"} and _are_human(head, span) and not is_several(head, span)
    return one and fold(head.text) not in SPOKESPEOPLE and not _is_told_by_another(span, head)


def _why_nobody(head: Token, span: TokenSpan, start: int, named: Candidates) -> str | None:
    """Why words for human beings are no source: "the mayor", "the two ministers", but "the boy's father"."""
    # "the two ministers", but "the 42-year-old baker"
    if len(span) > 2 and span[0].lower_ == "the" and span[1].like_num and span[2].text != "-":
        return _that_may_be(named.people(span, start))
    if is_several(head, span) or span[0].lower_ in ONE_OF_SEVERAL or span[0].like_num:
        return None
    if _is_office(head, span) and not _is_of_one_of_several(head, span):
        return _that_may_be(named.holders(span)) or "is an office, and the article does not tell who holds it"
    speaks_for_others = span[0].lower_ != "the" and fold(head.text) in SPOKESPEOPLE
    if speaks_for_others or _is_told_by_another(span, head):
        return None
    return _that_may_be(named.people(span, start))


def _why_no_body(head: Token, span: TokenSpan, named: Sequence[str]) -> str | None:
    """Why words are no organisation without a name: "the club" where clubs are `named`, but "two clubs"."""
    if is_several(head, span) or span[0].lower_ in ONE_OF_SEVERAL or span[0].like_num:
        return None
    return _that_may_be(named)


_MOST_NAMED = 3  # in a reason


def _that_may_be(names: Sequence[str]) -> str | None:
    """A reason: whom or what the article names that may be meant; None if it is nobody."""
    several = {frozenset(words_of(name)): name for name in reversed(names)}
    whole = [name for words, name in several.items() if not any(words < other for other in several)]
    if not whole:
        return None
    listed = " or ".join(reversed(whole)) if len(whole) <= _MOST_NAMED else "any of several that the article names"
    return f"may be {listed}, and the article does not settle it"


def _is_of_one_of_several(head: Token, span: TokenSpan) -> bool:
    """Whether an office is that of a body which has no name itself: "the head of a charity"."""
    rest = [token.lower_ for token in span if token.i > head.i]
    return rest[:1] in (["of"], ["at"], ["for"]) and rest[1:2] in (["a"], ["an"], ["one"], ["another"])


def _are_human(head: Token, span: TokenSpan) -> bool:
    """Whether a phrase is of human beings: "officials", "her family", "a narrator", "Mexicans"."""
    if is_human(head, span) or is_demonym(head.text):
        return True
    return any(_is_human_word(word) for word in _words(head, span))


def _words(head: Token, span: TokenSpan) -> tuple[str, ...]:
    """The words that may say what a phrase is: "group" and "doctors" of "a group of doctors"."""
    last = span[-1]
    words = (head.lower_, last.lower_) if last.is_lower and span.root.i < last.i else (head.lower_,)
    of = next((token.i for token in span[:4] if token.lower_ == "of"), None)
    if of is None or span[0].lower_ not in ONE_OF_SEVERAL | _SOME:
        return words
    noun = next((token for token in span.doc[of + 1 : span.end] if token.tag_ in {"NNS", "NNPS"}), None)
    return words if noun is None else (*words, noun.lower_)  # "one of the top sources of the party"


def _is_human_word(word: str) -> bool:
    folded = fold(word)
    return folded in GROUPS or any(map(_is_human_noun, (folded, *singulars(folded))))


def _is_human_noun(word: str) -> bool:
    if word in HUMANS:
        return True
    if word in NO_AGENTS or word in BODY_NOUNS or word in COMPANIES or len(word) < _SHORTEST_AGENT:
        return False
    return word.endswith(AGENT_ENDS)


def is_several(head: Token, span: TokenSpan) -> bool:
    """Whether a phrase is of several: "two diplomats", "police", "the Reyes family", "Scott's lawyers"."""
    if is_demonym(head.text) or head.tag_ in {"NNS", "NNPS"}:
        return True
    for word in map(fold, _words(head, span)):
        human = (is_person_noun(one) or is_human_noun(one) or _is_human_noun(one) for one in singulars(word))
        if word in GROUPS or is_plural_role(word) or any(human):
            return True
    return False


def _is_office(head: Token, span: TokenSpan) -> bool:
    """Whether a phrase is an office that one at a time holds: "the prime minister", "Pandan MP", "the HSE chief"."""
    noun = read_office(span.text).head
    word = fold(head.text)
    return not {noun, word}.isdisjoint(OFFICES | ONE_HOLDER | TITLE_INITIALS | COMPOUND_OFFICES.keys())


def _is_told_by_another(span: TokenSpan, head: Token) -> bool:
    """Whether a phrase says whose or of what the person is: "the boy's father", "her lawyer", "spokesman for X"."""
    before = any(token.text in POSSESSIVES or token.lower_ in _POSSESSORS for token in span if token.i < head.i)
    after = any(token.lower_ in _COMPLEMENTS for token in span if token.i > head.i)
    return before or after or is_aged(span.text)
