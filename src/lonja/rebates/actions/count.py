"""Turnover comes with goods that leave, and goes with goods that come back."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from uuid import UUID

from django.db.models import Q, Sum

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import clock
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.fulfillment.models import Shipment
from lonja.ordering.models import OrderLine
from lonja.rebates import ledger, uncounted
from lonja.rebates.errors import ReturnInvalid
from lonja.rebates.models import RebateAgreement, RebateEntry, RebateEntryKind
from lonja.rebates.rules import turnover_of_part
from lonja.web import formats

_IN, _BACK = Q(kind=RebateEntryKind.SHIPMENT), Q(kind=RebateEntryKind.RETURN)


def count_shipment(actor: Actor, shipment_id: UUID) -> int:
    """Count the lines of a shipment in every agreement that they belong to; returns how many rows were new.

    A line that was counted stays as it is, so it is safe to repeat and to do at once with others.
    """
    actor.require(Permission.SALES_ORDERS_HANDLE)
    with transaction_by(actor, "count_shipment"):
        company_id = Shipment.objects.values_list("order__company", flat=True).filter(pk=shipment_id).first()
        if company_id is None:
            return 0
        ledger.lock_company(company_id)
        return write_uncounted(uncounted.of_shipment(shipment_id))


def take_back(actor: Actor, order_line_id: UUID, quantity: Decimal, reference: str) -> int:
    """Give back the turnover of `quantity` (sales units) of a shipped line, today, in every agreement that counted it.

    `reference` names the return: the same one again for the line changes nothing. Returns the number of rows.
    Raises PermissionMissing, NotFound for a line that no agreement counted, ReturnInvalid.
    """
    actor.require(Permission.SALES_PRICES_MANAGE)
    with transaction_by(actor, "take_back"):
        line = OrderLine.objects.select_related("order").filter(pk=order_line_id).first()
        if line is None:
            raise NotFound
        ledger.lock_company(line.order.company_id)
        if RebateEntry.objects.filter(_BACK, order_line=line, reference=reference.strip()).exists():
            return 0
        return ledger.write(_given_back(actor, line, quantity, reference.strip()))


def write_uncounted(found: Iterable[uncounted.Uncounted]) -> int:
    """Write goods that were found uncounted, under a lock."""
    rows = list(found)
    agreements = RebateAgreement.objects.prefetch_related("steps").in_bulk({row.agreement_id for row in rows})
    return ledger.write(
        ledger.Movement(
            agreements[row.agreement_id], row.company_id, row.day, RebateEntryKind.SHIPMENT, row.turnover, row.quantity,
            row.order_line_id, row.shipment_line_id,
        )
        for row in rows
    )  # fmt: skip


def _given_back(actor: Actor, line: OrderLine, quantity: Decimal, reference: str) -> list[ledger.Movement]:
    counted = list(
        RebateEntry.objects.filter(_IN | _BACK, order_line=line)
        .values("agreement")
        .annotate(sent=Sum("quantity", filter=_IN), turnover=Sum("turnover", filter=_IN))
        .annotate(back=Sum("quantity", filter=_BACK, default=Decimal(0)))
        .order_by("agreement")
    )
    if not counted:
        raise NotFound
    left = max(row["sent"] - row["back"] for row in counted)
    if not quantity.is_finite() or not 0 < quantity <= left or not reference:
        raise ReturnInvalid(left=formats.quantity(left))
    agreements = RebateAgreement.objects.prefetch_related("steps").in_bulk([row["agreement"] for row in counted])
    movements = []
    for row in counted:
        part = min(quantity, row["sent"] - row["back"])
        if part:
            turnover = -turnover_of_part(row["turnover"], row["sent"], row["back"], part)
            movements.append(
                ledger.Movement(
                    agreements[row["agreement"]], line.order.company_id, clock.today(), RebateEntryKind.RETURN,
                    turnover, part, line.pk, reference=reference, user_id=actor.user_id,
                )
            )  # fmt: skip
    return movements
