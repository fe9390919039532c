"""Sessions as a whole: how one is set up, kept, compared and held to be sound."""
