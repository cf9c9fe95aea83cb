"""Further pages of a variant: its packs, its SKU, the end of its sale; and the code of a product."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.hanging import hanging_on
from lonja.backoffice.variant_forms import END, CodeForm, EndForm, PackSet, SkuForm, packs_of
from lonja.backoffice.variant_tabs import variant_frame
from lonja.backoffice.views.catalog.product import frame_of
from lonja.catalog.actions import (
    change_packs,
    end_sale,
    pack_rows,
    packs_version,
    rename_product,
    rename_variant,
    resume_sale,
)
from lonja.catalog.models import FormerProductCode, FormerSku, Product, Variant
from lonja.catalog.queries.keeping import kept_product_or_404, kept_variant_or_404
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.web import pages


@for_staff(Permission.SALES_CATALOG_VIEW)
def variant_packs(request: StaffRequest, code: str, sku: str) -> HttpResponse:
    """The packs in which a variant comes, with their barcodes; changed by those who may."""
    product = kept_product_or_404(request.actor, code)
    held = kept_variant_or_404(request.actor, product, sku)
    rows = pack_rows(held)
    packs, seen = PackSet(initial=packs_of(rows)), packs_version(rows)
    if request.method == "POST":
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        packs, seen = PackSet(request.POST, initial=packs_of(rows)), request.POST.get("version", "")
        if packs.is_valid() and _saved_packs(request, packs, sku, seen):
            return pages.redirect(request, "backoffice:variant_packs", code, sku)
    context = {**variant_frame(product, held, "variant_packs"), "packs": packs, "rows": rows, "version": seen}
    status = 422 if packs.is_bound else 200
    return pages.render(request, "backoffice/catalog/packs.html", context, status=status)


def _saved_packs(request: StaffRequest, packs: Any, sku: str, seen: str) -> bool:
    rows = [row for form in packs if (row := form.row(sku)) is not None]
    try:
        change_packs(request.actor, sku, rows, seen)
    except LonjaError as refused:
        taken = refused.params.get("value")
        at = next((form for form in packs if taken and form.cleaned_data.get("barcode") == taken), packs[0])
        at.add_error("barcode" if taken else None, str(refused))
        return False
    messages.success(request, _("The packs of %(name)s are saved.") % {"name": sku})
    return True


@for_staff(Permission.SALES_CATALOG_VIEW)
def variant_life(request: StaffRequest, code: str, sku: str) -> HttpResponse:
    """The SKU of a variant with what hangs on it, and the end of its sale."""
    product = kept_product_or_404(request.actor, code)
    held = kept_variant_or_404(request.actor, product, sku)
    return _life_page(request, product, held, SkuForm(initial={"sku": held.sku}), EndForm.of(held))


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def rename_sku(request: StaffRequest, code: str, sku: str) -> HttpResponse:
    """Give a variant another SKU; the old one still finds it."""
    product = kept_product_or_404(request.actor, code)
    held = kept_variant_or_404(request.actor, product, sku)
    form = SkuForm(request.POST)
    if form.is_valid():
        new = form.cleaned_data["sku"].strip()
        try:
            rename_variant(request.actor, sku, new)
        except LonjaError as refused:
            form.add_error("sku", str(refused))
        else:
            messages.success(
                request, _("%(old)s is now %(new)s, and is still found as before.") % {"old": sku, "new": new}
            )
            return pages.redirect(request, "backoffice:variant_life", code, new)
    return _life_page(request, product, held, form, EndForm.of(held), status=422)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def end_of_sale(request: StaffRequest, code: str, sku: str) -> HttpResponse:
    """Sell a variant, sell it off, or end its sale, with or without a successor."""
    product = kept_product_or_404(request.actor, code)
    held = kept_variant_or_404(request.actor, product, sku)
    form = EndForm(request.POST)
    if form.is_valid() and _ended(request, form, sku):
        return pages.redirect(request, "backoffice:variant_life", code, sku)
    return _life_page(request, product, held, SkuForm(initial={"sku": sku}), form, status=422)


def _ended(request: StaffRequest, form: EndForm, sku: str) -> bool:
    state, successor = form.cleaned_data["state"], form.cleaned_data["successor"].strip() or None
    try:
        if state == "for_sale":
            resume_sale(request.actor, sku)
        else:
            end_sale(request.actor, sku, successor, sells_off=state != END)
    except LonjaError as refused:
        form.add_error("successor", str(refused))
        return False
    messages.success(request, _("%(name)s is saved.") % {"name": sku})
    return True


@for_staff(Permission.SALES_CATALOG_MANAGE)
def product_code(request: StaffRequest, code: str) -> HttpResponse:
    """Give a product another code; its old address leads on."""
    found = kept_product_or_404(request.actor, code)
    form = CodeForm(request.POST if request.method == "POST" else None, initial={"code": code})
    if form.is_bound and form.is_valid():
        try:
            rename_product(request.actor, code, form.cleaned_data["code"])
        except LonjaError as refused:
            form.add_error("code", str(refused))
        else:
            messages.success(request, _("The product has its new code; its old address leads on."))
            return pages.redirect(request, "backoffice:kept_product", form.cleaned_data["code"])
    former = FormerProductCode.objects.filter(product=found)
    context = {**frame_of(found, "kept_product"), "form": form, "former": former}
    return pages.render(request, "backoffice/catalog/product_code.html", context, status=422 if form.is_bound else 200)


def _life_page(
    request: StaffRequest, product: Product, held: Variant, sku_form: SkuForm, end_form: EndForm, *, status: int = 200
) -> HttpResponse:
    context = {
        **variant_frame(product, held, "variant_life"), "sku_form": sku_form, "end_form": end_form,
        "hanging": hanging_on(request.actor, held), "former": FormerSku.objects.filter(variant=held),
        "may_manage": request.actor.may(Permission.SALES_CATALOG_MANAGE),
    }  # fmt: skip
    return pages.render(request, "backoffice/catalog/variant_life.html", context, status=status)
