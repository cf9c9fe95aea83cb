"""The list of all customers' orders: by what is to be done, words, customer and day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.companies.permissions import Permission
from lonja.companies.queries import companies_for_staff
from lonja.ordering.models import Order
from lonja.ordering.queries import orders_visible_to, state_label, state_tone
from lonja.ordering.states import OrderState
from lonja.web import pages, tables

PAGE_SIZE = 50
SORTS = ("submitted_at", "total_amount", "number")
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
def orders(request: StaffRequest) -> HttpResponse:
    """Orders by state, number, customer, customer's number, day; sorted."""
    chosen = [state for state in request.GET.getlist("state") if state in OrderState.values]
    narrowed = _narrowed(request, orders_visible_to(request.actor))
    found = narrowed.filter(state__in=chosen) if chosen else narrowed
    sort = tables.Sort.of(request, SORTS, "-submitted_at")
    number = tables.page_number(request)
    rows = found.order_by(sort.order_by, "-pk")[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    context = {
        "area": "orders",
        "search_text": request.GET.get("q", ""),
        "day": request.GET.get("day", ""),
        "kept": [(name, value) for name in ("q", "company", "state") for value in request.GET.getlist(name)],
        "filters": tables.filters_on(request, _filter_labels(request)),
        "tabs": _tabs(request, narrowed, chosen),
        "sort": sort,
        "page": tables.Page(list(rows), number, PAGE_SIZE, found.count(), request),
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
