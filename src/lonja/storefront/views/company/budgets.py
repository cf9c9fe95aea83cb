"""Budgets of cost centers: the table, one budget with what holds of it, new ones, copies and sheets of them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lonja.approvals import actions as approvals
from lonja.approvals import budget_sheet
from lonja.approvals.actions import BudgetDraft
from lonja.approvals.budgeting import Period, Policy
from lonja.approvals.models import Budget
from lonja.approvals.queries import (
    budget_or_404,
    budgets_visible_to,
    cost_centers_to_budget,
    days_of,
    holdings_of,
    may_set_budget,
)
from lonja.companies.permissions import Permission
from lonja.companies.queries import company_or_404
from lonja.core.clock import today
from lonja.core.errors import LonjaError
from lonja.core.sheets.errors import UnreadableFile
from lonja.core.sheets.writer import XLSX, write_xlsx
from lonja.ordering import actions as ordering
from lonja.ordering.queries import order_id_of, orders_visible_to, subject_of
from lonja.storefront.access import BuyerRequest
from lonja.storefront.budget_forms import BudgetChangeForm, BudgetForm
from lonja.storefront.views.company.area import for_holders_of, page, status_of
from lonja.web import pages
from lonja.web.attempts import pressed, tried

VIEWS = ("current", "coming", "past")


@for_holders_of(Permission.SPEND_VIEW)
def budgets(request: BuyerRequest) -> HttpResponse:
    """The budgets of today, of later or of before, with what is committed, spent and left."""
    actor = request.actor
    view = request.GET.get("view") if request.GET.get("view") in VIEWS else "current"
    found = list(_in_view(request, view or "current"))
    context = {
        "view": view,
        "rows": [(one, days_of(one.period, one.starts_on, one.ends_on)) for one in found],
        "may_edit": {one.pk for one in found if may_set_budget(actor, one.cost_center)},
        "may_add": actor.may(Permission.BUDGETS_MANAGE),
        "policies": BudgetChangeForm.base_fields["policy"].choices,  # type: ignore[attr-defined]
    }
    return page(request, "budgets", "budgets", context)


@for_holders_of(Permission.SPEND_VIEW)
def budgets_file(request: BuyerRequest) -> HttpResponse:
    """The same budgets as a spreadsheet that can be brought in again."""
    found = _in_view(request, request.GET.get("view", "current"))
    data = write_xlsx(budget_sheet.columns(), budget_sheet.rows_of(found), sheet_name=_("Budgets"))
    name = f"budgets-{today().isoformat()}.xlsx"
    return HttpResponse(data, XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'})


@for_holders_of(Permission.BUDGETS_MANAGE)
def new_budget(request: BuyerRequest) -> HttpResponse:
    """A budget for a cost center and a period; it counts what was ordered on its days before."""
    start = today().replace(day=1)
    form = BudgetForm(request.POST or None, centers=cost_centers_to_budget(request.actor), initial={"starts_on": start})

    def save() -> None:
        data = form.cleaned_data
        draft = BudgetDraft(
            UUID(data["cost_center"]), Period(data["period"]), data["starts_on"], data["amount"],
            Policy(data["policy"]), data["ends_on"], data["is_carried_over"],
        )  # fmt: skip
        ordering.set_budgets(request.actor, [draft])

    if tried(form, save):
        messages.success(request, _("The budget is set."))
        return pages.redirect(request, "storefront:budgets")
    return page(request, "budgets", "budget_new", {"form": form}, status_of(form))


@for_holders_of(Permission.SPEND_VIEW)
def budget(request: BuyerRequest, budget_id: UUID) -> HttpResponse:
    """One budget and the orders that hold of it; change its amount and policy."""
    found = budget_or_404(request.actor, budget_id)
    may_edit = may_set_budget(request.actor, found.cost_center)
    initial = {"amount": found.amount, "policy": found.policy, "is_carried_over": found.is_carried_over}
    form = BudgetChangeForm(request.POST or None, initial=initial) if may_edit else None

    def save() -> None:
        data = form.cleaned_data if form else {}
        carries = data["is_carried_over"]
        approvals.change_budget(
            request.actor, budget_id, data["amount"], Policy(data["policy"]), is_carried_over=carries
        )

    if form is not None and tried(form, save):
        messages.success(request, _("The budget is changed."))
        return pages.redirect(request, "storefront:budgets")
    context = {"budget": found, "form": form, "days": days_of(found.period, found.starts_on, found.ends_on)}
    return page(request, "budgets", "budget", {**context, "rows": _holders(request, found)}, status_of(form))


@require_POST
@for_holders_of(Permission.BUDGETS_MANAGE)
def archive_budget(request: BuyerRequest, budget_id: UUID) -> HttpResponse:
    """Let a budget count no more."""

    def archive() -> None:
        approvals.archive_budget(request.actor, budget_id)

    return pressed(request, archive, _("The budget counts no more."), "storefront:budgets")


@require_POST
@for_holders_of(Permission.BUDGETS_MANAGE)
def copy_budgets(request: BuyerRequest) -> HttpResponse:
    """Set the budgets of today for the period after theirs; what is set there already stays."""
    current = _in_view(request, "current")
    try:
        made = len(ordering.copy_budgets(request.actor, current.values_list("pk", flat=True)))
    except LonjaError as refused:
        messages.error(request, str(refused))
        return pages.redirect(request, "storefront:budgets")
    words = ngettext("%(num)s budget is set for the next period.", "%(num)s budgets are set for the next period.", made)
    messages.success(request, words % {"num": made} if made else _("The next periods had their budgets already."))
    return pages.redirect(request, "/company/budgets/?view=coming")


@for_holders_of(Permission.BUDGETS_MANAGE)
def import_budgets(request: BuyerRequest) -> HttpResponse:
    """Set many budgets from pasted rows or a file: all of them, or none and what is wrong with which row."""
    context: dict[str, Any] = {"pasted": request.POST.get("pasted", ""), "titles": budget_sheet.columns()}
    context |= {"faults": (), "error": ""}
    if request.method == "POST":
        file = request.FILES.get("file")
        try:
            reading = budget_sheet.read_budgets(request.actor, file.read() if file else context["pasted"].encode())
            if reading.drafts and not reading.faults:
                made = len(ordering.set_budgets(request.actor, reading.drafts))
                words = ngettext("%(num)s budget is set.", "%(num)s budgets are set.", made)
                messages.success(request, words % {"num": made})
                return pages.redirect(request, "storefront:budgets")
            context["faults"] = reading.faults
            context["error"] = "" if reading.faults else _("There is no row to read.")
        except (LonjaError, UnreadableFile) as refused:
            context["error"] = str(refused)
    return page(request, "budgets", "budgets_import", context, 422 if request.method == "POST" else 200)


def _in_view(request: BuyerRequest, view: str) -> QuerySet[Budget]:
    zone = company_or_404(request.actor, request.actor.company_id).time_zone
    day, found = today(zone or None), budgets_visible_to(request.actor)
    if view == "coming":
        return found.filter(starts_on__gt=day).order_by("starts_on", "cost_center__code")
    if view == "past":
        return found.filter(ends_on__lt=day)
    return found.filter(starts_on__lte=day, ends_on__gte=day).order_by("cost_center__code", "starts_on")


def _holders(request: BuyerRequest, found: Budget) -> list[dict[str, Any]]:
    """Those who hold of it; an order that the reader may not see has no number and no link."""
    held = holdings_of(found)
    ids = [order_id_of(one.reference) for one in held]
    orders = {subject_of(one.pk): one for one in orders_visible_to(request.actor).filter(pk__in=ids)}
    return [{"held": one, "order": orders.get(one.reference)} for one in held]
