"""A quotation as it is shown on a page: its figure, made of the records, never of what the page says."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from dossier.extension.footnotes import Definition
from dossier.extension.tree import add, elements_of, made
from dossier.records import LinkedQuote, Span
from dossier.views.comparisons import view_versions
from dossier.views.figures import view_quote
from dossier.views.kit import Kit

CHANGED = "Changed by hand: these are not the words of the article as it was saved."
OWN = "Added by hand: no words of an article."
_OTHER_SPEAKER = "Changed by hand, and not taken in yet:"


def own(*blocks: Element) -> Element:
    """What a person wrote between an article's words: what looks like a quotation is told to be none of the article."""
    quotes = any(block.tag == "blockquote" for block in blocks)
    return made("aside", *([made("p", OWN, class_="by-hand")] if quotes else []), *blocks, class_="own")


def figure(
    quote: LinkedQuote, path: str, kit: Kit, definition: Definition | None = None, *, under: Span | None = None
) -> list[Element]:
    """The figure of a quotation on the page at `path`, with what its footnote says beside the speaker.

    `under` is given below the heading of its article: the stretch of the text that is shown of its sentence there.
    """
    view = view_quote(quote, kit.catalogue, kit.links(path), under=under)
    found = elements_of(kit.show(path, "_quote", quote=view))
    if definition is not None:
        _put_note(found[0], definition)
        if (warning := _other_speaker(quote, definition, kit)) is not None:
            found.append(warning)
    return found


def versions(quote: LinkedQuote, path: str, kit: Kit) -> list[Element]:
    """How else a quotation is worded, below the fullest version of it."""
    utterance = kit.catalogue.utterances.get(quote.utterance)
    found = kit.catalogue.fullest_first(utterance) if utterance else ()
    if utterance is None or len(found) < 2 or found[0][1].id != quote.id:
        return []
    others = view_versions(utterance, kit.catalogue, kit.links(path))
    return elements_of(kit.show(path, "_versions", anchor=f"versions-{utterance.id}", others=others))


def _put_note(shown: Element, definition: Definition) -> None:
    """A curator's note, as he wrote it, in the place of the one in the records."""
    if not definition.note:
        return
    caption = next(shown.iter("figcaption"))
    for old in [child for child in caption if child.get("class") == "note"]:
        caption.remove(old)
    first = definition.note[0]
    first.text = f"Note: {first.text or ''}"
    tools = next(place for place, child in enumerate(caption) if child.get("class") == "tools")
    caption.insert(tools, made("div", *definition.note, class_="note"))


def _other_speaker(quote: LinkedQuote, definition: Definition, kit: Kit) -> Element | None:
    """What a page says of the speaker where the records say another: it is no fact before a build has read it."""
    if definition.speaker is None:
        return None
    typed = next((link.get("href", "") for link in definition.speaker.iter("a")), "")
    page = typed.partition("#")[0].lstrip("./").removesuffix(".md")
    if page == kit.catalogue.speaker(quote) or f"{page}.md" not in kit.pages:
        return None
    found = made("aside", made("p", _OTHER_SPEAKER, class_="warning"), class_="differs")
    add(found, [definition.speaker])
    return found
