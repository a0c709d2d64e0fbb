"""Phrases that give words to somebody without a verb: "per Ana Ruiz", "in Ruiz's view", "in the words of Ana Ruiz"."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.extract.lexicon import ATTRIBUTING_NOUNS, ATTRIBUTING_PREPOSITIONS


@dataclass(frozen=True, slots=True)
class Columns:
    """What a parse says of each token of a paragraph; its lists may be changed."""

    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    ent: list[str]
    head: list[int]


_WRITERS = frozenset(("my", "our", "your", "i", "we", "me", "us", "you"))
_FARTHEST = 14  # tokens from "in" to the name: "in the view of the committee's chairwoman, ..."


def read_as_according(columns: Columns) -> None:
    """Let each such phrase read as "according to" does in a parse, so that what is learned of that holds for it."""
    for preposition, word in enumerate(columns.lower):
        if word not in ATTRIBUTING_PREPOSITIONS and word not in ATTRIBUTING_NOUNS:
            continue
        cue = _joining(columns, preposition)
        noun = _governed(columns, preposition)
        if cue is None or noun is None:
            continue
        source = noun if word in ATTRIBUTING_PREPOSITIONS else _owner(columns, word, noun)
        if source is None or columns.lower[source] in _WRITERS or not _is_somebody(columns, source):
            continue
        columns.lower[cue], columns.lemma[cue] = "according", "accord"
        columns.pos[cue], columns.tag[cue], columns.dep[cue] = "VERB", "VBG", "prep"
        columns.dep[noun] = "nmod"  # so that "the words" speak for nobody
        columns.head[source], columns.dep[source] = cue, "pobj"


def _joining(columns: Columns, preposition: int) -> int | None:
    """The token that joins the phrase to its clause, if it stands beside one: not in "paid per Harper share"."""
    if columns.dep[preposition] != "prep":
        return None
    cue = preposition
    if cue and columns.lower[cue - 1] == "as" and columns.head[cue] == cue - 1:
        cue -= 1
    before = [columns.lower[t] for t in range(cue) if columns.pos[t] != "SPACE"]
    beside = not before or before[-1] in _BESIDE
    return cue if beside and columns.pos[columns.head[cue]] in ("VERB", "AUX") else None


_BESIDE = (",", ".", "!", "?", "—", "–", "-", "--", "(", "”", '"', "’", "'", "and", "but")


def _governed(columns: Columns, preposition: int) -> int | None:
    below = range(preposition + 1, min(len(columns.lower), preposition + _FARTHEST))
    return next((t for t in below if columns.head[t] == preposition and columns.dep[t] == "pobj"), None)


def _owner(columns: Columns, preposition: str, noun: int) -> int | None:
    """Whose view it is: "in her view", "in the view of Ana Ruiz"."""
    if not {columns.lower[noun], columns.lemma[noun]} & ATTRIBUTING_NOUNS[preposition]:
        return None
    near = range(max(0, noun - _FARTHEST), min(len(columns.lower), noun + _FARTHEST))
    owner = next((t for t in near if columns.head[t] == noun and columns.dep[t] == "poss"), None)
    of = next((t for t in near if columns.head[t] == noun and columns.lower[t] == "of"), None)
    return owner if owner is not None or of is None else _governed(columns, of)


def _is_somebody(columns: Columns, token: int) -> bool:
    return columns.pos[token] in ("PROPN", "PRON") or columns.ent[token] in ("PERSON", "ORG", "NORP")
