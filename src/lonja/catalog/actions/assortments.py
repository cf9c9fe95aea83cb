"""Assortments: sets of products that are shown to companies, segments and channels, or hidden from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from lonja.catalog.actions.access import require_codes, written_by
from lonja.catalog.actions.editing import require_seen, version_of_facts
from lonja.catalog.errors import AssortmentInUse
from lonja.catalog.models import Assortment, AssortmentAssignment, AssortmentEntry, Category, Product
from lonja.companies.actor import Actor

_Entry = tuple[int | None, int | None, str | None]


@dataclass(frozen=True, slots=True)
class AssortmentRow:
    """A set of products: whole branches of the tree and single products, by their codes, and brands as written."""

    code: str
    names: Mapping[str, str] = field(default_factory=dict)
    category_codes: Sequence[str] = ()
    product_codes: Sequence[str] = ()
    brands: Sequence[str] = ()


def save_assortments(actor: Actor, rows: Iterable[AssortmentRow]) -> None:
    """Add or change assortments by code; the branches, products and brands given replace those it had.

    Raises CodeUnknown for a category, product or brand that does not exist.
    """
    with written_by(actor, "save_assortments"):
        for row in rows:
            categories = _ids(Category.objects.values_list("code", "id"), "category", row.category_codes)
            products = _ids(Product.objects.values_list("code", "id"), "product", row.product_codes)
            require_codes("brand", row.brands, set(Product.objects.values_list("brand", flat=True)))
            assortment, _ = Assortment.objects.update_or_create(code=row.code, defaults={"names": dict(row.names)})
            branches: set[_Entry] = {(category, None, None) for category in categories}
            single: set[_Entry] = {(None, product, None) for product in products}
            _replace_entries(assortment, branches | single | {(None, None, brand) for brand in row.brands if brand})


def _ids(known: Iterable[tuple[str, int]], kind: str, codes: Sequence[str]) -> set[int]:
    ids = dict(known)
    require_codes(kind, codes, ids)
    return {ids[code] for code in codes}


def _replace_entries(assortment: Assortment, wanted: set[_Entry]) -> None:
    """Write only what differs, so that the history shows what really changed."""
    there = {(entry.category_id, entry.product_id, entry.brand): entry.pk for entry in assortment.entries.all()}
    AssortmentEntry.objects.filter(pk__in=[pk for key, pk in there.items() if key not in wanted]).delete()
    AssortmentEntry.objects.bulk_create(
        AssortmentEntry(assortment=assortment, category_id=category, product_id=product, brand=brand)
        for category, product, brand in wanted
        if (category, product, brand) not in there
    )


def assign_assortment(
    actor: Actor,
    code: str,
    *,
    company_id: UUID | None = None,
    segment_id: int | None = None,
    channel_id: int | None = None,
    hides: bool = False,
) -> None:
    """Show an assortment to a company, a segment or a channel (exactly one of the three), or hide it from them.

    Twice is once, and the last word counts. Raises CodeUnknown for an unknown code.
    """
    with written_by(actor, "assign_assortment"):
        assortment = Assortment.objects.filter(code=code).first()
        require_codes("assortment", [code], {code} if assortment else ())
        whom: dict[str, Any] = {"company_id": company_id, "segment_id": segment_id, "channel_id": channel_id}
        given, is_new = AssortmentAssignment.objects.get_or_create(
            assortment=assortment, **whom, defaults={"hides": hides}
        )
        if not is_new and given.hides != hides:
            given.hides = hides
            given.save(update_fields=["hides"])


def withdraw_assortment(
    actor: Actor,
    code: str,
    *,
    company_id: UUID | None = None,
    segment_id: int | None = None,
    channel_id: int | None = None,
) -> None:
    """Neither show nor hide it any more by this assignment; nothing happens where it was not assigned."""
    with written_by(actor, "withdraw_assortment"):
        AssortmentAssignment.objects.filter(
            assortment__code=code, company=company_id, segment=segment_id, channel=channel_id
        ).delete()


def assortment_version(assortment: Assortment) -> str:
    """A mark that differs whenever names or entries do; one query."""
    entries = assortment.entries.values_list("category_id", "product_id", "brand")
    return version_of_facts([assortment.names, sorted(entries, key=str)])


def change_assortment(actor: Actor, row: AssortmentRow, seen: str | None) -> None:
    """Save one assortment, if it still stands as it did when `seen` was its version; None for a new one.

    Raises ChangedMeanwhile, CodeTaken, and CodeUnknown as `save_assortments` does.
    """
    with written_by(actor, "change_assortment"):
        there = Assortment.objects.select_for_update().filter(code=row.code).first()
        require_seen(row.code, assortment_version(there) if there else None, seen)
        save_assortments(actor, [row])


def delete_assortment(actor: Actor, code: str) -> None:
    """Take away an assortment that counts for nobody. Raises AssortmentInUse; nothing happens where it is not there."""
    with written_by(actor, "delete_assortment"):
        there = Assortment.objects.select_for_update().filter(code=code).first()
        if there is not None:
            if there.assignments.exists():
                raise AssortmentInUse
            there.delete()
