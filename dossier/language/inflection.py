"""The written forms of an English verb that has no irregular ones."""

from __future__ import annotations

from collections.abc import Iterator

_VOWELS = frozenset("aeiou")
_HISSING = ("s", "sh", "ch", "x", "z")  # "hisses", "teaches"
_UNDOUBLED = frozenset("wxy")  # "vowed", "boxed"


def regular_forms(verb: str) -> Iterator[str]:
    """How the verb is written with -s, -ed and -ing: "hope" as hopes, hoped, hoping; "nod" as nods, nodded, nodding.

    A last consonant may be doubled or not, for what decides it is heard and not written: "admitted", but "credited".
    """
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        yield from (f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
        return
    yield verb + ("es" if verb.endswith(_HISSING) else "s")
    if verb.endswith("e"):
        yield from (f"{verb}d", f"{verb[:-1]}ing")
    else:
        yield from (f"{verb}ed", f"{verb}ing")
        if _may_double(verb):
            yield from (f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing")


def _may_double(verb: str) -> bool:
    """Whether the verb ends with one vowel and one consonant: "beg", "deadpan", "quip"; not "shout" or "ask"."""
    before, vowel, last = verb[-3:-2], verb[-2:-1], verb[-1:]
    single = before not in _VOWELS or verb[-4:-2] == "qu"
    return vowel in _VOWELS and single and last not in _VOWELS | _UNDOUBLED
