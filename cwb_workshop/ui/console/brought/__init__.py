"""Quotes that were brought along from other evenings: read in, and shown as a start."""
