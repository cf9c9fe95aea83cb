"""Group purchases: all of them, one with who committed, a new one, calling one off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.group_forms import GroupForm
from lonja.backoffice.listing import Asked, Listing, download, wanted_kind
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import Conflict, LonjaError
from lonja.core.sheets.writer import Cell, Column
from lonja.core.texts import localized
from lonja.group_buying.actions import cancel_purchase, save_purchase
from lonja.group_buying.models import Commitment, GroupPurchase
from lonja.group_buying.queries import commitments_of, purchase_for_seller, purchases_for_seller, state_of, steps_of
from lonja.group_buying.rules import standing
from lonja.web import pages, tables

STATES = {
    "planned": pgettext_lazy("group purchase", "planned"),
    "open": pgettext_lazy("group purchase", "open"),
    "to_settle": pgettext_lazy("group purchase", "being settled"),
    "succeeded": pgettext_lazy("group purchase", "succeeded"),
    "failed": pgettext_lazy("group purchase", "failed"),
    "cancelled": pgettext_lazy("group purchase", "called off"),
}
TONES = {"planned": "info", "open": "ok", "to_settle": "warn", "succeeded": "ok", "failed": "none", "cancelled": "none"}
WORDS: dict[str, Any] = {"area": "promotions", "states": STATES, "tones": TONES, "state_of": state_of}


@for_staff(Permission.SALES_PRICES_VIEW)
def groups(request: StaffRequest) -> HttpResponseBase:
    """All group purchases by name and state."""
    shown = GROUPS.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {**WORDS, **shown.frame([(one, _standing(one)) for one in shown.rows])}
    return pages.render(request, "backoffice/groups/list.html", context, fragment="list")


@for_staff(Permission.SALES_PRICES_MANAGE)
def new_group(request: StaffRequest) -> HttpResponse:
    """Make a group purchase."""
    form = GroupForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            made = save_purchase(request.actor, form.row())
        except LonjaError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("The group purchase is made."))
            return pages.redirect(request, "backoffice:group", made.pk)
    context = {**WORDS, "form": form}
    return pages.render(request, "backoffice/groups/new.html", context, status=422 if form.is_bound else 200)


@for_staff(Permission.SALES_PRICES_VIEW)
def group(request: StaffRequest, purchase_id: UUID) -> HttpResponseBase:
    """One of them: how far it has come and who committed; changed by those who may."""
    held = purchase_for_seller(request.actor, purchase_id)
    form = GroupForm(request.POST if request.method == "POST" else None, held=held)
    rows = commitments_of(request.actor, held)
    if kind := wanted_kind(request):
        return download(kind, "commitments", _commitment_columns(), _commitment_cells(rows))
    if request.method == "POST":
        request.actor.require(Permission.SALES_PRICES_MANAGE)
        if form.is_valid() and _is_saved(request, form, purchase_id):
            return pages.redirect(request, "backoffice:group", purchase_id)
    context = {
        "purchase": held,
        "state": state_of(held),
        "standing": _standing(held),
        "steps": steps_of(held.prices.order_by("pk")),
        "rows": list(rows[:500]),
        "form": form,
        "export_url": lambda kind: tables.query(request, download=kind),
    }
    return pages.render(
        request, "backoffice/groups/one.html", {**WORDS, **context}, status=422 if form.is_bound else 200
    )


@require_POST
@for_staff(Permission.SALES_PRICES_MANAGE)
def cancel(request: StaffRequest, purchase_id: UUID) -> HttpResponse:
    """Call one off."""
    try:
        cancel_purchase(request.actor, purchase_id)
    except Conflict as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("It is called off; who committed is told."))
    return pages.redirect(request, "backoffice:group", purchase_id)


def _standing(one: GroupPurchase) -> Any:
    total = one.final_quantity if one.final_quantity is not None else one.total  # type: ignore[attr-defined]
    return standing(steps_of(one.prices.all()), total)


def _is_saved(request: StaffRequest, form: GroupForm, purchase_id: UUID) -> bool:
    try:
        save_purchase(request.actor, form.row(), purchase_id, seen=form.cleaned_data["seen"] or 0)
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, _("The group purchase is saved."))
    return True


def _found(actor: Actor, asked: Asked) -> QuerySet[GroupPurchase]:
    return purchases_for_seller(actor, text=asked["q"], state=asked["state"]).prefetch_related("prices")


def _heads() -> Sequence[str]:
    return (_("Name"), _("State"), _("Begins"), _("Deadline"), _("Committed"), _("Currency"))


def _cells(actor: Actor, rows: Sequence[GroupPurchase]) -> Iterator[Sequence[Cell]]:
    for one in rows:
        days, total = (one.opens_at.date(), one.closes_at.date()), one.total  # type: ignore[attr-defined]
        yield (localized(one.names), str(STATES[state_of(one)]), *days, total, one.currency)


GROUPS = Listing[GroupPurchase](
    name="group-purchases",
    filters=("q", "state"),
    find=_found,
    sorts={name: name for name in ("closes_at", "opens_at", "total")},
    sort="-closes_at",
    heads=_heads,
    cells=_cells,
)


def _commitment_columns() -> list[Column]:
    return [Column(head) for head in (_("Company"), _("SKU"), _("Quantity"), _("Order"), _("Refused because"))]


def _commitment_cells(rows: Iterable[Commitment]) -> Iterator[Sequence[Cell]]:
    for one in rows:
        for line in one.lines.all():
            number = one.order.number if one.order else ""
            yield (one.company.name, line.variant.sku, line.quantity, number, one.refusal)
