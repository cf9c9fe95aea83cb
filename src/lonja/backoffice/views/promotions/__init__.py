"""Pages of promotions: all of them, one with its form, a trial before saving, pausing and ending."""
