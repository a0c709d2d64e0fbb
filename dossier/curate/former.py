"""Pages of the former version of Dossier, read once: what curators typed there is taken over into the plain pages.

That version kept a copy of each page as it was generated, in `.dossier/base/`, and took corrections from a list in the
front matter. What differs from the copy is a curator's: a value, a correction, a quotation that was taken out, a line.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256
from typing import Any

from dossier.curate.front import Value, front_entries
from dossier.curate.memory import DELETED, HIDDEN, Entries, Fact
from dossier.curate.merge import entries_of, said_alone
from dossier.curate.moved import page_id
from dossier.curate.parse import FRONT, Block, Parsed, ids_of, parse_page
from dossier.curate.places import kind_of
from dossier.curate.stated import Stated
from dossier.curate.tree import Plan, Tree
from dossier.curate.values import KEYS, THEME_KEYS, Reader
from dossier.curate.words import digest
from dossier.records import Dossier, Finding

SEAL = "<!-- base 1 {} -->\n"
HEADING = "## From the former pages"
# '<figure class="quote" id="q-1a2b3c4d" data-kind="direct" markdown>'
FIGURE = re.compile(r'<figure [^>\n]*\bid="(q-[^"\n]+)"')
# "{ .lead }", "</figure>": lines that only held the former pages together
_SCAFFOLD = re.compile(r"\s*(?:\{[^{}]*\}|</?[a-z]+(?:\s[^<>]*)?>)?\s*")
_CORRECTION_KEYS = ("quote", "speaker", "hide", "note", "add")


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something that was typed on a former page, and the quotation that it stood below, if any."""

    text: str
    below: str = ""
    gap: str = "\n"  # the empty lines above it: an item of a list has none


@dataclass(frozen=True, slots=True)
class Former:
    """What curators typed on the former pages: facts, the entries that state them, and blocks of their own, by page."""

    facts: tuple[Fact, ...] = ()
    entries: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    leftovers: Mapping[str, tuple[Leftover, ...]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    articles: frozenset[str] = frozenset()  # those whose pages had the article's id for a name


def former_pages(files: Mapping[str, str]) -> dict[str, str]:
    """The pages as the former version generated them, of the files in which it kept copies; damaged ones left out."""
    pages = {name: _unsealed(text.replace("\r\n", "\n")) for name, text in files.items()}
    return {name: text for name, text in pages.items() if text is not None}


def _unsealed(file_text: str) -> str | None:
    at = len(file_text) - len(SEAL.format("0" * 16))
    text = file_text[: max(at, 0)]
    return text if file_text == text + SEAL.format(sha256(text.encode()).hexdigest()[:16]) else None


# ------------------------------------------------------------------------------------------- reading


def taken_over(tree: Tree) -> tuple[Tree, Former]:
    """The tree without the former pages, and what was typed on them."""
    if not tree.former:
        return tree, Former()
    docs = {page: text for page, text in tree.docs.items() if page not in tree.former}
    places = _moved(tree.former, docs)
    facts: list[Fact] = []
    findings: list[Finding] = []
    entries: dict[str, tuple[Block, ...]] = {}
    leftovers: dict[str, tuple[Leftover, ...]] = {}
    for page, base in sorted(tree.former.items()):
        place = places.get(page, page)
        text = tree.docs.get(place)
        if text is None:
            facts += [] if place in tree.unreadable else [(page, DELETED, True)]
            continue
        if place != page:
            docs[place] = f"---\nid: {page_id(base)}\n---\n"
        if text == base:
            continue
        reader = Reader(f"docs/{place}")
        facts += [*_front_facts(page, text, base, reader), *_taken_out(page, text, base)]
        entries[page] = _own_entries(text, base)
        leftovers[page] = (*_remarks(text, base), *_own_blocks(text, base))
        findings += reader.findings
    known = tuple(fact for fact in facts if fact[1:] == (DELETED, True))
    articles = frozenset(_stem(page) for page in tree.former if kind_of(page) == "articles") - {"index"}
    memory = replace(tree.memory, facts=(*tree.memory.facts, *known))
    former = Former(tuple(facts), entries, leftovers, tuple(findings), articles)
    return replace(tree, docs=docs, memory=memory, former={}), former


def _moved(former: Mapping[str, str], docs: Mapping[str, str]) -> dict[str, str]:
    """Where persons moved former pages: pages of another name with their ids."""
    ids = {identity: place for place, text in sorted(docs.items()) if (identity := page_id(text)) is not None}
    return {page: ids[name] for page, text in former.items() if (name := page_id(text)) in ids and name is not None}


def _stem(page: str) -> str:
    return posixpath.basename(page).removesuffix(".md")


def _front_facts(page: str, text: str, base: str, reader: Reader) -> Iterator[Fact]:
    """The values that a curator changed, and the corrections that he listed."""
    keys = KEYS.get(kind_of(page), {})
    own = {block.key.removeprefix(FRONT) for block in _own_entries(text, base)}
    for entry in front_entries(text):
        if entry.key not in own or entry.value is None or entry.key == "id":
            continue
        if entry.key == "corrections":
            yield from _corrections(page, entry.value, reader)
        elif entry.key in keys:
            value = reader.or_nothing(partial(keys[entry.key], reader), entry.value)
            if value is not None:
                yield (page, entry.key, value)
        elif entry.key not in THEME_KEYS:
            reader.knows(entry.key, keys, entry.line)


def _corrections(page: str, listed: Value, reader: Reader) -> Iterator[Fact]:
    for item in listed.items():
        said: dict[str, Any] = {key: value.text for key, value in item.pairs() if key in _CORRECTION_KEYS}
        name = said.get("quote") or (f"new-{digest(said['add'])}" if said.get("add") else None)
        if name is None:
            fact = "a correction does not say which quotation it means, so it is not taken over"
            reader.findings.append(
                Finding("taken-over", reader.file, item.line, fact, "state it on the article's page")
            )
            continue
        if said.get("add"):
            yield (page, name, "added", said["add"])
        if (said.get("hide") or "").lower() in {"true", "yes", "on", "y"}:
            yield (page, name, HIDDEN, True)
        for key in ("speaker", "note"):
            if said.get(key):
                yield (page, name, key, said[key])


def _taken_out(page: str, text: str, base: str) -> Iterator[Fact]:
    """The quotations that stood on the page as it was generated, and stand there no more: neither figure nor words."""
    here = set(FIGURE.findall(text))
    words = Counter(line for line in text.split("\n") if line.startswith("> "))
    for block in parse_page(base).blocks:
        found = FIGURE.search(block.text)
        said = [line for line in block.text.split("\n") if line.startswith("> ")]
        if found and found[1] not in here and not all(words[line] for line in said):
            yield (page, found[1], HIDDEN, True)


def _own_entries(text: str, base: str) -> tuple[Block, ...]:
    """The entries of the front matter that say something else than the generated ones."""
    generated = {(block.key, block.hash) for block in parse_page(base).entries}
    return tuple(block for block in parse_page(text).entries if (block.key, block.hash) not in generated)


def _remarks(text: str, base: str) -> Iterator[Leftover]:
    """The remarks in the list of corrections, each with the quotation that it stands at."""
    listed = next((entry.text for entry in _own_entries(text, base) if entry.key == f"{FRONT}corrections"), "")
    lines = listed.split("\n")
    for n, line in enumerate(lines):
        remark = re.search(r"(?:^|\s)#\s*(.*)$", line)
        if remark and remark[1]:
            after = "\n".join(lines[n:]) if not line.split("#")[0].strip() else "\n".join(reversed(lines[: n + 1]))
            named = re.search(r"quote:\s*[\"']?(q-[\w-]+)", after)
            yield Leftover(remark[1].strip(), named[1] if named else "")


def _own_blocks(text: str, base: str) -> Iterator[Leftover]:
    """What was typed in the body: whole blocks, and of generated ones that were edited, the lines."""
    generated = {block.hash for block in parse_page(base).blocks}
    known = Counter(line.strip() for line in base.split("\n"))
    below = ""
    for block in parse_page(text).blocks:
        if found := FIGURE.search(block.text):
            below = found[1]
        if block.hash in generated:
            below = "" if block.kind == "heading" else below
            continue
        lines = block.text.rstrip().split("\n")
        new = [line for line in lines if not known[line.strip()] and not _SCAFFOLD.fullmatch(line)]
        if new:
            whole = len(new) == len(lines) or not any(known[line.strip()] for line in lines if line.strip())
            yield Leftover("\n".join(lines if whole else new), below, block.gap)


# ----------------------------------------------------------------------------------------- taking over


def at_new_addresses(former: Former, tree: Tree, stated: Stated, dossier: Dossier) -> tuple[Former, Tree, Stated]:
    """The three with the former pages of articles under the names that they have now."""
    if not former.articles:
        return former, tree, stated
    new = {
        f"articles/{name}.md": f"articles/{dossier.slugs[name]}.md" for name in former.articles & dossier.slugs.keys()
    }

    def renamed(facts: Sequence[Fact]) -> list[Fact]:
        return [(new.get(fact[0], fact[0]), *fact[1:]) for fact in facts]

    moved = replace(
        former,
        facts=tuple(renamed(former.facts)),
        entries={new.get(page, page): its for page, its in former.entries.items()},
        leftovers={new.get(page, page): its for page, its in former.leftovers.items()},
    )
    memory = replace(tree.memory, facts=tuple(renamed(tree.memory.facts)))
    return moved, replace(tree, memory=memory), replace(stated, facts=renamed(stated.facts))


def with_former(plan: Plan, former: Former, alone: Mapping[str, str]) -> Plan:
    """The plan with what was typed on the former pages put into the new ones, and remembered as typed."""
    if not (former.facts or former.entries or former.leftovers):
        return plan
    docs, entries = dict(plan.docs), dict(plan.entries)
    findings = [*plan.findings, *former.findings]
    stated: defaultdict[str, set[str]] = defaultdict(set)
    for fact in plan.facts:
        stated[fact[0]].add(f"{FRONT}{fact[1]}" if len(fact) == 3 else fact[1])
    for page in sorted({*former.entries, *former.leftovers, *stated}):
        place = plan.moved.get(page, page)
        fresh = docs.get(place, "")
        typed, lost = _with_typed(fresh, former.entries.get(page, ()), former.leftovers.get(page, ()))
        if typed.strip():
            docs[place] = typed
        findings += [_moved_to_the_end(f"docs/{place}", left) for left in lost]
        if place in plan.docs and page in entries:
            entries[page] = _remembered(parse_page(fresh), said_alone(alone.get(page)), stated[page])
    return replace(plan, docs=docs, entries=entries, findings=tuple(findings))


def _remembered(page: Parsed, alone: Mapping[str, str], stated: set[str]) -> Entries:
    """What to remember of a page: of what a curator states, what the seeds alone say."""
    told = ((key, alone.get(key) if key in stated else known) for key, known in entries_of(page))
    return tuple((key, known) for key, known in told if known)


def _with_typed(text: str, entries: Sequence[Block], leftovers: Sequence[Leftover]) -> tuple[str, list[Leftover]]:
    """A new page with a curator's entries and blocks, and those blocks that found no place but its end."""
    page = parse_page(text)
    own = {block.key: block for block in entries if block.key not in {f"{FRONT}corrections", f"{FRONT}id"}}
    front = [own.pop(block.key, block) for block in page.entries]
    front += own.values()
    body = list(page.blocks)
    lost = [left for left in leftovers if not _put_below(left, body)]
    head = "".join(block.text if block.text.endswith("\n") else f"{block.text}\n" for block in front)
    fences = (page.opening or "---\n", page.closing or "---\n") if front else ("", "")
    rest = "".join(block.gap + block.text for block in body) + page.tail
    if lost:
        end = "".join(f"{left.gap or ''}{left.text}\n" for left in lost).strip("\n")
        end = end if lost[0].text.startswith(("# ", "## ")) else f"{HEADING}\n\n{end}"
        rest = f"{rest.rstrip()}\n\n{end}\n"
    return f"{fences[0]}{head}{fences[1]}{rest}", lost


def _put_below(left: Leftover, body: list[Block]) -> bool:
    """Puts a block below the quotation that it stood below: as a note in an article, else behind the sentence."""
    if not left.below or left.text.startswith("#"):
        return False
    for n, block in enumerate(body):
        if block.kind == "definition" and block.key == left.below:
            indented = "\n".join(f"    {line}" if line.strip() else "" for line in left.text.split("\n"))
            at, text = n + 1, indented
        elif left.below in ids_of(block.key):
            at, text = n + 1, left.text
        else:
            continue
        while at < len(body) and body[at].kind == "note":
            at += 1
        body.insert(at, Block("note", "", "", "\n", f"{text}\n"))
        return True
    return False


def _moved_to_the_end(file: str, left: Leftover) -> Finding:
    words = " ".join(left.text.split())
    shown = words if len(words) <= 60 else f"{words[:60].rsplit(' ', 1)[0]} …"
    fact = f"“{shown}” stood on the page of the former version, and stands at the page's end now"
    return Finding("taken-over", file, None, fact, "put it where it belongs, or delete it")
