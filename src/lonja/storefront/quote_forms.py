"""What buyers type about quotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.companies.models import Address
from lonja.quotes.actions import Acceptance, CallOffAsk
from lonja.quotes.errors import CallOffEmpty, QuoteChoiceInvalid
from lonja.quotes.models import LostReason
from lonja.storefront.forms import uuid_or_none
from lonja.web import formats
from lonja.web.forms import DateField, Form


class AcceptForm(Form):
    """What a buyer confirms besides the lines."""

    name = forms.CharField(label=_("Your name"), max_length=150)
    po_number = forms.CharField(label=_("Your order number"), required=False, max_length=60)
    delivery_address = forms.ChoiceField(label=_("Delivery address"))
    note = forms.CharField(label=_("Note"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2}))
    seen_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: object, addresses: Iterable[Address], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        _offer_addresses(self, addresses)

    def acceptance(self, wanted: Mapping[UUID, Decimal | None]) -> Acceptance:
        """What was typed, for accept_quote."""
        typed = self.cleaned_data
        return Acceptance(
            seen_hash=typed["seen_hash"],
            wanted=wanted,
            name=typed["name"],
            po_number=typed["po_number"],
            delivery_address_id=uuid_or_none(typed["delivery_address"]),
            note=typed["note"],
        )


class CallOffForm(Form):
    """What a buyer confirms besides the quantities that he calls off from an agreement."""

    po_number = forms.CharField(label=_("Your order number"), required=False, max_length=60)
    delivery_address = forms.ChoiceField(label=_("Delivery address"))
    wanted_on = DateField(label=_("Wanted on"), required=False)
    note = forms.CharField(label=_("Note"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2}))
    key = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: object, addresses: Iterable[Address], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        _offer_addresses(self, addresses)

    def ask(self, wanted: Mapping[UUID, Decimal]) -> CallOffAsk:
        """What was typed, for call_off."""
        typed = self.cleaned_data
        return CallOffAsk(
            wanted=wanted,
            key=typed["key"],
            po_number=typed["po_number"],
            note=typed["note"],
            delivery_address_id=uuid_or_none(typed["delivery_address"]),
            wanted_on=typed["wanted_on"],
        )


def _offer_addresses(form: Form, addresses: Iterable[Address]) -> None:
    field = form.fields["delivery_address"]
    if isinstance(field, forms.ChoiceField):
        field.choices = [(str(a.pk), f"{a.label} · {a.street}, {a.city}") for a in addresses]


class DeclineForm(Form):
    """Why somebody says no."""

    reason = forms.ChoiceField(label=_("Reason"), choices=LostReason.choices)
    note = forms.CharField(
        label=_("In your words"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2})
    )


def wanted_lines(post: Mapping[str, str]) -> dict[UUID, Decimal | None]:
    """The lines that were ticked (take.<key>) or chosen of alternatives (choice.<number>), with typed quantities.

    Raises QuoteChoiceInvalid for a quantity that is no number.
    """
    texts = [field.removeprefix("take.") for field in post if field.startswith("take.")]
    texts += [value for field, value in post.items() if field.startswith("choice.") and value]
    wanted: dict[UUID, Decimal | None] = {}
    for key in filter(None, map(uuid_or_none, texts)):
        typed = post.get(f"quantity.{key}", "").strip()
        try:
            wanted[key] = formats.parse_number(typed) if typed else None
        except ValueError:
            raise QuoteChoiceInvalid from None
    return wanted


def called_off(post: Mapping[str, str]) -> dict[UUID, Decimal]:
    """The quantities that were typed of an agreement's lines (quantity.<key>), without nothing.

    Raises CallOffEmpty for one that is no number.
    """
    typed = {field.removeprefix("quantity."): text for field, text in post.items() if field.startswith("quantity.")}
    wanted: dict[UUID, Decimal] = {}
    for text, quantity in typed.items():
        key = uuid_or_none(text)
        if key is None or not quantity.strip():
            continue
        try:
            wanted[key] = formats.parse_number(quantity)
        except ValueError:
            raise CallOffEmpty from None
    return {key: quantity for key, quantity in wanted.items() if quantity}
