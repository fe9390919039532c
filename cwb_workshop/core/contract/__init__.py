"""What an exercise is made of: its faces, and the values that they take and give."""
