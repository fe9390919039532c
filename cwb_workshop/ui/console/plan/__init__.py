"""The plan of an evening, to be changed at home or while it runs."""
