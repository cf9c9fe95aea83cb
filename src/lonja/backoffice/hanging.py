"""What hangs on a variant, whatever its SKU: prices, stock, part numbers, carts, orders, kits."""

from __future__ import annotations

from decimal import Decimal

from django.db.models import F, Q, Sum
from django.utils.translation import gettext as _

from lonja.catalog.models import KitComponent, OwnPartNumber, Pack, Relation, Variant
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.inventory.models import StockLevel
from lonja.ordering.models import CartLine, OrderLine
from lonja.ordering.states import BINDING
from lonja.pricing.models import PriceEntry
from lonja.web import formats


def hanging_on(actor: Actor, variant: Variant) -> list[tuple[str, str]]:
    """What hangs on a variant, as titles and numbers for people, without what there is none of; one query each."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    is_open = Q(quantity__gt=F("quantity_shipped") + F("quantity_cancelled"), order__state__in=BINDING)
    open_lines = OrderLine.objects.filter(is_open, variant=variant)
    stock = StockLevel.objects.filter(variant=variant).aggregate(all=Sum("on_hand"))["all"] or Decimal(0)
    counts = (
        (_("Prices on lists"), PriceEntry.objects.filter(variant=variant).count()),
        (_("In stock"), stock),
        (_("Part numbers of companies"), OwnPartNumber.objects.filter(variant=variant).count()),
        (_("Packs"), Pack.objects.filter(variant=variant).count()),
        (_("Lines in carts"), CartLine.objects.filter(variant=variant).count()),
        (_("Open lines of orders"), open_lines.count()),
        (_("Kits that it is in"), KitComponent.objects.filter(component=variant).count()),
        (_("Products that it belongs to"), Relation.objects.filter(variant=variant).count()),
        (_("What it replaces"), Variant.objects.filter(replaced_by=variant).count()),
    )
    return [(title, formats.quantity(Decimal(number))) for title, number in counts if number]
