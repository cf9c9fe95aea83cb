"""What a purchasing manager types to open a collect round."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lonja.companies.actor import Actor
from lonja.companies.models import Address, CostCenter, Unit
from lonja.companies.permissions import Permission
from lonja.companies.queries import cost_centers, delivery_addresses, units_reached
from lonja.lists.actions.rounds import DepartmentRow, RoundRow
from lonja.lists.queries import SeenList
from lonja.storefront.forms import uuid_or_none
from lonja.web.forms import Form


class MomentInput(forms.DateTimeInput):
    """The browser's own picker of day and time."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


class RoundForm(Form):
    """The name of a round, the list of its products, and until when its departments fill it."""

    name = forms.CharField(label=_("Name"), max_length=120)
    purchase_list = forms.ChoiceField(label=_("Products of the list"))
    closes_at = forms.DateTimeField(label=_("Deadline"), widget=MomentInput())
    note = forms.CharField(
        label=_("Note"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("All departments read it."),
    )  # fmt: skip
    is_per_address = forms.BooleanField(
        label=_("One order for each delivery address"), required=False,
        help_text=_("Else one order for all, delivered to one address."),
    )  # fmt: skip

    def __init__(self, *args: Any, lists: Sequence[SeenList], **kwargs: Any) -> None:
        evening = timezone.localtime().replace(hour=18, minute=0, second=0, microsecond=0) + timedelta(days=3)
        super().__init__(*args, **{"initial": {"closes_at": evening}, **kwargs})
        self.fields["purchase_list"].choices = [(str(one.held.pk), one.held.name) for one in lists]  # type: ignore[attr-defined]

    def row(self, departments: Sequence[DepartmentRow]) -> RoundRow:
        """What the room takes."""
        given = self.cleaned_data
        return RoundRow(
            given["name"], UUID(given["purchase_list"]), departments, given["closes_at"], given["note"],
            given["is_per_address"],
        )  # fmt: skip


class DeadlineForm(Form):
    """Another deadline."""

    closes_at = forms.DateTimeField(label=_("Deadline"), widget=MomentInput())


class DepartmentChoice(NamedTuple):
    """A unit that may take part, whether it was picked, and what was chosen for it."""

    unit: Unit
    depth: int
    is_on: bool
    cost_center: UUID | None
    address: UUID | None


class Choices(NamedTuple):
    """What the table of departments offers."""

    departments: list[DepartmentChoice]
    cost_centers: list[CostCenter]
    addresses: list[Address]


def department_choices(actor: Actor, typed: Any = None) -> Choices:
    """The units of which the actor manages lists, each with the cost center and the address that are its own."""
    units = list(units_reached(actor, Permission.LISTS_MANAGE))
    centers, addresses = list(cost_centers(actor)), list(delivery_addresses(actor))
    own_center = {center.unit_id: center.pk for center in reversed(centers)}
    own_address = {address.unit_id: address.pk for address in reversed(addresses)}
    below = {str(unit.pk) for unit in units if unit.parent_id}
    picked = set(typed.getlist("department")) if typed is not None else below
    return Choices(
        [
            DepartmentChoice(
                unit,
                unit.path.count(".") - 1,
                str(unit.pk) in picked,
                uuid_or_none(typed.get(f"center.{unit.pk}", "")) if typed is not None else own_center.get(unit.pk),
                uuid_or_none(typed.get(f"address.{unit.pk}", "")) if typed is not None else own_address.get(unit.pk),
            )
            for unit in units
        ],
        centers,
        addresses,
    )


def department_rows(choices: Choices) -> list[DepartmentRow]:
    """The departments that were picked."""
    return [DepartmentRow(one.unit.pk, one.cost_center, one.address) for one in choices.departments if one.is_on]
