"""Session files: one session is one SQLite file, and nothing acknowledged is ever lost."""
