"""Collect rounds over the API: opened, filled, decided, ordered."""
