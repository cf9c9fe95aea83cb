"""What the seller's people type to make a new customer."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from lonja.backoffice.actions import NewCustomer
from lonja.backoffice.queries import CustomerChoices
from lonja.companies.actions import AddressData, CompanyData, check_tax_id
from lonja.companies.errors import TaxIdInvalid
from lonja.companies.models import LANGUAGES, AddressKind
from lonja.web.countries import country_choices
from lonja.web.forms import Form, NumberField


def _line(label: Any, most: int, **facts: Any) -> forms.CharField:
    """A line of text that the browser does not fill in with the clerk's own data."""
    return forms.CharField(label=label, max_length=most, widget=forms.TextInput({"autocomplete": "off"}), **facts)


class NewCustomerForm(Form):
    """A customer company, what is agreed with it, its first address and its first administrator."""

    name = _line(_("Name"), 200)
    legal_name = _line(_("Legal name"), 200, required=False, help_text=_("Where it differs from the name."))
    country = forms.ChoiceField(label=_("Country"))
    tax_id = _line(_("Tax number"), 30)
    language = forms.ChoiceField(label=_("Language of documents and mails"), choices=LANGUAGES)
    phone = _line(_("Telephone"), 30, required=False)
    external_id = _line(_("Customer number"), 64, required=False, help_text=_("Its number in your ERP."))
    channel = forms.ChoiceField(label=_("Channel"), required=False)
    segment = forms.ChoiceField(label=_("Segment"), required=False)
    segment_too = forms.ChoiceField(label=_("Further segment"), required=False)

    recipient = _line(_("Recipient"), 200, required=False, help_text=_("Empty: the company's name."))
    street = _line(_("Street and number"), 200)
    street2 = _line(_("Building, floor, gate"), 200, required=False)
    postal_code = _line(_("Postal code"), 12)
    city = _line(_("City"), 100)
    region = _line(_("Province"), 100, required=False)
    address_country = forms.ChoiceField(label=_("Country"), required=False)
    takes_invoices = forms.BooleanField(label=_("Invoices go there too"), required=False, initial=True)

    currency = forms.ChoiceField(label=_("Currency"))
    terms = forms.ChoiceField(label=_("Payment terms"), required=False)
    limit = NumberField(label=_("Credit limit"), required=False, min_value=0, max_digits=14, decimal_places=2)
    price_list = forms.ChoiceField(label=_("Price list of its own"), required=False)
    assortment = forms.ChoiceField(label=_("Catalog"), required=False)

    administrator_email = forms.EmailField(
        label=_("E-mail"), widget=forms.EmailInput({"autocomplete": "off"}), max_length=254
    )
    administrator_name = _line(_("Name"), 150, required=False)

    def __init__(self, *args: Any, choices: CustomerChoices, **kwargs: Any) -> None:
        initial = {"country": choices.country, "currency": choices.currency, "language": (get_language() or "es")[:2]}
        super().__init__(*args, **{**kwargs, "initial": {**initial, **(kwargs.get("initial") or {})}})
        countries = country_choices()
        self._offer("country", countries)
        self._offer("address_country", [("", _("That of the company")), *countries])
        self._offer("currency", [(code, code) for code in choices.currencies])
        self._offer("channel", choices.channels)
        self._offer("segment", [("", _("None")), *choices.segments])
        self._offer("segment_too", [("", _("None")), *choices.segments])
        self._offer("assortment", [("", _("the whole catalog")), *choices.assortments])
        self._offer("terms", [("", _("None yet: it cannot buy on account")), *choices.terms])
        self._offer("price_list", [("", _("None: the prices of its segment")), *choices.price_lists])
        if len(choices.currencies) == 1:
            self.fields["currency"].widget = forms.HiddenInput()
            self.fields["limit"].label = _("Credit limit in %(currency)s") % {"currency": choices.currency}
        self._leave_out(choices)

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def _leave_out(self, choices: CustomerChoices) -> None:
        """Ask for nothing where there is nothing to choose."""
        offered = {
            "segment": len(choices.segments) > 0,
            "segment_too": len(choices.segments) > 1,
            "price_list": len(choices.price_lists) > 0,
            "channel": len(choices.channels) > 1,
            "assortment": len(choices.assortments) > 0,
            "terms": len(choices.terms) > 0,
            "limit": len(choices.terms) > 0,
        }
        for name, is_offered in offered.items():
            if not is_offered:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """Terms and limit come together; a wrong tax number is said along with everything else."""
        cleaned = super().clean() or self.cleaned_data
        try:
            check_tax_id(cleaned.get("country", ""), cleaned.get("tax_id", ""))
        except TaxIdInvalid as refused:
            self.add_error("tax_id", str(refused))
        if cleaned.get("terms") and cleaned.get("limit") is None and "limit" not in self.errors:
            self.add_error("limit", _("Enter a limit for these terms; 0 allows nothing on account yet."))
        if cleaned.get("limit") and not cleaned.get("terms") and "terms" not in self.errors:
            self.add_error("terms", _("Choose the terms for this limit."))
        return cleaned

    def customer(self) -> NewCustomer:
        """What was typed, for the action."""
        typed = self.cleaned_data
        return NewCustomer(
            company=self._company(),
            address=self._address(),
            administrator_email=typed["administrator_email"],
            administrator_name=typed["administrator_name"],
            takes_invoices=typed["takes_invoices"],
            terms=typed.get("terms", ""),
            limit=typed.get("limit") or Decimal(0),
            price_list=typed.get("price_list", ""),
            assortment=typed.get("assortment", ""),
        )

    def _company(self) -> CompanyData:
        typed = self.cleaned_data
        names = ("name", "legal_name", "country", "tax_id", "language", "phone", "external_id", "currency")
        segments = dict.fromkeys(filter(None, (typed.get("segment"), typed.get("segment_too"))))
        return CompanyData(
            **{name: typed[name] for name in names},
            channel=typed.get("channel") or None,
            segments=tuple(segments),
            sees_whole_catalog=not typed.get("assortment"),
        )

    def _address(self) -> AddressData:
        typed = self.cleaned_data
        return AddressData(
            kind=AddressKind.DELIVERY,
            label=typed["city"],
            recipient=typed["recipient"] or typed["name"],
            country=typed["address_country"] or typed["country"],
            **{name: typed[name] for name in ("street", "street2", "postal_code", "city", "region", "phone")},
        )
