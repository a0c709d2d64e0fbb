"""Whom the speakers of an article's quotations mean, read from top to bottom as a careful reader would."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from dossier.extract.attribution import Attribution
from dossier.extract.descriptions import is_human_noun, noun_gender
from dossier.extract.entries import entries_of
from dossier.extract.facts import Facts, Placed, age_after
from dossier.extract.gender import pronoun_gender
from dossier.extract.lexicon import (
    ANSWERING_VERBS,
    ASKING_VERBS,
    BLAMING_VERBS,
    SAYING_VERBS,
    STANCE_ADJECTIVES,
    STANCE_VERBS,
)
from dossier.extract.meanings import described, hesitating, named, noun_of, pronoun, unknown
from dossier.extract.memory import OTHER, POSSESSOR, QUOTED, SPEAKER, STATIVE, SUBJECT, Meaning, Memory, Nature, Number
from dossier.extract.mentions import (
    SUBJECTS,
    antecedent,
    names_behind,
    noun_phrase,
    own_pronoun,
    root_of,
    tokens_of,
    unknown_name_behind,
)
from dossier.extract.names import fold, read_name
from dossier.extract.parse import Paragraph, Parse
from dossier.extract.people_lexicon import FIRST_PERSON, POSSESSIVES, RELATIVE
from dossier.extract.roles import is_plural_role
from dossier.extract.sightings import is_title_cased
from dossier.records import Gender, Mention, Span, Step

_OPEN, _REPORTED, _QUOTED = 0, 1, 2  # the reporter's own words, words that report, words between marks
_THIRD_PERSON = frozenset({"he", "she", "they", "it"})
_OBJECTS = frozenset({"dobj", "dative"})
_ANSWERED_WITHIN = 2  # sentences: "Ruiz accused Osei of lying. He was pale. “I did not,” he said."
_ANSWERING = ANSWERING_VERBS | {"retort", "counter", "rejoin", "insist", "deny"}
_OF_ONESELF = frozenset({"i", "my", "we", "our"})
_EDGES = ".,;:!?“”\"'‘’"
_VOICING = (SAYING_VERBS | STANCE_VERBS | BLAMING_VERBS) - ASKING_VERBS - ANSWERING_VERBS
_ADDING = frozenset({"add", "continue"})
_STATES = frozenset({"be", "have", "remain", "seem", "know"})
_NO_PERSON = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW"})
_NAMELIKE = frozenset({"compound", "flat", "nmod"})


def read_speakers(parse: Parse, facts: Facts, attributions: Sequence[Attribution]) -> dict[Span, Meaning]:
    """Whom each speaker's mention means, by where it stands."""
    zones = _zones(parse, attributions)
    reader = _Reader(facts, zones, _told_of(facts, attributions), attributions, parse.article.text)
    mentions = sorted({a.speaker for a in attributions if a.speaker is not None})
    spans = [mention.span for mention in mentions]
    for paragraph, entry, placed in zip(parse.paragraphs, entries_of(parse), reader.facts.placed, strict=True):
        reader.memory.begin_paragraph(entry)
        first, last = (bisect_left(spans, Span(edge, 0)) for edge in (paragraph.span.start, paragraph.span.end))
        reader.read(paragraph, placed, mentions[first:last])
    return reader.meanings


def _zones(parse: Parse, attributions: Sequence[Attribution]) -> bytearray:
    """For each character of the text, in which kind of words it stands."""
    zones = bytearray(len(parse.article.text))
    for attribution in attributions:
        if attribution.kind == "indirect":
            span = attribution.span
            zones[span.start : span.end] = bytes([_REPORTED]) * len(span)
    for attribution in attributions:
        for part in attribution.parts:
            zones[part.start : part.end] = bytes([_QUOTED]) * len(part)
    speakers = sorted(attribution.speaker.span.start for attribution in attributions if attribution.speaker)
    for paragraph in parse.paragraphs:
        span = paragraph.span
        cited = bisect_left(speakers, span.start) < bisect_left(speakers, span.end)
        if not cited and _is_voiced(paragraph, zones):
            zones[span.start : span.end] = bytes([_QUOTED]) * len(span)
    return zones


def _is_voiced(paragraph: Paragraph, zones: bytearray) -> bool:
    """Whether a paragraph speaks in the first person without marks: words of whoever was just said to speak.

    "Well, this is nothing new. President Petrov has threatened us before." tells of Petrov, and is not his.
    """
    start = paragraph.span.start
    return any(token.lower_ in FIRST_PERSON and zones[start + token.idx] == _OPEN for token in paragraph.doc)


def _told_of(facts: Facts, attributions: Sequence[Attribution]) -> dict[Span, frozenset[str]]:
    """For each speaker's mention, the people who are named in what it says."""
    named = sorted((here.mention.span, here.person) for paragraph in facts.placed for here in paragraph)
    found: dict[Span, frozenset[str]] = {}
    for attribution in attributions:
        if attribution.speaker is not None:
            own = attribution.speaker.span
            for part in attribution.parts or (attribution.span,):
                first, last = (bisect_left(named, (Span(edge, edge), "")) for edge in (part.start, part.end))
                told = frozenset(person for span, person in named[first:last] if not own.contains(span))
                found[own] = found.get(own, frozenset()) | told
    return found


@dataclass(frozen=True, slots=True)
class _Asked:
    """Somebody who was asked or accused: in which sentence, and by whom."""

    sentence: int
    meaning: Meaning
    gender: Gender | None
    by: str
    blamed: bool  # rather than asked: then only words that begin with "I" are an answer


class _Reader:
    """Reads paragraph after paragraph, and remembers whom it met."""

    def __init__(
        self,
        facts: Facts,
        zones: bytearray,
        told_of: Mapping[Span, frozenset[str]],
        attributions: Sequence[Attribution],
        text: str,
    ) -> None:
        self.ages = dict(facts.ages)
        self.facts = replace(facts, ages=self.ages)
        self.zones = zones
        self.told_of = told_of
        surnames = Counter(read_name(person.name).surname for person in facts.people)
        self.shared = {surname for surname, bearers in surnames.items() if bearers > 1}
        self.said = {a.speaker.span: a.span.of(text).casefold().split() for a in attributions if a.speaker}
        self.memory = Memory()
        self.asked: _Asked | None = None  # who was last asked or accused of something
        self.meanings: dict[Span, Meaning] = {}

    def read(self, paragraph: Paragraph, placed: Sequence[Placed], speakers: Sequence[Mention]) -> None:
        """Takes in a paragraph: its names, subjects and speakers in the order in which they stand."""
        doc, base = paragraph.doc, paragraph.span.start
        names = {here.start: here for here in placed}
        inside = {i: here for here in placed for i in range(here.start, here.end)}
        tokens = [(tokens_of(paragraph, mention), mention) for mention in speakers]
        roots = {root_of(span).i: (span, mention) for span, mention in tokens if span is not None}
        spoken = {i for span, _ in roots.values() for i in range(span.start, span.end)}
        self.memory.sentence += any(self.zones[base + token.idx] != _QUOTED for token in doc) or bool(speakers)
        for token in doc:
            zone = self.zones[base + token.idx]
            if token.is_sent_start and token.i and zone != _QUOTED:
                self.memory.sentence += 1
            if token.i in roots:
                span, mention = roots[token.i]
                self._speaker(paragraph, span, mention, inside)
            if token.i in names:
                if token.i not in spoken or self._is_other(names[token.i], roots, spoken):
                    self._name(names[token.i], doc, zone, inside)
            elif token.i not in spoken and zone != _QUOTED:
                if zone == _OPEN and (token.dep_ in SUBJECTS or _owns_subject(token)):
                    self._subject(paragraph, token, inside)
                if token.pos_ == "NOUN" and is_human_noun(token.lower_):
                    self._introduced(token, inside)
                    self._object(paragraph, token, inside)

    def _is_other(self, here: Placed, roots: dict[int, tuple[TokenSpan, Mention]], spoken: set[int]) -> bool:
        """Whether a name within a speaker's mention is not the speaker: "a spokesman for Ruiz"."""
        for span, mention in roots.values():
            if span.start <= here.start < span.end:
                meaning = self.meanings.get(mention.span)
                return meaning is None or meaning.person != here.person
        return here.start in spoken

    def _speaker(self, paragraph: Paragraph, span: TokenSpan, mention: Mention, inside: dict[int, Placed]) -> None:
        if paragraph.headline or is_title_cased(paragraph.doc):
            return
        root = root_of(span)
        within = [inside[i] for i in range(span.start, span.end) if i in inside]
        behind = names_behind(span, inside)
        if behind:
            within += behind
            span = span.doc[span.start : behind[-1].end]
        meaning = named(span, list(dict.fromkeys(within)), mention)
        if meaning is None and behind:  # "an adviser on trade Ana Ruiz", whose trade the parse takes for her title
            meaning = named(span.doc[behind[0].start : span.end], behind, mention)
        number: Number = "one"
        if meaning is None:
            meaning, number = self._meaning(paragraph, root, mention, inside)
            other = unknown_name_behind(span, inside) if meaning.person else None
            if other is not None:
                meaning = unknown(paragraph.mention_of(other))
        if meaning.person:
            number = "one"
        self.meanings[mention.span] = meaning
        gender = self._gender(meaning, mention.text)
        if number == "body" and root.tag_ == "NNP":  # somebody whom the article never names in full
            gender = own_pronoun(root)
            number = "one" if gender or root.ent_type_ not in _NO_PERSON else "body"
        if meaning.label or meaning.rivals:
            self.memory.meet(meaning, SPEAKER, Nature(number, gender, noun_of(meaning, root)))

    def _gender(self, meaning: Meaning, words: str) -> Gender | None:
        """Of whoever is meant: as the article states it, or as the words at hand do."""
        stated = self.facts.genders.get(meaning.person) if meaning.person else None
        return stated or pronoun_gender(words.casefold()) or noun_gender(words)

    def _meaning(
        self, paragraph: Paragraph, root: Token, mention: Mention, inside: dict[int, Placed]
    ) -> tuple[Meaning, Number]:
        word = root.lower_
        if word in FIRST_PERSON:
            return Meaning(reason="the writer speaks"), "one"
        if word in _THIRD_PERSON or pronoun_gender(word):
            told_of = self.told_of.get(mention.span, frozenset()) | _named_in_content(root, inside)
            meaning, number = pronoun(word, mention, self.memory, told_of)
            return self._gone_on(self._answered(meaning, root, mention), root, mention), number
        if word in RELATIVE:
            noun = antecedent(root)
            if noun is not None:
                return self._meaning_of_noun(paragraph, noun, mention, inside)
        return described(mention, root, self.memory, self.facts)

    def _answered(self, meaning: Meaning, root: Token, mention: Mention) -> Meaning:
        """The meaning of a pronoun after "Ruiz asked Osei": "he replied" is not Ruiz, and "he said" may be either.

        Words that tell of a third person go on asking: "“He lied,” she said."
        """
        asked, gender = self.asked, pronoun_gender(root.lower_)
        if asked is None or meaning.person is None or meaning.person != asked.by:
            return meaning
        recent = self.memory.sentence - asked.sentence <= _ANSWERED_WITHIN
        if not recent or gender is None or asked.gender not in {None, gender}:
            return meaning
        if root.head.lemma_.lower() in _ANSWERING:
            return replace(asked.meaning, chain=(Step(mention, "who was asked answers"), *asked.meaning.chain[-1:]))
        said = [word.strip(_EDGES) for word in self.said.get(mention.span, ())]
        if asked.blamed and said[:1] and said[0].partition("’")[0].partition("'")[0] not in _OF_ONESELF:
            return meaning
        tells_of_third = any(pronoun_gender(word) == gender for word in said)
        return meaning if tells_of_third else hesitating(mention, [meaning.label, asked.meaning.label])

    def _gone_on(self, meaning: Meaning, root: Token, mention: Mention) -> Meaning:
        """The meaning of a pronoun that adds to what was said: whoever spoke last may be meant too."""
        voice, gender = self.memory.voice, pronoun_gender(root.lower_)
        if voice is None or root.head.lemma_.lower() not in _ADDING or meaning.person in {None, voice.meaning.person}:
            return meaning
        fits = voice.nature.number == "one" and voice.nature.gender in {None, gender}
        return hesitating(mention, [meaning.label, voice.meaning.label]) if fits else meaning

    def _ask(self, token: Token, meaning: Meaning, gender: Gender | None, inside: Mapping[int, Placed]) -> None:
        """Takes in who is asked or accused: the object of such a verb, which may answer."""
        verb = token.head
        if token.dep_ not in _OBJECTS or verb.lemma_.lower() not in ASKING_VERBS | BLAMING_VERBS:
            return
        asker = next((inside[t.i].person for t in verb.lefts if t.dep_ == "nsubj" and t.i in inside), None)
        if asker is not None and asker != meaning.person:
            blamed = verb.lemma_.lower() in BLAMING_VERBS
            self.asked = _Asked(self.memory.sentence, meaning, gender, asker, blamed=blamed)

    def _meaning_of_noun(
        self, paragraph: Paragraph, noun: Token, mention: Mention, inside: dict[int, Placed]
    ) -> tuple[Meaning, Number]:
        """Whom a "who" means: the noun that its clause tells of."""
        own = mention if noun.lower_ in RELATIVE else paragraph.mention_of(noun_phrase(noun))
        if noun.i in inside:
            here = inside[noun.i]
            return named(paragraph.doc[here.start : here.end], [here], mention) or Meaning(), "one"
        return described(own, noun, self.memory, self.facts)

    def _learn_age(self, meaning: Meaning, paragraph: Paragraph, end: int) -> None:
        """Takes in the age behind a description of a person: "the star, 52, stormed off"."""
        age = age_after(paragraph.doc.text, paragraph.doc[end - 1].idx + len(paragraph.doc[end - 1].text))
        if meaning.person and age is not None:
            self.ages.setdefault(meaning.person, age)

    def _name(self, here: Placed, doc: Doc, zone: int, inside: Mapping[int, Placed]) -> None:
        """Takes in a name that is not the speaker's."""
        last = doc[here.end - 1]
        while last.dep_ in {"compound", "appos", "conj", "flat"} and last.head.i != last.i:
            last = last.head
        # a noun at the root is a subject whose verb the parse missed: "One of them, Ana Ruiz, held on"
        subject = last.dep_ in SUBJECTS or (last.head.i == last.i and last.pos_ not in {"VERB", "AUX"})
        weight = _weight_of_subject(last) if subject and not _is_subordinate(last) else OTHER
        if here.end < len(doc) and doc[here.end].text in POSSESSIVES:
            weight = POSSESSOR
        if zone == _REPORTED:
            weight = min(weight, OTHER) / 2
        elif zone == _QUOTED:
            weight = QUOTED
        meaning = named(doc[here.start : here.end], [here], here.mention)
        if meaning is not None and zone != _QUOTED:
            self._ask(last, meaning, self.facts.genders.get(here.person), inside)
        if meaning is not None:
            self.memory.meet(meaning, weight, Nature(gender=self.facts.genders.get(here.person)))

    def _subject(self, paragraph: Paragraph, token: Token, inside: dict[int, Placed]) -> None:
        """Takes in a pronoun or a human being that is the subject of the reporter's own sentence."""
        if token.i in inside or _belongs_to_name(token, inside):
            return
        word = token.lower_
        if word in {"he", "she"}:
            meaning, number = pronoun(word, paragraph.mention_of(token), self.memory)
            number = "one"
        elif token.pos_ in {"NOUN", "PROPN"} and (is_human_noun(word) or is_plural_role(word)):
            phrase = paragraph.mention_of(noun_phrase(token))
            if phrase.text.split()[0].casefold() in RELATIVE:  # "whose grandfather won it"
                return
            meaning, number = described(phrase, token, self.memory, self.facts)
        elif token.ent_type_ == "PERSON" or fold(token.text) in self.shared or _is_name_of_somebody(token):
            self.memory.meet(unknown(paragraph.mention_of(token)), SUBJECT, Nature(gender=own_pronoun(token)))
            return
        else:
            return
        if meaning.label:
            self._learn_age(meaning, paragraph, token.i + 1)
            gender = self._gender(meaning, token.text)
            # "His father was a strongman" tells of him, not of the father
            aside = meaning.person is None and any(child.dep_ == "poss" for child in token.lefts)
            weight = OTHER if aside or _is_subordinate(token) or token.dep_ == "poss" else _weight_of_subject(token)
            self.memory.meet(meaning, weight, Nature(number, gender, token.text))

    def _introduced(self, token: Token, inside: dict[int, Placed]) -> None:
        """Takes in that a noun stands for somebody without a name: "his mother", "the fishmonger"."""
        if token.i not in inside and not _belongs_to_name(token, inside):
            owned = any(child.dep_ == "poss" for child in token.lefts)
            self.memory.note_unnamed(fold(token.text), owned=owned)

    def _object(self, paragraph: Paragraph, token: Token, inside: dict[int, Placed]) -> None:
        """Takes in whom a verb of asking asks, by a description: "asked the former director"."""
        asked = token.dep_ in _OBJECTS and token.head.lemma_.lower() in ASKING_VERBS
        if not asked or token.i in inside or _belongs_to_name(token, inside):
            return
        phrase = paragraph.mention_of(noun_phrase(token))
        meaning, number = described(phrase, token, self.memory, self.facts)
        if meaning.label:
            gender = self._gender(meaning, token.text)
            self._ask(token, meaning, gender, inside)
            self.memory.meet(meaning, OTHER, Nature(number, gender, token.text))


def _named_in_content(root: Token, inside: Mapping[int, Placed]) -> frozenset[str]:
    """The people whom the clause before a cue names: "It was backed by Ruiz and Osei, he said"."""
    if root.head.lemma_.lower() not in SAYING_VERBS:
        return frozenset()
    clauses = [child for child in root.head.lefts if child.dep_ in {"ccomp", "parataxis"}]
    return frozenset(inside[t.i].person for clause in clauses for t in clause.subtree if t.i in inside)


def _is_name_of_somebody(token: Token) -> bool:
    """Whether a single name that is none of the people's says something of itself: "Nadia told friends she was ill"."""
    alone = token.tag_ == "NNP" and not any(True for _ in token.lefts)
    return alone and token.head.lemma_.lower() in SAYING_VERBS and own_pronoun(token) is not None


def _weight_of_subject(subject: Token) -> float:
    """How much a subject stands out: more by what it does than by what it is, and most by what it says of others.

    "Ruiz praised Osei. “I owe him a lot,” he said." is Ruiz; whoever is appointed or was there has done nothing.
    """
    verb = subject.head
    feels = any(child.lower_ in STANCE_ADJECTIVES for child in verb.children)  # "was happy" tells as much as a deed
    if subject.dep_ == "nsubjpass" or (verb.lemma_.lower() in _STATES and not feels):
        return STATIVE
    denied = any(child.dep_ == "neg" for child in verb.children)
    return SPEAKER if verb.lemma_.lower() in _VOICING and not denied else SUBJECT


def _owns_subject(token: Token) -> bool:
    """Whether a noun says whose the subject is: "The president's roots were in the islands"."""
    return token.dep_ == "poss" and token.pos_ == "NOUN" and token.head.dep_ in SUBJECTS


def _is_subordinate(subject: Token) -> bool:
    """Whether a subject's clause hangs on another: "Ruiz said that Osei had left"."""
    return subject.head.dep_ in {"ccomp", "relcl", "acl", "advcl", "pcomp"} and subject.head.head.i != subject.head.i


def _belongs_to_name(token: Token, inside: dict[int, Placed]) -> bool:
    """Whether a noun is the title of a name or stands in apposition to one: "President Ruiz", "the mayor, Ana Ruiz"."""
    if token.i + 1 in inside or token.head.i in inside:
        return True
    predicate = (child for child in token.head.children if child.dep_ == "attr")
    if token.head.lemma_ == "be" and any(child.i in inside for child in predicate):  # "the cook is Ana Ruiz"
        return True
    for child in token.children:
        if child.dep_ in _NAMELIKE and child.i in inside:
            return True
        if child.dep_ == "appos" and any(
            part.i in inside for part in child.subtree
        ):  # "his wife, the sculptor Ana Ruiz"
            return True
    return False
