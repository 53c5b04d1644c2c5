"""What the documents say: home, partnerships, stages, topics, sources."""
