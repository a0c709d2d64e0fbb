"""Which names are an outlet's by their own words: "Port Gazette", "The Times of Malta", "Radio Norte", "BBC"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.language.demonyms import DEMONYMS
from dossier.read.agencies import agency_named
from dossier.read.dates import find_dates
from dossier.read.lexicon import NAVIGATION_WORDS, SHARE_WORDS

LEADING_ARTICLES = ("The ", "Der ", "Die ", "Das ", "Le ", "La ", "Les ", "El ", "Il ", "De ", "O ", "A ")
LONGEST_NAME = 6  # words: "The Post and Courier of Charleston" has six

# Nouns that only outlets are named with. Their name ends with one: "Port Gazette", "Fox News", "Oberländer Bote".
_OUTLET_NOUNS = frozenset(
    """gazette tribune herald chronicle courier telegraph observer inquirer enquirer examiner bulletin magazine weekly
    monthly quarterly newspaper newspapers news times newswire broadcasting radio television tv fm podcast zeitung
    tagblatt tageblatt anzeiger bote kurier nachrichten rundschau rundfunk wochenblatt allgemeine gazeta gazette
    gaceta gazzetta gazet courrier corriere correo correio diario diário jornal giornale périodico semanario noticias
    nouvelles dagblad dagbladet bladet nyheter nyheder tidning tidende dziennik noviny pravda izvestia газета известия
    newsday newswatch newsweek news-press times-union""".split()  # noqa: SIM905
)
# Nouns that name other things too: a company (Express), a person (Post), an office (Register). They need an article
# before them, or a place where only an outlet stands: "the Financial Ledger", "Financial Ledger, 4 November 2025".
_SHARED_NOUNS = frozenset(
    """post journal mail mirror express globe star sun dispatch standard independent guardian register review sentinel
    ledger argus echo banner beacon bee daily monitor scotsman economist advertiser record reporter wire spectator
    statesman presse blatt welt morgen abend spiegel echo monde figaro matin soir país mundo prensa voz nación
    vanguardia     stampa repubblica sole voce nation messenger press""".split()  # noqa: SIM905
)
# "Radio Norte", "TV Azul", "Channel 4", "Daily Planet"
_OUTLET_OPENING = re.compile(
    r"(?:[A-Z]{2,5}\s)?(?:Radio|TV|Télé|Tele|Television|Canal|Channel|Kanal|Daily|Diario|Diário|Gazeta)\s[A-Z0-9]"
)
# "Times of Malta", "Journal of Record": the noun stands before "of".
_OUTLET_OF = re.compile(
    r"(?:The |the )?(?:[A-Z]\w+ )?(?:Times|Voice|Press|Post|Journal|Gazette|Herald|Daily) of [A-Z]|"
    r"(?:El |La |Le |Il |L')?(?:Correo|Corriere|Courrier|Diario|Giornale|Gazzetta|Gazette|Gaceta|Journal|Voz|Voix|Eco|"
    r"Écho) "
    r"(?:d[eiu]|del|della|delle|des|de la|de los) [A-Z]"
)
_ABBREVIATIONS = frozenset(
    """BBC CNN CBS NBC ABC NPR PBS MSNBC CNBC ARD ZDF RTL RAI NHK CBC ITV LBC DW RFE/RL WSJ NYT FT NOS VRT SVT NRK YLE
    ORF SRF RTÉ RTE RTVE TVN TVP TF1 BFMTV LCI SABC KBS NDTV SBS Politico Bloomberg Axios""".split()  # noqa: SIM905
)
# "KTRK-TV", "WBEN-AM", "FOX13", "ABC 7": stations by their call signs and channels
_STATION = re.compile(r"[KW][A-Z]{2,3}-(?:TV|FM|AM|DT|LP)|(?:FOX|Fox|NBC|ABC|CBS|CW) ?\d{1,2}")
# What is no outlet, whatever it ends with: "University Press", "Minister of News", "Bureau of the Press".
NO_OUTLET = re.compile(
    r"\b(?:university|ministry|minister|department|committee|council|commission|office|court|bank|club|union|police|"
    r"secretary|president|chancellor|governor|mayor|judge|justice|senator|professor|doctor|dr|mr|mrs|ms|sir|conference|"
    r"association|foundation|freedom|releases?|administration|military|embassy|army|forces|government|parliament|"
    r"authority|authorities|municipality|hospital|institute)\b",
    re.IGNORECASE,
)
SEPARATORS = " \t,;:|·•/–—-()[]*_#"
LONGEST_DATE_LINE = 100
_WEEKDAY_OR_CLOCK = re.compile(r"\b(?:\w+(?:day|tag)|mon|tue|wed|thu|fri|sat|sun|\d{1,2}:\d\d)\b\.?", re.IGNORECASE)
_SMALL_WORDS = frozenset("the of and & am im an der die das für und de du des la le les et del di da do e y a".split())  # noqa: SIM905
# Words of menus and of ordinals of papers that name no paper by themselves: "Daily News", "Book Review", "World News".
_COMMON = NAVIGATION_WORDS | frozenset(
    """press book daily weekly monthly quarterly morning evening today media special report reports review good bad more
    your our my this week all old new breaking fake big top social press-review in other hard first city u.s u.k
    county general crime court community campus company corporate regional district village town legal
    state most widely read leading largest best trusted nation's country's independent online""".split()  # noqa: SIM905
)
_COUNTRIES = (frozenset(DEMONYMS.values()) - {"arab"}) | {
    "new zealand",
    "nz",
    "uk",
    "us",
    "usa",
    "uae",
    "png",
    "eu",
    "un",
}
# What sections of papers are about, further to the words of menus: "Football News", "Celebrity News".
_TOPICS = _COMMON | frozenset(
    """football soccer cricket rugby tennis golf boxing racing basketball hockey celebrity celebrities bollywood
    hollywood nollywood showbiz gossip movie movies gaming games crypto bitcoin auto car cars motoring farming
    agriculture energy mining oil gas shipping aviation defence defense security military war election elections covid
    coronavirus pandemic consumer wildlife nature space royal religion church family school schools student students
    parliament court transfer transport traffic housing labour labor energy banking stock""".split()  # noqa: SIM905
)
_PERIODS = frozenset({"daily", "weekly", "evening", "morning"})


def is_outlet_name(name: str, placed: bool = False) -> bool:
    """Whether `name` is an outlet's, as its own words tell.

    `placed` says that it stands where an outlet does, so that a noun which names other things too is enough: after
    "the", alone at the top of a page, beside a date.
    """
    bare = name.removeprefix("the ")
    if agency_named(bare) or bare in _ABBREVIATIONS or _STATION.fullmatch(bare):
        return True
    if is_run_together(bare):
        return False
    words = bare.split()
    is_proper = all(word[:1].isupper() or word[:1].isdigit() or word in _SMALL_WORDS for word in words)
    if not is_proper or not 1 <= len(words) <= LONGEST_NAME or NO_OUTLET.search(bare) or words[-1] in _SMALL_WORDS:
        return False
    has_article = placed or name.startswith(("the ", *LEADING_ARTICLES))
    own = [word.casefold() for word in words if word.casefold() not in _SMALL_WORDS]
    if len(own) < 2:  # "News", "Journal"; but "The Times", "the Guardian"
        return bool(own) and has_article and len(words) + (name != bare) > 1 and _ends_as_outlet(own[-1], True)
    if own[-1] == "online":  # "The People's Daily Online", but no "Lake Shop Online"
        return is_outlet_name(" ".join(words[:-1]), placed)
    is_distinct = any(word not in _COMMON for word in own[:-1]) and not _is_section(own)
    return _opens_as_outlet(bare) or (is_distinct and _ends_as_outlet(own[-1], has_article))


def _is_section(own: Sequence[str]) -> bool:
    """Whether a name is a section's: "Kenya News", "Boxing News", "AP Top News"; but "Port Daily News"."""
    of_country = " ".join(own[:-1]) in _COUNTRIES
    of_topic = _TOPICS.issuperset(own[:-1])
    return own[-1] == "news" and (of_country or of_topic or (len(own) > 2 and own[-2] in _COMMON - _PERIODS))


def _ends_as_outlet(word: str, has_article: bool) -> bool:
    """Whether a name's last word is one that outlets are named with: "Bulletin", "Times-Bulletin"."""
    last = {word, word.rpartition("-")[2]}
    return bool(last & _OUTLET_NOUNS or (has_article and last & _SHARED_NOUNS))


# "EURACTIV.it", "lakeherald.com"; "MarketWatch", "SaharaVoices": a site's own spelling, which no person's name has
_SITE = re.compile(
    r"(?:[\w-]{2,30}\.)+(?:com|org|net|info|news|eu|tv|it|de|fr|es|pl|cz|at|ch|nl|be|se|no|dk|fi|ie|in|pk|ng|ke|gh|za|au|nz|"
    r"ca|us|uk|ua|ru|br|mx|ar|jp|cn|hk|sg|my|ph|id|th|vn|kr|tr|il|ae|qa|sa|eg|ma|tn|rs|hr|si|sk|hu|ro|bg|gr|pt|lt|lv|ee|"
    r"az|am|ge|kz|by|md|al|mk|lk|np|bd|mm|kh|zw|zm|tz|ug|et|cl|co|pe|io|africa|asia|live|online|today|press|media)|"
    r"[A-Z]{2,4}[a-z]{4,15}|(?!Mac[A-Z]|Fitz[A-Z])[A-Z][a-z]{2,15}(?:[A-Z][a-z]{2,15}){1,2}"
)


_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def is_run_together(name: str) -> bool:
    """Whether `name` is a menu's entries without the spaces between them: "NewsNational News"."""
    return bool(_CAMEL.search(name)) and NAVIGATION_WORDS.issuperset(_CAMEL.sub(" ", name).casefold().split())


def is_joined_outlet(name: str) -> bool:
    """Whether a name in a site's spelling ends as outlets do: "SaharaReporters", but neither "PayPal" nor "SpaceX"."""
    parts = _CAMEL.sub(" ", name).split()
    return bool(_SITE.fullmatch(name)) and len(parts) > 1 and _ends_as_outlet(parts[-1].casefold().rstrip("s"), True)


def is_site(name: str) -> bool:
    """Whether `name` is written as a site's is, in a place where an outlet stands: "EURACTIV.it", "MarketWatch"."""
    spelt = name.lower() if "." in name else name  # "CAPITALFM.CO.KE"
    return bool(_SITE.fullmatch(spelt)) and name.casefold() not in SHARE_WORDS and not NO_OUTLET.search(name)


def outlet_beside_date(line: str) -> str | None:
    """The outlet in "Financial Ledger, 4 November 2025": what the line holds but for date, weekday and hour."""
    dates = find_dates(line) if len(line) <= LONGEST_DATE_LINE else ()
    if len(dates) != 1:
        return None
    around = (line[: dates[0].start], line[dates[0].end :])
    parts = [part for words in around if (part := _WEEKDAY_OR_CLOCK.sub(" ", words).strip(SEPARATORS))]
    return parts[0] if len(parts) == 1 and is_outlet_name(in_title_case(parts[0]), placed=True) else None


def in_title_case(name: str) -> str:
    """A name in capitals as it is spoken: "THE LAKE HERALD" is "The Lake Herald"; other spellings as they are."""
    words = name.split()
    if not name.isupper() or len(words) == 1:
        return name
    lower = [word.lower() for word in words]
    return " ".join(word if place and word in _SMALL_WORDS else word.capitalize() for place, word in enumerate(lower))


def _opens_as_outlet(name: str) -> bool:
    name = name.removeprefix("The ")
    words = name.split()
    named = words[1:] if len(words) > 1 else []
    opens = _OUTLET_OPENING.match(name) and any(word.casefold() not in _COMMON for word in named)
    return bool(opens or _OUTLET_OF.match(name))


def spoken_name(name: str) -> str:
    """The name without the lower-case article that a sentence gives it, and without a genitive's ending."""
    return name.removeprefix("the ").rstrip(".,'’-").removesuffix("'s").removesuffix("’s")
