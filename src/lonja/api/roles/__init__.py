"""What people may be, and the roles that a company makes itself."""
