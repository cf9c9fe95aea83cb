"""What an approver says of an order that he sends back, and what its requester changes before he sends it again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.companies.models import CostCenter
from lonja.ordering.actions import Resubmission
from lonja.ordering.actions.sent_back import LONGEST_REMARK
from lonja.ordering.models import Order, OrderLine
from lonja.storefront.forms import uuid_or_none
from lonja.web.forms import DateField, Form, NumberField


class ReturnForm(Form):
    """What should be changed: of the order, and of each line."""

    comment = forms.CharField(
        label=_("What should change"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Say it here, beside the lines, or both. The requester reads it."),
    )
    seen_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: object, lines: Sequence[OrderLine], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.lines = lines
        for line in lines:
            label = _("What should change of %(sku)s") % {"sku": line.sku}
            self.fields[f"line-{line.pk}"] = forms.CharField(label=label, max_length=LONGEST_REMARK, required=False)

    def remark_on(self, line: OrderLine) -> forms.BoundField:
        """The field of a line's remark."""
        return self[f"line-{line.pk}"]

    def remarks(self) -> dict[UUID, str]:
        """The remarks of a valid form, by line."""
        return {line.pk: self.cleaned_data[f"line-{line.pk}"] for line in self.lines}


class ResubmitForm(Form):
    """An order that was sent back, as its requester sends it again."""

    wanted_on = DateField(label=_("Wanted date"), required=False)
    comment = forms.CharField(
        label=_("Your answer"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Those who approve read it."),
    )

    def __init__(
        self, *args: object, order: Order, lines: Sequence[OrderLine], centers: Iterable[CostCenter], **kwargs: object
    ) -> None:
        super().__init__(*args, initial={"wanted_on": order.wanted_on}, **kwargs)  # type: ignore[arg-type, misc]
        self.lines = lines
        if any(line.delivery_id for line in lines):
            self.fields["wanted_on"].help_text = _(
                "Deliveries with the same wanted date move with it, and those whose date is over; others keep theirs."
            )
        choices = [("", _("No cost center")), *((str(one.pk), f"{one.code} · {one.name}") for one in centers)]
        known = {key for key, _label in choices}
        self.has_centers = len(choices) > 1
        for line in lines:
            self.fields[f"quantity-{line.pk}"] = NumberField(
                label=_("Quantity of %(sku)s") % {"sku": line.sku},
                min_value=0, initial=line.quantity, max_digits=12, decimal_places=3,
            )  # fmt: skip
            own = str(line.cost_center_id or "")
            stays = [] if own in known else [(own, line.cost_center_code)]
            self.fields[f"center-{line.pk}"] = forms.ChoiceField(
                label=_("Cost center of %(sku)s") % {"sku": line.sku},
                choices=[*choices, *stays],
                initial=own,
                required=False,
            )

    def quantity_of(self, line: OrderLine) -> forms.BoundField:
        """The field of a line's quantity."""
        return self[f"quantity-{line.pk}"]

    def center_of(self, line: OrderLine) -> forms.BoundField:
        """The field of the cost center to which a line is charged."""
        return self[f"center-{line.pk}"]

    def resubmission(self) -> Resubmission:
        """What a valid form says."""
        data = self.cleaned_data
        quantities: dict[UUID, Decimal] = {line.pk: data[f"quantity-{line.pk}"] for line in self.lines}
        centers = {line.pk: uuid_or_none(data[f"center-{line.pk}"]) for line in self.lines} if self.has_centers else {}
        return Resubmission(quantities, centers, data["wanted_on"], data["comment"])
