"""Pages by which the seller's people keep the catalog."""
