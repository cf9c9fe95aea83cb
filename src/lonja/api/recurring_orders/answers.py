"""Recurring orders as the API tells them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from lonja.api import fields
from lonja.api.recurring_orders import schemas
from lonja.companies.actor import Actor
from lonja.ordering.models import RecurringConsent, RecurringOrder, RecurringRun
from lonja.ordering.queries.recurring import (
    Assembly,
    Upcoming,
    assemble,
    buyer_for,
    difference_text,
    history,
    lines_of,
    outlook,
    sentence,
    shown_lines,
)
from lonja.ordering.recurrence import Occurrence, Recurrence
from lonja.ordering.recurring_rules import Difference, PlannedLine, difference_from
from lonja.ordering.recurring_states import TO_BE_MENDED, RunState


def recurring_of(held: RecurringOrder) -> schemas.RecurringOrder:
    """What it says, without its lines."""
    return {
        "id": str(held.pk),
        "version": held.version,
        "name": held.name,
        "state": held.state,  # type: ignore[typeddict-item] # a word of RecurringState
        "rule": sentence(held.rule),
        "recurrence": _rule(held.rule),
        "hour": held.hour,
        "most_orders": held.most_orders,
        "owner_id": str(held.owner_id),
        "deputy_id": str(held.deputy_id) if held.deputy_id else None,
        "list_id": str(held.source_id) if held.source_id else None,
        "notice_days": held.notice_days,
        "note": held.note,
        "payment_method": held.payment_method,
        "owner": held.owner.name,
        "contents": held.contents,  # type: ignore[typeddict-item] # a word of Contents
        "price_policy": held.price_policy,  # type: ignore[typeddict-item] # a word of PricePolicy
        "price_percent": fields.quantity(held.price_percent),
        "has_substitutes": held.has_substitutes,
        "when_missing": held.when_missing,  # type: ignore[typeddict-item] # a word of WhenMissing
        "is_merged": held.is_merged,
        "delivery_address_id": str(held.delivery_address_id),
        "po_number": held.po_number,
    }


def detail_of(actor: Actor, held: RecurringOrder) -> schemas.RecurringDetail:
    """All of it: lines, what comes next, what became of its runs."""
    currency = held.company.currency
    return {
        **recurring_of(held),
        "lines": [_line(line, currency) for line in shown_lines(held)],
        "next_runs": [_to_come(one) for one in outlook(held)],
        "runs": [run_of(run, currency) for run in history(actor, held)],
        "consents": [_consent(one, currency) for one in held.consents.filter(revoked_at=None).select_related("user")],
    }


def _rule(rule: Recurrence) -> schemas.Rule:
    return {
        "period": rule.period.value,
        "every": rule.every,
        "anchor_on": rule.anchor_on.isoformat(),
        "weekdays": sorted(rule.weekdays),
        "month_place": rule.month_place.value,
        "month_day": rule.month_day,
        "nth": rule.nth,
        "weekday": rule.weekday,
        "shift": rule.shift.value,
        "ends_on": fields.day_or_none(rule.ends_on),
    }


def _consent(one: RecurringConsent, currency: str) -> schemas.AgreedBeforehand:
    amount = fields.amount(one.amount, currency)
    return {"person": one.user.name, "amount": amount, "until_on": one.until_on.isoformat()}


def run_today(run: RecurringRun) -> schemas.RunDetail:
    """A run, and what it would be today where somebody or something is waited for."""
    held = run.recurring
    buyer = buyer_for(held, held.owner) if run.state in (*TO_BE_MENDED, RunState.WAITING) else None
    now = assemble(buyer, held, lines_of(held, run)) if buyer is not None else None
    return {
        **run_of(run, held.company.currency),
        "recurring_order_id": str(held.pk),
        "today": _today(now) if now is not None else None,
    }


def _today(now: Assembly) -> schemas.RunToday:
    currency = now.view.currency
    return {
        "fingerprint": now.view.content_hash,
        "net": fields.amount(now.view.totals.net, currency),
        "lines": [
            {
                "sku": line.variant.sku if line.variant else "",
                "quantity": fields.quantity(line.quantity),
                "unit_price": _price(line.price.unit_price if line.price else None, currency),
                "amount": fields.amount_or_none(line.amount, currency),
            }
            for line in now.view.lines
        ],
        "differences": [_difference(one, currency) for one in now.differences],
    }


def dates_of(rule: Recurrence, found: Iterable[Occurrence]) -> schemas.Dates:
    """What a rule says, and when it comes next."""
    dates: list[schemas.Occurrence] = [
        {"due_on": one.due_on.isoformat(), "runs_on": one.runs_on.isoformat()} for one in found
    ]
    return {"rule": sentence(rule), "dates": dates}


def run_of(run: RecurringRun, currency: str) -> schemas.RecurringRun:
    """What became of a run."""
    return {
        "id": str(run.pk),
        "due_on": run.due_on.isoformat(),
        "runs_on": run.runs_on.isoformat(),
        "state": run.state,  # type: ignore[typeddict-item] # a word of RunState
        "order_id": str(run.order_id) if run.order_id else None,
        "reason": run.reason,
        "differences": [_difference(difference_from(row), currency) for row in run.differences],
    }


def _line(line: PlannedLine, currency: str) -> schemas.RecurringLine:
    return {
        "sku": line.sku,
        "quantity": fields.quantity(line.quantity),
        "accepted_unit_price": _price(line.accepted_unit_price, currency),
    }


def _to_come(one: Upcoming) -> schemas.RunToCome:
    view = one.assembly.view if one.assembly else None
    return {
        "due_on": one.due_on.isoformat(),
        "runs_on": one.runs_on.isoformat(),
        "is_skipped": one.is_skipped,
        "has_own_lines": one.has_own_lines,
        "net": fields.amount(view.totals.net, view.currency) if view else None,
    }


def _difference(one: Difference, currency: str) -> schemas.RecurringDifference:
    return {
        "kind": one.kind.value,
        "sku": one.sku,
        "got_sku": one.got_sku or None,
        "quantity": fields.quantity(one.line.quantity),
        "got_quantity": None if one.got_quantity is None else fields.quantity(one.got_quantity),
        "before": _price(one.before, currency),
        "after": _price(one.after, currency),
        "text": difference_text(one, currency),
    }


def _price(value: Decimal | None, currency: str) -> str | None:
    return None if value is None else fields.unit_price(value, currency)
