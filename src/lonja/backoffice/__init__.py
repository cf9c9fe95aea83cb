"""The pages of the seller's own people: the day, orders, customer companies. Views parse, call an action, render."""
