"""The centre: carts, checkout, orders, and orders that come again.

Every road to an order (page, API, quick order, mail link, recurring order, ...) ends in `place_order`, which asks the
four rooms beneath: pricing, approvals, inventory, payments. Main verbs: add_lines, place_order, decide_order,
cut_order, withdraw_order, acknowledge_order, record_shipment, cancel_lines, make_recurring, perform_run. Invariants:
an order's total is the sum of its lines and adjustments plus tax; a placed order's lines and adjustments never change;
a recurring order has one run for each due date; states move only as `states.py` and `recurring_states.py` draw them.
"""
