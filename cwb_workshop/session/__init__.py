"""A session as it runs: the only mutator, what the room sees of it, and its totals."""
