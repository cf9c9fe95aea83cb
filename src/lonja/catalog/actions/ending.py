"""The end of a variant's sale, with or without a successor; and its return."""

from __future__ import annotations

from lonja.catalog.actions.access import written_by
from lonja.catalog.actions.relations import save_successors
from lonja.catalog.errors import VariantUnknown
from lonja.catalog.models import EndOfSale, Variant
from lonja.companies.actor import Actor


def end_sale(actor: Actor, sku: str, successor: str | None = None, *, sells_off: bool = False) -> None:
    """End the sale of a variant: buyers are told, and led to its successor, or to what can stand in for it.

    With `sells_off` it stays for sale meanwhile, as what is no longer made; that needs a successor. Raises
    VariantUnknown, CodeUnknown for an unknown successor, SuccessorUnusable where it would come round to itself.
    """
    with written_by(actor, "end_sale"):
        held = _held(sku)
        save_successors(actor, {sku: successor})
        if sells_off and successor:
            EndOfSale.objects.filter(variant=held).delete()
        else:
            EndOfSale.objects.get_or_create(variant=held)
        Variant.objects.filter(pk=held.pk).update(is_active=sells_off and bool(successor))


def resume_sale(actor: Actor, sku: str) -> None:
    """Sell a variant again, without a successor. Raises VariantUnknown."""
    with written_by(actor, "resume_sale"):
        held = _held(sku)
        EndOfSale.objects.filter(variant=held).delete()
        Variant.objects.filter(pk=held.pk).update(is_active=True, replaced_by=None)


def _held(sku: str) -> Variant:
    held = Variant.objects.select_for_update(no_key=True).filter(sku=sku).first()
    if held is None:
        raise VariantUnknown(sku=sku)
    return held
