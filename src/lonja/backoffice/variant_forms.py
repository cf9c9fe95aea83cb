"""What the seller's people type about a variant's packs, its SKU, and the end of its sale."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lonja.backoffice.kept_forms import typed_texts
from lonja.catalog.actions import PackRow
from lonja.catalog.models import EndOfSale, Variant
from lonja.core.codes import is_gtin
from lonja.web.forms import Form, NumberField

END = "ended"
"""The state of what is no longer sold, in EndForm."""


class PackForm(Form):
    """One pack; without a barcode and a quantity it is left out."""

    use_required_attribute = False
    barcode = forms.CharField(label=gettext_lazy("Barcode (GTIN)"), required=False, max_length=20)
    quantity = NumberField(
        label=gettext_lazy("Sales units in it"), required=False, min_value=Decimal("0.001"), max_digits=12,
        decimal_places=3,
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, language in settings.LANGUAGES:
            label = f"{_('Name')} ({language})"
            self.fields[f"names_{code}"] = forms.CharField(label=label, required=False, max_length=80)

    def clean_barcode(self) -> str:
        """Digits with a right check digit."""
        bare: str = self.cleaned_data["barcode"].replace(" ", "").replace("-", "")
        if bare and not is_gtin(bare):
            raise ValidationError(_("The check digit of this barcode is wrong, or it has not 8, 12, 13 or 14 digits."))
        return bare

    def clean(self) -> None:
        """Barcode and quantity belong together."""
        typed = self.cleaned_data
        barcode, quantity = typed.get("barcode"), typed.get("quantity")
        if (quantity is not None or typed_texts(typed, "names")) and not barcode and "barcode" not in self.errors:
            self.add_error("barcode", _("A pack is known by its barcode."))
        if barcode and quantity is None and "quantity" not in self.errors:
            self.add_error("quantity", _("How many sales units are in it?"))

    def row(self, sku: str) -> PackRow | None:
        """What was typed, for change_packs; None for an empty row."""
        typed = self.cleaned_data
        if not typed.get("barcode"):
            return None
        return PackRow(typed["barcode"], sku, typed["quantity"], typed_texts(typed, "names"))


PackSet = forms.formset_factory(PackForm, extra=2, max_num=100, absolute_max=120)
"""All packs of a variant, and two empty ones. One whose fields are emptied goes."""


def packs_of(rows: Sequence[PackRow]) -> list[dict[str, Any]]:
    """Packs as they stand, for PackSet."""
    return [
        {
            "barcode": row.barcode,
            "quantity": row.quantity,
            **{f"names_{code}": text for code, text in row.names.items()},
        }
        for row in rows
    ]


class SkuForm(Form):
    """Another SKU for a variant."""

    sku = forms.CharField(label=gettext_lazy("New SKU"), max_length=64)


class CodeForm(Form):
    """Another code for a product."""

    code = forms.SlugField(label=gettext_lazy("New code"), max_length=100)


class EndForm(Form):
    """How a variant is sold from now on, and what comes after it."""

    state = forms.ChoiceField(
        label=gettext_lazy("How it is sold"), widget=forms.RadioSelect,
        choices=[
            ("for_sale", gettext_lazy("It is for sale")),
            ("sold_off", gettext_lazy("It is no longer made: what is left is sold off, then its successor follows")),
            (END, gettext_lazy("It is no longer sold: buyers are told so and led to what can stand in for it")),
        ],
    )  # fmt: skip
    successor = forms.CharField(
        label=gettext_lazy("Replaced by (SKU)"), required=False, max_length=64,
        help_text=gettext_lazy("Empty: it ends without a successor; its substitutes are offered instead."),
    )  # fmt: skip

    def clean(self) -> None:
        """What is sold off has a successor; what is for sale has none."""
        typed = self.cleaned_data
        if typed.get("state") == "sold_off" and not typed.get("successor"):
            self.add_error("successor", _("What follows it? Without a successor leave it for sale until it ends."))
        if typed.get("state") == "for_sale" and typed.get("successor"):
            self.add_error("successor", _("What has a successor is sold off or has ended."))

    @classmethod
    def of(cls, held: Variant) -> EndForm:
        """The form as the variant stands."""
        has_ended = EndOfSale.objects.filter(variant=held).exists() or bool(held.replaced_by and not held.is_active)
        state = END if has_ended else "sold_off" if held.replaced_by else "for_sale" if held.is_active else ""
        return cls(initial={"state": state, "successor": held.replaced_by.sku if held.replaced_by else ""})
