"""Attributes and families, with how much they are used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import Count, Q, QuerySet

from lonja.catalog.errors import AttributeUnknown, FamilyUnknown
from lonja.catalog.models import Attribute, AttributeFamily
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.texts import localized

MOST_VALUES = 500


def kept_attributes(actor: Actor, *, text: str = "", kind: str = "", family: str = "") -> QuerySet[Attribute]:
    """All attributes by code and name, kind and family (code). For the seller's people."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = Attribute.objects.all()
    if text:
        found = found.filter(Q(code__icontains=text) | Q(names__icontains=text))
    if kind:
        found = found.filter(kind=kind)
    if family:
        codes = AttributeFamily.objects.filter(code=family).values_list("attribute_codes", flat=True).first()
        found = found.filter(code__in=codes or [])
    return found


def kept_attribute_or_404(actor: Actor, code: str) -> Attribute:
    """The attribute with this code. Raises AttributeUnknown (404)."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = Attribute.objects.filter(code=code).first()
    if found is None:
        raise AttributeUnknown
    return found


def families(actor: Actor, text: str = "") -> QuerySet[AttributeFamily]:
    """All families by code, name and code of an attribute, with `number`, how many categories have them themselves."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = AttributeFamily.objects.annotate(number=Count("categories"))
    if text:
        found = found.filter(Q(code__icontains=text) | Q(names__icontains=text) | Q(attribute_codes__icontains=text))
    return found


def family_or_404(actor: Actor, code: str) -> AttributeFamily:
    """The family with this code. Raises FamilyUnknown (404)."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = AttributeFamily.objects.filter(code=code).first()
    if found is None:
        raise FamilyUnknown
    return found


def uses_of_attributes(actor: Actor, codes: Sequence[str]) -> dict[str, int]:
    """How many variants have a value of each of these attributes; one query over all variants."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT key, count(*) FROM catalog_variant v CROSS JOIN jsonb_object_keys(v.attributes) AS key"
            " WHERE key = ANY(%s) GROUP BY key",
            [list(codes)],
        )
        return dict(cursor.fetchall())


@dataclass(frozen=True, slots=True)
class KeptValue:
    """A value of an attribute as goods have it, its name, how many have it; whether it is among the choices."""

    value: str
    label: str
    number: int
    is_listed: bool


def values_of(actor: Actor, attribute: Attribute) -> list[KeptValue]:
    """The choices in their order, then what else goods have, the most frequent first; one query."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attributes ->> %s AS value, count(*) FROM catalog_variant WHERE attributes ? %s"
            " GROUP BY value ORDER BY count(*) DESC, value LIMIT %s",
            [attribute.code, attribute.code, MOST_VALUES],
        )
        numbers: dict[str, int] = dict(cursor.fetchall())
    names = attribute.choice_names
    return [
        KeptValue(value, localized(names.get(value, {})) or value, numbers.get(value, 0), value in names)
        for value in dict.fromkeys([*attribute.choice_order, *numbers])
    ]
