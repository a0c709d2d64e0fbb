"""Who says it and who relays it: the inner speaker keeps the words, and the paper or agency stands beside him.

In “…,” Ruiz said in Lima, according to The Courier, the words are Ruiz's, and The Courier relays them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from dossier.extract.attribution import Attribution
from dossier.extract.claims import head_of
from dossier.extract.clauses import phrase
from dossier.extract.context import addressee_of, place_of, when_of
from dossier.extract.descriptions import is_human_noun
from dossier.extract.lexicon import OUTLET_NOUNS, RELAYING_VERBS, SAYING_VERBS
from dossier.extract.people_lexicon import INDEFINITE, RELATIVE
from dossier.extract.scene import Scene
from dossier.extract.thresholds import TRUST_IN_GRAMMAR
from dossier.extract.words import Words
from dossier.records import Mention, Person, Relay, Span

_SUBJECTS = ("nsubj", "nsubjpass")
_THROUGH = ("through", "via")
_QUOTING = ("cite", "quote")


def relayed(scene: Scene, people: Sequence[Person], attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, each to the innermost speaker, with those who relay it, the innermost first."""
    names = frozenset(mention.span.end for person in people for mention in person.mentions)
    found: list[Attribution] = []
    inner_of: dict[Span, Attribution] = {}
    for attribution in attributions:
        inner = _read(scene, names, attribution)
        if attribution.speaker is not None and inner.speaker != attribution.speaker:
            inner_of.setdefault(attribution.speaker.span, inner)
        elif attribution.cue is None and attribution.speaker is not None and attribution.speaker.span in inner_of:
            known = inner_of[attribution.speaker.span]  # a quotation that goes on
            inner = replace(inner, speaker=known.speaker, via=known.via)
        found.append(inner)
    return _without(found, [_is_citation(scene, one) for one in attributions])


def _read(scene: Scene, names: Set[int], attribution: Attribution) -> Attribution:
    words = _words_of(scene, attribution)
    cue = None if words is None else _cue(words, attribution)
    if words is None or cue is None:
        return attribution
    inner = _without_tail(words, names, _inner(words, names, cue, attribution))
    cue = _cue(words, inner)
    return inner if cue is None else replace(inner, via=(*inner.via, *_relays(words, names, cue, inner)))


def _words_of(scene: Scene, attribution: Attribution) -> Words | None:
    """The paragraph of the cue."""
    if attribution.cue is None or attribution.speaker is None:
        return None
    span = attribution.cue.span
    return next((words for words in scene.words if words.paragraph.span.contains(span)), None)


def _cue(words: Words, attribution: Attribution) -> int | None:
    return None if attribution.cue is None else words.within(attribution.cue.span)[0]


# ------------------------------------------------------------------------------------ the inner speaker


def _inner(words: Words, names: Set[int], cue: int, attribution: Attribution) -> Attribution:
    """The attribution to whom the one at hand quotes; itself where its speaker speaks."""
    within = _said_within(words, names, cue, attribution)
    if within is not None:
        return within
    quoted = _whom_it_quotes(words, cue)
    if quoted is not None:
        clause = next((t for t in words.children[quoted[1]] if words.dep[t] == "ccomp"), None)
        span = attribution.span if clause is None else _clause(words, clause)
        if attribution.parts:
            span = Span(attribution.parts[0].start, attribution.parts[-1].end)
        return _by(words, replace(attribution, span=span), quoted[0], quoted[1], _relay(words, attribution))
    relative = _whom_a_relative_means(words, cue, attribution)
    return attribution if relative is None else _by(words, attribution, relative, cue, ())


def _said_within(words: Words, names: Set[int], cue: int, attribution: Attribution) -> Attribution | None:
    """What somebody says within what another reports: "“…,” Ruiz said, according to The Courier"."""
    verb = _inner_cue(words, names, cue, attribution)
    if verb is None:
        return None
    speaker = next((t for t in words.children[verb] if words.dep[t] == "nsubj" and _is_somebody(words, t)), None)
    begin = words.within(attribution.span)[0]
    if speaker is None or (begin < speaker and not attribution.parts and "VERB" in words.pos[begin:speaker]):
        return None
    if any(one.contains(words.span(speaker, speaker)) for one in attribution.parts):
        return None
    clause = next((t for t in words.children[verb] if words.dep[t] == "ccomp"), None)
    span = Span(attribution.parts[0].start, attribution.parts[-1].end) if attribution.parts else None
    whole = span is not None and _governs(words, verb, span)
    if not whole and clause is not None:
        span = _clause(words, clause) if span is None else _around(_clause(words, clause), span)
    if span is None:
        return None
    kind = "direct" if whole else attribution.kind
    rule = "quote-then-speaker" if words.start[speaker] > span.start else "speaker-then-quote"
    held = attribution.speaker is not None and attribution.speaker.span.overlaps(words.span(speaker, speaker))
    own = replace(attribution, kind=kind, span=span, rule=rule if whole else "reporting-clause")
    return _by(words, own, speaker, verb, () if held else _relay(words, attribution))


def _is_somebody(words: Words, head: int) -> bool:
    return words.pos[head] in ("PROPN", "PRON") or is_human_noun(words.lower[head])


def _inner_cue(words: Words, names: Set[int], cue: int, attribution: Attribution) -> int | None:
    """The verb of saying within what is reported, if whoever reports it only passes it on."""
    if words.lower[cue] == "according":
        verb = words.head[cue]
    elif words.lemma[cue] in RELAYING_VERBS:
        clauses = (t for t in words.children[cue] if words.dep[t] == "ccomp" and words.lemma[t] in SAYING_VERBS)
        verb = next(clauses, cue)
        subjects = [t for t in words.children[verb] if words.dep[t] == "nsubj"]
        held = attribution.speaker is not None and any(
            attribution.speaker.span.overlaps(words.span(token, token)) for token in subjects
        )
        if not held and not _is_outlet(words, names, attribution):
            return None
    else:
        return None
    said = words.pos[verb] == "VERB" and words.lemma[verb] in SAYING_VERBS
    return verb if said and verb != cue and attribution.span.contains(words.span(verb, verb)) else None


def _is_outlet(words: Words, names: Set[int], attribution: Attribution) -> bool:
    """Whether the speaker is no person, but what passes things on."""
    if attribution.speaker is None or not words.paragraph.span.contains(attribution.speaker.span):
        return False
    first, stop = words.within(attribution.speaker.span)
    return _passes_on(words, names, head_of(words, first, max(first, stop - 1)))


def _passes_on(words: Words, names: Set[int], head: int) -> bool:
    """Whether a noun is what passes things on: "The Courier", "the news agency", "TASS"."""
    if words.pos[head] != "PROPN":
        return words.lower[head] in OUTLET_NOUNS
    if words.end[head] in names:
        return False
    return words.ent[head] != "PERSON" or words.lower[phrase(words, head)[0]] == "the"


def _without_tail(words: Words, names: Set[int], attribution: Attribution) -> Attribution:
    """A statement without who passes it on at its end: "the port would close[, the Nord agency reported]"."""
    first, stop = words.within(attribution.span)
    comma = next((t for t in range(stop - 1, first, -1) if words.text[t] == ","), None)
    if (
        comma is None
        or attribution.kind == "direct"
        or any(part.end > words.start[comma] for part in attribution.parts)
    ):
        return attribution
    tail = range(comma + 1, stop)
    verbs = [token for token in tail if words.pos[token] in ("VERB", "AUX")]
    if len(verbs) != 1 or words.lemma[verbs[0]] not in RELAYING_VERBS:
        return attribution
    outlet = next((t for t in words.children[verbs[0]] if words.dep[t] == "nsubj" and t in tail), None)
    if outlet is None or not _passes_on(words, names, outlet):
        return attribution
    relay = Relay(_phrase(words, outlet), words.mention(verbs[0], verbs[0]))
    return replace(attribution, span=Span(attribution.span.start, words.end[comma - 1]), via=(*attribution.via, relay))


def _governs(words: Words, verb: int, span: Span) -> bool:
    """Whether a verb says all that stands between marks, rather than a clause around it."""
    first, stop = words.within(span)
    above = words.above(head_of(words, first, max(first, stop - 1)))
    return next((t for t in above if words.pos[t] in ("VERB", "AUX")), None) == verb


def _clause(words: Words, clause: int) -> Span:
    """A reported clause without "that" and the stops at its end."""
    first, last = words.left[clause], words.right[clause]
    while first < clause and (words.lower[first] == "that" or words.pos[first] == "PUNCT"):
        first += 1
    while last > clause and words.pos[last] == "PUNCT":
        last -= 1
    return words.span(first, last)


def _around(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _whom_it_quotes(words: Words, cue: int) -> tuple[int, int] | None:
    """Whom the cue's clause cites, and its verb: "reported, citing an official", "quoted the mayor as saying"."""
    if words.lemma[cue] in _QUOTING:
        saying = next((t for t in words.children[cue] if words.lower[t] == "as"), None)
        somebody = _somebody(words, cue)
        if saying is None or somebody is None:
            return None
        return somebody, next((t for t in words.children[saying] if words.dep[t] == "pcomp"), saying)
    if words.lemma[cue] not in RELAYING_VERBS:
        return None
    citing = (child for child in words.children[cue] if words.dep[child] == "advcl" and words.lower[child] == "citing")
    return next(((somebody, child) for child in citing if (somebody := _somebody(words, child)) is not None), None)


def _somebody(words: Words, verb: int) -> int | None:
    """The person who is a verb's object."""
    objects = (child for child in words.children[verb] if words.dep[child] == "dobj")
    return next((t for t in objects if words.ent[t] == "PERSON" or is_human_noun(words.lower[t])), None)


def _whom_a_relative_means(words: Words, cue: int, attribution: Attribution) -> int | None:
    """The noun that a "who" before the cue tells of, where it or somebody further off is held for the speaker."""
    subject = next((child for child in words.children[cue] if words.dep[child] == "nsubj"), None)
    noun = words.head[cue]
    if subject is None or words.lower[subject] not in RELATIVE or words.dep[cue] != "relcl":
        return None
    if attribution.speaker is None or not is_human_noun(words.lower[noun]):
        return None
    kept = attribution.speaker.span.overlaps(words.span(*phrase(words, noun)))
    return None if kept else noun


def _by(words: Words, attribution: Attribution, speaker: int, cue: int, via: tuple[Relay, ...]) -> Attribution:
    mention = words.mention(*phrase(words, speaker))
    return replace(
        attribution,
        speaker=mention,
        cue=words.mention(cue, cue),
        confidence=max(attribution.confidence, TRUST_IN_GRAMMAR),
        reason=None,
        addressee=addressee_of(words, cue, attribution.span, mention),
        place=place_of(words, cue, attribution.span),
        when=when_of(words, cue, attribution.span),
        continues=None,
        via=via,
    )


def _relay(words: Words, attribution: Attribution) -> tuple[Relay, ...]:
    """The speaker of an attribution as one who only passes it on."""
    cue = _cue(words, attribution)
    if attribution.speaker is None or cue is None:
        return ()
    last = cue + (words.lower[cue : cue + 2] == ["according", "to"])
    return (Relay(attribution.speaker, words.mention(cue, last)),)


# ------------------------------------------------------------------------------------ who relays


def _relays(words: Words, names: Set[int], cue: int, attribution: Attribution) -> Iterator[Relay]:
    """Who relays what a cue reports, from the nearest to the farthest."""
    seen = {relay.mention.span for relay in attribution.via}
    unnamed = attribution.speaker is not None and attribution.speaker.text.casefold() in INDEFINITE
    for head, by in _all_relays(words, cue):
        mention = _phrase(words, head)
        own = attribution.speaker is not None and mention.span.overlaps(attribution.speaker.span)
        if own or mention.span in seen or mention.span.overlaps(attribution.span):
            continue
        if unnamed and not _passes_on(words, names, head):  # in "he thought, Ruiz said" they may be one
            continue
        seen.add(mention.span)
        yield Relay(mention, by)


def _all_relays(words: Words, cue: int) -> Iterator[tuple[int, Mention]]:
    yield from _through(words, cue)
    yield from _according(words, cue)
    below = cue
    while words.dep[below] in ("ccomp", "parataxis", "conj", "advcl", "xcomp") and words.head[below] != below:
        above = words.head[below]
        if words.dep[below] == "ccomp" and words.lemma[above] in RELAYING_VERBS and not _is_negated(words, above):
            yield from ((t, words.mention(above, above)) for t in _subjects(words, above))
        below = above
        yield from _according(words, below)


def _according(words: Words, verb: int) -> Iterator[tuple[int, Mention]]:
    """Those after "according to" that hang on a verb."""
    for child in words.children[verb]:
        if words.lower[child] == "according":
            for to in words.children[child]:
                whom = [inner for inner in words.children[to] if words.dep[inner] == "pobj"]
                yield from ((inner, words.mention(child, to)) for inner in whom)


def _through(words: Words, cue: int) -> Iterator[tuple[int, Mention]]:
    """By whom somebody has it said: "the minister said through a spokesman"."""
    for child in words.children[cue]:
        if words.dep[child] == "prep" and words.lower[child] in _THROUGH:
            whom = [t for t in words.children[child] if words.dep[t] == "pobj" and is_human_noun(words.lower[t])]
            yield from ((inner, words.mention(child, child)) for inner in whom)


def _subjects(words: Words, verb: int) -> Iterator[int]:
    for child in words.children[verb]:
        if words.dep[child] in _SUBJECTS and words.pos[child] in ("NOUN", "PROPN"):
            yield child


def _is_negated(words: Words, verb: int) -> bool:
    return any(words.dep[child] == "neg" for child in words.children[verb])


def _phrase(words: Words, head: int) -> Mention:
    return words.mention(*phrase(words, head))


# ------------------------------------------------------------------------------------ what is no statement


def _is_citation(scene: Scene, attribution: Attribution) -> bool:
    """Whether what is "cited" is somebody rather than something said: "citing an official who added that ..."."""
    words = _words_of(scene, attribution)
    cue = None if words is None else _cue(words, attribution)
    if words is None or cue is None or words.lemma[cue] not in _QUOTING or attribution.parts:
        return False
    quoted = _whom_it_quotes(words, cue)
    if quoted is not None and any(words.dep[token] == "ccomp" for token in words.children[quoted[1]]):
        return False  # "quoted Ruiz as saying that the port was closed"
    somebody = _somebody(words, cue)
    return somebody is not None and attribution.span.overlaps(words.span(somebody, somebody))


def _without(attributions: Sequence[Attribution], dropped: Sequence[bool]) -> tuple[Attribution, ...]:
    """The attributions that stay, each with the new place of the one that it goes on from."""
    places: dict[int, int] = {}
    for index, gone in enumerate(dropped):
        if not gone:
            places[index] = len(places)
    return tuple(
        replace(one, continues=None if one.continues is None else places.get(one.continues))
        for one, gone in zip(attributions, dropped, strict=True)
        if not gone
    )
