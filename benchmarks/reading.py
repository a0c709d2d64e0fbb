"""How well articles are read: `python benchmarks/reading.py [FOLDER_OF_PLAIN_ARTICLES...]`.

Reads the marked pages of tests/read/texts and prints the share of the articles' letters that was kept, the share of
other letters that was let in, and how many dates are right (a date that the page leaves open must stay open). On the
HTML pages trafilatura and jusText are measured in the same run. A folder of plain articles, whose every line belongs to
the article, shows how much of real paragraphs is lost.

The sets were written before anybody saw how they are read. What their first sight gave, and led to:
fresh (15 pages): let in .0595, dates 15/15, outlets 7/23 found, 0 invented; last (6): let in .0390, outlets 9/12.
In the manner of named news sites, with short bodies and all that their pages hold today: third (8): kept .960, let in
.399; fourth (8): .879, .329; fifth (8): 1.000, .633, dates 7/8; sixth (6): .962, .581; seventh (5, after the rules that
came of the others): .957, .196, dates 5/5, outlets 3/5; eighth (6): 1.000, .329, dates 5/6, outlets 4/4.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import justext
import trafilatura

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from read.marked import Marked, Score, marked_texts, score_body

from dossier.read import read_articles, read_paths
from dossier.read.formats import read_document
from dossier.records import Article


def main(folders: Sequence[str]) -> None:
    """Prints the tables."""
    texts = marked_texts()
    pages = [marked for marked in texts if marked.suffix == ".html"]
    print(f"{'':28}{'texts':>6}{'letters kept':>14}{'let in':>8}{'dates right':>13}")
    for name, some in (
        ("dossier, all", texts),
        ("dossier, text", [m for m in texts if m not in pages]),
        ("dossier, HTML", pages),
        ("dossier, written blind", [m for m in texts if m.collection != "first"]),
    ):
        found = [_article(marked) for marked in some]
        scores = [_score(marked, article) for marked, article in zip(some, found, strict=True)]
        right = sum(article.date == marked.stated("date") for marked, article in zip(some, found, strict=True))
        _print_row(name, scores, f"{right}/{len(some)}")
    for collection in ("first", "fresh", "last", "third", "fourth", "fifth", "sixth", "seventh", "eighth"):
        _print_outlets(collection, [marked for marked in texts if marked.collection == collection])
    others: tuple[tuple[str, Callable[[str], str]], ...] = (
        ("trafilatura", _by_trafilatura),
        ("trafilatura, recall", _by_trafilatura_recall),
        ("jusText", _by_justext),
        ("jusText, short", _by_justext_short),
    )
    for name, extract in others:
        _print_row(f"{name}, HTML", [score_body(marked, extract(marked.source)) for marked in pages], "")
    for folder in folders:
        _print_plain(Path(folder))


def _article(marked: Marked) -> Article:
    seeds, _ = read_document(marked.source.encode(), marked.name, marked.name, marked.suffix)
    return read_articles(seeds, {})[0][0]


def _score(marked: Marked, article: Article) -> Score:
    body = " ".join(span.of(article.text) for span in article.body)
    if marked.suffix == ".html":
        return score_body(marked, body)
    return score_body(
        marked, body, {i for span in article.body for i in range(span.start, span.end) if article.text[i].isalnum()}
    )


def _print_row(name: str, scores: Sequence[Score], dates: str) -> None:
    whole = sum(score.whole for score in scores)
    kept, let_in = sum(score.kept for score in scores), sum(score.let_in for score in scores)
    print(f"{name:28}{len(scores):>6}{kept / whole:>14.4f}{let_in / whole:>8.4f}{dates:>13}")


def _print_outlets(collection: str, texts: Sequence[Marked]) -> None:
    found = [
        ({(outlet.relation, outlet.name) for outlet in _article(marked).outlets}, marked.outlets) for marked in texts
    ]
    right, gold = sum(len(got & stated) for got, stated in found), sum(len(stated) for _, stated in found)
    invented = sum(len(got - stated) for got, stated in found)
    print(f"outlets, {collection} set: {right}/{gold} found, {invented} invented")


def _print_plain(folder: Path) -> None:
    seeds, _ = read_paths([folder], folder)
    articles, _ = read_articles(seeds, {})
    whole = sum(character.isalnum() for seed in seeds for character in seed.text)
    spans = [
        (article, span) for article in articles for span in (*article.body, article.title_span) if span is not None
    ]
    kept = sum(character.isalnum() for article, span in spans for character in span.of(article.text))
    print(f"{'plain articles':28}{len(seeds):>6}{kept / whole:>14.4f}")


def _by_trafilatura(page: str) -> str:
    return trafilatura.extract(page, include_comments=False) or ""


def _by_trafilatura_recall(page: str) -> str:
    return trafilatura.extract(page, include_comments=False, favor_recall=True) or ""


def _by_justext(page: str) -> str:
    paragraphs = justext.justext(page, justext.get_stoplist("English"))
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


def _by_justext_short(page: str) -> str:
    """With limits for paragraphs as short as those of these pages."""
    paragraphs = justext.justext(page, justext.get_stoplist("English"), length_low=30, length_high=80)
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


if __name__ == "__main__":
    main(sys.argv[1:])
