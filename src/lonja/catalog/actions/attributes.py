"""Attributes and families one by one, as a person keeps them: changed, ordered, duplicate values made one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import connection

from lonja.catalog.actions.access import require_codes, written_by
from lonja.catalog.actions.editing import require_seen, version_of_facts
from lonja.catalog.actions.indexing import index_variants
from lonja.catalog.actions.saving import AttributeRow
from lonja.catalog.errors import AttributeInUse, AttributeUnknown, FamilyInUse, ValueInUse
from lonja.catalog.models import Attribute, AttributeFamily, AttributeKind, Variant
from lonja.companies.actor import Actor

MERGEABLE = (AttributeKind.CHOICE, AttributeKind.TEXT)
"""Kinds whose values are words, so that two of them may mean the same."""


def attribute_version(attribute: Attribute) -> str:
    """A mark that differs whenever what a person keeps of an attribute does."""
    facts = [attribute.names, attribute.kind, attribute.unit, attribute.choice_names, attribute.choice_order]
    return version_of_facts([*facts, attribute.is_facet])


def family_version(family: AttributeFamily) -> str:
    """A mark that differs whenever a family does."""
    return version_of_facts([family.names, family.attribute_codes])


def change_attribute(actor: Actor, row: AttributeRow, seen: str | None) -> None:
    """Save an attribute, if it still stands as it did when `seen` was its version; None for a new one, put last.

    Raises ChangedMeanwhile, CodeTaken, AttributeInUse where goods have values and its kind would change, and
    ValueInUse where goods have a choice that would go.
    """
    with written_by(actor, "change_attribute"):
        there = Attribute.objects.select_for_update().filter(code=row.code).first()
        require_seen(row.code, attribute_version(there) if there else None, seen)
        attribute = there or Attribute(code=row.code, position=Attribute.objects.count() + 1)
        if there is not None:
            _require_kept(there, row)
        attribute.names, attribute.kind, attribute.unit = dict(row.names), row.kind, row.unit
        attribute.choice_names = {code: dict(names) for code, names in row.choices.items()}
        attribute.choice_order, attribute.is_facet = list(row.choices), row.is_facet
        attribute.save()
        if there is not None:
            _index(row.code)


def _require_kept(attribute: Attribute, row: AttributeRow) -> None:
    if attribute.kind != row.kind and variants_with(attribute.code):
        raise AttributeInUse(code=attribute.code)
    gone = [code for code in attribute.choice_order if code not in row.choices]
    if row.kind == AttributeKind.CHOICE and gone:
        held = Variant.objects.filter(**{f"attributes__{attribute.code}__in": gone}).values_list(
            "attributes", flat=True
        )
        used = held.first()
        if used is not None:
            raise ValueInUse(value=used[attribute.code])


def place_attribute(actor: Actor, code: str, *, is_up: bool) -> None:
    """Move an attribute by one place, and with it its facet; nothing happens at an end. Raises AttributeUnknown."""
    with written_by(actor, "place_attribute"):
        rows = list(Attribute.objects.select_for_update().order_by("position", "code"))
        at = next((place for place, each in enumerate(rows) if each.code == code), None)
        if at is None:
            raise AttributeUnknown
        to = max(0, at - 1) if is_up else min(len(rows) - 1, at + 1)
        rows.insert(to, rows.pop(at))
        for position, each in enumerate(rows, start=1):
            each.position = position
        Attribute.objects.bulk_update(rows, ["position"])


def switch_facet(actor: Actor, code: str, *, is_facet: bool) -> None:
    """Let an attribute narrow lists down, or no more. Raises AttributeUnknown."""
    with written_by(actor, "switch_facet"):
        if not Attribute.objects.filter(code=code).update(is_facet=is_facet):
            raise AttributeUnknown
        _index(code)


def merge_values(actor: Actor, code: str, values: Sequence[str], into: str) -> int:
    """Give the goods that have one of `values` of an attribute the value `into`; gives how many goods changed.

    The values that are no more leave the list of choices. Raises AttributeUnknown, also for numbers and yes or no.
    """
    with written_by(actor, "merge_values"):
        attribute = Attribute.objects.select_for_update().filter(code=code, kind__in=MERGEABLE).first()
        if attribute is None:
            raise AttributeUnknown
        gone = [value for value in values if value != into]
        if attribute.kind == AttributeKind.CHOICE:
            require_codes("choice", [into], attribute.choice_order)
            attribute.choice_order = [each for each in attribute.choice_order if each not in gone]
            attribute.choice_names = {key: names for key, names in attribute.choice_names.items() if key not in gone}
            attribute.save(update_fields=["choice_order", "choice_names"])
        changed = _rewritten(code, gone, into)
        index_variants(changed)
    return len(changed)


def _rewritten(code: str, gone: Sequence[str], into: str) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE catalog_variant SET attributes = jsonb_set(attributes, ARRAY[%s], to_jsonb(%s::text))"
            " WHERE attributes ->> %s = ANY(%s) RETURNING id",
            [code, into, code, list(gone)],
        )
        return [pk for (pk,) in cursor.fetchall()]


def delete_attribute(actor: Actor, code: str) -> None:
    """Take away an attribute that no goods have; families lose it. Raises AttributeInUse, AttributeUnknown."""
    with written_by(actor, "delete_attribute"):
        attribute = Attribute.objects.select_for_update().filter(code=code).first()
        if attribute is None:
            raise AttributeUnknown
        if variants_with(code):
            raise AttributeInUse(code=code)
        for family in AttributeFamily.objects.select_for_update().filter(attribute_codes__contains=[code]):
            family.attribute_codes = [each for each in family.attribute_codes if each != code]
            family.save(update_fields=["attribute_codes"])
        attribute.delete()


def change_family(
    actor: Actor, code: str, names: Mapping[str, str], attribute_codes: Sequence[str], seen: str | None
) -> None:
    """Save a family of attributes as `change_attribute` does one. Raises CodeUnknown for an unknown attribute."""
    with written_by(actor, "change_family"):
        there = AttributeFamily.objects.select_for_update().filter(code=code).first()
        require_seen(code, family_version(there) if there else None, seen)
        require_codes("attribute", attribute_codes, set(Attribute.objects.values_list("code", flat=True)))
        family = there or AttributeFamily(code=code)
        family.names, family.attribute_codes = dict(names), list(dict.fromkeys(attribute_codes))
        family.save()


def delete_family(actor: Actor, code: str) -> None:
    """Take away a family that no category has. Raises FamilyInUse; nothing happens for one that is not there."""
    with written_by(actor, "delete_family"):
        family = AttributeFamily.objects.select_for_update().filter(code=code).first()
        if family is not None:
            if family.categories.exists():
                raise FamilyInUse
            family.delete()


def variants_with(code: str) -> int:
    """How many variants have a value of this attribute."""
    return Variant.objects.filter(attributes__has_key=code).count()


def _index(code: str) -> None:
    index_variants(Variant.objects.filter(attributes__has_key=code).values_list("pk", flat=True))
