"""What has left the warehouse: shipments of orders, whole or in part.

Main verb: ship_order. Invariant: the shipped quantities of an order's lines equal the sum of its shipments' lines.
"""
