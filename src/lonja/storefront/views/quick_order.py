"""Quick order: bring lines in, review them, send them to the cart."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lonja.catalog.queries import suggest
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError, NotFound
from lonja.core.sheets.guard import MAX_BYTES
from lonja.core.sheets.writer import XLSX, Column, write_xlsx
from lonja.lists import actions
from lonja.lists.errors import NothingGiven, QuantityUnusable
from lonja.lists.models import LineStatus, QuickOrder, QuickOrderLine
from lonja.lists.queries import candidates_of, left_out_rows, quick_order_or_404, recent_quick_orders, review
from lonja.lists.rules import Columns
from lonja.ordering.errors import CostCenterUnknown
from lonja.ordering.queries import offers
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.forms import uuid_or_none
from lonja.storefront.offers import offer_rows, unit_label
from lonja.storefront.reviews import (
    LineProblem,
    adjusted_text,
    column_choices,
    department_choices,
    index_or_none,
    remark_texts,
    review_tabs,
    tone_of,
    unknown_unit,
)
from lonja.web import pages, tables
from lonja.web.formats import number_or_zero

PAGE_SIZE = 1000
TYPED_ROWS = 6


@for_buyers
def quick_order(request: BuyerRequest) -> HttpResponse:
    """Type, paste or upload; what was read is reviewed before it reaches the cart."""
    request.actor.require(Permission.ORDERS_PLACE)
    error, status = "", 200
    if request.method == "POST":
        try:
            return pages.redirect(request, "storefront:review", _read(request).pk)
        except LonjaError as refused:
            error, status = str(refused), 422
    context = {
        "area": "quick",
        "error": error,
        "pasted": request.POST.get("pasted", ""),
        "typed_rows": range(1, TYPED_ROWS + 1),
        "recent": recent_quick_orders(request.actor),
    }
    return pages.render(request, "storefront/quick_order.html", context, status=status)


def _read(request: BuyerRequest) -> QuickOrder:
    upload = request.FILES.get("file")
    if isinstance(upload, UploadedFile):
        data = upload.read(MAX_BYTES + 1)
        return actions.read_upload(request.actor, data, upload.name or "")
    pairs = zip(request.POST.getlist("code"), request.POST.getlist("quantity"), strict=False)
    typed = [f"{code.strip()}\t{quantity.strip() or 1}" for code, quantity in pairs if code.strip()]
    text = "\n".join([*typed, request.POST.get("pasted", "")]).strip()
    if not text:
        raise NothingGiven
    return actions.read_pasted(request.actor, text)


@for_buyers
def review_page(request: BuyerRequest, quick_order_id: UUID) -> HttpResponse:
    """Every line with its product, what became of it, and its price."""
    return pages.render(request, "storefront/review.html", _context(request, quick_order_id))


@require_POST
@for_buyers
def choose(request: BuyerRequest, quick_order_id: UUID, position: int) -> HttpResponse:
    """Say which product a line means."""
    quick_order_or_404(request.actor, quick_order_id)
    chosen = request.POST.get("variant", "")
    if chosen.isdecimal() and len(chosen) < 19:
        line = actions.choose_variant(request.actor, quick_order_id, position, int(chosen))
        _tell_adjusted(request, line)
    return line_changed(request, quick_order_id, position, focus=position)


@require_POST
@for_buyers
def change(request: BuyerRequest, quick_order_id: UUID, position: int) -> HttpResponse:
    """Another quantity for a line, or leave it out, or take it in again."""
    leave = request.POST.get("leave")
    if leave is not None:
        actions.leave_out(request.actor, quick_order_id, position, is_left_out=leave == "1")
        return line_changed(request, quick_order_id, position)
    typed = request.POST.get("quantity", "")
    try:
        line = actions.change_quantity(request.actor, quick_order_id, position, number_or_zero(typed))
    except QuantityUnusable as refused:
        problem = LineProblem(position, typed, str(refused))
        return line_changed(request, quick_order_id, position, problem=problem)
    _tell_adjusted(request, line)
    return line_changed(request, quick_order_id, position)


@for_buyers
def find(request: BuyerRequest, quick_order_id: UUID, position: int) -> HttpResponse:
    """The products that a line may mean: those of its code, or what the words find."""
    actor = request.actor
    line = quick_order_or_404(actor, quick_order_id).lines.filter(position=position).first()
    if line is None:
        raise NotFound
    text = request.GET.get("q", "")
    found = suggest(actor, text or line.code, 10) if text or not line.candidates else candidates_of(actor, line)
    context = {
        "area": "quick",
        "line": line,
        "text": text or ("" if line.candidates else line.code),
        "rows": offer_rows(offers(actor, found)),
        "review_url": reverse("storefront:review", args=[quick_order_id]),
        "here": request.path,
        "kept": _kept(request),
        "tail": _tail(request),
    }
    return pages.render(request, "storefront/find.html", context, fragment="find")


@for_buyers
def suggest_codes(request: BuyerRequest) -> HttpResponse:
    """What the reference that is being typed may mean, with own prices; a choice fills the row."""
    text = request.GET.get("code", "").strip()
    found = suggest(request.actor, text) if len(text) > 1 else []
    return pages.render(
        request, "storefront/suggest.html", {"rows": offer_rows(offers(request.actor, found)), "fills": True}
    )


@require_POST
@for_buyers
def columns(request: BuyerRequest, quick_order_id: UUID) -> HttpResponse:
    """Read the uploaded table again by other columns."""
    code, quantity = (index_or_none(request.POST.get(name, "")) for name in ("code_column", "quantity_column"))
    titles = quick_order_or_404(request.actor, quick_order_id).reading.get("titles") or []
    centers = {
        index: key for index in range(len(titles)) if (key := uuid_or_none(request.POST.get(f"center_{index}", "")))
    }
    departments = tuple(index for index in centers if index != code)
    chosen = Columns(code or 0, None if departments else quantity, departments=departments)
    meant = {titles[index]: centers[index] for index in departments}
    try:
        made = actions.choose_columns(request.actor, quick_order_id, chosen, meant)
    except CostCenterUnknown as refused:
        messages.error(request, str(refused))
        return pages.redirect(request, "storefront:review", quick_order_id)
    return pages.redirect(request, "storefront:review", made.pk)


@require_POST
@for_buyers
def attachment(request: BuyerRequest, quick_order_id: UUID, position: int) -> HttpResponse:
    """Read a file that came with a mail as an order of its own."""
    quick_order_or_404(request.actor, quick_order_id)
    try:
        made = actions.read_attachment(request.actor, quick_order_id, position)
    except LonjaError as refused:
        messages.error(request, str(refused))
        return pages.redirect(request, "storefront:review", quick_order_id)
    return pages.redirect(request, "storefront:review", made.pk)


@require_POST
@for_buyers
def to_cart(request: BuyerRequest, quick_order_id: UUID) -> HttpResponse:
    """Put all ready lines into the cart."""
    result = actions.add_to_cart(request.actor, quick_order_id)
    count = result.added + result.grown
    text = ngettext("%(count)s line is in your cart.", "%(count)s lines are in your cart.", count)
    messages.success(request, text % {"count": count})
    return pages.redirect(request, "storefront:cart")


@require_POST
@for_buyers
def reorder(request: BuyerRequest, order_id: UUID) -> HttpResponse:
    """Review the lines of an earlier order at today's prices."""
    return pages.redirect(request, "storefront:review", actions.reorder(request.actor, order_id).pk)


@for_buyers
def download_open(request: BuyerRequest, quick_order_id: UUID) -> HttpResponse:
    """The lines that were not found or not readable, as XLSX."""
    found = quick_order_or_404(request.actor, quick_order_id)
    heads = [Column(_("Line")), Column(_("Code")), Column(_("Quantity")), Column(_("As written"))]
    answer = HttpResponse(write_xlsx(heads, left_out_rows(found)), content_type=XLSX)
    answer["Content-Disposition"] = 'attachment; filename="lines-not-found.xlsx"'
    return answer


def _tell_adjusted(request: BuyerRequest, line: QuickOrderLine) -> None:
    if line.status == LineStatus.ADJUSTED:
        messages.warning(request, adjusted_text(line))


def line_changed(
    request: BuyerRequest,
    quick_order_id: UUID,
    position: int,
    *,
    problem: LineProblem | None = None,
    focus: int | None = None,
) -> HttpResponse:
    """The renewed row beside the sums; without script the page at that row. `focus` is the line to go on with."""
    if not pages.wants_fragment(request):
        if problem is not None:
            messages.error(request, problem.with_place())
        review_url = reverse("storefront:review", args=[quick_order_id])
        return pages.redirect(request, f"{review_url}{_tail(request)}#line-{position}")
    context = _context(request, quick_order_id, position=position)
    status = 200 if problem is None else 422
    shown = {**context, "problem": problem, "focus": focus}
    return pages.render(request, "storefront/review_line.html", shown, fragment="line", status=status)


def _kept(request: BuyerRequest) -> dict[str, str]:
    """The tab and the page of the review that are open."""
    return {name: request.GET[name] for name in ("status", "page") if request.GET.get(name)}


def _tail(request: BuyerRequest) -> str:
    kept = _kept(request)
    return f"?{urlencode(kept)}" if kept else ""


def _departments(quick_order: QuickOrder) -> list[int]:
    """The columns of quantities by department."""
    return list((quick_order.reading.get("columns") or {}).get("departments", []))


def _context(request: BuyerRequest, quick_order_id: UUID, position: int | None = None) -> dict[str, Any]:
    found = quick_order_or_404(request.actor, quick_order_id)
    asked = request.GET.get("status", "")
    status = asked if asked in LineStatus.values else ""
    number = tables.page_number(request)
    seen = review(request.actor, found, status, start=(number - 1) * PAGE_SIZE, size=PAGE_SIZE, position=position)
    total = seen.counts[status] if status else seen.counts.total()
    return {
        "area": "quick",
        "review": seen,
        "quick_order": found,
        "tabs": review_tabs(found, seen, status),
        "tail": _tail(request),
        "remarks": remark_texts,
        "tone": tone_of,
        "unknown_unit": unknown_unit,
        "per": unit_label,
        "problem": None,
        "focus": None,
        "column_choices": column_choices(found),
        "department_titles": [found.reading["titles"][index] for index in _departments(found)],
        "department_choices": department_choices(request.actor, found),
        "open_count": seen.counts.total() - sum(seen.counts[each] for each in ("exact", "adjusted", "text")),
        "page": tables.Page(seen.lines, number, PAGE_SIZE, total, request),
    }
