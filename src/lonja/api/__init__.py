"""How machines talk to us: REST v1, one router and one schema file per area. Every operation calls the same verb as the page."""
