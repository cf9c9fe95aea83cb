"""Grow and reshape a company's tree of units. Paths change under the company's lock only."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Value
from django.db.models.functions import Concat, Length, Substr

from lonja.companies import queries, rules
from lonja.companies.actions.guards import lock_company
from lonja.companies.actor import Actor
from lonja.companies.errors import CodeTaken, UnitCannotMove
from lonja.companies.models import Unit
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by


def add_unit(actor: Actor, parent_id: UUID, name: str) -> Unit:
    """A new unit below a parent that PEOPLE_MANAGE reaches. Raises NotFound, PermissionMissing, CodeTaken."""
    with transaction_by(actor, "add_unit"):
        parent = _unit_to_change(actor, parent_id)
        _refuse_twin(parent, name)
        return Unit.objects.create(
            company_id=parent.company_id, parent=parent, name=name.strip(), path=_free_path(parent)
        )


def rename_unit(actor: Actor, unit_id: UUID, name: str) -> Unit:
    """Give a unit another name. Raises NotFound, PermissionMissing, CodeTaken (a sibling bears it)."""
    with transaction_by(actor, "rename_unit"):
        unit = _unit_to_change(actor, unit_id)
        if unit.parent is not None:
            _refuse_twin(unit.parent, name, but=unit)
        unit.name = name.strip()
        unit.save(update_fields=["name"])
        return unit


def move_unit(actor: Actor, unit_id: UUID, parent_id: UUID) -> Unit:
    """Hang a unit, with everything below it, under another parent; rights by 'unit and below' follow at once.

    PEOPLE_MANAGE must reach the unit, the parent that loses it and the one that gains it.
    Raises NotFound, PermissionMissing, UnitCannotMove, CodeTaken.
    """
    with transaction_by(actor, "move_unit"):
        unit = _unit_to_change(actor, unit_id)
        parent = _unit_to_change(actor, parent_id)
        is_above = parent.path.startswith(unit.path)
        if unit.parent is None or parent.company_id != unit.company_id or is_above:
            raise UnitCannotMove(unit=unit.name)
        queries.require_reach(actor, Permission.PEOPLE_MANAGE, unit.parent.path)
        if unit.parent_id == parent.pk:
            return unit
        _refuse_twin(parent, unit.name)
        Unit.objects.filter(pk=unit.pk).update(parent=parent)
        _move_paths(unit, _free_path(parent))
        unit.refresh_from_db()
        return unit


def _unit_to_change(actor: Actor, unit_id: UUID) -> Unit:
    """The unit, read after the company is locked, if the actor manages people there."""
    company_id = queries.unit_or_404(actor, unit_id).company_id
    lock_company(company_id)
    unit = Unit.objects.select_related("parent").get(pk=unit_id)
    queries.require_reach(actor, Permission.PEOPLE_MANAGE, unit.path)
    return unit


def _refuse_twin(parent: Unit, name: str, but: Unit | None = None) -> None:
    twin = Unit.objects.filter(parent=parent, name__iexact=name.strip()).first()
    if twin not in (None, but):
        raise CodeTaken(value=name.strip())


def _free_path(parent: Unit) -> str:
    taken = Unit.objects.filter(company=parent.company_id, path__startswith=parent.path)
    return rules.child_path(parent.path, taken.values_list("path", flat=True))


def _move_paths(unit: Unit, path: str) -> None:
    """Rewrite the paths of the unit and all below it, in one statement."""
    subtree = Unit.objects.filter(company=unit.company_id, path__startswith=unit.path)
    subtree.update(path=Concat(Value(path), Substr("path", Length(Value(unit.path)) + 1)))
