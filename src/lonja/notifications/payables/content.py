"""What accounts payable is told: the closed purchase as JSON and as rows of a sheet, with who agreed to it."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from lonja.approvals.queries import request_of
from lonja.companies.models import Company, Seller
from lonja.core.clock import now
from lonja.core.money import minor_units
from lonja.core.sheets.writer import Cell, Column, write_csv
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries import SeenDelivery, in_one_line, order_deliveries, order_lines, subject_of

Content = dict[str, Any]
CLOSED = "purchase.closed"


def content_of(order: Order) -> Content:
    """The closed purchase: sums, tax, terms, cost centers, lines, and who approved it when and with which words.

    Of an order with several deliveries, where and when each goes and its freight; each line has the number of its own.
    """
    company = order.company
    lines = order_lines(order)
    found = order_deliveries(order, lines)
    numbered = list(enumerate(found, start=1)) if len(found) > 1 else []
    numbers = {line.pk: number for number, one in numbered for line in one.lines}
    return {
        "event": CLOSED,
        "is_test": False,
        "occurred_at": (order.placed_at or order.submitted_at).isoformat(),
        "company": {"name": company.name, "tax_id": company.tax_id},
        "seller": _seller(),
        "order": {
            "id": str(order.pk),
            "number": order.number,
            "po_number": order.po_number,
            "unit": order.unit.name,
            "requested_by": order.requester.name if order.requester else "",
            "justification": order.note,
            "currency": order.currency,
            **_sums(order),
            "tax_lines": order.tax_lines,
            "net_days": order.terms.get("net_days"),
            "cost_centers": _by_center(lines, order.currency),
            "deliveries": [_delivery(number, one, order.currency) for number, one in numbered],
            "lines": [_line(line, order.currency, numbers.get(line.pk)) for line in lines],
            "approvals": _approvals(order),
        },
    }


def example_for(company: Company) -> Content:
    """An example of the same shape that says of itself that it is one; about nothing that was bought."""
    line = {
        "position": 1, "sku": "EXAMPLE-1", "own_code": "", "name": "Example", "quantity": "1", "unit": "PCE",
        "unit_price": "100", "net": "100.00", "tax_percent": "21", "cost_center": "EXAMPLE",
        "delivery": None,
    }  # fmt: skip
    return {
        "event": CLOSED,
        "is_test": True,
        "occurred_at": now().isoformat(),
        "company": {"name": company.name, "tax_id": company.tax_id},
        "seller": _seller(),
        "order": {
            "id": None,
            "number": "EXAMPLE",
            "po_number": "EXAMPLE-PO",
            "unit": company.name,
            "requested_by": "",
            "justification": "",
            "currency": company.currency,
            "net": "100.00",
            "tax": "21.00",
            "total": "121.00",
            "tax_lines": [{"category": "S", "percent": "21", "base": "100.00", "amount": "21.00"}],
            "net_days": None,
            "cost_centers": [{"code": "EXAMPLE", "net": "100.00"}],
            "deliveries": [],
            "lines": [line],
            "approvals": [],
        },
    }


_HEAD = ("number", "po_number", "unit", "requested_by", "currency", "net", "tax", "total")
_LINE = ("position", "sku", "own_code", "name", "quantity", "unit", "unit_price", "net", "tax_percent", "cost_center")
_GOING = ("line_delivery", "delivery_address", "delivery_wanted_on", "delivery_freight")
_NOWHERE: Sequence[Cell] = ("", "", "", "")
_ADDRESS = ("label", "recipient", "street", "street2", "postal_code", "city", "region", "country")


def as_csv(content: Content) -> bytes:
    """One row a line, with the facts of the order before those of the line; titles are fixed names for machines.

    Where and when each of several deliveries goes comes last; the columns stay empty where there is one.
    """
    titles = ["is_test", *(f"order_{name}" for name in _HEAD), *(f"line_{name}" for name in _LINE), *_GOING]
    order = content["order"]
    going = {one["number"]: _going(one) for one in order.get("deliveries", ())}
    head: list[Cell] = ["yes" if content["is_test"] else "no", *(order[name] for name in _HEAD)]
    rows: Iterable[Sequence[Cell]] = (
        [*head, *(line[name] for name in _LINE), *going.get(line.get("delivery"), _NOWHERE)] for line in order["lines"]
    )
    return write_csv([Column(title) for title in titles], rows, delimiter=";")


def _going(delivery: Content) -> Sequence[Cell]:
    place = in_one_line(delivery["address"])
    return [delivery["number"], place, delivery["wanted_on"] or "", delivery["freight"]]


def signature(secret: str, stamp: int, body: bytes) -> str:
    """What a webhook is signed with: HMAC-SHA256, in hexadecimal, of the Unix time, a point, and the body."""
    return hmac.new(secret.encode(), f"{stamp}.".encode() + body, hashlib.sha256).hexdigest()


def _seller() -> Mapping[str, str]:
    found = Seller.objects.values_list("legal_name", "tax_id").first() or ("", "")
    return {"name": found[0], "tax_id": found[1]}


def _sums(order: Order) -> Mapping[str, str]:
    sums = {"net": order.net_amount, "tax": order.tax_amount, "total": order.total_amount}
    return {name: _amount(value, order.currency) for name, value in sums.items()}


def _by_center(lines: Iterable[OrderLine], currency: str) -> list[Mapping[str, str]]:
    sums: dict[str, Decimal] = {}
    for line in lines:
        sums[line.cost_center_code] = sums.get(line.cost_center_code, Decimal(0)) + line.amount
    return [{"code": code, "net": _amount(net, currency)} for code, net in sorted(sums.items())]


def _delivery(number: int, one: SeenDelivery, currency: str) -> Mapping[str, Any]:
    return {
        "number": number,
        "address": {part: one.address.get(part, "") for part in _ADDRESS},
        "wanted_on": one.wanted_on.isoformat() if one.wanted_on else None,
        "freight": _amount(one.freight, currency),
    }


def _line(line: OrderLine, currency: str, delivery: int | None) -> Mapping[str, Any]:
    return {
        "position": line.position,
        "sku": line.sku,
        "own_code": line.own_code,
        "name": line.name,
        "quantity": _plain(line.quantity - line.quantity_cancelled),
        "unit": line.sales_unit,
        "unit_price": _plain(line.unit_price),
        "net": _amount(line.amount, currency),
        "tax_percent": _plain(line.tax_percent),
        "cost_center": line.cost_center_code,
        "delivery": delivery,
    }


def _approvals(order: Order) -> list[Mapping[str, Any]]:
    asked = request_of(subject_of(order.pk))
    if asked is None:
        return []
    decided = asked.steps.select_related("decided_by").exclude(decided_at=None).order_by("position")
    return [
        {
            "rule": step.rule_name,
            "by": step.decided_by.name if step.decided_by else "",
            "at": step.decided_at.isoformat() if step.decided_at else None,
            "comment": step.comment,
        }
        for step in decided
    ]


def _amount(value: Decimal, currency: str) -> str:
    return format(value, f".{minor_units(currency)}f")


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")
