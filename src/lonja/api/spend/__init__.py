"""What the caller's company spends, and on what."""
