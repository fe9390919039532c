"""Figures over answers: exact counts, ranks and averages, and who was heard."""
