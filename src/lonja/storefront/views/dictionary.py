"""The company's dictionary: what its people call what they buy, taught by each correction, kept here."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lonja.catalog.actions import forget_own_number
from lonja.catalog.errors import CodeMeansItself, CodeUnusable, OwnQuantityUnusable
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError, NotFound
from lonja.core.sheets.guard import MAX_BYTES
from lonja.core.sheets.writer import XLSX, write_xlsx
from lonja.lists import actions
from lonja.lists.dictionary_sheet import MAX_ROWS, Fault, columns, rows_of
from lonja.lists.errors import CodeMeansSeveral, CodeNotKnown, NothingGiven
from lonja.lists.queries import dictionary, quick_order_or_404
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.dictionary_forms import WordForm
from lonja.storefront.offers import unit_text
from lonja.storefront.reviews import unit_name
from lonja.storefront.views.quick_order import line_changed
from lonja.web import formats, pages, tables
from lonja.web.attempts import tried

PAGE_SIZE = 100
_FIELDS = {
    CodeUnusable: "code", CodeMeansItself: "code", OwnQuantityUnusable: "quantity", CodeNotKnown: "reference",
    CodeMeansSeveral: "reference",
}  # fmt: skip


@for_buyers
def words(request: BuyerRequest) -> HttpResponse:
    """What the company calls what it buys; a new word, or another meaning for one."""
    request.actor.require(Permission.ORDERS_PLACE)
    is_sent = request.method == "POST"
    given = {name: request.GET.get(name, "")[:120] for name in ("code", "reference")}
    form = WordForm(request.POST if is_sent else None, initial=given)

    def teach() -> None:
        typed = form.cleaned_data
        actions.teach_word(request.actor, typed["code"], typed["reference"], form.amount(), typed["name"])

    if is_sent and tried(form, teach, _FIELDS):
        messages.success(request, _("From now on it is understood in every order of your company."))
        return pages.redirect(request, "storefront:dictionary")
    return _page(request, form, status=422 if is_sent else 200)


@require_POST
@for_buyers
def forget(request: BuyerRequest) -> HttpResponse:
    """Take back what a word or a unit means."""
    unit = request.POST.get("unit", "")
    if unit:
        actions.forget_unit(request.actor, int(unit) if unit.isdecimal() and len(unit) < 19 else 0)
    elif not forget_own_number(request.actor, request.POST.get("code", "")):
        raise NotFound
    messages.success(request, _("It is forgotten. Orders that were read before stay as they are."))
    return pages.redirect(request, "storefront:dictionary")


@require_POST
@for_buyers
def upload(request: BuyerRequest) -> HttpResponse:
    """Teach the rows of a spreadsheet; those that say nothing are named."""
    request.actor.require(Permission.LISTS_MANAGE)
    file = request.FILES.get("file")
    try:
        if not isinstance(file, UploadedFile):
            raise NothingGiven
        taught, faults = actions.teach_sheet(request.actor, file.read(MAX_BYTES + 1))
    except LonjaError as refused:
        return _page(request, WordForm(), error=str(refused), status=422)
    if taught:
        text = ngettext("%(count)s row is taught.", "%(count)s rows are taught.", taught)
        messages.success(request, text % {"count": formats.number(taught)})
    return _page(request, WordForm(), faults=faults) if faults else pages.redirect(request, "storefront:dictionary")


@for_buyers
def download(request: BuyerRequest) -> HttpResponse:
    """The dictionary as a spreadsheet that can be brought in again."""
    held = dictionary(request.actor, size=MAX_ROWS)
    data = write_xlsx(columns(), rows_of(held), sheet_name=_("Dictionary"))
    return HttpResponse(data, XLSX, headers={"Content-Disposition": 'attachment; filename="dictionary.xlsx"'})


@require_POST
@for_buyers
def teach_unit(request: BuyerRequest, quick_order_id: UUID, position: int) -> HttpResponse:
    """Say how much a unit of a line is, and count its lines by it."""
    quick_order_or_404(request.actor, quick_order_id)
    try:
        quantity = formats.parse_number(request.POST.get("quantity", ""))
        actions.teach_unit_of_line(request.actor, quick_order_id, position, quantity)
    except ValueError:
        messages.error(request, _("Enter a number."))
    except LonjaError as refused:
        if refused.status == 404:
            raise
        messages.error(request, str(refused))
    else:
        messages.success(request, _("Remembered for your company's next orders."))
    return line_changed(request, quick_order_id, position)


def _page(
    request: BuyerRequest, form: WordForm, *, faults: list[Fault] | None = None, error: str = "", status: int = 200
) -> HttpResponse:
    text, number = request.GET.get("q", "").strip()[:120], tables.page_number(request)
    held = dictionary(request.actor, text, start=(number - 1) * PAGE_SIZE, size=PAGE_SIZE)
    context: dict[str, Any] = {
        "area": "quick",
        "form": form,
        "held": held,
        "text": text,
        "page": tables.Page(held.words, number, PAGE_SIZE, held.total, request),
        "per": lambda fact: unit_text(fact.sales_unit, fact.content),
        "unit_name": unit_name,
        "faults": faults or [],
        "error": error,
        "may_upload": request.actor.may(Permission.LISTS_MANAGE),
    }
    return pages.render(request, "storefront/dictionary.html", context, status=status)
