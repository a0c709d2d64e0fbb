"""The operating point of attribution: each number with what it decides and the case that it solves."""

from __future__ import annotations

LEAST_QUOTATION = 0.65  # the chance from which a marked stretch counts as a quotation
# The chance from which a cue counts as reporting a statement. At 0.55 one more in twenty-five clauses is found, and of
# those as many are none, or run on into the reporter's own words, as are right.
LEAST_STATEMENT = 0.75
LEAST_DIRECTED = 0.55  # the same for what somebody is to do, or will: "were urged by Ruiz to open the bridge"
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
# A clause beside a verb between commas whose subject follows it: "The quay is a ruin, lamented Ana Ruiz." (0.23)
LEAST_INSERTED = 0.15

# Confidence in a quotation's speaker from which the speaker is shown: of those, 2 in 100 are somebody else.
LEAST_SHOWN = 0.87
LEAST_SHOWN_REPORTED = 0.8  # the same of words without marks: shown with "left, saying", not with "went on to say"
