"""Which actor a browser session stands for: the person, the company chosen in the switcher, the one acted for."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.http import HttpRequest

from lonja.companies import queries
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.core.clock import now

UNIT_KEY = "unit"
ACTING_KEY = "acting"
ACTING_FOR = timedelta(hours=1)


def actor_of(request: HttpRequest) -> Actor:
    """The actor of this request: nobody, a buyer in his chosen unit, or the seller's person.

    A chosen unit where the person holds no role any more is forgotten: he falls back to his first one.
    """
    user = request.user
    if not user.is_authenticated:
        return queries.nobody()
    acting = request.session.get(ACTING_KEY)
    if acting:
        actor = _acting_actor(request, acting)
        if actor is not None:
            return actor
    unit = request.session.get(UNIT_KEY)
    return queries.actor_for(user, UUID(unit) if unit else None)


def _acting_actor(request: HttpRequest, acting: dict[str, str]) -> Actor | None:
    staff = queries.actor_for(request.user, None)
    if datetime.fromisoformat(acting["until"]) < now() or not staff.may(Permission.SALES_ACT_AS):
        del request.session[ACTING_KEY]
        return None
    return queries.actor_acting_for(staff, UUID(acting["company"]))


def switch_unit(request: HttpRequest, unit_id: UUID) -> None:
    """Make the person act for this unit from now on. Raises NotFound where he holds no role in it."""
    queries.assigned_unit(request.user, unit_id)
    request.session[UNIT_KEY] = str(unit_id)


def start_acting(request: HttpRequest, company_id: UUID, reason: str) -> None:
    """See the store as this company for an hour. Raises PermissionMissing or NotFound."""
    staff: Actor = queries.actor_for(request.user, None)
    if not staff.may(Permission.SALES_ACT_AS):
        raise PermissionMissing
    queries.actor_acting_for(staff, company_id)
    until = now() + ACTING_FOR
    request.session[ACTING_KEY] = {"company": str(company_id), "until": until.isoformat(), "reason": reason}


def stop_acting(request: HttpRequest) -> None:
    """Be oneself again."""
    request.session.pop(ACTING_KEY, None)
