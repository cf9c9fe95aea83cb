"""Prices as answers."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, cast

from lonja.api import fields
from lonja.api.prices import schemas
from lonja.api.shapes import breaks_of
from lonja.core.texts import localized
from lonja.pricing.rules import Candidate, PricedLine


def price_of(sku: str, priced: PricedLine, *, explained: bool) -> schemas.Price:
    """A line whose SKU the company may buy."""
    currency = priced.currency
    return schemas.Price(
        sku=sku,
        quantity=fields.quantity(priced.quantity),
        status="on_request" if priced.unit_price is None else "priced",
        unit_price=fields.unit_price_or_none(priced.unit_price, currency),
        amount=fields.amount_or_none(priced.amount, currency),
        price_list=priced.list_code or None,
        min_quantity=fields.quantity_or_none(priced.min_quantity),
        valid_until=fields.day_or_none(priced.valid_until),
        breaks=breaks_of(priced.breaks, currency) if explained else None,
        on_request_from=fields.quantity_or_none(priced.on_request_from),
        candidates=[candidate_of(one, currency) for one in priced.candidates] if explained else None,
    )


def unknown(sku: str, quantity: Decimal) -> schemas.Price:
    """A line whose SKU does not exist, or not for this company."""
    return schemas.Price(
        sku=sku,
        quantity=fields.quantity(quantity),
        status="unknown",
        unit_price=None,
        amount=None,
        price_list=None,
        min_quantity=None,
        valid_until=None,
        breaks=None,
        on_request_from=None,
        candidates=None,
    )


def candidate_of(candidate: Candidate, currency: str) -> schemas.Candidate:
    """A list that was asked for the price."""
    return schemas.Candidate(
        price_list=candidate.list_code,
        name=localized(candidate.list_names),
        level=cast(Any, candidate.level.name.lower()),
        unit_price=fields.unit_price_or_none(candidate.unit_price, currency),
        min_quantity=fields.quantity_or_none(candidate.min_quantity),
        valid_until=fields.day_or_none(candidate.valid_until),
        reason=cast(Any, candidate.reason.value),
        beaten_by=candidate.beaten_by or None,
    )
