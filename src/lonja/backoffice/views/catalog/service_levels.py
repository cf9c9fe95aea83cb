"""Service levels: what is sold with goods, and how it is priced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.goods_field import goods_lines
from lonja.backoffice.listing import Asked, Listing
from lonja.backoffice.service_forms import ServiceLevelForm
from lonja.catalog.actions import remove_service_level, save_service_levels
from lonja.catalog.errors import CodeUnknown
from lonja.catalog.models import ServiceLevel
from lonja.catalog.queries import service_levels
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError, NotFound
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.web import pages


@for_staff(Permission.SALES_CATALOG_VIEW)
def kept_service_levels(request: StaffRequest) -> HttpResponseBase:
    """All service levels, on a page or as a file; a new one is added beside them."""
    if (file := SERVICE_LEVELS.of(request).file()) is not None:
        return file
    return _page(request, None)


@for_staff(Permission.SALES_CATALOG_VIEW)
def kept_service_level(request: StaffRequest, level_code: str) -> HttpResponse:
    """A service level and what it is sold with."""
    held = service_levels(request.actor).filter(code=level_code).first()
    if held is None:
        raise NotFound
    return _page(request, held)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def remove_kept_service_level(request: StaffRequest, level_code: str) -> HttpResponse:
    """Sell a service with goods no more; orders that have it keep it."""
    try:
        remove_service_level(request.actor, level_code)
    except CodeUnknown:
        raise NotFound from None
    messages.success(request, _("%(name)s is taken away.") % {"name": level_code})
    return pages.redirect(request, "backoffice:kept_service_levels")


def _page(request: StaffRequest, held: ServiceLevel | None) -> HttpResponse:
    form = ServiceLevelForm(request.POST if request.method == "POST" else None, held=held)
    if form.is_bound:
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        if _saved(request, form):
            return pages.redirect(request, "backoffice:kept_service_level", form.row().code)
    context = {**SERVICE_LEVELS.of(request).frame(), "area": "catalog", "held": held, "form": form}
    template = "backoffice/catalog/service_levels.html"
    return pages.render(request, template, context, status=422 if form.is_bound else 200)


def _saved(request: StaffRequest, form: ServiceLevelForm) -> bool:
    """Whether it is saved; what was refused stands in the form."""
    if not form.is_valid():
        return False
    if form.held is None and service_levels(request.actor).filter(code=form.row().code).exists():
        form.add_error("code", _("There is one with this code already."))
        return False
    try:
        save_service_levels(request.actor, [form.row()])
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, _("%(name)s is saved.") % {"name": form.row().code})
    return True


def _found(actor: Actor, asked: Asked) -> QuerySet[ServiceLevel]:
    levels, text = service_levels(actor), asked["q"]
    if not text:
        return levels
    name = Q(variant__names__es__icontains=text) | Q(variant__names__en__icontains=text)
    return levels.filter(Q(code__icontains=text) | Q(variant__sku__icontains=text) | name)


def _heads() -> Sequence[str]:
    return (_("Code"), _("SKU"), _("Service"), _("It costs"), _("Percent of the unit price"), _("Sold with"))


def _cells(actor: Actor, levels: Sequence[ServiceLevel]) -> Iterator[Sequence[Cell]]:
    for each in levels:
        sold_with = goods_lines(each.offers.all())
        name, basis = localized(each.variant.names), str(each.get_basis_display())
        yield (each.code, each.variant.sku, name, basis, each.percent, sold_with)


SERVICE_LEVELS = Listing[ServiceLevel](
    name="service-levels",
    filters=("q",),
    find=_found,
    sorts={"code": "code", "name": "variant__names__{}", "costs": "basis"},
    sort="code",
    heads=_heads,
    cells=_cells,
)
