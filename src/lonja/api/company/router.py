"""Operations on the caller's own company."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Any, cast

from ninja import Body, Path, Query, Router

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.company import schemas
from lonja.api.operations import operation
from lonja.api.paging import cursor_after, place_in
from lonja.catalog.actions import OwnNumberRow, drop_own_number, keep_own_numbers
from lonja.catalog.errors import ArticlesUnknown, CodeMeansItself, CodeUnusable, OwnNumberUnknown
from lonja.catalog.models import OwnPartNumber
from lonja.catalog.queries import VariantFacts, own_dictionary, variant_facts
from lonja.companies.models import Address
from lonja.companies.permissions import Permission
from lonja.companies.queries import billing_addresses, cost_centers, delivery_addresses
from lonja.payments.errors import NoCreditAccount
from lonja.payments.queries import credit_of

router = Router(tags=["Company"])

ORDERING = (Permission.ORDERS_PLACE, Permission.COMPANY_VIEW)
BUYING = (Permission.ORDERS_PLACE,)


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


@operation(router, "GET", "/own-part-numbers", needs=BUYING, answer=schemas.Dictionary)
def list_own_part_numbers(request: CallerRequest, asked: Query[schemas.DictionaryAsk]) -> schemas.Dictionary:
    """List own part numbers.

    What the company itself calls articles, by code. Of an article that is hidden from it `sku` is null.
    """
    place = place_in(request, asked.cursor)
    rows = own_dictionary(request.actor, asked.q)
    found = list((rows if place is None else rows.filter(key__gt=place[0]))[: asked.limit + 1])
    page = found[: asked.limit]
    facts = variant_facts(request.actor, {one.variant_id for one in page})
    after = [page[-1].key] if len(found) > asked.limit else None
    return {"data": [_own_number(one, facts) for one in page], "next": cursor_after(request, after)}


@operation(
    router,
    "PUT",
    "/own-part-numbers",
    needs=BUYING,
    answer=schemas.NumbersSaved,
    raises=(ArticlesUnknown, CodeUnusable, CodeMeansItself),
)
def put_own_part_numbers(request: CallerRequest, body: Body[schemas.DictionaryIn]) -> schemas.NumbersSaved:
    """Save own part numbers.

    Each means one sales unit. Added, or changed where the code is there already, however it is written: all of them,
    or none.
    """
    rows = [OwnNumberRow(one.code, one.sku, one.name) for one in body.numbers]
    keep_own_numbers(request.actor, rows)
    return {"saved": len(rows)}


@operation(router, "DELETE", "/own-part-numbers/{number}", needs=BUYING, raises=(OwnNumberUnknown,))
def delete_own_part_number(request: CallerRequest, number: Path[fields.NumberIn]) -> None:
    """Remove an own part number.

    Quick order and search no longer know it; orders keep it.
    """
    drop_own_number(request.actor, number)


def _own_number(one: OwnPartNumber, facts: Mapping[int, VariantFacts]) -> schemas.DictionaryWord:
    fact = facts.get(one.variant_id)
    return {"id": one.pk, "code": one.code, "name": one.name, "sku": fact.sku if fact else None}


def _address(address: Address) -> schemas.Address:
    names = [name for name in schemas.Address.__annotations__ if name != "id"]
    return cast(schemas.Address, {"id": str(address.pk), **{name: cast(Any, getattr(address, name)) for name in names}})
