"""All articles: who is the same person, the same outlet, the same utterance."""
