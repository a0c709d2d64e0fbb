"""Seeds in: files become articles, with body and furniture by offsets."""

from dossier.read.add import add_seeds
from dossier.read.articles import cut_passes, read_articles
from dossier.read.seeds import read_paths, read_seeds

__all__ = ["add_seeds", "cut_passes", "read_articles", "read_paths", "read_seeds"]
