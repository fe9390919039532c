"""The capture line: its field, its chips, and the bar around them."""
