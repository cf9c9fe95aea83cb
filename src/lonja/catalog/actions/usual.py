"""What the seller chooses for a company, beside what it bought itself."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from lonja.catalog.actions.access import require_codes, written_by
from lonja.catalog.models import UsualVariant, Variant
from lonja.companies.actor import Actor


def save_usual_variants(actor: Actor, company_id: UUID, skus: Sequence[str]) -> None:
    """Put these variants forward to a company, in this order; they replace those it had.

    It changes nothing of what the company may see. For the seller's people. Raises CodeUnknown for an unknown SKU.
    """
    with written_by(actor, "save_usual_variants"):
        ids = dict(Variant.objects.filter(sku__in=skus).values_list("sku", "id"))
        require_codes("SKU", skus, ids)
        UsualVariant.objects.filter(company_id=company_id).delete()
        UsualVariant.objects.bulk_create(
            UsualVariant(company_id=company_id, variant_id=ids[sku], position=position)
            for position, sku in enumerate(dict.fromkeys(skus))
        )
