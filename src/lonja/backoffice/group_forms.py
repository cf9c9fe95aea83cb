"""What the seller's people type about group purchases."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.catalog.models import Variant
from lonja.companies.models import Seller
from lonja.group_buying.actions import PurchaseRow
from lonja.group_buying.models import GroupPurchase
from lonja.group_buying.queries import steps_of
from lonja.group_buying.rules import Step
from lonja.web import formats
from lonja.web.forms import Form, NumberField


class MomentInput(forms.DateTimeInput):
    """The browser's own picker of day and time."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


class GroupForm(Form):
    """A group purchase: one line for each product with its prices by what is committed in all."""

    name_es = forms.CharField(label=_("Name in Spanish"), max_length=120)
    name_en = forms.CharField(label=_("Name in English"), max_length=120, required=False)
    currency = forms.RegexField("^[A-Z]{3}$", label=_("Currency"), max_length=3)
    opens_at = forms.DateTimeField(label=_("Begins"), widget=MomentInput())
    closes_at = forms.DateTimeField(label=_("Deadline"), widget=MomentInput())
    most = NumberField(
        label=_("At most in all"), required=False, min_value=0, max_digits=14, decimal_places=3,
        help_text=_("Sales units; empty: as much as comes."),
    )  # fmt: skip
    prices = forms.CharField(
        label=_("Prices, one product a line"),
        widget=forms.Textarea({"rows": 6, "spellcheck": "false"}),
        help_text=_("SKU; 100 = 9.50; 500 = 8.90: from 100 committed in all each costs 9.50, from 500 on 8.90."),
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, held: GroupPurchase | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": _initial(held), **kwargs})

    def clean_prices(self) -> list[Step]:
        """The steps; a line that is none says which."""
        steps: dict[Decimal, dict[int, Decimal]] = {}
        for number, line in enumerate(self.cleaned_data["prices"].splitlines(), start=1):
            if not line.strip():
                continue
            sku, *prices = (part.strip() for part in line.split(";"))
            variant = Variant.objects.filter(sku=sku).first()
            try:
                if variant is None or not prices:
                    raise ValueError
                for each in filter(None, prices):
                    quantity, _sign, price = each.partition("=")
                    steps.setdefault(formats.parse_number(quantity), {})[variant.pk] = formats.parse_number(price)
            except ValueError:
                text = _("Line %(number)s says no prices of a product: %(line)s") % {
                    "number": number,
                    "line": line[:60],
                }
                raise forms.ValidationError(text) from None
        return [Step(quantity, steps[quantity]) for quantity in sorted(steps)]

    def row(self) -> PurchaseRow:
        """What was typed, for save_purchase."""
        typed = self.cleaned_data
        names = {"es": typed["name_es"], "en": typed["name_en"] or typed["name_es"]}
        times = (typed["opens_at"], typed["closes_at"])
        return PurchaseRow(names, typed["currency"], *times, typed["prices"], typed["most"])


def _initial(held: GroupPurchase | None) -> dict[str, Any]:
    if held is None:
        return {"currency": Seller.objects.values_list("currency", flat=True).get()}
    skus = dict(Variant.objects.filter(pk__in=held.prices.values("variant")).values_list("pk", "sku"))
    steps = steps_of(held.prices.order_by("pk"))
    lines = []
    for pk in steps[0].prices:
        prices = (f"{formats.typed(step.from_quantity)} = {formats.typed(step.prices[pk])}" for step in steps)
        lines.append("; ".join([skus[pk], *prices]))
    facts = {name: getattr(held, name) for name in ("currency", "opens_at", "closes_at", "most")}
    names = {"name_es": held.names.get("es", ""), "name_en": held.names.get("en", "")}
    return {**facts, **names, "prices": "\n".join(lines), "seen": held.version}
