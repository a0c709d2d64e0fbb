"""Word tables of the linking: names, outlets and the words that decide whether two texts say the same. No logic."""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# ------------------------------------------------------------------------------------------ people

# Words of a role that say nothing of whose it is: "the former President of the United States".
ROLE_NOISE = _set(
    "the a an of for in on at to and its his her their our former ex acting then late new outgoing incoming top senior "
    "longtime current s"
)

# Words of a role that mean the same: "the League chief" and "the League boss"; "foreign minister" and "top diplomat".
ROLE_WORDS = {
    "chief": "head",
    "boss": "head",
    "leader": "head",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "premier": "primeminister",
    "pm": "primeminister",
    "fm": "foreignminister",
    "ceo": "chiefexecutive",
    "american": "us",
    "usa": "us",
    "british": "uk",
    "britain": "uk",
    "congressman": "representative",
    "congresswoman": "representative",
    "rep": "representative",
    "sen": "senator",
    "gov": "governor",
    "gen": "general",
    "adviser": "advisor",
}

# Walks of life that one person rarely shares, by words of the role: a footballer isn't the minister of the same name.
WALKS = {
    "office": """president vice minister primeminister chancellor senator governor mayor king queen secretary
        secretarygeneral ambassador diplomat lawmaker representative mp spokesperson commissioner prosecutor general
        admiral colonel commander official speaker""",
    "sport": """footballer striker midfielder defender goalkeeper quarterback cricketer batsman bowler golfer boxer
        swimmer sprinter cyclist tennis coach winger fullback linebacker pitcher""",
    "stage": "actor actress singer rapper guitarist drummer comedian novelist poet painter sculptor dancer violinist",
    "private": """farmer resident shopkeeper pensioner student pupil teacher nurse driver plumber baker waiter
        waitress neighbour neighbor bystander tourist motorist passenger commuter villager fisherman carpenter""",
}

# ------------------------------------------------------------------------------------------ outlets

# Well-known outlets and agencies, each row the names of one: "AFP", "Agence France-Presse".
OUTLET_NAMES = tuple(
    tuple(name.strip() for name in row.split("|"))
    for row in (
        "AFP|Agence France-Presse|Agence France Presse",
        "AP|Associated Press|The Associated Press|AP News",
        "Reuters|Thomson Reuters|Reuters News Agency",
        "dpa|Deutsche Presse-Agentur|German Press Agency",
        "EFE|Agencia EFE",
        "UPI|United Press International",
        "IANS|Indo-Asian News Service|Indo-Asia News Service",
        "PTI|Press Trust of India",
        "ANI|Asian News International",
        "PA Media|Press Association|PA News Agency|PA",
        "TASS|ITAR-TASS|TASS News Agency",
        "RIA Novosti|RIA",
        "Interfax|Interfax News Agency",
        "Xinhua|Xinhua News Agency",
        "Kyodo|Kyodo News",
        "Yonhap|Yonhap News Agency",
        "Anadolu|Anadolu Agency|Anadolu Ajansi",
        "PAP|Polska Agencja Prasowa|Polish Press Agency",
        "CTK|Ceska tiskova kancelar|Czech News Agency",
        "Ukrinform|Ukrinform News Agency",
        "RFE/RL|Radio Free Europe/Radio Liberty|Radio Free Europe",
        "VOA|Voice of America",
        "DW|Deutsche Welle",
        "BBC|BBC News|British Broadcasting Corporation",
        "CNN|Cable News Network",
        "NPR|National Public Radio",
        "CBC|Canadian Broadcasting Corporation|CBC News",
        "The New York Times|NYT|New York Times|NYTimes",
        "The Wall Street Journal|WSJ|Wall Street Journal",
        "The Washington Post|WaPo|Washington Post",
        "Financial Times|The Financial Times|FT",
        "Los Angeles Times|LA Times|L.A. Times",
        "Frankfurter Allgemeine Zeitung|FAZ",
        "Süddeutsche Zeitung|SZ|Sueddeutsche Zeitung",
        "Neue Zürcher Zeitung|NZZ",
        "South China Morning Post|SCMP",
    )
)

# What a paper's name may carry or leave out: "The Economist", "economist.com", "Harbour Post Online".
OUTLET_NOISE = re.compile(r"^the\s+|\s+(?:online|website|newspaper|magazine|daily newspaper|news agency|news service)$")
OUTLET_DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?([a-z0-9-]+)(?:\.[a-z]{2,6}){1,2}/?$")

# ------------------------------------------------------------------------------------------ sources

# Words that tell whose a source is, so that it is one within its article alone: "his wife".
POSSESSIVES = _set("his her their its our my your")

# Words before an unnamed source that don't tell it from another: "a US official", "two US officials".
SOURCE_NOISE = _set(
    "a an the one two three four five several some many other another these those his her its their our various "
    "multiple unnamed anonymous few"
)

# Kinds of unnamed sources under one word: "spokesman", "spokeswoman".
SOURCE_WORDS = {
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "spokesmen": "spokesperson",
    "spokeswomen": "spokesperson",
    "spokespeople": "spokesperson",
    "u.s": "us",
    "american": "us",
    "u.k": "uk",
    "british": "uk",
}

# ------------------------------------------------------------------------------------ organisations

# What a company's name may carry or leave out at its end: "Harbour Foods Inc.", "Harbour Foods".
COMPANY_ENDS = _set("inc corp corporation co ltd limited plc llc llp lp gmbh ag sa nv ab oy spa bv pty")

# One spelling of words that are written in two.
ORGANISATION_WORDS = {
    "organization": "organisation",
    "organizations": "organisations",
    "center": "centre",
    "defense": "defence",
    "labor": "labour",
    "program": "programme",
    "&": "and",
}

# Words of bodies of which every country has one. A name made of nothing else ("Foreign Ministry", "Supreme Court") is
# another one in another article, unless the two say whose.
EVERY_COUNTRYS = _set(
    """
    of and for the ministry foreign affairs interior internal external home defence finance health justice education
    trade commerce energy agriculture transport culture labour environment economy industry tourism sports information
    communications public security supreme high federal constitutional appeal appeals court central bank parliament
    senate national assembly house electoral election elections commission police army navy air force armed forces
    government cabinet city council state prosecutors prosecutor generals general attorney statistics office bureau
    revenue customs immigration service intelligence agency committee authority presidency
    """
)
