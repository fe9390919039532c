"""Dialogs: a heading, plain text, and choices; and those about passphrases and places."""
