"""Dossier: who said what, to whom, in which words, according to which outlet."""

__version__ = "0.1.0"
