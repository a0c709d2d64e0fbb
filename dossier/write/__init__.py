"""Pages out: the dossier as Markdown, merged with hand edits, stored."""
