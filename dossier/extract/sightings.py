"""Words of the body that may be a person's name, with what speaks for and against each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from dossier.extract.names import fold, is_known, is_place, is_title, name_words
from dossier.extract.parse import Paragraph
from dossier.extract.people_lexicon import (
    CALENDAR,
    COMMON_WORDS,
    COURTESY_TITLES,
    HOUSES,
    HUMAN_VERBS,
    NAMED_THINGS,
    NICKNAME_MARKS,
    PARTICLES,
    PARTIES,
    PERSON_NOUNS,
    RELATIONS,
    STARTERS,
    SUFFIXES,
    SURNAME_ROLES,
    SURNAME_THINGS,
    THING_NOUNS,
    THING_STARTS,
)
from dossier.extract.place_names import DEMONYMS
from dossier.extract.roles import is_plural_role, is_role_noun, role_after, role_before
from dossier.language.given_names import FEMALE_GIVEN, MALE_GIVEN
from dossier.records import Span

_HYPHENS = frozenset({"-", "–", "‑"})
_THING_LABELS = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"})

LONGEST_NAME = 5  # words: "Maria del Carmen Reyes Ortiz"


@dataclass(frozen=True, slots=True)
class Word:
    """A capitalised word, hyphens included, with the tokens that make it up."""

    text: str
    start: int  # token
    end: int  # token, exclusive

    @property
    def folded(self) -> str:
        """The word without case, accents and full stops."""
        return fold(self.text)


@dataclass(frozen=True, slots=True)
class Sighting:
    """Words that may be a name, and the evidence that stands beside them."""

    span: Span  # in the seed's text
    text: str
    words: tuple[str, ...]  # folded
    title: str | None  # "mr"
    role: str | None
    office: bool  # a role with a capital stands right before it: "Justice Ogala"
    label: str  # spaCy's for the last word: "PERSON", "" where it has none
    acts: bool  # subject of a human verb
    human: bool  # followed by an age or by "who"
    kin: bool  # after "wife", "friend"
    related: bool  # somebody else is named as a relation of this one: "the daughter of Ko Min", "Ko Min's daughter"
    owns: bool  # a full name follows as its own, as a body's: "Sinn Féin's Peter Dolan"
    article: bool  # "the" stands before it
    starts: tuple[int, ...]  # where each word starts in the seed's text

    def without_first(self) -> Sighting:
        """The same without its first word: "Crooked Reyes" may be Reyes."""
        span = Span(self.starts[1], self.span.end)
        text = self.text[span.start - self.span.start :]
        return replace(self, span=span, text=text, words=self.words[1:], starts=self.starts[1:], title=None)


def find_sightings(paragraph: Paragraph) -> Iterator[Sighting]:
    """What may be names in a paragraph, in order."""
    doc = paragraph.doc
    if is_title_cased(doc):
        return
    for run in _runs(doc):
        words = _name_words(run, doc)
        if words:
            yield _sighting(paragraph, words)


def is_title_cased(doc: Doc) -> bool:
    """Whether a paragraph is a heading whose words are capitalised, where any word looks like a name."""
    long = [t.text for t in doc if t.is_alpha and len(t.text) > 3]
    if doc[len(doc) - 1].text in {".", ",", ":"}:  # "Mayor To Sell Coal Mine." is one, "Reyes left on Monday." is not
        return len(long) > 3 and all(w[0].isupper() for w in long)
    return len(doc) > 3 and len(long) > 2 and sum(w[0].isupper() for w in long) >= 0.8 * len(long)


def _runs(doc: Doc) -> Iterator[list[Word]]:
    """Stretches of capitalised words with nothing but particles between them."""
    run: list[Word] = []
    at, size = 0, len(doc)
    while at < size:
        token = doc[at]
        if (token.text[0].isupper() and not _is_headline_verb(token)) or (
            token.text in PARTICLES and (run or _joins(doc, at))
        ):
            word = _word(doc, at)
        else:
            if run:
                yield _trimmed(run)
                run = []
            at += 1
            continue
        run.append(word)
        at = _after_nickname(doc, word) if _is_given_part(run) else word.end
        if at < size and doc[at - 1].whitespace_ == "" and doc[at].text[0].isupper() and _ends_with_stop(word.text):
            continue  # "J.R.R.Tolkien"
    if run:
        yield _trimmed(run)


def _is_given_part(run: list[Word]) -> bool:
    """Whether a run ends with a given name, behind which a nickname may stand: "Mayor Robert", "Robert C."."""
    names = [word.folded for word in run if len(word.folded) > 1]
    return bool(names) and (is_given(names[-1]) or (len(names) == 1 and is_known(names[-1])))


def _after_nickname(doc: Doc, word: Word) -> int:
    """Where a name goes on after `word`, behind a nickname in marks or brackets: `Robert "Bobby" Lane`."""
    at = word.end
    if at + 3 >= len(doc) or doc[at].text not in NICKNAME_MARKS or not doc[at - 1].whitespace_:
        return at
    nickname, closing, after = doc[at + 1], doc[at + 2], doc[at + 3]
    marked = closing.text == NICKNAME_MARKS[doc[at].text] and closing.whitespace_
    named = nickname.text.istitle() and (doc[at].text != "(" or is_known(fold(nickname.text)))
    return at + 3 if marked and named and after.text[0].isupper() else at


def _is_headline_verb(token: Token) -> bool:
    """Whether a capitalised word is the verb of a headline within the text: "Ruiz Was Told"."""
    if token.pos_ == "AUX":
        return token.ent_type_ != "PERSON" or not is_known(token.lower_)
    return token.tag_ in {"VBZ", "VBD"} and token.ent_type_ != "PERSON" and not is_known(token.lower_)


def _trimmed(run: list[Word]) -> list[Word]:
    while run and run[-1].text in PARTICLES:
        run = run[:-1]
    return run


def _ends_with_stop(text: str) -> bool:
    return text.endswith(".")


def _joins(doc: Doc, at: int) -> bool:
    """Whether the particle at `at` is hyphenated to a capitalised word: "al-Hadi"."""
    return at + 2 < len(doc) and doc[at + 1].text in _HYPHENS and doc[at + 2].text[0].isupper()


def _word(doc: Doc, at: int) -> Word:
    end = at + 1
    while (
        end + 1 < len(doc) and doc[end].text in _HYPHENS and not doc[end - 1].whitespace_ and not doc[end].whitespace_
    ):
        if not doc[end + 1].text[0].isalpha():
            break
        end += 2
    return Word(doc[at:end].text, at, end)


def _name_words(run: list[Word], doc: Doc) -> list[Word]:
    """The words of a run that may be a name: what follows its last title, role, country or common word."""
    first = 0
    for index, word in enumerate(run[:-1]):
        if _leads(word, index, run, first):
            first = index + 1
    words = run[first:]
    while len(words) > 1 and _is_filler(words[0], doc):
        words = words[1:]
    while words and words[0].text in PARTICLES and len(words) == 1:
        words = []
    if not words or len(words) > LONGEST_NAME + 1 or any(c.isdigit() for c in words[-1].text):
        return []
    if len(words[-1].text.rstrip(".")) == 1 or words[-1].folded in STARTERS:  # "Charles G. and David Reyes"
        return []
    return [] if _is_thing(words, run, doc) else words


def _leads(word: Word, index: int, run: list[Word], first: int) -> bool:
    """Whether `word` is a title or a role before a name, not a part of the name ("James Baker Reyes")."""
    folded = word.folded
    if is_title(folded) or (folded in STARTERS and index > 0) or is_plural_role(folded) or _is_short(word.text):
        return True
    if folded in HOUSES:
        return True
    if not (is_role_noun(folded) or folded in PERSON_NOUNS or folded in RELATIONS):
        return False
    if is_given(folded) and index == first and len(run) == index + 2:  # "Dean Tulley", but "Dean Ana Reyes"
        return is_given(run[-1].folded)
    return not (index > first and is_given(run[first].folded) and folded in SURNAME_ROLES)


def _is_short(text: str) -> bool:
    """Whether a word is cut short with a full stop, as titles are and names are not: "Del. Ana Reyes"."""
    return text.endswith(".") and text[:-1].isalpha() and len(text) > 3


def _is_filler(word: Word, doc: Doc) -> bool:
    folded = word.folded
    personal = doc[word.start].ent_type_ == "PERSON"
    if folded in CALENDAR:  # "Tuesday Novak", but "Jan Novak", "April Osei"
        return folded.endswith("day") or not personal
    if folded in DEMONYMS or folded in PARTIES or _is_acronym(word.text):
        return not is_given(folded)
    if folded in RELATIONS or folded in STARTERS or folded in COMMON_WORDS:
        return True
    token = doc[word.start]
    return _opens(token) and not token.tag_.startswith("NNP") and token.ent_type_ != "PERSON" and not is_known(folded)


def _is_acronym(text: str) -> bool:
    letters = text.replace(".", "")
    return (
        letters.isupper()
        and 1 < len(letters) <= 5
        and not ("." in text and len(letters) <= 3 and not is_place(letters))
    )


def _is_thing(words: list[Word], run: list[Word], doc: Doc) -> bool:
    """Whether a name's words say that it is no person's: "Trump Tower", "USS Nimitz", "Ivy League-trained"."""
    tail = words[-1].text.rpartition("-")[2]
    if tail != words[-1].text and tail.islower() and not is_known(tail):  # but "Ban Ki-moon"
        return True
    if len(run) > len(words) and run[len(run) - len(words) - 1].folded in NAMED_THINGS:
        return True
    if _is_one_of_several(doc[words[-1].end - 1]):
        return True
    personal = doc[words[-1].start].ent_type_ == "PERSON"
    if len(words) == 1:
        return _is_single_thing(words[0].folded, personal, led=len(run) > 1)
    personal = personal or _is_attested(doc, words)
    return _is_full_thing(words[0].folded, words[-1].folded, personal, titled=is_title(run[0].text))


def _is_attested(doc: Doc, words: list[Word]) -> bool:
    """Whether what stands beside a name says that it is a person's, whatever its words: "trainer Ole Winter", said."""
    start, end = words[0].start, words[-1].end
    return _acts(doc, end) or _is_human(doc, end) or role_before(doc, start) is not None


def _is_one_of_several(name: Token) -> bool:
    """Whether a name alone stands for several, as a firm's does: "The ferry's owners, Lorne Marine, said"."""
    several = name.dep_ == "appos" and name.head.tag_ == "NNS" and name.head.i < name.i
    return several and not any(child.dep_ in {"cc", "conj"} for child in (*name.children, *name.head.children))


def _is_single_thing(word: str, personal: bool, led: bool) -> bool:
    if not led and (word in SURNAME_THINGS or word in SURNAME_ROLES):  # "Park said", of Park Min-jae
        return False
    if word in THING_NOUNS:
        return True
    return (word in CALENDAR or word in COMMON_WORDS or is_role_noun(word)) and not (personal and led)


def _is_full_thing(first: str, last: str, personal: bool, titled: bool) -> bool:
    given = is_given(first)
    if last in THING_NOUNS:
        return not (personal and given and last in SURNAME_THINGS)
    if len(first) == 1 and is_place(last):  # "N. Korea"
        return True
    if last in CALENDAR or last in COMMON_WORDS or is_role_noun(last):
        return not (personal and (given or (is_known(first) and last not in COMMON_WORDS and not is_role_noun(first))))
    return first in THING_STARTS and not titled and not (personal and is_known(first) and is_known(last))


def _sighting(paragraph: Paragraph, words: list[Word]) -> Sighting:
    doc = paragraph.doc
    start, end = words[0].start, words[-1].end
    before = doc[start - 1] if start else None
    title = fold(before.text) if before is not None and is_title(before.text) and before.text[0].isupper() else None
    role = role_before(doc, start) or role_after(doc, end)
    token = doc[words[-1].start]
    span = doc[start:end]
    return Sighting(
        span=paragraph.span_of(span),
        text=span.text,
        words=name_words([w.text for w in words]),
        title=title,
        role=role,
        office=before is not None and before.text[0].isupper() and is_role_noun(before.text),
        label=token.ent_type_ if token.ent_type_ in _THING_LABELS or token.ent_type_ == "PERSON" else "",
        acts=_acts(doc, end),
        human=_is_human(doc, end),
        kin=before is not None and fold(before.text) in RELATIONS and (before.text.islower() or _opens(before)),
        related=_is_related(doc, start, end),
        owns=_owns_a_name(doc, end),
        article=before is not None and before.lower_ in {"the", "a", "an"},
        starts=tuple(paragraph.span.start + doc[w.start].idx for w in words if w.text not in PARTICLES),
    )


def _is_related(doc: Doc, start: int, end: int) -> bool:
    """Whether the name from `start` to `end` says whose relation another is."""
    if start > 1 and doc[start - 1].lower_ == "of" and fold(doc[start - 2].text) in RELATIONS:
        return True
    return end + 1 < len(doc) and doc[end].text in {"'s", "’s", "'", "’"} and fold(doc[end + 1].text) in RELATIONS


def _owns_a_name(doc: Doc, end: int) -> bool:
    """Whether a given name and another capital follow as what the name that ends before `end` has."""
    if end + 2 >= len(doc) or doc[end].text not in {"'s", "’s", "'", "’"}:
        return False
    return is_given(fold(doc[end + 1].text)) and doc[end + 1].text[0].isupper() and doc[end + 2].text[0].isupper()


def _opens(token: Token) -> bool:
    return token.i == 0 or bool(token.is_sent_start) or token.nbor(-1).text in {"“", '"', "‘", "'", ":", "•", "-"}


def _acts(doc: Doc, end: int) -> bool:
    """Whether the name that ends before `end` does what hardly anything but a person does."""
    return doc[end - 1].dep_ in {"nsubj", "nsubjpass"} and doc[end - 1].head.lemma_ in HUMAN_VERBS


def _is_human(doc: Doc, end: int) -> bool:
    """Whether an age or a "who" follows the token before `end`: "Ana Ruiz, 45,"."""
    if end + 1 < len(doc) and doc[end].text == ",":
        after = doc[end + 1]
        return after.lower_ in {"who", "aged"} or (after.text.isdigit() and len(after.text) == 2)
    return end < len(doc) and doc[end].lower_ == "who"


def given_gender(word: str) -> str | None:
    """The pronoun that goes with a given name, where nearly all who bear it are of one gender."""
    first = word.split("-", maxsplit=1)[0]
    return "he" if first in MALE_GIVEN else "she" if first in FEMALE_GIVEN else None


def is_given(word: str) -> bool:
    """Whether `word` is a given name that hardly anything else is called."""
    first = word.split("-", maxsplit=1)[0]
    return first in MALE_GIVEN or first in FEMALE_GIVEN


def is_unlikely_alone(sighting: Sighting) -> bool:
    """Whether a single word is a month, a place or a common word that only a title makes a name: "Mr. May"."""
    word = sighting.words[-1]
    if sighting.title in COURTESY_TITLES:
        return False
    return word in THING_NOUNS or word in CALENDAR or word in COMMON_WORDS or word in SUFFIXES or is_place(word)
