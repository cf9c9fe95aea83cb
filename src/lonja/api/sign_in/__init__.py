"""How the people of the caller's company sign in: at its own identity provider, and with a second step."""
