"""The site's name on an HTML page that states none: by its <title>, its logo or its notice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

from dossier.read.lexicon import NAVIGATION_WORDS
from dossier.read.lines import fold, word_list
from dossier.read.outlet_names import LONGEST_NAME, is_outlet_name

TITLE_TAIL = re.compile(r"\s+(?:[|·•»–—]|-|::)\s+")
LINKS_LOOKED_AT = 400  # of a page: its front page is linked from the first and from the last of them
_HOME = re.compile(r"(?:https?://[^/]{1,200})?/?(?:index\.\w{2,5})?")  # "/", "https://example.com/", "/index.html"
_NOTICE = re.compile(
    r"(?:©|&copy;|\(c\)|copyright)\s?(?:©\s?)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?,?\s)?(?:by\s)?"
    r"(?P<name>[A-Z][^.,;|©()–\r\n]{1,50}?)(?=\s?(?:[.,;|(–]|$|\sall rights|\s-\s|\s(?:19|20)\d\d))",
    re.IGNORECASE,
)


def site_name(tree: Any) -> str | None:
    """The name that the page's frame gives the site; None unless its words are an outlet's or it stands there twice."""
    found = [name for name in _candidates(tree) if _may_be_name(name)]
    counts = Counter(fold(name) for name in found)
    named = [name for name in found if is_outlet_name(name, placed=True) or counts[fold(name)] > 1]
    return named[0] if named else None


def _candidates(tree: Any) -> Iterator[str]:
    """One name from each place: the end of the <title>, the link to the front page, the notice at the foot."""
    title = next((_words(element) for element in tree.iter("title")), "")
    parts = TITLE_TAIL.split(title)
    if len(parts) > 1:
        yield parts[-1]
    home = next((name for link in islice(tree.iter("a"), LINKS_LOOKED_AT) if (name := _name_of_home(link))), None)
    if home:
        yield home
    for foot in tree.iter("footer", "small", "address"):
        if notice := _NOTICE.search(_words(foot)[:400]):
            yield notice.group("name").strip()
            return


def _name_of_home(link: Any) -> str | None:
    """The words of a link to the front page, or of the logo in it; None for "Home"."""
    if not _HOME.fullmatch(link.get("href") or "-"):
        return None
    alt = next((image.get("alt") or "" for image in link.iter("img")), "")
    name = " ".join((_words(link) or alt).split())
    name = re.sub(r"(?i)\s(?:logo|home|homepage|home page)$", "", name)
    return name if _may_be_name(name) else None


def _may_be_name(name: str) -> bool:
    words = word_list(name)
    return 0 < len(words) <= LONGEST_NAME and len(name) > 2 and not all(word in NAVIGATION_WORDS for word in words)


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
