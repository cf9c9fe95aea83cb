"""Operations on spend, by the query of the page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, cast

from django.db.models import F
from ninja import Query, Router

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.errors import InputInvalid
from lonja.api.operations import operation
from lonja.api.paging import cursor_after, newest_first, place_in
from lonja.api.spend import schemas
from lonja.api.validation import field_problem
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.ordering.models import OrderLine
from lonja.ordering.queries import SpendAsk, SpendRow, spend, spend_ask, spend_lines
from lonja.ordering.spending import Span, Window

router = Router(tags=["Budgets"])

LOOKING = (Permission.SPEND_VIEW,)


@operation(router, "GET", "/spend", needs=LOOKING, answer=schemas.Spend)
def read_spend(request: CallerRequest, asked: Query[schemas.SpendFilter]) -> schemas.Spend:
    """Read the spend.

    Of a period beside the one before it, by department, cost center, category, person, brand and month.
    """
    actor = request.actor
    ask = _ask(actor, asked)
    found, currency = spend(actor, ask), actor.currency
    return {
        "days": _days(ask.span),
        "compared_with": _days(ask.before or ask.span),
        "currency": currency,
        "amount": fields.amount(found.total, currency),
        "before": fields.amount(found.before, currency),
        "months": [
            {"month": month.isoformat(), "amount": fields.amount(amount, currency)} for month, amount in found.months
        ],
        "units": _headings(found.units, currency),
        "cost_centers": _headings(found.centers, currency),
        "categories": _headings(found.categories, currency),
        "people": _headings(found.people, currency),
        "brands": _headings(found.brands, currency),
    }


@operation(router, "GET", "/spend/lines", needs=LOOKING, answer=schemas.SpendLines)
def list_spend_lines(request: CallerRequest, asked: Query[schemas.SpendLinesAsk]) -> schemas.SpendLines:
    """List the lines beneath the spend.

    Their amounts come to the same.
    """
    lines = spend_lines(request.actor, _ask(request.actor, asked)).annotate(placed_at=F("order__placed_at"))
    found, after = newest_first(lines, "placed_at", place_in(request, asked.cursor), asked.limit)
    return {"data": [_line(one, request.actor.currency) for one in found], "next": cursor_after(request, after)}


def _ask(actor: Actor, asked: schemas.SpendFilter) -> SpendAsk:
    """What is asked for. Raises InputInvalid for days that make no period."""
    narrowed: dict[str, Any] = {
        "unit": asked.unit_id,
        "center": asked.cost_center,
        "category": asked.category,
        "person": str(asked.person_id) if asked.person_id else None,
        "brand": asked.brand,
    }
    try:
        return spend_ask(actor, Window(asked.window), asked.since, asked.until, **narrowed)
    except ValueError:
        raise InputInvalid([field_problem("query", ["since"], "span")]) from None


def _days(span: Span) -> schemas.Days:
    return {"since": span.since.isoformat(), "until": span.until.isoformat()}


def _headings(rows: Sequence[SpendRow], currency: str) -> list[schemas.Heading]:
    return [
        {
            "key": row.key,
            "label": row.label,
            "amount": fields.amount(row.amount, currency),
            "before": fields.amount(row.before, currency),
            "budget": fields.amount_or_none(row.budget, currency),
        }
        for row in rows
    ]


def _line(line: OrderLine, currency: str) -> schemas.SpendLine:
    order = line.order
    placed_at = cast(datetime, order.placed_at)
    kept = cast(Decimal, line.kept)  # type: ignore[attr-defined]  # annotated by spend_lines
    return {
        "order_id": str(order.pk),
        "number": order.number,
        "placed_at": fields.moment(placed_at),
        "unit": order.unit.name,
        "cost_center": line.cost_center_code,
        "sku": line.sku,
        "name": line.name,
        "quantity": fields.quantity(line.quantity - line.quantity_cancelled),
        "amount": fields.amount(kept, currency),
    }
