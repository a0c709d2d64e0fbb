"""Which block of a page in docs/ is which block of the memory and of the page as it is generated now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from dossier.curate.memory import OWN, Entries, PageMemory
from dossier.curate.parse import Block, Parsed, ids_of

# Of 100. "Kremlin Spokesman. 8 statements in 2 articles" between the same neighbours is still itself as "Spokesman of
# the Kremlin. 8 statements in 2 articles"; a paragraph of a person's own where one was deleted is not.
ALIKE_IN_PLACE = 55
ALIKE_ANYWHERE = 80
_KEYLESS = ("p:", "h:")


@dataclass(frozen=True, slots=True)
class Pairing:
    """`names` has a name for each block in docs/, in its order: the key of the block that it is, or "own:" and its own.

    `renamed` has the blocks of the memory that are generated with another key now: a paragraph whose words changed.
    """

    names: tuple[str, ...]
    renamed: Mapping[str, str]


def paired(docs: Parsed, generated: Parsed, memory: PageMemory) -> Pairing:
    """The blocks of the three versions, told by their keys; where these changed, by their place and their words."""
    wanted = {block.key: block for block in generated.all}
    known = {entry[0] for entries in memory.generations for entry in entries if len(entry) == 2}
    renamed: dict[str, str] = {}
    for entries in memory.generations:
        renamed |= _renamed(entries, [block.key for block in generated.all], known)
    names = [_name(block, wanted, known, renamed) for block in docs.all]
    taken = set(names)
    statements = _by_id(key for key in (*wanted, *known) if renamed.get(key, key) not in taken)
    for n, block in enumerate(docs.all):
        if names[n].startswith(OWN) and block.kind == "statement":
            names[n] = _sharing(block.key, statements, taken, renamed) or names[n]
            taken.add(names[n])
    reworded = {*renamed.values(), *known} if memory.generations else set(wanted)
    orders = [
        [renamed.get(entry[0], entry[0]) for entry in entries if len(entry) == 2] for entries in memory.generations
    ]
    places = _neighbours([*orders, [block.key for block in generated.all]])
    _pair_by_words(docs.all, names, [block for block in generated.all if block.key in reworded], places)
    return Pairing(tuple(names), renamed)


def _name(block: Block, wanted: Mapping[str, Block], known: set[str], renamed: Mapping[str, str]) -> str:
    if block.key in wanted:
        return block.key
    return renamed.get(block.key, block.key) if block.key in known else OWN + block.key


def _renamed(entries: Entries, now: Sequence[str], known: set[str]) -> dict[str, str]:
    """The keys of a generation that stand for the same block as another key of this one."""
    before = [entry[0] for entry in entries if len(entry) == 2]
    if before == list(now):
        return {}
    gone, new = set(before) - set(now), [key for key in now if key not in known]
    found: dict[str, str] = {}
    of_id = _by_id(new)
    for key in before:
        if key in gone and key.startswith("s:"):
            partner = _sharing(key, of_id, set(found.values()), {})
            found |= {key: partner} if partner else {}
    if (titles := _titles(before, now)) and titles[0] in gone and titles[1] in new:
        found[titles[0]] = titles[1]
    for tag, start, end, first, last in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        for prefix in _KEYLESS if tag == "replace" else ():
            old = [key for key in before[start:end] if key in gone - found.keys() and key.startswith(prefix)]
            fresh = [key for key in now[first:last] if key in new and key.startswith(prefix)]
            fresh = [key for key in fresh if key not in found.values()]
            for section in sorted({_section(key) for key in old}):
                pair = [[key for key in keys if _section(key) == section] for keys in (old, fresh)]
                found |= dict(zip(*pair, strict=True)) if len(pair[0]) == len(pair[1]) else {}
    return found


def _titles(before: Sequence[str], now: Sequence[str]) -> tuple[str, str] | None:
    """The first headings of two generations of a page: its title, whatever its words."""
    first = [next((key for key in keys if key.startswith("h:")), "") for keys in (before, now)]
    return (first[0], first[1]) if all(first) else None


def _section(key: str) -> str:
    """The section that a paragraph's key tells."""
    return key.partition("@")[2].partition("~")[0]


def _by_id(keys: Iterable[str]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key in keys:
        for name in ids_of(key):
            found[name].append(key)
    return found


def _sharing(key: str, of_id: Mapping[str, list[str]], taken: set[str], renamed: Mapping[str, str]) -> str | None:
    """The first statement that shares a quotation with `key` and is nobody else's."""
    others = (renamed.get(other, other) for name in ids_of(key) for other in of_id.get(name, ()))
    return next((other for other in others if other not in taken), None)


def _neighbours(orders: Iterable[Sequence[str]]) -> dict[str, tuple[set[str], set[str]]]:
    """What each block was generated after, and what before."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    for order in orders:
        for n, key in enumerate(order):
            before, after = found.setdefault(key, (set(), set()))
            before.add(order[n - 1] if n else "")
            after.add(order[n + 1] if n + 1 < len(order) else "")
    return found


def _pair_by_words(
    docs: Sequence[Block],
    names: list[str],
    generated: Sequence[Block],
    places: Mapping[str, tuple[set[str], set[str]]],
) -> None:
    """Names the reworded paragraphs and headings: those of which the generated one is missing from docs/."""
    present = set(names)
    missing = [block for block in generated if block.key not in present and block.kind in {"paragraph", "heading"}]
    for n, block in enumerate(docs):
        if not missing or not names[n].startswith(OWN) or block.kind not in {"paragraph", "heading"}:
            continue
        before, after = names[n - 1] if n else "", names[n + 1] if n + 1 < len(names) else ""
        ranked = [
            (alike >= (ALIKE_IN_PLACE if in_place else ALIKE_ANYWHERE), alike, -number)
            for number, other in enumerate(missing)
            for in_place in [before in places[other.key][0] and after in places[other.key][1]]
            for alike in [_likeness(block, other)]
        ]
        good, _, number = max(ranked)
        if good:
            names[n] = missing.pop(-number).key


def _likeness(one: Block, other: Block) -> float:
    """How much alike two blocks are, 0 to 100; a page has one title, whatever its words."""
    if one.kind != other.kind or one.level != other.level:
        return 0.0
    return 100.0 if one.level == 1 else fuzz.ratio(one.words, other.words)
