"""The ground: value types and plumbing that every room stands on and that knows no trade.

Money and its one rounding, codes, clock, recorded events and their delivery, locks in one order,
audited transactions, idempotency and the root of all errors. It imports no other room.
"""
