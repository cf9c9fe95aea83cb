"""What somebody types who wants to become a customer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from lonja.companies.actions import RegistrationData
from lonja.companies.models import Business, BuyerKind
from lonja.web.countries import country_choices
from lonja.web.forms import Form


def _line(label: Any, most: int, fill: str, **facts: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=most, widget=forms.TextInput({"autocomplete": fill}), **facts)


class RegistrationForm(Form):
    """A company, or a person who buys for himself: who, where, whom to write to, what for."""

    name = _line(_("Company"), 200, "organization", help_text=_("As it stands on invoices."))
    country = forms.ChoiceField(label=_("Country"), widget=forms.Select({"autocomplete": "country"}))
    tax_id = _line(_("Tax number"), 30, "off")
    street = _line(_("Street and number"), 200, "street-address")
    postal_code = _line(_("Postal code"), 12, "postal-code")
    city = _line(_("City"), 100, "address-level2")
    region = _line(_("Province"), 100, "address-level1", required=False)
    contact_name = _line(_("Your name"), 150, "name")
    email = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "email"}),
        help_text=_("We send a link there, which you open to confirm it."),
    )
    phone = _line(_("Telephone"), 30, "tel", required=False)
    business = forms.ChoiceField(label=_("What do you buy for?"), choices=Business.choices)
    note = forms.CharField(
        label=_("What we should know"), required=False, max_length=2000, widget=forms.Textarea({"rows": 3})
    )

    def __init__(self, *args: Any, kind: BuyerKind, country: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["country"] = country
        self.kind = kind
        self.fields["country"].choices = country_choices()  # type: ignore[attr-defined]
        if kind is BuyerKind.CONSUMER:
            del self.fields["name"], self.fields["business"]
            self.fields["tax_id"].required = False
            self.fields["tax_id"].help_text = _("Only if you want it on your invoices.")

    def registration(self) -> RegistrationData:
        """What was typed, for the action."""
        typed = dict(self.cleaned_data)
        name = typed.pop("name", "") or typed["contact_name"]
        return RegistrationData(kind=self.kind, name=name, language=(get_language() or "es")[:2], **typed)


class AnswerForm(Form):
    """What somebody says to the seller's question."""

    answer = forms.CharField(label=_("Your answer"), max_length=2000, widget=forms.Textarea({"rows": 4}))
