"""Pages of quotes: the inbox, one of them, the editor."""
