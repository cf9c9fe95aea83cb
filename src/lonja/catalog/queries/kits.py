"""What kits are made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple

from lonja.catalog.models import KitComponent
from lonja.catalog.queries.visibility import visible_variants
from lonja.companies.actor import Actor


class Component(NamedTuple):
    """So many sales units of a variant in one sales unit of a kit."""

    variant_id: int
    sku: str
    names: dict[str, str]
    quantity: Decimal
    product_code: str
    sales_unit: str
    content: Decimal
    fulfillment: str


_COLUMNS = ("sku", "names", "quantity", "product__code", "sales_unit", "content", "fulfillment")
_OF_COMPONENTS = [name if name == "quantity" else f"component__{name}" for name in _COLUMNS]


def components_of(actor: Actor, kit_ids: Collection[int]) -> dict[int, list[Component]]:
    """What each of these kits that the actor may see is made of; one query, none for no kits."""
    if not kit_ids:
        return {}
    held = KitComponent.objects.filter(kit__in=visible_variants(actor).filter(pk__in=kit_ids))
    rows = held.order_by("position", "id").values_list("kit_id", "component_id", *_OF_COMPONENTS)
    found: defaultdict[int, list[Component]] = defaultdict(list)
    for kit_id, *facts in rows:
        found[kit_id].append(Component(*facts))
    return dict(found)
