"""One article in, its people and quotations out; each with offsets, a rule and a reason."""
