"""Words that may report a statement without marks, and what each would report, with features for the ranker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.extract.clauses import agents
from dossier.extract.contents import Content, Range, contents_of
from dossier.extract.lexicon import (
    ANSWERING_VERBS,
    OPINION_VERBS,
    REJECTING_VERBS,
    SAYING_NOUNS,
    SAYING_VERBS,
)
from dossier.extract.words import Words


@dataclass(frozen=True, slots=True)
class Report:
    """A cue and the tokens, as ranges with both ends included, that it would report."""

    cue: int
    ranges: tuple[Range, ...]
    way: str  # how the grammar joins the two: "ccomp", "around", "according", ...
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outer:
    """The statement that a cue stands in: "He said that she had called it so"."""

    ranges: tuple[Range, ...]
    way: str
    chance: float


def cues(words: Words) -> Iterator[int]:
    """The tokens that may report something: verbs, nouns with a clause of their own, "according"."""
    for token, pos in enumerate(words.pos):
        if pos == "VERB":
            if words.dep[token] not in ("amod", "compound", "aux", "auxpass"):
                yield token
        elif pos == "NOUN":
            if any(words.dep[child] in ("acl", "ccomp", "prep") for child in words.children[token]) and (
                words.lemma[token] in SAYING_NOUNS
            ):
                yield token
        elif words.lower[token] == "according":
            yield token


def reports(words: Words, cue: int, inside: tuple[int, ...]) -> list[Report]:
    """What `cue` may report; `inside` says of each token in which marked stretch it is, -1 for none."""
    found: list[Report] = []
    if _is_anothers(words, cue):
        return found
    seen: set[tuple[Range, ...]] = set()
    for content in contents_of(words, cue):
        kept = tuple(trimmed for low, high in content.ranges if (trimmed := _trim(words, inside, low, high)))
        if kept and kept not in seen:
            seen.add(kept)
            features = tuple(_content_features(words, cue, content, kept, inside))
            found.append(Report(cue, kept, content.way, features))
    return found


_INSERTED = ("parataxis", "ccomp", "dep", "advcl")  # "The plan, he replied, would fail"


def _is_anothers(words: Words, cue: int) -> bool:
    """Whether the cue takes in or turns down what another said: "read the letter", "dismissed warnings that ...".

    What he says of a thing stays his own: "criticised the plan for its cost".
    """
    if words.pos[cue] != "VERB":
        return False
    if words.lemma[cue] == "read":  # a letter reads "so"; a person reads a paper
        agent = next(agents(words, cue), None)
        return agent is not None and (words.pos[agent[0]] == "PRON" or words.ent[agent[0]] == "PERSON")
    deps = {words.dep[child] for child in words.children[cue]}
    if (words.lemma[cue] in ANSWERING_VERBS or "neg" in deps) and not deps & {"ccomp", "xcomp", "oprd", "parataxis"}:
        return words.dep[cue] not in _INSERTED  # "did not respond to a request", "replied to critics"
    if words.lemma[cue] not in REJECTING_VERBS:
        return False
    things = [child for child in words.children[cue] if words.dep[child] == "dobj"]
    more = any(words.dep[child] in ("prep", "ccomp", "xcomp", "oprd") for child in words.children[cue] if child > cue)
    brief = not more and all(words.right[thing] - words.left[thing] < _TELLING_SIZE for thing in things)
    return any(words.lemma[thing] in SAYING_NOUNS for thing in things) or (brief and bool(things))


_TELLING_SIZE = 3  # tokens; "challenged the narrative" tells nothing of what was said


_MARKS = frozenset(("that", ",", ":", "if", "whether", "to", "of", "about", "for", "as", "on", "with"))
_ENDS = frozenset((",", ".", ";", ":", "--", "—", "–"))
_EDGE = frozenset((",", ".", ";", ":", "-", "--", "—", "–", "that", "?", "!", "and", "but"))


def _trim(words: Words, inside: tuple[int, ...], low: int, high: int) -> tuple[int, int] | None:
    """The range without what joins it to its surroundings, and without a lone mark of a stretch beside it."""
    while low <= high and (words.lower[low] in _EDGE or words.pos[low] == "SPACE"):
        low += 1
    while high >= low and (words.pos[high] in ("SPACE", "CCONJ") or words.text[high] in _ENDS or _opens(inside, high)):
        high -= 1
    return (low, high) if low <= high else None


def _opens(inside: tuple[int, ...], token: int) -> bool:
    """Whether a token is the opening mark of a marked stretch."""
    return inside[token] >= 0 and inside[token - 1 : token] != inside[token : token + 1]


def _sort(lemma: str) -> str:
    """S for a word of saying, B for one of believing, O for another."""
    return "S" if lemma in SAYING_VERBS or lemma in SAYING_NOUNS else "B" if lemma in OPINION_VERBS else "O"


def _bucket(number: int) -> str:
    if number < 4:
        return str(number)
    return next((f"<{limit}" for limit in (6, 9, 14, 22, 40) if number < limit), "40+")


def cue_features(words: Words, cue: int, inside: tuple[int, ...], outer: Outer | None) -> Iterator[str]:
    """What speaks for and against `cue` reporting anything, whatever that is; `outer` is what it stands in."""
    lemma = words.lemma[cue]
    known = _sort(lemma)
    yield f"cue={lemma}"
    yield f"cue-kind={known}:{words.tag[cue]}"
    yield f"cue-dep={words.dep[cue]}:{words.pos[cue]}"
    yield f"cue-inside={inside[cue] >= 0}:{known}"
    deps = {words.dep[child] for child in words.children[cue]}
    yield f"cue-negated={'neg' in deps}:{known}"
    helpers = [words.lemma[child] for child in words.children[cue] if words.dep[child] in ("aux", "auxpass")]
    yield f"cue-helpers={'+'.join(helpers)}:{known}"
    yield f"cue-helpers={'+'.join(helpers)}:{words.tag[cue]}"
    particle = [words.lower[child] for child in words.children[cue] if words.dep[child] == "prt"]
    if particle:
        yield f"cue={lemma}+{particle[0]}"
    agent = next(agents(words, cue), None)
    yield from _features_of_outer(words, cue, agent, outer)
    yield from _features_of_sayer_above(words, cue, agent)
    if agent is None:
        yield f"agent=none:{known}"
    else:
        token, how = agent
        yield f"agent={how}:{known}"
        yield f"agent-form={words.pos[token]}:{words.ent[token]}:{known}"
        yield f"agent-form={words.pos[token]}:{words.ent[token]}:{words.tag[token]}"
        if words.pos[token] == "PRON":
            yield f"agent={words.lower[token]}:{known}"
        elif words.pos[token] == "NOUN":
            yield f"agent-noun={words.lemma[token]}"
    if agent is not None:
        token, how = agent
        animate = words.pos[token] in ("PRON", "PROPN") or words.ent[token] in ("PERSON", "ORG", "NORP", "GPE")
        yield f"cue={lemma}:agent={'somebody' if animate else words.pos[token]}"
        yield f"cue={lemma}:{words.tag[cue]}"
        yield f"agent-side={token < cue}:{how.split(':')[0]}:{known}"
    if words.head[cue] != cue:
        above = words.head[cue]
        if words.pos[above] in ("VERB", "AUX", "NOUN"):
            yield f"above={words.lemma[above]}:{words.dep[cue]}"
    yield f"headline={words.paragraph.headline}:{known}"
    quoted = {inside[t] for t in range(words.left[cue], words.right[cue] + 1)} - {-1}
    yield f"quotes-below={min(len(quoted), 2)}:{known}"


_Agent = tuple[int, str] | None  # a token, and how it is known to be the agent


def _features_of_outer(words: Words, cue: int, agent: _Agent, outer: Outer | None) -> Iterator[str]:
    """How likely what the cue stands in is itself reported, and by which grammar."""
    known = _sort(words.lemma[cue])
    if outer is None:
        yield f"outer=none:{known}"
        return
    sure = int(outer.chance * 4)
    yield f"outer={sure}:{known}"
    yield f"outer={sure}:{outer.way}:{known}"
    yield f"outer={sure}:agent={'none' if agent is None else words.pos[agent[0]]}:{words.tag[cue]}"
    yield f"outer={sure}:cue={words.lemma[cue]}"


def _features_of_sayer_above(words: Words, cue: int, agent: _Agent) -> Iterator[str]:
    """What the nearest word of saying or believing is on the way from `cue` to the root, and how it is reached."""
    known = _sort(words.lemma[cue])
    below = cue
    for above in words.above(cue):
        if (sort := _sort(words.lemma[above])) != "O":
            break
        below = above
    else:
        yield f"below=none:{known}"
        yield f"below=none:{words.tag[cue]}"
        return
    dep = words.dep[below]
    upper = next(agents(words, above), None)
    yield f"below={sort}:{dep}:{known}"
    yield f"below={sort}:{dep}:{words.tag[cue]}"
    forms = ":".join("none" if one is None else words.pos[one[0]] for one in (agent, upper))
    yield f"below-agent={forms}:{agent == upper}:{known}"
    yield f"below-lemma={words.lemma[above]}:{dep}"
    yield f"below:cue={words.lemma[cue]}:{dep}"
    yield f"below-side={'right' if above < cue else 'left'}:{dep}:{known}"


def _content_features(
    words: Words, cue: int, content: Content, ranges: tuple[Range, ...], inside: tuple[int, ...]
) -> Iterator[str]:
    yield "some"
    way = content.way
    lemma = words.lemma[cue]
    known = _sort(lemma)
    low, high = ranges[0][0], ranges[-1][1]
    if content.cut:
        yield f"cut={content.cut}"
        yield f"cut={content.cut}:{known}:{way}"
    if content.kept:
        yield f"kept={content.kept}"
        yield f"kept={content.kept}:{known}:{way}"
    yield f"cut={content.cut.partition(':')[0]}:kept={content.kept.partition(':')[0]}:{known}"
    size = sum(last - first + 1 for first, last in ranges)
    verbs = [t for first, last in ranges for t in range(first, last + 1) if words.pos[t] in ("VERB", "AUX")]
    finite = any(words.tag[t] in ("VBD", "VBZ", "VBP", "MD") for t in verbs)
    side = "left" if high < cue else "right" if low > cue else "both"
    yield f"way={way}"
    yield f"way={way}:cue={lemma}"
    yield f"way={way}:{known}:{words.tag[cue]}"
    yield f"way={way}:{side}:{_bucket(size)}"
    yield f"way={way}:first={words.tag[low]}"
    yield f"size={_bucket(size)}:{known}"
    gap = low - cue if low > cue else cue - high
    yield f"gap={_bucket(max(gap, 0))}:{side}:{known}"
    before = words.lower[low - 1] if low else "^"
    yield f"way={way}:mark={before if before in _MARKS else 'other'}:{known}"
    yield f"way={way}:gap={_bucket(max(gap, 0))}:{known}"
    objects = sum(words.dep[child] in ("dobj", "dative") for child in words.children[cue])
    clauses = sum(words.dep[child] in ("ccomp", "xcomp") for child in words.children[cue])
    yield f"way={way}:objects={objects}:clauses={clauses}"
    yield f"cue={lemma}:clauses={clauses}:finite={finite}"
    open_class = words.pos[low] in ("NOUN", "PROPN", "VERB", "ADJ", "NUM")
    yield f"first-word={words.tag[low] if open_class else words.lower[low]}:{known}"
    if len(verbs) == 0:
        yield f"noun={words.lemma[high] if words.pos[high] == 'NOUN' else words.pos[high]}:{known}"
    if before in _MARKS:
        yield f"mark={before}:{known}"
        yield f"mark={before}:cue={lemma}"
    yield f"verbs={min(len(verbs), 2)}:{known}:{way}"
    yield f"finite={finite}:{known}:{way}"
    marked = sum(inside[t] >= 0 for first, last in ranges for t in range(first, last + 1)) / size
    yield f"marked={'all' if marked > 0.85 else 'some' if marked else 'none'}:{known}"
    subject = any(
        words.dep[t] in ("nsubj", "nsubjpass", "expl") for first, last in ranges for t in range(first, last + 1)
    )
    yield f"subject={subject}:{way}:{known}"
    sayers = sum(words.lemma[t] in SAYING_VERBS and words.pos[t] == "VERB" and t != cue for t in verbs)
    yield f"sayers={min(sayers, 2)}:{known}:{way}"
    after = words.text[high + 1] if high + 1 < len(words) else "$"
    yield f"after={after if not after.isalnum() else 'w'}:{known}"
    rest = high + 2 >= len(words) or words.sentence[min(high + 2, len(words) - 1)] != words.sentence[high]
    yield f"whole-rest={rest}:{way}"
