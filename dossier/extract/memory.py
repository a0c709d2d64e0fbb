"""Who stands out in a reader's mind at a sentence: named or described, subject or speaker, and how long ago."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from dossier.extract.entries import Entry
from dossier.records import Gender, Mention, Step

Number: TypeAlias = Literal["one", "many", "body"]  # a person, several, an organisation or place

# How much a mention stands out, and how much of that each sentence since takes away. "A said x. B said y. “Yes,” he
# added." is B; "A met B. “Yes,” he added." is open, for subject against object is not enough.
SPEAKER, SUBJECT, OTHER, POSSESSOR, QUOTED = 2.6, 2.2, 1.5, 0.7, 0.2
# The subject of what is a state rather than a deed: "A said x. B was there. “Yes,” he said." is open.
STATIVE = 1.8
FADING = 1.5
# Who is named within the words is hardly the one who says them: "“Osei lied,” he said." is not Osei.
TOLD_OF = 1.5
# Each further sentence of the last few that mentions somebody counts a little: the passage is about them.
TOPIC, TOPIC_MOST = 0.15, 3
# Who spoke last goes on speaking: "Ruiz accused Osei of lying. Osei was elected in May. “Shame,” he said." is open.
VOICE = 0.3
# Whose gender nothing states hardly is "she" while a woman is in mind: "Judge Ana Ruiz spoke. Jamie Hale sat. She said"
UNSTATED = 1.0
# By how much one must stand out from the next; a reader would hesitate at less.
CLEAR = 0.8
# Whom a noun means that no stated role explains was met this lately: their strength after two sentences.
STILL_PRESENT = 0.5
FARTHEST = 7  # sentences


@dataclass(frozen=True, slots=True)
class Meaning:
    """Whom words mean: a person, or a source without a name, or nobody, for a reason."""

    person: str | None = None
    source: str | None = None
    chain: tuple[Step, ...] = ()
    reason: str | None = None
    rivals: tuple[str, ...] = ()  # those between whom a reader hesitates

    @property
    def label(self) -> str | None:
        """What to call them in a reason."""
        return self.person or self.source


@dataclass(frozen=True, slots=True)
class Nature:
    """What is known of somebody by the way they are mentioned."""

    number: Number = "one"
    gender: Gender | None = None
    noun: str | None = None  # of a description: "spokesman"


@dataclass(slots=True)
class Known:
    """Somebody as the reader has them in mind."""

    meaning: Meaning
    nature: Nature
    at: list[tuple[int, float]] = field(default_factory=list)  # (sentence, how much it stood out)
    entry: Entry = field(default_factory=Entry)  # in which they were last met

    @property
    def label(self) -> str:
        """What to call them in a reason, though it be several who may be meant."""
        return self.meaning.label or " or ".join(self.meaning.rivals)

    def through(self, mention: Mention, reason: str) -> Meaning:
        """Their meaning, its chain lengthened by the mention at hand."""
        tail = self.meaning.chain if self.meaning.person is None else self.meaning.chain[-1:]
        return Meaning(self.meaning.person, self.meaning.source, (Step(mention, reason), *tail))

    def strength(self, sentence: int) -> float | None:
        """How much they stand out at `sentence`; None if they were last met too long ago."""
        near = [(where, weight) for where, weight in self.at[-16:] if sentence - where <= FARTHEST]
        if not near:
            return None
        best = max(weight - FADING * (sentence - where) for where, weight in near)
        return best + TOPIC * min(len({where for where, weight in near if weight > QUOTED}), TOPIC_MOST)


class Memory:
    """Everybody met so far, and the number of the sentence being read."""

    def __init__(self) -> None:
        self.sentence = 0
        self._paragraph = 0  # the sentence with which the paragraph being read begins
        self._entry = Entry()
        self._unnamed: dict[str, tuple[int, bool]] = {}
        self._known: dict[str, Known] = {}
        self._voice: Known | None = None  # who spoke last

    def meet(self, meaning: Meaning, weight: float, nature: Nature) -> None:
        """Notes that somebody was mentioned in the sentence being read."""
        key = f"{'person' if meaning.person else 'source'}:{meaning.label or meaning.reason}"
        known = self._known.setdefault(key, Known(meaning, nature))
        known.meaning = meaning
        if known.nature.gender is None and nature.gender is not None:
            known.nature = replace(known.nature, gender=nature.gender)
        known.at.append((self.sentence, weight))
        if weight > QUOTED:
            known.entry = self._entry
        if weight == SPEAKER:
            self._voice = known

    @property
    def voice(self) -> Known | None:
        """Who spoke last, if that is not too long ago."""
        return self._voice if self._voice is not None and self._voice.strength(self.sentence) is not None else None

    def those(self, fits: Callable[[Known], bool]) -> list[Known]:
        """Everybody met so far whom `fits` accepts, in the order met."""
        return [known for known in self._known.values() if fits(known)]

    def begin_paragraph(self, entry: Entry) -> None:
        """Notes that a paragraph of an entry begins."""
        self._paragraph = self.sentence + 1
        self._entry = entry

    def reaches(self, known: Known) -> bool:
        """Whether a pronoun of the paragraph being read may mean somebody, by the entry or item they were met in."""
        return self._entry.sees(known.entry)

    def note_unnamed(self, noun: str, *, owned: bool) -> None:
        """Notes that a noun stands for somebody without a name, and whether it says whose: "his mother"."""
        self._unnamed[noun] = (self.sentence, owned)

    def is_anothers(self, noun: str, known: Known) -> bool:
        """Whether a noun has stood for somebody else: "saved his mother", or "the clerk" once Ruiz had been named.

        It stands for nobody of another entry.
        """
        sentence, owned = self._unnamed.get(noun, (-1, False))
        return owned or sentence >= known.at[0][0] or not self.reaches(known)

    def of_paragraph(self) -> list[Known]:
        """The people whom the paragraph being read has mentioned so far."""
        met = self.those(lambda known: known.nature.number == "one")
        return [known for known in met if known.at[-1][0] >= self._paragraph]

    def weight_here(self, known: Known) -> float:
        """How much somebody stood out at most in the paragraph being read."""
        return max((weight for sentence, weight in known.at if sentence >= self._paragraph), default=0.0)

    def clearest(
        self, candidates: Iterable[Known], told_of: Set[str] = frozenset()
    ) -> tuple[Known | None, tuple[Known, ...]]:
        """The candidate who stands out clearly, or None and those between whom a reader would hesitate.

        `told_of` are the people whom the words at hand name.
        """
        rows = [(s, known) for known in candidates if (s := known.strength(self.sentence)) is not None]
        stated = any(known.nature.gender is not None for _, known in rows)
        met = [
            (
                strength
                - TOLD_OF * (known.meaning.person in told_of)
                - UNSTATED * (stated and known.meaning.person is not None and known.nature.gender is None)
                + VOICE * (known is self._voice),
                known,
            )
            for strength, known in rows
        ]
        ranked = sorted(met, key=lambda row: -row[0])
        if not ranked:
            return None, ()
        close = tuple(known for strength, known in ranked if ranked[0][0] - strength < CLEAR)
        return (ranked[0][1], ()) if len(close) == 1 else (None, close)
