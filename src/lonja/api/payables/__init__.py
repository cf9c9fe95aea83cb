"""Notices to accounts payable: fetched and sent again by the company's own programs."""
