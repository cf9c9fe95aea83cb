"""Who may do what, where, and from which role each right comes."""
