"""Operations on the caller's own company."""

from __future__ import annotations

from typing import Any, cast

from ninja import Query, Router

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.company import schemas
from lonja.api.operations import operation
from lonja.companies import queries
from lonja.companies.models import Address, AddressKind, CostCenter
from lonja.companies.permissions import Permission
from lonja.payments.errors import NoCreditAccount
from lonja.payments.queries import credit_of

router = Router(tags=["Company"])

ORDERING = (Permission.ORDERS_PLACE, Permission.COMPANY_VIEW)


@operation(router, "GET", "/addresses", needs=ORDERING, answer=schemas.Addresses)
def list_addresses(request: CallerRequest, asked: Query[schemas.PlacesAsk]) -> schemas.Addresses:
    """List addresses.

    Where the caller may have goods and invoices sent: an order names them by `id`. Or all at which he may look.
    """
    actor = request.actor
    if asked.all_visible:
        actor.require(Permission.COMPANY_VIEW)
        found = sorted(queries.addresses_visible_to(actor), key=lambda each: each.kind != AddressKind.DELIVERY)
    else:
        found = [*queries.delivery_addresses(actor), *queries.billing_addresses(actor)]
    return {"data": [address_of(address) for address in found]}


@operation(router, "GET", "/cost-centers", needs=ORDERING, answer=schemas.CostCenters)
def list_cost_centers(request: CallerRequest, asked: Query[schemas.CostCentersAsk]) -> schemas.CostCenters:
    """List cost centers.

    What the caller may charge lines to: a line names them by `code`. Or all at which he may look.
    """
    actor = request.actor
    if asked.all_visible or asked.is_archived:
        actor.require(Permission.COMPANY_VIEW)
        found = queries.cost_centers_visible_to(actor, is_archived=asked.is_archived)
    else:
        found = queries.cost_centers(actor)
    return {"data": [cost_center_of(center) for center in found]}


@operation(router, "GET", "/credit", needs=(Permission.CREDIT_VIEW,), answer=schemas.Credit, raises=(NoCreditAccount,))
def read_credit(request: CallerRequest) -> schemas.Credit:
    """Read the credit.

    The company's limit, what is used and what is free, now.
    """
    standing = credit_of(request.actor)
    if standing is None:
        raise NoCreditAccount(currency=request.actor.currency)
    currency = standing.currency
    return schemas.Credit(
        currency=currency,
        limit=fields.amount(standing.limit, currency),
        used=fields.amount(standing.used, currency),
        free=fields.amount(standing.free, currency),
        terms=standing.terms.code,
        net_days=standing.terms.net_days,
        is_on_hold=standing.is_on_hold,
    )


def address_of(address: Address) -> schemas.Address:
    """An address of the company."""
    names = [name for name in schemas.Address.__annotations__ if name not in {"id", "unit_id"}]
    facts = {name: cast(Any, getattr(address, name)) for name in names}
    unit_id = str(address.unit_id) if address.unit_id else None
    return cast(schemas.Address, {"id": str(address.pk), "unit_id": unit_id, **facts})


def cost_center_of(center: CostCenter) -> schemas.CostCenter:
    """A cost center of the company."""
    return {
        "id": str(center.pk),
        "code": center.code,
        "name": center.name,
        "unit_id": str(center.unit_id) if center.unit_id else None,
        "owner_id": str(center.owner_id) if center.owner_id else None,
        "is_archived": center.is_archived,
    }
