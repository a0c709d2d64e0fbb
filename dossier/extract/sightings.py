"""Words of the body that may be a person's name, with what speaks for and against each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from dossier.extract.names import fold, is_known, is_place, is_title, name_words, title_words
from dossier.extract.no_people import NO_PEOPLE
from dossier.extract.organisations_lexicon import BODY_NOUNS, TITLE_INITIALS
from dossier.extract.parse import Paragraph
from dossier.extract.people_lexicon import (
    CALENDAR,
    CALLED_AFTER_PEOPLE,
    COMMON_WORDS,
    COURTESY_TITLES,
    CREDITS,
    DEITIES,
    DIVINE_TITLES,
    FIRMS_TOO,
    HE,
    HOUSES,
    HUMAN_VERBS,
    NAMED_BODIES,
    NAMED_THINGS,
    NICKNAME_MARKS,
    PARTICLES,
    PARTIES,
    PERSON_NOUNS,
    PLACE_STARTS,
    POSSESSIVES,
    RELATIONS,
    SHE,
    SHORT_TITLES,
    STARTERS,
    STREETS,
    SUFFIXES,
    SURNAME_ROLES,
    SURNAME_THINGS,
    THING_NOUNS,
    THING_STARTS,
    VESSELS,
)
from dossier.extract.roles import LONGEST_ROLE, is_plural_role, is_role_noun, role_after, role_before, role_start
from dossier.extract.tagging import is_english
from dossier.language.demonyms import DEMONYMS
from dossier.language.given_names import FEMALE_GIVEN, MALE_GIVEN
from dossier.language.names import is_honour
from dossier.records import Span

_OPENING_MARKS = frozenset({"“", '"', "‘", "'", "«"})
_CLOSING_MARKS = frozenset({"”", '"', "’", "'", "»"})
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
    its: bool  # called a body, or taken up as one: "Lorne Marine said its profit fell"
    kin: bool  # after "wife", "friend"
    related: bool  # somebody else is named as a relation of this one: "the daughter of Ko Min", "Ko Min's daughter"
    owns: bool  # a full name follows as its own, as a body's: "Sinn Féin's Peter Dolan"
    body: bool  # "the" stands before it and a word for a body behind it: "the Omar Hadi group"
    owned: bool  # a name stands before it as its own, as a body's: "Peter Dolan of Sinn Féin"
    pronouns: frozenset[str]  # those that its sentence and the next one take up the subject with: "he", "she"
    article: bool  # "the" stands before it
    named: bool  # "the" stands before it and no noun behind it: "the Ana Ruiz sank", not "the Ana Ruiz trial"
    placed: bool  # "in" or "at" stands before it: "in Gua Kelawar"
    starts: tuple[int, ...]  # where each word starts in the seed's text
    speaks: bool = False  # it is the name of an attribution's speaker
    shared: str = ""  # the surname that stands behind another's given name: "Forrest" of "Andrew and Nicola Forrest"

    @property
    def name(self) -> str:
        """The words of the name, its surname too where that stands behind another's given name."""
        return f"{self.text} {self.shared}".strip()

    def with_surname(self, surname: str) -> Sighting:
        """The same as the full name that it is with `surname`, as "Andrew" of "Andrew and Nicola Forrest"."""
        return replace(self, words=(*self.words, fold(surname)), shared=surname)

    def as_surname(self) -> Sighting:
        """The same as one surname, which is printed with a hyphen elsewhere: "Moss Regis" of "Ana Moss-Regis"."""
        return replace(self, words=("-".join(self.words),), starts=self.starts[:1])

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
        if words and not _is_credited(doc, words[0].start):
            sighting = _sighting(paragraph, words)
            shared = _shared_surname(doc, words)
            yield sighting.with_surname(shared) if shared else sighting


def _title(doc: Doc, start: int) -> str | None:
    """The title with a capital right before the token `start`: "mr", "tan sri"."""
    before = [token.text for token in doc[max(0, start - 3) : start] if token.text not in {"'", "’"}][-2:]
    if not before or not before[-1][0].isupper():
        return None
    if len(before) > 1 and title_words(before) == len(before):
        return fold(" ".join(before))
    return fold(before[-1]) if is_title(before[-1]) else None


def _shared_surname(doc: Doc, words: list[Word]) -> str | None:
    """The surname of a given name that has it behind another's: "Forrest" of Andrew in "Andrew and Nicola Forrest"."""
    end = words[-1].end
    if len(words) > 1 or end + 2 >= len(doc) or doc[end].lower_ not in {"and", "&"}:
        return None
    given, surname = doc[end + 1], _word(doc, end + 2)
    shared = is_given(words[0].folded) and is_given(fold(given.text)) and surname.text[0].isupper()
    return surname.text if shared else None


_CREDIT_REACH = 8  # tokens: "Photo: Getty Images / Agence Sud / Ana Ruiz"


def _is_credited(doc: Doc, start: int) -> bool:
    """Whether the name that starts at `start` is whose picture it is: "Photo: Ana Ruiz", "Photo / Ana Ruiz"."""
    for at in range(start - 1, max(-1, start - _CREDIT_REACH), -1):
        if doc[at].text in {".", "!", "?"}:
            return False
        if doc[at].lower_ in CREDITS and doc[at + 1].lower_ in {":", "/", "by", "–", "—", "-", "|"}:
            return True
        split = doc[at].lower_.partition("/")[0] if "/" in doc[at].text else ""
        if split in CREDITS:
            return True
    return False


def is_title_cased(doc: Doc) -> bool:
    """Whether a paragraph is a heading whose words are capitalised, where any word looks like a name."""
    if any(token.lower_ in _ASIDES or (token.text.islower() and is_role_noun(token.text)) for token in doc):
        return False  # "Minister Ana Ruiz (left) at Lowe House", "Ana Ruiz, head of the Garment Workers Union, and"
    long = [t.text for t in doc if t.is_alpha and len(t.text) > 3]
    if doc[len(doc) - 1].text in {".", ",", ":"}:  # "Mayor To Sell Coal Mine." is one, "Reyes left on Monday." is not
        told = any(token.pos_ in {"VERB", "AUX"} and token.text.islower() for token in doc)  # "They are Ana Ruiz ..."
        return len(long) > 3 and not told and all(w[0].isupper() for w in long)
    return len(doc) > 3 and len(long) > 2 and sum(w[0].isupper() for w in long) >= 0.8 * len(long)


# What a caption says beside a name: "Ana Ruiz (left)"
_ASIDES = frozenset({"left", "right", "centre", "center"})


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
        if word.folded == "dato" and doc[word.end : word.end + 1].text in {"'", "’"}:  # "Dato' Sri Halim Yusof"
            at = word.end + 1
            continue
        at = _after_nickname(doc, word) if _is_given_part(run) else word.end
        if at < size and doc[at - 1].whitespace_ == "" and doc[at].text[0].isupper() and _ends_with_stop(word.text):
            continue  # "J.R.R.Tolkien"
    if run:
        yield _trimmed(run)


def _is_given_part(run: list[Word]) -> bool:
    """Whether a run ends with a given name, behind which a nickname may stand: "Mayor Robert", "Robert C."."""
    names = [word.folded for word in run if len(word.folded) > 1 and not is_role_noun(word.folded)]
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
    while len(words) > 1 and not _is_printed_name(words) and (_is_filler(words[0], doc) or _is_place_before(words)):
        words = words[1:]
    while len(words) > 1 and (is_honour(words[-1].text) or _SEVERAL_SEATS.fullmatch(words[-1].text)):
        words = words[:-1]
    words = words[_portfolio(words, doc) :] if words else words
    while words and words[0].text in PARTICLES and len(words) == 1:
        words = []
    if not words or len(words) > LONGEST_NAME + 1 or any(c.isdigit() for c in words[-1].text):
        return []
    if len(words[-1].text.rstrip(".")) == 1 or _is_starter(words, doc):  # "Charles G. and David Reyes"
        return []
    return [] if _is_thing(words, run, doc) else words


def _portfolio(words: list[Word], doc: Doc) -> int:
    """How many words before a full name are words of English: 2 of "Minister for Disaster Recovery John Barlow"."""
    count = 0
    given = next((at for at, word in enumerate(words) if at and is_given(word.folded)), 0)
    if not given and is_english(words[0].folded, doc.vocab):  # "spokesperson on Roads and Rail Omolara Bakare"
        given = next((at for at, word in enumerate(words) if not is_english(word.folded, doc.vocab)), 0)
    led = doc[max(0, words[0].start - 1)].lower_ in _OF_OFFICE | {"the"} or not is_given(words[0].folded)
    if led and _is_of_office(words[0], doc) and not any(_is_but_a_name(w.folded, doc) for w in words[:given]):
        count = given  # "Director of Civil Aviation Ana Ruiz", "MP for Bosumtwe Ana Ruiz"
    while count < len(words) and not _may_be_name(words[count].folded, doc):
        count += 1
    return count if len(words) - count > 1 and words[0].folded not in CALENDAR else 0


def _is_but_a_name(word: str, doc: Doc) -> bool:
    return len(word) == 1 or (is_known(word) and not is_english(word, doc.vocab))


def _is_of_office(word: Word, doc: Doc) -> bool:
    """Whether a word begins what an office before it is of: "Civil" of "Director of Civil Aviation"."""
    return _office_of(word.start, doc) is not None


def _office_of(start: int, doc: Doc) -> int | None:
    """Where the noun of the office stands of which the words that end before `start` say what it is of.

    "Minister" of "Minister in the Ministry of Water, Roads and Rail".
    """
    at = start - 1
    if at < 1 or not (
        doc[at].lower_ in _OF_OFFICE or doc[at].lower_ in {"the", "and", "&"} or doc[at].text[0].isupper()
    ):
        return None  # "the mayor of Torrin, Ko Min"
    while at > 0 and start - at <= LONGEST_ROLE:
        noun = doc[at - 2] if doc[at - 1].text == ")" and at > 1 else doc[at - 1]  # "Member of Parliament (MP) for"
        if doc[at].lower_ in _OF_OFFICE and (
            is_role_noun(noun.text) or noun.text in {"Parliament", "MP"} or role_start(doc, at) is not None
        ):
            return noun.i
        within = doc[at].lower_ in _WITHIN_OFFICE or doc[at].text[0].isupper()
        if not within or is_given(fold(doc[at].text)):
            return None
        at -= 1
    return None


# What stands between the parts of what an office is of: "Minister of Water, Roads and Rail Ana Ruiz"
_OF_OFFICE = frozenset({"of", "for", "on", "in"})
_WITHIN_OFFICE = frozenset({"the", "and", "&", ","}) | _OF_OFFICE
_SEVERAL_SEATS = re.compile(r"[A-Z]{2,4}s")  # "Governor Ana Ruiz MCAs met"


def _may_be_name(word: str, doc: Doc) -> bool:
    return len(word) == 1 or is_known(word) or not is_english(word, doc.vocab)


def _leads(word: Word, index: int, run: list[Word], first: int) -> bool:
    """Whether `word` is a title or a role before a name, not a part of the name ("James Baker Reyes")."""
    folded = word.folded
    # "Prime Minister Sheikh Rehana" and "Shah Nawaz Bhutto", of whose names they are a part
    if folded == "shah" or (folded == "sheikh" and index == len(run) - 2):
        return False
    starts = folded in STARTERS and index > 0 and not _is_initial(word)
    starts = starts or (folded == "class" and index > first)  # "Petty Officer First Class Ana Ruiz"
    if starts or folded in HOUSES or _is_title_in(run, index) or is_plural_role(folded) or _is_short(word.text):
        return True
    if not (is_role_noun(folded) or folded in PERSON_NOUNS or folded in RELATIONS):
        return False
    if is_given(folded) and index == first and len(run) == index + 2:  # "Dean Tulley", but "Dean Ana Reyes"
        return is_given(run[-1].folded)
    return not (index > first and is_given(run[first].folded) and folded in SURNAME_ROLES)


def _is_title_in(run: list[Word], index: int) -> bool:
    """Whether a word is a title or half of one: "Tan" and "Sri" of "Tan Sri Halim Yusof"."""
    pairs = [(run[at].folded, run[at + 1].folded) for at in (index - 1, index) if at >= 0]
    return is_title(run[index].text) or any(title_words(pair) == len(pair) for pair in pairs)


def _is_short(text: str) -> bool:
    """Whether a word is cut short with a full stop, as titles are and names are not: "Del. Ana Reyes"."""
    return text.endswith(".") and text[:-1].isalpha() and len(text) > 3


def _is_starter(words: list[Word], doc: Doc) -> bool:
    """Whether a run ends with a word of the sentence: "Ana Reyes Said", but not "Omar Said"."""
    last = words[-1]
    named = len(words) > 1 and is_known(last.folded) and doc[last.start].ent_type_ == "PERSON"
    return last.folded in STARTERS and not named


def _is_initial(word: Word) -> bool:
    """Whether a word is a letter for a name: "Chief Minister A Ranjit Reddy"."""
    return len(word.folded) == 1 and word.text[0].isupper()


def _is_printed_name(words: list[Word]) -> bool:
    """Whether a name is printed in capitals, so that its first word has the look of initials: "UNA HEALY"."""
    return len(words) == 2 and all(
        len(word.text) > 2 and word.text.isupper() and is_known(word.folded) for word in words
    )


def _is_place_before(words: list[Word]) -> bool:
    """Whether a place stands before a name that begins with an initial: "spokesman of Telangana N V Suresh"."""
    first = words[0].folded
    return len(words) > 2 and _is_initial(words[1]) and is_place(first) and not is_given(first)


def _is_filler(word: Word, doc: Doc) -> bool:
    folded = word.folded
    if _is_initial(word) and not _opens(doc[word.start]):  # "minister A Ranjit Reddy", not "called A Change"
        after = fold(doc[word.end].text)
        return folded in STARTERS and len(after) > 1 and is_english(after, doc.vocab) and not is_given(after)
    personal = doc[word.start].ent_type_ == "PERSON"
    if folded in CALENDAR:  # "Tuesday Novak", but "Jan Novak", "April Osei", "Mr Sunday Bello"
        return not _is_titled(word, doc) if folded.endswith("day") else not personal
    if _are_initials(word, doc) or _begins_in_capitals(word, doc):
        return False
    if folded in DEMONYMS or folded in PARTIES or _is_acronym(word.text):
        return not is_given(folded)
    glued = _GLUED.fullmatch(word.text) and not is_known(folded)  # "told SportWeek Ana Ruiz was", not "McNeil"
    if glued or folded in RELATIONS or folded in STARTERS or folded in COMMON_WORDS:
        return True
    token = doc[word.start]
    return _opens(token) and not token.tag_.startswith("NNP") and token.ent_type_ != "PERSON" and not is_known(folded)


_GLUED = re.compile(r"(?!(?:Mc|Mac|De|Di|Da|La|Le|Van|Fitz|O)[A-Z])[A-Z][a-z]+[A-Z][a-z]+")
# A caption without a space before the text: "Ana RuizA court has", "Ana RuizThe court has"
_RUN_ON = re.compile(r".*[a-z](?:A|An|In|The)")


def _begins_in_capitals(word: Word, doc: Doc) -> bool:
    """Whether a text begins with a given name in capitals, as some papers print it: "BUSY Osei has", not "NATO has"."""
    end = word.end
    if word.start > 0 or len(word.text) < 4 or not (word.text.isalpha() and word.text.isupper()) or end + 1 >= len(doc):
        return False
    surname = doc[end].text[0].isupper() and doc[end].text[1:].islower() and doc[end].dep_ in {"nsubj", "nsubjpass"}
    english = is_english(word.folded, doc.vocab) and not is_english(fold(doc[end].text), doc.vocab)
    return surname and english and doc[end + 1].pos_ in {"VERB", "AUX"}


def _are_initials(word: Word, doc: Doc) -> bool:
    """Whether two capitals are initials before a surname alone: "BJP leader CR Kesavan", but "PM Modi"."""
    if not (len(word.text) == 2 and word.text.isupper() and word.end < len(doc)):
        return False
    before = doc[word.start - 1].text if word.start else ""
    named = doc[word.end].ent_type_ == "PERSON" or before == ")" or (bool(before) and is_title(before))
    named = named and not is_place(word.text) and not is_title(word.text)
    return named and word.folded not in TITLE_INITIALS | SHORT_TITLES and not is_given(fold(doc[word.end].text))


def _is_titled(word: Word, doc: Doc) -> bool:
    """Whether a title or a role with a capital stands right before a word, or other names of a list do."""
    if word.start == 0:
        return False
    before = doc[word.start - 1]
    if before.text[0].isupper():
        return is_title(before.text) or is_role_noun(before.text)
    listed = before.text in {",", "and"} and word.start > 1 and doc[word.start - 2].tag_ in {"NNS", "NNP"}
    return listed and doc[word.end].text[0].isupper() and doc[word.end + 1 : word.end + 2].text in {",", "and"}


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
    if (
        fold(words[-1].text) in SHORT_TITLES
        or any(_RUN_ON.fullmatch(word.text) for word in words)
        or _is_vessel(doc, words)
        or _is_one_of_several(doc[words[-1].end - 1])
        or tuple(word.folded for word in words) in NO_PEOPLE
        or _is_called_after(doc, words)
        or _is_slogan(doc, words)
        or _is_street(doc, words)
        or _is_building(doc, words)
        or _is_deity(words, run)
    ):
        return True
    personal = doc[words[-1].start].ent_type_ == "PERSON"
    if len(words) == 1:
        return _is_single_thing(words[0].folded, personal, led=len(run) > 1)
    if words[-2].text in PARTICLES:  # "Ana de Jesus", whose last word says nothing by itself
        return False
    personal = personal or _is_attested(doc, words)
    return _is_full_thing(words[0].folded, words[-1].folded, personal, titled=is_title(run[0].text))


def _is_called_after(doc: Doc, words: list[Word]) -> bool:
    """Whether a noun behind a name says that a place or a prize is called so: "Ana Ruiz airport"."""
    end = words[-1].end
    while doc[end : end + 1].text == "," and end + 3 < len(doc) and doc[end + 1].text[0].isupper():
        end = next((i for i in range(end + 1, len(doc)) if not doc[i].text[0].isupper()), end + 1)  # "in Ana Ruiz,
        # East Lowe divisions"
    return len(words) > 1 and end < len(doc) and doc[end].lower_ in CALLED_AFTER_PEOPLE and doc[end].text.islower()


def _is_vessel(doc: Doc, words: list[Word]) -> bool:
    """Whether a name of two words is a boat's: "the trawler Ana Ruiz", "the 12m Ana Ruiz", "aboard the Ana Ruiz"."""
    at = words[0].start - 1
    if len(words) < 2 or at < 1:
        return False
    if doc[at].text == ",":  # "the fishing boat, Ana Ruiz,", but "the owner of the boat, Ana Ruiz,"
        return doc[at - 1].lower_ in VESSELS and role_before(doc, words[0].start) is None
    the = next((i for i in range(at, max(-1, at - 4), -1) if doc[i].lower_ in {"the", "a"}), -1)
    between = [token.lower_ for token in doc[the + 1 : at + 1]] if the >= 0 else []
    sized = bool(between) and between[0][0].isdigit() and between[-1] in _MEASURES | {"-"}
    glued = len(between) == 1 and _SIZE.fullmatch(between[0]) is not None
    return sized or glued or doc[at].lower_ in VESSELS


_MEASURES = frozenset({"m", "ft", "metre", "meter", "foot", "tonne", "ton"})
_SIZE = re.compile(r"\d+(?:m|ft)")


def _is_street(doc: Doc, words: list[Word]) -> bool:
    """Whether a name is a street's, of a place or of a home: "in Jensen Close", "Ana Ruiz, of Jensen Close"."""
    start = words[0].start
    if len(words) < 2 or words[-1].folded not in STREETS or start < 1:
        return False
    if doc[start - 1].lower_ in _IN_STREETS or doc[start - 1].text.isdigit():
        return True
    whose = doc[start - 3 if start > 2 and doc[start - 2].text == "," else start - 2] if start > 1 else None
    apart = doc[start - 2].text == "," and doc[words[-1].end : words[-1].end + 1].text == ","
    lives = whose is not None and (apart or whose.text[0].isupper() or whose.lower_ in PERSON_NOUNS)
    return doc[start - 1].lower_ in {"of", "from"} and lives


def _is_building(doc: Doc, words: list[Word]) -> bool:
    """Whether a name whose last word is a thing's too is where something is: "at Albert Hall", "in Grace Park"."""
    start = words[0].start
    return start > 0 and words[-1].folded in SURNAME_THINGS and doc[start - 1].lower_ in _IN_BUILDINGS


_IN_BUILDINGS = frozenset({"in", "at", "inside", "outside", "near"})

_IN_STREETS = frozenset({"in", "on", "at", "near", "along", "off", "outside", "opposite"})


def _is_slogan(doc: Doc, words: list[Word]) -> bool:
    """Whether a name is all that stands between two quotation marks: the crowd shouted “Viva Zamora”."""
    start, end = words[0].start, words[-1].end
    marked = start > 0 and end < len(doc) and doc[start - 1].text in _OPENING_MARKS and doc[end].text in _CLOSING_MARKS
    return marked and len(words) > 1


def _is_deity(words: list[Word], run: list[Word]) -> bool:
    """Whether a name is a god's: "Lord Shiva", "Durga Maa", but "Krishna said" may be a person's."""
    names = {word.folded for word in words}
    holy = {word.folded for word in run} & DIVINE_TITLES
    return bool(holy) and not names.isdisjoint(DEITIES) and names <= DEITIES | DIVINE_TITLES


def _is_attested(doc: Doc, words: list[Word]) -> bool:
    """Whether what stands beside a name says that it is a person's: "trainer Ole Winter", "Grace Church, a diver"."""
    start, end = words[0].start, words[-1].end
    roles = role_before(doc, start), role_after(doc, end)
    return _acts(doc, end) or _is_human(doc, end) or any(role is not None for role in roles)


def _is_one_of_several(name: Token) -> bool:
    """Whether a name alone stands for several, as a firm's does: "The ferry's owners, Lorne Marine, said"."""
    apart = any(token.text == "," for token in name.doc[name.head.i + 1 : name.i])  # not "of Investigations Ana Ruiz"
    several = name.dep_ == "appos" and name.head.tag_ == "NNS" and apart
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
        surname = last not in COMMON_WORDS or is_known(last)  # "Rafiqul Islam"
        return not (personal and (given or (is_known(first) and surname and not is_role_noun(first))))
    if first in PLACE_STARTS and not given:  # "Villa Aurora", "Saint Lawrence", though both words are names
        return not titled
    return first in THING_STARTS and not titled and not (personal and is_known(first) and is_known(last))


def _sighting(paragraph: Paragraph, words: list[Word]) -> Sighting:
    doc = paragraph.doc
    start, end = words[0].start, words[-1].end
    before = doc[start - 1] if start else None
    title = _title(doc, start)
    role = role_before(doc, start) or _portfolio_role(doc, start) or role_after(doc, end)
    token = doc[words[-1].start]
    span = doc[start:end]
    return Sighting(
        span=paragraph.span_of(span),
        text=span.text,
        words=name_words([w.text for w in words]),
        title=title,
        role=role,
        office=before is not None and before.text[0].isupper() and is_role_noun(before.text),
        label=_label(token, start),
        acts=_acts(doc, end),
        human=_is_human(doc, end) or _is_aged(doc, start),
        its=(_is_called_body(doc, end) or _is_its(doc, end)) and not is_given(words[0].folded),
        kin=_is_kin(doc, start, end),
        related=_is_related(doc, start, end),
        owns=_owns_a_name(doc, end),
        body=_is_body(doc, start, end),
        owned=_is_owned(doc, start),
        pronouns=_pronouns_after(doc, end),
        article=before is not None and before.lower_ in {"the", "a", "an"},
        named=before is not None and before.lower_ == "the" and not _leads_to_noun(doc, end),
        placed=_is_placed(doc, start),
        starts=tuple(paragraph.span.start + doc[w.start].idx for w in words if w.text not in PARTICLES),
    )


def _portfolio_role(doc: Doc, start: int) -> str | None:
    """The office whose long name ends right before the name at `start`: "spokesperson on Roads and Rail"."""
    lead = doc[start - 1] if start else None
    if lead is None or not lead.text[0].isupper() or is_role_noun(lead.text) or is_title(lead.text):
        return None
    first = fold(doc[start].text)
    if is_english(first, doc.vocab) and not is_given(first):  # "the United Mine Workers"
        return None
    noun = _office_of(start, doc)
    return None if noun is None else doc[noun:start].text


def _label(name: Token, start: int) -> str:
    """The label of a name; none that belies a role or age before it: a firm "Harbour Party spokesman Ana Ruiz"."""
    before = name.doc[start - 1] if start else None
    led = before is not None and is_role_noun(before.text) and before.text.islower() and before.text not in FIRMS_TOO
    if (led or _is_aged(name.doc, start)) and name.ent_type_ != "PERSON":
        return ""
    return name.ent_type_ if name.ent_type_ in _THING_LABELS or name.ent_type_ == "PERSON" else ""


def _is_called_body(doc: Doc, end: int) -> bool:
    """Whether a body stands in apposition to the name that ends before `end`: "Lorne Marine, the ferry company"."""
    if doc[end : end + 1].text == "(":  # "Ana Ruiz (Congress)" is of one
        return False
    return any(child.dep_ == "appos" and fold(child.text) in BODY_NOUNS for child in doc[end - 1].rights)


def _is_its(doc: Doc, end: int) -> bool:
    """Whether "its" first takes up the name that ends before `end`, a subject: "Lorne Marine said its profit fell"."""
    name = doc[end - 1]
    if name.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    rest = (token for token in name.head.subtree if token.i >= end and (token.pos_ in {"PROPN", "PRON"}))
    first = next((token for token in rest if token.ent_type_ or token.lower_ in HE | SHE | {"its", "itself"}), None)
    return first is not None and first.lower_ in {"its", "itself"}


def _is_kin(doc: Doc, start: int, end: int) -> bool:
    """Whether a relation stands before the name that starts at `start`: "widow Ana Ruiz", "his wife, Ana Ruiz"."""
    before = doc[start - 1] if start else None
    if before is None:
        return False
    if fold(before.text) in RELATIONS:
        return before.text.islower() or _opens(before)
    if before.text != "," or start < 3 or doc[start - 2].lower_ not in RELATIONS - {"parent", "partner"}:
        return False
    leads = end < len(doc) and doc[end].pos_ in {"NOUN", "ADJ", "PROPN"}  # "her mum, Loose Ends presenter Ana Ruiz"
    return not leads and doc[start - 3].lower_ in _WHOSE


_WHOSE = frozenset({"his", "her", "their", "whose", "'s", "’s"})


def _is_related(doc: Doc, start: int, end: int) -> bool:
    """Whether the name from `start` to `end` says whose relation another is."""
    if start > 1 and doc[start - 1].lower_ == "of" and fold(doc[start - 2].text) in RELATIONS:
        return True
    return end + 1 < len(doc) and doc[end].text in POSSESSIVES and fold(doc[end + 1].text) in RELATIONS


def _owns_a_name(doc: Doc, end: int) -> bool:
    """Whether a given name and another capital follow as what the name that ends before `end` has."""
    if end + 2 >= len(doc) or doc[end].text not in POSSESSIVES:
        return False
    return is_given(fold(doc[end + 1].text)) and doc[end + 1].text[0].isupper() and doc[end + 2].text[0].isupper()


def _is_body(doc: Doc, start: int, end: int) -> bool:
    """Whether a name is called a body: "the Omar Hadi group said"."""
    return bool(start) and end < len(doc) and doc[start - 1].lower_ == "the" and doc[end].text in NAMED_BODIES


def _is_owned(doc: Doc, start: int) -> bool:
    """Whether a given name and a surname stand before as what the name that starts at `start` has."""
    if start < 3 or doc[start - 1].lower_ != "of":
        return False
    given, surname = doc[start - 3], doc[start - 2]
    return surname.text[0].isupper() and is_given(fold(given.text)) and given.text[0].isupper()


def _leads_to_noun(doc: Doc, end: int) -> bool:
    """Whether what follows the name that ends before `end` is called after it: "the Ana Ruiz trial", "the Ruizes"."""
    after = doc[end] if end < len(doc) else None
    return after is not None and (after.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"} or after.text in {"-", "–"})


def _is_placed(doc: Doc, start: int) -> bool:
    """Whether a preposition of place leads to the name that starts at `start`, over names that stand before it."""
    at = start - 1
    while at > 0 and (
        doc[at].lower_ in {"and", ",", "or"} or (doc[at].text[0].isupper() and doc[at].ent_type_ == "GPE")
    ):
        at -= 1
    return at >= 0 and doc[at].lower_ in {"in", "at", "near", "outside"}


def _pronouns_after(doc: Doc, end: int) -> frozenset[str]:
    """The pronouns that take up the name that ends before `end`, if it is a subject: "Ruiz told of her illness".

    Those that its own verb has, or that begin the next sentence.
    """
    name = doc[end - 1]
    if name.dep_ not in {"nsubj", "nsubjpass"}:
        return frozenset()
    after = next((token for token in doc[end:] if token.is_sent_start), None)
    found = {"he" if token.lower_ in HE else "she" for token in name.head.subtree if _takes_up(token, name)}
    found |= {"he" if token.lower_ in HE else "she" for token in name.head.subtree if _goes_on(token, name)}
    if after is not None and after.lower_ in HE | SHE:
        found.add("he" if after.lower_ in HE else "she")
    return frozenset(found)


def _takes_up(token: Token, name: Token) -> bool:
    """Whether a pronoun is the possessor of an object of the verb of which `name` is the subject."""
    if token.dep_ != "poss" or token.lower_ not in HE | SHE:
        return False
    owned = token.head
    while owned.dep_ in {"pobj", "prep", "dobj", "attr"} and owned.i != name.head.i:
        owned = owned.head
    return owned.i == name.head.i


def _goes_on(token: Token, name: Token) -> bool:
    """Whether a pronoun is the subject of what the subject does meanwhile: "Ruiz said as she filmed the scene"."""
    clause = token.head
    while_ = any(child.dep_ == "mark" and child.lower_ in {"as", "while"} for child in clause.lefts)
    return token.dep_ == "nsubj" and token.lower_ in {"he", "she"} and while_ and clause.head.i == name.head.i


def _opens(token: Token) -> bool:
    return token.i == 0 or bool(token.is_sent_start) or token.nbor(-1).text in {"“", '"', "‘", "'", ":", "•", "-"}


def _acts(doc: Doc, end: int) -> bool:
    """Whether the name that ends before `end` does what hardly anything but a person does."""
    return doc[end - 1].dep_ in {"nsubj", "nsubjpass"} and doc[end - 1].head.lemma_ in HUMAN_VERBS


def _is_human(doc: Doc, end: int) -> bool:
    """Whether an age, a "who" or quoted words follow the token before `end`: "Ana Ruiz, 45,", 'Ana Ruiz: "No."'."""
    if end + 1 < len(doc) and doc[end].text == ",":
        after = doc[end + 1]
        return after.lower_ in {"who", "aged"} or (after.text.isdigit() and len(after.text) == 2)
    if doc[end : end + 1].text == "(" and doc[end + 2 : end + 3].text == ")":  # "Ana Ruiz (34)", "Ana Ruiz (Congress)"
        inner = doc[end + 1]
        return fold(inner.text) in PARTIES or (inner.text.isdigit() and len(inner.text) == 2)
    speaks = doc[end : end + 1].text == ":" and doc[end + 1 : end + 2].text in _OPENING_MARKS
    return speaks or (end < len(doc) and doc[end].lower_ == "who")


def _is_aged(doc: Doc, start: int) -> bool:
    """Whether an age leads to the name that starts at `start`: "34-year-old Ana Ruiz", but "the 90-year-old bridge"."""
    return start > 1 and doc[start - 1].lower_ == "old" and doc[start - 2].text == "-" and not _is_called_so(doc, start)


def _is_called_so(doc: Doc, start: int) -> bool:
    """Whether "the" leads to an age, which may be a thing's: "the 90-year-old Lorne Arms"."""
    first = next((i for i in range(start - 1, max(-1, start - 7), -1) if doc[i].text[0].isdigit()), 0)
    return first > 0 and doc[first - 1].lower_ in {"the", "its", "a"}


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
