"""Grow, reshape and prune a company's tree of units. Paths change under the company's lock only."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import Value
from django.db.models.functions import Concat, Length, Substr

from lonja.companies import queries, rules
from lonja.companies.actions.guards import administrator_remains, lock_company, require_unlocked
from lonja.companies.actions.people import let_go, require_hand_out
from lonja.companies.actor import Actor
from lonja.companies.errors import CodeTaken, RootStays, UnitCannotMove
from lonja.companies.models import Address, ApiKey, CostCenter, Invitation, OwnedField, RoleAssignment, Unit
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound


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


def set_inheritance(actor: Actor, unit_id: UUID, *, takes_inherited: bool) -> Unit:
    """Let roles given above reach into a unit and what is below it, or close it to them. It counts at once.

    Rights to the whole company reach a closed unit too: they are no inheritance, and somebody must be able to open it.
    Only who manages the people of the whole company may, so that nobody shuts out those above him. Raises NotFound,
    PermissionMissing, RootStays, LastAdministrator.
    """
    with transaction_by(actor, "open_unit" if takes_inherited else "close_unit"):
        unit = _unit_to_change(actor, unit_id)
        queries.require_whole_company(actor)
        if unit.parent is None:
            raise RootStays(unit=unit.name)
        with administrator_remains(unit.company_id):
            unit.takes_inherited = takes_inherited
            unit.save(update_fields=["takes_inherited"])
        return unit


def archive_unit(actor: Actor, unit_id: UUID) -> Unit:
    """Use a unit, and all below it, no more: `queries.hanging_on` says what ends with it; orders keep its name.

    Roles, invitations and API keys there end, addresses and cost centers are archived. Who then holds no role anywhere
    can no longer sign in. The actor must manage people in all of it, and be able to take each of the roles himself.
    Raises NotFound, PermissionMissing, RoleTooWide, RootStays, LastAdministrator, FieldLocked (an address or a cost
    center of the ERP hangs on it).
    """
    with transaction_by(actor, "archive_unit"):
        unit = _unit_to_change(actor, unit_id)
        if unit.parent is None:
            raise RootStays(unit=unit.name)
        hanging = queries.hanging_on(actor, unit.pk)
        for each in hanging.units:
            queries.require_reach(actor, Permission.PEOPLE_MANAGE, each.path)
        for held in hanging.assignments:
            require_hand_out(actor, held.role, held.unit, cascades=held.cascades)
        belongings = {queries.owned_as(each.kind) for each in hanging.addresses}
        belongings |= {OwnedField.COST_CENTERS} if hanging.cost_centers else set()
        require_unlocked(actor, unit.company, *belongings)
        with administrator_remains(unit.company_id):
            RoleAssignment.objects.filter(pk__in=[held.pk for held in hanging.assignments]).delete()
        let_go({held.user_id for held in hanging.assignments})
        _end([each.pk for each in hanging.units])
        unit.refresh_from_db()
        return unit


def restore_unit(actor: Actor, unit_id: UUID) -> Unit:
    """Use an archived unit again, below the parent it had: empty, its people are given roles anew.

    Raises NotFound (also where its parent is archived), PermissionMissing, CodeTaken.
    """
    with transaction_by(actor, "restore_unit"):
        unit = _locked(actor, unit_id)
        if unit.parent is None or unit.parent.is_archived:
            raise NotFound
        _refuse_twin(unit.parent, unit.name)
        unit.is_archived = False
        unit.save(update_fields=["is_archived"])
        return unit


def _end(unit_ids: Collection[UUID]) -> None:
    """Archive these units and what belongs to them alone."""
    Unit.objects.filter(pk__in=unit_ids).update(is_archived=True)
    Invitation.objects.filter(unit__in=unit_ids, accepted_at=None, revoked_at=None).update(revoked_at=now())
    ApiKey.objects.filter(unit__in=unit_ids, revoked_at=None).update(revoked_at=now())
    Address.objects.filter(unit__in=unit_ids).update(is_archived=True, is_default=False)
    CostCenter.objects.filter(unit__in=unit_ids).update(is_archived=True)


def _unit_to_change(actor: Actor, unit_id: UUID) -> Unit:
    """The unit, read after the company is locked, if it is in use and the actor manages people there."""
    unit = _locked(actor, unit_id)
    if unit.is_archived:
        raise NotFound
    return unit


def _locked(actor: Actor, unit_id: UUID) -> Unit:
    company_id = queries.unit_or_404(actor, unit_id).company_id
    lock_company(company_id)
    unit = Unit.objects.select_related("parent").get(pk=unit_id)
    queries.require_reach(actor, Permission.PEOPLE_MANAGE, unit.path)
    return unit


def _refuse_twin(parent: Unit, name: str, but: Unit | None = None) -> None:
    twin = Unit.objects.filter(parent=parent, name__iexact=name.strip(), is_archived=False).first()
    if twin not in (None, but):
        raise CodeTaken(value=name.strip())


def _free_path(parent: Unit) -> str:
    taken = Unit.objects.filter(company=parent.company_id, path__startswith=parent.path)
    return rules.child_path(parent.path, taken.values_list("path", flat=True))


def _move_paths(unit: Unit, path: str) -> None:
    """Rewrite the paths of the unit and all below it, in one statement."""
    subtree = Unit.objects.filter(company=unit.company_id, path__startswith=unit.path)
    subtree.update(path=Concat(Value(path), Substr("path", Length(Value(unit.path)) + 1)))
