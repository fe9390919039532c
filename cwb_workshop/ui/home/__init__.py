"""The home window: the sessions there are, and the form that starts a new one."""
