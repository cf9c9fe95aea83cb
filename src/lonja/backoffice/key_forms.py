"""What the seller's people type to make and rotate the keys of their own programs."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lonja.companies.actor import Actor
from lonja.companies.permissions import SELLER_KEY_SCOPES, Permission
from lonja.web.forms import DateField, Form

OVERLAPS = {"0": timedelta(0), "1": timedelta(days=1), "7": timedelta(days=7)}


class KeyForm(Form):
    """A new key: for which program, what it may, until when."""

    name = forms.CharField(label=_("Name"), max_length=100, help_text=_("Which program will use it: our ERP."))
    expires_on = DateField(label=_("Last day"), required=False, help_text=_("Empty: until it is revoked."))
    scopes = forms.MultipleChoiceField(label=_("It may"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [(str(scope), scope.label) for scope in SELLER_KEY_SCOPES if actor.may(scope)]
        self.fields["scopes"].choices = offered  # type: ignore[attr-defined]

    @property
    def wanted_scopes(self) -> list[Permission]:
        """What it may, of a valid form."""
        return [Permission(scope) for scope in self.cleaned_data["scopes"]]

    @property
    def expires_at(self) -> datetime | None:
        """The end of the last day, of a valid form."""
        day = self.cleaned_data["expires_on"]
        return timezone.make_aware(datetime.combine(day, time.max)) if day else None


class RotateForm(Form):
    """How long the old secret still counts beside the new one."""

    overlap = forms.ChoiceField(
        label=_("The old secret counts"),
        choices=[("0", _("no longer: it ends at once")), ("1", _("for one more day")), ("7", _("for seven more days"))],
        initial="1",
        help_text=_("Time to give the new one to the program that uses the key."),
    )

    @property
    def wanted_overlap(self) -> timedelta:
        """How long, of a valid form."""
        return OVERLAPS[self.cleaned_data["overlap"]]
