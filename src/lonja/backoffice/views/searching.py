"""How customers search: synonyms, what they look for in vain, and what they call our articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.downloads import download, wanted_kind
from lonja.backoffice.queries import companies_named
from lonja.backoffice.search_forms import OwnNumberForm, SynonymsForm
from lonja.catalog.actions import (
    correct_own_number,
    delete_synonyms,
    remove_own_number,
    save_own_numbers,
    save_synonyms,
)
from lonja.catalog.models import OwnPartNumber, SynonymSet
from lonja.catalog.queries import (
    MissTrend,
    SearchAsk,
    SearchResult,
    kept_synonyms,
    missed_searches,
    nearest,
    own_numbers_of_companies,
    search,
)
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_acting_for
from lonja.core.clock import today
from lonja.core.errors import LonjaError
from lonja.core.sheets.writer import Cell, Column
from lonja.web import pages, tables

PAGE_SIZE = 50
SHOWN = 8
PERIODS = {"7": gettext_lazy("7 days"), "30": gettext_lazy("30 days"), "90": gettext_lazy("90 days")}
MISS_SORTS = ("number", "before", "text", "last_on")
NUMBER_SORTS = {"company": "company__name", "code": "key", "sku": "variant__sku"}


@for_staff(Permission.SALES_CATALOG_VIEW)
def synonyms(request: StaffRequest) -> HttpResponseBase:
    """The sets of synonyms, changed by those who may; and a search tried beside them as any company."""
    text = request.GET.get("q", "").strip()[:80]
    found = kept_synonyms(request.actor, text)
    if kind := wanted_kind(request):
        return download(kind, "synonyms", [Column(_("Terms"))], ([", ".join(each.terms)] for each in found))
    form = SynonymsForm(request.POST) if request.method == "POST" else _synonyms_form(request)
    if form.is_bound:
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        if form.is_valid() and _saved_synonyms(request, form):
            return pages.redirect(request, "backoffice:synonyms")
    number = tables.page_number(request)
    rows: list[SynonymSet] = list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    context = {
        **_frame("synonyms"), **_tried(request), "text": text, "form": form,
        "page": tables.Page(rows, number, PAGE_SIZE, found.count(), request),
        "export_url": lambda kind: tables.query(request, download=kind, page=None),
    }  # fmt: skip
    return pages.render(request, "backoffice/search/synonyms.html", context, status=422 if form.is_bound else 200)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def forget_synonyms(request: StaffRequest, set_id: int) -> HttpResponse:
    """Forget a set of synonyms."""
    delete_synonyms(request.actor, set_id)
    messages.success(request, _("These terms no longer mean the same."))
    return pages.redirect(request, "backoffice:synonyms")


@for_staff(Permission.SALES_CATALOG_VIEW)
def misses(request: StaffRequest) -> HttpResponseBase:
    """What was looked for in vain, how often and whether more or less than before; and what comes nearest to it."""
    days = request.GET.get("days", "30")
    length = int(days) if days in PERIODS else 30
    text, near = (request.GET.get(name, "").strip()[:80] for name in ("q", "near"))
    sort = tables.Sort.of(request, MISS_SORTS, "-number")
    found = missed_searches(request.actor, today() - timedelta(days=length - 1), today(), text)
    found.sort(key=lambda each: getattr(each, sort.key), reverse=sort.descending)
    if kind := wanted_kind(request):
        return download(kind, "searches-without-result", _miss_columns(), _miss_cells(found))
    number = tables.page_number(request)
    rows = found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    context = {
        **_frame("misses"), "text": text, "days": str(length), "periods": PERIODS, "sort": sort,
        "near": near, "nearest": nearest(request.actor, near) if near else [],
        "page": tables.Page(rows, number, PAGE_SIZE, len(found), request),
        "export_url": lambda kind: tables.query(request, download=kind, page=None),
        "near_url": lambda text: tables.query(request, near=text),
    }  # fmt: skip
    return pages.render(request, "backoffice/search/misses.html", context)


@for_staff(Permission.SALES_CATALOG_VIEW)
def part_numbers(request: StaffRequest) -> HttpResponseBase:
    """What companies call our articles; added and corrected by those who may."""
    text, company = (request.GET.get(name, "").strip()[:80] for name in ("q", "company"))
    sort = tables.Sort.of(request, NUMBER_SORTS, "company")
    by = ("-" if sort.descending else "") + NUMBER_SORTS[sort.key]
    found = own_numbers_of_companies(request.actor, text=text, company=company).order_by(by, "key", "pk")
    if kind := wanted_kind(request):
        return download(kind, "part-numbers", _number_columns(), _number_cells(found.iterator()))
    form = _number_form(request)
    if form.is_bound and form.is_valid() and _saved_number(request, form):
        return pages.redirect(request, f"{reverse('backoffice:part_numbers')}{tables.query(request, edit=None)}")
    number = tables.page_number(request)
    rows = list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE])
    context = {
        **_frame("part_numbers"), "text": text, "company": company, "form": form, "sort": sort,
        "page": tables.Page(rows, number, PAGE_SIZE, found.count(), request),
        "export_url": lambda kind: tables.query(request, download=kind, page=None),
        "edit_url": lambda pk: tables.query(request, edit=pk),
    }  # fmt: skip
    return pages.render(request, "backoffice/search/part_numbers.html", context, status=422 if form.is_bound else 200)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def remove_part_number(request: StaffRequest, number_id: int) -> HttpResponse:
    """Take a company's part number away."""
    remove_own_number(request.actor, number_id)
    messages.success(request, _("The part number is gone."))
    return pages.redirect(request, "backoffice:part_numbers")


def _frame(current: str) -> dict[str, Any]:
    parts = (("synonyms", _("Synonyms")), ("misses", _("Without result")), ("part_numbers", _("Part numbers")))
    tabs = [(text, reverse(f"backoffice:{name}"), None, name == current) for name, text in parts]
    return {"area": "search", "tabs": tabs}


def _synonyms_form(request: StaffRequest) -> SynonymsForm:
    """An empty form, one for the set to edit, or one that begins with a search that found nothing."""
    asked, new = request.GET.get("edit", ""), request.GET.get("new", "")[:80]
    held = kept_synonyms(request.actor).filter(pk=asked).first() if asked.isdecimal() and len(asked) < 9 else None
    if held is not None:
        return SynonymsForm(initial={"set_id": held.pk, "terms": ", ".join(held.terms)})
    return SynonymsForm(initial={"terms": f"{new}, " if new else ""})


def _saved_synonyms(request: StaffRequest, form: SynonymsForm) -> bool:
    try:
        save_synonyms(request.actor, form.cleaned_data["terms"], form.cleaned_data["set_id"])
    except LonjaError as refused:
        form.add_error("terms", str(refused))
        return False
    messages.success(request, _("From the next search on these terms mean the same."))
    return True


def _tried(request: StaffRequest) -> dict[str, Any]:
    """What a search finds for the seller, or as a company sees it."""
    text, company = (request.GET.get(name, "").strip()[:80] for name in ("try", "as"))
    companies = companies_named(request.actor, company) if company else []
    result: SearchResult | None = None
    if text and (not company or len(companies) == 1):
        who = actor_acting_for(request.actor, companies[0].pk) if companies else request.actor
        result = search(who, SearchAsk(text, page_size=SHOWN, with_facets=False))
    is_unknown = bool(company) and len(companies) != 1
    return {"try_text": text, "try_as": company, "result": result, "is_unknown": is_unknown}


def _number_form(request: StaffRequest) -> OwnNumberForm:
    if request.method == "POST":
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        return OwnNumberForm(request.actor, request.POST)
    asked = request.GET.get("edit", "")
    found = own_numbers_of_companies(request.actor)
    held = found.filter(pk=asked).first() if asked.isdecimal() and len(asked) < 19 else None
    return OwnNumberForm.of(request.actor, held) if held is not None else OwnNumberForm(request.actor)


def _saved_number(request: StaffRequest, form: OwnNumberForm) -> bool:
    company, number_id = form.cleaned_data["of"], form.cleaned_data["number_id"]
    try:
        if company is None:
            correct_own_number(request.actor, number_id, form.row())
        else:
            save_own_numbers(request.actor, company.pk, [form.row()])
    except LonjaError as refused:
        form.add_error("code", str(refused))
        return False
    messages.success(request, _("The part number is saved and found from now on."))
    return True


def _miss_columns() -> list[Column]:
    return [Column(head) for head in (_("Text"), _("Times"), _("Times before"), _("Last on"))]


def _miss_cells(found: Sequence[MissTrend]) -> Iterator[Sequence[Cell]]:
    for each in found:
        yield (each.text, each.number, each.before, each.last_on)


def _number_columns() -> list[Column]:
    heads = (_("Company"), _("Its part number"), _("Our SKU"), _("Its name for it"))
    return [Column(head) for head in heads]


def _number_cells(found: Iterator[OwnPartNumber]) -> Iterator[Sequence[Cell]]:
    for each in found:
        yield (each.company.name, each.code, each.variant.sku, each.name)
