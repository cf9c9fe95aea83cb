"""What a product and its variants were before, who changed them and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Model

from lonja.catalog.models import Category, Product, Variant
from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.companies.permissions import Permission

MOST = 200
"""So many changes are shown."""

_SILENT = {"sku_key"}
"""Columns that only follow from others."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A column, or one entry of a column that holds several ('names', 'es'), before and after."""

    column: str
    key: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a product or a variant (by SKU): when, by whom ('' for the system) and what; `verb` did it."""

    at: datetime
    by: str
    verb: str
    sku: str
    is_deletion: bool
    differences: Sequence[Difference]


def history_of(actor: Actor, product: Product) -> list[Change]:
    """The latest changes of a product and its variants, newest first; a fixed number of queries."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    rows = _changes(Product, [product], {product.pk: ""})
    variants = list(Variant.objects.filter(product=product))
    rows += _changes(Variant, variants, {variant.pk: variant.sku for variant in variants})
    rows.sort(key=lambda row: row.at, reverse=True)
    return _named(row for row in rows[:MOST])


def _changes(model: type[Model], things: Sequence[Model], skus: Mapping[Any, str]) -> list[Change]:
    """Each event holds the row as it was; what came after is the next event of the same thing, or the row of today."""
    events: Any = model._meta.get_field("history").related_model
    found = events._default_manager.filter(pgh_obj_id__in=list(skus)).order_by("-pgh_id")[: 4 * MOST]
    columns = [field.attname for field in model._meta.concrete_fields if field.attname not in _SILENT]
    after = {thing.pk: {name: getattr(thing, name) for name in columns} for thing in things}
    changes = []
    for event in found:
        was = {name: getattr(event, name) for name in columns}
        differences = tuple(_differences(was, after.get(event.pgh_obj_id, {})))
        context = event.pgh_context or {}
        if differences or event.pgh_label == "delete":
            by = str(context.get("user") or "")
            sku, is_deletion = skus[event.pgh_obj_id], event.pgh_label == "delete"
            verb = str(context.get("verb", ""))
            changes.append(Change(event.pgh_created_at, by, verb, sku, is_deletion, differences))
        after[event.pgh_obj_id] = was
    return changes


def _differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterable[Difference]:
    for name, old in before.items():
        new = after.get(name, old)
        if old == new:
            continue
        if isinstance(old, dict) and isinstance(new, dict):
            keys = [key for key in {**old, **new} if old.get(key) != new.get(key)]
            yield from (Difference(name, key, old.get(key), new.get(key)) for key in keys)
        else:
            yield Difference(name, "", old, new)


def _named(changes: Iterable[Change]) -> list[Change]:
    """With the names of people, categories and successors in place of their ids; three queries."""
    rows = list(changes)
    people = dict(User.objects.filter(pk__in={UUID(row.by) for row in rows if row.by}).values_list("pk", "name"))
    ids: dict[str, set[Any]] = {"category_id": set(), "replaced_by_id": set()}
    for each in (difference for row in rows for difference in row.differences):
        ids.get(each.column, set()).update({each.before, each.after})
    names: dict[str, Mapping[Any, Any]] = {
        "category_id": dict(Category.objects.filter(pk__in=ids["category_id"] - {None}).values_list("pk", "names")),
        "replaced_by_id": dict(Variant.objects.filter(pk__in=ids["replaced_by_id"] - {None}).values_list("pk", "sku")),
    }
    return [
        Change(
            row.at, people.get(UUID(row.by), "") if row.by else "", row.verb, row.sku, row.is_deletion,
            tuple(_readable(each, names.get(each.column)) for each in row.differences),
        )
        for row in rows
    ]  # fmt: skip


def _readable(difference: Difference, names: Mapping[Any, Any] | None) -> Difference:
    if names is None:
        return difference
    return Difference(difference.column, "", names.get(difference.before, None), names.get(difference.after, None))
