"""The surroundings of a marked stretch in signs and sorts, of which the features of its speakers are made."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.lexicon import SAYING_VERBS, WORK_NOUNS
from dossier.extract.scene import Stretch
from dossier.extract.words import Words

_PRONOUNS = frozenset(("he", "she", "they", "i", "we", "you", "it", "who", "that", "which", "this", "one", "those"))


def verb_kind(words: Words, verb: int) -> str:
    """S for a verb of saying, O for another; with its form where that tells: Sing for "saying"."""
    return ("S" if words.lemma[verb] in SAYING_VERBS else "O") + ("ing" if words.tag[verb] == "VBG" else "")


def mention_sort(words: Words, token: int) -> str:
    """The mention's sort: the pronoun itself, PERSON, ORG, GPE, another name, or a common noun with its number."""
    lower = words.lower[token]
    if lower in _PRONOUNS:
        return lower
    if words.pos[token] == "PROPN":
        return words.ent[token] or "NAME"
    if words.pos[token] == "NOUN":
        return words.tag[token] + (":" + words.ent[token] if words.ent[token] else "")
    return words.pos[token]


def token_signs(words: Words, inside: tuple[int, ...]) -> list[str]:
    """For each token one sign of a small alphabet, from which the patterns around a stretch are made."""
    return [_token_sign(words, token, inside[token]) for token in range(len(words))]


_PLAIN = {
    "ADP": "P",
    "NOUN": "N",
    "PROPN": "N",
    "PRON": "N",
    "AUX": "A",
    "CCONJ": "C",
    "SCONJ": "C",
    "PART": "",
    "NUM": "",
}


def _token_sign(words: Words, token: int, inside: int) -> str:
    if inside >= 0:
        return "Q"
    pos = words.pos[token]
    if pos == "VERB":
        return verb_kind(words, token)
    if words.lower[token] in ("that", "as", "who", "when", "if", "whether", "because", "and", "but", "of"):
        return words.lower[token]
    if pos == "PUNCT":
        sign = words.text[token]
        return sign if sign in (",", ":", ".", "(", ")", ";") else "-" if sign in ("—", "–", "--", "-", "―") else ""
    return _PLAIN.get(pos, "")


def pattern_of(symbols: list[str]) -> str:
    """The signs without the empty ones and without repeats, "*" in the middle if there are many."""
    kept: list[str] = []
    for symbol in symbols:
        if symbol and (not kept or kept[-1] != symbol):
            kept.append(symbol)
    if len(kept) > 6:
        kept = [*kept[:3], "*", *kept[-2:]]
    return " ".join(kept)


def governors_of(words: Words, stretch: Stretch) -> list[tuple[int, str]]:
    """The words outside the stretch that govern it, nearest first, each with the relation that leads there."""
    inside = range(stretch.first, stretch.last + 1)
    tops = [
        token
        for token in inside
        if words.head[token] not in inside
        and words.pos[token] not in ("PUNCT", "SPACE")
        and words.dep[token] != "punct"
    ]
    if not tops:
        return [
            (token, f"child:{words.dep[token]}")
            for token in range(len(words))
            if token not in inside and words.head[token] in inside and words.pos[token] in ("VERB", "AUX", "NOUN")
        ][:3]
    top = max(tops, key=lambda token: (words.right[token] - words.left[token], -token))
    found = [(words.head[top], words.dep[top])]
    previous = words.dep[top]
    for above in words.above(words.head[top]):
        found.append((above, f"{previous}<{words.dep[found[-1][0]]}"))
        previous = words.dep[found[-1][0]]
        if len(found) == 4:
            break
    return found


_WORK_NEAR = 6  # tokens: "her rendition of the civil rights anthem ..."


def words_before(words: Words, stretch: Stretch, form: str) -> Iterator[str]:
    """What the words before a stretch say of whether it is a quotation."""
    before = next((t for t in range(stretch.first - 1, -1, -1) if words.pos[t] != "SPACE"), None)
    if before is not None:
        yield f"none:before={words.lemma[before] if words.pos[before] != 'PROPN' else 'NAME'}"
        yield f"none:before-pos={words.tag[before]}:{form}"
    near = [*range(max(0, stretch.first - _WORK_NEAR), stretch.first)]
    near += [*range(stretch.last + 1, min(len(words), stretch.last + 4))]
    yield f"none:work={any(words.lemma[t] in WORK_NOUNS for t in near)}:{_is_title(words, stretch)}"


def words_inside(words: Words, stretch: Stretch, form: str, size: str) -> Iterator[str]:
    """What the words of a stretch say of whether it is a quotation."""
    inner = _inner(words, stretch)
    if not inner:
        return
    titled = sum(words.text[t][:1].isupper() for t in inner) / len(inner)
    yield f"none:titled={titled > 0.6}:{size}"
    title = _is_title(words, stretch)
    yield f"none:title={title}:{size}"
    yield f"none:title={title}:{form}"
    verbs = sum(words.pos[t] in ("VERB", "AUX") for t in inner)
    yield f"none:verbs={min(verbs, 2)}:{form}"
    yield f"none:first={words.tag[inner[0]]}"
    yield f"none:last={words.tag[inner[-1]]}"
    yield f"none:person={any(words.lemma[t] in ('i', 'we', 'you', 'my', 'our', 'your') for t in inner)}"
    yield f"none:all-quoted-names={all(words.pos[t] == 'PROPN' for t in inner)}"


def _inner(words: Words, stretch: Stretch) -> list[int]:
    return [t for t in range(stretch.first, stretch.last + 1) if words.pos[t] not in ("PUNCT", "SPACE")]


def _is_title(words: Words, stretch: Stretch) -> bool:
    """Whether each word that carries meaning has a capital, as in "The Art of the Deal"."""
    full = [words.text[t] for t in _inner(words, stretch) if words.pos[t] not in _SMALL and words.text[t].isalpha()]
    first = next((words.text[t] for t in _inner(words, stretch)), "")
    capital = all(word[0].isupper() for word in full) and not all(word.isupper() for word in full)
    return len(full) > 1 and first[:1].isupper() and capital


_SMALL = ("ADP", "DET", "CCONJ", "PART", "SCONJ", "PRON", "AUX")  # which stay small in a title
