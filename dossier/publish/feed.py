"""The feed: the quotations said or published last, as Atom, where it is known where the site is published."""

from __future__ import annotations

from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr

from dossier.config import Config
from dossier.publish.published import is_published
from dossier.records import Dossier, LinkedQuote, speaker_names

_ENTRIES = 50  # as many as a reader that looks once a week may have missed


def write_feed(dossier: Dossier, config: Config) -> None:
    """Write feed.xml into the site; nothing if the project does not state its address, which a feed has to name."""
    if config.address:
        shown = tuple(quote for quote in dossier.quotes if is_published(quote.url, config))
        xml = feed_xml(replace(dossier, quotes=shown), config, config.address)
        (config.site / "feed.xml").write_text(xml, encoding="utf-8", newline="\n")


def feed_xml(dossier: Dossier, config: Config, url: str) -> str:
    """The latest dated quotations, newest first. The newest one's day is the feed's own, so no clock is read."""
    home = url.rstrip("/")
    dated = [(day, quote) for quote in dossier.quotes if (day := _day(quote))]
    latest = sorted(dated, key=lambda pair: (pair[0], pair[1].id), reverse=True)[:_ENTRIES]
    names = speaker_names(dossier)
    entries = "".join(_entry(quote, day, names.get(quote.speaker_page or ""), home) for day, quote in latest)
    updated = latest[0][0] if latest else "1970-01-01"
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<title>{escape(config.name)}: latest quotations</title>\n"
        f"<id>{escape(home)}/</id>\n"
        f"<updated>{updated}T00:00:00Z</updated>\n"
        f'<link rel="self" href={quoteattr(f"{home}/feed.xml")}/>\n'
        f"<link href={quoteattr(f'{home}/')}/>\n"
        f"<author><name>{escape(config.name)}</name></author>\n"
        f"{entries}</feed>\n"
    )


def _entry(quote: LinkedQuote, day: str, speaker: str | None, home: str) -> str:
    words = "".join(c for c in quote.quote.text if c in "\t\n" or ord(c) >= 32)
    verbatim = quote.quote.kind == "direct"
    title = (
        f"{speaker or 'Speaker unknown'}: {'“' if verbatim else ''}{' '.join(words.split())}{'”' if verbatim else ''}"
    )
    address = f"{home}/{quote.url}"
    return (
        "<entry>\n"
        f"<title>{escape(title)}</title>\n"
        f"<id>{escape(address)}</id>\n"
        f"<link href={quoteattr(address)}/>\n"
        f"<updated>{day}T00:00:00Z</updated>\n"
        f"<summary>{escape(words)}</summary>\n"
        "</entry>\n"
    )


def _day(quote: LinkedQuote) -> str | None:
    """The whole day of a quote: a month or a year alone is no date for a feed."""
    return quote.said_on if quote.said_on and len(quote.said_on) == 10 else None
