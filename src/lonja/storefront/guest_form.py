"""What somebody without an account types to ask for a quote."""

from __future__ import annotations

from decimal import Decimal

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from lonja.quotes.actions import MOST_GUEST_LINES, GuestAsk
from lonja.web import formats
from lonja.web.forms import Form


class GuestForm(Form):
    """Who asks, and for what: a line for each thing, or in his words."""

    company_name = forms.CharField(
        label=_("Company"), max_length=200, widget=forms.TextInput({"autocomplete": "organization"})
    )
    person_name = forms.CharField(
        label=_("Your name"), max_length=150, widget=forms.TextInput({"autocomplete": "name"})
    )
    email = forms.EmailField(
        label=_("E-mail"), max_length=254, widget=forms.EmailInput({"autocomplete": "email"}),
        help_text=_("We send a link there, which you open to confirm it."),
    )  # fmt: skip
    phone = forms.CharField(
        label=_("Telephone"), max_length=30, required=False, widget=forms.TextInput({"autocomplete": "tel"})
    )
    lines = forms.CharField(
        label=_("What you need, one thing a line"), required=False, max_length=20_000,
        widget=forms.Textarea({"rows": 6}),
        help_text=_("Quantity first, then our reference or your words: 200 933-8-40 · 5 gloves, size L"),
    )  # fmt: skip
    message = forms.CharField(
        label=_("In your words"), required=False, max_length=5000, widget=forms.Textarea({"rows": 3})
    )

    def clean_lines(self) -> list[tuple[str, Decimal]]:
        """Each line as a text with its quantity; one that begins with no number is wanted once."""
        rows = [row.strip() for row in self.cleaned_data["lines"].splitlines() if row.strip()]
        if len(rows) > MOST_GUEST_LINES:
            raise forms.ValidationError(_("At most %(most)s lines.") % {"most": MOST_GUEST_LINES})
        return [_line(row) for row in rows]

    def ask(self) -> GuestAsk:
        """What was typed, for the action."""
        return GuestAsk(language=(get_language() or "es")[:2], **self.cleaned_data)


def _line(row: str) -> tuple[str, Decimal]:
    first, _space, rest = row.partition(" ")
    try:
        quantity = formats.parse_number(first)
    except ValueError:
        return row, Decimal(1)
    fits = bool(rest.strip()) and quantity.is_finite() and 0 < quantity < 10_000_000
    return (rest.strip(), quantity) if fits else (row, Decimal(1))
