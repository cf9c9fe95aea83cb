"""How much? Price lists, their assignment, quantity breaks, validity, percent lists, tax rates.

`price_lines(actor, lines)` prices any number of lines in one query and explains every candidate; the
choice itself is pure (`rules.py`, in prose in docs/pricing.md). Nothing is precomputed per customer.
Invariants: the nearest level wins (company, segment, channel), then priority; breaks are inclusive;
a unit price is rounded once, an amount is rounded once.
"""
