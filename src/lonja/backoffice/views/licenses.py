"""What is no plain goods: services, and licenses with their pools of keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.license_forms import FulfillmentForm, KeysForm, PoolForm
from lonja.backoffice.listing import Asked, Listing
from lonja.catalog.actions import save_fulfillment
from lonja.catalog.models import Fulfillment, Variant
from lonja.catalog.queries import visible_variants
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import Refused
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.inventory.actions import add_license_keys, save_license_pool
from lonja.inventory.queries import PoolView, license_pool_or_404, license_pools
from lonja.web import pages
from lonja.web.forms import Form

KINDS = {"license": gettext_lazy("license"), "service": gettext_lazy("service")}
STATES = {
    "dry": gettext_lazy("dry"),
    "low": gettext_lazy("low"),
    "enough": gettext_lazy("enough"),
}


@dataclass(frozen=True, slots=True)
class NoGoods:
    """A license with its pool, or a service, which has none."""

    variant: Variant
    pool: PoolView | None = None

    @property
    def sku(self) -> str:
        """By what it is sold."""
        return self.variant.sku

    @property
    def name(self) -> str:
        """Its name in the reader's language."""
        return localized(self.variant.names)

    @property
    def kind(self) -> str:
        """A key of KINDS."""
        return "license" if self.pool else "service"

    @property
    def state(self) -> str:
        """A key of STATES; '' for a service."""
        if self.pool is None:
            return ""
        return "dry" if self.pool.waiting else "low" if self.pool.is_low else "enough"

    @property
    def free(self) -> int | None:
        """How many keys can be sold."""
        return self.pool.free if self.pool else None

    @property
    def waiting(self) -> int | None:
        """How many keys are waited for."""
        return self.pool.waiting if self.pool else None


@for_staff(Permission.SALES_ORDERS_VIEW)
def licenses(request: StaffRequest) -> HttpResponseBase:
    """The pools of all licenses, and all services, or both as a file; a SKU becomes one of them, or goods again."""
    shown = NO_GOODS.of(request)
    if (file := shown.file()) is not None:
        return file
    form = FulfillmentForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        typed = form.cleaned_data
        try:
            save_fulfillment(request.actor, {typed["sku"]: Fulfillment(typed["kind"])})
        except Refused as refused:
            form.add_error("sku", str(refused))
        else:
            messages.success(request, _("Saved: %(sku)s.") % {"sku": typed["sku"]})
            return pages.redirect(request, "backoffice:licenses")
    context = {**shown.frame(), "area": "licenses", "kinds": KINDS, "states": STATES, "form": form}
    return pages.render(request, "backoffice/licenses.html", context, status=422 if form.errors else 200)


@for_staff(Permission.SALES_ORDERS_HANDLE)
def license_pool(request: StaffRequest, variant_id: int) -> HttpResponse:
    """One license: its keys as numbers, more of them, and when it warns."""
    pool = license_pool_or_404(request.actor, variant_id)
    is_keys = "keys" in request.POST
    facts = {"warns_below": pool.warns_below, "lead_days": pool.lead_days}
    keys = KeysForm(request.POST if is_keys else None, request.FILES if is_keys else None)
    settings = PoolForm(request.POST if request.method == "POST" and not is_keys else None, initial=facts)
    form: Form = keys if is_keys else settings
    if form.is_bound and form.is_valid():
        try:
            _save(request, pool.variant, form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            return pages.redirect(request, "backoffice:license_pool", variant_id)
    context = {"area": "licenses", "pool": pool, "keys_form": keys, "pool_form": settings}
    return pages.render(request, "backoffice/license_pool.html", context, status=422 if form.errors else 200)


def _save(request: StaffRequest, variant: Variant, typed: dict[str, Any]) -> None:
    if "text" not in typed:
        save_license_pool(request.actor, variant.pk, **typed)
        messages.success(request, _("Saved: %(sku)s.") % {"sku": variant.sku})
        return
    report = add_license_keys(request.actor, variant.pk, typed["text"])
    text = ngettext("%(num)s key added to %(name)s.", "%(num)s keys added to %(name)s.", report.added)
    messages.success(request, text % {"num": report.added, "name": localized(variant.names)})
    if report.known:
        known = ngettext("%(num)s was there already.", "%(num)s were there already.", report.known)
        messages.info(request, known % {"num": report.known})


def _found(actor: Actor, asked: Asked) -> list[NoGoods]:
    services = visible_variants(actor).filter(fulfillment=Fulfillment.SERVICE).order_by("sku")
    rows = [NoGoods(pool.variant, pool) for pool in license_pools(actor)] + [NoGoods(each) for each in services]
    text, kind, state = asked["q"].casefold(), asked["kind"], asked["state"]
    return [
        row
        for row in rows
        if (text in row.sku.casefold() or text in row.name.casefold())
        and (not kind or row.kind == kind)
        and (not state or row.state == state)
    ]


def _heads() -> Sequence[str]:
    counts = (_("Free keys"), _("Waited for"), _("Ready"), _("Delivered"))
    return (_("SKU"), _("Name"), _("Kind"), *counts, _("State"))


def _cells(actor: Actor, rows: Sequence[NoGoods]) -> Iterator[Sequence[Cell]]:
    for row in rows:
        pool = row.pool
        counts = (pool.free, pool.waiting, pool.taken, pool.delivered) if pool else (None,) * 4
        yield (row.sku, row.name, str(KINDS[row.kind]), *counts, str(STATES[row.state]) if pool else None)


NO_GOODS = Listing[NoGoods](
    name="licenses-and-services",
    filters=("q", "kind", "state"),
    find=_found,
    sorts={name: name for name in ("sku", "name", "kind", "free", "waiting")},
    sort="sku",
    heads=_heads,
    cells=_cells,
)
