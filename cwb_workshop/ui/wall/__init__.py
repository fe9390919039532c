"""The wall: its window, the screen it stands on, and how it is set for the room."""
