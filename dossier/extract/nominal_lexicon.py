"""Word tables of what is said by a noun, not by a clause: each with a comment and an example; no logic."""

from __future__ import annotations

from collections.abc import Mapping


def _words(text: str) -> list[str]:
    return text.split()


# Nouns that are content by themselves where their verb denies, demands, promises or warns: "denied any wrongdoing"
CONTENT_NOUNS: Mapping[str, frozenset[str]] = {
    "deny": frozenset(
        _words("""
    abuse accusation allegation charge claim collusion complicity corruption crime fault fraud guilt involvement
    knowledge liability link misconduct murder negligence offence offense rape report responsibility role rumor rumour
    wrongdoing
""")
    ),
    "call": frozenset(
        _words("""
    action arrest ban boycott calm ceasefire change commission cooperation cut debate dialogue dismissal election end
    freeze halt independence inquiry investigation justice moratorium negotiation overhaul patience peace probe protest
    reduction reform release removal repeal resignation respect restraint review sanction solidarity strike suspension
    talk transparency truce unity vigilance vote withdrawal
""")
    ),
    "demand": frozenset(
        _words("""
    action answer apology arrest autonomy ban change compensation end explanation independence inquiry investigation
    justice probe reform release removal reparation resignation respect review vote withdrawal
""")
    ),
    "promise": frozenset(
        _words("""
    action aid change crackdown cut election funding help inquiry investigation investment job justice probe reform
    relief review revenge support transparency
""")
    ),
    "warn": frozenset(
        _words("""
    attack backlash blackout catastrophe chaos collapse consequence crisis cut danger delay disaster disruption drought
    escalation famine flood hardship layoff loss outbreak recession retaliation risk rise shortage slowdown storm surge
    threat violence war wave
""")
    ),
    "pledge": frozenset(_words("action aid cooperation cut funding help investment justice probe reform support")),
    "threaten": frozenset(_words("action attack boycott consequence lawsuit retaliation sanction strike tariff war")),
}  # fmt: skip

# Verbs that ask for an event, beside those with nouns of their own above: "urged the repair of the quay"
DEMANDING_VERBS = frozenset(("demand", "propose", "recommend", "urge"))

# Verbs that tell of an event by its noun: "confirmed the arrest of two men", "lamented the loss of the boats"
TELLING_OF_EVENTS = frozenset(
    _words("""
    acknowledge announce bemoan condemn confirm criticise criticize decry denounce deplore emphasise emphasize highlight
    lament
    oppose reiterate stress underline underscore
""")
)

# Endings of the nouns of events, and such nouns without them: "the implementation of", "the arrest of"
EVENT_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "al", "ure", "ing")
EVENT_NOUNS = frozenset(
    _words("""
    abduction arrest attack ban birth breach case cause challenge collapse commitment construction cut cuts death
    deaths decision decline delay delays end fall growth use hike hikes importance killing killings lack launch loss
    losses murder need plight rape release repair repeal rescue return review rise role sack sale shooting split start
    state strike takeover theft transfer victory visit
""")
)

# Verbs that say what somebody or something is, with "as": "described the raid as a crime"
AS_VERBS = frozenset(
    _words("""
    brand cast characterise characterize condemn decry denounce deride describe dismiss hail label paint portray praise
    ridicule slam
""")
)

# Verbs of praise and blame, with what it is for: "praised the crew for waiting", "blamed it on the drains"
JUDGING_VERBS = frozenset(
    _words("""
    applaud attack berate blame blast chide commend condemn congratulate credit criticise criticize denounce fault hail
    laud mock praise rebuke salute scold slam thank
""")
)
