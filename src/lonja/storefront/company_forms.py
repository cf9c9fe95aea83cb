"""What a company's people type about their company: people, units, addresses, cost centers, rules, keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID
from zoneinfo import available_timezones

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from lonja.companies.leaving import HeldKind
from lonja.companies.models import LANGUAGES, AddressKind, Role, Unit, User
from lonja.companies.permissions import BUYER_PERMISSIONS, KEY_SCOPES, Permission
from lonja.web.countries import country_choices
from lonja.web.forms import DateField, Form, NumberField

INDENT = "\u2007\u2007"  # figure spaces: others vanish from a select
FROM_ERP = _("From the seller's ERP: it is changed there. Tell the seller what is wrong.")
WHOLE_COMPANY = ("", _("Whole company"))


def unit_choices(units: Iterable[Unit]) -> list[tuple[str, str]]:
    """Units as a select shows them: those below are set in."""
    return [(str(unit.pk), INDENT * (unit.path.count(".") - 1) + unit.name) for unit in units]


def id_of(value: str) -> UUID | None:
    """The identifier behind a choice; None for the empty one."""
    return UUID(value) if value else None


def lock(form: Form, names: Iterable[str]) -> None:
    """Show these fields of a form as they are, with the reason why they are not changed here."""
    for name in names:
        form.fields[name].disabled, form.fields[name].required = True, False
        form.fields[name].help_text = FROM_ERP


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
    cascades = forms.BooleanField(
        label=_("Also for the units below"),
        required=False,
        initial=True,
        help_text=_("Where the role says 'unit and below'. Without this it ends in the unit itself."),
    )
    field_order: Sequence[str] = ("role", "unit", "cascades")

    def __init__(self, *args: Any, roles: Iterable[Role], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Choose")), *((str(role.pk), role.name) for role in roles)]
        self.fields["role"].choices = choices  # type: ignore[attr-defined]


NOBODY = "-"


class LeaveForm(Form):
    """Who takes over what hangs on a person who leaves: one choice for each kind of thing."""

    def __init__(self, *args: Any, kinds: Sequence[HeldKind], people: Iterable[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kinds = kinds
        choices = [("", _("Choose")), *((str(person.pk), f"{person.name} · {person.email}") for person in people)]
        for kind in kinds:
            ends = [(NOBODY, _("nobody: it ends"))] if kind.belonging.may_end else []
            field = forms.ChoiceField(label=str(kind.belonging.title), choices=[*choices, *ends])
            self.fields[kind.belonging.code] = field

    def heirs(self) -> dict[str, UUID | None]:
        """The chosen people by kind; None where it ends."""
        return {code: None if value == NOBODY else UUID(value) for code, value in self.cleaned_data.items()}

    def parts(self) -> list[tuple[HeldKind, BoundField]]:
        """The kinds with their fields, for the page."""
        return [(kind, self[kind.belonging.code]) for kind in self.kinds]


class DomainForm(Form):
    """A domain of mail that is the company's own."""

    domain = forms.CharField(
        label=_("Domain"), max_length=253, help_text=_("What stands behind the @ of your people's addresses.")
    )


class ProofForm(Form):
    """Where the link goes that proves a domain."""

    email = forms.EmailField(label=_("An address of the domain"), max_length=254)


class InviteForm(RoleForm):
    """Whom to invite to what."""

    email = forms.EmailField(label=_("E-mail"), widget=forms.EmailInput({"autocomplete": "off"}))
    name = forms.CharField(
        label=_("Name"), max_length=150, required=False, widget=forms.TextInput({"autocomplete": "off"})
    )
    field_order = ("email", "name", "role", "unit", "cascades")


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


class WhoForm(PlaceForm):
    """Who may do what in a unit; without a right: anything."""

    permission = forms.ChoiceField(label=_("Who may"), required=False)
    field_order = ("permission", "unit")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("anything")), *((str(each), each.label) for each in BUYER_PERMISSIONS)]
        self.fields["permission"].choices = choices  # type: ignore[attr-defined]
        self.fields["unit"].label = _("In the unit")


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
    time_zone = forms.ChoiceField(
        label=_("Time zone"), required=False, help_text=_("In it the days of budgets and deadlines begin and end.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zones = [(name, name.replace("_", " ")) for name in sorted(available_timezones()) if "/" in name]
        self.fields["time_zone"].choices = [("", _("As the seller's")), *zones]  # type: ignore[attr-defined]


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
    owner = forms.ChoiceField(label=_("Owner"), required=False)
    field_order = ("code", "name", "unit", "owner")

    def __init__(self, *args: Any, people: Iterable[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].label = _("Offered to")
        choices = [("", _("Nobody")), *((str(person.pk), str(person)) for person in people)]
        self.fields["owner"].choices = choices  # type: ignore[attr-defined]


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


class LinkLimitForm(Form):
    """Up to which amount a link in a mail decides without a sign-in."""

    prefix = "link"
    up_to = NumberField(label=_("Net amount up to"), min_value=0, max_digits=14, required=False)


class PatienceForm(Form):
    """When a request that waits reminds, and when it asks those above."""

    prefix = "patience"
    remind_after = forms.IntegerField(label=_("Remind after working days"), min_value=0, max_value=60)
    escalate_after = forms.IntegerField(label=_("Ask those above after working days"), min_value=0, max_value=60)


class ToleranceForm(Form):
    """By how much an approved total may rise."""

    percent = NumberField(label=_("Percent"), min_value=0, max_value=100, max_digits=5, decimal_places=2)
