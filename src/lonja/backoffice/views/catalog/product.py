"""The page of a product: its facts, its variants, what it was before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.goods_list import LACKS, facts_of_products, facts_of_variants
from lonja.backoffice.kept_forms import Moved
from lonja.backoffice.product_forms import ProductForm, VariantForm
from lonja.backoffice.product_history import told
from lonja.backoffice.variant_tabs import variant_frame
from lonja.catalog.actions import change_product, change_variant
from lonja.catalog.errors import CodeTaken, CodeUnknown, SuccessorUnusable
from lonja.catalog.models import Attribute, Product, Variant
from lonja.catalog.queries import attribute_columns
from lonja.catalog.queries.keeping import (
    attributes_of,
    brands,
    history_of,
    kept_product_or_404,
    kept_variant_or_404,
    missing_texts,
)
from lonja.companies.permissions import Permission
from lonja.core.errors import ChangedMeanwhile, LonjaError
from lonja.core.texts import localized
from lonja.web import pages


@for_staff(Permission.SALES_CATALOG_VIEW)
def product(request: StaffRequest, code: str) -> HttpResponse:
    """The facts of a product; saved by those who may, and never over what somebody else changed meanwhile."""
    found = kept_product_or_404(request.actor, code)
    form, status = _product_form(request, found), 200
    moved: list[Moved] = []
    if request.method == "POST":
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        form = _product_form(request, found, request.POST)
        try:
            if _saved_product(request, form):
                return pages.redirect(request, "backoffice:kept_product", code)
            status = 422
        except ChangedMeanwhile:
            found = kept_product_or_404(request.actor, code)
            data, moved = _product_form(request, found).merged(request.POST.dict())
            form, status = _product_form(request, found, data), 409
    return _product_page(request, found, form, moved, status)


@for_staff(Permission.SALES_CATALOG_MANAGE)
def new_product(request: StaffRequest) -> HttpResponse:
    """Add a product; its variants come next."""
    form = _product_form(request, None, request.POST if request.method == "POST" else None)
    if form.is_bound and _saved_product(request, form):
        return pages.redirect(request, "backoffice:kept_product", form.cleaned_data["code"])
    context = {"area": "catalog", "form": form, "brands": brands(request.actor)}
    return pages.render(request, "backoffice/catalog/new_product.html", context, status=422 if form.is_bound else 200)


@for_staff(Permission.SALES_CATALOG_VIEW)
def product_variants(request: StaffRequest, code: str) -> HttpResponse:
    """The variants of a product, with what each lacks."""
    found = kept_product_or_404(request.actor, code)
    rows = list(Variant.objects.filter(product=found).select_related("replaced_by").order_by("position", "pk"))
    codes = [attribute.code for attribute in attributes_of(request.actor, found)][:4]
    context = {
        **frame_of(found, "product_variants"), "variants": rows, "facts": facts_of_variants(rows), "lacks": LACKS,
        "columns": attribute_columns(codes), "missing_texts": missing_texts,
    }  # fmt: skip
    return pages.render(request, "backoffice/catalog/product_variants.html", context)


@for_staff(Permission.SALES_CATALOG_VIEW)
def variant(request: StaffRequest, code: str, sku: str) -> HttpResponse:
    """A variant, saved as a product is."""
    found = kept_product_or_404(request.actor, code)
    held, status = kept_variant_or_404(request.actor, found, sku), 200
    moved: list[Moved] = []
    form = _variant_form(request, found, held)
    if request.method == "POST":
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        form = _variant_form(request, found, held, request.POST)
        try:
            if _saved_variant(request, form):
                return pages.redirect(request, "backoffice:kept_variant", code, sku)
            status = 422
        except ChangedMeanwhile:
            held = kept_variant_or_404(request.actor, found, sku)
            data, moved = _variant_form(request, found, held).merged(request.POST.dict())
            form, status = _variant_form(request, found, held, data), 409
    context = {**variant_frame(found, held, "kept_variant"), "form": form, "moved": moved}
    return pages.render(request, "backoffice/catalog/variant.html", context, status=status)


@for_staff(Permission.SALES_CATALOG_MANAGE)
def new_variant(request: StaffRequest, code: str) -> HttpResponse:
    """Add a variant to a product."""
    found = kept_product_or_404(request.actor, code)
    form = _variant_form(request, found, None, request.POST if request.method == "POST" else None)
    if form.is_bound and _saved_variant(request, form):
        return pages.redirect(request, "backoffice:product_variants", code)
    context = {**frame_of(found, "product_variants"), "variant": None, "form": form, "moved": []}
    return pages.render(request, "backoffice/catalog/variant.html", context, status=422 if form.is_bound else 200)


@for_staff(Permission.SALES_CATALOG_VIEW)
def product_history(request: StaffRequest, code: str) -> HttpResponse:
    """What a product and its variants were before, who changed them and when."""
    found = kept_product_or_404(request.actor, code)
    context = {**frame_of(found, "product_history"), "changes": told(history_of(request.actor, found))}
    return pages.render(request, "backoffice/catalog/product_history.html", context)


def frame_of(found: Product, current: str) -> dict[str, Any]:
    """What every page of a product shows: where it stands and its tabs."""
    parts = (
        ("kept_product", _("Facts")), ("product_variants", _("Variants")), ("product_options", _("Options")),
        ("product_documents", _("Media")),
        ("product_relations", _("What belongs to it")), ("product_reach", _("Who sees it, what it costs")),
        ("product_history", _("History")),
    )  # fmt: skip
    tabs = [(text, reverse(f"backoffice:{name}", args=[found.code]), None, name == current) for name, text in parts]
    return {"area": "catalog", "product": found, "tabs": tabs}


def _product_page(
    request: StaffRequest, found: Product, form: ProductForm, moved: Sequence[Moved], status: int
) -> HttpResponse:
    context = {
        **frame_of(found, "kept_product"), "form": form, "moved": moved, "brands": brands(request.actor),
        "lacking": facts_of_products([found.pk]).lacks_of_product(found), "lacks": LACKS,
        "missing": {"names": missing_texts(found.names), "descriptions": missing_texts(found.descriptions)},
        "attributes": attributes_of(request.actor, found),
    }  # fmt: skip
    return pages.render(request, "backoffice/catalog/product.html", context, status=status)


def _product_form(request: StaffRequest, held: Product | None, data: Mapping[str, Any] | None = None) -> ProductForm:
    columns = Attribute.objects.values_list("code", flat=True)
    return ProductForm(data, held=held, columns=columns)


def _saved_product(request: StaffRequest, form: ProductForm) -> bool:
    """Whether it is saved; what was refused stands at its field. Raises ChangedMeanwhile."""
    if not form.is_valid():
        return False
    try:
        change_product(request.actor, form.row(), form.cleaned_data["version"] or None)
    except ChangedMeanwhile:
        raise
    except LonjaError as refused:
        form.add_error("code" if isinstance(refused, CodeTaken) and "code" in form.fields else None, str(refused))
        return False
    messages.success(request, _("%(name)s is saved.") % {"name": localized(form.row().names)})
    return True


def _variant_form(
    request: StaffRequest, found: Product, held: Variant | None, data: Mapping[str, Any] | None = None
) -> VariantForm:
    also = list(held.attributes) if held else []
    attributes = attributes_of(request.actor, found, also)
    return VariantForm(data, product=found, held=held, attributes=attributes)


def _saved_variant(request: StaffRequest, form: VariantForm) -> bool:
    """Whether it is saved; what was refused stands at its field. Raises ChangedMeanwhile."""
    if not form.is_valid():
        return False
    row = form.row()
    try:
        change_variant(request.actor, row, form.successor(), form.cleaned_data["version"] or None)
    except ChangedMeanwhile:
        raise
    except (CodeUnknown, SuccessorUnusable) as refused:
        form.add_error("successor", str(refused))
    except CodeTaken as refused:
        form.add_error("sku" if refused.params["value"] == row.sku else "barcode", str(refused))
    else:
        messages.success(request, _("%(name)s is saved.") % {"name": row.sku})
        return True
    return False
