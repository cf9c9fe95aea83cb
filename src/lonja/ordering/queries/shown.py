"""Discounts and charges in words, for every page, mail and answer that shows sums."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext

from lonja.catalog.models import Fulfillment
from lonja.companies.actor import Actor
from lonja.inventory.queries import delivered_keys
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries.cart_view import CartView
from lonja.ordering.queries.orders import order_adjustments
from lonja.pricing.rules import LineDiscount, Verdict
from lonja.pricing.wording import adjustment_label, verdict_text

LONG_KEY = 12
"""From so many characters on the last four give nothing away."""


class ShownSum(NamedTuple):
    """A row of sums: a discount (below zero) or charge, in the reader's words."""

    label: str
    amount: Decimal
    kind: str = ""
    code: str = ""


class CodeAnswer(NamedTuple):
    """What became of a code that was typed: its promotion's name, whether it counts, and why."""

    code: str
    name: str
    counts: bool
    text: str


@dataclass(frozen=True, slots=True)
class OrderDiscounts:
    """The discounts of an order's lines by line, and the rows between its goods and its net amount."""

    by_line: Mapping[UUID, list[ShownSum]]
    rows: list[ShownSum]
    goods: Decimal


def shown_discounts(discounts: Iterable[LineDiscount]) -> list[ShownSum]:
    """What was taken off a line of a cart."""
    return [
        ShownSum(adjustment_label(one.kind, one.code, one.names), -one.amount, one.kind, one.code) for one in discounts
    ]


def cart_sums(view: CartView) -> list[ShownSum]:
    """The discounts and charges between the lines of a cart and its net amount."""
    return [
        ShownSum(adjustment_label(one.kind, one.code, one.names, one.percent), one.amount, one.kind, one.code)
        for one in view.settlement.adjustments
    ]


def code_answers(view: CartView) -> list[CodeAnswer]:
    """Each code of the cart, with whether it counts and what is missing."""
    by_code = {one.promotion.typed_code: one for one in view.settlement.considered}
    answers = []
    for code in view.codes:
        found = by_code.get(code)
        if found is None:
            answers.append(CodeAnswer(code, "", False, gettext("is no longer valid")))
            continue
        name = adjustment_label("promotion", found.promotion.code, found.promotion.names)
        is_on = found.verdict is Verdict.APPLIED
        answers.append(CodeAnswer(code, name, is_on, verdict_text(found, view.currency)))
    return answers


def order_discounts(order: Order, lines: Iterable[OrderLine]) -> OrderDiscounts:
    """The discounts and charges of an order that was read through orders_visible_to; one query."""
    by_line: dict[UUID, list[ShownSum]] = {}
    sums: dict[tuple[str, str], ShownSum] = {}
    for one in order_adjustments(order):
        label = adjustment_label(one.kind, one.code, one.names, one.percent)
        if one.line_id is not None:
            by_line.setdefault(one.line_id, []).append(ShownSum(label, one.amount, one.kind, one.code))
            continue
        before = sums[one.kind, one.code].amount if (one.kind, one.code) in sums else Decimal(0)
        sums[one.kind, one.code] = ShownSum(label, before + one.amount, one.kind, one.code)
    goods = sum((line.amount for line in lines), Decimal(0))
    return OrderDiscounts(by_line, list(sums.values()), goods)


def license_keys(actor: Actor, lines: Iterable[OrderLine]) -> dict[UUID, list[str]]:
    """The keys of licenses that were delivered for lines of an order, read through orders_visible_to; one query.

    Whole for the company's own people and machines. The seller's people, also for a customer, see how each one ends.
    """
    ids = [line.pk for line in lines if line.fulfillment in (Fulfillment.LICENSE, Fulfillment.KIT)]
    is_theirs = actor.company is not None and actor.acting is None
    return {
        line: [key if is_theirs else f"…{key[-4:] if len(key) >= LONG_KEY else ''}" for _, key in keys]
        for line, keys in delivered_keys(ids).items()
    }
