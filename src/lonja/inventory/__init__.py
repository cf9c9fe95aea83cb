"""When, and from where? Stock by warehouse with its time and source, reservations, promise dates.

Main verbs: reserve, release, consume, set_stock. What becomes free goes to those who wait for it longest. Invariants:
on hand and reserved are never negative; reserved is never above on hand, and is the sum of the reservations from that
warehouse; what is promised beyond that is a reservation without a warehouse, which waits for supply.
"""
