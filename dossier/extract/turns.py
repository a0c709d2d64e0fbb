"""Turns that take more than their label's line: answers over paragraphs, a guest behind "A:", words set off below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dossier.extract.clauses import agents
from dossier.extract.labels import Label, find_labels
from dossier.extract.lexicon import SAYING_VERBS
from dossier.extract.scene import Place, Scene, stand_together
from dossier.extract.words import Words
from dossier.records import Span

_FEWEST_TURNS = 3  # labels that make a transcript, so that what stands between two of them goes on with the first
_LONGEST_TURN = 8  # paragraphs
_FEWEST_WORDS = 4  # of words that are set off: "The council said:" may precede a list of names


def find_turns(scene: Scene) -> tuple[Label, ...]:
    """All labelled words, ascending by paragraph, each paragraph of a turn by itself."""
    labels = sorted(find_labels(scene), key=lambda label: label.paragraph)
    labels = _with_guest(scene, labels)
    found = [*labels, *_further(scene, labels)]
    taken = {label.paragraph for label in found}
    found += [label for label in (*_set_off(scene), *_after_dash(scene)) if label.paragraph not in taken]
    return tuple(sorted(found, key=lambda label: label.paragraph))


# ------------------------------------------------------------------------------------ answers of a guest

_ANSWERS = ("A", "Answer")
_NAME = r"[A-Z][\w.'’-]*(?: (?:(?:de|van|von|bin|al) )?[A-Z][\w.'’-]*){1,4}"
# "Q&A with Jane R. Doe", "An Interview With Jane Doe", "Author Q&A: Jane Doe"; not "Q&As with", a series by its host
_HEADING = re.compile(
    r"\b(?:(?:q ?& ?a|q and a|interview|conversation|questions)(?: session)? (?:with|for)|(?:q ?& ?a|interview):)"
    rf" (?-i:(?P<name>{_NAME}))(?=$|[,:;?|–—-]|\s[–—|-]\s|\s(?-i:[a-z]))",
    re.IGNORECASE,
)
_LONGEST_HEADING = 100  # signs


def _with_guest(scene: Scene, labels: Sequence[Label]) -> list[Label]:
    """The labels, with the guest whom the heading names as the speaker of "A:"; nobody where it names two."""
    answers = [label for label in labels if label.name in _ANSWERS and label.speaker is None]
    guest = _guest(scene, answers[0].paragraph) if answers else None
    return [replace(label, speaker=guest) if label in answers else label for label in labels]


def _guest(scene: Scene, before: int) -> Place | None:
    """Where the one guest is named in a heading above the paragraph `before`."""
    found: dict[str, Place] = {}
    for index, words in enumerate(scene.words[:before]):
        if len(words.written) > _LONGEST_HEADING:
            continue
        for match in _HEADING.finditer(words.written):
            offset = words.paragraph.span.start
            first, stop = words.within(Span(offset + match.start("name"), offset + match.end("name")))
            if first < stop and words.lower[first] != "the":
                found.setdefault(words.lower[stop - 1], Place(index, stop - 1))
    return next(iter(found.values())) if len(found) == 1 else None


# ------------------------------------------------------------------------------------ turns over paragraphs

_BRACKETED = re.compile(r"[(\[].*[)\]][.!?]?")
_BULLET = re.compile(r"[-–—•*·»›]\s|\d+[.)]\s")


def _further(scene: Scene, labels: Sequence[Label]) -> Iterator[Label]:
    """The paragraphs between two turns of a transcript, each with the speaker of the turn that it goes on with.

    After the last turn there is no telling where it ends and the reporter goes on, unless a guest says "I" in it.
    """
    turns = [label for label in labels if label.rule == "transcript" and not label.headline]
    if len(turns) < _FEWEST_TURNS:
        return
    for turn, following in pairwise(turns):
        between = range(turn.paragraph + 1, following.paragraph)
        if len(between) <= _LONGEST_TURN and not any(_is_told(scene, index, turn) for index in between):
            for index in between:
                if _is_speech(scene.words[index]):
                    yield replace(turn, paragraph=index, colon=None, content=scene.words[index].paragraph.span)
    last = turns[-1]
    for index in range(last.paragraph + 1, len(scene.words)) if last.name in _ANSWERS else ():
        if not _says_i(scene.words[index]) or not _is_speech(scene.words[index]) or _is_told(scene, index, last):
            return
        yield replace(last, paragraph=index, colon=None, content=scene.words[index].paragraph.span)


def _says_i(words: Words) -> bool:
    """Whether a paragraph is told by "I" of no other: "I trained as a poet", not "I met her at her house"."""
    said = set(words.lower)
    return bool(said & {"i", "my", "me"}) and not said & {"he", "she", "him", "her", "his"}


def _is_speech(words: Words) -> bool:
    """Whether a paragraph is sentences, rather than a heading or a note in brackets."""
    written = words.written.strip()
    sentence = written.rstrip("\"”’»'")[-1:] in tuple(".!?…-–—")
    return sentence and not words.paragraph.headline and not _BRACKETED.fullmatch(written)


def _is_told(scene: Scene, index: int, turn: Label) -> bool:
    """Whether a paragraph is the reporter's: it names who has the turn, or quotes somebody with a cue."""
    words, inside = scene.words[index], scene.quoted[index]
    names = set()
    if turn.speaker is not None:
        names.add(scene.words[turn.speaker.paragraph].lower[turn.speaker.token])
    outside = [token for token in range(len(words)) if inside[token] < 0]
    named = any(words.lower[token] in names for token in outside if words.text[token][:1].isupper())
    quotes = any(stretch.last - stretch.first > _FEWEST_WORDS for stretch in scene.by_paragraph[index])
    cue = any(words.lemma[token] in SAYING_VERBS and words.pos[token] == "VERB" for token in outside)
    return named or (quotes and cue)


# ------------------------------------------------------------------------------------ words set off, and behind a dash


def _set_off(scene: Scene) -> Iterator[Label]:
    """Paragraphs without marks below a clause that says who speaks: "Anna Reid replied:"."""
    for index in range(1, len(scene.words)):
        words = scene.words[index]
        if (
            len(words) > _FEWEST_WORDS
            and not scene.by_paragraph[index]
            and _is_speech(words)
            and words.text[0][:1].isupper()
            and not _BULLET.match(words.written)
            and (speaker := introducer(scene, index)) is not None
        ):
            yield Label(index, speaker, None, words.paragraph.span, rule="other-paragraph")


def introducer(scene: Scene, index: int) -> Place | None:
    """Who speaks in a paragraph because the one before ends with that and a colon: "Anna Reid replied:"."""
    before = index - 1
    words = scene.words[before]
    if before < 0 or words.paragraph.headline or len(words) < 2 or words.text[-1] != ":":
        return None
    if not stand_together(scene, before, index):
        return None  # the words that were announced were cut: a picture's, a post's
    here = [t for t in range(len(words) - 1) if words.sentence[t] == words.sentence[len(words) - 2]]
    sayers = [t for t in here if words.pos[t] == "VERB" and words.lemma[t] in SAYING_VERBS]
    sayers = [t for t in sayers if scene.quoted[before][t] < 0]
    if not any(words.pos[t] in ("VERB", "AUX") for t in here):
        return _label_alone(scene, before, here)
    if not sayers or any(words.dep[child] in _OTHER_WORDS for child in words.children[sayers[-1]]):
        return None
    if words.lemma[sayers[-1]] in _CONVERSING and any(words.lower[t] in ("to", "with") for t in here):
        return None
    agent = next((token for token, how in agents(words, sayers[-1]) if token in here), None)
    return None if agent is None else Place(before, agent)


# "Lee Moss has been talking to the evacuees:" leads to what they say
_CONVERSING = frozenset(("chat", "speak", "talk"))
# What a verb that introduces the next paragraph doesn't have: "said that the following would close:"
_OTHER_WORDS = ("ccomp", "xcomp", "nsubjpass", "auxpass", "neg")


def _label_alone(scene: Scene, paragraph: int, here: Sequence[int]) -> Place | None:
    """The name that a line without a verb ends with or begins with: "And from Chairwoman Ana Ruiz:"."""
    words = scene.words[paragraph]
    names = [token for token in scene.heads[paragraph] if words.pos[token] == "PROPN" and token in here]
    from_whom = len(names) == 1 and words.lower[words.head[names[0]]] == "from"
    first = bool(names) and words.head[names[0]] == names[0] and names[0] < _FEWEST_WORDS
    return Place(paragraph, names[0]) if from_whom or first else None


# "The price is too high. Let us wait - declared Rosetti, a member": agencies that translate set no marks
_AFTER_DASH = re.compile(
    r"(?P<words>[^-–—.!?\n]{12,}?)[,!?]? [-–—] "
    r"(?P<cue>said|says|declared|stated|added|explained|stressed|noted|commented|"
    r"emphasi[sz]ed|concluded|remarked|replied|answered|insisted) (?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})"
)


def _after_dash(scene: Scene) -> Iterator[Label]:
    """The sentence before a dash and its cue; where the words before it begin is not told."""
    for index, words in enumerate(scene.words):
        match = None if scene.by_paragraph[index] else _AFTER_DASH.search(words.written)
        if match is None:
            continue
        offset = words.paragraph.span.start
        spoken = match.group("words")
        start = offset + match.start("words") + len(spoken) - len(spoken.lstrip())
        first, stop = words.within(Span(offset + match.start("name"), offset + match.end("name")))
        cue = words.within(Span(offset + match.start("cue"), offset + match.end("cue")))[0]
        if first < stop and spoken.strip()[:1].isupper():
            content = Span(start, offset + match.end("words"))
            mention = words.mention(first, stop - 1)
            yield Label(index, Place(index, stop - 1), cue, content, rule="quote-then-speaker", mention=mention)
