"""What a company's people type to make a role of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from lonja.companies.permissions import OWN_PERMISSIONS, Permission, Scope
from lonja.web.forms import Form


class OwnRoleForm(Form):
    """A name, and for each of `permissions` how far it reaches; empty: not at all."""

    name = forms.CharField(label=_("Name"), max_length=80, help_text=_("As your people call it: Foreman."))

    def __init__(self, *args: Any, permissions: Sequence[Permission], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.permissions = permissions
        for each in permissions:
            scopes = [scope for scope in Scope if scope is not Scope.OWN or each in OWN_PERMISSIONS]
            choices = [("", _("no")), *((str(scope), scope.label) for scope in scopes)]
            self.fields[each] = forms.ChoiceField(label=each.label, choices=choices, required=False)

    def rights(self) -> list[BoundField]:
        """The fields of the permissions, in their order."""
        return [self[each] for each in self.permissions]

    def grants(self) -> Mapping[Permission, Scope]:
        """What was chosen, by permission."""
        chosen = {each: self.cleaned_data.get(each) for each in self.permissions}
        return {each: Scope(scope) for each, scope in chosen.items() if scope}

    def clean(self) -> dict[str, Any]:
        """A role without any right is a mistake."""
        cleaned = super().clean() or self.cleaned_data
        if not any(cleaned.get(each) for each in self.permissions):
            raise forms.ValidationError(_("A role needs at least one right."))
        return cleaned
