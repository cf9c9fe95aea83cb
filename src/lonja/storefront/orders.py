"""Approval requests as rows, with the orders they stand for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lonja.approvals.models import ApprovalRequest
from lonja.companies.actor import Actor
from lonja.ordering.models import Order
from lonja.ordering.queries import orders_for_requests


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """A request that waits, with its order."""

    request: ApprovalRequest
    order: Order


def approval_rows(actor: Actor, requests: Iterable[ApprovalRequest]) -> list[ApprovalRow]:
    """Requests with the orders they stand for, in one query."""
    asked = list(requests)
    orders = orders_for_requests(actor, asked)
    return [ApprovalRow(request, orders[request.subject]) for request in asked if request.subject in orders]
