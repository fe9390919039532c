"""The program without a window: one module for each command."""
