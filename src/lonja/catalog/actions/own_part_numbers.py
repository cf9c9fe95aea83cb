"""A company's own part numbers and names: imported for it, or learnt from its buyers."""

# ruff: noqa: S608 - the statement is made of this file's own pieces; values are parameters

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import connection

from lonja.catalog import rules
from lonja.catalog.actions.access import require_codes, written_by
from lonja.catalog.errors import (
    ArticlesUnknown,
    CatalogError,
    CodeMeansItself,
    CodeTaken,
    CodeUnusable,
    OwnNumberUnknown,
    OwnQuantityUnusable,
)
from lonja.catalog.models import OwnPartNumber, Variant
from lonja.catalog.queries import CodeMatch, find_by_codes, visible_variants
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.bulk import Merged, merge
from lonja.core.clock import now
from lonja.core.codes import normalize_code
from lonja.core.errors import NotFound


@dataclass(frozen=True, slots=True)
class OwnNumberRow:
    """What a company calls a variant (by SKU)."""

    code: str
    sku: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class MeantRow(OwnNumberRow):
    """What people of a company call so many sales units of a variant (by SKU)."""

    quantity: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class TaughtNumber:
    """What people of a company mean by a code: a variant, `quantity` sales units of it, and their own name for it."""

    code: str
    variant_id: int
    quantity: Decimal = Decimal(1)
    name: str = ""


LONGEST, MOST = 120, 100_000
"""Characters of an own code, and sales units that one of it may be."""
SHOWN_UNKNOWN = 10

_TAUGHT = ["company_id", "code", "key", "variant_id", "name", "quantity", "taught_by_id", "taught_at"]

_TEXT = "concat_ws(' ', code, name)"

_INDEX = f"""
UPDATE catalog_ownpartnumber
SET words = to_tsvector('spanish', {rules.spanish_sql(_TEXT)}) || to_tsvector('english', {rules.words_sql(_TEXT)})
            || array_to_tsvector(ARRAY[%s])
WHERE company_id = %s AND key = ANY(%s)
"""


def save_own_numbers(actor: Actor, company_id: UUID, rows: Iterable[OwnNumberRow]) -> Merged:
    """Add or change what a company calls its variants, by code however it is written.

    For the seller's people. Raises CodeUnknown for a SKU that does not exist, CodeUnusable for a code that says nothing
    or is too long.
    """
    with written_by(actor, "save_own_numbers"):
        rows = list(rows)
        variants = dict(Variant.objects.filter(sku__any_of={row.sku for row in rows}).values_list("sku", "id"))
        require_codes("SKU", (row.sku for row in rows), variants)
        for row in rows:
            if not _is_usable(row.code):
                raise CodeUnusable(value=row.code)
        return _save(company_id, [(row.code, variants[row.sku], row.name) for row in rows])


def correct_own_number(actor: Actor, number_id: int, row: OwnNumberRow) -> None:
    """Change what a company calls a variant: its code, its name or which variant it means.

    For the seller's people. Raises OwnNumberUnknown, CodeUnknown and CodeUnusable; CodeTaken where the company has the
    new code already.
    """
    with written_by(actor, "correct_own_number"):
        found = OwnPartNumber.objects.select_for_update().filter(pk=number_id).first()
        if found is None:
            raise OwnNumberUnknown
        others = OwnPartNumber.objects.filter(company=found.company_id, key=_key(row.code)).exclude(pk=number_id)
        if others.exists():
            raise CodeTaken(value=row.code)
        found.delete()
        save_own_numbers(actor, found.company_id, [row])


def remove_own_number(actor: Actor, number_id: int) -> None:
    """Take a company's part number away. For the seller's people. Raises OwnNumberUnknown."""
    with written_by(actor, "remove_own_number"):
        if not OwnPartNumber.objects.filter(pk=number_id).delete()[0]:
            raise OwnNumberUnknown


def keep_own_numbers(actor: Actor, rows: Sequence[MeantRow]) -> None:
    """Teach what the actor's own company calls articles that it may see: all rows, or none.

    Of a code that stands twice the last row counts. Raises ArticlesUnknown, and as `teach_own_number`.
    """
    actor.require(Permission.ORDERS_PLACE)
    seen = visible_variants(actor).filter(sku__in={row.sku.strip() for row in rows}).order_by()
    variants = dict(seen.values_list("sku", "id"))
    if unknown := sorted({row.sku.strip() for row in rows} - variants.keys()):
        raise ArticlesUnknown(skus=", ".join(unknown[:SHOWN_UNKNOWN]))
    taught = [TaughtNumber(row.code, variants[row.sku.strip()], row.quantity, row.name.strip()) for row in rows]
    with transaction_by(actor, "keep_own_numbers"):
        for problem in teach_own_numbers(actor, taught):
            if problem is not None:
                raise problem


def drop_own_number(actor: Actor, number_id: int) -> None:
    """Take a part number of the actor's own company away. Raises OwnNumberUnknown, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "drop_own_number"):
        if not OwnPartNumber.objects.filter(company_id=actor.company_id, pk=number_id).delete()[0]:
            raise OwnNumberUnknown


def learn_own_number(actor: Actor, code: str, variant_id: int) -> bool:
    """Remember that the actor's company means this variant by a code, as far as the code means nothing by itself.

    Returns whether it does now. What it learnt before is unlearnt; what it knows already stays as somebody said it.
    Raises PermissionMissing without a company, NotFound for a variant that the actor may not see.
    """
    actor.require(Permission.ORDERS_PLACE)
    if OwnPartNumber.objects.filter(company=actor.company_id, key=_key(code), variant=variant_id).exists():
        return True
    try:
        teach_own_number(actor, TaughtNumber(code, variant_id))
    except (CodeUnusable, CodeMeansItself):
        return False
    return True


def teach_own_number(actor: Actor, taught: TaughtNumber) -> None:
    """Say what the actor's company means by a code; what it meant before is over.

    Raises PermissionMissing without a company, CodeUnusable, CodeMeansItself where the code is one of the seller's,
    QuantityUnusable, NotFound for a variant that the actor may not see.
    """
    actor.require(Permission.ORDERS_PLACE)
    if not visible_variants(actor).filter(pk=taught.variant_id).exists():
        raise NotFound
    problem = teach_own_numbers(actor, [taught])[0]
    if problem is not None:
        raise problem


def teach_own_numbers(actor: Actor, taught: Sequence[TaughtNumber]) -> list[CatalogError | None]:
    """The same for many, of variants that the actor may see; of each why it was not taken, or None. Five queries.

    Of several with one code the last counts. Raises PermissionMissing without a company.
    """
    actor.require(Permission.ORDERS_PLACE)
    company_id = actor.company_id
    found = find_by_codes(actor, {one.code.strip() for one in taught if _is_usable(one.code)})
    problems = [_problem_of(one, found.get(one.code.strip(), ())) for one in taught]
    said_at = now()
    rows = [
        (company_id, rules.storable(one.code.strip()), _key(one.code), one.variant_id, rules.storable(one.name)[:255],
         one.quantity, actor.user_id, said_at)
        for one, problem in zip(taught, problems, strict=True)
        if problem is None
    ]  # fmt: skip
    with transaction_by(actor, "teach_own_numbers"):
        merge(OwnPartNumber, _TAUGHT, rows, ["company_id", "key"], defaults={"words": ""})
        index_own_numbers(company_id, [row[2] for row in rows])
    return problems


def _problem_of(taught: TaughtNumber, means: Sequence[CodeMatch]) -> CatalogError | None:
    if not _is_usable(taught.code):
        return CodeUnusable(value=taught.code)
    if any(match.via not in ("own", "similar") for match in means):
        return CodeMeansItself(value=taught.code)
    quantity = taught.quantity
    if not quantity.is_finite() or not 0 < quantity <= MOST or quantity != round(quantity, 3):
        return OwnQuantityUnusable(value=taught.code)
    return None


def forget_own_number(actor: Actor, code: str) -> bool:
    """Take a part number of the actor's own company away; returns whether there was one."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "forget_own_number"):
        deleted, _ = OwnPartNumber.objects.filter(company_id=actor.company_id, key=_key(code)).delete()
    return deleted > 0


def _is_usable(code: str) -> bool:
    return bool(_key(code)) and max(len(code), len(_key(code))) <= LONGEST


def _key(code: str) -> str:
    return normalize_code(rules.storable(code))


def _save(company_id: UUID, numbers: Sequence[tuple[str, int, str]]) -> Merged:
    fields = ["company_id", "code", "key", "variant_id", "name"]
    rows = [
        (company_id, rules.storable(code), _key(code), variant_id, rules.storable(name)[:255])
        for code, variant_id, name in numbers
    ]
    merged = merge(OwnPartNumber, fields, rows, ["company_id", "key"], defaults={"words": ""})
    index_own_numbers(company_id, [row[2] for row in rows])
    return merged


def index_own_numbers(company_id: UUID, keys: Sequence[str]) -> None:
    """Compute the words of a company's part numbers with these keys."""
    with connection.cursor() as cursor:
        cursor.execute(_INDEX, [rules.company_mark(company_id), company_id, list(keys)])
