"""What belongs to a product, and what comes after a variant that is no longer made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lonja.catalog.actions.access import require_codes, written_by
from lonja.catalog.errors import SuccessorUnusable
from lonja.catalog.models import Product, Relation, RelationKind, Variant
from lonja.companies.actor import Actor


@dataclass(frozen=True, slots=True)
class RelationRow:
    """A variant (by SKU) that belongs to a product (by code); `reasons` say why, by language."""

    product_code: str
    kind: str
    sku: str
    reasons: Mapping[str, str] = field(default_factory=dict)
    position: int = 0


def save_relations(actor: Actor, rows: Iterable[RelationRow]) -> None:
    """Add or change relations by product, kind and SKU. Raises CodeUnknown for a product or SKU that does not exist."""
    with written_by(actor, "save_relations"):
        rows = list(rows)
        products = dict(Product.objects.values_list("code", "id"))
        require_codes("product", (row.product_code for row in rows), products)
        variants = _ids(row.sku for row in rows)
        made = {(row.product_code, row.kind, row.sku): row for row in rows}.values()
        Relation.objects.bulk_create(
            [
                Relation(
                    product_id=products[row.product_code],
                    kind=RelationKind(row.kind),
                    variant_id=variants[row.sku],
                    reasons=dict(row.reasons),
                    position=row.position,
                )
                for row in made
            ],
            update_conflicts=True,
            unique_fields=["product", "kind", "variant"],
            update_fields=["reasons", "position"],
        )


def remove_relations(actor: Actor, product_code: str, kind: str, skus: Sequence[str]) -> None:
    """Take relations of one kind away from a product; nothing happens for those that it does not have."""
    with written_by(actor, "remove_relations"):
        Relation.objects.filter(product__code=product_code, kind=kind, variant__sku__in=skus).delete()


def save_successors(actor: Actor, successors: Mapping[str, str | None]) -> None:
    """Say by which SKU a SKU is replaced; None takes it back. What was replaced may still be sold off.

    Raises CodeUnknown for a SKU that does not exist, SuccessorUnusable where it would come round to itself.
    """
    with written_by(actor, "save_successors"):
        ids = _ids(sku for pair in successors.items() for sku in pair if sku)
        for sku, successor in successors.items():
            Variant.objects.filter(pk=ids[sku]).update(replaced_by_id=ids[successor] if successor else None)
        for sku in successors:
            _require_end(ids[sku], sku)


def _ids(skus: Iterable[str]) -> dict[str, int]:
    asked = list(skus)
    ids = dict(Variant.objects.filter(sku__any_of=asked).values_list("sku", "id"))
    require_codes("SKU", asked, ids)
    return ids


def _require_end(variant_id: int, sku: str) -> None:
    """Raise SuccessorUnusable where following the successors never ends."""
    seen: set[int] = set()
    at: int | None = variant_id
    while at is not None:
        if at in seen:
            raise SuccessorUnusable(sku=sku)
        seen.add(at)
        at = Variant.objects.values_list("replaced_by_id", flat=True).get(pk=at)
