"""The second reader: named doubts that look at every attribution to a person afresh, and withhold the person.

A doubt knows nothing of how the speaker was found. It reads the sentence and says whether something in it speaks
against the person; then nobody is shown, with the doubt's own sentence as the reason. Each has an example that it
must catch and one that it must let pass, both of which are run as tests: <the speaker's mention>, {the cue}, [the
words], and after "=" the person who is held for the speaker.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dossier.extract.claims import Claim, head_of
from dossier.extract.clauses import are_one, is_joined
from dossier.extract.descriptions import agreement, has_initials, is_aged, is_human_noun, read_office
from dossier.extract.gender_doubt import IN_WHAT, disagrees_in_gender
from dossier.extract.lexicon import ANSWERING_VERBS, ASKING_VERBS, REJECTING_VERBS, SAYING_NOUNS, UTTERING_VERBS
from dossier.extract.names import fold
from dossier.extract.people_lexicon import HE, POSSESSIVES, RELATIVE, SHE, SHORT_TITLES
from dossier.extract.roles import is_role_noun


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that may speak against a person; `reason` is a sentence about "{mention}" and "{person}"."""

    name: str
    reason: str
    holds: Callable[[Claim], bool]
    catches: str
    passes: str


# ------------------------------------------------------------------------------------------ the doubts


def _names_another(claim: Claim) -> bool:
    words, named = claim.words, set()
    for here in claim.placed:
        token = here.end - 1
        while words.dep[token] in ("compound", "flat") and words.head[token] < here.end:
            token = words.head[token]
        inside = claim.first <= here.start <= claim.last
        if inside and token == claim.head and here.person != claim.person.name:
            return True
        if token == claim.head or (words.dep[token] == "appos" and words.head[token] == claim.head):
            named.add(here.person)
        elif inside and here.person == claim.person.name:
            return False
    if named:
        return claim.person.name not in named
    return _is_unknown_name(claim)


def _is_unknown_name(claim: Claim) -> bool:
    """Whether a mention is a name of which no part is the person's."""
    words, head = claim.words, claim.head
    if words.pos[head] != "PROPN" or words.ent[head] not in _NAMED or fold(words.text[head]) in SHORT_TITLES:
        return False
    if words.ent[head] == "PERSON" and is_role_noun(words.text[head]):
        return False
    own = {part for mention in claim.person.mentions for part in fold(mention.text).split()}
    stated = {part for role in claim.facts.roles.get(claim.person.name, ()) for part in fold(role).split()}
    told = {fold(word) for word in words.text[claim.first : claim.last + 1]} | set(fold(claim.mention).split())
    roles = claim.facts.roles.get(claim.person.name, ())
    return not told & (own | stated) and not any(has_initials(role, words.text[head]) for role in roles)


_NAMED = ("PERSON", "ORG", "PRODUCT", "WORK_OF_ART")


def _is_addressee(claim: Claim) -> bool:
    told, speaker = claim.attribution.addressee, claim.attribution.speaker
    if told is None or speaker is None or told.span.overlaps(speaker.span):
        return False
    return any(told.span.contains(mention.span) for mention in claim.person.mentions)


def _is_object(claim: Claim) -> bool:
    """Whether the cue is done to the person, or is of or against him: "urged Holt", "his attack on Holt"."""
    if claim.cue is None:
        return False
    words = claim.words
    for child in words.children[claim.cue]:
        if words.dep[child] in ("dobj", "dative") and claim.names(child) and not claim.is_said(child):
            return True
        if words.dep[child] == "prep" and words.lower[child] in _AT_WHOM:
            inner = [token for token in words.children[child] if words.dep[token] == "pobj"]
            if any(claim.names(token) and not claim.is_said(token) for token in inner):
                return True
    return False


_AT_WHOM = frozenset(("of", "about", "against", "at", "on", "to", "toward", "towards"))


def _speaks_with_another(claim: Claim) -> bool:
    words = claim.words
    own = [t for t in range(claim.first, claim.last + 1) if claim.person_at(t) == claim.person.name]
    return any(is_joined(words, token) for token in {claim.head, *own})


def _holds_it_otherwise(claim: Claim) -> bool:
    """Whether the person has the office that the mention tells of, but not in that way: former, deputy, shadow."""
    if any(claim.person_at(token) for token in range(claim.first, claim.last + 1)):
        return False
    office = read_office(claim.mention)
    roles = [read_office(role) for role in claim.facts.roles.get(claim.person.name, ())]
    alike = [role for role in roles if role.head == office.head]
    return (
        bool(alike)
        and is_role_noun(office.head.rpartition(" ")[2])
        and not any(agreement(office, role) for role in roles)
    )


def _is_anothers_noun(claim: Claim) -> bool:
    """Whether the words hang on a noun of saying that the speaker only answers or turns down."""
    words = claim.words
    for part in claim.attribution.parts or (claim.attribution.span,):
        if not words.paragraph.span.contains(part):
            continue
        first, stop = words.within(part)
        for above in words.above(head_of(words, first, max(first, stop - 1))):
            if words.pos[above] == "VERB":
                break
            if words.pos[above] == "NOUN" and words.lemma[above] in SAYING_NOUNS and not claim.is_said(above):
                return _is_turned_down(claim, above)
    return False


def _is_turned_down(claim: Claim, noun: int) -> bool:
    words = claim.words
    verb = words.head[noun]
    if words.dep[noun] == "pobj" and words.lower[verb] in ("to", "at"):
        verb = words.head[verb]
    elif words.dep[noun] != "dobj":
        return False
    owned = any(words.dep[child] == "poss" for child in words.children[noun])
    return not owned and words.lemma[verb] in (ANSWERING_VERBS | REJECTING_VERBS) - UTTERING_VERBS


def _is_blamed_for_saying(claim: Claim) -> bool:
    """Whether the words are what somebody else is blamed for: "attacked Holt for telling them that"."""
    words, cue = claim.words, claim.cue
    if cue is None or words.tag[cue] != "VBG" or words.dep[cue] != "pcomp" or words.lower[words.head[cue]] != "for":
        return False
    above = words.head[words.head[cue]]
    whom = [child for child in words.children[above] if words.dep[child] == "dobj"]
    of = [child for child in words.children[above] if words.lower[child] == "of" and child < cue]
    whom += [inner for preposition in of for inner in words.children[preposition] if words.dep[inner] == "pobj"]
    own = range(claim.first, claim.last + 1)
    return any(token not in own and words.pos[token] in ("PROPN", "PRON") for token in whom)


def _is_denied(claim: Claim) -> bool:
    return claim.words.lower[claim.first] in _DENYING


_DENYING = frozenset(("few", "no", "none", "nobody", "neither", "hardly", "scarcely", "nothing"))


def _cannot_speak(claim: Claim) -> bool:
    words, head = claim.words, claim.head
    if words.pos[head] != "NOUN" or not words.text[head].islower() or is_human_noun(words.lower[head]):
        return False
    if is_aged(claim.mention):
        return False
    tokens = range(claim.first, claim.last + 1)
    return not any(claim.person_at(token) == claim.person.name for token in tokens) and not _apposed(claim)


def _apposed(claim: Claim) -> bool:
    """Whether the person is named in apposition to the mention: "a voice of reason, Ana Ruiz,"."""
    return any(
        are_one(claim.words, claim.head, here.end - 1) for here in claim.placed if here.person == claim.person.name
    )


def _is_met_later(claim: Claim) -> bool:
    if claim.further_on or any(claim.person_at(token) for token in range(claim.first, claim.last + 1)):
        return False
    if claim.attribution.rule in ("headline", "transcript") or claim.words.paragraph.headline:
        return False
    named = claim.person.mentions[0].span.start
    speaker = claim.attribution.speaker
    if speaker is not None and named - speaker.span.end in range(len(". ") + 1):  # "said Sgt. Ana Ruiz"
        return False
    return named >= max(claim.attribution.sentence.end, claim.attribution.span.end)


def _is_where_it_was_said(claim: Claim) -> bool:
    """Whether the mention is the place, channel or show in or on which somebody else spoke."""
    words, cue, token = claim.words, claim.cue, claim.head
    while words.dep[token] in ("compound", "nmod", "poss", "appos") and token != cue:
        token = words.head[token]
    if (
        cue is None
        or words.pos[cue] != "VERB"
        or words.dep[token] != "pobj"
        or words.lower[words.head[token]] not in IN_WHAT
    ):
        return False
    above = words.head[words.head[token]]
    subjects = [child for child in words.children[above] if words.dep[child] == "nsubj"]
    return bool(subjects) and words.pos[above] == "VERB"


def _has_another_subject(claim: Claim) -> bool:
    """Whether the cue has a subject that is neither the mention nor a pronoun for it."""
    words, cue = claim.words, claim.cue
    if cue is None or words.pos[cue] != "VERB":
        return False
    while words.dep[cue] == "xcomp" and not any(words.dep[t] == "nsubj" for t in words.children[cue]):
        cue = words.head[cue]  # "which appeared to accuse"
    subjects = [t for t in words.children[cue] if words.dep[t] == "nsubj" and not claim.is_said(t)]
    if any(words.lower[token] == "which" for token in subjects):
        return words.lower[claim.head] != "which"
    return bool(subjects) and not any(_may_be_mention(claim, subject, cue) for subject in subjects)


def _may_be_mention(claim: Claim, subject: int, cue: int) -> bool:
    """Whether a subject may be the mention: a part of it, beside it, a pronoun for it, or its owner's remarks."""
    words = claim.words
    own = range(claim.first, claim.last + 1)
    if subject in own or are_one(words, subject, claim.head) or any(words.head[token] == subject for token in own):
        return True
    if words.pos[subject] == "PRON" or words.lower[subject] in RELATIVE or words.pos[subject] not in ("NOUN", "PROPN"):
        return True
    if subject < claim.first < cue and "VERB" not in words.pos[subject:cue]:  # "his partner at Lenox, Omar Hadi, said"
        return True
    return claim.person_at(subject) == claim.person.name or words.ent[subject] in ("DATE", "TIME")


def _tells_of_one_who_says(claim: Claim) -> bool:
    """Whether the words between marks are said by somebody of whom the statement tells: "his father, who wired"."""
    words = claim.words
    for part in claim.attribution.parts:
        if not words.paragraph.span.contains(part):
            continue
        first, stop = words.within(part)
        verb = next(
            (t for t in words.above(head_of(words, first, max(first, stop - 1))) if words.pos[t] == "VERB"), None
        )
        if verb is None or words.dep[verb] != "relcl" or not claim.is_said(verb):
            continue
        if words.text[first - 2 : first - 1] != [","]:  # a coach who is "working the referees" says nothing
            continue
        who = any(words.dep[t] == "nsubj" and words.lower[t] == "who" for t in words.children[verb])
        if who and not claim.first <= words.head[verb] <= claim.last:
            return True
    return False


def _owns_the_speaker(claim: Claim) -> bool:
    """Whether the mention and the name behind it are whose lawyer or kin speaks: "the dealer Ana Ruiz's lawyer"."""
    words, at = claim.words, claim.last + 1
    while at < len(words) and words.pos[at] == "PROPN":
        at += 1
    if at >= len(words) or words.text[at] not in POSSESSIVES:
        return False
    return any(is_human_noun(words.text[token]) for token in range(at + 1, min(at + _OWNED, len(words))))


_OWNED = 4  # tokens behind the possessive: "Ana Ruiz's long-time lawyer"


def _introduces_other_words(claim: Claim) -> bool:
    """Whether the cue behind whole sentences leads, with a colon, to further words between marks."""
    words, cue, said = claim.words, claim.cue, claim.attribution.span
    if cue is None or not words.paragraph.span.contains(said) or words.span(cue, cue).start < said.end:
        return False
    last = words.written[said.end - words.paragraph.span.start - 1]
    after = [words.text[token][:1] for token in range(cue + 1, min(cue + 4, len(words))) if words.text[token].strip()]
    return last in ".!?" and after[:1] == [":"] and after[1:2] != [] and after[1] in _OPENING


_OPENING = "“\"‘'«„"


def _is_topic_of_headline(claim: Claim) -> bool:
    return claim.attribution.rule == "headline" and not claim.speaks_elsewhere


def _answers_himself(claim: Claim) -> bool:
    if claim.before is None or claim.cue is None or claim.before[1] != claim.person.name:
        return False
    before, lemma = claim.before[0], claim.words.lemma[claim.cue]
    if before.cue is None or before.cue.text.casefold() not in _ASKED:
        return False
    # a line of its own, told with a pronoun, is another's turn: "“No,” he said." below what the judge asked
    turn = before.span.end < claim.words.paragraph.span.start and claim.mention.casefold() in HE | SHE
    return lemma in ANSWERING_VERBS or (turn and before.kind == claim.attribution.kind == "direct" and lemma == "say")


_ASKED = frozenset(form for verb in ASKING_VERBS for form in (verb, f"{verb}s", f"{verb}ed", f"{verb}d", f"{verb}ing"))

DOUBTS: tuple[Doubt, ...] = (
    Doubt(
        "names another",
        "“{mention}” names somebody else than {person}",
        _names_another,
        "Chief Femi Adeyemi came. <The counsel, Tunde Balogun,> {said} that [the appeal was late]. = Femi Adeyemi",
        "Chief Femi Adeyemi came. <Adeyemi's counsel, Tunde Balogun,> {said} [it was late]. = Tunde Balogun",
    ),
    Doubt(
        "owns the speaker",
        "it is somebody of {person}’s who says it",
        _owns_the_speaker,
        "[The case is closed], <the dealer> Ana Ruiz's lawyer, Lee Moss, {stated}. = Ana Ruiz",
        "[The case is closed], <the dealer> Ana Ruiz, Lee Moss's wife, {stated}. = Ana Ruiz",
    ),
    Doubt(
        "introduces other words",
        "“{mention}” leads to the words that follow, and nothing says whose these are",
        _introduces_other_words,
        "Ana Ruiz came. “[The mill is shut.]” <Ana Ruiz> {said}: “Go home.” = Ana Ruiz",
        "Ana Ruiz came. “[The mill is shut],” <Ana Ruiz> {said}: “Go home.” = Ana Ruiz",
    ),
    Doubt(
        "speaks with another",
        "{person} and somebody else say it together",
        _speaks_with_another,
        "Ana Ruiz left. <Ana Ruiz> and Lee Moss {said} that [the bridge was closed]. = Ana Ruiz",
        "Ana Ruiz left. “[The bridge is closed],” {said} <Ana Ruiz>, and Lee Moss agreed with her. = Ana Ruiz",
    ),
    Doubt(
        "is spoken to",
        "“{mention}” speaks to {person}, and nobody speaks to himself",
        _is_addressee,
        "<The mayor> {told} Ana Ruiz that [the bridge was closed]. = Ana Ruiz",
        "<Ana Ruiz> {told} Omar Hadi that [the bridge was closed]. = Ana Ruiz",
    ),
    Doubt(
        "is spoken of",
        "what “{mention}” says is said of {person} or at {person}",
        _is_object,
        "Karl Holt sat down. <The member> {accused} Holt of “[a cold heart].” = Karl Holt",
        "<Karl Holt> {accused} the member of “[a cold heart].” = Karl Holt",
    ),
    Doubt(
        "disagrees in gender",
        "the pronouns around “{mention}” are not those of {person}",
        disagrees_in_gender,
        "Martin Vance left. In her first book, <Vance> {wrote}: “[I was ill].” = Martin Vance",
        "Martin Vance left. In his first book, <Vance> {wrote}: “[I was ill].” = Martin Vance",
    ),
    Doubt(
        "holds it otherwise",
        "“{mention}” is not what the article states of {person}: former, deputy, acting and shadow are others",
        _holds_it_otherwise,
        "Prime minister Karl Holt listened. <The former prime minister> {said} [it was late]. = Karl Holt",
        "Former prime minister Karl Holt listened. <The former prime minister> {said} [it was late]. = Karl Holt",
    ),
    Doubt(
        "is blamed for saying",
        "{person} tells of what somebody else has said",
        _is_blamed_for_saying,
        "<Ana Ruiz> attacked Karl Holt for {telling} readers that [the bridge was safe]. = Ana Ruiz",
        "<Ana Ruiz> left the room after {telling} readers that [the bridge was safe]. = Ana Ruiz",
    ),
    Doubt(
        "is another's noun",
        "the words are somebody else’s, whom {person} answers or turns down",
        _is_anothers_noun,
        "<Olaf Berg> {answered} threats of “[grave results]” on Friday. = Olaf Berg",
        "<Olaf Berg> {issued} threats of “[grave results]” on Friday. = Olaf Berg",
    ),
    Doubt(
        "is denied",
        "“{mention}” denies that anybody says so",
        _is_denied,
        "Ana Ruiz waited. <Neither woman> {said} that [it was late]. = Ana Ruiz",
        "Ana Ruiz waited. <The woman> {said} that [it was late]. = Ana Ruiz",
    ),
    Doubt(
        "cannot speak",
        "“{mention}” is nobody who could speak",
        _cannot_speak,
        "Ana Ruiz bought the port. <The move> {suggested} that [it was cheap]. = Ana Ruiz",
        "Ana Ruiz bought the port. <The owner> {suggested} that [it was cheap]. = Ana Ruiz",
    ),
    Doubt(
        "is met later",
        "{person} is named only after these words",
        _is_met_later,
        "<He> {said} that [the port was cheap]. Omar Hadi arrived in the evening. = Omar Hadi",
        "Omar Hadi arrived in the evening. <He> {said} that [the port was cheap]. = Omar Hadi",
    ),
    Doubt(
        "is where it was said",
        "“{mention}” is where it was said, not who said it",
        _is_where_it_was_said,
        "The general {said} on <Vera Bloom>'s “Dawn Patrol” that “[there is a gap].” = Vera Bloom",
        "{According} to <Vera Bloom> of “Dawn Patrol,” [there is a gap]. = Vera Bloom",
    ),
    Doubt(
        "has another subject",
        "the sentence has another speaker than “{mention}”",
        _has_another_subject,
        "<Ana Ruiz> watched, and the guide {said} that [the hall was old]. = Ana Ruiz",
        "<Ana Ruiz> watched, and {said} that [the hall was old]. = Ana Ruiz",
    ),
    Doubt(
        "tells of one who says",
        "{person} tells of somebody else who says these words",
        _tells_of_one_who_says,
        "<Robert Fenn> {told} [of his father, who wired, “Spend no cent more.”] = Robert Fenn",
        "<Robert Fenn>, who {wired}, “[Spend no cent more],” left. = Robert Fenn",
    ),
    Doubt(
        "is a headline's topic",
        "{person} is what the headline is about, and speaks nowhere in the article",
        _is_topic_of_headline,
        "<Bello>{:} [Tribunal warns agency over files]\n\nMusa Bello, a mayor, is on trial. = Musa Bello",
        "<Finch>{:} [Bridge will open in May]\n\nMayor <Dora Finch> {said} [it would open]. = Dora Finch",
    ),
    Doubt(
        "answers himself",
        "{person} asked, and nobody answers his own question",
        _answers_himself,
        "<Omar Crane> {asked} him: “[Which are yours?]” <He> {responded}: “[I cannot tell].” = Omar Crane",
        "<Omar Crane> {said}: “[None is mine].” <He> {responded}: “[I cannot tell].” = Omar Crane",
    ),
)
