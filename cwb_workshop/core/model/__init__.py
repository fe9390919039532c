"""The values a session is made of, and the rules that hold for each of them."""
