"""Writes of consent: ask and decide, links from mails, and the company's rules."""

from lonja.approvals.actions.links import issue_link, use_link
from lonja.approvals.actions.policy import RuleDraft, archive_rule, save_rule, set_price_tolerance
from lonja.approvals.actions.requests import Decision, decide, open_request, supersede, withdraw

__all__ = [
    "Decision",
    "RuleDraft",
    "archive_rule",
    "decide",
    "issue_link",
    "open_request",
    "save_rule",
    "set_price_tolerance",
    "supersede",
    "use_link",
    "withdraw",
]
