"""A dossier of one's own: the folder with which somebody begins one on a topic of his."""

from dossier.starting.folder import start_dossier

__all__ = ["start_dossier"]
