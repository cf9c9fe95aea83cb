"""Quick orders: what was typed, pasted or uploaded, line by line to review, and then into a cart or onto a list."""
