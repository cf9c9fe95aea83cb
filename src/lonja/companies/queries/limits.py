"""Up to which amount somebody may order or approve alone: what orders and approvals ask of this room.

Amounts are net, of one order, in the company's currency; None means no limit, 0 means nothing. Of all roles that reach
the unit of the order the highest limit counts.
"""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries.access import reaches_of
from lonja.companies.rules import highest_limit


def spend_limit(actor: Actor) -> Decimal | None:
    """The most that the actor may order for his unit without anybody's consent.

    Raises PermissionMissing where none of his rights to order reaches the unit for which he acts.
    """
    return actor.limit(Permission.ORDERS_PLACE, actor.unit_path)


def spend_limit_of(user_id: UUID, company_id: UUID, unit_path: str) -> Decimal | None:
    """As `spend_limit`, of a person as his roles are now, whoever asks; 0 once he may not order there at all."""
    return _limit_of(user_id, company_id, Permission.ORDERS_PLACE, unit_path)


def approval_limit_of(user_id: UUID, company_id: UUID, unit_path: str) -> Decimal | None:
    """The most to which a person may consent for a unit, as his roles are now; 0 where he may not approve."""
    return _limit_of(user_id, company_id, Permission.ORDERS_APPROVE, unit_path)


def _limit_of(user_id: UUID, company_id: UUID, permission: Permission, unit_path: str) -> Decimal | None:
    reaches = reaches_of(user_id, company_id, permission)
    return highest_limit(reach.up_to for reach in reaches if reach.covers(unit_path, is_own=False))
