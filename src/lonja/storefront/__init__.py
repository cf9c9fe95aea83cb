"""The pages of buyers: catalog, quick order, cart, checkout, orders, approvals, company. Views parse, call, render."""
