"""Rows by the hundred thousand, from the seller's own programs."""
