"""How customers search: synonyms, what they look for in vain, and what they call our articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.listing import Asked, Listing
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
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_acting_for
from lonja.core.clock import today
from lonja.core.errors import LonjaError
from lonja.core.sheets.writer import Cell
from lonja.web import pages, tables

SHOWN = 8
PERIODS = {"7": gettext_lazy("7 days"), "30": gettext_lazy("30 days"), "90": gettext_lazy("90 days")}


@for_staff(Permission.SALES_CATALOG_VIEW)
def synonyms(request: StaffRequest) -> HttpResponseBase:
    """The sets of synonyms, changed by those who may; and a search tried beside them as any company."""
    shown = SYNONYMS.of(request)
    if (file := shown.file()) is not None:
        return file
    form = SynonymsForm(request.POST) if request.method == "POST" else _synonyms_form(request)
    if form.is_bound:
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        if form.is_valid() and _saved_synonyms(request, form):
            return pages.redirect(request, "backoffice:synonyms")
    context = {**shown.frame(), **_frame("synonyms"), **_tried(request), "form": form}
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
    shown, near = MISSES.of(request), request.GET.get("near", "").strip()[:80]
    if (file := shown.file()) is not None:
        return file
    context = {
        **shown.frame(), **_frame("misses"), "days": str(_days(shown.asked)), "periods": PERIODS,
        "near": near, "nearest": nearest(request.actor, near) if near else [],
        "near_url": lambda text: tables.query(request, near=text),
    }  # fmt: skip
    return pages.render(request, "backoffice/search/misses.html", context)


@for_staff(Permission.SALES_CATALOG_VIEW)
def part_numbers(request: StaffRequest) -> HttpResponseBase:
    """What companies call our articles; added and corrected by those who may."""
    shown = PART_NUMBERS.of(request)
    if (file := shown.file()) is not None:
        return file
    form = _number_form(request)
    if form.is_bound and form.is_valid() and _saved_number(request, form):
        return pages.redirect(request, f"{reverse('backoffice:part_numbers')}{tables.query(request, edit=None)}")
    context = {
        **shown.frame(), **_frame("part_numbers"), "form": form,
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


def _days(asked: Asked) -> int:
    return int(asked["days"]) if asked["days"] in PERIODS else 30


def _synonyms_found(actor: Actor, asked: Asked) -> QuerySet[SynonymSet]:
    return kept_synonyms(actor, asked["q"])


def _synonym_cells(actor: Actor, rows: Sequence[SynonymSet]) -> Iterator[Sequence[Cell]]:
    for each in rows:
        yield [", ".join(each.terms)]


def _misses_found(actor: Actor, asked: Asked) -> list[MissTrend]:
    return missed_searches(actor, today() - timedelta(days=_days(asked) - 1), today(), asked["q"])


def _miss_cells(actor: Actor, rows: Sequence[MissTrend]) -> Iterator[Sequence[Cell]]:
    for each in rows:
        yield (each.text, each.number, each.before, each.last_on)


def _numbers_found(actor: Actor, asked: Asked) -> QuerySet[OwnPartNumber]:
    return own_numbers_of_companies(actor, text=asked["q"], company=asked["company"])


def _number_cells(actor: Actor, rows: Sequence[OwnPartNumber]) -> Iterator[Sequence[Cell]]:
    for each in rows:
        yield (each.company.name, each.code, each.variant.sku, each.name)


SYNONYMS = Listing[SynonymSet](
    name="synonyms",
    filters=("q",),
    find=_synonyms_found,
    sorts={"terms": "terms", "added": "pk"},
    sort="added",
    heads=lambda: (_("Terms"),),
    cells=_synonym_cells,
)
MISSES = Listing[MissTrend](
    name="searches-without-result",
    filters=("q", "days"),
    find=_misses_found,
    sorts={name: name for name in ("number", "before", "text", "last_on")},
    sort="-number",
    heads=lambda: (_("Text"), _("Times"), _("Times before"), _("Last on")),
    cells=_miss_cells,
)
PART_NUMBERS = Listing[OwnPartNumber](
    name="part-numbers",
    filters=("q", "company"),
    find=_numbers_found,
    sorts={"company": "company__name", "code": "key", "sku": "variant__sku", "name": "name"},
    sort="company",
    heads=lambda: (_("Company"), _("Its part number"), _("Our SKU"), _("Its name for it")),
    cells=_number_cells,
    then=("key", "pk"),
)
