"""Changing many products or variants at once: shown before it is done."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.goods import category_nodes
from lonja.backoffice.goods_list import products_asked, variants_asked
from lonja.catalog.actions import change_products, change_variants
from lonja.catalog.models import Product, Variant
from lonja.catalog.queries.keeping import brands
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.core.texts import localized
from lonja.web import pages
from lonja.web.forms import Form
from lonja.web.trees import TreeChoiceField

MOST = 10_000
"""So many are changed at once."""

SHOWN = 15
KEEP = ("", gettext_lazy("stays as it is"))
STATES = (KEEP, ("1", gettext_lazy("for sale")), ("0", gettext_lazy("switched off")))


class BulkForm(Form):
    """What the chosen goods shall have; what is left empty stays."""

    state = forms.ChoiceField(label=gettext_lazy("State"), choices=STATES, required=False)

    def is_active(self) -> bool | None:
        """The state asked for; None for none."""
        return {"1": True, "0": False}.get(self.cleaned_data["state"])

    def clean(self) -> None:
        """Something must change."""
        if not self.errors and not any(self.cleaned_data.values()):
            self.add_error(None, _("Say what shall change."))


class ProductsForm(BulkForm):
    """What the chosen products shall have."""

    category = TreeChoiceField(
        nodes=lambda: category_nodes(str(KEEP[1])), label=gettext_lazy("Category"), required=False
    )
    brand = forms.CharField(
        label=gettext_lazy("Brand"), required=False, max_length=80, widget=forms.TextInput({"list": "brands"}),
        help_text=gettext_lazy("A dash takes the brand away."),
    )  # fmt: skip

    def wanted(self) -> dict[str, Any]:
        """The arguments of change_products."""
        typed = self.cleaned_data
        brand = typed["brand"].strip()
        return {
            "category_code": typed["category"] or None,
            "brand": None if not brand else "" if brand == "-" else brand,
            "is_active": self.is_active(),
        }

    def differing(self, one: Product) -> list[tuple[str, str, str]]:
        """What changes of a product: what, before, after."""
        wanted, rows = self.wanted(), []
        if wanted["category_code"] not in (None, one.category.code):
            tree: TreeChoiceField = self.fields["category"]  # type: ignore[assignment]
            rows.append((_("Category"), localized(one.category.names), tree.labels[wanted["category_code"]]))
        if wanted["brand"] not in (None, one.brand):
            rows.append((_("Brand"), one.brand or "\u2013", wanted["brand"] or "\u2013"))
        return rows + _state_row(one.is_active, wanted["is_active"])


class VariantsForm(BulkForm):
    """What the chosen variants shall have."""

    successor = forms.CharField(
        label=gettext_lazy("Replaced by (SKU)"), required=False, max_length=64,
        help_text=gettext_lazy("No longer made: what is left is sold off, then customers are led there."),
    )  # fmt: skip

    def wanted(self) -> dict[str, Any]:
        """The arguments of change_variants."""
        return {"successor": self.cleaned_data["successor"].strip() or None, "is_active": self.is_active()}

    def differing(self, one: Variant) -> list[tuple[str, str, str]]:
        """What changes of a variant: what, before, after."""
        wanted, rows = self.wanted(), []
        before = one.replaced_by.sku if one.replaced_by else None
        if wanted["successor"] not in (None, before):
            rows.append((_("Replaced by (SKU)"), before or "\u2013", wanted["successor"]))
        return rows + _state_row(one.is_active, wanted["is_active"])


def _state_row(before: bool, after: bool | None) -> list[tuple[str, str, str]]:
    names = {bool(int(value)): str(text) for value, text in STATES if value}
    return [] if after in (None, before) else [(_("State"), names[before], names[bool(after)])]


@for_staff(Permission.SALES_CATALOG_MANAGE)
def bulk(request: StaffRequest, kind: str) -> HttpResponse:
    """Choose what the picked products or variants, or all that a list shows, shall have; see it; do it."""
    ids, form = _chosen(request, kind), _form(request, kind)
    rows = list(_rows(kind, ids)) if ids and form.is_bound and form.is_valid() else []
    changed = [(row, lines) for row in rows if (lines := form.differing(row))]
    problem = "" if ids else _("Nothing is chosen, or more than %(most)s: narrow the list down.") % {"most": MOST}
    if changed and request.POST.get("do") == "apply" and not (problem := _refused(request, kind, form, ids)):
        return pages.redirect(request, f"backoffice:kept_{kind}")
    context = {
        "area": "catalog", "kind": kind, "form": form, "ids": ids, "problem": problem, "brands": brands(request.actor),
        "is_previewed": bool(rows), "changed": len(changed), "examples": changed[:SHOWN],
    }  # fmt: skip
    is_wrong = bool(problem) or (form.is_bound and not form.is_valid())
    return pages.render(request, "backoffice/catalog/bulk.html", context, status=422 if is_wrong else 200)


def _form(request: StaffRequest, kind: str) -> ProductsForm | VariantsForm:
    data = request.POST if request.method == "POST" and "do" in request.POST else None
    return ProductsForm(data) if kind == "products" else VariantsForm(data)


def _chosen(request: StaffRequest, kind: str) -> list[int]:
    """The ids picked in the list or carried by the form; without any, all that the address of the list shows."""
    sent = request.POST.get("ids", "").split(",") + request.POST.getlist("pick") + request.GET.getlist("pick")
    ids = [int(each) for each in sent if each.isdecimal() and len(each) < 18]
    if not ids and request.GET.get("all") == "1":
        asked = products_asked if kind == "products" else variants_asked
        ids = list(asked(request, request.actor).values_list("pk", flat=True)[: MOST + 1])
    return ids if len(ids) <= MOST else []


def _rows(kind: str, ids: list[int]) -> Any:
    if kind == "products":
        return Product.objects.filter(pk__in=ids).select_related("category").order_by("code")
    return Variant.objects.filter(pk__in=ids).select_related("replaced_by").order_by("sku")


def _refused(request: StaffRequest, kind: str, form: ProductsForm | VariantsForm, ids: list[int]) -> str:
    """Change them; gives why it was refused, or ''."""
    change: Any = change_products if kind == "products" else change_variants
    try:
        done = change(request.actor, ids, **form.wanted())
    except LonjaError as refused:
        return str(refused)
    messages.success(request, ngettext("%(n)s row is changed.", "%(n)s rows are changed.", done) % {"n": done})
    return ""
