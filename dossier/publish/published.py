"""What the site has a page of: a curator may have deleted a page, and nothing may lead to where it was."""

from __future__ import annotations

from dossier.config import Config


def is_published(url: str, config: Config) -> bool:
    """Whether the rendered site has the page that `url` means, relative to the site's root: `people/a/`, `b/#c`."""
    return (config.site / url.partition("#")[0] / "index.html").is_file()
