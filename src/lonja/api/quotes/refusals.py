"""Why agreed lines cannot be ordered: shared by what accepts an offer and what calls off."""

from __future__ import annotations

from lonja.api.orders.router import RELEASING
from lonja.approvals.errors import BudgetExceeded, BudgetMoved, NobodyCanApprove, RefusedByRule
from lonja.companies.errors import CompanyBlocked
from lonja.ordering.errors import AddressMissing, LinesNotAvailable, OrderTooSmall
from lonja.pricing.errors import TaxRateMissing

ORDERING = (
    CompanyBlocked,
    LinesNotAvailable,
    OrderTooSmall,
    AddressMissing,
    NobodyCanApprove,
    RefusedByRule,
    BudgetExceeded,
    BudgetMoved,
    TaxRateMissing,
    *RELEASING,
)
