"""The list of all customers' orders: by what is to be done, words, customer and day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.listing import Asked, Listing
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import companies_for_staff
from lonja.core.sheets.writer import Cell
from lonja.ordering.models import Order
from lonja.ordering.queries import orders_visible_to, state_label, state_tone
from lonja.ordering.states import OrderState
from lonja.web import pages, tables

VIEWS = (
    (pgettext_lazy("orders", "All"), ()),
    (_("To acknowledge"), (OrderState.PLACED,)),
    (_("To ship"), (OrderState.ACKNOWLEDGED, OrderState.PARTIALLY_SHIPPED)),
    (_("Waiting for approval"), (OrderState.PENDING_APPROVAL,)),
    (pgettext_lazy("orders", "Shipped"), (OrderState.SHIPPED,)),
    (_("Not delivered"), (OrderState.CANCELLED, OrderState.REJECTED, OrderState.WITHDRAWN)),
)
"""The tabs of the list: what a clerk looks for, and the states that it means."""


@for_staff(Permission.SALES_ORDERS_VIEW)
def orders(request: StaffRequest) -> HttpResponseBase:
    """Orders by state, number, customer, customer's number, day; sorted; or as a file."""
    shown = ORDERS.of(request, request)
    if (file := shown.file()) is not None:
        return file
    narrowed = _narrowed(request, orders_visible_to(request.actor))
    context = {
        **shown.frame(),
        "area": "orders",
        "search_text": request.GET.get("q", ""),
        "day": request.GET.get("day", ""),
        "kept": [(name, value) for name in ("q", "company", "state") for value in request.GET.getlist(name)],
        "filters": tables.filters_on(request, _filter_labels(request)),
        "tabs": _tabs(request, narrowed, _states_asked(request)),
        "tone": state_tone,
        "label": state_label,
    }
    return pages.render(request, "backoffice/orders.html", context, fragment="list")


def _tabs(request: HttpRequest, found: QuerySet[Order], chosen: Sequence[str]) -> list[tuple[str, str, int, bool]]:
    """The views with the number of orders in each, under the other filters."""
    counts = dict(found.order_by().values_list("state").annotate(n=Count("pk")))
    tabs = []
    for label, states in VIEWS:
        count = sum(counts.get(state, 0) for state in states or counts)
        tabs.append((str(label), _address_of(request, states), count, set(states) == set(chosen)))
    return tabs


def _address_of(request: HttpRequest, states: Sequence[OrderState]) -> str:
    """The first page of the orders in these states, with everything else that is filtered by."""
    parameters = request.GET.copy()
    parameters.pop("page", None)
    parameters.setlist("state", [state.value for state in states])
    return f"?{parameters.urlencode()}"


def _filter_labels(request: StaffRequest) -> dict[str, dict[str, str]]:
    """The chips of what was searched for and of the customer whose orders these are."""
    text = request.GET.get("q", "")
    labels = {"q": {text: text}} if text.strip() else {}
    company = uuid_or_none(request.GET.get("company", ""))
    found = companies_for_staff(request.actor).filter(pk=company).first() if company else None
    return labels | ({"company": {request.GET["company"]: found.name}} if found else {})


def _narrowed(request: HttpRequest, found: QuerySet[Order]) -> QuerySet[Order]:
    """What the words, the customer and the day of the address leave."""
    text = request.GET.get("q", "").strip()[:80]
    if text:
        found = found.filter(
            Q(number__istartswith=text) | Q(po_number__icontains=text) | Q(company__name__icontains=text)
        )
    company = uuid_or_none(request.GET.get("company", ""))
    if company:
        found = found.filter(company=company)
    day = day_or_none(request.GET.get("day", ""))
    return found.filter(submitted_at__date=day) if day else found


def day_or_none(text: str) -> date | None:
    """An ISO day from the address, or None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def uuid_or_none(text: str) -> UUID | None:
    """An id from the address, or None for anything else."""
    try:
        return UUID(text)
    except ValueError:
        return None


def _states_asked(request: HttpRequest) -> list[str]:
    return [state for state in request.GET.getlist("state") if state in OrderState.values]


def _found(actor: Actor, asked: Asked, request: HttpRequest) -> QuerySet[Order]:
    found, states = _narrowed(request, orders_visible_to(actor)), _states_asked(request)
    return found.filter(state__in=states) if states else found


def _heads() -> Sequence[Promise]:
    heads = (_("Order"), _("Customer"), _("Number in the ERP"), _("Customer's number"))
    return (*heads, _("Date"), _("State"), _("Net"), _("Total"), _("Currency"))


def _cells(actor: Actor, rows: Sequence[Order], request: HttpRequest) -> Iterator[Sequence[Cell]]:
    for one in rows:
        whose = (one.company.name, one.company.external_id, one.po_number)
        amounts = (one.net_amount, one.total_amount, one.currency)
        yield (one.number, *whose, one.submitted_at, str(state_label(one.state)), *amounts)


ORDERS = Listing[Order](
    name="orders",
    filters=("q", "company", "state", "day"),
    find=_found,
    sorts={name: name for name in ("submitted_at", "total_amount", "net_amount", "number")}
    | {"company": "company__name"},
    sort="-submitted_at",
    heads=_heads,
    cells=_cells,
    then=("-pk",),
)
