"""Which speakers are organisations with a name ("the IMF"), which have none ("US officials"), and which are nobody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from dossier.extract.bodies import (
    are_several,
    has_own_initials,
    has_the,
    head_of,
    is_acronym,
    is_demonym,
    is_human,
    is_speaking_place,
    is_told_by_owner,
    name_of_body,
    opens_turn,
    phrase_at,
    sign_at,
    why_nobody,
    words_of,
)
from dossier.extract.candidates import Candidates, is_body_noun
from dossier.extract.descriptions import is_human_noun
from dossier.extract.facts import Facts
from dossier.extract.gender import pronoun_gender
from dossier.extract.mentions import tokens_of
from dossier.extract.nameless import is_in_particular, is_one_in_a_lead, is_several, why_unlisted
from dossier.extract.names import fold, is_known, read_name
from dossier.extract.organisations_lexicon import (
    BODY_NOUNS,
    COMPANIES,
    COMPANY_ENDS,
    HOME_BODIES,
    MESSAGES,
    ONE_OF_MANY,
    OUTLET_ENDS,
    PLAIN_BODIES,
    RELEASES,
    TITLE_INITIALS,
    WELL_KNOWN,
)
from dossier.extract.parse import Paragraph, Parse
from dossier.extract.people_lexicon import HOUSES, POSSESSIVES, SURNAME_THINGS
from dossier.extract.references import Resolution
from dossier.extract.roles import is_plural_role
from dossier.extract.sources import source_wording
from dossier.language.folding import folded
from dossier.language.given_names import FEMALE_GIVEN, MALE_GIVEN, PLACE_NAMES
from dossier.language.plurals import singulars
from dossier.records import UNNAMED, Mention, Span, Step

_SMALL = frozenset({"of", "and", "for", "the"})
_QUOTED = re.compile('["“”„«»]')
_JOINED = re.compile(
    r"(?!Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O)[A-Z][a-z]+[A-Z][a-z]+$"
)  # "FlightAware", but no "McKay"
_LONGEST_ACRONYM = 4  # letters, if nothing else tells of a body: "WALLACE" in a transcript is a person


def with_organisations(parse: Parse, facts: Facts, found: Sequence[Resolution]) -> tuple[Resolution, ...]:
    """The resolutions, each source told apart: an organisation by its name, a source without a name, or nobody."""
    reader = _Reader(parse, facts)
    own = {r.chain[-1].mention.span: r.chain[-1].mention for r in found if r.source is not None and r.chain}
    verdicts = {span: reader.verdict(mention) for span, mention in sorted(own.items())}
    return tuple(_as_judged(r, verdicts) if r.source is not None and r.chain else r for r in found)


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What a source's own words are: an organisation's name, with the steps to it, or why they are nobody's."""

    organisation: str | None = None
    person: str | None = None  # whose message it is
    source: str | None = None  # without a name, whose message it is
    chain: tuple[Step, ...] = ()
    nobody: str | None = None
    in_particular: bool = False  # a source without a name that is another one in another article
    body: bool = False  # a source without a name that is an organisation
    several: bool = False


def _as_judged(resolution: Resolution, verdicts: Mapping[Span, _Verdict]) -> Resolution:
    verdict = verdicts[resolution.chain[-1].mention.span]
    if verdict.nobody is not None:
        return Resolution(reason=verdict.nobody)
    spoken, words = resolution.chain[0].mention.text, resolution.chain[-1].mention.text
    name = verdict.organisation or (f"“{words}”" if verdict.body else None)
    if name is not None and pronoun_gender(spoken.lower()) in {"he", "she"}:
        return Resolution(reason=f"“{spoken}” is a person, and {name} is none")
    if verdict.body and spoken.lower() == "they" and not verdict.several:
        return Resolution(reason=f"“{spoken}” may be others than {name}")
    if verdict.organisation is None and verdict.person is None and verdict.source is None:
        return replace(resolution, source=f"the {resolution.source}") if verdict.in_particular else resolution
    chain = (*resolution.chain[:-1], *verdict.chain)
    return replace(
        resolution, source=verdict.source, organisation=verdict.organisation, person=verdict.person, chain=chain
    )


class _Reader:
    """Judges the words that stand for sources by their parse, and by what the article makes of them elsewhere."""

    def __init__(self, parse: Parse, facts: Facts) -> None:
        self.parse, self.people = parse, facts.people
        self.named = Candidates(parse, facts)
        self.outlets = {folded(outlet.name).removeprefix("the ") for outlet in parse.article.outlets}
        self.persons = {word for person in facts.people for word in read_name(person.name).words}
        self.signs: dict[str, int] = {}
        self.places: dict[str, list[tuple[Paragraph, Token]]] = {}
        self.entities: dict[str, Counter[str]] = {}
        for paragraph in parse.paragraphs:
            for token in paragraph.doc:
                self.places.setdefault(fold(token.text), []).append((paragraph, token))
                if token.ent_type_ and token.text[0].isupper():
                    self.entities.setdefault(fold(token.text), Counter())[token.ent_type_] += 1

    def verdict(self, mention: Mention) -> _Verdict:
        """What a mention's words are."""
        span = self._tokens(mention)
        if span is None:
            return _Verdict()
        if (name := self.name_in(span, mention.text)) is not None:
            several = f"several speak together: {mention.text}" if are_several(span) else None
            return _Verdict(nobody=several) if several else _Verdict(name, chain=(Step(mention, "named"),))
        if (author := self._author(span)) is not None:
            return author
        reason = self._why_nobody(mention, span)
        before = None if reason else self._named_before(mention, span)
        if before is not None:
            return before
        head, _ = head_of(span)
        bodies = tuple(name for name, _ in self._bodies(fold(head.text), len(self.parse.article.text)))
        reason = reason or why_unlisted(span, mention.span.start, self.named, bodies)
        if reason is not None:
            return _Verdict(nobody=f"“{mention.text}” {reason}")
        is_body = is_body_noun(fold(head.text))
        return _Verdict(in_particular=is_in_particular(span), body=is_body, several=is_several(head, span))

    def _why_nobody(self, mention: Mention, span: TokenSpan) -> str | None:
        """Why words stand for nobody who speaks, or for somebody whom the article may name elsewhere."""
        if (reason := why_nobody(span)) is not None:
            return reason
        if self._are_of_one_name(span):
            return "are several of one name"
        if self._is_bare_name(span):
            return "is a name that the article does not explain"
        if self._is_named_further_on(mention, span):
            return "opens the article, which may name who it is further on"
        return "is a headline's word for what the text below may name" if self._is_only_in_headline(span) else None

    def _is_named_further_on(self, mention: Mention, span: TokenSpan) -> bool:
        """Whether a paper's lead tells of somebody whom it names behind it: "A councillor said so. Ana Ruiz"."""
        body = [paragraph for paragraph in self.parse.paragraphs if not paragraph.headline]
        opens = bool(body) and mention.span.start < body[0].span.start + body[0].doc[0].sent.end_char
        if not opens or not is_one_in_a_lead(span):
            return False
        named = sorted(m.span for person in self.people for m in person.mentions)
        return bool(named) and named[0].start > mention.span.start

    def _is_only_in_headline(self, span: TokenSpan) -> bool:
        """Whether words of one stand in a headline, and no body of the text says it again: "Law firm denies claims"."""
        head, _ = head_of(span)
        if is_several(head, span) or not any(p.headline and p.doc is span.doc for p in self.parse.paragraphs):
            return False
        return all(paragraph.headline for paragraph, _ in self.places[fold(head.text)])

    def _author(self, span: TokenSpan) -> _Verdict | None:
        """Whose message the words are, a body's or a person's: "a statement from the IMF", "Ruiz's latest update"."""
        head, _ = head_of(span)
        if (MESSAGES | RELEASES).isdisjoint((fold(head.text), *singulars(fold(head.text)))):
            return None
        link = next((token for token in span if token.i > head.i and token.lower_ in {"from", "by"}), None)
        mark = next((token for token in span if token.i < head.i and token.text in POSSESSIVES), None)
        if link is None and mark is None:
            return None
        author = span.doc[link.i + 1 : span.end] if link is not None else span.doc[span.start : (mark or head).i]
        name = self.name_in(author, author.text) if len(author) else None
        own = next(paragraph for paragraph, token in self.places[fold(head.text)] if token.doc is span.doc)
        steps = (Step(own.mention_of(span), "whose words these are"), Step(own.mention_of(author), "named"))
        person = None if name or not len(author) else self._person_at(own.mention_of(author).span)
        if name or person:
            return _Verdict(name, person, chain=steps)
        source = self._source_in(author, own.mention_of(author)) if len(author) else None
        if source is None:
            return _Verdict(nobody=f"“{span.text}” is what was said, not who said it")
        return _Verdict(source=source, chain=(steps[0], replace(steps[1], reason=UNNAMED)))

    def _source_in(self, span: TokenSpan, mention: Mention) -> str | None:
        """What the source without a name is called whose message it is: "police" of "reports from the police"."""
        is_one = self._why_nobody(mention, span) is None
        listed = is_one and why_unlisted(span, mention.span.start, self.named) is None and not is_in_particular(span)
        return source_wording(mention.text) if listed else None

    def _person_at(self, span: Span) -> str | None:
        """The person whom words name, and nobody else: "Ruiz", "Mayor Ana Ruiz", but not "Ruiz's lawyer"."""
        named = [(person, mention) for person in self.people for mention in person.mentions]
        inside = [(person.name, mention.span) for person, mention in named if span.contains(mention.span)]
        return inside[0][0] if len(inside) == 1 and inside[0][1].end == span.end else None

    def _tokens(self, mention: Mention) -> TokenSpan | None:
        for paragraph in self.parse.paragraphs:
            if paragraph.span.contains(mention.span):
                span = tokens_of(paragraph, mention)
                return span if span is not None and len(span) else None
        return None

    def name_in(self, span: TokenSpan, words: str) -> str | None:
        """The name of the organisation that the tokens are, without "the"; None if they are none or it has none."""
        head, before = head_of(span)
        if span[0].lower_ in ONE_OF_MANY or is_human(head, span):
            return None
        name = self._without_leader(name_of_body(span, head, words))
        if not name or _QUOTED.search(name) or not any(sign.isupper() for sign in name):
            return None
        is_named = (
            self._is_proper(head, name) or has_own_initials(span, name)
            if head.text[0].isupper()
            else is_told_by_owner(head, before)
        )
        return name if is_named else None

    def _without_leader(self, name: str) -> str:
        """A name without the person whose it is: "Harbour Front" of "Ruiz's Harbour Front", but "Ruiz's office"."""
        owner, mark, rest = name.replace("’", "'").partition("'s ")
        owned = bool(mark) and rest[0].isupper() and set(fold(owner).split()) <= self.persons
        return name[len(owner) + len(mark) :] if owned else name

    def _is_proper(self, head: Token, name: str) -> bool:
        """Whether a head with a capital is that of an organisation's name."""
        whole, parts = fold(name), [fold(word) for word in name.split()]
        is_somebodys = parts[-1] in SURNAME_THINGS and head.ent_type_ == "PERSON"  # "Grace Hall"
        if whole in PLAIN_BODIES or whole in self.persons or is_somebodys:
            return False
        if whole in HOUSES or folded(name) in self.outlets or COMPANY_ENDS & set(parts[1:]):
            return True
        if fold(head.text) in BODY_NOUNS:
            return len(parts) > 1 or head.pos_ == "PROPN"
        if head.pos_ != "PROPN" and len(parts) == 1 and not is_acronym(name):
            return False
        return self._is_known_body(head, name) or self._is_called_a_body(head, parts)

    def _is_known_body(self, head: Token, name: str) -> bool:
        """Whether a name is one of an organisation unless the article speaks of a person: "Ford said he"."""
        whole, signs = fold(name), self._signs(head)
        if whole in WELL_KNOWN:
            votes = self.entities.get(fold(head.text), Counter())
            return " " in name or (signs >= 0 and (votes["ORG"] >= votes["PERSON"] or not is_known(head.text)))
        if _JOINED.match(name):
            return signs >= 0 and not is_known(name)
        if is_speaking_place(name):
            return signs >= 0 or whole not in MALE_GIVEN | FEMALE_GIVEN | PLACE_NAMES
        is_short = len(name) <= _LONGEST_ACRONYM or signs > 0 or "." in name
        return is_acronym(name) and is_short and signs >= 0 and not opens_turn(head)

    def _is_called_a_body(self, head: Token, parts: Sequence[str]) -> bool:
        """Whether the article makes a name that says nothing by itself an organisation's: "Nutkin said its"."""
        signs, votes = self._signs(head), self.entities.get(fold(head.text), Counter())
        if is_demonym(head.text) or opens_turn(head) or votes["ORG"] <= votes["PERSON"] + votes["GPE"]:
            return False
        if parts[-1] in OUTLET_ENDS and (len(parts) > 1 or has_the(head)):
            return True
        return signs > 0 or (signs == 0 and not votes["PERSON"] and len(parts) > 1 and not all(map(is_known, parts)))

    def _signs(self, head: Token) -> int:
        """What the words around a name, wherever it stands, tell: more than 0 of a body, less than 0 of a person."""
        word = head.text
        if word not in self.signs:
            self.signs[word] = sum(sign_at(token) for _, token in self.places[fold(word)] if token.text == word)
        return self.signs[word]

    def _is_bare_name(self, span: TokenSpan) -> bool:
        """Whether words are a name and nothing else: a surname of nobody whom the article names, "Chandrika"."""
        head, _ = head_of(span)
        words = [
            token for token in span if token.text not in POSSESSIVES and not token.is_punct and token.lower_ != "the"
        ]
        if len(words) == 1 and head.is_sent_start and is_human_noun(head.lower_):  # "Mum tells of it"
            return False
        if is_demonym(head.text) or fold(head.text) in PLAIN_BODIES | BODY_NOUNS | TITLE_INITIALS:
            return False
        if any(is_human_noun(token.lower_) for token in words[:-1]) and head.pos_ == "PROPN":  # "club owner Novak"
            return not is_human(head, span)
        if not all(token.text[0].isupper() for token in words):
            return False
        if len(words) == 1 and (head.ent_type_ == "PERSON" or self._has_always_a_capital(head)):
            return not has_the(head)
        return not is_human(head, span) and all(token.pos_ == "PROPN" for token in words)

    def _are_of_one_name(self, span: TokenSpan) -> bool:
        """Whether words are a family whose name the article's people bear: "the Ruizes", "the Holms"."""
        head, _ = head_of(span)
        is_name = head.text[0].isupper() and len(span) <= 2
        return is_name and not self.persons.isdisjoint(singulars(fold(head.text)))

    def _has_always_a_capital(self, head: Token) -> bool:
        """Whether a noun is written with a capital within sentences too, and never without."""
        tokens = (token for paragraph, token in self.places[fold(head.text)] if not paragraph.headline)
        written = {(token.text, bool(token.is_sent_start)) for token in tokens}
        is_name = (head.text, False) in written and (head.lower_, False) not in written
        return is_name and not is_plural_role(head.text)

    def _named_before(self, mention: Mention, span: TokenSpan) -> _Verdict | None:
        """The one organisation named before that "the ministry" or "the electoral commission" can be."""
        head, before = head_of(span)
        noun = fold(head.text)
        if span[0].lower_ != "the" or noun in HOME_BODIES or noun not in BODY_NOUNS | COMPANIES or len(span) > 4:
            return None
        said = {fold(token.text) for token in before if token.is_alpha}
        met: dict[str, tuple[str, Mention]] = {}
        for name, where in self._bodies(noun, mention.span.start):
            if said <= words_of(name):
                met.setdefault(_which(name, noun), (name, where))
        if len(met) != 1:
            return None
        ((name, where),) = met.values()
        steps = (Step(mention, "the only one named before that it fits"), Step(where, "named"))
        return _Verdict(name, chain=steps)

    def _bodies(self, noun: str, until: int) -> Iterator[tuple[str, Mention]]:
        """The organisations named before `until` that are what `noun` says, each with its mention."""
        for word in sorted({noun} | (COMPANY_ENDS if noun in COMPANIES else set())):
            for paragraph, token in self.places.get(word, ()):
                span = phrase_at(token)
                mention = paragraph.mention_of(span)
                if mention.span.end <= until and (name := self.name_in(span, span.text)) is not None:
                    yield name, mention


def _which(name: str, noun: str) -> str:
    """What tells an organisation from others of its kind; a company's first word does."""
    return fold(name.split(maxsplit=1)[0]) if noun in COMPANIES else " ".join(sorted(words_of(name) - _SMALL))
