"""Shapes around marked words that settle who speaks without a weight learned: what stands where is enough."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossier.extract.active import active
from dossier.extract.clauses import agents, are_one, is_passive, phrase
from dossier.extract.labels import Label
from dossier.extract.lexicon import CALLING_VERBS, SAYING_VERBS
from dossier.extract.scene import Place, Scene, Stretch
from dossier.extract.speakers import Verdict
from dossier.extract.told import names_a_hearer
from dossier.extract.turns import introducer
from dossier.extract.words import Words

SETTLED = 0.95  # confidence in a speaker whom the shape tells
_SURE = 0.7  # confidence in a speaker of its own paragraph from which a stretch is no mere part of the one before
_LONE = 5  # words of a paragraph between marks from which it may be more than a title
_LIKELY = 0.3  # the chance from which such a paragraph is a quotation


def settled(scene: Scene, verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts, changed where the shape tells more than their weights do."""
    found: list[Verdict] = []
    for verdict in [_lone(scene, verdict) for verdict in verdicts]:
        before = found[-1] if found else None
        if _is_note(scene, verdict.stretch):
            found.append(verdict)
        elif _is_name(scene.words[verdict.stretch.paragraph], verdict.stretch):
            found.append(replace(verdict, quotation=0.0))
        elif before is not None and runs_on(before.stretch, verdict.stretch):
            found.append(_going_on(before, verdict))
        else:
            found.append(
                _introduced(scene, verdict)
                or _signed(scene, verdict)
                or _before_verb(scene, verdict)
                or _behind_verb(scene, verdict)
                or _resumed(scene, before, verdict)
                or active(scene, found, verdict)
                or _of_nobody(scene, verdict)
            )
    return found


def taken_over(scene: Scene, verdicts: Sequence[Verdict], labels: Sequence[Label]) -> list[Verdict]:
    """The verdicts, where a marked paragraph that follows a turn of a transcript goes on with that turn."""
    speakers = {label.paragraph: label.speaker for label in labels if not label.headline}
    found = []
    for verdict in verdicts:
        stretch = verdict.stretch
        turn = speakers.get(stretch.paragraph - 1)
        whole = stretch.first == 0 and stretch.last >= len(scene.words[stretch.paragraph]) - 2
        if turn is not None and whole and stretch.paragraph not in speakers:
            speakers[stretch.paragraph] = turn
            found.append(replace(verdict, speaker=turn, confidence=1.0, continues=True))
        else:
            found.append(verdict)
    return found


def runs_on(one: Stretch, other: Stretch) -> bool:
    """Whether one stretch is not closed and the next paragraph goes on with it."""
    return one.marked.opened and other.paragraph == one.paragraph + 1 and other.first == 0


def has_own(verdict: Verdict) -> bool:
    """Whether the speaker is named in the stretch's own paragraph."""
    return verdict.speaker is not None and verdict.speaker.paragraph == verdict.stretch.paragraph


def _going_on(before: Verdict, verdict: Verdict) -> Verdict:
    """A part of the utterance before, unless its own paragraph names who speaks: “... and we ran,” said Voss."""
    quotation = max(before.quotation, verdict.quotation)
    if has_own(verdict) and verdict.confidence >= _SURE:
        return replace(verdict, quotation=quotation)
    return replace(verdict, quotation=quotation, speaker=before.speaker, confidence=before.confidence, continues=True)


def _lone(scene: Scene, verdict: Verdict) -> Verdict:
    """Sentences between marks, a paragraph of their own or two and more of them, are a quotation, whoever speaks."""
    stretch = verdict.stretch
    words = scene.words[stretch.paragraph]
    unweighed = verdict.speaker is None  # nobody is named nearby, so that there was nothing to weigh
    broken_off = stretch.marked.opened and stretch.paragraph + 1 == len(scene.words)
    whole = broken_off or _is_sentence(words, stretch)
    if words.paragraph.headline or not whole or not (unweighed or verdict.quotation >= _LIKELY):
        return verdict
    inner = [t for t in range(stretch.first, stretch.last + 1) if words.pos[t] not in ("PUNCT", "SPACE")]
    last = next((t for t in range(len(words) - 1, 0, -1) if words.text[t] != "."), 0)
    alone = stretch.first == 0 and stretch.last >= last and len(inner) >= _LONE
    several = len({words.sentence[t] for t in inner}) > 1 and len(inner) >= 2 * _LONE
    return replace(verdict, quotation=1.0) if alone or several else verdict


_NOTE = re.compile(r"[(\[][^()\[\]]*[)\]][.!?]?")


def _is_note(scene: Scene, stretch: Stretch) -> bool:
    """Whether all that is marked is a note on what was heard: "(Applause.)"."""
    return _NOTE.fullmatch(stretch.marked.inner.of(scene.parse.text)) is not None


def _is_name(words: Words, stretch: Stretch) -> bool:
    """Whether the marks hold what something is called by all: "told “The Chat” that", "known as the “Holt rule”"."""
    before = [t for t in range(max(0, stretch.first - 3), stretch.first) if words.pos[t] != "DET"]
    known = [words.lower[t] for t in before[-2:]] == ["known", "as"]
    return known or names_a_hearer(words, stretch.first, stretch.last)


def _introduced(scene: Scene, verdict: Verdict) -> Verdict | None:
    """Words below a line that says who speaks, "And from Chairwoman Ana Ruiz:", or behind "..., telling readers:"."""
    stretch = verdict.stretch
    words = scene.words[stretch.paragraph]
    if stretch.first == 0:
        speaker = introducer(scene, stretch.paragraph)
        own = has_own(verdict) and verdict.confidence >= _SURE
        if speaker is None or own:
            return None
        return replace(verdict, quotation=1.0, speaker=speaker, confidence=max(SETTLED, verdict.confidence))
    cue = _cue_before(scene, stretch)
    token = None if cue is None else _subject(words, cue) or _participle(words, cue)
    speaker = verdict.speaker if has_own(verdict) else None
    if token is not None and cue is not None and words.lemma[cue] in _NAMING and words.pos[token] == "PROPN":
        speaker = Place(stretch.paragraph, token)
    if token is None or speaker is None or not are_one(words, token, speaker.token):
        return None
    return replace(verdict, speaker=speaker, confidence=max(SETTLED, verdict.confidence))


def _cue_before(scene: Scene, stretch: Stretch) -> int | None:
    """The verb of saying that leads to the stretch with a comma, a colon or neither: "Ruiz said on Friday, “It is”."""
    words = scene.words[stretch.paragraph]
    before = [t for t in range(stretch.first) if words.pos[t] != "SPACE"]
    last = words.sentence[before[-1]] if before else -1
    verbs = [t for t in before if words.sentence[t] == last and words.pos[t] in ("VERB", "AUX")]
    cue = verbs[-1] if verbs else None
    if cue is None:
        return None
    if words.lemma[cue] in _NAMING and stretch.first - cue <= _LONGEST_NAMED:
        return cue  # "Ruiz called it “a trap”", "described the plan as “a gift”"
    leads = words.text[before[-1]] in (":", ",") or words.lemma[before[-1]] in SAYING_VERBS
    return cue if leads and words.lemma[cue] in SAYING_VERBS else None


_NAMING = CALLING_VERBS | {"describe"}
_LONGEST_NAMED = 8  # tokens from such a verb to the words: "described the mayor's new plan as"


def _subject(words: Words, cue: int) -> int | None:
    """The subject that the verb itself has: "Acting head (of police) Ruiz said"."""
    subjects = [child for child in words.children[cue] if words.dep[child] == "nsubj" and child < cue]
    return next((token for token in subjects if words.tag[token] not in ("WP", "WDT")), None)


def _participle(words: Words, cue: int) -> int | None:
    """Who does the saying in "Ruiz apologised in a column, telling readers: “...”": the subject of the sentence."""
    if words.tag[cue] != "VBG" or words.dep[cue] != "advcl":
        return None
    if words.head[cue] > cue or is_passive(words, words.head[cue]):
        return None
    return next((token for token, how in agents(words, words.head[cue]) if how == "nsubj"), None)


def _signed(scene: Scene, verdict: Verdict) -> Verdict | None:
    """Words that a dash and a name follow: “It was not down to us” – Rovers coach Lee Vance (lost 5-2)."""
    stretch = verdict.stretch
    words = scene.words[stretch.paragraph]
    after = [t for t in range(stretch.last + 1, len(words)) if words.pos[t] != "SPACE"][:2]
    if len(after) < 2 or words.text[after[0]] not in _DASHES or stretch.first > 0 or not has_own(verdict):
        return None
    token = verdict.speaker.token if verdict.speaker is not None else 0
    first, last = phrase(words, token)
    acts = last + 1 < len(words) and words.pos[last + 1] in ("VERB", "AUX")
    if words.pos[token] != "PROPN" or first != after[1] or acts:
        return None
    return replace(verdict, quotation=1.0, confidence=max(SETTLED, verdict.confidence))


_DASHES = ("-", "–", "—", "―", "--")


# What a verb may have beside its subject in "“The hills are mine,” Ana Ruiz yodelled on Monday."
_CIRCUMSTANCES = frozenset(("nsubj", "punct", "prep", "advmod", "npadvmod", "ccomp", "advcl", "aux", "dative", "mark"))


def _before_verb(scene: Scene, verdict: Verdict) -> Verdict | None:
    """Words with a comma, then a name and a verb that ends the clause: only one of saying stands there."""
    stretch = verdict.stretch
    words = scene.words[stretch.paragraph]
    if not (_starts_sentence(words, stretch) and _is_cut_short(words, stretch)):
        return None
    subject = next(
        (
            t
            for t in scene.heads[stretch.paragraph]
            if t > stretch.last and words.dep[t] == "nsubj" and words.left[t] <= _next_word(words, stretch)
        ),
        None,
    )
    if subject is None:
        return None
    verb = words.head[subject]
    after = [child for child in words.children[verb] if child > verb]
    plain = words.tag[verb] in ("VBD", "VBZ") and all(words.dep[child] in _CIRCUMSTANCES for child in after)
    near = subject < verb and all(words.pos[t] in ("ADV", "AUX") for t in range(words.right[subject] + 1, verb))
    if not (plain and near and words.pos[verb] == "VERB"):
        return None
    own = has_own(verdict) and verdict.speaker is not None and are_one(words, subject, verdict.speaker.token)
    confidence = max(SETTLED, verdict.confidence) if own else SETTLED
    speaker = verdict.speaker if own else Place(stretch.paragraph, subject)
    return replace(verdict, quotation=1.0, speaker=speaker, confidence=confidence, continues=False)


def _behind_verb(scene: Scene, verdict: Verdict) -> Verdict | None:
    """Words with a comma, then a verb of saying and a name, whatever the parse hangs the name on.

    “It hurts,” said Ruiz, whose side won only having rested.
    """
    stretch = verdict.stretch
    words = scene.words[stretch.paragraph]
    verb = _next_word(words, stretch)
    if not (_starts_sentence(words, stretch) and _is_cut_short(words, stretch)) or verb + 1 >= len(words):
        return None
    says = words.lemma[verb] in SAYING_VERBS and words.tag[verb] in ("VBD", "VBZ")
    first = last = verb + 1
    while last + 1 < len(words) and words.pos[last + 1] == "PROPN":
        last += 1
    ends = last + 1 == len(words) or words.text[last + 1] in (",", ".")
    if not (says and ends and words.ent[last] == "PERSON" and all(words.pos[t] == "PROPN" for t in (first, last))):
        return None
    if has_own(verdict) and verdict.confidence > SETTLED:
        return None
    return replace(verdict, quotation=1.0, speaker=Place(stretch.paragraph, last), confidence=SETTLED, continues=False)


def _resumed(scene: Scene, before: Verdict | None, verdict: Verdict) -> Verdict | None:
    """The words after a cue that ends its sentence, of the same speaker.

    “Is that all?” Odell tutted. “I could weep.”
    """
    stretch = verdict.stretch
    if before is None or before.stretch.paragraph != stretch.paragraph or before.quotation < 1.0:
        return None
    words = scene.words[stretch.paragraph]
    between = [t for t in range(before.stretch.last + 1, stretch.first) if words.pos[t] != "SPACE"]
    speaker = before.speaker
    names = speaker is not None and speaker.paragraph == stretch.paragraph and speaker.token in between
    one_cue = len(between) <= _LONGEST_CUE and [words.text[t] for t in between if words.text[t] in _STOPS] == ["."]
    if not (names and one_cue and words.text[between[-1]] == "." and _is_sentence(words, stretch)):
        return None
    if verdict.quotation >= _QUOTED:
        return None
    return replace(verdict, quotation=1.0, speaker=speaker, confidence=before.confidence, continues=False)


_LONGEST_CUE = 12  # tokens
_QUOTED = 0.65  # the chance from which the weights hold words for a quotation by themselves
_STOPS = (".", "!", "?")


def _is_sentence(words: Words, stretch: Stretch) -> bool:
    last = stretch.last + stretch.marked.opened  # no mark closes it
    inner = [words.text[t] for t in range(stretch.first + 1, last) if words.pos[t] != "SPACE"]
    behind = words.text[stretch.last + 1 : stretch.last + 2] == ["."]  # “We have the record”.
    return bool(inner) and inner[0][:1].isupper() and (behind or inner[-1][-1:] in (*_STOPS, "…", ","))


def _next_word(words: Words, stretch: Stretch) -> int:
    """The first token behind the stretch that is no sign."""
    after = range(stretch.last + 1, len(words))
    return next((t for t in after if words.pos[t] not in ("PUNCT", "SPACE")), len(words))


def _starts_sentence(words: Words, stretch: Stretch) -> bool:
    before = [t for t in range(stretch.first) if words.pos[t] != "SPACE"]
    first = next((words.text[t] for t in range(stretch.first, stretch.last) if words.text[t][0].isalnum()), "")
    return first[:1].isupper() and (not before or words.text[before[-1]] in (".", "!", "?", "”", '"', "’", "'", ":"))


def _is_cut_short(words: Words, stretch: Stretch) -> bool:
    """Whether a comma, a question or an exclamation leads from the words to their cue."""
    inner = [t for t in range(stretch.first + 1, stretch.last) if words.pos[t] != "SPACE"]
    outer = stretch.last + 1 < len(words) and words.text[stretch.last + 1] == ","
    return outer or (bool(inner) and words.text[inner[-1]] in (",", "!", "?"))


def _of_nobody(scene: Scene, verdict: Verdict) -> Verdict:
    """Without its speaker, if that only stands in a sentence before, nobody says anything, and the story goes on.

    'The council meets again in June. "We have waited long enough." The wall is old.': to meet is not to say.
    """
    stretch = verdict.stretch
    words = scene.words[stretch.paragraph]
    if verdict.speaker is not None and not has_own(verdict) and _is_heading(scene, verdict.speaker.paragraph):
        return replace(verdict, speaker=None, confidence=0.0)
    if not has_own(verdict) or verdict.speaker is None or verdict.speaker.token > stretch.first:
        return verdict
    token, inside = verdict.speaker.token, scene.quoted[stretch.paragraph]
    outside = [t for t in range(len(words)) if inside[t] < 0 and words.pos[t] not in ("PUNCT", "SPACE")]
    says = any(words.lemma[t] in SAYING_VERBS for t in outside)
    apart = bool(outside) and outside[-1] > stretch.last and words.sentence[token] < words.sentence[stretch.first]
    if says or not apart or not _starts_sentence(words, stretch):
        return verdict
    return replace(verdict, speaker=None, confidence=0.0)


def _is_heading(scene: Scene, paragraph: int) -> bool:
    """Whether a paragraph is no sentence: "VIOLENCE" above a scene in court."""
    words = scene.words[paragraph]
    return words.text[-1] not in (*_STOPS, ":", ",") and not any(pos in ("VERB", "AUX") for pos in words.pos)
