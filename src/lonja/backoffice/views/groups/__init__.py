"""Pages of group purchases: made, watched, called off."""
