"""How much? Price lists, for whom they count, quantity breaks, validity, percent lists, tax rates; and for whole
carts: permanent percentage, promotions, ladder, freight, the smallest order.

`price_lines(actor, lines)` prices any number of lines in one query and explains every candidate; the
choice itself is pure (`rules/`, in prose in docs/pricing.md). Nothing is precomputed per customer.
What depends on the whole cart is read by `settlement_terms` in one query and settled by `rules.settle`; uses of limited
promotions are counted by `use_promotions` under a lock. Invariants: the nearest level is asked first (agreed line,
contract, unit, company, segment, channel), then priority; breaks are inclusive; a unit price is rounded once, an amount
and a discount are rounded once; nothing falls below zero.
"""
