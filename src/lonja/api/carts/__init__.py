"""Carts of machines and people: fill them by SKU, read them priced."""
