"""The help of the program: its window, what is found in it, and where F1 opens it."""
