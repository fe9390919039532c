"""The list of what was pasted or read from a file, before anything of it is stored."""
