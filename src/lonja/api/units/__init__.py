"""The tree of the caller's company."""
