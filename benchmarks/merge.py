"""How long the merge of 5,000 pages takes: edited and regenerated all, some, or none.

python benchmarks/merge.py [PAGES]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from functools import partial

from dossier.curate import Plan, Tree, merge_pages, read_facts
from dossier.curate.memory import Memory
from dossier.curate.merge import entries_of
from dossier.curate.parse import parse_page
from dossier.records import Page

SENTENCES = 12  # on a page, of six articles; about 3 kB of Markdown


def page(number: int, build: int) -> str:
    """A person's page as one build makes it; a later build changes a sentence and adds an article."""
    sections = "".join(
        f"### [Article {n}](../articles/a{n}.md)\n\nElm Post, {n + 1} May 2024\n\n"
        + _sentence(number, 2 * n, build if n == 3 else 0)
        + _sentence(number, 2 * n + 1, 0)
        for n in range(SENTENCES // 2 + build)
    )
    head = (
        f"---\nid: p{number}\ntitle: Person {number}\nname: Person {number}\nrole: mayor\n---\n\n# Person {number}\n\n"
    )
    lead = f"Mayor. {SENTENCES + 2 * build} statements in {SENTENCES // 2 + build} articles.\n\n"
    return f"{head}{lead}{sections}[More](../people/p{number}.md#more)\n"


def edited(text: str) -> str:
    """The page after a curator's visit: a fact, a note, a sentence taken out, one edited."""
    blocks = text.split("\n\n")
    first = next(n for n, block in enumerate(blocks) if block.startswith("> "))
    noted = [*blocks[:first], blocks[first + 1], "A note of my own.", *blocks[first + 2 :]]
    return "\n\n".join(noted).replace("role: mayor", "role: governor  # since May").replace("number 5,", "number five,")


def main(count: int) -> None:
    """Prints one line for each mixture of pages."""
    base = {f"people/p{n}.md": page(n, 0) for n in range(count)}
    later = {f"people/p{n}.md": page(n, 1) for n in range(count)}
    everywhere = {path: edited(text) for path, text in base.items()}
    some = {path: everywhere[path] if n % 20 == 0 else text for n, (path, text) in enumerate(base.items())}
    size = sum(map(len, base.values())) / count / 1000
    print(f"{count} pages of {size:.1f} kB")
    memory = Memory({path: (entries_of(parse_page(text)),) for path, text in base.items()})
    for name, docs, pages in (
        ("nothing edited, nothing new", base, base),
        ("1 in 20 edited, all new", some, later),
        ("all edited, nothing new", everywhere, base),
        ("all edited, all new", everywhere, later),
    ):
        parse_page.cache_clear()
        _report(name, partial(_merged, Tree(docs, memory), pages))


def _merged(tree: Tree, pages: Mapping[str, str]) -> Plan:
    return merge_pages(tree, [Page(path, text) for path, text in pages.items()], read_facts(tree, {}))


def _report(name: str, merged: Callable[[], object]) -> None:
    start, busy = time.perf_counter(), time.process_time()
    merged()
    busy, took = time.process_time() - busy, time.perf_counter() - start
    print(f"{name:30} {took:6.2f} s, {busy:6.2f} s of one processor")


def _sentence(number: int, n: int, build: int) -> str:
    words = f"We will build dam number {n}, and {'no' if build else 'every'} rain shall stop us"
    return f'> "{words}," [→](../articles/a{n // 2}.md#q-{number:05d}{n:03d}) Person {number} said on Friday.\n\n'


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
