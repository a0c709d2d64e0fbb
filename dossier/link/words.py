"""A quote as words that can be compared: folded, spelled one way, with its sentences and clauses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from dossier.language.folding import folded
from dossier.link.wording import ABBREVIATIONS, IRREGULAR, NEGATIONS, SAME_WORDS, SPELLINGS, STOPWORDS, SYNONYMS
from dossier.records import Quote

_WORD = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}            # U.S.
    | \d+(?:[.,]\d+)*             # 1,000.5
    | (?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)\b
    | %
    | [^\W_]+(?:['’][^\W_]+)*     # don't, island's
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CONTRACTED = re.compile(r"^(\w+?)(n['’]t)$", re.IGNORECASE)  # don't -> do + n't
_SHORTENED = re.compile(  # it's -> it + 's
    r"^(i|you|we|they|he|she|it|that|there|what|who|here|let)(['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE
)
_ENDINGS = {"re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am", "s": "is"}
_SENTENCE_END = re.compile(r"(\w*)[.!?…]+[\"'’”»)\]]*(?=\s|$)")
_CLAUSE_END = re.compile(r"[,;:]|\s[-–—]{1,2}\s|—")


class Word(NamedTuple):
    """A word of a text: where it stands, and what it is compared by."""

    start: int
    end: int
    norm: str
    name: bool = False  # written with a capital inside a sentence


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as comparable words; sentences and clauses are ranges of word indices."""

    words: tuple[Word, ...]
    norms: tuple[str, ...]
    stems: tuple[str, ...]  # content words without their endings, the others as they are
    content: tuple[bool, ...]  # whether each word says something of its own
    sentences: tuple[tuple[int, int], ...]
    clauses: tuple[tuple[int, int], ...]
    weight: int  # how many content words it has


def spoken_words(quote: Quote) -> str:
    """The text of a quote without the reporter's words between two quoted stretches of a direct one."""
    if quote.kind != "direct" or len(quote.parts) < 2:
        return quote.text
    start = quote.span.start
    return " ".join(quote.text[part.start - start : part.end - start].strip() for part in quote.parts)


def wording_of(text: str) -> Wording:
    """The comparable words of `text`."""
    # Lists inside tuple(): a dossier has millions of words, and this is twice as fast as generators.
    ends = [match.end() for match in _SENTENCE_END.finditer(text) if not _is_abbreviation(match)]
    words = tuple(_words(text, ends))
    starts = [word.start for word in words]
    norms = tuple([word.norm for word in words])
    content = tuple([norm not in STOPWORDS for norm in norms])
    return Wording(
        words=words,
        norms=norms,
        stems=tuple([stem(norm) for norm in norms]),
        content=content,
        sentences=_ranges(starts, ends),
        clauses=_ranges(starts, sorted([*ends, *(match.end() for match in _CLAUSE_END.finditer(text))])),
        weight=sum(content),
    )


def is_content(norm: str) -> bool:
    """Whether a folded word says something of its own."""
    return norm not in STOPWORDS


def is_negation(norm: str) -> bool:
    """Whether a folded word denies."""
    return norm in NEGATIONS


@lru_cache(maxsize=1 << 17)
def stem(norm: str) -> str:
    """A content word without its ending, words of one meaning as one: "threatening" -> "threaten"."""
    if norm in STOPWORDS or norm[0].isdigit():
        return norm
    base = IRREGULAR.get(norm, norm)
    for ending, least in (
        ("ations", 4),
        ("ation", 4),
        ("ingly", 4),
        ("ing", 3),
        ("ies", 2),
        ("ied", 2),
        ("edly", 4),
        ("ians", 4),
        ("ian", 4),
    ):
        if base.endswith(ending) and len(base) - len(ending) >= least:
            base = base[: -len(ending)] + ("i" if ending.startswith("ie") else "")
            break
    else:
        for ending, least in (("ment", 4), ("ia", 4), ("ed", 3), ("es", 3), ("ly", 4), ("s", 3), ("ion", 4)):
            if base.endswith(ending) and len(base) - len(ending) >= least and not base.endswith("ss"):
                base = base[: -len(ending)]
                break
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "ls":
        base = base[:-1]
    if len(base) > 3 and base[-1] in "ey":
        base = base[:-1] + ("i" if base[-1] == "y" else "")
    return SYNONYMS.get(base, base)


def _is_abbreviation(end: re.Match[str]) -> bool:
    """Whether a full stop belongs to the word before it: "U.S.", "Mr. Smith"."""
    word = end.group(1)
    return len(word) == 1 or word.casefold() in ABBREVIATIONS


def _words(text: str, sentence_ends: list[int]) -> Iterable[Word]:
    ends = iter([*sentence_ends, len(text) + 1])
    end, first = next(ends), True
    for match in _WORD.finditer(text):
        while match.start() >= end:
            end, first = next(ends), True
        yield from _word(match, first)
        first = False


def _word(match: re.Match[str], first: bool) -> tuple[Word, ...]:
    start, written = match.start(), match.group()
    name = not first and written[0].isupper()
    split = None
    if "'" in written or "’" in written:
        split = _CONTRACTED.match(written) or _SHORTENED.match(written)
    if split is None:
        return (Word(start, match.end(), norm_of(written), name),)
    head, tail = split.groups()
    middle = start + len(head)
    ending = tail.casefold().replace("’", "'")
    known = {"ca": "can", "wo": "will", "sha": "shall"} if ending == "n't" else {}
    return (
        Word(start, middle, known.get(head.casefold(), head.casefold())),
        Word(middle, match.end(), "not" if ending == "n't" else _ENDINGS[ending.lstrip("'")]),
    )


@lru_cache(maxsize=1 << 17)
def norm_of(written: str) -> str:
    """What a written word is compared by: "Defence" -> "defense", "island's" -> "island", "U.S." -> "us"."""
    norm = folded(written)
    if norm[0].isdigit():
        return norm.replace(",", "")
    norm = norm.replace(".", "").removesuffix("'s").rstrip("'").replace("'", "") or norm
    if norm in SAME_WORDS:
        return SAME_WORDS[norm]
    tens, hyphen, units = norm.partition("-")
    if hyphen:
        return str(int(SAME_WORDS[tens]) + int(SAME_WORDS.get(units, "1")))  # forty-one
    for pattern, replacement in SPELLINGS:
        if pattern.match(norm):
            return pattern.sub(replacement, norm)
    return norm


def _ranges(starts: list[int], ends: list[int]) -> tuple[tuple[int, int], ...]:
    """The stretches of word indices between the offsets `ends`."""
    found: list[tuple[int, int]] = []
    begin = index = 0
    for end in [*ends, float("inf")]:
        while index < len(starts) and starts[index] < end:
            index += 1
        if index > begin:
            found.append((begin, index))
        begin = index
    return tuple(found)
