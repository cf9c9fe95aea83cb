"""Purchase lists and collect rounds over the API."""
