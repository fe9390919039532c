"""The theme board: answers in columns, moved from theme to theme."""
