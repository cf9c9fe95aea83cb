"""Addresses for deliveries and invoices."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.companies import actions, queries
from lonja.companies.actions import AddressData
from lonja.companies.actor import Actor
from lonja.companies.errors import PostalCodeInvalid
from lonja.companies.models import Address, AddressKind
from lonja.companies.permissions import Permission
from lonja.companies.rules import ROOT_PATH
from lonja.storefront.access import BuyerRequest
from lonja.storefront.company_forms import FROM_ERP, AddressForm, id_of
from lonja.storefront.views.company.area import for_holders_of, page, status_of
from lonja.web import pages
from lonja.web.attempts import pressed, tried
from lonja.web.countries import country_name

FIELDS = ("kind", "label", "recipient", "street", "street2", "postal_code", "city", "region", "country", "phone")


@for_holders_of(Permission.COMPANY_VIEW)
def addresses(request: BuyerRequest) -> HttpResponse:
    """All addresses in reach, by what they are for."""
    actor = request.actor
    found = list(queries.addresses_visible_to(actor))
    locked = queries.locked_fields(queries.company_or_404(actor, actor.company_id))
    context = {
        "is_locked": lambda kind: queries.owned_as(kind) in locked,
        "groups": [(kind, [each for each in found if each.kind == kind]) for kind in AddressKind],
        "country_name": country_name,
        "from_erp": FROM_ERP,
        "may_add": actor.may(Permission.ADDRESSES_MANAGE)
        and not {queries.owned_as(kind) for kind in AddressKind} <= locked,
        "may_edit": lambda each: _reaches(actor, each) and queries.owned_as(each.kind) not in locked,
        "may_choose": actor.reaches(Permission.ADDRESSES_MANAGE, ROOT_PATH, None),
    }
    return page(request, "addresses", "addresses", context)


@for_holders_of(Permission.ADDRESSES_MANAGE)
def new_address(request: BuyerRequest) -> HttpResponse:
    """A further address."""
    actor = request.actor
    company = queries.company_or_404(actor, actor.company_id)
    kind = request.GET.get("kind", "")
    initial = {
        "kind": kind if kind in AddressKind.values else AddressKind.DELIVERY,
        "country": company.country,
        "recipient": company.legal_name or company.name,
    }
    return _address_page(request, initial, None)


@for_holders_of(Permission.ADDRESSES_MANAGE)
def address(request: BuyerRequest, address_id: UUID) -> HttpResponse:
    """Change an address; orders that were placed keep theirs."""
    found = queries.address_or_404(request.actor, address_id)
    queries.require_reach(request.actor, Permission.ADDRESSES_MANAGE, found.unit.path if found.unit else None)
    initial = {name: getattr(found, name) for name in FIELDS} | {"unit": str(found.unit_id or "")}
    return _address_page(request, initial, found)


@require_POST
@for_holders_of(Permission.ADDRESSES_MANAGE)
def archive_address(request: BuyerRequest, address_id: UUID) -> HttpResponse:
    """Offer an address no more."""
    done = _("The address is archived; it is no longer offered.")
    return pressed(request, lambda: actions.archive_address(request.actor, address_id), done, "storefront:addresses")


@require_POST
@for_holders_of(Permission.ADDRESSES_MANAGE)
def default_address(request: BuyerRequest, address_id: UUID) -> HttpResponse:
    """Propose an address first."""
    done = _("This address is proposed first from now on.")
    return pressed(request, lambda: actions.make_default(request.actor, address_id), done, "storefront:addresses")


def _address_page(request: BuyerRequest, initial: dict[str, Any], found: Address | None) -> HttpResponse:
    actor = request.actor
    units = queries.units_reached(actor, Permission.ADDRESSES_MANAGE)
    has_whole = actor.reaches(Permission.ADDRESSES_MANAGE, ROOT_PATH, None)
    form = AddressForm(request.POST or None, units=units, has_whole=has_whole, initial=initial)

    def save() -> None:
        facts = {name: form.cleaned_data[name] for name in FIELDS}
        data = AddressData(**facts, unit_id=id_of(form.cleaned_data["unit"]))
        actions.save_address(actor, data, address_id=found.pk if found else None)

    if tried(form, save, {PostalCodeInvalid: "postal_code"}):
        messages.success(request, _("The address is saved."))
        return pages.redirect(request, "storefront:addresses")
    return page(request, "addresses", "address", {"form": form, "address": found}, status_of(form))


def _reaches(actor: Actor, each: Address) -> bool:
    return actor.reaches(Permission.ADDRESSES_MANAGE, each.unit.path if each.unit else ROOT_PATH, None)
