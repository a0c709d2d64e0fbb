"""The site: rendered, verified, searchable, with its data."""
