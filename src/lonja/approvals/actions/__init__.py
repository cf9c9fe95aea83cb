"""Writes of consent: ask and decide, links from mails, and the company's rules."""

from lonja.approvals.actions.links import issue_link, use_link
from lonja.approvals.actions.requests import Decision, decide, open_request, supersede, withdraw

__all__ = [
    "Decision",
    "decide",
    "issue_link",
    "open_request",
    "supersede",
    "use_link",
    "withdraw",
]
