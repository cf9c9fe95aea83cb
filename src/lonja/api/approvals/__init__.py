"""Approvals: what waits for consent. Machines may look; people decide."""
