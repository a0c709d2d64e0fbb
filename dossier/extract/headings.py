"""Headlines in which each word has a capital, parsed as the sentences that they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

_INNER_WORD = re.compile(r"(?<=[a-z,;] )[^\W\d_][\w’'\-]*")  # a word inside a sentence, whose capital tells a name
_FEWEST = 4  # words with letters; "Ana Ruiz" alone is a name, not a headline
_SMALL = 3  # letters; "Of", "the", "and" tell nothing
_MOST = 0.8  # share of longer words with a capital, from which a capital tells nothing


def is_capitalised(words: Sequence[str]) -> bool:
    """Whether so many words have a capital that it tells no names: "Mayor Says Bridge Will Open"."""
    long = [word for word in words if word.isalpha() and len(word) > _SMALL]
    return len(long) >= _FEWEST and sum(word[0].isupper() for word in long) >= _MOST * len(long)


def names_in(texts: Sequence[str]) -> frozenset[str]:
    """The words, in small letters, that have a capital inside sentences as often as not."""
    seen: Counter[tuple[str, bool]] = Counter()
    for text in texts:
        for match in _INNER_WORD.finditer(text):
            seen[match.group().lower(), match.group()[0].isupper()] += 1
    return frozenset(word for word, capital in seen if capital and seen[word, True] >= seen[word, False])


def lowered(doc: Doc, names: frozenset[str]) -> Doc:
    """The headline `doc` with capitals on names and at its beginning alone."""
    shouted = doc.text.isupper()
    words = [token.text if _is_name(token.text, names, shouted=shouted) else token.text.lower() for token in doc]
    if words:
        words[0] = words[0][:1].upper() + words[0][1:]
    return Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])


def restored(doc: Doc, parsed: Doc) -> Doc:
    """The words of `doc` with the parse of its `lowered` twin."""
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in parsed],
        pos=[token.pos_ for token in parsed],
        lemmas=[token.lemma_ for token in parsed],
        heads=[token.head.i for token in parsed],
        deps=[token.dep_ for token in parsed],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in parsed],
    )


def _is_name(word: str, names: frozenset[str], *, shouted: bool) -> bool:
    """Whether a word keeps its capitals: a name of the body, or "NATO" and "McCain" where not all is in capitals."""
    inner = any(sign.isupper() for sign in word[1:]) and not shouted
    return inner or word.lower().removesuffix("’s").removesuffix("'s") in names
