"""Attributions of one article: marked stretches and reported statements brought together, each with its speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.extract.attribution import Attribution
from dossier.extract.bounds import without_circumstances
from dossier.extract.clauses import are_one, is_according, is_finite, is_passive, joined_end, phrase
from dossier.extract.context import addressee_of, after_addressee, place_of, when_of
from dossier.extract.descriptions import is_human_noun
from dossier.extract.headlines import is_borne_out
from dossier.extract.labels import Label
from dossier.extract.lexicon import SAYING_VERBS
from dossier.extract.owners import owned
from dossier.extract.ranker import load_weights
from dossier.extract.refusals import has_clause, leans_back
from dossier.extract.scene import Place, Scene, Stretch, stand_together
from dossier.extract.selection import ending_of, inside_of, is_sure, is_utterance, marked_share, order_of, standing
from dossier.extract.shapes import has_own, runs_on, settled, taken_over
from dossier.extract.speakers import Verdict, judge
from dossier.extract.statements import (
    Statement,
    apart,
    find_statements,
    holds,
    is_of_saying,
    parted,
    tokens_of,
)
from dossier.extract.thresholds import (
    LEAST_AROUND_FRAGMENT,
    LEAST_CONFIDENCE,
    LEAST_QUOTATION,
    SURE_OF_OWN,
    WHOLE,
    WHOLE_OF_NONE,
)
from dossier.extract.turns import find_turns
from dossier.extract.words import Words
from dossier.records import UNSTATED, Kind, Mention, Span

_LONGEST_INSERTION = 45  # tokens between two parts of one utterance
_LEAST_CLAUSE = 4  # words between two marked fragments that may be a clause of their own
_CLAUSE_WAYS = ("ccomp", "around", "before", "according")
_OUTER_MARKS = ' \t"“”«»„'


@dataclass(frozen=True, slots=True)
class _Draft:
    """An attribution in the making."""

    paragraph: int
    kind: Kind
    span: Span
    parts: tuple[Span, ...]
    speaker: Place | None
    confidence: float
    cue: int | None  # a token of the paragraph
    rule: str
    continues: bool = False
    mention: Mention | None = None  # the speaker's, where the parse doesn't tell where it begins and ends


def attribute(scene: Scene) -> tuple[Attribution, ...]:
    """Who is said to have said what in the article, ascending."""
    labels = [label for label in find_turns(scene) if not label.headline or is_borne_out(scene, label)]
    statements = list(find_statements(scene, load_weights("statements"), LEAST_AROUND_FRAGMENT))
    judged = judge(scene, load_weights("speakers"), statements)
    owners = list(owned(scene, settled(scene, [one.verdict for one in judged])))
    verdicts = taken_over(scene, owners, labels)
    labelled = {label.paragraph for label in labels}
    drafts = [_labelled(label, scene, verdicts) for label in labels]
    drafts += _drafts(
        scene,
        [verdict for verdict in verdicts if verdict.stretch.paragraph not in labelled],
        [statement for statement in statements if statement.paragraph not in labelled],
    )
    drafts.sort(key=lambda draft: (draft.span, draft.cue or -1))
    found: list[Attribution] = []
    for draft in drafts:
        found.append(_attribution(scene, draft, _continued(found, scene, draft)))
    return tuple(found)


# ------------------------------------------------------------------------------------ bringing together


def _drafts(scene: Scene, verdicts: Sequence[Verdict], statements: Sequence[Statement]) -> Iterator[_Draft]:
    """Reported statements first, with the quotations inside them; then the quotations that stand by themselves."""
    free = [verdict for verdict in verdicts if verdict.quotation >= LEAST_QUOTATION]
    reported: list[tuple[Statement, list[Verdict]]] = []
    for statement in sorted(parted(scene, apart(list(standing(scene, free, statements))), statements), key=order_of):
        words = scene.words[statement.paragraph]
        inside = inside_of(scene, free, statement)
        whole = WHOLE if inside else WHOLE_OF_NONE
        if marked_share(scene, statement) >= whole or _leads_to(words, statement, inside):
            continue  # the marks hold the whole of it: a direct quotation
        fragments = [verdict for verdict in inside if not is_utterance(scene, [verdict])]
        if not is_sure(words, statement) and (not fragments or len(fragments) < len(inside)):
            continue
        if words.paragraph.headline and not inside and not statement.report.way.startswith(_CLAUSE_WAYS):
            continue  # "Smith dismisses warnings" tells of a statement, but states nothing
        free = [verdict for verdict in free if verdict not in inside]
        reported.append((statement, inside))
    for told, inside in reported:
        words = scene.words[told.paragraph]
        brief = not has_clause(words, told)
        statement = without_circumstances(words, told, inside[-1].stretch.last, brief=brief) if inside else told
        more = _following(scene, inside[-1], free) if inside else []
        free = [verdict for verdict in free if verdict not in more]
        yield _reported(scene, statement, inside + more)
    yield from _direct(scene, free)


def _following(scene: Scene, last: Verdict, free: Sequence[Verdict]) -> list[Verdict]:
    """The quotations of the paragraph that go on with a statement's last one: "said it was “so” and “so”"."""
    found = [last]
    for verdict in free:
        if verdict.stretch.paragraph == last.stretch.paragraph and verdict.stretch.first > last.stretch.last:
            if not (_goes_on(scene, found[-1].stretch, verdict.stretch) and _agree(found[-1], verdict)):
                break
            found.append(verdict)
    return found[1:]


def _leads_to(words: Words, statement: Statement, inside: Sequence[Verdict]) -> bool:
    """Whether a statement is no more than whom a quotation is told to, or the occasion: "telling readers: “...”".

    Nor does "Turning to the road, Ruiz said, “It is wide.”" report that she turned to it.
    """
    if not inside:
        return False
    cue, stretch = statement.report.cue, inside[0].stretch
    first = stretch.first
    next_to = cue < first and all(words.pos[token] in ("PUNCT", "SPACE") for token in range(cue + 1, first))
    capital = words.text[min(first + 1, len(words) - 1)][:1].isupper()
    if next_to and capital and statement.report.ranges[0][0] < cue:
        return True
    if next_to and capital and stretch.last + 1 < len(words) and is_finite(words, stretch.last + 1):
        return True  # "Members who chanted “Where is the water” walked on"
    if words.text[max(0, first - 1)] != ":":
        return False
    if statement.report.ranges[-1][1] < cue and stretch.last >= statement.report.ranges[-1][1]:
        return True  # "His wife has joined too: “It is never open,” she said": that she has is told by the article
    held = [token for verdict in inside for token in range(verdict.stretch.first, verdict.stretch.last + 1)]
    return not any(words.pos[token] in ("VERB", "AUX") for token in tokens_of(statement) - set(held))


def _reported(scene: Scene, statement: Statement, inside: Sequence[Verdict]) -> _Draft:
    words = scene.words[statement.paragraph]
    ranges = statement.report.ranges
    begin = after_addressee(words, statement.report.cue, ranges[0][0])
    own = [verdict.stretch for verdict in inside]
    span = words.span(min([begin, *(stretch.first for stretch in own)]), max([ranges[-1][1], *(s.last for s in own)]))
    held = [stretch for stretch in scene.by_paragraph[statement.paragraph] if holds(words, statement, stretch)]
    outers = [stretch.marked.outer for stretch in [*held, *own]]  # marks are never torn apart
    speaker, confidence = _speaker_of(words, statement, inside)
    if statement.speaker is None and speaker is not None and _is_said_of(words, statement.report.cue, speaker.token):
        speaker, confidence = None, 0.0
    return _Draft(
        paragraph=statement.paragraph,
        kind="mixed" if own else "indirect",
        span=Span(min([span.start, *(o.start for o in outers)]), max([span.end, *(o.end for o in outers)])),
        parts=tuple(stretch.marked.inner for stretch in own),
        speaker=speaker,
        confidence=confidence,
        cue=statement.report.cue,
        rule="according-to" if words.lower[statement.report.cue] == "according" else "reporting-clause",
    )


def _speaker_of(words: Words, statement: Statement, inside: Sequence[Verdict]) -> tuple[Place | None, float]:
    """Whose a reported statement is: its cue's agent, unless there is a quotation in it, whose speaker is surer.

    Somebody within what is said is not the one who says it: "Ruiz admires Hadi as a “strong leader”".
    """
    if not inside:
        return statement.speaker, statement.trust
    best = max(inside, key=lambda verdict: verdict.confidence)
    first, last = statement.report.ranges[0][0], statement.report.ranges[-1][1]
    if best.speaker is not None and statement.speaker is not None and not first <= statement.report.cue <= last:
        before = best.speaker.token < best.stretch.first
        told = before and best.speaker.paragraph == statement.paragraph and first <= best.speaker.token <= last
        if told:
            return statement.speaker, statement.trust
    says = is_of_saying(words, statement.report.cue) and words.lemma[statement.report.cue] != "feel"
    if says and best.speaker is not None and best.speaker == statement.speaker:
        return best.speaker, 1 - (1 - best.confidence) * (1 - statement.trust)  # two ways to know him, of one mind
    return best.speaker, best.confidence


def _is_said_of(words: Words, cue: int, token: int) -> bool:
    """Whether a token is the one of whom others say something: "Ruiz is said to have begun it"."""
    return is_passive(words, cue) and any(
        words.dep[child] == "nsubjpass" and are_one(words, child, token) for child in words.children[cue]
    )


def _direct(scene: Scene, verdicts: Sequence[Verdict]) -> Iterator[_Draft]:
    groups: list[list[Verdict]] = []
    for verdict in verdicts:
        if groups and _goes_on(scene, groups[-1][-1].stretch, verdict.stretch) and _agree(groups[-1][-1], verdict):
            groups[-1].append(verdict)
        else:
            groups.append([verdict])
    for group in groups:
        surest = max(group, key=lambda one: (has_own(one) and one.confidence >= SURE_OF_OWN, one.confidence))
        first = next(verdict for verdict in group if verdict.speaker == surest.speaker)
        parts = tuple(verdict.stretch.marked.inner for verdict in group)
        cue, rule = _cue_and_rule(scene, first)
        named = first.speaker is not None and not _introduces(scene, first.speaker)
        yield _Draft(
            paragraph=first.stretch.paragraph,  # where the cue is
            kind="direct" if is_utterance(scene, group) else "mixed",
            span=Span(parts[0].start, parts[-1].end),
            parts=parts,
            speaker=first.speaker if named else None,
            confidence=surest.confidence,
            cue=cue,
            rule=rule,
            continues=first.continues,
        )


def _introduces(scene: Scene, place: Place) -> bool:
    """Whether a noun before a colon is what is said, not who says it: "The key line: “No cuts.”"."""
    words, token = scene.words[place.paragraph], place.token
    end = phrase(words, token)[1] + 1
    before_colon = end < len(words) and words.text[end] == ":"
    acts = words.head[token] < token and words.dep[token] == "nsubj"  # "said the memo:"
    if acts or is_human_noun(words.lower[token]):
        return False
    return words.pos[token] == "NOUN" and words.tag[token] == "NN" and before_colon


def _labelled(label: Label, scene: Scene, verdicts: Sequence[Verdict]) -> _Draft:
    """A turn of a transcript, without the marks at its ends; or a headline's statement, with the quotations in it."""
    text = scene.parse.text
    start, end = label.content.start, label.content.end
    while not label.headline and start < end and text[start] in _OUTER_MARKS:
        start += 1
    while not label.headline and end > start and text[end - 1] in _OUTER_MARKS:
        end -= 1
    span = Span(start, end) if start < end else label.content
    parts = [v.stretch.marked.inner for v in verdicts if label.headline and span.contains(v.stretch.marked.inner)]
    return _Draft(
        paragraph=label.paragraph,
        kind="direct" if not label.headline else "mixed" if parts else "indirect",
        span=span,
        parts=tuple(parts) if label.headline else (span,),
        speaker=label.speaker,
        confidence=1.0 if label.speaker else 0.0,
        cue=label.colon,
        rule="headline" if label.headline else label.rule,
        mention=label.mention,
    )


def _agree(one: Verdict, other: Verdict) -> bool:
    """Whether the second has no speaker of its own: “No,” said Ruiz. “Not now,” he added."""
    if other.continues or one.speaker == other.speaker or (runs_on(one.stretch, other.stretch) and not has_own(one)):
        return True
    own = other.speaker is not None and other.speaker.token > other.stretch.last
    return one.stretch.paragraph == other.stretch.paragraph and not (own and other.confidence >= SURE_OF_OWN)


def _goes_on(scene: Scene, one: Stretch, other: Stretch) -> bool:
    """Whether two stretches are parts of one utterance, as in: "So," she said, "it is" or "So," she said. "It is"."""
    if one.paragraph != other.paragraph:
        return runs_on(one, other) and stand_together(scene, one.paragraph, other.paragraph)
    words = scene.words[one.paragraph]
    between = range(one.last + 1, other.first)
    told = [t for t in between if words.pos[t] not in ("PUNCT", "SPACE")]
    if not told or len(between) > _LONGEST_INSERTION:
        return not told
    stops = [t for t in between if words.text[t] in (".", "!", "?")]
    if sum(words.pos[t] == "VERB" for t in told) > 1 and not stops:
        return False  # “Never,” she said, calling the plan “a joke”: each has a verb of its own
    at_end = len(stops) == 1 and stops[0] >= other.first - 2
    ending = ending_of(words, one)
    if ending in ",—-–":
        own = words.tag[told[0]] == "VBG" or words.pos[told[0]] == "CCONJ"  # "“a blowhard,” adding “...”"
        return (not stops or at_end) and not own
    if ending == "w":  # “naive” and “badly advised”
        is_clause = len(told) >= _LEAST_CLAUSE and any(words.pos[t] in ("VERB", "AUX") for t in told)
        return not stops and not is_clause
    says = any(words.pos[t] == "VERB" and words.lemma[t] in SAYING_VERBS for t in told)
    return at_end and says and ending in "?!"


def _cue_and_rule(scene: Scene, verdict: Verdict) -> tuple[int | None, str]:
    place, stretch = verdict.speaker, verdict.stretch
    words = scene.words[stretch.paragraph]
    if place is None:
        return None, "none"
    if place.paragraph != stretch.paragraph:
        return None, "continues" if verdict.continues else "other-paragraph"
    head = words.head[place.token]
    outside = not stretch.first <= head <= stretch.last
    cue = head if outside and words.pos[head] in ("VERB", "AUX", "NOUN") and head != place.token else None
    if outside and is_according(words, place.token):
        return words.head[head] if words.lower[head] == "to" else head, "according-to"
    if place.token > stretch.last:
        return cue, "quote-then-speaker" if cue is not None else "ranked"
    return cue, "speaker-then-quote" if cue is not None else "ranked"


# --------------------------------------------------------------------------------------- finishing


def _continued(found: Sequence[Attribution], scene: Scene, draft: _Draft) -> int | None:
    if not draft.continues or draft.speaker is None:
        return None
    words = scene.words[draft.speaker.paragraph]
    at = words.start[draft.speaker.token]
    for index in range(len(found) - 1, -1, -1):
        speaker = found[index].speaker
        if speaker and speaker.span.start <= at < speaker.span.end and found[index].kind != "indirect":
            return index
    return None


def _attribution(scene: Scene, draft: _Draft, continues: int | None) -> Attribution:
    words = scene.words[draft.paragraph]
    sure = draft.speaker is not None and draft.confidence >= LEAST_CONFIDENCE
    speaker = draft.mention or _mention(scene, draft.speaker) if sure and draft.speaker is not None else None
    return Attribution(
        kind=draft.kind,
        span=draft.span,
        parts=draft.parts,
        speaker=speaker,
        cue=None if draft.cue is None else words.mention(draft.cue, draft.cue),
        rule=draft.rule if speaker else "none",
        reason=None if speaker else _reason(words, draft),
        confidence=round(draft.confidence, 3),
        sentence=_sentence(scene, draft),
        addressee=None if draft.cue is None else addressee_of(words, draft.cue, draft.span, speaker),
        place=None if draft.cue is None else place_of(words, draft.cue, draft.span),
        when=None if draft.cue is None else when_of(words, draft.cue, draft.span),
        continues=continues if speaker else None,
        leans_back=_leans_back(scene, draft),
    )


def _reason(words: Words, draft: _Draft) -> str:
    """Why a draft has no speaker."""
    if draft.speaker is not None:
        return "two candidates"
    return UNSTATED if draft.cue is not None and is_passive(words, draft.cue) else "no speaker is named"


def _mention(scene: Scene, place: Place) -> Mention:
    words = scene.words[place.paragraph]
    first, last = phrase(words, place.token)
    return words.mention(first, max(last, joined_end(words, place.token)))


def _sentence(scene: Scene, draft: _Draft) -> Span:
    """The sentences that hold the words, the cue and the speaker if he is named in the same paragraph."""
    words = scene.words[draft.paragraph]
    first, stop = words.within(draft.span)
    tokens = [first, max(first, stop - 1)]
    if draft.cue is not None:
        tokens.append(draft.cue)
    if draft.speaker is not None and draft.speaker.paragraph == draft.paragraph:
        tokens.append(draft.speaker.token)
    tokens = [min(token, len(words) - 1) for token in tokens]
    low, high = min(tokens), max(tokens)
    while low and words.sentence[low - 1] == words.sentence[min(tokens)]:
        low -= 1
    while high + 1 < len(words) and words.sentence[high + 1] == words.sentence[max(tokens)]:
        high += 1
    span = words.span(low, high)
    return Span(_sentence_before(scene, draft.paragraph, low), span.end) if _leans_back(scene, draft) else span


def _leans_back(scene: Scene, draft: _Draft) -> bool:
    """Whether a reported statement needs the sentence before: "said these developments could lead to war"."""
    words = scene.words[draft.paragraph]
    return draft.kind == "indirect" and leans_back(words, range(*words.within(draft.span)))


def _sentence_before(scene: Scene, paragraph: int, token: int) -> int:
    """Where the sentence before the one that begins with `token` begins, in the paragraph before it if need be."""
    words = scene.words[paragraph]
    if token == 0 and paragraph and not scene.words[paragraph - 1].paragraph.headline:
        words = scene.words[paragraph - 1]
        token = len(words)
    first = max(token - 1, 0)
    while first and words.sentence[first - 1] == words.sentence[first]:
        first -= 1
    return words.start[first] if len(words) else scene.words[paragraph].start[0]
