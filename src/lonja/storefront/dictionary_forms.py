"""What buyers type about what their company calls what it buys."""

from __future__ import annotations

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.web.forms import Form, NumberField


class WordForm(Form):
    """A number or word of the company's, what it means, and how much of it."""

    code = forms.CharField(
        label=_("Your number or word"),
        max_length=120,
        help_text=_("As it stands in your orders: TOR-0815, guantes rojos L."),
    )
    reference = forms.CharField(label=_("Our reference or barcode"), max_length=120)
    quantity = NumberField(
        label=_("Sales units"), required=False, help_text=_("How many one of it is; 1 if you leave it empty.")
    )
    name = forms.CharField(label=_("Your name for it"), required=False, max_length=255)

    def amount(self) -> Decimal:
        """How many sales units one is."""
        typed: Decimal | None = self.cleaned_data["quantity"]
        return Decimal(1) if typed is None else typed
