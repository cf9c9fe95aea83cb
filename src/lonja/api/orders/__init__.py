"""Orders: place them from a cart, follow them to the last shipment."""
