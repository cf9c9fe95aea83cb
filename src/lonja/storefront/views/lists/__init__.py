"""Pages of purchase lists and collect rounds."""
