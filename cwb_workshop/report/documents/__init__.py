"""What a report says: from a frozen snapshot to neutral blocks."""
