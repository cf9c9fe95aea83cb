"""How much? Price lists, for whom they count, quantity breaks, validity, percent lists, tax rates.

`price_lines(actor, lines)` prices any number of lines in one query and explains every candidate; the
choice itself is pure (`rules/`, in prose in docs/pricing.md). Nothing is precomputed per customer.
Invariants: the nearest level is asked first (agreed line, contract, unit, company, segment, channel), then priority;
breaks are inclusive; a unit price is rounded once, an amount is rounded once.
"""
