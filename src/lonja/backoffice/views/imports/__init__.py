"""The pages of imports: files brought in by the seller's people, read, applied and undone by the worker."""
