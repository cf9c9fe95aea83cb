"""Reads of consent: what a purchase needs, the inbox, links from mails, and the company's rules."""

from lonja.approvals.queries.consent import preview_steps, steps_needed
from lonja.approvals.queries.links import LinkFacts, link_for
from lonja.approvals.queries.policy import (
    approver_roles,
    possible_approvers,
    price_tolerance,
    rule_or_404,
    rules_visible_to,
)
from lonja.approvals.queries.requests import (
    approvers_of,
    current_step,
    open_request_of,
    request_of,
    request_or_404,
    requests_decided_by,
    requests_visible_to,
    requests_waiting_for,
    steps_of,
    waiting_ids,
)
from lonja.approvals.queries.steps import Progress, StepView

__all__ = [
    "LinkFacts",
    "Progress",
    "StepView",
    "approver_roles",
    "approvers_of",
    "current_step",
    "link_for",
    "open_request_of",
    "possible_approvers",
    "preview_steps",
    "price_tolerance",
    "request_of",
    "request_or_404",
    "requests_decided_by",
    "requests_visible_to",
    "requests_waiting_for",
    "rule_or_404",
    "rules_visible_to",
    "steps_needed",
    "steps_of",
    "waiting_ids",
]
