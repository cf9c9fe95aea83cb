"""What buyers type into the store's own forms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.catalog.queries import Branch
from lonja.companies.models import LANGUAGES, Address, User
from lonja.core.texts import language
from lonja.exchange.exports.price_list import ListFormat
from lonja.ordering.models import OrderLine
from lonja.web.forms import DateField, Form, NumberField


def uuid_or_none(text: str) -> UUID | None:
    """An identifier from a form; None for an empty or broken one."""
    try:
        return UUID(text)
    except ValueError:
        return None


def version_or_none(text: str) -> int | None:
    """A version from a form's hidden field; None for an empty or broken one."""
    return int(text) if text.isdecimal() and len(text) < 10 else None


def day_or_none(typed: object) -> date | None:
    """A day as a form holds it, typed or read; None for an empty or broken one."""
    if isinstance(typed, date):
        return typed
    try:
        return date.fromisoformat(str(typed))
    except ValueError:
        return None


class CheckoutForm(Form):
    """What the buyer confirms on the one page of checkout."""

    delivery_address = forms.ChoiceField(label=_("Delivery address"))
    wanted_on = DateField(label=_("Wanted date"), required=False)
    po_number = forms.CharField(
        label=_("Your order number"), required=False, max_length=60, help_text=_("It stands on every document.")
    )
    note = forms.CharField(
        label=_("Note and justification"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Those who approve and the seller read it."),
    )
    idempotency_key = forms.CharField(widget=forms.HiddenInput, max_length=64)
    seen_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: object, addresses: list[Address], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field = self.fields["delivery_address"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(str(a.pk), f"{a.label} · {a.street}, {a.city}") for a in addresses]


class DecisionForm(Form):
    """Yes or no, and why."""

    comment = forms.CharField(
        label=_("Reason or comment"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
    seen_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)


class AbsenceForm(Form):
    """Who stands in for me, and when."""

    substitute = forms.ChoiceField(label=_("Who stands in"))
    first_on = DateField(label=_("First day"))
    last_on = DateField(label=_("Last day"))

    def __init__(self, *args: object, people: list[User], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["substitute"].choices = [("", _("Choose")), *((str(one.pk), str(one)) for one in people)]  # type: ignore[attr-defined]


class CutForm(Form):
    """Smaller quantities of an order's lines, and why."""

    comment = forms.CharField(
        label=_("Why less"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("The requester reads it."),
    )
    seen_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: object, lines: list[OrderLine], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.lines = lines
        for line in lines:
            self.fields[f"line-{line.pk}"] = NumberField(
                label=_("Quantity of %(sku)s") % {"sku": line.sku},
                min_value=0, max_value=line.quantity, initial=line.quantity, max_digits=12, decimal_places=3,
            )  # fmt: skip

    def quantity_of(self, line: OrderLine) -> forms.BoundField:
        """The field of a line's quantity."""
        return self[f"line-{line.pk}"]

    def quantities(self) -> dict[UUID, Decimal]:
        """The quantities of a valid form, by line."""
        return {line.pk: self.cleaned_data[f"line-{line.pk}"] for line in self.lines}


LIST_FORMATS = [("xlsx", "Excel (XLSX)"), ("pdf", "PDF"), ("csv", "CSV"), ("bmecat", "BMEcat 2005 (XML)")]


class PriceListForm(Form):
    """Which price list a company takes away."""

    category = forms.ChoiceField(label=_("Category"), required=False)
    format = forms.ChoiceField(label=_("Format"), choices=LIST_FORMATS)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)

    def __init__(self, *args: object, branches: list[Branch], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.initial["language"] = language()[:2]
        self.fields["category"].choices = [("", _("Whole catalog")), *_branch_choices(branches)]  # type: ignore[attr-defined]

    def clean_format(self) -> ListFormat:
        """The format as the exchange knows it."""
        return ListFormat(self.cleaned_data["format"])


def _branch_choices(branches: list[Branch], depth: int = 0) -> Iterator[tuple[str, str]]:
    for branch in branches:
        yield branch.category.code, "\u2003" * depth + branch.name
        yield from _branch_choices(branch.children, depth + 1)
