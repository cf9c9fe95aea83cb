"""What the seller's people type about price lists: their facts, exceptions, and for whom they count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.backoffice.goods import category_nodes
from lonja.backoffice.queries import companies_named
from lonja.companies.actor import Actor
from lonja.companies.models import Channel, Segment, Unit
from lonja.companies.queries import units_of_company
from lonja.core.texts import localized
from lonja.pricing.actions import AssignmentTerms, ExceptionRow, PriceListRow
from lonja.pricing.models import MIXINGS, FormulaException, PriceList, PriceListAssignment
from lonja.pricing.rules import Mixing
from lonja.web import formats
from lonja.web.forms import DateField, Form, NumberField
from lonja.web.trees import TreeChoiceField

_EXCEPTION = re.compile(r"\s*(product|brand|category)\s*:\s*(.+?)\s*[;=\t]\s*(\S+)\s*%?\s*")


class PriceListForm(Form):
    """The facts of a list. With a base it is a formula on that list's prices."""

    code = forms.SlugField(label=_("Code"), max_length=80)
    name_es = forms.CharField(label=_("Name in Spanish"), max_length=120)
    name_en = forms.CharField(label=_("Name in English"), max_length=120, required=False)
    currency = forms.RegexField("^[A-Z]{3}$", label=_("Currency"), max_length=3)
    is_active = forms.BooleanField(label=_("It counts"), required=False, initial=True)
    base = forms.ChoiceField(label=_("Stands on"), required=False)
    percent_off = NumberField(label=_("Percent off"), required=False, help_text=_("Negative: above the base list."))
    exchange_rate = NumberField(
        label=_("Exchange rate"), required=False, help_text=_("Only where the base list is in another currency.")
    )
    price_decimals = forms.IntegerField(label=_("Decimals of a price"), min_value=0, max_value=6, initial=2)
    rounding_step = NumberField(label=_("Rounded to whole"), required=False, help_text=_("Such as 1 or 0.05."))
    rounding_ending = NumberField(label=_("Ending"), required=False, help_text=_("Such as 0.95."))

    def __init__(self, *args: Any, lists: Sequence[tuple[str, str]], held: PriceList | None, **kwargs: Any) -> None:
        super().__init__(*args, **{"initial": _initial(held), **kwargs})
        self.held = held
        self.fields["base"].choices = [("", _("nothing: it has prices of its own")), *lists]  # type: ignore[attr-defined]
        if held is not None:
            del self.fields["code"]

    def row(self) -> PriceListRow:
        """What was typed, for save_price_list."""
        typed = self.cleaned_data
        return PriceListRow(
            code=self.held.code if self.held else typed["code"],
            names={"es": typed["name_es"], "en": typed["name_en"] or typed["name_es"]},
            currency=typed["currency"],
            base_code=typed["base"] or None,
            percent_off=typed["percent_off"],
            price_decimals=typed["price_decimals"],
            is_active=typed["is_active"],
            external_id=self.held.external_id if self.held else None,
            exchange_rate=typed["exchange_rate"],
            rounding_step=typed["rounding_step"],
            rounding_ending=typed["rounding_ending"] or Decimal(0),
        )


def _initial(held: PriceList | None) -> dict[str, Any]:
    if held is None:
        return {"currency": "EUR"}
    names = ("currency", "is_active", "percent_off", "exchange_rate", "price_decimals", "rounding_step")
    return {name: getattr(held, name) for name in names} | {
        "name_es": held.names.get("es", ""),
        "name_en": held.names.get("en", ""),
        "base": held.base.code if held.base else "",
        "rounding_ending": held.rounding_ending if held.rounding_step else None,
    }


class ExceptionsForm(Form):
    """The exceptions of a list by formula, one a line."""

    lines = forms.CharField(
        label=_("Other percentages, one a line"),
        required=False,
        widget=forms.Textarea({"rows": 6, "spellcheck": "false"}),
        help_text=_("product: CODE = 12.5, brand: NAME = 5 or category: CODE = -3; negative: above the base list."),
    )
    category = TreeChoiceField(
        nodes=lambda: category_nodes("\u2013"), label=_("One more, for a category"), required=False
    )
    percent = NumberField(
        label=_("Percent off in this category"), required=False, help_text=_("Empty: it adds nothing.")
    )

    def clean_lines(self) -> list[ExceptionRow]:
        """The rows; a line that is none says which."""
        rows = []
        for number, line in enumerate(self.cleaned_data["lines"].splitlines(), start=1):
            if line.strip():
                rows.append(self._row(number, line))
        return rows

    def clean(self) -> None:
        """A percentage has its category."""
        typed = self.cleaned_data
        if typed.get("percent") is not None and not typed.get("category"):
            self.add_error("category", _("For which category is this percentage?"))

    def rows(self) -> list[ExceptionRow]:
        """What was typed, for set_formula_exceptions; the one that is added stands for a line of its category."""
        typed = self.cleaned_data
        if typed["percent"] is None:
            return list(typed["lines"])
        others = [row for row in typed["lines"] if row.category_code != typed["category"]]
        return [*others, ExceptionRow(typed["percent"], category_code=typed["category"])]

    def _row(self, number: int, line: str) -> ExceptionRow:
        match = _EXCEPTION.fullmatch(line)
        try:
            if match is None:
                raise ValueError
            kind, what, percent = match.groups()
            key = "brand" if kind == "brand" else f"{kind}_code"
            return ExceptionRow(formats.parse_number(percent.rstrip("%")), **{key: what})
        except ValueError:
            text = _("Line %(number)s says no percentage: %(line)s") % {"number": number, "line": line[:60]}
            raise forms.ValidationError(text) from None

    @classmethod
    def of(cls, found: Sequence[FormulaException]) -> ExceptionsForm:
        """The form as the exceptions stand."""
        return cls(initial={"lines": "\n".join(_line(each) for each in found)})


def _line(each: FormulaException) -> str:
    if each.product is not None:
        what = f"product: {each.product.code}"
    else:
        what = f"category: {each.category.code}" if each.category else f"brand: {each.brand}"
    return f"{what} = {formats.typed(each.percent_off)}"


class TermsOfUseForm(Form):
    """How a list counts for somebody."""

    priority = forms.IntegerField(label=_("Priority"), min_value=0, max_value=32_000, initial=100)
    mixing = forms.ChoiceField(label=_("With other lists"), choices=MIXINGS)
    stops_here = forms.BooleanField(label=_("No list of a farther place is asked"), required=False)
    valid_from = DateField(label=_("First day"), required=False)
    valid_until = DateField(label=_("Last day"), required=False)

    def terms(self) -> AssignmentTerms:
        """What was typed, for the actions."""
        typed = {name: self.cleaned_data[name] for name in TermsOfUseForm.base_fields}
        return AssignmentTerms(**{**typed, "mixing": Mixing(typed["mixing"])})

    def clean(self) -> dict[str, Any]:
        """Days in order."""
        typed = self.cleaned_data
        first, last = typed.get("valid_from"), typed.get("valid_until")
        if first and last and last < first:
            self.add_error("valid_until", _("The last day is before the first one."))
        return typed

    @classmethod
    def of(cls, held: PriceListAssignment) -> TermsOfUseForm:
        """The form as an assignment stands."""
        return cls(initial={name: getattr(held, name) for name in cls.base_fields})


class AssignForm(TermsOfUseForm):
    """For whom else a list shall count, and how."""

    kind = forms.ChoiceField(label=_("For whom"))
    who = forms.CharField(
        label=_("Company, unit or contract"),
        required=False,
        max_length=200,
        help_text=_("Name, customer number or tax number; a unit after a slash (Alfa / Depot); a contract's number."),
    )
    field_order = ("kind", "who")

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor = actor
        channels = [(f"channel:{one.pk}", f"{_('Channel')} {one.name}") for one in Channel.objects.order_by("code")]
        segments = [
            (f"segment:{one.pk}", f"{_('Segment')} {localized(one.names)}") for one in Segment.objects.order_by("code")
        ]
        single = [("company", _("A company")), ("unit", _("A unit of a company")), ("contract", _("A contract"))]
        self.fields["kind"].choices = [*single, *segments, *channels]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Find who is meant; `whom` is what assign_price_list takes."""
        typed = super().clean()
        kind, _colon, pk = typed.get("kind", "").partition(":")
        if pk:
            typed["whom"] = {f"{kind}_id": int(pk)}
        elif kind == "contract":
            typed["whom"] = {"contract": typed.get("who", "").strip()}
        elif kind:
            typed["whom"] = self._company(kind, typed.get("who", ""))
        return typed

    def _company(self, kind: str, text: str) -> dict[str, Any]:
        name, _slash, unit = (part.strip() for part in text.partition("/"))
        companies = companies_named(self.actor, name)
        if len(companies) != 1:
            is_many = len(companies) > 1
            self.add_error("who", _("Several companies have this name.") if is_many else _("No company has this name."))
            return {}
        if kind == "company":
            return {"company_id": companies[0].pk}
        meant: Unit | None = units_of_company(self.actor, companies[0].pk).filter(name__iexact=unit).first()
        if meant is None:
            self.add_error("who", _("%(name)s has no unit of this name.") % {"name": companies[0].name})
            return {}
        return {"unit_id": meant.pk}
