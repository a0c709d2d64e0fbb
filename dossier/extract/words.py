"""A parsed paragraph as plain lists, one entry a token: what the rules and the rankers read many times a second."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.strings import StringStore

from dossier.extract.attributing import Columns, read_as_according
from dossier.extract.parse import Paragraph
from dossier.records import Mention, Span

_REST_OF_WORD = re.compile(r"(?:-[^\W_]+)+")
_ATTRIBUTES: list[int | str] = ["HEAD", "POS", "TAG", "DEP", "LEMMA", "ENT_TYPE", "SENT_START"]


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of one paragraph. Indexes count tokens of the paragraph; `start` and `end` are the seed's offsets."""

    paragraph: Paragraph
    written: str  # the paragraph as it is written; a Doc puts its text together anew each time
    text: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    ent: list[str]  # the entity's type, or ""
    head: list[int]  # a root is its own head
    children: list[list[int]]
    sentence: list[int]  # the number of the token's sentence
    start: list[int]
    end: list[int]
    left: list[int]  # the first token of the token's subtree
    right: list[int]  # the last one

    def __len__(self) -> int:
        return len(self.text)

    def within(self, span: Span) -> tuple[int, int]:
        """The tokens that share a character with `span`, as first and one past the last."""
        first = bisect_right(self.end, span.start)
        return first, max(first, bisect_left(self.start, span.end))

    def span(self, first: int, last: int) -> Span:
        """The stretch of the seed's text from token `first` to token `last`, both included."""
        return Span(self.start[first], self.end[last])

    def mention(self, first: int, last: int) -> Mention:
        """The tokens from `first` to `last`, both included, as a mention, to a word's end: "the mother-of-two"."""
        span, offset = self.span(first, last), self.paragraph.span.start
        if rest := _REST_OF_WORD.match(self.written, span.end - offset):
            span = Span(span.start, span.end + len(rest[0]))
        return Mention(span, self.written[span.start - offset : span.end - offset])

    def above(self, token: int) -> Iterator[int]:
        """The heads of `token`, from the nearest to the root."""
        while self.head[token] != token:
            token = self.head[token]
            yield token


def words_of(paragraph: Paragraph) -> Words:
    """The paragraph's tokens with all that its parse says of them."""
    doc = paragraph.doc
    strings: StringStore = doc.vocab.strings
    names: dict[int, str] = {0: ""}

    def column(keys: list[int]) -> list[str]:
        found = []
        for key in keys:
            name = names.get(key)
            if name is None:
                name = names[key] = strings[key]
            found.append(name)
        return found

    table = doc.to_array(_ATTRIBUTES).T.tolist() if len(doc) else [[] for _ in _ATTRIBUTES]
    text = [token.text for token in doc]
    offset = paragraph.span.start
    start = [offset + token.idx for token in doc]
    head = [index + _signed(jump) for index, jump in enumerate(table[0])]
    columns = Columns(
        lower=[word.lower() for word in text],
        lemma=[lemma.lower() for lemma in column(table[4])],
        pos=column(table[1]),
        tag=column(table[2]),
        dep=column(table[3]),
        ent=column(table[5]),
        head=head,
    )
    read_as_according(columns)
    children: list[list[int]] = [[] for _ in head]
    for index, above in enumerate(head):
        if above != index:
            children[above].append(index)
    left, right = _edges(head, children)
    return Words(
        paragraph=paragraph,
        written=doc.text,
        text=text,
        lower=columns.lower,
        lemma=columns.lemma,
        pos=columns.pos,
        tag=columns.tag,
        dep=columns.dep,
        ent=columns.ent,
        head=head,
        children=children,
        sentence=_sentences(table[6]),
        start=start,
        end=[begin + len(word) for begin, word in zip(start, text, strict=True)],
        left=left,
        right=right,
    )


def _signed(value: int) -> int:
    """SpaCy gives the way to the head as an unsigned number of 64 bits."""
    return value - (1 << 64) if value >= 1 << 63 else value


def _sentences(starts: list[int]) -> list[int]:
    number, found = -1, []
    for index, flag in enumerate(starts):
        number += flag == 1 or index == 0
        found.append(number)
    return found


def _edges(head: list[int], children: list[list[int]]) -> tuple[list[int], list[int]]:
    """The first and last token of each token's subtree. Walks from the roots, so that no depth can overflow a stack."""
    order = [index for index, above in enumerate(head) if above == index]
    for index in order:  # grows while it is read
        order.extend(children[index])
    left, right = list(range(len(head))), list(range(len(head)))
    for index in reversed(order):
        above = head[index]
        left[above] = min(left[above], left[index])
        right[above] = max(right[above], right[index])
    return left, right
