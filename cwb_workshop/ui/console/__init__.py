"""The console: what the facilitator sees, and types in."""
