"""How accounts payable is told that a purchase is closed: targets, what is sent, its delivery and its log (S4)."""
