"""The windows: home and console. What they show comes from a session; they hold no facts."""
