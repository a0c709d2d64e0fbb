"""Random histories of a page: as it was generated, as somebody edited it, and as it is generated later on."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from dossier.curate.memory import PageMemory
from dossier.curate.merge import Merged, entries_of, merge
from dossier.curate.parse import parse_page

WORDS = ["harbour", "oyster", "mayor", "court", "dredger", "sand", "beds", "winter", "fishermen", "letter"]
WORDS += ["council", "vote", "[x]", "a*b", "1\\.", "&lt;b>", "café"]
OWN = (
    "My view {n}.",
    "## My section {n}\n\nBelow it {n}.",
    "- one {n}\n- two {n}",
    "> A quotation of my own {n}.",
    "```\n[^q-1]: no definition {n}\n# no heading\n```",
    "<div>\n<p>mine {n}</p>\n</div>",
    "| a {n} | b |\n|---|---|\n| c | d |",
    "!!! note\n    Boxed {n}.",
    "[^{n}]: A footnote of my own {n}.",
)


@dataclass(frozen=True)
class Page:
    """A page as it is generated: entries of front matter, the lead, articles with sentences, definitions."""

    entries: tuple[tuple[str, str], ...]
    lead: str
    articles: tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...]
    definitions: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The page as Markdown."""
        front = "".join(f"{key}: {value}\n" for key, value in self.entries)
        blocks = ["# Title", self.lead]
        for name, sentences in self.articles:
            blocks += [f"### [Article {name}](../articles/{name}.md)", "The Courier, 3 May"]
            blocks += [
                f"> {words} " + " ".join(f"[→](../articles/{name}.md#{one})" for one in ids) for ids, words in sentences
            ]
        blocks += ["[More](../people/a.md#more)"]
        blocks += [f"[^{label}]: {who}" for label, who in self.definitions]
        return f"---\n{front}---\n\n" + "\n\n".join(blocks) + "\n"


@dataclass(frozen=True)
class History:
    """Three generations of a page, and what somebody made of the first; `typed` are the lines that he typed."""

    base: str
    edited: str
    generated: str
    later: str
    typed: tuple[str, ...]


def page(blocks: Sequence[str], facts: Mapping[str, str] | None = None) -> str:
    """A page of blocks."""
    front = "".join(f"{key}: {value}\n" for key, value in (facts or {}).items())
    return (f"---\n{front}---\n\n" if facts else "") + "\n\n".join(blocks) + "\n"


def sentence(quotation: str, words: str) -> str:
    """A sentence of a person's page."""
    return f"> {words} [→](../articles/a.md#{quotation})"


def built(text: str) -> PageMemory:
    """What is remembered after a build that wrote this page."""
    return PageMemory((entries_of(parse_page(text)),))


def after(merged: Merged) -> PageMemory:
    """What is remembered after a build that made this of a page."""
    return PageMemory((merged.entries,), merged.deleted) if merged.entries else PageMemory(certain=False)


def rebuilt(merged: Merged, generated: str) -> Merged:
    """The next build."""
    return merge(merged.text, generated, after(merged))


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Any history, from a seed that shrinks well enough."""
    chance = random.Random(draw(st.integers(0, 2**32)))  # noqa: S311 - pages, not secrets
    page = _page(chance)
    edited, typed = _edited(page.text, chance)
    generated = _regenerated(page, chance)
    return History(page.text, edited, generated.text, _regenerated(generated, chance).text, tuple(typed))


def _words(chance: random.Random, least: int = 4) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(least, 9)))


def _page(chance: random.Random) -> Page:
    numbers = iter(range(1, 100))
    articles = tuple(
        (f"t{n}", tuple(_sentence(chance, numbers) for _ in range(chance.randint(1, 3))))
        for n in range(chance.randint(0, 3))
    )
    entries = tuple((key, f"{key} {chance.randint(1, 3)}") for key in ("id", "name", "role") if chance.random() < 0.9)
    definitions = tuple((f"q-d{n}", _who(chance)) for n in range(chance.randint(0, 3)))
    return Page(entries or (("id", "a"),), f"Lead {_words(chance)}.", articles, definitions)


def _sentence(chance: random.Random, numbers: object) -> tuple[tuple[str, ...], str]:
    ids = tuple(f"q-{next(numbers)}" for _ in range(chance.randint(1, 2)))  # type: ignore[call-overload]
    return ids, f"{_words(chance)}."


def _who(chance: random.Random) -> str:
    name = chance.choice(["ana", "bert", "cora"])
    tail = chance.choice(["", ", mayor", ", a clerk"])
    return chance.choice([f"[{name.title()}](../people/{name}.md){tail}", "Speaker unknown: two may be meant"])


def _regenerated(page: Page, chance: random.Random) -> Page:
    """The page after the seeds or the extraction have changed."""
    for _ in range(chance.randint(0, 4)):
        page = chance.choice((_other_lead, _other_entry, _other_articles, _other_definitions))(page, chance)
    return page


def _other_lead(page: Page, chance: random.Random) -> Page:
    return replace(page, lead=f"Lead {_words(chance)}.")


def _other_entry(page: Page, chance: random.Random) -> Page:
    keep = [(key, f"{key} {chance.randint(1, 9)}") for key, _ in page.entries]
    return replace(page, entries=(*keep, ("wikidata", "Q1")) if chance.random() < 0.3 else tuple(keep))


def _other_articles(page: Page, chance: random.Random) -> Page:
    articles = [(name, sentences) for name, sentences in page.articles if chance.random() < 0.8]
    if chance.random() < 0.6:
        new = f"t{chance.randint(10, 99)}"
        numbers = iter(range(chance.randint(100, 900), 1000))
        if new not in {name for name, _ in articles}:
            articles.insert(chance.randint(0, len(articles)), (new, (_sentence(chance, numbers),)))
    if chance.random() < 0.2:
        articles.reverse()
    seen: set[str] = set()
    kept = []
    for name, sentences in articles:
        unlike = tuple(one for one in sentences if not seen & set(one[0]))
        seen |= {identity for ids, _ in unlike for identity in ids}
        if unlike:
            kept.append((name, unlike))
    return replace(page, articles=tuple(kept))


def _other_definitions(page: Page, chance: random.Random) -> Page:
    kept = [(label, who if chance.random() < 0.6 else _who(chance)) for label, who in page.definitions]
    kept = [one for one in kept if chance.random() < 0.85]
    return replace(page, definitions=(*kept, (f"q-n{chance.randint(1, 99)}", _who(chance))))


def _edited(text: str, chance: random.Random) -> tuple[str, list[str]]:
    """What somebody makes of a page in one to four steps, and the lines that he typed."""
    typed: list[str] = []
    for step in range(chance.randint(1, 4)):
        page = parse_page(text)
        parts = [block.gap + block.text for block in page.all]
        at = chance.randrange(len(parts))
        block = page.all[at]
        deed = chance.choice(("add", "add", "delete", "reword", "note", "swap"))
        name = f"{chance.randint(100, 999)}{step}"
        if deed == "add" and block.kind != "entry":
            own = chance.choice(OWN).replace("{n}", name)
            parts[at] += f"\n{own}\n"
            typed += own.split("\n")
        elif deed == "note" and block.kind == "definition":
            parts[at] += f"\n    Noted {name}.\n"
            typed.append(f"    Noted {name}.")
        elif deed == "reword" and block.kind in {"paragraph", "entry", "statement"} and "\n" not in block.text.strip():
            line = block.text.rstrip("\n") + f" typed{name}"
            parts[at] = f"{block.gap}{line}\n"
            typed.append(line)
        elif deed == "delete" and block.kind != "entry" and not any(line in block.text for line in typed):
            parts[at] = ""
        elif deed == "swap" and at and {block.kind, page.all[at - 1].kind} == {"statement"}:
            parts[at - 1], parts[at] = parts[at], parts[at - 1]
        front = len(page.entries)
        text = "".join((page.opening, *parts[:front], page.closing, *parts[front:], page.tail))
    lines = text.split("\n")
    return text, [line for line in typed if line and line in lines]
