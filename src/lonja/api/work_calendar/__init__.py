"""The days on which the caller's company is closed: recurring orders give way to them."""
