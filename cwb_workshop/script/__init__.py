"""Scribe scripts: an evening as plain text, read through the same session as the keyboard."""
