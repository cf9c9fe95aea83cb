"""Contracts: with whom, how long, and which prices they bring."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.listing import Asked, Listing
from lonja.backoffice.terms_forms import ContractForm
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.clock import today
from lonja.core.errors import LonjaError
from lonja.core.sheets.writer import Cell
from lonja.pricing.actions import save_contract
from lonja.pricing.actions.contracts import open_contract
from lonja.pricing.models import Contract, PriceEntry
from lonja.pricing.queries.terms import contract_or_404, lists_of_contract
from lonja.pricing.queries.terms import contracts as contracts_matching
from lonja.web import pages

LINES = 100
STATES = {"running": gettext_lazy("running"), "planned": gettext_lazy("planned"), "over": gettext_lazy("over")}
TONES = {"running": "ok", "planned": "info", "over": "none"}


@for_staff(Permission.SALES_PRICES_VIEW)
def contracts(request: StaffRequest) -> HttpResponseBase:
    """All contracts by number, company and state."""
    shown = CONTRACTS.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {**shown.frame(), "area": "terms", "states": STATES, "tones": TONES, "state_of": state_of}
    return pages.render(request, "backoffice/terms/contracts.html", context, fragment="list")


@for_staff(Permission.SALES_PRICES_MANAGE)
def new_contract(request: StaffRequest) -> HttpResponse:
    """Make a contract, with a price list of its own where that is wanted."""
    form = ContractForm(request.actor, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            made = open_contract(request.actor, form.row(), with_list=form.cleaned_data["with_list"])
        except LonjaError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("The contract %(number)s is made.") % {"number": made.number})
            return pages.redirect(request, "backoffice:contract", made.pk)
    context = {"area": "terms", "form": form}
    return pages.render(request, "backoffice/terms/new_contract.html", context, status=422 if form.is_bound else 200)


@for_staff(Permission.SALES_PRICES_VIEW)
def contract(request: StaffRequest, contract_id: int) -> HttpResponse:
    """One contract with its lists and lines; its days are changed by those who may."""
    held = contract_or_404(request.actor, contract_id)
    form = ContractForm(request.actor, request.POST if request.method == "POST" else None, held=held)
    if request.method == "POST":
        request.actor.require(Permission.SALES_PRICES_MANAGE)
        if form.is_valid() and _is_saved(request, form):
            return pages.redirect(request, "backoffice:contract", contract_id)
    lists = list(lists_of_contract(request.actor, held))
    lines = PriceEntry.objects.filter(price_list__in=[one.price_list_id for one in lists])
    context: dict[str, Any] = {
        "area": "terms",
        "contract": held,
        "state": state_of(held),
        "states": STATES,
        "tones": TONES,
        "form": form,
        "lists": lists,
        "lines": lines.select_related("variant", "price_list").order_by("variant__sku", "min_quantity")[:LINES],
        "line_count": lines.count(),
    }
    return pages.render(request, "backoffice/terms/contract.html", context, status=422 if form.is_bound else 200)


def state_of(contract: Contract) -> str:
    """A key of STATES."""
    day = today()
    if contract.valid_until is not None and contract.valid_until < day:
        return "over"
    return "planned" if contract.valid_from is not None and contract.valid_from > day else "running"


def _is_saved(request: StaffRequest, form: ContractForm) -> bool:
    try:
        save_contract(request.actor, form.row(), seen=form.cleaned_data["seen"] or 0)
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, _("It is saved and counts from now on."))
    return True


def _found(actor: Actor, asked: Asked) -> QuerySet[Contract]:
    return contracts_matching(actor, text=asked["q"], state=asked["state"])


def _heads() -> Sequence[str]:
    return (_("Number"), _("Company"), _("State"), _("First day"), _("Last day"))


def _cells(actor: Actor, rows: Sequence[Contract]) -> Iterator[Sequence[Cell]]:
    for one in rows:
        yield (one.number, one.company.name, str(STATES[state_of(one)]), one.valid_from, one.valid_until)


CONTRACTS = Listing[Contract](
    name="contracts",
    filters=("q", "state"),
    find=_found,
    sorts={name: name for name in ("number", "company__name", "valid_from", "valid_until")},
    sort="number",
    heads=_heads,
    cells=_cells,
)
