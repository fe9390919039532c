"""Makes what is put on a computer: icons, completions, and packages around the program."""
