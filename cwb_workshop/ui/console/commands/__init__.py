"""What each action of the console does."""
