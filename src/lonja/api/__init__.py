"""How machines, of customers and of the seller, talk to us: REST v1, one router and one file of schemas per area.

Every operation calls the same verb as the page, for an actor that is a key of the company or a person signed in.
Main parts: `operations` (what all operations share: who may, idempotency, the answer), `problems` (RFC 9457), `paging`
(cursors), `openapi` (the contract) and its page. Invariants: a POST with one `Idempotency-Key` has one effect and one
answer; what is not yours is unknown; the contract changes by additions only (tests/api/openapi.json).
"""
