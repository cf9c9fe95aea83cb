"""The packs of one variant, as a person writes them at a form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from lonja.catalog.actions.access import written_by
from lonja.catalog.actions.editing import version_of_facts
from lonja.catalog.actions.saving import PackRow, save_packs
from lonja.catalog.errors import CodeTaken, VariantUnknown
from lonja.catalog.models import Pack, Variant
from lonja.companies.actor import Actor
from lonja.core.errors import ChangedMeanwhile


def pack_rows(variant: Variant) -> list[PackRow]:
    """The packs of a variant as they stand, the smallest first; one query."""
    held = Pack.objects.filter(variant=variant).order_by("quantity", "barcode")
    return [PackRow(pack.barcode, variant.sku, pack.quantity, pack.names) for pack in held]


def packs_version(rows: Sequence[PackRow]) -> str:
    """A mark that differs whenever anything of the packs does; a form carries it from drawing to saving."""
    return version_of_facts([asdict(row) for row in rows])


def change_packs(actor: Actor, sku: str, rows: Sequence[PackRow], seen: str) -> None:
    """Say anew in which packs a variant comes, if they stand as when `seen` was their version.

    Raises VariantUnknown, ChangedMeanwhile, and CodeTaken where a barcode is another variant's or another's pack's.
    """
    with written_by(actor, "change_packs"):
        held = Variant.objects.select_for_update(no_key=True).filter(sku=sku).first()
        if held is None:
            raise VariantUnknown(sku=sku)
        if packs_version(pack_rows(held)) != seen:
            raise ChangedMeanwhile
        codes = [row.barcode for row in rows]
        others = Pack.objects.filter(barcode__in=codes).exclude(variant=held).values_list("barcode", flat=True)
        taken = [*others, *Variant.objects.filter(barcode__in=codes).values_list("barcode", flat=True)]
        if taken or len(set(codes)) < len(codes):
            raise CodeTaken(value=taken[0] if taken else next(code for code in codes if codes.count(code) > 1))
        Pack.objects.filter(variant=held).exclude(barcode__in=codes).delete()
        save_packs(actor, rows)
