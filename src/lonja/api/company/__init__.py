"""What a machine must know of its own company to order: addresses, cost centers, free credit."""
