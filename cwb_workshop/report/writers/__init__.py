"""A report in the form that somebody asks for: each writer makes bytes of the same blocks."""
