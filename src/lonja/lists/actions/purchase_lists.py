"""Make purchase lists, share, copy, close and archive them. Their lines are changed in `list_lines`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import RoleAssignment, Unit, User
from lonja.companies.permissions import Permission
from lonja.companies.queries import require_reach, roles_for, unit_or_404
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.ids import new_id
from lonja.lists.errors import ListClosed, ListNameMissing
from lonja.lists.models import Level, ListKind, ListRight, PurchaseList, PurchaseListLine
from lonja.lists.queries.purchase_lists import SeenList, list_lines, list_or_404, require_level

MAX_NAME = 120
MAX_NOTE = 2_000


@dataclass(frozen=True, slots=True)
class ListRow:
    """A list as it is written: its name, what to know of it, and what those of its unit may do who hold no more."""

    name: str
    note: str = ""
    level_for_all: Level = Level.FILL
    is_closed_by_head: bool = False


def create_list(actor: Actor, row: ListRow, *, kind: ListKind = ListKind.PERSONAL, unit_id: UUID | None = None) -> UUID:
    """A new list: the actor's own, or of a unit where he keeps lists (of the company: where that is its root).

    Raises ListNameMissing, PermissionMissing, NotFound for a unit that is not his company's.
    """
    actor.require(Permission.LISTS_FILL)
    name = _name(row.name)
    if kind == ListKind.PERSONAL and (actor.user_id is None or actor.acting is not None):
        raise PermissionMissing
    if kind == ListKind.SELLER:
        raise NotFound
    unit = None if kind == ListKind.PERSONAL else _kept_unit(actor, kind, unit_id)
    with transaction_by(actor, "create_list"):
        made = PurchaseList.objects.create(
            kind=kind,
            company_id=actor.company_id,
            unit_id=unit.pk if unit else actor.own_unit_id,
            owner_id=None if unit else actor.user_id,
            name=name,
            note=row.note.strip()[:MAX_NOTE],
            level_for_all=row.level_for_all if unit else Level.NONE,
            is_closed_by_head=row.is_closed_by_head and unit is not None,
            created_by_id=actor.user_id,
        )
    return made.pk


def _name(text: str) -> str:
    name = text.strip()
    if not name or len(name) > MAX_NAME:
        raise ListNameMissing
    return name


def _kept_unit(actor: Actor, kind: ListKind, unit_id: UUID | None) -> Unit:
    """The unit of a new list, where the actor may keep lists."""
    if kind == ListKind.COMPANY:
        unit = Unit.objects.get(company=actor.company_id, parent=None)
    else:
        unit = unit_or_404(actor, unit_id or actor.own_unit_id)
    if unit.company_id != actor.company_id:
        raise NotFound
    require_reach(actor, Permission.LISTS_MANAGE, unit.path)
    return unit


def save_list(actor: Actor, list_id: UUID, row: ListRow) -> None:
    """Rename a list and its note; what others may do and who closes it are for those who may approve it.

    Raises NotFound, LevelMissing, ListClosed where it is archived, ListNameMissing.
    """
    with transaction_by(actor, "save_list"):
        seen = locked_list(actor, list_id, Level.EDIT)
        if seen.held.archived_at is not None:
            raise ListClosed
        held = seen.held
        held.name, held.note = _name(row.name), row.note.strip()[:MAX_NOTE]
        if seen.may_approve and held.kind != ListKind.PERSONAL:
            held.level_for_all, held.is_closed_by_head = row.level_for_all, row.is_closed_by_head
            if not row.is_closed_by_head:
                held.closed_at, held.closed_by = None, None
        held.save()


def share_list(
    actor: Actor,
    list_id: UUID,
    level: Level,
    *,
    user_id: UUID | None = None,
    role_id: UUID | None = None,
    unit_id: UUID | None = None,
) -> None:
    """Let a person, the holders of a role, or a unit and those below it do so much with a list; NONE takes it back.

    Exactly one of the three is named. Raises NotFound for one that is not of the company, LevelMissing for who may not
    approve the list.
    """
    with transaction_by(actor, "share_list"):
        seen = locked_list(actor, list_id, Level.APPROVE)
        whom = _whom(actor, user_id, role_id, unit_id)
        if level == Level.NONE:
            ListRight.objects.filter(purchase_list=seen.held, **whom).delete()
        else:
            ListRight.objects.update_or_create(purchase_list=seen.held, **whom, defaults={"level": level})


def _whom(actor: Actor, user_id: UUID | None, role_id: UUID | None, unit_id: UUID | None) -> Mapping[str, Any]:
    named = [each for each in (user_id, role_id, unit_id) if each is not None]
    if len(named) != 1:
        raise NotFound
    ways = (
        RoleAssignment.objects.filter(user__in=named, unit__company=actor.company_id),
        roles_for(actor).filter(pk__in=named),
        Unit.objects.filter(pk__in=named, company=actor.company_id),
    )
    chosen = ways[(user_id, role_id, unit_id).index(named[0])]
    if not chosen.exists():
        raise NotFound
    return {"user_id": user_id, "role_id": role_id, "unit_id": unit_id}


def copy_list(actor: Actor, list_id: UUID, name: str) -> UUID:
    """A list of the actor's own with the lines of another that he may see; lines of hidden products are left out.

    Raises NotFound, ListNameMissing, PermissionMissing.
    """
    with transaction_by(actor, "copy_list"):
        seen = list_or_404(actor, list_id)
        view = list_lines(actor, seen)
        made = create_list(actor, ListRow(name, seen.held.note))
        kept: dict[tuple[int, UUID | None, str], PurchaseListLine] = {}
        for line in (each.line for each in view.lines if each.variant is not None):
            key = (line.variant_id, line.cost_center_id, line.configuration)
            if key in kept:
                kept[key].quantity += line.quantity
            else:
                kept[key] = PurchaseListLine(
                    id=new_id(),
                    purchase_list_id=made,
                    position=len(kept) + 1,
                    variant_id=line.variant_id,
                    configuration=line.configuration,
                    quantity=line.quantity,
                    minimum=line.minimum,
                    maximum=line.maximum,
                    cost_center_id=line.cost_center_id,
                    note=line.note,
                    added_by_id=actor.user_id,
                )
        PurchaseListLine.objects.bulk_create(kept.values())
        return made


def archive_list(actor: Actor, list_id: UUID, *, is_archived: bool) -> None:
    """Put a list away, or take it out again. Raises NotFound, LevelMissing."""
    with transaction_by(actor, "archive_list"):
        seen = locked_list(actor, list_id, Level.APPROVE)
        seen.held.archived_at = now() if is_archived else None
        seen.held.save(update_fields=["archived_at", "changed_at"])


def reopen_list(actor: Actor, list_id: UUID, *, keeps_lines: bool) -> None:
    """Open a list that was closed into an order, with its lines or as an empty one. Raises NotFound, LevelMissing."""
    with transaction_by(actor, "reopen_list"):
        seen = locked_list(actor, list_id, Level.APPROVE)
        if seen.held.closed_at is None:
            return
        seen.held.closed_at, seen.held.closed_by = None, None
        seen.held.save(update_fields=["closed_at", "closed_by", "changed_at"])
        if not keeps_lines:
            PurchaseListLine.objects.filter(purchase_list=seen.held).delete()


def hand_over_lists(actor: Actor, company_id: UUID, from_user_id: UUID, to_user_id: UUID) -> int:
    """Give the personal lists of somebody who leaves a company to another of its people; how many they were.

    Lines that both put on the same list stay those of who left. For who manages the company's people. Raises NotFound
    for who is none of them, PermissionMissing.
    """
    if not actor.may(Permission.SALES_COMPANIES_MANAGE):
        actor.require(Permission.PEOPLE_MANAGE)
    if not RoleAssignment.objects.filter(user=to_user_id, unit__company=company_id).exists():
        raise NotFound
    with transaction_by(actor, "hand_over_lists"):
        theirs = PurchaseList.objects.filter(kind=ListKind.PERSONAL, company=company_id, owner=from_user_id)
        ids = list(theirs.select_for_update().values_list("pk", flat=True))
        twins = PurchaseListLine.objects.filter(
            purchase_list=OuterRef("purchase_list"), variant=OuterRef("variant"), added_by=to_user_id
        )
        lines = PurchaseListLine.objects.filter(~Exists(twins), purchase_list__in=ids, added_by=from_user_id)
        lines.update(added_by=to_user_id)
        PurchaseList.objects.filter(pk__in=ids).update(owner=User(pk=to_user_id))
    return len(ids)


def locked_list(actor: Actor, list_id: UUID, least: Level) -> SeenList:
    """A list with its row locked until the transaction ends, as it stands then. Raises NotFound, LevelMissing."""
    locks.take(locks.Lock.LIST_OR_ROUND)
    PurchaseList.objects.select_for_update().filter(pk=list_id).only("pk").first()
    seen = list_or_404(actor, list_id)
    require_level(seen, least)
    return seen


def open_list(actor: Actor, list_id: UUID, least: Level) -> SeenList:
    """As `locked_list`, of one whose lines may change. Raises ListClosed, NotFound, LevelMissing."""
    seen = locked_list(actor, list_id, least)
    if not seen.is_open:
        raise ListClosed
    return seen
