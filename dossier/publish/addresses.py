"""Where an address on a rendered page leads: to a place in the site, or out of it."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urljoin, urlsplit

# What a browser leaves out of an address before it reads it: "java\tscript:" is "javascript:".
_IGNORED = re.compile(r"[\x00-\x20]")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)", re.IGNORECASE)


def scheme_of(address: str) -> str:
    """The scheme that a browser reads in `address`, in lower case; empty for a relative one."""
    found = _SCHEME.match(_IGNORED.sub("", address))
    return found[0].lower() if found else ""


def leads_out(address: str, home: str) -> bool:
    """Whether a browser that follows `address` leaves the site, which is published at `home` ("/" if nobody knows)."""
    seen = _IGNORED.sub("", address).replace("\\", "/")
    if home != "/" and seen.startswith(home):
        return False
    return bool(scheme_of(seen)) or seen.startswith("//")


def target_of(address: str, path: str, home: str) -> tuple[str, str] | None:
    """The file in the site and the anchor that `address` means on the page at `path`; None if it leads to neither.

    An empty path is the site's first page. `home` is where the site is published; "/" if nobody knows.
    """
    base = urlsplit(home).path or "/"
    try:
        parts = urlsplit(f"{base}{address.removeprefix(home)}" if home != "/" and address.startswith(home) else address)
        absolute = urljoin(f"{base}{path.removesuffix('index.html')}", parts.path) if parts.path else f"{base}{path}"
    except ValueError:  # "http://[x": not an address at all
        return None
    if parts.scheme or parts.netloc or address in ("", "#") or not absolute.startswith(base):
        return None
    file = posixpath.normpath(unquote(absolute[len(base) :])) if absolute != base else ""
    if absolute.endswith("/"):
        file = posixpath.join(file, "index.html")
    return file, "" if parts.fragment.startswith(":~:") else unquote(parts.fragment)
