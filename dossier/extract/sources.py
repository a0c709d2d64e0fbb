"""Sources without a name: what a mention such as "US officials" or "a person familiar with the matter" is called."""

from __future__ import annotations

import re

from dossier.extract.people_lexicon import INDEFINITE

_OPENING = re.compile(r"^(?:the|both|all|these|those|such|some|several|many|most)\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"^An?(?=\s)")
# "BRUSSELS - European leaders"
_DATELINE = re.compile(r"^[A-Z][A-Z .,]{3,}(?: \([^)]*\))? (?:--|[-–—]) ")
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
    if not any(map(str.isalnum, words)) or words.casefold() in INDEFINITE:
        return None
    return _ARTICLE.sub(lambda match: match[0].lower(), words)
