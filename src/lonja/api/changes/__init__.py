"""What changed since a program last asked."""
