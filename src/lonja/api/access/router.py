"""Operations on access."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from uuid import UUID

from ninja import Query, Router

from lonja.api import fields
from lonja.api.access import schemas
from lonja.api.callers import CallerRequest
from lonja.api.operations import operation
from lonja.companies import queries
from lonja.companies.models import Unit
from lonja.companies.permissions import BUYER_PERMISSIONS, Permission
from lonja.core.errors import NotFound

router = Router(tags=["Access"])

LOOKING = (Permission.COMPANY_VIEW,)


@operation(router, "GET", "/access", needs=BUYER_PERMISSIONS, answer=schemas.Access, persons_only=True)
def read_own_access(request: CallerRequest) -> schemas.Access:
    """Read what you may do.

    Your rights in the company for which you act, and the roles that each of them comes from.
    """
    actor = request.actor
    return _access(queries.access_of(actor, actor.user_id) if actor.user_id else (), actor.currency)


@operation(
    router, "GET", "/people/{uuid:person_id}/access", needs=LOOKING, answer=schemas.Access, raises=(NotFound,)
)  # fmt: skip
def read_access(request: CallerRequest, person_id: UUID) -> schemas.Access:
    """Read what somebody may do.

    The rights of a person of the company, as far as they reach what the caller may look at.
    """
    return _access(queries.access_of(request.actor, person_id), request.actor.currency)


@operation(
    router, "GET", "/units/{uuid:unit_id}/access", needs=LOOKING, answer=schemas.Entries, raises=(NotFound,)
)  # fmt: skip
def read_unit_access(request: CallerRequest, unit_id: UUID, asked: Query[schemas.EntriesAsk]) -> schemas.Entries:
    """Read who gets into a unit.

    Everybody who may do something (or `permission`) there and by which way; whom a switch stops; and the API keys.
    """
    entries = queries.access_in(request.actor, unit_id, asked.asked)
    currency = request.actor.currency
    return {
        "people": [_entry(entry, currency) for entry in entries.people],
        "stopped": [_entry(entry, currency) for entry in entries.stopped],
        "keys": [{"id": str(key.pk), "name": key.name} for key in entries.keys],
    }


def _access(rights: Iterable[queries.Right], currency: str) -> schemas.Access:
    return {
        "data": [
            {
                "permission": str(right.permission),
                "is_whole_company": right.is_whole,
                "units": [_unit(unit) for unit in right.units],
                "up_to": _up_to(right.up_to, currency),
                "sources": [_source(source, currency) for source in right.sources],
            }
            for right in rights
        ]
    }


def _entry(entry: queries.Entry, currency: str) -> schemas.Entry:
    return {
        "person_id": str(entry.person.pk),
        "name": entry.person.name,
        "email": entry.person.email,
        "ways": [
            {"permission": str(source.permission), "way": str(way), "source": _source(source, currency)}
            for source, way in entry.ways
        ],
    }


def _source(source: queries.Source, currency: str) -> schemas.Source:
    return {
        "role": source.role_name,
        "unit": {"id": str(source.unit_id), "name": source.unit_name},
        "scope": str(source.granted),
        "cascades": source.cascades,
        "up_to": _up_to(source.reach.up_to, currency),
    }


def _unit(unit: Unit) -> schemas.UnitName:
    return {"id": str(unit.pk), "name": unit.name}


def _up_to(amount: Decimal | None, currency: str) -> str | None:
    return None if amount is None else fields.amount(amount, currency)
