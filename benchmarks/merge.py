"""How long the merge of 5,000 pages takes: edited and regenerated all, some, or none.

python benchmarks/merge.py [PAGES]
"""

from __future__ import annotations

import gc
import math
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from dossier.curate import Plan, Tree, findings_of, merge_pages, read_facts
from dossier.curate.memory import Memory
from dossier.curate.merge import entries_of
from dossier.curate.parse import parse_page
from dossier.records import Dossier, Page

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
    """Prints a line for each mixture of pages: the time at three sizes, and the exponent that fits them."""
    sizes = [count // 4, count // 2, count]
    size = sum(len(page(n, 0)) for n in range(100)) / 100_000
    print(f"{count} pages of {size:.1f} kB; seconds of one processor for {', '.join(map(str, sizes))} pages; exponent")
    times: dict[str, list[float]] = {}
    for n in sizes:
        for name, merged in _mixtures(n).items():
            parse_page.cache_clear()
            gc.collect()
            times.setdefault(name, []).append(_seconds(merged))
    for name, its in times.items():
        print(f"{name:42} {'  '.join(f'{one:6.2f}' for one in its)}  {_exponent(sizes, its):5.2f}")


def _mixtures(count: int) -> dict[str, Callable[[], object]]:
    base = {f"people/p{n}.md": page(n, 0) for n in range(count)}
    later = {f"people/p{n}.md": page(n, 1) for n in range(count)}
    everywhere = {path: edited(text) for path, text in base.items()}
    some = {path: everywhere[path] if n % 20 == 0 else text for n, (path, text) in enumerate(base.items())}
    memory = Memory({path: (entries_of(parse_page(text)),) for path, text in base.items()})
    built = _merged(Tree(everywhere, memory), base)  # what was typed is remembered now: a fact, a deletion a page
    known = Memory({path: (entries,) for path, entries in built.entries.items()}, tuple(built.facts))
    assert len(known.facts) >= count  # noqa: S101 - else this measures nothing
    return {
        "nothing edited, nothing new": partial(_merged, Tree(base, memory), base),
        "1 in 20 edited, all new": partial(_merged, Tree(some, memory), later),
        "all edited, nothing new": partial(_merged, Tree(everywhere, memory), base),
        "all edited, all new": partial(_merged, Tree(everywhere, memory), later),
        "all edited before, all new": partial(_merged, Tree(built.docs, known), later),
        "what there is to say of all edited before": partial(findings_of, built, Dossier((), (), (), (), (), ())),
    }


def _merged(tree: Tree, pages: Mapping[str, str]) -> Plan:
    return merge_pages(tree, [Page(path, text) for path, text in pages.items()], read_facts(tree, {}))


def _seconds(merged: Callable[[], object]) -> float:
    start = time.process_time()
    merged()
    return time.process_time() - start


def _exponent(sizes: Sequence[int], times: Sequence[float]) -> float:
    """The slope of the line through the logarithms: 1 is in step with the pages, 2 is a square."""
    x, y = [math.log(size) for size in sizes], [math.log(max(one, 1e-3)) for one in times]
    return statistics.linear_regression(x, y).slope


def _sentence(number: int, n: int, build: int) -> str:
    words = f"We will build dam number {n}, and {'no' if build else 'every'} rain shall stop us"
    return f'> "{words}," [→](../articles/a{n // 2}.md#q-{number:05d}{n:03d}) Person {number} said on Friday.\n\n'


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
