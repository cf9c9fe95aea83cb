"""The pages of buyers: catalog, quick order, cart, checkout, orders, approvals, price list, group purchases, company.

Views parse, call, render.
"""
