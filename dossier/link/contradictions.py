"""The same words with another speaker, another day or another place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from dossier.link.ids import digest_of
from dossier.link.words import folded, spoken_words, wording_of
from dossier.records import Contradiction, LinkedPerson, LinkedQuote, Utterance

_WORDS = 5  # content words from which two people hardly say the same by chance


def find_contradictions(
    quotes: Sequence[LinkedQuote], utterances: Iterable[Utterance], people: Sequence[LinkedPerson]
) -> tuple[Contradiction, ...]:
    """Where articles disagree on who said something, on which day, or where."""
    names = {person.id: person.name for person in people}
    by_id = {quote.id: quote for quote in quotes}
    found = list(_of_speakers(quotes, names))
    for utterance in utterances:
        versions = [by_id[version.quote] for version in utterance.versions]
        days = {quote.id: quote.said_on for quote in versions if quote.said_on and quote.precision == "day"}
        places = {quote.id: quote.quote.place.text for quote in versions if quote.quote.place}
        if len(set(days.values())) > 1:
            stated = ", ".join(sorted({str(day) for day in days.values()}))
            found.append(_contradiction("date", days, f"said on different days: {stated}"))
        if len({_place(place) for place in places.values()}) > 1:
            stated = ", ".join(sorted(set(places.values())))
            found.append(_contradiction("place", places, f"said in different places: {stated}"))
    return tuple(sorted(found, key=lambda one: (one.about, one.id)))


def _of_speakers(quotes: Sequence[LinkedQuote], names: Mapping[str, str]) -> Iterable[Contradiction]:
    said: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for quote in quotes:
        if quote.person and quote.quote.kind != "indirect":
            for words in _sentences(spoken_words(quote.quote)):
                said[words][quote.id] = quote.person
    seen = set()
    for holders in said.values():
        speakers = sorted({names[person] for person in holders.values()})
        if len(set(holders.values())) > 1 and tuple(sorted(holders)) not in seen:
            seen.add(tuple(sorted(holders)))
            yield _contradiction("speaker", holders, f"given to different speakers: {', '.join(speakers)}")


def _sentences(text: str) -> Iterable[tuple[str, ...]]:
    wording = wording_of(text)
    for first, last in wording.sentences:
        words = wording.norms[first:last]
        if sum(wording.content[first:last]) >= _WORDS:
            yield words


def _place(place: str) -> str:
    return folded(place).removeprefix("the ")


def _contradiction(
    about: Literal["speaker", "date", "place"], quotes: Iterable[str], explanation: str
) -> Contradiction:
    ids = tuple(sorted(quotes))
    return Contradiction(f"c-{digest_of(about, *ids)}", about, ids, explanation)
