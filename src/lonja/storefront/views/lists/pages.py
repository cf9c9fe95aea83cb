"""Purchase lists: all of them, one of them, a new one; shared, copied, put away, closed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lonja.companies.permissions import Permission
from lonja.companies.queries import cost_centers
from lonja.core.errors import LonjaError
from lonja.core.sheets.writer import XLSX, write_csv, write_xlsx
from lonja.exchange.states import PreparedKind
from lonja.lists import actions
from lonja.lists.models import Level, ListKind
from lonja.lists.queries import SeenList, list_lines, list_or_404, lists_visible_to, rights_of
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.forms import uuid_or_none
from lonja.storefront.list_forms import ListForm, NewListForm, ShareForm
from lonja.storefront.list_rows import by_kind, file_cells, file_columns, left_out_text, line_rows
from lonja.storefront.views.prepared import paper
from lonja.web import formats, pages


@for_buyers
def lists(request: BuyerRequest) -> HttpResponse:
    """Every list that the reader meets, by whose it is; those put away on demand."""
    is_archived = request.GET.get("archived") == "1"
    found = lists_visible_to(request.actor, is_archived=is_archived)
    context = {"area": "lists", "tabs": by_kind(found), "is_archived": is_archived}
    return pages.render(request, "storefront/lists/list.html", context)


@for_buyers
def new_list(request: BuyerRequest) -> HttpResponse:
    """Make a list."""
    request.actor.require(Permission.LISTS_FILL)
    form = NewListForm(request.POST if request.method == "POST" else None, actor=request.actor)
    if form.is_valid():
        try:
            made = actions.create_list(request.actor, form.row(), kind=form.kind(), unit_id=form.unit_id())
        except LonjaError as refused:
            form.add_error(None, str(refused))
        else:
            return pages.redirect(request, "storefront:purchase_list", made)
    status = 422 if form.is_bound else 200
    return pages.render(request, "storefront/lists/new.html", {"area": "lists", "form": form}, status=status)


@for_buyers
def purchase_list(request: BuyerRequest, purchase_list_id: UUID) -> HttpResponse:
    """The lines of a list with today's price and stock."""
    return pages.render(request, "storefront/lists/one.html", list_context(request, purchase_list_id))


@for_buyers
def list_settings(request: BuyerRequest, purchase_list_id: UUID) -> HttpResponse:
    """Its name and note, and for those who may approve it who may do what."""
    seen = list_or_404(request.actor, purchase_list_id, Level.EDIT)
    may_share = seen.may_approve and seen.held.kind != ListKind.PERSONAL
    form = ListForm(request.POST if request.method == "POST" else None, held=seen.held, may_share=may_share)
    if form.is_valid():
        try:
            actions.save_list(request.actor, purchase_list_id, form.row())
        except LonjaError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("The list is saved."))
            return pages.redirect(request, "storefront:purchase_list", purchase_list_id)
    return _settings(request, seen, form, status=422 if form.is_bound else 200)


def _settings(request: BuyerRequest, seen: SeenList, form: ListForm, status: int) -> HttpResponse:
    context = {
        "area": "lists",
        "seen": seen,
        "form": form,
        "share": ShareForm(actor=request.actor) if seen.may_approve else None,
        "rights": rights_of(seen),
    }
    return pages.render(request, "storefront/lists/settings.html", context, status=status)


@require_POST
@for_buyers
def share_list(request: BuyerRequest, purchase_list_id: UUID) -> HttpResponse:
    """Give somebody a right to a list, or take it back."""
    seen = list_or_404(request.actor, purchase_list_id, Level.APPROVE)
    form = ShareForm(request.POST, actor=request.actor)
    if not form.is_valid():
        messages.error(request, _("Choose who, and what he may do."))
        return pages.redirect(request, "storefront:list_settings", seen.held.pk)
    actions.share_list(request.actor, purchase_list_id, Level(form.cleaned_data["level"]), **form.chosen())
    messages.success(request, _("Who may do what is saved."))
    return pages.redirect(request, "storefront:list_settings", seen.held.pk)


@require_POST
@for_buyers
def copy_list(request: BuyerRequest, purchase_list_id: UUID) -> HttpResponse:
    """Copy a list to one of the reader's own."""
    seen = list_or_404(request.actor, purchase_list_id)
    name = request.POST.get("name", "").strip() or _("Copy of %(name)s") % {"name": seen.held.name}
    made = actions.copy_list(request.actor, purchase_list_id, name[:120])
    messages.success(request, _("This is your own copy."))
    return pages.redirect(request, "storefront:purchase_list", made)


@require_POST
@for_buyers
def archive_list(request: BuyerRequest, purchase_list_id: UUID) -> HttpResponse:
    """Put a list away, or take it out again."""
    is_archived = request.POST.get("restore") != "1"
    actions.archive_list(request.actor, purchase_list_id, is_archived=is_archived)
    messages.success(request, _("The list is put away.") if is_archived else _("The list is back."))
    return pages.redirect(request, "storefront:lists")


@require_POST
@for_buyers
def reopen_list(request: BuyerRequest, purchase_list_id: UUID) -> HttpResponse:
    """Open a list again that was closed into an order."""
    actions.reopen_list(request.actor, purchase_list_id, keeps_lines=request.POST.get("keep") == "1")
    messages.success(request, _("The list is open again."))
    return pages.redirect(request, "storefront:purchase_list", purchase_list_id)


@require_POST
@for_buyers
def close_list(request: BuyerRequest, purchase_list_id: UUID) -> HttpResponse:
    """Close a list into the cart of who may approve it."""
    try:
        made = actions.close_list(request.actor, purchase_list_id)
    except LonjaError as refused:
        if refused.status in (403, 404):
            raise
        messages.error(request, str(refused))
        return pages.redirect(request, "storefront:purchase_list", purchase_list_id)
    return to_cart_answer(request, made)


@require_POST
@for_buyers
def list_to_cart(request: BuyerRequest, purchase_list_id: UUID) -> HttpResponse:
    """Put the list, or the lines that were picked, into the cart."""
    picked = [key for each in request.POST.getlist("line") if (key := uuid_or_none(each))]
    try:
        made = actions.list_to_cart(request.actor, purchase_list_id, picked or None)
    except LonjaError as refused:
        if refused.status in (403, 404):
            raise
        messages.error(request, str(refused))
        return pages.redirect(request, "storefront:purchase_list", purchase_list_id)
    return to_cart_answer(request, made)


@for_buyers
def list_file(request: BuyerRequest, purchase_list_id: UUID) -> HttpResponse:
    """The lines as XLSX or CSV; brought back by the quick order."""
    seen = list_or_404(request.actor, purchase_list_id)
    view = list_lines(request.actor, seen)
    is_csv = request.GET.get("format") == "csv"
    mark = formats.decimal_sign()
    delimiter = ";" if mark == "," else ","
    body = (
        write_csv(file_columns(), file_cells(view), delimiter=delimiter, decimal_mark=mark)
        if is_csv
        else write_xlsx(file_columns(), file_cells(view), sheet_name=seen.held.name)
    )
    answer = HttpResponse(body, content_type="text/csv; charset=utf-8" if is_csv else XLSX)
    answer["Content-Disposition"] = f'attachment; filename="list.{"csv" if is_csv else "xlsx"}"'
    return answer


@for_buyers
def list_print(request: BuyerRequest, purchase_list_id: UUID) -> HttpResponse:
    """The list on paper with codes to scan, or labels for its shelves, as PDF."""
    kind = PreparedKind.LABELS if request.GET.get("as") == "labels" else PreparedKind.PURCHASE_LIST
    return paper(request, kind, purchase_list_id, is_shown=True)


def to_cart_answer(request: BuyerRequest, made: actions.ToCart) -> HttpResponse:
    """Say what reached the cart, and what stayed behind, on the page of the cart."""
    count = made.cart.added + made.cart.grown
    text = ngettext("%(count)s line is in your cart.", "%(count)s lines are in your cart.", count)
    messages.success(request, text % {"count": formats.number(count)})
    if made.left_out:
        messages.warning(request, left_out_text(made.left_out))
    return pages.redirect(request, "storefront:cart")


def list_context(request: BuyerRequest, purchase_list_id: UUID, line_id: UUID | None = None) -> dict[str, Any]:
    """What the page of a list shows; with `line_id` that line alone, beside the sums of all."""
    seen = list_or_404(request.actor, purchase_list_id)
    view = list_lines(request.actor, seen)
    shown = view.lines if line_id is None else [each for each in view.lines if each.line.pk == line_id]
    return {
        "area": "lists",
        "seen": seen,
        "view": view,
        "rows": line_rows(shown),
        "cost_centers": list(cost_centers(request.actor)),
        "currency": request.actor.currency,
        "may_order": request.actor.may(Permission.ORDERS_PLACE),
        "has_levels": any(each.line.maximum is not None for each in view.lines),
        "is_shared": seen.held.kind not in (ListKind.PERSONAL, ListKind.SELLER),
        "problem": None,
    }
