"""Who asks to join the caller's company, and by which domains of mail one may ask."""
