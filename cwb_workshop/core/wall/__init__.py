"""What the room may see, and the scenes that more than one exercise shows."""
