"""Operations on the caller's own company."""

from __future__ import annotations

from itertools import chain
from typing import Any, cast

from ninja import Router

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.company import schemas
from lonja.api.operations import operation
from lonja.companies.models import Address
from lonja.companies.permissions import Permission
from lonja.companies.queries import billing_addresses, cost_centers, delivery_addresses
from lonja.payments.errors import NoCreditAccount
from lonja.payments.queries import credit_of

router = Router(tags=["Company"])

ORDERING = (Permission.ORDERS_PLACE, Permission.COMPANY_VIEW)


@operation(router, "GET", "/addresses", needs=ORDERING, answer=schemas.Addresses)
def list_addresses(request: CallerRequest) -> schemas.Addresses:
    """List addresses.

    Where the caller may have goods and invoices sent: an order names them by `id`.
    """
    found = chain(delivery_addresses(request.actor), billing_addresses(request.actor))
    return {"data": [_address(address) for address in found]}


@operation(router, "GET", "/cost-centers", needs=ORDERING, answer=schemas.CostCenters)
def list_cost_centers(request: CallerRequest) -> schemas.CostCenters:
    """List cost centers.

    What the caller may charge lines to: a line names them by `code`.
    """
    return {"data": [{"code": center.code, "name": center.name} for center in cost_centers(request.actor)]}


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


def _address(address: Address) -> schemas.Address:
    names = [name for name in schemas.Address.__annotations__ if name != "id"]
    return cast(schemas.Address, {"id": str(address.pk), **{name: cast(Any, getattr(address, name)) for name in names}})
