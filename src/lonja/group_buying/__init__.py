"""Group purchases: a price that falls in steps as companies commit quantities, until a deadline.

Main verbs: save_purchase, commit, settle_due, order_commitment, cancel_purchase. Invariants: a commitment is counted or
refused under a lock on the purchase, so that no quantity is lost at the deadline and the most is never passed; after
it nothing moves; the price reached is the same for all; a commitment is ordered once, by the one door to an order, with
the company's own approvals and credit; no company learns who else commits, only totals.
"""
