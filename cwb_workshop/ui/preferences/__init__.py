"""What a person at this laptop chose before: the settings there are, and the file they are in."""
