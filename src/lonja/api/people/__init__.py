"""Who is in the caller's company, with which roles, and who is invited."""
