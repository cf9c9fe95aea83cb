"""A company's own part numbers and names: imported for it, or learnt from its buyers."""

# ruff: noqa: S608 - the statement is made of this file's own pieces; values are parameters

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from lonja.catalog import rules
from lonja.catalog.actions.access import require_codes, written_by
from lonja.catalog.errors import CodeTaken, CodeUnusable, OwnNumberUnknown
from lonja.catalog.models import OwnPartNumber, Variant
from lonja.catalog.queries import find_by_codes, visible_variants
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.bulk import Merged, merge
from lonja.core.codes import normalize_code
from lonja.core.errors import NotFound


@dataclass(frozen=True, slots=True)
class OwnNumberRow:
    """What a company calls a variant (by SKU)."""

    code: str
    sku: str
    name: str = ""


LONGEST = 120
"""Characters of an own code."""

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
        variants = dict(Variant.objects.filter(sku__in={row.sku for row in rows}).values_list("sku", "id"))
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


def learn_own_number(actor: Actor, code: str, variant_id: int) -> bool:
    """Remember that the actor's company means this variant by a code, as far as the code means nothing by itself.

    Returns whether it does now. What it learnt before is unlearnt. Raises PermissionMissing without a company, NotFound
    for a variant that the actor may not see.
    """
    actor.require(Permission.ORDERS_PLACE)
    company_id, code = actor.company_id, code.strip()
    if not _is_usable(code) or any(match.via not in ("own", "similar") for match in find_by_codes(actor, [code])[code]):
        return False
    if not visible_variants(actor).filter(pk=variant_id).exists():
        raise NotFound
    with transaction_by(actor, "learn_own_number"):
        _save(company_id, [(code, variant_id, "")])
    return True


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
