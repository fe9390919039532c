"""The captured lines: their list, and what stands beside each."""
