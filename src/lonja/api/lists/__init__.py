"""Purchase lists over the API."""
