"""What was agreed last time, asked in the room: taken over, and told what became of it."""
