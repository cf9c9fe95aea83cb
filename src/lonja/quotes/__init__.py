"""Quotes: prices that buyer and seller negotiate, revision by revision, until the buyer takes them or not.

Main verbs: begin_quote, save_draft, send_draft, accept_quote, decline_quote, withdraw_quote, expire_due. Invariants: a
revision that was sent never changes (the database refuses it); of a quote at most one acceptance stands, whoever clicks
at the same moment; what is accepted is ordered by the one door to an order, at the agreed prices; states move only as
`states.py` draws them.
"""
