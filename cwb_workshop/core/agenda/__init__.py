"""The items of an evening against the clock, their rounds and phases, and the way through them."""
