"""The records that flow through the build: frozen, with spans, without behaviour beyond what a value says of itself.

All offsets are Unicode code points into the seed's text with its newlines as they are; an end is exclusive.
`None` means that a fact is unknown; it is never an empty string and never a guess.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

Kind: TypeAlias = Literal["direct", "mixed", "indirect"]
Gender: TypeAlias = Literal["he", "she", "they"]  # by the pronoun
Relation: TypeAlias = Literal["publisher", "wire", "reference", "interview"]
Precision: TypeAlias = Literal["day", "week", "month", "year", "published", "unknown"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: `text[start:end]`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words of this span in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


# Letters and symbols by their class that leave nothing on a page: Hangul fillers, the empty Braille pattern
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def is_visible(text: str) -> bool:
    """Whether a reader sees anything of `text`: more than white space, control characters and marks on nothing."""
    return any(unicodedata.category(sign)[0] in "LNPS" and sign not in _BLANK_LETTERS for sign in text)


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Words of the text that stand for somebody, for a cue, or for a time; `text` is the slice itself."""

    span: Span
    text: str


# ---------------------------------------------------------------------------------------------- read


@dataclass(frozen=True, slots=True)
class Seed:
    """One article as it was saved.

    `text` is what every offset counts in: the file's own text, or what was taken out of HTML or JSON Lines.
    `path` is relative to the project, with forward slashes. `fields` are the facts that the file states of itself
    in front matter, metadata or JSON: title, date, url, outlet, author, wire, language, ...
    """

    id: str
    path: str
    text: str
    sha256: str
    fields: Mapping[str, str] = field(default_factory=dict)
    line: int | None = None  # in a .jsonl file


@dataclass(frozen=True, slots=True, order=True)
class Cut:
    """A stretch of the seed that is not the article, and why it was left out."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class OutletMention:
    """An outlet as the article names it, and what it has to do with the article."""

    name: str
    relation: Relation
    span: Span | None = None  # None where a field of the seed states it


@dataclass(frozen=True, slots=True)
class Article:
    """A seed that has been read: which stretches are the article, and the facts that it states of itself."""

    seed: Seed
    title: str | None
    date: str | None  # ISO 8601: 2024-05-31, or 2024-05 where the day is not stated
    byline: str | None
    dateline: str | None  # the place
    outlets: tuple[OutletMention, ...]
    body: tuple[Span, ...]  # ascending, disjoint; a span may hold several paragraphs
    furniture: tuple[Cut, ...]  # ascending, disjoint, and disjoint from the body
    title_span: Span | None = None  # None where a field states the title, or there is none
    subtitle: str | None = None
    url: str | None = None
    language: str | None = None  # ISO 639-1
    date_note: str | None = None  # why the date is open, where it is: "05/06/2024 may be 5 June or 6 May"
    copy_of: str | None = None  # the id of the earliest article that this one is a copy of
    doubts: tuple[Cut, ...] = ()  # stretches in the body that may be furniture, for the curator
    breaks: tuple[Span, ...] = ()  # white space that ends a line and no paragraph, where lines are wrapped
    lead_ins: tuple[Span, ...] = ()  # what stands before a paragraph's first words: "PRAGUE (AFP) - ", "Exclusive: "

    @property
    def id(self) -> str:
        """The seed's id, which is also the article's."""
        return self.seed.id

    @property
    def text(self) -> str:
        """The seed's text."""
        return self.seed.text


# ------------------------------------------------------------------------------------------- extract


@dataclass(frozen=True, slots=True)
class Person:
    """A person within one article."""

    name: str  # the fullest form that the article gives, without title
    role: str | None  # as the article words it: "NATO Secretary General"
    mentions: tuple[Mention, ...]  # by name only, ascending; never from furniture
    gender: Gender | None = None  # the pronoun that the article uses of the person, or that the given name goes with


@dataclass(frozen=True, slots=True)
class Step:
    """One link of the chain from the words that stand for the speaker to a name, with the reason for it."""

    mention: Mention
    reason: str


@dataclass(frozen=True, slots=True)
class Relay:
    """Who passes on what another said, and the words that say so: "The Courier", "according to"."""

    mention: Mention
    cue: Mention | None


UNSTATED = "the text does not say who says it"  # a quote's reason, where no correction could name a speaker
# Why a speaker has no name: the article gives none ("US officials").
UNNAMED = "a source without a name"


@dataclass(frozen=True, slots=True)
class Quote:
    """Something that somebody said or is reported to have said.

    `span` is the whole of what was said; `parts` its stretches between quotation marks, marks left out (none if
    indirect); `text` is `span` of the seed's text. `speaker` is the mention in the text, `person` the name of the
    article's person whom it means, `organisation` the name of a body instead ("FBI"), `source` the wording of a source
    without a name ("US officials"). Where nobody is certain, all three are None and `reason` says why.
    """

    id: str
    kind: Kind
    span: Span
    parts: tuple[Span, ...]
    text: str
    speaker: Mention | None
    person: str | None
    cue: Mention | None
    rule: str
    reason: str | None
    source: str | None = None
    chain: tuple[Step, ...] = ()
    sentence: Span | None = None  # the sentence or sentences that hold quote and cue: its context
    addressee: Mention | None = None  # "reporters", "The Economist"
    place: Mention | None = None  # "Prague", where the cue states it
    when: Mention | None = None  # "on Friday", as the cue states it
    said_on: str | None = None  # ISO 8601, if `when` and the article's date settle it
    precision: Precision = "unknown"
    about: tuple[str, ...] = ()  # the article's people who are named inside the quote
    confidence: float = 1.0  # of the speaker, 0 to 1
    via: tuple[Relay, ...] = ()  # who relays it, the innermost first
    organisation: str | None = None
    leans_back: bool = False  # its words need the sentence before them, with which `sentence` begins: "this rule"


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article yields."""

    article: Article
    people: tuple[Person, ...]  # in the order of their first mention
    quotes: tuple[Quote, ...]  # in the order of their spans


# ---------------------------------------------------------------------------------------------- link


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling of a person's name, and the ids of the articles that write it so."""

    name: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleClaim:
    """A role as articles give it, and the ids of those articles."""

    role: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LinkedPerson:
    """One person across all articles."""

    id: str  # also the slug of the page: "jens-stoltenberg"
    name: str
    spellings: tuple[Spelling, ...]  # most frequent first
    roles: tuple[RoleClaim, ...]  # most frequent first
    articles: tuple[str, ...]
    wikidata: str | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class LinkedOutlet:
    """One outlet across all articles."""

    id: str
    name: str
    aliases: tuple[str, ...]
    articles: tuple[tuple[str, Relation], ...]  # (article id, relation)
    url: str | None = None
    kind: str | None = None  # "newspaper", "agency", ...: a curator's word


@dataclass(frozen=True, slots=True)
class LinkedOrganisation:
    """One organisation across all articles that quote it: "FBI"."""

    id: str
    name: str
    names: tuple[str, ...]  # every name met, most frequent first
    articles: tuple[str, ...]
    quotes: tuple[str, ...]  # LinkedQuote ids


@dataclass(frozen=True, slots=True)
class LinkedQuote:
    """A quote with all that the linking knows of it.

    `id` is kept once given, by way of the ledger; `quote.id` is what extraction named it.
    """

    id: str
    article: str
    quote: Quote
    person: str | None  # a LinkedPerson's id
    source: str | None  # an UnnamedSource's id
    utterance: str
    said_on: str | None  # the day it was said, else the day it was published, else None
    precision: Precision
    about: tuple[str, ...] = ()  # LinkedPerson ids
    note: str | None = None  # a curator's
    corrected: bool = False
    organisation: str | None = None  # a LinkedOrganisation's id
    slug: str | None = None  # of its article's page; the article's id where none was given

    @property
    def speaker_page(self) -> str | None:
        """The page of who speaks, without ending: "people/jane-doe", "organisations/fbi"; None if that is unknown."""
        if self.person:
            return f"people/{self.person}"
        if self.organisation:
            return f"organisations/{self.organisation}"
        return f"sources/{self.source}" if self.source else None

    @property
    def url(self) -> str:
        """The quote's permalink, relative to the site's root."""
        return f"articles/{self.slug or self.article}/#{self.id}"


@dataclass(frozen=True, slots=True)
class WordDiff:
    """A stretch of the word-level comparison of one version with the fullest one.

    `base` and `version` are the words on each side; either may be empty.
    """

    operation: Literal["same", "omitted", "added", "replaced", "bracketed", "paraphrased"]
    base: str
    version: str


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an utterance, compared with the fullest."""

    quote: str  # a LinkedQuote's id
    diff: tuple[WordDiff, ...]  # empty for the fullest itself
    warnings: tuple[str, ...] = ()  # "leaves out a negation: not"


@dataclass(frozen=True, slots=True)
class Utterance:
    """The same words as one or more articles carry them; `versions` begins with the fullest."""

    id: str
    person: str | None
    versions: tuple[Version, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnnamedSource:
    """Sources without a name who are worded alike: "US officials"."""

    id: str
    label: str
    wordings: tuple[str, ...]
    quotes: tuple[str, ...]  # LinkedQuote ids


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The same words with another speaker, date or place."""

    id: str
    about: Literal["speaker", "date", "place"]
    quotes: tuple[str, ...]
    explanation: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a curator should look at: where, what, and what to do about it."""

    kind: str  # "unknown-speaker", "ambiguous-name", "undated-article", "proposal", ...
    file: str  # relative to the project
    line: int | None
    fact: str
    remedy: str
    severity: Literal["error", "warning", "notice"] = "warning"
    diff: str = ""  # of a proposal: what accepting it would change, as a unified diff


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything the pages and the data are made of. Tuples are sorted, so equal input gives equal bytes."""

    articles: tuple[Extraction, ...]
    people: tuple[LinkedPerson, ...]
    outlets: tuple[LinkedOutlet, ...]
    quotes: tuple[LinkedQuote, ...]
    utterances: tuple[Utterance, ...]
    sources: tuple[UnnamedSource, ...]
    organisations: tuple[LinkedOrganisation, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    redirects: Mapping[str, str] = field(default_factory=dict)  # old page -> new page: "people/a" -> "people/b"
    slugs: Mapping[str, str] = field(default_factory=dict)  # article id -> its page's name: "nato-chief-plays-down"
    findings: tuple[Finding, ...] = ()


def speaker_names(dossier: Dossier) -> dict[str, str]:
    """What each who speaks is called, by `LinkedQuote.speaker_page`; hidden people are not in it."""
    names = {f"people/{person.id}": person.name for person in dossier.people if not person.hidden}
    names |= {f"organisations/{one.id}": one.name for one in dossier.organisations}
    return names | {f"sources/{source.id}": source.label for source in dossier.sources}


# --------------------------------------------------------------------------------------------- write


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What a curator states in the front matter of a person's page; None where nothing is stated."""

    name: str | None = None
    aliases: tuple[str, ...] | None = None
    role: str | None = None
    wikidata: str | None = None
    same_as: str | None = None
    hidden: bool | None = None
    different_from: tuple[str, ...] = ()  # ids or names of others, who are not this person
    parted: tuple[str, ...] = ()  # names that a curator took out of the aliases: they are not this person's


@dataclass(frozen=True, slots=True)
class OutletFacts:
    """What a curator states in the front matter of an outlet's page; None where nothing is stated."""

    name: str | None = None
    aliases: tuple[str, ...] | None = None
    url: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a curator states of a quotation: by its id, or `add` with exact words of the seed.

    `speaker` is the page of who speaks ("people/jane-doe"), a name, or "unknown"; `shown` the words of the link.
    """

    file: str
    line: int
    quote: str | None = None
    speaker: str | None = None
    hide: bool = False
    note: str | None = None
    add: str | None = None
    deleted: bool = False  # hidden by taking it out of a page; no error if it is extracted no more
    shown: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What a curator states in the front matter of an article's page; None where nothing is stated."""

    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    wire: str | None = None
    keep: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    page: str | None = None  # the file that states them, relative to the project


@dataclass(frozen=True, slots=True)
class Curation:
    """All facts that curators stated, by page id; they always win."""

    people: Mapping[str, PersonFacts] = field(default_factory=dict)
    outlets: Mapping[str, OutletFacts] = field(default_factory=dict)
    articles: Mapping[str, ArticleFacts] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)  # of "organisations/moscow", "sources/us-officials"


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown page, planned: its path below docs/ and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """Which ids were given to what, so that they stay: committed as .dossier/ids.jsonl.

    `people`, `outlets`, `organisations` and `sources` map a normalised name to the id it was given; `quotes` an
    article id to its quotes as (id, kind, start, text); `articles` an article id to the slug of its page; `redirects`
    an old page to the one that replaced it.
    """

    people: Mapping[str, str] = field(default_factory=dict)
    outlets: Mapping[str, str] = field(default_factory=dict)
    organisations: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    utterances: Mapping[str, str] = field(default_factory=dict)  # quote id -> utterance id
    quotes: Mapping[str, tuple[tuple[str, Kind, int, str], ...]] = field(default_factory=dict)
    redirects: Mapping[str, str] = field(default_factory=dict)
    articles: Mapping[str, str] = field(default_factory=dict)


Measures: TypeAlias = Mapping[str, Any]
"""Figures by the name of what was measured."""


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How good the extraction is: on the articles that it was tuned on, and on others by what they are."""

    tuned: Measures = field(default_factory=dict)
    held_out: Mapping[str, Measures] = field(default_factory=dict)
