"""Headlines with a colon: whether the name before it is a speaker or a topic."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.extract.clauses import agents, phrase
from dossier.extract.labels import Label
from dossier.extract.lexicon import SAYING_VERBS
from dossier.extract.scene import Scene
from dossier.extract.thresholds import LEAST_SHARED_WITH_BODY
from dossier.extract.words import Words

_OPEN = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")


def is_borne_out(scene: Scene, label: Label) -> bool:
    """Whether the body has the headline's speaker say what the headline says, in a paragraph's words.

    "Finch: Bridge will open in May" where "Finch said that the bridge would open in May"; but in "Bello: Tribunal warns
    agency" he is the topic, if it is the tribunal that says something below.
    """
    if label.speaker is None:
        return True
    headline = scene.words[label.paragraph]
    name = headline.lower[label.speaker.token]
    first, stop = headline.within(label.content)
    own = {headline.lemma[token] for token in range(first, stop) if headline.pos[token] in _OPEN}
    told = {lemma for paragraph in range(len(scene.words)) for lemma in _told(scene, paragraph, name)}
    return bool(own) and len(own & told) >= LEAST_SHARED_WITH_BODY * len(own)


def _told(scene: Scene, paragraph: int, name: str) -> Iterator[str]:
    """The words of the sentences of a paragraph of the body in which the named one speaks, and of what it quotes."""
    words, quoted = scene.words[paragraph], scene.quoted[paragraph]
    if words.paragraph.headline:
        return
    speaking = {words.sentence[token] for token in range(len(words)) if _says(words, token, name)}
    for token in range(len(words)):
        if words.sentence[token] in speaking or (speaking and quoted[token] >= 0):
            yield words.lemma[token]


def _says(words: Words, token: int, name: str) -> bool:
    """Whether a token is a word of saying, and the named one does it."""
    if not (words.pos[token] == "VERB" and words.lemma[token] in SAYING_VERBS) and words.lower[token] != "according":
        return False
    agent = next(agents(words, token), None)
    if agent is None:
        return False
    low, high = phrase(words, agent[0])
    return name in words.lower[low : high + 1]
