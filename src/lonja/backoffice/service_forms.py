"""What the seller's people type about service levels."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from lonja.backoffice.goods_field import CategoriesField, GoodsField, goods_initial, goods_typed
from lonja.catalog.actions import ServiceLevelRow
from lonja.catalog.models import ServiceBasis, ServiceLevel
from lonja.web.forms import Form, NumberField


class ServiceLevelForm(Form):
    """A service level: the service, how it is priced, and with what it is sold; a new one also gets its code."""

    def __init__(self, data: Any = None, *, held: ServiceLevel | None) -> None:
        super().__init__(data)
        self.held = held
        if held is None:
            self.fields["code"] = forms.SlugField(label=_("Code"), max_length=30)
        self.fields |= {
            "sku": forms.CharField(
                label=_("SKU of the service"), max_length=64,
                help_text=_("Its name, terms (the description of its product), tax class and prices count."),
            ),
            "basis": forms.ChoiceField(label=_("It costs"), choices=ServiceBasis.choices),
            "percent": NumberField(
                label=_("Percent of the unit price"), required=False, max_digits=7, decimal_places=4,
                min_value=Decimal("0.0001"), max_value=Decimal("999.9999"),
            ),
            "goods": GoodsField(label=_("Sold with"), help_text=_("product: CODE or brand: NAME, one a line.")),
            "categories": CategoriesField(label=_("Sold with the goods of")),
            "position": forms.IntegerField(label=_("Place among the services"), min_value=0, max_value=10_000),
        }  # fmt: skip
        self.initial = {"basis": ServiceBasis.PER_UNIT, "position": 0}
        if held is not None:
            self.initial = {
                "sku": held.variant.sku, "basis": held.basis, "percent": held.percent, "position": held.position,
                **goods_initial(held.offers.all()),
            }  # fmt: skip

    def clean(self) -> None:
        """A percentage exactly where the price is one."""
        typed = self.cleaned_data
        if not self.errors and (typed["basis"] == ServiceBasis.PERCENT) != (typed["percent"] is not None):
            self.add_error("percent", _("Give a percentage where it costs one, and else none."))

    def row(self) -> ServiceLevelRow:
        """What was typed, for save_service_levels."""
        typed = self.cleaned_data
        goods = goods_typed(typed)
        return ServiceLevelRow(
            code=self.held.code if self.held else typed["code"],
            sku=typed["sku"].strip(),
            basis=typed["basis"],
            percent=typed["percent"],
            products=goods.product_codes,
            categories=goods.category_codes,
            brands=goods.brands,
            position=typed["position"],
        )
