"""What a company has: addresses, cost centers, API keys."""

from __future__ import annotations

import functools
from uuid import UUID

from django.db.models import BooleanField, CharField, F, Func, Q, QuerySet, Value

from lonja.companies.actor import Actor
from lonja.companies.models import Address, AddressKind, ApiKey, CostCenter
from lonja.companies.permissions import Permission
from lonja.companies.queries.scope import (
    EVERYTHING,
    NOTHING,
    companies_visible_to,
    company_or_404,
    seen,
    within,
)
from lonja.core.errors import NotFound
from lonja.core.ids import new_id
from lonja.core.statements import Statement


def delivery_addresses(actor: Actor) -> QuerySet[Address]:
    """Where the actor may have goods sent, the default first: see `_of_his_line`."""
    return Address.objects.filter(_of_his_line(actor), kind=AddressKind.DELIVERY, is_archived=False)


def billing_addresses(actor: Actor) -> QuerySet[Address]:
    """Where invoices may go, the default first."""
    return Address.objects.filter(_of_his_line(actor), kind=AddressKind.BILLING, is_archived=False)


def addresses_for_order(actor: Actor, delivery_id: UUID, billing_id: UUID | None) -> list[Address]:
    """In one query, as far as they are his to use: the delivery address, and the named billing address or all of them.

    The default comes first.
    """
    named = [delivery_id] if billing_id is None else [delivery_id, billing_id]
    return _of_an_order(is_billing_named=billing_id is not None).objects(actor.company_id, actor.unit_path, *named)


@functools.cache
def _of_an_order(*, is_billing_named: bool) -> Statement[Address]:
    company, path, delivery, billing = new_id(), str(new_id()), new_id(), new_id()
    bills = Q(kind=AddressKind.BILLING, pk=billing) if is_billing_named else Q(kind=AddressKind.BILLING)
    wanted = Q(kind=AddressKind.DELIVERY, pk=delivery) | bills
    found = Address.objects.filter(_of_line(company, path), wanted, is_archived=False)
    places = [company, path, delivery, billing] if is_billing_named else [company, path, delivery]
    return Statement(found.order_by("-is_default", "label"), *places)


def cost_centers(actor: Actor) -> QuerySet[CostCenter]:
    """The cost centers that lines of this actor may be charged to."""
    return CostCenter.objects.filter(_of_his_line(actor), is_archived=False)


def addresses_visible_to(actor: Actor, company_id: UUID | None = None) -> QuerySet[Address]:
    """The addresses of a company (his own by default) that the actor may look at."""
    company = company_or_404(actor, company_id or actor.company_id)
    return Address.objects.filter(_looked_at(actor), company=company, is_archived=False).select_related("unit")


def cost_centers_visible_to(
    actor: Actor, company_id: UUID | None = None, *, is_archived: bool = False
) -> QuerySet[CostCenter]:
    """The cost centers of a company (his own by default) that the actor may look at: those in use, or the archived."""
    company = company_or_404(actor, company_id or actor.company_id)
    found = CostCenter.objects.filter(_looked_at(actor), company=company, is_archived=is_archived)
    return found.select_related("unit", "owner")


def address_or_404(actor: Actor, address_id: UUID) -> Address:
    """An address of a company that the actor may see, archived or not. Raises NotFound."""
    companies = companies_visible_to(actor)
    address = Address.objects.filter(pk=address_id, company__in=companies).select_related("unit").first()
    if address is None:
        raise NotFound
    return address


def cost_center_or_404(actor: Actor, cost_center_id: UUID) -> CostCenter:
    """A cost center of a company that the actor may see, archived or not. Raises NotFound."""
    companies = companies_visible_to(actor)
    found = CostCenter.objects.filter(pk=cost_center_id, company__in=companies).select_related("unit").first()
    if found is None:
        raise NotFound
    return found


def keys_visible_to(actor: Actor, company_id: UUID | None = None) -> QuerySet[ApiKey]:
    """The API keys of a company (his own by default) that the actor manages, those in use first."""
    company = company_or_404(actor, company_id or actor.company_id)
    managed = within(actor, Permission.KEYS_MANAGE, owner="created_by") if actor.company else EVERYTHING
    return (
        ApiKey.objects.filter(managed, unit__company=company)
        .select_related("unit", "created_by")
        .order_by("-revoked_at", "name")
    )


def key_or_404(actor: Actor, key_id: UUID) -> ApiKey:
    """An API key of a company that the actor may see. Raises NotFound."""
    companies = companies_visible_to(actor)
    key = ApiKey.objects.filter(pk=key_id, unit__company__in=companies).select_related("unit").first()
    if key is None:
        raise NotFound
    return key


def seller_keys(actor: Actor) -> QuerySet[ApiKey]:
    """The API keys of the seller's own programs, those in use first. Raises PermissionMissing."""
    actor.require(Permission.SALES_SETTINGS_MANAGE)
    return ApiKey.objects.filter(unit=None).select_related("created_by").order_by("-revoked_at", "name")


def seller_key_or_404(actor: Actor, key_id: UUID) -> ApiKey:
    """A key of the seller's own programs. Raises PermissionMissing, NotFound."""
    key = seller_keys(actor).filter(pk=key_id).first()
    if key is None:
        raise NotFound
    return key


def _of_his_line(actor: Actor) -> Q:
    """What belongs to the whole company, to his unit, to one above it or to one below it."""
    return _of_line(actor.company_id, actor.unit_path)


def _of_line(company_id: UUID, unit_path: str) -> Q:
    mine, its = Value(unit_path, CharField()), F("unit__path")
    return Q(company=company_id) & (Q(unit=None) | Q(_StartsWith(mine, its)) | Q(_StartsWith(its, mine)))


class _StartsWith(Func):
    function = "starts_with"
    output_field = BooleanField()


def _looked_at(actor: Actor) -> Q:
    of_the_company = Q(unit=None) if actor.may(Permission.COMPANY_VIEW) else NOTHING
    return seen(actor, owner=None) | of_the_company
