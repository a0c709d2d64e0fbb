"""Sources without a name: what a mention such as "US officials" or "a person familiar with the matter" is called."""

from __future__ import annotations

import re

from dossier.extract.organisations_lexicon import DENIALS
from dossier.extract.people_lexicon import FIRST_PERSON, HE, INDEFINITE, RELATIVE, SHE

_OPENING = re.compile(r"^(?:even\s+)?(?:the|both|all|these|those|such|some|several|many|most|even)\s+", re.IGNORECASE)
_OF = re.compile(r"^of\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"^An?(?=\s)")
# "BRUSSELS - European leaders", "June 23 (Agence Sud) - Regional leaders"
_DATELINE = re.compile(r"^(?:[A-Z][A-Z .,]{3,}(?: \([^)]*\))?|[A-Z][\w .,]{2,30} \([^)]*\)) (?:--|[-–—]) ")
# Stand for somebody whom they don't tell of: "them", "their"; "of whom" is one of those too.
_PRONOUNS = INDEFINITE | FIRST_PERSON | HE | SHE | RELATIVE | frozenset({"them", "their", "theirs", "your", "its"})
_INITIALS = frozenset({"WHO", "US", "IT"})  # of bodies, that are pronouns in small letters
_LINK = re.compile(r"^(?:of|by|to|for|from|with|in|on|at)\s+", re.IGNORECASE)
_SHARES = frozenset({"percent", "cent", "%"})  # "73 percent"
# "’m", "\">Reyes": what begins in the middle of a word or a mark is no whole mention. A quoted name is: "“Insider”"
_CUT = re.compile(r"^(?:[’'][a-z]{1,2}\b|[^\w\s$£€“\"‘'’«„#@(]|\"[^\w\s])|^[^\w]*$|\w['’\"] [-–—:] ")
_SPACE = re.compile(r"\s+")
_TAIL = re.compile(r"(?:['’]s|['’])$|[\s,;:.—–-]+$")
# "a friend of Ruiz's"
_OF_SOMEBODYS = re.compile(r" (?:at|for|from|of|with) \S+['’]s$")
# What follows tells of the occasion, not of the source: "a spokesman, who declined to be named".
_ASIDE = re.compile(r",\s.*$|\s(?:who|which|that|whose|on condition|speaking|under condition)\b.*$")


def source_wording(mention: str) -> str | None:
    """What a source without a name is called on its page: the mention without "the" and asides; None for "some", "it".

    "the Kremlin" is "Kremlin", "a senior official, speaking on condition of anonymity" is "a senior official".
    """
    words = _DATELINE.sub("", _SPACE.sub(" ", mention)).strip(" •*–—-")
    words = _ASIDE.sub("", words) or words
    words = words if _OF_SOMEBODYS.search(words) else _TAIL.sub("", words)
    words = _OPENING.sub("", words.strip()).strip()
    words = _OPENING.sub("", _OF.sub("", words)).strip()  # "some of the residents"
    plain = _LINK.sub("", words.casefold()).split()
    if not plain or _CUT.search(words) or plain[0] in DENIALS or plain[-1] in _SHARES:
        return None
    if len(plain) == 1 and plain[0] in _PRONOUNS and words not in _INITIALS:
        return None
    return _ARTICLE.sub(lambda match: match[0].lower(), words)
