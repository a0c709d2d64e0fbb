"""The dossier as Markdown: one module a kind of page."""

from dossier.pages.site_pages import render_pages as render_pages
