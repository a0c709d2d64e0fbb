"""The operating point of attribution: each number with what it decides and the case that it solves.

Beside these, only `memory.py` holds numbers that are tuned, how much a mention stands out to a reader, and `lexicon.py`
a table that was counted, AGENT_TRUST.
"""

from __future__ import annotations

LEAST_QUOTATION = 0.65  # the chance from which a marked stretch counts as a quotation
# The chance from which a cue counts as reporting a statement. At 0.55 one more in twenty-five clauses is found, and of
# those as many are none, or run on into the reporter's own words, as are right.
LEAST_STATEMENT = 0.75
LEAST_DIRECTED = 0.55  # the same for what somebody is to do, or will: "were urged by Ruiz to open the bridge"
LEAST_PROMISED = 0.4  # what somebody will do, by who can say so: "threatened on Monday to leave" (0.44)
# What somebody is to do, of verbs too rare to be weighed: "directed the clerk to shut the market" (0.22)
LEAST_DIRECTED_BY_RARE = 0.2
LEAST_OPINION = 0.3  # the same for a clause that somebody holds to be true: "..., who believes sanctions could fail"
# The same for a clause before its cue, which is rarely anything else: "Rates will stay, she judged"
LEAST_FRONTED = 0.25
LEAST_OTHER_STATEMENT = 0.93  # the same for a cue that is no verb of saying: "wants", "his refusal to"
# The same for a clause that holds marked words; below, the words are left to stand alone: "because they did not
# respond to letters, in what he called “a purge”"
LEAST_HOLDING = 0.5
# The same for a thing that holds marked words, where the cue is no verb of saying: "likened the town to a “snake pit”"
# (0.8), but not "sent its “roving reporter” to a farm" (0.4)
LEAST_OF_THINGS = 0.55
# The same for what an inquiry finds: "the study found that bees sleep" (0.85), "police found the door open" is none
LEAST_OF_FINDINGS = 0.6
LEAST_AROUND_FRAGMENT = 0.15  # from which a statement is looked at when the speaker of marked words in it is weighed
LEAST_CONFIDENCE = 0.15  # of a speaker, from which the mention is kept
# Of a headline's words, how many its speaker says in the body: "Finch: Bridge will open" where Finch says it will open;
# in "Bello: Tribunal warns agency" he says nothing of it.
LEAST_SHARED_WITH_BODY = 0.34

# A clause behind "that", which nothing but a verb of saying can have: "Ruiz said on the radio that the gap was wide"
LEAST_WITH_THAT = 0.5
# A clause right behind its cue, without "that": "Lisbon has denied it was part of the plan" (0.64)
LEAST_BARE = 0.6
# A clause behind a noun of saying that somebody utters: "gave evidence that the door was locked" (0.68)
LEAST_UTTERED = 0.65
# What is judged or demanded, without a clause: "called the figures vague" (0.96), "hailed the crew for waiting" (0.8)
LEAST_NOMINAL = 0.7
# A clause beside a verb between commas whose subject follows it: "The quay is a ruin, lamented Ana Ruiz." (0.23)
LEAST_INSERTED = 0.15

# Confidence in a quotation's speaker from which the speaker is shown: of those, 2 in 100 are somebody else.
LEAST_SHOWN = 0.87
LEAST_SHOWN_REPORTED = 0.8  # the same of words without marks: shown with "left, saying", not with "went on to say"

# Confidence in a speaker who is the only one active since the last quotation: “It is done,” in a paragraph of its own.
ONLY_ACTIVE = 0.95
MOST_IN_DOUBT = 0.5  # what is left of the confidence, at most, where something speaks against such a speaker
# Confidence in a speaker of its own paragraph from which a quotation is no part of the one before: “... and we ran,”
# said Voss, below a paragraph of Ruiz's that no mark closes
SURE_OF_OWN = 0.7
TRUST_IN_GRAMMAR = 0.9  # in a speaker whom the grammar alone names: "quoted Ruiz as saying"
# In an agent by a way that AGENT_TRUST doesn't have: the noun right before the cue, as in "..., the mayor also said"
LEAST_TRUST = 0.5

# The share of a reported clause between marks from which the marks are the whole of it: "said that “we will sign it”".
WHOLE = 0.85
WHOLE_OF_NONE = 0.5  # the same where none of the marked words are held for a quotation: nothing of it is told
MOST_OF_QUOTATION = 0.6  # the share of a quotation's words that a clause must hold: its full stop is often outside
SAME_STATEMENT = 0.6  # share of common words from which two statements are one: "said she feared it would fail"

# The chance from which marked words count as a quotation while the next ones are weighed, which may go on with it.
LIKELY_QUOTATION = 0.5
LEAST_OUTER = 0.05  # the chance from which a statement is looked at as one that another may stand in
UNLIKELY = 0.02  # of the likeliest reading's chance: one that has less changes nothing
# The least that a cue must score by itself; below, no words that it could report lift it to a chance that counts.
# Found on the articles learned from: of 5,700 statements of a chance that counts, 30 are lost, and two thirds of the
# cues are left aside.
HOPELESS = -1.2
HOPELESS_OTHER = 1.0  # the same of a cue that is no verb of saying, where nothing stands between marks
