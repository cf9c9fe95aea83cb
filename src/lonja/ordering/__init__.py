"""The centre: carts, checkout, orders.

Every road to an order (page, API, quick order, mail link, ...) ends in `place_order`, which asks the four rooms
beneath: pricing, approvals, inventory, payments. Main verbs: add_lines, place_order, decide_order, withdraw_order,
acknowledge_order, record_shipment, cancel_lines. Invariants: an order's total is the sum of its lines and adjustments
plus tax; a placed order's lines and adjustments never change; states move only as `states.py` draws them.
"""
