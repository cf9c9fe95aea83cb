"""The seller's machines: what comes from, and goes to, the systems in which he keeps his books.

Main verb: take in a file of transactions (`imports`), which makes companies, products, prices and the order
history of another system stand in Lonja. Invariants: a run is one transaction, so that readers see the old or
the new and never a mixture; everything taken carries the other system's own number as `external_id`, so that
the same file twice changes nothing; every row that is not taken is named with its number, column and reason.
"""
