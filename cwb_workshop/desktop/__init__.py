"""The program with its windows: opening and closing evenings, and what goes on between."""
