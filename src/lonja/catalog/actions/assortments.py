"""Assortments: what companies see that do not see the whole catalog."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from lonja.catalog.actions.access import require_codes, written_by
from lonja.catalog.models import Assortment, AssortmentAssignment, AssortmentEntry, Category, Product
from lonja.companies.actor import Actor


@dataclass(frozen=True, slots=True)
class AssortmentRow:
    """A set of products: whole branches of the tree and single products, by their codes."""

    code: str
    names: Mapping[str, str] = field(default_factory=dict)
    category_codes: Sequence[str] = ()
    product_codes: Sequence[str] = ()


def save_assortments(actor: Actor, rows: Iterable[AssortmentRow]) -> None:
    """Add or change assortments by code; the branches and products given replace those it had.

    Raises CodeUnknown for a category or product that does not exist.
    """
    with written_by(actor, "save_assortments"):
        for row in rows:
            categories = _ids(Category.objects.values_list("code", "id"), "category", row.category_codes)
            products = _ids(Product.objects.values_list("code", "id"), "product", row.product_codes)
            assortment, _ = Assortment.objects.update_or_create(code=row.code, defaults={"names": dict(row.names)})
            _replace_entries(assortment, categories, products)


def _ids(known: Iterable[tuple[str, int]], kind: str, codes: Sequence[str]) -> set[int]:
    ids = dict(known)
    require_codes(kind, codes, ids)
    return {ids[code] for code in codes}


def _replace_entries(assortment: Assortment, categories: set[int], products: set[int]) -> None:
    """Write only what differs, so that the history shows what really changed."""
    wanted = {(category, None) for category in categories} | {(None, product) for product in products}
    there = {(entry.category_id, entry.product_id): entry.pk for entry in assortment.entries.all()}
    AssortmentEntry.objects.filter(pk__in=[pk for key, pk in there.items() if key not in wanted]).delete()
    AssortmentEntry.objects.bulk_create(
        AssortmentEntry(assortment=assortment, category_id=category, product_id=product)
        for category, product in wanted
        if (category, product) not in there
    )


def assign_assortment(
    actor: Actor, code: str, *, company_id: UUID | None = None, segment_id: int | None = None
) -> None:
    """Let a company or a segment (exactly one of the two) see an assortment; twice is once.

    It counts only for companies that do not see the whole catalog. Raises CodeUnknown for an unknown code.
    """
    with written_by(actor, "assign_assortment"):
        assortment = Assortment.objects.filter(code=code).first()
        require_codes("assortment", [code], {code} if assortment else ())
        whom: dict[str, Any] = {"company_id": company_id, "segment_id": segment_id}
        AssortmentAssignment.objects.get_or_create(assortment=assortment, **whom)


def withdraw_assortment(
    actor: Actor, code: str, *, company_id: UUID | None = None, segment_id: int | None = None
) -> None:
    """Take an assortment away from a company or a segment; nothing happens where it was not assigned."""
    with written_by(actor, "withdraw_assortment"):
        AssortmentAssignment.objects.filter(assortment__code=code, company=company_id, segment=segment_id).delete()
