"""Seeds in: files become articles, with body and furniture by offsets."""
