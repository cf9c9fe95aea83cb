"""An order as a PDF to keep, to print and to send on, set by typst from the template beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from lonja.approvals.queries import request_of
from lonja.companies.models import Company, Seller
from lonja.core.texts import language
from lonja.core.typesetting import NotTypeset, typeset
from lonja.ordering.errors import OrderPaperUnset
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries.deliveries import SeenDelivery, order_deliveries
from lonja.ordering.queries.orders import order_lines, subject_of
from lonja.ordering.queries.shown import OrderDiscounts, order_discounts
from lonja.ordering.states import OrderState
from lonja.web import formats
from lonja.web.countries import country_name

TEMPLATE = Path(__file__).parent / "typst" / "order.typ"


def order_pdf(order: Order) -> bytes:
    """What an order says, in the active language, as a PDF/UA document. The caller guards sight.

    Raises OrderPaperUnset.
    """
    try:
        return typeset(TEMPLATE, order_data(order))
    except NotTypeset as failure:
        raise OrderPaperUnset from failure


def order_data(order: Order) -> dict[str, Any]:
    """All that stands on the pages: texts translated, numbers written."""
    seller, lines = Seller.objects.get(), order_lines(order)
    discounts, day = order_discounts(order, lines), order.submitted_at.date()
    deliveries = order_deliveries(order, lines)
    return {
        "language": language()[:2],
        "title": _("Order %(number)s") % {"number": order.number},
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "date_text": formats.date(day, "long"),
        "state": str(OrderState(order.state).label),
        "company": {"name": order.company.legal_name or order.company.name, "lines": _tax_id(order.company)},
        "seller": {"name": seller.legal_name, "tax_id": seller.tax_id, "lines": _seller_lines(seller)},
        "delivery": _place(deliveries),
        "billing": _address(order.billing_address),
        "facts": _facts(order, deliveries),
        "note": order.note,
        "groups": [
            {"title": title, "rows": [_row(line, discounts, order.currency) for line in one.lines]}
            for title, one in titled(deliveries, order.currency)
        ],
        "sums": _sums(order, discounts),
        "total": formats.money(order.total_amount, order.currency),
        "approvals": _approvals(order),
        "words": _words(),
    }


def titled(deliveries: Sequence[SeenDelivery], currency: str) -> list[tuple[str, SeenDelivery]]:
    """The deliveries of an order, each with where and when it goes and its freight; '' where there is only one."""
    if len(deliveries) == 1:
        return [("", deliveries[0])]
    return [(_title(number, one, currency), one) for number, one in enumerate(deliveries, start=1)]


def _title(number: int, one: SeenDelivery, currency: str) -> str:
    words = [_("Delivery %(number)s") % {"number": number}, ", ".join(_address(one.address))]
    if one.wanted_on:
        words.append(_("wanted on %(day)s") % {"day": formats.date(one.wanted_on)})
    if one.freight:
        words.append(_("Freight %(amount)s") % {"amount": formats.money(one.freight, currency)})
    return " · ".join(words)


def _place(deliveries: Sequence[SeenDelivery]) -> list[str]:
    if len(deliveries) == 1:
        return _address(deliveries[0].address)
    number = len(deliveries)
    return [
        ngettext("%(num)s delivery", "%(num)s deliveries", number) % {"num": number},
        _("each with its lines below"),
    ]


def _words() -> dict[str, Any]:
    return {
        "tax_id": _("Tax number"),
        "page": _("Page"),
        "seller": _("Seller"),
        "delivery": _("Delivery address"),
        "billing": _("Invoice address"),
        "total": _("Total"),
        "approvals": _("Agreed by"),
        "columns": ["", _("Product"), _("Quantity"), pgettext("of a line", "Price"), _("Amount")],
    }


def _tax_id(company: Company) -> list[str]:
    return [f"{_('Tax number')} {company.tax_id}"] if company.tax_id else []


def _seller_lines(seller: Seller) -> list[str]:
    place = " ".join(filter(None, (seller.postal_code, seller.city)))
    return [line for line in (seller.street, place, seller.phone, seller.email) if line]


def _address(kept: Mapping[str, Any]) -> list[str]:
    """An address as the order keeps it."""
    place = " ".join(filter(None, (kept.get("postal_code", ""), kept.get("city", ""))))
    lines = [kept.get("recipient", ""), kept.get("street", ""), place, country_name(str(kept.get("country", "")))]
    return [str(line) for line in lines if line]


def _facts(order: Order, deliveries: Sequence[SeenDelivery]) -> list[tuple[str, str]]:
    terms = order.terms.get("names") or {}
    facts = [
        (_("Your number"), order.po_number),
        (_("Ordered by"), order.requester.name if order.requester else ""),
        (_("Unit"), order.unit.name),
        (_("Wanted on"), formats.date(order.wanted_on) if order.wanted_on and len(deliveries) == 1 else ""),
        (_("Payment terms"), str(terms.get(language()[:2]) or next(iter(terms.values()), ""))),
    ]
    return [(name, value) for name, value in facts if value]


def _row(line: OrderLine, discounts: OrderDiscounts, currency: str) -> dict[str, Any]:
    notes = [line.sku, line.configured, line.note]
    notes += [line.own_code and _("your number %(code)s") % {"code": line.own_code}]
    notes += [line.cost_center_code and _("cost center %(code)s") % {"code": line.cost_center_code}]
    notes += [line.department_name and _("for %(department)s") % {"department": line.department_name}]
    if line.quantity_cancelled:
        notes.append(_("%(quantity)s cancelled") % {"quantity": formats.quantity(line.quantity_cancelled)})
    notes += [f"{one.label} {formats.money(one.amount, currency)}" for one in discounts.by_line.get(line.pk, ())]
    return {
        "position": str(line.position),
        "name": line.name,
        "notes": [note for note in notes if note],
        "quantity": formats.quantity(line.quantity),
        "price": formats.price(line.unit_price, currency),
        "amount": formats.money(line.amount, currency),
    }


def _sums(order: Order, discounts: OrderDiscounts) -> list[tuple[str, str]]:
    rows = [(one.label, one.amount) for one in discounts.rows]
    rows += [(_("Net"), order.net_amount), (_("Tax"), order.tax_amount)]
    return [(label, formats.money(amount, order.currency)) for label, amount in rows]


def _approvals(order: Order) -> list[str]:
    """Who agreed, when and with which words."""
    asked = request_of(subject_of(order.pk))
    if asked is None:
        return []
    decided = asked.steps.select_related("decided_by").exclude(decided_at=None).order_by("position")
    return [
        " · ".join(
            filter(None, (step.decided_by.name if step.decided_by else "", formats.date(step.decided_at), step.comment))
        )
        for step in decided
    ]
