"""Cost centers: what lines of orders are charged to."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.companies import actions, queries
from lonja.companies.errors import CodeTaken
from lonja.companies.models import CostCenter, OwnedField
from lonja.companies.permissions import Permission
from lonja.companies.rules import ROOT_PATH
from lonja.storefront.access import BuyerRequest
from lonja.storefront.company_forms import FROM_ERP, CostCenterForm, id_of
from lonja.storefront.views.company.area import for_holders_of, page, status_of
from lonja.web import pages
from lonja.web.attempts import pressed, tried


@for_holders_of(Permission.COMPANY_VIEW)
def cost_centers(request: BuyerRequest) -> HttpResponse:
    """Those in use, or the archived ones."""
    actor = request.actor
    is_archived = request.GET.get("view") == "archived"

    company = queries.company_or_404(actor, actor.company_id)
    is_locked = OwnedField.COST_CENTERS in queries.locked_fields(company)

    def may_edit(each: CostCenter) -> bool:
        return not is_locked and actor.reaches(
            Permission.ADDRESSES_MANAGE, each.unit.path if each.unit else ROOT_PATH, None
        )

    context = {
        "centers": queries.cost_centers_visible_to(actor, is_archived=is_archived),
        "is_archived": is_archived,
        "may_add": actor.may(Permission.ADDRESSES_MANAGE) and not is_locked,
        "may_edit": may_edit,
        "is_locked": is_locked,
        "from_erp": FROM_ERP,
    }
    return page(request, "cost_centers", "cost_centers", context)


@for_holders_of(Permission.ADDRESSES_MANAGE)
def new_cost_center(request: BuyerRequest) -> HttpResponse:
    """A further cost center."""
    return _center_page(request, {}, None)


@for_holders_of(Permission.ADDRESSES_MANAGE)
def cost_center(request: BuyerRequest, cost_center_id: UUID) -> HttpResponse:
    """Change a cost center; orders that were placed keep its old name."""
    found = queries.cost_center_or_404(request.actor, cost_center_id)
    queries.require_reach(request.actor, Permission.ADDRESSES_MANAGE, found.unit.path if found.unit else None)
    initial = {
        "code": found.code,
        "name": found.name,
        "unit": str(found.unit_id or ""),
        "owner": str(found.owner_id or ""),
    }
    return _center_page(request, initial, found)


@require_POST
@for_holders_of(Permission.ADDRESSES_MANAGE)
def archive_cost_center(request: BuyerRequest, cost_center_id: UUID) -> HttpResponse:
    """Charge nothing more to it, or take it up again."""
    is_archived = request.POST.get("restore") is None
    done = _("The cost center is archived.") if is_archived else _("The cost center is offered again.")

    def archive() -> None:
        actions.archive_cost_center(request.actor, cost_center_id, is_archived=is_archived)

    return pressed(request, archive, done, "storefront:cost_centers")


def _center_page(request: BuyerRequest, initial: dict[str, Any], found: CostCenter | None) -> HttpResponse:
    actor = request.actor
    units = queries.units_reached(actor, Permission.ADDRESSES_MANAGE)
    people = queries.people_of(actor.company_id)
    has_whole = actor.reaches(Permission.ADDRESSES_MANAGE, ROOT_PATH, None)
    form = CostCenterForm(request.POST or None, units=units, has_whole=has_whole, people=people, initial=initial)

    def save() -> None:
        data = form.cleaned_data
        actions.save_cost_center(
            actor,
            code=data["code"],
            name=data["name"],
            unit_id=id_of(data["unit"]),
            owner_id=id_of(data["owner"]),
            cost_center_id=found.pk if found else None,
        )

    if tried(form, save, {CodeTaken: "code"}):
        messages.success(request, _("The cost center is saved."))
        return pages.redirect(request, "storefront:cost_centers")
    return page(request, "cost_centers", "cost_center", {"form": form, "center": found}, status_of(form))
