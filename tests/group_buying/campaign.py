"""Group purchases for tests: made, committed to, brought past their deadline."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM, Actor
from lonja.core.clock import now
from lonja.group_buying.actions import PurchaseRow, commit, order_commitment, save_purchase, settle_due
from lonja.group_buying.models import Commitment, GroupPurchase
from lonja.group_buying.rules import Step
from tests.ordering.desk import Desk


def steps(variant: Variant, *pairs: tuple[int, str]) -> list[Step]:
    """From so much in all on, so much each."""
    return [Step(Decimal(quantity), {variant.pk: Decimal(price)}) for quantity, price in pairs]


def campaign(variant: Variant, *pairs: tuple[int, str], **facts: Any) -> GroupPurchase:
    """An open group purchase of one variant."""
    opened = now() - timedelta(hours=1)
    row = PurchaseRow({"es": "Compra conjunta"}, "EUR", opened, opened + timedelta(days=1), steps(variant, *pairs))
    return save_purchase(SYSTEM, PurchaseRow(**{**{name: getattr(row, name) for name in row.__slots__}, **facts}))


def take_part(desk: Desk, purchase: GroupPurchase, variant: Variant, quantity: int, actor: Actor | None = None) -> Any:
    """Commit a company."""
    return commit(actor or desk.buyer, purchase.pk, {variant.pk: Decimal(quantity)}, desk.delivery.pk)


def close(purchase: GroupPurchase) -> None:
    """Let the deadline pass, settle, and order as the worker would."""
    moment = now() - timedelta(seconds=1)
    GroupPurchase.objects.filter(pk=purchase.pk).update(closes_at=moment)
    settle_due(SYSTEM)
    purchase.refresh_from_db()
    for pk in Commitment.objects.filter(purchase=purchase).values_list("pk", flat=True):
        order_commitment(pk)
