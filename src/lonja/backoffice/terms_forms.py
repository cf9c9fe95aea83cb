"""What the seller's people type about terms of orders, strategies and contracts."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lonja.backoffice.queries import companies_named
from lonja.companies.actor import Actor
from lonja.companies.models import Channel, Company, Segment, Seller
from lonja.core.texts import localized
from lonja.pricing.actions import ContractRow, FreightRow, LadderRow, OrderTermsRow, Place
from lonja.pricing.models import BASES, STRATEGIES, Contract, FreightRule, OrderTerms, TaxRate
from lonja.pricing.rules import Basis, Strategy
from lonja.web import formats
from lonja.web.forms import DateField, Form, NumberField

_BELOW = [
    ("", _("is taken like any other")),
    ("refuse", _("is refused")),
    ("surcharge", _("bears a surcharge")),
]


class CompanyField(forms.CharField):
    """One customer company, by name, customer number or tax number; `actor` looks for it."""

    actor: Actor

    def __init__(self, **kwargs: Any) -> None:
        text = _("Name, customer number or tax number.")
        super().__init__(**{"label": _("Company"), "max_length": 200, "help_text": text, **kwargs})

    def clean(self, value: Any) -> Any:
        """The company that is meant; None where the field is empty and may be."""
        text = super().clean(value)
        if not text:
            return None
        found = companies_named(self.actor, text)
        if len(found) != 1:
            raise forms.ValidationError(_("No company, or more than one, has this name or number."))
        return found[0]


class PlaceForm(Form):
    """Of whom something shall be said, and in which currency."""

    kind = forms.ChoiceField(label=_("For whom"))
    company = CompanyField(required=False)
    currency = forms.RegexField("^[A-Z]{3}$", label=_("Currency"), max_length=3)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        initial = {"currency": Seller.objects.values_list("currency", flat=True).get()}
        super().__init__(*args, **{"initial": initial, **kwargs})
        self.fields["company"].actor = actor  # type: ignore[attr-defined]
        segments = [(f"segment:{one.pk}", f"{_('Segment')} {localized(one.names)}") for one in Segment.objects.all()]
        channels = [(f"channel:{one.pk}", f"{_('Channel')} {one.name}") for one in Channel.objects.order_by("code")]
        self.fields["kind"].choices = [("company", _("A company")), *segments, *channels]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Find the place; a company buys in its own currency."""
        typed = super().clean() or self.cleaned_data
        kind, _colon, pk = typed.get("kind", "").partition(":")
        company: Company | None = typed.get("company")
        if kind == "company" and company is None and "company" not in self.errors:
            self.add_error("company", _("Which company?"))
        if kind == "company" and company is not None and typed.get("currency") not in (None, company.currency):
            self.add_error("currency", _("The company buys in %(currency)s.") % {"currency": company.currency})
        typed["whom"] = {f"{kind}_id": int(pk)} if pk else {"company_id": company.pk if company else None}
        return typed

    def place(self) -> Place:
        """What was typed."""
        return Place(self.cleaned_data["currency"], **self.cleaned_data["whom"])


class _SeenForm(Form):
    """A form that knows which version of the terms the person saw."""

    seen = forms.IntegerField(widget=forms.HiddenInput)


class BasicsForm(_SeenForm):
    """Permanent percentage and smallest order."""

    percent_off = NumberField(
        label=_("Permanent percentage off"),
        required=False,
        max_digits=7,
        decimal_places=4,
        help_text=_("On prices of lists made for many. Empty: what a farther place says; 0: none."),
    )
    minimum_amount = NumberField(
        label=_("Small is an order below"),
        required=False,
        max_digits=18,
        decimal_places=4,
        help_text=_("Net, after discounts. Empty: what a farther place says; 0: no order is small."),
    )
    below = forms.ChoiceField(label=_("A small order"), choices=_BELOW, required=False)
    small_order_surcharge = NumberField(label=_("Surcharge"), required=False, max_digits=18, decimal_places=4)
    charges_tax_class = forms.ChoiceField(label=_("Tax class of freight and surcharge"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        classes = TaxRate.objects.order_by("tax_class").values_list("tax_class", flat=True).distinct()
        self.fields["charges_tax_class"].choices = [(each, each) for each in classes]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Amount, what happens below it and surcharge belong together."""
        typed = super().clean() or self.cleaned_data
        below, minimum = typed.get("below"), typed.get("minimum_amount")
        if below and minimum is None and "minimum_amount" not in self.errors:
            self.add_error("minimum_amount", _("Below which amount is an order small?"))
        if minimum and not below:
            self.add_error("below", _("Say what happens to a small order."))
        if below == "surcharge" and typed.get("small_order_surcharge") is None:
            self.add_error("small_order_surcharge", _("How much is the surcharge?"))
        if below != "surcharge":
            typed["small_order_surcharge"] = None
        return typed

    def row(self, place: Place) -> OrderTermsRow:
        """What was typed, for save_order_terms."""
        names = ("percent_off", "minimum_amount", "small_order_surcharge", "charges_tax_class")
        return OrderTermsRow(place, **{name: self.cleaned_data[name] for name in names})

    @classmethod
    def of(cls, held: OrderTerms) -> BasicsForm:
        """The form as the terms stand."""
        below = "" if not held.minimum_amount else "refuse" if held.small_order_surcharge is None else "surcharge"
        facts = {name: getattr(held, name) for name in cls.base_fields if hasattr(held, name)}
        return cls(initial={**facts, "below": below, "seen": held.version})


class LadderForm(_SeenForm):
    """The ladder of a place."""

    steps = forms.CharField(
        label=_("Steps, one a line"),
        required=False,
        widget=forms.Textarea({"rows": 4, "spellcheck": "false"}),
        help_text=_(
            "From which amount of goods = how many percent off the order, such as 1500 = 2. Empty: what a farther place"
            " says; 0 = 0: none."
        ),
    )

    def clean_steps(self) -> list[LadderRow]:
        """The steps; a line that is none says which."""
        rows = []
        for number, line in enumerate(self.cleaned_data["steps"].splitlines(), start=1):
            if not line.strip():
                continue
            amount, _sign, percent = line.partition("=")
            try:
                rows.append(LadderRow(formats.parse_number(amount), formats.parse_number(percent.strip().rstrip("%"))))
            except ValueError:
                text = _("Line %(number)s says no percentage: %(line)s") % {"number": number, "line": line[:60]}
                raise forms.ValidationError(text) from None
        return rows

    @classmethod
    def of(cls, held: OrderTerms) -> LadderForm:
        """The form as the ladder stands."""
        steps = sorted(held.ladder.all(), key=lambda one: one.min_amount)
        lines = (f"{formats.typed(step.min_amount)} = {formats.typed(step.percent_off)}" for step in steps)
        return cls(initial={"steps": "\n".join(lines), "seen": held.version})


class FreightForm(Form):
    """One step of a zone's freight; without a price there is none."""

    use_required_attribute = False
    country = forms.RegexField("^[A-Z]{2}$", label=_("Country"), max_length=2, required=False)
    postal_prefix = forms.CharField(label=_("Postal code begins with"), max_length=10, required=False)
    basis = forms.ChoiceField(label=_("By"), choices=BASES)
    from_value = NumberField(label=_("From"), required=False, min_value=0, max_digits=18, decimal_places=4)
    price = NumberField(
        label=pgettext_lazy("of freight", "Price"), required=False, min_value=0, max_digits=18, decimal_places=4
    )
    free_from = NumberField(label=_("Free from"), required=False, min_value=0, max_digits=18, decimal_places=4)

    def row(self) -> FreightRow | None:
        """What was typed, for save_freight_rules; None for an empty row."""
        typed = self.cleaned_data
        if typed.get("price") is None:
            return None
        return FreightRow(
            price=typed["price"],
            basis=Basis(typed["basis"]),
            from_value=typed["from_value"] or Decimal(0),
            country=typed["country"],
            postal_prefix=typed["postal_prefix"],
            free_from=typed["free_from"],
        )


FreightSet = forms.formset_factory(FreightForm, extra=3, max_num=500, absolute_max=520)
"""All steps of a place, and three empty ones. A step whose price is emptied goes."""


def freight_of(rules: Iterable[FreightRule]) -> list[dict[str, Any]]:
    """The steps as they stand, zone by zone, for FreightSet."""
    ordered = sorted(rules, key=lambda one: (one.country, one.postal_prefix, one.basis, one.from_value))
    return [{name: getattr(one, name) for name in FreightForm.base_fields} for one in ordered]


class StrategyForm(Form):
    """Which of several prices counts in a channel; `seen` is what the person saw."""

    channel = forms.ModelChoiceField(Channel.objects.all(), widget=forms.HiddenInput)
    strategy = forms.ChoiceField(label=_("Which price counts"), choices=STRATEGIES)
    seen = forms.ChoiceField(choices=[(each.value, each.value) for each in Strategy], widget=forms.HiddenInput)


class ContractForm(Form):
    """A contract: with whom and how long. `held` is the one that is changed, of which only the days change."""

    number = forms.CharField(label=_("Number"), max_length=60)
    company = CompanyField()
    valid_from = DateField(label=_("First day"), required=False)
    valid_until = DateField(label=_("Last day"), required=False)
    with_list = forms.BooleanField(
        label=_("With a price list of its own"),
        required=False,
        initial=True,
        help_text=_("An empty one; its prices are then typed, pasted or imported."),
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, actor: Actor, *args: Any, held: Contract | None = None, **kwargs: Any) -> None:
        facts = ("valid_from", "valid_until")
        initial = {**{name: getattr(held, name) for name in facts}, "seen": held.version} if held else {}
        super().__init__(*args, **{"initial": initial, **kwargs})
        self.held = held
        self.fields["company"].actor = actor  # type: ignore[attr-defined]
        if held is not None:
            for name in ("number", "company", "with_list"):
                del self.fields[name]

    def row(self) -> ContractRow:
        """What was typed, for save_contract."""
        typed = self.cleaned_data
        number = self.held.number if self.held else typed["number"].strip()
        company_id = self.held.company_id if self.held else typed["company"].pk
        return ContractRow(number, company_id, typed["valid_from"], typed["valid_until"])
