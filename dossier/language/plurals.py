"""Which words a plural may be of, by its ending alone."""

from __future__ import annotations

from functools import lru_cache

_MEN = ("men", "man")  # "spokesmen", "policewomen"
# Before "es" in plurals of words that don't end in "e": "witnesses", "coaches", "foxes".
_HISSING = ("ss", "sh", "ch", "x", "z")


@lru_cache(maxsize=1 << 17)
def singulars(word: str) -> tuple[str, ...]:
    """The words in lower case that `word` may be the plural of: "deputies" is "deputy" or "deputie"; none of "boss"."""
    if word.endswith(_MEN[0]) and len(word) > len(_MEN[0]):
        return (word.removesuffix(_MEN[0]) + _MEN[1],)
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return ()
    stem = word[:-1]
    if word.endswith("ies"):
        return (f"{word[:-3]}y", stem)
    return (stem[:-1], stem) if stem.endswith("e") and stem[:-1].endswith(_HISSING) else (stem,)
