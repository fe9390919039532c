"""Which principle answers speak of: given by key, seen in one wheel."""
