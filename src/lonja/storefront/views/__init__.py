"""The buyers' pages, one file per area. A view parses, calls an action or a query, and renders."""
