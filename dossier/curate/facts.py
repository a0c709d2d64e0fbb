"""Facts that curators state, read off the pages: an edit where one sees it is the correction.

A value counts as a curator's if it is not the one that was generated, which the memory knows. So what nobody touched
follows the seeds, and what somebody typed wins at every build until it is typed otherwise. A page that can't be read
states what it stated last.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from dossier.curate.definitions import quote_facts, speakers_alone
from dossier.curate.front import Value, entry_values
from dossier.curate.memory import DELETED, HIDDEN, Fact, hashes_of
from dossier.curate.merge import entries_of, said_alone
from dossier.curate.moved import ids_of_pages, origins_of, page_id
from dossier.curate.parse import (
    STATES,
    Parsed,
    arrows_of,
    ids_of,
    marks_of,
    parse_page,
)
from dossier.curate.places import is_speaker, kind_of
from dossier.curate.problems import problem_of
from dossier.curate.stated import Known, Stated
from dossier.curate.tree import Tree
from dossier.curate.values import KEYS, THEME_KEYS, Reader
from dossier.records import ArticleFacts, Correction, Curation, Finding, OutletFacts, PersonFacts

PARTED = "parted"
SPEAKERS = frozenset({"organisations", "sources"})  # who speak and are no people: all that is stated of them is a name
CORRECTIONS = frozenset({"speaker", "shown", HIDDEN, "note", "added"})


def read_facts(tree: Tree, alone: Mapping[str, str], more: Iterable[Fact] = (), folder: str = "docs") -> Stated:
    """What curators state on the pages, wherever they moved them, and `more` that they state elsewhere.

    `alone` are the pages as the seeds alone make them, for what is not remembered; without them, a fact of which
    nothing is remembered is a curator's.
    """
    stated = Stated([fact for fact in more if fact[1:] != (DELETED, True)])
    origins = origins_of(tree)
    pages: dict[str, Parsed] = {}
    facts = stated_before(tree)
    for place, text in sorted(tree.docs.items()):
        origin, file = origins.get(place, place), posixpath.join(folder, place)
        known = _known(origin, alone, facts.get(origin, ()), tree)
        if problem := problem_of(text, file, known.hashes):
            stated.unread[place] = problem
            _last_known(origin, tree, stated)
            continue
        page = pages[origin] = parse_page(text)
        if tree.memory.generations.get(origin) == (entries_of(page),) and not any(
            b.kind == "note" for b in page.blocks
        ):
            continue  # nobody touched it
        reader = Reader(file)
        _front_facts(known, text, reader, stated)
        stated.findings += reader.findings
        if kind_of(origin) == "articles":
            quote_facts(known, page, stated)
    unseen = {fact[0] for fact in tree.memory.facts} - {origins.get(place, place) for place in tree.docs}
    for origin in sorted(unseen & tree.unreadable.keys()):
        _last_known(origin, tree, stated)
    _parted(pages, alone, tree, stated)
    _hidden(pages, tree, stated)
    return stated


def is_unsettled(tree: Tree) -> bool:
    """Whether only what the seeds alone say tells which facts on the pages are a curator's."""
    origins = origins_of(tree)
    known = {fact[:2] for fact in tree.memory.facts}
    listed = {fact[0]: fact[2] for fact in tree.memory.facts if fact[1] == "aliases"}
    for place, text in tree.docs.items():
        origin = origins.get(place, place)
        if kind_of(origin) not in KEYS:
            continue
        memory = tree.memory.of(origin)
        hashes = hashes_of(memory)
        for block in parse_page(text).all:
            if block.kind == "entry" and block.hash not in hashes.get(block.key, ()):
                if (origin, block.key.removeprefix("front:")) not in known:
                    return True
                if block.key == "front:aliases" and _aliases_of(text) != set(listed[origin]):
                    return True
            elif block.kind == "definition" and block.key not in hashes and (origin, block.key) not in known:
                return True
    return False


def curation_of(stated: Stated, tree: Tree, renamed: Mapping[str, str], folder: str = "docs") -> Curation:
    """The facts for the linking; `renamed` has the articles that have another id now."""
    ids = {page: renamed.get(name, name) for page, name in ids_of_pages(tree).items()}
    places = {origin: place for place, origin in origins_of(tree).items()}
    values: dict[str, dict[str, Any]] = defaultdict(dict)
    corrections: dict[str, dict[str, dict[str, Any]]] = defaultdict(lambda: defaultdict(dict))
    for fact in stated.facts:
        page, line = fact[0], stated.lines.get(fact, 1)
        if len(fact) == 3 and fact[1] != DELETED:
            values[page][fact[1]] = fact[2]
        elif len(fact) == 4 and fact[2] in CORRECTIONS:
            corrections[page][fact[1]] |= {fact[2]: fact[3], f"{fact[2]} line": line}
    people: dict[str, PersonFacts] = {}
    outlets: dict[str, OutletFacts] = {}
    articles: dict[str, ArticleFacts] = {}
    names: dict[str, str] = {}
    for page in sorted({*values, *corrections}):
        kind, identity = kind_of(page), ids.get(page, posixpath.basename(page).removesuffix(".md"))
        file = posixpath.join(folder, places.get(page, page))
        its = {key: value for key, value in values[page].items() if key in KEYS.get(kind, ()) or key == PARTED}
        if kind == "people" and its:
            people[identity] = PersonFacts(**its)
        elif kind == "outlets" and its:
            outlets[identity] = OutletFacts(**its)
        elif kind in SPEAKERS and its:
            names[f"{kind}/{identity}"] = its["name"]
        if kind == "articles" or corrections[page]:
            found = tuple(_correction(file, name, said) for name, said in sorted(corrections[page].items()))
            known = articles.get(identity, ArticleFacts())
            stated_here = {**its, "page": file} if kind == "articles" else {}
            articles[identity] = ArticleFacts(**stated_here, corrections=(*known.corrections, *found))
    return Curation(people, outlets, articles, tuple(stated.findings), names)


def _correction(file: str, name: str, said: Mapping[str, Any]) -> Correction:
    line = min(value for key, value in said.items() if key.endswith(" line"))
    added = said.get("added")
    return Correction(
        file=file,
        line=line,
        quote=None if added else name,
        speaker=said.get("speaker"),
        shown=said.get("shown"),
        hide=bool(said.get(HIDDEN)),
        note=said.get("note"),
        add=added,
        deleted=bool(said.get(HIDDEN)),
    )


def _last_known(origin: str, tree: Tree, stated: Stated) -> None:
    for fact in tree.memory.facts:
        if fact[0] == origin and fact[2:] != (HIDDEN, True):
            stated.facts.append(fact)


# -------------------------------------------------------------------------------------- front matter


def stated_before(tree: Tree) -> dict[str, list[Fact]]:
    """What each page stated at the last build."""
    found: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in tree.memory.facts:
        found[fact[0]].append(fact)
    return found


def _known(origin: str, alone: Mapping[str, str], facts: Iterable[Fact], tree: Tree) -> Known:
    """What is known of a page."""
    added = {fact[1]: fact[3] for fact in facts if len(fact) == 4 and fact[2] == "added"}
    said = said_alone(alone.get(origin)) if alone else {}
    speakers = speakers_alone(origin, alone) if alone else {}
    return Known(origin, hashes_of(tree.memory.of(origin)), said, speakers, added)


def _front_facts(known: Known, text: str, reader: Reader, stated: Stated) -> None:
    """The values that a curator changed."""
    origin, hashes, alone = known.origin, known.hashes, known.alone
    keys = KEYS.get(kind_of(origin))
    if keys is None or posixpath.basename(origin) == "index.md":
        return
    if (
        not hashes
        and not alone
        and page_id(text) is None
        and "front:name" not in {e.key for e in parse_page(text).entries}
    ):
        return  # a page of somebody's own that is nobody's
    identity = posixpath.basename(origin).removesuffix(".md")
    for block, entry in entry_values(text):
        generated = hashes.get(block.key) or ({alone[block.key]} if block.key in alone else set())
        if block.hash[STATES] in {known[STATES] for known in generated}:
            continue
        if entry.key == "id":
            if generated:
                fact = f"this page's id was changed, to {entry.value.text if entry.value else 'nothing'}"
                remedy = f"put it back, `id: {identity}` if the page is a person's; `same_as` merges two people"
                reader.findings.append(Finding("wrong-id", reader.file, entry.line, fact, remedy, "error"))
            continue
        if entry.key in THEME_KEYS - set(keys):
            continue
        if entry.key not in keys:
            if not generated:
                _unknown_key(reader, entry.key, entry.line, set(keys))
        elif entry.value is not None and (value := _value(reader, keys[entry.key], entry.value)) is not None:
            stated.add((origin, entry.key, value), entry.line)


def _unknown_key(reader: Reader, key: str, line: int, keys: set[str]) -> None:
    if key == "corrections":
        fact = "`corrections:` is not read any more: the definitions at the end of the page state who speaks"
        remedy = "change the link behind `[^q-...]:`, delete it to hide the quotation, or write a note below it"
        reader.findings.append(Finding("unknown-key", reader.file, line, fact, remedy, "error"))
    else:
        reader.knows(key, keys, line)


def _value(reader: Reader, read: Any, value: Value) -> Any:
    return reader.or_nothing(partial(read, reader), value)


def _parted(pages: Mapping[str, Parsed], alone: Mapping[str, str], tree: Tree, stated: Stated) -> None:
    """The names that curators took out of a person's aliases: they are somebody else's."""
    before = {fact[0]: fact[2] for fact in tree.memory.facts if len(fact) == 3 and fact[1] == PARTED}
    listed = {fact[0]: fact[2] for fact in tree.memory.facts if len(fact) == 3 and fact[1] == "aliases"}
    now = {fact[0]: fact[2] for fact in stated.facts if len(fact) == 3 and fact[1] == "aliases"}
    deleted = _alias_lines_deleted(pages, tree)
    for page in sorted({*now, *deleted}):
        if kind_of(page) != "people":
            continue
        names = set(now.get(page, ()))
        known = set(listed.get(page, ())) if page in listed else _aliases_of(alone.get(page))
        out = set(before.get(page, ())) - names
        if page in now and now[page] != listed.get(page):
            out |= known - names
        if out:
            stated.add((page, PARTED, tuple(sorted(out))), 1)


def _alias_lines_deleted(pages: Mapping[str, Parsed], tree: Tree) -> set[str]:
    """The pages whose list of aliases a curator took out as a whole, after he had parted somebody by it."""
    before = {fact[0] for fact in tree.memory.facts if len(fact) == 3 and fact[1] == PARTED}
    return {page for page in before if page in pages and not any(e.key == "front:aliases" for e in pages[page].entries)}


def _aliases_of(page: str | None) -> set[str]:
    for _, entry in entry_values(page or ""):
        if entry.key == "aliases" and entry.value is not None:
            return {item.text for item in entry.value.items() if item.text}
    return set()


# ---------------------------------------------------------------------------------------- what is hidden


def _hidden(pages: Mapping[str, Parsed], tree: Tree, stated: Stated) -> None:
    """The quotations that curators took out, on whatever page they saw them: they are hidden everywhere.

    A quotation that somebody gave to another speaker, or pasted onto another page, was not taken out.
    """
    corrected = {fact[1] for fact in stated.facts if len(fact) == 4 and fact[2] == "speaker"}
    here = {page: _ids_on(parsed, kind_of(page)) for page, parsed in pages.items()}
    pasted = {name for page, names in here.items() if is_speaker(page) for name in names - _ids_in(tree, page, any)}
    typed = {name for page, names in here.items() for name in names - _ids_in(tree, page, any)}
    for fact in tree.memory.facts:
        if fact[2:] == (HIDDEN, True) and fact[1] not in typed:
            stated.add(fact, 1)
    known = {fact[1] for fact in stated.facts if fact[2:] == (HIDDEN, True)}
    for page, names in sorted(here.items()):
        if not tree.memory.of(page).certain:
            continue
        gone = _ids_in(tree, page, all) - names - known
        if is_speaker(page):
            stated.displaced |= {(page, name) for name in gone & pasted - corrected}
            gone -= corrected | pasted
        for name in sorted(gone):
            known.add(name)
            stated.add((page, name, HIDDEN, True), 1)


def _ids_on(page: Parsed, kind: str) -> frozenset[str]:
    """The quotations that a page shows: of an article, those with a definition and a mark."""
    if kind == "articles":
        return frozenset(block.key for block in page.blocks if block.kind == "definition") & marks_of(page)
    return frozenset(arrows_of(page))


def _ids_in(tree: Tree, page: str, how: Any) -> frozenset[str]:
    """The quotations that any generation of a page had, or that all had."""
    generations = tree.memory.of(page).generations
    sets = [set(_ids_of_keys(entry[0] for entry in entries if len(entry) == 2 and entry[1])) for entries in generations]
    if not sets:
        return frozenset()
    return frozenset(set.union(*sets) if how is any else set.intersection(*sets))


def _ids_of_keys(keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        if key.startswith("q-"):
            yield key
        yield from ids_of(key)
