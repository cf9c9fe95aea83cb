"""The seller's pages, one file per area."""
