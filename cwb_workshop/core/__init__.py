"""Values and rules of a workshop. Standard library only: no files, no Qt."""
