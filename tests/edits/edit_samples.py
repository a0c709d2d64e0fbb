"""Pages as the build writes them, and what curators and formatters do to them, for the tests of the merge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st


def figure(identity: str, words: str, speaker: str = "Ann Lee") -> str:
    """A quotation as pages hold it."""
    caption = f"[{speaker}](../people/ann-lee.md) · verbatim\n{{ .who }}"
    return (
        f'<figure class="quote" id="{identity}" data-kind="direct" markdown>\n\n'
        f"> {words}\n\n"
        f"<figcaption markdown>\n\n{caption}\n\n</figcaption>\n</figure>\n"
    )


def page(blocks: Sequence[str], front: Mapping[str, str] | None = None) -> str:
    """A page of `blocks`, each after an empty line."""
    head = "".join(f"{key}: {value}\n" for key, value in (front or {"id": "a", "title": "A page"}).items())
    return f"---\n{head}---\n\n" + "\n".join(block if block.endswith("\n") else f"{block}\n" for block in blocks)


# Words of which a line is made; some are what a page's own marks are made of.
MARKED = "**bold** _it_ 5*3 a|b --- --> {{x}} [[y]] # > - 1986. <sic> \\* &amp; ; :"
WORDS = "said mayor dam it's “so” é e\u0301"
_WORDS = st.sampled_from([*MARKED.split(), *WORDS.split()])
sentences = st.lists(_WORDS, min_size=1, max_size=6).map(" ".join)

# A page's building stones: (kind, name, words).
_stones = st.tuples(
    st.sampled_from(["quote", "quote", "section", "text", "text", "item", "row", "wrapper"]),
    st.integers(0, 6),
    sentences,
)


def _built(stone: tuple[str, int, str]) -> str:
    kind, name, words = stone
    if kind == "quote":
        return figure(f"q-{name}", words)
    if kind == "section":
        return f"{'#' * (2 + name % 2)} Part {name}\n"
    if kind == "item":
        return "".join(f"- [Article {n}](../articles/{name}-{n}.md), {words}\n" for n in range(name % 3, name + 1))
    if kind == "row":
        return "| who | what |\n| --- | ---: |\n" + "".join(f"| [P{n}](p{n}.md) | {n} |\n" for n in range(name + 1))
    if kind == "wrapper":
        return f'<div class="article" markdown>\n\nOf {words}\n\n</div>\n'
    return f"Of {words}\n"


def _once(stones: list[tuple[str, int, str]]) -> list[tuple[str, int, str]]:
    """Nothing with a name twice on a page, as no generated page has it."""
    return list({(stone if stone[0] in {"text", "wrapper"} else stone[:2]): stone for stone in stones}.values())


stones = st.lists(_stones, max_size=9).map(_once)
fronts = st.fixed_dictionaries(
    {"id": st.just("a")},
    optional={"title": sentences.map(repr), "role": sentences.map(repr), "date": st.just("2024-05-31")},
)


Stones = list[tuple[str, int, str]]


def built(stones: Stones, front: Mapping[str, str]) -> str:
    """The page of these building stones."""
    return page(["# A page", *map(_built, stones)], front)


@st.composite
def regenerated(draw: st.DrawFn, stones: Stones) -> Stones:
    """The stones of a later build: some changed, some gone, some new, some in another place."""
    changed = list(stones)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(changed)))
        change = draw(st.sampled_from(["new", "gone", "changed", "first"]))
        if change == "new":
            changed.insert(at, draw(_stones))
        elif changed and change == "gone":
            del changed[at % len(changed)]
        elif changed and change == "changed":
            kind, name, _ = changed[at % len(changed)]
            changed[at % len(changed)] = (kind, name, draw(sentences))
        elif changed:
            changed.insert(0, changed.pop(at % len(changed)))
    return _once(changed)


@st.composite
def hand_edited(draw: st.DrawFn, text: str) -> tuple[str, list[str]]:
    """`text` as a person might leave it, and the lines that this person typed."""
    front, *blocks = _blocks(text)
    typed: list[str] = []
    for n in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(blocks)))
        change = draw(st.sampled_from(["note", "section", "delete", "rewrite", "move", "fact", "unlist"]))
        words = f"typed {n} {draw(sentences)}"
        if change == "note":
            blocks.insert(at, words)
        elif change == "section":
            blocks.insert(at, f"## {words}")
            words = f"## {words}"
        elif change == "fact":
            front, words = front.removesuffix("---") + f"own{n}: {words!r}\n---", f"own{n}: {words!r}"
        elif not blocks or not blocks[at % len(blocks)].strip():
            continue
        elif change == "delete":
            del blocks[at % len(blocks)]
        elif change == "rewrite":
            lines = blocks[at % len(blocks)].split("\n")
            blocks[at % len(blocks)] = "\n".join([*lines[:-1], f"{lines[-1]} {words}"]) if len(lines) == 1 else words
            words = blocks[at % len(blocks)]
        elif change == "unlist":
            blocks[at % len(blocks)] = "\n".join(blocks[at % len(blocks)].split("\n")[:-1]) or "gone"
        else:
            blocks.insert(draw(st.integers(0, len(blocks))), blocks.pop(at % len(blocks)))
        if change in {"note", "section", "fact", "rewrite"}:
            typed.append(words)
    result = "\n\n".join([front, *blocks]) + "\n"
    return result, [line for line in typed if line in result.split("\n")]


@dataclass(frozen=True)
class History:
    """A page as last generated, as a person left it and as generated in two later builds; the lines that were typed."""

    base: str
    edited: str
    generated: str
    later: str
    typed: list[str]


@st.composite
def histories(draw: st.DrawFn) -> History:
    """A page's history."""
    before = draw(stones)
    now = draw(regenerated(before))
    later = draw(regenerated(now))
    base = built(before, draw(fronts))
    edited, typed = draw(hand_edited(base))
    return History(base, edited, built(now, draw(fronts)), built(later, draw(fronts)), typed)


def _blocks(text: str) -> list[str]:
    return text.rstrip("\n").split("\n\n")


def quote_ids(text: str) -> set[str]:
    """The quotes on a page."""
    return {part.split('"')[0] for part in text.split('id="')[1:]}
