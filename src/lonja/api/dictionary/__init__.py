"""A company's dictionary: what its people call what they buy, and what they mean by their units."""
