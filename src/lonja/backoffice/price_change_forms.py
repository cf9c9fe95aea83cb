"""What the seller's people type to change many prices at once: a rule, or lines of a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from lonja.core.clock import today
from lonja.pricing.models import PriceList
from lonja.pricing.queries.repricing import PastedLine
from lonja.pricing.rules import ChangeKind, ChangeRule, Rounding
from lonja.web import formats
from lonja.web.forms import DateField, Form, NumberField

MOST_LINES = 20_000


class StartForm(Form):
    """From which day on changed prices count."""

    starts_on = DateField(label=_("From day"), required=False, help_text=_("Empty: at once."))

    def clean_starts_on(self) -> Any:
        """A day that is still to come, or none."""
        day = self.cleaned_data["starts_on"]
        if day is not None and day <= today():
            raise forms.ValidationError(_("Choose a day after today, or none to change the prices at once."))
        return day


class RuleForm(StartForm):
    """Which prices change, how, and from when on."""

    q = forms.CharField(label=_("SKU or name"), required=False, max_length=100)
    category = forms.ChoiceField(label=_("Category"), required=False)
    brand = forms.ChoiceField(label=_("Brand"), required=False)
    kind = forms.ChoiceField(
        label=_("Change"),
        choices=[
            (ChangeKind.PERCENT, _("by percent")),
            (ChangeKind.AMOUNT, _("by an amount")),
            (ChangeKind.FIXED, _("to a fixed price")),
        ],
    )
    value = NumberField(label=_("By or to"), help_text=_("Negative: lower. 3.5 percent is written 3.5."))
    step = NumberField(
        label=_("Rounded to whole"), required=False, min_value=Decimal("0.0001"), help_text=_("Empty: to the cent.")
    )
    ending = NumberField(label=_("Ending"), required=False, min_value=0, help_text=_("Such as 0.95 with whole 1."))
    field_order = ("q", "category", "brand", "kind", "value", "step", "ending", "starts_on")

    def __init__(
        self,
        data: Any,
        *,
        price_list: PriceList,
        categories: Sequence[tuple[str, str]],
        brands: Sequence[str],
        **facts: Any,
    ) -> None:
        super().__init__(data, **facts)
        self.price_list = price_list
        self.fields["category"].choices = [("", _("All categories")), *categories]  # type: ignore[attr-defined]
        self.fields["brand"].choices = [("", _("All brands")), *((each, each) for each in brands)]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """An ending is below its step."""
        typed = self.cleaned_data
        if typed.get("ending") and typed["ending"] >= (typed.get("step") or 0):
            self.add_error("ending", _("An ending is smaller than what is rounded to."))
        return typed

    def rule(self) -> ChangeRule:
        """What was typed, for the arithmetic."""
        typed = self.cleaned_data
        rounding = Rounding(self.price_list.price_decimals, typed["step"], typed["ending"] or Decimal(0))
        return ChangeRule(ChangeKind(typed["kind"]), typed["value"], rounding)


class PasteForm(StartForm):
    """Lines from a sheet: SKU, quantity and price, or SKU and price."""

    lines = forms.CharField(
        label=_("Lines"),
        widget=forms.Textarea({"rows": 12, "spellcheck": "false", "wrap": "off"}),
        help_text=_("SKU, from quantity and price, or SKU and price; as copied from a spreadsheet."),
    )
    field_order = ("lines", "starts_on")

    def clean_lines(self) -> tuple[list[PastedLine], list[tuple[int, str, str]]]:
        """The lines, and those that cannot be read, each with its number, text and reason."""
        text = self.cleaned_data["lines"]
        rows = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
        if len(rows) > MOST_LINES:
            raise forms.ValidationError(_("These are too many lines for a page. Import them as a file."))
        return _read(rows)


def _read(rows: Sequence[tuple[int, str]]) -> tuple[list[PastedLine], list[tuple[int, str, str]]]:
    read: list[PastedLine] = []
    wrong: list[tuple[int, str, str]] = []
    for place, (number, line) in enumerate(rows):
        cells = list(_cells(line))
        try:
            read.append(_line(number, cells))
        except ValueError as error:
            if place or _has_number(cells):  # the first line may be the heads of the columns
                wrong.append((number, line[:80], str(error)))
    return read, wrong


def _cells(line: str) -> Iterator[str]:
    sign = next((sign for sign in ("\t", ";") if sign in line), None)
    for cell in line.split(sign):
        yield cell.strip()


def _has_number(cells: Sequence[str]) -> bool:
    return any(each[:1].isdecimal() for each in cells[1:])


def _line(number: int, cells: Sequence[str]) -> PastedLine:
    if not 2 <= len(cells) <= 3 or not cells[0]:
        raise ValueError(gettext("SKU, quantity and price are needed, or SKU and price."))
    quantity = _number(cells[1]) if len(cells) == 3 else Decimal(1)
    return PastedLine(number, cells[0], quantity, _number(cells[-1]))


def _number(text: str) -> Decimal:
    try:
        return formats.parse_number(text.rstrip(" €$£"))
    except ValueError:
        raise ValueError(gettext("“%(text)s” is no number.") % {"text": text[:40]}) from None
