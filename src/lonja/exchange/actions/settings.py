"""Saved column mappings, and when a person must look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.exchange.errors import MappingGone
from lonja.exchange.kinds import kind_of
from lonja.exchange.models import ColumnMapping, ImportPolicy
from lonja.exchange.reading import signature_of


def save_mapping(
    actor: Actor, kind: str, name: str, columns: Mapping[str, str], titles: Sequence[str] = ()
) -> ColumnMapping:
    """Keep under a name which title means which column (column -> title); files with these `titles` find it alone.

    Raises PermissionMissing and KindUnknown.
    """
    actor.require(kind_of(kind).permission)
    facts = {"columns": dict(columns), "signature": signature_of(titles) if titles else ""}
    with transaction_by(actor, "save_mapping"):
        return ColumnMapping.objects.update_or_create(kind=kind, name=name, defaults=facts)[0]


def forget_mapping(actor: Actor, mapping_id: int) -> None:
    """Forget a saved mapping; imports that used it stay as they are. Raises MappingGone, PermissionMissing."""
    found = ColumnMapping.objects.filter(pk=mapping_id).first()
    if found is None or not actor.may(kind_of(found.kind).permission):
        raise MappingGone
    actor.require(Permission.SALES_IMPORTS_MANAGE)
    with transaction_by(actor, "forget_mapping"):
        found.delete()


def set_policy(
    actor: Actor, *, large_fall_percent: int, most_falling_percent: int, most_gone_percent: int, least_rows: int
) -> ImportPolicy:
    """Set the guard rails, percentages and a number of rows. Raises PermissionMissing."""
    actor.require(Permission.SALES_SETTINGS_MANAGE)
    facts = {
        "large_fall_percent": large_fall_percent,
        "most_falling_percent": most_falling_percent,
        "most_gone_percent": most_gone_percent,
        "least_rows": least_rows,
    }
    with transaction_by(actor, "set_import_policy"):
        return ImportPolicy.objects.update_or_create(id=1, defaults=facts)[0]
