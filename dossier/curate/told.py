"""What there is to say to a curator about what was typed on the pages: where, which words, and what to type instead."""

from __future__ import annotations

import difflib
import posixpath
import re
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Literal

from rapidfuzz import fuzz, process

from dossier.curate.differences import diff
from dossier.curate.memory import DELETED, HIDDEN, SETTLED, Fact
from dossier.curate.merge import Change
from dossier.curate.moves import PageLink, anchors_of, page_links
from dossier.curate.parse import Block, definition_parts, ids_of, parse_page
from dossier.curate.places import is_speaker, kind_of
from dossier.curate.plan import REMOVE, emptied
from dossier.curate.tree import Plan
from dossier.curate.values import KEYS, THEME_KEYS
from dossier.records import Dossier, Finding, LinkedQuote

_SHOWN = 60  # characters of what somebody typed that a message repeats
_QUOTATION = re.compile(r"q-[0-9a-f]+")
_PLAIN = re.compile(r"[\w@%+=:,./#-]+")  # what a shell takes as it is
_KINDS = {
    "heading": "the heading",
    "statement": "the sentence",
    "definition": "the line of",
    "note": "the note",
    "item": "the line",
    "view": "the line",
    "quote": "the quotation",
}


@dataclass(frozen=True, slots=True)
class _Told:
    """Who tells it: the plan, and whose pages these are."""

    plan: Plan
    dossier: Dossier
    folder: str
    quotes: Mapping[str, LinkedQuote]
    pages: Mapping[str, str]  # an article -> its page
    settled: frozenset[Fact]
    before: frozenset[Fact]  # what was known before this build

    def file(self, page: str) -> str:
        """A page as messages name it, wherever a person moved it."""
        return posixpath.join(self.folder, self.plan.moved.get(page, page))

    def line_of(self, page: str, key: str) -> str:
        """Where a block stands: "docs/people/a.md:4"."""
        text = self.plan.docs.get(self.plan.moved.get(page, page), "")
        block = next((one for one in parse_page(text).all if one.key == key), None)
        return f"{self.file(page)}:{block.line}" if block else self.file(page)


def told(plan: Plan, dossier: Dossier, folder: str = "docs") -> Iterator[Finding]:
    """All that there is to say, in no order."""
    pages = {article: f"articles/{slug}.md" for article, slug in dossier.slugs.items()}
    quotes = {quote.id: quote for quote in dossier.quotes}
    before = frozenset(plan.loaded.memory.facts)
    teller = _Told(plan, dossier, folder, quotes, pages, frozenset(plan.facts), before)
    origins = {place: origin for origin, place in plan.moved.items()}
    yield from plan.findings
    if (fact := emptied(plan)) is not None:
        yield Finding("emptied", folder, None, f"{fact}, so the build stops", REMOVE, "error")
    for place, changes in plan.changes.items():
        origin = origins.get(place, place)
        for change in changes:
            if not _is_unknown_key(origin, change):
                yield from _of_change(teller, place, origin, change)
    yield from _hidden(teller)
    yield from _reworded(teller)
    yield from _unindented(teller)
    for place, reason in plan.loaded.unreadable.items():
        remedy = "save it as UTF-8" if "UTF-8" in reason else "put the page itself there"
        yield Finding("unreadable", f"{folder}/{place}", None, f"{reason}, so it is left as it is", remedy)
    for place in plan.strangers:
        fact = "is a page of your own where one would be generated"
        yield Finding(
            "stranger", f"{folder}/{place}", None, fact, f"rename it, or replace it: {_accept(folder, place)}"
        )
    yield from _dead_links(plan, folder)


def with_lines(findings: Iterable[Finding], plan: Plan, folder: str = "docs") -> Iterator[Finding]:
    """The findings, those that begin with a quotation's id with the line of the page that says who speaks."""
    for finding in findings:
        name = _QUOTATION.match(finding.fact)
        text = plan.docs.get(finding.file.removeprefix(f"{folder}/"), "") if name and finding.line is None else ""
        lines = {block.key: block.line for block in parse_page(text).blocks} if text else {}
        yield replace(finding, line=lines[name[0]]) if name and name[0] in lines else finding


# ------------------------------------------------------------------------------------------- changes


def _of_change(teller: _Told, place: str, origin: str, change: Change) -> Iterator[Finding]:
    file = f"{teller.folder}/{place}"
    take = _accept(teller.folder, place, change.key)
    keep = take.replace("accept", "accept --keep")
    named = named_block(change)
    if change.kind == "deleted":
        fact = f"{named} was deleted by hand and stays out" if change.key else "this page was deleted by hand"
        is_new = not change.key and (origin, DELETED, True) not in teller.before
        yield Finding("deleted", file, change.line, fact, f"bring it back: {take}", "warning" if is_new else "notice")
    elif change.kind == "orphan":
        fact = f"{named} was edited, or something of yours stands below it, and the seeds make it no more"
        yield _finding(file, change, fact, f"delete it, or settle for it: {keep}")
    elif change.kind == "written":
        yield _written(teller, file, origin, change, named)
    elif (home := _home(teller, origin, change)) is not None:
        settled = (origin, change.key, SETTLED, True) in teller.settled
        remedy = f"{home[1]}; undo it here: {take}, or settle for it: {keep}"
        severity: Literal["notice", "warning"] = "notice" if settled else "warning"
        yield Finding("repeats", file, change.line, f"{named} {home[0]}", remedy, severity)
    elif change.kind == "proposal":
        fact = f"{named} was edited, and the seeds make another of it now"
        yield _finding(file, change, fact, f"take the new text: {take}, or settle for yours: {keep}")
    elif change.block == "definition":
        yield Finding("kept", file, change.line, f"{_by_whom(teller, change)}, by your word", "nothing to do", "notice")
    else:
        yield Finding("kept", file, change.line, f"your edit of {named} is kept", "nothing to do", "notice")


def _is_unknown_key(origin: str, change: Change) -> bool:
    """Whether it is a key that states nothing on such a page, which is told where the facts are read."""
    keys = KEYS.get(kind_of(origin))
    key = change.key.removeprefix("front:")
    return change.block == "entry" and keys is not None and key not in {*keys, *THEME_KEYS, "id"}


def _written(teller: _Told, file: str, origin: str, change: Change, named: str) -> Finding:
    """A block of a curator's own; not welcome where it gives a quotation to somebody else."""
    block = _block_of(change.edited)
    for name in ids_of(block.key) if is_speaker(origin) else ():
        quote = teller.quotes.get(name)
        page = origin.removesuffix(".md")
        if quote is not None and quote.speaker_page != page:
            article = teller.pages.get(quote.article, "")
            fact = f"{named} is given to another speaker here alone, so it is not published here"
            remedy = (
                f"if it is so, change the speaker in {teller.line_of(article, name)} to "
                f"`[^{name}]: [...](../{origin})`, and it counts everywhere; else delete it here"
            )
            return Finding("misplaced", file, change.line, fact, remedy, "error")
    if change.block != "entry" and origin.removesuffix(".md") in teller.dossier.redirects:
        target = teller.dossier.redirects[origin.removesuffix(".md")]
        fact = f"{named} stands on a page that leads on, where nobody reads it"
        return Finding("behind-redirect", file, change.line, fact, f"move it to {teller.file(target + '.md')}")
    if change.block == "entry":
        return Finding("written", file, change.line, f"{named} is stated by you", "nothing to do", "notice")
    return Finding("written", file, change.line, f"{named} is your own and is kept", "nothing to do", "notice")


def _home(teller: _Told, origin: str, change: Change) -> tuple[str, str] | None:
    """What an edit says of a fact that has its home elsewhere, and where to change it; None if it has none."""
    if change.block == "statement":
        return _sentence_home(teller, change)
    if change.block == "definition":
        return _role_home(teller, change)
    if change.block == "paragraph":
        return _paragraph_home(teller, origin, change)
    return _name_home(teller, origin, change)


def _name_home(teller: _Told, origin: str, change: Change) -> tuple[str, str] | None:
    """Of a heading, or of the title in front matter."""
    is_title = change.block == "heading" and _block_of(change.generated).level == 1
    if is_title or change.key == "front:title":
        named = is_speaker(origin) or kind_of(origin) == "outlets"
        key = "front:name" if named else {"articles": "front:title"}.get(kind_of(origin))
        return _repeats(teller, origin, key, f"`{key.removeprefix('front:')}:`") if key and key != change.key else None
    if change.block == "heading" and change.key.startswith("h:../articles/"):
        article = posixpath.normpath(posixpath.join(posixpath.dirname(origin), change.key.removeprefix("h:")))
        return _repeats(teller, article, "front:title", "the article's `title:`")
    return None


def _repeats(teller: _Told, page: str, key: str, what: str) -> tuple[str, str]:
    return f"only repeats {what}, so this changes nothing elsewhere", f"change {what} in {teller.line_of(page, key)}"


def _sentence_home(teller: _Told, change: Change) -> tuple[str, str] | None:
    if _block_of(change.edited).words == _block_of(change.generated).words:
        return None
    name = next(iter(ids_of(change.key)), "")
    quote = teller.quotes.get(name)
    if quote is None:
        return None
    fact = "has not the seed's words any more, so the site does not show it as a quotation"
    line = teller.line_of(teller.pages.get(quote.article, ""), name)
    return fact, f"put words of yours below the quotation's line in {line}, as a note"


def _role_home(teller: _Told, change: Change) -> tuple[str, str] | None:
    """Of a definition whose link is as it is generated, and not what stands behind it."""
    head, tail = definition_parts(change.edited)
    new_head, new_tail = definition_parts(change.generated)
    if head.split() != new_head.split() or tail.split() == new_tail.split():
        return None
    quote = teller.quotes.get(change.key)
    page = f"{quote.speaker_page}.md" if quote and quote.speaker_page else ""
    if kind_of(page) != "people":
        return None
    fact = "has another role behind the link, which changes nothing elsewhere"
    return fact, f"change `role:` in {teller.line_of(page, 'front:role')}"


def _paragraph_home(teller: _Told, origin: str, change: Change) -> tuple[str, str] | None:
    if not change.generated or _block_of(change.edited).words == _block_of(change.generated).words:
        return None
    kind = kind_of(origin)
    if kind == "articles" and _is_origin(teller, origin, change):
        fact = "only repeats the front matter, so this changes nothing elsewhere"
        return fact, f"change `date:`, `outlet:`, `wire:` or `author:` in {teller.line_of(origin, 'front:id')}"
    if kind == "articles":
        seed = _seed_of(teller, origin)
        fact = f"has not the words of {seed} any more, so the site shows it as not from the seed"
        return fact, "a paragraph of your own stands apart from the text, behind it"
    if kind == "people" and "statement" in change.generated:
        return _repeats(teller, origin, "front:role", "`role:`")
    return None


def _is_origin(teller: _Told, origin: str, change: Change) -> bool:
    """Whether it is the line below an article's title."""
    page = parse_page(teller.plan.generated.get(origin, ""))
    paragraphs = [block.text for block in page.blocks if block.kind == "paragraph"]
    return bool(paragraphs) and paragraphs[0] == change.generated


def _seed_of(teller: _Told, origin: str) -> str:
    articles = {page: article for article, page in teller.pages.items()}
    found = (e.article.seed.path for e in teller.dossier.articles if e.article.id == articles.get(origin))
    return next(found, "its seed")


def _by_whom(teller: _Told, change: Change) -> str:
    quote = teller.quotes.get(change.key)
    names = {f"people/{person.id}": person.name for person in teller.dossier.people}
    speaker = names.get(quote.speaker_page or "", quote.speaker_page or "somebody unknown") if quote else "another"
    words = f"“{shortened(quote.quote.text)}”" if quote else change.key
    return f"{words} is said by {speaker}"


def named_block(change: Change) -> str:
    """A block as a curator knows it: by what it is and its words, not by its key."""
    block = _block_of(change.edited or change.generated)
    if change.block == "entry":
        return f"`{change.key.removeprefix('front:').partition('~')[0]}:`"
    if change.block == "definition":
        return f"the line of {change.key.removeprefix('fn:')}"
    words = shortened(block.words or " ".join(block.text.split()))
    return f"{_KINDS[change.block]} “{words}”" if change.block in _KINDS else f"“{words}”"


def shortened(words: str, most: int = _SHOWN) -> str:
    """The first of many words."""
    shown = " ".join(words.split())
    return shown if len(shown) <= most else f"{shown[:most].rsplit(' ', 1)[0]} …"


def _block_of(text: str) -> Block:
    """The block that a text is."""
    return next(iter(parse_page(text).blocks), Block("paragraph", "", "", "", text, text))


def _finding(file: str, change: Change, fact: str, remedy: str) -> Finding:
    return Finding(change.kind, file, change.line, fact, remedy, "warning", diff(change.edited, change.generated, file))


def _accept(folder: str, place: str, key: str = "") -> str:
    target = f"{folder}/{place}#{key}" if key else f"{folder}/{place}"
    return f"dossier accept {target if _PLAIN.fullmatch(target) else shlex.quote(target)}"


# ------------------------------------------------------------------------------------------ quotations


def _hidden(teller: _Told) -> Iterator[Finding]:
    """The quotations that were taken out: where, which words, and how they come back. A build says it of a new one."""
    ledger = teller.plan.loaded.ledger
    known = {entry[0]: (article, entry[3]) for article, entries in ledger.quotes.items() for entry in entries}
    for fact in sorted(fact for fact in teller.plan.facts if fact[2:] == (HIDDEN, True)):
        article, words = known.get(fact[1], ("", fact[1]))
        page = teller.pages.get(article, fact[0])
        said = f"“{shortened(words)}” was taken out here, so it is hidden everywhere"
        remedy = f"bring it back: {_accept(teller.folder, page, fact[1])}"
        yield Finding(
            "deleted", teller.file(fact[0]), None, said, remedy, "notice" if fact in teller.before else "warning"
        )


def _reworded(teller: _Told) -> Iterator[Finding]:
    """The quotations of which a curator stated something, and whose words the seed has changed since."""
    before = {entry[0]: entry[3] for entries in teller.plan.loaded.ledger.quotes.values() for entry in entries}
    for quote in teller.dossier.quotes:
        old = " ".join(before.get(quote.id, quote.quote.text).split())
        new = " ".join(quote.quote.text.split())
        if old != new and (quote.note or quote.corrected):
            page = teller.pages[quote.article]
            fact = f"the seed's words have changed under what you state: “{shortened(old)}” is now “{shortened(new)}”"
            place, _, line = teller.line_of(page, quote.id).partition(":")
            remedy = "see whether your word of it still holds"
            yield Finding("reworded", place, int(line) if line else None, fact, remedy)


def _unindented(teller: _Told) -> Iterator[Finding]:
    """Paragraphs between the definitions of an article's page: meant as notes, and not indented."""
    for place, changes in teller.plan.changes.items():
        mine = {change.line for change in changes if change.kind == "written" and change.block == "paragraph"}
        blocks = parse_page(teller.plan.docs.get(place, "")).blocks if mine else ()
        for before, block in pairwise(blocks):
            if block.line in mine and before.kind in {"definition", "note"}:
                fact = f"“{shortened(block.words)}” stands below a quotation's line, and is no note of it"
                remedy = "put four spaces before each of its lines, and it is one"
                yield Finding("no-note", f"{teller.folder}/{place}", block.line, fact, remedy)


# ------------------------------------------------------------------------------------------ dead links


def _dead_links(plan: Plan, folder: str) -> Iterator[Finding]:
    """Links that a person typed, or left on a page, to pages and places on them that are not there or have moved."""
    anchors = cache(lambda page: anchors_of(plan.docs[page]))
    pages = sorted(plan.docs)
    way_out = cache(lambda page: _way_out(page, pages, plan))  # many a page links to what is not there any more
    touched = (page for page in sorted(plan.docs) if page in plan.by_hand and page not in plan.held)
    for place in touched:
        for link in page_links(plan.docs[place], place):
            index = link.page.removesuffix(".md") + "/index.md"
            page = index if link.page not in plan.docs and index in plan.docs else link.page
            if page in plan.loaded.unreadable or page in plan.held:
                continue
            if page not in plan.docs:
                fact = f"links to {link.address}, which is not there"
                yield Finding("dead-link", f"{folder}/{place}", link.line, fact, way_out(link.page))
            elif link.anchor and link.anchor not in anchors(page):
                fact = f"links to {link.address}, but nothing there has that name"
                yield Finding("dead-link", f"{folder}/{place}", link.line, fact, _anchor_way_out(page, link, plan))


def _way_out(page: str, pages: Sequence[str], plan: Plan) -> str:
    if page in plan.moved:
        return f"that page is now {plan.moved[page]}: link to it there"
    if page in plan.deleted:
        return f"that page was deleted by hand: remove the link, or bring the page back: dossier accept docs/{page}"
    near = process.extractOne(page, pages, scorer=fuzz.ratio, score_cutoff=80)
    return f"did you mean {near[0]}?" if near else "correct or remove the link"


def _anchor_way_out(page: str, link: PageLink, plan: Plan) -> str:
    if any(fact[1:] == (link.anchor, HIDDEN, True) for fact in plan.facts):
        back = f"dossier accept docs/{page}#{link.anchor}"
        return f"that was taken out by hand: remove the link, or bring it back: {back}"
    near = difflib.get_close_matches(link.anchor, sorted(anchors_of(plan.docs[page])), n=1, cutoff=0.6)
    return f"did you mean #{near[0]}?" if near else "correct or remove the link"
