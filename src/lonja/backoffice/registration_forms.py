"""What the seller's people type about those who want to become customers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.backoffice.customer_form import NewCustomerForm
from lonja.backoffice.queries import CustomerChoices
from lonja.companies.models import BuyerKind, Channel, Registration
from lonja.web.forms import Form


class QuestionForm(Form):
    """What somebody is asked before he is taken."""

    question = forms.CharField(
        label=_("What do you want to know?"),
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("It goes to the address as you write it, with a link to answer and to add documents."),
    )


class RefusalForm(Form):
    """Why somebody is not taken."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("It goes to the address as you write it."),
    )


def admission_form(data: Any, registration: Registration, choices: CustomerChoices) -> NewCustomerForm:
    """The form of a new customer, filled in with what somebody said when he registered."""
    is_consumer = registration.kind == BuyerKind.CONSUMER
    initial = {
        name: getattr(registration, name)
        for name in ("name", "country", "tax_id", "language", "phone", "street", "postal_code", "city", "region")
    }
    initial |= {
        "channel": _channel_for(registration),
        "administrator_email": registration.email,
        "administrator_name": registration.contact_name,
        "takes_invoices": True,
    }
    form = NewCustomerForm(data, choices=choices, initial=initial)
    form.fields["tax_id"].required = not is_consumer
    return form


def _channel_for(registration: Registration) -> str:
    """The channel that speaks to such buyers: for consumers the first of the boutique's kind, else the default one."""
    channels = Channel.objects.order_by("-is_default", "name")
    airy = channels.filter(theme="boutique") if registration.kind == BuyerKind.CONSUMER else channels.none()
    found = airy.first() or channels.first()
    return found.code if found else ""
