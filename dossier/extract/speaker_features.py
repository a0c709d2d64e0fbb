"""What speaks for and against each possible speaker of a marked stretch, as named features for the ranker.

Features are forms, places and relations, and words of the language at large; never a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.extract.clauses import agents, are_one, is_according
from dossier.extract.descriptions import is_human_noun
from dossier.extract.lexicon import SAYING_NOUNS, SAYING_VERBS
from dossier.extract.scene import Place, Scene, Stretch
from dossier.extract.statements import Statement, holds, size_of
from dossier.extract.surroundings import (
    governors_of,
    mention_sort,
    pattern_of,
    token_signs,
    verb_kind,
    words_before,
    words_inside,
)
from dossier.extract.words import Words

SUBJECTS = ("nsubj", "nsubjpass")
_REPORTS = 3  # statements around a stretch that tell something, the shortest first: "He said that she called it “so”"


@dataclass(frozen=True, slots=True)
class Earlier:
    """The stretch before, and the place of its speaker (None if that is unknown or it is no quotation)."""

    stretch: Stretch
    speaker: Place | None
    is_quotation: bool


def _bucket(number: int) -> str:
    """A number in steps that widen: 0 to 4 apart, then 5-6, 7-9, 10-14, 15-24, 25-49, 50 and more."""
    if number < 5:
        return str(number)
    return next((f"<{limit}" for limit in (7, 10, 15, 25, 50) if number < limit), "50+")


class SpeakerView:
    """One stretch and what surrounds it, worked out once for all its possible speakers."""

    def __init__(
        self, scene: Scene, stretch: Stretch, statements: Sequence[Statement], earlier: Earlier | None
    ) -> None:
        self.scene = scene
        self.stretch = stretch
        self.earlier = earlier
        self.words = scene.words[stretch.paragraph]
        self.inside = scene.quoted[stretch.paragraph]
        around = [statement for statement in statements if holds(self.words, statement, stretch)]
        self.reports = sorted(around, key=lambda one: (size_of(one), one.report.cue))[:_REPORTS]
        self.siblings = scene.by_paragraph[stretch.paragraph]
        self.symbols = token_signs(self.words, self.inside)
        self.governors = governors_of(self.words, stretch)
        self.agents: dict[int, str] = {}  # token -> how it governs the stretch
        for level, (verb, way) in enumerate(self.governors):
            if self.words.pos[verb] in ("VERB", "AUX"):
                for agent, how in agents(self.words, verb):
                    self.agents.setdefault(agent, f"{min(level, 3)}|{way}|{how}|{verb_kind(self.words, verb)}")
        # how far up the nearest verb of saying is
        self.sayer = next((n for n, (verb, _) in enumerate(self.governors) if verb_kind(self.words, verb)[0] == "S"), 9)
        for level, (noun, way) in enumerate(self.governors):
            if self.words.pos[noun] in ("NOUN", "PROPN"):
                self.agents.setdefault(noun, f"{min(level, 3)}|{way}|is-noun")
                for child in self.words.children[noun]:
                    if self.words.dep[child] == "poss":
                        self.agents.setdefault(child, f"{min(level, 3)}|{way}|poss|{self.words.lemma[noun]}")
        self.outside = sum(
            1
            for token, number in enumerate(self.inside)
            if number < 0 and self.words.pos[token] not in ("PUNCT", "SPACE")
        )
        self.form = self._form()
        self.alone = self._stands_alone()
        sayers = self._sayers()
        self.sayers_before = [token for token in reversed(sayers) if token < stretch.first]  # the nearest first
        self.sayers_after = [token for token in sayers if token > stretch.last]
        self.left = self._neighbours(range(stretch.first - 1, -1, -1))
        self.right = self._neighbours(range(stretch.last + 1, len(self.words)))
        self.subjects_here = [
            token
            for token in scene.heads[stretch.paragraph]
            if self.words.dep[token] in SUBJECTS and self.inside[token] < 0
        ]
        self.has_saying = any(
            self.inside[token] < 0 and lemma in SAYING_VERBS and self.words.pos[token] == "VERB"
            for token, lemma in enumerate(self.words.lemma)
        )

    def _form(self) -> str:
        """How the words begin and end: "sentence." and "sentence," begin with a capital, "end," and "fragment" not."""
        text = self.words.written
        offset = self.words.paragraph.span.start
        inner = text[self.stretch.marked.inner.start - offset : self.stretch.marked.inner.end - offset].strip()
        capital = inner[:1].isupper() or inner[:1] in "[.…"
        stop = {"!": "?", "…": ".", "—": "-", ";": ","}.get(inner[-1:], inner[-1:])
        if stop not in (",", ".", "?", "-"):
            return "start" if capital else "fragment"
        return ("sentence" if capital else "end") + stop

    def _stands_alone(self) -> bool:
        """Whether no word of the reporter's shares a sentence with the stretch."""
        words = self.words
        for token in range(self.stretch.first - 1, -1, -1):
            if words.pos[token] == "SPACE":
                continue
            if words.text[token] not in (".", "!", "?") and not (self.inside[token] >= 0 and self._closes(token)):
                return False
            break
        for token in range(self.stretch.last + 1, len(words)):
            if words.pos[token] != "SPACE":
                return self.form[-1] in ".?" and (words.text[token][:1].isupper() or self.inside[token] >= 0)
        return True

    def _closes(self, token: int) -> bool:
        """Whether the stretch that holds `token`, its last, ends a sentence."""
        return any(
            self.words.text[t] in (".", "!", "?") for t in range(max(0, token - 1), token) if self.inside[t] >= 0
        )

    def _sayers(self) -> list[int]:
        """The subjects of verbs of saying in the reporter's words, and whom "according to" names."""
        words = self.words
        return [
            token
            for token in self.scene.heads[self.stretch.paragraph]
            if self.inside[token] < 0
            and (
                (words.dep[token] in SUBJECTS and words.lemma[words.head[token]] in SAYING_VERBS)
                or (words.dep[token] == "pobj" and is_according(words, token))
            )
        ]

    def _neighbours(self, tokens: range) -> list[str]:
        found = []
        for token in tokens:
            if self.words.pos[token] != "SPACE":
                found.append(self.symbols[token])
            if len(found) == 3:
                break
        return found + ["^"] * (3 - len(found))

    # ------------------------------------------------------------------------------------ no quotation

    def features_of_none(self) -> Iterator[str]:
        """What speaks for and against the stretch being no quotation at all."""
        words, stretch = self.words, self.stretch
        size = sum(words.pos[t] not in ("PUNCT", "SPACE") for t in range(stretch.first, stretch.last + 1))
        yield "none"
        yield f"none:form={self.form}"
        yield f"none:size={_bucket(size)}"
        yield f"none:form={self.form}:size={_bucket(size)}"
        yield f"none:single={stretch.marked.single}:{size > 4}"
        yield f"none:opened={stretch.marked.opened}"
        yield f"none:left={self.left[0]}"
        yield f"none:left2={self.left[1]} {self.left[0]}"
        yield f"none:right={self.right[0]}"
        yield f"none:left={self.left[0]}:right={self.right[0]}"
        yield f"none:headline={words.paragraph.headline}"
        yield f"none:outside={_bucket(self.outside)}"
        yield f"none:alone={self.alone}:{self.form}:{size > 3}"
        yield f"none:sayers={bool(self.sayers_before)},{bool(self.sayers_after)}:{self.form}"
        yield f"none:saying={self.has_saying}:{self.form}"
        sure = max((statement.chance for statement in self.reports), default=0.0)
        yield f"none:reported={int(sure * 5)}"
        yield f"none:reported={int(sure * 5)}:{self.form}"
        yield f"none:reported={int(sure * 5)}:size={_bucket(size)}"
        for verb, way in self.governors[:1]:
            yield f"none:governor={words.pos[verb]}|{way}"
            if words.pos[verb] != "PROPN":
                yield f"none:governor={words.lemma[verb]}"
        yield from words_before(words, stretch, self.form)
        yield from words_inside(words, stretch, self.form, _bucket(size))
        earlier = self.earlier
        if earlier is None:
            yield "none:earlier=none"
        else:
            gap = stretch.paragraph - earlier.stretch.paragraph
            yield f"none:earlier={earlier.is_quotation}:gap={min(gap, 3)}:{self.form}"

    # ---------------------------------------------------------------------------------- a speaker

    def features_of(self, place: Place, last_speaker: Place | None) -> Iterator[str]:
        """What speaks for and against `place` naming the speaker."""
        here = place.paragraph == self.stretch.paragraph
        words = self.scene.words[place.paragraph]
        token = place.token
        who = mention_sort(words, token)
        yield "some"
        yield f"who={who}"
        yield f"type={words.pos[token]}:{words.ent[token]}:{words.tag[token]}"
        yield f"dep={words.dep[token]}"
        if words.pos[token] == "NOUN":
            yield f"noun={words.lemma[token]}"
            yield f"human={is_human_noun(words.lower[token])}:{words.dep[token]}"
        if place == last_speaker:
            yield from self._features_of_last(place, who)
        if here:
            yield from self._features_here(token, who, place == last_speaker)
        else:
            yield from self._features_elsewhere(place, words, who, place == last_speaker)

    def _features_of_last(self, place: Place, who: str) -> Iterator[str]:
        earlier = self.earlier
        if earlier is None:
            return
        gap = self.stretch.paragraph - earlier.stretch.paragraph
        whole = "whole" if self.outside == 0 else "some" if self.outside < 4 else "more"
        yield "last"
        yield f"last:gap={min(gap, 3)}:alone={self.alone}:sayers={bool(self.sayers_after)},{bool(self.sayers_before)}"
        yield f"last:gap={min(gap, 3)}:{whole}:{self.form}"
        yield f"last:gap={min(gap, 3)}:saying={self.has_saying}:subjects={min(2, len(self.subjects_here))}"
        yield f"last:opened={earlier.stretch.marked.opened}:{gap}"
        yield f"last:who={who}:gap={min(gap, 3)}"
        if earlier.speaker == place:
            yield f"last:direct:gap={min(gap, 3)}:{whole}"
        if gap == 0:
            between = self.words.sentence[self.stretch.first] - self.words.sentence[earlier.stretch.last]
            symbols = pattern_of(self.symbols[earlier.stretch.last + 1 : self.stretch.first])
            yield f"last:between={symbols}"
            yield f"last:same:{self.form}:sentences={min(between, 2)}"
            spoke_after = place.paragraph == self.stretch.paragraph and place.token > earlier.stretch.last
            yield f"last:same:{self.form}:after={spoke_after}"

    def _features_here(self, token: int, who: str, last: bool) -> Iterator[str]:
        words, stretch = self.words, self.stretch
        before = token < stretch.first
        side = "before" if before else "after"
        low, high = (token + 1, stretch.first) if before else (stretch.last + 1, token)
        pattern = pattern_of(self.symbols[low:high])
        yield f"{side}:{who}"
        yield f"{side}:{self.form}"
        yield f"{side}:pattern={pattern}"
        yield f"{side}:pattern={pattern}:{self.form}"
        yield f"{side}:gap={_bucket(high - low)}"
        after_symbols = pattern_of(self.symbols[words.right[token] + 1 : words.right[token] + 3]) if not before else ""
        next_symbols = pattern_of(self.symbols[token + 1 : token + 4])
        yield f"{side}:pattern={pattern}>{next_symbols}"
        yield f"{side}:then={after_symbols}"
        stops = sum(words.text[t] in (".", "!", "?") and self.inside[t] < 0 for t in range(low, high))
        stops += sum(
            words.text[t] in (".", "!", "?") and self.inside[t] >= 0 and t + 1 <= high and self._ends_stretch(t)
            for t in range(low, high)
        )
        yield f"{side}:stops={min(stops, 3)}:{self.form}"
        crossed = len({self.inside[t] for t in range(low, high)} - {-1})
        yield f"{side}:crossed={min(crossed, 3)}:last={last}"
        rivals = [t for t in self.subjects_here if low <= t < high]
        yield f"{side}:rivals={min(len(rivals), 3)}"
        if self.inside[token] >= 0:
            yield "inside-another"
        yield from self._features_of_order(token, side, stops)
        yield from self._features_of_reports(token)
        how = self.agents.get(token)
        yield f"agent={how is not None}:{side}:{self.form}"
        if how is not None:
            parts = how.split("|")
            yield f"how={how}"
            yield f"how-sayer={min(int(parts[0]), 3) - min(self.sayer, 3)}:{self.sayer < 9}:{parts[2]}:{side}"
            yield f"how={'|'.join(parts[:3])}:{side}"
            yield f"how={parts[0]}:{side}:{pattern}"
            yield f"how={how}:{self.form}"
            nearest = min(int(other.split("|")[0]) for other in self.agents.values())
            yield f"how-nearest={int(parts[0]) == nearest}:{parts[2]}:{parts[-1] if len(parts) > 3 else ''}:{side}"
        yield from self._features_of_verb(token, side, stops)

    def _features_of_reports(self, token: int) -> Iterator[str]:
        """Whether the clauses that report the stretch have `token` as their agent, the nearest clause first."""
        for level, statement in enumerate(self.reports):
            sure = f"{level}:{int(statement.chance * 5)}"
            if statement.speaker is None:
                yield f"report={sure}:nobody"
            elif are_one(self.words, token, statement.speaker.token):
                yield f"report={sure}"
                yield f"report={level}:{statement.how}"
                yield f"report={level}:{self.form}:{statement.report.way}"
            else:
                yield f"report={sure}:another"
        yield f"reports={len(self.reports)}"

    def _features_of_order(self, token: int, side: str, stops: int) -> Iterator[str]:
        words = self.words
        sayers = self.sayers_before if side == "before" else self.sayers_after
        others = self.sayers_after if side == "before" else self.sayers_before
        rank = str(min(sayers.index(token), 2)) if token in sayers else "no"
        yield f"sayer={rank}:{side}:{self.form}"
        yield f"sayer={rank}:{side}:alone={self.alone}:{min(stops, 2)}"
        yield f"sayer={rank}:{side}:others={min(len(others), 2)}:{min(len(sayers), 2)}"
        edge = self.stretch.first if side == "before" else self.stretch.last
        away = min(abs(words.sentence[token] - words.sentence[edge]), 3)
        yield f"sentences={away}:{side}:sayer={rank}:alone={self.alone}"
        first = next(
            (t for t in self.subjects_here if words.sentence[t] == words.sentence[token]),
            None,
        )
        yield f"first-of-sentence={first == token}:{away}:{side}:alone={self.alone}"
        yield f"ending={self.form[-1]}:{side}:{min(stops, 2)}:sayer={rank != 'no'}"

    def _ends_stretch(self, token: int) -> bool:
        own = self.inside[token]
        return (
            token + 1 < len(self.inside)
            and self.inside[token + 1] == own
            and (token + 2 >= len(self.inside) or self.inside[token + 2] != own)
        )

    def _features_of_verb(self, token: int, side: str, stops: int) -> Iterator[str]:
        words, stretch = self.words, self.stretch
        verb = words.head[token]
        dep = words.dep[token]
        follower = token + 1  # "footage of Jane Doe saying, ..."
        if follower < len(words) and words.tag[follower] == "VBG":
            near = follower < stretch.first and stretch.first - follower < 4
            yield f"participle={verb_kind(words, follower)}:{words.head[follower] == token}:{near}"
        if dep == "pobj" and is_according(words, token):
            yield f"under=pobj-to:to:{side}"
            return
        if dep == "pobj" and words.lower[verb] in ("to", "by"):
            dep = f"{dep}-{words.lower[verb]}"
        if dep == "poss":
            yield f"poss-saying={words.lemma[verb] in SAYING_NOUNS}:{words.pos[token]}:{side}"
        if words.pos[verb] not in ("VERB", "AUX"):
            noun = words.lemma[verb] if words.pos[verb] in ("NOUN", "ADP") else words.pos[verb]
            yield f"under={dep}:{noun}:{side}"
            return
        kind = verb_kind(words, verb)
        put = any(words.lower[child] == "as" for child in words.children[verb])  # "..., as a memo put it"
        yield f"verb-as={put}:{dep}:{side}"
        yield f"verb={words.lemma[verb]}:{dep}"
        yield f"verb-kind={kind}:{dep}:{side}:{min(stops, 2)}"
        yield f"verb-tag={words.tag[verb]}:{kind}:{dep}"
        toward = (verb < stretch.first) == (token < stretch.first)
        low, high = (verb + 1, stretch.first) if verb < stretch.first else (stretch.last + 1, verb)
        if verb == token + 1:
            yield f"next-verb={words.tag[verb]}:{kind}:{side}:{dep}"
        pattern = pattern_of(self.symbols[low:high])
        yield f"verb-gap={_bucket(high - low)}:{kind}:{side}:{toward}"
        yield f"verb-pattern={pattern}:{kind}:{side}:{dep}"
        yield f"verb-inside={self.inside[verb] >= 0}:{dep}"
        if dep in SUBJECTS:
            clause = any(
                words.dep[child] == "ccomp" and not (stretch.first <= child <= stretch.last)
                for child in words.children[verb]
            )
            yield f"verb-has-other-clause={clause}:{kind}:{side}:{self.form}"

    def _features_elsewhere(self, place: Place, words: Words, who: str, last: bool) -> Iterator[str]:
        way = place.paragraph - self.stretch.paragraph
        distance = "far" if abs(way) > 3 else str(way)
        token = place.token
        whole = "whole" if self.outside == 0 else "some" if self.outside < 4 else "more"
        yield f"elsewhere={distance}:{whole}:{self.form}:last={last}"
        yield f"elsewhere={distance}:{who}:last={last}"
        sayers = min(2, len(self.sayers_after) + len(self.sayers_before))
        yield f"elsewhere={distance}:alone={self.alone}:sayers={sayers}:last={last}"
        yield f"elsewhere={distance}:ending={self.form[-1]}:alone={self.alone}:last={last}"
        yield f"elsewhere={distance}:saying={self.has_saying}:subjects={min(2, len(self.subjects_here))}:last={last}"
        verb = words.head[token]
        kind = verb_kind(words, verb) if words.pos[verb] in ("VERB", "AUX") else words.pos[verb]
        yield f"elsewhere={distance}:{words.dep[token]}:{kind}:{whole}"
        if kind[0] == "S":
            yield f"elsewhere={distance}:verb={words.lemma[verb]}:{words.dep[token]}"
        ending = words.text[-1] if words.text and words.pos[-1] == "PUNCT" else "w"
        yield f"elsewhere={distance}:ends={ending}:{words.dep[token]}:{kind}:{whole}"
        inner = self.scene.quoted[place.paragraph]
        quoted = sum(number >= 0 for number in inner)
        yield f"elsewhere={distance}:quotes={bool(quoted)}:{words.dep[token]}:last={last}"
        if way < 0:
            later = sum(t > token for t in self.scene.heads[place.paragraph] if words.dep[t] in SUBJECTS)
            yield f"elsewhere={distance}:later-subjects={min(later, 3)}:{words.dep[token]}:{whole}"
            yield f"elsewhere={distance}:last-sentence={words.sentence[token] == words.sentence[-1]}:{words.dep[token]}"
        else:
            yield f"elsewhere={distance}:from-start={_bucket(token)}:{kind}"
