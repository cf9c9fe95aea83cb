"""Which actor a browser session stands for: the person, the company chosen in the switcher, the one acted for.

People get their rights only in a session in which they have used a second step, where the seller wants it of his own
and a company of its people. A session that was opened at a company's identity provider counts for that company alone,
until the person gives his password in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest

from lonja.companies import queries
from lonja.companies.actor import Actor, CompanyFacts
from lonja.companies.errors import PermissionMissing
from lonja.companies.events import ActingEnded, ActingStarted
from lonja.companies.models import User
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
    if actor.kind is ActorKind.STAFF:
        actor = _waiting(actor, is_for_step=awaits_second_step(request))
    elif actor.company is not None:
        actor = _as_company_wants(request, actor, actor.company)
    return _acting_actor(request, actor) or actor


def awaits_second_step(request: HttpRequest) -> bool:
    """Whether the seller wants a second step that the person of this session, one of his, has not used in it yet.

    It counts by session: one that was opened with the password alone gains nothing from a code typed elsewhere. One
    that a customer's provider opened is never his own.
    """
    if not used_own_means(request):
        return True
    return not _used_second_step(request) and queries.staff_needs_second_step()


def used_own_means(request: HttpRequest) -> bool:
    """Whether the person gave his own password or passkey in this session, and not only came from a provider."""
    records = get_authentication_records(request, request.user)
    return not _providers_in(records) or any(record["method"] == "password" for record in records)


def provider_checked_second_step(request: HttpRequest, user: User | None) -> bool:
    """Whether this person just came from a provider that checks the second step, as its company says."""
    records = get_authentication_records(request, user)
    is_from_there = bool(records) and records[-1]["method"] == "socialaccount"
    return is_from_there and queries.provider_checks(_providers_in(records[-1:]))


def _providers_in(records: Sequence[Mapping[str, Any]]) -> list[UUID]:
    """The identity providers at which the person signed in for this session."""
    return [UUID(record["provider"]) for record in records if record["method"] == "socialaccount"]


def _as_company_wants(request: HttpRequest, actor: Actor, company: CompanyFacts) -> Actor:
    """The actor, or the same without rights where this session was not opened the way that his company wants it."""
    providers = _providers_in(get_authentication_records(request, request.user))
    checks = queries.sign_in_counts(company.id, providers) if providers else None
    if checks is not None:
        return _waiting(actor, is_for_step=company.needs_second_step and not (checks or _used_second_step(request)))
    if not used_own_means(request):
        return replace(actor, grants={}, awaits_provider=True)
    needs_step = company.needs_second_step
    if company.needs_provider:
        if not queries.is_keeper(company.id, _id_of(request)):
            return replace(actor, grants={}, awaits_provider=True)
        needs_step = True
    return _waiting(actor, is_for_step=needs_step and not _used_second_step(request))


def _waiting(actor: Actor, *, is_for_step: bool) -> Actor:
    return replace(actor, grants={}, awaits_second_step=True) if is_for_step else actor


def _used_second_step(request: HttpRequest) -> bool:
    return any(record["method"] == "mfa" for record in get_authentication_records(request, request.user))


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
