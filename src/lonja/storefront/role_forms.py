"""What a company's people type to make a role of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from lonja.companies.permissions import LIMITED_PERMISSIONS, OWN_PERMISSIONS, Permission, Scope
from lonja.web.forms import Form, NumberField


def limit_of(permission: Permission) -> str:
    """The name of the field for the limit of a permission."""
    return f"{permission}.up_to"


class OwnRoleForm(Form):
    """A name, and for each of `permissions` how far it reaches (empty: not at all), for some up to which amount."""

    name = forms.CharField(label=_("Name"), max_length=80, help_text=_("As your people call it: Foreman."))

    def __init__(self, *args: Any, permissions: Sequence[Permission], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.permissions = permissions
        for each in permissions:
            scopes = [scope for scope in Scope if scope is not Scope.OWN or each in OWN_PERMISSIONS]
            choices = [("", _("no")), *((str(scope), scope.label) for scope in scopes)]
            self.fields[each] = forms.ChoiceField(label=each.label, choices=choices, required=False)
            if each in LIMITED_PERMISSIONS:
                label = _("%(right)s: up to") % {"right": each.label}
                self.fields[limit_of(each)] = NumberField(label=label, required=False, min_value=0, max_digits=14)

    def rights(self) -> list[tuple[BoundField, BoundField | None]]:
        """The fields of the permissions, in their order, each with that of its limit."""
        limited = {each: self[limit_of(each)] for each in self.permissions if each in LIMITED_PERMISSIONS}
        return [(self[each], limited.get(each)) for each in self.permissions]

    def grants(self) -> Mapping[Permission, Scope]:
        """What was chosen, by permission."""
        chosen = {each: self.cleaned_data.get(each) for each in self.permissions}
        return {each: Scope(scope) for each, scope in chosen.items() if scope}

    def limits(self) -> Mapping[Permission, Decimal]:
        """The amounts that were typed, by permission; without one there is no limit."""
        typed = {each: self.cleaned_data.get(limit_of(each)) for each in self.permissions}
        return {each: amount for each, amount in typed.items() if amount is not None}

    def clean(self) -> dict[str, Any]:
        """A role without any right is a mistake, and so is the limit of a right that it has not."""
        cleaned = super().clean() or self.cleaned_data
        for each in self.permissions:
            if cleaned.get(limit_of(each)) is not None and not cleaned.get(each):
                self.add_error(limit_of(each), _("Say how far the right reaches, or leave the amount empty."))
        if not any(cleaned.get(each) for each in self.permissions):
            raise forms.ValidationError(_("A role needs at least one right."))
        return cleaned
