"""Writing files so that what was there stays whole until the new one is."""
