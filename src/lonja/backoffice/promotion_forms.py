"""What the seller's people type about promotions, and the cart on which one is tried."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.backoffice.goods_field import (
    CategoriesField,
    GoodsField,
    companies_of_lines,
    goods_initial,
    goods_typed,
)
from lonja.backoffice.queries import companies_named
from lonja.companies.actor import Actor
from lonja.companies.models import Channel, Company, Segment, Seller
from lonja.core.texts import localized
from lonja.pricing.actions import PromotionRow
from lonja.pricing.models import KINDS, Promotion
from lonja.pricing.rules import PromotionKind
from lonja.web import formats
from lonja.web.forms import DateField, Form, NumberField

_STACKING = [("alone", _("stands alone")), ("combines", _("combines with others"))]
_COPIED = (
    "kind", "value", "buy_quantity", "pay_quantity", "across_lines", "gift_times", "currency", "priority",
    "min_quantity", "min_amount", "first_order_only", "online_only", "valid_from", "valid_until", "limit_total",
    "limit_per_company", "is_active",
)  # fmt: skip
_EMPTY_AT_NOTHING = ("value", "buy_quantity", "pay_quantity", "min_quantity", "min_amount")


class PromotionForm(Form):
    """All that a promotion is; `held` is the one that is changed, whose code stays."""

    code = forms.SlugField(label=_("Code"), max_length=60, help_text=_("How you find it; customers never see it."))
    name_es = forms.CharField(label=_("Name in Spanish"), max_length=120)
    name_en = forms.CharField(label=_("Name in English"), max_length=120, required=False)
    kind = forms.ChoiceField(label=_("What it gives"), choices=KINDS)
    value = NumberField(label=_("Percentage or amount"), required=False, min_value=0, max_digits=18, decimal_places=6)
    buy_quantity = forms.IntegerField(label=_("Of every"), required=False, min_value=0, max_value=9_999)
    pay_quantity = forms.IntegerField(label=_("are paid"), required=False, min_value=0, max_value=9_999)
    across_lines = forms.BooleanField(label=_("Across all its goods: the cheapest of them are free"), required=False)
    gift_sku = forms.CharField(
        label=_("SKU that is given"),
        required=False,
        max_length=64,
        widget=forms.TextInput({"class": "code"}),
        help_text=_("Empty: one more of the same product."),
    )
    gift_quantity = NumberField(label=_("How many are given"), required=False, max_digits=12, decimal_places=3)
    gift_for = forms.IntegerField(
        label=_("For every so many that are bought"), required=False, min_value=0, max_value=9_999
    )
    gift_per = NumberField(
        label=_("Or for every amount that is bought"),
        required=False,
        max_digits=18,
        decimal_places=4,
        help_text=_("With neither, the gift is given once when the conditions are met."),
    )
    gift_times = forms.IntegerField(
        label=_("At most so many times in an order"), required=False, min_value=1, max_value=9_999
    )
    currency = forms.RegexField("^[A-Z]{3}$", label=_("Currency of amounts"), max_length=3, required=False)
    goods = GoodsField(label=_("Only for these goods, one a line"))
    categories = CategoriesField(label=_("Only for goods of these categories"))
    min_quantity = NumberField(label=_("From this quantity on"), required=False, max_digits=12, decimal_places=3)
    min_amount = NumberField(label=_("From this amount on"), required=False, max_digits=18, decimal_places=4)
    typed_code = forms.CharField(
        label=_("Code that customers type"), required=False, max_length=40, widget=forms.TextInput({"class": "code"})
    )
    first_order_only = forms.BooleanField(label=_("Only for a company's first order"), required=False)
    online_only = forms.BooleanField(label=_("Only for what customers order online themselves"), required=False)
    channels = forms.MultipleChoiceField(label=_("Channels"), required=False, widget=forms.CheckboxSelectMultiple)
    segments = forms.MultipleChoiceField(label=_("Segments"), required=False, widget=forms.CheckboxSelectMultiple)
    companies = forms.CharField(
        label=_("Companies, one a line"),
        required=False,
        widget=forms.Textarea({"rows": 3, "spellcheck": "false"}),
        help_text=_("Name, customer number or tax number. Without channel, segment or company it is for everybody."),
    )
    valid_from = DateField(label=_("First day"), required=False)
    valid_until = DateField(label=_("Last day"), required=False)
    limit_total = forms.IntegerField(label=_("Uses in all"), required=False, min_value=0, max_value=2_000_000_000)
    limit_per_company = forms.IntegerField(
        label=_("Uses for each company"), required=False, min_value=0, max_value=2_000_000_000
    )
    stacking = forms.ChoiceField(
        label=_("Beside other promotions"), choices=_STACKING, widget=forms.RadioSelect, initial="alone"
    )
    priority = forms.IntegerField(
        label=_("Priority"), min_value=0, max_value=32_000, initial=100, help_text=_("Lower counts first.")
    )
    is_active = forms.BooleanField(label=_("It is switched on"), required=False, initial=True)
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, actor: Actor, *args: Any, held: Promotion | None = None, source: Promotion | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **{"initial": _initial(held or source, is_copy=held is None), **kwargs})
        self.actor, self.held = actor, held
        channels = [(str(one.pk), one.name) for one in Channel.objects.order_by("code")]
        segments = [(str(one.pk), localized(one.names)) for one in Segment.objects.order_by("code")]
        self.fields["channels"].choices = channels  # type: ignore[attr-defined]
        self.fields["segments"].choices = segments  # type: ignore[attr-defined]
        if held is not None:
            del self.fields["code"]

    def clean_companies(self) -> list[Company]:
        """The companies; a line that names none says which."""
        return companies_of_lines(self.actor, self.cleaned_data["companies"])

    def row(self) -> PromotionRow:
        """What was typed, for save_promotion."""
        typed = self.cleaned_data
        plain = {name: typed[name] for name in _COPIED}
        plain |= {name: typed[name] or 0 for name in _EMPTY_AT_NOTHING}
        if typed["kind"] == PromotionKind.FREE_GOODS:
            plain |= {"buy_quantity": typed["gift_for"] or 0, "value": typed["gift_per"] or 0}
        plain |= {name: Decimal(plain[name]) for name in ("value", "min_quantity", "min_amount")}
        return PromotionRow(
            **{**plain, "kind": PromotionKind(typed["kind"])},
            code=self.held.code if self.held else typed["code"],
            names={"es": typed["name_es"], "en": typed["name_en"] or typed["name_es"]},
            is_exclusive=typed["stacking"] == "alone",
            typed_code=typed["typed_code"],
            gift_sku=typed["gift_sku"].strip(),
            gift_quantity=Decimal(typed["gift_quantity"] or 0),
            channel_ids=[int(pk) for pk in typed["channels"]],
            segment_ids=[int(pk) for pk in typed["segments"]],
            company_ids=[company.pk for company in typed["companies"]],
            **goods_typed(typed)._asdict(),
        )


def _initial(held: Promotion | None, *, is_copy: bool) -> Mapping[str, Any]:
    """The form as a promotion stands; a copy starts switched off, without the codes of the first."""
    if held is None:
        return {"currency": Seller.objects.values_list("currency", flat=True).get()}
    facts: dict[str, Any] = {name: getattr(held, name) for name in _COPIED}
    facts |= {name: facts[name] or None for name in _EMPTY_AT_NOTHING}
    if held.kind == PromotionKind.FREE_GOODS:
        facts |= {
            "gift_for": facts.pop("buy_quantity"),
            "gift_per": facts.pop("value"),
            "gift_sku": held.gift_variant.sku if held.gift_variant else "",
            "gift_quantity": held.gift_quantity,
        }
    buyers = list(held.buyers.all())
    facts |= {
        "name_es": held.names.get("es", ""),
        "name_en": held.names.get("en", ""),
        "stacking": "alone" if held.is_exclusive else "combines",
        "channels": [str(one.channel_id) for one in buyers if one.channel_id],
        "segments": [str(one.segment_id) for one in buyers if one.segment_id],
        "companies": "\n".join(one.company.name for one in buyers if one.company),
        **goods_initial(held.goods.all()),
    }
    return facts | ({"is_active": False} if is_copy else {"typed_code": held.typed_code, "seen": held.version})


class TrialForm(Form):
    """The cart on which a promotion is tried."""

    prefix = "try"
    company = forms.CharField(
        label=_("Company"), max_length=200, help_text=_("Name, customer number or tax number."), required=False
    )
    lines = forms.CharField(
        label=_("SKU and quantity, one a line"),
        required=False,
        widget=forms.Textarea({"rows": 5, "spellcheck": "false"}),
        help_text=_("Empty: the company's newest cart."),
    )

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor = actor

    def clean_company(self) -> Company:
        """The company that is meant."""
        found = companies_named(self.actor, self.cleaned_data["company"])
        if len(found) != 1:
            raise forms.ValidationError(_("No company, or more than one, has this name or number."))
        return found[0]

    def clean_lines(self) -> list[tuple[str, Decimal]]:
        """(SKU, quantity), at most 200."""
        rows = []
        for number, line in enumerate(self.cleaned_data["lines"].splitlines()[:200], start=1):
            if not line.strip():
                continue
            sku, _between, quantity = line.strip().replace("\t", " ").rpartition(" ")
            try:
                rows.append((sku.strip(" ;"), formats.parse_number(quantity)) if sku else (quantity, Decimal(1)))
            except ValueError:
                text = _("Line %(number)s says no quantity: %(line)s") % {"number": number, "line": line[:60]}
                raise forms.ValidationError(text) from None
        if any(not 0 < quantity < 10_000_000 for _sku, quantity in rows):
            raise forms.ValidationError(_("A quantity is above zero."))
        return rows
