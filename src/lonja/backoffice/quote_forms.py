"""What the seller's people type about quotes."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lonja.companies.models import User
from lonja.quotes.actions import DraftRow, LineRow
from lonja.quotes.actions.drafts import HEAD
from lonja.quotes.models import Becomes, LostReason, QuoteRevision
from lonja.web.forms import DateField, Form, NumberField


class NewOfferForm(Form):
    """For whom an offer is made; the person is chosen once the company is found."""

    company = forms.CharField(label=_("Customer"), max_length=200, help_text=_("Name or customer number"))
    person = forms.ChoiceField(label=_("Person"), required=False)
    subject = forms.CharField(label=_("Subject"), max_length=120)

    def __init__(self, *args: Any, people: Iterable[User] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                ("", pgettext_lazy("a person", "Choose")),
                *((str(user.pk), f"{user.name} · {user.email}") for user in people),
            ]


class OfferForm(Form):
    """The head of an offer; its lines are a grid."""

    subject = forms.CharField(label=_("Subject"), max_length=120, required=False)
    valid_until = DateField(label=_("Valid until"), required=False)
    discount_percent = NumberField(
        label=_("Discount on everything, percent"), required=False, min_value=0, max_value=99, max_digits=5,
        decimal_places=2,
    )  # fmt: skip
    delivery = forms.CharField(label=_("Delivery"), required=False, max_length=200)
    payment = forms.CharField(label=_("Payment"), required=False, max_length=200)
    becomes = forms.ChoiceField(label=_("Accepted, it becomes"), choices=Becomes.choices, required=False)
    prices_until = DateField(
        label=_("Contract or framework until"),
        required=False,
        help_text=_("Only where it becomes one of them."),
    )
    call_offs = NumberField(
        label=_("Most call-offs"), required=False, min_value=1, max_value=9999, max_digits=4, decimal_places=0,
        help_text=_("Only of a framework. Empty: any number."),
    )  # fmt: skip
    freight_amount = NumberField(
        label=_("Freight, net"), required=False, min_value=0, max_digits=12, decimal_places=2,
        help_text=_("Of a framework: of each call-off. Empty: as usual; 0: free."),
    )  # fmt: skip
    message = forms.CharField(
        label=_("Message to the customer"), required=False, max_length=5000, widget=forms.Textarea({"rows": 3})
    )
    legal = forms.CharField(label=_("Small print"), required=False, max_length=5000, widget=forms.Textarea({"rows": 2}))
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, held: QuoteRevision, **kwargs: Any) -> None:
        names = ("valid_until", "message", *HEAD)
        initial = {name: getattr(held, name) for name in names}
        initial |= {"discount_percent": held.discount_percent or None, "seen": held.version}
        super().__init__(*args, **{"initial": {**initial, "subject": held.quote.subject}, **kwargs})

    def draft(self, lines: list[LineRow]) -> DraftRow:
        """What was typed, with these lines, for save_draft."""
        typed = self.cleaned_data
        return DraftRow(
            lines=lines,
            message=typed["message"],
            valid_until=typed["valid_until"],
            discount_percent=typed["discount_percent"] or Decimal(0),
            delivery=typed["delivery"],
            payment=typed["payment"],
            legal=typed["legal"],
            becomes=typed["becomes"] or Becomes.ORDER,
            prices_until=typed["prices_until"],
            call_offs=int(typed["call_offs"]) if typed["call_offs"] else None,
            freight_amount=typed["freight_amount"],
        )


class RefuseForm(Form):
    """Why nothing is offered."""

    reason = forms.ChoiceField(label=_("Reason"), choices=LostReason.choices)
    note = forms.CharField(
        label=_("In your words"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2}),
        help_text=_("The customer reads it."),
    )  # fmt: skip


class LimitForm(Form):
    """Up to what amount somebody may send offers by himself."""

    person = forms.ChoiceField(label=_("Person"), required=False)
    currency = forms.RegexField("^[A-Z]{3}$", label=_("Currency"), max_length=3)
    amount = NumberField(
        label=_("Up to, net"), required=False, min_value=0, max_digits=14, decimal_places=2,
        help_text=_("What may come to more needs consent. Empty: no limit."),
    )  # fmt: skip

    def __init__(self, *args: Any, people: Iterable[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("everybody")), *((str(user.pk), f"{user.name} · {user.email}") for user in people)]


class OfferFileForm(Form):
    """A file of offers, and which program made them."""

    source = forms.CharField(
        label=_("Program"), max_length=40, initial="erp", help_text=_("Its offers are known again by this name.")
    )
    file = forms.FileField(label=_("File"))


class FloorForm(Form):
    """What every line must earn at least."""

    margin_percent = NumberField(
        label=_("Floor: every line earns at least, percent"), required=False, min_value=-100, max_value=99,
        max_digits=5, decimal_places=2, help_text=_("Below it an offer needs consent. Empty: anything goes."),
    )  # fmt: skip
