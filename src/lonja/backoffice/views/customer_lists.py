"""Lists that the seller makes for customers: all of them, one, a new one, put away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.db.models.functions import Lower
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.customer_list_forms import CustomerListForm
from lonja.backoffice.listing import Asked, Listing
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.lists.actions import archive_seller_list, save_seller_list
from lonja.lists.models import PurchaseList
from lonja.lists.queries import seller_list_or_404, seller_lists
from lonja.web import pages

AREA = {"area": "customer-lists"}


@for_staff(Permission.SALES_CATALOG_VIEW)
def customer_lists(request: StaffRequest) -> HttpResponseBase:
    """All of them by name."""
    shown = LISTS.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {**AREA, "whom": _whom, **shown.frame(shown.rows)}
    return pages.render(request, "backoffice/customer_lists/list.html", context, fragment="list")


@for_staff(Permission.SALES_CATALOG_MANAGE)
def new_customer_list(request: StaffRequest) -> HttpResponse:
    """Make one."""
    form = CustomerListForm(request.POST if request.method == "POST" else None)
    made = _saved(request, form, None)
    if made is not None:
        return pages.redirect(request, "backoffice:customer_list", made)
    return _page(request, form, None)


@for_staff(Permission.SALES_CATALOG_VIEW)
def customer_list(request: StaffRequest, seller_list_id: UUID) -> HttpResponse:
    """One of them; written anew by those who may."""
    held = seller_list_or_404(request.actor, seller_list_id)
    if request.method == "POST":
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
    form = CustomerListForm(request.POST if request.method == "POST" else None, held=held)
    if _saved(request, form, seller_list_id) is not None:
        return pages.redirect(request, "backoffice:customer_list", seller_list_id)
    return _page(request, form, held)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def archive_customer_list(request: StaffRequest, seller_list_id: UUID) -> HttpResponse:
    """Take one away from its customers, or give it back."""
    is_archived = request.POST.get("restore") != "1"
    archive_seller_list(request.actor, seller_list_id, is_archived=is_archived)
    messages.success(request, _("Customers no longer see the list.") if is_archived else _("Customers see the list."))
    return pages.redirect(request, "backoffice:customer_list", seller_list_id)


def _saved(request: StaffRequest, form: CustomerListForm, list_id: UUID | None) -> UUID | None:
    if not form.is_valid():
        return None
    try:
        made = save_seller_list(request.actor, form.row(), list_id)
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return None
    messages.success(request, _("The list is saved; its customers see it now."))
    return made


def _page(request: StaffRequest, form: CustomerListForm, held: PurchaseList | None) -> HttpResponse:
    context = {**AREA, "form": form, "held": held, "whom": _whom(held) if held else ""}
    status = 422 if form.is_bound else 200
    return pages.render(request, "backoffice/customer_lists/one.html", context, status=status)


def _whom(held: PurchaseList) -> str:
    """For whom a list is made."""
    if held.company is not None:
        return held.company.name
    return localized(held.segment.names) if held.segment else ""


def _found(actor: Actor, asked: Asked) -> QuerySet[PurchaseList]:
    return seller_lists(actor).filter(name__icontains=asked["q"])


def _heads() -> Sequence[str]:
    return (_("Name"), _("For whom"), _("Lines"), _("In use"))


def _cells(actor: Actor, rows: Sequence[PurchaseList]) -> Iterator[Sequence[Cell]]:
    for one in rows:
        yield (one.name, _whom(one), one.line_count, one.archived_at is None)  # type: ignore[attr-defined]


LISTS: Listing[PurchaseList] = Listing(
    name="customer-lists",
    filters=("q",),
    find=_found,
    sorts={"name": Lower("name"), "lines": "line_count", "changed": "changed_at"},
    sort="name",
    heads=_heads,
    cells=_cells,
)
