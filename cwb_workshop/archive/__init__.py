"""Many evenings in one place: derived from session files, so it can be made again from them."""
