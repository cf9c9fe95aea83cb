"""The lists that the seller made for customers, as his own people see them."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Count, QuerySet

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound
from lonja.lists.models import ListKind, PurchaseList


def seller_lists(actor: Actor) -> QuerySet[PurchaseList]:
    """All of them, those in use first, with the number of their lines. Raises PermissionMissing."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = PurchaseList.objects.filter(kind=ListKind.SELLER).select_related("company", "segment")
    return found.annotate(line_count=Count("lines")).order_by("archived_at", "name", "pk")


def seller_list_or_404(actor: Actor, list_id: UUID) -> PurchaseList:
    """One of them. Raises NotFound, PermissionMissing."""
    found = seller_lists(actor).filter(pk=list_id).first()
    if found is None:
        raise NotFound
    return found
