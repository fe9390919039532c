"""The imaginary room beside the console: what it says now, and how it went."""
