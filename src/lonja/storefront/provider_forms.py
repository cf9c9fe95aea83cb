"""What an administrator types of his company's identity provider."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.companies.models import User
from lonja.web.forms import Form


class OidcForm(Form):
    """A provider that speaks OpenID Connect."""

    issuer = forms.CharField(
        label=_("Issuer"),
        max_length=500,
        widget=forms.URLInput({"placeholder": "https://login.company.com"}),
        help_text=_("As the provider writes it; /.well-known/openid-configuration below it describes it."),
    )
    client_id = forms.CharField(label=_("Client id"), max_length=191, widget=forms.TextInput({"autocomplete": "off"}))
    secret = forms.CharField(
        label=_("Client secret"),
        max_length=500,
        required=False,
        strip=True,
        widget=forms.PasswordInput({"autocomplete": "off"}),
        help_text=_("Kept encrypted, and shown to nobody. Empty: it stays as it is."),
    )


class SamlForm(Form):
    """A provider that speaks SAML: where its metadata stand, or the metadata themselves."""

    metadata_url = forms.CharField(
        label=_("Address of its metadata"),
        max_length=500,
        required=False,
        widget=forms.URLInput({"placeholder": "https://login.company.com/metadata.xml"}),
        help_text=_("Read again every day, so that new certificates are known in time."),
    )
    xml = forms.CharField(
        label=_("Or the metadata themselves (XML)"),
        required=False,
        max_length=500_000,
        widget=forms.Textarea({"rows": 6, "spellcheck": "false", "class": "input code"}),
    )


class PolicyForm(Form):
    """What a sign-in there counts for."""

    checks_second_step = forms.BooleanField(
        label=_("The provider checks the second step"),
        required=False,
        help_text=_("Then nobody is asked for a second one here after signing in there."),
    )
    lets_ask = forms.BooleanField(
        label=_("Unknown people of our domains may ask to join"),
        required=False,
        help_text=_("They stand among those who ask to join; nobody gets in before you let him in. Else refused."),
    )


class KeeperForm(Form):
    """Who gets in by password and second step where all others must come by the provider."""

    keeper = forms.ChoiceField(label=_("Who keeps the way in by password"))

    def __init__(self, *args: Any, people: Iterable[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Choose")), *((str(each.pk), f"{each.name} · {each.email}") for each in people)]
        self.fields["keeper"].choices = choices  # type: ignore[attr-defined]
