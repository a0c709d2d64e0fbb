"""Words that furniture is made of, and how the rules of `lines_lexicon` and `zones_lexicon` are written.

All patterns meet a block's folded words (lower case, plain marks, decoration stripped), never raw text, and only blocks
no longer than the rule says, so none of them can meet a long string.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.read.reasons import Reason


@dataclass(frozen=True, slots=True)
class Rule:
    """A line that is boilerplate, the reason that is told for it, and how long it is at most.

    The pattern is matched with the folded line: lower case, with plain quotation marks and dashes.
    """

    reason: Reason
    pattern: re.Pattern[str]
    longest: int = 120  # characters
    anywhere: bool = False  # the pattern may begin within the line


def whole(alternatives: str) -> re.Pattern[str]:
    """A pattern that matches one of the alternatives from end to end; a colon, dots or an arrow may follow."""
    return re.compile(rf"(?:{_joined(alternatives)})[ :.!>»]{{0,4}}\Z")


def opening(alternatives: str) -> re.Pattern[str]:
    """A pattern that matches the beginning of a line."""
    return re.compile(rf"(?:{_joined(alternatives)})")


def _joined(alternatives: str) -> str:
    r"""One alternative a line; a line that ends with `\` goes on in the next."""
    lines = re.sub(r"\\\n\s*", "", alternatives).splitlines()
    return "|".join(line.strip() for line in lines if line.strip())


# Words that share bars are made of: "Share Tweet Pin Email", "Facebook X WhatsApp", "Teilen".
SHARE_WORDS = frozenset(
    """share shares sharing tweet tweets pin pinit post facebook fb twitter x whatsapp linkedin reddit email e-mail mail
    print pinterest telegram viber messenger copy link copied save flipboard threads bluesky mastodon tumblr pocket
    instagram youtube tiktok vk vkontakte line wechat weibo xing skype sms more like likes follow bookmark comment
    comments gift listen on via to this article story by teilen merken drucken partager imprimer envoyer compartir
    imprimir guardar condividi stampa udostępnij drukuj поделиться поширити paylaş delen compartilhar dela
    sdílet""".split()  # noqa: SIM905 - a list of words reads better as words
)
# Of these, at least one must be there: "to this" alone is no share bar.
SHARE_SIGNS = frozenset(
    """share shares tweet facebook twitter whatsapp linkedin reddit pinterest telegram flipboard pin email e-mail print
    copied teilen merken drucken partager imprimer compartir condividi stampa udostępnij поделиться поширити paylaş
    delen compartilhar dela sdílet""".split()  # noqa: SIM905
)
# Words that navigation is made of: "Home News Sport", "Sign in Register".
NAVIGATION_WORDS = frozenset(
    """home menu search login log in sign up out register subscribe account my news world politics business economy
    sport sports culture opinion opinions tech technology science health life lifestyle style travel weather video
    videos audio podcasts podcast live tv radio newsletters newsletter more sections section edition us uk europe asia
    africa americas international national local regional about contact advertise careers jobs help faq shop store
    donate skip to main content close open toggle navigation back top latest breaking trending and the entertainment
    arts books music film food fashion property money markets finance investing real estate education environment
    climate startseite nachrichten politik wirtschaft kultur meinung accueil monde politique économie société culture
    inicio mundo deportes lokales política economía deportes esteri cronaca главная""".split()  # noqa: SIM905
)
# What shows that somebody says something, where a name or a noun stands before it: "Berg warned", "the office says".
TELLING = frozenset(
    """said says told tells added adds announced announces warned warns argued argues claimed claims stated states
    insisted insists denied denies confirmed confirms asked asks replied replies wrote writes explained explains
    admitted admits promised promises vowed vows declared declares suggested suggests accused accuses criticised
    criticises criticized criticizes praised praises urged urges predicted predicts recalled recalls responded
    responds complained complains stressed stresses believes thinks joked tweeted pledged described describes
    acknowledged estimates estimated noted notes""".split()  # noqa: SIM905
)
# Words before them that leave them without a subject: "All views stated", "as described", "was asked".
NO_SUBJECT = frozenset("is are was were be been being as and or of the a an to not views opinions".split())  # noqa: SIM905
# What shows that a line speaks to whoever visits the page: "What are you looking for?", "Use your phone as a ticket".
READER = frozenset({"you", "your", "yours", "you're", "you've"})
