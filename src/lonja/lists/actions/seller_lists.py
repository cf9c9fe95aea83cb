"""Lists that the seller makes for a company or a segment: its people see them, order from them and copy them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.models import Company, Segment
from lonja.companies.permissions import Permission
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.ids import new_id
from lonja.lists.actions.purchase_lists import MAX_NAME, MAX_NOTE
from lonja.lists.errors import ForNobody, ListNameMissing, QuantityUnusable, SkusNotKnown
from lonja.lists.models import ListKind, PurchaseList, PurchaseListLine
from lonja.lists.queries.seller_lists import seller_list_or_404
from lonja.lists.rules import quantity_problem

NAMED = 10
"""So many unknown references a refusal names."""


@dataclass(frozen=True, slots=True)
class SellerListRow:
    """A list as the seller writes it, for a company or a segment; its lines as SKU and sales units."""

    name: str
    lines: Sequence[tuple[str, Decimal]]
    note: str = ""
    company_id: UUID | None = None
    segment_id: int | None = None


def save_seller_list(actor: Actor, row: SellerListRow, list_id: UUID | None = None) -> UUID:
    """Make a list for customers, or write one anew with these lines in place of its former ones; equal SKUs add up.

    Raises ListNameMissing, ForNobody, SkusNotKnown, QuantityUnusable, NotFound, PermissionMissing.
    """
    actor.require(Permission.SALES_CATALOG_MANAGE)
    name = row.name.strip()
    if not name or len(name) > MAX_NAME:
        raise ListNameMissing
    _check_whom(row)
    quantities = _by_variant(row.lines)
    with transaction_by(actor, "save_seller_list"):
        held = PurchaseList(kind=ListKind.SELLER, created_by_id=actor.user_id)
        if list_id is not None:
            held = _locked(actor, list_id)
        held.name, held.note = name, row.note.strip()[:MAX_NOTE]
        held.company_id, held.segment_id = row.company_id, row.segment_id
        held.save()
        PurchaseListLine.objects.filter(purchase_list=held).delete()
        PurchaseListLine.objects.bulk_create(
            PurchaseListLine(id=new_id(), purchase_list=held, position=position, variant_id=pk, quantity=quantity)
            for position, (pk, quantity) in enumerate(quantities.items(), start=1)
        )
    return held.pk


def archive_seller_list(actor: Actor, list_id: UUID, *, is_archived: bool) -> None:
    """Take a list away from the customers for whom it was made, or give it back. Raises NotFound, PermissionMissing."""
    actor.require(Permission.SALES_CATALOG_MANAGE)
    with transaction_by(actor, "archive_seller_list"):
        held = _locked(actor, list_id)
        held.archived_at = now() if is_archived else None
        held.save(update_fields=["archived_at", "changed_at"])


def _locked(actor: Actor, list_id: UUID) -> PurchaseList:
    locks.take(locks.Lock.LIST_OR_ROUND)
    PurchaseList.objects.select_for_update().filter(pk=list_id).only("pk").first()
    return seller_list_or_404(actor, list_id)


def _check_whom(row: SellerListRow) -> None:
    if (row.company_id is None) == (row.segment_id is None):
        raise ForNobody
    if row.company_id is not None and not Company.objects.filter(pk=row.company_id).exists():
        raise NotFound
    if row.segment_id is not None and not Segment.objects.filter(pk=row.segment_id).exists():
        raise NotFound


def _by_variant(lines: Sequence[tuple[str, Decimal]]) -> dict[int, Decimal]:
    ids = dict(Variant.objects.filter(sku__in={sku for sku, _ in lines}).values_list("sku", "pk"))
    unknown = list(dict.fromkeys(sku for sku, _ in lines if sku not in ids))
    if unknown:
        raise SkusNotKnown(skus=", ".join(unknown[:NAMED]))
    found: dict[int, Decimal] = {}
    for sku, quantity in lines:
        found[ids[sku]] = found.get(ids[sku], Decimal(0)) + quantity
    if any(not quantity.is_finite() or quantity_problem(quantity) for quantity in found.values()):
        raise QuantityUnusable
    return found
