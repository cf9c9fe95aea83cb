"""What the seller's people type about searching: synonyms and customers' part numbers."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.backoffice.queries import companies_named
from lonja.catalog.actions import OwnNumberRow
from lonja.catalog.models import OwnPartNumber
from lonja.companies.actor import Actor
from lonja.web.forms import Form


class SynonymsForm(Form):
    """Terms that mean the same."""

    set_id = forms.IntegerField(required=False, widget=forms.HiddenInput)
    terms = forms.CharField(
        label=_("Terms that mean the same"),
        max_length=2_000,
        help_text=_("Separated by commas, in any language: destornillador, atornillador, screwdriver."),
    )

    def clean_terms(self) -> list[str]:
        """The terms one by one."""
        return [term for term in (part.strip() for part in re.split(r"[,;\n]", self.cleaned_data["terms"])) if term]


class OwnNumberForm(Form):
    """What a company calls an article. A number that is corrected stays with its company."""

    number_id = forms.IntegerField(required=False, widget=forms.HiddenInput)
    company = forms.CharField(
        label=_("Company"), max_length=200, help_text=_("Name, customer number or tax number."), required=False
    )
    code = forms.CharField(label=_("Its part number"), max_length=120)
    sku = forms.CharField(label=_("Our SKU"), max_length=64)
    name = forms.CharField(label=_("Its name for it"), max_length=255, required=False)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor = actor

    def clean(self) -> dict[str, Any]:
        """Find the company; `of` is it, or None where a number is corrected."""
        typed = self.cleaned_data
        typed["of"] = None
        if not typed.get("number_id"):
            companies = companies_named(self.actor, typed.get("company", ""))
            if len(companies) == 1:
                typed["of"] = companies[0]
            else:
                is_many = len(companies) > 1
                wrong = _("Several companies have this name.") if is_many else _("No company has this name.")
                self.add_error("company", wrong)
        return typed

    def row(self) -> OwnNumberRow:
        """What was typed, for the actions."""
        return OwnNumberRow(*(self.cleaned_data[name] for name in ("code", "sku", "name")))

    @classmethod
    def of(cls, actor: Actor, held: OwnPartNumber) -> OwnNumberForm:
        """The form as a number stands."""
        facts = {"number_id": held.pk, "company": held.company.name, "code": held.code, "name": held.name}
        return cls(actor, initial={**facts, "sku": held.variant.sku})
