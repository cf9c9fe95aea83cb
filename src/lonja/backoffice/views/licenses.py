"""What is no plain goods: services, and licenses with their pools of keys."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.license_forms import FulfillmentForm, KeysForm, PoolForm
from lonja.catalog.actions import save_fulfillment
from lonja.catalog.models import Fulfillment, Variant
from lonja.catalog.queries import visible_variants
from lonja.companies.permissions import Permission
from lonja.core.errors import Refused
from lonja.core.texts import localized
from lonja.inventory.actions import add_license_keys, save_license_pool
from lonja.inventory.queries import license_pool_or_404, license_pools
from lonja.web import pages
from lonja.web.forms import Form


@for_staff(Permission.SALES_ORDERS_VIEW)
def licenses(request: StaffRequest) -> HttpResponse:
    """The pools of all licenses, and all services; a SKU becomes one of them, or goods again."""
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
    found = visible_variants(request.actor).filter(fulfillment=Fulfillment.SERVICE).order_by("sku")
    context = {"area": "licenses", "pools": license_pools(request.actor), "services": found, "form": form}
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
