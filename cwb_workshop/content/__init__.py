"""Finds what the program brings along, and reads it: kits and words."""
