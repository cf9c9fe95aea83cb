"""How will they pay, and may they? Terms, credit accounts with an append-only ledger, payment methods.

'On account' is a payment method whose authorization is the credit limit. Main verbs: authorize, release,
set_terms. Invariants: used credit equals the sum of its ledger; it never grows past the limit; no ledger
row is ever changed or deleted (all three also held by the database).
"""
