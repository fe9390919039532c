"""The folder of sessions: its index, its search, and what was reported of each."""
