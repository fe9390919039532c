"""The help of the program: its window, what is found in it, and where F1 opens it."""

HERE = "here"
"""The topic of the keys that work where somebody is, which stand before all chapters."""
