"""Pages out: the dossier as Markdown, merged with hand edits, stored."""

from dossier.write.pages import render_pages as render_pages
