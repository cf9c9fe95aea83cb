"""What a company's people type about their company: people, units, addresses, cost centers, rules, keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.companies.models import LANGUAGES, AddressKind, Role, Unit
from lonja.companies.permissions import KEY_SCOPES, Permission
from lonja.web.countries import country_choices
from lonja.web.forms import DateField, Form, NumberField

INDENT = "\u2007\u2007"  # figure spaces: others vanish from a select
WHOLE_COMPANY = ("", _("Whole company"))


def unit_choices(units: Iterable[Unit]) -> list[tuple[str, str]]:
    """Units as a select shows them: those below are set in."""
    return [(str(unit.pk), INDENT * (unit.path.count(".") - 1) + unit.name) for unit in units]


def id_of(value: str) -> UUID | None:
    """The identifier behind a choice; None for the empty one."""
    return UUID(value) if value else None


class PlaceForm(Form):
    """A form whose unit is chosen among those that the actor reaches; `has_whole` adds the whole company."""

    unit = forms.ChoiceField(label=_("Unit"))

    def __init__(self, *args: Any, units: Iterable[Unit], has_whole: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        whole = [WHOLE_COMPANY] if has_whole else []
        self.fields["unit"].choices = [*whole, *unit_choices(units)]  # type: ignore[attr-defined]
        self.fields["unit"].required = not has_whole


class RoleForm(PlaceForm):
    """One more role for a person, in a unit."""

    role = forms.ChoiceField(label=_("Role"))
    field_order: Sequence[str] = ("role", "unit")

    def __init__(self, *args: Any, roles: Iterable[Role], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Choose")), *((str(role.pk), role.name) for role in roles)]
        self.fields["role"].choices = choices  # type: ignore[attr-defined]


class InviteForm(RoleForm):
    """Whom to invite to what."""

    email = forms.EmailField(label=_("E-mail"), widget=forms.EmailInput({"autocomplete": "off"}))
    name = forms.CharField(
        label=_("Name"), max_length=150, required=False, widget=forms.TextInput({"autocomplete": "off"})
    )
    field_order = ("email", "name", "role", "unit")


class UnitForm(Form):
    """The name of a unit."""

    name = forms.CharField(label=_("Name"), max_length=120)


class NewUnitForm(PlaceForm):
    """A new unit and what it hangs below."""

    name = forms.CharField(label=_("Name"), max_length=120)
    field_order = ("name", "unit")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].label = _("Below")


class MoveUnitForm(PlaceForm):
    """Where to hang a unit."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].label = _("Below")


class CompanyForm(Form):
    """The billing data that a company keeps itself."""

    legal_name = forms.CharField(label=_("Legal name"), max_length=200)
    tax_id = forms.CharField(label=_("Tax number"), max_length=30, required=False)
    phone = forms.CharField(
        label=_("Telephone"), max_length=30, required=False, widget=forms.TextInput({"autocomplete": "tel"})
    )
    language = forms.ChoiceField(
        label=_("Language of documents and mails"), choices=LANGUAGES, help_text=_("People may choose another one.")
    )


class AddressForm(PlaceForm):
    """An address for deliveries or invoices."""

    kind = forms.ChoiceField(label=_("For"), choices=AddressKind.choices)
    label = forms.CharField(label=_("Label"), max_length=100, help_text=_("What your people call it: Main warehouse."))
    recipient = forms.CharField(label=_("Recipient"), max_length=200)
    street = forms.CharField(label=_("Street and number"), max_length=200)
    street2 = forms.CharField(label=_("Building, floor, gate"), max_length=200, required=False)
    postal_code = forms.CharField(label=_("Postal code"), max_length=12)
    city = forms.CharField(label=_("City"), max_length=100)
    region = forms.CharField(label=_("Province"), max_length=100, required=False)
    country = forms.ChoiceField(label=_("Country"))
    phone = forms.CharField(label=_("Telephone"), max_length=30, required=False)
    field_order = (
        "kind", "label", "recipient", "street", "street2", "postal_code", "city", "region", "country", "phone", "unit"
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].choices = country_choices()  # type: ignore[attr-defined]
        self.fields["unit"].label = _("Offered to")


class CostCenterForm(PlaceForm):
    """What lines of orders are charged to."""

    code = forms.CharField(label=_("Code"), max_length=30)
    name = forms.CharField(label=_("Name"), max_length=100)
    field_order = ("code", "name", "unit")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].label = _("Offered to")


class KeyForm(PlaceForm):
    """A new API key."""

    name = forms.CharField(label=_("Name"), max_length=100, help_text=_("Which program will use it: our ERP."))
    scopes = forms.MultipleChoiceField(label=_("It may"), widget=forms.CheckboxSelectMultiple)
    expires_on = DateField(label=_("Last day"), required=False, help_text=_("Empty: until it is revoked."))
    field_order = ("name", "unit", "expires_on", "scopes")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        scopes = [(str(scope), Permission(scope).label) for scope in KEY_SCOPES]
        self.fields["scopes"].choices = scopes  # type: ignore[attr-defined]
        self.fields["unit"].label = _("For the unit and all below it")


class RuleForm(PlaceForm):
    """When an order needs consent, and whose, in order. Empty conditions do not count."""

    STEPS = ("first", "second", "third")

    name = forms.CharField(label=_("Name"), max_length=120, help_text=_("Buyers read it: Orders over 1,000 euros."))
    min_amount = NumberField(label=_("From this net amount on"), required=False, min_value=0, max_digits=14)
    requester_role = forms.ChoiceField(label=_("Ordered by"), required=False)
    category = forms.ChoiceField(label=_("Contains goods of"), required=False)
    first = forms.ChoiceField(label=_("First asked"))
    second = forms.ChoiceField(label=_("then"), required=False)
    third = forms.ChoiceField(label=_("and then"), required=False)
    field_order = ("name", "min_amount", "unit", "requester_role", "category", *STEPS)

    def __init__(
        self,
        *args: Any,
        roles: Iterable[Role],
        categories: Sequence[tuple[str, str]],
        approvers: Sequence[tuple[str, Sequence[tuple[str, str]]]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choices: dict[str, list[Any]] = {
            "requester_role": [("", _("anybody")), *((str(role.pk), role.name) for role in roles)],
            "category": [("", _("any category")), *categories],
            "first": [*approvers],
            "second": [("", _("nobody else")), *approvers],
            "third": [("", _("nobody else")), *approvers],
        }
        for name, rows in choices.items():
            self.fields[name].choices = rows  # type: ignore[attr-defined]
        self.fields["unit"].label = _("Orders of")


class ToleranceForm(Form):
    """By how much an approved total may rise."""

    percent = NumberField(label=_("Percent"), min_value=0, max_value=100, max_digits=5, decimal_places=2)
