"""What the seller's people type about a kit: its components one a line, and what it costs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from lonja.backoffice.terms_forms import CompanyField
from lonja.catalog.actions import KitRow, kit_row, kit_version
from lonja.catalog.models import Variant
from lonja.catalog.queries.keeping import meant_variants
from lonja.companies.actor import Actor
from lonja.companies.queries import companies_for_staff
from lonja.web import formats
from lonja.web.forms import Form

_LINE = re.compile(r"\s*(?P<code>.+?)(?:\s*[=;\t]\s*(?P<quantity>[^=;\t]*))?\s*")


class ComponentsField(forms.CharField):
    """Components, one a line: 'SKU = quantity', also as two columns of a sheet. Its value are (SKU, quantity)."""

    widget = forms.Textarea({"rows": 8, "spellcheck": "false", "class": "code"})
    actor: Actor

    def clean(self, value: Any) -> Any:
        """The components; a complaint for every line that names none, or no quantity."""
        lines = [(n, line) for n, line in enumerate(super().clean(value).splitlines(), start=1) if line.strip()]
        read = [(number, *_parted(line)) for number, line in lines]
        meant = meant_variants(self.actor, [code for _number, code, _quantity in read])
        faults, components = [], []
        for number, code, text in read:
            facts = {"number": number, "code": code[:60], "text": text[:20]}
            quantity = formats.number_or_zero(text) if text else Decimal(1)
            if code not in meant:
                faults.append(_("Line %(number)s: no variant, or more than one, has the code %(code)s.") % facts)
            elif quantity <= 0:
                faults.append(_("Line %(number)s: “%(text)s” is no quantity.") % facts)
            else:
                components.append((meant[code].sku, quantity))
        if faults:
            raise forms.ValidationError(faults)
        return components


def _parted(line: str) -> tuple[str, str]:
    found = _LINE.fullmatch(line)
    return (found["code"], (found["quantity"] or "").strip()) if found else (line.strip(), "")


def component_lines(components: Iterable[tuple[str, Decimal]]) -> str:
    """Components as they are typed into a ComponentsField."""
    return "\n".join(f"{sku} = {formats.typed(quantity)}" for sku, quantity in components)


class KitForm(Form):
    """A kit: its components and its way to a price; and for which company it is tried."""

    components = ComponentsField(
        label=gettext_lazy("Components, one a line"),
        help_text=gettext_lazy("SKU = sales units in one kit. Two columns of a sheet can be pasted."),
    )
    price = forms.ChoiceField(
        label=gettext_lazy("What it costs"),
        choices=[
            ("own", gettext_lazy("a price of its own, from the price lists")),
            ("parts", gettext_lazy("what its components cost the buyer, with their breaks")),
        ],
    )
    find = forms.CharField(
        label=gettext_lazy("Add a component"), required=False, max_length=100,
        help_text=gettext_lazy("Words, SKU or barcode; Enter looks for it."),
    )  # fmt: skip
    company = CompanyField(label=gettext_lazy("As this company sees it"), required=False)
    version = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, actor: Actor, data: Any = None, *, held: Variant) -> None:
        row = kit_row(held)
        company = companies_for_staff(actor).order_by("name").values_list("name", flat=True).first()
        facts = {
            "components": component_lines(row.components) if row else "",
            "price": "parts" if row and row.is_priced_by_parts else "own",
            "company": company or "", "version": kit_version(row),
        }  # fmt: skip
        super().__init__(data, initial=facts)
        self.held = held
        for name in ("components", "company"):
            self.fields[name].actor = actor  # type: ignore[attr-defined]

    def row(self) -> KitRow:
        """What was typed, for change_kit."""
        typed = self.cleaned_data
        return KitRow(self.held.sku, typed["components"], typed["price"] == "parts")


def with_component(lines: str, sku: str) -> str:
    """The text of a ComponentsField with one more of a SKU: a line of its own, or one more in the line that it has."""
    kept = [line for line in lines.splitlines() if line.strip()]
    for at, line in enumerate(kept):
        code, text = _parted(line)
        if code == sku:
            kept[at] = component_lines([(sku, (formats.number_or_zero(text) if text else Decimal(1)) + 1)])
            return "\n".join(kept)
    return "\n".join([*kept, component_lines([(sku, Decimal(1))])])


def kits_text(number: Decimal) -> str:
    """How many whole kits there are."""
    return ngettext("%(num)s kit in stock", "%(num)s kits in stock", int(number)) % {"num": formats.number(int(number))}
