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


class AskToJoinForm(Form):
    """Who asks to join the company of his address."""

    email = forms.EmailField(label=_("Work e-mail"), max_length=254, widget=forms.EmailInput({"autocomplete": "email"}))
    name = forms.CharField(label=_("Your name"), max_length=150, widget=forms.TextInput({"autocomplete": "name"}))
    note = forms.CharField(
        label=_("For your administrator"), max_length=300, required=False, help_text=_("Your department, for instance.")
    )


class AddressForm(Form):
    """Whose sign-in it is: only the domain of the address is looked at."""

    login = forms.EmailField(
        label=_("E-mail"),
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "username webauthn", "autofocus": True}),
    )
