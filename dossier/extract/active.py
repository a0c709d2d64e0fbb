"""The active speaker: who goes on speaking in a quotation that has no cue of its own.

“We will not accept it.” below "Ana Ruiz, head of the union, said the plan was dead." is hers: she is the last one whose
words or feelings were told, and nobody else has been introduced since. Where two could go on, nobody does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.extract.clauses import agents, are_one
from dossier.extract.descriptions import is_human_noun
from dossier.extract.gender import pronoun_gender
from dossier.extract.lexicon import (
    ASKING_VERBS,
    BLAMING_VERBS,
    SAYING_VERBS,
    SILENT_VERBS,
    STANCE_ADJECTIVES,
    STANCE_PHRASES,
    STANCE_VERBS,
)
from dossier.extract.people_lexicon import FIRST_PERSON
from dossier.extract.scene import Place, Scene, Stretch, stand_together
from dossier.extract.speakers import Verdict
from dossier.extract.thresholds import LEAST_SHOWN, MOST_IN_DOUBT, ONLY_ACTIVE
from dossier.extract.words import Words

_FARTHEST = 3  # sentences back, in which somebody else would have been introduced
_SIGNATURE = 8  # tokens of a line without a verb below a quotation: a signature or a caption
_SUBJECTS = ("nsubj", "nsubjpass")
_PRONOUNS = ("he", "she")
_SIGNS = ("PUNCT", "SPACE")
_ENDS = (".", "!", "?", "…", "”", '"', "’’", "''")


def active(scene: Scene, earlier: Sequence[Verdict], verdict: Verdict) -> Verdict | None:
    """The verdict with the active speaker, where its stretch is whole sentences without a cue and one is active.

    What speaks against the speaker whom the weights found takes the confidence away. None where there is a cue.
    """
    stretch = verdict.stretch
    words = scene.words[stretch.paragraph]
    if words.paragraph.headline or _has_cue(scene, stretch) or not _is_whole(words, stretch):
        return None
    if (named := _named_above(scene, stretch)) is not None:
        return replace(verdict, quotation=1.0, speaker=named, confidence=ONLY_ACTIVE, continues=False)
    if verdict.confidence < LEAST_SHOWN:
        speaker = _speaker_before(scene, earlier, stretch)
        if speaker is not None and not _is_doubtful(scene, earlier, speaker, stretch):
            known = any(one.speaker == speaker for one in earlier)
            return replace(verdict, speaker=speaker, confidence=ONLY_ACTIVE, continues=known)
    speaker = verdict.speaker
    resumed = any(speaker == one.speaker and stretch.paragraph == one.stretch.paragraph for one in earlier)
    if speaker is None or resumed or (speaker.paragraph, speaker.token) >= (stretch.paragraph, stretch.first):
        return None
    if _is_doubtful(scene, earlier, speaker, stretch) or _is_introduced_since(scene, speaker, stretch):
        return replace(verdict, confidence=min(MOST_IN_DOUBT, verdict.confidence))
    return None


# ------------------------------------------------------------------------------------ the quotation


def _has_cue(scene: Scene, stretch: Stretch) -> bool:
    """Whether the reporter's words behind the stretch go on with its sentence, say who speaks, or tell of somebody."""
    words, inside = scene.words[stretch.paragraph], scene.quoted[stretch.paragraph]
    behind = [t for t in range(stretch.last + 1, len(words)) if words.pos[t] not in _SIGNS]
    if behind and inside[behind[0]] < 0 and not words.text[behind[0]][:1].isupper():
        return True
    for token in behind:
        named = words.ent[token] == "PERSON" or (words.tag[token] == "NNP" and words.dep[token] == "nsubj")
        if inside[token] < 0 and (named or words.lemma[token] in SAYING_VERBS):
            return True
    return False


def _is_whole(words: Words, stretch: Stretch) -> bool:
    """Whether the stretch is sentences by itself, in no sentence of the reporter's."""
    before = [t for t in range(stretch.first) if words.pos[t] != "SPACE"]
    inner = [words.text[t] for t in range(stretch.first + 1, stretch.last + stretch.marked.opened)]
    inner = [text for text in inner if text.strip()]
    begins = bool(inner) and inner[0][:1].isupper() and (not before or words.text[before[-1]] in _ENDS)
    ends = bool(inner) and (inner[-1][-1:] in _ENDS or words.text[stretch.last + 1 : stretch.last + 2] == ["."])
    return begins and (stretch.marked.opened or ends)


# ------------------------------------------------------------------------------------ what speaks against a speaker


def _is_doubtful(scene: Scene, earlier: Sequence[Verdict], speaker: Place, stretch: Stretch) -> bool:
    """Whether the words, or what stands around them, speak against the one who was active before them."""
    return any(doubt(scene, speaker, stretch) for doubt in _DOUBTS) or _is_answer(scene, earlier, stretch)


def _names_himself(scene: Scene, speaker: Place, stretch: Stretch) -> bool:
    """Nobody speaks of himself by name: "Omar Hadi retired.", “Hadi was the best of us.”."""
    words, said = scene.words[speaker.paragraph], scene.words[stretch.paragraph]
    name = words.text[speaker.token]
    inner = range(stretch.first, stretch.last + 1)
    return words.pos[speaker.token] == "PROPN" and any(said.text[t] == name for t in inner)


def _is_said_of(scene: Scene, speaker: Place, stretch: Stretch) -> bool:
    """Whether the first "he" or "she" of the words can only be the speaker: "Omar Hadi died.", “He was our friend.”."""
    said, words = scene.words[stretch.paragraph], scene.words[speaker.paragraph]
    if _is_voicing(words, words.head[speaker.token]):
        return False
    for token in range(stretch.first, stretch.last + 1):
        named = said.ent[token] == "PERSON" or is_human_noun(said.lower[token])
        if named or said.lower[token] in FIRST_PERSON:
            return False
        if pronoun_gender(said.lower[token]):
            others = (t for t in range(len(words)) if _is_actor(words, t) or is_human_noun(words.lower[t]))
            return all(_same(words, t, speaker.token) for t in others)
    return False


def _is_joint(scene: Scene, speaker: Place, _stretch: Stretch) -> bool:
    """Whether several speak: "Ana Ruiz and Omar Hadi said", "critics"."""
    words, token = scene.words[speaker.paragraph], speaker.token
    joined = any(words.dep[child] == "conj" and _is_somebody(words, child) for child in words.children[token])
    return joined or (words.dep[token] == "conj" and _is_somebody(words, words.head[token]))


def _keeps_silent(scene: Scene, speaker: Place, _stretch: Stretch) -> bool:
    """Whether the speaker's own clause tells of no words: "Ana Ruiz declined to comment."."""
    words = scene.words[speaker.paragraph]
    verb = words.head[speaker.token]
    return words.dep[speaker.token] in _SUBJECTS and words.lemma[verb] in SILENT_VERBS


def _may_be_answered(scene: Scene, speaker: Place, stretch: Stretch) -> bool:
    """Whether the speaker asks somebody, or accuses him of what the words may answer."""
    words, said = scene.words[speaker.paragraph], scene.words[stretch.paragraph]
    first = next((said.lower[t] for t in range(stretch.first, stretch.last) if said.text[t][0].isalnum()), "")
    verb = words.head[speaker.token]
    lemma = words.lemma[verb]
    asks = lemma in ASKING_VERBS - {"accuse"} or (lemma in BLAMING_VERBS | {"accuse"} and first in FIRST_PERSON)
    objects = [child for child in words.children[verb] if words.dep[child] in ("dobj", "dative")]
    return asks and words.pos[verb] == "VERB" and any(_is_somebody(words, child) for child in objects)


def _is_signed_below(scene: Scene, speaker: Place, stretch: Stretch) -> bool:
    """Whether the next paragraph is a signature, says whose the words were, or has somebody else "add" to them."""
    index = stretch.paragraph + 1
    if index >= len(scene.words) or scene.words[index].paragraph.headline or _is_quotation(scene, index):
        return False
    words, own = scene.words[index], scene.words[speaker.paragraph]
    if len(words) < _SIGNATURE and not any(pos in ("VERB", "AUX") for pos in words.pos):
        return "PERSON" in words.ent and words.text[-1] not in _ENDS
    if words.lower[0] in ("that", "those", "these") and len(words) > 1 and words.lemma[1] == "be":
        return True
    if scene.quoted[index][0] < 0:
        return False
    adders = [t for t in range(len(words)) if words.dep[t] == "nsubj" and words.lemma[words.head[t]] in _ADDING]
    names = [words.text[t] for t in adders if words.pos[t] == "PROPN" and scene.quoted[index][t] < 0]
    return own.pos[speaker.token] == "PROPN" and names[:1] != [] and names[0] not in own.text


_ADDING = frozenset(("add", "continue"))


def _is_told_below(scene: Scene, _speaker: Place, stretch: Stretch) -> bool:
    """Whether quotations stand above the lines that say whose they are: the first of them below no sentence."""
    first, below = stretch.paragraph, stretch.paragraph + 1
    while first > 1 and _is_quotation(scene, first - 2) and not _is_quotation(scene, first - 1):
        first -= 2
    if first == stretch.paragraph or below >= len(scene.words) or _is_quotation(scene, below):
        return False
    above = scene.words[first - 1] if first else None
    return above is None or above.paragraph.headline or not any(pos in ("VERB", "AUX") for pos in above.pos)


_DOUBTS = (
    _names_himself, _is_said_of, _is_joint, _keeps_silent, _may_be_answered, _is_signed_below, _is_told_below
)  # fmt: skip


def _is_answer(scene: Scene, earlier: Sequence[Verdict], stretch: Stretch) -> bool:
    """Whether the paragraph before is nothing but a question between marks, which somebody else may answer."""
    before = stretch.paragraph - 1
    last = earlier[-1].stretch if earlier else None
    if last is None or last.paragraph != before or not _is_quotation(scene, before):
        return False
    return not last.marked.opened and "?" in scene.words[before].text[last.last - 1 : last.last + 1]


def _is_introduced_since(scene: Scene, speaker: Place, stretch: Stretch) -> bool:
    """Whether somebody else is named by the reporter between the speaker's paragraph and the words."""
    own = scene.words[speaker.paragraph]
    for index in range(speaker.paragraph + 1, stretch.paragraph):
        words = scene.words[index]
        for token in scene.heads[index]:
            named = words.ent[token] == "PERSON" or _is_name_above_words(scene, index)
            if scene.quoted[index][token] < 0 and named and words.text[token] not in own.text:
                return True
    return False


def _is_quotation(scene: Scene, paragraph: int) -> bool:
    """Whether a paragraph is words between marks and nothing else."""
    pairs = zip(scene.quoted[paragraph], scene.words[paragraph].pos, strict=True)
    return all(number >= 0 or pos in _SIGNS for number, pos in pairs)


# ------------------------------------------------------------------------------------ the speaker before


def _named_above(scene: Scene, stretch: Stretch) -> Place | None:
    """Who is named by the line above, where lines of an article do that: "Rovers coach Lee Vance", then his words."""
    before = stretch.paragraph - 1
    if stretch.first > 0 or not _is_name_above_words(scene, before):
        return None
    if sum(_is_name_above_words(scene, index) for index in range(len(scene.words))) < _FEWEST_NAMES:
        return None
    return Place(before, len(scene.words[before]) - 1)


_FEWEST_NAMES = 2  # lines with a name above a quotation: a single one may be a picture's


def _is_name_above_words(scene: Scene, index: int) -> bool:
    """Whether a paragraph is a role and a name without a verb, and the next one begins with a quotation."""
    if index < 0 or index + 1 >= len(scene.words):
        return False
    words, below = scene.words[index], scene.by_paragraph[index + 1]
    if words.paragraph.headline or len(words) > _SIGNATURE or not below or below[0].first > 0:
        return False
    signs = ("VERB", "AUX", "PUNCT", "CCONJ", "ADP")
    names = words.text[-2:-1] != [] and all(pos == "PROPN" for pos in words.pos[-2:])
    return names and not any(pos in signs for pos in words.pos)


def _speaker_before(scene: Scene, earlier: Sequence[Verdict], stretch: Stretch) -> Place | None:
    """The one active speaker where `stretch` begins."""
    words, inside = scene.words[stretch.paragraph], scene.quoted[stretch.paragraph]
    if any(inside[t] < 0 and words.pos[t] not in _SIGNS for t in range(stretch.first)):
        return _voice(scene, stretch.paragraph, stretch.first)
    before = stretch.paragraph - 1
    if before < 0 or scene.words[before].paragraph.headline or not stand_together(scene, before, stretch.paragraph):
        return None
    if not _is_quotation(scene, before):
        return _voice(scene, before, len(scene.words[before]))
    last = earlier[-1] if earlier else None
    gone_on = last is not None and last.stretch.paragraph == before and last.confidence >= LEAST_SHOWN
    return last.speaker if last is not None and gone_on else None


def _voice(scene: Scene, paragraph: int, stop: int) -> Place | None:
    """Where a paragraph names the last one who says or feels something before `stop`, if nobody is told of since."""
    words, inside = scene.words[paragraph], scene.quoted[paragraph]
    told = [t for t in range(stop) if inside[t] < 0 and words.pos[t] != "SPACE"]
    others: list[int] = []
    last = words.sentence[told[-1]] if told else -1
    for number in range(last, max(-1, last - _FARTHEST), -1):
        here = [t for t in told if words.sentence[t] == number]
        voices = list(_voices(words, here, inside))
        if voices:
            alone = all(_same(words, voices[0], other) for other in [*voices[1:], *others])
            plural = words.tag[voices[0]] in ("NNS", "NNPS")
            # "The fault lay with Ruiz, Osei and Hadi, he said." has more who may be meant than its pronoun tells
            among = words.lower[voices[0]] in _PRONOUNS and any(words.ent[t] == "PERSON" for t in here if t < voices[0])
            return Place(paragraph, voices[0]) if alone and not plural and not among else None
        others += [t for t in here if _is_actor(words, t)]
    return None


def _voices(words: Words, here: Sequence[int], inside: Sequence[int]) -> Iterator[int]:
    """Who says or feels something in a sentence, by its outermost clauses."""
    cues = [t for t in here if _is_voicing(words, t)]
    for cue in cues:
        if any(above in cues for above in words.above(cue)):
            continue
        agent = next((token for token, _ in agents(words, cue)), None)
        if agent is None or inside[agent] >= 0:
            continue
        if _is_somebody(words, agent) or words.lower[agent] in _PRONOUNS or words.ent[agent] == "ORG":
            yield agent


def _is_voicing(words: Words, token: int) -> bool:
    """Whether a verb tells what its subject says or feels: "said", "was adamant", "hit back"; not "will say"."""
    if words.lower[token] == "according":
        return True
    lemma, children = words.lemma[token], words.children[token]
    if words.pos[token] not in ("VERB", "AUX") or _is_aside(words, token):
        return False
    if any(words.lower[t] in STANCE_ADJECTIVES for t in (token, *children)) and lemma not in SAYING_VERBS:
        return True
    if any(words.dep[child] in ("neg", "nsubjpass") for child in children):
        return False
    after = {words.lower[child] for child in children if child > token}
    return lemma in SAYING_VERBS | STANCE_VERBS or bool(after & STANCE_PHRASES.get(lemma, frozenset()))


def _is_aside(words: Words, verb: int) -> bool:
    """Whether a verb tells of no words that were said then and there: "who said", "declined to say", "will say"."""
    children = words.children[verb]
    own = any(words.dep[child] in _SUBJECTS for child in children)
    if words.dep[verb] in ("relcl", "acl", "amod") or (words.dep[verb] == "advcl" and own):
        return True
    if any(words.tag[child] == "MD" or words.lower[child] in ("to", "if") for child in children if child < verb):
        return True
    return any(words.lemma[above] in SILENT_VERBS for above in (verb, *words.above(verb)))


def _is_actor(words: Words, token: int) -> bool:
    """Whether somebody is told of there, and so may be the one who goes on."""
    if words.ent[token] == "PERSON":
        return words.dep[token] not in ("compound", "flat")
    infinitive = any(words.lower[child] == "to" for child in words.children[words.head[token]])
    return words.dep[token] in _SUBJECTS and _is_somebody(words, token) and not infinitive


def _is_somebody(words: Words, token: int) -> bool:
    if words.pos[token] == "PROPN":
        return words.ent[token] not in ("DATE", "TIME")
    return words.pos[token] == "NOUN" and is_human_noun(words.lower[token])


def _same(words: Words, one: int, other: int) -> bool:
    """Whether two tokens are one, parts of one name, or a name and a pronoun that goes on with it."""
    if are_one(words, one, other) or words.text[one] == words.text[other] or words.lower[other] in _PRONOUNS:
        return True
    return words.head[other] == one or words.head[one] == other
