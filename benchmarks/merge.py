"""How long the merge of 5,000 pages takes: edited and regenerated all, some, or none.

python benchmarks/merge.py [PAGES]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from dossier.curate import merge_pages
from dossier.records import Page

QUOTES = 12  # on a page; about 6 kB of Markdown with its text and lists


def page(number: int, build: int) -> str:
    """An article's page as one build makes it; a later build changes a quote and adds one and an article."""
    quotes = "".join(_quote(number, n, build if n == 3 else 0) for n in range(QUOTES + build))
    articles = "".join(f"- [Article {n}](../articles/{n}.md), Elm Post, 31 May 2024\n" for n in range(10 + build))
    words = "".join(f"The mayor spoke for the {n}th time about dam {number} on Friday.\n\n" for n in range(15))
    head = (
        f"---\nid: p{number}\ntitle: Person {number}\nname: Person {number}\nrole: mayor\n---\n\n# Person {number}\n\n"
    )
    lead = f"{QUOTES + build} statements.\n{{ .lead }}\n\n"
    return f"{head}{lead}## Own words\n\n{quotes}## Articles\n\n{articles}\n## Text\n\n{words}"


def edited(text: str) -> str:
    """The page after a curator's visit: a fact, a note, a deleted quote, an edited one."""
    start, end = text.index('<figure class="quote" id="q-'), text.index("</figure>\n\n") + len("</figure>\n\n")
    noted = text[:start] + text[end:].replace("</figure>\n\n", "</figure>\n\nA note of my own.\n\n", 1)
    return noted.replace("role: mayor", "role: governor  # since May").replace("number 5", "number five")


def main(count: int) -> None:
    """Prints one line for each mixture of pages."""
    base = {f"people/p{n}.md": page(n, 0) for n in range(count)}
    later = [Page(f"people/p{n}.md", page(n, 1)) for n in range(count)]
    same = [Page(path, text) for path, text in base.items()]
    everywhere = {path: edited(text) for path, text in base.items()}
    some = {path: everywhere[path] if n % 20 == 0 else text for n, (path, text) in enumerate(base.items())}
    size = sum(map(len, base.values())) / count / 1000
    print(f"{count} pages of {size:.1f} kB")
    _report("nothing edited, nothing new", lambda: merge_pages(base, base, same))
    _report("1 in 20 edited, all new", lambda: merge_pages(base, some, later))
    _report("all edited, nothing new", lambda: merge_pages(base, everywhere, same))
    _report("all edited, all new", lambda: merge_pages(base, everywhere, later))


def _report(name: str, merged: Callable[[], object]) -> None:
    start, busy = time.perf_counter(), time.process_time()
    merged()
    busy, took = time.process_time() - busy, time.perf_counter() - start
    print(f"{name:30} {took:6.2f} s, {busy:6.2f} s of one processor")


def _quote(number: int, n: int, build: int) -> str:
    return (
        f'<figure class="quote" id="q-{number:05d}{n:03d}" data-kind="direct" markdown>\n\n'
        f"> We will build dam number {n}, and {'no' if build else 'every'} rain shall stop us.\n\n"
        f"<figcaption markdown>\n\n"
        f"[Person {number}](p{number}.md), mayor · verbatim\n{{ .who }}\n\n[Article {n}](../articles/{n}.md)\n"
        f"{{ .origin }}\n\n</figcaption>\n</figure>\n\n"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
