"""Which words a cue may report: its complements, each as a whole and cut off before what may be the reporter's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.extract.clauses import inserted_speaker
from dossier.extract.lexicon import INTENDING_VERBS, REJECTING_VERBS
from dossier.extract.words import Words

_COMPLEMENTS = frozenset(("ccomp", "xcomp", "dobj", "prep", "oprd", "acomp", "attr", "advcl", "pobj", "dative", "acl"))
_LOOSE = frozenset(("advcl", "relcl", "acl", "prep", "appos", "npadvmod", "conj", "parataxis", "dep", "advmod"))
_MOST_CUTS = 6  # of one complement; a sentence of a hundred words has no more ends that a reader would take
_INSERTED = ("parataxis", "ccomp", "advcl", "dep", "conj", "acl", "relcl")

Range = tuple[int, int]  # the first and the last token, both included


@dataclass(frozen=True, slots=True)
class Content:
    """Words that a cue may report."""

    way: str  # how the grammar joins them to the cue: "ccomp", "prep-of", "around-0", ...
    ranges: tuple[Range, ...]
    cut: str = ""  # the sort of what follows the words in the complement and is left out: "advcl:while,"
    kept: str = ""  # the sort of the last of what could have been left out, and is not


def contents_of(words: Words, cue: int) -> Iterator[Content]:
    """What `cue` may report, the likelier first: a few for each complement, for each way to be put into a clause."""
    if words.lower[cue] == "according":
        yield from _around(words, cue, "according")
        return
    speaker = inserted_speaker(words, cue)
    if speaker is not None and words.head[cue] != cue:  # at the root it is in no clause: "It fell, said Ruiz, a guard"
        yield from _around(words, cue, "around", (cue, words.right[speaker]))
        return
    own = [child for child in words.children[cue] if words.dep[child] in _COMPLEMENTS]
    if words.lemma[cue] in INTENDING_VERBS and any(words.dep[child] == "xcomp" for child in own):
        return
    above = words.head[cue]
    if words.pos[cue] == "NOUN" and words.lemma[above] in REJECTING_VERBS and words.dep[cue] == "dobj":
        own += [child for child in words.children[above] if words.dep[child] == "ccomp" and child > cue]
    for child in own:
        yield from _complement(words, cue, child)
    right = [child for child in own if child > cue]
    if right and words.right[right[0]] < words.right[right[-1]]:
        yield from _ends(words, right[-1], "rest", words.left[right[0]])
        if len(right) > 2:
            yield from _ends(words, right[-1], "rest-but-first", words.left[right[1]])
    if words.pos[cue] == "VERB" and words.dep[cue] in _INSERTED:
        yield from _around(words, cue, "around")
    if words.pos[cue] == "VERB" and words.head[cue] == cue and not own:
        yield from _sentence_before(words, cue)


def _complement(words: Words, cue: int, child: int) -> Iterator[Content]:
    """One complement: whole, cut off, and with what follows it in the cue's own clause."""
    dep = words.dep[child]
    # "talked about" is the cue, not what was said
    low = words.left[child] + (dep == "prep")
    way = f"prep-{words.lower[child]}" if dep == "prep" else dep
    yield from _ends(words, child, way, low)
    if child < cue or dep not in ("ccomp", "xcomp", "dobj", "prep"):
        return
    high = words.right[child]
    for later in words.children[cue]:
        if later > child and words.right[later] > high and words.dep[later] in _LOOSE:
            yield Content(f"{way}+", ((low, words.right[later]),), kept=_sort_of(words, later))
    end = _sentence_end(words, cue)
    if end > max(high, words.right[cue]) + 1:
        yield Content(f"{way}-to-end", ((low, end),))


def _ends(words: Words, child: int, way: str, low: int) -> Iterator[Content]:
    """The words from `low` to the end of the constituent of `child`, whole and cut off."""
    cuts = [(at, part) for at, part in _cuts(words, child) if at > low]
    sorts = [_sort_of(words, part) for _, part in cuts]
    yield Content(way, ((low, words.right[child]),), kept=sorts[0] if sorts else "")
    for number, (at, _) in enumerate(cuts):
        kept = sorts[number + 1] if number + 1 < len(cuts) else ""
        yield Content(f"{way}-cut", ((low, at - 1),), cut=sorts[number], kept=kept)


def _cuts(words: Words, child: int) -> list[tuple[int, int]]:
    """Where the constituent of `child` may be cut off, the last first, and the constituent that starts there."""
    found: list[tuple[int, int]] = []
    node: int | None = child
    while node is not None:
        after = [part for part in words.children[node] if part > node and words.pos[part] not in ("PUNCT", "SPACE")]
        found += [(words.left[part], part) for part in after if words.dep[part] in _LOOSE and words.left[part] > node]
        node = after[-1] if after else None
    found.sort(reverse=True)
    clauses = [cut for cut in found if words.dep[cut[1]] not in ("prep", "advmod")]
    return found if len(found) <= _MOST_CUTS else (clauses or found)[-_MOST_CUTS:]


def _sort_of(words: Words, part: int) -> str:
    """What a constituent is, how it begins and whether after a comma: "advcl:while,", "prep:of", "conj:subject"."""
    first = words.left[part]
    comma = "," if first and words.pos[first - 1] == "PUNCT" else ""
    if words.dep[part] == "conj":
        own = any(words.dep[child] in ("nsubj", "nsubjpass", "expl") for child in words.children[part])
        return f"conj:{'subject' if own else words.pos[part]}{comma}"
    closed = words.pos[first] in ("ADP", "SCONJ", "PRON", "DET", "PART")
    return f"{words.dep[part]}:{words.lower[first] if closed else words.tag[first]}{comma}"


def _sentence_end(words: Words, cue: int) -> int:
    end = cue
    while end + 1 < len(words) and words.sentence[end + 1] == words.sentence[cue]:
        end += 1
    return end


def _around(words: Words, cue: int, way: str, inserted: Range | None = None) -> Iterator[Content]:
    """The clauses that the cue is put into: "The plan, he said, would fail"; the nearest and the whole sentence."""
    level = 0
    first, last = inserted or (words.left[cue], words.right[cue])
    for above in words.above(cue):
        if words.pos[above] in ("VERB", "AUX") or words.head[above] == above:
            low, high = min(words.left[above], words.left[cue]), words.right[above]
            yield Content(f"{way}-{level}", tuple(r for r in ((low, first - 1), (last + 1, high)) if r[0] <= r[1]))
            if low < first and last < high:
                yield Content(f"{way}-{level}-left", ((low, first - 1),))
            starts = [part for part in words.children[above] if part < above and words.dep[part] in ("advcl", "prep")]
            if starts and words.right[starts[-1]] + 1 < first:
                after = words.right[starts[-1]] + 1
                yield Content(
                    f"{way}-{level}-cut",
                    tuple(r for r in ((after, first - 1), (last + 1, high)) if r[0] <= r[1]),
                    cut=_sort_of(words, starts[-1]),
                )
            level += 1
            if level == 2:
                return


def _sentence_before(words: Words, cue: int) -> Iterator[Content]:
    first = words.left[cue]
    if first and words.text[first - 1] == ",":
        low = first - 1
        while low and words.sentence[low - 1] == words.sentence[first - 1]:
            low -= 1
        yield Content("before", ((low, first - 1),))
