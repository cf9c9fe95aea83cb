"""Quotes: asked for, seen, accepted; and those that another program of the seller made."""
