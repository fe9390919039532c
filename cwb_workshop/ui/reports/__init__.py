"""The window in which a report is chosen, looked at, and sent on its way."""
