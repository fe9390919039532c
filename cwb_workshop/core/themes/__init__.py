"""Themes of answers: understood, ranked, joined, and proposed."""
