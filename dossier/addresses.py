"""Web addresses as seeds and curators state them: one function says what is one, and none is ever made up."""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv6Address
from urllib.parse import urlsplit

LONGEST = 2_000  # characters; browsers and servers refuse longer ones

# White space, control and format characters, and what ends or hides an address in a page: none may stand within one.
_IMPOSSIBLE = re.compile('[\\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff<>"\\\\]')
# "www.example.org", "münchen.example", "localhost", "192.0.2.1"
_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)*[^\W_](?:[\w-]{0,61}[^\W_])?\.?")
# "www.example.org/story", "//example.org/story", "example.org/2024/story": an address but for its scheme
_WITHOUT_SCHEME = re.compile(r"(?://|www\.(?=.)|(?=(?:[\w-]+\.)+[a-z]{2,}/))", re.IGNORECASE)


def web_address(stated: str) -> str | None:
    """`stated`, white space at its ends aside, if it is an absolute http or https address with a host; else None."""
    address = stated.strip()
    if len(address) > LONGEST or _IMPOSSIBLE.search(address):
        return None
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
        named = _is_ipv6(host) if parts.netloc.startswith("[") else _HOST.fullmatch(host) is not None
    except ValueError:  # "http://[::1", "http://a:99999999/"
        return None
    sound = named and len(host) < 254 and port != 0 and "@" not in parts.netloc
    return address if parts.scheme in ("http", "https") and sound else None


def completed_address(stated: str) -> str | None:
    """What a person should write for an address without its scheme; None if `stated` is not even that."""
    bare = stated.strip()
    return web_address(f"https://{bare.removeprefix('//')}") if _WITHOUT_SCHEME.match(bare) else None


def _is_ipv6(host: str) -> bool:
    try:
        return bool(IPv6Address(host))
    except AddressValueError:
        return False
