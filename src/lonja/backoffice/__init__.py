"""The pages of the seller's own people: the day, orders, customers, prices, catalog, imports, settings.

Views parse, call an action, render.
"""
