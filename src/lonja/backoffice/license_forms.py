"""What the seller's people type about services and licenses."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.catalog.models import Fulfillment
from lonja.web.forms import Form

LARGEST_FILE = 2_000_000


class FulfillmentForm(Form):
    """How a SKU reaches its buyer."""

    sku = forms.CharField(label=_("SKU"), max_length=64)
    kind = forms.ChoiceField(
        label=_("Is"),
        choices=[(one.value, one.label) for one in Fulfillment if one != Fulfillment.KIT],
        initial=Fulfillment.LICENSE,
    )


class PoolForm(Form):
    """When a pool warns, and how long a dry one takes."""

    warns_below = forms.IntegerField(label=_("Warn with fewer than"), min_value=0, max_value=10_000)
    lead_days = forms.IntegerField(
        label=_("Working days to new keys"),
        min_value=0,
        max_value=365,
        help_text=_("What a customer is promised when the pool is dry."),
    )


class KeysForm(Form):
    """Keys, pasted or in a file: one in each line."""

    keys = forms.CharField(
        label=_("Keys"),
        required=False,
        max_length=LARGEST_FILE,
        widget=forms.Textarea(attrs={"rows": 8, "autocomplete": "off", "spellcheck": "false"}),
        help_text=_("One in each line. Of a table the first column is taken."),
    )
    file = forms.FileField(label=_("Or a text file"), required=False)

    def clean_file(self) -> str:
        """The file's text."""
        given = self.cleaned_data["file"]
        if given is None:
            return ""
        if given.size > LARGEST_FILE:
            raise forms.ValidationError(_("This file is too large: up to 2 MB are read."))
        try:
            return str(given.read().decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise forms.ValidationError(_("This is no text in UTF-8: save it as text and try again.")) from None

    def clean(self) -> dict[str, Any]:
        """All keys as one text."""
        typed = self.cleaned_data
        return {"text": f"{typed.get('keys') or ''}\n{typed.get('file') or ''}"}
