"""Products as the caller's company may buy them: search, own price with breaks, stock."""
