"""All articles together: who is the same person, the same outlet, the same utterance."""

from dossier.link.linking import link_articles
from dossier.link.quote_ids import renamed_articles

__all__ = ["link_articles", "renamed_articles"]
