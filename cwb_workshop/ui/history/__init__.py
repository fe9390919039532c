"""Windows about earlier states of a session: its backups, and what the room saw."""
