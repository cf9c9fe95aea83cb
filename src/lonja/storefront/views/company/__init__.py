"""The company area: what a customer's people keep in order themselves."""
