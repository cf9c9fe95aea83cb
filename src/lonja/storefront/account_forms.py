"""What people type about themselves."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.companies.models import LANGUAGES
from lonja.web.forms import Form


class ProfileForm(Form):
    """One's own name and language."""

    name = forms.CharField(
        label=_("Name"),
        max_length=150,
        widget=forms.TextInput({"autocomplete": "name"}),
        help_text=_("Colleagues and the seller see it."),
    )
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", _("As the browser asks for")), *LANGUAGES],
        help_text=_("Of the pages and of our mails to you."),
    )


class JoinForm(Form):
    """A new person accepts an invitation: his name and the password that he will sign in with."""

    name = forms.CharField(label=_("Your name"), max_length=150, widget=forms.TextInput({"autocomplete": "name"}))
    password = forms.CharField(
        label=_("Choose a password"),
        strip=False,
        max_length=200,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        help_text=_("At least ten characters; not your name, and none that everybody uses."),
    )
