"""The same words with another speaker, another day or another place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from dossier.language.folding import folded
from dossier.link.ids import digest_of
from dossier.link.words import spoken_words, wording_of
from dossier.records import Contradiction, LinkedPerson, LinkedQuote, Utterance

_SENTENCE = re.compile(r"[^.!?…]+")
_WORD = re.compile(r"\w+")
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
    alike: dict[tuple[str, ...], list[tuple[LinkedQuote, str]]] = defaultdict(list)
    for quote in quotes:
        if quote.person and quote.quote.kind != "indirect":
            for sentence in _SENTENCE.findall(spoken_words(quote.quote)):
                alike[_rough_key(sentence)].append((quote, sentence))
    seen = set()
    for candidates in alike.values():
        if len({quote.person for quote, _ in candidates}) > 1:
            for holders in _same_sentences(candidates):
                speakers = sorted({names[person] for person in holders.values()})
                if len(set(holders.values())) > 1 and tuple(sorted(holders)) not in seen:
                    seen.add(tuple(sorted(holders)))
                    yield _contradiction("speaker", holders, f"given to different speakers: {', '.join(speakers)}")


def _rough_key(sentence: str) -> tuple[str, ...]:
    """What two spellings of a sentence share: how its words begin. Cheap, for there are many sentences."""
    return tuple([word[:3] for word in _WORD.findall(sentence.casefold())])


def _same_sentences(candidates: Iterable[tuple[LinkedQuote, str]]) -> Iterable[dict[str, str]]:
    """Quotes that have a telling sentence in common, with who is said to have said it."""
    said: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for quote, sentence in candidates:
        wording = wording_of(sentence)
        if quote.person and wording.weight >= _WORDS:
            said[wording.norms][quote.id] = quote.person
    return said.values()


def _place(place: str) -> str:
    return folded(place).removeprefix("the ")


def _contradiction(
    about: Literal["speaker", "date", "place"], quotes: Iterable[str], explanation: str
) -> Contradiction:
    ids = tuple(sorted(quotes))
    return Contradiction(f"c-{digest_of(about, *ids)}", about, ids, explanation)
