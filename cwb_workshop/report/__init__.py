"""Reports: from a frozen snapshot to neutral blocks, and from blocks to bytes."""
