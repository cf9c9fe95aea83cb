"""What the seller's people type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.companies.models import Role, Unit
from lonja.core.texts import localized
from lonja.payments.queries import CreditStanding, payment_terms
from lonja.web.forms import Form, NumberField


class TermsForm(Form):
    """A company's terms and credit limit."""

    terms = forms.ChoiceField(label=_("Payment terms"))
    limit = NumberField(label=_("Credit limit"), min_value=0, max_digits=14, decimal_places=2)
    is_on_hold = forms.BooleanField(label=_("Stop purchases on account"), required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field = self.fields["terms"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(row.code, localized(row.names)) for row in payment_terms()]

    @classmethod
    def of(cls, credit: CreditStanding | None) -> TermsForm:
        """The form as it stands for a company's present credit."""
        if credit is None:
            return cls()
        return cls(initial={"terms": credit.terms.code, "limit": credit.limit, "is_on_hold": credit.is_on_hold})


class InviteForm(Form):
    """Whom to invite to what in a customer company."""

    email = forms.EmailField(label=_("E-mail"), widget=forms.EmailInput({"autocomplete": "off"}))
    name = forms.CharField(
        label=_("Name"), max_length=150, required=False, widget=forms.TextInput({"autocomplete": "off"})
    )
    role = forms.ChoiceField(label=_("Role"))
    unit = forms.ChoiceField(label=_("Unit"))

    def __init__(self, *args: Any, roles: Iterable[Role], units: Iterable[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(str(role.pk), role.name) for role in roles]  # type: ignore[attr-defined]
        self.fields["unit"].choices = [(str(unit.pk), unit.name) for unit in units]  # type: ignore[attr-defined]


class ActAsForm(Form):
    """Why somebody wants to see the store as a customer."""

    reason = forms.CharField(label=_("Reason"), max_length=200, help_text=_("It is recorded with your name."))


class ShipmentForm(Form):
    """How the goods travel."""

    carrier = forms.CharField(label=_("Carrier"), required=False, max_length=80)
    number = forms.CharField(label=_("Tracking number"), required=False, max_length=80)
    url = forms.URLField(label=_("Tracking link"), required=False, max_length=200, assume_scheme="https")


class CancelForm(Form):
    """Why the rest of an order is cancelled."""

    reason = forms.CharField(label=_("Reason for the customer"), max_length=500)
