"""How much speaks for a name being a person's: labels, titles, roles, what it does, and words that are no names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from dossier.extract.names import is_known, is_place
from dossier.extract.parse import Parse
from dossier.extract.sightings import Sighting, is_given, is_unlikely_alone
from dossier.extract.tagging import is_english
from dossier.language.given_names import PLACE_NAMES

_OF_FIRMS = ("s", "ing")  # how words end that say what a firm makes or does: "Chemicals", "Weaving"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of an article's names that are words of English too."""

    plain: Set[str]  # the article writes them in lower case too: "Coal" is no name where "coal" is a word
    english: Set[str]  # dictionaries have them, names among them: "crooked", "rose"
    ordinary: Set[str]  # those of them that are no names: "crooked" of "Crooked Ana Reyes"


def vocabulary_of(parse: Parse, plain: Set[str], names: Iterable[tuple[str, ...]]) -> Vocabulary:
    """The English words among those of `names`."""
    if not parse.paragraphs:
        return Vocabulary(plain, frozenset(), frozenset())
    vocab = parse.paragraphs[0].doc.vocab
    english = frozenset(word for words in names for word in words if is_english(word, vocab))
    return Vocabulary(plain, english, frozenset(word for word in english if not is_known(word)))


def full_evidence(seen: Sequence[Sighting], alone: Sequence[Sighting], vocabulary: Vocabulary) -> int:
    """How much speaks for a name of two words and more being a person's; `alone` are those of its last words alone."""
    words = [word.rpartition(" ")[2] for word in seen[0].words]
    known = [len(word) == 1 or is_known(word) for word in words]
    label = label_evidence(seen)
    score = label
    score += 2 if all(known) else 1 if known[0] or known[-1] else 0
    score += all(known) and label == 0 and vocabulary.english.isdisjoint(words)  # "Amir Rahal" that has no label
    # "Daniel Ikwoche", which the labels take for a firm or a place
    score += 3 if is_given(words[0]) and words[0] not in PLACE_NAMES else 0
    foreign = vocabulary.english.isdisjoint(words)
    score += foreign and len(words) > 1 and not any(s.placed for s in seen) and _is_attested(seen, label, all(known))
    # "in Gua Kelawar"
    score -= 2 if foreign and any(s.placed for s in seen) and not (_is_introduced(seen) or is_given(words[0])) else 0
    score += 2 if len(words[0]) == 1 and known[-1] else 0  # "P Naresh", which the labels take for a firm
    score += 3 if any(s.role or s.title or s.kin for s in seen) else 0
    score += 1 if any(s.human for s in seen) or (label > 0 and any(s.acts for s in seen)) else 0
    both_act = any(s.acts for s in seen) and any(s.acts for s in alone)  # "Ana Reyes said", and "Reyes added"
    score += 2 if both_act or label_evidence(alone) > 0 else 1 if sum(s.acts for s in alone) > 1 else 0
    score += 2 if any(s.pronouns for s in seen) else 0  # "Ariana Grande spoke of her father", which is labelled a firm
    # "Baker Hughes said" may be a firm
    score += 0 if not any(s.speaks for s in seen) else 2 if label >= 0 else 1 + any(s.speaks for s in alone)
    # "Hope Nwosu" in a list, and "Nwosu said"
    score += 2 if label == 0 and any(s.speaks and s.acts for s in alone) else 0
    score += 3 if label < 0 and any(s.speaks and s.pronouns for s in alone) else 0  # "Nwosu said it in her speech"
    score -= (
        3
        if words[0] in vocabulary.plain and words[-1] in vocabulary.plain
        else 1
        if words[-1] in vocabulary.plain
        else 0
    )
    score -= 3 if words[0] in vocabulary.ordinary and words[-1] in vocabulary.ordinary else 0  # "Public Prosecutions"
    score -= 2 if sum(s.article for s in seen) * 2 > len(seen) else 0
    # "Dennis Knitwear Garments": a firm's name ends with what it makes
    score -= 5 if words[-1] in vocabulary.ordinary and len(words) > 2 and words[-2] in vocabulary.ordinary else 0
    several = words[-1] in vocabulary.ordinary and words[-1].endswith(_OF_FIRMS)
    score -= 3 if several and not _is_introduced(seen) else 0  # "Malabar Banking"
    score -= 6 if sum(s.named for s in seen) * 2 >= len(seen) and not _is_introduced(seen) else 0  # "the Helen Mary"
    score -= 3 if any(s.owns or s.owned or s.body for s in seen) else 0
    # "Lorne Marine said its profit fell", but "Ana Ruiz said its profit fell" is of another's
    score -= 4 if any(s.its for s in seen) and not any(s.title or s.role or s.pronouns for s in seen) else 0
    # "Sri Lanka", "Sri Lanka Freedom"
    score -= 6 if any(is_place(" ".join(seen[0].words[:size])) for size in range(2, len(seen[0].words) + 1)) else 0
    # "Charlotte Rovers"
    score -= 2 if not known[-1] and (words[0] in PLACE_NAMES or is_place(words[0])) else 0
    return score


def _is_attested(seen: Sequence[Sighting], label: int, known: bool) -> bool:
    """Whether something beside a name of no English word says that it is a person's.

    "Lasantha Kulinga" that is labelled a person, "minister of energy Sipho Ramaphela", "Haruto Tanaka said".
    """
    return label > 0 or _is_introduced(seen) or (known and any(s.speaks and s.acts for s in seen))


def _is_introduced(seen: Sequence[Sighting]) -> bool:
    return any(s.title or s.role or s.kin or s.human for s in seen)


def single_evidence(seen: Sequence[Sighting], vocabulary: Vocabulary) -> int:
    """How much speaks for a single word being a person's name."""
    score = 2 * label_evidence(seen) if label_evidence(seen) < 0 else label_evidence(seen)
    score += 1 if is_known(seen[0].words[-1]) else 0
    score += any(s.acts for s in seen) + any(s.human for s in seen)
    if label_evidence(seen) >= 0:
        score += any(s.speaks for s in seen) + 2 * any(s.pronouns for s in seen)
    score += 3 if any(s.title or s.kin for s in seen) else 2 if any(s.role for s in seen) else 0
    # "Justice Ogala": a capital of the role says that a name follows
    common = seen[0].words[-1] in vocabulary.ordinary  # "Head Hunters"
    score += 4 if not common and any(s.office and (s.label != "ORG" or s.speaks) for s in seen) else 0
    if is_given(seen[0].words[-1]) and seen[0].words[-1] not in PLACE_NAMES:
        # "Celeste said", which is labelled a firm
        score += 4 if any(s.speaks for s in seen) else 2 if any(s.acts or s.pronouns for s in seen) else 0
    score -= 2 if any(s.article for s in seen) else 0
    score -= 4 if any(s.its for s in seen) and not any(s.title or s.office or s.pronouns for s in seen) else 0
    score -= 3 if seen[0].words[-1] in vocabulary.plain | vocabulary.ordinary else 0
    score -= 5 if any(is_unlikely_alone(s) for s in seen) else 0
    return score


def label_evidence(seen: Sequence[Sighting]) -> int:
    """What spaCy's labels say: it takes a foreign name for a firm or a place now and then, so that counts less."""
    labels = Counter(s.label for s in seen if s.label)
    personal = labels.pop("PERSON", 0)
    other = sum(labels.values())
    if personal > other:
        return 2
    return -1 if other > personal else 0
