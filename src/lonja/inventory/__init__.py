"""When, and from where? Stock by warehouse with its time and source, reservations, promise dates.

Main verbs: reserve, release, consume, set_stock. Invariants: 0 <= reserved; on hand never below zero;
reserved never above on hand unless the variant may be backordered; the sum of open reservations equals reserved.
"""
