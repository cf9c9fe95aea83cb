"""What a variant is made of: its components, what it costs, and what a company sees of it before it is saved."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.kit_forms import KitForm, kits_text, with_component
from lonja.backoffice.kit_trial import TriedKit, tried_kit
from lonja.backoffice.variant_tabs import variant_frame
from lonja.catalog.actions import change_kit, dissolve_kits
from lonja.catalog.models import Fulfillment, Product, Variant
from lonja.catalog.queries.keeping import (
    Selection,
    kept_components,
    kept_product_or_404,
    kept_variant_or_404,
    kept_variants,
    kits_with,
)
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.web import pages

MOST_FOUND = 8


@for_staff(Permission.SALES_CATALOG_VIEW)
def variant_kit(request: StaffRequest, code: str, sku: str) -> HttpResponse:
    """What a variant is made of; tried and saved by those who may."""
    product = kept_product_or_404(request.actor, code)
    held = kept_variant_or_404(request.actor, product, sku)
    if request.method != "POST":
        return _page(request, product, held, KitForm(request.actor, held=held))
    request.actor.require(Permission.SALES_CATALOG_MANAGE)
    do, _sign, wanted = request.POST.get("do", "").partition(":")
    if do in ("find", "add"):
        return _found(request, product, held, wanted)
    form = KitForm(request.actor, request.POST, held=held)
    if form.is_valid() and do != "try" and _saved(request, form):
        return pages.redirect(request, "backoffice:variant_kit", code, sku)
    return _page(request, product, held, form, status=422 if form.errors else 200)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def dissolve_kit(request: StaffRequest, code: str, sku: str) -> HttpResponse:
    """Make goods of a kit again; what was ordered stays as it was agreed."""
    held = kept_variant_or_404(request.actor, kept_product_or_404(request.actor, code), sku)
    dissolve_kits(request.actor, [held.sku])
    messages.success(request, _("%(name)s is no kit any more; it has a stock of its own.") % {"name": sku})
    return pages.redirect(request, "backoffice:variant_kit", code, sku)


def _found(request: StaffRequest, product: Product, held: Variant, wanted: str) -> HttpResponse:
    """The page with a component more, or with those to choose from; nothing is saved."""
    text = request.POST.get("find", "").strip()
    found = [] if wanted or not text else list(kept_variants(request.actor, Selection(text))[:MOST_FOUND])
    sku = wanted or (found[0].sku if len(found) == 1 else "")
    data = request.POST.copy()
    if sku:
        data["components"], data["find"] = with_component(data.get("components", ""), sku), ""
    form = KitForm(request.actor, data, held=held)
    form.is_valid()
    more: dict[str, Any] = {
        "found": [] if sku else found,
        "is_missing": bool(text) and not found and not sku,
        "is_focused": True,
    }
    return _page(request, product, held, form, **more)


def _saved(request: StaffRequest, form: KitForm) -> bool:
    try:
        change_kit(request.actor, form.row(), form.cleaned_data["version"])
    except LonjaError as refused:
        form.add_error("components", str(refused))
        return False
    messages.success(request, _("%(name)s is saved.") % {"name": form.held.sku})
    return True


def _tried(request: StaffRequest, form: KitForm) -> TriedKit | None:
    """The kit as it stands in the form, or as it is kept, for the company of the form; None where it cannot be."""
    unsent = {name: form[name].value() for name in form.fields}
    asked = form if form.is_bound else KitForm(request.actor, unsent, held=form.held)
    if not asked.is_valid() or not asked.cleaned_data["company"] or not asked.cleaned_data["components"]:
        return None
    try:
        return tried_kit(request.actor, asked.row(), form.held, asked.cleaned_data["company"])
    except LonjaError as refused:
        asked.add_error("components", str(refused))
        return None


def _page(
    request: StaffRequest, product: Product, held: Variant, form: KitForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    may_manage = request.actor.may(Permission.SALES_CATALOG_MANAGE)
    is_other = held.fulfillment in (Fulfillment.SERVICE, Fulfillment.LICENSE)
    context = {
        **variant_frame(product, held, "variant_kit"), "form": form, "may_manage": may_manage, "is_other": is_other,
        "tried": _tried(request, form) if may_manage and not is_other else None, "kits_text": kits_text,
        "is_kit": held.fulfillment == Fulfillment.KIT, "kits": kits_with(request.actor, held),
        "components": kept_components(request.actor, held),
        "found": [], "is_missing": False, "is_focused": False, **more,
    }  # fmt: skip
    fragment = "preview" if request.POST.get("do") == "try" else None
    return pages.render(
        request, "backoffice/catalog/kit.html", context, fragment=fragment, status=200 if fragment else status
    )
