"""The organiser’s desk: many evenings, searched and followed up."""
