"""Which actor a browser session stands for: the person, the company chosen in the switcher, the one acted for.

The seller's people get their rights only in a session in which they have used a second step, where the seller wants it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest

from lonja.companies import queries
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.events import ActingEnded, ActingStarted
from lonja.companies.permissions import ActorKind, Permission
from lonja.core import events
from lonja.core.audit import transaction_by
from lonja.core.clock import now

UNIT_KEY = "unit"
ACTING_KEY = "acting"
ACTING_FOR = timedelta(hours=1)


def actor_of(request: HttpRequest) -> Actor:
    """The actor of this request: a visitor, a buyer in his chosen unit, or the seller's person.

    A chosen unit where the person holds no role any more is forgotten: he falls back to his first one.
    """
    if not request.user.is_authenticated:
        return replace(queries.nobody(), channel=queries.default_channel())
    unit = request.session.get(UNIT_KEY)
    actor = queries.actor_for(request.user, UUID(unit) if unit else None)
    if actor.kind is ActorKind.STAFF and awaits_second_step(request):
        actor = replace(actor, grants={}, awaits_second_step=True)
    return _acting_actor(request, actor) or actor


def awaits_second_step(request: HttpRequest) -> bool:
    """Whether the seller wants a second step that the person of this session, one of his, has not used in it yet.

    It counts by session: one that was opened with the password alone gains nothing from a code typed elsewhere.
    """
    used = any(record["method"] == "mfa" for record in get_authentication_records(request, request.user))
    return not used and queries.staff_needs_second_step()


def switch_unit(request: HttpRequest, unit_id: UUID) -> None:
    """Make the person act for this unit from now on. Raises NotFound where he holds no role in it."""
    queries.assigned_unit(request.user, unit_id)
    request.session[UNIT_KEY] = str(unit_id)


def start_acting(request: HttpRequest, company_id: UUID, reason: str) -> None:
    """See the store as this company for an hour; the reason is recorded. Raises PermissionMissing or NotFound."""
    staff = queries.actor_for(request.user, None)
    if not _may_act(staff):
        raise PermissionMissing
    acting = queries.actor_acting_for(staff, company_id)
    with transaction_by(acting, "start_acting"):
        events.record(ActingStarted(_id_of(request), company_id, reason))
    until = now() + ACTING_FOR
    request.session[ACTING_KEY] = {"company": str(company_id), "until": until.isoformat()}


def start_looking(request: HttpRequest, company_id: UUID, back: str) -> None:
    """See the store as this company for an hour, without changing anything; `back` is where one goes when it ends.

    It is recorded. Raises PermissionMissing or NotFound.
    """
    staff = queries.actor_for(request.user, None)
    if not _may_act(staff):
        raise PermissionMissing
    looking = queries.actor_looking_as(staff, company_id)
    with transaction_by(looking, "start_looking"):
        events.record(ActingStarted(_id_of(request), company_id, "", is_looking=True))
    until = now() + ACTING_FOR
    request.session[ACTING_KEY] = {
        "company": str(company_id), "until": until.isoformat(), "is_looking": True, "back": back,
    }  # fmt: skip


def is_looking(request: HttpRequest) -> bool:
    """Whether this session only looks, also when its hour is over but nobody has asked who it is since."""
    acting = request.session.get(ACTING_KEY)
    return bool(acting and acting.get("is_looking"))


def stop_acting(request: HttpRequest) -> str:
    """Be oneself again; nothing happens to somebody who was. Gives where he came from, if that is known."""
    acting = request.session.pop(ACTING_KEY, None)
    if acting and request.user.is_authenticated:
        with transaction_by(queries.actor_for(request.user, None), "stop_acting"):
            events.record(ActingEnded(_id_of(request), UUID(acting["company"])))
    return str((acting or {}).get("back", ""))


def _acting_actor(request: HttpRequest, staff: Actor) -> Actor | None:
    """The customer's eyes, while the hour lasts and the right is there; otherwise the acting is forgotten."""
    acting = request.session.get(ACTING_KEY)
    if not acting:
        return None
    if datetime.fromisoformat(acting["until"]) < now() or not _may_act(staff):
        del request.session[ACTING_KEY]
        return None
    eyes = queries.actor_looking_as if acting.get("is_looking") else queries.actor_acting_for
    return eyes(staff, UUID(acting["company"]))


def _id_of(request: HttpRequest) -> UUID:
    return UUID(str(request.user.pk))


def _may_act(staff: Actor) -> bool:
    return staff.kind is ActorKind.STAFF and staff.may(Permission.SALES_ACT_AS)
