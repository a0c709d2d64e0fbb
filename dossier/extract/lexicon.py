"""Word tables of the finding of quotations: each with a comment and an example; no logic."""

from __future__ import annotations

from collections.abc import Mapping


def _words(text: str) -> list[str]:
    return text.split()


# ------------------------------------------------------------------------------------------ quotation marks

# Marks of the first rank, longest first, also as a scraper leaves them: &quot;so&quot;, "so", ''so'', ‘‘so’’, “so”
DOUBLE_MARKS = (
    "&quot;", "&ldquo;", "&rdquo;", "''", "‘‘", "’’", "``", '"', "“", "”", "„", "‟", "«", "»", "‹", "›", "＂",
    "「", "」", "『", "』",
)  # fmt: skip

# Which marks may close one that opens by its shape: „so“ and „so”; »so« as well as «so»
PAIRS: Mapping[str, tuple[str, ...]] = {
    "&ldquo;": ("&rdquo;",),
    "“": ("”", '"', "''", "’’", "‟"),
    "‘‘": ("’’", "''"),
    "„": ("“", "”", "‟", '"'),
    "``": ("''", '"', "``"),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "›": ("‹",),
    "「": ("」",),
    "『": ("』",),
}

# Marks whose direction a whole article shares, each with the one on the other side: «so» or »so«
GUILLEMETS: Mapping[str, str] = {"«": "»", "»": "«", "‹": "›", "›": "‹"}

# Marks of the second rank that may open: 'so', ‘so’, ‚so‘, `so'
SINGLE_OPENERS = ("'", "‘", "‚", "‛", "`")

# Words that begin with an apostrophe, so that it is no mark: 'em, 'tis, 'cause
APOSTROPHE_WORDS = ("em", "til", "tis", "twas", "cause", "bout", "n", "round")

# ------------------------------------------------------------------------------------------ parts of speech

# What a tag of the Penn Treebank is in universal terms: NN (house) is a NOUN
POS_OF_TAG: Mapping[str, str] = {
    "_SP": "SPACE", ".": "PUNCT", ",": "PUNCT", "-LRB-": "PUNCT", "-RRB-": "PUNCT", "``": "PUNCT", "''": "PUNCT",
    ":": "PUNCT", "HYPH": "PUNCT", "NFP": "PUNCT", "$": "SYM", "#": "SYM", "SYM": "SYM", "CC": "CCONJ", "CD": "NUM",
    "DT": "DET", "PDT": "DET", "WP$": "PRON", "EX": "PRON", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WDT": "PRON",
    "IN": "ADP", "RP": "ADP", "TO": "PART", "POS": "PART", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "AFX": "ADJ",
    "MD": "AUX", "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "RB": "ADV", "RBR": "ADV", "RBS": "ADV",
    "WRB": "SCONJ", "UH": "INTJ",
}  # fmt: skip

# Nouns that stand for nobody in particular: "Everyone said"
INDEFINITE_PRONOUNS = frozenset(
    _words("""
    anybody anyone anything everybody everyone everything nobody none nothing somebody someone something
""")
)

# Determiners that may stand alone: "Some said", "those who left"
WORD_DETERMINERS = frozenset(
    _words("""
    all another any both each either many neither some such that these this those which half
""")
)

# Negating particles: did not, didn't
NEGATIONS = frozenset(("not", "n't", "n’t"))

# Base forms that no rule of endings gives: was -> be, him -> he, n't -> not
IRREGULAR_BASE_FORMS: Mapping[str, str] = {
    "is": "be", "was": "be", "are": "be", "were": "be", "been": "be", "being": "be", "am": "be", "'s": "be", "’s": "be",
    "'re": "be", "’re": "be", "'m": "be", "’m": "be", "has": "have", "had": "have", "having": "have", "'ve": "have",
    "’ve": "have", "did": "do", "does": "do", "done": "do", "'ll": "will", "’ll": "will", "'d": "would", "’d": "would",
    "n't": "not", "n’t": "not", "ca": "can", "wo": "will", "him": "he", "her": "she", "them": "they", "us": "we",
    "me": "i", "whom": "who",
}  # fmt: skip

# ------------------------------------------------------------------------------------------ speakers and cues

# Prepositions that belong to a speaker's description: "the head of the alliance", "a spokesman for the ministry"
SPEAKER_PREPOSITIONS = frozenset(("of", "for", "at", "from", "with"))

# Verbs of saying: "..., she added"
SAYING_VERBS = frozenset(
    _words("""
    accuse acknowledge add address admit advise affirm agree allege announce answer apologize appeal argue ask
    assert assure attest aver avow bark beg begin bemoan blast blog boast brag call caution challenge charge
    chant chime chide cite claim clarify comment complain concede conclude concur confess confide confirm
    contend continue counter criticise criticize croak cry declare decry demand denounce deny deride describe
    detail dictate disclose discuss dismiss dispute echo elaborate emphasise emphasize enthuse estimate exclaim
    explain express exult fume gasp grumble gush hint highlight hiss imply indicate inform inquire insist
    instruct interject interrupt intone invite joke lament laugh lecture maintain marvel mention mock moan
    mumble murmur muse mutter narrate note object observe offer opine order plead pledge point ponder post
    praise pray preach predict proclaim profess promise pronounce prophesy propose protest proclaim purr query
    question quip quote rail rant read reason reassure rebut recall recite recommend recount refer reflect
    refuse regret reiterate reject rejoin relate relay remark remember remind repeat reply report request
    respond retort reveal rule say scoff scold scream shout shriek sigh signal slam snap sneer sob speak
    speculate stammer state stipulate stress submit suggest sum summarise summarize surmise swear talk taunt
    tease tell testify text thank theorise theorize think threaten thunder tout trumpet tweet underline
    underscore urge utter vent venture vow voice volunteer wail warn whine whisper wonder worry write yell
""")
)

# How often a cue's agent is the speaker, by the way from the one to the other; counted on the articles learned from
AGENT_TRUST: Mapping[str, float] = {
    "nsubj": 0.98,  # "the minister said"
    "to": 0.97,  # "according to the minister"
    "by": 0.97,  # "were urged by the minister"
    "from": 0.9,  # "a call from the minister"
    "poss": 0.95,  # "the minister's claim"
    "pcomp": 0.94,  # "after saying ..., the minister left"
    "dobj": 0.88,  # "the minister made the claim that"
    "advcl": 0.86,  # "the minister left, saying"
    "conj": 0.81,  # "the minister left and said"
    "xcomp": 0.76,  # "the minister went on to say"
}

# Prepositions that give words to whom they govern, as "according to" does: "The port lost money, per Ana Ruiz"
ATTRIBUTING_PREPOSITIONS = frozenset(("per",))

# Nouns that do so with a preposition and their owner: "in Ruiz's view", "in the words of Ana Ruiz", "by his account"
ATTRIBUTING_NOUNS: Mapping[str, frozenset[str]] = {
    "in": frozenset(
        _words("assessment estimation judgement judgment opinion phrase reckoning telling view word words")
    ),
    "by": frozenset(_words("account estimate reckoning telling")),
}

# Verbs of holding an opinion, which are reported as statements are: "believes that sanctions could fail"
OPINION_VERBS = frozenset(("believe", "doubt", "expect", "fear", "feel", "hope", "think"))

# Nouns of what somebody is of: "is of the view that the dam is safe"
HELD_NOUNS = frozenset(("belief", "conviction", "impression", "opinion", "view"))

# Nouns of saying, which may have a clause of their own: "his claim that ..."
SAYING_NOUNS = frozenset(
    _words("""
    accusation acknowledgement admission advice allegation announcement answer appeal argument assertion
    assessment assumption assurance belief call claim comment complaint concern conclusion confession contention
    conviction criticism declaration demand denial description estimate evidence expectation explanation fear feeling
    finding forecast guarantee hint hope idea indication insistence interpretation message notion objection
    opinion plea pledge prediction promise proposal question reminder remark reply report request response
    revelation rumor rumour sentiment sign speculation statement story suggestion suspicion talk testimony
    theory threat tweet view vow warning word worry
""")
)

# Nouns of works and other things that have a title between marks: "the song “Over the Bridge”"
WORK_NOUNS = frozenset(
    _words("""
    act album anthem article ballad bestseller bill blog book campaign column comedy commentary documentary drama
    editorial episode essay event exhibition feature film hit hymn initiative lecture magazine memoir movie musical
    newsletter newspaper novel opera painting paper play playlist podcast poem program programme project report
    segment seminar series session show sitcom single sketch slogan song speech study title tour track trailer video
    volume workshop
""")
)

# Verbs that turn down what somebody else said: "dismissed warnings by economists", "denied reports that ..."
REJECTING_VERBS = frozenset(
    _words("""
    attack blast challenge condemn contest contradict counter criticise criticize debunk decry denounce deny deride
    dismiss disavow dispute disprove downplay lambast mock protest question rebuff rebut refute reject repudiate
    ridicule scorn slam
""")
)

# Verbs that with "to" tell of an intention or an action, not of words: "hopes to open", "has refused to give"
INTENDING_VERBS = frozenset(
    _words("""
    agree choose decide decline expect fail fear hesitate hope intend manage plan prefer refuse seek try want wish
""")
)

# Verbs of answering, after which comes what is answered: "responded to critics"
ANSWERING_VERBS = frozenset(("answer", "react", "reply", "respond"))

# Verbs that, beside those of saying, tell what somebody feels of something: "hailed the verdict"
STANCE_VERBS = frozenset(
    _words("""
    acclaim applaud apologise apologize appreciate back believe celebrate commend condemn congratulate credit deplore
    disagree doubt expect fear feel hail hope justify lambast lambaste laud oppose react rebuke rebuff rejoice rubbish
    salute slate support sympathise sympathize think welcome
""")
)

# The same of states: "was adamant", "is not impressed"
STANCE_ADJECTIVES = frozenset(
    _words("""
    adamant amazed angry annoyed appalled astonished bullish certain cautious concerned confident convinced critical
    defensive defiant delighted devastated disappointed disgusted emphatic excited frank frustrated furious glad
    grateful happy honoured hopeful horrified impressed insistent keen optimistic outraged pleased pragmatic proud
    puzzled relieved sad saddened satisfied sceptical shocked skeptical sorry stunned sure surprised thankful thrilled
    unapologetic unconvinced unhappy unimpressed unrepentant upbeat upset worried wary
""")
)

# The same of a verb with what stands behind it: "hit back", "raised a point of order", "paid tribute"
STANCE_PHRASES: Mapping[str, frozenset[str]] = {
    "hit": frozenset(("back", "out")),
    "lash": frozenset(("out",)),
    "pay": frozenset(("tribute",)),
    "raise": frozenset(_words("alarm concern concerns doubts issue objection objections point question questions")),
    "speak": frozenset(("out", "up")),
    "take": frozenset(_words("aim issue swipe")),
    "weigh": frozenset(("in",)),
}

# Verbs of saying nothing, with which a sentence tells of no words: "declined to comment", "refused to say"
SILENT_VERBS = frozenset(_words("avoid decline fail refuse"))

# Verbs whose object may answer next: "Ruiz accused Osei of lying. “I did not,” he said."
ASKING_VERBS = frozenset(_words("accuse ask confront cross-examine grill interrogate query question quiz"))

# Verbs whose object may answer for himself: "Ruiz blamed Osei. “I did nothing,” he said.", not "“Shame,” he said."
BLAMING_VERBS = frozenset(_words("attack blame challenge charge condemn criticise criticize denounce sue"))

# Nouns of what passes on what others say: "the news agency reported that Ruiz had said ..."
OUTLET_NOUNS = frozenset(
    _words("""
    agency broadcaster channel daily journal magazine media network newspaper outlet paper report reports site station
    tabloid website weekly
""")
)

# Verbs with which somebody passes on what another said: "The Courier reported that Ruiz had said ..."
RELAYING_VERBS = frozenset(
    _words("""
    add allege announce cite claim detail mention note post quote recall recount relate relay report reveal say state
    tell testify tweet write
""")
)

# Verbs that with a noun of saying make one verb of saying, so that who does them says it: "issued a warning that"
UTTERING_VERBS = frozenset(
    _words("""
    add air broadcast coin deliver express file give have hold issue launch level make offer pen post publish put
    raise read reiterate release renew repeat send share sign sound state submit take tweet utter voice write
""")
)

# Prepositions of the one who is spoken to: "said to reporters", "in an interview with The Economist"
ADDRESSING_PREPOSITIONS = frozenset(("to", "with"))

# Who can be told something and is no single person: "told the court", "said to the press"
HEARERS = frozenset(
    _words("""
    agency ally assembly audience body broadcaster cabinet channel citizen committee community company conference
    congress congregation convention council country court crowd family fan follower gathering government group hearing
    inquest inquiry investor jury listener magazine market media meeting member nation network newspaper outlet panel
    paper parliament party people police press programme program public radio rally reader relative senate shareholder
    show site staff state station summit supporter team television tribunal troop union viewer voter website world
""")
)

# Prepositions of the place where something is said: "told journalists in Prague"
PLACE_PREPOSITIONS = frozenset(("in", "at", "from", "outside", "near"))

# Prepositions of the time when something is said: "said on Friday"
TIME_PREPOSITIONS = frozenset(("on", "in", "at", "during", "since", "by", "after", "before"))

# ------------------------------------------------------------------------------------ what a reported statement is

# Verbs of telling somebody to do something, whose content begins after whom they tell: "urged allies to wait"
DIRECTING_VERBS = frozenset(
    _words("""
    advise appeal ask assure beg beseech call caution challenge charge command counsel demand direct encourage enjoin
    entreat exhort implore inform instruct order plead press reassure recommend remind request task tell urge warn
""")
)

# Verbs of what one will do or claims to have done: "vowed to stay", "claims to have seen it"
PROMISING_VERBS = frozenset(_words("claim profess promise pledge swear threaten vow"))

# Verbs of warning, which may be against something: "warned them against crossing"
WARNING_VERBS = frozenset(_words("advise caution counsel warn"))

# Verbs whose participle goes on with what was just said: "said the bridge was shut, adding that it would reopen"
GOING_ON_VERBS = frozenset(
    _words("""
    add assert caution claim conclude contend continue declare emphasise emphasize explain insist maintain note observe
    point reiterate remark repeat say state stress suggest underline underscore warn
""")
)

# Verbs whose clause may have a verb in its base form: "demanded that he resign", "insisted it refrain"
SUBJUNCTIVE_VERBS = frozenset(
    _words("""
    advise ask beg demand insist order plead propose recommend request require rule suggest urge
""")
)

# Verbs that a thing may be the subject of, because it shows something: "the move indicates that", "results suggest"
SHOWING_VERBS = frozenset(
    _words("""
    confirm highlight imply indicate mean note reflect reveal show signal suggest underline underscore
""")
)

# Verbs with which an inquiry says what came of it, and who does: "the study found that", "figures show that"
FINDING_VERBS = frozenset(("discover", "establish", "find", "show"))
FINDERS = frozenset(
    _words("""
    analysis audit author commission coroner court data figure inquest inquiry investigation judge jury paper poll
    report research researcher review scientist statistics study survey tribunal
""")
)

# Bodies of people and documents, in whose name somebody speaks: "the union said", "the report says"
SPEAKING_THINGS = frozenset(
    _words("""
    account administration advert affidavit agency airline alliance analysis army article association authority
    ban bank bloc board body book brief broadcaster bulletin bureau business cabinet camp campaign caption chain
    channel charity church circular city clause club coalition column commission committee communique company
    complaint confederation consortium constitution contract convention corporation council country court crowd
    data decree delegation department diary document dossier editorial email embassy family federation figure
    filing firm foundation
    government group guideline household indictment industry inquest inquiry institute investigation
    investigator journal judgment judiciary jury law lawsuit leadership leaflet letter magazine maker manifesto
    manufacturer memo memoir message mine ministry mission monitor motion movement museum nation network newspaper
    note notice office opposition order organisation organization outlet palace panel paper parliament party
    passage people percent petition plaintiff police poll post poster press producer publisher record regime
    regulator release report research resolution restaurant retailer review ruling school secretariat senate
    service side sign source spokesperson staff state statement station store study submission suit summary
    survey team text ticker transcript treaty tribunal troop trust tweet union university verdict village
    watchdog website will
""")
)

# Words before or in the place of a speaker that deny that anybody says it: "few doctors", "no one", "nobody"
DENYING_WORDS = frozenset(("few", "no", "none", "nobody", "noone", "neither", "nothing"))

# Adverbs that deny what they stand before: "hardly anyone said", "never claimed"
DENYING_ADVERBS = frozenset(("hardly", "barely", "scarcely", "never", "rarely", "seldom"))

# Words that begin a concession, which says the opposite without its main clause: "while it is old, it is safe"
CONCEDING = frozenset(("while", "although", "though", "whilst", "albeit"))

# Words that begin what tells when and how something was said: "said as she walked"
CIRCUMSTANCES = frozenset(
    ("after", "although", "amid", "as", "because", "before", "since", "though", "until", "when", "while", "whilst")
)

# What a speaker does while speaking, which is no part of what is said: "said it would be fair as she left the court"
MOVING_VERBS = frozenset(
    _words("arrive board depart emerge enter exit gesture laugh leave nod pose smile stand step tour walk wave weep")
)

# Verbs of giving somebody or something a name: "labelled the plan a “joke”"
CALLING_VERBS = frozenset(("brand", "call", "characterise", "characterize", "dub", "label", "term"))

# Verbs whose object is what is talked about, not what is said: "addressed claims about the “dock war”"
TOPIC_VERBS = frozenset(("address", "debate", "discuss", "mention", "tackle"))

# Verbs of handing on what another said, whose object is that other: "citing an official who added that it is late"
CITING_VERBS = frozenset(("cite", "paraphrase", "quote"))

# Nouns of occasions and writings, at and in which something is said: "said at a briefing that", "wrote in a memo that"
OCCASION_NOUNS = frozenset(
    _words("""
    address affidavit article blog briefing broadcast call ceremony column comment conference debate document editorial
    email event filing forum gathering hearing interview letter meeting memo memoir message note panel post
    presentation press rally release report review session speech statement study summit testimony text trial
    tweet video visit
""")
)

# Those of them in which words are told alone, so that they end what is said: "said it was late in a statement"
TELLING_OCCASIONS = frozenset(("briefing", "conference", "interview", "release", "statement", "tweet"))

# Nouns that "this" may stand before and be understood by whoever reads the article: "this week", "in this country"
DEICTIC_NOUNS = frozenset(
    _words("""
    afternoon age autumn century city country day decade end evening fall generation government moment month morning
    nation night parliament period quarter region season spring stage state summer summit term time town week weekend
    winter world year
""")
)
