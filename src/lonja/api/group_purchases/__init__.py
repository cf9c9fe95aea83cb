"""Group purchases: what is open for the caller's company, how far each has come, and the company's own part."""
