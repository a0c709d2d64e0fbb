"""Word tables of the comparison of texts: which words count, which are the same, which turn a meaning. No logic."""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that carry no content of their own: they don't make two texts alike.
STOPWORDS = _set("""
    a about above after again all also am an and any are as at be because been before being below between both but by
    can could did do does doing down during each for from further had has have having he her here hers herself him
    himself his how i if in into is it its itself just let many may me might more most much must my myself no nor now
    of off on once one only or other our ours ourselves out over own same shall she should so some such than that the
    their theirs them themselves then there these they this those through to too under until up upon very was we were
    what when where which while who whom whose why will with would you your yours yourself yourselves get got go going
    say says said per likely probably
    """)

# Words whose full stop ends no sentence: "Mr. Smith", "Gen. Jones".
ABBREVIATIONS = _set("mr mrs ms dr prof gen col lt sgt capt sen rep gov st vs jr sr")

# Words that turn a statement into its opposite: "we will not send troops".
NEGATIONS = _set("not no never none nothing neither nor nobody without hardly barely scarcely")

# Words and phrases that bind a statement to a condition: "if they are attacked".
CONDITIONS = re.compile(
    r"\b(?:if|unless|until|provided|providing that|as long as|so long as|only (?:if|when|after|once)|except|"
    r"in case|\w+ permitting|on condition|assuming|should the|but only)\b",
    re.IGNORECASE,
)

# Words that begin a clause which a shorter version may drop: ", but only to defend the region".
CLAUSE_OPENERS = _set("but because although though while whereas since which who that and so yet however or")

# British spellings, made American for the comparison: "defence" -> "defense", "neighbours" -> "neighbors".
SPELLINGS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^(def|off|lic|pret)ence(s|less)?$", r"\1ense\2"),
        (r"^(\w{3,})our(s|ed|ing|able|ite|ites|er|ers|hood|hoods|ly)?$", r"\1or\2"),
        (r"^(\w{3,})is(e|es|ed|ing|er|ers|ation|ations)$", r"\1iz\2"),
        (r"^(\w{3,})ys(e|es|ed|ing)$", r"\1yz\2"),
        (r"^(\w{2,})tre(s)?$", r"\1ter\2"),
        (r"^(\w{3,})ll(ed|ing|er|ers)$", r"\1l\2"),
        (r"^programme(s|d)?$", r"program\1"),
        (r"^(judg|acknowledg)ement(s)?$", r"\1ment\2"),
        (r"^grey(s)?$", r"gray\1"),
        (r"^adviser(s)?$", r"advisor\1"),
        (r"^(after|to|for|back|up|down|in|out)wards$", r"\1ward"),
        (r"^whilst$", "while"),
        (r"^amongst$", "among"),
        (r"^learnt$", "learned"),
    )
)

# Words with one form for the comparison: "per cent" and "%", "5bn" and "5 billion", "cannot" and "can not".
SAME_WORDS = {"%": "percent", "cent": "percent", "cents": "percent", "cannot": "not", "bn": "billion", "mn": "million"}

# Numbers in words; "one" is a pronoun too often. "three hundred" and "3 hundred".
SAME_WORDS |= dict(
    pair.split("=")
    for pair in _set(
        """
        two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
        fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60
        seventy=70 eighty=80 ninety=90
        """
    )
)

# Words whose exchange makes another statement: "we support it" and "we oppose it".
OPPOSITES = frozenset(
    frozenset(pair.split("/"))
    for pair in _set(
        "support/oppose supports/opposes supported/opposed increase/decrease increased/decreased increasing/decreasing "
        "raise/lower raised/lowered raise/cut accept/reject accepted/rejected before/after more/less more/fewer "
        "always/never win/lose won/lost open/close opened/closed allow/ban allow/forbid allowed/banned inside/outside "
        "yes/no in/out with/without for/against start/end start/stop begin/end strong/weak stronger/weaker safe/unsafe "
        "safer/weaker good/bad better/worse best/worst true/false legal/illegal guilty/innocent higher/lower rise/fall "
        "rose/fell rising/falling confirm/deny confirmed/denied possible/impossible likely/unlikely early/late "
        "first/last up/down friend/enemy ally/enemy war/peace all/none everyone/nobody lift/impose lifted/imposed "
        "approve/reject approved/rejected agree/disagree success/failure right/wrong buy/sell bought/sold "
        "north/south east/west northern/southern eastern/western men/women"
    )
)

# Days and months: their exchange makes another statement too.
CALENDAR = _set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december yesterday today tomorrow spring summer autumn winter
    """)

# Forms of verbs that no ending tells, for "we built it" and "it was not built by us, we never build": form=base.
IRREGULAR = dict(
    pair.split("=")
    for pair in _set(
        """
        became=become began=begin begun=begin bought=buy broke=break broken=break brought=bring built=build came=come
        caught=catch chose=choose chosen=choose drawn=draw drew=draw driven=drive drove=drive dying=die fallen=fall
        fed=feed fell=fall fought=fight found=find gave=give given=give grew=grow grown=grow held=hold hidden=hide
        kept=keep knew=know known=know led=lead lost=lose lying=lie meant=mean met=meet paid=pay ran=run risen=rise
        rose=rise seen=see sent=send shot=shoot shown=show shut=close sold=sell spent=spend spoke=speak spoken=speak
        stood=stand taken=take taught=teach thought=think threw=throw thrown=throw told=tell took=take
        understood=understand won=win written=write wrote=write
        """
    )
)

# Words of one meaning, for reported speech beside the words themselves: "authorised" and "allowed".
SYNONYMS = {
    word: row.split()[0]
    for row in (
        "allow permit let authoriz enabl",
        "strike hit attack target",
        "countri nation state",
        "help aid assist support",
        "lift remov eas loosen",
        "restrict limit curb ban",
        "weapon arm munition",
        "warn caution",
        "begin start",
        "stop halt end ceas",
        "increas rais boost grow",
        "reduc cut lower",
        "fight battl combat",
        "talk negoti discuss",
        "kill die dead death",
        "children kid child",
        "money fund cash",
        "troop soldier forc",
        "need requir must",
        "wrong mistak error",
        "shut close",
        "build construct",
        "buy purchas",
        "choic option",
        "quick fast swift rapid quicker faster",
        "stay remain",
        "big larg huge",
        "peopl citizen resident",
        "leav quit depart",
        "compani firm busi",
        "worker staff employe",
        "job post",
    )
    for word in row.split()
}
