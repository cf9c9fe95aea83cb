"""What belongs to a product; who sees it and what it costs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.kept_forms import typed_texts
from lonja.backoffice.views.catalog.product import frame_of
from lonja.catalog.actions import RelationRow, remove_relations, save_relations
from lonja.catalog.models import RelationKind
from lonja.catalog.queries.keeping import (
    assortments_of_product,
    kept_product_or_404,
    relations_kept,
    usual_for,
)
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.pricing.models import PriceEntry
from lonja.web import pages
from lonja.web.forms import Form

MOST_PRICES = 300
"""So many prices of a product are shown; the lists hold the rest."""


class RelationForm(Form):
    """A variant that belongs to a product, with the reason in each language."""

    kind = forms.ChoiceField(label=gettext_lazy("What it is"), choices=RelationKind.choices)
    sku = forms.CharField(label=gettext_lazy("SKU"), max_length=64)
    position = forms.IntegerField(label=gettext_lazy("Place"), min_value=0, max_value=10_000, initial=0, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, language in settings.LANGUAGES:
            label = f"{_('Reason')} ({language})"
            self.fields[f"reasons_{code}"] = forms.CharField(label=label, required=False, max_length=200)

    def row(self, product_code: str) -> RelationRow:
        """What was typed, for save_relations."""
        typed = self.cleaned_data
        reasons, position = typed_texts(typed, "reasons"), typed["position"] or 0
        return RelationRow(product_code, typed["kind"], typed["sku"].strip(), reasons, position)


@for_staff(Permission.SALES_CATALOG_VIEW)
def product_relations(request: StaffRequest, code: str) -> HttpResponse:
    """What belongs to a product, with the reason; added or changed by those who may."""
    found = kept_product_or_404(request.actor, code)
    rows = relations_kept(request.actor, found)
    asked = next((row for row in rows if str(row.pk) == request.GET.get("edit")), None)
    reasons = {f"reasons_{key}": text for key, text in asked.reasons.items()} if asked else {}
    facts = {"kind": asked.kind, "sku": asked.variant.sku, "position": asked.position, **reasons} if asked else {}
    form = RelationForm(request.POST if request.method == "POST" else None, initial=facts)
    if form.is_bound:
        request.actor.require(Permission.SALES_CATALOG_MANAGE)
        if _saved(request, form, code):
            return pages.redirect(request, "backoffice:product_relations", code)
    context = {**frame_of(found, "product_relations"), "rows": rows, "form": form, "asked": asked}
    status = 422 if form.is_bound else 200
    return pages.render(request, "backoffice/catalog/product_relations.html", context, status=status)


@require_POST
@for_staff(Permission.SALES_CATALOG_MANAGE)
def remove_relation(request: StaffRequest, code: str) -> HttpResponse:
    """Take a relation away."""
    found = kept_product_or_404(request.actor, code)
    kind, sku = request.POST.get("kind", ""), request.POST.get("sku", "")
    remove_relations(request.actor, found.code, kind, [sku])
    messages.success(request, _("%(name)s no longer belongs to it.") % {"name": sku})
    return pages.redirect(request, "backoffice:product_relations", code)


@for_staff(Permission.SALES_CATALOG_VIEW)
def product_reach(request: StaffRequest, code: str) -> HttpResponse:
    """Which assortments show or hide a product, and from whom; on which price lists its variants stand."""
    found = kept_product_or_404(request.actor, code)
    may_see_prices = request.actor.may(Permission.SALES_PRICES_VIEW)
    prices = PriceEntry.objects.filter(variant__product=found).select_related("price_list", "variant")
    prices = prices.order_by("variant__position", "variant__sku", "price_list__code", "min_quantity", "valid_from")
    context = {
        **frame_of(found, "product_reach"),
        "assortments": assortments_of_product(request.actor, found),
        "usual": usual_for(request.actor, found),
        "prices": list(prices[: MOST_PRICES + 1]) if may_see_prices else None,
        "most": MOST_PRICES,
    }
    return pages.render(request, "backoffice/catalog/product_reach.html", context)


def _saved(request: StaffRequest, form: RelationForm, code: str) -> bool:
    if not form.is_valid():
        return False
    try:
        save_relations(request.actor, [form.row(code)])
    except LonjaError as refused:
        form.add_error("sku", str(refused))
        return False
    messages.success(request, _("%(name)s belongs to it.") % {"name": form.cleaned_data["sku"]})
    return True
