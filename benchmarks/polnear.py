"""PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018) as gold: its articles, and what its annotators marked in them.

The corpus isn't part of this project. A checkout holds `train/` and `dev/` (or `data/train/` ...), each with `text/`
and `attributions/`.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier.extract.marks import Marked, find_marked
from dossier.read import read_articles
from dossier.records import Article, Seed, Span

WORD = re.compile(r"\w+(?:[’'.\-]\w+)*")
_LONGEST_WORD = 80
FEWEST_WORDS = 3  # of a marked stretch that counts


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """What one annotator marked as said by somebody: its words, whose, and by which cue; each may be in pieces."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    cue_text: str
    words: frozenset[int]  # the content, as numbers of the article's words

    @property
    def is_speech(self) -> bool:
        """Whether the cue holds a word of saying, rather than one of thinking or wanting."""
        cue = self.cue_text.lower()
        return "according to" in cue or any(word in SPEECH for word in re.findall(r"[a-z]+", cue))


@dataclass(frozen=True, slots=True)
class GoldStretch:
    """A marked stretch; `source` is None where it is no quotation, empty where its speaker is not marked."""

    marked: Marked
    words: int
    source: tuple[Span, ...] | None
    ignored: bool  # too short, or the annotators can't be read


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its gold."""

    article: Article
    word_spans: tuple[Span, ...]
    attributions: tuple[GoldAttribution, ...]
    stretches: tuple[GoldStretch, ...]

    def words_in(self, spans: Sequence[Span]) -> frozenset[int]:
        """The numbers of the words of which at least half lies in `spans`."""
        found: set[int] = set()
        for span in spans:
            first = bisect_left(self.word_spans, Span(span.start - _LONGEST_WORD, 0))
            last = bisect_left(self.word_spans, Span(span.end, 0))
            found.update(
                n for n in range(first, last) if 2 * shared(self.word_spans[n], span) >= len(self.word_spans[n])
            )
        return frozenset(found)


def read_split(checkout: Path, split: str) -> list[GoldArticle]:
    """The articles of one part of the corpus, by name."""
    folder = folder_of(checkout, split)
    annotations: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").iterdir()):
        match = re.fullmatch(r"(.*)_[0-9a-f]{4}\.ann", path.name)
        if match:
            annotations[match[1]].append(path)
    return [
        _gold(path.stem, path.read_bytes().decode("utf-8"), annotations[path.stem][:1])
        for path in sorted((folder / "text").glob("*.txt"))
    ]


def folder_of(checkout: Path, split: str) -> Path:
    """Where one part of the corpus lies."""
    folder = next((f for f in (checkout / split, checkout / "data" / split) if (f / "text").is_dir()), None)
    if folder is None:
        raise SystemExit(f"{checkout}: no {split}/text here; name a PolNeAR checkout")
    return folder


def shared(one: Span, other: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def total_shared(ones: Sequence[Span], others: Sequence[Span]) -> int:
    """How many characters two sets of disjoint spans share."""
    return sum(shared(one, other) for one in ones for other in others)


def _gold(name: str, text: str, paths: Sequence[Path]) -> GoldArticle:
    words = tuple(Span(*match.span()) for match in WORD.finditer(text))
    plain = GoldArticle(_article(name, text), words, (), ())
    attributions = tuple(
        _attribution(plain, content, source, cue)
        for path in paths
        for content, source, cue in _annotated(path.read_bytes().decode("utf-8"))
        if content
    )
    paragraphs = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    stretches = tuple(_stretch(text, one, attributions) for one in find_marked(text, paragraphs))
    return GoldArticle(plain.article, words, attributions, stretches)


def _attribution(
    plain: GoldArticle, content: tuple[Span, ...], source: tuple[Span, ...], cue: tuple[Span, ...]
) -> GoldAttribution:
    """One attribution; a few carry their labels the wrong way round (source "said", cue "Doe"), which is mended."""
    who, how = (" ".join(span.of(plain.article.text) for span in spans) for spans in (source, cue))
    if who.strip().lower() in SPEECH and how[:1].isupper() and how.lower() not in SPEECH:
        source, cue, how = cue, source, who
    return GoldAttribution(content, source, cue, how, plain.words_in(content))


def _article(name: str, text: str) -> Article:
    first = text.partition("\n")[0]
    title = Span(len(first) - len(first.lstrip()), len(first.rstrip()))
    seed = Seed(name, f"{name}.txt", text, hashlib.sha256(text.encode()).hexdigest())
    body = (Span(min(len(first) + 1, len(text)), len(text)),)
    lead_ins = tuple(span for read in read_articles([seed], {})[0] for span in read.lead_ins)
    return Article(
        seed, first.strip() or None, None, None, None, (), body, (), title if len(title) else None, lead_ins=lead_ins
    )


_TEXT_BOUND = re.compile(r"(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)(?:\t.*)?")
_EVENT = re.compile(r"E\d+\t(.*)")


def _annotated(lines: str) -> Iterator[tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]]:
    """Content, source and cue of each attribution in a file in the format of brat."""
    spans: dict[str, list[Span]] = {}
    events: list[dict[str, list[str]]] = []
    for line in lines.splitlines():
        if match := _TEXT_BOUND.fullmatch(line):
            spans[match[1]] = [Span(*map(int, piece.split())) for piece in match[2].split(";")]
        elif match := _EVENT.fullmatch(line):
            roles: dict[str, list[str]] = defaultdict(list)
            for role in match[1].split():
                key, _, value = role.partition(":")
                roles[key.rstrip("0123456789")].append(value)
            events.append(roles)
    for roles in events:
        content, source, cue = (
            _joined([span for key in roles.get(name, []) for span in spans.get(key, [])])
            for name in ("Content", "Source", "Cue")
        )
        yield content, source, cue


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def _stretch(text: str, marked: Marked, attributions: Sequence[GoldAttribution]) -> GoldStretch:
    """What the annotators hold of a marked stretch: the smallest attribution around it that has its cue outside."""
    inner = [marked.inner]
    count = len(WORD.findall(marked.inner.of(text)))
    around = [a for a in attributions if 2 * total_shared(inner, a.content) >= len(marked.inner)]
    outside = [a for a in around if not a.cue or 2 * total_shared(inner, a.cue) < sum(map(len, a.cue))]
    if not outside:
        return GoldStretch(marked, count, None, ignored=bool(around) or marked.opened)
    size = min(sum(map(len, a.content)) for a in outside)
    near = [a for a in outside if sum(map(len, a.content)) <= 1.2 * size]
    return GoldStretch(marked, count, _joined([s for a in near for s in a.source]), ignored=count < FEWEST_WORDS)


def _split(words: str) -> list[str]:
    return words.split()


_SPEECH_VERBS = _split("""
    accuse accus acknowledge acknowledg add admit admitt affirm allege alleg announce announc answer argue argu
    ask assert
    aver blast boast brag call caution challenge chant charge charg cite cit claim comment complain concede conced
    conclude conclud confirm contend continue continu counter criticise criticis criticize criticiz declare declar
    demand deny describe describ disclose disclos discuss echo emphasise emphasis emphasize emphasiz exclaim explain
    express inform insist interject joke jok lament maintain mention mock mutter note not observe observ opine opin
    order point post praise prais predict proclaim profess promise promis pledge pledg question quip quipp quote quot
    rail read rebut rebutt recall recount reiterate reiterat reject relate relat remark remind repeat repl reply report
    respond retort reveal say scream shout signal slam slamm speak state stat stress suggest talk tell testify tout
    tweet urge urg utter voice voic vow warn whisper write writ yell
""")  # verbs, and stems that lose or double a letter before an ending
SPEECH = frozenset(verb + ending for verb in _SPEECH_VERBS for ending in ("", "s", "es", "d", "ed", "ing")) | frozenset(
    _split("said saying told wrote written spoke spoken denied denies replied replies testified testifies telling")
)
