"""Recurring orders: what is ordered by itself, when it comes next, and what became of each run."""
