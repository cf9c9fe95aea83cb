"""What kits are made of, and what else is not plain goods."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal

from lonja.catalog.actions.access import require_codes, written_by
from lonja.catalog.actions.editing import version_of_facts
from lonja.catalog.errors import FulfillmentUnusable, KitUnusable
from lonja.catalog.models import Fulfillment, KitComponent, ServiceLevel, Variant
from lonja.catalog.rules import KitFlaw, kit_flaw
from lonja.companies.actor import Actor
from lonja.core.errors import ChangedMeanwhile


@dataclass(frozen=True, slots=True)
class KitRow:
    """A variant (by SKU) as a kit: so many sales units of each component, in this order; its own price or theirs."""

    sku: str
    components: Sequence[tuple[str, Decimal]]
    is_priced_by_parts: bool = False


def save_kits(actor: Actor, rows: Iterable[KitRow]) -> None:
    """Make kits of variants, or say anew what they are made of; what was ordered before stays as it was agreed.

    Raises CodeUnknown for a SKU that does not exist, KitUnusable without components, with one twice or without a
    quantity, in itself, beyond one level, or where the kit is not sold in whole numbers.
    """
    with written_by(actor, "save_kits"):
        rows = {row.sku: row for row in rows}.values()
        variants = _locked({sku for row in rows for sku in (row.sku, *(part for part, _ in row.components))})
        kits = [variants[row.sku] for row in rows]
        for kit, row in zip(kits, rows, strict=True):
            kit.fulfillment, kit.is_priced_by_parts = Fulfillment.KIT, row.is_priced_by_parts
        for row in rows:
            _require_sound(row, variants)
        _require_no_kit_inside(kits)
        Variant.objects.bulk_update(kits, ["fulfillment", "is_priced_by_parts"])
        KitComponent.objects.filter(kit__in=kits).delete()
        KitComponent.objects.bulk_create(
            KitComponent(kit=variants[row.sku], component=variants[sku], quantity=quantity, position=position)
            for row in rows
            for position, (sku, quantity) in enumerate(row.components)
        )


def kit_row(variant: Variant) -> KitRow | None:
    """What a kit is made of as it stands, in one query; None for what is no kit."""
    if variant.fulfillment != Fulfillment.KIT:
        return None
    parts = KitComponent.objects.filter(kit=variant).values_list("component__sku", "quantity")
    return KitRow(variant.sku, list(parts), variant.is_priced_by_parts)


def kit_version(row: KitRow | None) -> str:
    """A mark that differs whenever anything of the kit does; a form carries it from drawing to saving."""
    return version_of_facts([asdict(row) if row else None])


def change_kit(actor: Actor, row: KitRow, seen: str) -> None:
    """Save one kit as `save_kits` does, if the variant still stands as it did when `seen` was its `kit_version`.

    Raises ChangedMeanwhile where it does not, and what that raises.
    """
    with written_by(actor, "change_kit"):
        held = _locked({row.sku, *(sku for sku, _quantity in row.components)})[row.sku]
        if kit_version(kit_row(held)) != seen:
            raise ChangedMeanwhile
        save_kits(actor, [row])


def dissolve_kits(actor: Actor, skus: Iterable[str]) -> None:
    """Make goods of kits again, with a stock of their own. Raises CodeUnknown for a SKU that does not exist."""
    with written_by(actor, "dissolve_kits"):
        kits = [each for each in _locked(set(skus)).values() if each.fulfillment == Fulfillment.KIT]
        KitComponent.objects.filter(kit__in=kits).delete()
        ids = [kit.pk for kit in kits]
        Variant.objects.filter(pk__in=ids).update(fulfillment=Fulfillment.GOODS, is_priced_by_parts=False)


def _locked(skus: set[str]) -> dict[str, Variant]:
    """The variants by SKU, held until the end, so that nobody makes a kit of a component meanwhile."""
    found = Variant.objects.select_for_update(no_key=True).filter(sku__in=skus).order_by("pk")
    variants = {variant.sku: variant for variant in found}
    require_codes("SKU", sorted(skus), variants)
    return variants


def _require_sound(row: KitRow, variants: Mapping[str, Variant]) -> None:
    kit = variants[row.sku]
    flaw = kit_flaw(
        row.sku,
        [(sku, quantity, variants[sku].fulfillment == Fulfillment.KIT) for sku, quantity in row.components],
        (kit.quantity_minimum, kit.quantity_step),
    )
    if flaw is not None:
        raise KitUnusable(flaw, sku=row.sku)


def _require_no_kit_inside(kits: Sequence[Variant]) -> None:
    """Raise KitUnusable where one of these is itself a component of a kit that is not written anew."""
    inside = KitComponent.objects.filter(component__in=kits).exclude(kit__in=kits).select_related("component").first()
    if inside is not None:
        raise KitUnusable(KitFlaw.NESTED, sku=inside.component.sku)


def save_fulfillment(actor: Actor, kinds: Mapping[str, Fulfillment]) -> None:
    """Say of SKUs that they are goods, a service or a license; what was ordered before stays what it was.

    Raises CodeUnknown for a SKU that does not exist, FulfillmentUnusable for a kit, which is dissolved first or has
    components, for what is sold as a service level, and for a license that is not sold in whole numbers.
    """
    with written_by(actor, "save_fulfillment"):
        variants = _locked(set(kinds))
        levels = set(ServiceLevel.objects.filter(variant__in=variants.values()).values_list("variant__sku", flat=True))
        for sku, kind in kinds.items():
            one = variants[sku]
            is_parted = kind == Fulfillment.LICENSE and (one.quantity_minimum % 1 or one.quantity_step % 1)
            is_level = kind != Fulfillment.SERVICE and sku in levels
            if Fulfillment.KIT in (kind, one.fulfillment) or is_parted or is_level:
                raise FulfillmentUnusable(sku=sku)
            one.fulfillment = kind
        Variant.objects.bulk_update(variants.values(), ["fulfillment"])
